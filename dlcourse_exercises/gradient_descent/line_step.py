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
        call(0.5, 1.0, np.array([1.0, 2.0, 4.0]), np.array([3.0, 1.0, 2.5]), 0.1),
    ],
    hints=[
        "Do one step by hand from a = b = 0, with the single ride x = 1, y = 1.",
        "Compute the error once, before anything is changed.",
        "`error = a * x + b - y` first; then both new values from that error.",
    ],
    right="right: the whole gradient first, then the step. (One coordinate after the other is a method, too: "
    "coordinate descent)",
)


@EXERCISE.given(
    "from a = b = 0 with the single ride x = 1, y = 1, both derivatives are −2, so a and b should take the same step. "
    "Follow the two lines by hand: what do they do?"
)
def given(a, b, x, y, learning_rate):
    """Return a and b after one step of gradient descent on the mean squared error."""
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    return a, b


@EXERCISE.wrong("now a's derivative is taken at the new b. Both belong to the point you start from.")
def b_first(a, b, x, y, learning_rate):
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    return a, b


@EXERCISE.wrong("the factor 2 was not the fault: the derivative of error² is 2 · error.")
def no_two(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * np.mean(error * x), b - learning_rate * np.mean(error)


@EXERCISE.wrong("the factor 2 was not the fault, and the second line still uses the new a.")
def given_without_two(a, b, x, y, learning_rate):
    a = a - learning_rate * np.mean((a * x + b - y) * x)
    b = b - learning_rate * np.mean(a * x + b - y)
    return a, b


@EXERCISE.wrong("the sign was not the fault: now each step climbs.")
def uphill(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a + learning_rate * 2 * np.mean(error * x), b + learning_rate * 2 * np.mean(error)


@EXERCISE.wrong("what is the derivative of a x + b with respect to b? Is there an x in it?")
def x_in_both(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * np.mean(error * x), b - learning_rate * 2 * np.mean(error * x)


@EXERCISE.wrong("you took the sum over the rides; the loss is a mean.")
def summed(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * np.sum(error * x), b - learning_rate * 2 * np.sum(error)


@EXERCISE.wrong("the values are right, in the other order: a comes first.")
def swapped(a, b, x, y, learning_rate):
    error = a * x + b - y
    return b - learning_rate * 2 * np.mean(error), a - learning_rate * 2 * np.mean(error * x)


@EXERCISE.wrong("the mean of a product is not the product of the means.")
def product_of_means(a, b, x, y, learning_rate):
    error = np.mean(a * x + b - y)
    return a - learning_rate * 2 * error * np.mean(x), b - learning_rate * 2 * error


@EXERCISE.wrong("the sign was not the fault: now each step climbs. And the second line still uses the new a.")
def given_uphill(a, b, x, y, learning_rate):
    a = a + learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b + learning_rate * 2 * np.mean(a * x + b - y)
    return a, b


@EXERCISE.wrong("there is no x in b's derivative. The fault is elsewhere: which a does the second line use?")
def given_with_x_in_both(a, b, x, y, learning_rate):
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b - learning_rate * 2 * np.mean((a * x + b - y) * x)
    return a, b


@EXERCISE.wrong("the derivative of error² is 2 · error: no square is left in it.")
def squared_errors(a, b, x, y, learning_rate):
    squares = (a * x + b - y) ** 2
    return a - learning_rate * np.mean(squares * x), b - learning_rate * np.mean(squares)


@EXERCISE.wrong("the factor 2 is the square's exponent come down: in 2 · error no square is left.")
def twice_squared_errors(a, b, x, y, learning_rate):
    squares = (a * x + b - y) ** 2
    return a - learning_rate * 2 * np.mean(squares * x), b - learning_rate * 2 * np.mean(squares)


@EXERCISE.wrong("an absolute value loses the sign of the error, and with it the direction.")
def absolute_errors(a, b, x, y, learning_rate):
    error = np.abs(a * x + b - y)
    return a - learning_rate * 2 * np.mean(error * x), b - learning_rate * 2 * np.mean(error)


@EXERCISE.wrong("you take one step per ride. *One* step is asked for, with the mean over all rides.")
def one_step_per_ride(a, b, x, y, learning_rate):
    for one_x, one_y in zip(x, y):
        error = a * one_x + b - one_y
        a, b = a - learning_rate * 2 * error * one_x, b - learning_rate * 2 * error
    return a, b


@EXERCISE.wrong("a and b are to be two numbers; here there is one per ride. The loss is a *mean* over the rides.")
def without_the_mean(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * error * x, b - learning_rate * 2 * error


@EXERCISE.wrong("that is the gradient. Where does the step lead?")
def the_gradient_alone(a, b, x, y, learning_rate):
    error = a * x + b - y
    return 2 * np.mean(error * x), 2 * np.mean(error)


@EXERCISE.wrong(
    "the learning rate was not the fault: each derivative is multiplied by it. Which a does the second line use?"
)
def given_without_the_rate(a, b, x, y, learning_rate):
    a = a - 2 * np.mean((a * x + b - y) * x)
    b = b - 2 * np.mean(a * x + b - y)
    return a, b


@EXERCISE.wrong("these are the steps. From a and b, where do they lead?")
def the_steps_alone(a, b, x, y, learning_rate):
    error = a * x + b - y
    return learning_rate * 2 * np.mean(error * x), learning_rate * 2 * np.mean(error)


@EXERCISE.wrong("these are the steps, with their sign. From a and b, where do they lead?")
def the_steps_down(a, b, x, y, learning_rate):
    error = a * x + b - y
    return -learning_rate * 2 * np.mean(error * x), -learning_rate * 2 * np.mean(error)


def without_a_in_b(a, b, x, y, learning_rate):
    return line_step(a, b, x, y, learning_rate)[0], b - learning_rate * 2 * np.mean(b - y)


def without_b_in_a(a, b, x, y, learning_rate):
    return a - learning_rate * 2 * np.mean((a * x - y) * x), line_step(a, b, x, y, learning_rate)[1]


def _is_right(returned, expected):
    """Whether a, and whether b, is right in all calls."""
    pairs = np.array([[float(value) for value in pair] for pair in returned]), np.array(expected)
    return [np.allclose(one, other, rtol=1e-4) for one, other in zip(pairs[0].T, pairs[1].T, strict=True)]


@EXERCISE.wrong_if(
    "a is right. b is not: at which a and b is the mean of 2 (a x + b − y) to be taken?",
    examples=[without_a_in_b],
)
def only_b_is_wrong(returned, expected):
    return _is_right(returned, expected) == [True, False]


@EXERCISE.wrong_if(
    "b is right. a is not: at which a and b is the mean of 2 (a x + b − y) x to be taken?",
    examples=[without_b_in_a],
)
def only_a_is_wrong(returned, expected):
    return _is_right(returned, expected) == [False, True]


@EXERCISE.also_right
def line_step_at_once(a, b, x, y, learning_rate):
    error = a * x + b - y
    gradient = 2 * np.stack([x, np.ones(len(x))]) @ error / len(x)
    return tuple(np.array([a, b]) - learning_rate * gradient)


@EXERCISE.also_right
def line_step_with_an_old_a(a, b, x, y, learning_rate):
    old_a = a
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b - learning_rate * 2 * np.mean(old_a * x + b - y)
    return a, b


@EXERCISE.also_right
def line_step_by_loop(a, b, x, y, learning_rate):
    gradient_a = gradient_b = 0.0
    for one_x, one_y in zip(x, y):
        gradient_a += 2 * (a * one_x + b - one_y) * one_x / len(x)
        gradient_b += 2 * (a * one_x + b - one_y) / len(x)
    return a - learning_rate * gradient_a, b - learning_rate * gradient_b
