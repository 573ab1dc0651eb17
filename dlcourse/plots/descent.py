"""The way downhill: steps on a curve, and paths on a map of contour lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, GREY, one_axes, quiet_axes

Array = NDArray[Any]
MANY_STEPS = 60
"""Paths with more steps are drawn as a line, without a dot for each step."""
DOUBLINGS = 12
"""How many contour lines lie between the highest point of a map and its lowest, each half as high as the next."""


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
    """Draws a function of one number, and descents as dots on its curve: the start large, the end a star.

    Args:
        f: from numbers, shape `(n,)`, to their heights, shape `(n,)`.
        paths: the numbers that each descent went through, by its name, shape `(n_steps + 1,)`.
        xlim: smallest and largest number drawn.
        xlabel: what the number is.
        ylabel: what the height is.
        legend: where the legend stands, as in Matplotlib; None leaves it out.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a path is not made of one or more numbers, or `xlim` does not increase.

    Example:
        >>> ax = descent_curve(np.square, {"η = 0.25": [2.0, 1.0, 0.5]}, xlim=(-3, 3))
        >>> ax.lines[1].get_ydata().tolist()
        [4.0, 1.0, 0.25]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    ways = {name: np.asarray(path, dtype=float) for name, path in paths.items()}
    for name, way in ways.items():
        if way.ndim != 1 or not len(way):
            raise ValueError(f"paths: {name!r} should hold one number or more, shape (n,); it has {way.shape}")
    _check_limits("xlim", xlim)
    ax = one_axes(ax, width=6.4, height=3.2)
    quiet_axes(ax)
    across = np.linspace(*xlim, 301)
    ax.plot(across, np.asarray(f(across), dtype=float), color="black", linewidth=1.2)
    bottom, top = ax.get_ylim()
    for number, (name, way) in enumerate(ways.items()):
        _draw_way(ax, way, np.asarray(f(way), dtype=float), COLOURS[number % len(COLOURS)], name)
    ax.set(xlim=xlim, ylim=(bottom, top), xlabel=xlabel, ylabel=ylabel)
    if legend is not None and ways:
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
    """Draws contour lines of a function of two numbers, dark where it is low, and the paths of descents on it.

    Unless `levels` are given, the height above the lowest point doubles from one line to the next: so steep walls and
    flat floors are seen on one map. What leaves the map, or is not finite, is cut off.

    Args:
        f: from points, shape `(n, 2)`, to their heights, shape `(n,)`.
        paths: the points that each descent went through, by its name, shape `(n_steps + 1, 2)`.
        xlim: smallest and largest first number.
        ylim: smallest and largest second number.
        minimum: the lowest point, shape `(2,)`, marked by a cross; also the height from which doublings are counted,
            by default the lowest on the map.
        levels: heights of the lines, increasing.
        xlabel: what the first number is.
        ylabel: what the second number is.
        title: what stands above it.
        legend: where the legend stands, as in Matplotlib; None leaves it out.
        equal: whether both axes have the same scale, so that right angles look right.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a path is not made of one or more points of two numbers, limits or levels do not increase, or
            the function is the same everywhere.

    Example:
        >>> bowl = lambda points: (points**2).sum(axis=1)
        >>> ax = descent_map(bowl, {"η = 0.25": [[2.0, 1.0], [1.0, 0.5]]}, xlim=(-3, 3), ylim=(-3, 3), minimum=[0, 0])
        >>> ax.lines[0].get_xdata().tolist()
        [2.0, 1.0]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    ways = {name: np.asarray(path, dtype=float) for name, path in paths.items()}
    for name, way in ways.items():
        if way.ndim != 2 or way.shape[1] != 2 or not len(way):
            raise ValueError(f"paths: {name!r} should hold one point or more, shape (n, 2); it has {way.shape}")
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
    ax.contour(across, up, height, levels=lines, colors=GREY, linewidths=0.6, linestyles="solid")
    for number, (name, way) in enumerate(ways.items()):
        _draw_way(ax, way[:, 0], way[:, 1], COLOURS[1:][number % (len(COLOURS) - 1)], name)
    if minimum is not None:
        ax.plot(*np.asarray(minimum, dtype=float), "x", color="black", markersize=8, markeredgewidth=2, zorder=4)
    ax.set(xlim=xlim, ylim=ylim, xlabel=xlabel, ylabel=ylabel)
    ax.set_title(title, fontsize=11)
    if equal:
        ax.set_aspect("equal")
    if legend is not None and any(ways):
        ax.legend(loc=cast(Any, legend), fontsize=9, framealpha=0.85)
    return ax


def _draw_way(ax: Axes, x: Array, y: Array, colour: str, name: str) -> None:
    seen = np.isfinite(x) & np.isfinite(y)
    x, y = x[seen], y[seen]
    dots = "o" if len(x) <= MANY_STEPS else None
    ax.plot(x, y, color=colour, marker=dots, markersize=3.5, linewidth=1.3, label=name, zorder=3)
    ax.plot(x[:1], y[:1], "o", color=colour, markersize=8, markeredgecolor="black", zorder=4)
    ax.plot(x[-1:], y[-1:], "*", color=colour, markersize=12, markeredgecolor="black", markeredgewidth=0.7, zorder=5)


def _check_limits(name: str, limits: tuple[float, float]) -> None:
    if not limits[0] < limits[1]:
        raise ValueError(f"{name}: a smaller and a larger number are expected, not {limits}")


def _levels(height: Array, lowest: float, levels: ArrayLike | None) -> Array:
    """The heights of the contour lines, increasing."""
    if levels is not None:
        lines = np.asarray(levels, dtype=float)
        if lines.ndim != 1 or not len(lines) or (np.diff(lines) <= 0).any():
            raise ValueError(f"levels: numbers that increase are expected, not {levels}")
        return lines
    span = float(height.max()) - lowest
    if not span > 0:
        raise ValueError("f: it is the same everywhere on the map; there are no contour lines to draw")
    return cast(Array, lowest + span * 2.0 ** -np.arange(DOUBLINGS, 0, -1))
