"""Convolution as matrix products ("im2col"), which is fast: the forward and backward pass of `Conv2D`.

All windows are copied into the rows of a matrix, so that the convolution becomes a matrix product. From Chellapilla,
Puri and Simard (2006), "High performance convolutional neural networks for document processing". A few samples are
taken at a time, so that their windows fit into a processor's cache, in two threads. With few channels, windows are
copied channel by channel.

Shapes: x `(batch, height, width, channels)`, kernel `(height, width, channels, filters)`, z `(batch, rows, columns,
filters)`.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dlcourse.scratch._support.arrays import Array
from dlcourse.scratch._support.products import multiply, multiply_transposed
from dlcourse.scratch._support.threads import in_halves
from dlcourse.scratch.layers._windows import PadWidth, Pair, crop, offset_slices, pad, windows

CHUNK = 400_000
"""How many numbers are copied as windows at a time: more do not fit into a processor's cache."""
FEW_CHANNELS = 8
"""With so many channels or fewer, windows are copied channel by channel."""


def convolve(x: Array, kernel: Array, bias: Array | None, strides: Pair, pad_width: PadWidth, output: Pair) -> Array:
    """Returns z[r, c, f] = Σ_ijk x[r·s + i, c·s + j, k] kernel[i, j, k, f] + bias[f].

    Args:
        x: the samples.
        kernel: the kernels.
        bias: one number per filter; None for no bias.
        strides: the steps of the window, down and across.
        pad_width: how many rows of zeros are added above and below, and how many columns left and right.
        output: the rows and columns of z.

    Returns:
        z, in the wider dtype of x and kernel.
    """
    filters = kernel.shape[3]
    z = np.empty((len(x), *output, filters), np.result_type(x, kernel))
    matrix = kernel.reshape(-1, filters)

    def fill(samples: slice) -> None:
        for part, rows in _im2col(x, kernel, output, samples, strides, pad_width):
            multiply(rows, matrix, z[part].reshape(-1, filters))
            if bias is not None:
                z[part] += bias

    in_halves(fill, len(x), z[..., 0].size * len(matrix))
    return z


def convolve_backward(
    x: Array, kernel: Array, dz: Array, strides: Pair, pad_width: PadWidth, input_gradient: bool
) -> tuple[Array, Array]:
    """Returns the gradients with respect to kernel and x, from that with respect to z.

    Args:
        x: the samples.
        kernel: the kernels.
        dz: the gradient with respect to z.
        strides: as in `convolve`.
        pad_width: as in `convolve`.
        input_gradient: whether to compute the gradient with respect to x; if not, it is empty.

    Returns:
        The two gradients.
    """
    dx = np.empty(x.shape if input_gradient else 0, dz.dtype)
    halves: list[Array] = []

    def fill(samples: slice) -> None:
        d_matrix = np.zeros((kernel[..., 0].size, kernel.shape[3]), dz.dtype)
        for part, rows in _im2col(x, kernel, dz.shape[1:3], samples, strides, pad_width):
            d_matrix += multiply_transposed(rows, dz[part].reshape(-1, kernel.shape[3]))
            if input_gradient:
                dx[part] = col2im(dz[part], kernel, x.shape[1:3], strides, pad_width)
        halves.append(d_matrix)

    col2im = _col2im_by_channel if kernel.shape[2] <= FEW_CHANNELS else _col2im_by_pixel
    in_halves(fill, len(dz), dz[..., 0].size * kernel[..., 0].size)
    return np.add.reduce(halves).reshape(kernel.shape), dx


def _im2col(
    x: Array, kernel: Array, output: Pair, samples: slice, strides: Pair, pad_width: PadWidth
) -> Iterator[tuple[slice, Array]]:
    """Yields some samples at a time with their windows `(samples · rows · columns, height · width · channels)`."""
    height, width, channels, _ = kernel.shape
    copy, limit = (_im2col_by_channel, 10 * CHUNK) if channels <= FEW_CHANNELS else (_im2col_by_pixel, CHUNK)
    step = max(1, limit // max(1, output[0] * output[1] * height * width * channels))
    for start in range(samples.start, samples.stop, step):
        part = slice(start, min(start + step, samples.stop))
        yield part, copy(x[part], (height, width), strides, output, pad_width)


def _im2col_by_pixel(x: Array, size: Pair, strides: Pair, output: Pair, pad_width: PadWidth) -> Array:
    """Returns all windows as rows of one matrix."""
    view = windows(pad(x, pad_width), size, strides)
    return view.reshape(-1, int(np.prod(view.shape[3:])))


def _im2col_by_channel(x: Array, size: Pair, strides: Pair, output: Pair, pad_width: PadWidth) -> Array:
    """Returns the same matrix, channel by channel: with few channels, longer runs of numbers are copied at once."""
    planes = np.pad(x.transpose(3, 0, 1, 2), ((0, 0), (0, 0), *pad_width))
    offsets = offset_slices(size, strides, output)
    columns = np.empty((len(offsets), *planes.shape[:2], *output), planes.dtype)
    for column, (_, (down, across)) in zip(columns, offsets, strict=True):
        column[...] = planes[:, :, down, across]
    return columns.reshape(len(offsets) * len(planes), -1).T


def _col2im_by_pixel(dz: Array, kernel: Array, image: Pair, strides: Pair, pad_width: PadWidth) -> Array:
    """Returns the gradient with respect to x: each pixel sums up those of all windows that contain it."""
    (height, width), (rows, columns) = image, pad_width
    d_padded = np.zeros((len(dz), height + sum(rows), width + sum(columns), kernel.shape[2]), dz.dtype)
    for (i, j), (down, across) in offset_slices(kernel.shape[:2], strides, dz.shape[1:3]):
        d_padded[:, down, across] += dz @ kernel[i, j].T
    return crop(d_padded, pad_width)


def _col2im_by_channel(dz: Array, kernel: Array, image: Pair, strides: Pair, pad_width: PadWidth) -> Array:
    """Returns the same, channel by channel."""
    (height, width), (rows, columns), channels = image, pad_width, kernel.shape[2]
    offsets = offset_slices(kernel.shape[:2], strides, dz.shape[1:3])
    d_columns = np.empty((len(offsets) * channels, dz[..., 0].size), dz.dtype)
    multiply(dz.reshape(-1, kernel.shape[3]), kernel.reshape(-1, kernel.shape[3]).T, d_columns.T)
    planes = np.zeros((channels, len(dz), height + sum(rows), width + sum(columns)), dz.dtype)
    d_columns = d_columns.reshape(len(offsets), channels, *dz.shape[:3])
    for d_column, (_, (down, across)) in zip(d_columns, offsets, strict=True):
        planes[:, :, down, across] += d_column
    return crop(planes.transpose(1, 2, 3, 0), pad_width)
