"""Initializers that scale the weights to the layer: a sum over n inputs has n times the variance of one product.

So weights of variance 1/n preserve the variance of the inputs, and those of variance 2/n compensate for ReLU, which
halves the mean square.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import DTypeLike

from dlcourse.scratch._support.arrays import Array, above, as_number
from dlcourse.scratch.initializers.plain import (
    Rng,
    as_dtype,
    as_generator,
    as_shape,
    random_normal,
    random_uniform,
    truncated_normal,
)

STDDEV_OF_TRUNCATED = 0.87962566103423978
"""Standard deviation of a standard normal distribution that is cut at ±2."""


def compute_fans(shape: Sequence[int]) -> tuple[int, int]:
    """Returns fan-in and fan-out: the number of inputs of each unit, and of units that each input feeds.

    Args:
        shape: shape of the weights: `(inputs, units)`, or `(height, width, channels, filters)`, where both fans are
            multiplied by the number of positions, height · width.

    Returns:
        Fan-in and fan-out, two integers. For a shape `(n,)` both are n, for `()` both are 1.

    Raises:
        TypeError: if shape is not a tuple of integers.
        ValueError: if shape has a negative size.

    Example:
        >>> compute_fans((784, 128)), compute_fans((3, 3, 16, 32))
        ((784, 128), (144, 288))
    """
    sizes = as_shape(shape)
    if len(sizes) < 2:
        return math.prod(sizes), math.prod(sizes)
    positions = math.prod(sizes[:-2])
    return positions * sizes[-2], positions * sizes[-1]


def variance_scaling(
    shape: Sequence[int],
    rng: Rng = None,
    dtype: DTypeLike = "float32",
    scale: float = 1.0,
    mode: str = "fan_in",
    distribution: str = "truncated_normal",
) -> Array:
    """Returns random numbers of variance scale / fan, with the fan that mode names.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        scale: numerator of the variance, above 0.
        mode: "fan_in", "fan_out", or "fan_avg", the mean of both.
        distribution: "truncated_normal" (cut at two standard deviations, and widened before so that the variance is
            still right), "untruncated_normal" or "uniform" (between ±√(3 · variance)).

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type, or scale is not a number.
        ValueError: if shape or rng is negative, dtype is none of these, scale is not above 0, or mode or
            distribution is unknown.

    Example:
        >>> variance_scaling((400, 100), rng=0, mode="fan_out").std().round(3)
        np.float32(0.1)
    """
    fan_in, fan_out = compute_fans(shape)
    fans = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}
    if mode not in fans:
        raise ValueError(f"mode must be one of {', '.join(fans)}; got {mode!r}")
    stddev = math.sqrt(above(0, scale, "scale") / max(1.0, fans[mode]))
    if distribution == "truncated_normal":
        return truncated_normal(shape, rng, dtype, stddev=stddev / STDDEV_OF_TRUNCATED)
    if distribution == "untruncated_normal":
        return random_normal(shape, rng, dtype, stddev=stddev)
    if distribution == "uniform":
        return random_uniform(shape, rng, dtype, -math.sqrt(3) * stddev, math.sqrt(3) * stddev)
    raise ValueError(f"distribution must be one of truncated_normal, untruncated_normal, uniform; got {distribution!r}")


def glorot_uniform(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """Glorot (Xavier) uniform: between ±√(6 / (fan-in + fan-out)), of variance 2 / (fan-in + fan-out).

    A compromise: 1 / fan-in preserves the variance in the forward pass, 1 / fan-out in the backward pass. For tanh,
    sigmoid and softmax; the default of Keras's layers. From Glorot and Bengio (2010), "Understanding the difficulty of
    training deep feedforward neural networks".

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type.
        ValueError: if shape or rng is negative, or dtype is none of these.

    Example:
        >>> abs(glorot_uniform((400, 200), rng=0)).max().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 1.0, "fan_avg", "uniform")


def glorot_normal(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """Glorot (Xavier) normal: from a truncated normal distribution, of variance 2 / (fan-in + fan-out).

    For tanh, sigmoid and softmax. From Glorot and Bengio (2010), "Understanding the difficulty of training deep
    feedforward neural networks".

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type.
        ValueError: if shape or rng is negative, or dtype is none of these.

    Example:
        >>> glorot_normal((120, 80), rng=0).std().round(2)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 1.0, "fan_avg", "truncated_normal")


def he_uniform(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """He uniform: between ±√(6 / fan-in), of variance 2 / fan-in. For ReLU.

    From He et al. (2015), "Delving deep into rectifiers".

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type.
        ValueError: if shape or rng is negative, or dtype is none of these.

    Example:
        >>> abs(he_uniform((600, 100), rng=0)).max().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 2.0, "fan_in", "uniform")


def he_normal(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """He normal: from a truncated normal distribution, of variance 2 / fan-in. For ReLU.

    From He et al. (2015), "Delving deep into rectifiers".

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type.
        ValueError: if shape or rng is negative, or dtype is none of these.

    Example:
        >>> he_normal((200, 100), rng=0).std().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 2.0, "fan_in", "truncated_normal")


def lecun_uniform(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """LeCun uniform: between ±√(3 / fan-in), of variance 1 / fan-in.

    From LeCun et al. (1998), "Efficient backprop".

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type.
        ValueError: if shape or rng is negative, or dtype is none of these.

    Example:
        >>> abs(lecun_uniform((300, 100), rng=0)).max().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 1.0, "fan_in", "uniform")


def lecun_normal(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """LeCun normal: from a truncated normal distribution, of variance 1 / fan-in. SELU requires it.

    From LeCun et al. (1998), "Efficient backprop"; with SELU, Klambauer et al. (2017), "Self-normalizing neural
    networks".

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type.
        ValueError: if shape or rng is negative, or dtype is none of these.

    Example:
        >>> lecun_normal((100, 400), rng=0).std().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 1.0, "fan_in", "truncated_normal")


def orthogonal(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", gain: float = 1.0) -> Array:
    """Returns a random orthogonal matrix: it rotates or reflects a signal and preserves its length. WᵀW = gain² · I.

    All axes but the last count as inputs. With more units than inputs, it is W Wᵀ = gain² · I.
    From Saxe, McClelland and Ganguli (2014), "Exact solutions to the nonlinear dynamics of learning in deep linear
    neural networks".

    Args:
        shape: shape of the weights, at least two axes, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        gain: factor that multiplies the length of a signal, such as √2 before ReLU.

    Returns:
        Array of the shape and dtype.

    Raises:
        TypeError: if shape or rng has the wrong type, or gain is not a number.
        ValueError: if shape or rng is negative, dtype is none of these, shape has fewer than two axes, or
            gain is not finite.

    Example:
        >>> W = orthogonal((3, 2), rng=0)
        >>> (W.T @ W).round(6) + 0
        array([[1., 0.],
               [0., 1.]], dtype=float32)
    """
    sizes = as_shape(shape)
    if len(sizes) < 2:
        raise ValueError(f"shape must have at least two axes for orthogonal weights; got {shape}")
    rows, columns = math.prod(sizes[:-1]), sizes[-1]
    q, r = np.linalg.qr(as_generator(rng).standard_normal((max(rows, columns), min(rows, columns))))
    # QR alone prefers some signs; with those of r's diagonal, all orthogonal matrices are equally likely.
    q = q * np.copysign(1, np.diag(r))
    W = as_number(gain, "gain") * (q if rows >= columns else q.T)
    return W.reshape(sizes).astype(as_dtype(dtype))
