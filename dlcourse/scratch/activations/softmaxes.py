"""Softmax and log-softmax. Each output depends on all inputs, so the derivative is a matrix, the Jacobian."""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import math
import operator

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, as_float, check_shape, on_floats, type_of


@on_floats
def softmax(x: Array, axis: int = -1) -> Array:
    """Softmax: p_i = e^x_i / Σ_j e^x_j. It turns logits into probabilities.

    From Bridle (1990), "Probabilistic interpretation of feedforward classification network outputs".

    Args:
        x: logits, such as `(batch, classes)`. Infinite ones give the limit: [inf, 0] gives [1, 0].
        axis: the axis along which the probabilities sum to 1.

    Returns:
        Values in [0, 1], in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers, or axis is not an integer.
        ValueError: if x has no such axis.

    Example:
        >>> softmax([1.0, 2.0, 3.0]).round(3)
        array([0.09 , 0.245, 0.665])
        >>> softmax([1001.0, 1002.0, 1003.0]).round(3)
        array([0.09 , 0.245, 0.665])
    """
    e = np.exp(minus_maximum(x, axis))
    return e / e.sum(axis=axis, keepdims=True)


@on_floats
def softmax_jacobian(x: Array, axis: int = -1) -> Array:
    """Jacobian of softmax, one matrix per row of logits: ∂p_i / ∂x_j = p_i (δ_ij - p_j).

    δ_ij is 1 where i = j, else 0.

    Args:
        x: logits, such as `(batch, classes)`.
        axis: the axis along which the probabilities sum to 1.

    Returns:
        Array such as `(batch, classes, classes)`, in the dtype of x: the axis is moved to the end and repeated, for
        i and j.

    Raises:
        TypeError: if x does not hold real numbers, or axis is not an integer.
        ValueError: if x has no such axis.

    Example:
        >>> softmax_jacobian([0.0, 0.0])
        array([[ 0.25, -0.25],
               [-0.25,  0.25]])
    """
    p = np.moveaxis(softmax.formula(x, axis), axis, -1)
    return p[..., :, np.newaxis] * (np.eye(p.shape[-1], dtype=p.dtype) - p[..., np.newaxis, :])


@np.errstate(all="ignore")
def softmax_backward(grad_output: ArrayLike, output: ArrayLike, axis: int = -1) -> Array:
    """Backward pass of softmax: g_j = p_j (grad_j - Σ_i grad_i p_i).

    That is the upstream gradient times the Jacobian, without computing the Jacobian.

    Args:
        grad_output: upstream gradient, of the loss with respect to the output, in its shape.
        output: the output of softmax, p.
        axis: the axis along which the probabilities sum to 1.

    Returns:
        Gradient of the loss with respect to the logits, in the shape and dtype of grad_output.

    Raises:
        TypeError: if grad_output or output does not hold real numbers, or axis is not an integer.
        ValueError: if the shapes differ, or there is no such axis.

    Example:
        >>> softmax_backward([1.0, 0.0], softmax([0.0, 0.0]))
        array([ 0.25, -0.25])
    """
    g, p = _pair(grad_output, output, axis)
    return (p * (g - (g * p).sum(axis=axis, keepdims=True))).astype(g.dtype, copy=False)


@on_floats
def log_softmax(x: Array, axis: int = -1) -> Array:
    """Log-softmax, the logarithm of softmax: x_i - log Σ_j e^x_j.

    Args:
        x: logits, such as `(batch, classes)`. Infinite ones give the limit, as in softmax.
        axis: the axis along which the probabilities sum to 1.

    Returns:
        Values of at most 0, in the shape and dtype of x.

    Raises:
        TypeError: if x does not hold real numbers, or axis is not an integer.
        ValueError: if x has no such axis.

    Example:
        >>> log_softmax([0.0, 1000.0])
        array([-1000.,     0.])
    """
    # Not log(softmax(x)): where a probability rounds to 0, its logarithm would be -inf.
    x = minus_maximum(x, axis)
    return x - np.log(np.exp(x).sum(axis=axis, keepdims=True))


@on_floats
def log_softmax_jacobian(x: Array, axis: int = -1) -> Array:
    """Jacobian of log-softmax, one matrix per row of logits: ∂log p_i / ∂x_j = δ_ij - p_j.

    δ_ij is 1 where i = j, else 0.

    Args:
        x: logits, such as `(batch, classes)`.
        axis: the axis along which the probabilities sum to 1.

    Returns:
        Array such as `(batch, classes, classes)`, in the dtype of x: the axis is moved to the end and repeated, for
        i and j.

    Raises:
        TypeError: if x does not hold real numbers, or axis is not an integer.
        ValueError: if x has no such axis.

    Example:
        >>> log_softmax_jacobian([0.0, 0.0])
        array([[ 0.5, -0.5],
               [-0.5,  0.5]])
    """
    p = np.moveaxis(softmax.formula(x, axis), axis, -1)
    rows = np.broadcast_to(p[..., np.newaxis, :], (*p.shape, p.shape[-1]))
    return np.eye(p.shape[-1], dtype=p.dtype) - rows


@np.errstate(all="ignore")
def log_softmax_backward(grad_output: ArrayLike, output: ArrayLike, axis: int = -1) -> Array:
    """Backward pass of log-softmax: g_j = grad_j - p_j Σ_i grad_i, where p = e^output.

    Args:
        grad_output: upstream gradient, of the loss with respect to the output, in its shape.
        output: the output of log_softmax.
        axis: the axis along which the probabilities sum to 1.

    Returns:
        Gradient of the loss with respect to the logits, in the shape and dtype of grad_output.

    Raises:
        TypeError: if grad_output or output does not hold real numbers, or axis is not an integer.
        ValueError: if the shapes differ, or there is no such axis.

    Example:
        >>> log_softmax_backward([1.0, 0.0], log_softmax([0.0, 0.0]))
        array([ 0.5, -0.5])
    """
    g, log_p = _pair(grad_output, output, axis)
    return (g - np.exp(log_p) * g.sum(axis=axis, keepdims=True)).astype(g.dtype, copy=False)


def minus_maximum(x: Array, axis: int = -1) -> Array:
    """Returns x minus its maximum: its softmax is the same, and e^x is at most 1, so that it cannot overflow."""
    _check_axis(axis, "x", x.shape)
    if not x.size:
        return x
    maximum = x.max(axis=axis, keepdims=True)
    shifted = x - maximum
    if not math.isfinite(maximum.sum()):
        shifted[x == maximum] = 0  # inf - inf is nan
    return shifted


def _pair(grad_output: ArrayLike, output: ArrayLike, axis: int) -> tuple[Array, Array]:
    g, p = as_float(grad_output, "grad_output"), as_float(output, "output")
    check_shape(g, "grad_output", p.shape, "output")
    _check_axis(axis, "output", p.shape)
    return g, p


def _check_axis(axis: int, name: str, shape: tuple[int, ...]) -> None:
    try:
        position = operator.index(axis)
    except TypeError:
        raise TypeError(f"axis must be an integer; got {type_of(axis)}") from None
    if not shape:
        raise ValueError(f"{name} must have at least one axis; got a single number")
    if not -len(shape) <= position < len(shape):
        allowed = f"{-len(shape)} to {len(shape) - 1}"
        raise ValueError(f"axis must be from {allowed} for {name} of shape {shape}; got {axis}")
