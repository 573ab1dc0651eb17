"""Figures of lesson 01: updates of a perceptron, decision regions, a network diagram."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.classification import MARKERS
from dlcourse.plots.style import COLORS, GRAY, ground, new_figure, one_axes

Array = NDArray[Any]


HALF_PLANES = ("#d3e4f0", "#ffe3cb")


def perceptron_updates(x: ArrayLike, y: ArrayLike, history: ArrayLike, *, columns: int = 4) -> NDArray[Any]:
    """Draws the decision boundary of a neuron at the start and after each update, one axes each.

    Args:
        x: samples, shape `(n, 2)`.
        y: their labels, 0 or 1, shape `(n,)`.
        history: w₁, w₂ and b at the start and after each update, shape `(n_updates + 1, 3)`; such as
            `weights_history` of `dlcourse.scratch.perceptron.Perceptron`.
        columns: number of axes per row.

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
    check_labels(labels, len(points))
    if states.ndim != 2 or states.shape[1] != 3 or not len(states):
        raise ValueError(f"history must have shape (n_updates + 1, 3); got shape {states.shape}")
    rows = -(-len(states) // columns)
    _, grid = new_figure(rows, columns, width=2.0 * columns, height=2.15 * rows)
    for ax in grid.flat[len(states) :]:
        ax.set_axis_off()
    axes: NDArray[Any] = grid.flat[: len(states)]
    for number, (ax, state) in enumerate(zip(axes, states, strict=True)):
        _regions(ax, points, labels, _output_of(state), None, 45)
        ax.set_title(f"{number}: w = ({state[0]:g}, {state[1]:g}), b = {state[2]:g}", fontsize=9)
    return axes


def answer_regions(
    predict: Callable[[Array], Any],
    x: ArrayLike,
    y: ArrayLike,
    *,
    title: str = "",
    window: tuple[float, float] | None = None,
    size: float = 45,
    ax: Axes | None = None,
) -> Axes:
    r"""Draws where a binary classifier of two features outputs 0 and where 1, and the samples, wrong ones ringed.

    Args:
        predict: takes points of shape `(n_points, 2)`; returns 0 or 1 for each, shape `(n_points,)`.
        x: samples, shape `(n, 2)`.
        y: their labels, 0 or 1, shape `(n,)`.
        title: what is shown; the number of wrong samples is written below it. Without a title, neither is.
        window: lower and upper limit of both axes; by default the samples with a margin.
        size: area of a sample's marker, in square points.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a shape does not fit, or a label is neither 0 nor 1.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = answer_regions(lambda p: p[:, 0] > 0, [[-1, 0], [1, 0], [2, 1]], [0, 1, 0], title="right half")
        >>> ax.get_title()
        'right half\n1 of 3 wrong'
        >>> plt.close()
    """
    points, labels = _points(x), np.asarray(y)
    check_labels(labels, len(points))
    ax = one_axes(ax, width=3.8, height=3.8)
    wrong = _regions(ax, points, labels, predict, window, size)
    if title:
        ax.set_title(f"{title}\n{wrong} of {len(labels)} wrong", fontsize=11)
    ax.set(xlabel="x₁", ylabel="x₂")
    return ax


def network_diagram(
    layers: Sequence[Sequence[str]],
    kernels: Sequence[ArrayLike] = (),
    biases: Sequence[ArrayLike] = (),
    *,
    titles: Sequence[str] = (),
    ax: Axes | None = None,
) -> Axes:
    """Draws a network from left to right: a circle per unit, an arrow per weight.

    Args:
        layers: the names of the units, layer by layer; the first layer holds the inputs.
        kernels: weights to write on the arrows, one array `(inputs, units)` for each layer after the first; by
            default none.
        biases: biases to write below the units, one array `(units,)` for each layer after the first; by default
            none.
        titles: title above each layer; by default none.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if kernels or biases do not fit the layers.

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
        raise ValueError(f"kernels must have the shapes {shapes}; got {[kernel.shape for kernel in weights]}")
    if offsets and [bias.shape for bias in offsets] != [(units,) for _, units in shapes]:
        raise ValueError(
            f"biases must have the shapes {[(n,) for _, n in shapes]}; got {[bias.shape for bias in offsets]}"
        )
    tallest = max(map(len, layers))
    ax = one_axes(ax, width=2.6 * len(layers) - 0.8, height=0.7 + 1.1 * tallest)
    positions = [_column(i, len(names), tallest) for i, names in enumerate(layers)]
    for i, (inputs, units) in enumerate(pairwise(positions)):
        _arrows(ax, inputs, units, weights[i] if weights else None)
    for i, (names, column) in enumerate(zip(layers, positions, strict=True)):
        _units(ax, names, column, COLORS[0] if i else GRAY, offsets[i - 1] if i and offsets else None)
        if titles:
            ax.text(2.4 * i, 1.2 * tallest - 0.35, titles[i], ha="center", fontsize=11)
    ax.set(xlim=(-0.6, 2.4 * len(layers) - 1.8), ylim=(-0.75, 1.2 * tallest - 0.05), aspect="equal")
    ax.set_axis_off()
    return ax


def _points(x: ArrayLike) -> Array:
    points = np.asarray(x, dtype=float)
    if points.ndim != 2 or points.shape[1] != 2 or not len(points):
        raise ValueError(f"x must have shape (n, 2); got shape {points.shape}")
    return points


def check_labels(labels: Array, n: int) -> None:
    """Refuses labels that are not 0 or 1, or not one for each of n samples."""
    if labels.shape != (n,) or not np.isin(labels, (0, 1)).all():
        values = ", ".join(map(repr, np.unique(labels)[:3].tolist()))
        raise ValueError(f"y must hold {n} labels 0 or 1, one per sample; got shape {labels.shape} and {values}, …")


def _output_of(state: Array) -> Callable[[Array], Array]:
    return lambda points: points @ state[:2] + state[2] >= 0


def _regions(
    ax: Axes,
    points: Array,
    labels: Array,
    predict: Callable[[Array], Any],
    window: tuple[float, float] | None,
    size: float,
) -> int:
    """Draws both regions and the samples; returns how many samples are wrong."""
    margin = (0.45 if len(points) < 5 else 0.06) * np.ptp(points, axis=0).max() + 1e-9
    (left, bottom), (right, top) = points.min(axis=0) - margin, points.max(axis=0) + margin
    if window is not None:
        (left, right), (bottom, top) = window, window
    across, up = np.meshgrid(np.linspace(left, right, 201), np.linspace(bottom, top, 201))
    grid = np.stack([across.ravel(), up.ravel()], axis=1)
    outputs = np.asarray(predict(np.concatenate([grid, points]))).astype(int)
    if outputs.shape != (len(grid) + len(points),):
        raise ValueError(f"predict must return one output per point; got shape {outputs.shape}")
    regions = outputs[: len(grid)].reshape(across.shape)
    ax.contourf(across, up, regions, levels=[-0.5, 0.5, 1.5], colors=list(HALF_PLANES))
    for label in (0, 1):
        of_class = points[labels == label]
        ax.scatter(of_class[:, 0], of_class[:, 1], s=size, marker=MARKERS[label], color=COLORS[label], zorder=3)
    wrong = points[outputs[len(grid) :] != labels]
    ax.scatter(wrong[:, 0], wrong[:, 1], s=3.3 * size, facecolor="none", edgecolor="black", linewidth=1.2, zorder=3)
    ax.set(xlim=(left, right), ylim=(bottom, top), aspect="equal")
    if len(points) < 5:
        ax.set_xticks(np.unique(points[:, 0]))
        ax.set_yticks(np.unique(points[:, 1]))
    ax.tick_params(labelsize=8, length=2)
    return len(wrong)


def _column(layer: int, units: int, tallest: int) -> Array:
    top = 1.2 * (tallest - 1) / 2 + 1.2 * (units - 1) / 2
    return np.stack([np.full(units, 2.4 * layer), top - 1.2 * np.arange(units)], axis=1)


def _arrows(ax: Axes, inputs: Array, units: Array, kernel: Array | None) -> None:
    for i, j in np.ndindex(len(inputs), len(units)):
        difference = units[j] - inputs[i]
        direction = difference / np.hypot(*difference)
        start, end = inputs[i] + 0.42 * direction, units[j] - 0.42 * direction
        ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": GRAY, "linewidth": 1})
        if kernel is not None:
            position = start + 0.3 * (end - start)  # not in the middle, where arrows cross
            box = {"boxstyle": "round,pad=0.1", "facecolor": ground(ax), "edgecolor": "none"}
            ax.text(position[0], position[1], f"{kernel[i, j]:g}", ha="center", va="center", fontsize=10, bbox=box)


def _units(ax: Axes, names: Sequence[str], column: Array, color: str, bias: Array | None) -> None:
    ax.scatter(column[:, 0], column[:, 1], s=1300, facecolor=ground(ax), edgecolor=color, linewidth=1.8, zorder=3)
    for j, (name, (across, up)) in enumerate(zip(names, column, strict=True)):
        ax.text(across, up, name, ha="center", va="center", fontsize=11, zorder=4)
        if bias is not None:
            ax.text(across, up - 0.56, f"b = {bias[j]:g}", ha="center", va="center", fontsize=9, color=color)
