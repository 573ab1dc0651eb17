"""Focal losses: cross-entropies in which samples that are already right hardly count.

From Lin et al. (2017), "Focal loss for dense object detection": the few windows with an object in them must not drown
among 100,000 easy ones without.
"""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._arrays import Array, as_flag, as_float, as_share, at_least
from dlcourse.scratch._crossentropies import (
    normalized,
    normalized_backward,
    smoothed,
    surprise,
    surprise_derivative,
)
from dlcourse.scratch._pairs import clip, mean, on_pairs, within_clip
from dlcourse.scratch._softmax import softmax, softmax_backward
from dlcourse.scratch._squashing import sigmoid, sigmoid_derivative


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
    """Binary focal cross-entropy: (1/n) Σ w^γ · CE, where w is the share given to the wrong answer.

    w = y (1 - p) + (1 - y) p, and CE = -(y log p + (1 - y) log(1 - p)). With γ = 0 it is the binary cross-entropy.

    Args:
        y_true: labels y, 0 or 1, such as `(batch, 1)`.
        y_pred: probabilities p of a 1, of the same shape; with from_logits the numbers z whose sigmoid is p.
        apply_class_balancing: whether each term is also multiplied by y α + (1 - y) (1 - α).
        alpha: weight α of the 1s, from 0 to 1.
        gamma: how fast easy samples fade; at least 0.
        from_logits: whether y_pred is z.
        label_smoothing: s from 0 to 1, as in `binary_crossentropy`.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Example:
        >>> binary_focal_crossentropy([[1], [1]], [[0.5], [0.9]]).round(4)
        array([0.1733, 0.0011])
    """
    y, weight = _labels_and_weight(y_true, label_smoothing, apply_class_balancing, alpha)
    p = sigmoid(y_pred) if as_flag(from_logits, "from_logits") else y_pred
    wrong = y * (1 - p) + (1 - y) * p
    return mean(weight * wrong ** at_least(0, gamma, "gamma") * surprise(y, y_pred, from_logits))


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

    By the probabilities w' = 1 - 2y, by the logits w' = (1 - 2y) p (1 - p) and CE' = p - y.

    Args:
        y_true: labels y, 0 or 1, such as `(batch, 1)`.
        y_pred: probabilities p of a 1, of the same shape, or logits z.
        apply_class_balancing: whether each term is also multiplied by y α + (1 - y) (1 - α).
        alpha: weight α of the 1s, from 0 to 1.
        gamma: how fast easy samples fade; at least 0.
        from_logits: whether y_pred is z.
        label_smoothing: s from 0 to 1, as in `binary_crossentropy`.

    Returns:
        The derivative of each sample's loss by y_pred, in the shape and dtype of y_pred.

    Example:
        >>> binary_focal_crossentropy_derivative([[1], [1]], [[0.5], [0.9]]).round(4)
        array([[-1.1931],
               [-0.0322]])
    """
    y, weight = _labels_and_weight(y_true, label_smoothing, apply_class_balancing, alpha)
    logits = as_flag(from_logits, "from_logits")
    p, p_slope = (sigmoid(y_pred), sigmoid_derivative(y_pred)) if logits else (y_pred, 1)
    wrong, wrong_slope = y * (1 - p) + (1 - y) * p, (1 - 2 * y) * p_slope
    power, power_slope = _power(wrong, at_least(0, gamma, "gamma"))
    ce, ce_slope = surprise(y, y_pred, logits), surprise_derivative(y, y_pred, logits)
    return weight * (power * ce_slope + power_slope * wrong_slope * ce) / y_pred.shape[-1]


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
        y_pred: probabilities p, of the same shape, which are first divided by their sum; or logits.
        alpha: weight α, one number or one for each class, `(classes,)`.
        gamma: how fast easy samples fade; at least 0.
        from_logits: whether y_pred are logits, whose softmax is p.
        label_smoothing: s from 0 to 1, as in `categorical_crossentropy`.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        ValueError: if alpha is neither one number nor one for each class.

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

    By each p it is g = α y (γ (1 - p)^(γ-1) log p - (1 - p)^γ / p). From there it goes back through the division by the
    sum, and through softmax if y_pred are logits.

    Args:
        y_true: labels y, one-hot, such as `(batch, classes)`.
        y_pred: probabilities p, of the same shape, or logits.
        alpha: weight α, one number or one for each class, `(classes,)`.
        gamma: how fast easy samples fade; at least 0.
        from_logits: whether y_pred are logits.
        label_smoothing: s from 0 to 1, as in `categorical_crossentropy`.

    Returns:
        The derivative of each sample's loss by y_pred, in the shape and dtype of y_pred.

    Raises:
        ValueError: if alpha is neither one number nor one for each class.

    Example:
        >>> categorical_focal_crossentropy_derivative([[0, 1]], [[0.5, 0.5]]).round(4)
        array([[ 0.1491, -0.1491]])
    """
    y, weight = smoothed(y_true, label_smoothing, y_true.shape[-1]), class_weights(alpha, y_pred)
    outputs = softmax(y_pred) if as_flag(from_logits, "from_logits") else y_pred
    p = clip(normalized(outputs))
    power, power_slope = _power(1 - p, at_least(0, gamma, "gamma"))
    g = weight * y * (power_slope * np.log(p) - power / p)
    slope = normalized_backward(within_clip(normalized(outputs)) * g, outputs)
    return softmax_backward(slope, outputs) if from_logits else slope


def _power(base: Array, exponent: float) -> tuple[Array, Array]:
    """Returns base^exponent and its derivative by the base; 0 where that would be infinite, at 0^exponent below 1."""
    infinite = (base == 0) & (exponent < 1)
    return base**exponent, np.where(infinite, 0, exponent * base ** (exponent - 1))


def _labels_and_weight(y_true: Array, label_smoothing: float, balance: bool, alpha: float) -> tuple[Array, Array]:
    y, share = smoothed(y_true, label_smoothing, classes=2), as_share(alpha, "alpha")
    balanced = as_flag(balance, "apply_class_balancing")
    return y, y * share + (1 - y) * (1 - share) if balanced else np.ones_like(y)


def class_weights(alpha: ArrayLike, y_pred: Array) -> Array:
    weights = as_float(alpha, "alpha").astype(y_pred.dtype)
    if weights.shape not in ((), y_pred.shape[-1:]):
        raise ValueError(
            f"alpha must be one number, or one for each of {y_pred.shape[-1]} classes; it has the shape {weights.shape}"
        )
    return weights
