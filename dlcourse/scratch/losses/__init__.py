"""Loss functions by hand, each with its derivative with respect to the predictions.

| regression                       | classification                    | margins between scores | distributions   |
|----------------------------------|-----------------------------------|------------------------|-----------------|
| `mean_squared_error`             | `binary_crossentropy`             | `hinge`                | `kl_divergence` |
| `mean_absolute_error`            | `categorical_crossentropy`        | `squared_hinge`        | `information`   |
| `root_mean_squared_error`        | `sparse_categorical_crossentropy` | `categorical_hinge`    | `entropy`       |
| `huber`, `log_cosh`              | `binary_focal_crossentropy`       |                        | `cross_entropy` |
| `mean_absolute_percentage_error` | `categorical_focal_crossentropy`  |                        |                 |
| `mean_squared_logarithmic_error` |                                   |                        |                 |

The derivative of `hinge` is `hinge_derivative`, and so on, with the same arguments. (The last three on the right are
measures, not losses, and have none.) The same for all losses:

- A loss is one number per sample: y_pred of shape `(batch, outputs)` gives `(batch,)`. The cost is their mean.
  A vector `(outputs,)` is one sample.
- A derivative is ∂loss_i / ∂y_pred, in the shape of y_pred. Divided by the batch size it is the gradient of the cost.
- y_true has the shape of y_pred. `(batch,)` and `(batch, 1)` count as the same; nothing else is broadcast.
- The result is a new array in the dtype of y_pred: float16, float32 and float64 are kept, integers become float64.
  y_true and y_pred are not changed.
- Anything but numbers raises a TypeError that names the argument; a shape that does not match, a ValueError.
- nan stays nan, and what is too large for its dtype is inf, without a warning: a diverging run must show it.
- Names, defaults and clipping are those of Keras 3, unless the docstring says otherwise.

`get("mse")` returns a function and its derivative by name.

Example:
    >>> y_true, y_pred = [[1.0], [0.0]], [[0.8], [0.4]]
    >>> mean_squared_error(y_true, y_pred).round(2)
    array([0.04, 0.16])
    >>> get("mse").derivative(y_true, y_pred) / 2
    array([[-0.2],
           [ 0.4]])
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from dlcourse.scratch._support.arrays import Array, check_arguments, type_of
from dlcourse.scratch.losses.crossentropy import (
    binary_crossentropy,
    binary_crossentropy_derivative,
    categorical_crossentropy,
    categorical_crossentropy_derivative,
    sparse_categorical_crossentropy,
    sparse_categorical_crossentropy_derivative,
)
from dlcourse.scratch.losses.entropies import (
    cross_entropy,
    entropy,
    information,
    kl_divergence,
    kl_divergence_derivative,
)
from dlcourse.scratch.losses.focal import (
    binary_focal_crossentropy,
    binary_focal_crossentropy_derivative,
    categorical_focal_crossentropy,
    categorical_focal_crossentropy_derivative,
)
from dlcourse.scratch.losses.hinges import (
    categorical_hinge,
    categorical_hinge_derivative,
    hinge,
    hinge_derivative,
    squared_hinge,
    squared_hinge_derivative,
)
from dlcourse.scratch.losses.regression import (
    huber,
    huber_derivative,
    log_cosh,
    log_cosh_derivative,
    mean_absolute_error,
    mean_absolute_error_derivative,
    mean_squared_error,
    mean_squared_error_derivative,
    root_mean_squared_error,
    root_mean_squared_error_derivative,
)
from dlcourse.scratch.losses.relative import (
    mean_absolute_percentage_error,
    mean_absolute_percentage_error_derivative,
    mean_squared_logarithmic_error,
    mean_squared_logarithmic_error_derivative,
)

__all__ = [
    "ALIASES",
    "LOSSES",
    "Loss",
    "binary_crossentropy",
    "binary_crossentropy_derivative",
    "binary_focal_crossentropy",
    "binary_focal_crossentropy_derivative",
    "categorical_crossentropy",
    "categorical_crossentropy_derivative",
    "categorical_focal_crossentropy",
    "categorical_focal_crossentropy_derivative",
    "categorical_hinge",
    "categorical_hinge_derivative",
    "cross_entropy",
    "entropy",
    "get",
    "hinge",
    "hinge_derivative",
    "huber",
    "huber_derivative",
    "information",
    "kl_divergence",
    "kl_divergence_derivative",
    "log_cosh",
    "log_cosh_derivative",
    "mean_absolute_error",
    "mean_absolute_error_derivative",
    "mean_absolute_percentage_error",
    "mean_absolute_percentage_error_derivative",
    "mean_squared_error",
    "mean_squared_error_derivative",
    "mean_squared_logarithmic_error",
    "mean_squared_logarithmic_error_derivative",
    "root_mean_squared_error",
    "root_mean_squared_error_derivative",
    "sparse_categorical_crossentropy",
    "sparse_categorical_crossentropy_derivative",
    "squared_hinge",
    "squared_hinge_derivative",
]


@dataclass(frozen=True)
class Loss:
    """A loss function and its derivative.

    Attributes:
        function: takes y_true and y_pred, and further arguments that have defaults; returns one number per sample.
        derivative: takes the same arguments; returns an array of the shape of y_pred.

    Example:
        >>> loss = Loss(mean_squared_error, mean_squared_error_derivative)
        >>> loss.function([[0.0]], [[3.0]]), loss.derivative([[0.0]], [[3.0]])
        (array([9.]), array([[6.]]))
    """

    function: Callable[..., Array]
    derivative: Callable[..., Array]


LOSSES: Mapping[str, Loss] = MappingProxyType(
    {
        "mean_squared_error": Loss(mean_squared_error, mean_squared_error_derivative),
        "mean_absolute_error": Loss(mean_absolute_error, mean_absolute_error_derivative),
        "mean_absolute_percentage_error": Loss(
            mean_absolute_percentage_error, mean_absolute_percentage_error_derivative
        ),
        "mean_squared_logarithmic_error": Loss(
            mean_squared_logarithmic_error, mean_squared_logarithmic_error_derivative
        ),
        "huber": Loss(huber, huber_derivative),
        "log_cosh": Loss(log_cosh, log_cosh_derivative),
        "binary_crossentropy": Loss(binary_crossentropy, binary_crossentropy_derivative),
        "categorical_crossentropy": Loss(categorical_crossentropy, categorical_crossentropy_derivative),
        "sparse_categorical_crossentropy": Loss(
            sparse_categorical_crossentropy, sparse_categorical_crossentropy_derivative
        ),
        "binary_focal_crossentropy": Loss(binary_focal_crossentropy, binary_focal_crossentropy_derivative),
        "categorical_focal_crossentropy": Loss(
            categorical_focal_crossentropy, categorical_focal_crossentropy_derivative
        ),
        "kl_divergence": Loss(kl_divergence, kl_divergence_derivative),
        "hinge": Loss(hinge, hinge_derivative),
        "squared_hinge": Loss(squared_hinge, squared_hinge_derivative),
        "categorical_hinge": Loss(categorical_hinge, categorical_hinge_derivative),
    }
)
"""Every loss that returns one number per sample. (The root mean squared error returns one per batch.)"""

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "mse": "mean_squared_error",
        "mae": "mean_absolute_error",
        "mape": "mean_absolute_percentage_error",
        "msle": "mean_squared_logarithmic_error",
        "bce": "binary_crossentropy",
        "kld": "kl_divergence",
    }
)
"""Short names. As in Keras, `get` accepts them in upper case too."""


def get(identifier: str | Loss | Callable[..., Array], **arguments: Any) -> Loss:
    """Returns a loss by its name, with its further arguments set.

    Args:
        identifier: one of the names in `LOSSES` or `ALIASES`, such as "mse"; or one of the functions in `LOSSES`; or a
            `Loss`, such as your own.
        arguments: further arguments for both functions, such as `delta=2.0` or `from_logits=True`.

    Returns:
        A `Loss`, which holds the function and its derivative.

    Raises:
        TypeError: if identifier is none of these, or the loss does not accept these arguments.
        ValueError: if there is no such loss; the message lists all names.

    Example:
        >>> loss = get("huber", delta=2.0)
        >>> loss.function([[0.0]], [[3.0]]), loss.derivative([[0.0]], [[3.0]])
        (array([4.]), array([[2.]]))
    """
    loss = _find(identifier)
    if not arguments:
        return loss
    check_arguments(arguments, loss.function, 2, "this loss")
    return Loss(functools.partial(loss.function, **arguments), functools.partial(loss.derivative, **arguments))


def _find(identifier: str | Loss | Callable[..., Array]) -> Loss:
    if isinstance(identifier, Loss):
        return identifier
    if isinstance(identifier, str):
        name = ALIASES.get(identifier.lower(), identifier)
        if name in LOSSES:
            return LOSSES[name]
        names = ", ".join([*LOSSES, *ALIASES])
        raise ValueError(f"identifier must be one of {names}; got {identifier!r}")
    for loss in LOSSES.values():
        if loss.function is identifier:
            return loss
    given = getattr(identifier, "__name__", type_of(identifier))
    raise TypeError(f"identifier must be a name such as 'mse', a function of this module, or a Loss; got {given}")
