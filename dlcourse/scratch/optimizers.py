"""Optimizers by hand: how weights follow their gradients downhill.

| one learning rate for all | one for each weight, by its gradients | with a memory of direction too |
|---------------------------|---------------------------------------|--------------------------------|
| `SGD`                     | `Adagrad`: the sum of their squares   | `Adam`, with amsgrad too       |
| with momentum             | `RMSprop`: an average of them         | `AdamW`: and weight decay      |
| with Nesterov's momentum  | `Adadelta`: and of the steps          | `Nadam`: and Nesterov          |
|                           |                                       | `Lion`: the sign alone         |

Letters: w a weight, g its gradient, η the learning rate (`eta`), and t = 1, 2, … the step. Each optimizer's rule
stands in its `update`.

All of them hold to this:

- `optimizer.apply(gradients, weights)` changes the arrays in the list `weights` in place, and nothing else.
- What an optimizer remembers about each weight is in `optimizer.slots`, by the letters of its rule.
- The learning rate is a number, or a function of the step such as `dlcourse.scratch.schedules` has.
- float16, float32 and float64 weights keep their dtype; each step is computed in it.
- Names, defaults, and the order of operations are those of Keras 3, so that the steps agree too.

`get("adam")` makes one by its name.

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

from dlcourse.scratch._adam_family import Adam, AdamW, Lion, Nadam
from dlcourse.scratch._adaptive import Adadelta, Adagrad, RMSprop
from dlcourse.scratch._momentum import SGD
from dlcourse.scratch._optimizer import Optimizer

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
"""Every optimizer, by its name in small letters."""


def get(identifier: str | Optimizer, **arguments: Any) -> Optimizer:
    """Makes an optimizer by its name.

    Args:
        identifier: one of the names in `OPTIMIZERS`, such as "adam", in small or capital letters; or an optimizer,
            which is returned as it is.
        arguments: of that optimizer, such as `learning_rate=0.01`; the defaults without.

    Returns:
        An optimizer. A name makes a new one each time.

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
            f"a {type(identifier).__name__} was given"
        )
    if identifier.lower() not in OPTIMIZERS:
        raise ValueError(f"identifier must be one of {', '.join(OPTIMIZERS)}; {identifier!r} was given")
    return OPTIMIZERS[identifier.lower()](**arguments)
