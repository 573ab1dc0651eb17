"""A gradient compared with the measured one; and many arrays as one vector."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, as_float, check_shape
from dlcourse.scratch.gradcheck.measure import as_double, numerical_gradient, relative_error

FINE, BUG = 1e-7, 1e-3


@dataclass(frozen=True, eq=False, repr=False)
class GradientCheck:
    """A gradient compared with the measured one.

    Attributes:
        gradient: the gradient that the formula gives.
        numerical: the measured gradient, in the same shape.

    Example:
        >>> GradientCheck(np.array([1.0, 2.0]), np.array([1.0, 2.1]))
        GradientCheck(relative error 2.2e-02: likely a bug. Worst at (1,): formula 2, measured 2.1)
    """

    gradient: Array
    numerical: Array

    @property
    def error(self) -> float:
        """The relative error ‖gradient - numerical‖ / (‖gradient‖ + ‖numerical‖)."""
        return relative_error(self.gradient, self.numerical)

    @property
    def verdict(self) -> str:
        """One of "fine" (error below 1e-7), "look again" (up to 1e-3) and "likely a bug"."""
        if self.error < FINE:
            return "fine"
        return "look again" if self.error <= BUG else "likely a bug"  # nan too

    @property
    def worst(self) -> tuple[int, ...]:
        """The index of the component with the largest difference; () if the gradient is empty."""
        difference = np.abs(self.gradient - self.numerical)
        if not difference.size:
            return ()
        return tuple(int(i) for i in np.unravel_index(np.argmax(difference), difference.shape))

    def __str__(self) -> str:
        text = f"relative error {self.error:.1e}: {self.verdict}"
        if self.verdict == "fine":
            return text
        formula, measured = self.gradient[self.worst], self.numerical[self.worst]
        return f"{text}. Worst at {self.worst}: formula {formula:.6g}, measured {measured:.6g}"

    def __repr__(self) -> str:
        return f"GradientCheck({self})"


@np.errstate(all="ignore")
def check_gradient(
    function: Callable[[Any], Any],
    gradient: Callable[[Any], Any] | ArrayLike,
    x: ArrayLike,
    epsilon: float | None = None,
    method: str = "central",
) -> GradientCheck:
    """Compares the gradient that a formula gives with the measured one.

    Args:
        function: takes an array of the shape of x, and returns one number.
        gradient: takes the same, and returns the gradient of the function in the shape of x; or that gradient itself.
        x: the point at which both are compared; float64 or integers, any shape. It is not changed.
        epsilon: the step; see `numerical_gradient`.
        method: "central", "forward" or "complex".

    Returns:
        A `GradientCheck` with `error`, `verdict`, the index of the `worst` component, and both gradients.

    Raises:
        TypeError: if x, the gradient or what the function returns is not float64.
        ValueError: if the gradient does not have the shape of x, or for the reasons of `numerical_gradient`.

    Example:
        >>> check_gradient(lambda x: np.sum(x**3), lambda x: 3 * x**2, [1.0, 2.0]).verdict
        'fine'
    """
    point = as_double(x, "x")
    formula = as_double(gradient(point.copy()) if callable(gradient) else gradient, "gradient")
    check_shape(formula, "gradient", point.shape, "x")
    return GradientCheck(formula, numerical_gradient(function, point, epsilon, method))


def flatten(arrays: Sequence[ArrayLike]) -> Array:
    """Concatenates arrays, such as all weights of a network, into one vector θ.

    Args:
        arrays: a list of arrays of any shapes.

    Returns:
        A new vector with all entries, in the widest dtype of the arrays; float64 if there are none.

    Raises:
        TypeError: if an array does not hold real numbers.

    Example:
        >>> flatten([[[1.0, 2.0], [3.0, 4.0]], [5.0]])
        array([1., 2., 3., 4., 5.])
    """
    vectors = [as_float(array, f"arrays[{i}]").ravel() for i, array in enumerate(arrays)]
    return np.concatenate(vectors) if vectors else np.zeros(0)


def unflatten(theta: ArrayLike, shapes: Sequence[tuple[int, ...]]) -> list[Array]:
    """Splits a vector θ into arrays: the inverse of `flatten`.

    Args:
        theta: a vector, as `flatten` returns it.
        shapes: the shapes of the arrays, in order.

    Returns:
        New arrays, in the dtype of theta.

    Raises:
        TypeError: if theta does not hold real numbers.
        ValueError: if theta is not a vector, or its length is not that of all arrays together.

    Example:
        >>> unflatten([1.0, 2.0, 3.0, 4.0, 5.0], [(2, 2), (1,)])
        [array([[1., 2.],
           [3., 4.]]), array([5.])]
    """
    vector, sizes = as_float(theta, "theta"), [math.prod(shape) for shape in shapes]
    if vector.shape != (sum(sizes),):
        raise ValueError(f"theta must have shape ({sum(sizes)},), the entries of all shapes; got shape {vector.shape}")
    parts = np.split(vector, np.cumsum(sizes)[:-1]) if sizes else []
    return [part.reshape(shape).copy() for part, shape in zip(parts, shapes, strict=True)]
