"""Regression losses for targets of different orders of magnitude: relative errors, and errors of logarithms."""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array
from dlcourse.scratch.losses._pairs import EPSILON, mean, on_pairs


@on_pairs
def mean_absolute_percentage_error(y_true: Array, y_pred: Array) -> Array:
    """Mean absolute percentage error: (100/n) Σ |ŷ - y| / |y|, where |y| is at least 1e-7.

    Beware of targets near 0: an error of 1 at y = 0 is a billion percent.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The loss of each sample in percent, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> mean_absolute_percentage_error([[10.0], [1000.0]], [[11.0], [1100.0]])
        array([10., 10.])
    """
    return 100 * mean(np.abs(y_pred - y_true) / np.maximum(np.abs(y_true), EPSILON))


@on_pairs
def mean_absolute_percentage_error_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the mean absolute percentage error: (100/n) sign(ŷ - y) / |y|, where |y| is at least 1e-7.

    Args:
        y_true: targets y, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss with respect to its predictions, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> mean_absolute_percentage_error_derivative([[10.0], [1000.0]], [[11.0], [1100.0]])
        array([[10. ],
               [ 0.1]])
    """
    return 100 / y_pred.shape[-1] * np.sign(y_pred - y_true) / np.maximum(np.abs(y_true), EPSILON)


@on_pairs
def mean_squared_logarithmic_error(y_true: Array, y_pred: Array) -> Array:
    """Mean squared logarithmic error: (1/n) Σ (log(1 + ŷ) - log(1 + y))².

    What counts is the ratio: 100 instead of 50 is about as wrong as 1000 instead of 500. Numbers below 1e-7 are
    replaced by 1e-7, so that the logarithm exists.

    Args:
        y_true: targets y of at least 0, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The loss of each sample, `(batch,)`, in the dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> mean_squared_logarithmic_error([[50.0], [500.0]], [[100.0], [1000.0]]).round(3)
        array([0.467, 0.479])
    """
    return mean((_log(y_pred) - _log(y_true)) ** 2)


@on_pairs
def mean_squared_logarithmic_error_derivative(y_true: Array, y_pred: Array) -> Array:
    """Derivative of the mean squared logarithmic error: (2/n) (log(1 + ŷ) - log(1 + y)) / (1 + ŷ), 0 if ŷ < 1e-7.

    Args:
        y_true: targets y of at least 0, such as `(batch, outputs)`.
        y_pred: predictions ŷ, of the same shape.

    Returns:
        The derivative of each sample's loss with respect to its predictions, in the shape and dtype of y_pred.

    Raises:
        TypeError: if y_true or y_pred does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> mean_squared_logarithmic_error_derivative([[50.0], [1.0]], [[100.0], [-1.0]]).round(4)
        array([[0.0135],
               [0.    ]])
    """
    log_derivative = np.where(y_pred < EPSILON, 0, 1 / (1 + y_pred))
    return 2 / y_pred.shape[-1] * (_log(y_pred) - _log(y_true)) * log_derivative


def _log(x: Array) -> Array:
    return np.log1p(np.maximum(x, EPSILON))
