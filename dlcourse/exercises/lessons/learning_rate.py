"""Exercises on learning rates: limits, waiting times, loss curves, noise, decay."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call

# steps_needed ---------------------------------------------------------------------------------------------------


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


def _steps_by_loop(eta, lam, goal):
    factor, left = abs(1 - eta * lam), 1.0
    if factor >= 1:
        return None
    for step in range(1, 1_000_000):
        left *= factor
        if left <= goal:
            return step
    return None


def _forever_loops(rate, curvature, tolerance):
    return int(np.ceil(np.log(tolerance) / np.log(abs(1 - rate * curvature))))


def _one_side_only(rate, curvature, tolerance):
    factor = 1 - rate * curvature
    if factor <= 0:
        return None
    return max(1, int(np.ceil(np.log(tolerance) / np.log(factor))))


def _rounded_down(rate, curvature, tolerance):
    steps = steps_needed(rate, curvature, tolerance)
    return steps if steps in (1, None) else steps - 1


def _curvature_halved(rate, curvature, tolerance):
    return steps_needed(rate, curvature / 2, tolerance)


def _one_too_many(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor <= tolerance:
        return 1
    return int(np.log(tolerance) / np.log(factor)) + 1


def _until_the_loss_is_small(rate, curvature, tolerance):
    factor = (1 - rate * curvature) ** 2
    if factor >= 1:
        return None
    if factor <= tolerance:
        return 1
    return int(np.ceil(np.log(tolerance) / np.log(factor)))


def _loop_that_gives_up(rate, curvature, tolerance):
    left = 1.0
    for step in range(1, 10_001):
        left *= abs(1 - rate * curvature)
        if left <= tolerance:
            return step
    return None


# decayed_rates --------------------------------------------------------------------------------------------------


def decayed_rates(rate, decay, epochs):
    """Return the list of rates for epochs 0, 1, 2, … with time decay."""
    rates = []
    for epoch in range(epochs):
        rates.append(rate / (1 + decay * epoch))
    return rates


def _decayed_rates_given(rate, decay, epochs):
    """Return the list of rates for epochs 0, 1, 2, … with time decay."""
    rates = []
    for epoch in range(epochs):
        rate = rate / (1 + decay * epoch)
        rates.append(rate)
    return rates


def _rates_as_array(start, k, n):
    return start / (1 + k * np.arange(n))


def _rates_by_list(rate, decay, epochs):
    return [rate / (1 + decay * t) for t in range(epochs)]


def _counts_from_one(rate, decay, epochs):
    return [rate / (1 + decay * t) for t in range(1, epochs + 1)]


def _appended_first(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rates.append(rate)
        rate = rate / (1 + decay * epoch)
    return rates


def _geometric(rate, decay, epochs):
    return [rate / (1 + decay) ** t for t in range(epochs)]


def _decay_multiplied(rate, decay, epochs):
    return [rate * (1 - decay * t) for t in range(epochs)]


def _accept_rate(value):
    try:
        rate = float(value)
    except (TypeError, ValueError):
        return "one number is asked for"
    if abs(rate - 0.02) <= 0.0015:
        return None
    return "the distance goes with the root of the rate. What must become of the rate?"


EXERCISES = [
    Predict(
        "largest_rate_of_two",
        answer=lambda: 2 / 50,
        rtol=0.005,
        solution_code="largest_rate_of_two = 2 / 50",
        mistakes=[
            Mistake(2 / 0.5, "that is the limit of the flat direction. With it, what happens in the steep one?"),
            Mistake(1 / 50, "that is the *best* rate of the steep direction. How far can one go beyond it?"),
            Mistake(2 / 50.5, "that is the rate that is fastest for both together. How far can one go beyond it?"),
            Mistake(1 / 0.5, "that is the best rate of the flat direction. What does it do in the steep one?"),
            Mistake(2 / 25.25, "the mean of the curvatures helps nobody: each direction has its own factor."),
        ],
        hints=["Each direction has its own limit, 2/λ. Both must hold.", "The steeper one is stricter: 2/50."],
        right="right: 0.04. In the flat direction each step then takes 2 % off: the steep one sets the limit, the "
        "flat one the time",
    ),
    Implement(
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
        alternatives=[_steps_by_loop],
        mistakes=[
            Mistake(
                _forever_loops,
                "a rate beyond the limit comes out as a negative number of steps (or an error). And what if the "
                "factor is 0, at η = 1/λ?",
            ),
            Mistake(
                _one_side_only,
                "a factor below 0 jumps across the bottom and still comes nearer, down to −1. It is |1 − ηλ| that "
                "counts.",
            ),
            Mistake(
                _one_too_many,
                "`int(…) + 1` is one too many when the logarithms divide exactly: 0.5² is 0.25. Round up with "
                "`np.ceil`.",
            ),
            Mistake(
                _until_the_loss_is_small,
                "that is when the *loss* is small enough. The loss goes with w², and |w| is asked for.",
            ),
            Mistake(
                _loop_that_gives_up,
                "your loop gives up too early: 13,809 steps are needed here. Ask the factor whether it ever arrives, "
                "before you count.",
            ),
            Mistake(_rounded_down, "after so many steps it is nearly there, not quite: round up."),
            Mistake(
                _curvature_halved, "the factor of a step is 1 − ηλ, with the whole curvature. Read section 1 again."
            ),
        ],
        hints=[
            "Each step multiplies |w| by |1 − ηλ|. After n steps it is that to the power of n.",
            "factor**n ≤ tolerance: take logarithms of both sides, and round up.",
            "First the special cases: a factor of 1 or more never arrives; one that is at most the tolerance needs "
            "one step.",
        ],
        right="right. Halve a small rate, and you wait twice as long; near the limit half the rate is *faster*: "
        "0.45 → 0.225 turns the factor −0.8 into 0.1",
    ),
    Explain(
        "jumping_loss",
        choices={
            "a": Choice(
                "A larger rate: it has got stuck in a local minimum.",
                "what is stuck does not move. This loss jumps up and down by half of itself.",
            ),
            "b": Choice(
                "A smaller rate from now on: it jumps about a valley whose floor it cannot reach.",
                "right: the rate was good for the way and is too large for the floor. That is what decay is for",
                right=True,
            ),
            "c": Choice(
                "More steps with the same rate: it will come down in the end.",
                "a thousand steps have not brought it down. As much as a step gains, the next one loses.",
            ),
            "d": Choice(
                "A new start with other weights: this one was unlucky.",
                "another start leads to another valley, with the same jumps about its floor.",
            ),
        },
        hints=[
            "It fell fast at first: so the rate is not too small.",
            "Which of the four pictures of section 1 looks like this at the end?",
        ],
    ),
    Predict(
        "rate_for_half",
        accept=_accept_rate,
        solution_code="rate_for_half = 0.08 / 4",
        mistakes=[
            Mistake(0.04, "half the rate makes the distance smaller by a factor of √2 only."),
            Mistake(0.08 / 2**0.5, "the other way round: the *distance* goes with the root of the rate."),
            Mistake(0.16, "twice the rate: a larger ball. Smaller steps are thrown less far."),
            Mistake(0.01, "an eighth: that is more than needed. The distance goes with the root."),
        ],
        hints=["Distance ∝ √η. Half the distance …", "… needs a quarter of the rate."],
        right="right: a quarter. And a quarter of the rate means four times the way: that is why one starts large",
    ),
    FindMistake(
        decayed_rates,
        given=_decayed_rates_given,
        fault="each epoch divides the rate that was *already decayed*. After ten epochs the divisors have "
        "multiplied up: 1 · 1.5 · 2 · 2.5 …. Which rate does the formula start from, each time?",
        calls=[
            call(0.1, 0.5, 3),
            call(0.1, 0.5, 6),
            call(1.0, 1.0, 5),
            call(0.3, 0.0, 4),
            call(0.01, 0.1, 40),
        ],
        alternatives=[_rates_as_array, _rates_by_list],
        mistakes=[
            Mistake(_counts_from_one, "the first epoch is number 0, and keeps the full rate."),
            Mistake(
                _appended_first,
                "the order of the two lines is not the fault: each epoch still divides what the last one left over.",
            ),
            Mistake(_geometric, "this is an exponential decay. Time decay divides by 1 + k t, not by (1 + k)^t."),
            Mistake(_decay_multiplied, "this falls along a line, and below 0 in the end. Time decay *divides*."),
        ],
        hints=[
            "Print the rates for decay 0.5: what is the third, what should it be?",
            "The formula has η₀ in it, the rate of the start. What has your variable in it?",
            "`rates.append(rate / (1 + decay * epoch))`, and leave `rate` as it is.",
        ],
        right="right. At epoch 40 with decay 0.1 the rate is a fifth of its start; the faulty loop has 10⁻¹⁸ of it",
    ),
]
