"""One look for all figures: colours that colour-blind readers can tell apart, white ground, quiet axes."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

# Matplotlib's tab10 without its red, which red-green blind readers cannot tell from its green.
COLOURS = ("#1f77b4", "#ff7f0e", "#2ca02c", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#17becf")
GREY = "#7f7f7f"


def new_figure(
    rows: int = 1, columns: int = 1, *, width: float = 8.0, height: float = 3.2, **options: Any
) -> tuple[Figure, NDArray[Any]]:
    """Makes a figure with a grid of axes in the course's look.

    Args:
        rows: number of rows of axes.
        columns: number of axes in a row.
        width: width of the figure in inches.
        height: height of the figure in inches.
        **options: passed on to `matplotlib.pyplot.subplots`, such as `sharey=True`.

    Returns:
        The figure, and its axes as an array of shape `(rows, columns)`.
    """
    figure, axes = plt.subplots(
        rows, columns, figsize=(width, height), squeeze=False, layout="constrained", facecolor="white", **options
    )
    for ax in axes.flat:
        quiet_axes(ax)
    return figure, axes


def one_axes(ax: Axes | None, *, width: float = 6.0, height: float = 3.2) -> Axes:
    """The axes given, or those of a new figure."""
    if ax is None:
        ax = new_figure(width=width, height=height)[1][0, 0]
    assert isinstance(ax, Axes)
    return ax


def quiet_axes(ax: Axes) -> None:
    """Takes away the upper and the right border."""
    ax.spines[["top", "right"]].set_visible(False)
