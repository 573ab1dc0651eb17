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
def _accept_smoothed(probability: float) -> str | None:
    """0.91, within a thousandth; any other number is told on which side it is wrong."""
    if abs(probability - 0.91) <= 0.00091:
        return None
    if not 0 <= probability <= 1:
        return "a probability is asked for, between 0 and 1"
    if probability < 0.5:
        return "after smoothing, the true class still has the largest target by far. What is left of its 1?"
    if probability < 0.91:
        return "that takes too much from the true class: what it loses is spread over *all* classes"
    return "that takes too little from the true class: s is spread over C classes. What are s and C here?"


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


SMOOTHED_BEST = Predict(
    "smoothed_best",
    accept=_accept_smoothed,
    rtol=0.001,
    solution_code="smoothed_best = (1 - 0.1) * 1 + 0.1 / 10",
    mistakes=[
        Mistake(1.0, "this is best without smoothing. Now the other classes have a target above 0, too."),
        Mistake(0.9, "almost: the 0.1 that is taken away is spread over all ten classes, the true one included."),
        Mistake(
            0.9 + 0.1 / 9,
            "the 0.1 is spread over all ten classes, the true one included. By which number do you divide?",
        ),
        Mistake(0.01, "this is the target of each of the *other* classes."),
        Mistake(0.9 + 0.1 / 3, "C is 3 in the example above. How many classes are there here?"),
        Mistake(-np.log(0.91), "this is the loss. The probability itself is asked for."),
        Mistake(0.1, "this is s itself. What is left for the true class?"),
    ],
    hints=[
        "For which q is the cross-entropy H(p, q) least? See section 4.",
        "At q = p: so the best probability is the smoothed target itself.",
    ],
    right="right, 0.91: a network that is surer than that is pulled back",
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
            "Yes: only the slope at the stuck samples was missing.",
            "there it pulls as hard now. But which pull do the samples get that were not stuck, at z = 0, say?",
        ),
        "b": Choice(
            "It changes nothing: a factor in front of the loss does not change its gradient.",
            "the gradient is multiplied as well: it is like a learning rate 10,000 times as large.",
        ),
        "c": Choice(
            "No: samples near p = ½ are still pulled thousands of times as hard as the stuck ones.",
            "right: a factor changes no ratio, and at this scale each step throws them far beyond the target. In the "
            "slope of cross-entropy, p − y, the factor p(1 − p) is gone",
            right=True,
        ),
        "d": Choice(
            "No: the factor makes the sigmoid saturate even more at z = −10.",
            "the factor stands in front of the loss; the sigmoid itself is the same as before.",
        ),
    },
    hints=[
        "What is the slope of the squared error at z = 0, before and after?",
        "A factor in front of the loss acts like a factor in front of the learning rate. What does the table above "
        "say about a rate of 1,000?",
    ],
)
