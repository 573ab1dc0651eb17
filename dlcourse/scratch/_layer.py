"""What all layers share: a name, weights with their gradients, and the two ways, forward and back."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._arrays import Array
from dlcourse.scratch._layer_arguments import Shape, as_batch, as_dtype, as_shape
from dlcourse.scratch.regularizers import Regularizer

Rng = np.random.Generator | int | None


class Layer:
    """A step of a network that knows both ways. Write your own: a class with `forward` and `backward`.

    `forward` remembers what `backward` needs, so each `backward` belongs to the `forward` just before it.

    Args:
        name: how it is called; by default its class's name, which several layers of a network may share.

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
        self.has_own_name = name is not None
        self.in_network = False
        self.weights: dict[str, Array] = {}
        self.gradients: dict[str, Array] = {}
        self.trainable = True
        self.built = False
        self.input_gradient = True
        self.dtype = np.dtype("float32")
        self.last_output: tuple[Shape, np.dtype[Any]] | None = None

    def build(self, input_shape: Shape, rng: Rng = None, dtype: Any = "float32") -> None:
        """Makes the weights.

        Args:
            input_shape: the shape of one sample, without the batch.
            rng: where random weights come from: a generator, or a seed.
            dtype: of the weights: "float16", "float32" or "float64"; None is float32.

        Raises:
            TypeError: if input_shape is not a tuple of whole numbers, or dtype is none.
            ValueError: if such an input does not fit the layer.
        """
        shape, kind = as_shape(input_shape), as_dtype(dtype)
        self.compute_output_shape(shape)
        self.dtype, self.last_output = kind, None
        self.make_weights(shape, np.random.default_rng(rng))
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
        """The layer's output for a batch; a layer that is not built yet is built for it, in the dtype of x.

        Integers count as float32; a layer that is built takes all numbers in its own dtype, as Keras does.

        Raises:
            TypeError: if x is not made of real numbers.
            ValueError: if its shape does not fit.
        """
        x = as_batch(x, "x", self.dtype)
        if not self.built:
            self.build(x.shape[1:], dtype=x.dtype)
        return self.forward(x.astype(self.dtype, copy=False), training)

    def remember(self, output: Array) -> Array:
        """Notes which gradient `backward` has to be given: one of the form of this output, which is returned."""
        self.last_output = output.shape, output.dtype
        return output

    def as_gradient(self, grad_output: ArrayLike) -> Array:
        """The gradient by the output as an array, if it fits the output that `forward` gave last.

        Raises:
            RuntimeError: if `forward` was not called yet.
            ValueError: if the gradient has another shape.
        """
        if self.last_output is None:
            raise RuntimeError(f"backward of {self.name} needs what forward remembers: call forward on a batch first")
        shape, dtype = self.last_output
        gradient = as_batch(grad_output, "grad_output", dtype)
        if gradient.shape != shape:
            raise ValueError(
                f"grad_output must have the shape of the last output of {self.name}, {shape}; it has {gradient.shape}"
            )
        return gradient.astype(dtype, copy=False)

    def weight(self, name: str) -> Array:
        """The array of that name.

        Raises:
            RuntimeError: if the layer is not built yet.
        """
        if not self.built:
            raise RuntimeError(f"{self.name} has no weights yet: call build on a shape, or the layer on a batch")
        return self.weights[name]

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
        prices = self.regularizers
        learned = self.trainable_names  # as in Keras, a frozen layer costs nothing
        return sum(prices[name](self.weights[name]) for name in learned if name in prices)

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


def check_batch(x: Array, ndim: int, form: str, layer: Layer) -> None:
    """Raises a ValueError if x has not so many axes."""
    if x.ndim != ndim:
        raise ValueError(f"x must have the shape {form} for {layer.name}; it has the shape {x.shape}")
