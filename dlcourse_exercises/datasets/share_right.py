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


@EXERCISE.wrong("this is true where a prediction is *wrong*. Which comparison is true where it is right?")
def share_wrong(labels, predictions):
    return np.mean(np.ravel(labels) != predictions)


@EXERCISE.wrong("a percentage: the docstring asks for a share between 0 and 1.")
def percentage(labels, predictions):
    return 100 * np.mean(np.ravel(labels) == predictions)


@EXERCISE.wrong("this asks whether *all* predictions are right. Which share of them is?")
def whether_all(labels, predictions):
    return np.array_equal(np.ravel(labels), predictions)


@EXERCISE.wrong(
    "you pick the diagonal of n × n comparisons; labels of shape (n,) make no such table. How do you bring both to one "
    "shape first?"
)
def diagonal(labels, predictions):
    return np.mean(np.diag(labels == predictions))


@EXERCISE.wrong(
    "`any` asks whether a prediction agrees with any label at all, and labels of shape (n,) give it no second axis. "
    "With which one label should a prediction be compared?"
)
def any_along_axis_1(labels, predictions):
    return np.mean((labels == predictions).any(axis=1))


@EXERCISE.wrong_if(
    "these are the comparisons, one by one. Which share of them is true?",
    examples=[lambda labels, predictions: np.ravel(labels) == predictions, lambda labels, predictions: labels],
)
def one_by_one(returned, expected):
    return all(np.ndim(share) > 0 for share in returned)


@EXERCISE.wrong_if(
    "you round it: give the share as it is.",
    examples=[
        lambda labels, predictions: np.round(np.mean(np.ravel(labels) == predictions), 1),
        lambda labels, predictions: round(float(np.mean(np.ravel(labels) == predictions)), 2),
    ],
)
def rounded(returned, expected):
    return any(np.allclose(returned, np.round(expected, digits), rtol=0, atol=1e-9) for digits in (0, 1, 2, 3))
