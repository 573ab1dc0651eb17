"""What is counted beside the loss of a network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dlcourse.scratch import losses
from dlcourse.scratch._arrays import Array
from dlcourse.scratch._goal import Goal
from dlcourse.scratch._layer import Layer


@dataclass(frozen=True)
class Metric:
    """Something that is counted beside the loss: its name, and its value for a batch."""

    name: str
    value: Callable[[Array, Array], float]


def metric_of(name: str, last: Layer) -> Metric:
    """The metric of that name, for the outputs of a network's last layer. A loss is computed as the goal would be.

    Raises:
        TypeError: if it is not a string.
        ValueError: if there is no such metric.
    """
    if not isinstance(name, str):
        raise TypeError(f"name must be a string such as 'accuracy'; a {type(name).__name__} was given")
    if name in ("accuracy", "acc"):
        return Metric(name, accuracy)
    goal = Goal(losses.get(name), last)
    return Metric(name, lambda y, output: float(goal.loss(y, output).mean()))


def accuracy(y: Array, output: Array) -> float:
    """The share of right answers: the likeliest class, or, of a single output, 1 where it is above one half, else 0."""
    if output.shape[-1] == 1:
        return float(np.mean((output > 0.5).reshape(-1) == np.asarray(y).reshape(-1)))
    truth = np.asarray(y)
    if truth.shape == output.shape:
        truth = truth.argmax(axis=-1)
    return float(np.mean(output.argmax(axis=-1) == truth.reshape(output.shape[:-1])))
