"""Convolution: the same small kernel at every position of an image."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlcourse.scratch._support.arrays import Array, as_flag, wider
from dlcourse.scratch.layers._arguments import (
    Shape,
    as_initializer,
    as_regularizer,
    initial_weights,
    integer_pair,
    positive_integer,
)
from dlcourse.scratch.layers._fast_convolution import convolve, convolve_backward
from dlcourse.scratch.layers._nonlinearity import Nonlinearity
from dlcourse.scratch.layers._windows import PadWidth, check_padding, output_length, pad_width
from dlcourse.scratch.layers.layer import Layer, check_ndim
from dlcourse.scratch.regularizers import Regularizer


class Conv2D(Layer):
    """z[r, c, f] = Σ_ijk x[r·s + i, c·s + j, k] W[i, j, k, f] + b[f], then the activation.

    Strictly this is a cross-correlation: the kernel is not flipped, as in all deep learning libraries. The comments in
    `forward` and `backward` give the formulas; `_fast_convolution` computes their sums as matrix products.

    From LeCun et al. (1989), "Backpropagation applied to handwritten zip code recognition".

    Args:
        filters: the number of kernels, and so of output channels.
        kernel_size: height and width of the kernel; one integer for both.
        strides: the steps of the window, down and across; one integer for both.
        padding: "valid": windows stay within the image; "same": it is padded with zeros, and there are ⌈n / s⌉ windows
            along an axis.
        activation: a name in `activations.ACTIVATIONS`; None for no activation.
        use_bias: whether there is a bias b.
        kernel_initializer: the initializer of W: a name in `initializers.INITIALIZERS`, or a function.
        bias_initializer: the initializer of b.
        kernel_regularizer: the penalty on W, such as `L2(0.01)`; None for no penalty.
        name: the name of the layer.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if a size is not positive, or a name is unknown.

    Example:
        >>> layer = Conv2D(1, 2, kernel_initializer="ones")
        >>> image = np.arange(9.0).reshape(1, 3, 3, 1)
        >>> layer(image)[0, :, :, 0]
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
        self.kernel_size, self.strides = integer_pair(kernel_size, "kernel_size"), integer_pair(strides, "strides")
        self.padding = check_padding(padding)
        self.nonlinearity = Nonlinearity(activation)
        self.use_bias = as_flag(use_bias, "use_bias")
        self.kernel_initializer = as_initializer(kernel_initializer, "kernel_initializer")
        self.bias_initializer = as_initializer(bias_initializer, "bias_initializer")
        self.kernel_regularizer = as_regularizer(kernel_regularizer, "kernel_regularizer")
        self.x: Array = np.empty(0)
        self.pad_width: PadWidth = ((0, 0), (0, 0))

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        """Returns `(rows, columns, filters)` for `(height, width, channels)`."""
        if len(input_shape) != 3:
            raise ValueError(f"input_shape must be (height, width, channels) for {self.name}; got {input_shape}")
        rows, columns = (
            output_length(n, k, s, self.padding)
            for n, k, s in zip(input_shape[:2], self.kernel_size, self.strides, strict=True)
        )
        if min(rows, columns) < 1:
            raise ValueError(
                f"input_shape must be at least the kernel size of {self.name}, {self.kernel_size}; got {input_shape}"
            )
        return rows, columns, self.filters

    def make_weights(self, input_shape: Shape, rng: np.random.Generator) -> None:
        """Creates W `(height, width, channels, filters)` and b `(filters,)`."""
        shape = (*self.kernel_size, input_shape[-1], self.filters)
        kernel = initial_weights(self.kernel_initializer, shape, rng, self.dtype, "kernel_initializer")
        self.weights = {"kernel": kernel}
        if self.use_bias:
            bias = initial_weights(self.bias_initializer, (self.filters,), rng, self.dtype, "bias_initializer")
            self.weights["bias"] = bias

    @property
    def regularizers(self) -> dict[str, Regularizer]:
        """That of the kernel, if there is one."""
        return {} if self.kernel_regularizer is None else {"kernel": self.kernel_regularizer}

    def forward(self, x: Array, training: bool = False) -> Array:
        """Returns the outputs `(batch, rows, columns, filters)` for x `(batch, height, width, channels)`."""
        W, b = self.weight("kernel"), self.weights.get("bias")
        check_ndim(x, 4, f"(batch, height, width, {W.shape[2]})", self)
        if x.shape[3] != W.shape[2]:
            raise ValueError(f"x must have {W.shape[2]} channels for {self.name}; got shape {x.shape}")
        rows, columns, _ = self.compute_output_shape(x.shape[1:])
        self.x, self.pad_width = x, pad_width(x.shape[1:], self.kernel_size, self.strides, self.padding)
        # z[r, c, f] = Σ_ijk x[r·s + i, c·s + j, k] W[i, j, k, f] + b[f]
        z = convolve(x, W, b, self.strides, self.pad_width, (rows, columns))
        return self.record_output(self.nonlinearity.forward(z))

    def backward(self, grad_output: Array) -> Array:
        """Sets the gradients of W and b, and returns that with respect to x, `(batch, height, width, channels)`."""
        return self.backward_from_z(self.nonlinearity.backward(self.check_grad_output(grad_output)))

    def backward_from_z(self, dz: Array) -> Array:
        """Does the same from the gradient with respect to z."""
        W = self.weights["kernel"]
        dW, dx = convolve_backward(self.x, W, dz, self.strides, self.pad_width, self.input_gradient)
        gradients = {"kernel": dW}  # Σ_brc x[r·s + i, c·s + j, k] dz[r, c, f], also over the batch b
        if self.use_bias:
            gradients["bias"] = dz.sum(axis=(0, 1, 2), dtype=wider(dz)).astype(dz.dtype, copy=False)
        self.set_gradients(**gradients)
        return dx  # Σ_ijf W[i, j, k, f] dz[r, c, f], over all windows that contain x[h, w, k]
