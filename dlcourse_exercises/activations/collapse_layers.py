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


@EXERCISE.wrong(
    "two layers come out right, but a stack may have any number. If there is a loop, where does its `return` stand?"
)
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


@EXERCISE.wrong(
    "the last layer is left out: how many rounds does your loop take for three layers, and how many must it take?"
)
def last_layer_left_out(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for i in range(1, len(kernels) - 1):
        kernel, bias = kernel @ kernels[i], bias @ kernels[i] + biases[i]
    return kernel, bias


@EXERCISE.wrong(
    "`*` multiplies entry by entry. A layer takes *sums* of products: which sign does its forward pass use?"
)
def entry_by_entry(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel, bias = kernel * next_kernel, bias * next_kernel + next_bias
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


@EXERCISE.wrong_if(
    "the kernel is right, the bias is not. Which output does the stack give for the input 0, layer by layer?",
    examples=[
        lambda kernels, biases: (collapse_layers(kernels, biases)[0], 0 * biases[-1]),
        lambda kernels, biases: (collapse_layers(kernels, biases)[0], collapse_layers(kernels, biases)[1] + biases[-1]),
    ],
)
def bias_is_wrong(got, expected):
    pairs = [(one, wanted) for one, wanted in zip(got, expected, strict=True) if one is not None]
    return all(_fits(one[0], wanted[0]) for one, wanted in pairs) and not all(
        _fits(one[1], wanted[1]) for one, wanted in pairs
    )


@EXERCISE.wrong_if(
    "the bias is right, the kernel is not. Without biases, what does the stack do to x, layer by layer?",
    examples=[lambda kernels, biases: (kernels[0] + 0.5, collapse_layers(kernels, biases)[1])],
)
def kernel_is_wrong(got, expected):
    pairs = [(one, wanted) for one, wanted in zip(got, expected, strict=True) if one is not None]
    return all(_fits(one[1], wanted[1]) for one, wanted in pairs) and not all(
        _fits(one[0], wanted[0]) for one, wanted in pairs
    )


@EXERCISE.wrong_if(
    "kernels of 2 and 3 make 5 here: they are added. What becomes of x in the first layer, and of that in the second?",
    examples=[lambda kernels, biases: (np.sum(kernels, axis=0), np.sum(biases, axis=0))],
)
def kernels_added(got, _expected):
    return np.allclose(got[0][0], 5)


def _fits(one, wanted):
    return np.shape(one) == wanted.shape and np.allclose(one, wanted, rtol=1e-4)


@EXERCISE.wrong_if(
    "neither kernel nor bias is right. Take the two layers of the first call and an x: what does the second layer "
    "make of what the first puts out? What stands at x, and what is left?",
    examples=[lambda kernels, biases: (np.ones_like(kernels[0]), np.ones_like(biases[-1]))],
)
def both_are_wrong(got, expected):
    return not _fits(got[0][0], expected[0][0]) and not _fits(got[0][1], expected[0][1])


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
