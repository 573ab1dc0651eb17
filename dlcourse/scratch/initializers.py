"""Initial weights by hand: random, to tell the units apart, and of the size that keeps signals alive.

| the same everywhere | random, of a given size | scaled to the layer                                       |
|---------------------|-------------------------|-----------------------------------------------------------|
| `zeros`             | `random_normal`         | `glorot_uniform`, `glorot_normal` (Xavier): tanh, softmax |
| `ones`              | `random_uniform`        | `he_uniform`, `he_normal`: ReLU                           |
| `constant`          | `truncated_normal`      | `lecun_uniform`, `lecun_normal`: SELU                     |
|                     |                         | `variance_scaling`, of which these six are cases          |
|                     |                         | `orthogonal`                                              |

All are functions of the shape and a random generator, and hold to this:

- shape is that of the weights: `(inputs, units)` for a dense layer, `(height, width, inputs, filters)` for a kernel.
- rng is a `numpy.random.Generator`, which moves on with each call; or a seed, which gives the same weights each time;
  or None, which gives other ones each time.
- dtype is "float32", "float16" or "float64". One seed gives the same weights in all of them, up to rounding.
- Names, defaults and spreads are those of Keras 3. The numbers are not: TensorFlow has other generators.

`data_dependent(network, x)` scales a whole network by looking at samples.

`get("he_normal")` finds one by its name, `get("random_normal", stddev=1.0)` one with its further arguments set.

Example:
    >>> W = he_normal((800, 128), rng=0)
    >>> W.dtype, W.std().round(3), (2 / 800) ** 0.5
    (dtype('float32'), np.float32(0.05), 0.05)
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from dlcourse.scratch._arrays import Array
from dlcourse.scratch._data_dependent import data_dependent
from dlcourse.scratch._plain_initializers import constant, ones, random_normal, random_uniform, truncated_normal, zeros
from dlcourse.scratch._variance_scaling import (
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
    """Finds an initializer by its name, and sets its further arguments.

    Args:
        identifier: one of the names in `INITIALIZERS`, such as "he_normal"; or a function of `(shape, rng, dtype)`,
            such as your own, which is returned.
        arguments: further arguments of that initializer, such as `stddev=1.0` or `value=0.1`.

    Returns:
        A function of `(shape, rng, dtype)`.

    Raises:
        TypeError: if identifier is neither, or the initializer does not take these arguments.
        ValueError: if there is no initializer of that name; the message lists all names.

    Example:
        >>> get("constant", value=0.1)((2,))
        array([0.1, 0.1], dtype=float32)
    """
    if isinstance(identifier, str):
        if identifier not in INITIALIZERS:
            raise ValueError(f"identifier must be one of {', '.join(INITIALIZERS)}; {identifier!r} was given")
        identifier = INITIALIZERS[identifier]
    if not callable(identifier):
        raise TypeError(
            "identifier must be a name such as 'he_normal', or a function of (shape, rng, dtype); "
            f"a {type(identifier).__name__} was given"
        )
    if not arguments:
        return identifier
    accepted = list(inspect.signature(identifier).parameters)[3:]
    if not set(arguments) <= set(accepted):
        stranger = next(name for name in arguments if name not in accepted)
        raise TypeError(
            f"arguments must be among {', '.join(accepted) or 'none'} for this initializer; {stranger} was given"
        )
    return functools.partial(identifier, **arguments)
