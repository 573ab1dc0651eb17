"""majority_accuracy: return the test accuracy of always answering the class that is the most frequent in training."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(17)


def majority_accuracy(y_train, y_test):
    """Return the test accuracy of always answering the class that is the most frequent in training.

    Labels are whole numbers from 0, shape (n,) or (n, 1). If classes tie, take the smaller one.
    """
    answer = np.bincount(np.ravel(y_train)).argmax()
    return np.mean(np.ravel(y_test) == answer)


EXERCISE = Implement(
    majority_accuracy,
    calls=[
        call(np.array([1, 1, 0]), np.array([1, 0, 0, 0])),
        call(np.array([2, 2, 0, 1]), np.array([0, 2, 1, 2, 0])),
        call(np.array([[5], [5], [3]]), np.array([[3], [5]])),
        edge(np.array([1, 0, 1, 0]), np.array([0, 0, 1])),
        call(RNG.integers(0, 3, 100), RNG.integers(0, 5, 60)),
        edge(np.array([0, 1]), np.array([1, 0, 0])),
        edge(np.array([0]), np.array([0, 0])),
    ],
    hints=[
        "First find the most frequent class in `y_train`. Then see how often it occurs in `y_test`.",
        "`np.bincount` counts how often 0, 1, 2, … occur. It needs the shape (n,): `np.ravel`.",
        "`answer = np.bincount(np.ravel(y_train)).argmax()`",
    ],
    right="right. Compare every classifier's score with this one",
)


@EXERCISE.wrong("this chooses the class by the test labels, which the rule may not know. Which labels may it know?")
def most_frequent_in_test(y_train, y_test):
    return majority_accuracy(y_test, y_test)


@EXERCISE.wrong("this is the share in *training*. How often is the answer right on the test labels?")
def share_in_training(y_train, y_test):
    return majority_accuracy(y_train, y_train)


@EXERCISE.wrong("one over the number of classes is right only where all classes are equally frequent.")
def as_if_balanced(y_train, y_test):
    return 1 / len(np.unique(y_train))


@EXERCISE.wrong("`argmax` of the labels is the index of the largest label. What should be counted before you take it?")
def place_of_the_largest_label(y_train, y_test):
    return np.mean(np.ravel(y_test) == np.argmax(y_train))


@EXERCISE.wrong("this is the largest label, but the number is just a name. Which label occurs most often?")
def largest_label(y_train, y_test):
    return np.mean(np.ravel(y_test) == np.max(y_train))


@EXERCISE.wrong("this is how many are right. Which *share* are they?")
def number_not_share(y_train, y_test):
    return np.sum(np.ravel(y_test) == np.bincount(np.ravel(y_train)).argmax())


@EXERCISE.also_right
def majority_by_unique(y_train, y_test):
    classes, counts = np.unique(y_train, return_counts=True)
    return float(np.mean(np.asarray(y_test) == classes[np.argmax(counts)]))


@EXERCISE.also_right
def majority_by_loop(train, test):
    counts: dict[int, int] = {}
    for label in np.ravel(train).tolist():
        counts[label] = counts.get(label, 0) + 1
    best = min(counts, key=lambda label: (-counts[label], label))
    return sum(label == best for label in np.ravel(test).tolist()) / len(test)


@EXERCISE.wrong("where two classes tie, you take the one that comes first in `y_train`. Which one should win?")
def first_seen(y_train, y_test):
    from collections import Counter

    answer = Counter(np.ravel(y_train).tolist()).most_common(1)[0][0]
    return np.mean(np.ravel(y_test) == answer)


@EXERCISE.wrong("where two classes tie, you take the larger one. Which one should win?")
def larger_of_two(y_train, y_test):
    classes, counts = np.unique(y_train, return_counts=True)
    return np.mean(np.ravel(y_test) == classes[counts == counts.max()][-1])


@EXERCISE.wrong("`np.bincount` takes the shape (n,) only, and labels may come as (n, 1). What flattens them?")
def never_flattened(y_train, y_test):
    return np.mean(y_test == np.bincount(y_train).argmax())


@EXERCISE.wrong("this is *how often* the most frequent class occurs. Which class is it?")
def count_for_class(y_train, y_test):
    return np.mean(np.ravel(y_test) == np.bincount(np.ravel(y_train)).max())


@EXERCISE.wrong("you count the test labels, too, which the rule may not know. Which labels may it know?")
def counted_in_both(y_train, y_test):
    both = np.concatenate([np.ravel(y_train), np.ravel(y_test)])
    return np.mean(np.ravel(y_test) == np.bincount(both).argmax())


@EXERCISE.wrong("this is the share in both parts together. The class comes from the one, the accuracy from the other.")
def share_in_both(y_train, y_test):
    both = np.concatenate([np.ravel(y_train), np.ravel(y_test)])
    return np.bincount(both).max() / len(both)


@EXERCISE.wrong("a percentage: an accuracy lies between 0 and 1.")
def percentage(y_train, y_test):
    return 100 * np.mean(np.ravel(y_test) == np.bincount(np.ravel(y_train)).argmax())


@EXERCISE.wrong("right answers are counted in the test part. Of how many labels are they the share?")
def share_of_the_other_part(y_train, y_test):
    return np.sum(np.ravel(y_test) == np.bincount(np.ravel(y_train)).argmax()) / len(y_train)


@EXERCISE.wrong(
    "the median is the label in the middle of the order, but class numbers are names. Which occurs most often?"
)
def median_label(y_train, y_test):
    return np.mean(np.ravel(y_test) == np.median(y_train))


@EXERCISE.wrong("this is the class that the rule answers. How often is that right on the test labels?")
def the_class_itself(y_train, y_test):
    return np.bincount(np.ravel(y_train)).argmax()
