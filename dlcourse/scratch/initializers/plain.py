"""Initializers that do not depend on the shape of the layer, and the checks that all initializers share."""

from __future__ import annotations

import operator
from collections.abc import Sequence

import numpy as np
from numpy.typing import DTypeLike

from dlcourse.scratch._support.arrays import Array, as_number, at_least, type_of

Rng = np.random.Generator | int | None


def as_shape(shape: Sequence[int]) -> tuple[int, ...]:
    """Returns the shape as a tuple of Python integers.

    Raises:
        TypeError: if it is not a tuple or list of integers.
        ValueError: if one of them is negative.
    """
    if not isinstance(shape, tuple | list):
        raise TypeError(f"shape must be a tuple of integers such as (784, 128); got {type_of(shape)}")
    try:
        sizes = tuple(operator.index(size) for size in shape)
    except TypeError:
        raise TypeError(f"shape must hold integers; got {shape}") from None
    if min(sizes, default=0) < 0:
        raise ValueError(f"shape must hold integers of at least 0; got {shape}")
    return sizes


def as_generator(rng: Rng) -> np.random.Generator:
    """Returns rng if it is a generator, else a new one, seeded with rng, or for None by the operating system.

    Raises:
        TypeError: if rng is neither a generator, nor an integer, nor None.
        ValueError: if the seed is negative.
    """
    if isinstance(rng, np.random.Generator):
        return rng
    if rng is not None and (isinstance(rng, bool) or not isinstance(rng, int | np.integer)):
        raise TypeError(
            "rng must be a numpy.random.Generator, such as np.random.default_rng(0), or an integer seed, or None; "
            f"got {type_of(rng)}"
        )
    if rng is not None and rng < 0:
        raise ValueError(f"rng must be a seed of at least 0; got {rng}")
    return np.random.default_rng(rng)


def as_dtype(dtype: DTypeLike) -> np.dtype[np.floating]:
    """Returns the NumPy dtype.

    Raises:
        ValueError: if it is not float16, float32 or float64.
    """
    for accepted in (np.float16, np.float32, np.float64):
        if dtype is not None and dtype == np.dtype(accepted):
            return np.dtype(accepted)
    raise ValueError(f"dtype must be float16, float32 or float64; got {dtype!r}")


def zeros(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """Returns zeros, as for biases. In a hidden layer whose weights are all equal, all units stay equal.

    Args:
        shape: shape of the weights, such as `(units,)`.
        rng: not used; all initializers have the same first arguments.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type.
        ValueError: if shape or rng is negative, or dtype is none of these.

    Example:
        >>> zeros((3,))
        array([0., 0., 0.], dtype=float32)
    """
    return constant(shape, rng, dtype, value=0.0)


def ones(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """Returns ones, as for the scale γ of a batch normalization.

    Args:
        shape: shape of the weights, such as `(units,)`.
        rng: not used; all initializers have the same first arguments.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type.
        ValueError: if shape or rng is negative, or dtype is none of these.

    Example:
        >>> ones((3,))
        array([1., 1., 1.], dtype=float32)
    """
    return constant(shape, rng, dtype, value=1.0)


def constant(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", value: float = 0.0) -> Array:
    """Returns an array filled with one number.

    Args:
        shape: shape of the weights, such as `(units,)`.
        rng: not used; all initializers have the same first arguments.
        dtype: "float32", "float16" or "float64".
        value: the number.

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type, or value is not a number.
        ValueError: if shape or rng is negative, dtype is none of these, or value is not finite.

    Example:
        >>> constant((3,), value=0.1)
        array([0.1, 0.1, 0.1], dtype=float32)
    """
    as_generator(rng)
    return np.full(as_shape(shape), as_number(value, "value"), as_dtype(dtype))


def random_normal(
    shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", mean: float = 0.0, stddev: float = 0.05
) -> Array:
    """Returns random numbers from a normal distribution.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        mean: mean of the distribution.
        stddev: standard deviation of the distribution, at least 0.

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type, or mean or stddev is not a number.
        ValueError: if shape or rng is negative, dtype is none of these, mean or stddev is not finite, or
            stddev is negative.

    Example:
        >>> random_normal((1000, 1000), rng=0).std().round(4)
        np.float32(0.05)
    """
    draws = as_generator(rng).standard_normal(as_shape(shape))
    return np.asarray(as_number(mean, "mean") + at_least(0, stddev, "stddev") * draws, as_dtype(dtype))


def random_uniform(
    shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", minval: float = -0.05, maxval: float = 0.05
) -> Array:
    """Returns random numbers from a uniform distribution. Their standard deviation is (maxval - minval) / √12.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        minval: lower end of the interval.
        maxval: upper end, at least minval.

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type, or minval or maxval is not a number.
        ValueError: if shape or rng is negative, dtype is none of these, minval or maxval is not finite, or
            maxval is below minval.

    Example:
        >>> abs(random_uniform((1000, 1000), rng=0)).max().round(4)
        np.float32(0.05)
    """
    low, high = as_number(minval, "minval"), as_number(maxval, "maxval")
    if high < low:
        raise ValueError(f"maxval must be at least minval, {minval}; got {maxval}")
    return np.asarray(as_generator(rng).uniform(low, high, as_shape(shape)), as_dtype(dtype))


def truncated_normal(
    shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", mean: float = 0.0, stddev: float = 0.05
) -> Array:
    """Returns random numbers from a normal distribution that is cut at two standard deviations from the mean.

    Numbers beyond are drawn again. The standard deviation of the others is only 0.8796 stddev.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        mean: mean of the distribution.
        stddev: standard deviation of the normal distribution before it is cut, at least 0.

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type, or mean or stddev is not a number.
        ValueError: if shape or rng is negative, dtype is none of these, mean or stddev is not finite, or
            stddev is negative.

    Example:
        >>> weights = truncated_normal((1000, 1000), rng=0, stddev=1.0)
        >>> abs(weights).max().round(3), weights.std().round(3)
        (np.float32(2.0), np.float32(0.88))
    """
    generator = as_generator(rng)
    draws = np.asarray(generator.standard_normal(as_shape(shape)))
    while (outside := np.abs(draws) > 2).any():
        draws[outside] = generator.standard_normal(np.count_nonzero(outside))
    return np.asarray(as_number(mean, "mean") + at_least(0, stddev, "stddev") * draws, as_dtype(dtype))
