"""Figures of lesson 14: a pair plot, a confusion matrix, the spread of scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.classification import MARKERS, Array, as_classes
from dlcourse.plots.style import COLORS, GRAY, ink, new_figure, one_axes


def confusion_matrix(
    labels: ArrayLike, predictions: ArrayLike, class_names: Sequence[str], *, ax: Axes | None = None
) -> Axes:
    """Draws a confusion matrix: how often each true class (row) is predicted as each class (column).

    Args:
        labels: the true classes as integers from 0, shape `(n,)`.
        predictions: the predicted classes, shape `(n,)`.
        class_names: the name of each class.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the two differ in length, or hold anything but integers from 0 to `len(class_names) - 1`.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = confusion_matrix([0, 0, 1], [0, 1, 1], ["cat", "dog"])
        >>> [text.get_text() for text in ax.texts]
        ['1', '1', '0', '1']
        >>> plt.close()
    """
    n = len(class_names)
    true, predicted = as_classes("labels", labels, n), as_classes("predictions", predictions, n)
    if len(true) != len(predicted):
        raise ValueError(f"predictions must hold {len(true)} classes, one per label; got {len(predicted)}")
    counts = np.zeros((n, n), dtype=int)
    np.add.at(counts, (true, predicted), 1)
    ax = one_axes(ax, width=2.2 + 0.62 * n, height=1.5 + 0.5 * n)
    ax.imshow(counts, cmap="Blues", vmin=0)
    for row, column in np.ndindex(n, n):
        dark = counts[row, column] > counts.max() / 2
        color = "white" if dark else "black" if counts[row, column] else GRAY
        ax.text(column, row, str(counts[row, column]), ha="center", va="center", color=color)
    rotation = 0 if max(map(len, class_names)) * n < 32 else 30
    ax.set_xticks(range(n), class_names, rotation=rotation, ha="right" if rotation else "center")
    ax.set_yticks(range(n), class_names)
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    ax.set(xlabel="predicted", ylabel="true")
    return ax


def score_spread(scores: Mapping[str, ArrayLike], *, xlabel: str = "test accuracy", ax: Axes | None = None) -> Axes:
    """Draws the distribution of a score over runs: one row per model, the height of a bar is the fraction of runs.

    Args:
        scores: the scores over splits or seeds by the model's name, each of shape `(n_runs,)`.
        xlabel: name and unit of the score.
        ax: where to draw; a new figure if None.

    Returns:
        The axes. The mean of each row is marked; mean and standard deviation are printed at its end.

    Raises:
        ValueError: if there are no models, or a model has no runs.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = score_spread({"a model": [0.8, 0.9, 0.9, 1.0]})
        >>> ax.texts[-1].get_text().replace(chr(10), ", ")
        'mean 0.90, spread 0.07'
        >>> plt.close()
    """
    if not scores:
        raise ValueError("scores must hold at least one model; got none")
    rows = {name: np.asarray(values, dtype=float) for name, values in scores.items()}
    if invalid := [name for name, values in rows.items() if values.ndim != 1 or not values.size]:
        raise ValueError(f"scores[{invalid[0]!r}] must have shape (n_runs,); got shape {rows[invalid[0]].shape}")
    ax = one_axes(ax, width=7.0, height=0.7 + 1.05 * len(rows))
    values, width = _bars(np.concatenate(list(rows.values())))
    for position, runs in enumerate(rows.values()):
        _spread_row(ax, -float(position), runs, values, width, COLORS[position % len(COLORS)])
    ax.set_yticks([-float(i) for i in range(len(rows))], list(rows))
    if len(values) <= 10:
        ax.set_xticks(values, [f"{value:.0f}" if (values % 1 == 0).all() else f"{value:.2f}" for value in values])
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.set(xlabel=xlabel, ylim=(-len(rows) + 0.8, 1.0))
    return ax


def _bars(values: Array) -> tuple[Array, float]:
    """Returns positions and width of the bars: at the values themselves if these are few, else at centers of bins."""
    distinct = np.unique(np.round(values, 9))
    if len(distinct) > 25:
        edges = np.histogram_bin_edges(values, 20)
        distinct = (edges[1:] + edges[:-1]) / 2
    gap = float(np.diff(distinct).min()) if len(distinct) > 1 else 0.1
    return distinct, 0.8 * gap


def _spread_row(ax: Axes, base: float, runs: Array, values: Array, width: float, color: str) -> None:
    nearest = np.abs(runs[:, None] - values).argmin(axis=1)
    shares = np.bincount(nearest, minlength=len(values)) / len(runs)
    heights = 0.7 * shares / shares.max()
    ax.bar(values, heights, width, bottom=base, color=color, alpha=0.75)
    if len(values) <= 12:
        for value, height, share in zip(values, heights, shares, strict=True):
            if share:
                ax.text(value, base + height + 0.02, f"{share:.0%}", ha="center", va="bottom", fontsize=9)
    mean = runs.mean()
    ax.plot([mean, mean], [base, base + 0.7], color=ink(), linewidth=1.5, linestyle=(0, (2, 1.5)))
    text = f"mean {mean:.2f}\nspread {runs.std():.2f}"
    ax.text(1.01, base + 0.3, text, transform=ax.get_yaxis_transform(), va="center", fontsize=10)


def pair_plot(
    x: ArrayLike, y: ArrayLike, feature_names: Sequence[str], class_names: Sequence[str], *, bins: int = 16
) -> NDArray[Any]:
    """Draws a scatter plot of each pair of features, and a histogram of each feature on the diagonal.

    Args:
        x: the samples, shape `(n, n_features)`.
        y: their classes as integers from 0, shape `(n,)`.
        feature_names: name and unit of each column.
        class_names: the name of each class; at most 8.
        bins: number of bins of each histogram.

    Returns:
        The axes, shape `(n_features, n_features)`; those above the diagonal are empty.

    Raises:
        ValueError: if the shapes do not fit, there are more than 8 classes or none, or a class has no name.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> axes = pair_plot([[1, 2], [3, 4], [5, 7]], [0, 1, 1], ["a (cm)", "b (cm)"], ["small", "large"])
        >>> axes.shape, axes[1, 0].get_xlabel(), axes[1, 0].get_ylabel()
        ((2, 2), 'a (cm)', 'b (cm)')
        >>> plt.close()
    """
    table, labels = _checked(x, y, feature_names, class_names)
    n = len(feature_names)
    figure, axes = new_figure(n, n, width=2.1 * n, height=1.8 * n, sharex="col")
    for row in range(n):
        for column in range(n):
            ax = axes[row, column]
            if column > row:
                ax.set_axis_off()
            elif column == row:
                _histogram(ax, table[:, row], labels, len(class_names), bins)
            else:
                _scatter(ax, table[:, column], table[:, row], labels, len(class_names))
                ax.sharey(axes[row, 0])
    _name_axes(axes, feature_names)
    _name_classes(figure, class_names)
    return axes


def _checked(
    x: ArrayLike, y: ArrayLike, feature_names: Sequence[str], class_names: Sequence[str]
) -> tuple[NDArray[Any], NDArray[Any]]:
    table, labels = np.asarray(x, dtype=float), np.asarray(y)
    if table.ndim != 2 or table.shape[1] != len(feature_names):
        raise ValueError(
            f"x must have shape (n, {len(feature_names)}), one column per feature name; got shape {table.shape}"
        )
    if labels.shape != (len(table),) or labels.dtype.kind not in "iu":
        raise ValueError(
            f"y must hold {len(table)} integers, one per row of x; got {labels.dtype} of shape {labels.shape}"
        )
    if not 1 <= len(class_names) <= len(COLORS):
        raise ValueError(f"class_names must hold 1 to {len(COLORS)} names; got {len(class_names)}")
    if len(labels) and not 0 <= labels.min() <= labels.max() < len(class_names):
        raise ValueError(
            f"y must hold integers from 0 to {len(class_names) - 1}, one class per name; "
            f"got {labels.min()} to {labels.max()}"
        )
    return table, labels


def _histogram(ax: Axes, values: NDArray[Any], labels: NDArray[Any], n_classes: int, bins: int) -> None:
    edges = np.histogram_bin_edges(values, bins).tolist()
    for k in range(n_classes):
        ax.hist(values[labels == k], edges, color=COLORS[k], alpha=0.35)
        ax.hist(values[labels == k], edges, color=COLORS[k], histtype="step", linewidth=1.5)
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)


def _scatter(ax: Axes, across: NDArray[Any], up: NDArray[Any], labels: NDArray[Any], n_classes: int) -> None:
    for k in range(n_classes):
        ax.scatter(
            across[labels == k], up[labels == k], s=14, marker=MARKERS[k], color=COLORS[k], alpha=0.7, linewidth=0
        )


def _name_axes(axes: NDArray[Any], feature_names: Sequence[str]) -> None:
    n = len(feature_names)
    for i in range(n):
        axes[n - 1, i].set_xlabel(feature_names[i])
        if i:
            axes[i, 0].set_ylabel(feature_names[i])
        for j in range(1, i):
            axes[i, j].tick_params(labelleft=False)


def _name_classes(figure: Figure, class_names: Sequence[str]) -> None:
    handles = [
        Line2D([], [], color=COLORS[k], marker=MARKERS[k], linestyle="", label=name)
        for k, name in enumerate(class_names)
    ]
    figure.legend(handles=handles, loc="upper right", bbox_to_anchor=(0.97, 0.97), fontsize=12, frameon=False)
