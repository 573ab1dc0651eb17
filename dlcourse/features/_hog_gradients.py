"""Gradients of pictures by central differences, and the numbering of the gradients of uint8 pictures."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from dlcourse.features._hog_settings import Convention

Array = npt.NDArray[Any]

GRADIENTS = 255 * 511 + 256  # how many numbers `gradient_codes` gives out


def rows_with_border(images: Array, top: int, bottom: int) -> Array:
    """Return the pixel rows `top` to `bottom` of each picture and one more on either side.

    At the picture's edge the row beyond is the mirrored one, so that the difference across the edge is
    zero. That is what both scikit-image (which writes zeros) and OpenCV (which mirrors) do.
    """
    last = images.shape[1] - 1
    rows = last - np.abs(last - np.abs(np.arange(top - 1, bottom + 1)))
    return images[:, rows]


def differences(rows: Array, gamma_correction: bool, convention: Convention = "skimage") -> tuple[Array, Array]:
    """Return `(dy, dx)`, the differences between the neighbours below and above, right and left.

    Args:
        rows: pixels of shape `(batch, height + 2, width, channels)`, see `rows_with_border`.
        gamma_correction: take the square root of the pixels first.
        convention: whose precision to compute in.

    Returns:
        Two arrays of shape `(batch, height, width, channels)`: int32 for uint8 pixels (unless a root
        was taken), float32 for float16 and float32, float64 for all others.
    """
    pixels = rows.astype(_working_dtype(rows.dtype, gamma_correction, convention))
    if gamma_correction:
        np.sqrt(pixels, out=pixels)
    dy = pixels[:, 2:] - pixels[:, :-2]
    dx = np.zeros_like(dy)
    np.subtract(pixels[:, 1:-1, 2:], pixels[:, 1:-1, :-2], out=dx[:, :, 1:-1])
    return dy, dx


def pick_channel(dy: Array, dx: Array, choose: Callable[[Array, Array], Array]) -> tuple[Array, Array]:
    """Keep, at each pixel, the gradient of the channel that `choose` names; drop the channel axis."""
    if dy.shape[-1] == 1:
        return dy[..., 0], dx[..., 0]
    channel = choose(dy, dx)[..., np.newaxis]
    return np.take_along_axis(dy, channel, axis=-1)[..., 0], np.take_along_axis(dx, channel, axis=-1)[..., 0]


def largest_magnitude(dy: Array, dx: Array) -> Array:
    """Name each pixel's channel of largest magnitude, the first among equals."""
    # hypot, not the sum of squares: it rounds as scikit-image does, which decides between equals.
    channel: Array = np.hypot(dy, dx).argmax(axis=-1)
    return channel


def gradient_codes(dy: Array, dx: Array) -> npt.NDArray[np.intp]:
    """Number the whole-number gradients: one number for a gradient and its opposite.

    Both have the same orientation and magnitude, so they may share a line in a look-up table.
    """
    codes: Array = dy * 511
    codes += dx
    np.abs(codes, out=codes)
    return codes.astype(np.intp).ravel()


def gradients_by_code() -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return `(dy, dx)` for each number of `gradient_codes`."""
    codes = np.arange(GRADIENTS)
    dy = (codes + 255) // 511
    return dy.astype(np.float64), (codes - 511 * dy).astype(np.float64)


def _working_dtype(dtype: np.dtype[Any], gamma_correction: bool, convention: Convention) -> type[np.generic]:
    if dtype == np.uint8 and not gamma_correction:
        return np.int32
    # OpenCV's roots have single precision. Rounding decides which of two equal channels is the larger.
    single = (np.float16, np.float32, np.uint8) if convention == "opencv" else (np.float16, np.float32)
    return np.float32 if dtype in single else np.float64
