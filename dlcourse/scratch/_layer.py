"""What all layers share: a name, weights with their gradients, and the two ways, forward and back."""

from __future__ import annotations

import operator
import re
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch import activations, initializers
from dlcourse.scratch._arrays import Array, as_float
from dlcourse.scratch._softmax import log_softmax_backward, softmax_backward
from dlcourse.scratch.regularizers import Regularizer

Shape = tuple[int, ...]
Rng = np.random.Generator | int | None


class Layer:
    """A step of a network that knows both ways. Write your own: a class with `forward` and `backward`.

    `forward` remembers what `backward` needs, so each `backward` belongs to the `forward` just before it.

    Args:
        name: how it is called; by default its class's name.

    Attributes:
        weights: its arrays by name, such as "kernel"; the learned ones first.
        gradients: after `backward`, the gradient of the cost by each learned array, under the same name.
        trainable: whether its weights are learned. If not, `gradients` stays empty.
        built: whether it knows the shape of its input, and has its weights.
        input_gradient: whether `backward` has to compute the gradient by the input. A network that trains does without
            that of its first layer, often the dearest; Dense and Conv2D then return nothing.

    Example:
        >>> class Double(Layer):
        ...     def forward(self, x, training=False):
        ...         return 2 * x
        ...     def backward(self, grad_output):
        ...         return 2 * grad_output
        >>> Double()([[1.0, 2.0]])
        array([[2., 4.]])
    """

    not_learned: tuple[str, ...] = ()

    def __init__(self, name: str | None = None) -> None:
        self.name = name or re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(self).__name__).lower()
        self.weights: dict[str, Array] = {}
        self.gradients: dict[str, Array] = {}
        self.trainable = True
        self.built = False
        self.input_gradient = True
        self.dtype = np.dtype("float32")

    def build(self, input_shape: Shape, rng: Rng = None, dtype: Any = "float32") -> None:
        """Makes the weights.

        Args:
            input_shape: the shape of one sample, without the batch.
            rng: where random weights come from: a generator, or a seed.
            dtype: of the weights.

        Raises:
            ValueError: if such an input does not fit the layer.
        """
        self.dtype = np.dtype(dtype)
        self.compute_output_shape(tuple(input_shape))
        self.make_weights(tuple(input_shape), np.random.default_rng(rng))
        self.built = True

    def make_weights(self, input_shape: Shape, rng: np.random.Generator) -> None:
        """Fills `weights`; layers without weights leave it empty."""

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        """The shape of one output, for the shape of one input, both without the batch."""
        return tuple(input_shape)

    def forward(self, x: Array, training: bool = False) -> Array:
        """The layer's output for a batch."""
        raise NotImplementedError

    def backward(self, grad_output: Array) -> Array:
        """The gradient by the input, from the gradient by the output; sets `gradients`."""
        raise NotImplementedError

    def __call__(self, x: ArrayLike, training: bool = False) -> Array:
        """The layer's output for a batch; a layer that is not built yet is built for it."""
        x = as_float(x, "x")
        if not self.built:
            self.build(x.shape[1:], dtype=x.dtype)
        return self.forward(x, training)

    @property
    def trainable_names(self) -> tuple[str, ...]:
        """Names of the arrays that are learned."""
        return tuple(name for name in self.weights if name not in self.not_learned) if self.trainable else ()

    @property
    def regularizers(self) -> dict[str, Regularizer]:
        """What large weights cost, by the array's name."""
        return {}

    def regularization(self) -> float:
        """The cost of the regularized weights."""
        learned = set(self.regularizers) & set(self.trainable_names)  # as in Keras, a frozen layer costs nothing
        return sum(self.regularizers[name](self.weights[name]) for name in learned)

    def keep(self, **gradients: Array) -> None:
        """Sets the gradients of the learned weights, with what the regularizers add."""
        self.gradients = {name: gradients[name] for name in self.trainable_names}
        for name, regularizer in self.regularizers.items():
            if name in self.gradients:
                self.gradients[name] = self.gradients[name] + regularizer.gradient(self.weights[name])

    def count_params(self) -> int:
        """How many numbers its weights hold."""
        return sum(weight.size for weight in self.weights.values())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"


class Nonlinearity:
    """An activation with its way back, whether it is elementwise or takes a whole row.

    Args:
        name: a name in `activations.ACTIVATIONS`; None for none.
    """

    def __init__(self, name: str | None) -> None:
        self.name = "linear" if name is None else name
        self.activation = activations.get(self.name)
        self.z: Array = np.empty(0)
        self.output: Array = np.empty(0)

    def forward(self, z: Array) -> Array:
        """The activation of z."""
        self.z = z
        self.output = z if self.name == "linear" else self.activation.function(z)
        return self.output

    def backward(self, grad_output: Array) -> Array:
        """The gradient by z."""
        if self.name == "linear":
            return grad_output
        if self.name == "softmax":
            return softmax_backward(grad_output, self.output)
        if self.name == "log_softmax":
            return log_softmax_backward(grad_output, self.output)
        return grad_output * self.activation.derivative(self.z)


def initial(identifier: Any, shape: Shape, rng: np.random.Generator, dtype: Any) -> Array:
    """An array of initial weights."""
    return np.asarray(initializers.get(identifier)(shape, rng, dtype))


def positive_integer(value: Any, name: str) -> int:
    """The value as an int.

    Raises:
        TypeError: if it is not a whole number.
        ValueError: if it is not positive.
    """
    try:
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"{name} must be a whole number; a {type(value).__name__} was given") from None
    if isinstance(value, bool) or number < 1:
        raise ValueError(f"{name} must be at least 1; {value} was given")
    return number


def pair(value: Any, name: str) -> tuple[int, int]:
    """Two whole numbers, for height and width; one counts for both."""
    if isinstance(value, tuple | list):
        if len(value) != 2:
            raise ValueError(f"{name} must be one whole number or two; {value!r} was given")
        return positive_integer(value[0], name), positive_integer(value[1], name)
    number = positive_integer(value, name)
    return number, number


def check_batch(x: Array, ndim: int, form: str, layer: Layer) -> None:
    """Raises a ValueError if x has not so many axes."""
    if x.ndim != ndim:
        raise ValueError(f"x must have the shape {form} for {layer.name}; it has the shape {x.shape}")
