"""Gradient descent: steps on a curve, and paths on a contour map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.style import COLORS, GRAY, one_axes, quiet_axes

Array = NDArray[Any]
MANY_STEPS = 60
"""Paths with more steps are drawn as a line, without a dot for each step."""
DOUBLINGS = 12
"""Number of contour lines; the height of each above the minimum is half that of the next."""


def descent_curve(
    f: Callable[[Array], Any],
    paths: Mapping[str, ArrayLike],
    *,
    xlim: tuple[float, float],
    xlabel: str = "w",
    ylabel: str = "f(w)",
    legend: str | None = "best",
    ax: Axes | None = None,
) -> Axes:
    """Draws a function of one variable, and descents as dots on its curve: the start large, the end a star.

    Args:
        f: the function, vectorized: takes arguments and returns values, both of shape `(n,)`.
        paths: by name, the arguments that each descent visits, shape `(n_steps + 1,)`.
        xlim: smallest and largest argument drawn.
        xlabel: label of the horizontal axis.
        ylabel: label of the vertical axis.
        legend: location of the legend, as in Matplotlib; None for no legend.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a path is empty or has the wrong shape, or `xlim` does not increase.

    Example:
        >>> ax = descent_curve(np.square, {"η = 0.25": [2.0, 1.0, 0.5]}, xlim=(-3, 3))
        >>> ax.lines[1].get_ydata().tolist()
        [4.0, 1.0, 0.25]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    arrays = {name: np.asarray(path, dtype=float) for name, path in paths.items()}
    for name, path in arrays.items():
        if path.ndim != 1 or not len(path):
            raise ValueError(f"paths[{name!r}] must have shape (n_steps + 1,); got shape {path.shape}")
    _check_limits("xlim", xlim)
    ax = one_axes(ax, width=6.4, height=3.2)
    quiet_axes(ax)
    across = np.linspace(*xlim, 301)
    ax.plot(across, np.asarray(f(across), dtype=float), color="black", linewidth=1.2)
    bottom, top = ax.get_ylim()
    for number, (name, path) in enumerate(arrays.items()):
        _draw_path(ax, path, np.asarray(f(path), dtype=float), COLORS[number % len(COLORS)], name)
    ax.set(xlim=xlim, ylim=(bottom, top), xlabel=xlabel, ylabel=ylabel)
    if legend is not None and arrays:
        ax.legend(loc=cast(Any, legend), frameon=False)
    return ax


def descent_map(
    f: Callable[[Array], Any],
    paths: Mapping[str, ArrayLike],
    *,
    xlim: tuple[float, float],
    ylim: tuple[float, float],
    minimum: ArrayLike | None = None,
    levels: ArrayLike | None = None,
    xlabel: str = "w₁",
    ylabel: str = "w₂",
    title: str = "",
    legend: str | None = "best",
    equal: bool = False,
    ax: Axes | None = None,
) -> Axes:
    """Draws a contour map of a function of two variables, dark where it is low, and the paths of descents on it.

    By default the height above the minimum doubles from one contour line to the next, so that steep walls and flat
    valleys are visible on one map. Points of a path that are outside the map or not finite are not drawn.

    Args:
        f: the function, vectorized: takes points of shape `(n, 2)` and returns values of shape `(n,)`.
        paths: by name, the points that each descent visits, shape `(n_steps + 1, 2)`.
        xlim: smallest and largest first coordinate.
        ylim: smallest and largest second coordinate.
        minimum: the minimum, shape `(2,)`, marked by a cross; contour levels are relative to its height, or by
            default to the lowest height on the map.
        levels: heights of the contour lines, increasing.
        xlabel: label of the horizontal axis.
        ylabel: label of the vertical axis.
        title: title above the map.
        legend: location of the legend, as in Matplotlib; None for no legend.
        equal: whether both axes have the same scale, so that right angles are drawn as right angles.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a path is empty or has the wrong shape, limits or levels do not increase, or the function
            does not exceed its minimum anywhere on the map.

    Example:
        >>> bowl = lambda points: (points**2).sum(axis=1)
        >>> ax = descent_map(bowl, {"η = 0.25": [[2.0, 1.0], [1.0, 0.5]]}, xlim=(-3, 3), ylim=(-3, 3), minimum=[0, 0])
        >>> ax.lines[0].get_xdata().tolist()
        [2.0, 1.0]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    arrays = {name: np.asarray(path, dtype=float) for name, path in paths.items()}
    for name, path in arrays.items():
        if path.ndim != 2 or path.shape[1] != 2 or not len(path):
            raise ValueError(f"paths[{name!r}] must have shape (n_steps + 1, 2); got shape {path.shape}")
    _check_limits("xlim", xlim)
    _check_limits("ylim", ylim)
    across, up = np.meshgrid(np.linspace(*xlim, 201), np.linspace(*ylim, 201))
    height = np.asarray(f(np.stack([across.ravel(), up.ravel()], axis=1)), dtype=float).reshape(across.shape)
    lowest = height.min() if minimum is None else np.asarray(f(np.asarray(minimum, dtype=float)[None]), float)[0]
    lines = _levels(height, float(lowest), levels)
    ax = one_axes(ax, width=5.2, height=3.8)
    quiet_axes(ax)
    shade = np.searchsorted(lines, height)
    ax.contourf(across, up, shade, levels=np.arange(-0.5, len(lines) + 1), cmap="Blues_r", alpha=0.45)
    ax.contour(across, up, height, levels=lines, colors=GRAY, linewidths=0.6, linestyles="solid")
    for number, (name, path) in enumerate(arrays.items()):
        _draw_path(ax, path[:, 0], path[:, 1], COLORS[1:][number % (len(COLORS) - 1)], name)
    if minimum is not None:
        ax.plot(*np.asarray(minimum, dtype=float), "x", color="black", markersize=8, markeredgewidth=2, zorder=4)
    ax.set(xlim=xlim, ylim=ylim, xlabel=xlabel, ylabel=ylabel)
    ax.set_title(title, fontsize=11)
    if equal:
        ax.set_aspect("equal")
    if legend is not None and any(arrays):
        ax.legend(loc=cast(Any, legend), fontsize=9, framealpha=0.85)
    return ax


def _draw_path(ax: Axes, x: Array, y: Array, color: str, name: str) -> None:
    seen = np.isfinite(x) & np.isfinite(y)
    x, y = x[seen], y[seen]
    dots = "o" if len(x) <= MANY_STEPS else None
    ax.plot(x, y, color=color, marker=dots, markersize=3.5, linewidth=1.3, label=name, zorder=3)
    ax.plot(x[:1], y[:1], "o", color=color, markersize=8, markeredgecolor="black", zorder=4)
    ax.plot(x[-1:], y[-1:], "*", color=color, markersize=12, markeredgecolor="black", markeredgewidth=0.7, zorder=5)


def _check_limits(name: str, limits: tuple[float, float]) -> None:
    if not limits[0] < limits[1]:
        raise ValueError(f"{name} must be a smaller and a larger number; got {limits}")


def _levels(height: Array, lowest: float, levels: ArrayLike | None) -> Array:
    """Returns the heights of the contour lines, increasing."""
    if levels is not None:
        lines = np.asarray(levels, dtype=float)
        if lines.ndim != 1 or not len(lines) or (np.diff(lines) <= 0).any():
            raise ValueError(f"levels must be numbers that increase; got {levels}")
        return lines
    span = float(height.max()) - lowest
    if not span > 0:
        raise ValueError(f"f must exceed its minimum, {lowest:g}, on the map; got at most {height.max():g}")
    return cast(Array, lowest + span * 2.0 ** -np.arange(DOUBLINGS, 0, -1))
