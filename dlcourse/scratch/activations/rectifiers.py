"""The linear activation, and those with a kink at 0: ReLU and its variants.

At the kink there are two one-sided derivatives. These functions return the one from the left. So does Keras with
TensorFlow, except for SELU (the one from the right) and PReLU (0).
"""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, as_float, as_number, on_floats, on_floats_compared

SELU_SCALE = 1.0507009873554805
SELU_ALPHA = 1.6732632423543772


@on_floats_compared
def linear(x: Array) -> Array:
    """Linear activation, the identity: x. For the output layer of a regression.

    Args:
        x: numbers, any shape.

    Returns:
        A copy of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> linear([-2.0, 0.0, 2.0])
        array([-2.,  0.,  2.])
    """
    return x.copy()


@on_floats_compared
def linear_derivative(x: Array) -> Array:
    """Derivative of the linear activation: 1 everywhere.

    Args:
        x: numbers, any shape.

    Returns:
        Ones, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> linear_derivative([-2.0, 0.0, 2.0])
        array([1., 1., 1.])
    """
    return np.where(np.isnan(x), x, 1)


@on_floats_compared
def relu(x: Array) -> Array:
    """Rectified linear unit: max(x, 0).

    From Nair and Hinton (2010), "Rectified linear units improve restricted Boltzmann machines".

    Args:
        x: numbers, any shape.

    Returns:
        Values of at least 0, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> relu([-2.0, 0.0, 2.0])
        array([0., 0., 2.])
    """
    return np.maximum(x, 0)


@on_floats_compared
def relu_derivative(x: Array) -> Array:
    """Derivative of ReLU: 1 if x > 0, else 0.

    Args:
        x: numbers, any shape.

    Returns:
        Zeros and ones, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> relu_derivative([-2.0, 0.0, 2.0])
        array([0., 0., 1.])
    """
    return np.sign(np.maximum(x, 0))  # unlike x > 0, it keeps nan


@on_floats
def leaky_relu(x: Array, negative_slope: float = 0.2) -> Array:
    """Leaky ReLU: x if x > 0, else negative_slope x. No unit dies, because the gradient is not 0 for x < 0.

    From Maas, Hannun and Ng (2013), "Rectifier nonlinearities improve neural network acoustic models", where the
    slope is 0.01. The default here, 0.2, is that of `keras.activations.leaky_relu`; `keras.layers.LeakyReLU` has 0.3.

    Args:
        x: numbers, any shape.
        negative_slope: slope for x < 0, a finite number.

    Returns:
        Array of the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers, or negative_slope is not a number.
        ValueError: if negative_slope is not finite.

    Example:
        >>> leaky_relu([-2.0, 0.0, 2.0], negative_slope=0.1)
        array([-0.2,  0. ,  2. ])
    """
    negative_slope = as_number(negative_slope, "negative_slope")
    return np.maximum(x, 0) + negative_slope * np.minimum(x, 0)


@on_floats
def leaky_relu_derivative(x: Array, negative_slope: float = 0.2) -> Array:
    """Derivative of the leaky ReLU: 1 if x > 0, else negative_slope.

    Args:
        x: numbers, any shape.
        negative_slope: slope for x < 0, a finite number.

    Returns:
        1 or negative_slope, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers, or negative_slope is not a number.
        ValueError: if negative_slope is not finite.

    Example:
        >>> leaky_relu_derivative([-2.0, 0.0, 2.0], negative_slope=0.1)
        array([0.1, 0.1, 1. ])
    """
    negative_slope = as_number(negative_slope, "negative_slope")
    step = relu_derivative.formula(x)
    return step + negative_slope * (1 - step)


@on_floats
def prelu(x: Array, alpha: ArrayLike = 0.25) -> Array:
    """Parametric ReLU: x if x > 0, else alpha x, where the slope alpha is learned.

    From He et al. (2015), "Delving deep into rectifiers". There the slopes are initialized to 0.25, the default here;
    in `keras.layers.PReLU` to 0.

    Args:
        x: numbers, any shape, such as `(batch, units)`.
        alpha: slopes, of a shape that broadcasts to that of x: one number, or `(units,)`.

    Returns:
        Array of the shape and dtype of x.

    Raises:
        TypeError: if x or alpha does not hold real numbers.
        ValueError: if alpha does not broadcast to the shape of x.

    Example:
        >>> prelu([[-2.0, -2.0], [3.0, 3.0]], alpha=[0.0, 0.5])
        array([[ 0., -1.],
               [ 3.,  3.]])
    """
    return np.maximum(x, 0) + _slopes(alpha, x) * np.minimum(x, 0)


@on_floats
def prelu_derivative(x: Array, alpha: ArrayLike = 0.25) -> Array:
    """Derivative of the parametric ReLU with respect to x: 1 if x > 0, else alpha.

    Args:
        x: numbers, any shape, such as `(batch, units)`.
        alpha: slopes, of a shape that broadcasts to that of x: one number, or `(units,)`.

    Returns:
        1 or the slope, in the shape and dtype of x.

    Raises:
        TypeError: if x or alpha does not hold real numbers.
        ValueError: if alpha does not broadcast to the shape of x.

    Example:
        >>> prelu_derivative([[-2.0, -2.0], [3.0, 3.0]], alpha=[0.0, 0.5])
        array([[0. , 0.5],
               [1. , 1. ]])
    """
    step = relu_derivative.formula(x)
    return step + _slopes(alpha, x) * (1 - step)


@on_floats_compared
def prelu_alpha_derivative(x: Array) -> Array:
    """Derivative of the parametric ReLU with respect to its slope alpha: x if x < 0, else 0.

    The gradient with respect to a slope is the sum of `grad_output * prelu_alpha_derivative(x)` over all entries that
    share it.

    Args:
        x: numbers, any shape.

    Returns:
        Values of at most 0, in the shape and dtype of x, whatever the slope.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> prelu_alpha_derivative([-2.0, 0.0, 2.0])
        array([-2.,  0.,  0.])
    """
    return np.minimum(x, 0)


def _slopes(alpha: ArrayLike, x: Array) -> Array:
    alpha = as_float(alpha, "alpha")
    if not alpha.ndim:
        return alpha
    try:
        return np.broadcast_to(alpha, x.shape)
    except ValueError as error:
        raise ValueError(f"alpha must broadcast to the shape of x, {x.shape}; got shape {alpha.shape}") from error


@on_floats
def elu(x: Array, alpha: float = 1.0) -> Array:
    """Exponential linear unit: x if x > 0, else alpha (e^x - 1). It saturates at -alpha.

    From Clevert, Unterthiner and Hochreiter (2016), "Fast and accurate deep network learning by ELUs".

    Args:
        x: numbers, any shape.
        alpha: a finite number.

    Returns:
        Array of the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers, or alpha is not a number.
        ValueError: if alpha is not finite.

    Example:
        >>> elu([-3.0, 0.0, 3.0]).round(4)
        array([-0.9502,  0.    ,  3.    ])
    """
    # min(x, 0): np.where would compute e^x for large x too, and overflow. expm1(x) is e^x - 1, exact near 0.
    return np.maximum(x, 0) + as_number(alpha, "alpha") * np.expm1(np.minimum(x, 0))


@on_floats
def elu_derivative(x: Array, alpha: float = 1.0) -> Array:
    """Derivative of ELU: 1 if x > 0, else alpha e^x. With alpha = 1 it is continuous: ELU has no kink.

    Args:
        x: numbers, any shape.
        alpha: a finite number.

    Returns:
        Array of the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers, or alpha is not a number.
        ValueError: if alpha is not finite.

    Example:
        >>> elu_derivative([-3.0, 0.0, 3.0]).round(4)
        array([0.0498, 1.    , 1.    ])
    """
    return np.where(x > 0, 1, as_number(alpha, "alpha") * np.exp(np.minimum(x, 0)))


@on_floats
def selu(x: Array) -> Array:
    """Scaled ELU: 1.0507 elu(x, alpha=1.6733).

    With these two constants and LeCun normal weights, of variance 1 / inputs, the outputs of each layer keep mean 0 and
    variance 1. From Klambauer et al. (2017), "Self-normalizing neural networks".

    Args:
        x: numbers, any shape.

    Returns:
        Array of the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> selu([-3.0, 0.0, 3.0]).round(4)
        array([-1.6706,  0.    ,  3.1521])
    """
    return SELU_SCALE * elu.formula(x, SELU_ALPHA)


@on_floats
def selu_derivative(x: Array) -> Array:
    """Derivative of SELU: 1.0507 if x > 0, else 1.0507 · 1.6733 e^x.

    Args:
        x: numbers, any shape.

    Returns:
        Array of the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers.

    Example:
        >>> selu_derivative([-3.0, 0.0, 3.0]).round(4)
        array([0.0875, 1.7581, 1.0507])
    """
    return SELU_SCALE * elu_derivative.formula(x, SELU_ALPHA)
