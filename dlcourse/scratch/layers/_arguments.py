"""Checks of what layers and networks are given: shapes, integers, dtypes, names. Each error names the argument."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch import initializers
from dlcourse.scratch._support.arrays import Array, as_float, type_of
from dlcourse.scratch.regularizers import Regularizer

Shape = tuple[int, ...]
T = TypeVar("T")


def as_shape(value: Any, name: str = "input_shape") -> Shape:
    """Returns the shape of one sample as a tuple of Python integers.

    Raises:
        TypeError: if it is not a tuple or a list of integers.
        ValueError: if one of them is not positive.
    """
    if not isinstance(value, tuple | list):
        raise TypeError(f"{name} must be the shape of one sample, a tuple such as (2,); got {type_of(value)}")
    return tuple(positive_integer(length, f"{name}[{i}]") for i, length in enumerate(value))


def as_dtype(value: Any, name: str = "dtype") -> np.dtype[Any]:
    """Returns the dtype of weights; for None it is float32, as in Keras.

    Raises:
        TypeError: if the value does not name a dtype.
        ValueError: if layers do not compute in this dtype.
    """
    try:
        dtype = np.dtype("float32" if value is None else value)
    except TypeError:
        raise TypeError(f"{name} must be 'float16', 'float32' or 'float64'; got {value!r}") from None
    if dtype.kind != "f" or dtype.itemsize > 8:
        raise ValueError(f"{name} must be 'float16', 'float32' or 'float64'; got '{dtype}'")
    return dtype


def as_batch(value: ArrayLike, name: str, dtype: Any) -> Array:
    """Returns a float array with at least one axis: floats keep their dtype, integers get the given one.

    Raises:
        TypeError: if the value does not hold real numbers.
        ValueError: if it is a single number.
    """
    array = as_float(value, name)
    if not array.ndim:
        raise ValueError(f"{name} must be a batch of samples; got a single number")
    return array.astype(dtype) if np.asarray(value).dtype.kind in "iu" else array


def positive_integer(value: Any, name: str) -> int:
    """Returns the value as a Python integer.

    Raises:
        TypeError: if it is not an integer.
        ValueError: if it is not positive.
    """
    try:
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"{name} must be a positive integer; got {type_of(value)}") from None
    if isinstance(value, bool) or number < 1:
        raise ValueError(f"{name} must be a positive integer; got {value}")
    return number


def integer_pair(value: Any, name: str) -> tuple[int, int]:
    """Returns two positive integers, for height and width; a single one stands for both.

    Raises:
        TypeError: if one of them is not an integer.
        ValueError: if there are not one or two of them, or one is not positive.
    """
    if isinstance(value, tuple | list):
        if len(value) != 2:
            raise ValueError(f"{name} must be an integer or a pair of integers; got {value!r}")
        return positive_integer(value[0], f"{name}[0]"), positive_integer(value[1], f"{name}[1]")
    number = positive_integer(value, name)
    return number, number


def as_generator(seed: Any, name: str = "seed") -> np.random.Generator:
    """Returns a random generator with this seed; with None, one that differs from run to run.

    Raises:
        TypeError: if the seed is not an integer.
        ValueError: if it is negative.
    """
    try:
        return np.random.default_rng(seed)
    except (TypeError, ValueError):
        error = ValueError if isinstance(seed, int) else TypeError
        raise error(f"{name} must be an integer of at least 0, or None; got {seed!r}") from None


def look_up(get: Callable[[Any], T], value: Any, name: str) -> T:
    """Returns `get(value)`; an error of `get`, which begins with "identifier" or "name", names the argument instead."""
    try:
        return get(value)
    except (TypeError, ValueError) as error:
        raise type(error)(re.sub(r"^(identifier|name)\b", lambda _: name, str(error))) from None


def as_initializer(value: Any, name: str) -> Any:
    """Returns the initializer, a name or a function, once it is known to exist.

    Raises:
        TypeError: if it is neither a name nor a function.
        ValueError: if there is no initializer of that name.
    """
    look_up(initializers.get, value, name)
    return value


def as_regularizer(value: Any, name: str) -> Regularizer | None:
    """Returns the regularizer, or None.

    Raises:
        TypeError: if it is anything else, such as a name.
    """
    if value is not None and not isinstance(value, Regularizer):
        raise TypeError(f"{name} must be a regularizer such as L2(0.01), or None; got {type_of(value)}")
    return value


def initial_weights(initializer: Any, shape: Shape, rng: np.random.Generator, dtype: Any, name: str) -> Array:
    """Returns a new array of initial weights.

    Raises:
        ValueError: if the initializer returns another shape; the message starts with its name.
    """
    weights = np.array(initializers.get(initializer)(shape, rng, dtype), dtype)
    if weights.shape != shape:
        raise ValueError(f"{name} must return an array of shape {shape}; got shape {weights.shape}")
    return weights
