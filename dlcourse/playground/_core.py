"""Networks of one shape, trained side by side: the arrays have a leading axis of runs.

All parameters of a run, kernels and biases, form one row of `parameters`, so that an update is one subtraction. A layer
is a matrix `(units, inputs + 1)` whose last column holds the biases: the layer below has one more output, which is
always 1. Activations have shape `(runs, units, rows)`, units before rows, so that the outputs of a layer and the ones
are contiguous in memory. An update allocates no arrays. So many small networks cost little more than one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
# Scalars as arrays, so that NumPy does not convert them in each call, which would take as long as the call itself.
ZERO, HALF, ONE = np.zeros(()), np.full((), 0.5), np.ones(())


def _tanh(z: Array) -> None:
    np.tanh(z, z)


def _tanh_derivative(a: Array, out: Array) -> None:
    np.multiply(a, a, out)
    np.subtract(ONE, out, out)


def _sigmoid(z: Array) -> None:  # (1 + tanh(z / 2)) / 2 never overflows
    np.multiply(z, HALF, z)
    np.tanh(z, z)
    np.add(z, ONE, z)
    np.multiply(z, HALF, z)


def _sigmoid_derivative(a: Array, out: Array) -> None:
    np.subtract(ONE, a, out)
    np.multiply(a, out, out)


def _relu(z: Array) -> None:
    np.maximum(z, ZERO, out=z)


def _relu_derivative(a: Array, out: Array) -> None:
    np.greater(a, ZERO, out)


ACTIVATION_FUNCTIONS: dict[str, tuple[Callable[[Array], Any], Callable[[Array, Array], Any]]] = {
    "tanh": (_tanh, _tanh_derivative),
    "sigmoid": (_sigmoid, _sigmoid_derivative),
    "relu": (_relu, _relu_derivative),
    "linear": (lambda z: None, lambda a, out: out.fill(1)),
}
"""For each activation: the function, in place, and its derivative as a function of the output a."""


class Batch(NamedTuple):
    """A batch of samples: features with a last row of ones, and labels."""

    inputs: Array  # (runs, features + 1, rows)
    inputs_t: Array  # (runs, rows, features + 1)
    labels: Array  # (runs, 1, rows)


class _Layer(NamedTuple):
    """One layer's arrays in a forward and backward pass.

    Each hidden layer has one more row than units, for the constant output 1. The gradient of that row is computed in
    the backward pass but never used: contiguous memory makes the pass twice as fast.
    """

    matrix: Array  # (runs, units, n + 1)
    outputs: Array  # (runs, units, rows), a view of `with_one`
    with_one: Array  # (runs, units + 1, rows)
    error: Array  # (runs, units, rows), a view of `error_with_one`
    error_with_one: Array  # (runs, units + 1, rows)
    derivatives: Array  # (runs, units + 1, rows), of the activation
    gradient: Array  # (runs, units, n + 1)
    activate: Callable[[Array], Any]
    derivative: Callable[[Array, Array], Any]


class _Below(NamedTuple):
    """What a layer needs of the layer below in the backward pass."""

    outputs_t: Array  # (runs, rows, n + 1)
    matrix_t: Array  # (runs, n + 1, units), of the layer itself
    error: Array  # (runs, n + 1, rows)
    product: Callable[..., Any]  # matmul; for a single unit multiply is the same and faster


class _Pass(NamedTuple):
    """All arrays for a number of rows: the layers in forward order, and in backward order with the layer below each."""

    forward: list[_Layer]
    backward: list[tuple[_Layer, _Below | None]]


class Networks:
    """Networks of the same shape and activation, one per run.

    Args:
        parameters: kernels and biases of each run, shape `(runs, n_parameters)`; updated in place.
        sizes: number of inputs, and number of units of each layer.
        activation: activation of the hidden layers.
        last_activation: activation of the output.
    """

    def __init__(self, parameters: Array, sizes: Sequence[int], activation: str, last_activation: str) -> None:
        self.parameters, self.sizes = parameters, tuple(sizes)
        self.names = [activation] * (len(sizes) - 2) + [last_activation]
        self.gradient = np.zeros_like(parameters)
        self._passes: dict[int, _Pass] = {}
        self.is_kernel = np.ones_like(parameters, dtype=bool)
        for matrix in matrices_of(self.is_kernel, sizes):
            matrix[:, :, -1] = False
        self.alive = np.ones_like(parameters)

    def forward(self, inputs: Array) -> list[Array]:
        """Computes a forward pass of all networks.

        Args:
            inputs: features with a last row of ones, shape `(runs, features + 1, rows)`.

        Returns:
            The outputs of each layer, shape `(runs, units, rows)`; overwritten by the next pass of as many rows.
        """
        arrays = self._pass(inputs.shape[2])
        _forward(arrays, inputs)
        return [layer.outputs for layer in arrays.forward]

    def update(self, batch: Batch, step: Array, penalty: Penalty | None = None) -> None:
        """Takes one step of gradient descent on the mean loss of a batch.

        Args:
            batch: the samples.
            step: learning rate / number of rows of each run, shape `(runs, 1)`.
            penalty: the penalty on the kernels, or None.
        """
        arrays = self._pass(batch.labels.shape[2])
        _forward(arrays, batch.inputs)
        _backward(arrays, batch)
        np.multiply(self.gradient, step, self.gradient)
        np.subtract(self.parameters, self.gradient, self.parameters)
        if penalty is not None:
            penalty.apply(self)

    def _pass(self, rows: int) -> _Pass:
        """Returns the arrays for a number of rows, allocated once."""
        if rows not in self._passes:
            runs, units = len(self.parameters), self.sizes[1:]
            heights = [n + 1 for n in units[:-1]] + [units[-1]]  # the last layer needs no constant output
            outputs, errors, derivatives = ([np.ones((runs, n, rows)) for n in heights] for _ in range(3))
            matrices, gradients = (matrices_of(each, self.sizes) for each in (self.parameters, self.gradient))
            forward = [
                _Layer(matrix, a[:, :n], a, error[:, :n], error, derivative, gradient, *ACTIVATION_FUNCTIONS[name])
                for n, matrix, gradient, a, error, derivative, name in zip(
                    units, matrices, gradients, outputs, errors, derivatives, self.names, strict=True
                )
            ]
            below = [
                _Below(
                    lower.with_one.swapaxes(1, 2),
                    layer.matrix.swapaxes(1, 2),
                    lower.error_with_one,
                    np.multiply if layer.matrix.shape[1] == 1 else np.matmul,
                )
                for lower, layer in pairwise(forward)
            ]
            self._passes[rows] = _Pass(forward, list(zip(forward, [None, *below], strict=True))[::-1])
        return self._passes[rows]


def _forward(arrays: _Pass, below: Array) -> None:
    for layer in arrays.forward:
        np.matmul(layer.matrix, below, layer.outputs)
        layer.activate(layer.outputs)
        below = layer.with_one


def _backward(arrays: _Pass, batch: Batch) -> None:
    """Computes the gradient of the sum over the rows of (output - label)² / 2, after `_forward`."""
    last = arrays.forward[-1]
    np.subtract(last.outputs, batch.labels, last.error)
    for layer, below in arrays.backward:
        layer.derivative(layer.with_one, layer.derivatives)
        np.multiply(layer.error_with_one, layer.derivatives, layer.error_with_one)
        if below is None:
            np.matmul(layer.error, batch.inputs_t, layer.gradient)
        else:
            np.matmul(layer.error, below.outputs_t, layer.gradient)
            below.product(below.matrix_t, layer.error, below.error)


class Penalty:
    """An L1 or L2 penalty for each run, with the playground's update rule.

    After the step on the loss, learning rate × rate × d is subtracted from a kernel's weight w, where d is w with L2
    and its sign with L1, both before the step. With L1, a weight that would cross 0 becomes 0 and stays 0.

    Args:
        strength: learning rate × rate for each run's kernels, and 0 for its biases, shape `(runs, n_parameters)`.
        kinds: `"l1"` or `"l2"` for each run.
    """

    def __init__(self, strength: Array, kinds: Sequence[str]) -> None:
        self.strength = strength
        self.blocks: list[tuple[str, slice]] = []  # adjacent runs of one kind are updated together
        for kind, block in groupby(range(len(kinds)), key=kinds.__getitem__):
            rows = list(block)
            self.blocks.append((kind, slice(rows[0], rows[-1] + 1)))

    def apply(self, networks: Networks) -> None:
        """Updates the kernels, right after a step on the loss."""
        before = networks.parameters + networks.gradient
        for kind, rows in self.blocks:
            weights, shrinkage, strength = networks.parameters[rows], before[rows], self.strength[rows]
            if kind == "l2":
                np.multiply(shrinkage, strength, shrinkage)
                np.subtract(weights, shrinkage, weights)
            else:
                np.sign(shrinkage, shrinkage)
                np.multiply(shrinkage, strength, shrinkage)
                np.subtract(weights, shrinkage, shrinkage)
                np.multiply(weights, shrinkage, weights)  # below 0 where a weight would cross 0
                np.greater_equal(weights, ZERO, weights)
                alive = networks.alive[rows]
                np.multiply(alive, weights, alive)
                np.multiply(shrinkage, alive, weights)


def matrices_of(parameters: Array, sizes: Sequence[int]) -> list[Array]:
    """Returns each layer's matrix as a view of the parameters; its last column holds the biases.

    Args:
        parameters: shape `(runs, n_parameters)`.
        sizes: number of inputs, and number of units of each layer.

    Returns:
        For each layer a view of shape `(runs, units, n + 1)`, where n is the number of its inputs.
    """
    matrices, first = [], 0
    for n, units in pairwise(sizes):
        last = first + (n + 1) * units
        matrices.append(parameters[:, first:last].reshape(len(parameters), units, n + 1))
        first = last
    return matrices
