"""Dense layers, activations as layers of their own, and the change from pictures to rows."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np

from dlcourse.scratch._arrays import Array, as_flag, wider
from dlcourse.scratch._layer import Layer
from dlcourse.scratch._layer_arguments import Shape, as_initializer, as_regularizer, initial, positive_integer
from dlcourse.scratch._nonlinearity import Nonlinearity
from dlcourse.scratch.regularizers import Regularizer


class Dense(Layer):
    """z = x W + b, then the activation: every unit sees every input.

    Args:
        units: how many outputs.
        activation: a name in `activations.ACTIVATIONS`; None for none.
        use_bias: whether there is a b.
        kernel_initializer: how W begins: a name in `initializers.INITIALIZERS`, or a function.
        bias_initializer: how b begins.
        kernel_regularizer: what large weights in W cost, such as `L2(0.01)`; None for nothing.
        name: how the layer is called.

    Raises:
        TypeError: if an argument is of another kind.
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
        """The last axis becomes the units."""
        if not input_shape:
            raise ValueError(f"input_shape must have at least one axis for {self.name}; it is ()")
        return (*input_shape[:-1], self.units)

    def make_weights(self, input_shape: Shape, rng: np.random.Generator) -> None:
        """W `(features, units)` and b `(units,)`."""
        kernel = (input_shape[-1], self.units)
        self.weights = {"kernel": initial(self.kernel_initializer, kernel, rng, self.dtype)}
        if self.use_bias:
            self.weights["bias"] = initial(self.bias_initializer, (self.units,), rng, self.dtype)

    @property
    def regularizers(self) -> dict[str, Regularizer]:
        """That of the kernel, if there is one."""
        return {} if self.kernel_regularizer is None else {"kernel": self.kernel_regularizer}

    def forward(self, x: Array, training: bool = False) -> Array:
        """`(batch, …, features)` to `(batch, …, units)`."""
        W = self.weight("kernel")
        if x.ndim < 2 or x.shape[-1] != len(W):
            raise ValueError(f"x must have the shape (batch, {len(W)}) for {self.name}; it has the shape {x.shape}")
        self.x = x
        z = x @ W
        if self.use_bias:
            z += self.weights["bias"]
        return self.remember(self.nonlinearity.forward(z))

    def backward(self, grad_output: Array) -> Array:
        """The gradient by x: `(batch, …, features)`."""
        return self.backward_from_z(self.nonlinearity.backward(self.as_gradient(grad_output)))

    def backward_from_z(self, dz: Array) -> Array:
        """The same, from the gradient by z: dW = xᵀ dz, db = Σ dz, dx = dz Wᵀ."""
        rows = dz.reshape(-1, self.units)
        gradients = {"kernel": self.x.reshape(-1, self.x.shape[-1]).T @ rows}
        if self.use_bias:
            gradients["bias"] = rows.sum(axis=0, dtype=wider(rows)).astype(rows.dtype, copy=False)
        self.keep(**gradients)
        dx: Array = dz @ self.weights["kernel"].T if self.input_gradient else dz[:0]
        return dx


class Activation(Layer):
    """An activation as a layer of its own.

    Args:
        activation: a name in `activations.ACTIVATIONS`.
        name: how the layer is called.

    Raises:
        ValueError: if there is no such activation.

    Example:
        >>> Activation("relu")([[-1.0, 2.0]])
        array([[0., 2.]])
    """

    def __init__(self, activation: str, name: str | None = None) -> None:
        super().__init__(name)
        self.nonlinearity = Nonlinearity(activation)

    def forward(self, x: Array, training: bool = False) -> Array:
        """The activation of x, any shape."""
        output = self.nonlinearity.forward(x)
        return self.remember(output.copy() if output is x else output)  # "linear" would hand the input itself on

    def backward(self, grad_output: Array) -> Array:
        """The gradient by x."""
        g = self.as_gradient(grad_output)
        dx = self.nonlinearity.backward(g)
        return dx.copy() if dx is g else dx

    def backward_from_z(self, dz: Array) -> Array:
        """The gradient by the activation's input is the gradient by x."""
        return dz


class Flatten(Layer):
    """A picture as one row: `(batch, height, width, channels)` to `(batch, height · width · channels)`.

    Example:
        >>> Flatten()(np.zeros((5, 4, 4, 3))).shape
        (5, 48)
    """

    shape: tuple[int, ...] = ()

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        """One axis."""
        return (prod(input_shape),)

    def forward(self, x: Array, training: bool = False) -> Array:
        """`(batch, …)` to `(batch, numbers)`."""
        self.shape = x.shape
        return self.remember(x.copy().reshape(len(x), prod(x.shape[1:])))  # a mere view would let both change

    def backward(self, grad_output: Array) -> Array:
        """The gradient in the shape of x."""
        return self.as_gradient(grad_output).copy().reshape(self.shape)
