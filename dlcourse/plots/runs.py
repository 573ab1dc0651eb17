"""Comparisons of many runs: as bands over a variable, and as dots."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import NullFormatter, NullLocator
from numpy.typing import ArrayLike

from dlcourse.plots.style import COLORS, GRAY, one_axes, quiet_axes

MARKERS = "osD^vPX*"


def run_bands(
    x: ArrayLike,
    runs: Mapping[str, ArrayLike],
    *,
    xlabel: str,
    ylabel: str,
    log_x: bool = False,
    log_y: bool = False,
    legend: str | None = "best",
    ax: Axes | None = None,
) -> Axes:
    """Draws groups of runs: for each group the median as a line, and the range between the quartiles as a band.

    Median and quartiles, not mean and range: where training is about to diverge, rounding decides which of the runs
    do, and a single one would move the mean.

    Args:
        x: the variable (learning rates, layers, epochs), shape `(n,)`.
        runs: results by group name, each of shape `(n, n_runs)`.
        xlabel: name and unit of the variable.
        ylabel: name and unit of the results.
        log_x: whether the horizontal axis is logarithmic; then each x gets its own tick.
        log_y: whether the vertical axis is logarithmic.
        legend: location of the legend, as in Matplotlib; `"right"` for beside the axes, None for no legend.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a group does not have shape `(n, n_runs)`.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = run_bands([1, 2], {"ReLU": [[0.1, 0.2, 0.9], [0.2, 0.4, 0.5]]}, xlabel="epoch", ylabel="loss")
        >>> ax.lines[0].get_ydata()
        array([0.2, 0.4])
        >>> plt.close()
    """
    at = np.asarray(x, dtype=float)
    tables = {name: np.asarray(values, dtype=float) for name, values in runs.items()}
    for name, table in tables.items():
        if table.ndim != 2 or len(table) != len(at):
            raise ValueError(
                f"runs[{name!r}] must have shape ({len(at)}, n_runs), one row per x; got shape {table.shape}"
            )
    ax = one_axes(ax, width=6.8, height=3.6)
    quiet_axes(ax)
    for number, (name, table) in enumerate(tables.items()):
        color, marker = COLORS[number % len(COLORS)], MARKERS[number % len(MARKERS)]
        low, middle, high = np.quantile(table, [0.25, 0.5, 0.75], axis=1)
        ax.fill_between(at, low, high, color=color, alpha=0.25, linewidth=0)
        ax.plot(at, middle, color=color, marker=marker, markersize=5, linewidth=1.8, label=name)
    ax.set(xlabel=xlabel, ylabel=ylabel, yscale="log" if log_y else "linear")
    if log_x:
        ax.set_xscale("log")
        ax.set_xticks(at, [f"{value:g}" for value in at])
        ax.xaxis.set_minor_locator(NullLocator())
        ax.xaxis.set_minor_formatter(NullFormatter())
    if legend == "right":
        ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False)
    elif legend is not None:
        ax.legend(loc=cast(Any, legend), frameon=False)
    return ax


def run_dots(runs: Mapping[str, ArrayLike], *, xlabel: str, bar: str = "mean", ax: Axes | None = None) -> Axes:
    """Draws every run as a dot, one row per group, and each group's mean or median as a vertical bar.

    Args:
        runs: results by group name, each of shape `(n_runs,)`; the first group is the top row.
        xlabel: name and unit of the results.
        bar: `"mean"`, or `"median"`, which is robust to a single bad run.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if there are no groups, or `bar` has another value.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = run_dots({"ReLU": [0.96, 0.97], "tanh": [0.95, 0.96]}, xlabel="accuracy")
        >>> [label.get_text() for label in ax.get_yticklabels()]
        ['ReLU', 'tanh']
        >>> plt.close()
    """
    if not runs:
        raise ValueError("runs must hold at least one group; got none")
    if bar not in ("mean", "median"):
        raise ValueError(f'bar must be "mean" or "median"; got {bar!r}')
    middle = np.mean if bar == "mean" else np.median
    ax = one_axes(ax, width=6.8, height=0.34 * len(runs) + 0.9)
    for row, values in enumerate(runs.values()):
        results = np.asarray(values, dtype=float)
        ax.plot(results, np.full(len(results), row), "o", color=COLORS[0], alpha=0.45, markersize=6, mew=0)
        ax.plot([middle(results)] * 2, [row - 0.36, row + 0.36], color=COLORS[1], linewidth=3)
    ax.set_yticks(range(len(runs)), list(runs))
    ax.set(xlabel=xlabel, ylim=(len(runs) - 0.4, -0.6))
    ax.grid(axis="x", color=GRAY, alpha=0.25)
    return ax
