"""Convolution: the same small kernel at every place of a picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dlcourse.scratch._arrays import Array, as_flag, wider
from dlcourse.scratch._layer import Layer, check_batch
from dlcourse.scratch._layer_arguments import Shape, as_initializer, as_regularizer, initial, pair, positive_integer
from dlcourse.scratch._nonlinearity import Nonlinearity
from dlcourse.scratch._products import multiply, multiply_transposed
from dlcourse.scratch._threads import in_halves
from dlcourse.scratch._windows import check_padding, crop, output_length, pad, slices, surroundings, windows
from dlcourse.scratch.regularizers import Regularizer

CHUNK = 400_000
"""So many numbers are cut out as windows at a time: more do not fit into a processor's cache."""
FEW_CHANNELS = 8
"""With so many channels or fewer, windows are cut out channel by channel."""


class Conv2D(Layer):
    """z[r, c, f] = Σ_ijk x[r·s + i, c·s + j, k] W[i, j, k, f] + b[f], then the activation.

    Strictly a cross-correlation: the kernel is not turned round, as in all libraries for networks. All windows are
    written as rows of one matrix, so that the sum becomes a matrix product (Chellapilla and others 2006, "High
    performance convolutional neural networks for document processing").

    Args:
        filters: how many kernels, and so channels of the output.
        kernel_size: height and width of the kernel; one number for both.
        strides: how far the window moves each time, down and across.
        padding: "valid": windows stay within the picture; "same": zeros around it, and ⌈n / s⌉ windows along an axis.
        activation: a name in `activations.ACTIVATIONS`; None for none.
        use_bias: whether there is a b.
        kernel_initializer: how W begins.
        bias_initializer: how b begins.
        kernel_regularizer: what large weights in W cost; None for nothing.
        name: how the layer is called.

    Raises:
        TypeError: if an argument is of another kind.
        ValueError: if one is not positive, or there is no such padding or activation.

    Example:
        >>> layer = Conv2D(1, 2, kernel_initializer="ones")
        >>> picture = np.arange(9.0).reshape(1, 3, 3, 1)
        >>> layer(picture)[0, :, :, 0]
        array([[ 8., 12.],
               [20., 24.]])
    """

    def __init__(
        self,
        filters: int,
        kernel_size: int | tuple[int, int],
        strides: int | tuple[int, int] = 1,
        padding: str = "valid",
        activation: str | None = None,
        use_bias: bool = True,
        kernel_initializer: Any = "glorot_uniform",
        bias_initializer: Any = "zeros",
        kernel_regularizer: Regularizer | None = None,
        name: str | None = None,
    ) -> None:
        super().__init__(name)
        self.filters = positive_integer(filters, "filters")
        self.kernel_size, self.strides = pair(kernel_size, "kernel_size"), pair(strides, "strides")
        self.padding = check_padding(padding)
        self.nonlinearity = Nonlinearity(activation)
        self.use_bias = as_flag(use_bias, "use_bias")
        self.kernel_initializer = as_initializer(kernel_initializer, "kernel_initializer")
        self.bias_initializer = as_initializer(bias_initializer, "bias_initializer")
        self.kernel_regularizer = as_regularizer(kernel_regularizer, "kernel_regularizer")
        self.x: Array = np.empty(0)
        self.around = ((0, 0), (0, 0))

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        """`(height, width, channels)` to `(rows, columns, filters)`."""
        if len(input_shape) != 3:
            raise ValueError(f"input_shape must be (height, width, channels) for {self.name}; it is {input_shape}")
        rows, columns = (
            output_length(n, k, s, self.padding)
            for n, k, s in zip(input_shape[:2], self.kernel_size, self.strides, strict=True)
        )
        if min(rows, columns) < 1:
            raise ValueError(f"input_shape must hold the kernel {self.kernel_size} of {self.name}; it is {input_shape}")
        return rows, columns, self.filters

    def make_weights(self, input_shape: Shape, rng: np.random.Generator) -> None:
        """W `(height, width, channels, filters)` and b `(filters,)`."""
        kernel = (*self.kernel_size, input_shape[-1], self.filters)
        self.weights = {"kernel": initial(self.kernel_initializer, kernel, rng, self.dtype)}
        if self.use_bias:
            self.weights["bias"] = initial(self.bias_initializer, (self.filters,), rng, self.dtype)

    @property
    def regularizers(self) -> dict[str, Regularizer]:
        """That of the kernel, if there is one."""
        return {} if self.kernel_regularizer is None else {"kernel": self.kernel_regularizer}

    def forward(self, x: Array, training: bool = False) -> Array:
        """`(batch, height, width, channels)` to `(batch, rows, columns, filters)`."""
        kernel = self.weight("kernel")
        check_batch(x, 4, f"(batch, height, width, {kernel.shape[2]})", self)
        if x.shape[3] != kernel.shape[2]:
            raise ValueError(f"x must have {kernel.shape[2]} channels for {self.name}; it has the shape {x.shape}")
        z = np.empty((len(x), *self.compute_output_shape(x.shape[1:])), np.result_type(x, kernel))
        self.x, self.around = x, surroundings(x.shape[1:], self.kernel_size, self.strides, self.padding)
        matrix = kernel.reshape(-1, self.filters)

        def fill(samples: slice) -> None:
            for part, rows in self._windows_as_rows(samples):
                multiply(rows, matrix, z[part].reshape(-1, self.filters))
                if self.use_bias:
                    z[part] += self.weights["bias"]

        in_halves(fill, len(x), z[..., 0].size * len(matrix))
        return self.remember(self.nonlinearity.forward(z))

    def backward(self, grad_output: Array) -> Array:
        """The gradient by x: `(batch, height, width, channels)`."""
        return self.backward_from_z(self.nonlinearity.backward(self.as_gradient(grad_output)))

    def backward_from_z(self, dz: Array) -> Array:
        """The same, from the gradient by z."""
        kernel = self.weights["kernel"]
        dx = np.empty(self.x.shape if self.input_gradient else 0, dz.dtype)
        halves = []

        def fill(samples: slice) -> None:
            d_matrix = np.zeros((kernel[..., 0].size, self.filters), dz.dtype)
            for part, rows in self._windows_as_rows(samples):
                d_matrix += multiply_transposed(rows, dz[part].reshape(-1, self.filters))
                if self.input_gradient:
                    dx[part] = self._given_back(dz[part])
            halves.append(d_matrix)

        in_halves(fill, len(dz), dz[..., 0].size * kernel[..., 0].size)
        gradients = {"kernel": np.add.reduce(halves).reshape(kernel.shape)}
        if self.use_bias:
            gradients["bias"] = dz.sum(axis=(0, 1, 2), dtype=wider(dz)).astype(dz.dtype, copy=False)
        self.keep(**gradients)
        return dx

    def _windows_as_rows(self, samples: slice) -> Iterator[tuple[slice, Array]]:
        """The windows of some samples at a time: `(samples · rows · columns, height · width · channels)`."""
        rows, columns, _ = self.compute_output_shape(self.x.shape[1:])
        height, width, channels, _ = self.weights["kernel"].shape
        cut, limit = (self._from_planes, 10 * CHUNK) if channels <= FEW_CHANNELS else (self._from_pixels, CHUNK)
        step = max(1, limit // max(1, rows * columns * height * width * channels))
        for start in range(samples.start, samples.stop, step):
            part = slice(start, min(start + step, samples.stop))
            yield part, cut(self.x[part])

    def _given_back(self, dz: Array) -> Array:
        """The gradient by x of some samples: each window gave its numbers to z, so each gets its share of dz back."""
        channels = self.weights["kernel"].shape[2]
        return self._to_planes(dz) if channels <= FEW_CHANNELS else self._to_pixels(dz)

    def _from_pixels(self, x: Array) -> Array:
        """All windows, as rows of one matrix."""
        view = windows(pad(x, self.around), self.kernel_size, self.strides)
        return view.reshape(-1, int(np.prod(view.shape[3:])))

    def _to_pixels(self, dz: Array) -> Array:
        kernel, (rows, columns) = self.weights["kernel"], self.around
        shape = (len(dz), self.x.shape[1] + sum(rows), self.x.shape[2] + sum(columns), self.x.shape[3])
        d_padded = np.zeros(shape, dz.dtype)
        for (i, j), (down, across) in slices(self.kernel_size, self.strides, dz.shape[1:3]):
            d_padded[:, down, across] += dz @ kernel[i, j].T
        return crop(d_padded, self.around)

    def _from_planes(self, x: Array) -> Array:
        """The same matrix, channel by channel: where channels are few, longer runs of numbers are copied at once."""
        planes = np.pad(x.transpose(3, 0, 1, 2), ((0, 0), (0, 0), *self.around))
        rows, columns, _ = self.compute_output_shape(x.shape[1:])
        places = slices(self.kernel_size, self.strides, (rows, columns))
        cut = np.empty((len(places), *planes.shape[:2], rows, columns), planes.dtype)
        for place, (_, (down, across)) in zip(cut, places, strict=True):
            place[...] = planes[:, :, down, across]
        return cut.reshape(len(places) * len(planes), -1).T

    def _to_planes(self, dz: Array) -> Array:
        kernel, (rows, columns) = self.weights["kernel"], self.around
        places = slices(self.kernel_size, self.strides, dz.shape[1:3])
        shares = np.empty((len(places) * self.x.shape[3], dz[..., 0].size), dz.dtype)
        multiply(dz.reshape(-1, self.filters), kernel.reshape(-1, self.filters).T, shares.T)
        height, width, channels = self.x.shape[1:]
        planes = np.zeros((channels, len(dz), height + sum(rows), width + sum(columns)), dz.dtype)
        for share, (_, (down, across)) in zip(
            shares.reshape(len(places), channels, *dz.shape[:3]), places, strict=True
        ):
            planes[:, :, down, across] += share
        return crop(planes.transpose(1, 2, 3, 0), self.around)
