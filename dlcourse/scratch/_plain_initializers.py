"""Initial weights that take no notice of the layer, and what all initializers share."""

from __future__ import annotations

import operator
from collections.abc import Sequence

import numpy as np
from numpy.typing import DTypeLike

from dlcourse.scratch._arrays import Array, as_number

Rng = np.random.Generator | int | None


def as_shape(shape: Sequence[int]) -> tuple[int, ...]:
    """Returns the shape as a tuple of Python integers.

    Raises:
        TypeError: if it is not a tuple or list of integers.
        ValueError: if one of them is negative.
    """
    if not isinstance(shape, tuple | list):
        raise TypeError(f"shape must be a tuple of integers such as (784, 128); a {type(shape).__name__} was given")
    try:
        sides = tuple(operator.index(side) for side in shape)
    except TypeError:
        raise TypeError(f"shape must be made of integers; {shape} was given") from None
    if min(sides, default=0) < 0:
        raise ValueError(f"shape must be made of integers of at least 0; {shape} was given")
    return sides


def as_generator(rng: Rng) -> np.random.Generator:
    """Returns rng if it is a generator, else a new one: from the seed, or from the system's randomness for None.

    Raises:
        TypeError: if rng is neither a generator, nor an integer, nor None.
        ValueError: if the seed is negative.
    """
    if isinstance(rng, np.random.Generator):
        return rng
    if rng is not None and (isinstance(rng, bool) or not isinstance(rng, int | np.integer)):
        raise TypeError(
            "rng must be a numpy.random.Generator, such as np.random.default_rng(0), or an integer seed, or None; "
            f"a {type(rng).__name__} was given"
        )
    if rng is not None and rng < 0:
        raise ValueError(f"rng must be a seed of at least 0; {rng} was given")
    return np.random.default_rng(rng)


def as_dtype(dtype: DTypeLike) -> np.dtype[np.floating]:
    """Returns the NumPy dtype.

    Raises:
        ValueError: if it is not float16, float32 or float64.
    """
    for accepted in (np.float16, np.float32, np.float64):
        if dtype is not None and dtype == np.dtype(accepted):
            return np.dtype(accepted)
    raise ValueError(f"dtype must be float16, float32 or float64; {dtype!r} was given")


def as_spread(stddev: float) -> float:
    """Returns the standard deviation as a Python float.

    Raises:
        TypeError: if it is not one real number.
        ValueError: if it is negative.
    """
    number = as_number(stddev, "stddev")
    if number < 0:
        raise ValueError(f"stddev must be at least 0; {stddev} was given")
    return number


def zeros(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """All 0. For biases; a hidden layer with such weights never learns more than one unit would.

    Args:
        shape: shape of the weights, such as `(units,)`.
        rng: taken, so that all initializers are called alike, and not used.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Example:
        >>> zeros((3,))
        array([0., 0., 0.], dtype=float32)
    """
    return constant(shape, rng, dtype, value=0.0)


def ones(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """All 1. For the scale of a batch normalisation.

    Args:
        shape: shape of the weights, such as `(units,)`.
        rng: taken, so that all initializers are called alike, and not used.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Example:
        >>> ones((3,))
        array([1., 1., 1.], dtype=float32)
    """
    return constant(shape, rng, dtype, value=1.0)


def constant(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", value: float = 0.0) -> Array:
    """All the same number.

    Args:
        shape: shape of the weights, such as `(units,)`.
        rng: taken, so that all initializers are called alike, and not used.
        dtype: "float32", "float16" or "float64".
        value: the number.

    Returns:
        Array of the shape and dtype.

    Example:
        >>> constant((3,), value=0.1)
        array([0.1, 0.1, 0.1], dtype=float32)
    """
    as_generator(rng)
    return np.full(as_shape(shape), as_number(value, "value"), as_dtype(dtype))


def random_normal(
    shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", mean: float = 0.0, stddev: float = 0.05
) -> Array:
    """Numbers from a normal distribution.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        mean: mean of the distribution.
        stddev: its standard deviation.

    Returns:
        Array of the shape and dtype.

    Example:
        >>> random_normal((1000, 1000), rng=0).std().round(4)
        np.float32(0.05)
    """
    draws = as_generator(rng).standard_normal(as_shape(shape))
    return np.asarray(as_number(mean, "mean") + as_spread(stddev) * draws, as_dtype(dtype))


def random_uniform(
    shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", minval: float = -0.05, maxval: float = 0.05
) -> Array:
    """Numbers from an interval, all equally likely. Their standard deviation is (maxval - minval) / √12.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        minval: lower end of the interval.
        maxval: upper end, not below minval.

    Returns:
        Array of the shape and dtype.

    Example:
        >>> abs(random_uniform((1000, 1000), rng=0)).max().round(4)
        np.float32(0.05)
    """
    low, high = as_number(minval, "minval"), as_number(maxval, "maxval")
    if high < low:
        raise ValueError(f"maxval must be at least minval, {minval}; {maxval} was given")
    return np.asarray(as_generator(rng).uniform(low, high, as_shape(shape)), as_dtype(dtype))


def truncated_normal(
    shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", mean: float = 0.0, stddev: float = 0.05
) -> Array:
    """Numbers from a normal distribution, without those further than two standard deviations from the mean.

    They are drawn again. What remains has a standard deviation of only 0.8796 stddev.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        mean: mean of the distribution.
        stddev: standard deviation of the normal distribution that is cut.

    Returns:
        Array of the shape and dtype.

    Example:
        >>> weights = truncated_normal((1000, 1000), rng=0, stddev=1.0)
        >>> abs(weights).max().round(3), weights.std().round(3)
        (np.float32(2.0), np.float32(0.88))
    """
    generator = as_generator(rng)
    draws = np.asarray(generator.standard_normal(as_shape(shape)))
    while (far := np.abs(draws) > 2).any():
        draws[far] = generator.standard_normal(np.count_nonzero(far))
    return np.asarray(as_number(mean, "mean") + as_spread(stddev) * draws, as_dtype(dtype))
