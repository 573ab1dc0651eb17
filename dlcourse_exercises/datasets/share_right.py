"""share_right: return the share of the predictions that are right, between 0 and 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge

RNG = np.random.default_rng(17)


def share_right(labels, predictions):
    """Return the share of the predictions that are right, between 0 and 1.

    labels have the shape (n, 1) or (n,), as in the data set; predictions have the shape (n,).
    """
    return np.mean(np.ravel(labels) == predictions)


EXERCISE = FindMistake(
    share_right,
    calls=[
        call(np.array([[0], [1]]), np.array([0, 1])),
        call(np.array([[0], [1], [1], [2]]), np.array([0, 1, 2, 2])),
        call(np.array([3, 1, 2]), np.array([3, 1, 1])),
        call(RNG.integers(0, 10, (200, 1)), RNG.integers(0, 10, 200)),
        edge(np.array([[7]]), np.array([7])),
    ],
    hints=[
        "`np.array([[0], [1]]) == np.array([0, 1])`: run this alone, and look at what comes out.",
        "NumPy broadcasts (n, 1) and (n,) to (n, n): each label is compared with each prediction.",
        "`np.ravel(labels)` has the shape (n,), whichever shape it is given.",
    ],
    right="right. `labels.shape == predictions.shape` is worth an `assert` wherever two arrays meet",
)


@EXERCISE.given(
    "all predictions are right here, and yet the share is not 1. Look at the shape of `labels == predictions`: how "
    "many comparisons does NumPy make?"
)
def given(labels, predictions):
    """Return the share of the predictions that are right, between 0 and 1.

    labels have the shape (n, 1) or (n,), as in the data set; predictions have the shape (n,).
    """
    return np.mean(labels == predictions)


@EXERCISE.wrong("this is how many are right. Which *share* are they?")
def number_right(labels, predictions):
    return np.sum(np.ravel(labels) == predictions)


@EXERCISE.wrong("this works for labels of shape (n, 1), but no longer for (n,). How do you bring both to one shape?")
def columns_on_both_sides(labels, predictions):
    return np.mean(labels == np.reshape(predictions, (-1, 1)))


@EXERCISE.wrong("this asks whether a label occurs among the predictions at all.")
def any_in_its_row(labels, predictions):
    return np.mean((labels == predictions).any(axis=-1))


@EXERCISE.also_right
def share_by_loop(labels, predictions):
    right = 0
    for label, prediction in zip(labels, predictions):
        right += int(np.squeeze(label) == prediction)
    return right / len(predictions)


@EXERCISE.also_right
def share_by_shape(y, p):
    return float((np.reshape(y, np.shape(p)) == np.asarray(p)).sum()) / np.size(p)


@EXERCISE.wrong("labels of shape (n,) have no second axis to index. What turns both shapes into (n,)?")
def first_column(labels, predictions):
    return np.mean(labels[:, 0] == predictions)


@EXERCISE.wrong("a share above 1? The comparison has n × n entries, and you divide by n. What is its shape?")
def sum_over_all_pairs(labels, predictions):
    return (labels == predictions).sum() / len(labels)


@EXERCISE.wrong("`argmax` is for one-hot rows or probabilities. These labels are class numbers already.")
def argmax_of_labels(labels, predictions):
    return np.mean(np.argmax(np.reshape(labels, (len(predictions), -1)), axis=1) == predictions)
