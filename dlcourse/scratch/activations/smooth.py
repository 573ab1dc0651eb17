"""Smooth variants of ReLU: softplus, and SiLU and GELU, which multiply x by a gate between 0 and 1."""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import math

import numpy as np

from dlcourse.scratch._support.arrays import Array, on_floats
from dlcourse.scratch.activations.squashing import sigmoid, sigmoid_derivative


@on_floats
def softplus(x: Array) -> Array:
    """Softplus: log(1 + e^x), a smooth approximation of ReLU.

    From Dugas et al. (2001), "Incorporating second-order functional knowledge for better option pricing".

    Args:
        x: numbers, any shape.

    Returns:
        Values of at least 0, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> softplus([-3.0, 0.0, 3.0]).round(4)
        array([0.0486, 0.6931, 3.0486])
    """
    # e^x may overflow. For x > 0, log(1 + e^x) = x + log(1 + e^-x). log1p(e) is log(1 + e), exact for small e.
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))


@on_floats
def softplus_derivative(x: Array) -> Array:
    """Derivative of softplus: the sigmoid.

    Args:
        x: numbers, any shape.

    Returns:
        Values in [0, 1], in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> softplus_derivative([-1.0, 0.0, 1.0]).round(3)
        array([0.269, 0.5  , 0.731])
    """
    return sigmoid.formula(x)


@on_floats
def silu(x: Array) -> Array:
    """Sigmoid linear unit, also called swish: x sigmoid(x).

    From Elfwing, Uchibe and Doya (2018), "Sigmoid-weighted linear units for neural network function approximation".

    Args:
        x: numbers, any shape.

    Returns:
        Values of at least -0.2785, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> silu([-3.0, 0.0, 3.0]).round(4)
        array([-0.1423,  0.    ,  2.8577])
    """
    # sigmoid(-800) is 0 in every float dtype: the maximum only prevents -inf · 0, which is nan.
    return np.maximum(x, -800) * sigmoid.formula(x)


@on_floats
def silu_derivative(x: Array) -> Array:
    """Derivative of SiLU, by the product rule: s + x s (1 - s), where s = sigmoid(x).

    Args:
        x: numbers, any shape.

    Returns:
        Values between -0.0999 and 1.0999, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> silu_derivative([-3.0, 0.0, 3.0]).round(4)
        array([-0.0881,  0.5   ,  1.0881])
    """
    s, x = sigmoid.formula(x), np.clip(x, -800, 800)  # prevents inf · 0, as above
    return s + x * s * sigmoid.formula(-x)  # sigmoid(-x) is 1 - s, without cancellation


@on_floats
def gelu(x: Array, approximate: bool = False) -> Array:
    """Gaussian error linear unit: x Φ(x), where Φ(x) = (1 + erf(x / √2)) / 2.

    Φ is the cumulative distribution function of the standard normal distribution. The approximation is
    Φ(x) ≈ (1 + tanh(u)) / 2 with u = √(2/π) x (1 + 0.044715 x²); it changes GELU by less than 0.0005.
    From Hendrycks and Gimpel (2016), "Gaussian error linear units".

    Args:
        x: numbers, any shape.
        approximate: whether to use the approximation by tanh instead of erf.

    Returns:
        Values of at least -0.17, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> gelu([-1.0, 0.0, 1.0]).round(4)
        array([-0.1587,  0.    ,  0.8413])
        >>> gelu([-1.0, 0.0, 1.0], approximate=True).round(4)
        array([-0.1588,  0.    ,  0.8412])
    """
    return np.maximum(x, -40) * _gate(x, approximate)  # Φ(-40) is 0 in every float dtype: see silu


@on_floats
def gelu_derivative(x: Array, approximate: bool = False) -> Array:
    """Derivative of GELU, by the product rule: Φ(x) + x φ(x), where φ = Φ' is the normal density.

    Args:
        x: numbers, any shape.
        approximate: whether to differentiate the approximation by tanh.

    Returns:
        Values between -0.129 and 1.129, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> gelu_derivative([-1.0, 0.0, 1.0]).round(4)
        array([-0.0833,  0.5   ,  1.0833])
    """
    x = np.clip(x, -40, 40)  # φ(±40) is 0 in every float dtype, and x² below must not overflow
    return _gate(x, approximate) + x * _gate_derivative(x, approximate)


def _gate(x: Array, approximate: bool) -> Array:
    """Returns Φ(x), or its approximation."""
    if approximate:
        return sigmoid.formula(2 * _tanh_argument(x))  # (1 + tanh(u)) / 2 = sigmoid(2u)
    from scipy.special import erfc  # imported here, because it takes longer than NumPy

    return erfc(-x / math.sqrt(2)) / 2  # erfc(-z) is 1 + erf(z), without cancellation where erf is nearly -1


def _gate_derivative(x: Array, approximate: bool) -> Array:
    """Returns φ(x) = e^(-x²/2) / √(2π), or the derivative of the approximation by the chain rule."""
    if approximate:
        u_derivative = math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * x**2)
        return sigmoid_derivative.formula(2 * _tanh_argument(x)) * 2 * u_derivative
    return np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)


def _tanh_argument(x: Array) -> Array:
    x = np.clip(x, -25, 25)  # tanh is ±1 there in every float dtype, and x² must not overflow
    return math.sqrt(2 / math.pi) * x * (1 + 0.044715 * x**2)
