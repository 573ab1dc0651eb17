"""mean_gradient: return the slopes of the mean log loss in the directions of the weights."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(2)


def mean_gradient(x, y, p):
    """Return the slopes of the mean log loss in the directions of the weights.

    x has shape (n, features), y and p have shape (n,).
    """
    error = p - y
    return error @ x / len(y)


EXERCISE = FindMistake(
    mean_gradient,
    calls=[
        call(np.array([[1.0]]), np.array([1]), np.array([0.6])),
        call(np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([1, 0]), np.array([0.9, 0.2])),
        call(np.array([[2.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.array([0, 1, 1]), np.array([0.7, 0.4, 0.8])),
        call(RNG.normal(size=(20, 3)), RNG.integers(0, 2, 20), RNG.random(20)),
    ],
    hints=[
        "Compute it for one buyer who was given .6: what does the formula say, what does the function?",
        "What does `p > 0.5` turn .6 into?",
        "`error = p - y`; the last line stays.",
    ],
    right="right: p itself, not its rounding. That is all that parts this rule from the perceptron's",
)


@EXERCISE.given(
    "the probability is rounded to yes or no before the error is taken. A buyer with p = .51 and one with p = .99 "
    "both count as no error at all. How wrong is .51?"
)
def given(x, y, p):
    """Return the slopes of the mean log loss in the directions of the weights.

    x has shape (n, features), y and p have shape (n,).
    """
    error = (p > 0.5) - y
    return error @ x / len(y)


@EXERCISE.wrong("the sign is turned: this points uphill, and subtracting it would climb.")
def uphill(x, y, p):
    return (y - p) @ x / len(y)


@EXERCISE.wrong("this is the sum. With a list twice as long, every step would be twice as large: what is missing?")
def sum_not_mean(x, y, p):
    return (p - y) @ x


@EXERCISE.wrong(
    "p (1 − p) belongs to the slope of the sigmoid. With the logarithm of the loss it cancels: look at the chain "
    "rule above once more."
)
def slope_left_in(x, y, p):
    return ((p - y) * p * (1 - p)) @ x / len(y)


@EXERCISE.wrong("the mean of a product is not the product of the means: multiply each error by its row.")
def product_of_means(x, y, p):
    return np.mean(p - y) * x.mean(axis=0)


@EXERCISE.wrong("only the slopes of the weights are asked for here, not that of b.")
def with_bias(x, y, p):
    return (p - y) @ x / len(y), np.mean(p - y)


@EXERCISE.wrong("this keeps the sign of the error and forgets its size. Is .4 for somebody who leaves as wrong as .99?")
def sign_of_the_error(x, y, p):
    return np.sign(p - y) @ x / len(y)


@EXERCISE.also_right
def gradient_by_rows(rows, labels, probabilities):
    total = np.zeros(rows.shape[1])
    for row, label, probability in zip(rows, labels, probabilities):
        total += (probability - label) * row
    return total / len(rows)


@EXERCISE.also_right
def gradient_by_mean(x, y, p):
    return np.mean((p - y)[:, None] * x, axis=0)
