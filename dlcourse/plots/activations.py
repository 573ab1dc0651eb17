"""Activation functions with their derivatives, and what they do to many nets: by layer, by learning rate, by run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import NullFormatter, NullLocator
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, GREY, new_figure, one_axes, quiet_axes

Array = NDArray[Any]
Curve = Callable[[Array], Any]
MARKERS = "osD^vPX*"
JUMP = 12.0
"""A curve that is steeper than this between two neighbouring points jumps there, and is drawn with a gap."""


def activation_curve(
    function: Curve,
    derivative: Curve,
    *,
    name: str = "f",
    limits: tuple[float, float] = (-5.0, 5.0),
    ax: Axes | None = None,
) -> Axes:
    """Draws an activation and its derivative on one axis: the function solid, its slope dashed.

    Args:
        function: takes and returns an array.
        derivative: its derivative, likewise.
        name: what the function is called in the picture.
        limits: smallest and largest input.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the limits are not in rising order.

    Example:
        >>> from dlcourse.scratch import activations
        >>> ax = activation_curve(activations.tanh, activations.tanh_derivative, name="tanh")
        >>> [line.get_label() for line in ax.lines[-2:]]
        ['tanh(x)', 'its derivative']
        >>> plt.close()
    """
    if not limits[0] < limits[1]:
        raise ValueError(f"limits: a smaller and a larger number are expected, not {limits}")
    ax = one_axes(ax, width=6.4, height=3.2)
    x = np.linspace(*limits, 1000)  # an even number: it leaves out 0, where some derivatives do not exist
    for line in (ax.axhline, ax.axvline):
        line(0, color=GREY, linewidth=0.7, alpha=0.6)
    ax.plot(x, _with_gaps(x, function(x)), color=COLOURS[0], linewidth=2.2, label=f"{name}(x)")
    dashes = (0, (4, 1.5))
    ax.plot(x, _with_gaps(x, derivative(x)), color=COLOURS[1], linewidth=2.2, linestyle=dashes, label="its derivative")
    ax.set(xlabel="input x", ylabel="output", xlim=limits)
    ax.legend(loc="upper left", frameon=False)
    return ax


def activation_gallery(
    pairs: Mapping[str, tuple[Curve, Curve]],
    *,
    limits: tuple[float, float] = (-4.0, 4.0),
    columns: int = 4,
) -> NDArray[Any]:
    """Draws each activation and its derivative in a small picture of its own, all on the same scale.

    Args:
        pairs: function and derivative by name.
        limits: smallest and largest input.
        columns: how many pictures stand side by side.

    Returns:
        The axes, shape `(rows, columns)`.

    Raises:
        ValueError: if there are no pairs, or the limits are not in rising order.

    Example:
        >>> axes = activation_gallery({"cube": (lambda x: x**3, lambda x: 3 * x**2)}, limits=(-1, 1), columns=1)
        >>> axes.shape
        (1, 1)
        >>> plt.close()
    """
    if not pairs:
        raise ValueError("pairs: at least one function with its derivative is expected, there is none")
    rows = -(-len(pairs) // columns)
    figure, axes = new_figure(rows, columns, width=2.1 * columns, height=1.9 * rows + 0.5, sharex=True, sharey=True)
    for ax, (name, (function, derivative)) in zip(axes.flat, pairs.items(), strict=False):
        activation_curve(function, derivative, limits=limits, ax=ax)
        ax.set_title(name, fontsize=11)
        ax.get_legend().remove()
        ax.set(xlabel="", ylabel="")
    for ax in axes.flat[len(pairs) :]:
        ax.set_axis_off()
    lines = axes.flat[0].lines[-2:]
    figure.legend(lines, ["activation", "its derivative"], loc="outside upper center", ncols=2, frameon=False)
    figure.supxlabel("input x", fontsize=10)
    return axes


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
    """Draws groups of runs: for each group a line through the median run, and a band that holds the middle half.

    Median and quartiles, not mean and range: where nets are on the edge of breaking down, which of them does is
    settled by the processor's rounding, and a single one would move a mean.

    Args:
        x: what was varied (learning rates, layers, epochs), shape `(n,)`.
        runs: results by name, each of shape `(n, n_runs)`.
        xlabel: what x is, with its unit.
        ylabel: what the results are, with their unit.
        log_x: whether the horizontal axis is logarithmic; then each x gets its own tick.
        log_y: whether the vertical axis is logarithmic.
        legend: where the legend stands, as in Matplotlib; `"right"` puts it beside the axes, None leaves it out.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a result does not have one row for each x.

    Example:
        >>> ax = run_bands([1, 2], {"ReLU": [[0.1, 0.2, 0.9], [0.2, 0.4, 0.5]]}, xlabel="epoch", ylabel="loss")
        >>> ax.lines[0].get_ydata()
        array([0.2, 0.4])
        >>> plt.close()
    """
    at = np.asarray(x, dtype=float)
    tables = {name: np.asarray(values, dtype=float) for name, values in runs.items()}
    for name, table in tables.items():
        if table.ndim != 2 or len(table) != len(at):
            raise ValueError(f"runs: {name!r} should have the shape ({len(at)}, n_runs), it has {table.shape}")
    ax = one_axes(ax, width=6.8, height=3.6)
    quiet_axes(ax)
    for number, (name, table) in enumerate(tables.items()):
        colour, marker = COLOURS[number % len(COLOURS)], MARKERS[number % len(MARKERS)]
        low, middle, high = np.quantile(table, [0.25, 0.5, 0.75], axis=1)
        ax.fill_between(at, low, high, color=colour, alpha=0.25, linewidth=0)
        ax.plot(at, middle, color=colour, marker=marker, markersize=5, linewidth=1.8, label=name)
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
    """Draws every run as a dot, one row a group, and the group's mean or median as an upright bar.

    Args:
        runs: results by name, each of shape `(n_runs,)`; the first name is the top row.
        xlabel: what the results are, with their unit.
        bar: `"mean"` or `"median"`, the middle run, which a single bad one does not move.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if there are no runs, or bar is something else.

    Example:
        >>> ax = run_dots({"ReLU": [0.96, 0.97], "tanh": [0.95, 0.96]}, xlabel="accuracy")
        >>> [label.get_text() for label in ax.get_yticklabels()]
        ['ReLU', 'tanh']
        >>> plt.close()
    """
    if not runs:
        raise ValueError("runs: at least one group of results is expected, there is none")
    if bar not in ("mean", "median"):
        raise ValueError(f'bar: "mean" or "median" is expected, not {bar!r}')
    middle = np.mean if bar == "mean" else np.median
    ax = one_axes(ax, width=6.8, height=0.34 * len(runs) + 0.9)
    for row, values in enumerate(runs.values()):
        results = np.asarray(values, dtype=float)
        ax.plot(results, np.full(len(results), row), "o", color=COLOURS[0], alpha=0.45, markersize=6, mew=0)
        ax.plot([middle(results)] * 2, [row - 0.36, row + 0.36], color=COLOURS[1], linewidth=3)
    ax.set_yticks(range(len(runs)), list(runs))
    ax.set(xlabel=xlabel, ylim=(len(runs) - 0.4, -0.6))
    ax.grid(axis="x", color=GREY, alpha=0.25)
    return ax


def loss_surfaces(
    x: ArrayLike,
    y: ArrayLike,
    surfaces: Mapping[str, ArrayLike],
    *,
    labels: Sequence[str] = ("weight", "bias", "loss"),
) -> NDArray[Any]:
    """Draws surfaces over one ground side by side, with one height scale, so that a flat one looks flat.

    Args:
        x: positions along the first axis, shape `(n,)`.
        y: positions along the second axis, shape `(m,)`.
        surfaces: heights of at least 0, by title, each of shape `(m, n)`.
        labels: what the three axes are.

    Returns:
        The axes, shape `(1, n_surfaces)`.

    Raises:
        ValueError: if there are no surfaces or one has another shape.

    Example:
        >>> axes = loss_surfaces([0, 1], [0, 1], {"slope": [[0, 1], [0, 1]]})
        >>> axes[0, 0].get_title()
        'slope'
        >>> plt.close()
    """
    heights = {title: np.asarray(values, dtype=float) for title, values in surfaces.items()}
    ground = np.meshgrid(np.asarray(x, dtype=float), np.asarray(y, dtype=float))
    if not heights:
        raise ValueError("surfaces: at least one is expected, there is none")
    for title, values in heights.items():
        if values.shape != ground[0].shape:
            raise ValueError(f"surfaces: {title!r} should have the shape {ground[0].shape}, it has {values.shape}")
    top = max(values.max() for values in heights.values())
    axes: NDArray[Any]
    _, axes = plt.subplots(
        1,
        len(heights),
        figsize=(3.1 * len(heights), 3.1),
        squeeze=False,
        subplot_kw={"projection": "3d"},
        facecolor="white",
    )
    for ax, (title, values) in zip(axes.flat, heights.items(), strict=True):
        ax.plot_surface(*ground, values, cmap="viridis", vmin=0, vmax=top, rcount=20, ccount=20, antialiased=False)
        ax.set(xlabel=labels[0], ylabel=labels[1], zlabel=labels[2], zlim=(0, top))
        ax.set_title(title, y=0.98)
        ax.view_init(elev=24, azim=30)
        ax.tick_params(labelsize=8, pad=-1)
        ax.set_box_aspect(None, zoom=0.86)  # room for the label of the upright axis
    return axes


def _with_gaps(x: Array, y: Any) -> Array:
    """The curve with nan in the middle of each jump, so that no upright line is drawn there."""
    values = np.array(y, dtype=float)
    values[1:][np.abs(np.diff(values)) > JUMP * np.diff(x)] = np.nan
    return values
