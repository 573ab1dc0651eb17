"""Figures of lesson 07: a computational graph with its gradients, and a decision boundary during training."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.classification import MARKERS, as_classes
from dlcourse.plots.style import COLORS, GRAY, ground, new_figure, one_axes

Array = NDArray[Any]

FORWARD, BACKWARD, LOCAL = COLORS[0], "#b35806", "#444444"


def computational_graph(
    positions: Mapping[str, tuple[float, float]],
    values: Mapping[str, float],
    local_gradients: Mapping[tuple[str, str], float],
    gradients: Mapping[str, float] | None = None,
    *,
    ax: Axes | None = None,
) -> Axes:
    """Draws a computational graph: a box per value, an arrow from each operand to the result.

    Above each box stands its value, on each arrow the local gradient, below each box the gradient of the last value
    with respect to it.

    Args:
        positions: column and row of each box by the name written in it; rows count upwards.
        values: the value of each box, by name.
        local_gradients: for each arrow, a pair of names `(operand, result)`, the derivative of the result with respect
            to the operand.
        gradients: the gradient of the last box's value with respect to each box, by name; by default none are drawn.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a value or a gradient belongs to no box, or a box has no value.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = computational_graph({"x": (0, 0), "x²": (1, 0)}, {"x": 3, "x²": 9}, {("x", "x²"): 6})
        >>> sorted(text.get_text() for text in ax.texts if text.get_text())
        ['3', '9', 'value', 'x', 'x²', '× 6', '× local gradient']
        >>> plt.close()
    """
    boxes = set(positions)
    ends = {name for arrow in local_gradients for name in arrow}
    for argument, names in (("values", set(values)), ("local_gradients", ends), ("gradients", set(gradients or {}))):
        if names - boxes:
            raise ValueError(f"{argument} must name boxes of positions; got {', '.join(sorted(names - boxes))}")
    if missing := boxes - set(values):
        raise ValueError(f"values must hold a number for each box; got none for {', '.join(sorted(missing))}")
    places = np.array(list(positions.values()), float)
    left, bottom = places.min(axis=0) - np.array([0.5, 0.75])
    right, top = places.max(axis=0) + np.array([0.5, 0.42])
    ax = one_axes(ax, width=max(1.7 * (right - left), 5.0), height=1.3 * (top - bottom))
    ax.set(xlim=(left, right), ylim=(bottom, top))
    ax.set_axis_off()
    drawn = {name: _box(ax, name, positions[name]) for name in positions}
    for (operand, result), local in local_gradients.items():
        _arrow(ax, drawn[operand], drawn[result], positions[operand], positions[result], f"× {_short(local)}")
    for name, (column, row) in positions.items():
        _number(ax, column, row + 0.3, _short(values[name]), FORWARD)
        if gradients and name in gradients:
            _number(ax, column, row - 0.3, _short(gradients[name]), BACKWARD)
    _number(ax, left + 0.25 * (right - left), bottom + 0.1, "value", FORWARD)
    _number(ax, left + 0.5 * (right - left), bottom + 0.1, "× local gradient", LOCAL)
    if gradients:
        last = list(positions)[-1].split(" ")[0]
        _number(ax, left + 0.78 * (right - left), bottom + 0.1, f"gradient of {last}", BACKWARD)
    return ax


def boundary_snapshots(
    runs: Mapping[str, Mapping[int, Callable[[Array], ArrayLike]]], x: ArrayLike, y: ArrayLike
) -> NDArray[Any]:
    """Draws the decision boundary of a classifier at several steps of its training: a row per run.

    Args:
        runs: for each run, by name, the classifiers by step: functions that take points `(n, 2)` and return the
            probability of class 1, `(n, 1)`. All runs have the same steps.
        x: samples, shape `(n, 2)`.
        y: their labels, 0 or 1, shape `(n,)`.

    Returns:
        The axes, shape `(n_runs, n_steps)`.

    Raises:
        ValueError: if the runs differ in their steps, or a shape does not fit.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> axes = boundary_snapshots({"a": {0: lambda points: points[:, :1]}}, [[0, 0], [1, 1]], [0, 1])
        >>> axes.shape, axes[0, 0].get_title()
        ((1, 1), 'step 0')
        >>> plt.close()
    """
    points, labels = np.asarray(x, float), as_classes("y", y, 2)
    if points.shape != (len(labels), 2):
        raise ValueError(f"x must have shape {(len(labels), 2)}, one row per label; got shape {points.shape}")
    steps = [list(snapshots) for snapshots in runs.values()]
    if not steps or not steps[0] or any(own != steps[0] for own in steps):
        raise ValueError(f"runs must have the same steps, at least one; got {steps}")
    n_rows, n_columns = len(runs), len(steps[0])
    figure, axes = new_figure(n_rows, n_columns, width=1.75 * n_columns + 0.9, height=1.75 * n_rows + 0.5)
    margin = 0.45 * np.ptp(points, axis=0).max()
    (left, bottom), (right, top) = points.min(axis=0) - margin, points.max(axis=0) + margin
    across, up = np.meshgrid(np.linspace(left, right, 81), np.linspace(bottom, top, 81))
    grid = np.stack([across.ravel(), up.ravel()], axis=1)
    for number, (row, (name, snapshots)) in enumerate(zip(axes, runs.items(), strict=True)):
        for ax, (step, predict) in zip(row, snapshots.items(), strict=True):
            p = np.asarray(predict(grid), float).reshape(across.shape)
            box = (left, right, bottom, top)
            image = ax.imshow(p, origin="lower", extent=box, cmap="PuOr_r", vmin=0, vmax=1, interpolation="bilinear")
            if p.min() < 0.5 < p.max():
                ax.contour(across, up, p, levels=[0.5], colors="black", linewidths=1.8)
            for label in (0, 1):
                of_class = points[labels == label]
                ax.scatter(
                    of_class[:, 0], of_class[:, 1], s=60, marker=MARKERS[label], color=("#542788", "#b35806")[label],
                    edgecolor="white", linewidth=1.2, zorder=3,
                )  # fmt: skip
            ax.set(aspect="equal", xticks=[0, 1], yticks=[0, 1])
            ax.set_title("" if number else f"step {step}", fontsize=11)
            ax.set_xlabel("x₁" if number == n_rows - 1 else "")
        row[0].set_ylabel(f"{name}\nx₂")
    figure.colorbar(image, ax=axes, label="p, probability of 1", ticks=[0, 0.5, 1], shrink=0.8)
    return axes


def _short(number: float) -> str:
    text = f"{number:.3g}"
    return text.replace("-", "−")


def _box(ax: Axes, name: str, position: tuple[float, float]) -> Any:
    style = {"boxstyle": "round,pad=0.35", "facecolor": ground(ax), "edgecolor": "#555555"}
    return ax.text(*position, name, ha="center", va="center", bbox=style, fontsize=10, zorder=3)


def _arrow(
    ax: Axes, start: Any, end: Any, operand: tuple[float, float], result: tuple[float, float], label: str
) -> None:
    """Draws an arrow from box to box, and the label in its middle."""
    style = {"arrowstyle": "-|>", "color": GRAY, "linewidth": 1.2, "shrinkA": 1, "shrinkB": 1}
    patches = {"patchA": start.get_bbox_patch(), "patchB": end.get_bbox_patch()}
    ax.annotate("", result, operand, arrowprops=style | patches, zorder=4)  # after the boxes, which end it
    column, row = np.add(operand, result) / 2
    _number(ax, column, row + (0.13 if operand[1] == result[1] else 0.17), label, LOCAL)


def _number(ax: Axes, column: float, row: float, text: str, color: str) -> None:
    weight = "bold" if color == BACKWARD else "normal"
    ax.text(column, row, text, ha="center", va="center", color=color, fontsize=10, weight=weight)
