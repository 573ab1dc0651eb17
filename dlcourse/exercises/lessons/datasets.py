"""Exercises on meeting data sets: their weight, their labels, what a rule without eyes scores, and feeding them."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call
from dlcourse.exercises.lessons._datasets_words import DECODE_WORDS, ENCODE_REVIEW

_RNG = np.random.default_rng(17)


# share_right ----------------------------------------------------------------------------------------------------


def share_right(labels, predictions):
    """Return which share of the predictions is right, between 0 and 1.

    labels come as in the data set, of shape (n, 1) or (n,); predictions have the shape (n,).
    """
    return np.mean(np.ravel(labels) == predictions)


def _share_right_given(labels, predictions):
    """Return which share of the predictions is right, between 0 and 1.

    labels come as in the data set, of shape (n, 1) or (n,); predictions have the shape (n,).
    """
    return np.mean(labels == predictions)


def _share_by_loop(labels, predictions):
    right = 0
    for label, prediction in zip(labels, predictions):
        right += int(np.squeeze(label) == prediction)
    return right / len(predictions)


def _share_by_shape(y, p):
    return float((np.reshape(y, np.shape(p)) == np.asarray(p)).sum()) / np.size(p)


def _number_right(labels, predictions):
    return np.sum(np.ravel(labels) == predictions)


def _columns_on_both_sides(labels, predictions):
    return np.mean(labels == np.reshape(predictions, (-1, 1)))


def _any_in_its_row(labels, predictions):
    return np.mean((labels == predictions).any(axis=-1))


# majority_accuracy ----------------------------------------------------------------------------------------------


def majority_accuracy(y_train, y_test):
    """Return the test accuracy of always answering the class that is the most frequent in training.

    Labels are whole numbers from 0, shape (n,) or (n, 1). If classes tie, take the smaller one.
    """
    answer = np.bincount(np.ravel(y_train)).argmax()
    return np.mean(np.ravel(y_test) == answer)


def _majority_by_unique(y_train, y_test):
    classes, counts = np.unique(y_train, return_counts=True)
    return float(np.mean(np.asarray(y_test) == classes[np.argmax(counts)]))


def _majority_by_loop(train, test):
    counts: dict[int, int] = {}
    for label in np.ravel(train).tolist():
        counts[label] = counts.get(label, 0) + 1
    best = min(counts, key=lambda label: (-counts[label], label))
    return sum(label == best for label in np.ravel(test).tolist()) / len(test)


def _most_frequent_in_test(y_train, y_test):
    return majority_accuracy(y_test, y_test)


def _share_in_training(y_train, y_test):
    return majority_accuracy(y_train, y_train)


def _as_if_balanced(y_train, y_test):
    return 1 / len(np.unique(y_train))


def _place_of_the_largest_label(y_train, y_test):
    return np.mean(np.ravel(y_test) == np.argmax(y_train))


def _largest_label(y_train, y_test):
    return np.mean(np.ravel(y_test) == np.max(y_train))


def _number_not_share(y_train, y_test):
    return np.sum(np.ravel(y_test) == np.bincount(np.ravel(y_train)).argmax())


EXERCISES = [
    Predict(
        "cifar10_float_bytes",
        answer=lambda: (50_000 + 10_000) * 32 * 32 * 3 * 4,
        solution_code="cifar10_float_bytes = (50_000 + 10_000) * 32 * 32 * 3 * 4",
        mistakes=[
            Mistake(60_000 * 3072, "so many bytes has it in uint8, one byte a number. How many has a float32?"),
            Mistake(50_000 * 3072 * 4, "so many have the training pictures. There are test pictures, too."),
            Mistake(60_000 * 3072 * 8, "eight bytes a number is float64, NumPy's own habit. float32 has half of them."),
            Mistake(60_000 * 1024 * 4, "a pixel has three numbers: red, green, blue."),
            Mistake(60_000 * 3072 * 32, "32 are the bits of a float32. How many bytes are that?"),
        ],
        hints=[
            "How many numbers has one picture? How many bytes has one number? How many pictures are there?",
            "32 bits are 4 bytes; a picture has 32 · 32 · 3 numbers; 50,000 + 10,000 pictures.",
        ],
        right="right: 737 MB for a set that comes as 184 MB of uint8. So leave pictures as bytes, and let the model's "
        "first layer, a `Rescaling`, make floats of one batch at a time",
    ),
    FindMistake(
        share_right,
        given=_share_right_given,
        fault="all predictions are right here, and yet the share is not 1. Look at the shape of "
        "`labels == predictions`: how many comparisons did NumPy make?",
        calls=[
            call(np.array([[0], [1]]), np.array([0, 1])),
            call(np.array([[0], [1], [1], [2]]), np.array([0, 1, 2, 2])),
            call(np.array([3, 1, 2]), np.array([3, 1, 1])),
            call(_RNG.integers(0, 10, (200, 1)), _RNG.integers(0, 10, 200)),
            call(np.array([[7]]), np.array([7])),
        ],
        alternatives=[_share_by_loop, _share_by_shape],
        mistakes=[
            Mistake(_number_right, "this is how many are right. Which *share* are they?"),
            Mistake(
                _columns_on_both_sides,
                "now it works for labels of shape (n, 1), and no longer for (n,). Bring both to one shape first.",
            ),
            Mistake(_any_in_its_row, "this asks whether a label occurs among the predictions at all."),
        ],
        hints=[
            "`np.array([[0], [1]]) == np.array([0, 1])`: run this alone, and look at what comes out.",
            "NumPy stretches (n, 1) and (n,) to (n, n): each label meets each prediction.",
            "`np.ravel(labels)` has the shape (n,), whatever shape came in.",
        ],
        right="right. `labels.shape == predictions.shape` is worth an `assert` wherever two arrays meet",
    ),
    DECODE_WORDS,
    ENCODE_REVIEW,
    Implement(
        majority_accuracy,
        calls=[
            call(np.array([1, 1, 0]), np.array([1, 0, 0, 0])),
            call(np.array([2, 2, 0, 1]), np.array([0, 2, 1, 2, 0])),
            call(np.array([[5], [5], [3]]), np.array([[3], [5]])),
            call(np.array([1, 0, 1, 0]), np.array([0, 0, 1])),
            call(_RNG.integers(0, 3, 100), _RNG.integers(0, 5, 60)),
            call(np.array([0]), np.array([0, 0])),
        ],
        alternatives=[_majority_by_unique, _majority_by_loop],
        mistakes=[
            Mistake(
                _most_frequent_in_test,
                "this picks the class by the test labels. Nobody who answers knows them: choose by training alone.",
            ),
            Mistake(_share_in_training, "this is its share in *training*. How often is the answer right in the test?"),
            Mistake(_as_if_balanced, "one over the number of classes holds only where all are equally frequent."),
            Mistake(
                _place_of_the_largest_label,
                "`argmax` of the labels is the place of the largest label. Count the labels first: `np.bincount`.",
            ),
            Mistake(_largest_label, "the largest label is a name like any other. Which one occurs most often?"),
            Mistake(_number_not_share, "this is how many are right. Which *share* are they?"),
        ],
        hints=[
            "First find the answer, from `y_train`. Then see how often it is right in `y_test`.",
            "`np.bincount` counts how often 0, 1, 2, … occur; it wants the shape (n,), and `np.ravel` gives it.",
            "`answer = np.bincount(np.ravel(y_train)).argmax()`",
        ],
        right="right. Any score of a classifier is to be read beside this one",
    ),
    Explain(
        "bad_news",
        choices={
            "a": Choice(
                "`fashion_mnist`: garments are easy.",
                "easy or not: who answers without looking is right there in 1 of 10. 0.84 is a lot more.",
            ),
            "b": Choice(
                "`imdb`: a coin already gets half of the reviews right.",
                "half, yes, and 0.84 is far from it: so much does counting words reach after 2,000 real reviews.",
            ),
            "c": Choice(
                "`sms_spam`: it may have called every message harmless.",
                "right. 303 of the 360 test messages are harmless: 0.84 without reading one. Such a score needs a "
                "second number: how much of the spam was found",
                right=True,
            ),
            "d": Choice(
                "`reuters`: with 46 topics such a score must be an error.",
                "many classes make a task harder, not the score wrong. Blind, one gets 0.35 there.",
            ),
        },
        hints=[
            "Compare 0.84 with each bar of the figure above.",
            "For which set does the bar reach as far as the score?",
        ],
    ),
    Predict(
        "earliest_place",
        answer=lambda: 1_800 - 500 + 1,
        solution_code="earliest_place = 1_800 - (500 - 1)",
        mistakes=[
            Mistake(
                1_300, "by one too early: before anything is drawn, the buffer holds the places 0 to 499, not 0 to 500."
            ),
            Mistake(1_800, "that is where it stood before. Can the buffer bring it forward?"),
            Mistake(0, "to come out first, it would have to lie in the first buffer, which holds the places 0 to 499."),
            Mistake(500, "by then the buffer has seen the places up to 999. Class 9 begins at 1,800."),
            Mistake(1_302, "by one too late. Draw 0 sees the places up to 499. What does draw 1 see?"),
        ],
        hints=[
            "Which places has the buffer seen when draw 0 happens? And draw 1?",
            "Draw p sees the places up to p + 499. For which p is that 1,800?",
        ],
        right="right: it can come forward by 499 places, never more. The other way there is no bound: a sample may "
        "stay in the buffer to the end",
    ),
    Predict(
        "epoch_with_prefetch",
        answer=lambda: 30 + 99 * max(30, 20) + 20,
        solution_code="epoch_with_prefetch = 30 + 99 * max(30, 20) + 20",
        mistakes=[
            Mistake(
                5_000, "so long it takes one after the other. With `prefetch` batch 1 is loaded while 0 is trained on."
            ),
            Mistake(3_000, "nearly! Then the last batch is loaded. What is still to be done with it?"),
            Mistake(3_050, "one batch too many is loaded here. Is the first 30 ms not one of the hundred?"),
            Mistake(2_000, "training is the faster one here: it has to wait for each batch to be loaded."),
            Mistake(
                1_000, "the two work at the same time, but each still takes its time: which of them is the longer?"
            ),
            Mistake(
                2_500, "half of 5,000 would need both to take equally long. Here the loading is busy all of the time."
            ),
        ],
        hints=[
            "Draw it as in the figure above: who is never idle, the loading or the training?",
            "100 batches are loaded without a pause. What remains when the last one is there?",
        ],
        right="right: the larger of both for each batch, and a little at the ends. The slower one sets the pace; to be "
        "faster still, load on several threads: `map(…, num_parallel_calls=tf.data.AUTOTUNE)`",
    ),
]
