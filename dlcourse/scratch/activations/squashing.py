"""Squashing activations, whose range is bounded: threshold, sigmoid, hard sigmoid, tanh."""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array, on_floats, on_floats_compared


@on_floats_compared
def threshold(x: Array) -> Array:
    """Threshold or step function: 1 if x >= 0, else 0. The activation of the neuron of McCulloch and Pitts (1943).

    Keras has no such function: `keras.activations.threshold` returns x where x is large enough.

    Args:
        x: numbers, any shape.

    Returns:
        Zeros and ones, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> threshold([-2.0, 0.0, 2.0])
        array([0., 1., 1.])
    """
    return np.heaviside(x, 1)


@on_floats_compared
def threshold_derivative(x: Array) -> Array:
    """Derivative of the threshold: 0 everywhere, so that no gradient flows through it.

    At the jump, where there is no derivative, 0 is returned too.

    Args:
        x: numbers, any shape.

    Returns:
        Zeros, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> threshold_derivative([-2.0, 0.0, 2.0])
        array([0., 0., 0.])
    """
    return np.where(np.isnan(x), x, 0)


@on_floats
def sigmoid(x: Array) -> Array:
    """Logistic sigmoid: 1 / (1 + e^-x), between 0 and 1.

    Args:
        x: numbers, any shape.

    Returns:
        Values in [0, 1], in the shape and dtype of x. (0 and 1 are reached by rounding.)

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> sigmoid([-1.0, 0.0, 1.0]).round(3)
        array([0.269, 0.5  , 0.731])
    """
    # For x < 0, e^-x may overflow: so numerator and denominator are multiplied by e^x.
    return np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x)))


@on_floats
def sigmoid_derivative(x: Array) -> Array:
    """Derivative of the sigmoid s: s (1 - s), at most 0.25, at x = 0.

    Args:
        x: numbers, any shape. These are the inputs of the sigmoid, not its outputs.

    Returns:
        Values in [0, 0.25], in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> sigmoid_derivative([-5.0, 0.0, 5.0]).round(4)
        array([0.0066, 0.25  , 0.0066])
    """
    # sigmoid(-x) is 1 - s, without cancellation where s rounds to 1.
    return sigmoid.formula(x) * sigmoid.formula(-x)


@on_floats
def hard_sigmoid(x: Array) -> Array:
    """Hard sigmoid, piecewise linear, as Keras 3 defines it: x / 6 + 0.5, clipped to [0, 1].

    The idea is from Courbariaux et al. (2015), "BinaryConnect"; the slope 1/6 from Howard et al. (2019),
    "Searching for MobileNetV3". Keras 2 had the slope 0.2.

    Args:
        x: numbers, any shape.

    Returns:
        Values in [0, 1], in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> hard_sigmoid([-4.0, -1.5, 0.0, 3.0])
        array([0.  , 0.25, 0.5 , 1.  ])
    """
    return np.clip(x / 6 + 0.5, 0, 1)


@on_floats
def hard_sigmoid_derivative(x: Array) -> Array:
    """Derivative of the hard sigmoid: 1/6 if -3 < x < 3, else 0 (at the kinks too, as in Keras).

    Args:
        x: numbers, any shape.

    Returns:
        0 or 1/6, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> hard_sigmoid_derivative([-3.0, 0.0, 4.0]).round(3)
        array([0.   , 0.167, 0.   ])
    """
    return np.heaviside(3 - np.abs(x), 0) / 6


@on_floats
def tanh(x: Array) -> Array:
    """Hyperbolic tangent: (e^x - e^-x) / (e^x + e^-x) = 2 sigmoid(2x) - 1, between -1 and 1.

    LeCun et al. (1998), "Efficient BackProp", recommend it over the sigmoid for hidden layers, because its outputs are
    centered at 0.

    Args:
        x: numbers, any shape.

    Returns:
        Values in [-1, 1], in the shape and dtype of x. (-1 and 1 are reached by rounding.)

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> tanh([-1.0, 0.0, 1.0]).round(3)
        array([-0.762,  0.   ,  0.762])
    """
    # The formula as written is inf / inf for large x, and cancels near 0. np.tanh avoids both.
    return np.tanh(x)


@on_floats
def tanh_derivative(x: Array) -> Array:
    """Derivative of tanh: 1 - tanh(x)^2, at most 1, at x = 0.

    Args:
        x: numbers, any shape. These are the inputs of tanh, not its outputs.

    Returns:
        Values in [0, 1], in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> tanh_derivative([-2.0, 0.0, 2.0]).round(4)
        array([0.0707, 1.    , 0.0707])
    """
    # 1 - tanh^2 cancels where tanh rounds to 1. It equals 1 / cosh^2, here written with e^-|x|, which cannot overflow.
    e = np.exp(-np.abs(x))
    return (2 * e / (1 + e**2)) ** 2
