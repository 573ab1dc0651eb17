"""The gradient of a function, measured by small steps instead of derived."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.scratch._support.arrays import Array, above, as_float, check_shape

EPSILONS = {"central": 1e-5, "forward": 1e-8, "complex": 1e-20}
"""Steps at which the truncation and the rounding error are about equal. The complex step has no rounding error."""


@np.errstate(all="ignore")
def numerical_gradient(
    function: Callable[[Any], Any], x: ArrayLike, epsilon: float | None = None, method: str = "central"
) -> Array:
    """Returns the gradient of a function, measured component by component.

    | method    | formula                    | error       | evaluations for n components |
    |-----------|----------------------------|-------------|------------------------------|
    | "forward" | (f(x + ε) - f(x)) / ε      | O(ε)        | n + 1                        |
    | "central" | (f(x + ε) - f(x - ε)) / 2ε | O(ε²)       | 2n                           |
    | "complex" | Im f(x + iε) / ε           | about 1e-16 | n, at complex numbers        |

    The complex step takes no difference, and so loses no digits. From Squire and Trapp (1998), "Using complex variables
    to estimate derivatives of real functions". It needs a formula that NumPy can compute for complex numbers, without
    `np.abs`, which silently gives the derivative 0; the functions of this package take real numbers only.

    Args:
        function: takes an array of the shape of x, and returns one number.
        x: the point at which the gradient is measured; float64 or integers, any shape. It is not changed.
        epsilon: the step ε, above 0; by default 1e-5 for "central", 1e-8 for "forward", 1e-20 for "complex".
        method: "central", "forward" or "complex".

    Returns:
        The gradient in the shape of x, float64.

    Raises:
        TypeError: if x or what the function returns is not float64, or the function does not return one number.
        ValueError: if there is no such method, or epsilon is not above 0 or too small to change x.

    Example:
        >>> numerical_gradient(lambda x: x[0] ** 2 * x[1], [3.0, 5.0]).round(6)
        array([30.,  9.])
    """
    if method not in EPSILONS:
        raise ValueError(f"method must be one of {', '.join(EPSILONS)}; got {method!r}")
    step = EPSILONS[method] if epsilon is None else above(0, epsilon, "epsilon")
    point = as_double(x, "x").copy()
    measure = {"central": _central, "forward": _forward, "complex": _complex}[method]
    return measure(function, point, step)


def _central(function: Callable[[Any], Any], x: Array, step: float) -> Array:
    gradient = np.empty_like(x)
    for index in np.ndindex(x.shape):
        above, below = (as_value(function(_moved(x, index, change))) for change in (step, -step))
        gradient[index] = (above - below) / (2 * step)
    return gradient


def _forward(function: Callable[[Any], Any], x: Array, step: float) -> Array:
    gradient = np.empty_like(x)
    here = as_value(function(x.copy()))
    for index in np.ndindex(x.shape):
        gradient[index] = (as_value(function(_moved(x, index, step))) - here) / step
    return gradient


def _complex(function: Callable[[Any], Any], x: Array, step: float) -> Array:
    gradient = np.empty_like(x)
    for index in np.ndindex(x.shape):
        value = x.astype(np.complex128)
        value[index] += 1j * step
        result = np.asarray(function(value))
        if result.shape or result.dtype != np.complex128:
            raise TypeError(
                f"function must return one complex number for complex x; got {result.dtype} of shape {result.shape}"
            )
        gradient[index] = result.imag / step
    return gradient


def _moved(x: Array, index: tuple[int, ...], change: float) -> Array:
    moved = x.copy()
    moved[index] += change
    if moved[index] == x[index]:
        raise ValueError(
            f"epsilon must be large enough to change x; got {abs(change):g}, too small beside {x[index]:g}"
        )
    return moved


def as_double(value: ArrayLike, name: str) -> NDArray[np.float64]:
    """Returns the value as a float64 array.

    Raises:
        TypeError: if it does not hold float64 numbers or integers; the message says why they are needed.
    """
    array = as_float(value, name)
    if array.dtype != np.float64:
        raise TypeError(
            f"{name} must be float64: the difference of nearly equal values has too few digits otherwise; "
            f"got {array.dtype}. Convert it with .astype('float64')"
        )
    return array.astype(np.float64)


def as_value(value: Any) -> float:
    """Returns what a function returned as a Python float.

    Raises:
        TypeError: if it is not one float64 number.
    """
    array = as_double(value, "function(x)")
    if array.size != 1:
        raise TypeError(f"function(x) must be one number; got shape {array.shape}")
    return float(array.item())


@np.errstate(all="ignore")
def relative_error(a: ArrayLike, b: ArrayLike) -> float:
    """Returns the relative error of two gradients: ‖a - b‖ / (‖a‖ + ‖b‖), with Euclidean norms.

    Below 1e-7: fine. Up to 1e-3: look again. Above: likely a bug. (Near a kink, as that of ReLU, a correct gradient can
    have a large error.)

    Args:
        a: a gradient, any shape.
        b: another gradient, of the same shape.

    Returns:
        A number from 0 (equal, or both 0) to 1 (opposite, or one of them 0); nan if either holds nan or inf.

    Raises:
        TypeError: if one of them does not hold real numbers.
        ValueError: if the shapes differ.

    Example:
        >>> relative_error([3.0, 4.0], [3.0, 4.0]), relative_error([3.0, 4.0], [0.0, 0.0])
        (0.0, 1.0)
    """
    first, second = as_float(a, "a").astype(np.float64), as_float(b, "b").astype(np.float64)
    check_shape(second, "b", first.shape, "a")
    largest = max(np.abs(first).max(initial=0), np.abs(second).max(initial=0))
    if largest == 0:
        return 0.0
    first, second = first / largest, second / largest  # the squares of 1e200 or 1e-200 are inf or 0
    return float(np.linalg.norm(first - second) / (np.linalg.norm(first) + np.linalg.norm(second)))
