"""steps_needed: return the number of steps until |w| is at most tolerance (below 1) times its start."""

from __future__ import annotations

import math

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


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
        call(0.02, 4.0, 0.01),
        call(0.45, 4.0, 0.01),
        call(0.51, 4.0, 0.01),
        call(0.001, 1.0, 1e-6),
        call(1.7, 1.0, 1e-3),
        call(0.75, 1.0, 0.3),
        edge(0.125, 4.0, 0.25),
        edge(0.125, 4.0, 0.5),
        edge(0.25, 4.0, 0.001),
        edge(0.5, 4.0, 0.01),
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
def by_logarithm_alone(rate, curvature, tolerance):
    return int(np.ceil(np.log(tolerance) / np.log(abs(1 - rate * curvature))))


@EXERCISE.wrong(
    "a factor below 0 jumps across the minimum and still comes closer, down to −1. Which quantity of the factor counts?"
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


@EXERCISE.wrong("at the limit the factor is −1: |w| stays what it was. How many steps does that take?")
def counts_at_the_limit(rate, curvature, tolerance):
    factor, left, steps = abs(1 - rate * curvature), 1.0, 0
    if factor > 1:
        return None
    while left > tolerance and steps < 100_000:
        left, steps = left * factor, steps + 1
    return steps


@EXERCISE.wrong("a factor of 0, at η = 1/λ, needs one step, not none. (It has no logarithm: NumPy says −inf.)")
def no_special_zero(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    return int(np.ceil(np.log(tolerance) / np.log(factor)))


@EXERCISE.wrong("the logarithm of 0 stops your code: with η = 1/λ it arrives in the first step.")
def no_special_zero_with_math(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    return math.ceil(math.log(tolerance) / math.log(factor))


@EXERCISE.wrong("a negative factor has no logarithm. It jumps across the minimum: which quantity of it counts?")
def negative_factor_with_math(rate, curvature, tolerance):
    factor = 1 - rate * curvature
    if abs(factor) >= 1:
        return None
    if abs(factor) <= tolerance:
        return 1
    return math.ceil(math.log(tolerance) / math.log(factor))


@EXERCISE.wrong("if it never happens, `None` is asked for, not inf.")
def infinite(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return np.inf
    if factor <= tolerance:
        return 1
    return int(np.ceil(np.log(tolerance) / np.log(factor)))


@EXERCISE.wrong("*at most* the tolerance: when |w| equals it, that is close enough.")
def goes_on_at_equality(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    left, steps = factor, 1
    while left >= tolerance:
        left, steps = left * factor, steps + 1
    return steps


@EXERCISE.wrong("`round` may round down, and then it is nearly there, not quite.")
def rounded_to_the_nearest(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor <= tolerance:
        return 1
    return round(np.log(tolerance) / np.log(factor))


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
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor <= tolerance:
        return 1
    return int(np.log(tolerance) / np.log(factor))


@EXERCISE.wrong(
    "one step too few, and none at all in one of the calls: |w| is not small enough yet. If you round, round up."
)
def rounded_down_even_to_zero(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return int(np.log(tolerance) / np.log(factor))


@EXERCISE.wrong("a *whole* number of steps is asked for: round up.")
def not_rounded(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return np.log(tolerance) / np.log(factor)


@EXERCISE.wrong("the fraction is upside down: factorⁿ = tolerance gives n · log(factor) = log(tolerance).")
def upside_down(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return int(np.floor(np.log(factor) / np.log(tolerance)))


@EXERCISE.wrong("a small factor arrives sooner: the logarithm of which of the two belongs below the fraction line?")
def upside_down_rounded_up(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return int(np.ceil(np.log(factor) / np.log(tolerance)))


@EXERCISE.wrong("w jumps across the minimum: a w far *below* 0 is not there yet. |w| is asked for.")
def loop_without_abs(rate, curvature, tolerance):
    if rate * curvature >= 2:
        return None
    w, steps = 1.0, 0
    while w > tolerance:
        w, steps = w * (1 - rate * curvature), steps + 1
    return steps


@EXERCISE.wrong("the factor of a step is 1 − ηλ, with the whole curvature. What is the derivative of λw²/2?")
def curvature_halved(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature / 2)
    if factor >= 1:
        return None
    if factor <= tolerance:
        return 1
    return int(np.ceil(np.log(tolerance) / np.log(factor)))


@EXERCISE.wrong(
    "a factor below 0 does not arrive at once, it jumps across the minimum. Which quantity of the factor counts?"
)
def at_once_below_zero(rate, curvature, tolerance):
    factor = 1 - rate * curvature
    if factor <= 0:
        return 1
    return max(1, int(np.ceil(np.log(tolerance) / np.log(factor))))


@EXERCISE.wrong(
    "at the limit the factor is −1, and its size 1: |w| stays what it was, so it never arrives. Your code goes on to "
    "divide by log 1, and that is 0."
)
def divides_by_zero_at_the_limit(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor == 0:
        return 1
    if factor > 1:
        return None
    return math.ceil(math.log(tolerance) / math.log(factor))


@EXERCISE.wrong(
    "at the limit the factor is −1: |w| stays what it was. Your code divides by log 1, which is 0, and inf is no "
    "whole number. What should it return when nothing changes?"
)
def infinite_at_the_limit(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor > 1:
        return None
    if factor <= tolerance:
        return 1
    with np.errstate(divide="ignore"):
        return int(np.ceil(np.log(tolerance) / np.log(factor)))


@EXERCISE.wrong("e^(−ηλ) is near 1 − ηλ for tiny rates only. Take the logarithm of the factor itself.")
def for_tiny_rates(rate, curvature, tolerance):
    if rate * curvature >= 2:
        return None
    return max(1, math.ceil(-math.log(tolerance) / (rate * curvature)))


@EXERCISE.wrong("the factor of a step is 1 − ηλ, without a 2. What is the derivative of λw²/2?")
def curvature_doubled(rate, curvature, tolerance):
    return steps_needed(2 * rate, curvature, tolerance)


@EXERCISE.wrong("your limit for *never* is too strict: between 1/λ and 2/λ the steps jump across, and come closer.")
def never_beyond_one_step(rate, curvature, tolerance):
    return None if rate * curvature > 1 else steps_needed(rate, curvature, tolerance)


@EXERCISE.wrong("NumPy's logarithm of a negative factor is nan, no whole number. Which quantity of the factor counts?")
def negative_factor_with_numpy(rate, curvature, tolerance):
    with np.errstate(all="ignore"):
        return int(np.ceil(np.log(tolerance) / np.log(1 - rate * curvature)))


@EXERCISE.wrong("at a tolerance between 0 and 1, 1 − tolerance is how much is *gone*. How much is left?")
def what_is_gone(rate, curvature, tolerance):
    return steps_needed(rate, curvature, 1 - tolerance)


def minus_one_for_never(rate, curvature, tolerance):
    steps = steps_needed(rate, curvature, tolerance)
    return -1 if steps is None else steps


@EXERCISE.wrong_if("if it never happens, `None` is asked for, not a number.", examples=[minus_one_for_never])
def a_number_for_never(returned, expected):
    return all(one is not None and (other is None or int(one) == other) for one, other in zip(returned, expected))


def half_as_many(rate, curvature, tolerance):
    steps = steps_needed(rate, curvature, tolerance)
    return steps and max(1, steps // 3)


def one_more(rate, curvature, tolerance):
    steps = steps_needed(rate, curvature, tolerance)
    return steps and 3 * steps


def _numbers(returned, expected):
    """The numbers of steps, where there is one; nothing if *never* is wrong somewhere."""
    if [one is None for one in returned] != [one is None for one in expected]:
        return np.array([np.nan]), np.array([0.0])
    return [np.array([float(one) for one in numbers if one is not None]) for numbers in (returned, expected)]


@EXERCISE.wrong_if(
    "too few: after so many steps |w| is still above `tolerance` times its start. What is the factor to the power of "
    "your number?",
    examples=[half_as_many],
)
def too_few(returned, expected):
    got, right = _numbers(returned, expected)
    return np.all(got <= right)


@EXERCISE.wrong_if(
    "too many: |w| is small enough before. What is the factor to the power of one less than your number?",
    examples=[one_more],
)
def too_many(returned, expected):
    got, right = _numbers(returned, expected)
    return np.all(got >= right)


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
