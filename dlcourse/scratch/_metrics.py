"""What a network is judged by: the loss at its end, and what is counted beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlcourse.scratch import losses
from dlcourse.scratch._arrays import Array
from dlcourse.scratch._layer import Layer

FUSED = {
    "softmax": ("categorical_crossentropy", "sparse_categorical_crossentropy"),
    "sigmoid": ("binary_crossentropy",),
}
"""Activations that go together with a cross-entropy: the gradient by their input is probability minus truth."""


class Goal:
    """A loss at the end of a network.

    Where the last layer ends in a softmax or a sigmoid and the loss is its cross-entropy, both are computed from the
    numbers before the activation: nothing overflows, and the gradient is p - y, also where p rounds to 0 or 1.

    Args:
        loss: the loss.
        last: the network's last layer.
    """

    def __init__(self, loss: losses.Loss, last: Layer) -> None:
        self.plain, self.last = loss, last
        name = next((name for name, known in losses.LOSSES.items() if known is loss), "")
        nonlinearity = getattr(last, "nonlinearity", None)
        self.fused = nonlinearity is not None and name in FUSED.get(nonlinearity.name, ())
        self.from_logits = losses.get(name, from_logits=True) if self.fused else loss

    def loss(self, y: Array, output: Array) -> Array:
        """The loss of each sample."""
        return self.from_logits.function(y, self._place(output))

    def backward(self, y: Array, output: Array) -> Array:
        """The gradient of the cost, the mean loss, by the last layer's input; sets its gradients."""
        losses_in_mean = output.size // output.shape[-1]  # more than the batch, where a sample has several rows
        slope = self.from_logits.derivative(y, self._place(output)) / max(1, losses_in_mean)
        back: Callable[[Any], Array] = self.last.backward_from_z if self.fused else self.last.backward  # type: ignore[attr-defined]
        return back(slope.astype(output.dtype, copy=False))

    def _place(self, output: Array) -> Array:
        return self.last.nonlinearity.z if self.fused else output  # type: ignore[attr-defined]


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
