"""Regression losses: functions of the error ŷ - y, the prediction minus the target."""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array, at_least
from dlcourse.scratch.losses._pairs import mean, on_pairs


@on_pairs
def mean_squared_error(y_true: Array, y_pred: Array) -> Array:
    """Mean squared error: (1/n) Σ (ŷ - y)², over the n outputs of a sample.

    The least squares of Legendre (1805) and Gauss (1809). An error of 10 costs a hundred times as much as one of 1.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> mean_squared_error([[0.0, 0.0], [1.0, 2.0]], [[1.0, 3.0], [1.0, 2.0]])
        array([5., 0.])
    """
    return mean((y_pred - y_true) ** 2)


@on_pairs
def mean_squared_error_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the mean squared error: (2/n) (ŷ - y), in proportion to the error.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss with respect to its predictions, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> mean_squared_error_derivative([[0.0, 0.0], [1.0, 2.0]], [[1.0, 3.0], [1.0, 2.0]])
        array([[1., 3.],
               [0., 0.]])
    """
    return 2 / y_pred.shape[-1] * (y_pred - y_true)


@on_pairs
def mean_absolute_error(y_true: Array, y_pred: Array) -> Array:
    """Mean absolute error: (1/n) Σ |ŷ - y|. In the unit of y, and less sensitive to outliers.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> mean_absolute_error([[0.0, 0.0], [1.0, 2.0]], [[1.0, 3.0], [1.0, 2.0]])
        array([2., 0.])
    """
    return mean(np.abs(y_pred - y_true))


@on_pairs
def mean_absolute_error_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the mean absolute error: (1/n) sign(ŷ - y), 0 where the error is 0.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss with respect to its predictions, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> mean_absolute_error_derivative([[0.0, 0.0], [1.0, 2.0]], [[1.0, -3.0], [1.0, 2.0]])
        array([[ 0.5, -0.5],
               [ 0. ,  0. ]])
    """
    return np.sign(y_pred - y_true) / y_pred.shape[-1]


@on_pairs
def root_mean_squared_error(y_true: Array, y_pred: Array) -> Array:
    """Root of the mean squared error of the whole batch: √((1/N) Σ (ŷ - y)²), in the unit of y.

    One number per batch, not per sample: the mean of roots is not the root of the mean. In Keras it is a metric,
    `keras.metrics.RootMeanSquaredError`, not a loss.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape, N numbers in all.

    Returns:
        One number in the dtype of y_pred; nan for an empty batch.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> root_mean_squared_error([[0.0], [0.0]], [[1.0], [7.0]])
        np.float64(5.0)
    """
    return np.sqrt(np.sum((y_pred - y_true) ** 2) / y_pred.size)


@on_pairs
def root_mean_squared_error_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the root mean squared error: (ŷ - y) / (N · RMSE), 0 where all predictions are right.

    It is already the gradient of the cost: do not divide it by the batch size.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape, N numbers in all.

    Returns:
        The derivative of the one number with respect to each prediction, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> root_mean_squared_error_derivative([[0.0], [0.0]], [[1.0], [7.0]])
        array([[0.1],
               [0.7]])
    """
    error, rmse = y_pred - y_true, root_mean_squared_error(y_true, y_pred)
    return error / (y_pred.size * rmse) if rmse != 0 else error


@on_pairs
def huber(y_true: Array, y_pred: Array, delta: float = 1.0) -> Array:
    """Huber loss: the mean over a sample's outputs of ½ e² if |e| ≤ δ, else δ |e| - ½ δ², where e = ŷ - y.

    Quadratic for small errors, linear for outliers, and differentiable where the two meet.
    From Huber (1964), "Robust estimation of a location parameter".

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.
        delta: the error δ at which the loss changes from quadratic to linear; at least 0.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or delta is negative or not finite.

    Example:
        >>> huber([[0.0], [0.0]], [[0.5], [10.0]])
        array([0.125, 9.5  ])
    """
    delta, size = at_least(0, delta, "delta"), np.abs(y_pred - y_true)
    return mean(np.where(size <= delta, size**2 / 2, delta * (size - delta / 2)))


@on_pairs
def huber_derivative(y_true: Array, y_pred: Array, delta: float = 1.0) -> Array:
    """Derivative of the Huber loss: the error, clipped to [-δ, δ], divided by n.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.
        delta: the error δ at which the loss changes from quadratic to linear; at least 0.

    Returns:
        The derivative of each sample's loss with respect to its predictions, in the shape and dtype of y_pred.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if the shapes do not match, or delta is negative or not finite.

    Example:
        >>> huber_derivative([[0.0], [0.0]], [[0.5], [10.0]])
        array([[0.5],
               [1. ]])
    """
    delta = at_least(0, delta, "delta")
    return np.clip(y_pred - y_true, -delta, delta) / y_pred.shape[-1]


@on_pairs
def log_cosh(y_true: Array, y_pred: Array) -> Array:
    """Mean of log cosh(ŷ - y): nearly ½ e² for small errors e, |e| - log 2 for large ones, and smooth.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> log_cosh([[0.0], [0.0]], [[0.1], [100.0]]).round(4)
        array([5.00000e-03, 9.93069e+01])
    """
    # cosh e = e^|e| (1 + e^(-2|e|)) / 2, whose logarithm cannot overflow. expm1 and log1p are exact near 0.
    size = np.abs(y_pred - y_true)
    return mean(size + np.log1p(np.expm1(-2 * size) / 2))


@on_pairs
def log_cosh_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of log cosh: tanh(ŷ - y) / n.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss with respect to its predictions, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> log_cosh_derivative([[0.0], [0.0]], [[0.1], [100.0]]).round(4)
        array([[0.0997],
               [1.    ]])
    """
    return np.tanh(y_pred - y_true) / y_pred.shape[-1]
