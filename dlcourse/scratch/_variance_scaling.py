"""Initial weights of the size that a layer needs: a sum over n inputs has n times the variance of one product.

So weights of variance 1/n hand on the variance of the inputs, and those of variance 2/n make up for ReLU, which lets
half of it through.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import DTypeLike

from dlcourse.scratch._arrays import Array, as_number
from dlcourse.scratch._plain_initializers import (
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
    """Counts how many numbers flow into a unit, and how many a number flows into.

    Args:
        shape: shape of the weights: `(inputs, units)`, or `(height, width, inputs, filters)`, where each position of
            the kernel counts.

    Returns:
        Fan-in and fan-out. A vector counts as both; a single number as 1 and 1.

    Example:
        >>> compute_fans((784, 128)), compute_fans((3, 3, 16, 32))
        ((784, 128), (144, 288))
    """
    sides = as_shape(shape)
    if len(sides) < 2:
        return math.prod(sides), math.prod(sides)
    positions = math.prod(sides[:-2])
    return positions * sides[-2], positions * sides[-1]


def variance_scaling(
    shape: Sequence[int],
    rng: Rng = None,
    dtype: DTypeLike = "float32",
    scale: float = 1.0,
    mode: str = "fan_in",
    distribution: str = "truncated_normal",
) -> Array:
    """Random numbers of variance scale / fan.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        scale: a number above 0.
        mode: "fan_in", "fan_out", or "fan_avg", the mean of both.
        distribution: "truncated_normal" (cut at two standard deviations, but widened before, so that the variance is
            right), "untruncated_normal" or "uniform" (up to ±√(3 · variance)).

    Returns:
        Array of the shape and dtype.

    Raises:
        ValueError: if scale, mode or distribution is none of these.

    Example:
        >>> variance_scaling((400, 100), rng=0, mode="fan_out").std().round(3)
        np.float32(0.1)
    """
    fan_in, fan_out = compute_fans(shape)
    fans = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}
    if mode not in fans:
        raise ValueError(f"mode must be one of {', '.join(fans)}; {mode!r} was given")
    if as_number(scale, "scale") <= 0:
        raise ValueError(f"scale must be above 0; {scale} was given")
    stddev = math.sqrt(scale / max(1.0, fans[mode]))
    if distribution == "truncated_normal":
        return truncated_normal(shape, rng, dtype, stddev=stddev / STDDEV_OF_TRUNCATED)
    if distribution == "untruncated_normal":
        return random_normal(shape, rng, dtype, stddev=stddev)
    if distribution == "uniform":
        return random_uniform(shape, rng, dtype, -math.sqrt(3) * stddev, math.sqrt(3) * stddev)
    raise ValueError(
        f"distribution must be one of truncated_normal, untruncated_normal, uniform; {distribution!r} was given"
    )


def glorot_uniform(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """Xavier's weights: between ±√(6 / (fan-in + fan-out)), of variance 2 / (fan-in + fan-out). Keras's default.

    A compromise: 1 / fan-in keeps the variance on the way forward, 1 / fan-out on the way back. For tanh, sigmoid and
    softmax. From Xavier Glorot and Bengio (2010), "Understanding the difficulty of training deep feedforward neural
    networks".

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Example:
        >>> abs(glorot_uniform((400, 200), rng=0)).max().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 1.0, "fan_avg", "uniform")


def glorot_normal(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """Xavier's weights from a truncated normal distribution, of variance 2 / (fan-in + fan-out).

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Example:
        >>> glorot_normal((120, 80), rng=0).std().round(2)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 1.0, "fan_avg", "truncated_normal")


def he_uniform(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """He's weights: between ±√(6 / fan-in), of variance 2 / fan-in. For ReLU.

    From He et al. (2015), "Delving deep into rectifiers".

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Example:
        >>> abs(he_uniform((600, 100), rng=0)).max().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 2.0, "fan_in", "uniform")


def he_normal(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """He's weights from a truncated normal distribution, of variance 2 / fan-in. For ReLU.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Example:
        >>> he_normal((200, 100), rng=0).std().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 2.0, "fan_in", "truncated_normal")


def lecun_uniform(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """LeCun's weights: between ±√(3 / fan-in), of variance 1 / fan-in.

    From LeCun et al. (1998), "Efficient backprop".

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Example:
        >>> abs(lecun_uniform((300, 100), rng=0)).max().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 1.0, "fan_in", "uniform")


def lecun_normal(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32") -> Array:
    """LeCun's weights from a truncated normal distribution, of variance 1 / fan-in. SELU counts on them.

    Args:
        shape: shape of the weights, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".

    Returns:
        Array of the shape and dtype.

    Example:
        >>> lecun_normal((100, 400), rng=0).std().round(3)
        np.float32(0.1)
    """
    return variance_scaling(shape, rng, dtype, 1.0, "fan_in", "truncated_normal")


def orthogonal(shape: Sequence[int], rng: Rng = None, dtype: DTypeLike = "float32", gain: float = 1.0) -> Array:
    """Weights that turn and mirror a signal, without making it longer or shorter: WᵀW = gain² · I.

    All axes but the last one count as inputs. With more units than inputs it is W Wᵀ = gain² · I.
    From Saxe, McClelland and Ganguli (2014), "Exact solutions to the nonlinear dynamics of learning in deep linear
    neural networks".

    Args:
        shape: shape of the weights, of two axes at least, such as `(inputs, units)`.
        rng: a `numpy.random.Generator`, a seed, or None.
        dtype: "float32", "float16" or "float64".
        gain: factor by which a signal becomes longer, such as √2 before ReLU.

    Returns:
        Array of the shape and dtype.

    Raises:
        ValueError: if shape has fewer than two axes.

    Example:
        >>> W = orthogonal((3, 2), rng=0)
        >>> (W.T @ W).round(6) + 0
        array([[1., 0.],
               [0., 1.]], dtype=float32)
    """
    sides = as_shape(shape)
    if len(sides) < 2:
        raise ValueError(f"shape must have at least two axes for orthogonal weights; {shape} was given")
    rows, columns = math.prod(sides[:-1]), sides[-1]
    q, r = np.linalg.qr(as_generator(rng).standard_normal((max(rows, columns), min(rows, columns))))
    # QR makes some signs likelier than others; with those of r's diagonal, all orthogonal matrices are equally likely.
    q = q * np.copysign(1, np.diag(r))
    W = as_number(gain, "gain") * (q if rows >= columns else q.T)
    return W.reshape(sides).astype(as_dtype(dtype))
