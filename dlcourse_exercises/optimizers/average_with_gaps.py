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
