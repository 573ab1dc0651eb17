"""steps_until_flat: return how many steps descent takes from start until the slope is nearer to 0 than tolerance."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call


def bowl_slope(w):
    """Slope of w²."""
    return 2 * w


def flat_bowl_slope(w):
    """Slope of (w - 2)⁴."""
    return 4 * (w - 2) ** 3


def hill_slope(w):
    """Slope of w⁴ / 4 - w³ / 3 - w²."""
    return w * (w - 2) * (w + 1)


def steps_until_flat(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    """Return how many steps descent takes from start until the slope is nearer to 0 than tolerance.

    slope is a function of w. If that takes longer than max_steps, stop there and return max_steps.
    """
    w, steps = start, 0
    while abs(slope(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


EXERCISE = Implement(
    steps_until_flat,
    calls=[
        call(bowl_slope, 1.0, 0.25, 0.3),
        call(bowl_slope, -1.0, 0.25, 0.3),
        call(bowl_slope, 0.0, 0.25, 0.3),
        call(bowl_slope, 3.0, 0.1),
        call(bowl_slope, 1.0, 0.001, 1e-6, 20),
        call(flat_bowl_slope, 1.0, 0.1, 0.01),
        call(hill_slope, 0.5, 0.1, 0.01),
    ],
    hints=[
        "Look first, then step. Two reasons end the loop: flat ground, or `max_steps`.",
        "`while abs(slope(w)) >= tolerance and steps < max_steps:`",
        "In the loop: `w = w - learning_rate * slope(w)` and `steps += 1`. Return `steps`.",
    ],
    right="right. A flat place is where it stops; whether that is a *low* place, it does not know",
)


@EXERCISE.wrong("a steep way down to the right has a slope far *below* zero. Which slopes are nearly flat?")
def forgets_the_sign(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while slope(w) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


@EXERCISE.wrong("you step before you look: who starts on flat ground needs 0 steps, not 1.")
def always_one_step(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start - learning_rate * slope(start), 1
    while abs(slope(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


@EXERCISE.wrong("you compare w with the tolerance, not its slope. The lowest point need not be at 0.")
def looks_at_w(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(w) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


@EXERCISE.wrong("you compare the step with the tolerance: it is η times the slope.")
def looks_at_the_step(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(learning_rate * slope(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


@EXERCISE.wrong("with a tiny learning rate this goes on too long: `max_steps` is the most that may be taken.")
def ignores_max_steps(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    return steps_until_flat(slope, start, learning_rate, tolerance, 100_000)


@EXERCISE.wrong("you add: that goes uphill, and never comes to rest.")
def uphill(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    return steps_until_flat(slope, start, -learning_rate, tolerance, max_steps)


@EXERCISE.wrong("one step too many at the limit.")
def one_step_too_many(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    return steps_until_flat(slope, start, learning_rate, tolerance, max_steps + 1)


@EXERCISE.wrong("the number of steps is asked for, not the place.")
def the_place(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(slope(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return w


@EXERCISE.wrong("ground that is not flat, *and* steps left: both must hold to go on.")
def either_goes_on(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(slope(w)) >= tolerance or steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


@EXERCISE.wrong("the slope changes with every step: compute it anew.")
def slope_of_the_start(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps, g = start, 0, slope(start)
    while abs(g) >= tolerance and steps < max_steps:
        w = w - learning_rate * g
        steps += 1
    return steps


@EXERCISE.also_right
def with_a_for_loop(f, w, eta, tolerance=1e-6, max_steps=1000):
    for step in range(max_steps):
        g = f(w)
        if -tolerance < g < tolerance:
            return step
        w -= eta * g
    return max_steps


@EXERCISE.also_right
def by_calling_itself(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    g = slope(start)
    if max_steps == 0 or np.abs(g) < tolerance:
        return 0
    return 1 + by_calling_itself(slope, start - learning_rate * g, learning_rate, tolerance, max_steps - 1)
