"""Gradient checks of layers and of whole networks, weight by weight."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._arrays import Array
from dlcourse.scratch._gradient_check import GradientCheck
from dlcourse.scratch._numerical_gradient import as_double, numerical_gradient
from dlcourse.scratch._stack import unmoved


def check_network(
    network: Any, x: ArrayLike, y: ArrayLike, epsilon: float | None = None, method: str = "central"
) -> dict[str, GradientCheck]:
    """Compares the gradients of a network's back-propagation with measured ones, weight by weight.

    What is measured is `network.cost(x, y)`, regularisation included. Afterwards all weights are as before.

    Args:
        network: a compiled `Network` with dtype "float64", without dropout.
        x: a few samples, `(batch, …)`; five are enough. It takes two values of the cost for each single weight.
        y: their targets.
        epsilon: the step of `numerical_gradient`.
        method: "central" or "forward".

    Returns:
        A `GradientCheck` for each array of weights, under its name, such as "dense.kernel".

    Raises:
        TypeError: if the weights are not float64.
        ValueError: if a layer drops out.
    """
    _refuse_dropout(network.layers)
    before = [weight.copy() for weight in network.get_weights()]
    try:
        gradients = [gradient.copy() for gradient in network.gradients(x, y)]
        names = _unique(f"{layer.name}.{key}" for layer in network.layers for key in layer.gradients)
        weights = dict(zip(names, network.trainable_weights, strict=True))
        _refuse_float32(weights)
        return {
            name: GradientCheck(gradient, _measured(lambda: network.cost(x, y), weight, epsilon, method))
            for (name, weight), gradient in zip(weights.items(), gradients, strict=True)
        }
    finally:
        network.set_weights(before)  # the moving statistics of batch normalisation, too


def check_layer(
    layer: Any, x: ArrayLike, epsilon: float | None = None, method: str = "central", seed: int = 0
) -> dict[str, GradientCheck]:
    """Compares what a layer's `backward` gives with measured gradients, for its input and each of its weights.

    What is measured is Σ G · forward(x, training=True), where G are random numbers in the shape of the output: with
    them as `grad_output`, `backward` has to give its gradient. (With ones, mistakes that cancel would stay hidden.)

    Args:
        layer: a `Layer`, which is built for x if it is not yet. Its weights are float64. It does not drop out.
        x: a few samples, `(batch, …)`, float64.
        epsilon: the step of `numerical_gradient`.
        method: "central" or "forward".
        seed: of the numbers G, and of the weights of a layer that is built here.

    Returns:
        A `GradientCheck` for "x", and one for each array of weights, such as "kernel".

    Raises:
        TypeError: if x or the weights are not float64.
        ValueError: if the layer drops out.
    """
    _refuse_dropout([layer])
    samples, rng = as_double(x, "x"), np.random.default_rng(seed)
    if not layer.built:
        layer.build(samples.shape[1:], rng, "float64")
    with unmoved([layer]):
        output = layer.forward(samples, training=True)
        weighting = rng.standard_normal(output.shape)
        formulas = {"x": layer.backward(weighting).copy()}
        formulas |= {key: gradient.copy() for key, gradient in layer.gradients.items()}
        places = {"x": samples} | {key: layer.weights[key] for key in layer.gradients}
        _refuse_float32(places)

        def cost() -> Any:
            return np.sum(weighting * layer.forward(samples, training=True))

        return {name: GradientCheck(formulas[name], _measured(cost, places[name], epsilon, method)) for name in places}


def _measured(cost: Callable[[], Any], place: Array, epsilon: float | None, method: str) -> Array:
    """Returns the gradient of the cost by the numbers in an array that it reads: changed in place, and put back."""
    before = place.copy()

    def cost_at(numbers: Array) -> Any:
        place[...] = numbers
        return cost()

    try:
        return numerical_gradient(cost_at, before, epsilon, method)
    finally:
        place[...] = before


def _refuse_dropout(layers: Iterable[Any]) -> None:
    for layer in layers:
        if any(cls.__name__ == "Dropout" for cls in type(layer).__mro__) and layer.rate > 0:
            raise ValueError(
                f"network must not drop out: {layer.name} draws another mask for each value, so that each is that of "
                "another function. Build it with rate 0 for the check"
            )


def _refuse_float32(weights: dict[str, Array]) -> None:
    for name, weight in weights.items():
        if weight.dtype != np.float64:
            raise TypeError(
                f"network must be float64; {name} is {weight.dtype}, which has too few digits for the difference "
                'of two nearly equal costs. Build it with dtype="float64"'
            )


def _unique(names: Iterable[str]) -> list[str]:
    """Returns the names; the second of the same gets a 2 behind it."""
    found: dict[str, int] = {}
    result = []
    for name in names:
        found[name] = found.get(name, 0) + 1
        result.append(name if found[name] == 1 else f"{name} {found[name]}")
    return result
