"""parameter_count: return how many parameters a dense network has: sizes[0] inputs, then neurons by layer."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


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
        edge([5]),
    ],
    hints=[
        "Between two neighbors of the list, A and B, there are A · B + B parameters.",
        "Neighbors are `sizes[i]` and `sizes[i + 1]`. Which values does i take?",
        "`sum(sizes[i] * sizes[i + 1] + sizes[i + 1] for i in range(len(sizes) - 1))`",
    ],
    right="right. `model.count_params()` of Keras gives the same: 1,210 for [64, 16, 10]",
)


@EXERCISE.wrong("these are the weights. What else does each neuron have?")
def weights_alone(sizes):
    return sum(a * b for a, b in pairwise(sizes))


@EXERCISE.wrong("inputs are just numbers that come in. Are they parameters, or do they have biases?")
def inputs_have_biases(sizes):
    return sum(a * b for a, b in pairwise(sizes)) + sum(sizes)


@EXERCISE.wrong("you count one bias per layer. How many does a layer of two neurons have?")
def one_bias_per_layer(sizes):
    return sum(a * b + 1 for a, b in pairwise(sizes))


@EXERCISE.wrong("a bias belongs to the neuron that adds it. Is that one of the A inputs, or one of the B neurons?")
def biases_of_the_layer_before(sizes):
    return sum(a * b + a for a, b in pairwise(sizes))


@EXERCISE.wrong("each layer takes its numbers from the layer *before it*, not from the inputs of the network.")
def inputs_to_each_layer(sizes):
    return sum(sizes[0] * b + b for b in sizes[1:])


@EXERCISE.wrong("the last layer is missing: how many pairs of neighbors does a list of three have?")
def last_layer_missing(sizes):
    return sum(sizes[i] * sizes[i + 1] + sizes[i + 1] for i in range(len(sizes) - 2))


@EXERCISE.wrong("this is the last pair alone. Is the sum started anew in each step, or returned inside the loop?")
def last_pair_alone(sizes):
    total = 0
    for a, b in pairwise(sizes):
        total = a * b + b
    return total


@EXERCISE.wrong(
    "this is the first pair alone. How many layers of neurons can there be? With a loop, where does `return` stand?"
)
def first_pair_alone(sizes):
    for a, b in pairwise(sizes):
        return a * b + b
    return 0


@EXERCISE.wrong("this multiplies all sizes. Layers come one after the other: what they have is added up.")
def all_multiplied(sizes):
    total = 1
    for size in sizes:
        total *= size
    return total + sum(sizes[1:])


@EXERCISE.wrong(
    "this multiplies all sizes. How many weights lie between two *neighboring* layers? And each neuron has a bias."
)
def product_alone(sizes):
    total = 1
    for size in sizes:
        total *= size
    return total


@EXERCISE.wrong("this counts inputs and neurons. How many weights does each neuron have?")
def how_many_neurons(sizes):
    return sum(sizes)


@EXERCISE.wrong("the neurons of the output layer have biases, too.")
def outputs_without_biases(sizes):
    return sum(a * b for a, b in pairwise(sizes)) + sum(sizes[1:-1])


@EXERCISE.wrong("the A inputs and a bias make A + 1 numbers for each neuron. Of neurons there are B, not B + 1.")
def one_neuron_too_many(sizes):
    return sum((a + 1) * (b + 1) for a, b in pairwise(sizes))


@EXERCISE.wrong("a layer is connected with the layer just before it, not with all layers before it.")
def all_layers_connected(sizes):
    return sum(sizes[i] * sizes[j] for j in range(len(sizes)) for i in range(j)) + sum(sizes[1:])


@EXERCISE.wrong("this is the answer for [64, 16, 10]. Use `sizes`, whatever it holds.")
def one_network_only(sizes):
    return 1210


@EXERCISE.wrong("right, but for a list with one number: inputs alone have no neurons. How many parameters is that?")
def inputs_count(sizes):
    return sizes[0] if len(sizes) == 1 else parameter_count(sizes)


@EXERCISE.wrong("this expects three numbers in the list. A network may have any number of layers: use a loop.")
def first_three_sizes(sizes):
    return sizes[0] * sizes[1] + sizes[1] + sizes[1] * sizes[2] + sizes[2]


@EXERCISE.wrong("`sizes[i + 1]` runs past the end of the list. How many pairs of neighbors are there?")
def beyond_the_end(sizes):
    return sum(sizes[i] * sizes[i + 1] + sizes[i + 1] for i in range(len(sizes)))


@EXERCISE.wrong("this takes a list of three numbers. A network may have any number of layers: use a loop.")
def three_sizes(sizes):
    a, b, c = sizes
    return a * b + b + b * c + c


@EXERCISE.wrong("a list with one number has inputs only. Which number of parameters is that?")
def fails_without_layers(sizes):
    total = sizes[0] * sizes[1] + sizes[1]
    for a, b in pairwise(sizes[1:]):
        total += a * b + b
    return total


@EXERCISE.wrong("this counts the neurons, so the biases. How many weights does each of the neurons have?")
def biases_alone(sizes):
    return sum(sizes[1:])


@EXERCISE.wrong("here is a number for each layer. One number is asked for: the parameters of all layers together.")
def by_layer(sizes):
    return [a * b + b for a, b in pairwise(sizes)]


@EXERCISE.wrong("one bias for the whole network is too few: each neuron adds its own.")
def one_bias(sizes):
    return sum(a * b for a, b in pairwise(sizes)) + 1


@EXERCISE.wrong("a bias is a parameter of each neuron, hidden ones included. Which biases are counted here?")
def hidden_without_biases(sizes):
    return sum(a * b for a, b in pairwise(sizes)) + sizes[-1]


@EXERCISE.wrong(
    "right, as long as there are layers. A list with one number has inputs only: what is to be returned for it?"
)
def stops_without_layers(sizes):
    return int(np.concatenate([[a * b, b] for a, b in pairwise(sizes)]).sum())


@EXERCISE.wrong_if(
    "these are too few. Take one pair of neighbors, A and B, by hand: A · B weights, and how many biases? And then, is "
    "each pair of neighbors counted once?",
    examples=[lambda sizes: sum(a for a in sizes[:-1]), lambda sizes: sum(b for b in sizes[2:])],
)
def too_few(got, expected):
    pairs = [(one, wanted) for one, wanted in zip(got, expected, strict=True) if wanted > 0]
    return all(one <= wanted for one, wanted in pairs) and any(one < wanted for one, wanted in pairs)


@EXERCISE.wrong_if(
    "these are too many. Take one pair of neighbors, A and B, by hand: A · B weights, and how many biases? Is a pair, "
    "or a bias, counted twice?",
    examples=[lambda sizes: sum(a * b + a + 2 * b for a, b in pairwise(sizes))],
)
def too_many(got, expected):
    pairs = [(one, wanted) for one, wanted in zip(got, expected, strict=True) if wanted > 0]
    return all(one >= wanted for one, wanted in pairs) and any(one > wanted for one, wanted in pairs)


@EXERCISE.also_right
def count_by_pairs(layers):
    return sum((a + 1) * b for a, b in pairwise(layers))
