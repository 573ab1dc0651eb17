"""accuracy: return the share of predictions that equal their label, between 0 and 1."""

from __future__ import annotations

from dlcourse.exercises.declare import FindMistake, call


def accuracy(predictions, labels):
    """Return the share of predictions that equal their label, between 0 and 1."""
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right / len(labels)


EXERCISE = FindMistake(
    accuracy,
    calls=[
        call([1, 0], [1, 0]),
        call([1, 0, 1, 1], [1, 0, 1, 0]),
        call(["cat", "dog", "cat"], ["dog", "dog", "cat"]),
        call([0, 0, 0, 0, 0], [1, 2, 3, 4, 5]),
    ],
    hints=[
        "Try it: accuracy([1, 0, 1, 1], [1, 0, 1, 0]) should be 0.75.",
        "`//` divides and rounds down to a whole number. Only a perfect score survives that.",
        "Write `/` in place of `//`.",
    ],
    right="right. Accuracy is the first number that people ask of a classifier, and rounding it hides everything",
)


@EXERCISE.given(
    "three right answers out of four come out as 0. Look at the last line: which kind of number does that sign return?"
)
def given(predictions, labels):
    """Return the share of predictions that equal their label, between 0 and 1."""
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right // len(labels)


@EXERCISE.wrong("you return percent. The docstring asks for a share between 0 and 1.")
def accuracy_in_percent(predictions, labels):
    return 100 * sum(p == y for p, y in zip(predictions, labels, strict=True)) / len(labels)


@EXERCISE.wrong("this is the share of wrong predictions. Accuracy counts the right ones.")
def error_rate(predictions, labels):
    return sum(p != y for p, y in zip(predictions, labels, strict=True)) / len(labels)


@EXERCISE.also_right
def accuracy_by_mean(predictions, labels):
    return sum(p == y for p, y in zip(predictions, labels, strict=True)) / len(predictions)
