"""sign_accuracy: return the share of outputs (n,) on the side of their label, -1 or 1, shape (n,)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

OUTPUTS = np.tanh(np.random.default_rng(14).normal(0, 1, 200))
LABELS = np.where(np.random.default_rng(15).random(200) < 0.5, 1.0, -1.0)


def sign_accuracy(outputs, labels):
    """Return the share of outputs (n,) on the side of their label, -1 or 1, shape (n,)."""
    predicted = np.where(outputs >= 0, 1, -1)
    return np.mean(predicted == labels)


EXERCISE = FindMistake(
    sign_accuracy,
    calls=[
        call(np.array([0.3, -0.3]), np.array([1.0, -1.0])),
        call(np.array([0.9, 0.2, -0.1, -0.8]), np.array([1.0, 1.0, 1.0, -1.0])),
        call(np.array([0.0, -0.7]), np.array([1.0, -1.0])),
        call(np.array([0.0]), np.array([-1.0])),
        call(np.array([-0.2]), np.array([1.0])),
        call(OUTPUTS, LABELS),
    ],
    hints=["For which outputs does it answer wrongly?", "A sigmoid's middle is 0.5. And tanh's?"],
    right="right: the threshold belongs to the output's activation: 0.5 for sigmoid, 0 for tanh",
)


@EXERCISE.given("an output of 0.3 lies on the side of 1, and is counted as −1. Where is the middle between −1 and 1?")
def given(outputs, labels):
    """Return the share of outputs (n,) on the side of their label, -1 or 1, shape (n,)."""
    predicted = np.where(outputs >= 0.5, 1, -1)
    return np.mean(predicted == labels)


@EXERCISE.wrong("an output of exactly 0 should count as 1.")
def without_zero(outputs, labels):
    return np.mean(np.where(outputs > 0, 1, -1) == labels)


@EXERCISE.wrong("an output of exactly 0 is wrong for both labels here. For which of them should it be right?")
def by_product(outputs, labels):
    return np.mean(outputs * labels > 0)


@EXERCISE.wrong("the threshold is right now. But which labels are there?")
def zero_and_one(outputs, labels):
    return np.mean(np.where(outputs >= 0, 1, 0) == labels)


@EXERCISE.wrong("an output of exactly 0 is right for both labels here. For which of them should it be?")
def by_product_or_zero(outputs, labels):
    return np.mean(outputs * labels >= 0)


@EXERCISE.wrong("the threshold is where it was, and now no output counts as −1. Which labels are there?")
def labels_of_lesson_02(outputs, labels):
    return np.mean(np.where(outputs >= 0.5, 1, 0) == labels)


@EXERCISE.wrong("now an output of −0.3 counts as 1. Where is the middle between −1 and 1?")
def threshold_moved_too_far(outputs, labels):
    return np.mean(np.where(outputs >= -0.5, 1, -1) == labels)


@EXERCISE.wrong("these are the single hits. Which one number is asked for?")
def single_hits(outputs, labels):
    return np.where(outputs >= 0, 1, -1) == labels


@EXERCISE.wrong("0.3 counts neither as 1 nor as −1 here. On which side of 0 does it lie?")
def by_rounding(outputs, labels):
    return np.mean(np.round(outputs) == labels)


@EXERCISE.also_right
def accuracy_by_truth(out, y):
    return ((out >= 0) == (y > 0)).sum() / len(y)
