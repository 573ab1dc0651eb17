"""decayed_rates: return the list of rates for epochs 0, 1, 2, … with inverse time decay."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge


def decayed_rates(rate, decay, epochs):
    """Return the list of rates for epochs 0, 1, 2, … with inverse time decay."""
    rates = []
    for epoch in range(epochs):
        rates.append(rate / (1 + decay * epoch))
    return rates


EXERCISE = FindMistake(
    decayed_rates,
    calls=[
        call(0.1, 0.5, 3),
        call(0.1, 0.5, 6),
        call(1.0, 1.0, 5),
        call(0.01, 0.1, 40),
        edge(0.3, 0.0, 4),
        edge(0.3, 0.5, 1),
    ],
    hints=[
        "Print the rates for decay 0.5: what is the third, what should it be?",
        "The formula has η₀ in it, the initial rate. What has your variable in it?",
        "`rates.append(rate / (1 + decay * epoch))`, and leave `rate` as it is.",
    ],
    right="right. At epoch 40 with decay 0.1 the rate is a fifth of its start; the faulty loop has 10⁻¹⁸ of it",
)


@EXERCISE.given(
    "the third rate should be 0.1 / 2, and comes out smaller. Follow the loop by hand: what is divided in its third "
    "round, and by what?"
)
def given(rate, decay, epochs):
    """Return the list of rates for epochs 0, 1, 2, … with inverse time decay."""
    rates = []
    for epoch in range(epochs):
        rate = rate / (1 + decay * epoch)
        rates.append(rate)
    return rates


@EXERCISE.wrong("the first epoch is number 0, and keeps the full rate.")
def counts_from_one(rate, decay, epochs):
    return [rate / (1 + decay * t) for t in range(1, epochs + 1)]


@EXERCISE.wrong("the order of the two lines is not the fault: each epoch still divides what the last one left over.")
def appended_first(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rates.append(rate)
        rate = rate / (1 + decay * epoch)
    return rates


@EXERCISE.wrong("this is an exponential decay. Inverse time decay divides by 1 + k t, not by (1 + k)^t.")
def geometric(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rates.append(rate / (1 + decay) ** epoch)
    return rates


@EXERCISE.wrong("the divisor no longer grows with the epoch: 1 + k is the same each time.")
def without_the_epoch(rate, decay, epochs):
    rates = []
    for _ in range(epochs):
        rates.append(rate / (1 + decay))
    return rates


@EXERCISE.wrong("this falls along a line, and below 0 in the end. Inverse time decay *divides*.")
def decay_multiplied(rate, decay, epochs):
    return [rate * (1 - decay * t) for t in range(epochs)]


@EXERCISE.wrong(
    "now each epoch divides by the same 1 + k, and still what the last one left over. That is an exponential decay."
)
def without_the_epoch_and_decayed_again(rate, decay, epochs):
    rates = []
    for _ in range(epochs):
        rate = rate / (1 + decay)
        rates.append(rate)
    return rates


@EXERCISE.wrong("this is an exponential decay, rate · kᵗ. Inverse time decay divides by 1 + k t.")
def power_of_the_decay(rate, decay, epochs):
    return [rate * decay**t for t in range(epochs)]


@EXERCISE.wrong("this is an exponential decay. Inverse time decay divides by 1 + k t.")
def by_exponential(rate, decay, epochs):
    return [rate * np.exp(-decay * t) for t in range(epochs)]


@EXERCISE.wrong("without brackets `rate / 1` comes first, and the rates grow.")
def without_brackets(rate, decay, epochs):
    return [rate / 1 + decay * t for t in range(epochs)]


@EXERCISE.wrong("the formula has t in it, not t / epochs.")
def by_the_share_of_epochs(rate, decay, epochs):
    return [rate / (1 + decay * t / epochs) for t in range(epochs)]


@EXERCISE.wrong("the strength k, here `decay`, is missing.")
def without_the_decay(rate, decay, epochs):
    return [rate / (1 + t) for t in range(epochs)]


@EXERCISE.wrong("the 1 in the divisor is missing: epoch 0 is to have the full rate.")
def without_the_one(rate, decay, epochs):
    return [rate / (decay * t) for t in range(1, epochs + 1)]


@EXERCISE.wrong("no root is in the formula: that is an inverse root decay.")
def with_a_root(rate, decay, epochs):
    return [rate / np.sqrt(1 + decay * t) for t in range(epochs)]


@EXERCISE.wrong("a list is asked for, with a rate for each epoch.")
def the_last_alone(rate, decay, epochs):
    return rate / (1 + decay * epochs)


@EXERCISE.wrong("the brackets: `rate / (1 + decay) * epoch` multiplies by the epoch. What belongs below the line?")
def brackets_too_early(rate, decay, epochs):
    return [rate / (1 + decay) * t for t in range(epochs)]


@EXERCISE.wrong("your list stays empty: what is to be appended to it in each round?")
def nothing_appended(rate, decay, epochs):
    return []


@EXERCISE.wrong("only the last rate is there: in each round one should be appended.")
def appended_after_the_loop(rate, decay, epochs):
    return [rate / (1 + decay * t) for t in range(epochs)][-1:]


def halved_each_time(rate, decay, epochs):
    return [rate * 0.5**t for t in range(epochs)]


def squared_epochs(rate, decay, epochs):
    return [rate / (1 + decay * t**2) for t in range(epochs)]


def half_the_strength(rate, decay, epochs):
    return [rate / (1 + decay * t / 2) for t in range(epochs)]


def begins_at_half(rate, decay, epochs):
    return [rate / (2 + decay * t**2) for t in range(epochs)]


def _rates(returned, expected):
    """The rates of the ordinary calls, the given ones and the right ones; none of them if a number is missing."""
    if [len(rates) for rates in returned] != [len(rates) for rates in expected]:
        raise ValueError("other numbers of rates")
    return [[np.array([float(rate) for rate in rates]) for rates in lists[:4]] for lists in (returned, expected)]


@EXERCISE.wrong_if(
    "each of your rates is the one before times the same number: that is an exponential decay. Does 1, 1.5, 2, 2.5 "
    "grow like that?",
    examples=[halved_each_time],
)
def is_exponential(returned, expected):
    return all(np.allclose(r[1:] / r[:-1], r[1] / r[0]) for r in _rates(returned, expected)[0])


@EXERCISE.wrong_if("the first rate, of epoch 0, is to be the full one: what is 1 + k · 0?", examples=[begins_at_half])
def another_first_rate(returned, expected):
    got, right = _rates(returned, expected)
    return all(one[0] != other[0] for one, other in zip(got, right, strict=True))


@EXERCISE.wrong_if(
    "your rates fall too fast. Follow the third round by hand: what is divided, and by what?", examples=[squared_epochs]
)
def too_fast(returned, expected):
    got, right = _rates(returned, expected)
    return all(np.all(one <= other * (1 + 1e-9)) for one, other in zip(got, right, strict=True))


@EXERCISE.wrong_if(
    "your rates fall too slowly, or grow. Follow the third round by hand: what is divided, and by what?",
    examples=[half_the_strength],
)
def too_slowly(returned, expected):
    got, right = _rates(returned, expected)
    return all(np.all(one >= other * (1 - 1e-9)) for one, other in zip(got, right, strict=True))


@EXERCISE.also_right
def rates_as_array(start, k, n):
    return start / (1 + k * np.arange(n))


@EXERCISE.also_right
def rates_by_list(rate, decay, epochs):
    return [rate / (1 + decay * t) for t in range(epochs)]
