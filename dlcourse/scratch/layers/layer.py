"""What all layers share: a name, weights and their gradients, a forward and a backward pass."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, check_shape
from dlcourse.scratch.layers._arguments import Shape, as_batch, as_dtype, as_shape
from dlcourse.scratch.regularizers import Regularizer

Rng = np.random.Generator | int | None


class Layer:
    """A step of a network, with a forward and a backward pass.

    To write your own, derive a class and define `forward` and `backward`. `forward` caches what `backward` needs, so
    each `backward` belongs to the last `forward`.

    Args:
        name: the name of the layer; by default that of its class, which several layers of a network may share.

    Attributes:
        weights: the arrays of the layer by name, such as "kernel"; the trainable ones first.
        gradients: after `backward`, the gradient of the cost with respect to each trainable array, by the same name.
        trainable: whether the weights are trained. If not, `gradients` stays empty.
        built: whether the layer knows its input shape and has its weights.
        input_gradient: whether `backward` has to compute the gradient with respect to the input. In training, a network
            skips that of its first layer, often the most expensive one; Dense and Conv2D then return an empty array.

    Example:
        >>> class Double(Layer):
        ...     def forward(self, x, training=False):
        ...         return 2 * x
        ...     def backward(self, grad_output):
        ...         return 2 * grad_output
        >>> layer = Double()
        >>> layer([[1.0, 2.0]])
        array([[2., 4.]])
        >>> layer.backward(np.array([[1.0, 10.0]]))
        array([[ 2., 20.]])
    """

    non_trainable_names: tuple[str, ...] = ()

    def __init__(self, name: str | None = None) -> None:
        self.name = name or re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(self).__name__).lower()
        self.has_own_name = name is not None
        self.in_network = False
        self.weights: dict[str, Array] = {}
        self.gradients: dict[str, Array] = {}
        self.trainable = True
        self.built = False
        self.input_gradient = True
        self.dtype = np.dtype("float32")
        self.output_spec: tuple[Shape, np.dtype[Any]] | None = None

    def build(self, input_shape: Shape, rng: Rng = None, dtype: Any = "float32") -> None:
        """Creates the weights.

        Args:
            input_shape: the shape of one sample, without the batch axis.
            rng: a random generator or a seed, for random weights.
            dtype: that of the weights: "float16", "float32" or "float64"; None is float32.

        Raises:
            TypeError: if input_shape is not a tuple of integers, or dtype does not name a dtype.
            ValueError: if the layer cannot take such an input, or does not compute in this dtype.
        """
        shape, dtype = as_shape(input_shape), as_dtype(dtype)
        self.compute_output_shape(shape)
        self.dtype, self.output_spec = dtype, None
        self.make_weights(shape, np.random.default_rng(rng))
        self.built = True

    def make_weights(self, input_shape: Shape, rng: np.random.Generator) -> None:
        """Fills `weights`; a layer without weights leaves it empty."""

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        """Returns the shape of one output for the shape of one input, both without the batch axis.

        Raises:
            ValueError: if the layer cannot take such an input.
        """
        return tuple(input_shape)

    def forward(self, x: Array, training: bool = False) -> Array:
        """Returns the output for a batch.

        Args:
            x: the inputs, `(batch, …)`.
            training: whether this is a step of training; Dropout and BatchNormalization behave differently then.
        """
        raise NotImplementedError(f"{type(self).__name__} must define forward(self, x, training=False)")

    def backward(self, grad_output: Array) -> Array:
        """Sets `gradients`, and returns the gradient of the cost with respect to x.

        Args:
            grad_output: the upstream gradient, that is with respect to the output, and in its shape.

        Returns:
            The gradient in the shape of x.

        Raises:
            RuntimeError: if `forward` was not called yet.
            ValueError: if grad_output does not have the shape of the output.
        """
        raise NotImplementedError(f"{type(self).__name__} must define backward(self, grad_output)")

    def __call__(self, x: ArrayLike, training: bool = False) -> Array:
        """Returns the output for a batch. A layer that is not built yet is built for its shape, in the dtype of x.

        Integers count as float32. A layer that is built computes in its own dtype, as in Keras.

        Raises:
            TypeError: if x does not hold real numbers.
            ValueError: if the layer cannot take the shape of x.
        """
        x = as_batch(x, "x", self.dtype)
        if not self.built:
            self.build(x.shape[1:], dtype=x.dtype)
        return self.forward(x.astype(self.dtype, copy=False), training)

    def record_output(self, output: Array) -> Array:
        """Returns the output, and records its shape and dtype: `backward` takes a gradient of the same."""
        self.output_spec = output.shape, output.dtype
        return output

    def check_grad_output(self, grad_output: ArrayLike) -> Array:
        """Returns the upstream gradient as an array in the dtype of the last output.

        Raises:
            RuntimeError: if `forward` was not called yet.
            ValueError: if the gradient does not have the shape of the last output.
        """
        if self.output_spec is None:
            raise RuntimeError(f"backward of {self.name} needs a forward pass: call forward on a batch first")
        shape, dtype = self.output_spec
        gradient = as_batch(grad_output, "grad_output", dtype)
        check_shape(gradient, "grad_output", shape, f"the last output of {self.name}")
        return gradient.astype(dtype, copy=False)

    def weight(self, name: str) -> Array:
        """Returns the array of that name.

        Raises:
            RuntimeError: if the layer is not built yet.
        """
        if not self.built:
            raise RuntimeError(f"{self.name} has no weights yet: call build with a shape, or the layer on a batch")
        return self.weights[name]

    @property
    def trainable_names(self) -> tuple[str, ...]:
        """The names of the trainable arrays."""
        return tuple(name for name in self.weights if name not in self.non_trainable_names) if self.trainable else ()

    @property
    def regularizers(self) -> dict[str, Regularizer]:
        """The regularizers by the names of their arrays."""
        return {}

    def regularization(self) -> float:
        """Returns the penalty of the regularized weights; that of a frozen layer is 0, as in Keras."""
        regularizers = self.regularizers
        return sum(regularizers[name](self.weights[name]) for name in self.trainable_names if name in regularizers)

    def set_gradients(self, **gradients: Array) -> None:
        """Sets the gradients of the trainable weights, each with the gradient of its penalty added."""
        self.gradients = {name: gradients[name] for name in self.trainable_names}
        for name, regularizer in self.regularizers.items():
            if name in self.gradients:
                self.gradients[name] = self.gradients[name] + regularizer.gradient(self.weights[name])

    def count_params(self) -> int:
        """Returns the number of parameters: the entries of all weights."""
        return sum(weight.size for weight in self.weights.values())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"


def check_ndim(x: Array, ndim: int, form: str, layer: Layer) -> None:
    """Raises an error unless x has so many axes.

    Raises:
        ValueError: if it has more or fewer; the message names the shape that fits.
    """
    if x.ndim != ndim:
        raise ValueError(f"x must have shape {form} for {layer.name}; got shape {x.shape}")
