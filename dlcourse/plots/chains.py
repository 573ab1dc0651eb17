"""A computation as a chain of steps: values forward, slopes back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from dlcourse.plots._style import COLOURS, one_axes


def computation_chain(names: Sequence[str], values: ArrayLike, slopes: ArrayLike, *, ax: Axes | None = None) -> Axes:
    """Draws the steps of a computation in a row: above each its value, below it the slope of the last one by it.

    Args:
        names: what each step computes, from the first to the last.
        values: its value, shape `(n,)`.
        slopes: the derivative of the last value by this one, shape `(n,)`.
        ax: where to draw; None for a new figure.

    Returns:
        The axes.

    Raises:
        ValueError: if there are not as many values and slopes as names, or fewer than two.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = computation_chain(["x", "y = x²"], [3.0, 9.0], [6.0, 1.0])
        >>> [text.get_text() for text in ax.texts[:6]]
        ['x', '3', '6', 'y = x²', '9', '1']
        >>> plt.close()
    """
    forward, back = np.asarray(values, float), np.asarray(slopes, float)
    n = len(names)
    if n < 2 or forward.shape != (n,) or back.shape != (n,):
        raise ValueError(
            f"values and slopes must have one number for each of the names, two or more; there are {n} names, "
            f"and the shapes are {forward.shape} and {back.shape}"
        )
    ax = one_axes(ax, width=1.7 * n, height=1.9)
    for place, (name, value, slope) in enumerate(zip(names, forward, back, strict=True)):
        box = {"boxstyle": "round,pad=0.4", "facecolor": "white", "edgecolor": "#555555"}
        ax.text(place, 0, name, ha="center", va="center", bbox=box, fontsize=10)
        ax.text(place, 0.55, f"{value:.3g}", ha="center", va="center", color=COLOURS[0], fontsize=11)
        ax.text(place, -0.55, f"{slope:.3g}", ha="center", va="center", color="#b35806", fontsize=11)
    for place in range(n - 1):
        for height, start, end, colour in ((0.55, 0.25, 0.75, COLOURS[0]), (-0.55, 0.75, 0.25, "#b35806")):
            ax.annotate(
                "", (place + end, height), (place + start, height), arrowprops={"arrowstyle": "->", "color": colour}
            )
    ax.text(-0.55, 0.55, "value", ha="right", va="center", color=COLOURS[0])
    ax.text(-0.55, -0.55, "slope of the last", ha="right", va="center", color="#b35806")
    ax.set(xlim=(-1.5, n - 0.4), ylim=(-0.9, 0.9))
    ax.set_axis_off()
    return ax
