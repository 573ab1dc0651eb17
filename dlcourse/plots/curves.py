"""Learning curves: loss and metrics, epoch by epoch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

from dlcourse.plots.style import COLORS, new_figure

LINE_HEIGHT = 12.0
"""Smallest distance, in points, of two labels at the ends of lines."""


def learning_curves(history: Any, *, metrics: Sequence[str] | None = None) -> NDArray[Any]:
    """Draws learning curves: loss and metrics over the epochs, training solid, validation dashed, one axes per metric.

    Args:
        history: the return value of `model.fit`, its `history` attribute, or a dictionary of that form: for each
            metric a list with one value per epoch; names of validation metrics begin with `val_`.
        metrics: the metrics to draw, in this order and without `val_`; by default all, the loss first.

    Returns:
        The axes, shape `(n_metrics,)`.

    Raises:
        TypeError: if `history` has the wrong type.
        ValueError: if `history` is empty or its lists differ in length, or a metric is not in it.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> axes = learning_curves({"loss": [1.1, 0.7, 0.5], "val_loss": [1.0, 0.8, 0.7]})
        >>> axes[0].get_ylabel(), len(axes[0].lines)
        ('loss', 2)
        >>> plt.close()
    """
    series = _series(history)
    known = [name for name in series if not name.startswith("val_")]
    chosen = list(metrics) if metrics is not None else sorted(known, key=lambda name: name != "loss")
    if missing := [name for name in chosen if name not in known]:
        raise ValueError(f"metrics must be among {', '.join(known)}; got {missing[0]!r}")
    if not chosen:
        raise ValueError("metrics must hold at least one name; got none")
    _, axes = new_figure(1, len(chosen), width=4.2 * len(chosen), height=3.2)
    row: NDArray[Any] = axes[0]
    for ax, name in zip(row, chosen, strict=True):
        _draw(ax, name, series[name], series.get(f"val_{name}"))
    return row


def _series(history: Any) -> dict[str, NDArray[Any]]:
    record = getattr(history, "history", history)
    if not isinstance(record, Mapping):
        raise TypeError(f"history must be the return value of fit, or a dictionary; got a {type(history).__name__}")
    series = {str(name): np.asarray(values, dtype=float) for name, values in record.items()}
    lengths = {len(values) if values.ndim == 1 else -1 for values in series.values()}
    if len(lengths) != 1 or not lengths - {0, -1}:
        shapes = {name: values.shape for name, values in series.items()}
        raise ValueError(f"history must hold lists of the same length, one value per epoch; got shapes {shapes}")
    return series


def _draw(ax: Axes, name: str, training: NDArray[Any], validation: NDArray[Any] | None) -> None:
    epochs = np.arange(1, len(training) + 1)
    marker = "o" if len(epochs) <= 20 else None
    lines = [("training", training, COLORS[0], "-")]
    if validation is not None:
        lines.append(("validation", validation, COLORS[1], "--"))
    for label, values, color, style in lines:
        ax.plot(epochs, values, color=color, linestyle=style, linewidth=2, marker=marker, markersize=4, label=label)
    ax.set(xlabel="epoch", ylabel=name.replace("_", " "))
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    if name == "loss" and min(np.nanmin(values) for _, values, _, _ in lines) >= 0:
        ax.set_ylim(bottom=0)
    if validation is not None:
        _label_ends(ax, lines)


def _label_ends(ax: Axes, lines: Sequence[tuple[str, NDArray[Any], str, str]]) -> None:
    """Writes each line's name at its end, and moves two names apart that would overlap."""
    low, high = ax.get_ylim()
    points = ax.get_position().height * ax.figure.get_figheight() * 72 / (high - low)  # type: ignore[union-attr]
    ends = [float(values[-1]) for _, values, _, _ in lines]
    gap = (ends[0] - ends[1]) * points
    push = max(0.0, LINE_HEIGHT - abs(gap)) / 2 * (1 if gap >= 0 else -1)
    for (label, values, color, _), shift in zip(lines, (push, -push), strict=True):
        ax.annotate(
            label,
            (len(values), values[-1]),
            xytext=(6, shift),
            textcoords="offset points",
            va="center",
            color=color,
            fontsize=10,
        )
