"""Pooling: one number for each window of a picture, its largest or its mean."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._arrays import Array
from dlcourse.scratch._layer import Layer, check_batch
from dlcourse.scratch._layer_arguments import Shape, pair
from dlcourse.scratch._threads import in_halves
from dlcourse.scratch._windows import check_padding, crop, output_length, pad, slices, surroundings


class _Pool2D(Layer):
    """What both kinds share: windows, and the shape that they give."""

    def __init__(
        self,
        pool_size: int | tuple[int, int] = 2,
        strides: int | tuple[int, int] | None = None,
        padding: str = "valid",
        name: str | None = None,
    ) -> None:
        super().__init__(name)
        self.pool_size = pair(pool_size, "pool_size")
        self.strides = self.pool_size if strides is None else pair(strides, "strides")
        self.padding = check_padding(padding)
        self.size: tuple[int, ...] = (0, 0)
        self.around = ((0, 0), (0, 0))
        self.padded: Array = np.empty(0)
        self.output: Array = np.empty(0)
        self.counts: Array = np.empty(0)

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        """`(height, width, channels)` to `(rows, columns, channels)`."""
        if len(input_shape) != 3:
            raise ValueError(f"input_shape must be (height, width, channels) for {self.name}; it is {input_shape}")
        rows, columns = (
            output_length(n, k, s, self.padding)
            for n, k, s in zip(input_shape[:2], self.pool_size, self.strides, strict=True)
        )
        if min(rows, columns) < 1:
            raise ValueError(f"input_shape must hold the window {self.pool_size} of {self.name}; it is {input_shape}")
        return rows, columns, input_shape[2]

    def places(self, x: Array) -> list[tuple[slice, slice]]:
        """For each place in a window, the rows and columns of the padded picture that stand there."""
        check_batch(x, 4, "(batch, height, width, channels)", self)
        rows, columns, _ = self.compute_output_shape(x.shape[1:])
        self.size, self.around = x.shape[1:3], surroundings(x.shape[1:], self.pool_size, self.strides, self.padding)
        return [part for _, part in slices(self.pool_size, self.strides, (rows, columns))]


class MaxPool2D(_Pool2D):
    """The largest number of each window, channel by channel. Its gradient goes to the first largest one, and no other.

    A window with a nan gives nan, and the first nan gets the gradient.

    From Riesenhuber and Poggio (1999), "Hierarchical models of object recognition in cortex".

    Args:
        pool_size: height and width of the window; one number for both.
        strides: how far it moves each time; by default its own size.
        padding: "valid", or "same": ⌈n / s⌉ windows along an axis.
        name: how the layer is called.

    Raises:
        TypeError: if a number is not whole.
        ValueError: if one is not positive, or there is no such padding.

    Example:
        >>> MaxPool2D()(np.arange(16.0).reshape(1, 4, 4, 1))[0, :, :, 0]
        array([[ 5.,  7.],
               [13., 15.]])
    """

    def forward(self, x: Array, training: bool = False) -> Array:
        """`(batch, height, width, channels)` to `(batch, rows, columns, channels)`."""
        places = self.places(x)
        self.padded = pad(x, self.around, -np.inf)
        width, padded = self.pool_size[1], self.padded
        output = np.empty((len(x), *self.compute_output_shape(x.shape[1:])), x.dtype)

        def fill(rows: slice) -> None:  # first down, then across: k + k instead of k · k slices, in longer runs
            tall = _largest([padded[rows, down] for down, _ in places[::width]])
            _largest([tall[:, :, across] for _, across in places[:width]], output[rows])

        in_halves(fill, len(x), x.size)
        self.output = output
        return self.remember(output)

    def backward(self, grad_output: Array) -> Array:
        """Each gradient at the place of the first largest number of its window."""
        g = self.as_gradient(grad_output)
        d_padded = np.zeros(self.padded.shape, g.dtype)
        places = [part for _, part in slices(self.pool_size, self.strides, g.shape[1:3])]
        inside = None  # what stands around the picture gets no gradient, even where all is -inf
        if self.padded.shape[1:3] != self.size:
            inside = pad(np.ones((1, *self.size, 1), bool), self.around)
        nan, finite = bool(np.isnan(self.output).any()), bool(np.isfinite(g).all())  # inf · 0 would be nan

        def fill(rows: slice) -> None:
            waiting = np.ones(g[rows].shape, bool)
            for down, across in places:
                numbers, largest = self.padded[rows, down, across], self.output[rows]
                here = numbers == largest
                if nan:
                    here |= np.isnan(numbers) & np.isnan(largest)
                here &= waiting
                if inside is not None:
                    here &= inside[:, down, across]
                d_padded[rows, down, across] += g[rows] * here if finite else np.where(here, g[rows], 0)
                waiting &= ~here

        in_halves(fill, len(g), self.padded.size)
        return crop(d_padded, self.around)


def _largest(parts: list[Array], out: Array | None = None) -> Array:
    """The largest of several arrays, number by number, in `out` or a new array."""
    result: Array = np.maximum(parts[0], parts[1] if len(parts) > 1 else parts[0], out=out)
    for part in parts[2:]:
        np.maximum(result, part, out=result)
    return result


class AvgPool2D(_Pool2D):
    """The mean of each window, channel by channel. What is put around the picture does not count.

    Args:
        pool_size: height and width of the window; one number for both.
        strides: how far it moves each time; by default its own size.
        padding: "valid", or "same": ⌈n / s⌉ windows along an axis.
        name: how the layer is called.

    Raises:
        TypeError: if a number is not whole.
        ValueError: if one is not positive, or there is no such padding.

    Example:
        >>> AvgPool2D()(np.arange(16.0).reshape(1, 4, 4, 1))[0, :, :, 0]
        array([[ 2.5,  4.5],
               [10.5, 12.5]])
    """

    def forward(self, x: Array, training: bool = False) -> Array:
        """`(batch, height, width, channels)` to `(batch, rows, columns, channels)`."""
        places = self.places(x)
        self.padded = pad(x, self.around)
        inside = pad(np.ones((1, *x.shape[1:3], 1), x.dtype), self.around)
        down, across = places[0]
        total, self.counts = self.padded[:, down, across].copy(), inside[:, down, across].copy()
        for down, across in places[1:]:
            total += self.padded[:, down, across]
            self.counts += inside[:, down, across]
        total /= self.counts
        return self.remember(total)

    def backward(self, grad_output: Array) -> Array:
        """Each gradient in equal shares to its window."""
        share = self.as_gradient(grad_output) / self.counts
        d_padded = np.zeros(self.padded.shape, share.dtype)
        rows, columns = share.shape[1:3]
        for _, (down, across) in slices(self.pool_size, self.strides, (rows, columns)):
            d_padded[:, down, across] += share
        return crop(d_padded, self.around)
