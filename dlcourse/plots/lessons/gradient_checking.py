"""The figure of lesson 08: the errors of gradients as strips."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LogNorm
from numpy.typing import ArrayLike

from dlcourse.plots.style import one_axes

SMALLEST, LARGEST = 1e-10, 1.0


def gradient_strips(errors: Mapping[str, ArrayLike], sizes: Mapping[str, int], *, ax: Axes | None = None) -> Axes:
    """Draws a strip for each gradient with one square per component, the darker the larger its relative error.

    Args:
        errors: relative errors by the gradient's name, each of shape `(n,)`; white up to 1e-10, black from 1 on.
        sizes: the sizes of the arrays that make up the n components, by name, in order.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the sizes do not sum to n, or an error is negative.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = gradient_strips({"sign wrong": [0, 0, 1]}, {"W": 2, "b": 1})
        >>> [label.get_text() for label in ax.get_xticklabels()], [label.get_text() for label in ax.get_yticklabels()]
        (['W', 'b'], ['sign wrong'])
        >>> plt.close()
    """
    rows = [np.asarray(values, float) for values in errors.values()]
    n = sum(sizes.values())
    for name, row in zip(errors, rows, strict=True):
        if row.shape != (n,):
            raise ValueError(f"errors[{name!r}] must have shape ({n},), the sum of sizes; got shape {row.shape}")
        if (row < 0).any():
            raise ValueError(f"errors[{name!r}] must hold relative errors of at least 0; got {row.min():g}")
    ax = one_axes(ax, width=7.6, height=0.7 + 0.42 * len(rows))
    clipped = np.clip(np.stack(rows), SMALLEST, LARGEST)
    mesh = ax.pcolormesh(clipped, norm=LogNorm(SMALLEST, LARGEST), cmap="Greys", edgecolors="#dddddd", linewidth=0.5)
    edges = np.cumsum([0, *sizes.values()])
    ax.vlines(edges[1:-1], 0, len(rows), color="#1f77b4", linewidth=1.5)
    ax.set_xticks((edges[:-1] + edges[1:]) / 2, list(sizes))
    ax.set_yticks(np.arange(len(rows)) + 0.5, list(errors))
    ax.tick_params(length=0)
    ax.invert_yaxis()
    figure = ax.figure
    figure.colorbar(mesh, ax=ax, label="relative error", ticks=[1e-9, 1e-6, 1e-3, 1])
    return ax
