"""The numbers and the loss curves below the map of the output, for the panel and for figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.playground._layout import MAP, Picture
from dlcourse.playground._training import Training

Array = NDArray[Any]
LINE_HEIGHT = 18
"""Distance of two lines of numbers, in pixels."""
HEIGHT = 58
"""Height of the chart, in pixels."""
MAX_POINTS = 240
"""Largest number of points drawn per curve."""
LABEL_DISTANCE = 13.0
"""Smallest distance of the names at the ends of the curves, in pixels."""
CURVES = ("training", "test")


@dataclass(frozen=True)
class Curve:
    """A loss curve: its name, its points in pixels, shape `(n, 2)`, and the vertical position of its name."""

    name: str
    points: Array
    label: float


@dataclass(frozen=True)
class Chart:
    """The layout of the loss curves and of the lines of numbers above them, in pixels.

    Attributes:
        lines: the lines of numbers, as (CSS class, text, vertical position).
        left: horizontal position of epoch 0.
        top: vertical position of the largest loss.
        base: vertical position of loss 0.
        highest: the largest loss, as text.
        curves: the curves; those without a finite loss are omitted.
    """

    lines: list[tuple[str, str, float]]
    left: float
    top: float
    base: float
    highest: str
    curves: list[Curve]


def chart_of(training: Training, picture: Picture) -> Chart:
    """Lays out the numbers and the loss curves below the map of the output."""
    left, first = picture.corner[0], picture.corner[1] + MAP + 20
    lines = [(about, text, first + LINE_HEIGHT * i) for i, (about, text) in enumerate(_numbers(training).items())]
    top = first + 2 * LINE_HEIGHT + 22  # the same with and without accuracies
    losses = np.array([training.train_loss, training.test_loss])
    finite = losses[np.isfinite(losses)]
    highest = float(finite.max(initial=0.0)) or 1.0
    epochs = np.unique(np.linspace(0, losses.shape[1] - 1, MAX_POINTS).astype(int))
    across = left + epochs / max(epochs[-1], 1) * MAP
    down = top + HEIGHT * (1 - np.clip(losses[:, epochs] / highest, 0, 1))
    points = [np.column_stack([across, each])[np.isfinite(each)] for each in down]
    drawn = [(name, each) for name, each in zip(CURVES, points, strict=True) if len(each)]
    heights = _separate(np.array([each[-1, 1] for _, each in drawn]), top, top + HEIGHT)
    curves = [Curve(name, each, float(height)) for (name, each), height in zip(drawn, heights, strict=True)]
    return Chart(lines, left, top, top + HEIGHT, short(highest), curves)


def short(number: float) -> str:
    """Formats a positive number with two significant digits or as a power of ten: 0.52, 1.3, 31, 2e5."""
    if 0.001 <= number < 99.5:
        return f"{number:.2g}"
    digit, power = f"{number:.0e}".split("e")
    return f"{digit}e{int(power)}"


def _numbers(training: Training) -> dict[str, str]:
    numbers = {
        "epoch": f"epoch {training.epoch:,}",
        "loss": f"loss: training {training.train_loss[-1]:.3f}, test {training.test_loss[-1]:.3f}",
    }
    if training.config.is_classification:
        right = training.train_accuracy[-1], training.test_accuracy[-1]
        numbers["accuracy"] = "accuracy: training {:.3f}, test {:.3f}".format(*right)
    return numbers


def _separate(heights: Array, top: float, base: float) -> Array:
    """Returns the vertical positions of one or two names, moved so that they do not overlap."""
    if len(heights) < 2 or abs(heights[1] - heights[0]) >= LABEL_DISTANCE:
        return heights
    middle = np.clip(heights.mean(), top + LABEL_DISTANCE / 2, base - LABEL_DISTANCE / 2)
    separated = np.empty(2)
    separated[np.argsort(heights, kind="stable")] = middle - LABEL_DISTANCE / 2, middle + LABEL_DISTANCE / 2
    return separated
