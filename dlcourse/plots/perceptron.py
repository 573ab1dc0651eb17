"""Neurons with a threshold: their border as it moves, and networks of them as diagrams."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, GREY, new_figure, one_axes
from dlcourse.plots.classification import MARKERS

Array = NDArray[Any]
GROUND = ("#d3e4f0", "#ffe3cb")


def perceptron_updates(x: ArrayLike, y: ArrayLike, history: ArrayLike, *, columns: int = 4) -> NDArray[Any]:
    """Draws the border of a neuron at the start and after each update, in one small picture each.

    Args:
        x: samples, shape `(n, 2)`.
        y: their labels 0 and 1, shape `(n,)`.
        history: w₁, w₂ and b at the start and after each update, shape `(n_updates + 1, 3)`; such as
            `weights_history` of `dlcourse.scratch.perceptron.Perceptron`.
        columns: how many pictures stand side by side.

    Returns:
        The axes, shape `(n_updates + 1,)`.

    Raises:
        ValueError: if a shape does not fit, or a label is neither 0 nor 1.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> axes = perceptron_updates([[0, 0], [1, 1]], [0, 1], [[0, 0, 0], [0, 0, -1], [1, 1, 0]])
        >>> axes[2].get_title()
        '2: w = (1, 1), b = 0'
        >>> plt.close()
    """
    points, labels, states = _points(x), np.asarray(y), np.asarray(history, dtype=float)
    if labels.shape != (len(points),) or not np.isin(labels, (0, 1)).all():
        raise ValueError(f"y: {len(points)} labels 0 or 1 are expected, one for each sample")
    if states.ndim != 2 or states.shape[1] != 3 or not len(states):
        raise ValueError(f"history: the shape (n_updates + 1, 3) is expected, not {states.shape}")
    rows = -(-len(states) // columns)
    _, grid = new_figure(rows, columns, width=2.0 * columns, height=2.15 * rows)
    for ax in grid.flat[len(states) :]:
        ax.set_axis_off()
    axes: NDArray[Any] = grid.flat[: len(states)]
    for number, (ax, state) in enumerate(zip(axes, states, strict=True)):
        _half_planes(ax, points, labels, state)
        ax.set_title(f"{number}: w = ({state[0]:g}, {state[1]:g}), b = {state[2]:g}", fontsize=9)
    return axes


def network_diagram(
    layers: Sequence[Sequence[str]],
    kernels: Sequence[ArrayLike] = (),
    biases: Sequence[ArrayLike] = (),
    *,
    titles: Sequence[str] = (),
    ax: Axes | None = None,
) -> Axes:
    """Draws a network from left to right: a circle for each unit, an arrow for each weight.

    Args:
        layers: the names of the units, layer after layer; the first are the inputs.
        kernels: weights to write on the arrows, one array `(inputs, units)` for each layer after the first; without
            them the arrows are bare.
        biases: biases to write below the units, one array `(units,)` for each layer after the first.
        titles: what to write above each layer.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a kernel or the biases do not fit the layers.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = network_diagram([["x₁", "x₂"], ["y"]], [[[1], [2]]], [[-1]])
        >>> sorted(text.get_text() for text in ax.texts if text.get_text())
        ['1', '2', 'b = -1', 'x₁', 'x₂', 'y']
        >>> plt.close()
    """
    shapes = [(len(a), len(b)) for a, b in pairwise(layers)]
    weights = [np.asarray(kernel, dtype=float) for kernel in kernels]
    offsets = [np.asarray(bias, dtype=float) for bias in biases]
    if weights and [kernel.shape for kernel in weights] != shapes:
        raise ValueError(f"kernels: the shapes {shapes} are expected, not {[kernel.shape for kernel in weights]}")
    if offsets and [bias.shape for bias in offsets] != [(units,) for _, units in shapes]:
        raise ValueError(f"biases: {[units for _, units in shapes]} numbers are expected")
    tallest = max(map(len, layers))
    ax = one_axes(ax, width=2.6 * len(layers) - 0.8, height=0.7 + 1.1 * tallest)
    places = [_column(i, len(names), tallest) for i, names in enumerate(layers)]
    for i, (inputs, units) in enumerate(pairwise(places)):
        _arrows(ax, inputs, units, weights[i] if weights else None)
    for i, (names, column) in enumerate(zip(layers, places, strict=True)):
        _units(ax, names, column, COLOURS[0] if i else GREY, offsets[i - 1] if i and offsets else None)
        if titles:
            ax.text(2.4 * i, 1.2 * tallest - 0.35, titles[i], ha="center", fontsize=11)
    ax.set(xlim=(-0.6, 2.4 * len(layers) - 1.8), ylim=(-0.75, 1.2 * tallest - 0.05), aspect="equal")
    ax.set_axis_off()
    return ax


def _points(x: ArrayLike) -> Array:
    points = np.asarray(x, dtype=float)
    if points.ndim != 2 or points.shape[1] != 2 or not len(points):
        raise ValueError(f"x: the shape (n, 2) is expected, not {points.shape}")
    return points


def _half_planes(ax: Axes, points: Array, labels: Array, state: Array) -> None:
    margin = 0.45 * np.ptp(points, axis=0).max() + 1e-9
    (left, bottom), (right, top) = points.min(axis=0) - margin, points.max(axis=0) + margin
    across, up = np.meshgrid(np.linspace(left, right, 121), np.linspace(bottom, top, 121))
    answers = state[0] * across + state[1] * up + state[2] >= 0
    ax.contourf(across, up, answers, levels=[-0.5, 0.5, 1.5], colors=list(GROUND))
    said = points @ state[:2] + state[2] >= 0
    for label in (0, 1):
        mine = points[labels == label]
        ax.scatter(mine[:, 0], mine[:, 1], s=45, marker=MARKERS[label], color=COLOURS[label], zorder=3)
    wrong = points[said != labels]
    ax.scatter(wrong[:, 0], wrong[:, 1], s=150, facecolor="none", edgecolor="black", linewidth=1.2, zorder=3)
    ax.set(xlim=(left, right), ylim=(bottom, top), aspect="equal")
    ax.set_xticks(np.unique(points[:, 0]) if len(points) < 5 else [])
    ax.set_yticks(np.unique(points[:, 1]) if len(points) < 5 else [])
    ax.tick_params(labelsize=8, length=2)


def _column(layer: int, units: int, tallest: int) -> Array:
    top = 1.2 * (tallest - 1) / 2 + 1.2 * (units - 1) / 2
    return np.stack([np.full(units, 2.4 * layer), top - 1.2 * np.arange(units)], axis=1)


def _arrows(ax: Axes, inputs: Array, units: Array, kernel: Array | None) -> None:
    for i, j in np.ndindex(len(inputs), len(units)):
        way = units[j] - inputs[i]
        unit = way / np.hypot(*way)
        start, end = inputs[i] + 0.42 * unit, units[j] - 0.42 * unit
        ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": GREY, "linewidth": 1})
        if kernel is not None:
            place = start + 0.3 * (end - start)  # a third of the way, where crossing arrows are still apart
            box = {"boxstyle": "round,pad=0.1", "facecolor": "white", "edgecolor": "none"}
            ax.text(place[0], place[1], f"{kernel[i, j]:g}", ha="center", va="center", fontsize=10, bbox=box)


def _units(ax: Axes, names: Sequence[str], column: Array, colour: str, bias: Array | None) -> None:
    ax.scatter(column[:, 0], column[:, 1], s=1300, facecolor="white", edgecolor=colour, linewidth=1.8, zorder=3)
    for j, (name, (across, up)) in enumerate(zip(names, column, strict=True)):
        ax.text(across, up, name, ha="center", va="center", fontsize=11, zorder=4)
        if bias is not None:
            ax.text(across, up - 0.56, f"b = {bias[j]:g}", ha="center", va="center", fontsize=9, color=colour)
