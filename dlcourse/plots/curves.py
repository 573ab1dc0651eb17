"""Learning curves: loss and metrics, epoch by epoch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
            metric a list with one value per epoch; names of validation metrics begin with `val_`. A metric may have
            several values in each epoch, such as one per class: each gets a line. A metric with fewer values than
            there are epochs, as with `validation_freq=2`, was measured at regular intervals.
        metrics: the metrics to draw, in this order and without `val_`; by default all, the loss first.

    Returns:
        The axes, shape `(n_metrics,)`. Where a value is nan or infinite there is a gap; if no value of a metric is
        finite, its axes say so.

    Raises:
        TypeError: if `history` has the wrong type.
        ValueError: if `history` is empty or holds something else than numbers, or a metric is not in it.

    Example:
        >>> import matplotlib.pyplot as plt
        >>> axes = learning_curves({"loss": [1.1, 0.7, 0.5], "val_loss": [1.0, 0.8, 0.7]})
        >>> axes[0].get_ylabel(), len(axes[0].lines)
        ('loss', 2)
        >>> plt.close()
    """
    series = _series(history)
    epochs = _epochs(history, series)
    known = list(dict.fromkeys(name.removeprefix("val_") for name in series))
    chosen = list(metrics) if metrics is not None else sorted(known, key=lambda name: name != "loss")
    if missing := [name for name in chosen if name not in known]:
        raise ValueError(f"metrics must be among {', '.join(known)}; got {missing[0]!r}")
    if not chosen:
        raise ValueError("metrics must hold at least one name; got none")
    _, axes = new_figure(1, len(chosen), width=4.2 * len(chosen), height=3.2)
    row: NDArray[Any] = axes[0]
    for ax, name in zip(row, chosen, strict=True):
        lines = []
        for label, key, color, style in (
            ("training", name, COLORS[0], "-"),
            ("validation", f"val_{name}", COLORS[1], "--"),
        ):
            if key in series:
                values = series[key]
                lines.append(Line(label, _measured_at(epochs, len(values)), values, color, style))
        _draw(ax, name, lines)
    return row


@dataclass(frozen=True)
class Line:
    """A metric on the training or the validation set.

    Attributes:
        label: which of the two.
        epochs: the epochs at which it was measured, from 1; shape `(n,)`.
        values: shape `(n, k)`, k values in each.
        color: its color.
        style: its line style.
    """

    label: str
    epochs: NDArray[Any]
    values: NDArray[Any]
    color: str
    style: str

    @property
    def end(self) -> tuple[float, float] | None:
        """The last point at which all is finite; None if there is none."""
        finite = np.flatnonzero(np.isfinite(self.values).all(axis=1))
        return (float(self.epochs[finite[-1]]), float(self.values[finite[-1]].mean())) if len(finite) else None


def _series(history: Any) -> dict[str, NDArray[Any]]:
    """Returns the values of each metric, shape `(n, k)`."""
    record = getattr(history, "history", history)
    if not isinstance(record, Mapping):
        raise TypeError(f"history must be the return value of fit, or a dictionary; got a {type(history).__name__}")
    series = {}
    for name, values in record.items():
        try:
            array = np.asarray(values, dtype=float)
        except (TypeError, ValueError):
            raise ValueError(
                f"history must hold a list of numbers for each metric, one value per epoch; got {values!r:.60} "
                f"for {name!r}"
            ) from None
        if array.ndim and len(array):
            series[str(name)] = array.reshape(len(array), -1)
        elif not array.ndim:
            raise ValueError(f"history must hold lists, one value per epoch; got {values!r:.60} for {name!r}")
    if not series:
        raise ValueError("history must hold at least one epoch; got none")
    return series


def _epochs(history: Any, series: Mapping[str, NDArray[Any]]) -> NDArray[Any]:
    """Returns the numbers of the epochs, from 1; those of a run that went on with `initial_epoch` are higher."""
    n = max(map(len, series.values()))
    numbers = np.asarray(getattr(history, "epoch", ()), dtype=float)
    return numbers + 1 if numbers.shape == (n,) else np.arange(1.0, n + 1)


def _measured_at(epochs: NDArray[Any], n: int) -> NDArray[Any]:
    """Returns the epochs at which a metric with n values was measured, as with `validation_freq`: regularly."""
    every = len(epochs) // n
    return epochs[every - 1 :: every][:n]


def _draw(ax: Axes, name: str, lines: Sequence[Line]) -> None:
    for line in lines:
        n, k = line.values.shape
        marker = "o" if n <= 20 else None
        for values in line.values.T:
            shown = np.where(np.isfinite(values), values, np.nan)
            ax.plot(
                line.epochs, shown, color=line.color, linestyle=line.style, linewidth=2 if k == 1 else 1,
                marker=marker, markersize=4 if k == 1 else 2, label=line.label,
            )  # fmt: skip
    ax.set(xlabel="epoch", ylabel=name.replace("_", " "))
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    finite = [values[np.isfinite(values)] for values in (line.values for line in lines)]
    if not any(map(len, finite)):
        note = f"no finite {name.replace('_', ' ')}:\nthe run diverged"
        ax.text(0.5, 0.5, note, transform=ax.transAxes, ha="center", va="center")
        return
    if name == "loss" and min(values.min() for values in finite if len(values)) >= 0:
        ax.set_ylim(bottom=0)
    if len(lines) > 1:
        _label_ends(ax, [line for line in lines if line.end is not None])


def _label_ends(ax: Axes, lines: Sequence[Line]) -> None:
    """Writes each line's name at its end, and moves two names apart that would overlap."""
    low, high = ax.get_ylim()
    points = ax.get_position().height * ax.figure.get_figheight() * 72 / (high - low)  # type: ignore[union-attr]
    ends = [line.end or (0.0, 0.0) for line in lines]
    shifts = [0.0] * len(lines)
    if len(lines) == 2:
        gap = (ends[0][1] - ends[1][1]) * points
        push = max(0.0, LINE_HEIGHT - abs(gap)) / 2 * (1 if gap >= 0 else -1)
        shifts = [push, -push]
    for line, end, shift in zip(lines, ends, shifts, strict=True):
        ax.annotate(
            line.label,
            end,
            xytext=(6, shift),
            textcoords="offset points",
            va="center",
            color=line.color,
            fontsize=10,
        )
