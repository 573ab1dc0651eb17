"""The activation inside a layer, with its forward and backward pass."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch import activations
from dlcourse.scratch._support.arrays import Array
from dlcourse.scratch.activations.softmaxes import log_softmax_backward, softmax_backward
from dlcourse.scratch.layers._arguments import look_up


class Nonlinearity:
    """An activation with its backward pass, whether it is elementwise or normalizes a whole row.

    Args:
        name: a name in `activations.ACTIVATIONS`; None for no activation.

    Attributes:
        z: the pre-activation of the last forward pass.
        output: the activation of the last forward pass.

    Raises:
        TypeError: if the name is not a string.
        ValueError: if there is no such activation.
    """

    def __init__(self, name: str | None) -> None:
        self.name = "linear" if name is None else name
        self.activation = look_up(activations.get, self.name, "activation")
        self.z: Array = np.empty(0)
        self.output: Array = np.empty(0)

    def forward(self, z: Array) -> Array:
        """Returns the activation of z; without an activation, z itself."""
        self.z = z
        self.output = z if self.name == "linear" else self.activation.function(z)
        return self.output

    def backward(self, grad_output: Array) -> Array:
        """Returns the gradient with respect to z; without an activation, grad_output itself."""
        if self.name == "linear":
            return grad_output
        if self.name == "softmax":
            return softmax_backward(grad_output, self.output)
        if self.name == "log_softmax":
            return log_softmax_backward(grad_output, self.output)
        return grad_output * self.activation.derivative(self.z)
