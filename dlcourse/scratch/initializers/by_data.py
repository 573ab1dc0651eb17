"""Data-dependent initialization: each layer is scaled so that its pre-activations have standard deviation 1."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import as_float


def data_dependent(network: Any, x: ArrayLike) -> list[float]:
    """Scales the kernels of a network, layer by layer, so that the pre-activations z have standard deviation 1.

    The signal then neither vanishes nor explodes, whatever the activations and the depth. After Mishkin and Matas
    (2016), "All you need is a good init", where kernels start orthogonal: build the layers with
    `kernel_initializer="orthogonal"`.

    Args:
        network: a `Network`, built for x if it is not built yet. Kernels are changed in place, biases are not changed.
        x: a batch of samples, `(batch, …)`; a few hundred are enough.

    Returns:
        A list: the standard deviation of z in each scaled layer before it was scaled, from the first layer to the last.

    Raises:
        TypeError: if x does not hold real numbers.
        ValueError: if the pre-activations of a layer are all equal, so that no factor can scale them, or not finite.

    Example:
        >>> from dlcourse.scratch.layers import Dense
        >>> from dlcourse.scratch.network import Network
        >>> network = Network([Dense(64, "relu"), Dense(3)], (8,), seed=0)
        >>> samples = np.random.default_rng(0).normal(size=(200, 8))
        >>> before = data_dependent(network, samples)
        >>> [round(stddev, 3) for stddev in data_dependent(network, samples)]
        [1.0, 1.0]
    """
    output, stddevs = as_float(x, "x").astype(network.dtype, copy=False), []
    if network.input_shape is None:
        network.build(output.shape[1:])
    for layer in network.layers:
        out = layer.forward(output)
        if "kernel" in layer.weights:
            stddev = float(layer.nonlinearity.z.std())
            if not stddev > 0 or not np.isfinite(stddev):
                raise ValueError(
                    f"x must give {layer.name} finite pre-activations that differ; got a standard deviation of {stddev}"
                )
            layer.weights["kernel"] /= layer.weights["kernel"].dtype.type(stddev)
            stddevs.append(stddev)
            out = layer.forward(output)
        output = out
    return stddevs
