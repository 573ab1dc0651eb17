"""What the by-hand functions share: which inputs they take, and in which dtype they answer."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, Protocol, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.floating[Any]]
P = ParamSpec("P")

COMPUTED = (np.dtype(np.float32), np.dtype(np.float64))
"""The dtypes that are computed in as they are. Asked first, because most arrays have one of them."""
NUMBERS = (int, float, np.integer, np.floating)
FLAGS = (bool, np.bool_)


class ArrayFunction(Protocol[P]):
    """A function of numbers of any shape, with its own further arguments.

    Attributes:
        formula: the same for float arrays alone: other formulas call it, whose numbers were checked already.
    """

    formula: Callable[Concatenate[Array, P], Array]

    def __call__(self, x: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        """Returns the function of x, in the dtype of x."""


def on_floats(function: Callable[Concatenate[Array, P], Array]) -> ArrayFunction[P]:
    """Lets a formula written for float arrays take any numbers, and answer in their dtype, without a warning.

    float16 is computed in float32 and rounded once. A result too small for its dtype is 0, one too large is inf.
    A single number is answered with a NumPy number.
    """
    return np.errstate(all="ignore")(on_floats_compared(function))


def on_floats_compared(function: Callable[Concatenate[Array, P], Array]) -> ArrayFunction[P]:
    """As `on_floats`, for a formula that only compares: it cannot overflow, and `np.errstate` takes longer than it."""

    @functools.wraps(function)
    def wrapper(x: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        x = as_float(x, "x")
        result: Array = function(widened(x), *args, **kwargs).astype(x.dtype, copy=False)[()]
        return result

    wrapper.formula = function  # type: ignore[attr-defined]
    return cast("ArrayFunction[P]", wrapper)


def as_float(value: ArrayLike, name: str) -> Array:
    """Returns the value as a float array: float16, float32 and float64 as they are, integers as float64.

    Raises:
        TypeError: if it is not made of such numbers; the message calls it by its name.
    """
    if type(value) is np.ndarray and value.dtype in COMPUTED:
        return value
    array = as_real(value, name)
    return array.astype(np.float64) if array.dtype.kind in "iu" else array


def as_real(value: ArrayLike, name: str) -> NDArray[Any]:
    """Returns the value as an array of integers or floats, whichever it holds.

    Raises:
        TypeError: if it is not made of such numbers; the message calls it by its name.
    """
    try:
        array = np.asarray(value)
    except (TypeError, ValueError) as error:  # ragged lists, symbolic tensors
        raise TypeError(f"{name} cannot become an array: {error}") from error
    if array.dtype.kind not in "iuf" or (array.dtype.kind == "f" and array.dtype.itemsize > 8):
        raise TypeError(
            f"{name} must be made of integers or of float16, float32 or float64 numbers; "
            f"a {type(value).__name__} of dtype {array.dtype} was given"
        )
    return array


def as_number(value: float, name: str) -> float:
    """Returns the value as a Python float, which leaves the dtype of the arrays that it meets as it is.

    Raises:
        TypeError: if it is not one real number.
        ValueError: if it is infinite or nan.
    """
    if isinstance(value, bool) or not isinstance(value, NUMBERS):
        raise TypeError(f"{name} must be a number; a {type(value).__name__} was given")
    if not math.isfinite(value):
        raise ValueError(f"{name} must be finite; {value} was given")
    return float(value)


def as_flag(value: bool, name: str) -> bool:
    """Returns the value if it is True or False.

    Raises:
        TypeError: if it is anything else, such as the string "False", which counts as true.
    """
    if not isinstance(value, FLAGS):
        raise TypeError(f"{name} must be True or False; a {type(value).__name__} was given")
    return bool(value)


def as_share(value: float, name: str) -> float:
    """Returns the value as a Python float from 0 to 1.

    Raises:
        TypeError: if it is not one real number.
        ValueError: if it is not between 0 and 1.
    """
    number = as_number(value, name)
    if not 0 <= number <= 1:
        raise ValueError(f"{name} must be from 0 to 1; {value} was given")
    return number


def at_least(lowest: float, value: float, name: str) -> float:
    """Returns the value as a Python float.

    Raises:
        TypeError: if it is not one real number.
        ValueError: if it is below the lowest one allowed.
    """
    number = as_number(value, name)
    if number < lowest:
        raise ValueError(f"{name} must be at least {lowest}; {value} was given")
    return number


def wider(x: Array) -> np.dtype[Any]:
    """The dtype in which sums over x are taken: float32 for float16, in which 2048 + 1 is 2048; else its own."""
    return np.promote_types(x.dtype, np.float32)


def widened(x: Array) -> Array:
    """Returns x itself, or where it is float16 or not in the machine's order of bytes, a copy to compute with."""
    return x if x.dtype in COMPUTED else x.astype(wider(x))
