"""steps_until_flat: return how many steps descent takes until the derivative is closer to 0 than the tolerance."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


def bowl_derivative(w):
    """Derivative of w²."""
    return 2 * w


def flat_bowl_derivative(w):
    """Derivative of (w - 2)⁴."""
    return 4 * (w - 2) ** 3


def two_valleys_derivative(w):
    """Derivative of w⁴ / 4 - w³ / 3 - w²."""
    return w * (w - 2) * (w + 1)


def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    """Return how many steps descent takes from start until |derivative| is below tolerance.

    derivative is a function of w. After max_steps steps, give up and return max_steps.
    """
    w, steps = start, 0
    while abs(derivative(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


EXERCISE = Implement(
    steps_until_flat,
    calls=[
        call(bowl_derivative, 1.0, 0.25, 0.3),
        call(bowl_derivative, -1.0, 0.25, 0.3),
        call(bowl_derivative, 3.0, 0.1),
        call(bowl_derivative, 1.0, 0.001, 1e-6, 20),
        call(flat_bowl_derivative, 1.0, 0.1, 0.01),
        call(two_valleys_derivative, 0.5, 0.1, 0.01),
        edge(bowl_derivative, 0.0, 0.25, 0.3),
        edge(bowl_derivative, 1.0, 0.25, 0.25),
        edge(bowl_derivative, 1.0, 0.25, 0.3, 0),
    ],
    hints=[
        "Look first, then step. Two things end the loop: a flat spot, or `max_steps`.",
        "`while abs(derivative(w)) >= tolerance and steps < max_steps:`",
        "In the loop: `w = w - learning_rate * derivative(w)` and `steps += 1`. Return `steps`.",
    ],
    right="right. It stops where the ground is flat; whether that spot is also *low*, it cannot tell",
)


@EXERCISE.wrong("left of a minimum the derivative is far *below* zero. Is the ground flat there?")
def forgets_the_sign(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while derivative(w) >= tolerance and steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong("you step before you look: a start on flat ground needs 0 steps, and `max_steps=0` allows none.")
def always_one_step(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(1, max_steps + 1):
        w = w - learning_rate * derivative(w)
        if abs(derivative(w)) < tolerance:
            return step
    return max_steps


@EXERCISE.wrong(
    "one too many: where the derivative is small already, no step is needed. Look first, then step, and count from 0."
)
def looks_late(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(1, max_steps + 1):
        g = derivative(w)
        w = w - learning_rate * g
        if abs(g) < tolerance:
            return step
    return max_steps


@EXERCISE.wrong(
    "you step before you look, and then return `step`, which `range` counts from 0. How many steps does a start on "
    "flat ground need?"
)
def steps_first_and_counts_from_zero(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        w = w - learning_rate * derivative(w)
        if abs(derivative(w)) < tolerance:
            return step
    return max_steps


@EXERCISE.wrong("the learning rate is missing: a step is η times the derivative long.")
def without_the_rate(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) >= tolerance and steps < max_steps:
        w = w - derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong("your loop runs *while* the ground is flat. When should it go on?")
def runs_while_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) < tolerance and steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong("you compare w with the tolerance, not the derivative at w. The minimum need not be at 0.")
def looks_at_w(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(w) >= tolerance and steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong("you compare the step with the tolerance: that is η times the derivative.")
def looks_at_the_step(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(learning_rate * derivative(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong("with a tiny learning rate this goes on too long. What is `max_steps` for?")
def ignores_max_steps(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) >= tolerance and steps < 100_000:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong(
    "you compare the distance of two points with the tolerance: that is η times the derivative, and a step late."
)
def looks_at_two_points(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    path = [start]
    for _ in range(max_steps):
        path.append(path[-1] - learning_rate * derivative(path[-1]))
        if abs(path[-1] - path[-2]) < tolerance:
            break
    return len(path) - 1


@EXERCISE.wrong("after all `max_steps` steps a loop variable from `range(max_steps)` is one less than their number.")
def last_loop_variable(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, last = start, 0
    for step in range(max_steps):
        last = step
        if abs(derivative(w)) < tolerance:
            break
        w = w - learning_rate * derivative(w)
    return last


@EXERCISE.wrong("you add: that climbs, and never comes to rest.")
def uphill(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) >= tolerance and steps < max_steps:
        w = w + learning_rate * derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong("one step too many at the limit: with `<=` the loop runs once more when `steps` is `max_steps`.")
def one_step_too_many(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) >= tolerance and steps <= max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong("a derivative that equals the tolerance is not *below* it: there is one more step to take.")
def stops_at_equality(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) > tolerance and steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong("the number of steps is asked for, not the place.")
def the_place(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return w


@EXERCISE.wrong("to go on, *both* must hold: the ground is not flat, and there are steps left.")
def either_goes_on(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) >= tolerance or steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


@EXERCISE.wrong(
    "all `max_steps` steps are taken, though the ground is flat long before. Is the derivative computed anew after "
    "each step, and does w move toward flat ground?"
)
def derivative_of_the_start(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps, g = start, 0, derivative(start)
    while abs(g) >= tolerance and steps < max_steps:
        w = w - learning_rate * g
        steps += 1
    return steps


@EXERCISE.wrong("the square of a small number is smaller still: what is to be below the tolerance?")
def looks_at_the_square(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while derivative(w) ** 2 >= tolerance and steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps


def descends_at_twice_the_rate(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    return steps_until_flat(derivative, start, 2 * learning_rate, tolerance, max_steps)


def waits_for_a_tenth_of_the_tolerance(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    return steps_until_flat(derivative, start, learning_rate, tolerance / 10, max_steps)


def _both(returned, expected, n=6):
    """The numbers of steps in the ordinary calls, the given ones and the right ones."""
    return np.array([int(one) for one in returned[:n]]), np.array([int(one) for one in expected[:n]])


@EXERCISE.wrong_if(
    "too few: after so many steps of η · derivative the ground is not yet flat enough. What do you compare with "
    "`tolerance`, and how long are your steps?",
    examples=[descends_at_twice_the_rate],
)
def too_few(returned, expected):
    got, right = _both(returned, expected)
    return np.all(got <= right) and np.any(got < right - 1)


@EXERCISE.wrong_if(
    "too many: the ground is flat enough before. What do you compare with `tolerance`, and how long are your steps?",
    examples=[waits_for_a_tenth_of_the_tolerance],
)
def too_many(returned, expected):
    got, right = _both(returned, expected)
    return np.all(got >= right) and np.any(got > right + 1) and got[3] == right[3]


@EXERCISE.also_right
def with_a_for_loop(f, w, eta, tolerance=1e-6, max_steps=1000):
    for step in range(max_steps):
        g = f(w)
        if -tolerance < g < tolerance:
            return step
        w -= eta * g
    return max_steps


@EXERCISE.also_right
def by_calling_itself(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    g = derivative(start)
    if max_steps == 0 or np.abs(g) < tolerance:
        return 0
    return 1 + by_calling_itself(derivative, start - learning_rate * g, learning_rate, tolerance, max_steps - 1)
