"""What a classifier does: which classes it confuses, where it draws its borders, how far its score is chance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap, to_rgb
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, GREY, one_axes, quiet_axes

Array = NDArray[Any]
MARKERS = "os^DvPX*"


def confusion_matrix(
    labels: ArrayLike, predictions: ArrayLike, class_names: Sequence[str], *, ax: Axes | None = None
) -> Axes:
    """Draws how often each class (row) was predicted as each class (column).

    Args:
        labels: the true classes as whole numbers from 0, shape `(n,)`.
        predictions: the predicted ones, shape `(n,)`.
        class_names: the name of each class.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the two differ in length, or hold something other than 0 to `len(class_names) - 1`.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = confusion_matrix([0, 0, 1], [0, 1, 1], ["cat", "dog"])
        >>> [text.get_text() for text in ax.texts]
        ['1', '1', '0', '1']
        >>> plt.close()
    """
    n = len(class_names)
    true, predicted = _classes("labels", labels, n), _classes("predictions", predictions, n)
    if len(true) != len(predicted):
        raise ValueError(f"predictions: {len(true)} are expected, one for each label, not {len(predicted)}")
    counts = np.zeros((n, n), dtype=int)
    np.add.at(counts, (true, predicted), 1)
    ax = one_axes(ax, width=2.2 + 0.62 * n, height=1.5 + 0.5 * n)
    ax.imshow(counts, cmap="Blues", vmin=0)
    for row, column in np.ndindex(n, n):
        dark = counts[row, column] > counts.max() / 2
        colour = "white" if dark else "black" if counts[row, column] else GREY
        ax.text(column, row, str(counts[row, column]), ha="center", va="center", color=colour)
    turn = 0 if max(map(len, class_names)) * n < 32 else 30
    ax.set_xticks(range(n), class_names, rotation=turn, ha="right" if turn else "center")
    ax.set_yticks(range(n), class_names)
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    ax.set(xlabel="predicted", ylabel="true")
    return ax


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
    """Colours the plane by the class that a classifier predicts there, draws the samples, and rings the wrong ones.

    Args:
        predict: takes points of shape `(n_points, 2)`; returns their classes as whole numbers of shape `(n_points,)`,
            or scores of shape `(n_points, n_classes)`, of which the largest wins, or `(n_points, 1)` with a
            probability of class 1.
        x: samples, shape `(n, 2)`.
        y: their classes as whole numbers from 0, shape `(n,)`; at most 8 classes.
        class_names: the name of each class, for a legend; none without them.
        feature_names: name and unit of both columns.
        steps: number of points along each side of the grid that is asked.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if a shape does not fit, or there are too many classes.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = decision_regions(lambda points: (points[:, 0] > 0).astype(int), [[-1, 0], [2, 1]], [0, 1])
        >>> ax.get_xlabel()
        'x₁'
        >>> plt.close()
    """
    points, labels = np.asarray(x, dtype=float), _classes("y", y, len(COLOURS))
    if points.shape != (len(labels), 2):
        raise ValueError(f"x: the shape {(len(labels), 2)} is expected, one row for each label, not {points.shape}")
    ax = one_axes(ax, width=5.2, height=4.0)
    quiet_axes(ax)
    margin = 0.06 * np.ptp(points, axis=0) + 1e-9
    (left, bottom), (right, top) = points.min(axis=0) - margin, points.max(axis=0) + margin
    grid = np.stack(np.meshgrid(np.linspace(left, right, steps), np.linspace(bottom, top, steps)), axis=-1)
    classes = _predicted(predict, np.concatenate([grid.reshape(-1, 2), points]))  # asked once: some models train here
    ground, wrong = classes[: steps**2].reshape(steps, steps), classes[steps**2 :] != labels
    ax.pcolormesh(grid[..., 0], grid[..., 1], ground, cmap=_pale(), vmin=-0.5, vmax=len(COLOURS) - 0.5)
    _samples(ax, points, labels, wrong, class_names)
    count = f"{wrong.sum()} of {len(labels)} wrong"
    ax.text(0.98, 0.03, count, transform=ax.transAxes, ha="right", va="bottom", fontsize=10)
    ax.set(xlabel=feature_names[0], ylabel=feature_names[1], xlim=(left, right), ylim=(bottom, top))
    if class_names:
        ax.legend(loc="best", frameon=True, framealpha=0.9, edgecolor="none", fontsize=9)
    return ax


def score_spread(scores: Mapping[str, ArrayLike], *, xlabel: str = "test accuracy", ax: Axes | None = None) -> Axes:
    """Draws how a score scatters over runs: one row a model, a bar for each score, its height the share of the runs.

    Args:
        scores: the scores of each model over splits or seeds, by its name; each of shape `(n_runs,)`.
        xlabel: what the score is, with its unit.
        ax: where to draw; a new figure if None.

    Returns:
        The axes. The mean of each row is marked, and stands with the spread (standard deviation) at its end.

    Raises:
        ValueError: if there is no model, or one without runs.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = score_spread({"a model": [0.8, 0.9, 0.9, 1.0]})
        >>> ax.texts[-1].get_text().replace(chr(10), ", ")
        'mean 0.90, spread 0.07'
        >>> plt.close()
    """
    if not scores:
        raise ValueError("scores: at least one model is expected, there is none")
    rows = {name: np.asarray(values, dtype=float) for name, values in scores.items()}
    if empty := [name for name, values in rows.items() if values.ndim != 1 or not values.size]:
        raise ValueError(f"scores: a list of numbers is expected for {empty[0]!r}, one for each run")
    ax = one_axes(ax, width=7.0, height=0.7 + 1.05 * len(rows))
    values, width = _bars(np.concatenate(list(rows.values())))
    for position, runs in enumerate(rows.values()):
        _spread_row(ax, -float(position), runs, values, width, COLOURS[position % len(COLOURS)])
    ax.set_yticks([-float(i) for i in range(len(rows))], list(rows))
    if len(values) <= 10:
        ax.set_xticks(values, [f"{value:.0f}" if (values % 1 == 0).all() else f"{value:.2f}" for value in values])
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.set(xlabel=xlabel, ylim=(-len(rows) + 0.8, 1.0))
    return ax


def _classes(argument: str, values: ArrayLike, n_classes: int) -> Array:
    classes = np.asarray(values)
    if classes.ndim != 1 or not classes.size or classes.dtype.kind not in "iu":
        raise ValueError(
            f"{argument}: whole numbers are expected, one for each sample, not {classes.dtype} of shape {classes.shape}"
        )
    if not 0 <= classes.min() <= classes.max() < n_classes:
        raise ValueError(f"{argument}: whole numbers from 0 to {n_classes - 1} are expected")
    return classes


def _predicted(predict: Callable[[Array], Any], points: Array) -> Array:
    result = np.asarray(predict(points))
    if result.ndim == 2 and result.shape[1] == 1:
        result = (result[:, 0] > 0.5).astype(int)
    if result.ndim == 2:
        result = result.argmax(axis=-1)
    if result.shape != (len(points),):
        raise ValueError(
            f"predict: one class or one row of scores for each of {len(points)} points is expected, "
            f"not the shape {result.shape}"
        )
    return _classes("predict", result.astype(int), len(COLOURS))


def _pale() -> ListedColormap:
    return ListedColormap([tuple(0.72 + 0.28 * channel for channel in to_rgb(colour)) for colour in COLOURS])


def _samples(ax: Axes, points: Array, labels: Array, wrong: Array, class_names: Sequence[str]) -> None:
    for k in np.unique(labels):
        mine = points[labels == k]
        name = class_names[k] if class_names else None
        ax.scatter(
            mine[:, 0],
            mine[:, 1],
            s=24,
            marker=MARKERS[k],
            color=COLOURS[k],
            edgecolor="white",
            linewidth=0.5,
            label=name,
        )
    if wrong.any():
        label = "wrong" if class_names else None
        x, y = points[wrong].T
        ax.scatter(x, y, s=80, facecolor="none", edgecolor="black", linewidth=1.2, label=label)


def _bars(values: Array) -> tuple[Array, float]:
    """Where bars stand, and how wide they are: at the values themselves where these are few."""
    distinct = np.unique(np.round(values, 9))
    if len(distinct) > 25:
        edges = np.histogram_bin_edges(values, 20)
        distinct = (edges[1:] + edges[:-1]) / 2
    gap = float(np.diff(distinct).min()) if len(distinct) > 1 else 0.1
    return distinct, 0.8 * gap


def _spread_row(ax: Axes, base: float, runs: Array, values: Array, width: float, colour: str) -> None:
    nearest = np.abs(runs[:, None] - values).argmin(axis=1)
    shares = np.bincount(nearest, minlength=len(values)) / len(runs)
    heights = 0.7 * shares / shares.max()
    ax.bar(values, heights, width, bottom=base, color=colour, alpha=0.75)
    if len(values) <= 12:
        for value, height, share in zip(values, heights, shares, strict=True):
            if share:
                ax.text(value, base + height + 0.02, f"{share:.0%}", ha="center", va="bottom", fontsize=9)
    mean = runs.mean()
    ax.plot([mean, mean], [base, base + 0.7], color="black", linewidth=1.5, linestyle=(0, (2, 1.5)))
    text = f"mean {mean:.2f}\nspread {runs.std():.2f}"
    ax.text(1.01, base + 0.3, text, transform=ax.get_yaxis_transform(), va="center", fontsize=10)
