"""Activation functions by hand, each with its derivative.

| squash          | bend at 0      | smooth     | a whole row at once  |
|-----------------|----------------|------------|----------------------|
| `threshold`     | `relu`         | `softplus` | `softmax`            |
| `sigmoid`       | `leaky_relu`   | `silu`     | `log_softmax`        |
| `hard_sigmoid`  | `prelu`        | `gelu`     | `maxout`             |
| `tanh`          | `elu`, `selu`  |            |                      |

and `linear`. The derivative of `sigmoid` is `sigmoid_derivative`, and so on; it takes the same arguments. `prelu` has a
second one, `prelu_alpha_derivative`. `softmax_jacobian` and `softmax_backward` are the derivative of `softmax` as a
matrix, and a gradient times that matrix. `maxout_backward` returns the three gradients of `maxout`.

All of them hold to this:

- x is a number, a list or an array, of any shape. The result is new; x is not changed.
- float16, float32 and float64 are kept; integers become float64. A single number is answered with a NumPy number.
- Anything else (strings, booleans, complex numbers, None) raises a TypeError that names the argument.
- nan stays nan. ±inf gives the limit. No warning, and no overflow where the result itself is a number.
  (Only 0 · inf, as for a slope of exactly 0, is nan.)
- Names and defaults are those of Keras 3. Where not, the function's text says so.

`get("relu")` finds a function and its derivative by name.

Example:
    >>> relu([-1, 0, 2])
    array([0., 0., 2.])
    >>> get("tanh").derivative(0.0)
    np.float64(1.0)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dlcourse.scratch._arrays import Array
from dlcourse.scratch._maxout import maxout, maxout_backward
from dlcourse.scratch._rectifiers import (
    elu,
    elu_derivative,
    leaky_relu,
    leaky_relu_derivative,
    linear,
    linear_derivative,
    prelu,
    prelu_alpha_derivative,
    prelu_derivative,
    relu,
    relu_derivative,
    selu,
    selu_derivative,
)
from dlcourse.scratch._smooth import gelu, gelu_derivative, silu, silu_derivative, softplus, softplus_derivative
from dlcourse.scratch._softmax import (
    log_softmax,
    log_softmax_backward,
    log_softmax_jacobian,
    softmax,
    softmax_backward,
    softmax_jacobian,
)
from dlcourse.scratch._squashing import (
    hard_sigmoid,
    hard_sigmoid_derivative,
    sigmoid,
    sigmoid_derivative,
    tanh,
    tanh_derivative,
    threshold,
    threshold_derivative,
)

__all__ = [
    "ACTIVATIONS",
    "Activation",
    "elu",
    "elu_derivative",
    "gelu",
    "gelu_derivative",
    "get",
    "hard_sigmoid",
    "hard_sigmoid_derivative",
    "leaky_relu",
    "leaky_relu_derivative",
    "linear",
    "linear_derivative",
    "log_softmax",
    "log_softmax_backward",
    "log_softmax_jacobian",
    "maxout",
    "maxout_backward",
    "prelu",
    "prelu_alpha_derivative",
    "prelu_derivative",
    "relu",
    "relu_derivative",
    "selu",
    "selu_derivative",
    "sigmoid",
    "sigmoid_derivative",
    "silu",
    "silu_derivative",
    "softmax",
    "softmax_backward",
    "softmax_jacobian",
    "softplus",
    "softplus_derivative",
    "tanh",
    "tanh_derivative",
    "threshold",
    "threshold_derivative",
]


@dataclass(frozen=True)
class Activation:
    """A function and its derivative.

    Attributes:
        function: takes x, and further arguments that have defaults.
        derivative: takes the same; returns the shape of x, or a Jacobian where the function is not elementwise.
        elementwise: whether each output depends on one input only.
    """

    function: Callable[..., Array]
    derivative: Callable[..., Array]
    elementwise: bool = True


ACTIVATIONS: Mapping[str, Activation] = MappingProxyType(
    {
        "linear": Activation(linear, linear_derivative),
        "threshold": Activation(threshold, threshold_derivative),
        "sigmoid": Activation(sigmoid, sigmoid_derivative),
        "hard_sigmoid": Activation(hard_sigmoid, hard_sigmoid_derivative),
        "tanh": Activation(tanh, tanh_derivative),
        "relu": Activation(relu, relu_derivative),
        "leaky_relu": Activation(leaky_relu, leaky_relu_derivative),
        "prelu": Activation(prelu, prelu_derivative),
        "elu": Activation(elu, elu_derivative),
        "selu": Activation(selu, selu_derivative),
        "softplus": Activation(softplus, softplus_derivative),
        "silu": Activation(silu, silu_derivative),
        "gelu": Activation(gelu, gelu_derivative),
        "softmax": Activation(softmax, softmax_jacobian, elementwise=False),
        "log_softmax": Activation(log_softmax, log_softmax_jacobian, elementwise=False),
    }
)
"""Every activation that needs nothing but x. (Maxout needs its weights.)"""


def get(name: str) -> Activation:
    """Finds an activation by its name.

    Args:
        name: one of the names in `ACTIVATIONS`, such as "relu".

    Returns:
        An `Activation`, which holds the function and its derivative.

    Raises:
        TypeError: if name is not a string.
        ValueError: if there is no such activation; the message lists all names.

    Example:
        >>> activation = get("relu")
        >>> activation.function([-1.0, 1.0]), activation.derivative([-1.0, 1.0])
        (array([0., 1.]), array([0., 1.]))
    """
    if not isinstance(name, str):
        raise TypeError(f"name must be a string such as 'relu'; a {type(name).__name__} was given")
    if name not in ACTIVATIONS:
        raise ValueError(f"name must be one of {', '.join(ACTIVATIONS)}; {name!r} was given")
    return ACTIVATIONS[name]
