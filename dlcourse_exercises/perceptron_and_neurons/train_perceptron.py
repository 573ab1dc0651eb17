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
    A line that separates the classes exists, and 100 epochs are enough to find one.
    """
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        updates = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
            updates += output != label
        if updates == 0:
            break
    return w, b


CALLS = [
    call(np.array([[1.0], [3.0]]), np.array([0, 1])),
    call(CORNERS * 1.0, np.array([0, 0, 0, 1])),
    call(CORNERS * 1.0, np.array([0, 1, 1, 1])),
    call(CORNERS * 1.0, np.array([1, 1, 1, 0])),
    call(*_separable(35, 14, 4)),
    call(*_separable(9, 16, 2)),
    call(np.array([[3.0], [3.5]]), np.array([0, 1])),
    edge(CORNERS * 1.0, np.array([1, 1, 1, 1])),
    edge(np.array([[2.0, 1.0]]), np.array([0])),
]

EXERCISE = FindMistake(
    train_perceptron,
    calls=CALLS,
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
    A line that separates the classes exists, and 100 epochs are enough to find one.
    """
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if output == label:
            break
    return w, b


@EXERCISE.wrong("this returns at the first sample that is right, in mid-epoch. What of the samples after it?")
def return_inside(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
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
    for _ in range(100):
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
    for _ in range(100):
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
    for _ in range(100):
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
    for _ in range(100):
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


@EXERCISE.wrong("nine of ten is not all. The function should return when *every* row is right.")
def nine_of_ten(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.mean((x @ w + b >= 0) == y) > 0.9:
            return w, b


@EXERCISE.wrong(
    "an error of 1 and one of −1 add up to 0, and leave b where it was. Is nothing wrong, then? Count the updates."
)
def errors_cancel(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
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


@EXERCISE.wrong(
    "the bias never changes here: without it each boundary passes through the origin. What does the rule do to b?"
)
def bias_stays(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        updates = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w = w + (label - output) * sample
            updates += output != label
        if updates == 0:
            return w, b


@EXERCISE.wrong(
    "it finds no end, even in 100 epochs: either what is counted is not set back to 0 before each epoch, or the "
    "corrections push z to the wrong side. Look at both."
)
def never_set_back(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    updates = 0
    for _ in range(100):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
            updates += output != label
        if updates == 0:
            return w, b


@EXERCISE.wrong("one sample may still be wrong here. Which number of right outputs means that all rows are right?")
def one_may_be_wrong(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        right = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            right += output == label
            w, b = w + (label - output) * sample, b + (label - output)
        if right >= len(x) - 1:
            return w, b


@EXERCISE.wrong("w can be back where it was before the epoch although b has changed. What else can you compare?")
def weights_compared(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        before = w
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.array_equal(before, w):
            return w, b


@EXERCISE.wrong("w and b come in one array. They are two: `return w, b`.")
def in_one_array(x, y):
    return np.append(*train_perceptron(x, y))


@EXERCISE.wrong("b comes first here. The docstring says w and b, in this order.")
def bias_first(x, y):
    return train_perceptron(x, y)[::-1]


@EXERCISE.wrong_if(
    "right, but for the length: all is multiplied by one number. Which learning rate does the docstring name?",
    examples=[lambda x, y: tuple(0.5 * part for part in train_perceptron(x, y))],
)
def another_learning_rate(got, expected):
    numbers, wanted = (np.concatenate([np.append(*pair) for pair in pairs]) for pairs in (got, expected))
    factor = np.dot(numbers, wanted) / np.dot(wanted, wanted)
    return factor > 0 and abs(factor - 1) > 1e-3 and np.allclose(numbers, factor * wanted, rtol=1e-3, atol=1e-6)


@EXERCISE.wrong_if(
    "these neurons are right for all samples, but others than Rosenblatt's rule finds. Does it take the rows in order, "
    "correct each wrong one at once, with η = 1, and begin with zeros?",
    examples=[lambda x, y: _all_rows_at_once(x, y), lambda x, y: _from_the_last_row(x, y)],
)
def separates(got, expected):
    return not _all_agree(got, expected) and all(
        np.array_equal(one.args[0] @ np.asarray(w, float) + b >= 0, one.args[1] == 1)
        for one, (w, b) in zip(CALLS, got, strict=True)
        if not one.is_edge
    )


@EXERCISE.wrong_if(
    "some samples are still wrong when it returns, at least in one of the sets. How can you tell, before the function "
    "returns, that *every* row is right?",
    examples=[lambda x, y: (np.zeros(x.shape[1]), 0.0), lambda x, y: (np.ones(x.shape[1]), -1.0)],
)
def returns_too_early(got, expected):
    return not _all_agree(got, expected) and all(
        len(w) == one.args[0].shape[1] and np.ndim(b) == 0 for one, (w, b) in zip(CALLS, got, strict=True)
    )


def _all_agree(got, expected):
    pairs = zip(got, expected, strict=True)
    return all(np.array_equal(np.append(*one), np.append(*wanted)) for one, wanted in pairs)


def _all_rows_at_once(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        error = y - (x @ w + b >= 0)
        w, b = w + error @ x, b + error.sum()
    return w, b


def _from_the_last_row(x, y):
    return train_perceptron(x[::-1], y[::-1])


@EXERCISE.also_right
def compared_after_each_epoch(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while not np.array_equal((x @ w + b >= 0).astype(int), y):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
    return w, b


@EXERCISE.also_right
def all_the_epochs(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
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
