"""Windows that slide over a picture: how many there are, what is put around it, and cutting them out."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from dlcourse.scratch._arrays import Array

Pair = tuple[int, int]
Padding = Literal["valid", "same"]


def check_padding(padding: str) -> Padding:
    """The padding, if it is one.

    Raises:
        ValueError: if it is not "valid" or "same".
    """
    if padding == "valid":
        return "valid"
    if padding == "same":
        return "same"
    raise ValueError(f"padding must be 'valid' or 'same'; {padding!r} was given")


def output_length(length: int, size: int, stride: int, padding: Padding) -> int:
    """How many windows there are along an axis: ⌈n / s⌉ for "same", ⌊(n - k) / s⌋ + 1 for "valid"."""
    return -(-length // stride) if padding == "same" else max(0, (length - size) // stride + 1)


def margins(length: int, size: int, stride: int, padding: Padding) -> Pair:
    """How much is put before and after an axis. As TensorFlow does: the odd one behind."""
    if padding == "valid":
        return 0, 0
    total = max(0, (output_length(length, size, stride, padding) - 1) * stride + size - length)
    return total // 2, total - total // 2


def surroundings(shape: tuple[int, ...], size: Pair, strides: Pair, padding: Padding) -> tuple[Pair, Pair]:
    """The margins of height and width for pictures of a shape `(height, width, channels)`."""
    rows, columns = (margins(n, k, s, padding) for n, k, s in zip(shape[:2], size, strides, strict=True))
    return rows, columns


def pad(x: Array, around: tuple[Pair, Pair], value: float = 0.0) -> Array:
    """Pictures `(batch, height, width, channels)` with a margin of `value`."""
    if around == ((0, 0), (0, 0)):
        return x
    return np.pad(x, ((0, 0), *around, (0, 0)), constant_values=value)


def crop(x: Array, around: tuple[Pair, Pair]) -> Array:
    """The pictures without their margins."""
    (top, bottom), (left, right) = around
    return x[:, top : x.shape[1] - bottom, left : x.shape[2] - right]


def windows(x: Array, size: Pair, strides: Pair) -> Array:
    """All windows, as a view: `(batch, rows, columns, height, width, channels)`."""
    view = sliding_window_view(x, size, axis=(1, 2))[:, :: strides[0], :: strides[1]]
    return view.transpose(0, 1, 2, 4, 5, 3)


def slices(size: Pair, strides: Pair, output: Pair) -> list[tuple[Pair, tuple[slice, slice]]]:
    """For each place (i, j) in a window, which rows and columns of the picture stand there, over all windows."""
    (height, width), (down, across), (rows, columns) = size, strides, output
    return [
        (
            (i, j),
            (slice(i, i + down * (rows - 1) + 1, down), slice(j, j + across * (columns - 1) + 1, across)),
        )
        for i in range(height)
        for j in range(width)
    ]
