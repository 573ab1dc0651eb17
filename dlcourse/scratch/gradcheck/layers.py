"""Gradient checks of layers and of whole networks, weight by weight."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array
from dlcourse.scratch.gradcheck.compare import GradientCheck
from dlcourse.scratch.gradcheck.measure import as_double, numerical_gradient
from dlcourse.scratch.network.fitting import preserve_state


@np.errstate(all="ignore")
def check_network(
    network: Any, x: ArrayLike, y: ArrayLike, epsilon: float | None = None, method: str = "central"
) -> dict[str, GradientCheck]:
    """Compares the gradients that a network's backward pass gives with measured ones, weight by weight.

    The function that is measured is `network.cost(x, y)`, which includes the penalties. The weights are restored
    afterwards.

    Args:
        network: a compiled `Network`, with dtype "float64" and without dropout.
        x: a few samples, `(batch, …)`; five are enough. The cost is evaluated twice for each single weight.
        y: their targets.
        epsilon: the step; see `numerical_gradient`.
        method: "central" or "forward".

    Returns:
        A `GradientCheck` for each trainable array, under a name such as "dense.kernel".

    Raises:
        TypeError: if the weights are not float64.
        ValueError: if a layer uses dropout, or the network is not compiled.

    Example:
        >>> from dlcourse.scratch.layers import Dense
        >>> from dlcourse.scratch.network import Network
        >>> network = Network([Dense(3, "tanh"), Dense(1)], (2,), seed=0, dtype="float64")
        >>> network.compile("sgd", "mse")
        >>> checks = check_network(network, [[1.0, 2.0], [0.5, -1.0]], [0.0, 1.0])
        >>> {name: check.verdict for name, check in checks.items()}
        {'dense.kernel': 'fine', 'dense.bias': 'fine', 'dense.kernel 2': 'fine', 'dense.bias 2': 'fine'}
    """
    _refuse_dropout("network", network.layers)
    network.gradients(x, y)  # builds a network that has no weights yet
    before = [weight.copy() for weight in network.get_weights()]
    try:
        gradients = [gradient.copy() for gradient in network.gradients(x, y)]
        names = _unique(f"{layer.name}.{key}" for layer in network.layers for key in layer.gradients)
        weights = dict(zip(names, network.trainable_weights, strict=True))
        _refuse_float32("network", weights)
        return {
            name: GradientCheck(gradient, _measured(lambda: network.cost(x, y), weight, epsilon, method))
            for (name, weight), gradient in zip(weights.items(), gradients, strict=True)
        }
    finally:
        network.set_weights(before)  # including the moving averages of batch normalization


@np.errstate(all="ignore")
def check_layer(
    layer: Any, x: ArrayLike, epsilon: float | None = None, method: str = "central", seed: int = 0
) -> dict[str, GradientCheck]:
    """Compares the gradients that a layer's `backward` gives with measured ones, for its input and each of its weights.

    The function that is measured is Σ G · forward(x, training=True), with random numbers G in the shape of the output.
    Its gradients are what `backward` has to give for grad_output = G. (If G were ones, bugs could cancel out in the
    sum.)

    Args:
        layer: a `Layer` without dropout, with float64 weights; it is built for x if it is not built yet.
        x: a few samples, `(batch, …)`, float64.
        epsilon: the step; see `numerical_gradient`.
        method: "central" or "forward".
        seed: the seed of G, and of the weights if the layer is built here.

    Returns:
        A `GradientCheck` for "x" and for each trainable array, such as "kernel".

    Raises:
        TypeError: if x or the weights are not float64.
        ValueError: if the layer uses dropout.

    Example:
        >>> from dlcourse.scratch.layers import Dense
        >>> checks = check_layer(Dense(3, "tanh"), [[1.0, 2.0], [0.5, -1.0]])
        >>> {name: check.verdict for name, check in checks.items()}
        {'x': 'fine', 'kernel': 'fine', 'bias': 'fine'}
    """
    _refuse_dropout("layer", [layer])
    samples, rng = as_double(x, "x"), np.random.default_rng(seed)
    if not layer.built:
        layer.build(samples.shape[1:], rng, "float64")
    with preserve_state([layer]):
        output = layer.forward(samples, training=True)
        grad_output = rng.standard_normal(output.shape)
        gradients = {"x": layer.backward(grad_output).copy()}
        gradients |= {key: gradient.copy() for key, gradient in layer.gradients.items()}
        arrays = {"x": samples} | {key: layer.weights[key] for key in layer.gradients}
        _refuse_float32("layer", arrays)

        def cost() -> Any:
            return np.sum(grad_output * layer.forward(samples, training=True))

        return {
            name: GradientCheck(gradients[name], _measured(cost, array, epsilon, method))
            for name, array in arrays.items()
        }


def _measured(cost: Callable[[], Any], array: Array, epsilon: float | None, method: str) -> Array:
    """Returns the gradient of the cost with respect to an array that it reads. The array is changed, and restored."""
    before = array.copy()

    def cost_at(values: Array) -> Any:
        array[...] = values
        return cost()

    try:
        return numerical_gradient(cost_at, before, epsilon, method)
    finally:
        array[...] = before


def _refuse_dropout(argument: str, layers: Iterable[Any]) -> None:
    for layer in layers:
        if any(cls.__name__ == "Dropout" for cls in type(layer).__mro__) and layer.rate > 0:
            raise ValueError(
                f"{argument} must not use dropout, whose new mask makes each evaluation one of another function; "
                f"got {layer.name} with rate {layer.rate}. Build it with rate 0 for the check"
            )


def _refuse_float32(argument: str, weights: dict[str, Array]) -> None:
    for name, weight in weights.items():
        if weight.dtype != np.float64:
            raise TypeError(
                f"{argument} must be float64: the difference of nearly equal costs has too few digits otherwise; "
                f'got {weight.dtype} in {name}. Build it with dtype="float64"'
            )


def _unique(names: Iterable[str]) -> list[str]:
    """Returns the names, numbered from the second occurrence on: "dense.kernel", "dense.kernel 2", …"""
    counts: dict[str, int] = {}
    result = []
    for name in names:
        counts[name] = counts.get(name, 0) + 1
        result.append(name if counts[name] == 1 else f"{name} {counts[name]}")
    return result
