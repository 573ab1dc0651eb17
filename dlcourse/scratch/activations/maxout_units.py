"""Maxout: the maximum of several linear functions, an activation whose shape is learned."""

# mypy: disable-error-code="no-any-return"
# (NumPy's ufuncs are typed as returning Any.)

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, as_float, check_shape, on_floats


@on_floats
def maxout(x: Array, kernel: ArrayLike, bias: ArrayLike) -> Array:
    """Maxout: max_k (x W_k + b_k), with a kernel W_k and a bias b_k for each piece k.

    With the pieces 0 and x it is ReLU, with -x and x the absolute value; more pieces approximate any convex function.
    From Goodfellow et al. (2013), "Maxout networks".

    Args:
        x: inputs, `(batch, features)`.
        kernel: `(pieces, features, units)`.
        bias: `(pieces, units)`.

    Returns:
        Array `(batch, units)`, in the dtype of x.

    Raises:
        TypeError: if x, kernel or bias does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> kernel = [[[-1.0]], [[1.0]]]  # two pieces, one feature, one unit
        >>> maxout([[-3.0], [2.0]], kernel, bias=[[0.0], [0.0]])
        array([[3.],
               [2.]])
    """
    return _pieces(x, *_weights(x, kernel, bias)).max(axis=0)


@np.errstate(all="ignore")
def maxout_backward(
    grad_output: ArrayLike, x: ArrayLike, kernel: ArrayLike, bias: ArrayLike
) -> tuple[Array, Array, Array]:
    """Returns the gradients of maxout. The upstream gradient flows through the largest piece only.

    Of several equally large pieces, the first one counts. (Keras's max divides the gradient equally among them.)

    Args:
        grad_output: upstream gradient, of the loss with respect to the output, `(batch, units)`.
        x: inputs, `(batch, features)`.
        kernel: `(pieces, features, units)`.
        bias: `(pieces, units)`.

    Returns:
        Gradients of the loss with respect to x, kernel and bias, in their shapes and in the dtype of x.

    Raises:
        TypeError: if an argument does not hold real numbers.
        ValueError: if the shapes do not match.

    Example:
        >>> kernel, bias = [[[-1.0]], [[1.0]]], [[0.0], [0.0]]
        >>> grad_x, grad_kernel, grad_bias = maxout_backward([[1.0], [1.0]], [[-3.0], [2.0]], kernel, bias)
        >>> grad_x
        array([[-1.],
               [ 1.]])
        >>> grad_kernel.ravel(), grad_bias.ravel()
        (array([-3.,  2.]), array([1., 1.]))
    """
    x = as_float(x, "x")
    kernel, bias = _weights(x, kernel, bias)
    largest = _pieces(x, kernel, bias).argmax(axis=0)
    upstream = as_float(grad_output, "grad_output")
    check_shape(upstream, "grad_output", largest.shape, "the output")
    grad = np.where(largest == np.arange(len(bias))[:, None, None], upstream, 0)
    grad_x = (grad @ kernel.swapaxes(1, 2)).sum(axis=0)
    grad_kernel = x.T @ grad
    grad_bias = grad.sum(axis=1)
    return grad_x.astype(x.dtype), grad_kernel.astype(x.dtype), grad_bias.astype(x.dtype)


def _pieces(x: Array, kernel: Array, bias: Array) -> Array:
    """Returns x W_k + b_k for every piece k: `(pieces, batch, units)`."""
    return x @ kernel + bias[:, np.newaxis, :]


def _weights(x: Array, kernel: ArrayLike, bias: ArrayLike) -> tuple[Array, Array]:
    kernel, bias = as_float(kernel, "kernel"), as_float(bias, "bias")
    if x.ndim != 2:
        raise ValueError(f"x must have shape (batch, features); got shape {x.shape}")
    if kernel.ndim != 3 or len(kernel) == 0 or kernel.shape[1] != x.shape[1]:
        raise ValueError(
            f"kernel must have shape (pieces, features, units), with at least one piece and, as x, "
            f"{x.shape[1]} features; got shape {kernel.shape}"
        )
    if bias.shape != (pieces_and_units := (kernel.shape[0], kernel.shape[2])):
        raise ValueError(f"bias must have shape (pieces, units), {pieces_and_units}; got shape {bias.shape}")
    return kernel, bias
