"""confusion_counts: return a whole-number table of shape (n_classes, n_classes)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(14)


def confusion_counts(labels, predictions, n_classes):
    """Return a whole-number table of shape (n_classes, n_classes).

    Row i, column j: how many samples of class i were predicted as class j.
    """
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions):
        counts[label, prediction] += 1
    return counts


EXERCISE = Implement(
    confusion_counts,
    calls=[
        call(np.array([0]), np.array([1]), 2),
        call(np.array([0, 0, 1]), np.array([0, 1, 1]), 2),
        call(np.array([0, 0, 0, 1]), np.array([1, 1, 1, 1]), 2),
        call(np.array([0, 1, 1]), np.array([0, 1, 0]), 3),
        call(RNG.integers(0, 4, 200), RNG.integers(0, 4, 200), 4),
        call([2, 2, 0], [1, 1, 0], 3),
        edge(np.zeros(300, dtype=int), np.ones(300, dtype=int), 2),
    ],
    hints=[
        "Begin with a table of zeros, of whole numbers, and go through the flowers one by one.",
        "A flower of class i that was predicted as j adds 1 in row i, column j.",
        "`for label, prediction in zip(labels, predictions): counts[label, prediction] += 1`",
    ],
    right="right. The diagonal holds the right answers, so its sum over the sum of all is the accuracy",
)


@EXERCISE.wrong("rows and columns are swapped: row i is for flowers whose *label* is i.")
def counts_turned(labels, predictions, n_classes):
    return confusion_counts(predictions, labels, n_classes)


@EXERCISE.wrong(
    "a pair that occurs three times is counted once. In a loop over the flowers, add 1 instead of setting 1. (With "
    "arrays as indices, `counts[…] += 1` writes each place only once; `np.add.at` counts.)"
)
def each_pair_once(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    counts[labels, predictions] += 1
    return counts


@EXERCISE.wrong(
    "`[row] * n` holds the same list n times: what you count in one row appears in all. Make a new row each time, or "
    "an array with `np.zeros`."
)
def rows_are_one_list(labels, predictions, n_classes):
    counts = [[0] * n_classes] * n_classes
    for label, prediction in zip(labels, predictions):
        counts[label][prediction] += 1
    return counts


@EXERCISE.wrong("the right answers are missing: they belong on the diagonal.")
def wrong_ones_alone(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions):
        if label != prediction:
            counts[label, prediction] += 1
    return counts


@EXERCISE.wrong("the wrong answers are missing: off the diagonal belongs how often class i was predicted as class j.")
def right_ones_alone(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions):
        counts[label, label] += label == prediction
    return counts


@EXERCISE.wrong(
    "this adds the flowers of class i to those predicted as class j. Count the flowers for which both hold: `&` "
    "instead of a sum."
)
def one_or_the_other(labels, predictions, n_classes):
    true, predicted = np.bincount(labels, minlength=n_classes), np.bincount(predictions, minlength=n_classes)
    return true[:, None] + predicted


@EXERCISE.wrong("the table is too small when the last class does not occur: a class with no flowers still has a row.")
def size_of_what_occurs(labels, predictions, n_classes):
    return confusion_counts(labels, predictions, max(np.max(labels), np.max(predictions)) + 1)


@EXERCISE.wrong("the table has rows only for the classes among the labels. How many does `n_classes` ask for?")
def size_of_the_labels(labels, predictions, n_classes):
    return confusion_counts(labels, predictions, len(set(labels)))


@EXERCISE.wrong(
    "`np.bincount` ends at the largest number that occurs, and the table needs all n². What is `minlength`?"
)
def bincount_without_minlength(labels, predictions, n_classes):
    return np.bincount(np.asarray(labels) * n_classes + predictions).reshape(n_classes, n_classes)


@EXERCISE.wrong("these are shares of each row, and 0 / 0 where a class does not occur. Asked for are counts.")
def shares_without_care(labels, predictions, n_classes):
    counts = confusion_counts(labels, predictions, n_classes)
    return counts / counts.sum(axis=1, keepdims=True)


@EXERCISE.wrong("these are shares of each row. Asked for are counts.")
def rows_sum_to_one(labels, predictions, n_classes):
    counts = confusion_counts(labels, predictions, n_classes)
    return counts / np.maximum(1, counts.sum(axis=1, keepdims=True))


@EXERCISE.also_right
def counts_by_bincount(labels, predictions, n_classes):
    pairs = np.asarray(labels) * n_classes + np.asarray(predictions)
    return np.bincount(pairs, minlength=n_classes**2).reshape(n_classes, n_classes)


@EXERCISE.also_right
def counts_by_one_hot(labels, predictions, n_classes):
    identity = np.eye(n_classes)
    return identity[labels].T @ identity[predictions]


@EXERCISE.wrong("counts beyond 255 begin at 0 again: a byte holds no more. Which type has room for more?")
def in_bytes(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=np.uint8)
    for label, prediction in zip(labels, predictions):
        counts[label, prediction] += 1
    return counts
