"""Activation functions by hand, each with its derivative.

| squashing       | kink at 0      | smooth     | not elementwise      |
|-----------------|----------------|------------|----------------------|
| `threshold`     | `relu`         | `softplus` | `softmax`            |
| `sigmoid`       | `leaky_relu`   | `silu`     | `log_softmax`        |
| `hard_sigmoid`  | `prelu`        | `gelu`     | `maxout`             |
| `tanh`          | `elu`, `selu`  |            |                      |

and `linear`. The derivative of `sigmoid` is `sigmoid_derivative`, and so on, with the same arguments. `prelu` also has
`prelu_alpha_derivative`, the derivative with respect to its slope. `softmax_jacobian` returns the derivative of
`softmax` as a matrix, `softmax_backward` the upstream gradient times that matrix. `maxout_backward` returns the three
gradients of `maxout`.

The same for all of them:

- x is a number, a list or an array, of any shape. The result is a new array; x is not changed.
- float16, float32 and float64 are kept; integers become float64. For a single number the result is a NumPy scalar.
- Anything else (strings, booleans, complex numbers, None) raises a TypeError that names the argument.
- nan stays nan, ±inf gives the limit, without warnings, and without overflow where the result itself is finite.
  (Only 0 · inf, as for a slope of exactly 0, is nan.)
- Names and defaults are those of Keras 3, unless the docstring says otherwise.

`get("relu")` returns a function and its derivative by name.

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

from dlcourse.scratch._support.arrays import Array, type_of
from dlcourse.scratch.activations.maxout_units import maxout, maxout_backward
from dlcourse.scratch.activations.rectifiers import (
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
from dlcourse.scratch.activations.smooth import (
    gelu,
    gelu_derivative,
    silu,
    silu_derivative,
    softplus,
    softplus_derivative,
)
from dlcourse.scratch.activations.softmaxes import (
    log_softmax,
    log_softmax_backward,
    log_softmax_jacobian,
    softmax,
    softmax_backward,
    softmax_jacobian,
)
from dlcourse.scratch.activations.squashing import (
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
    """An activation function and its derivative.

    Attributes:
        function: takes x, and further arguments that have defaults.
        derivative: takes the same arguments; returns an array of the shape of x, or the Jacobian where the function is
            not elementwise.
        elementwise: whether each output depends on one input only.

    Example:
        >>> square = Activation(lambda x: x**2, lambda x: 2 * x)
        >>> square.function(3.0), square.derivative(3.0), square.elementwise
        (9.0, 6.0, True)
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
"""Every activation that needs no other argument than x. (Maxout needs its weights.)"""


def get(name: str) -> Activation:
    """Returns an activation by its name.

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
        raise TypeError(f"name must be a string such as 'relu'; got {type_of(name)}")
    if name not in ACTIVATIONS:
        raise ValueError(f"name must be one of {', '.join(ACTIVATIONS)}; got {name!r}")
    return ACTIVATIONS[name]
