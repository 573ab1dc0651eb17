"""Gradients of images by central differences, and integer codes for the gradients of uint8 images."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from dlcourse.features.hog_settings import Convention

Array = npt.NDArray[Any]

GRADIENTS = 255 * 511 + 256  # how many codes `gradient_codes` can return


def rows_with_border(images: Array, top: int, bottom: int) -> Array:
    """Return the pixel rows `top` to `bottom` of each image and one more on either side.

    Beyond the image's edge the rows are mirrored, so that the difference across the edge is zero. Both
    scikit-image (which writes zeros) and OpenCV (which mirrors) do the same.
    """
    last = images.shape[1] - 1
    rows = last - np.abs(last - np.abs(np.arange(top - 1, bottom + 1)))
    return images[:, rows]


def differences(rows: Array, gamma_correction: bool, convention: Convention = "skimage") -> tuple[Array, Array]:
    """Return `(dy, dx)`: the pixel below minus the one above, the pixel to the right minus the one to the left.

    Args:
        rows: pixels of shape `(batch, height + 2, width, channels)`, see `rows_with_border`.
        gamma_correction: take the square root of the pixels first.
        convention: whose floating-point precision to compute in.

    Returns:
        Two arrays of shape `(batch, height, width, channels)`: int32 for uint8 pixels (without
        gamma correction), float32 for float16 and float32, float64 for all others.
    """
    pixels = rows.astype(_working_dtype(rows.dtype, gamma_correction, convention))
    if gamma_correction:
        np.sqrt(pixels, out=pixels)
    dy = pixels[:, 2:] - pixels[:, :-2]
    dx = np.zeros_like(dy)
    np.subtract(pixels[:, 1:-1, 2:], pixels[:, 1:-1, :-2], out=dx[:, :, 1:-1])
    return dy, dx


def pick_channel(dy: Array, dx: Array, choose: Callable[[Array, Array], Array]) -> tuple[Array, Array]:
    """Keep, at each pixel, the gradient of the channel that `choose` selects; drop the channel axis."""
    if dy.shape[-1] == 1:
        return dy[..., 0], dx[..., 0]
    channel = choose(dy, dx)[..., np.newaxis]
    return np.take_along_axis(dy, channel, axis=-1)[..., 0], np.take_along_axis(dx, channel, axis=-1)[..., 0]


def largest_magnitude(dy: Array, dx: Array) -> Array:
    """Return the index of each pixel's channel with the largest magnitude; the first one in a tie."""
    # hypot, not the sum of squares: it rounds as scikit-image does, and rounding decides ties.
    channel: Array = np.hypot(dy, dx).argmax(axis=-1)
    return channel


def gradient_codes(dy: Array, dx: Array) -> npt.NDArray[np.intp]:
    """Return an integer code for each integer gradient, the same one for a gradient and its opposite.

    Both have the same orientation and magnitude, so they can share a row of a look-up table.
    """
    codes: Array = dy * 511
    codes += dx
    np.abs(codes, out=codes)
    return codes.astype(np.intp).ravel()


def gradients_by_code() -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return `(dy, dx)` for each code of `gradient_codes`."""
    codes = np.arange(GRADIENTS)
    dy = (codes + 255) // 511
    return dy.astype(np.float64), (codes - 511 * dy).astype(np.float64)


def _working_dtype(dtype: np.dtype[Any], gamma_correction: bool, convention: Convention) -> type[np.generic]:
    if dtype == np.uint8 and not gamma_correction:
        return np.int32
    # OpenCV takes square roots in single precision. Rounding decides ties between channels.
    single = (np.float16, np.float32, np.uint8) if convention == "opencv" else (np.float16, np.float32)
    return np.float32 if dtype in single else np.float64
