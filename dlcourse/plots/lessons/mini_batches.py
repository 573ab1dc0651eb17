"""Figures of the lesson on mini-batches: what is forgotten between batches, and losses by batch size and rate."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from numpy.typing import ArrayLike

from dlcourse.plots.style import COLORS, one_axes


def forgetting_map(accuracies: ArrayLike, trained: ArrayLike, *, ax: Axes | None = None) -> Axes:
    """Draws the accuracy on each class after each update as a color, with a frame around the updates on that class.

    Args:
        accuracies: accuracy on each class after each update, shape `(classes, updates)`, from 0 to 1.
        trained: whether the batch of an update holds samples of a class, shape `(classes, updates)`; the updates on
            one class are neighbors.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the shapes differ or have not two axes.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = forgetting_map([[1, 0.5], [0, 1]], [[True, False], [False, True]])
        >>> len(ax.patches)
        2
        >>> plt.close()
    """
    table, is_trained = np.asarray(accuracies, dtype=float), np.asarray(trained, dtype=bool)
    if table.ndim != 2 or table.shape != is_trained.shape:
        raise ValueError(
            f"accuracies and trained must have the same shape (classes, updates); got {table.shape} and "
            f"{is_trained.shape}"
        )
    ax = one_axes(ax, width=7.4, height=3.4)
    n_updates = table.shape[1]
    extent = (0.5, n_updates + 0.5, len(table) - 0.5, -0.5)
    image = ax.imshow(table, aspect="auto", cmap="viridis", vmin=0, vmax=1, extent=extent, interpolation="nearest")
    for row, updates in enumerate(is_trained):
        if updates.any():
            first, last = np.flatnonzero(updates)[[0, -1]] + 1
            frame = Rectangle((first - 0.5, row - 0.5), last - first + 1, 1, fill=False, edgecolor=COLORS[1], lw=2.5)
            ax.add_patch(frame)
    ax.set_yticks(range(len(table)))
    ax.set(xlabel="update", ylabel="class")
    bar = ax.get_figure().colorbar(image, ax=ax)  # type: ignore[union-attr]
    bar.set_label("accuracy on the class")
    return ax


def loss_table(
    losses: ArrayLike,
    columns: Sequence[float],
    rows: Sequence[float],
    *,
    xlabel: str,
    ylabel: str,
    shown: Callable[[float], str],
    limits: tuple[float, float],
    ax: Axes | None = None,
) -> Axes:
    """Draws losses by two settings: a number in each field, and the field the darker, the lower the loss.

    Args:
        losses: shape `(rows, columns)`; nan and infinite ones are drawn as the largest.
        columns: values of the setting across.
        rows: values of the setting upwards, the first one at the bottom.
        xlabel: name of the setting across.
        ylabel: name of the setting upwards.
        shown: the text for a loss.
        limits: losses of the darkest and of the lightest field; the scale between them is logarithmic.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the losses do not have shape `(rows, columns)`, or the limits do not increase from above 0.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> words = {"xlabel": "batch size", "ylabel": "learning rate", "shown": "{:.1f}".format}
        >>> ax = loss_table([[0.2, 2.0]], [8, 16], [0.1], limits=(0.1, 2.3), **words)
        >>> [text.get_text() for text in ax.texts]
        ['0.2', '2.0']
        >>> plt.close()
    """
    table = np.asarray(losses, dtype=float)
    if table.shape != (len(rows), len(columns)):
        raise ValueError(f"losses must have shape ({len(rows)}, {len(columns)}); got shape {table.shape}")
    low, high = limits
    if not 0 < low < high:
        raise ValueError(f"limits must be two losses above 0, the smaller one first; got {limits}")
    ax = one_axes(ax, width=7.4, height=0.42 * len(rows) + 0.9)
    finite = np.where(np.isfinite(table), table, np.inf)
    share = np.log(np.clip(finite, low, high) / low) / np.log(high / low)
    ax.imshow(share, origin="lower", aspect="auto", cmap="viridis", vmin=0, vmax=1)
    for (row, column), loss in np.ndenumerate(finite):
        color = "white" if share[row, column] < 0.6 else "black"
        ax.text(column, row, shown(float(loss)), ha="center", va="center", color=color, fontsize=9)
    ax.set_xticks(range(len(columns)), [f"{value:g}" for value in columns])
    ax.set_yticks(range(len(rows)), [f"{value:g}" for value in rows])
    ax.set(xlabel=xlabel, ylabel=ylabel)
    return ax
