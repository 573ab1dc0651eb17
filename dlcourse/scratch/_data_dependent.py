"""Initialization by looking at data: each layer is scaled until its sums have spread 1."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._arrays import as_float


def data_dependent(network: Any, x: ArrayLike) -> list[float]:
    """Scales the kernels of a network, layer by layer, so that the sums z before each activation have spread 1.

    The signal then neither fades nor explodes, whatever the activations and the depth. After Mishkin and Matas (2016),
    "All you need is a good init", where kernels start orthogonal: give the layers `kernel_initializer="orthogonal"`.

    Args:
        network: a `Network`. The kernels of its layers are changed in place; biases are left as they are.
        x: a batch of samples, a few hundred are enough.

    Returns:
        The spread that each scaled layer had before it was scaled, from the first to the last.

    Raises:
        ValueError: if a layer gives all samples the same numbers, which no factor can spread.

    Example:
        >>> from dlcourse.scratch.layers import Dense
        >>> from dlcourse.scratch.network import Network
        >>> network = Network([Dense(64, "relu"), Dense(3)], (8,), seed=0)
        >>> samples = np.random.default_rng(0).normal(size=(200, 8))
        >>> before = data_dependent(network, samples)
        >>> [round(spread, 3) for spread in data_dependent(network, samples)]
        [1.0, 1.0]
    """
    output, spreads = as_float(x, "x").astype(network.dtype, copy=False), []
    if network.input_shape is None:
        network.build(output.shape[1:])
    for layer in network.layers:
        out = layer.forward(output)
        if "kernel" in layer.weights:
            spread = float(layer.nonlinearity.z.std())
            if not spread > 0 or not np.isfinite(spread):
                raise ValueError(f"x must not give {layer.name} equal or infinite sums; their spread is {spread}")
            layer.weights["kernel"] /= layer.weights["kernel"].dtype.type(spread)
            spreads.append(spread)
            out = layer.forward(output)
        output = out
    return spreads
