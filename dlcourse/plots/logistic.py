"""Probabilities: shares of a yes beside a curve, and a map of what a model says everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, GREY, one_axes

Array = NDArray[Any]


def share_by_bin(
    x: ArrayLike,
    y: ArrayLike,
    edges: ArrayLike,
    *,
    curves: dict[str, Callable[[Array], ArrayLike]] | None = None,
    xlabel: str = "x",
    ylabel: str = "share of yes",
    ax: Axes | None = None,
) -> Axes:
    """Draws, for each bin of x, which share of its samples has the label 1: a dot with the bin's width, and the count.

    Args:
        x: numbers, shape `(n,)`.
        y: labels 0 or 1, shape `(n,)`.
        edges: borders of the bins, increasing. Bins without samples are left out.
        curves: functions of x to draw over them, by name.
        xlabel: name and unit of x.
        ylabel: name of the share.
        ax: where to draw; None for a new figure.

    Returns:
        The axes.

    Raises:
        ValueError: if shapes do not fit, labels are not 0 and 1, or edges do not increase.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = share_by_bin([1, 2, 11, 12], [0, 0, 1, 0], edges=[0, 10, 20])
        >>> [text.get_text() for text in ax.texts]
        ['2', '2']
        >>> plt.close()
    """
    values, labels, borders = np.asarray(x, float), np.asarray(y), np.asarray(edges, float)
    if values.ndim != 1 or values.shape != labels.shape:
        raise ValueError(f"x and y must have the same shape (n,); they have {values.shape} and {labels.shape}")
    if not np.isin(labels, (0, 1)).all():
        raise ValueError("y must hold labels 0 and 1 alone")
    if borders.ndim != 1 or len(borders) < 2 or not (np.diff(borders) > 0).all():
        raise ValueError(f"edges must be two numbers or more that increase; {edges!r} was given")
    ax = one_axes(ax)
    for left, right in pairwise(borders.tolist()):
        inside = (values >= left) & (values < right)
        if inside.any():
            share = float(labels[inside].mean())
            ax.plot([left, right], [share, share], color=COLOURS[0], linewidth=2)
            ax.plot((left + right) / 2, share, "o", color=COLOURS[0])
            ax.annotate(
                str(int(inside.sum())), ((left + right) / 2, share), (0, 7), textcoords="offset points",
                ha="center", fontsize=8, color=GREY,
            )  # fmt: skip
    points = np.linspace(borders[0], borders[-1], 200)
    for (name, curve), colour in zip((curves or {}).items(), COLOURS[1:], strict=False):
        ax.plot(points, np.asarray(curve(points)), color=colour, label=name)
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
    """Draws the samples over what a model of two features says everywhere, with lines of equal probability.

    Args:
        probability: takes points, shape `(n, 2)`; returns the probability of class 1, n numbers.
        x: samples, shape `(n, 2)`.
        y: labels 0 or 1, shape `(n,)`.
        class_names: what the labels mean.
        feature_names: name and unit of both features.
        levels: probabilities at which a line is drawn, increasing.
        ax: where to draw; None for a new figure.

    Returns:
        The axes.

    Raises:
        ValueError: if shapes do not fit, or labels are not 0 and 1.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = probability_map(lambda points: points[:, 0], [[0, 0], [1, 1]], [0, 1])
        >>> ax.get_xlabel()
        'x₁'
        >>> plt.close()
    """
    points, labels = np.asarray(x, float), np.asarray(y)
    if points.ndim != 2 or points.shape[1] != 2 or labels.shape != points.shape[:1]:
        raise ValueError(f"x must have the shape (n, 2) and y (n,); they have {points.shape} and {labels.shape}")
    if not np.isin(labels, (0, 1)).all():
        raise ValueError("y must hold labels 0 and 1 alone")
    ax = one_axes(ax, height=4.0)
    low, high = points.min(axis=0), points.max(axis=0)
    low, high = low - 0.04 * (high - low), high + 0.04 * (high - low)
    across, up = np.meshgrid(*(np.linspace(a, b, 160) for a, b in zip(low, high, strict=True)))
    says = np.asarray(probability(np.stack([across.ravel(), up.ravel()], axis=1)), float).reshape(across.shape)
    ax.contourf(across, up, says, levels=np.linspace(0, 1, 11), cmap="PuOr_r", alpha=0.3)
    lines = ax.contour(across, up, says, levels=list(levels), colors="black", linewidths=1)
    ax.clabel(lines, fmt="%g", fontsize=9)
    for label, name, marker, colour in zip((0, 1), class_names, "ox", ("#542788", "#b35806"), strict=True):
        chosen = points[labels == label]
        ax.plot(chosen[:, 0], chosen[:, 1], marker, color=colour, markersize=4, label=name, linestyle="none")
    ax.legend(frameon=True, loc="upper left", fontsize=8)
    ax.set(xlabel=feature_names[0], ylabel=feature_names[1])
    return ax
