"""Layers in a row: the way forward, the way back, and their weights. What a network is before it learns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._arrays import Array, as_float
from dlcourse.scratch._layer import Layer
from dlcourse.scratch._layer_arguments import Shape, as_batch, as_dtype, as_generator, as_shape


class Stack:
    """Layers in a row. `Network` adds how they learn, and describes the arguments."""

    def __init__(self, layers: Sequence[Layer], input_shape: Shape | None, seed: int | None, dtype: Any) -> None:
        self.layers = check_layers(layers)
        self.dtype, self.rng = as_dtype(dtype), as_generator(seed)
        self.input_shape: Shape | None = None
        if input_shape is not None:
            self.build(input_shape)
        for layer in self.layers:
            layer.in_network = True

    def build(self, input_shape: Shape) -> None:
        """Makes the weights of all layers, for samples of this shape.

        Raises:
            TypeError: if it is not a tuple of whole numbers.
            ValueError: if the shape does not fit a layer.
        """
        shapes = [as_shape(input_shape)]
        for layer in self.layers:  # all shapes first: one that does not fit leaves nothing half built
            shapes.append(layer.compute_output_shape(shapes[-1]))
        for layer, shape in zip(self.layers, shapes[:-1], strict=True):
            layer.build(shape, self.rng, self.dtype)
        self.input_shape = shapes[0]

    def forward(self, x: ArrayLike, training: bool = False) -> Array:
        """The outputs of the last layer for a batch `(batch, …)`."""
        return self._forward(self._samples(x), training)

    def backward(self, grad_output: ArrayLike) -> Array:
        """The gradient by the inputs, from the gradient by the outputs; sets the layers' `gradients`.

        Raises:
            RuntimeError: if `forward` was not called yet.
            ValueError: if grad_output does not have the shape of the outputs.
        """
        gradient: Any = grad_output
        with quiet():
            for layer in reversed(self.layers):
                gradient = layer.backward(gradient)
        return np.asarray(gradient)

    @property
    def trainable_weights(self) -> list[Array]:
        """The arrays that are learned, themselves and not copies, layer by layer."""
        return [layer.weights[name] for layer in self.layers for name in layer.trainable_names]

    def get_weights(self) -> list[Array]:
        """Copies of all arrays, in Keras's order."""
        return [weight.copy() for layer in self.layers for weight in layer.weights.values()]

    def set_weights(self, weights: Sequence[ArrayLike]) -> None:
        """Takes over arrays, such as those of a Keras model.

        Raises:
            ValueError: if their number or a shape is another; then nothing is changed.
        """
        self._built()
        places = [weight for layer in self.layers for weight in layer.weights.values()]
        arrays = [as_float(weight, "weights") for weight in weights]
        shapes, given = [place.shape for place in places], [array.shape for array in arrays]
        if shapes != given:
            raise ValueError(f"weights must have the shapes {shapes}; they have {given}")
        for place, array in zip(places, arrays, strict=True):
            place[...] = array

    def count_params(self) -> int:
        """How many numbers all weights hold."""
        self._built()
        return sum(layer.count_params() for layer in self.layers)

    def summary(self) -> None:
        """Prints each layer with its output shape and its number of parameters."""
        shape = self._built()
        print(f"{'layer':<24}{'output shape':<24}{'parameters':>12}")
        for layer in self.layers:
            shape = layer.compute_output_shape(shape)
            print(f"{layer.name:<24}{(None, *shape)!s:<24}{layer.count_params():>12,}")
        print(f"{'':<48}{self.count_params():>12,}")

    def _forward(self, output: Array, training: bool) -> Array:
        with quiet():
            for layer in self.layers:
                output = layer.forward(output, training)
        return output

    def _gradients(self) -> list[Array]:
        return [layer.gradients[name] for layer in self.layers for name in layer.trainable_names]

    def _regularization(self) -> float:
        return sum(layer.regularization() for layer in self.layers)

    def _samples(self, x: ArrayLike, name: str = "x") -> Array:
        samples = as_batch(x, name, self.dtype).astype(self.dtype, copy=False)
        if self.input_shape is None:
            self.build(samples.shape[1:])
        if samples.shape[1:] != self.input_shape:
            raise ValueError(f"{name} must hold samples of the shape {self.input_shape}; it has {samples.shape[1:]}")
        return samples

    def _data(self, x: ArrayLike, y: ArrayLike, names: tuple[str, str] = ("x", "y")) -> tuple[Array, Array]:
        """Samples and targets as arrays, checked once, before the loop over batches."""
        samples, targets = self._samples(x, names[0]), as_targets(y, names[1], self.dtype)
        if not len(samples):
            raise ValueError(f"{names[0]} must hold one sample or more; it is empty")
        if len(samples) != len(targets):
            raise ValueError(
                f"{names[0]} and {names[1]} must have the same length; they have {len(samples)} and {len(targets)}"
            )
        return samples, targets

    def _built(self) -> Shape:
        if self.input_shape is None:
            raise ValueError("the network has no weights yet: give it an input_shape, or data")
        return self.input_shape


def check_layers(layers: Sequence[Layer]) -> list[Layer]:
    """The layers as a list.

    Raises:
        TypeError: if they are not a list of layers.
        ValueError: if there are none, one is in use already, or two were given the same name.
    """
    if not isinstance(layers, list | tuple):
        raise TypeError(f"layers must be a list of layers, even of one; a {type(layers).__name__} was given")
    if not layers:
        raise ValueError("layers must hold one layer or more; it is empty")
    for layer in layers:
        if not isinstance(layer, Layer):
            raise TypeError(f"layers must hold layers only; a {type(layer).__name__} was given")
        if layer.in_network:
            raise ValueError(f"layers must be new ones; {layer.name} is in another network already")
    if len({id(layer) for layer in layers}) < len(layers):
        raise ValueError("layers must be different objects: a layer remembers one batch. One stands there twice")
    names = [layer.name for layer in layers if layer.has_own_name]
    if len(set(names)) < len(names):
        raise ValueError(f"layers must have different names; {max(names, key=names.count)!r} was given twice")
    return list(layers)


def as_targets(y: ArrayLike, name: str, dtype: np.dtype[Any]) -> Array:
    """The targets: whole numbers, which may be labels, as they are; others in the dtype of the network.

    Raises:
        TypeError: if they are not made of numbers.
        ValueError: if it is a single number.
    """
    try:
        targets = np.asarray(y)
    except (TypeError, ValueError) as error:  # ragged lists
        raise TypeError(f"{name} cannot become an array: {error}") from error
    if targets.dtype.kind not in "biuf":
        raise TypeError(f"{name} must be made of numbers; a {type(y).__name__} of dtype {targets.dtype} was given")
    if not targets.ndim:
        raise ValueError(f"{name} must hold a target for each sample; a single number was given")
    return targets.astype(dtype, copy=False) if targets.dtype.kind in "fb" else targets


@contextmanager
def unmoved(layers: Sequence[Layer]) -> Iterator[None]:
    """Puts back what layers change by computing in training mode: moving averages, and random numbers."""
    averages = [
        layer.weights[name] for layer in layers for name in getattr(layer, "not_learned", ()) if name in layer.weights
    ]
    before = [average.copy() for average in averages]
    generators = [rng for layer in layers if isinstance(rng := getattr(layer, "rng", None), np.random.Generator)]
    states = [generator.bit_generator.state for generator in generators]
    try:
        yield
    finally:
        for average, old in zip(averages, before, strict=True):
            average[...] = old
        for generator, state in zip(generators, states, strict=True):
            generator.bit_generator.state = state


def quiet() -> np.errstate:
    """No warnings of numbers that are too large: training that goes astray shows it by inf and nan."""
    return np.errstate(over="ignore", invalid="ignore", under="ignore", divide="ignore")
