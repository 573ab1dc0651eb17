"""An activation inside a layer: what it remembers on the way forward, and its way back."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch import activations
from dlcourse.scratch._arrays import Array
from dlcourse.scratch._layer_arguments import found
from dlcourse.scratch._softmax import log_softmax_backward, softmax_backward


class Nonlinearity:
    """An activation with its way back, whether it is elementwise or takes a whole row.

    Args:
        name: a name in `activations.ACTIVATIONS`; None for none.

    Raises:
        TypeError: if it is not a string.
        ValueError: if there is no such activation.
    """

    def __init__(self, name: str | None) -> None:
        self.name = "linear" if name is None else name
        self.activation = found(activations.get, self.name, "activation")
        self.z: Array = np.empty(0)
        self.output: Array = np.empty(0)

    def forward(self, z: Array) -> Array:
        """The activation of z; z itself, where there is none."""
        self.z = z
        self.output = z if self.name == "linear" else self.activation.function(z)
        return self.output

    def backward(self, grad_output: Array) -> Array:
        """The gradient by z; grad_output itself, where there is no activation."""
        if self.name == "linear":
            return grad_output
        if self.name == "softmax":
            return softmax_backward(grad_output, self.output)
        if self.name == "log_softmax":
            return log_softmax_backward(grad_output, self.output)
        return grad_output * self.activation.derivative(self.z)
