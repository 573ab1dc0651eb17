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
        "max(slope · x, x) is the larger of two lines. If slope = 2, on which side of 0 is slope · x the larger one?",
        "Do not compare the two lines. Ask whether x > 0: `np.where(condition, if_true, if_false)`.",
    ],
    right="right: the sign of x decides, so a slope that is learned may take any value",
)


@EXERCISE.given(
    "with a slope above 1 the steep line is on the wrong side. At x = -1 and slope 2, which of -2 and -1 is the larger?"
)
def given(x, slope):
    """Return x where x > 0 and slope * x elsewhere, for any slope, also one above 1."""
    return np.maximum(slope * x, x)


@EXERCISE.wrong("now slopes above 1 work, and those below 1 do not. What decides which side of 0 you are on?")
def by_minimum(x, slope):
    return np.minimum(slope * x, x)


@EXERCISE.wrong("the slope is on the wrong side: positive numbers pass unchanged.")
def slope_on_the_wrong_side(x, slope):
    return np.where(x > 0, slope * x, x)


@EXERCISE.wrong("this is ReLU: negative numbers become 0. They should leak through, multiplied by what?")
def plain_relu(x, slope):
    return np.maximum(x, 0)


@EXERCISE.wrong("for negative x you return the slope itself. It is a factor: of what?")
def slope_itself(x, slope):
    return np.where(x > 0, x, slope)


@EXERCISE.wrong("for positive x you return (1 + slope) · x. Which part may only be there for negative x?")
def leak_on_both_sides(x, slope):
    return np.maximum(x, 0) + slope * x


@EXERCISE.wrong("a negative x times a positive slope is negative: where does the sign get lost?")
def sign_turned(x, slope):
    return np.where(x > 0, x, slope * np.abs(x))


@EXERCISE.wrong("`if` takes one decision for the whole array. `np.where` decides for each number")
def decides_once(x, slope):
    if x > 0:
        return x
    return slope * x


@EXERCISE.wrong(
    "slopes above 1 are treated as 1 here. The docstring asks for any slope: what should -1 become for slope 2?"
)
def slope_clipped(x, slope):
    return np.maximum(min(slope, 1) * x, x)


@EXERCISE.wrong("for slopes above 1 you use 1 / slope. Then it is no longer the slope asked for: try x = -1, slope 2")
def slope_inverted(x, slope):
    return np.maximum((1 / slope if slope > 1 else slope) * x, x)


@EXERCISE.wrong("you divide by the slope. For negative x it is a factor")
def divided_by_slope(x, slope):
    with np.errstate(all="ignore"):
        return np.maximum(x / slope, x)


@EXERCISE.wrong("you compare x with the slope. On which side of *0* x lies decides")
def compared_with_the_slope(x, slope):
    return np.where(x > slope, x, slope * x)


@EXERCISE.wrong(
    "for slopes above 1 positive numbers are multiplied as well. They should pass unchanged, whatever the slope"
)
def steep_on_both_sides(x, slope):
    return np.maximum(slope * x, x) if slope < 1 else slope * x


@EXERCISE.wrong(
    "negative slopes are no problem for max(slope · x, x); those above 1 are. Ask for the sign of x instead"
)
def negative_slopes_alone(x, slope):
    return np.minimum(slope * x, x) if slope < 0 else np.maximum(slope * x, x)


@EXERCISE.wrong("the absolute value makes negative numbers positive. -1 with slope 2 should become -2")
def by_absolute_value(x, slope):
    return np.maximum(np.abs(slope * x), x)


@EXERCISE.also_right
def by_the_slope(x, slope):
    return np.maximum(slope * x, x) if slope <= 1 else np.minimum(slope * x, x)


@EXERCISE.also_right
def by_both_parts(x, slope):
    return np.maximum(x, 0) + slope * np.minimum(x, 0)
