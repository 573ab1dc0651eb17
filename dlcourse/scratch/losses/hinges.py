"""Hinge losses, for scores instead of probabilities: the right score must win by a margin of 1."""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array
from dlcourse.scratch.losses._pairs import mean, on_pairs


@on_pairs
def hinge(y_true: Array, y_pred: Array) -> Array:
    """Hinge loss: (1/n) Σ max(1 - y ŷ, 0), the loss of support vector machines.

    From Cortes and Vapnik (1995), "Support-vector networks". The output layer is linear or tanh, never softmax.

    Args:
        y_true: labels y, -1 or 1, such as `(batch, outputs)`. If all are 0 or 1, each 0 counts as -1.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> hinge([[1.0], [1.0], [-1.0]], [[2.0], [0.25], [0.25]])
        array([0.  , 0.75, 1.25])
    """
    return mean(np.maximum(1 - _as_signs(y_true) * y_pred, 0))


@on_pairs
def hinge_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the hinge loss: -y / n if y ŷ ≤ 1, else 0.

    At the kink, y ŷ = 1, it is -y / n, as in Keras with TensorFlow.

    Args:
        y_true: labels y, -1 or 1, such as `(batch, outputs)`. If all are 0 or 1, each 0 counts as -1.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss with respect to its scores, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> hinge_derivative([[1.0], [1.0], [-1.0]], [[2.0], [0.25], [0.25]])
        array([[ 0.],
               [-1.],
               [ 1.]])
    """
    y = _as_signs(y_true)
    return np.where(1 - y * y_pred >= 0, -y, 0) / y_pred.shape[-1]


@on_pairs
def squared_hinge(y_true: Array, y_pred: Array) -> Array:
    """Squared hinge loss: (1/n) Σ max(1 - y ŷ, 0)². It is smooth at the margin, and penalizes large violations more.

    Args:
        y_true: labels y, -1 or 1, such as `(batch, outputs)`. If all are 0 or 1, each 0 counts as -1.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> squared_hinge([[1.0], [1.0], [-1.0]], [[2.0], [0.5], [0.5]])
        array([0.  , 0.25, 2.25])
    """
    return mean(np.maximum(1 - _as_signs(y_true) * y_pred, 0) ** 2)


@on_pairs
def squared_hinge_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the squared hinge loss: -(2/n) y max(1 - y ŷ, 0).

    Args:
        y_true: labels y, -1 or 1, such as `(batch, outputs)`. If all are 0 or 1, each 0 counts as -1.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss with respect to its scores, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> squared_hinge_derivative([[1.0], [-1.0]], [[0.5], [0.5]])
        array([[-1.],
               [ 3.]])
    """
    y = _as_signs(y_true)
    return -2 / y_pred.shape[-1] * y * np.maximum(1 - y * y_pred, 0)


@on_pairs
def categorical_hinge(y_true: Array, y_pred: Array) -> Array:
    """Categorical hinge loss: max(1 + wrong - right, 0), where right = Σ y ŷ and wrong = max((1 - y) ŷ).

    The score of the true class must exceed the highest of the others by 1, and be at least 1, because (1 - y) ŷ is 0 at
    the true class. After Crammer and Singer (2001), "On the algorithmic implementation of multiclass kernel-based
    vector machines".

    Args:
        y_true: one-hot labels y, such as `(batch, classes)`.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> categorical_hinge([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], [[0.0, 3.0, 1.0], [0.0, 3.0, 1.0]])
        array([0., 4.])
    """
    return np.maximum(_violation(y_true, y_pred), 0)


@on_pairs
def categorical_hinge_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the categorical hinge loss: -1 at the true class, 1 at the highest of the others; 0 without loss.

    Others with the same highest score share the 1 equally, as in TensorFlow.

    Args:
        y_true: one-hot labels y, such as `(batch, classes)`.
        y_pred: scores ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss with respect to its scores, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> categorical_hinge_derivative([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], [[0.0, 3.0, 1.0], [0.0, 3.0, 1.0]])
        array([[ 0.,  0.,  0.],
               [-1.,  1.,  0.]])
    """
    others = (1 - y_true) * y_pred
    highest = (others == others.max(axis=-1, keepdims=True)).astype(y_pred.dtype)
    derivative = (1 - y_true) * highest / highest.sum(axis=-1, keepdims=True) - y_true
    return np.where(_violation(y_true, y_pred)[..., np.newaxis] >= 0, derivative, 0)


def _violation(y_true: Array, y_pred: Array) -> Array:
    """Returns by how much the margin is violated; below 0 where it is not."""
    right = np.sum(y_true * y_pred, axis=-1)
    wrong = np.max((1 - y_true) * y_pred, axis=-1)
    return 1 + wrong - right


def _as_signs(y_true: Array) -> Array:
    return 2 * y_true - 1 if np.isin(y_true, (0, 1)).all() else y_true
