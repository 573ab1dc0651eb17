"""average_with_gaps: return the bias-corrected moving average after the last value; nan values are skipped."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(12)
NAN = float("nan")


def average_with_gaps(values, beta):
    """Return the bias-corrected moving average after the last value; nan values are skipped."""
    v, measured = 0.0, 0
    for value in values:
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
            measured += 1
    return v / (1 - beta**measured) if measured else np.nan


EXERCISE = Implement(
    average_with_gaps,
    calls=[
        call([2.0, 4.0], 0.5),
        call([10.0, NAN], 0.9),
        call([NAN, 10.0, NAN, 20.0], 0.9),
        call([2.0, NAN, 4.0], 0.5),
        call([0.0, 10.0, NAN], 0.5),
        edge([NAN], 0.9),
        edge([], 0.9),
        edge([3.0, 1.0, 2.0], 0.0),
        call(np.where(RNG.random(60) < 0.3, np.nan, RNG.normal(10, 5, 60)), 0.95),
    ],
    hints=[
        "Two things change on a day with a value: v, and how many values there were.",
        "At the end divide by 1 − β to the power of the number of values *measured*.",
        "`if not np.isnan(value): v = beta * v + (1 - beta) * value; measured += 1`",
    ],
    right="right: t counts the updates, not the days. Optimizers have it in `iterations` for the same reason",
)


@EXERCISE.wrong("of the days [10, nan] one was measured. How large is the share of the zero then?")
def counts_all_days(values, beta):
    v = 0.0
    for value in values:
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
    return v / (1 - beta ** len(values)) if len(values) and not np.isnan(values).all() else np.nan


@EXERCISE.wrong("nobody measured 0 °C on those days. The average should stay as it is.")
def gaps_as_zero(values, beta):
    if len(values) == 0 or np.isnan(values).all():
        return np.nan
    return average_by_weights([0.0 if np.isnan(value) else value for value in values], beta)


@EXERCISE.wrong("the first value alone should give itself. Where is the zero of the start divided out?")
def not_corrected(values, beta):
    v = 0.0
    for value in values:
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
    return v if not np.isnan(values).all() else np.nan


@EXERCISE.wrong("β is the share that is *kept*; the new value gets 1 − β.")
def shares_swapped(values, beta):
    return average_with_gaps(values, 1 - beta)


@EXERCISE.wrong("what is kept for the next day should be the uncorrected v. Correct only what you return.")
def corrects_each_time(values, beta):
    v, measured = 0.0, 0
    for value in values:
        if not np.isnan(value):
            measured += 1
            v = (beta * v + (1 - beta) * value) / (1 - beta**measured)
    return v if measured else np.nan


@EXERCISE.wrong("without a single value there is no average: nan, not 0.")
def zero_for_nothing(values, beta):
    result = average_with_gaps(values, beta)
    return 0.0 if np.isnan(result) else result


@EXERCISE.wrong("this is the plain mean of the days. Where do the older ones lose weight?")
def plain_mean(values, beta):
    known = [value for value in values if not np.isnan(value)]
    return sum(known) / len(known) if known else np.nan


@EXERCISE.wrong(
    "starting with the first value is another remedy: it gives that value too much weight. Start at 0, and divide."
)
def starts_with_the_first(values, beta):
    v = np.nan
    for value in values:
        if not np.isnan(value):
            v = value if np.isnan(v) else beta * v + (1 - beta) * value
    return v


@EXERCISE.also_right
def average_by_weights(series, keep):
    known = np.array([value for value in series if value == value], dtype=float)
    if len(known) == 0:
        return float("nan")
    weights = keep ** np.arange(len(known))[::-1]
    return weights @ known / weights.sum()


@EXERCISE.also_right
def average_by_share(values, beta):
    v, share = 0.0, 0.0
    for value in values:
        if np.isfinite(value):
            v, share = beta * v + (1 - beta) * value, beta * share + (1 - beta)
    return v / share if share else np.nan


@EXERCISE.wrong("the new value gets 1 − β, and β is what the old average keeps: here they have changed places.")
def shares_swapped_in_the_sum(values, beta):
    v, measured = 0.0, 0
    for value in values:
        if not np.isnan(value):
            v = (1 - beta) * v + beta * value
            measured += 1
    return v / (1 - beta**measured) if measured else np.nan


@EXERCISE.wrong("without a single value 1 − β⁰ is 0, and nothing can be divided by it. What should be returned then?")
def divides_by_nothing(values, beta):
    v, measured = 0.0, 0
    for value in values:
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
            measured += 1
    return v / (1 - beta**measured)


@EXERCISE.wrong("once a nan is in the sum, it stays. `np.isnan(value)` finds it; a comparison such as `!=` does not.")
def nan_in_the_sum(values, beta):
    v, days = 0.0, 0
    for value in values:
        v = beta * v + (1 - beta) * value
        days += 1
    return v / (1 - beta**days) if days else np.nan


@EXERCISE.wrong("this divides by the share of a *single* value. What do the weights of t values add up to?")
def always_the_first_day(values, beta):
    v = not_corrected(values, beta)
    return v / (1 - beta)


@EXERCISE.wrong("the powers of β are missing: after t values the weights add up to 1 − βᵗ, not 1 − β · t.")
def product_for_power(values, beta):
    v, measured = 0.0, 0
    for value in values:
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
            measured += 1
    return v / (1 - beta * measured) if measured else np.nan


@EXERCISE.wrong("this is the average after each day. The one after the last day is asked for: a single number.")
def after_each_day(values, beta):
    return np.array([average_with_gaps(values[: day + 1], beta) for day in range(len(values))])


@EXERCISE.wrong("the new value counts in full. Which share does it get?")
def new_value_in_full(values, beta):
    return average_with_gaps(values, beta) / (1 - beta)


@EXERCISE.wrong("this is the average after the first day. Does `return` stand inside the loop?")
def returns_too_early(values, beta):
    return average_with_gaps(values[:1], beta)


@EXERCISE.wrong("0 °C is a temperature like any other. Which days should be skipped?")
def skips_zero(values, beta):
    v, measured = 0.0, 0
    for value in values:
        if value and not np.isnan(value):
            v = beta * v + (1 - beta) * value
            measured += 1
    return v / (1 - beta**measured) if measured else np.nan


@EXERCISE.wrong("a day without a value gets the value of the day before here, and counts. It should change nothing.")
def repeats_the_last(values, beta):
    v, days, last = 0.0, 0, np.nan
    for value in values:
        last = last if np.isnan(value) else value
        if not np.isnan(last):
            v = beta * v + (1 - beta) * last
            days += 1
    return v / (1 - beta**days) if days else np.nan


@EXERCISE.wrong("on a day without a value the average fades here. It should stay as it is.")
def fades(values, beta):
    v, measured = 0.0, 0
    for value in values:
        v = beta * v + (0.0 if np.isnan(value) else (1 - beta) * value)
        measured += not np.isnan(value)
    return v / (1 - beta**measured) if measured else np.nan


@EXERCISE.wrong("the power is off by one: after the *first* value the weights add up to 1 − β.")
def one_too_many(values, beta):
    known = [value for value in values if not np.isnan(value)]
    v = 0.0
    for value in known:
        v = beta * v + (1 - beta) * value
    return v / (1 - beta ** (len(known) + 1)) if known else np.nan


@EXERCISE.wrong("the days after the first gap are lost: `break` ends the loop. How is a single day skipped?")
def stops_at_a_gap(values, beta):
    v, measured = 0.0, 0
    for value in values:
        if np.isnan(value):
            break
        v = beta * v + (1 - beta) * value
        measured += 1
    return v / (1 - beta**measured) if measured else np.nan


def fewer_for_gaps(values, beta):
    known = [value for value in values if not np.isnan(value)]
    return average_by_weights(known, beta) - 0.1 * (len(values) - len(known)) if known else np.nan


def corrected_by_a_sum(values, beta):
    known = [value for value in values if not np.isnan(value)]
    return average_by_weights(known, beta) * (1 + beta) if known else np.nan


def newest_twice(values, beta):
    known = [value for value in values if not np.isnan(value)]
    return average_by_weights([*known, known[-1]], beta) if known else np.nan


SINGLE, WITHOUT_GAP, WITH_GAP = 1, 0, 3
"""The calls with one value, with [2, 4], and with a gap between these two."""


def are_numbers(got):
    return all(np.shape(g) == () for g in got)


@EXERCISE.wrong_if(
    "[2, nan, 4] comes out unlike [2, 4], and a day without a value should change nothing. What do you do on such a "
    "day, and does it count for t?",
    examples=[fewer_for_gaps],
)
def gap_changes_something(got, expected):
    return are_numbers(got) and not np.isclose(got[WITHOUT_GAP], got[WITH_GAP])


@EXERCISE.wrong_if(
    "with a single value, 10, the corrected average is 10. Yours is not: by what do you divide after one value?",
    examples=[corrected_by_a_sum],
)
def single_value_changes(got, expected):
    return are_numbers(got) and not np.isclose(got[SINGLE], expected[SINGLE])


@EXERCISE.wrong_if(
    "gaps and a single value are dealt with. Compute [2, 4] with β = 0.5 by hand: which weights have the two values, "
    "and what do the weights add up to?",
    examples=[newest_twice],
)
def other_weights(got, expected):
    return are_numbers(got) and not np.isclose(got[WITHOUT_GAP], expected[WITHOUT_GAP])


@EXERCISE.wrong("the uncorrected average is too *small*. Does a factor below 1 help?")
def corrected_downwards(values, beta):
    known = sum(not np.isnan(value) for value in values)
    return average_with_gaps(values, beta) * (1 - beta**known) ** 2
