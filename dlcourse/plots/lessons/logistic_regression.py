"""Figures of lesson 02: a map of predicted probabilities, and observed frequencies per bin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.style import COLORS, GRAY, ink, one_axes

Array = NDArray[Any]


def share_by_bin(
    x: ArrayLike,
    y: ArrayLike,
    edges: ArrayLike,
    *,
    curves: dict[str, Callable[[Array], ArrayLike]] | None = None,
    xlabel: str = "x",
    ylabel: str = "fraction of yes",
    ax: Axes | None = None,
) -> Axes:
    """Draws the fraction of samples with label 1 in each bin of x: a dot on a line across the bin, and the bin's count.

    Args:
        x: a feature of the samples, shape `(n,)`.
        y: their labels, 0 or 1, shape `(n,)`.
        edges: edges of the bins, increasing, shape `(n_bins + 1,)`. Bins without samples are not drawn.
        curves: functions of x to draw as well, by name, vectorized.
        xlabel: name and unit of x.
        ylabel: name of the fraction.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the shapes do not fit, a label is neither 0 nor 1, or the edges do not increase.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = share_by_bin([1, 2, 11, 12], [0, 0, 1, 0], edges=[0, 10, 20])
        >>> [text.get_text() for text in ax.texts]
        ['2', '2']
        >>> plt.close()
    """
    values, labels, borders = np.asarray(x, float), np.asarray(y), np.asarray(edges, float)
    if values.ndim != 1 or values.shape != labels.shape:
        raise ValueError(f"x and y must have the same shape (n,); got {values.shape} and {labels.shape}")
    if not np.isin(labels, (0, 1)).all():
        raise ValueError(f"y must hold labels 0 and 1 only; got {_other_labels(labels)}")
    if borders.ndim != 1 or len(borders) < 2 or not (np.diff(borders) > 0).all():
        raise ValueError(f"edges must be at least two numbers that increase; got {edges!r}")
    ax = one_axes(ax)
    for left, right in pairwise(borders.tolist()):
        inside = (values >= left) & (values < right)
        if inside.any():
            share = float(labels[inside].mean())
            ax.plot([left, right], [share, share], color=COLORS[0], linewidth=2)
            ax.plot((left + right) / 2, share, "o", color=COLORS[0])
            ax.annotate(
                str(int(inside.sum())), ((left + right) / 2, share), (0, 7), textcoords="offset points",
                ha="center", fontsize=8, color=GRAY,
            )  # fmt: skip
    points = np.linspace(borders[0], borders[-1], 200)
    for (name, curve), color in zip((curves or {}).items(), COLORS[1:], strict=False):
        ax.plot(points, np.asarray(curve(points)), color=color, label=name)
    if curves:
        ax.legend(frameon=False, loc="upper left")
    ax.set(xlabel=xlabel, ylabel=ylabel, ylim=(-0.05, 1.12))
    return ax


def probability_map(
    probability: Callable[[Array], ArrayLike],
    x: ArrayLike,
    y: ArrayLike,
    *,
    class_names: Sequence[str] = ("no", "yes"),
    feature_names: Sequence[str] = ("x₁", "x₂"),
    levels: Sequence[float] = (0.1, 0.5, 0.9),
    ax: Axes | None = None,
) -> Axes:
    """Draws the probabilities that a model of two features predicts, with contour lines and the samples.

    Args:
        probability: takes points of shape `(n, 2)`; returns the probability of class 1 for each, n numbers.
        x: samples, shape `(n, 2)`.
        y: their labels, 0 or 1, shape `(n,)`.
        class_names: the names of class 0 and class 1.
        feature_names: name and unit of both features.
        levels: probabilities of the contour lines, increasing.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the shapes do not fit, or a label is neither 0 nor 1.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = probability_map(lambda points: points[:, 0], [[0, 0], [1, 1]], [0, 1])
        >>> ax.get_xlabel()
        'x₁'
        >>> plt.close()
    """
    points, labels = np.asarray(x, float), np.asarray(y)
    if points.ndim != 2 or points.shape[1] != 2 or labels.shape != points.shape[:1]:
        raise ValueError(f"x and y must have shapes (n, 2) and (n,); got {points.shape} and {labels.shape}")
    if not np.isin(labels, (0, 1)).all():
        raise ValueError(f"y must hold labels 0 and 1 only; got {_other_labels(labels)}")
    ax = one_axes(ax, height=4.0)
    low, high = points.min(axis=0), points.max(axis=0)
    low, high = low - 0.04 * (high - low), high + 0.04 * (high - low)
    across, up = np.meshgrid(*(np.linspace(a, b, 160) for a, b in zip(low, high, strict=True)))
    probabilities = np.asarray(probability(np.stack([across.ravel(), up.ravel()], axis=1)), float).reshape(across.shape)
    ax.contourf(across, up, probabilities, levels=np.linspace(0, 1, 11), cmap="PuOr_r", alpha=0.3)
    lines = ax.contour(across, up, probabilities, levels=list(levels), colors=[ink()], linewidths=1)
    ax.clabel(lines, fmt="%g", fontsize=9)
    for label, name, marker, color in zip((0, 1), class_names, "ox", ("#542788", "#b35806"), strict=True):
        of_class = points[labels == label]
        ax.plot(of_class[:, 0], of_class[:, 1], marker, color=color, markersize=4, label=name, linestyle="none")
    ax.legend(frameon=True, loc="upper left", fontsize=8)
    ax.set(xlabel=feature_names[0], ylabel=feature_names[1])
    return ax


def _other_labels(labels: Array) -> str:
    """Returns the first labels that are neither 0 nor 1, for an error message."""
    return ", ".join(map(repr, labels[~np.isin(labels, (0, 1))][:3].tolist()))
