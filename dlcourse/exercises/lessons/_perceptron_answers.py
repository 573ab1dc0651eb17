"""Functions that learners write in the lesson on neurons, right ones and wrong ones."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

# perceptron_output ----------------------------------------------------------------------------------------------


def perceptron_output(x, w, b):
    """Return the answers of a perceptron, 0 or 1, for samples x of shape (n, features)."""
    return (x @ w + b >= 0).astype(int)


def perceptron_output_given(x, w, b):
    """Return the answers of a perceptron, 0 or 1, for samples x of shape (n, features)."""
    return x @ w + b


def output_by_loop(x, w, b):
    return [1 if sum(value * weight for value, weight in zip(row, w)) + b >= 0 else 0 for row in x]


def output_as_truth(x, w, b):
    return x @ w + b >= 0


def no_at_zero(x, w, b):
    return (x @ w + b > 0).astype(int)


def bias_forgotten(x, w, b):
    return (x @ w >= 0).astype(int)


def signs(x, w, b):
    return np.where(x @ w + b >= 0, 1, -1)


def rounded(x, w, b):
    return np.round(x @ w + b)


def sigmoid(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))


def sum_against_bias(x, w, b):
    return (x @ w >= b).astype(int)


# one_epoch ------------------------------------------------------------------------------------------------------


def one_epoch(w, b, x, y):
    """Return w and b after Rosenblatt's rule (η = 1) has seen each row of x once, in order."""
    for sample, label in zip(x, y):
        answer = int(sample @ w + b >= 0)
        w = w + (label - answer) * sample
        b = b + (label - answer)
    return w, b


def one_epoch_given(w, b, x, y):
    """Return w and b after Rosenblatt's rule (η = 1) has seen each row of x once, in order."""
    for sample, label in zip(x, y):
        answer = int(sample @ w + b >= 0)
        w = w + (label - answer) * sample
    return w, b


def epoch_with_a_one(weights, bias, samples, labels):
    state = np.append(weights, bias).astype(float)
    for sample, label in zip(samples, labels):
        extended = np.append(sample, 1.0)
        if (state @ extended >= 0) and label == 0:
            state -= extended
        elif (state @ extended < 0) and label == 1:
            state += extended
    return state[:-1], float(state[-1])


def wrong_way(w, b, x, y):
    for sample, label in zip(x, y):
        error = int(sample @ w + b >= 0) - label
        w, b = w + error * sample, b + error
    return w, b


def all_at_once(w, b, x, y):
    error = y - (x @ w + b >= 0)
    return w + error @ x, b + error.sum()


def without_threshold(w, b, x, y):
    for sample, label in zip(x, y):
        error = label - (sample @ w + b)
        w, b = w + error * sample, b + error
    return w, b


def no_exactly_on_the_line(w, b, x, y):
    for sample, label in zip(x, y):
        error = label - int(sample @ w + b > 0)
        w, b = w + error * sample, b + error
    return w, b


def also_when_right(w, b, x, y):
    for sample, label in zip(x, y):
        w, b = w + (2 * label - 1) * sample, b + (2 * label - 1)
    return w, b


# parameter_count ------------------------------------------------------------------------------------------------


def parameter_count(sizes):
    """Return how many parameters a dense network has: sizes[0] inputs, then neurons by layer."""
    return sum(sizes[i] * sizes[i + 1] + sizes[i + 1] for i in range(len(sizes) - 1))


def count_by_pairs(layers):
    return sum((a + 1) * b for a, b in pairwise(layers))


def weights_alone(sizes):
    return sum(a * b for a, b in pairwise(sizes))


def inputs_have_biases(sizes):
    return sum(a * b for a, b in pairwise(sizes)) + sum(sizes)


def one_bias_a_layer(sizes):
    return sum(a * b + 1 for a, b in pairwise(sizes))


def biases_of_the_layer_before(sizes):
    return sum(a * b + a for a, b in pairwise(sizes))


def inputs_to_each_layer(sizes):
    return sum(sizes[0] * b + b for b in sizes[1:])
