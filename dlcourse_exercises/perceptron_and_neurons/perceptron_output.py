"""perceptron_output: return the answers of a perceptron, 0 or 1, for samples x of shape (n, features)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call
from dlcourse_exercises.perceptron_and_neurons.shared import CORNERS

RNG = np.random.default_rng(1)


def perceptron_output(x, w, b):
    """Return the answers of a perceptron, 0 or 1, for samples x of shape (n, features)."""
    return (x @ w + b >= 0).astype(int)


EXERCISE = FindMistake(
    perceptron_output,
    calls=[
        call(np.array([[1.0, 2.0]]), np.array([0.5, 1.0]), 0.0),
        call(CORNERS * 1.0, np.array([1.0, 1.0]), -1.5),
        call(CORNERS, np.array([1, 1]), -1),
        call(RNG.normal(size=(20, 5)), RNG.normal(size=5), 0.4),
    ],
    hints=[
        "The sum for the first sample is 2.5. Which of the two answers should that be?",
        "Compare with 0: `x @ w + b >= 0` gives True or False for each sample.",
        "`.astype(int)` makes 1 and 0 of True and False.",
    ],
    right="right: without the threshold it would be a linear function, and nothing would be decided",
)


@EXERCISE.given("a weighted sum is neither yes nor no. What does a perceptron do with it before it answers?")
def given(x, w, b):
    """Return the answers of a perceptron, 0 or 1, for samples x of shape (n, features)."""
    return x @ w + b


@EXERCISE.wrong("where z is exactly 0 you say no. What does the definition say: z > 0 or z ≥ 0?")
def no_at_zero(x, w, b):
    return (x @ w + b > 0).astype(int)


@EXERCISE.wrong("the threshold is there, the bias is gone: where does your border lie?")
def bias_forgotten(x, w, b):
    return (x @ w >= 0).astype(int)


@EXERCISE.wrong("-1 and 1 is another custom for two classes. Here the answers are 0 and 1.")
def signs(x, w, b):
    return np.where(x @ w + b >= 0, 1, -1)


@EXERCISE.wrong("rounding brings 2.5 to 2, not to an answer. Which side of 0 is all that counts.")
def rounded(x, w, b):
    return np.round(x @ w + b)


@EXERCISE.wrong("this says *how much*, between 0 and 1. The perceptron says yes or no.")
def sigmoid(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))


@EXERCISE.wrong("you compare the sum with b. As a bias, b is *added* to the sum, and the result compared with 0.")
def sum_against_bias(x, w, b):
    return (x @ w >= b).astype(int)


@EXERCISE.also_right
def output_by_loop(x, w, b):
    return [1 if sum(value * weight for value, weight in zip(row, w)) + b >= 0 else 0 for row in x]


@EXERCISE.also_right
def output_as_truth(x, w, b):
    return x @ w + b >= 0
