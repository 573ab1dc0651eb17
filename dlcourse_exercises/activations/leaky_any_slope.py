"""leaky_any_slope: return x where x > 0 and slope * x elsewhere, for any slope, also one above 1."""

from __future__ import annotations

import ast
import inspect
import textwrap

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

ASKS = (
    "the values are right, but a condition chooses between them. A ReLU bends without one: what do `np.maximum(x, 0)` "
    "and `np.minimum(x, 0)` leave of x?"
)
COPIED = (
    "the values are right, but they are those of a finished leaky ReLU. Build it from `np.maximum` and `np.minimum`"
)


def without_condition(answer):
    """Returns why right values were not made of sums, products, maxima and minima."""
    x = np.array([-2.0, -0.5, 0.0, 1.0])
    try:
        is_right = all(np.allclose(answer(x.copy(), slope), leaky_any_slope(x, slope)) for slope in (2.0, 0.1, -1.0))
        tree = ast.parse(textwrap.dedent(inspect.getsource(answer)))
    except Exception:
        return None  # this is what the calls are for
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    names |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    if is_right and names & {"leaky_relu", "LeakyReLU", "PReLU", "prelu"}:
        return COPIED
    compared = [op for node in ast.walk(tree) if isinstance(node, ast.Compare) for op in node.ops]
    asks = any(isinstance(op, ast.Lt | ast.LtE | ast.Gt | ast.GtE) for op in compared)
    return ASKS if is_right and (asks or names & {"where", "select", "piecewise", "choose", "greater"}) else None


def leaky_any_slope(x, slope):
    """Return x where x > 0 and slope * x elsewhere, for any slope, also one above 1."""
    return np.maximum(x, 0) + slope * np.minimum(x, 0)


CALLS = [
    call(np.array([-1.0, 1.0]), 2.0),
    call(np.array([-1.0, 1.0]), 0.1),
    call(np.array([-2.0, 0.0, 2.0]), 0.0),
    call(np.array([-2.0, 0.0, 2.0]), 1.0),
    call(np.array([-2.0, 0.0, 2.0]), -1.0),
    call(np.array([[-1e4, 1e4], [-0.5, 0.5]]), 1.5),
    call(np.array([-4.0, 4.0], dtype=np.float32), 0.25),
    call(np.random.default_rng(3).normal(0, 2, (30, 20)), 3.0),
]

EXERCISE = FindMistake(
    leaky_any_slope,
    calls=CALLS,
    hints=[
        "max(slope · x, x) is the larger of two lines. If slope = 2, on which side of 0 is slope · x the larger one?",
        "Do not compare the two lines. Split x in two parts, one that is never negative and one that is never "
        "positive: which of them gets the slope?",
        "`np.maximum(x, 0)` is the positive part, `np.minimum(x, 0)` the negative one. Their sum is x.",
    ],
    properties=[without_condition],
    right="right: the sign of x decides, so a slope that is learned may take any value. (Keras computes PReLU so, "
    "as relu(x) − slope · relu(−x).)",
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


@EXERCISE.wrong(
    "`if` takes one decision for the whole array. What do `np.maximum` and `np.minimum` do with each number?"
)
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


@EXERCISE.wrong("the sign of the *slope* makes no trouble here, a size above 1 does. Try x = -1 and slope 2")
def size_of_the_slope(x, slope):
    return np.maximum(np.abs(slope) * x, x)


@EXERCISE.wrong("this is the larger of x and the slope itself. What is the slope to be multiplied by first?")
def larger_of_x_and_slope(x, slope):
    return np.maximum(x, slope)


@EXERCISE.wrong(ASKS)
def by_where(x, slope):
    return np.where(x > 0, x, slope * x)


@EXERCISE.wrong_if(
    "positive numbers pass unchanged, as they should. But what becomes of the negative ones: slope · x, for any slope?",
    examples=[lambda x, slope: np.maximum(x, 0) + slope * np.abs(np.minimum(x, 0)) / 2],
)
def wrong_on_the_left(got, expected):
    return not _all_agree(got, expected) and all(
        np.shape(one) == wanted.shape and np.allclose(np.asarray(one)[c.args[0] > 0], wanted[c.args[0] > 0])
        for one, wanted, c in zip(got, expected, CALLS, strict=True)
    )


@EXERCISE.wrong_if(
    "negative numbers are multiplied by the slope, as they should. But the positive ones are to pass unchanged.",
    examples=[lambda x, slope: slope * x, lambda x, slope: slope * np.minimum(x, 0)],
)
def wrong_on_the_right(got, expected):
    return not _all_agree(got, expected) and all(
        np.shape(one) == wanted.shape and np.allclose(np.asarray(one)[c.args[0] < 0], wanted[c.args[0] < 0])
        for one, wanted, c in zip(got, expected, CALLS, strict=True)
    )


def _all_agree(got, expected):
    return all(np.allclose(one, wanted) for one, wanted in zip(got, expected, strict=True))


@EXERCISE.wrong_if(
    "neither side is right: x = 1 should stay 1, and x = −1 become −slope. What do you return there?",
    examples=[lambda x, slope: slope * np.abs(x), lambda x, slope: slope * x + 1],
)
def neither_side(got, expected):
    return all(np.shape(one) == wanted.shape for one, wanted in zip(got, expected, strict=True)) and not _all_agree(
        got, expected
    )


@EXERCISE.also_right
def by_two_relus(x, slope):
    def relu(z):
        return np.maximum(z, 0)

    return relu(x) - slope * relu(-x)


@EXERCISE.also_right
def by_the_size(x, slope):
    return (x + np.abs(x)) / 2 + slope * (x - np.abs(x)) / 2
