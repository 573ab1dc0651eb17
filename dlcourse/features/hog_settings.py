"""The arguments of `hog`: its parameters, the images, and how an image is divided into cells and blocks."""

import operator
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

Convention = Literal["skimage", "opencv"]
Pair = int | tuple[int, int]
Piece = tuple[slice, slice]

LARGEST = 1e15  # squares of much larger values, and their sums, would overflow float32
VOTES_AT_ONCE = 600_000  # size of a piece: about 64 images of 32 × 32, which stay in the cache


@dataclass(frozen=True)
class Settings:
    """The validated parameters of `hog`. Pairs are (rows, columns), as in array shapes."""

    orientations: int
    cell: tuple[int, int]
    block: tuple[int, int]
    convention: Convention
    gamma_correction: bool

    def grid(self, height: int, width: int) -> tuple[int, int]:
        """Return how many blocks fit into an image, as (rows, columns); the block stride is one cell."""
        return height // self.cell[0] - self.block[0] + 1, width // self.cell[1] - self.block[1] + 1

    def pieces(self, batch: int, height: int, width: int) -> Iterator[Piece]:
        """Divide the work into pieces of bounded size: (images, rows of blocks).

        Several small images make a piece; a large one is divided into strips.
        """
        rows, _ = self.grid(height, width)
        pixels = VOTES_AT_ONCE // (self.orientations + 1)
        images = max(1, pixels // (height * width))
        strip = max(1, pixels // (width * self.cell[0])) if images == 1 else rows
        for first in range(0, batch, images):
            for top in range(0, rows, strip):
                yield slice(first, min(first + images, batch)), slice(top, min(top + strip, rows))


def check_settings(
    orientations: int, pixels_per_cell: Pair, cells_per_block: Pair, convention: str, gamma_correction: bool
) -> Settings:
    """Return the parameters in one object, or raise an error that names the invalid one."""
    check_convention(convention)
    return Settings(
        _positive("orientations", orientations),
        check_pair("pixels_per_cell", pixels_per_cell),
        check_pair("cells_per_block", cells_per_block),
        "opencv" if convention == "opencv" else "skimage",
        check_flag("gamma_correction", gamma_correction),
    )


def check_convention(convention: str) -> None:
    """Raise if `convention` is unknown."""
    if convention not in ("skimage", "opencv"):
        raise ValueError(f'convention must be "skimage" or "opencv"; got {convention!r}')


def check_flag(name: str, value: object) -> bool:
    """Return `value` if it is True or False, or raise an error that names the argument."""
    if not isinstance(value, bool | np.bool):
        raise TypeError(f"{name} must be True or False; got {value!r}")
    return bool(value)


def check_size(height: int, width: int, settings: Settings, name: str = "images") -> None:
    """Raise if the cells do not fill an image of this size exactly, or if no block fits into it."""
    for side, pixels, cell in zip(("height", "width"), (height, width), settings.cell, strict=True):
        if pixels % cell:
            below, above = pixels // cell * cell, (pixels // cell + 1) * cell
            fits = f"{above}" if below == 0 else f"{below} or {above}"
            raise ValueError(
                f"{name} must have a {side} that is a multiple of pixels_per_cell={cell}; "
                f"got {side} {pixels}. Crop or pad to {fits}"
            )
    if min(settings.grid(height, width)) < 1:
        cells = f"{height // settings.cell[0]} × {width // settings.cell[1]}"
        raise ValueError(
            f"{name} must have at least cells_per_block={settings.block[0]} × {settings.block[1]} cells; "
            f"got {cells} cells in {height} × {width} pixels. Use smaller cells or blocks"
        )


def check_images(images: npt.ArrayLike, gamma_correction: bool) -> npt.NDArray[Any]:
    """Return the images as an array `(batch, height, width, channels)`; grayscale images have one channel."""
    try:
        array = np.asarray(images)
    except ValueError as error:
        raise ValueError(
            f"images must be one array of images of the same size; NumPy cannot stack them: {error}"
        ) from None
    if array.dtype.kind not in "uif":
        raise TypeError(f"images must hold integers or floats; got dtype {array.dtype}")
    if array.ndim not in (3, 4):
        hint = ". Pass one image as images[np.newaxis]" if array.ndim == 2 else ""
        raise ValueError(
            "images must be a batch of shape (batch, height, width) or (batch, height, width, channels); "
            f"got shape {array.shape}{hint}"
        )
    if array.size == 0:
        raise ValueError(f"images must not be empty; got shape {array.shape}")
    if array.dtype != np.uint8:
        _check_range(array, gamma_correction)
    return array[..., np.newaxis] if array.ndim == 3 else array


def check_batch(images: npt.ArrayLike, settings: Settings) -> npt.NDArray[Any]:
    """Return the images as `check_images` does, if cells and blocks fit."""
    batch = check_images(images, settings.gamma_correction)
    try:
        check_size(batch.shape[1], batch.shape[2], settings)
    except ValueError as error:
        # One color image without its batch axis looks like a batch of grayscale images of width 3.
        if np.ndim(images) == 3 and batch.shape[2] in (3, 4):
            raise ValueError(f"{error}. If it is one color image, pass it as images[np.newaxis]") from None
        raise
    return batch


def _check_range(array: npt.NDArray[Any], gamma_correction: bool) -> None:
    smallest, largest = float(array.min()), float(array.max())  # nan if there is one; no copy, unlike isfinite
    if not (np.isfinite(smallest) and np.isfinite(largest)):
        raise ValueError("images must be finite; got NaN or infinity")
    if max(-smallest, largest) > LARGEST:
        raise ValueError(
            f"images must hold values between -{LARGEST:g} and {LARGEST:g}; got {smallest:g} to {largest:g}"
        )
    if gamma_correction and smallest < 0:
        raise ValueError(
            f"images must be at least 0 with gamma_correction=True, which takes square roots; got {smallest:g}"
        )


def _positive(name: str, value: object) -> int:
    try:
        if isinstance(value, bool | np.bool):
            raise TypeError
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        raise TypeError(f"{name} must be an integer; got {value!r}") from None
    if number < 1:
        raise ValueError(f"{name} must be at least 1; got {number}")
    return number


def check_pair(name: str, value: object) -> tuple[int, int]:
    """Return `(rows, columns)` from a pair, or from one integer for both, or raise an error that names the argument."""
    if not isinstance(value, tuple | list):
        side = _positive(name, value)
        return side, side
    if len(value) != 2:
        raise ValueError(f"{name} must be an integer or a pair (rows, columns); got {value!r}")
    return _positive(name, value[0]), _positive(name, value[1])
