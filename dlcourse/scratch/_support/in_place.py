"""What optimizers and weight averages share: lists of arrays updated in place, and the factor of a moving average."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from dlcourse.scratch._support.arrays import as_number, type_of

Form = list[tuple[tuple[int, ...], np.dtype[Any]]]
"""The shape and dtype of each array in a list."""


def check_list(arrays: Sequence[Any], name: str) -> None:
    """Raises an error unless the value is a list or tuple.

    Raises:
        TypeError: if it is anything else, such as a single array, whose rows would be taken for the arrays.
    """
    if not isinstance(arrays, list | tuple):
        raise TypeError(f"{name} must be a list of arrays, even of one; got {type_of(arrays)}")


def check_changeable(array: Any, name: str) -> None:
    """Raises an error unless the value is a float array that can be updated in place.

    Raises:
        TypeError: if it is not a NumPy array of floats.
        ValueError: if it is read-only.
    """
    if not isinstance(array, np.ndarray) or array.dtype.kind != "f" or array.dtype.itemsize > 8:
        dtype = f" of dtype {array.dtype}" if isinstance(array, np.ndarray) else ""
        raise TypeError(
            f"{name} must be a NumPy array of float16, float32 or float64, to be updated in place; "
            f"got {type_of(array)}{dtype}"
        )
    if not array.flags.writeable:
        raise ValueError(f"{name} must be writable, to be updated in place; got a read-only array. Give a copy of it")


def form_of(arrays: Sequence[Any]) -> Form:
    """Returns the shape and dtype of each array."""
    return [(array.shape, array.dtype) for array in arrays]


def check_form(arrays: Sequence[Any], first: Form, advice: str) -> None:
    """Raises an error unless the weights have the shapes and dtypes of those in the first call.

    Raises:
        ValueError: if a shape, a dtype or the number of arrays differs.
    """
    form = form_of(arrays)
    if form != first:
        raise ValueError(
            f"weights must have the shapes and dtypes of the first call, {_describe(first)}; "
            f"got {_describe(form)}. {advice}"
        )


def _describe(form: Form) -> str:
    return ", ".join(f"{shape} {dtype}" for shape, dtype in form)


def as_decay(value: float, name: str) -> float:
    """Returns the value as a Python float: the factor of a moving average, at least 0 and below 1.

    Raises:
        TypeError: if it is not a real number.
        ValueError: if it is out of that range.
    """
    number = as_number(value, name)
    if not 0 <= number < 1:
        raise ValueError(f"{name} must be at least 0 and below 1; got {value}")
    return number
