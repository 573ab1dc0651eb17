"""Dense layers, activations as layers of their own, and flattening."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np

from dlcourse.scratch._support.arrays import Array, as_flag, wider
from dlcourse.scratch.layers._arguments import Shape, as_initializer, as_regularizer, initial_weights, positive_integer
from dlcourse.scratch.layers._nonlinearity import Nonlinearity
from dlcourse.scratch.layers.layer import Layer
from dlcourse.scratch.regularizers import Regularizer


class Dense(Layer):
    """z = x W + b, then the activation: every unit is connected to every input.

    Args:
        units: the number of outputs.
        activation: a name in `activations.ACTIVATIONS`; None for no activation.
        use_bias: whether there is a bias b.
        kernel_initializer: the initializer of W: a name in `initializers.INITIALIZERS`, or a function.
        bias_initializer: the initializer of b.
        kernel_regularizer: the penalty on W, such as `L2(0.01)`; None for no penalty.
        name: the name of the layer.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if units is not positive, or a name is unknown.

    Example:
        >>> layer = Dense(2, kernel_initializer="ones")
        >>> layer([[1.0, 2.0, 3.0]])
        array([[6., 6.]])
        >>> layer.backward(np.array([[1.0, 0.0]]))
        array([[1., 1., 1.]])
        >>> layer.gradients["kernel"].ravel(), layer.gradients["bias"]
        (array([1., 0., 2., 0., 3., 0.]), array([1., 0.]))
    """

    def __init__(
        self,
        units: int,
        activation: str | None = None,
        use_bias: bool = True,
        kernel_initializer: Any = "glorot_uniform",
        bias_initializer: Any = "zeros",
        kernel_regularizer: Regularizer | None = None,
        name: str | None = None,
    ) -> None:
        super().__init__(name)
        self.units = positive_integer(units, "units")
        self.nonlinearity = Nonlinearity(activation)
        self.use_bias = as_flag(use_bias, "use_bias")
        self.kernel_initializer = as_initializer(kernel_initializer, "kernel_initializer")
        self.bias_initializer = as_initializer(bias_initializer, "bias_initializer")
        self.kernel_regularizer = as_regularizer(kernel_regularizer, "kernel_regularizer")
        self.x: Array = np.empty(0)

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        """Returns `(…, units)` for `(…, features)`."""
        if not input_shape:
            raise ValueError(f"input_shape must have at least one axis for {self.name}; got ()")
        return (*input_shape[:-1], self.units)

    def make_weights(self, input_shape: Shape, rng: np.random.Generator) -> None:
        """Creates W `(features, units)` and b `(units,)`."""
        shape = (input_shape[-1], self.units)
        kernel = initial_weights(self.kernel_initializer, shape, rng, self.dtype, "kernel_initializer")
        self.weights = {"kernel": kernel}
        if self.use_bias:
            bias = initial_weights(self.bias_initializer, (self.units,), rng, self.dtype, "bias_initializer")
            self.weights["bias"] = bias

    @property
    def regularizers(self) -> dict[str, Regularizer]:
        """That of the kernel, if there is one."""
        return {} if self.kernel_regularizer is None else {"kernel": self.kernel_regularizer}

    def forward(self, x: Array, training: bool = False) -> Array:
        """Returns the outputs `(batch, …, units)` for x `(batch, …, features)`."""
        W = self.weight("kernel")
        if x.ndim < 2 or x.shape[-1] != len(W):
            raise ValueError(f"x must have shape (batch, …, {len(W)}) for {self.name}; got shape {x.shape}")
        self.x = x
        z = x @ W
        if self.use_bias:
            z += self.weights["bias"]
        return self.record_output(self.nonlinearity.forward(z))

    def backward(self, grad_output: Array) -> Array:
        """Sets the gradients of W and b, and returns that with respect to x, `(batch, …, features)`."""
        return self.backward_from_z(self.nonlinearity.backward(self.check_grad_output(grad_output)))

    def backward_from_z(self, dz: Array) -> Array:
        """Does the same from the gradient with respect to z: dW = xᵀ dz, db = Σ dz, dx = dz Wᵀ."""
        rows = dz.reshape(-1, self.units)
        gradients = {"kernel": self.x.reshape(-1, self.x.shape[-1]).T @ rows}
        if self.use_bias:
            gradients["bias"] = rows.sum(axis=0, dtype=wider(rows)).astype(rows.dtype, copy=False)
        self.set_gradients(**gradients)
        dx: Array = dz @ self.weights["kernel"].T if self.input_gradient else dz[:0]
        return dx


class Activation(Layer):
    """An activation as a layer of its own.

    Args:
        activation: a name in `activations.ACTIVATIONS`.
        name: the name of the layer.

    Raises:
        TypeError: if activation is not a string.
        ValueError: if there is no such activation.

    Example:
        >>> Activation("relu")([[-1.0, 2.0]])
        array([[0., 2.]])
    """

    def __init__(self, activation: str, name: str | None = None) -> None:
        super().__init__(name)
        self.nonlinearity = Nonlinearity(activation)

    def forward(self, x: Array, training: bool = False) -> Array:
        """Returns the activation of x, in its shape."""
        output = self.nonlinearity.forward(x)
        return self.record_output(output.copy() if output is x else output)  # "linear" returns x itself

    def backward(self, grad_output: Array) -> Array:
        """Returns the gradient with respect to x."""
        g = self.check_grad_output(grad_output)
        dx = self.nonlinearity.backward(g)
        return dx.copy() if dx is g else dx

    def backward_from_z(self, dz: Array) -> Array:
        """Returns dz: the input of the activation is x."""
        return dz


class Flatten(Layer):
    """Flattens each sample: `(batch, height, width, channels)` to `(batch, height · width · channels)`.

    Args:
        name: the name of the layer.

    Example:
        >>> Flatten()(np.zeros((5, 4, 4, 3))).shape
        (5, 48)
    """

    shape: tuple[int, ...] = ()

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        """Returns the number of entries of a sample, as a shape."""
        return (prod(input_shape),)

    def forward(self, x: Array, training: bool = False) -> Array:
        """Returns x `(batch, …)` as `(batch, entries)`."""
        self.shape = x.shape
        return self.record_output(x.copy().reshape(len(x), prod(x.shape[1:])))  # as a view it would share memory with x

    def backward(self, grad_output: Array) -> Array:
        """Returns the gradient in the shape of x."""
        return self.check_grad_output(grad_output).copy().reshape(self.shape)
