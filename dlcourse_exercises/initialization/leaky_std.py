"""leaky_std: return the standard deviation that keeps signals alive: n inputs, leaky ReLU."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


def leaky_std(n, leak):
    """Return the standard deviation that keeps signals alive: n inputs, leaky ReLU."""
    return np.sqrt(2 / ((1 + leak**2) * n))


EXERCISE = Implement(
    leaky_std,
    calls=[
        call(2, 0.0),
        call(50, 0.0),
        call(1, 1.0),
        call(100, 0.01),
        call(100, 0.3),
        call(64, 0.5),
        call(5, 1.0),
        edge(10, -1.0),
        edge(10, 3.0),
    ],
    hints=[
        "Half of the sums are positive and stay: they keep half of the mean square.",
        "The other half is multiplied by the leak, its square by leak².",
        "(1 + leak²) / 2 of the mean square is left. The variance must make up for that, over n.",
    ],
    right="right: 2 / ((1 + leak²) n). He's paper has this formula, for the PReLU",
)


@EXERCISE.wrong(
    "0 and 1 come out right, the rest does not. It is mean *squares* that add up: what does the leak do to a square?"
)
def leak_not_squared(n, leak):
    return np.sqrt(2 / ((1 + leak) * n))


@EXERCISE.wrong("with a leak of 1 nothing is lost, and weights of √(2/n) explode.")
def leak_forgotten(n, leak):
    return np.sqrt(2 / n)


@EXERCISE.wrong(
    "0 and 1 come out right, but a straight line between them is a guess. What is left of each half's mean square?"
)
def minus_the_leak(n, leak):
    return np.sqrt((2 - leak) / n)


@EXERCISE.wrong("that is how much is *left*. The weights must make up for it: take the reciprocal.")
def what_is_left(n, leak):
    return np.sqrt((1 + leak**2) / (2 * n))


@EXERCISE.wrong("the factor belongs under the root.")
def factor_outside(n, leak):
    return np.sqrt(2 / n) / (1 + leak**2)


@EXERCISE.wrong("square the two halves separately: 1² and leak², not (1 + leak)².")
def sum_squared(n, leak):
    return np.sqrt(2 / ((1 + leak) ** 2 * n))


@EXERCISE.wrong("that is the variance. What is the standard deviation?")
def leaky_variance(n, leak):
    return 2 / ((1 + leak**2) * n)


@EXERCISE.wrong("that is Xavier's rule, without an activation. What is lost at a leak of 0, and what at a leak of 1?")
def xavier(n, leak):
    return np.sqrt(1 / n)


@EXERCISE.wrong(
    "0 and 1 come out right, but the leak's square must not be *subtracted from the factor*: what is left of the mean "
    "square? Then take the reciprocal."
)
def minus_the_square(n, leak):
    return np.sqrt((2 - leak**2) / n)


@EXERCISE.wrong("with a leak of 1 that has no value. Does a larger leak lose more or less?")
def one_minus_the_square(n, leak):
    return np.sqrt(2 / ((1 - leak**2) * n))


@EXERCISE.wrong("a larger leak loses *less*, so the weights need less. Should 1 + leak² multiply or divide?")
def multiplied(n, leak):
    return np.sqrt(2 * (1 + leak**2) / n)


@EXERCISE.wrong("1 + leak² is what both halves have together. Each of them is only *half* of the sums.")
def halves_forgotten(n, leak):
    return np.sqrt(1 / ((1 + leak**2) * n))


@EXERCISE.wrong("with a leak of 1 that is 0. Then nothing is lost, and √(1/n) is needed.")
def he_less_the_leak(n, leak):
    return np.sqrt(2 / n) * (1 - leak)


@EXERCISE.wrong(
    "a correction by 1 + leak is right neither for a leak of 1 nor in between: it is mean squares that add up."
)
def he_over_one_plus_leak(n, leak):
    return np.sqrt(2 / n) / (1 + leak)


@EXERCISE.wrong("means of |z| are added here. The rule is about mean *squares*: what is left of each half's?")
def halves_of_the_spread(n, leak):
    return np.sqrt(1 / n) / ((1 + leak) / 2)


@EXERCISE.wrong("n belongs under the root, too: the variance is divided by n.")
def n_outside_the_root(n, leak):
    return np.sqrt(2 / (1 + leak**2)) / n


@EXERCISE.wrong("more inputs need *smaller* weights. Does n stand below the fraction line, or is a bracket missing?")
def multiplied_by_n(n, leak):
    return np.sqrt(2 / (1 + leak**2) * n)


@EXERCISE.wrong(
    "0 and 1 come out right, but between He's and Xavier's rule you draw a straight line. What is left of each half's "
    "mean square?"
)
def mixture_of_he_and_xavier(n, leak):
    return np.sqrt(2 / n) * (1 - leak) + np.sqrt(1 / n) * leak


@EXERCISE.wrong("those are the two ends, 0 and 1, alone. What does a leak of 0.3 leave of a negative sum's square?")
def both_ends_alone(n, leak):
    return np.sqrt(2 / n) if leak == 0 else np.sqrt(1 / n)


def cubed(n, leak):
    return np.sqrt(2 / ((1 + abs(leak) ** 3) * n))


def power_of_two(n, leak):
    return np.sqrt(2 ** (1 - leak) / n)


def square_times_two(n, leak):
    return np.sqrt(2 / ((1 + 2 * leak**2) * n))


def never_he(n, leak):
    return np.sqrt(3 / ((2 + leak**2) * n))


def half_of_he(n, leak):
    return np.sqrt(2 / ((1 + leak**2) * n)) / 2


AT_0, AT_1 = [0, 1], [2, 6]
"""Calls with a leak of 0, which is ReLU, and of 1, which is no activation at all."""


def right_at(calls, got, expected):
    return all(np.isclose(got[k], expected[k], rtol=1e-3) for k in calls)


@EXERCISE.wrong_if(
    "0 and 1 come out right, the rest does not. It is mean *squares* that add up: what does the leak leave of the "
    "negative half's?",
    examples=[cubed, power_of_two],
)
def right_at_both_ends(got, expected):
    return right_at(AT_0, got, expected) and right_at(AT_1, got, expected)


@EXERCISE.wrong_if(
    "a leak of 0 comes out right. With a leak of 1 nothing is lost: which rule holds there, and does yours give it?",
    examples=[square_times_two],
)
def right_at_0_alone(got, expected):
    return right_at(AT_0, got, expected)


@EXERCISE.wrong_if(
    "a leak of 1 comes out right. A leak of 0 makes plain ReLU: which rule holds there, and does yours give it?",
    examples=[never_he],
)
def right_at_1_alone(got, expected):
    return right_at(AT_1, got, expected)


@EXERCISE.wrong_if(
    "a leak of 0 makes plain ReLU, a leak of 1 no activation at all. Which rules hold for these two? Try your formula "
    "on them.",
    examples=[half_of_he],
)
def wrong_at_both_ends(got, expected):
    return all(np.ndim(g) == 0 and np.isfinite(g) for g in got) and not np.isclose(got[0], got[1])


@EXERCISE.also_right
def leaky_by_halves(inputs, slope):
    kept = (1 + slope * slope) / 2
    return (1 / (inputs * kept)) ** 0.5
