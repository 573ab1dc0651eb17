"""The style of all figures: colors that color-blind readers can tell apart, few axis lines.

Ground and ink are those of Matplotlib's style, dark on white by default: a figure drawn under
`plt.style.use("dark_background")` is light on black throughout.
"""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

# Matplotlib's tab10 without its red, which red-green color-blind readers cannot tell from its green.
COLORS = ("#1f77b4", "#ff7f0e", "#2ca02c", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#17becf")
GRAY = "#7f7f7f"


def new_figure(
    rows: int = 1, columns: int = 1, *, width: float = 8.0, height: float = 3.2, **options: Any
) -> tuple[Figure, NDArray[Any]]:
    """Makes a figure with a grid of axes in the course's style.

    Args:
        rows: number of rows of axes.
        columns: number of axes per row.
        width: width of the figure in inches.
        height: height of the figure in inches.
        **options: passed on to `matplotlib.pyplot.subplots`, such as `sharey=True`.

    Returns:
        The figure, and its axes as an array of shape `(rows, columns)`.

    Example:
        >>> figure, axes = new_figure(1, 3, sharey=True)
        >>> axes.shape
        (1, 3)
        >>> plt.close()
    """
    figure, axes = plt.subplots(rows, columns, figsize=(width, height), squeeze=False, layout="constrained", **options)
    for ax in axes.flat:
        quiet_axes(ax)
    return figure, axes


def ink() -> Any:
    """Returns the color of text in the current style; lines that are no data have it, too."""
    return plt.rcParams["text.color"]


def ground(ax: Axes) -> Any:
    """Returns the color behind what is drawn into some axes, for boxes and rims that cover other things."""
    return ax.get_facecolor()


def one_axes(ax: Axes | None, *, width: float = 6.0, height: float = 3.2) -> Axes:
    """Returns the given axes, or the axes of a new figure."""
    if ax is None:
        ax = new_figure(width=width, height=height)[1][0, 0]
    assert isinstance(ax, Axes)
    return ax


def quiet_axes(ax: Axes) -> None:
    """Hides the top and right spines."""
    ax.spines[["top", "right"]].set_visible(False)
