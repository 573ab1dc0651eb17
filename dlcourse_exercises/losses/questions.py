"""Values and choices of this lesson."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict, one_number
from dlcourse_exercises.losses.pinball import pinball

TIMES = np.array([18.0, 20.0, 21.0, 25.0, 30.0, 38.0, 93.0])


def _of_one_number(judged: Callable[[float], str | None]) -> Callable[[Any], str | None]:
    """Passes on one finite number to a function that judges it."""

    def accept(answer: Any) -> str | None:
        number = one_number(answer)
        return "one number is asked for" if number is None else judged(number)

    return accept


@_of_one_number
def _accept_promise(promise: float) -> str | None:
    """The 0.8 quantile of the seven times, 38, within 0.3 %; any other number is told what it costs."""
    best = float(min(TIMES, key=lambda time: pinball(TIMES, time, 0.8)))
    if abs(promise - best) <= 0.003 * best:
        return None
    if not 15 <= promise <= 100:
        return f"a promise of {promise:g} minutes? The seven parcels took between 18 and 93"
    if 30 < promise < best:
        lead = "between two of the seven times the cost is a straight line, and here it still falls: "
    else:
        lead = ""
    step = min(0.5, best - promise) if promise < best else -0.5
    here, there = (pinball(TIMES, guess, 0.8) for guess in (promise, promise + step))
    return f"{lead}a promise of {promise:g} costs {here:.2f} on average, one of {promise + step:g} costs {there:.2f}"


@_of_one_number
def _accept_bits(bits: float) -> str | None:
    """2 bits; any other number is told which quantity to look at."""
    if abs(bits - 2) <= 2e-4:
        return None
    if bits < 0:
        return "a wrong code never saves bits"
    if bits == 0:
        return "only the code made for town C wastes nothing. Which code would that be, and how long are its words?"
    if np.isinf(bits):
        return "the direction matters: sum over the days of town C. What never happens there counts for nothing"
    if bits > 3:
        return "more than is sent: every day in town C costs 3 bits. How many of them would the best code need?"
    return "waste = bits sent per day minus bits needed per day. Which two events does town C have, and how often?"


@_of_one_number
def _accept_smoothing(s: float) -> str | None:
    """1/18, within one percent; any other number is told on which side it is wrong."""
    if abs(s - 1 / 18) <= 0.01 / 18:
        return None
    if not 0 < s < 1:
        return "s lies between 0 and 1: it is the share that label smoothing spreads over the classes"
    target = 1 - s + s / 10
    side = "more" if target > 0.95 else "less"
    return f"with s = {s:.3g} the target of the true class is {target:.3g}, {side} than 0.95"


@_of_one_number
def _accept_hardest(probability: float) -> str | None:
    """1/3, within 0.007; any other number is told how hard the loss pulls there, and where it pulls harder."""
    if abs(probability - 1 / 3) <= 0.007:
        return None
    if probability < 0:
        return "a probability is asked for. Is this z, or the derivative? Which p belongs to it?"
    if probability > 1:
        return "a probability is asked for, between 0 and 1"
    nearer = probability + 0.2 * (1 / 3 - probability)

    def pull(p: float) -> float:
        return 2 * (1 - p) * p * (1 - p)

    return f"at p = {probability:.3g} it pulls with {pull(probability):.4f}, at {nearer:.3g} with {pull(nearer):.4f}"


BEST_PROMISE = Predict(
    "best_promise",
    accept=_accept_promise,
    rtol=0.003,
    experiment=True,
    solution_code=(
        "guesses = np.arange(15, 93, 0.01)\n"
        "missing = times[:, None] - guesses\n"
        "cost = np.maximum(0.8 * missing, -0.2 * missing).mean(axis=0)\n"
        "best_promise = guesses[cost.argmin()]"
    ),
    mistakes=[
        Mistake(
            25.0,
            "this is the median, the best if both directions cost the same. Here too low costs four times as much.",
        ),
        Mistake(35.0, "this is the mean, which the *squared* error chooses."),
        Mistake(
            36.4,
            "np.quantile interpolates between 30 and 38. The least cost is at one of the seven times: try 36.4 and "
            "38 in pinball.",
        ),
        Mistake(20.0, "are the costs swapped? Too low is the expensive side, so promise more."),
        Mistake(
            30.0, "five of the seven parcels take 30 minutes or less, 0.71 of them. Is a longer promise cheaper still?"
        ),
        Mistake(93.0, "the slowest parcel: never too low, but for the other six far too high, at 0.2 a minute."),
    ],
    hints=[
        "Compute the cost for many guesses, as in section 3, and take the least.",
        "If `guesses` is an array, `times[:, None] - guesses` has a row for each parcel, a column for each guess.",
        "The answer is one of the seven times.",
    ],
    right="right, 38: five of the seven parcels are faster. This loss chooses the 0.8 quantile, as MAE chooses the "
    "median. (np.quantile finds it with `method='inverted_cdf'`; its default interpolates.)",
)


WASTED_BITS = Predict(
    "wasted_bits",
    accept=_accept_bits,
    rtol=0.001,
    solution_code="wasted_bits = (3 + 3) / 2 - 1",
    mistakes=[
        Mistake(3.0, "this is what a day costs, the cross-entropy. How much would the best code need?"),
        Mistake(1.0, "this is the entropy: what the best code would need. How much is sent instead?"),
        Mistake(1.25, "3 minus 1.75? The 1.75 is town A's entropy. What is the entropy of town C?"),
        Mistake(
            1.75, "this is the entropy of town A. What does a day in town C cost with A's code, and what need it cost?"
        ),
        Mistake(0.625, "this is the waste of the snowy town. Town C has other weather: only rain and snow."),
        Mistake(2 * np.log(2), "these are nats. In bits, take the logarithm to base 2."),
        Mistake(
            6.0, "3 + 3 is the cost of two days, one of each kind. How much is it per day, and how much is needed?"
        ),
        Mistake(0.25, "this is the mean of all four lengths minus 2. How often is it sunny or cloudy in town C?"),
        Mistake(-2.0, "a wrong code never saves bits: cross-entropy minus entropy, not the other way round."),
    ],
    hints=[
        "Waste = mean length of the code used, minus the entropy.",
        "Half of the days cost 3, the other half 3. How many yes-or-no questions does rain or snow need?",
    ],
    right="right: 3 bits are sent where 1 would do. The KL divergence is 2 bits",
)


SMOOTHING_USED = Predict(
    "smoothing_used",
    accept=_accept_smoothing,
    rtol=0.01,
    solution_code="smoothing_used = 0.05 / (1 - 1 / 10)  # 1 - s + s / 10 = 0.95",
    mistakes=[
        Mistake(
            0.05, "almost: of the s that is taken away, the true class gets a tenth back. Then its target is 0.955."
        ),
        Mistake(0.95, "this is the target of the true class. What is s, if that is left of its 1?"),
        Mistake(0.1, "the s of the example above. Its target would be 0.91, with ten classes."),
        Mistake(0.05 / (1 - 1 / 3), "C is 3 in the example above. How many classes are there here?"),
        Mistake(
            0.05 * 0.9, "0.05 is what is *left* of s after a tenth went back. So is s larger or smaller than 0.05?"
        ),
        Mistake(0.5, "0.05 is not a tenth of s: it is what the true class loses. What does it lose, and get back?"),
        Mistake(0.005, "0.05 is what the true class loses; each of the others gains about a tenth of that. What is s?"),
        Mistake(0.05 / 0.95, "is 0.95 divided here? The true class loses s and gets s/10 back."),
        Mistake(-np.log(0.95), "this is the loss of a probability of 0.95 without smoothing. What is s?"),
    ],
    hints=[
        "For which q is the cross-entropy H(p, q) least? See section 4. So what was the target of the true class?",
        "The target of the true class is 1 − s + s/C. It is 0.95 here, and C is 10.",
        "0.9 · s = 0.05",
    ],
    right="right, 1/18: the best probability is the target itself, and a network surer than that is pulled back",
)


HARDEST_P = Predict(
    "hardest_p",
    accept=_accept_hardest,
    rtol=0.02,
    solution_code=("z = np.linspace(-3, 3, 60_001)\npull = slopes(z)[0]\nhardest_p = sigmoid(z[pull.argmin()])"),
    mistakes=[
        Mistake(
            0.5, "there the sigmoid is steepest. But the error 1 - p is a factor as well: does p = 0.4 pull harder?"
        ),
        Mistake(0.0, "there the error is largest, but the sigmoid is flat: the factor p is 0."),
        Mistake(2 / 3, "this is the answer if the truth is 0. For 1 the pull is 2 · (1 - p)² · p."),
        Mistake(-np.log(2), "this is z. Which probability belongs to it?"),
        Mistake(-0.69, "this is z, rounded. Which probability belongs to it?"),
        Mistake(-0.7, "this is z, read from the figure. Which probability belongs to it?"),
        Mistake(0.3, "0.3 is about how *hard* it pulls there. At which p?"),
        Mistake(8 / 27, "this is how *hard* it pulls there. At which p?"),
        Mistake(1.0, "there the answer is right and the error 0. What is left to pull with?"),
    ],
    hints=[
        "The pull is 2 · (1 - p) · p · (1 - p). Try some p between 0 and 1.",
        "`p = np.linspace(0, 1, 1001)`, and `argmax` of the pull.",
    ],
    right="right, 1/3: with cross-entropy the pull 1 - p is hardest where the answer is worst, at p = 0",
)


SCALED_LOSS = Explain(
    "scaled_loss",
    choices={
        "a": Choice(
            "Weight the loss of each sample by 1/(p(1 − p)), kept constant while differentiating.",
            "right: the weight cancels the slope of the sigmoid, and 2(p − y) is left. Cross-entropy does this by "
            "itself",
            right=True,
        ),
        "b": Choice(
            "Multiply the loss by 10,000, so that at z = −10 it pulls as hard as cross-entropy does.",
            "there it does. But at z = 0 it pulls 10,000 times as hard as before: a factor changes no ratio between "
            "samples, and acts like a learning rate.",
        ),
        "c": Choice(
            "Take |p − y| in place of its square, so that near the target the pull does not fade.",
            "then the factor 2(p − y) becomes a sign. But which factor made the pull at z = −10 so weak, that one or "
            "p(1 − p)?",
        ),
        "d": Choice(
            "Take (p − y)⁴ in place of the square, so that a large error counts more than a small one.",
            "4(p − y)³ replaces 2(p − y), which is about −4 in place of −2 for the stuck sample. What of the factor "
            "p(1 − p)?",
        ),
    },
    hints=[
        "Write down the slope with respect to z for each change. Which factor is small at z = −10?",
        "A factor in front of the loss acts like a factor in front of the learning rate. What does the table above "
        "say about a rate of 1,000?",
    ],
)
