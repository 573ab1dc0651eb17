"""steps_needed: return the number of steps until |w| is at most tolerance (below 1) times its start."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call


def steps_needed(rate, curvature, tolerance):
    """Return the number of steps until |w| is at most tolerance (below 1) times its start.

    A whole number of at least 1; None (not inf) if it never happens.
    """
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor <= tolerance:
        return 1
    return int(np.ceil(np.log(tolerance) / np.log(factor)))


EXERCISE = Implement(
    steps_needed,
    calls=[
        call(0.125, 4.0, 0.25),
        call(0.25, 4.0, 0.001),
        call(0.02, 4.0, 0.01),
        call(0.45, 4.0, 0.01),
        call(0.5, 4.0, 0.01),
        call(0.51, 4.0, 0.01),
        call(0.001, 1.0, 1e-6),
        call(1.7, 1.0, 1e-3),
    ],
    hints=[
        "Each step multiplies |w| by |1 − ηλ|. After n steps it is that to the power of n.",
        "factor**n ≤ tolerance: take logarithms of both sides, and round up.",
        "First the special cases: a factor of 1 or more never arrives; one that is at most the tolerance needs "
        "one step.",
    ],
    right="right. Halve a small rate, and you wait twice as long; near the limit half the rate is *faster*: "
    "0.45 → 0.225 turns the factor −0.8 into 0.1",
)


@EXERCISE.wrong(
    "a rate beyond the limit comes out as a negative number of steps (or an error). And what if the factor is 0, at "
    "η = 1/λ?"
)
def forever_loops(rate, curvature, tolerance):
    return int(np.ceil(np.log(tolerance) / np.log(abs(1 - rate * curvature))))


@EXERCISE.wrong(
    "a factor below 0 jumps across the bottom and still comes nearer, down to −1. It is |1 − ηλ| that counts."
)
def one_side_only(rate, curvature, tolerance):
    factor = 1 - rate * curvature
    if factor <= 0:
        return None
    return max(1, int(np.ceil(np.log(tolerance) / np.log(factor))))


@EXERCISE.wrong(
    "`int(…) + 1` is one too many when the logarithms divide exactly: 0.5² is 0.25. Round up with `np.ceil`."
)
def one_too_many(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor <= tolerance:
        return 1
    return int(np.log(tolerance) / np.log(factor)) + 1


@EXERCISE.wrong("that is when the *loss* is small enough. The loss goes with w², and |w| is asked for.")
def until_the_loss_is_small(rate, curvature, tolerance):
    factor = (1 - rate * curvature) ** 2
    if factor >= 1:
        return None
    if factor <= tolerance:
        return 1
    return int(np.ceil(np.log(tolerance) / np.log(factor)))


@EXERCISE.wrong(
    "your loop gives up too early: 13,809 steps are needed here. Ask the factor whether it ever arrives, before you "
    "count."
)
def loop_that_gives_up(rate, curvature, tolerance):
    left = 1.0
    for step in range(1, 10_001):
        left *= abs(1 - rate * curvature)
        if left <= tolerance:
            return step
    return None


@EXERCISE.wrong("after so many steps it is nearly there, not quite: round up.")
def rounded_down(rate, curvature, tolerance):
    steps = steps_needed(rate, curvature, tolerance)
    return steps if steps in (1, None) else steps - 1


@EXERCISE.wrong("the factor of a step is 1 − ηλ, with the whole curvature. Read section 1 again.")
def curvature_halved(rate, curvature, tolerance):
    return steps_needed(rate, curvature / 2, tolerance)


@EXERCISE.also_right
def steps_by_loop(eta, lam, goal):
    factor, left = abs(1 - eta * lam), 1.0
    if factor >= 1:
        return None
    for step in range(1, 1_000_000):
        left *= factor
        if left <= goal:
            return step
    return None
