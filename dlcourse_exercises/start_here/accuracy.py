"""accuracy: return the share of predictions that equal their label, between 0 and 1."""

from __future__ import annotations

import numpy as np

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
        call([1, 0, 0], [0, 1, 0]),
        call(["cat", "dog", "cat"], ["dog", "dog", "cat"]),
        call([0, 0, 0, 0, 0], [1, 2, 3, 4, 5]),
    ],
    hints=[
        "Go through accuracy([1, 0], [1, 0]) by hand: what is `right` after the first pair, and after the second?",
        "Each pair replaces what was in `right` before. It should be added: `True` counts as 1.",
        "`right += prediction == label`",
    ],
    right="right. Accuracy is the first number that people ask of a classifier",
)


@EXERCISE.given(
    "two right answers out of two come out as 0.5. What is in `right` after the second pair, both or the last alone?"
)
def given(predictions, labels):
    """Return the share of predictions that equal their label, between 0 and 1."""
    right = 0
    for prediction, label in zip(predictions, labels):
        right = prediction == label
    return right / len(labels)


@EXERCISE.wrong(
    "only a perfect score survives this: `//` rounds down to a whole number. (So does comparing two lists with `==`, "
    "which asks whether all of both is equal.)"
)
def rounded_down(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right // len(labels)


@EXERCISE.wrong("you return how many are right. Which share of all of them is that?")
def how_many(predictions, labels):
    return sum(p == y for p, y in zip(predictions, labels))


@EXERCISE.wrong("you return percent. The docstring asks for a share between 0 and 1.")
def accuracy_in_percent(predictions, labels):
    return 100 * sum(p == y for p, y in zip(predictions, labels)) / len(labels)


@EXERCISE.wrong("this is the share of wrong predictions. Accuracy counts the right ones.")
def error_rate(predictions, labels):
    return sum(p != y for p, y in zip(predictions, labels)) / len(labels)


@EXERCISE.wrong("the `return` stands inside the loop: how many pairs has it seen when the function ends?")
def return_in_the_loop(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
        return right / len(labels)
    return 0


@EXERCISE.wrong(
    "this asks whether a prediction occurs *anywhere* among the labels. It must equal the label of its own picture."
)
def anywhere(predictions, labels):
    return sum(p in labels for p in predictions) / len(labels)


@EXERCISE.wrong("this is rounded to a whole number: 3 right out of 4 are 0.75.")
def rounded(predictions, labels):
    return round(sum(p == y for p, y in zip(predictions, labels)) / len(labels))


@EXERCISE.wrong("this is rounded to one decimal: 3 right out of 4 are 0.75. Return the share as it is.")
def one_decimal(predictions, labels):
    return round(sum(p == y for p, y in zip(predictions, labels)) / len(labels), 1)


@EXERCISE.wrong("the sum of the labels depends on what the classes are called. How *many* labels are there?")
def over_the_sum(predictions, labels):
    return sum(p == y for p, y in zip(predictions, labels)) / sum(labels)


@EXERCISE.wrong(
    "two lists compared with `==` give one answer, not one for each pair: go through the pairs, or use arrays."
)
def lists_have_no_sum(predictions, labels):
    return (predictions == labels).sum() / len(labels)


@EXERCISE.wrong("360 is the size of one test set. Which number is right for lists of any length?")
def out_of_360(predictions, labels):
    return sum(p == y for p, y in zip(predictions, labels)) / 360


@EXERCISE.wrong("a product is 1 only if both are 1. A pair of equal 0s is right as well: compare with `==`.")
def by_product(predictions, labels):
    return sum(p * y for p, y in zip(predictions, labels)) / len(labels)


@EXERCISE.wrong(
    "this is the score of the nearest neighbors above, whatever the arguments are. Use `predictions` and `labels`."
)
def score_from_above(predictions, labels):
    return 0.956


@EXERCISE.also_right
def accuracy_by_mean(predictions, labels):
    return np.mean(np.array(predictions) == np.array(labels))


@EXERCISE.also_right
def accuracy_by_index(predictions, labels):
    right = 0
    for i in range(len(labels)):
        if predictions[i] == labels[i]:
            right += 1
    return right / len(labels)
