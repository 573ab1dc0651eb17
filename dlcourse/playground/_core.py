"""Networks of one shape, trained side by side: the arrays have a leading axis of runs.

All numbers of a run, kernels and biases, lie in one row of `parameters`, so that an update is one subtraction. A layer
is a matrix `(units, inputs + 1)` whose last column is the biases: the layer below puts out one number more, which is
always 1. What flows through has the shape `(runs, units, rows)`, units before rows, so that the outputs of a layer lie
in one piece of memory beside their ones. An update makes no new arrays. So many small networks cost little more than
one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
# Numbers as arrays: NumPy need not convert them at each call, which takes as long as the call.
ZERO, HALF, ONE = np.zeros(()), np.full((), 0.5), np.ones(())


def _tanh(z: Array) -> None:
    np.tanh(z, z)


def _tanh_slope(a: Array, out: Array) -> None:
    np.multiply(a, a, out)
    np.subtract(ONE, out, out)


def _sigmoid(z: Array) -> None:  # (1 + tanh(z / 2)) / 2 overflows nowhere
    np.multiply(z, HALF, z)
    np.tanh(z, z)
    np.add(z, ONE, z)
    np.multiply(z, HALF, z)


def _sigmoid_slope(a: Array, out: Array) -> None:
    np.subtract(ONE, a, out)
    np.multiply(a, out, out)


def _relu(z: Array) -> None:
    np.maximum(z, ZERO, out=z)


def _relu_slope(a: Array, out: Array) -> None:
    np.greater(a, ZERO, out)


ACTIVATE: dict[str, tuple[Callable[[Array], Any], Callable[[Array, Array], Any]]] = {
    "tanh": (_tanh, _tanh_slope),
    "sigmoid": (_sigmoid, _sigmoid_slope),
    "relu": (_relu, _relu_slope),
    "linear": (lambda z: None, lambda a, out: out.fill(1)),
}
"""For each activation: in place from sum to output, and from the output a to the slope."""


class Batch(NamedTuple):
    """Rows that go through the networks together: features with a last row of ones, and labels."""

    inputs: Array  # (runs, features + 1, rows)
    inputs_t: Array  # (runs, rows, features + 1)
    labels: Array  # (runs, 1, rows)


class _Layer(NamedTuple):
    """One layer's arrays in a pass.

    Each hidden layer has one row more than units, for the one that it puts out besides. What is computed for that row
    on the way back is never used; but a pass over memory without gaps is twice as fast.
    """

    matrix: Array  # (runs, units, n + 1)
    outputs: Array  # (runs, units, rows), a view of `with_one`
    with_one: Array  # (runs, units + 1, rows)
    error: Array  # (runs, units, rows), a view of `error_with_one`
    error_with_one: Array  # (runs, units + 1, rows)
    slopes: Array  # (runs, units + 1, rows)
    gradient: Array  # (runs, units, n + 1)
    activate: Callable[[Array], Any]
    slope: Callable[[Array, Array], Any]


class _Below(NamedTuple):
    """What a layer needs of the one below it, on the way back."""

    outputs_t: Array  # (runs, rows, n + 1)
    matrix_t: Array  # (runs, n + 1, units), of the layer itself
    error: Array  # (runs, n + 1, rows)
    product: Callable[..., Any]  # matmul; of one unit multiply gives the same, and sooner


class _Pass(NamedTuple):
    """All arrays of a pass of so many rows: the layers from below, and each with the one below it from above."""

    up: list[_Layer]
    down: list[tuple[_Layer, _Below | None]]


class Networks:
    """Networks of one shape with one activation, a run each.

    Args:
        parameters: kernels and biases of each run, shape `(runs, n_parameters)`; they are changed in place.
        sizes: number of inputs, and units of each layer.
        activation: of the hidden layers.
        last_activation: of the output.
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
        """Sends rows through all networks.

        Args:
            inputs: features with a last row of ones, shape `(runs, features + 1, rows)`.

        Returns:
            Each layer's outputs, shapes `(runs, units, rows)`; they hold until the next pass of as many rows.
        """
        arrays = self._pass(inputs.shape[2])
        _forward(arrays, inputs)
        return [layer.outputs for layer in arrays.up]

    def update(self, batch: Batch, step: Array, penalty: Penalty | None = None) -> None:
        """One step down the mean loss of a batch.

        Args:
            batch: the rows.
            step: learning rate over number of rows, of each run, shape `(runs, 1)`.
            penalty: what keeps the kernels small, or None.
        """
        arrays = self._pass(batch.labels.shape[2])
        _forward(arrays, batch.inputs)
        _backward(arrays, batch)
        np.multiply(self.gradient, step, self.gradient)
        np.subtract(self.parameters, self.gradient, self.parameters)
        if penalty is not None:
            penalty.pull(self)

    def _pass(self, rows: int) -> _Pass:
        """The arrays for so many rows, made once."""
        if rows not in self._passes:
            runs, units = len(self.parameters), self.sizes[1:]
            tall = [n + 1 for n in units[:-1]] + [units[-1]]  # the last layer needs no one
            outputs, errors, slopes = ([np.ones((runs, n, rows)) for n in tall] for _ in range(3))
            matrices, gradients = (matrices_of(each, self.sizes) for each in (self.parameters, self.gradient))
            up = [
                _Layer(matrix, a[:, :n], a, error[:, :n], error, slope, gradient, *ACTIVATE[name])
                for n, matrix, gradient, a, error, slope, name in zip(
                    units, matrices, gradients, outputs, errors, slopes, self.names, strict=True
                )
            ]
            below = [
                _Below(
                    lower.with_one.swapaxes(1, 2),
                    layer.matrix.swapaxes(1, 2),
                    lower.error_with_one,
                    np.multiply if layer.matrix.shape[1] == 1 else np.matmul,
                )
                for lower, layer in pairwise(up)
            ]
            self._passes[rows] = _Pass(up, list(zip(up, [None, *below], strict=True))[::-1])
        return self._passes[rows]


def _forward(arrays: _Pass, below: Array) -> None:
    for layer in arrays.up:
        np.matmul(layer.matrix, below, layer.outputs)
        layer.activate(layer.outputs)
        below = layer.with_one


def _backward(arrays: _Pass, batch: Batch) -> None:
    """Computes the gradient of the sum over the rows of (output - label)² / 2, after `_forward`."""
    last = arrays.up[-1]
    np.subtract(last.outputs, batch.labels, last.error)
    for layer, below in arrays.down:
        layer.slope(layer.with_one, layer.slopes)
        np.multiply(layer.error_with_one, layer.slopes, layer.error_with_one)
        if below is None:
            np.matmul(layer.error, batch.inputs_t, layer.gradient)
        else:
            np.matmul(layer.error, below.outputs_t, layer.gradient)
            below.product(below.matrix_t, layer.error, below.error)


class Penalty:
    """L1 or L2 for each run, by the playground's rule.

    After the step down the loss a kernel's weight w moves by learning rate × rate × d: with L2 d is w, with L1 its
    sign, both before the step. With L1, a weight that would cross 0 becomes 0 and stays there.

    Args:
        strength: learning rate × rate of each run's kernels, and 0 for its biases, shape `(runs, n_parameters)`.
        kinds: `"l1"` or `"l2"` for each run.
    """

    def __init__(self, strength: Array, kinds: Sequence[str]) -> None:
        self.strength = strength
        self.blocks: list[tuple[str, slice]] = []  # neighbors of one kind are pulled together
        for kind, block in groupby(range(len(kinds)), key=kinds.__getitem__):
            rows = list(block)
            self.blocks.append((kind, slice(rows[0], rows[-1] + 1)))

    def pull(self, networks: Networks) -> None:
        """Moves the kernels, right after a step down the loss."""
        before = networks.parameters + networks.gradient
        for kind, rows in self.blocks:
            weights, pulled, strength = networks.parameters[rows], before[rows], self.strength[rows]
            if kind == "l2":
                np.multiply(pulled, strength, pulled)
                np.subtract(weights, pulled, weights)
            else:
                np.sign(pulled, pulled)
                np.multiply(pulled, strength, pulled)
                np.subtract(weights, pulled, pulled)
                np.multiply(weights, pulled, weights)  # below 0 where a weight would cross 0
                np.greater_equal(weights, ZERO, weights)
                alive = networks.alive[rows]
                np.multiply(alive, weights, alive)
                np.multiply(pulled, alive, weights)


def matrices_of(parameters: Array, sizes: Sequence[int]) -> list[Array]:
    """Views of each layer's matrix, with the biases as last column, in the rows of all parameters.

    Args:
        parameters: shape `(runs, n_parameters)`.
        sizes: number of inputs, and units of each layer.

    Returns:
        For each layer a view, shape `(runs, units, n + 1)`.
    """
    matrices, first = [], 0
    for n, units in pairwise(sizes):
        last = first + (n + 1) * units
        matrices.append(parameters[:, first:last].reshape(len(parameters), units, n + 1))
        first = last
    return matrices
