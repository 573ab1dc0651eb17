"""What is counted beside the loss of a network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dlcourse.scratch import losses
from dlcourse.scratch._arrays import Array


@dataclass(frozen=True)
class Metric:
    """Something that is counted beside the loss: its name, and its value for a batch."""

    name: str
    value: Callable[[Array, Array], float]


def metric_of(name: str) -> Metric:
    """The metric of that name.

    Raises:
        TypeError: if it is not a string.
        ValueError: if there is no such metric.
    """
    if not isinstance(name, str):
        raise TypeError(f"name must be a string such as 'accuracy'; a {type(name).__name__} was given")
    if name in ("accuracy", "acc"):
        return Metric(name, accuracy)
    loss = losses.get(name)
    return Metric(name, lambda y, output: float(loss.function(y, output).mean()))


def accuracy(y: Array, output: Array) -> float:
    """The share of right answers: the likeliest class, or, of a single output, 1 where it is above one half."""
    if output.shape[-1] == 1:
        return float(np.mean((output > 0.5).reshape(-1) == (np.asarray(y) > 0.5).reshape(-1)))
    truth = np.asarray(y)
    if truth.shape == output.shape:
        truth = truth.argmax(axis=-1)
    return float(np.mean(output.argmax(axis=-1) == truth.reshape(output.shape[:-1])))
