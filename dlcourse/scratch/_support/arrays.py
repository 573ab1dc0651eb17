"""What the by-hand functions share: checks of arguments, and the dtype of the result.

Every TypeError and ValueError for a bad argument has one form: `argument must be what is accepted; got what was given`.
The argument is named as in the signature, a part of it with an index or a dot: `values[2]`.

- `as_float`, `as_real`: "x must hold integers or floats (float16, float32 or float64); got a list of dtype <U1"
- `as_number`, `as_fraction`, `at_least`, `above`: "momentum must be between 0 and 1; got 1.5"
- `integer_at_least`: "epochs must be an integer; got a float", "epochs must be at least 1; got 0"
- `as_flag`: "nesterov must be True or False; got a str"
- `check_arguments`: "arguments must be among delta for this loss; got gamma"
- `check_shape`: "grad_output must have the shape of output, (2,); got shape (3,)"

What is checked in one place only is written there, with `type_of` for what has the wrong type:

- f"layers must be a list of layers, even of one; got {type_of(layers)}", as "a Dense", "an int" or "None"
- f"x must have shape (batch, features); got shape {x.shape}"
- f"mode must be one of {', '.join(MODES)}; got {mode!r}"
- f"boundaries must increase; got {boundaries}"

Other errors, such as a RuntimeError for `backward` before `forward`, say what is the case and what to do.
"""

from __future__ import annotations

import functools
import inspect
import math
from collections.abc import Callable, Iterable
from typing import Any, Concatenate, ParamSpec, Protocol, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.floating[Any]]
P = ParamSpec("P")

COMPUTED = (np.dtype(np.float32), np.dtype(np.float64))
"""The dtypes in which arrays are computed as they are. Tested first, because most arrays have one of them."""
NUMBERS = (int, float, np.integer, np.floating)
FLAGS = (bool, np.bool_)


class ArrayFunction(Protocol[P]):
    """An elementwise function of an array of any shape, with its own further arguments.

    Attributes:
        formula: the same function without the checks, for other formulas whose arrays are checked already.
    """

    formula: Callable[Concatenate[Array, P], Array]

    def __call__(self, x: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        """Returns the function of x, in the dtype of x."""


def on_floats(function: Callable[Concatenate[Array, P], Array]) -> ArrayFunction[P]:
    """Turns a formula for float arrays into a function of any numbers that keeps their dtype and gives no warnings.

    float16 is computed in float32 and rounded once. A result too small for its dtype is 0, one too large is inf.
    For a single number the function returns a NumPy scalar.
    """
    return np.errstate(all="ignore")(on_floats_compared(function))


def on_floats_compared(function: Callable[Concatenate[Array, P], Array]) -> ArrayFunction[P]:
    """As `on_floats`, for a formula that only compares: it cannot overflow, and `np.errstate` would cost more time."""

    @functools.wraps(function)
    def wrapper(x: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        x = as_float(x, "x")
        result: Array = function(widened(x), *args, **kwargs).astype(x.dtype, copy=False)[()]
        return result

    wrapper.formula = function  # type: ignore[attr-defined]
    return cast("ArrayFunction[P]", wrapper)


def as_float(value: ArrayLike, name: str) -> Array:
    """Returns the value as a float array: float16, float32 and float64 are kept, integers become float64.

    Raises:
        TypeError: if it does not hold real numbers; the message starts with its name.
    """
    if type(value) is np.ndarray and value.dtype in COMPUTED:
        return value
    array = as_real(value, name)
    return array.astype(np.float64) if array.dtype.kind in "iu" else array


def as_real(value: ArrayLike, name: str) -> NDArray[Any]:
    """Returns the value as an array of integers or floats, whichever it holds.

    Raises:
        TypeError: if it does not hold real numbers; the message starts with its name.
    """
    try:
        array = np.asarray(value)
    except (TypeError, ValueError) as error:  # ragged lists, symbolic tensors
        raise TypeError(f"{name} must be convertible to an array; got {type_of(value)}: {error}") from error
    if array.dtype.kind not in "iuf" or (array.dtype.kind == "f" and array.dtype.itemsize > 8):
        raise TypeError(
            f"{name} must hold integers or floats (float16, float32 or float64); "
            f"got {type_of(value)} of dtype {array.dtype}"
        )
    return array


def as_number(value: float, name: str) -> float:
    """Returns the value as a Python float, which does not change the dtype of the arrays it is combined with.

    Raises:
        TypeError: if it is not a real number.
        ValueError: if it is infinite or nan.
    """
    if isinstance(value, bool) or not isinstance(value, NUMBERS):
        raise TypeError(f"{name} must be a number; got {type_of(value)}")
    if not math.isfinite(value):
        raise ValueError(f"{name} must be finite; got {value}")
    return float(value)


def as_fraction(value: float, name: str) -> float:
    """Returns the value as a Python float from 0 to 1.

    Raises:
        TypeError: if it is not a real number.
        ValueError: if it is not between 0 and 1.
    """
    number = as_number(value, name)
    if not 0 <= number <= 1:
        raise ValueError(f"{name} must be between 0 and 1; got {value}")
    return number


def at_least(lowest: float, value: float, name: str) -> float:
    """Returns the value as a Python float.

    Raises:
        TypeError: if it is not a real number.
        ValueError: if it is below the lowest one allowed.
    """
    number = as_number(value, name)
    if number < lowest:
        raise ValueError(f"{name} must be at least {lowest}; got {value}")
    return number


def above(bound: float, value: float, name: str) -> float:
    """Returns the value as a Python float.

    Raises:
        TypeError: if it is not a real number.
        ValueError: if it is not above the bound.
    """
    number = as_number(value, name)
    if number <= bound:
        raise ValueError(f"{name} must be above {bound}; got {value}")
    return number


def integer_at_least(lowest: int, value: int, name: str) -> int:
    """Returns the value as a Python integer.

    Raises:
        TypeError: if it is not an integer.
        ValueError: if it is below the lowest one allowed.
    """
    if isinstance(value, bool) or not isinstance(value, int | np.integer):
        raise TypeError(f"{name} must be an integer; got {type_of(value)}")
    if value < lowest:
        raise ValueError(f"{name} must be at least {lowest}; got {value}")
    return int(value)


def as_flag(value: bool, name: str) -> bool:
    """Returns the value if it is True or False.

    Raises:
        TypeError: if it is anything else, such as the string "False", which counts as true.
    """
    if not isinstance(value, FLAGS):
        raise TypeError(f"{name} must be True or False; got {type_of(value)}")
    return bool(value)


def check_shape(array: NDArray[Any], name: str, shape: tuple[int, ...], owner: str) -> None:
    """Raises an error unless the array has the shape of its owner, such as that of the weight for a gradient.

    Raises:
        ValueError: if the shapes differ.
    """
    if array.shape != shape:
        raise ValueError(f"{name} must have the shape of {owner}, {shape}; got shape {array.shape}")


def check_arguments(names: Iterable[str], function: Callable[..., Any], skipped: int, owner: str) -> None:
    """Raises an error unless the function has parameters of these names, after the first ones, which are skipped.

    Raises:
        TypeError: if there is no such parameter; the message lists those there are.
    """
    accepted = list(inspect.signature(function).parameters)[skipped:]
    for name in names:
        if name not in accepted:
            among = f"among {', '.join(accepted)}" if accepted else "left out"
            raise TypeError(f"arguments must be {among} for {owner}; got {name}")


def type_of(value: object) -> str:
    """Returns the type of a value as an error message names it: "a str", "an int", "the class Dense", "None"."""
    if value is None:
        return "None"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    name = type(value).__name__
    return f"an {name}" if name[0] in "aeiouAEIOU" or name == "ndarray" else f"a {name}"


def wider(x: Array) -> np.dtype[Any]:
    """Returns the dtype in which x is summed: float32 for float16, in which 2048 + 1 is 2048; else that of x."""
    return np.promote_types(x.dtype, np.float32)


def widened(x: Array) -> Array:
    """Returns x, or a copy to compute with where it is float16 or not in the machine's byte order."""
    return x if x.dtype in COMPUTED else x.astype(wider(x))
