"""The loss at the output of a network, computed from logits where the last activation and the loss belong together."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch import losses
from dlcourse.scratch._support.arrays import Array, at_least
from dlcourse.scratch.activations.softmaxes import log_softmax, log_softmax_backward
from dlcourse.scratch.layers.layer import Layer
from dlcourse.scratch.losses._pairs import on_pairs
from dlcourse.scratch.losses.crossentropy import smoothed
from dlcourse.scratch.losses.focal import class_weights

FUSED: Mapping[str, tuple[str, ...]] = {
    "softmax": ("categorical_crossentropy", "sparse_categorical_crossentropy", "categorical_focal_crossentropy"),
    "sigmoid": ("binary_crossentropy", "binary_focal_crossentropy"),
}
"""Each activation with the losses that are fused with it: both are computed together, from the logits."""


class OutputLoss:
    """The loss at the output of a network.

    If the last layer ends in a softmax or sigmoid and the loss is its cross-entropy, with whatever options, both are
    computed from the logits: nothing overflows, and the gradient is exact (p - y for the plain cross-entropies), also
    where p rounds to 0 or 1. There the derivative of the activation alone would be 0, and so would the gradient.

    Args:
        loss: the loss.
        last: the last layer of the network.
    """

    def __init__(self, loss: losses.Loss, last: Layer) -> None:
        self.last, self.loss_given = last, loss
        nonlinearity = getattr(last, "nonlinearity", None)
        from_logits = None if nonlinearity is None else loss_from_logits(loss, nonlinearity.name)
        self.fused = from_logits is not None
        self.loss_pair = loss if from_logits is None else from_logits
        self.loss_count = 1

    def loss(self, y: Array, output: Array) -> Array:
        """Returns the losses of a batch, one per sample."""
        values = self.loss_pair.function(y, self._predictions(output))
        self.loss_count = np.size(values)
        return values

    def backward(self, y: Array, output: Array) -> Array:
        """Returns the gradient of the mean loss with respect to the last layer's input; sets the layer's gradients.

        It takes the batch of the last call of `loss`.
        """
        gradient = self.loss_pair.derivative(y, self._predictions(output)) / max(1, self.loss_count)
        backward: Callable[[Any], Array] = self.last.backward_from_z if self.fused else self.last.backward  # type: ignore[attr-defined]
        return backward(gradient.astype(output.dtype, copy=False))

    def _predictions(self, output: Array) -> Array:
        """Returns what the loss is computed from: the logits if fused, else the outputs."""
        return self.last.nonlinearity.z if self.fused else output  # type: ignore[attr-defined]


def loss_from_logits(loss: losses.Loss, activation: str) -> losses.Loss | None:
    """Returns the same loss, with the same options, as a function of the logits; None if it is not fused."""
    function, options = _split_partial(loss.function)
    derivative, others = _split_partial(loss.derivative)
    if options.keys() != others.keys() or not all(np.array_equal(options[name], others[name]) for name in options):
        return None
    for name in FUSED.get(activation, ()):
        if losses.LOSSES[name] == losses.Loss(function, derivative) and not options.get("from_logits", False):
            if name == "categorical_focal_crossentropy":
                return _focal_from_logits(**{key: value for key, value in options.items() if key != "from_logits"})
            return losses.get(name, **(options | {"from_logits": True}))
    return None


def _split_partial(function: Callable[..., Array]) -> tuple[Callable[..., Array], dict[str, Any]]:
    """Returns the function inside a `functools.partial`, and the keyword arguments that are set there."""
    if isinstance(function, functools.partial) and not function.args:
        return function.func, dict(function.keywords)
    return function, {}


def _focal_from_logits(alpha: ArrayLike = 0.25, gamma: float = 2.0, label_smoothing: float = 0.0) -> losses.Loss:
    """Returns the categorical focal cross-entropy of logits, exact for all of them. (Keras clips p at 1e-7.)

    With ℓ = log p, the loss of each class is -α y (1 - p)^γ ℓ; its derivative with respect to ℓ is
    α y (γ (1 - p)^(γ-1) p ℓ - (1 - p)^γ). From Lin et al. (2017), "Focal loss for dense object detection".
    """
    options: dict[str, Any] = {"alpha": alpha, "gamma": at_least(0, gamma, "gamma"), "label_smoothing": label_smoothing}
    function, derivative = (functools.partial(f, **options) for f in (_focal_loss, _focal_derivative))
    return losses.Loss(function, derivative)


@on_pairs
def _focal_loss(y_true: Array, y_pred: Array, *, alpha: ArrayLike, gamma: float, label_smoothing: float) -> Array:
    y, log_p = smoothed(y_true, label_smoothing, y_true.shape[-1]), log_softmax(y_pred)
    focus = (-np.expm1(log_p)) ** gamma  # (1 - p)^γ: without rounding, 1 - p is -expm1(log p)
    return np.asarray((-class_weights(alpha, y_pred) * y * focus * log_p).sum(axis=-1))


@on_pairs
def _focal_derivative(y_true: Array, y_pred: Array, *, alpha: ArrayLike, gamma: float, label_smoothing: float) -> Array:
    y, log_p = smoothed(y_true, label_smoothing, y_true.shape[-1]), log_softmax(y_pred)
    q = -np.expm1(log_p)  # 1 - p
    d_focus = np.where(q > 0, gamma * q ** (gamma - 1) * np.exp(log_p) * log_p, 0)
    return log_softmax_backward(class_weights(alpha, y_pred) * y * (d_focus - q**gamma), log_p)
