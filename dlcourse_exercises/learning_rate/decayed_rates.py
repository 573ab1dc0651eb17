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
    "each epoch divides the rate that was *already decayed*. After ten epochs the divisors have multiplied up: 1 · "
    "1.5 · 2 · 2.5 …. Which rate does the formula start from, each time?"
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


@EXERCISE.also_right
def rates_as_array(start, k, n):
    return start / (1 + k * np.arange(n))


@EXERCISE.also_right
def rates_by_list(rate, decay, epochs):
    return [rate / (1 + decay * t) for t in range(epochs)]
