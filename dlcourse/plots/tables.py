"""A table of scores, drawn as colored cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.style import one_axes


def score_table(
    scores: Mapping[str, ArrayLike],
    columns: Sequence[object] | NDArray[Any],
    *,
    xlabel: str,
    label: str,
    framed: Mapping[str, int] | None = None,
    limits: tuple[float, float] = (0.5, 1.0),
    ax: Axes | None = None,
) -> Axes:
    """Draws scores as a table of colored cells, with two decimals in each.

    Args:
        scores: the scores of each row by its name, each of shape `(n_columns,)`; the first row is on top.
        columns: what is tried in each column, such as learning rates, `n_columns` of them.
        xlabel: name and unit of the columns.
        label: name of the scores.
        framed: by row, the number of the column whose cell gets a frame, such as that of the best one.
        limits: scores that get the darkest and the lightest color.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if there are no rows, or one does not have a score per column.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> ax = score_table({"ReLU": [0.9, 0.5]}, [0.1, 1], xlabel="rate", label="accuracy", framed={"ReLU": 0})
        >>> [text.get_text() for text in ax.texts]
        ['.90', '.50']
        >>> plt.close()
    """
    table = {name: np.asarray(values, dtype=float) for name, values in scores.items()}
    if not table:
        raise ValueError("scores must hold at least one row; got none")
    for name, values in table.items():
        if values.shape != (len(columns),):
            raise ValueError(f"scores[{name!r}] must have shape ({len(columns)},); got shape {values.shape}")
    ax = one_axes(ax, width=1.7 + 0.72 * len(columns), height=0.9 + 0.3 * len(table))
    low, high = limits
    ax.imshow(np.array(list(table.values())), cmap="viridis", vmin=low, vmax=high, aspect="auto")
    for row, (name, values) in enumerate(table.items()):
        for column, value in enumerate(values):
            color = "black" if value > (low + high) / 2 + 0.1 * (high - low) else "white"
            ax.text(column, row, f"{value:.2f}".removeprefix("0"), ha="center", va="center", color=color, fontsize=9)
        if framed and name in framed:
            corner = (framed[name] - 0.46, row - 0.42)
            ax.add_patch(Rectangle(corner, 0.92, 0.84, fill=False, edgecolor="black", linewidth=2.2))
    ax.set_xticks(range(len(columns)), [str(column) for column in columns])
    ax.set_yticks(range(len(table)), list(table))
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    ax.set(xlabel=xlabel, title=label)
    ax.title.set_fontsize(10)
    return ax
