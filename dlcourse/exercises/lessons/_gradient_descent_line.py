"""A faulty step of descent on a line a x + b: it updates one number before it has looked at the other."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, Mistake, call

_RNG = np.random.default_rng(6)
_X = _RNG.normal(size=30)
_Y = 2 * _X + 1 + _RNG.normal(0, 0.3, 30)


# line_step ------------------------------------------------------------------------------------------------------


def line_step(a, b, x, y, learning_rate):
    """Return a and b after one step of gradient descent on the mean squared error."""
    error = a * x + b - y
    return a - learning_rate * 2 * np.mean(error * x), b - learning_rate * 2 * np.mean(error)


def _line_step_given(a, b, x, y, learning_rate):
    """Return a and b after one step of gradient descent on the mean squared error."""
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    return a, b


def _line_step_at_once(a, b, x, y, learning_rate):
    error = a * x + b - y
    slopes = 2 * np.stack([x, np.ones(len(x))]) @ error / len(x)
    return tuple(np.array([a, b]) - learning_rate * slopes)


def _line_step_by_loop(a, b, x, y, learning_rate):
    slope_a = slope_b = 0.0
    for one_x, one_y in zip(x, y):
        slope_a += 2 * (a * one_x + b - one_y) * one_x / len(x)
        slope_b += 2 * (a * one_x + b - one_y) / len(x)
    return a - learning_rate * slope_a, b - learning_rate * slope_b


def _b_first(a, b, x, y, learning_rate):
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    return a, b


def _no_two(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * np.mean(error * x), b - learning_rate * np.mean(error)


def _uphill(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a + learning_rate * 2 * np.mean(error * x), b + learning_rate * 2 * np.mean(error)


def _x_in_both(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * np.mean(error * x), b - learning_rate * 2 * np.mean(error * x)


def _sum(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * np.sum(error * x), b - learning_rate * 2 * np.sum(error)


def _swapped(a, b, x, y, learning_rate):
    return line_step(a, b, x, y, learning_rate)[::-1]


def _product_of_means(a, b, x, y, learning_rate):
    error = np.mean(a * x + b - y)
    return a - learning_rate * 2 * error * np.mean(x), b - learning_rate * 2 * error


LINE_STEP = FindMistake(
    line_step,
    given=_line_step_given,
    fault="a is right. But b's slope is taken at another place than a's. Which a stands in the second line?",
    calls=[
        call(0.0, 0.0, np.array([1.0]), np.array([1.0]), 0.5),
        call(1.0, 0.5, np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 9.0]), 0.1),
        call(2.0, -1.0, _X, _Y, 0.25),
    ],
    alternatives=[_line_step_at_once, _line_step_by_loop],
    mistakes=[
        Mistake(_b_first, "now a's slope is taken at the new b. Both slopes belong to the place where you stand."),
        Mistake(_no_two, "the derivative of error² is 2 · error: the 2 has got lost."),
        Mistake(_uphill, "the sign is turned: this goes uphill."),
        Mistake(_x_in_both, "the slope by b has no factor x: what is the derivative of a x + b by b?"),
        Mistake(_sum, "this is the sum over the rides; the loss is a mean."),
        Mistake(_swapped, "a comes first."),
        Mistake(_product_of_means, "the mean of a product is not the product of the means."),
    ],
    hints=[
        "Do one step by hand from a = b = 0, with the single point x = 1, y = 1.",
        "Compute the error once, before anything is changed.",
        "`error = a * x + b - y` first; then both new values from that error.",
    ],
    right="right: look first, in all directions, then step. (One after the other is a method too, coordinate descent)",
)
