"""Checks of what a network is given, made once, before any loop."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch import losses
from dlcourse.scratch._support.arrays import Array, as_float, type_of
from dlcourse.scratch.layers._arguments import Shape, as_batch
from dlcourse.scratch.layers.layer import Layer

if TYPE_CHECKING:
    from dlcourse.scratch.network.network import Network


def check_layers(layers: Sequence[Layer]) -> list[Layer]:
    """Returns the layers as a list.

    Raises:
        TypeError: if they are not a list of layers.
        ValueError: if there are none, one belongs to a network already, or two were given the same name.
    """
    if not isinstance(layers, list | tuple):
        raise TypeError(f"layers must be a list of layers, even of one; got {type_of(layers)}")
    if not layers:
        raise ValueError("layers must hold at least one layer; got none")
    for i, layer in enumerate(layers):
        if not isinstance(layer, Layer):
            raise TypeError(f"layers[{i}] must be a layer; got {type_of(layer)}")
        if layer.in_network:
            raise ValueError(f"layers[{i}] must be a new layer; got {layer.name}, which belongs to another network")
    if len({id(layer) for layer in layers}) < len(layers):
        twice = max(layers, key=layers.count)
        raise ValueError(f"layers must be different objects, since each caches its own batch; got {twice.name} twice")
    names = [layer.name for layer in layers if layer.has_own_name]
    if len(set(names)) < len(names):
        raise ValueError(f"layers must have different names; got {max(names, key=names.count)!r} twice")
    return list(layers)


def as_samples(network: Network, x: ArrayLike, name: str = "x") -> Array:
    """Returns the samples in the network's dtype. A network without weights is built for them.

    Raises:
        TypeError: if they are not numbers.
        ValueError: if they do not have the network's input shape.
    """
    samples = as_batch(x, name, network.dtype).astype(network.dtype, copy=False)
    if network.input_shape is None:
        network.build(samples.shape[1:])
    if samples.shape[1:] != network.input_shape:
        raise ValueError(f"{name} must hold samples of shape {network.input_shape}; got {samples.shape[1:]}")
    return samples


def as_targets(y: ArrayLike, name: str, dtype: np.dtype[Any]) -> Array:
    """Returns the targets: integers, which may be labels, keep their dtype; others get that of the network.

    Raises:
        TypeError: if they are not numbers.
        ValueError: if it is a single number.
    """
    try:
        targets = np.asarray(y)
    except (TypeError, ValueError) as error:  # ragged lists
        raise TypeError(f"{name} must be convertible to an array; got {type_of(y)}: {error}") from error
    if targets.dtype.kind not in "biuf":
        raise TypeError(f"{name} must hold numbers; got {type_of(y)} of dtype {targets.dtype}")
    if not targets.ndim:
        raise ValueError(f"{name} must hold one target per sample; got a single number")
    return targets.astype(dtype, copy=False) if targets.dtype.kind in "fb" else targets


def as_data(network: Network, x: ArrayLike, y: ArrayLike, names: tuple[str, str] = ("x", "y")) -> tuple[Array, Array]:
    """Returns samples and targets as arrays.

    Raises:
        TypeError: if they are not numbers.
        ValueError: if there are none, or their lengths differ.
    """
    samples, targets = as_samples(network, x, names[0]), as_targets(y, names[1], network.dtype)
    if not len(samples):
        raise ValueError(f"{names[0]} must hold at least one sample; got none")
    if len(samples) != len(targets):
        raise ValueError(f"{names[1]} must be as long as {names[0]}, {len(samples)}; got length {len(targets)}")
    return samples, targets


def as_validation(network: Network, data: Any) -> tuple[Array, Array]:
    """Returns the samples and targets of `validation_data`.

    Raises:
        TypeError: if they are not numbers.
        ValueError: if they are not a pair, or do not fit the network.
    """
    if not isinstance(data, list | tuple) or len(data) != 2:
        length = f" of length {len(data)}" if isinstance(data, list | tuple) else ""
        raise ValueError(f"validation_data must be a pair (x, y) of samples and targets; got {type_of(data)}{length}")
    x, y = data
    return as_data(network, x, y, ("validation_data[0]", "validation_data[1]"))


def as_weights(weights: Sequence[ArrayLike], current: list[Array]) -> list[Array]:
    """The arrays to set, if they have the shapes of the current ones.

    Raises:
        TypeError: if one does not hold real numbers.
        ValueError: if their number or their shapes differ.
    """
    new = [as_float(weight, f"weights[{i}]") for i, weight in enumerate(weights)]
    shapes, new_shapes = [weight.shape for weight in current], [weight.shape for weight in new]
    if shapes != new_shapes:
        raise ValueError(f"weights must have the shapes {shapes}; got {new_shapes}")
    return new


ONE_CLASS = ("categorical_crossentropy", "categorical_focal_crossentropy")


def warn_of_softmax_of_one_unit(layers: Sequence[Layer], shapes: Sequence[Shape]) -> None:
    """Warns, as Keras does, of a softmax over one unit.

    Args:
        layers: the layers of a network.
        shapes: the shapes of a sample before each layer and after the last.
    """
    for layer, shape in zip(layers, shapes[1:], strict=True):
        if shape[-1:] == (1,) and getattr(getattr(layer, "nonlinearity", None), "name", "") == "softmax":
            warnings.warn(f"the softmax of one unit, in {layer.name}, is always 1. Is a sigmoid meant?", stacklevel=3)


def warn_of_classes_at_one_unit(loss: losses.Loss, y: Array) -> None:
    """Warns, as Keras does, of a loss of classes for targets of a single class: nothing is learned."""
    function = getattr(loss.function, "func", loss.function)  # inside a partial
    for name in ONE_CLASS:
        if losses.LOSSES[name].function == function and y.shape[-1:] == (1,):
            binary = name.replace("categorical", "binary")
            warnings.warn(f"{name} of one unit is always 0. Is {binary} meant?", stacklevel=3)
