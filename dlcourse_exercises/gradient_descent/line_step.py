"""line_step: return a and b after one step of gradient descent on the mean squared error."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(6)
X = RNG.normal(size=30)
Y = 2 * X + 1 + RNG.normal(0, 0.3, 30)


def line_step(a, b, x, y, learning_rate):
    """Return a and b after one step of gradient descent on the mean squared error."""
    error = a * x + b - y
    return a - learning_rate * 2 * np.mean(error * x), b - learning_rate * 2 * np.mean(error)


EXERCISE = FindMistake(
    line_step,
    calls=[
        call(0.0, 0.0, np.array([1.0]), np.array([1.0]), 0.5),
        call(1.0, 0.5, np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 9.0]), 0.1),
        call(2.0, -1.0, X, Y, 0.25),
    ],
    hints=[
        "Do one step by hand from a = b = 0, with the single point x = 1, y = 1.",
        "Compute the error once, before anything is changed.",
        "`error = a * x + b - y` first; then both new values from that error.",
    ],
    right="right: look first, in all directions, then step. (One after the other is a method too, coordinate descent)",
)


@EXERCISE.given("a is right. But b's slope is taken at another place than a's. Which a stands in the second line?")
def given(a, b, x, y, learning_rate):
    """Return a and b after one step of gradient descent on the mean squared error."""
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    return a, b


@EXERCISE.wrong("now a's slope is taken at the new b. Both slopes belong to the place where you stand.")
def b_first(a, b, x, y, learning_rate):
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    return a, b


@EXERCISE.wrong("the derivative of error² is 2 · error: the 2 has got lost.")
def no_two(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * np.mean(error * x), b - learning_rate * np.mean(error)


@EXERCISE.wrong("the sign is turned: this goes uphill.")
def uphill(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a + learning_rate * 2 * np.mean(error * x), b + learning_rate * 2 * np.mean(error)


@EXERCISE.wrong("the slope by b has no factor x: what is the derivative of a x + b by b?")
def x_in_both(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * np.mean(error * x), b - learning_rate * 2 * np.mean(error * x)


@EXERCISE.wrong("this is the sum over the rides; the loss is a mean.")
def summed(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * np.sum(error * x), b - learning_rate * 2 * np.sum(error)


@EXERCISE.wrong("a comes first.")
def swapped(a, b, x, y, learning_rate):
    return line_step(a, b, x, y, learning_rate)[::-1]


@EXERCISE.wrong("the mean of a product is not the product of the means.")
def product_of_means(a, b, x, y, learning_rate):
    error = np.mean(a * x + b - y)
    return a - learning_rate * 2 * error * np.mean(x), b - learning_rate * 2 * error


@EXERCISE.also_right
def line_step_at_once(a, b, x, y, learning_rate):
    error = a * x + b - y
    slopes = 2 * np.stack([x, np.ones(len(x))]) @ error / len(x)
    return tuple(np.array([a, b]) - learning_rate * slopes)


@EXERCISE.also_right
def line_step_by_loop(a, b, x, y, learning_rate):
    slope_a = slope_b = 0.0
    for one_x, one_y in zip(x, y):
        slope_a += 2 * (a * one_x + b - one_y) * one_x / len(x)
        slope_b += 2 * (a * one_x + b - one_y) / len(x)
    return a - learning_rate * slope_a, b - learning_rate * slope_b
