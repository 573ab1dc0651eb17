"""Compares an answer with the expected value, and formats both so that a learner sees the difference."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from numbers import Number
from typing import Any

import numpy as np

RTOL = 1e-4
"""Tolerance of an answer, relative to the largest expected value: float32 passes, an error of 1 % does not."""
MOST_SHOWN = 300
"""Characters of a text that are shown."""


def as_array(value: Any) -> np.ndarray[Any, Any]:
    """Converts a number, a (nested) list, an array or a tensor to an array.

    Raises:
        TypeError: if the value cannot be converted; the message is a sentence for the learner.
    """
    if value is None:
        raise TypeError("there is no value: None. Is a `return` missing?")
    if value is Ellipsis:
        raise TypeError("there is no value yet, only `...`")
    if isinstance(value, type):
        raise TypeError(f"the class {value.__name__} was given where a value is expected")
    if isinstance(value, Iterator):
        raise TypeError(f"{kind_of(value)} was given: it holds no values yet. Make an array or a list of it")
    if isinstance(value, types.FunctionType | types.BuiltinFunctionType | types.MethodType):
        raise TypeError("a function was given where a value is expected. Are its parentheses missing?")
    if isinstance(value, str | bytes | Mapping | set | frozenset):
        raise TypeError(f"{kind_of(value)} was given where a number or an array is expected")
    try:
        array = np.asarray(value)
    except Exception as error:  # ragged lists, symbolic tensors
        if isinstance(value, list | tuple):
            raise TypeError("its parts have different shapes: one flat list, or one array, is wanted") from error
        raise TypeError(f"{kind_of(value)} was given that cannot become an array ({_first_line(error)})") from error
    if array.dtype.kind == "O" and array.size and all(isinstance(x, Fraction | Decimal | Number) for x in array.flat):
        try:
            array = array.astype(complex if any(isinstance(x, complex) for x in array.flat) else float)
        except OverflowError as error:
            raise TypeError("a number was given that is too large for a float") from error
    if array.dtype.kind not in "biufc":
        raise TypeError(f"{kind_of(value)} was given that is not made of numbers (dtype {array.dtype})")
    return array


def kind_of(value: Any) -> str:
    """Returns the type of a value with its article: "a str", "an int"."""
    name = type(value).__name__
    return f"an {name}" if name[0] in "aeiouAEIOU" or name == "ndarray" else f"a {name}"


def one_number(value: Any) -> float | None:
    """Returns a value as a float; None if it is not one number, for the `accept` of an exercise.

    Example:
        >>> one_number(3), one_number([0.5]), one_number("many"), one_number([1, 2])
        (3.0, 0.5, None, None)
    """
    try:
        number = float(np.asarray(value, dtype=float).item())
    except (TypeError, ValueError):
        return None
    return None if np.isnan(number) else number


def difference(expected: Any, got: Any, rtol: float = RTOL, atol: float = 1e-9) -> str | None:
    """Returns a sentence on how `got` differs from `expected`, or None if they agree.

    Args:
        expected: number, string, boolean, None, array, or a tuple, list or dictionary of these.
        got: the answer; tensors and lists are compared as arrays.
        rtol: tolerance relative to the largest absolute value of `expected`. Integers are compared exactly, unless it
            is larger than the default.
        atol: absolute tolerance, added to it.

    Returns:
        A sentence for the learner, or None.

    Example:
        >>> difference([1.0, 2.0], [1.0, 2.5])
        'the first difference is at index [1]'
        >>> difference(0.5, 0.50001) is None
        True
    """
    if expected is None or isinstance(expected, str):
        if isinstance(got, str | type(None)) and got == expected:
            return None
        return f"{show(expected)} is expected"
    if isinstance(expected, Mapping):
        return _mapping_difference(expected, got, rtol, atol)
    if isinstance(expected, tuple) or (isinstance(expected, list) and not _is_numeric(expected)):
        return _sequence_difference(expected, got, rtol, atol)
    return _array_difference(np.asarray(expected), got, rtol, atol)


def _mapping_difference(expected: Mapping[Any, Any], got: Any, rtol: float, atol: float) -> str | None:
    if not isinstance(got, Mapping):
        return f"a dictionary with the keys {', '.join(map(repr, expected))} is expected"
    if set(got) != set(expected):
        return f"the keys should be {', '.join(map(repr, expected))}"
    for key, value in expected.items():
        if problem := difference(value, got[key], rtol, atol):
            return f"at {key!r}: {problem}"
    return None


def _sequence_difference(expected: Any, got: Any, rtol: float, atol: float) -> str | None:
    if isinstance(got, np.ndarray) and got.ndim:
        got = list(got)
    if not isinstance(got, tuple | list):
        return f"{len(expected)} values are expected, one after the other"
    if len(got) != len(expected):
        return f"{len(expected)} values are expected, there are {len(got)}"
    for position, (value, answer) in enumerate(zip(expected, got, strict=True)):
        if problem := difference(value, answer, rtol, atol):
            return f"value {position}: {problem}"
    return None


def _array_difference(expected: np.ndarray[Any, Any], got: Any, rtol: float, atol: float) -> str | None:
    try:
        answer = as_array(got)
    except TypeError as error:
        return str(error)
    if answer.shape != expected.shape:
        return f"the shape should be {expected.shape}, it is {answer.shape}"
    if expected.dtype.kind in "biu" and answer.dtype.kind in "biu" and rtol <= RTOL:
        return None if np.array_equal(expected, answer) else _where(expected != answer)
    finite = np.isfinite(expected)
    scale = float(np.max(np.abs(expected[finite]), initial=0.0))
    with np.errstate(all="ignore"):
        is_close = np.abs(answer.astype(complex) - expected) <= atol + rtol * scale
    same_special = (answer == expected) | (np.isnan(answer) & np.isnan(expected))
    agrees = np.where(finite, is_close, same_special)
    return None if bool(np.all(agrees)) else _where(~agrees)


def _where(differs: np.ndarray[Any, Any]) -> str:
    if differs.ndim == 0:
        return "the value differs"
    index = tuple(int(i) for i in np.argwhere(differs)[0])
    place = str(index[0]) if len(index) == 1 else ", ".join(map(str, index))
    return f"the first difference is at index [{place}]"


def _is_numeric(values: list[Any]) -> bool:
    try:
        return np.asarray(values).dtype.kind in "biufc"
    except ValueError:
        return False


def show(value: Any, digits: int = 4, limit: int = 12) -> str:
    """Formats a value as a short text that is the same on every machine; its type, if it refuses to be shown."""
    try:
        text = _shown(value, digits, limit)
    except Exception:  # the value's own code
        return f"<{type(value).__name__}>"
    return text if len(text) <= MOST_SHOWN + 10 else f"{text[:MOST_SHOWN]}…"


def _shown(value: Any, digits: int, limit: int) -> str:
    if isinstance(value, bool | np.bool_ | type(None)):
        return str(bool(value)) if value is not None else "None"
    if isinstance(value, str):
        text = str.__getitem__(value, slice(0, MOST_SHOWN))
        return repr(text) if len(text) < MOST_SHOWN else f"{text!r}…"
    if isinstance(value, int):
        number = int.__add__(value, 0)
        return repr(number) if number.bit_length() < 1000 else f"an integer of {number.bit_length()} bits"
    if isinstance(value, float):
        return f"{float.__add__(value, 0.0):.{digits}g}"
    if isinstance(value, np.number):
        return f"{value:.{digits}g}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key!r}: {show(item, digits, limit)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple | list) and not (isinstance(value, list) and _is_numeric(value)):
        inner = ", ".join(show(item, digits, limit) for item in value[:6]) + (", …" if len(value) > 6 else "")
        return f"({inner})" if isinstance(value, tuple) else f"[{inner}]"
    if callable(value):
        name = getattr(value, "__name__", None)
        return name if isinstance(name, str) else type(value).__name__
    try:
        array = as_array(value)
    except TypeError:
        return f"<{type(value).__name__}>"
    if array.ndim == 0:
        return show(array.item(), digits)
    if array.size > limit:
        return f"<array of shape {array.shape}, {array.dtype}>"
    text = np.array2string(array, precision=digits, suppress_small=False, separator=", ", max_line_width=10_000)
    return text.replace("\n", "")


def show_pair(expected: Any, got: Any) -> tuple[str, str]:
    """Formats two values with enough digits to show that they differ.

    Of two arrays that are too large to show, only the first elements that differ are shown.
    """
    try:
        one, other = np.asarray(expected), as_array(got)
    except (TypeError, ValueError):
        return show(expected), show(got)
    if one.shape == other.shape and one.size > 12 and one.dtype.kind in "biufc":
        differs = np.abs(other.astype(complex) - one) > RTOL * np.max(np.abs(one[np.isfinite(one)]), initial=0.0)
        differs |= np.isnan(other) != np.isnan(one)
        index = tuple(int(i) for i in np.argwhere(differs)[0]) if differs.any() else (0,) * one.ndim
        place = f" at index {list(index)} of shape {one.shape}"
        first, second = show_pair(one[index], other[index])
        return first + place, second + place
    for digits in (4, 7, 10):
        texts = show(expected, digits), show(got, digits)
        if texts[0] != texts[1]:
            return texts
    return texts


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
