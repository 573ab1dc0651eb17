"""Optimizers by hand: how weights are updated from their gradients.

| one learning rate for all weights | adaptive learning rates             | adaptive, with momentum             |
|-----------------------------------|-------------------------------------|-------------------------------------|
| `SGD`                             | `Adagrad`: sum of squared gradients | `Adam`, also with AMSGrad           |
| with momentum                     | `RMSprop`: their moving average     | `AdamW`: with weight decay          |
| with Nesterov's momentum          | `Adadelta`: and that of the steps   | `Nadam`: with Nesterov's momentum   |
|                                   |                                     | `Lion`: only the sign of a step     |

Letters: w is a weight, g its gradient, η the learning rate (`eta`), and t = 1, 2, … the step. Each optimizer's rule is
in its `update`.

What all optimizers have in common:

- `optimizer.apply(gradients, weights)` updates the arrays in the list `weights` in place, and changes nothing else.
- The state of an optimizer, such as moving averages, is in `optimizer.slots`, by the letters of its rule.
- The learning rate is a number or a function of the step, such as those of `dlcourse.scratch.schedules`.
- float16, float32 and float64 weights keep their dtype; each step is computed in it.
- Names, defaults and the order of operations are those of Keras 3, so that the steps agree too.

`get("adam")` creates an optimizer by its name.

Example:
    >>> import numpy as np
    >>> w = np.array([1.0])
    >>> optimizer = SGD(learning_rate=0.1)
    >>> for _ in range(3):
    ...     optimizer.apply([2 * w], [w])  # the gradient of w²
    ...     print(w.round(3))
    [0.8]
    [0.64]
    [0.512]
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from dlcourse.scratch._support.arrays import type_of
from dlcourse.scratch.optimizers.adam import Adam, AdamW, Lion, Nadam
from dlcourse.scratch.optimizers.adaptive import Adadelta, Adagrad, RMSprop
from dlcourse.scratch.optimizers.optimizer import Optimizer
from dlcourse.scratch.optimizers.sgd import SGD

__all__ = [
    "OPTIMIZERS",
    "SGD",
    "Adadelta",
    "Adagrad",
    "Adam",
    "AdamW",
    "Lion",
    "Nadam",
    "Optimizer",
    "RMSprop",
    "get",
]

OPTIMIZERS: Mapping[str, type[Optimizer]] = MappingProxyType(
    {cls.__name__.lower(): cls for cls in (SGD, Adagrad, Adadelta, RMSprop, Adam, AdamW, Nadam, Lion)}
)
"""All optimizers, by their names in lower case."""


def get(identifier: str | Optimizer, **arguments: Any) -> Optimizer:
    """Returns an optimizer by its name.

    Args:
        identifier: one of the names in `OPTIMIZERS`, such as "adam", in lower or upper case; or an optimizer, which is
            returned as it is.
        arguments: arguments of that optimizer, such as `learning_rate=0.01`; for all others it uses the defaults.

    Returns:
        The optimizer; for a name, a new one in each call.

    Raises:
        TypeError: if identifier is neither, or the optimizer does not take these arguments.
        ValueError: if there is no optimizer of that name; the message lists all names.

    Example:
        >>> get("sgd", momentum=0.9)
        SGD(learning_rate=0.01, momentum=0.9, nesterov=False)
    """
    if isinstance(identifier, Optimizer) and not arguments:
        return identifier
    if not isinstance(identifier, str):
        raise TypeError(
            "identifier must be a name such as 'adam', or an optimizer such as Adam(), and then without arguments; "
            f"got {type_of(identifier)}"
        )
    if identifier.lower() not in OPTIMIZERS:
        raise ValueError(f"identifier must be one of {', '.join(OPTIMIZERS)}; got {identifier!r}")
    return OPTIMIZERS[identifier.lower()](**arguments)
