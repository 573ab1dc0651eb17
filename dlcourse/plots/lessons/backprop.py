"""The figure of lesson 07: a chain of operations with values and gradients."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from dlcourse.plots.style import COLORS, one_axes


def computation_chain(names: Sequence[str], values: ArrayLike, slopes: ArrayLike, *, ax: Axes | None = None) -> Axes:
    """Draws the steps of a computation in a row: above each its value, below it the gradient of the last value.

    Args:
        names: what each step computes, from the first to the last; at least two.
        values: the value of each step, shape `(n,)`.
        slopes: the derivative of the last value with respect to each value, shape `(n,)`.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if there are fewer than two names, or `values` or `slopes` does not hold one number per name.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = computation_chain(["x", "y = x²"], [3.0, 9.0], [6.0, 1.0])
        >>> [text.get_text() for text in ax.texts[:6]]
        ['x', '3', '6', 'y = x²', '9', '1']
        >>> plt.close()
    """
    forward, backward = np.asarray(values, float), np.asarray(slopes, float)
    n = len(names)
    if n < 2:
        raise ValueError(f"names must hold at least two names; got {n}")
    for argument, array in (("values", forward), ("slopes", backward)):
        if array.shape != (n,):
            raise ValueError(f"{argument} must have shape ({n},), one number per name; got shape {array.shape}")
    ax = one_axes(ax, width=1.7 * n, height=1.9)
    for position, (name, value, slope) in enumerate(zip(names, forward, backward, strict=True)):
        box = {"boxstyle": "round,pad=0.4", "facecolor": "white", "edgecolor": "#555555"}
        ax.text(position, 0, name, ha="center", va="center", bbox=box, fontsize=10)
        ax.text(position, 0.55, f"{value:.3g}", ha="center", va="center", color=COLORS[0], fontsize=11)
        ax.text(position, -0.55, f"{slope:.3g}", ha="center", va="center", color="#b35806", fontsize=11)
    for position in range(n - 1):
        for height, start, end, color in ((0.55, 0.25, 0.75, COLORS[0]), (-0.55, 0.75, 0.25, "#b35806")):
            ax.annotate(
                "",
                (position + end, height),
                (position + start, height),
                arrowprops={"arrowstyle": "->", "color": color},
            )
    ax.text(-0.55, 0.55, "value", ha="right", va="center", color=COLORS[0])
    ax.text(-0.55, -0.55, "slope of the last", ha="right", va="center", color="#b35806")
    ax.set(xlim=(-1.5, n - 0.4), ylim=(-0.9, 0.9))
    ax.set_axis_off()
    return ax
