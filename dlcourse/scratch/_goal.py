"""The loss at the end of a network, fused with the activation before it where the two belong together."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch import losses
from dlcourse.scratch._arrays import Array, at_least
from dlcourse.scratch._crossentropies import smoothed
from dlcourse.scratch._focal import class_weights
from dlcourse.scratch._layer import Layer
from dlcourse.scratch._pairs import on_pairs
from dlcourse.scratch._softmax import log_softmax, log_softmax_backward

FUSED: Mapping[str, tuple[str, ...]] = {
    "softmax": ("categorical_crossentropy", "sparse_categorical_crossentropy", "categorical_focal_crossentropy"),
    "sigmoid": ("binary_crossentropy", "binary_focal_crossentropy"),
}
"""Activations that go together with a cross-entropy: the gradient by their input is probability minus truth."""


class Goal:
    """A loss at the end of a network.

    Where the last layer ends in a softmax or a sigmoid and the loss is its cross-entropy, whatever its options, both
    are computed from the numbers before the activation: nothing overflows, and the gradient is exact (p - y, for the
    plain ones), also where p rounds to 0 or 1. By way of the activation's own slope it would be 0 there.

    Args:
        loss: the loss.
        last: the network's last layer.
    """

    def __init__(self, loss: losses.Loss, last: Layer) -> None:
        self.last = last
        nonlinearity = getattr(last, "nonlinearity", None)
        from_logits = None if nonlinearity is None else of_logits(loss, nonlinearity.name)
        self.fused = from_logits is not None
        self.computed = loss if from_logits is None else from_logits
        self.count = 1

    def loss(self, y: Array, output: Array) -> Array:
        """The loss of each sample."""
        losses = self.computed.function(y, self._place(output))
        self.count = np.size(losses)
        return losses

    def backward(self, y: Array, output: Array) -> Array:
        """The gradient of the cost, the mean loss, by the last layer's input; sets its gradients."""
        slope = self.computed.derivative(y, self._place(output)) / max(1, self.count)
        back: Callable[[Any], Array] = self.last.backward_from_z if self.fused else self.last.backward  # type: ignore[attr-defined]
        return back(slope.astype(output.dtype, copy=False))

    def _place(self, output: Array) -> Array:
        return self.last.nonlinearity.z if self.fused else output  # type: ignore[attr-defined]


def of_logits(loss: losses.Loss, activation: str) -> losses.Loss | None:
    """The same loss with the same options, by the numbers before the activation; None if the two do not go together."""
    function, options = _without_options(loss.function)
    derivative, others = _without_options(loss.derivative)
    if options.keys() != others.keys() or not all(np.array_equal(options[name], others[name]) for name in options):
        return None
    for name in FUSED.get(activation, ()):
        if losses.LOSSES[name] == losses.Loss(function, derivative) and not options.get("from_logits", False):
            if name == "categorical_focal_crossentropy":
                return _focal_of_logits(**{key: value for key, value in options.items() if key != "from_logits"})
            return losses.get(name, **(options | {"from_logits": True}))
    return None


def _without_options(function: Callable[..., Array]) -> tuple[Callable[..., Array], dict[str, Any]]:
    """The function inside a `functools.partial`, and the arguments that were set there by name."""
    if isinstance(function, functools.partial) and not function.args:
        return function.func, dict(function.keywords)
    return function, {}


def _focal_of_logits(alpha: ArrayLike = 0.25, gamma: float = 2.0, label_smoothing: float = 0.0) -> losses.Loss:
    """The categorical focal cross-entropy from logits, exact for any; Keras's own cuts p off 1e-7 away from 0 and 1.

    With ℓ = log p, each class costs -α y (1 - p)^γ ℓ, whose slope by ℓ is α y (γ (1 - p)^(γ-1) p ℓ - (1 - p)^γ).
    """
    power = at_least(0, gamma, "gamma")

    @on_pairs
    def function(y_true: Array, y_pred: Array) -> Array:
        y, log_p = smoothed(y_true, label_smoothing, y_true.shape[-1]), log_softmax(y_pred)
        costs = -class_weights(alpha, y_pred) * y * (-np.expm1(log_p)) ** power * log_p  # 1 - p is -expm1(log p)
        return np.asarray(costs.sum(axis=-1))

    @on_pairs
    def derivative(y_true: Array, y_pred: Array) -> Array:
        y, log_p = smoothed(y_true, label_smoothing, y_true.shape[-1]), log_softmax(y_pred)
        wrong = -np.expm1(log_p)  # 1 - p
        bend = np.where(wrong > 0, power * wrong ** (power - 1) * np.exp(log_p) * log_p, 0)
        return log_softmax_backward(class_weights(alpha, y_pred) * y * (bend - wrong**power), log_p)

    return losses.Loss(function, derivative)
