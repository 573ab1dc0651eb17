"""Measures of information theory, in nats (1 nat = 1.44 bits): information, entropy, cross-entropy, KL divergence.

From Shannon (1948), "A mathematical theory of communication".
"""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, as_float, check_shape, on_floats
from dlcourse.scratch.losses._pairs import EPSILON, on_pairs

SUM_TOLERANCE = 0.02  # accepts probabilities rounded to two digits, such as .33 .33 .33


def information(p: ArrayLike) -> Array:
    """Information of an event: I = -log p. The rarer the event, the more information; a certain event has none.

    Args:
        p: probabilities of events, any shape.

    Returns:
        Numbers of at least 0 in nats, in the shape and dtype of p; inf where p is 0.

    Raises:
        TypeError: if p does not hold real numbers.
        ValueError: if a number in p is not between 0 and 1.

    Example:
        >>> information([1.0, 0.5, 0.01]).round(3) + 0
        array([0.   , 0.693, 4.605])
    """
    return _information(_probabilities(p, "p"))


@on_floats
def _information(x: Array) -> Array:
    return 0 - np.log(x)  # 0 - 0 is 0, where -0 would be -0.0


def entropy(p: ArrayLike) -> Array:
    """Entropy of a distribution: H = -Σ p log p, the expected information.

    Args:
        p: a distribution `(outcomes,)`, or several, `(…, outcomes)`. Each sums to 1.

    Returns:
        Its entropy in nats, `(…,)`, in the dtype of p: from 0 (one outcome is certain) to log(outcomes) (all
        are equally likely).

    Raises:
        TypeError: if p does not hold real numbers.
        ValueError: if p does not hold probabilities that sum to 1.

    Example:
        >>> entropy([[0.5, 0.5], [0.9, 0.1], [1.0, 0.0]]).round(3)
        array([0.693, 0.325, 0.   ])
    """
    distribution = _distribution(p, "p")
    return _cross_entropy(distribution, distribution)


def cross_entropy(p: ArrayLike, q: ArrayLike) -> Array:
    """Cross-entropy of two distributions: H(p, q) = -Σ p log q.

    The expected information for a model that predicts q while p is true. It is at least the entropy of p; the
    difference is the Kullback–Leibler divergence. Unlike the loss `categorical_crossentropy` it does not clip: where q
    is 0 and p is not, it is inf.

    Args:
        p: the true distribution `(outcomes,)`, or several, `(…, outcomes)`.
        q: the predicted one, of the same shape.

    Returns:
        The cross-entropy in nats, `(…,)`, in the dtype of q.

    Raises:
        TypeError: if p or q does not hold real numbers.
        ValueError: if the shapes differ, or p or q does not hold probabilities that sum to 1.

    Example:
        >>> cross_entropy([0.5, 0.5], [0.5, 0.5]).round(3), cross_entropy([0.5, 0.5], [0.9, 0.1]).round(3)
        (np.float64(0.693), np.float64(1.204))
    """
    p, q = _distribution(p, "p"), _distribution(q, "q")
    check_shape(q, "q", p.shape, "p")
    return _cross_entropy(p, q)


@on_pairs
def kl_divergence(y_true: Array, y_pred: Array) -> Array:
    """Kullback–Leibler divergence: Σ y log(y / p), the cross-entropy of y and p minus the entropy of y.

    From Kullback and Leibler (1951), "On information and sufficiency". Like Keras, it clips both to [1e-7, 1].

    Args:
        y_true: true distributions y, such as `(batch, outcomes)`.
        y_pred: predicted distributions p, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred; 0 if both are equal.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> kl_divergence([[0.5, 0.5], [0.5, 0.5]], [[0.5, 0.5], [0.9, 0.1]]).round(3)
        array([0.   , 0.511])
    """
    y, p = np.clip(y_true, EPSILON, 1), np.clip(y_pred, EPSILON, 1)
    return np.sum(y * np.log(y / p), axis=-1)


@on_pairs
def kl_divergence_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the Kullback–Leibler divergence: -y / p, and 0 where p was clipped.

    Args:
        y_true: true distributions y, such as `(batch, outcomes)`.
        y_pred: predicted distributions p, of the same shape.

    Returns:
        The derivative of each sample's loss with respect to y_pred, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> kl_divergence_derivative([[0.5, 0.5]], [[0.8, 0.2]])
        array([[-0.625, -2.5  ]])
    """
    y, p = np.clip(y_true, EPSILON, 1), np.clip(y_pred, EPSILON, 1)
    return np.where(p == y_pred, -y / p, 0)


@on_pairs
def _cross_entropy(p: Array, q: Array) -> Array:
    """Returns -Σ p log q over the last axis; an outcome with p = 0 adds nothing, whatever q is."""
    return 0 - np.sum(p * np.log(q, out=np.zeros_like(q), where=p > 0), axis=-1)


def _probabilities(value: ArrayLike, name: str) -> Array:
    p = as_float(value, name)
    outside = p[~((p >= 0) & (p <= 1) | np.isnan(p))]
    if outside.size:
        raise ValueError(f"{name} must hold probabilities between 0 and 1; got {outside[0]:g}")
    return p


def _distribution(value: ArrayLike, name: str) -> Array:
    p = _probabilities(value, name)
    if not p.ndim or not p.shape[-1]:
        raise ValueError(f"{name} must have at least one outcome along its last axis; got shape {p.shape}")
    total = p.sum(axis=-1, dtype=np.float64)
    wrong = total[np.abs(total - 1) > SUM_TOLERANCE]
    if wrong.size:
        raise ValueError(f"{name} must sum to 1 along its last axis; got a sum of {wrong[0]:.6g}")
    return p
