"""collapse_layers: return (kernel, bias) of the one layer that equals this stack without activations."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


def stack(*sizes):
    rng = np.random.default_rng(0)
    kernels = [rng.normal(0, 1 / math.sqrt(inputs), (inputs, units)) for inputs, units in pairwise(sizes)]
    return kernels, [rng.normal(size=units) for units in sizes[1:]]


def collapse_layers(kernels, biases):
    """Return (kernel, bias) of the one layer that equals this stack without activations."""
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
        call(*stack(3, 3, 3, 3)),
        call(*stack(3, 4, 2, 5)),
        edge(*stack(7, 3)),
        edge(*stack(6, 6, 6, 6, 6, 6)),
    ],
    hints=[
        "The cell above collapses two layers. Treat the result as one layer and put the third on top.",
        "Start with kernels[0] and biases[0]. Each next layer changes both: which of the two gets its bias added?",
        "In the loop: `bias = bias @ next_kernel + next_bias` and `kernel = kernel @ next_kernel`.",
    ],
    right="right: however deep the stack, one kernel and one bias do the same",
)


@EXERCISE.wrong(
    "the kernel is right; the bias is not simply the sum of the biases. What do the later layers do to the first bias?"
)
def biases_summed(kernels, biases):
    kernel = kernels[0]
    for next_kernel in kernels[1:]:
        kernel = kernel @ next_kernel
    return kernel, sum(biases)


@EXERCISE.wrong(
    "you keep the last bias alone. For the input 0 the first layer already outputs its bias: what becomes of that in "
    "the next layer?"
)
def last_bias_alone(kernels, biases):
    kernel = kernels[0]
    for next_kernel in kernels[1:]:
        kernel = kernel @ next_kernel
    return kernel, biases[-1]


@EXERCISE.wrong(
    "the kernels are multiplied in the wrong order. The input stands on the left, x @ W1 @ W2: which kernel does it "
    "meet first?"
)
def kernels_in_reverse(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel = next_kernel @ kernel
        bias = bias @ next_kernel + next_bias
    return kernel, bias


@EXERCISE.wrong("each bias is added *behind* its own kernel. Which kernel is the first one that b1 passes through?")
def bias_through_the_whole_kernel(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel = kernel @ next_kernel
        bias = bias @ kernel + next_bias
    return kernel, bias


@EXERCISE.wrong(
    "only the first bias is left, as it was. What do the later layers do to it, and where are their own biases?"
)
def first_bias_alone(kernels, biases):
    kernel = kernels[0]
    for next_kernel in kernels[1:]:
        kernel = kernel @ next_kernel
    return kernel, biases[0]


@EXERCISE.wrong(
    "the last bias is added, and the first one is passed on. What about the own biases of the layers between?"
)
def biases_between_lost(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel in kernels[1:]:
        kernel = kernel @ next_kernel
        bias = bias @ next_kernel
    return kernel, bias if len(kernels) == 1 else bias + biases[-1]


@EXERCISE.wrong("the bias is passed on, but no layer adds its own bias to it")
def own_biases_lost(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel in kernels[1:]:
        kernel = kernel @ next_kernel
        bias = bias @ next_kernel
    return kernel, bias


@EXERCISE.wrong("two layers come out right, but a stack may have any number of them. Use a loop")
def two_layers_only(kernels, biases):
    return kernels[0] @ kernels[1], biases[0] @ kernels[1] + biases[1]


@EXERCISE.wrong("the first two layers are collapsed; where are the others? Look at where your `return` stands")
def returns_inside_the_loop(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel = kernel @ next_kernel
        bias = bias @ next_kernel + next_bias
        return kernel, bias
    return kernel, bias


@EXERCISE.wrong("`W @ kernel` turns the order round. The input stands on the left, x @ W1 @ W2: on which side is W2?")
def all_in_reverse(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel, bias = next_kernel @ kernel, next_kernel @ bias + next_bias
    return kernel, bias


@EXERCISE.wrong("the first layer is counted twice: you begin with it, and your loop begins with it as well")
def first_layer_twice(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels, biases):
        kernel, bias = kernel @ next_kernel, bias @ next_kernel + next_bias
    return kernel, bias


@EXERCISE.wrong("a layer's bias is added *after* its kernel was applied. Which kernel does b2 not pass through?")
def bias_added_too_early(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel, bias = kernel @ next_kernel, (bias + next_bias) @ next_kernel
    return kernel, bias


@EXERCISE.wrong("the kernel is right. Each bias has to pass through the kernels of the layers *behind* its own")
def bias_through_earlier_kernels(kernels, biases):
    kernel, bias = kernels[-1], biases[-1]
    for this_kernel, this_bias in zip(kernels[-2::-1], biases[-2::-1]):
        kernel, bias = this_kernel @ kernel, this_bias @ this_kernel + bias
    return kernel, bias


@EXERCISE.wrong("layers that follow one another multiply; you add their kernels. What does the second do to x @ W1?")
def everything_summed(kernels, biases):
    return sum(kernels), sum(biases)


@EXERCISE.wrong("the kernel is right, and it is half of the answer. Return two values: `kernel, bias`")
def kernel_alone(kernels, biases):
    kernel = kernels[0]
    for next_kernel in kernels[1:]:
        kernel = kernel @ next_kernel
    return kernel


@EXERCISE.also_right
def collapse_by_asking(kernels, biases):
    def forward(x):
        for kernel, bias in zip(kernels, biases):
            x = x @ kernel + bias
        return x

    inputs = len(kernels[0])
    bias = forward(np.zeros((1, inputs)))[0]
    return forward(np.eye(inputs)) - bias, bias


@EXERCISE.also_right
def from_the_identity(kernels, biases):
    kernel, bias = np.eye(len(kernels[0])), np.zeros(len(kernels[0]))
    for i in range(len(kernels)):
        kernel, bias = kernel @ kernels[i], bias @ kernels[i] + biases[i]
    return [kernel, bias]
