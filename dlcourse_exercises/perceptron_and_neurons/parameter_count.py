"""parameter_count: return how many parameters a dense network has: sizes[0] inputs, then neurons by layer."""

from __future__ import annotations

from itertools import pairwise

from dlcourse.exercises.declare import Implement, call


def parameter_count(sizes):
    """Return how many parameters a dense network has: sizes[0] inputs, then neurons by layer."""
    return sum(sizes[i] * sizes[i + 1] + sizes[i + 1] for i in range(len(sizes) - 1))


EXERCISE = Implement(
    parameter_count,
    calls=[
        call([2, 1]),
        call([2, 2, 1]),
        call([64, 16, 10]),
        call([3, 5, 2, 4]),
        call([784, 100, 100, 10]),
    ],
    hints=[
        "Between two neighbours of the list, A and B, there are A · B + B parameters.",
        "Neighbours are `sizes[i]` and `sizes[i + 1]`; i runs over `range(len(sizes) - 1)`.",
        "`sum(sizes[i] * sizes[i + 1] + sizes[i + 1] for i in range(len(sizes) - 1))`",
    ],
    right="right. `model.count_params()` of Keras gives the same: 1,210 for [64, 16, 10]",
)


@EXERCISE.wrong("these are the weights. What else has each neuron?")
def weights_alone(sizes):
    return sum(a * b for a, b in pairwise(sizes))


@EXERCISE.wrong("inputs are just numbers that come in: have they got a bias?")
def inputs_have_biases(sizes):
    return sum(a * b for a, b in pairwise(sizes)) + sum(sizes)


@EXERCISE.wrong("you count one bias for each layer. How many has a layer of two neurons?")
def one_bias_a_layer(sizes):
    return sum(a * b + 1 for a, b in pairwise(sizes))


@EXERCISE.wrong("a bias belongs to the neuron that adds it: to each of the B, not of the A.")
def biases_of_the_layer_before(sizes):
    return sum(a * b + a for a, b in pairwise(sizes))


@EXERCISE.wrong("each layer takes its numbers from the layer *before it*, not from the inputs of the network.")
def inputs_to_each_layer(sizes):
    return sum(sizes[0] * b + b for b in sizes[1:])


@EXERCISE.also_right
def count_by_pairs(layers):
    return sum((a + 1) * b for a, b in pairwise(layers))
