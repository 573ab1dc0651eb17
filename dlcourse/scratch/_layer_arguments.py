"""What layers and networks may be given: shapes, whole numbers, dtypes, names. Each check names the argument."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch import initializers
from dlcourse.scratch._arrays import Array, as_float
from dlcourse.scratch.regularizers import Regularizer

Shape = tuple[int, ...]
T = TypeVar("T")


def as_shape(value: Any, name: str = "input_shape") -> Shape:
    """The shape of one sample, as a tuple of Python integers.

    Raises:
        TypeError: if it is not a tuple or a list of whole numbers.
        ValueError: if one of them is not positive.
    """
    if not isinstance(value, tuple | list):
        raise TypeError(
            f"{name} must be the shape of one sample, a tuple such as (2,); a {type(value).__name__} was given"
        )
    return tuple(positive_integer(number, f"each number in {name}") for number in value)


def as_dtype(value: Any, name: str = "dtype") -> np.dtype[Any]:
    """The dtype of weights; None is float32, as in Keras.

    Raises:
        TypeError: if it is no dtype.
        ValueError: if it is none of the floats that layers compute with.
    """
    try:
        dtype = np.dtype("float32" if value is None else value)
    except TypeError:
        raise TypeError(f"{name} must be 'float16', 'float32' or 'float64'; {value!r} was given") from None
    if dtype.kind != "f" or dtype.itemsize > 8:
        raise ValueError(f"{name} must be 'float16', 'float32' or 'float64'; {dtype} was given")
    return dtype


def as_batch(value: ArrayLike, name: str, dtype: Any) -> Array:
    """A float array with one axis or more: floats as they are, integers in this dtype.

    Raises:
        TypeError: if it is not made of real numbers.
        ValueError: if it is a single number.
    """
    array = as_float(value, name)
    if not array.ndim:
        raise ValueError(f"{name} must be a batch of samples; a single number was given")
    return array.astype(dtype) if np.asarray(value).dtype.kind in "iu" else array


def positive_integer(value: Any, name: str) -> int:
    """The value as an int.

    Raises:
        TypeError: if it is not a whole number.
        ValueError: if it is not positive.
    """
    try:
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"{name} must be a whole number; a {type(value).__name__} was given") from None
    if isinstance(value, bool) or number < 1:
        raise ValueError(f"{name} must be at least 1; {value} was given")
    return number


def as_generator(seed: Any, name: str = "seed") -> np.random.Generator:
    """Random numbers from a seed; None for chance.

    Raises:
        TypeError: if the seed is not a whole number.
        ValueError: if it is negative.
    """
    try:
        return np.random.default_rng(seed)
    except (TypeError, ValueError):
        error = ValueError if isinstance(seed, int) else TypeError
        raise error(f"{name} must be a whole number, at least 0, or None; {seed!r} was given") from None


def pair(value: Any, name: str) -> tuple[int, int]:
    """Two whole numbers, for height and width; one counts for both."""
    if isinstance(value, tuple | list):
        if len(value) != 2:
            raise ValueError(f"{name} must be one whole number or two; {value!r} was given")
        return positive_integer(value[0], name), positive_integer(value[1], name)
    number = positive_integer(value, name)
    return number, number


def found(get: Callable[[Any], T], value: Any, name: str) -> T:
    """What `get` finds; its errors, which speak of an identifier, name the caller's argument instead."""
    try:
        return get(value)
    except (TypeError, ValueError) as error:
        raise type(error)(re.sub(r"^(identifier|name)\b", name, str(error))) from None


def as_initializer(value: Any, name: str) -> Any:
    """The initializer, if there is one of that name, or it is a function.

    Raises:
        TypeError: if it is neither a name nor a function.
        ValueError: if there is none of that name.
    """
    found(initializers.get, value, name)
    return value


def as_regularizer(value: Any, name: str) -> Regularizer | None:
    """The regularizer, or None.

    Raises:
        TypeError: if it is anything else, such as a name.
    """
    if value is not None and not isinstance(value, Regularizer):
        raise TypeError(f"{name} must be a regularizer such as L2(0.01), or None; a {type(value).__name__} was given")
    return value


def initial(identifier: Any, shape: Shape, rng: np.random.Generator, dtype: Any) -> Array:
    """An array of initial weights."""
    weights = np.array(initializers.get(identifier)(shape, rng, dtype), dtype)
    if weights.shape != shape:
        raise ValueError(f"an initializer must return the shape {shape}; it returned {weights.shape}")
    return weights
