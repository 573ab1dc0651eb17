"""leaky_any_slope: return x where x > 0 and slope * x elsewhere, for any slope, also one above 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call


def leaky_any_slope(x, slope):
    """Return x where x > 0 and slope * x elsewhere, for any slope, also one above 1."""
    return np.where(x > 0, x, slope * x)


EXERCISE = FindMistake(
    leaky_any_slope,
    calls=[
        call(np.array([-1.0, 1.0]), 2.0),
        call(np.array([-1.0, 1.0]), 0.1),
        call(np.array([-2.0, 0.0, 2.0]), 0.0),
        call(np.array([-2.0, 0.0, 2.0]), 1.0),
        call(np.array([-2.0, 0.0, 2.0]), -1.0),
        call(np.array([[-1e4, 1e4], [-0.5, 0.5]]), 1.5),
        call(np.array([-4.0, 4.0], dtype=np.float32), 0.25),
        call(np.random.default_rng(3).normal(0, 2, (30, 20)), 3.0),
    ],
    hints=[
        "max(slope · x, x) takes the larger of two lines. If slope = 2, on which side of 0 is slope · x the larger?",
        "Do not compare the two lines. Ask whether x > 0: `np.where(condition, if_true, if_false)`.",
    ],
    right="right: the sign of x decides, so that a slope which is learned may go anywhere",
)


@EXERCISE.given(
    "with a slope above 1 the steep line is on the wrong side. At x = -1 and slope 2, which of -2 and -1 is the larger?"
)
def given(x, slope):
    """Return x where x > 0 and slope * x elsewhere, for any slope, also one above 1."""
    return np.maximum(slope * x, x)


@EXERCISE.wrong("now slopes above 1 work and those below 1 do not. Ask for the sign of x instead.")
def by_minimum(x, slope):
    return np.minimum(slope * x, x)


@EXERCISE.wrong("the slope is on the wrong side: positive numbers pass unchanged.")
def slope_on_the_wrong_side(x, slope):
    return np.where(x > 0, slope * x, x)


@EXERCISE.wrong("this is ReLU. Negative numbers shall leak through, times the slope.")
def plain_relu(x, slope):
    return np.maximum(x, 0)


@EXERCISE.wrong("for negative x you return the slope itself. It is a factor: times what?")
def slope_itself(x, slope):
    return np.where(x > 0, x, slope)


@EXERCISE.also_right
def by_both_parts(x, slope):
    return np.maximum(x, 0) + slope * np.minimum(x, 0)
