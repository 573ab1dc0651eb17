"""Cross-entropy losses: -log p, where p is the probability that the network gives to the true class.

Probabilities are clipped to [1e-7, 1 - 1e-7], so that the loss stays below 16.2; where p is clipped, the derivative
is 0. From logits nothing needs to be clipped, and the derivative is simply p - y.
"""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array, as_flag, as_fraction
from dlcourse.scratch.activations.softmaxes import log_softmax, minus_maximum, softmax
from dlcourse.scratch.activations.squashing import sigmoid
from dlcourse.scratch.losses._pairs import Indices, clip, clip_derivative, mean, on_labels, on_pairs


@on_pairs
def binary_crossentropy(y_true: Array, y_pred: Array, from_logits: bool = False, label_smoothing: float = 0.0) -> Array:
    """Binary cross-entropy: -(1/n) Σ (y log p + (1 - y) log(1 - p)), over the n outputs of a sample.

    Args:
        y_true: labels y, 0 or 1 or a probability, such as `(batch, 1)`.
        y_pred: probabilities p of class 1, of the same shape; or logits z, whose sigmoid is p.
        from_logits: whether y_pred are logits z. The loss is then log(1 + e^z) - z y, exact for any z.
        label_smoothing: s from 0 to 1; the labels become y (1 - s) + s/2. From Szegedy et al. (2016), "Rethinking
            the Inception architecture for computer vision".

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or label_smoothing is not between 0 and 1.

    Example:
        >>> binary_crossentropy([[1], [1], [1]], [[0.5], [0.01], [0.0]]).round(3)
        array([ 0.693,  4.605, 16.118])
        >>> binary_crossentropy([[1]], [[-1000.0]], from_logits=True)
        array([1000.])
    """
    y = smoothed(y_true, label_smoothing, classes=2)
    return mean(elementwise_crossentropy(y, y_pred, as_flag(from_logits, "from_logits")))


@on_pairs
def binary_crossentropy_derivative(
    y_true: Array, y_pred: Array, from_logits: bool = False, label_smoothing: float = 0.0
) -> Array:
    """Derivative of the binary cross-entropy: (p - y) / (p (1 - p)) / n, or from logits (sigmoid(z) - y) / n.

    Args:
        y_true: labels y, 0 or 1 or a probability, such as `(batch, 1)`.
        y_pred: probabilities p, of the same shape, or logits z.
        from_logits: whether y_pred are logits z.
        label_smoothing: s from 0 to 1, as in `binary_crossentropy`.

    Returns:
        The derivative of each sample's loss with respect to y_pred, in the shape and dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or label_smoothing is not between 0 and 1.

    Example:
        >>> binary_crossentropy_derivative([[1], [1], [1]], [[0.5], [0.01], [0.0]])
        array([[  -2.],
               [-100.],
               [   0.]])
        >>> binary_crossentropy_derivative([[1]], [[-1000.0]], from_logits=True)
        array([[-1.]])
    """
    y = smoothed(y_true, label_smoothing, classes=2)
    return elementwise_crossentropy_derivative(y, y_pred, as_flag(from_logits, "from_logits")) / y_pred.shape[-1]


def elementwise_crossentropy(y: Array, y_pred: Array, from_logits: bool) -> Array:
    """Returns the binary cross-entropy of each entry."""
    if from_logits:
        z = y_pred  # log(1 + e^z) = max(z, 0) + log(1 + e^-|z|), without overflow
        return np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))
    p = clip(y_pred)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


def elementwise_crossentropy_derivative(y: Array, y_pred: Array, from_logits: bool) -> Array:
    """Returns the derivative of `elementwise_crossentropy` with respect to y_pred."""
    if from_logits:
        return sigmoid.formula(y_pred) - y
    p = clip(y_pred)
    return (p == y_pred) * ((1 - y) / (1 - p) - y / p)  # 0 where p was clipped


@on_pairs
def categorical_crossentropy(
    y_true: Array, y_pred: Array, from_logits: bool = False, label_smoothing: float = 0.0
) -> Array:
    """Categorical cross-entropy: -Σ y log p over the classes, for samples that belong to one class each.

    Args:
        y_true: labels y, one-hot or probabilities, such as `(batch, classes)`.
        y_pred: probabilities p, of the same shape, which are divided by their sum first; or logits.
        from_logits: whether y_pred are logits, whose softmax is p.
        label_smoothing: s from 0 to 1; the labels become y (1 - s) + s / classes.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or label_smoothing is not between 0 and 1.

    Example:
        >>> categorical_crossentropy([[0, 1, 0], [0, 0, 1]], [[0.05, 0.9, 0.05], [0.1, 0.8, 0.1]]).round(4)
        array([0.1054, 2.3026])
        >>> categorical_crossentropy([[0, 1]], [[1000.0, 0.0]], from_logits=True)
        array([1000.])
    """
    y = smoothed(y_true, label_smoothing, classes=y_true.shape[-1])
    if as_flag(from_logits, "from_logits"):
        return -(y * log_softmax.formula(y_pred)).sum(axis=-1)
    return -(y * np.log(clip(normalized(y_pred)))).sum(axis=-1)


@on_pairs
def categorical_crossentropy_derivative(
    y_true: Array, y_pred: Array, from_logits: bool = False, label_smoothing: float = 0.0
) -> Array:
    """Derivative of the categorical cross-entropy: 1 - y/p where Σ p = 1, or from logits p - y.

    More exactly, from logits p Σ y - y. TensorFlow omits Σ y, which is right only where the labels sum to 1.

    Args:
        y_true: labels y, one-hot or probabilities, such as `(batch, classes)`.
        y_pred: probabilities p, of the same shape, or logits.
        from_logits: whether y_pred are logits.
        label_smoothing: s from 0 to 1, as in `categorical_crossentropy`.

    Returns:
        The derivative of each sample's loss with respect to y_pred, in the shape and dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or label_smoothing is not between 0 and 1.

    Example:
        >>> categorical_crossentropy_derivative([[0, 1]], [[0.2, 0.8]])
        array([[ 1.  , -0.25]])
        >>> categorical_crossentropy_derivative([[0, 1]], [[0.0, 0.0]], from_logits=True)
        array([[ 0.5, -0.5]])
    """
    y = smoothed(y_true, label_smoothing, classes=y_true.shape[-1])
    if as_flag(from_logits, "from_logits"):
        return softmax.formula(y_pred) * y.sum(axis=-1, keepdims=True) - y
    p = normalized(y_pred)
    return normalized_backward(-clip_derivative(p) * y / clip(p), y_pred)


# The formulas below get flat indices as y_true: p.ravel()[y_true] is p at the true class of each row.


@on_labels
def sparse_categorical_crossentropy(y_true: Indices, y_pred: Array, from_logits: bool = False) -> Array:
    """Sparse categorical cross-entropy, for integer labels: -log p of the true class.

    Here Keras clips the probabilities before it divides them by their sum; in `categorical_crossentropy`, after it.

    Args:
        y_true: integer labels from 0 to classes - 1, such as `(batch,)` or `(batch, 1)`.
        y_pred: probabilities p, or logits, such as `(batch, classes)`.
        from_logits: whether y_pred are logits, whose softmax is p.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or a label is not an integer from 0 to classes - 1.

    Example:
        >>> sparse_categorical_crossentropy([1, 2], [[0.05, 0.9, 0.05], [0.1, 0.8, 0.1]]).round(4)
        array([0.1054, 2.3026])
    """
    if as_flag(from_logits, "from_logits"):
        z = minus_maximum(y_pred)
        return np.log(np.exp(z).sum(axis=-1)) - z.ravel()[y_true]  # -log(e^z_y / Σ e^z)
    p = clip(y_pred)
    return np.log(p.sum(axis=-1) / p.ravel()[y_true])


@on_labels
def sparse_categorical_crossentropy_derivative(y_true: Indices, y_pred: Array, from_logits: bool = False) -> Array:
    """Derivative of the sparse categorical cross-entropy: 1 - y/p where Σ p = 1, or from logits p - y, for one-hot y.

    Args:
        y_true: integer labels from 0 to classes - 1, such as `(batch,)` or `(batch, 1)`.
        y_pred: probabilities p, or logits, such as `(batch, classes)`.
        from_logits: whether y_pred are logits.

    Returns:
        The derivative of each sample's loss with respect to y_pred, in the shape and dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or a label is not an integer from 0 to classes - 1.

    Example:
        >>> sparse_categorical_crossentropy_derivative([1], [[0.0, 0.0]], from_logits=True)
        array([[ 0.5, -0.5]])
    """
    if as_flag(from_logits, "from_logits"):
        p = softmax.formula(y_pred)
        p.ravel()[y_true] -= 1
        return p
    p = clip(y_pred)
    derivative = np.ones_like(p) / p.sum(axis=-1, keepdims=True)
    derivative.ravel()[y_true] -= 1 / p.ravel()[y_true]
    return (p == y_pred) * derivative + 0  # 0 where p was clipped; + 0 turns -0.0 into 0.0


def normalized(y_pred: Array) -> Array:
    """Returns y_pred divided by its sum over the classes: p = ŷ / Σ ŷ."""
    return y_pred / y_pred.sum(axis=-1, keepdims=True)


def normalized_backward(g: Array, y_pred: Array) -> Array:
    """Backward pass of `normalized`: (g_j - Σ_i g_i p_i) / Σ ŷ, where g is the gradient with respect to p."""
    p, total = normalized(y_pred), y_pred.sum(axis=-1, keepdims=True)
    return (g - (g * p).sum(axis=-1, keepdims=True)) / total


def smoothed(y_true: Array, label_smoothing: float, classes: int) -> Array:
    """Returns smoothed labels: a fraction of the probability is distributed evenly over all classes."""
    fraction = as_fraction(label_smoothing, "label_smoothing")
    return y_true * (1 - fraction) + fraction / classes if fraction else y_true
