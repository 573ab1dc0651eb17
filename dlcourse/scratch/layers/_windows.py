"""Sliding windows over images: how many there are, how the images are padded, and where each window lies.

A window offset (i, j) is a position within the window: row i, column j.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from dlcourse.scratch._support.arrays import Array

Pair = tuple[int, int]
Padding = Literal["valid", "same"]
PadWidth = tuple[Pair, Pair]
"""How many rows are added above and below, and how many columns left and right."""


def check_padding(padding: str) -> Padding:
    """Returns the padding.

    Raises:
        ValueError: if it is not "valid" or "same".
    """
    if padding == "valid":
        return "valid"
    if padding == "same":
        return "same"
    raise ValueError(f"padding must be 'valid' or 'same'; got {padding!r}")


def output_length(length: int, size: int, stride: int, padding: Padding) -> int:
    """Returns the number of windows along an axis: ⌈n / s⌉ for "same", ⌊(n - k) / s⌋ + 1 for "valid"."""
    return -(-length // stride) if padding == "same" else max(0, (length - size) // stride + 1)


def pad_width(shape: tuple[int, ...], size: Pair, strides: Pair, padding: Padding) -> PadWidth:
    """Returns how much images of shape `(height, width, channels)` are padded."""
    rows, columns = (_axis_pad_width(n, k, s, padding) for n, k, s in zip(shape[:2], size, strides, strict=True))
    return rows, columns


def _axis_pad_width(length: int, size: int, stride: int, padding: Padding) -> Pair:
    """Returns how much is added before and after an axis. If the total is odd, TensorFlow adds one more after it."""
    if padding == "valid":
        return 0, 0
    total = max(0, (output_length(length, size, stride, padding) - 1) * stride + size - length)
    return total // 2, total - total // 2


def pad(x: Array, width: PadWidth, value: float = 0.0) -> Array:
    """Returns images `(batch, height, width, channels)` padded with a value."""
    if width == ((0, 0), (0, 0)):
        return x
    return np.pad(x, ((0, 0), *width, (0, 0)), constant_values=value)


def crop(x: Array, width: PadWidth) -> Array:
    """Returns the images without their padding, as a view."""
    (top, bottom), (left, right) = width
    return x[:, top : x.shape[1] - bottom, left : x.shape[2] - right]


def windows(x: Array, size: Pair, strides: Pair) -> Array:
    """Returns all windows as a view `(batch, rows, columns, height, width, channels)`."""
    view = sliding_window_view(x, size, axis=(1, 2))[:, :: strides[0], :: strides[1]]
    return view.transpose(0, 1, 2, 4, 5, 3)


def offset_slices(size: Pair, strides: Pair, output: Pair) -> list[tuple[Pair, tuple[slice, slice]]]:
    """Returns for each window offset (i, j) the rows and columns of the image at that offset in all windows.

    Args:
        size: height and width of the window.
        strides: the steps of the window, down and across.
        output: the number of windows, down and across.
    """
    (height, width), (down, across), (rows, columns) = size, strides, output
    return [
        (
            (i, j),
            (slice(i, i + down * (rows - 1) + 1, down), slice(j, j + across * (columns - 1) + 1, across)),
        )
        for i in range(height)
        for j in range(width)
    ]
