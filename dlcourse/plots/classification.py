"""Decision regions of a classifier of two features."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap, to_rgb
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.style import COLORS, one_axes, quiet_axes

Array = NDArray[Any]


MARKERS = "os^DvPX*"


def decision_regions(
    predict: Callable[[Array], Any],
    x: ArrayLike,
    y: ArrayLike,
    *,
    class_names: Sequence[str] = (),
    feature_names: Sequence[str] = ("x₁", "x₂"),
    steps: int = 200,
    ax: Axes | None = None,
) -> Axes:
    """Draws the decision regions of a classifier with the samples, and circles the misclassified ones.

    Args:
        predict: takes points of shape `(n_points, 2)`; returns their classes as integers of shape `(n_points,)`,
            or scores of shape `(n_points, n_classes)`, of which the largest decides, or probabilities of class 1 of
            shape `(n_points, 1)`.
        x: samples, shape `(n, 2)`.
        y: their classes as integers from 0, shape `(n,)`; at most 8 classes.
        class_names: the name of each class, for the legend; without names there is no legend.
        feature_names: name and unit of both columns.
        steps: number of grid points along each side of the figure.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a shape does not fit, a class is not an integer from 0 to 7, or `predict` returns another shape.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = decision_regions(lambda points: (points[:, 0] > 0).astype(int), [[-1, 0], [2, 1]], [0, 1])
        >>> ax.get_xlabel()
        'x₁'
        >>> plt.close()
    """
    points, labels = np.asarray(x, dtype=float), as_classes("y", y, len(COLORS))
    if points.shape != (len(labels), 2):
        raise ValueError(f"x must have shape {(len(labels), 2)}, one row per label; got shape {points.shape}")
    ax = one_axes(ax, width=5.2, height=4.0)
    quiet_axes(ax)
    margin = 0.06 * np.ptp(points, axis=0) + 1e-9
    (left, bottom), (right, top) = points.min(axis=0) - margin, points.max(axis=0) + margin
    grid = np.stack(np.meshgrid(np.linspace(left, right, steps), np.linspace(bottom, top, steps)), axis=-1)
    classes = _predicted_classes(
        predict, np.concatenate([grid.reshape(-1, 2), points])
    )  # one call, as `predict` may train a model
    regions, wrong = classes[: steps**2].reshape(steps, steps), classes[steps**2 :] != labels
    ax.pcolormesh(grid[..., 0], grid[..., 1], regions, cmap=_light_colors(), vmin=-0.5, vmax=len(COLORS) - 0.5)
    _draw_samples(ax, points, labels, wrong, class_names)
    count = f"{wrong.sum()} of {len(labels)} wrong"
    ax.text(0.98, 0.03, count, transform=ax.transAxes, ha="right", va="bottom", fontsize=10, color="black")
    ax.set(xlabel=feature_names[0], ylabel=feature_names[1], xlim=(left, right), ylim=(bottom, top))
    if class_names:
        ax.legend(loc="best", frameon=True, framealpha=0.9, edgecolor="none", fontsize=9)
    return ax


def as_classes(argument: str, values: ArrayLike, n_classes: int) -> Array:
    """Returns classes as an array of integers, shape `(n,)`.

    Args:
        argument: name of the argument, for error messages.
        values: the classes, shape `(n,)`.
        n_classes: number of classes.

    Returns:
        The classes.

    Raises:
        ValueError: if they are not integers from 0 to `n_classes - 1`, one per sample.
    """
    classes = np.asarray(values)
    if classes.ndim != 1 or not classes.size or classes.dtype.kind not in "iu":
        raise ValueError(f"{argument} must hold integers, one per sample; got {classes.dtype} of shape {classes.shape}")
    if not 0 <= classes.min() <= classes.max() < n_classes:
        raise ValueError(
            f"{argument} must hold integers from 0 to {n_classes - 1}; got {classes.min()} to {classes.max()}"
        )
    return classes


def _predicted_classes(predict: Callable[[Array], Any], points: Array) -> Array:
    result = np.asarray(predict(points))
    if result.ndim == 2 and result.shape[1] == 1:
        result = (result[:, 0] > 0.5).astype(int)
    if result.ndim == 2:
        result = result.argmax(axis=-1)
    if result.shape != (len(points),):
        raise ValueError(
            f"predict must return one class or one row of scores for each of {len(points)} points; "
            f"got shape {result.shape}"
        )
    return as_classes("predict(points)", result.astype(int), len(COLORS))


def _light_colors() -> ListedColormap:
    return ListedColormap([tuple(0.72 + 0.28 * channel for channel in to_rgb(color)) for color in COLORS])


def _draw_samples(ax: Axes, points: Array, labels: Array, wrong: Array, class_names: Sequence[str]) -> None:
    for k in np.unique(labels):
        of_class = points[labels == k]
        name = class_names[k] if class_names else None
        ax.scatter(
            of_class[:, 0],
            of_class[:, 1],
            s=24,
            marker=MARKERS[k],
            color=COLORS[k],
            edgecolor="white",
            linewidth=0.5,
            label=name,
        )
    if wrong.any():
        label = "wrong" if class_names else None
        x, y = points[wrong].T
        ax.scatter(x, y, s=80, facecolor="none", edgecolor="black", linewidth=1.2, label=label)
