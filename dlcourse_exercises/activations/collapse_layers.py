"""collapse_layers: return kernel and bias of the one layer that equals this stack without activations."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from dlcourse.exercises.declare import Implement, call


def stack(*sizes):
    rng = np.random.default_rng(0)
    kernels = [rng.normal(0, 1 / math.sqrt(inputs), (inputs, units)) for inputs, units in pairwise(sizes)]
    return call(kernels, [rng.normal(size=units) for units in sizes[1:]])


def collapse_layers(kernels, biases):
    """Return kernel and bias of the one layer that equals this stack without activations."""
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel = kernel @ next_kernel
        bias = bias @ next_kernel + next_bias
    return kernel, bias


EXERCISE = Implement(
    collapse_layers,
    calls=[
        call([np.array([[2.0]]), np.array([[3.0]])], [np.array([1.0]), np.array([5.0])]),
        call([np.array([[1.0, 2.0]]), np.array([[1.0], [10.0]])], [np.array([0.0, 1.0]), np.array([0.5])]),
        call(
            [np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([[1.0, 0.0], [3.0, 1.0]])],
            [np.array([1.0, 0.0]), np.array([0.0, 1.0])],
        ),
        stack(3, 4, 2, 5),
        stack(6, 6, 6, 6, 6, 6),
        stack(7, 3),
    ],
    hints=[
        "Two layers are done in the cell above. Treat the result as one layer and put the third on top.",
        "Start with kernels[0] and biases[0]. Each next layer changes both: which of the two does it add its bias to?",
        "In the loop: `bias = bias @ next_kernel + next_bias` and `kernel = kernel @ next_kernel`.",
    ],
    right="right: however deep the stack, one kernel and one bias say it all",
)


@EXERCISE.wrong(
    "the kernel is right; the bias is not simply the sum of the biases. What do the later layers still do to the "
    "first bias?"
)
def biases_summed(kernels, biases):
    return (collapse_layers(kernels, biases)[0], sum(biases[1:], biases[0]))


@EXERCISE.wrong(
    "you keep the last bias alone. For the input 0 the first layer already gives out its bias: where does it go from "
    "there?"
)
def last_bias_alone(kernels, biases):
    return (collapse_layers(kernels, biases)[0], biases[-1])


@EXERCISE.wrong(
    "the kernels are multiplied in the wrong order. The input stands on the left, x @ W1 @ W2: which kernel does it "
    "meet first?"
)
def kernels_in_reverse(kernels, biases):
    return (collapse_layers(kernels[::-1], biases)[0], collapse_layers(kernels, biases)[1])


@EXERCISE.wrong(
    "the first bias never meets the first kernel: it is added behind it. Which kernel does it go through next?"
)
def collapse_bias_through_all(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel = kernel @ next_kernel
        bias = bias @ kernel + next_bias
    return kernel, bias


@EXERCISE.wrong("two layers come out right, but a stack may have any number, also one alone. Use a loop")
def two_layers_only(kernels, biases):
    return (kernels[0] @ kernels[1], biases[0] @ kernels[1] + biases[1])


@EXERCISE.also_right
def collapse_by_asking(kernels, biases):
    def forward(x):
        for kernel, bias in zip(kernels, biases):
            x = x @ kernel + bias
        return x

    inputs = len(kernels[0])
    bias = forward(np.zeros((1, inputs)))[0]
    return forward(np.eye(inputs)) - bias, bias
