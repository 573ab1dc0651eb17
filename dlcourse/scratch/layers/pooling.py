"""Pooling: one number for each window of an image, its maximum or its mean."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array
from dlcourse.scratch._support.threads import in_halves
from dlcourse.scratch.layers._arguments import Shape, integer_pair
from dlcourse.scratch.layers._windows import PadWidth, check_padding, crop, offset_slices, output_length, pad, pad_width
from dlcourse.scratch.layers.layer import Layer, check_ndim


class _Pool2D(Layer):
    """What both kinds of pooling share: the windows and the output shape."""

    def __init__(
        self,
        pool_size: int | tuple[int, int] = 2,
        strides: int | tuple[int, int] | None = None,
        padding: str = "valid",
        name: str | None = None,
    ) -> None:
        super().__init__(name)
        self.pool_size = integer_pair(pool_size, "pool_size")
        self.strides = self.pool_size if strides is None else integer_pair(strides, "strides")
        self.padding = check_padding(padding)
        self.size: tuple[int, ...] = (0, 0)
        self.pad_width: PadWidth = ((0, 0), (0, 0))
        self.padded: Array = np.empty(0)
        self.output: Array = np.empty(0)
        self.counts: Array = np.empty(0)

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        """Returns `(rows, columns, channels)` for `(height, width, channels)`."""
        if len(input_shape) != 3:
            raise ValueError(f"input_shape must be (height, width, channels) for {self.name}; got {input_shape}")
        rows, columns = (
            output_length(n, k, s, self.padding)
            for n, k, s in zip(input_shape[:2], self.pool_size, self.strides, strict=True)
        )
        if min(rows, columns) < 1:
            raise ValueError(
                f"input_shape must be at least the pool size of {self.name}, {self.pool_size}; got {input_shape}"
            )
        return rows, columns, input_shape[2]

    def window_slices(self, x: Array) -> list[tuple[slice, slice]]:
        """Returns for each window offset the rows and columns of the padded image at that offset."""
        check_ndim(x, 4, "(batch, height, width, channels)", self)
        rows, columns, _ = self.compute_output_shape(x.shape[1:])
        self.size, self.pad_width = x.shape[1:3], pad_width(x.shape[1:], self.pool_size, self.strides, self.padding)
        return [part for _, part in offset_slices(self.pool_size, self.strides, (rows, columns))]


class MaxPool2D(_Pool2D):
    """Max pooling: the maximum of each window, channel by channel.

    The gradient goes to the maximum; of several equal ones, to the first. In a window with nan the maximum is nan, and
    the first nan gets the gradient.

    From Riesenhuber and Poggio (1999), "Hierarchical models of object recognition in cortex".

    Args:
        pool_size: height and width of the window; one integer for both.
        strides: the steps of the window, down and across; by default its own size.
        padding: "valid": windows stay within the image; "same": it is padded, and there are ⌈n / s⌉ windows along an
            axis.
        name: the name of the layer.

    Raises:
        TypeError: if a size is not an integer.
        ValueError: if a size is not positive, or there is no such padding.

    Example:
        >>> MaxPool2D()(np.arange(16.0).reshape(1, 4, 4, 1))[0, :, :, 0]
        array([[ 5.,  7.],
               [13., 15.]])
    """

    def forward(self, x: Array, training: bool = False) -> Array:
        """Returns the outputs `(batch, rows, columns, channels)` for x `(batch, height, width, channels)`."""
        parts = self.window_slices(x)
        self.padded = pad(x, self.pad_width, -np.inf)
        width, padded = self.pool_size[1], self.padded
        output = np.empty((len(x), *self.compute_output_shape(x.shape[1:])), x.dtype)

        def fill(rows: slice) -> None:  # first down, then across: k + k slices instead of k · k, in longer runs
            column_maxima = _maximum([padded[rows, down] for down, _ in parts[::width]])
            _maximum([column_maxima[:, :, across] for _, across in parts[:width]], output[rows])

        in_halves(fill, len(x), x.size)
        self.output = output
        return self.record_output(output)

    def backward(self, grad_output: Array) -> Array:
        """Returns the gradient with respect to x: that of each window at its first maximum, 0 elsewhere."""
        g = self.check_grad_output(grad_output)
        d_padded = np.zeros(self.padded.shape, g.dtype)
        parts = [part for _, part in offset_slices(self.pool_size, self.strides, g.shape[1:3])]
        inside = None  # the padding gets no gradient, even where a whole window is -inf
        if self.padded.shape[1:3] != self.size:
            inside = pad(np.ones((1, *self.size, 1), bool), self.pad_width)
        has_nan, finite = bool(np.isnan(self.output).any()), bool(np.isfinite(g).all())  # inf · 0 would be nan

        def fill(rows: slice) -> None:
            not_found = np.ones(g[rows].shape, bool)
            for down, across in parts:
                values, maxima = self.padded[rows, down, across], self.output[rows]
                is_first = values == maxima
                if has_nan:
                    is_first |= np.isnan(values) & np.isnan(maxima)
                is_first &= not_found
                if inside is not None:
                    is_first &= inside[:, down, across]
                d_padded[rows, down, across] += g[rows] * is_first if finite else np.where(is_first, g[rows], 0)
                not_found &= ~is_first

        in_halves(fill, len(g), self.padded.size)
        return crop(d_padded, self.pad_width)


def _maximum(parts: list[Array], out: Array | None = None) -> Array:
    """Returns the elementwise maximum of several arrays, in `out` or a new array."""
    result: Array = np.maximum(parts[0], parts[1] if len(parts) > 1 else parts[0], out=out)
    for part in parts[2:]:
        np.maximum(result, part, out=result)
    return result


class AvgPool2D(_Pool2D):
    """Average pooling: the mean of each window, channel by channel. Padding does not count.

    From LeCun et al. (1989), "Handwritten digit recognition with a back-propagation network".

    Args:
        pool_size: height and width of the window; one integer for both.
        strides: the steps of the window, down and across; by default its own size.
        padding: "valid": windows stay within the image; "same": it is padded, and there are ⌈n / s⌉ windows along an
            axis.
        name: the name of the layer.

    Raises:
        TypeError: if a size is not an integer.
        ValueError: if a size is not positive, or there is no such padding.

    Example:
        >>> AvgPool2D()(np.arange(16.0).reshape(1, 4, 4, 1))[0, :, :, 0]
        array([[ 2.5,  4.5],
               [10.5, 12.5]])
    """

    def forward(self, x: Array, training: bool = False) -> Array:
        """Returns the outputs `(batch, rows, columns, channels)` for x `(batch, height, width, channels)`."""
        parts = self.window_slices(x)
        self.padded = pad(x, self.pad_width)
        inside = pad(np.ones((1, *x.shape[1:3], 1), x.dtype), self.pad_width)
        down, across = parts[0]
        total, self.counts = self.padded[:, down, across].copy(), inside[:, down, across].copy()
        for down, across in parts[1:]:
            total += self.padded[:, down, across]
            self.counts += inside[:, down, across]
        total /= self.counts
        return self.record_output(total)

    def backward(self, grad_output: Array) -> Array:
        """Returns the gradient with respect to x: that of each window in equal parts to its entries."""
        g = self.check_grad_output(grad_output) / self.counts
        d_padded = np.zeros(self.padded.shape, g.dtype)
        rows, columns = g.shape[1:3]
        for _, (down, across) in offset_slices(self.pool_size, self.strides, (rows, columns)):
            d_padded[:, down, across] += g
        return crop(d_padded, self.pad_width)
