"""The figure of lesson 09: histograms of the outputs of layers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.style import COLORS, new_figure

BINS = 41


def layer_histograms(
    outputs: Mapping[str, Sequence[ArrayLike]],
    *,
    layers: Sequence[int],
    limits: tuple[float, float] = (-1.0, 1.0),
) -> NDArray[Any]:
    """Draws histograms of the outputs of layers: one row per network, one column per layer.

    Bars show fractions of the outputs; each row has a vertical scale of its own.

    Args:
        outputs: by the network's name, the outputs of its layers in order, arrays of any shape.
        layers: numbers of the layers to draw, counted from 1.
        limits: limits of the horizontal axis; outputs beyond are counted in the first or the last bin.

    Returns:
        The axes, shape `(n_networks, n_layers)`.

    Raises:
        ValueError: if there are no networks or no layers, or a network does not have one of the layers.

    Example:
        >>> rng = np.random.default_rng(0)
        >>> axes = layer_histograms({"one": [rng.normal(size=100), rng.normal(size=100)]}, layers=[1, 2])
        >>> axes.shape, axes[0, 1].get_title()
        ((1, 2), 'layer 2')
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    if not outputs:
        raise ValueError("outputs must hold at least one network; got none")
    for name, arrays in outputs.items():
        if not layers or not all(1 <= layer <= len(arrays) for layer in layers):
            raise ValueError(f"layers must hold numbers from 1 to {len(arrays)} for {name!r}; got {list(layers)}")
    figure, axes = new_figure(
        len(outputs), len(layers), width=8.0, height=1.25 * len(outputs) + 0.6, sharex=True, sharey="row"
    )
    edges = np.linspace(*limits, BINS + 1)
    for row, (name, arrays) in enumerate(outputs.items()):
        for column, layer in enumerate(layers):
            ax = axes[row, column]
            values = np.clip(np.ravel(arrays[layer - 1]), *limits)
            share = np.histogram(values, edges)[0] / values.size
            ax.bar(edges[:-1], share, np.diff(edges), align="edge", color=COLORS[row % len(COLORS)])
            ax.set_yticks([])
            if row == 0:
                ax.set_title(f"layer {layer}", fontsize=10)
        axes[row, 0].set_ylabel(name, fontsize=10)
    figure.supxlabel("output of a unit", fontsize=10)
    return axes
