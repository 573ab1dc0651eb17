"""Focal losses: cross-entropies that down-weight easy samples, those that are already classified well.

From Lin et al. (2017), "Focal loss for dense object detection": the few windows that contain an object must not be
outweighed by 100,000 easy ones that do not.
"""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, as_flag, as_float, as_fraction, at_least
from dlcourse.scratch.activations.softmaxes import softmax, softmax_backward
from dlcourse.scratch.activations.squashing import sigmoid, sigmoid_derivative
from dlcourse.scratch.losses._pairs import clip, clip_derivative, mean, on_pairs
from dlcourse.scratch.losses.crossentropy import (
    elementwise_crossentropy,
    elementwise_crossentropy_derivative,
    normalized,
    normalized_backward,
    smoothed,
)


@on_pairs
def binary_focal_crossentropy(
    y_true: Array,
    y_pred: Array,
    apply_class_balancing: bool = False,
    alpha: float = 0.25,
    gamma: float = 2.0,
    from_logits: bool = False,
    label_smoothing: float = 0.0,
) -> Array:
    """Binary focal cross-entropy: (1/n) Σ w^γ · CE, where w is the probability of the wrong class.

    w = y (1 - p) + (1 - y) p, and CE = -(y log p + (1 - y) log(1 - p)). For γ = 0 it is the binary cross-entropy.

    Args:
        y_true: labels y, 0 or 1, such as `(batch, 1)`.
        y_pred: probabilities p of class 1, of the same shape; or logits z, whose sigmoid is p.
        apply_class_balancing: whether each term is also multiplied by y α + (1 - y) (1 - α).
        alpha: weight α of class 1, from 0 to 1.
        gamma: focusing parameter γ, at least 0; the larger, the lower the weight of easy samples.
        from_logits: whether y_pred are logits z.
        label_smoothing: s from 0 to 1, as in `binary_crossentropy`.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or alpha, gamma or label_smoothing is out of its range.

    Example:
        >>> binary_focal_crossentropy([[1], [1]], [[0.5], [0.9]]).round(4)
        array([0.1733, 0.0011])
    """
    y, weight = _labels_and_weight(y_true, label_smoothing, apply_class_balancing, alpha)
    p = sigmoid(y_pred) if as_flag(from_logits, "from_logits") else y_pred
    w = y * (1 - p) + (1 - y) * p
    return mean(weight * w ** at_least(0, gamma, "gamma") * elementwise_crossentropy(y, y_pred, from_logits))


@on_pairs
def binary_focal_crossentropy_derivative(
    y_true: Array,
    y_pred: Array,
    apply_class_balancing: bool = False,
    alpha: float = 0.25,
    gamma: float = 2.0,
    from_logits: bool = False,
    label_smoothing: float = 0.0,
) -> Array:
    """Derivative of the binary focal cross-entropy: (w^γ CE' + γ w^(γ-1) w' CE) / n.

    From probabilities w' = 1 - 2y; from logits w' = (1 - 2y) p (1 - p) and CE' = p - y.

    Args:
        y_true: labels y, 0 or 1, such as `(batch, 1)`.
        y_pred: probabilities p of class 1, of the same shape, or logits z.
        apply_class_balancing: whether each term is also multiplied by y α + (1 - y) (1 - α).
        alpha: weight α of class 1, from 0 to 1.
        gamma: focusing parameter γ, at least 0; the larger, the lower the weight of easy samples.
        from_logits: whether y_pred are logits z.
        label_smoothing: s from 0 to 1, as in `binary_crossentropy`.

    Returns:
        The derivative of each sample's loss with respect to y_pred, in the shape and dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or alpha, gamma or label_smoothing is out of its range.

    Example:
        >>> binary_focal_crossentropy_derivative([[1], [1]], [[0.5], [0.9]]).round(4)
        array([[-1.1931],
               [-0.0322]])
    """
    y, weight = _labels_and_weight(y_true, label_smoothing, apply_class_balancing, alpha)
    logits = as_flag(from_logits, "from_logits")
    p, dp = (sigmoid(y_pred), sigmoid_derivative(y_pred)) if logits else (y_pred, 1)
    w, dw = y * (1 - p) + (1 - y) * p, (1 - 2 * y) * dp
    power, dpower = _power(w, at_least(0, gamma, "gamma"))
    ce = elementwise_crossentropy(y, y_pred, logits)
    dce = elementwise_crossentropy_derivative(y, y_pred, logits)
    return weight * (power * dce + dpower * dw * ce) / y_pred.shape[-1]


@on_pairs
def categorical_focal_crossentropy(
    y_true: Array,
    y_pred: Array,
    alpha: ArrayLike = 0.25,
    gamma: float = 2.0,
    from_logits: bool = False,
    label_smoothing: float = 0.0,
) -> Array:
    """Categorical focal cross-entropy: -Σ α (1 - p)^γ y log p over the classes.

    Args:
        y_true: labels y, one-hot, such as `(batch, classes)`.
        y_pred: probabilities p, of the same shape, which are divided by their sum first; or logits.
        alpha: weight α, one number, or one per class, `(classes,)`.
        gamma: focusing parameter γ, at least 0; the larger, the lower the weight of easy samples.
        from_logits: whether y_pred are logits, whose softmax is p.
        label_smoothing: s from 0 to 1, as in `categorical_crossentropy`.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, alpha is neither one number nor one per class, or gamma or
            label_smoothing is out of its range.

    Example:
        >>> categorical_focal_crossentropy([[0, 1], [0, 1]], [[0.5, 0.5], [0.1, 0.9]]).round(4)
        array([0.0433, 0.0003])
    """
    y, weight = smoothed(y_true, label_smoothing, y_true.shape[-1]), class_weights(alpha, y_pred)
    p = clip(normalized(softmax(y_pred) if as_flag(from_logits, "from_logits") else y_pred))
    return -np.sum(weight * (1 - p) ** at_least(0, gamma, "gamma") * y * np.log(p), axis=-1)


@on_pairs
def categorical_focal_crossentropy_derivative(
    y_true: Array,
    y_pred: Array,
    alpha: ArrayLike = 0.25,
    gamma: float = 2.0,
    from_logits: bool = False,
    label_smoothing: float = 0.0,
) -> Array:
    """Derivative of the categorical focal cross-entropy.

    With respect to p it is g = α y (γ (1 - p)^(γ-1) log p - (1 - p)^γ / p). The chain rule then goes through the
    division by the sum, and through softmax if y_pred are logits.

    Args:
        y_true: labels y, one-hot, such as `(batch, classes)`.
        y_pred: probabilities p, of the same shape, or logits.
        alpha: weight α, one number, or one per class, `(classes,)`.
        gamma: focusing parameter γ, at least 0; the larger, the lower the weight of easy samples.
        from_logits: whether y_pred are logits.
        label_smoothing: s from 0 to 1, as in `categorical_crossentropy`.

    Returns:
        The derivative of each sample's loss with respect to y_pred, in the shape and dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, alpha is neither one number nor one per class, or gamma or
            label_smoothing is out of its range.

    Example:
        >>> categorical_focal_crossentropy_derivative([[0, 1]], [[0.5, 0.5]]).round(4)
        array([[ 0.1491, -0.1491]])
    """
    y, weight = smoothed(y_true, label_smoothing, y_true.shape[-1]), class_weights(alpha, y_pred)
    outputs = softmax(y_pred) if as_flag(from_logits, "from_logits") else y_pred
    p = clip(normalized(outputs))
    power, dpower = _power(1 - p, at_least(0, gamma, "gamma"))
    g = weight * y * (dpower * np.log(p) - power / p)
    gradient = normalized_backward(clip_derivative(normalized(outputs)) * g, outputs)
    return softmax_backward(gradient, outputs) if from_logits else gradient


def _power(base: Array, exponent: float) -> tuple[Array, Array]:
    """Returns base^exponent and its derivative with respect to base; 0 instead of inf where base is 0."""
    infinite = (base == 0) & (exponent < 1)
    return base**exponent, np.where(infinite, 0, exponent * base ** (exponent - 1))


def _labels_and_weight(y_true: Array, label_smoothing: float, balance: bool, alpha: float) -> tuple[Array, Array]:
    y, alpha = smoothed(y_true, label_smoothing, classes=2), as_fraction(alpha, "alpha")
    balanced = as_flag(balance, "apply_class_balancing")
    return y, y * alpha + (1 - y) * (1 - alpha) if balanced else np.ones_like(y)


def class_weights(alpha: ArrayLike, y_pred: Array) -> Array:
    """Returns the weight of each class, or one for all, in the dtype of y_pred."""
    weights = as_float(alpha, "alpha").astype(y_pred.dtype)
    if weights.shape not in ((), y_pred.shape[-1:]):
        raise ValueError(
            f"alpha must be one number, or one for each of {y_pred.shape[-1]} classes; got shape {weights.shape}"
        )
    return weights
