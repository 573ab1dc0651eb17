"""train_perceptron: return w and b after Rosenblatt's rule (η = 1, from zeros), when all rows of x are right."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge
from dlcourse_exercises.perceptron_and_neurons.shared import CORNERS


def _separable(seed, n, features):
    rng = np.random.default_rng(seed)
    x, w = rng.normal(size=(3 * n, features)), rng.normal(size=features)
    x = x[np.abs(x @ w + 0.3) > 0.25][:n]
    return x, (x @ w + 0.3 >= 0).astype(int)


def train_perceptron(x, y):
    """Return w and b after Rosenblatt's rule (η = 1, from zeros), when all rows of x are right.

    x has the shape (samples, features), y (samples,); each epoch takes the rows in order.
    A line that separates the classes exists.
    """
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        updates = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
            updates += output != label
        if updates == 0:
            return w, b


EXERCISE = FindMistake(
    train_perceptron,
    calls=[
        call(np.array([[1.0], [3.0]]), np.array([0, 1])),
        call(CORNERS * 1.0, np.array([0, 0, 0, 1])),
        call(CORNERS * 1.0, np.array([0, 1, 1, 1])),
        call(CORNERS * 1.0, np.array([1, 1, 1, 0])),
        call(*_separable(18, 30, 4)),
        call(*_separable(5, 40, 2)),
        call(np.array([[10.0], [10.8]]), np.array([0, 1])),
        edge(CORNERS * 1.0, np.array([1, 1, 1, 1])),
        edge(np.array([[2.0, 1.0]]), np.array([0])),
    ],
    hints=[
        "When exactly does the function return? Of which sample are `output` and `label` in that line?",
        "After the inner loop they are those of the *last* sample. The others may be wrong.",
        "Count the updates of each epoch, and return when there were none; or compare the outputs for all of x with y.",
    ],
    right="right: the rule has ended when a whole epoch passes without an update",
)


@EXERCISE.given("`output` and `label` in the last `if` are those of a single sample. Which one? What about the others?")
def given(x, y):
    """Return w and b after Rosenblatt's rule (η = 1, from zeros), when all rows of x are right.

    x has the shape (samples, features), y (samples,); each epoch takes the rows in order.
    A line that separates the classes exists.
    """
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if output == label:
            return w, b


@EXERCISE.wrong("this returns at the first sample that is right, in mid-epoch. What of the samples after it?")
def return_inside(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
            if output == label:
                return w, b


@EXERCISE.wrong("a fixed number of epochs can be too small. How can you tell that nothing is left to correct?")
def four_epochs(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(4):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
    return w, b


@EXERCISE.wrong("as many outputs of 1 as labels of 1: but are they 1 for the same samples?")
def counts_agree(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.sum(x @ w + b >= 0) == np.sum(y):
            return w, b


@EXERCISE.wrong(
    "this ends after the first epoch, with samples that are still wrong. One that is right is not enough: when are all?"
)
def any_for_all(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.any((x @ w + b >= 0) == y):
            return w, b


@EXERCISE.wrong("ten epochs are enough for some lists, not for all. How can you tell that nothing is left to correct?")
def ten_epochs(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(10):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
    return w, b


@EXERCISE.wrong("it returns as soon as *any* output of the epoch was right. It should return when none was wrong.")
def some_right(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        right = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            right += output == label
            w, b = w + (label - output) * sample, b + (label - output)
        if right > 0:
            return w, b


@EXERCISE.wrong("after each correction this begins again with the first sample. An epoch goes on to the next one.")
def begins_again(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            if output != label:
                w, b = w + (label - output) * sample, b + (label - output)
                break
        else:
            return w, b


@EXERCISE.wrong("w alone is not a neuron: return w *and* b, as the docstring says.")
def weights_alone(x, y):
    return train_perceptron(x, y)[0]


@EXERCISE.wrong("a comparison of two arrays gives a mask, and `if` wants one answer. When are *all* of them right?")
def mask_in_if(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if (x @ w + b >= 0) == y:
            return w, b


@EXERCISE.wrong("nine of ten is not all. The function should return when *every* row is right.")
def nine_of_ten(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.mean((x @ w + b >= 0) == y) > 0.9:
            return w, b


@EXERCISE.wrong("an error of 1 and an error of −1 add up to 0. Is nothing wrong, then? Count the updates instead.")
def errors_cancel(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        total = 0
        for sample, label in zip(x, y):
            error = label - int(sample @ w + b >= 0)
            w, b = w + error * sample, b + error
            total += error
        if total == 0:
            return w, b


@EXERCISE.wrong("it ends correctly now, but where z is exactly 0 you output 0. What does the threshold say there?")
def no_at_zero(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while not np.array_equal((x @ w + b > 0).astype(int), y):
        for sample, label in zip(x, y):
            output = int(sample @ w + b > 0)
            w, b = w + (label - output) * sample, b + (label - output)
    return w, b


@EXERCISE.also_right
def compared_after_each_epoch(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while not np.array_equal((x @ w + b >= 0).astype(int), y):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
    return w, b


@EXERCISE.also_right
def with_a_flag(samples, labels):
    weights, bias, done = [0.0] * samples.shape[1], 0.0, False
    while not done:
        done = True
        for sample, label in zip(samples, labels):
            z = sum(w * v for w, v in zip(weights, sample)) + bias
            if (z >= 0) != (label == 1):
                step = 1 if label == 1 else -1
                weights = [w + step * v for w, v in zip(weights, sample)]
                bias, done = bias + step, False
    return weights, bias
