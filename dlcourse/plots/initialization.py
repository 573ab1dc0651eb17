"""What comes out of the layers of a deep network, as histograms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, new_figure

BINS = 41


def layer_histograms(
    outputs: Mapping[str, Sequence[ArrayLike]],
    *,
    layers: Sequence[int],
    limits: tuple[float, float] = (-1.0, 1.0),
) -> NDArray[Any]:
    """Draws how the outputs of some layers are spread: a row for each network, a column for each layer.

    Each bar is the share of the outputs in its bin; in each row the scale is that of the row's highest bar.

    Args:
        outputs: for each network, by its name, the outputs of its layers in turn, arrays of any shape.
        layers: the numbers of the layers to draw, the first is 1.
        limits: from where to where the horizontal axis reaches; outputs beyond are counted at its ends.

    Returns:
        The axes, shape `(networks, layers)`.

    Raises:
        ValueError: if there are no networks, or a network has no layer of one of the numbers.

    Example:
        >>> rng = np.random.default_rng(0)
        >>> axes = layer_histograms({"one": [rng.normal(size=100), rng.normal(size=100)]}, layers=[1, 2])
        >>> axes.shape, axes[0, 1].get_title()
        ((1, 2), 'layer 2')
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    if not outputs:
        raise ValueError("outputs: at least one network is expected, there is none")
    for name, arrays in outputs.items():
        if not layers or not all(1 <= layer <= len(arrays) for layer in layers):
            raise ValueError(f"layers: numbers from 1 to {len(arrays)} are expected for {name!r}, not {list(layers)}")
    figure, axes = new_figure(
        len(outputs), len(layers), width=8.0, height=1.25 * len(outputs) + 0.6, sharex=True, sharey="row"
    )
    edges = np.linspace(*limits, BINS + 1)
    for row, (name, arrays) in enumerate(outputs.items()):
        for column, layer in enumerate(layers):
            ax = axes[row, column]
            values = np.clip(np.ravel(arrays[layer - 1]), *limits)
            share = np.histogram(values, edges)[0] / values.size
            ax.bar(edges[:-1], share, np.diff(edges), align="edge", color=COLOURS[row % len(COLOURS)])
            ax.set_yticks([])
            if row == 0:
                ax.set_title(f"layer {layer}", fontsize=10)
        axes[row, 0].set_ylabel(name, fontsize=10)
    figure.supxlabel("output of a unit", fontsize=10)
    return axes
