"""What stands below the map of outputs, for the panel and for figures alike: numbers, and the chart of losses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.playground._layout import MAP, Picture
from dlcourse.playground._training import Training

Array = NDArray[Any]
LINE = 18
"""From one line of numbers to the next, in pixels."""
HEIGHT = 58
"""Of the chart, in pixels."""
MOST = 240
"""At most so many losses are drawn of each curve."""
APART = 13.0
"""The names at the ends of the curves stand so far apart at least, in pixels."""
CURVES = ("training", "test")


@dataclass(frozen=True)
class Curve:
    """One loss over the epochs: its name, its points in pixels, shape `(n, 2)`, and the height of its name."""

    name: str
    points: Array
    label: float


@dataclass(frozen=True)
class Chart:
    """The losses' chart in pixels, with the lines of numbers above it.

    Attributes:
        lines: the numbers in words, each with what it is about and the height of its text.
        left: where epoch 0 is.
        top: the height of the largest loss.
        base: the height of loss 0.
        highest: the largest loss, in words.
        curves: the losses; those that never were a number are left out.
    """

    lines: list[tuple[str, str, float]]
    left: float
    top: float
    base: float
    highest: str
    curves: list[Curve]


def chart_of(training: Training, picture: Picture) -> Chart:
    """Lays out the numbers and the chart below a picture's map of outputs."""
    left, first = picture.corner[0], picture.corner[1] + MAP + 20
    lines = [(about, text, first + LINE * i) for i, (about, text) in enumerate(_numbers(training).items())]
    top = first + 2 * LINE + 22  # at the same place with accuracies and without
    losses = np.array([training.train_loss, training.test_loss])
    finite = losses[np.isfinite(losses)]
    highest = float(finite.max(initial=0.0)) or 1.0
    chosen = np.unique(np.linspace(0, losses.shape[1] - 1, MOST).astype(int))
    across = left + chosen / max(chosen[-1], 1) * MAP
    down = top + HEIGHT * (1 - np.clip(losses[:, chosen] / highest, 0, 1))
    points = [np.column_stack([across, each])[np.isfinite(each)] for each in down]
    seen = [(name, each) for name, each in zip(CURVES, points, strict=True) if len(each)]
    heights = _apart(np.array([each[-1, 1] for _, each in seen]), top, top + HEIGHT)
    curves = [Curve(name, each, float(height)) for (name, each), height in zip(seen, heights, strict=True)]
    return Chart(lines, left, top, top + HEIGHT, short(highest), curves)


def short(number: float) -> str:
    """A number above 0 in five letters at most, such as 0.52, 1.3, 31, 2e5."""
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


def _apart(heights: Array, top: float, base: float) -> Array:
    """The heights of one or two names, moved so far that both can be read."""
    if len(heights) < 2 or abs(heights[1] - heights[0]) >= APART:
        return heights
    middle = np.clip(heights.mean(), top + APART / 2, base - APART / 2)
    apart = np.empty(2)
    apart[np.argsort(heights, kind="stable")] = middle - APART / 2, middle + APART / 2
    return apart
