"""Tables of measurements: every feature against every other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, new_figure

MARKERS = "os^DvPX*"


def pair_plot(
    x: ArrayLike, y: ArrayLike, feature_names: Sequence[str], class_names: Sequence[str], *, bins: int = 16
) -> NDArray[Any]:
    """Draws each pair of features as points, and each single feature as a histogram on the diagonal.

    Args:
        x: the table, shape `(n, n_features)`.
        y: the class of each row as a whole number from 0, shape `(n,)`.
        feature_names: name and unit of each column.
        class_names: the name of each class; at most 8.
        bins: number of bins of a histogram.

    Returns:
        The axes, shape `(n_features, n_features)`; those above the diagonal are empty.

    Raises:
        ValueError: if shapes and names do not fit each other.

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
            f"x: a table with {len(feature_names)} columns is expected, one for each name, not the shape {table.shape}"
        )
    if labels.shape != (len(table),) or labels.dtype.kind not in "iu":
        raise ValueError(
            f"y: {len(table)} whole numbers are expected, one for each row, not the shape {labels.shape} "
            f"of {labels.dtype}"
        )
    if not 1 <= len(class_names) <= len(COLOURS):
        raise ValueError(f"class_names: 1 to {len(COLOURS)} names are expected, not {len(class_names)}")
    if len(labels) and not 0 <= labels.min() <= labels.max() < len(class_names):
        raise ValueError(
            f"y: labels from 0 to {len(class_names) - 1} are expected, as there are {len(class_names)} class names"
        )
    return table, labels


def _histogram(ax: Axes, values: NDArray[Any], labels: NDArray[Any], n_classes: int, bins: int) -> None:
    edges = np.histogram_bin_edges(values, bins).tolist()
    for k in range(n_classes):
        ax.hist(values[labels == k], edges, color=COLOURS[k], alpha=0.35)
        ax.hist(values[labels == k], edges, color=COLOURS[k], histtype="step", linewidth=1.5)
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)


def _scatter(ax: Axes, across: NDArray[Any], up: NDArray[Any], labels: NDArray[Any], n_classes: int) -> None:
    for k in range(n_classes):
        ax.scatter(
            across[labels == k], up[labels == k], s=14, marker=MARKERS[k], color=COLOURS[k], alpha=0.7, linewidth=0
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
        Line2D([], [], color=COLOURS[k], marker=MARKERS[k], linestyle="", label=name)
        for k, name in enumerate(class_names)
    ]
    figure.legend(handles=handles, loc="upper right", bbox_to_anchor=(0.97, 0.97), fontsize=12, frameon=False)
