"""Metrics: what is measured besides the loss."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dlcourse.scratch import losses
from dlcourse.scratch._support.arrays import Array, type_of
from dlcourse.scratch.layers.layer import Layer
from dlcourse.scratch.network.output_loss import OutputLoss


@dataclass(frozen=True)
class Metric:
    """A metric.

    Attributes:
        name: its name in the logs, such as "accuracy".
        function: takes the targets and the outputs of a batch, and returns a number.
    """

    name: str
    function: Callable[[Array, Array], float]


@dataclass(frozen=True)
class MeanLoss:
    """A loss as a metric; an object and not a closure, so that a network with it can be copied and pickled.

    Attributes:
        output_loss: the loss at the network's output.
    """

    output_loss: OutputLoss

    def __call__(self, y: Array, output: Array) -> float:
        """Returns the mean loss of a batch."""
        return float(self.output_loss.loss(y, output).mean())


def metric_of(name: str, last: Layer) -> Metric:
    """Returns the metric of that name: "accuracy" or a loss, which is computed as the output loss would be.

    Args:
        name: "accuracy", "acc", or the name of a loss.
        last: the last layer of the network.

    Raises:
        TypeError: if the name is not a string.
        ValueError: if there is no such metric.
    """
    if not isinstance(name, str):
        raise TypeError(f"name must be a string such as 'accuracy'; got {type_of(name)}")
    if name in ("accuracy", "acc"):
        return Metric(name, accuracy)
    return Metric(name, MeanLoss(OutputLoss(losses.get(name), last)))


def accuracy(y: Array, output: Array) -> float:
    """Returns the fraction of correct predictions.

    The predicted class is that of the largest output; of a single output, 1 if it is above one half, else 0.

    Args:
        y: labels `(batch, …)` or `(batch, …, 1)`, or one-hot rows `(batch, …, classes)`.
        output: the outputs, `(batch, …, classes)`; of one unit, `(batch, …, 1)`.

    Example:
        >>> accuracy(np.array([0, 1]), np.array([[0.7, 0.3], [0.6, 0.4]]))
        0.5
    """
    if output.shape[-1] == 1:
        return float(np.mean((output > 0.5).reshape(-1) == np.asarray(y).reshape(-1)))
    labels = np.asarray(y)
    if labels.shape == output.shape:
        labels = labels.argmax(axis=-1)
    return float(np.mean(output.argmax(axis=-1) == labels.reshape(output.shape[:-1])))
