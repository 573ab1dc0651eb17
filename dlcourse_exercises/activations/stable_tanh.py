"""stable_tanh: return tanh of each number in the array x, using np.exp, for any x from -10000 to 10000."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, no_python_loop

READY_MADE = "the values are right, but they are NumPy's tanh. Build it from np.exp: that is what this is about"


def stable_tanh(x):
    """Return tanh of each number in the array x, using np.exp, for any x from -10000 to 10000."""
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e)


EXERCISE = Implement(
    stable_tanh,
    calls=[
        call(np.array([0.0, 1.0])),
        call(np.array([-1.0, 1.0])),
        call(np.array([-0.5, 0.0, 2.0])),
        call(np.array([1000.0, 0.5])),
        call(np.array([-1000.0, -0.5])),
        call(np.array([10.0, -10.0, 4.0, -6.0])),
        call(np.array([[-1e4, -3.0], [3.0, 1e4]])),
        call(np.array([-100.0, 0.1, 100.0])),
        call(np.random.default_rng(0).normal(0, 3, (40, 25))),
    ],
    rtol=1e-6,
    properties=[
        lambda answer: READY_MADE if "tanh" in getattr(getattr(answer, "__code__", None), "co_names", ()) else None,
        no_python_loop("right, but number by number. np.exp, np.abs and np.sign take the whole array at once"),
    ],
    hints=[
        "A power of e can only overflow if its exponent is large and positive. Keep every exponent at 0 or below.",
        "For x > 0, multiply numerator and denominator by e^-x: tanh(x) = (1 - e^-2x) / (1 + e^-2x). For x < 0, "
        "tanh(x) = -tanh(-x).",
        "With `e = np.exp(-2 * np.abs(x))` the size is (1 - e) / (1 + e); the sign is that of x.",
    ],
    right="right for any input. Libraries take the same care wherever an exponential meets a large number",
)


@EXERCISE.wrong(
    "for 1000 you return nan: e^1000 overflows to inf, and inf / inf has no value. By what could you divide "
    "numerator and denominator, so that no power is above 1?"
)
def by_quotient(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


@EXERCISE.wrong(
    "large negative numbers work, large positive ones give inf / inf. Which exponent never rises above 0, whatever "
    "the sign of x?"
)
def by_e_to_2x(x):
    return (np.exp(2 * x) - 1) / (np.exp(2 * x) + 1)


@EXERCISE.wrong(
    "large positive numbers work, large negative ones give inf / inf. Which exponent never rises above 0, whatever "
    "the sign of x?"
)
def by_e_to_minus_2x(x):
    return (1 - np.exp(-2 * x)) / (1 + np.exp(-2 * x))


@EXERCISE.wrong(
    "clipping avoids the overflow, but tanh(5) is 0.99991 and tanh(10) is 1 to eight decimals. Clip farther out, or "
    "keep the exponents at 0 or below"
)
def clipped_at_5(x):
    x = np.clip(x, -5, 5)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


@EXERCISE.wrong("tanh(3) is 0.995: it cannot be cut off there. From where on is tanh 1 to six decimals?")
def clipped_at_3(x):
    x = np.clip(x, -3, 3)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


@EXERCISE.wrong(
    "where x is large you return 0, as `nan_to_num` makes of nan; but tanh(1000) is nearly 1. Can you avoid the nan?"
)
def nan_to_zero(x):
    return np.nan_to_num((np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)))


@EXERCISE.wrong("the sizes are right, the signs are lost: tanh(-1) is -tanh(1). NumPy has `np.sign`.")
def sign_lost(x):
    e = np.exp(-2 * np.abs(x))
    return (1 - e) / (1 + e)


@EXERCISE.wrong(
    "this is tanh(x / 2), half as steep at 0. Multiply numerator and denominator by e^-x: which exponents appear? "
    "(With a sigmoid: of which input?)"
)
def half_the_input(x):
    e = np.exp(-np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e)


@EXERCISE.wrong("this is the sigmoid, between 0 and 1. tanh lies between -1 and 1: compare the formulas")
def the_sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))


@EXERCISE.wrong(READY_MADE)
def ready_made(x):
    return np.tanh(x)


@EXERCISE.wrong("nan becomes 1 everywhere, but tanh(-1000) is nearly -1. Can you avoid the nan in the first place?")
def nan_to_one(x):
    return np.nan_to_num((np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)), nan=1.0)


@EXERCISE.wrong(
    "for softmax one subtracts the largest number, as only differences count there. tanh needs x itself: tanh(0) is 0"
)
def largest_subtracted(x):
    x = x - np.max(x)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


@EXERCISE.wrong(
    "the branch for x < 0 has the wrong exponent: with e = e^-2x, multiply by e^x there. What becomes of it?"
)
def same_exponent_in_both_branches(x):
    e = np.exp(-2 * x)
    return np.where(x >= 0, (1 - e) / (1 + e), (e - 1) / (e + 1))


@EXERCISE.wrong(
    "`if` takes one decision for the whole array. `np.where` decides for each number, and so does `np.sign`"
)
def decides_once(x):
    if x > 0:
        return (1 - np.exp(-2 * x)) / (1 + np.exp(-2 * x))
    return (np.exp(2 * x) - 1) / (np.exp(2 * x) + 1)


@EXERCISE.wrong(
    "this works on a flat array only: x may have any shape. np.exp, np.abs and np.sign take the whole array"
)
def number_by_number(x):
    return np.array([2 / (1 + np.exp(-2 * v)) - 1 if v > 0 else 1 - 2 / (1 + np.exp(2 * v)) for v in x])


@EXERCISE.wrong("each number has the wrong sign: tanh is positive where x is. What is subtracted from what?")
def sign_turned(x):
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * (e - 1) / (1 + e)


@EXERCISE.wrong("this is a straight line with two ends. tanh bends: tanh(0.5) is 0.4621")
def straight_line(x):
    return np.clip(x, -1, 1)


@EXERCISE.wrong(
    "this is the sign of x alone. (Without brackets, `1 - e / 1 + e` is 1 − e + e.) What is divided by what?"
)
def brackets_lost(x):
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * 1 - e / 1 + e


@EXERCISE.wrong_if(
    "right near 0, but not far from it: what do you get at 1000 and at −1000, and what is tanh there?",
    examples=[
        lambda x: np.where(np.abs(x) < 300, stable_tanh(x), 0.5),
        lambda x: np.where(np.abs(x) < 300, stable_tanh(x), x),
    ],
)
def wrong_far_away(got, expected):
    return not _all_agree(got, expected) and all(
        np.shape(one) == wanted.shape and np.allclose(np.where(np.abs(wanted) > 0.99, wanted, one), wanted, atol=1e-6)
        for one, wanted in zip(got, expected, strict=True)
    )


@EXERCISE.wrong_if(
    "tanh lies between −1 and 1, and your values go beyond. Which of your powers of e belongs in the numerator, which "
    "in the denominator?",
    examples=[lambda x: np.sign(x) * (1 + np.exp(-2 * np.abs(x))) / (1 - np.exp(-2 * np.abs(x)) + 1e-3), lambda x: x],
)
def beyond_one(got, _expected):
    return any(np.nanmax(np.abs(one)) > 1.001 for one in got)


@EXERCISE.wrong_if(
    "like tanh it lies between −1 and 1, and it is another function: tanh(1) is 0.7616. Put x = 1 into your formula.",
    examples=[lambda x: x / (1 + np.abs(x)), lambda x: 2 / np.pi * np.arctan(x)],
)
def another_function(got, expected):
    return not np.isclose(got[0][1], expected[0][1]) and all(
        np.shape(one) == wanted.shape and np.isfinite(one).all() for one, wanted in zip(got, expected, strict=True)
    )


def _all_agree(got, expected):
    return all(np.allclose(one, wanted, rtol=0, atol=1e-6) for one, wanted in zip(got, expected, strict=True))


@EXERCISE.also_right
def tanh_by_sigmoid(x):
    e = np.exp(-np.abs(2 * x))
    return 2 * np.where(x >= 0, 1 / (1 + e), e / (1 + e)) - 1


@EXERCISE.also_right
def tanh_clipped(x):
    x = np.clip(x, -50, 50)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


@EXERCISE.also_right
def by_one_exponential(x):
    return 1 - 2 / (np.exp(2 * x) + 1)


@EXERCISE.also_right
def by_two_branches(x):
    positive, negative = np.exp(-2 * x), np.exp(2 * x)
    return np.where(x >= 0, (1 - positive) / (1 + positive), (negative - 1) / (negative + 1))


@EXERCISE.also_right
def by_mask(x):
    result = np.empty_like(x)
    right = x >= 0
    result[right] = 2 / (1 + np.exp(-2 * x[right])) - 1
    result[~right] = 1 - 2 / (1 + np.exp(2 * x[~right]))
    return result
