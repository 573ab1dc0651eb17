"""Initializers by hand: random weights that break symmetry, of a size that keeps signals from vanishing or exploding.

| all equal           | random, of a given size | scaled to the layer                                       |
|---------------------|-------------------------|-----------------------------------------------------------|
| `zeros`             | `random_normal`         | `glorot_uniform`, `glorot_normal` (Xavier): tanh, softmax |
| `ones`              | `random_uniform`        | `he_uniform`, `he_normal`: ReLU                           |
| `constant`          | `truncated_normal`      | `lecun_uniform`, `lecun_normal`: SELU                     |
|                     |                         | `variance_scaling`, of which these six are special cases  |
|                     |                         | `orthogonal`                                              |

All of them are functions of a shape, a random number generator and a dtype:

- shape is that of the weights: `(inputs, units)` for a dense layer, `(height, width, channels, filters)` for a
  convolution.
- rng is a `numpy.random.Generator`, whose state advances with each call; or a seed, with which each call returns the
  same weights; or None, with which each call returns new ones.
- dtype is "float32", "float16" or "float64". A seed gives the same weights in all of them, up to rounding.
- A shape, rng or further argument of the wrong type raises a TypeError, one out of range a ValueError; so does any
  other dtype.
- Names, defaults and variances are those of Keras 3. The random numbers are not: TensorFlow's generators are different.

`data_dependent(network, x)` scales the kernels of a network so that the pre-activations of a batch have variance 1.

`get("he_normal")` returns an initializer by its name; `get("random_normal", stddev=1.0)` sets further arguments.

Example:
    >>> W = he_normal((800, 128), rng=0)
    >>> W.dtype, W.std().round(3), (2 / 800) ** 0.5
    (dtype('float32'), np.float32(0.05), 0.05)
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from dlcourse.scratch._support.arrays import Array, check_arguments, type_of
from dlcourse.scratch.initializers.by_data import data_dependent
from dlcourse.scratch.initializers.plain import constant, ones, random_normal, random_uniform, truncated_normal, zeros
from dlcourse.scratch.initializers.scaled import (
    compute_fans,
    glorot_normal,
    glorot_uniform,
    he_normal,
    he_uniform,
    lecun_normal,
    lecun_uniform,
    orthogonal,
    variance_scaling,
)

__all__ = [
    "INITIALIZERS",
    "Initializer",
    "compute_fans",
    "constant",
    "data_dependent",
    "get",
    "glorot_normal",
    "glorot_uniform",
    "he_normal",
    "he_uniform",
    "lecun_normal",
    "lecun_uniform",
    "ones",
    "orthogonal",
    "random_normal",
    "random_uniform",
    "truncated_normal",
    "variance_scaling",
    "zeros",
]

Initializer = Callable[..., Array]
"""A function of `(shape, rng, dtype)`."""

INITIALIZERS: Mapping[str, Initializer] = MappingProxyType(
    {
        initializer.__name__: initializer
        for initializer in (
            zeros,
            ones,
            constant,
            random_normal,
            random_uniform,
            truncated_normal,
            variance_scaling,
            glorot_uniform,
            glorot_normal,
            he_uniform,
            he_normal,
            lecun_uniform,
            lecun_normal,
            orthogonal,
        )
    }
)
"""Every initializer, by its name."""


def get(identifier: str | Initializer, **arguments: Any) -> Initializer:
    """Returns an initializer by its name, with its further arguments set.

    Args:
        identifier: one of the names in `INITIALIZERS`, such as "he_normal"; or a function of `(shape, rng, dtype)`,
            such as your own.
        arguments: further arguments of that initializer, such as `stddev=1.0` or `value=0.1`.

    Returns:
        A function of `(shape, rng, dtype)`.

    Raises:
        TypeError: if identifier is neither, or the initializer does not accept these arguments.
        ValueError: if there is no initializer of that name; the message lists all names.

    Example:
        >>> get("constant", value=0.1)((2,))
        array([0.1, 0.1], dtype=float32)
    """
    if isinstance(identifier, str):
        if identifier not in INITIALIZERS:
            raise ValueError(f"identifier must be one of {', '.join(INITIALIZERS)}; got {identifier!r}")
        identifier = INITIALIZERS[identifier]
    if not callable(identifier):
        raise TypeError(
            "identifier must be a name such as 'he_normal', or a function of (shape, rng, dtype); "
            f"got {type_of(identifier)}"
        )
    if not arguments:
        return identifier
    check_arguments(arguments, identifier, 3, "this initializer")
    return functools.partial(identifier, **arguments)
