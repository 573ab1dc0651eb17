"""Hinge losses: being right is not enough, the score must be right by a margin of 1. For scores, not probabilities."""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np

from dlcourse.scratch._arrays import Array
from dlcourse.scratch._pairs import mean, on_pairs


@on_pairs
def hinge(y_true: Array, y_pred: Array) -> Array:
    """Hinge loss: (1/n) Σ max(1 - y ŷ, 0). That of the support vector machine.

    From Cortes and Vapnik (1995), "Support-vector networks". The last layer is linear or tanh, never softmax.

    Args:
        y_true: labels y, -1 or 1, such as `(batch, outputs)`. If all are 0 or 1, each 0 counts as -1.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Example:
        >>> hinge([[1.0], [1.0], [-1.0]], [[2.0], [0.25], [0.25]])
        array([0.  , 0.75, 1.25])
    """
    return mean(np.maximum(1 - _signs(y_true) * y_pred, 0))


@on_pairs
def hinge_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the hinge loss: -y / n if y ŷ ≤ 1, else 0.

    At the kink, y ŷ = 1, Keras with TensorFlow also returns the one from the side of the loss.

    Args:
        y_true: labels y, -1 or 1, such as `(batch, outputs)`. If all are 0 or 1, each 0 counts as -1.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss by its scores, in the shape and dtype of y_pred.

    Example:
        >>> hinge_derivative([[1.0], [1.0], [-1.0]], [[2.0], [0.25], [0.25]])
        array([[ 0.],
               [-1.],
               [ 1.]])
    """
    y = _signs(y_true)
    return np.where(1 - y * y_pred >= 0, -y, 0) / y_pred.shape[-1]


@on_pairs
def squared_hinge(y_true: Array, y_pred: Array) -> Array:
    """Squared hinge loss: (1/n) Σ max(1 - y ŷ, 0)². Smooth at the margin, harder on large violations.

    Args:
        y_true: labels y, -1 or 1, such as `(batch, outputs)`. If all are 0 or 1, each 0 counts as -1.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Example:
        >>> squared_hinge([[1.0], [1.0], [-1.0]], [[2.0], [0.5], [0.5]])
        array([0.  , 0.25, 2.25])
    """
    return mean(np.maximum(1 - _signs(y_true) * y_pred, 0) ** 2)


@on_pairs
def squared_hinge_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the squared hinge loss: -(2/n) y max(1 - y ŷ, 0).

    Args:
        y_true: labels y, -1 or 1, such as `(batch, outputs)`. If all are 0 or 1, each 0 counts as -1.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss by its scores, in the shape and dtype of y_pred.

    Example:
        >>> squared_hinge_derivative([[1.0], [-1.0]], [[0.5], [0.5]])
        array([[-1.],
               [ 3.]])
    """
    y = _signs(y_true)
    return -2 / y_pred.shape[-1] * y * np.maximum(1 - y * y_pred, 0)


@on_pairs
def categorical_hinge(y_true: Array, y_pred: Array) -> Array:
    """Categorical hinge loss: max(1 + wrong - right, 0), where right = Σ y ŷ and wrong = max((1 - y) ŷ).

    The score of the right class must be 1 above the best wrong one, and at least 1, because (1 - y) ŷ is 0 at the
    right class. After Crammer and Singer (2001), "On the algorithmic implementation of multiclass kernel-based vector
    machines".

    Args:
        y_true: one-hot labels y, such as `(batch, classes)`.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Example:
        >>> categorical_hinge([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], [[0.0, 3.0, 1.0], [0.0, 3.0, 1.0]])
        array([0., 4.])
    """
    return np.maximum(_by_how_much(y_true, y_pred), 0)


@on_pairs
def categorical_hinge_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the categorical hinge loss: -1 at the right class, 1 at the best wrong one; 0 without loss.

    Wrong classes with the same score share the 1 equally, as in TensorFlow.

    Args:
        y_true: one-hot labels y, such as `(batch, classes)`.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss by its scores, in the shape and dtype of y_pred.

    Example:
        >>> categorical_hinge_derivative([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], [[0.0, 3.0, 1.0], [0.0, 3.0, 1.0]])
        array([[ 0.,  0.,  0.],
               [-1.,  1.,  0.]])
    """
    others = (1 - y_true) * y_pred
    best = (others == others.max(axis=-1, keepdims=True)).astype(y_pred.dtype)
    slope = (1 - y_true) * best / best.sum(axis=-1, keepdims=True) - y_true
    return np.where(_by_how_much(y_true, y_pred)[..., np.newaxis] >= 0, slope, 0)


def _by_how_much(y_true: Array, y_pred: Array) -> Array:
    """Returns how far the right class falls short of its margin, below 0 if it does not."""
    right = np.sum(y_true * y_pred, axis=-1)
    wrong = np.max((1 - y_true) * y_pred, axis=-1)
    return 1 + wrong - right


def _signs(y_true: Array) -> Array:
    return 2 * y_true - 1 if np.isin(y_true, (0, 1)).all() else y_true
