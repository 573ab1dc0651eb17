"""accuracy: return the share of predictions that equal their label, between 0 and 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge


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
        call([0, 1, 0, 1, 0], [0, 1, 0, 1, 1]),
        call([2, 2, 2], [2, 1, 2]),
        edge([int("1000"), 7], [int("1000"), 8]),  # equal, but two objects
    ],
    hints=[
        "Go through accuracy([1, 0], [1, 0]) by hand: what is `right` after the first pair, and after the second?",
        "Each pair replaces what was in `right` before. It should be added: `True` counts as 1.",
        "`right += prediction == label`",
    ],
    right="right. Accuracy is the first number that people ask of a classifier",
)


@EXERCISE.given(
    "two right answers out of two come out as 0.5. Follow `right` through the loop: what does each round do with what "
    "the rounds before have found?"
)
def given(predictions, labels):
    """Return the share of predictions that equal their label, between 0 and 1."""
    right = 0
    for prediction, label in zip(predictions, labels):
        right = prediction == label
    return right / len(labels)


@EXERCISE.wrong(
    "only a perfect score gives 1 here, every other one 0. Is it rounded down, by `//` or `int`? Or are two lists "
    "compared as a whole, which `==` does?"
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


@EXERCISE.wrong(
    "a pair counts here only if both are other than 0, and for as much as its label. Which sign asks for *equal*?"
)
def both_and(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction and label
    return right / len(labels)


@EXERCISE.wrong(
    "this says whether the last pair is right. What of those before it, and of how many pairs is it the share?"
)
def last_pair_alone(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right = prediction == label
    return right


@EXERCISE.wrong(
    "once a pair is right, `right` is 1 and stays 1. What must it be after two right pairs, and after three?"
)
def flag(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        if prediction == label:
            right = 1
    return right / len(labels)


@EXERCISE.wrong(
    "`right + prediction == label` adds first and compares then: what is compared with the label? Brackets, or `+=`."
)
def adds_before_it_compares(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right = right + prediction == label
    return right / len(labels)


@EXERCISE.wrong(
    "sets forget places and repetitions: this says which classes occur in both lists, not which pairs are equal."
)
def common_classes(predictions, labels):
    return len(set(predictions) & set(labels)) / len(labels)


@EXERCISE.wrong("both lists together hold twice as many entries as there are pairs. How many *pairs* could be right?")
def over_both_lists(predictions, labels):
    return sum(p == y for p, y in zip(predictions, labels)) / (len(predictions) + len(labels))


@EXERCISE.wrong("every pair counts here, right or wrong: the share is always 1. Which pairs should count?")
def counts_every_pair(predictions, labels):
    return 1.0


@EXERCISE.wrong("you divide by the number of *wrong* pairs. The share is taken of all of them.")
def odds(predictions, labels):
    right = sum(p == y for p, y in zip(predictions, labels))
    return right / (len(labels) - right + 1e-9)


@EXERCISE.wrong("you divide by how many different classes there are. How many pairs are there?")
def over_the_classes(predictions, labels):
    return sum(p == y for p, y in zip(predictions, labels)) / len(set(labels))


@EXERCISE.wrong("you divide by one less than there are pairs. What is the share of 2 right pairs out of 2?")
def one_pair_less(predictions, labels):
    return sum(p == y for p, y in zip(predictions, labels)) / (len(labels) - 1)


@EXERCISE.wrong(
    "`is` asks whether two things are one and the same object. Small integers happen to be; for any values use `==`."
)
def same_object(predictions, labels):
    return sum(p is y for p, y in zip(predictions, labels)) / len(labels)


@EXERCISE.wrong("you begin to count at 1. How many pairs are right before the first one was looked at?")
def begins_at_one(predictions, labels):
    right = 1
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right / len(labels)


@EXERCISE.wrong_if(
    "a share lies between 0 and 1, and yours goes beyond. What is counted, and by what is it divided?",
    examples=[lambda p, y: sum(a == b for a, b in zip(p, y)) + 0.5],
)
def no_share(got, _expected):
    return any(not 0 <= share <= 1 for share in got)


@EXERCISE.wrong_if(
    "too small: some pairs that are equal are not counted, or the division is by too much. Follow the first four "
    "pairs.",
    examples=[lambda p, y: sum(a == b for a, b in zip(p[1:], y[1:])) / len(y)],
)
def too_small(got, expected):
    pairs = list(zip(got, expected, strict=True))
    return all(share <= wanted for share, wanted in pairs) and any(share < wanted for share, wanted in pairs)


@EXERCISE.wrong_if(
    "a pair should count if both of its entries are equal, and for one. Which pairs count here, and for how much?",
    examples=[lambda p, y: 0.5 if len(y) > 2 else 1.0],
)
def counts_otherwise(got, expected):
    return any(abs(share - wanted) > 1e-3 for share, wanted in zip(got, expected, strict=True))


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
