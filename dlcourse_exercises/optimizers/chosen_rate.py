"""chosen_rate: return the learning rate with the lowest mean loss at which no run diverged."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

NAN, INF = float("nan"), float("inf")


def chosen_rate(losses, rates):
    """Return the rate with the lowest mean loss of those where no run diverged (to nan or inf)."""
    losses = np.asarray(losses)
    means = np.where(np.isfinite(losses).all(axis=1), losses.mean(axis=1), np.inf)
    return rates[np.argmin(means)] if np.isfinite(means).any() else np.nan


EXERCISE = Implement(
    chosen_rate,
    calls=[
        call(np.array([[0.9, 1.1], [0.4, 0.6], [0.7, 0.7]]), [0.01, 0.1, 1.0]),
        call(np.array([[0.9, 1.1], [0.4, 0.6], [0.1, NAN]]), [0.01, 0.1, 1.0]),
        call(np.array([[0.5, 0.5, 0.5], [0.2, 0.9, 0.9], [0.6, 0.6, 0.6]]), [0.003, 0.03, 0.3]),
        call(np.array([[0.5, 0.5, 0.5], [0.3, 0.3, 2.0], [0.6, 0.6, 0.6]]), [0.003, 0.03, 0.3]),
        call(np.array([[NAN, 0.1, 0.1], [0.6, 0.7, 0.8], [0.9, 0.9, 0.9]]), [0.3, 0.1, 0.03]),
        call(np.array([[NAN, 2.0], [0.6, 0.7]]), [0.1, 0.01]),
        call(np.array([[0.6, 0.6, 0.6], [0.1, 0.1, 1.0], [0.7, 0.7, 0.7]]), [0.003, 0.03, 0.3]),
        call(np.array([[0.2, 1.8], [0.6, 0.6], [0.9, NAN]]), [0.05, 0.2, 0.8]),
        edge(np.array([[0.8], [INF]]), [0.1, 1.0]),
        edge(np.array([[NAN, NAN], [0.2, INF]]), [0.1, 1.0]),
    ],
    hints=[
        "`np.isfinite(losses)` is True where a loss is a number. What must hold for all seeds of a rate?",
        "Put infinity in place of the mean of each rate that does not count; then `np.argmin` avoids it.",
        "`means = np.where(np.isfinite(losses).all(axis=1), losses.mean(axis=1), np.inf)`",
    ],
    right="right: a rate at which one run in three fails is no good rate, however well the others did",
)


@EXERCISE.wrong("`np.argmin` takes nan for the smallest number of all: it chooses the rate that diverged.")
def argmin_of_nan(losses, rates):
    return rates[np.argmin(losses.mean(axis=1))]


@EXERCISE.wrong("the diverged runs are left out of the mean, so a rate looks the better the more of its runs fail.")
def nanmean(losses, rates):
    return rates[np.nanargmin(np.nanmean(losses, axis=1))]


@EXERCISE.wrong("this chooses by the luckiest seed. What does one lucky run say about the next one?")
def luckiest(losses, rates):
    return rates[np.nanargmin(np.nanmin(losses, axis=1))]


@EXERCISE.wrong("this averages over the rates, and compares the seeds. Which axis are the seeds?")
def over_the_rates(losses, rates):
    return rates[np.argmin(np.mean(losses, axis=0))]


@EXERCISE.wrong("a median hides one bad run in three. The mean is asked for.")
def by_median(losses, rates):
    medians = np.where(np.isfinite(losses).all(axis=1), np.median(losses, axis=1), np.inf)
    return rates[np.argmin(medians)]


@EXERCISE.wrong("this is the place of the rate in the list. Which rate is there?")
def place(losses, rates):
    return int(np.argmin(np.where(np.isfinite(losses).all(axis=1), losses.mean(axis=1), np.inf)))


@EXERCISE.wrong("the loss is returned; the rate is asked for.")
def lowest_loss(losses, rates):
    return np.min(np.where(np.isfinite(losses).all(axis=1), losses.mean(axis=1), np.inf))


@EXERCISE.wrong("this has the *highest* loss of all.")
def highest(losses, rates):
    return rates[np.argmax(np.where(np.isfinite(losses).all(axis=1), losses.mean(axis=1), -np.inf))]


@EXERCISE.wrong(
    "where every rate has a run that diverged, this still chooses one, or stops. What is asked for when none is left?"
)
def nan_only(losses, rates):
    means = losses.mean(axis=1)
    return rates[np.nanargmin(means)]


@EXERCISE.also_right
def by_a_loop(losses, rates):
    best, lowest = float("nan"), float("inf")
    for rate, row in zip(rates, losses):
        mean = sum(row) / len(row)
        if mean < lowest and all(np.isfinite(row)):
            best, lowest = rate, mean
    return best


@EXERCISE.also_right
def by_plain_mean(losses, rates):
    means = losses.mean(axis=1)
    means[~np.isfinite(means)] = np.inf
    return rates[np.argmin(means)] if means.min() < np.inf else np.nan


@EXERCISE.wrong("`argmin` counts the rates that are *left*, but then looks in the list of all rates.")
def place_among_those_left(losses, rates):
    fine = np.isfinite(losses).all(axis=1)
    return rates[np.argmin(losses[fine].mean(axis=1))] if fine.any() else np.nan


@EXERCISE.wrong("runs that diverged are dealt with, but the lowest loss of a row decides. The *mean* is asked for.")
def luckiest_of_the_fine(losses, rates):
    lowest = np.where(np.isfinite(losses).all(axis=1), losses.min(axis=1), np.inf)
    return rates[np.argmin(lowest)] if np.isfinite(lowest).any() else np.nan


@EXERCISE.wrong("this chooses by the unluckiest seed. The *mean* is asked for.")
def unluckiest(losses, rates):
    highest_loss = np.where(np.isfinite(losses).all(axis=1), losses.max(axis=1), np.inf)
    return rates[np.argmin(highest_loss)] if np.isfinite(highest_loss).any() else np.nan


@EXERCISE.wrong("`nan_to_num` makes nan a 0, the best loss that there could be. What should a diverged run count as?")
def zero_for_nan(losses, rates):
    return rates[np.argmin(np.nan_to_num(losses).mean(axis=1))]


@EXERCISE.wrong("this leaves out *seeds*, for all rates. A rate with a diverged run does not count, the seeds do.")
def seeds_left_out(losses, rates):
    fine = np.isfinite(losses).all(axis=0)
    return rates[np.argmin(losses[:, fine].mean(axis=1))]


@EXERCISE.wrong("if none is left, nan is asked for: `np.nan`, a float. None is no number.")
def none_for_none(losses, rates):
    result = chosen_rate(losses, rates)
    return None if np.isnan(result) else result


def smallest_rate_that_is_fine(losses, rates):
    fine = np.isfinite(losses).all(axis=1)
    return min(np.array(rates)[fine], default=np.nan)


def first_run_decides(losses, rates):
    return rates[int(np.nanargmin(np.asarray(losses)[:, -1]))] if np.isfinite(losses).any() else np.nan


def rate_times_loss(losses, rates):
    means = np.where(np.isfinite(losses).all(axis=1), losses.mean(axis=1), np.inf)
    return rates[np.argmin(means)] * means.min() if np.isfinite(means).any() else np.nan


@EXERCISE.wrong_if(
    "what comes back is not one of the `rates`. Which of them belongs to the row that you found?",
    examples=[rate_times_loss],
)
def none_of_the_rates(got, expected):
    tables = [one.args for one in EXERCISE.all_calls()]
    return any(
        np.shape(g) == () and not np.isnan(g) and g not in rates for g, (_, rates) in zip(got, tables, strict=True)
    )


@EXERCISE.wrong_if(
    "in some call this is a rate at which a run diverged, to nan or inf. Such a rate does not count: how do you find "
    "them, before you compare means?",
    examples=[first_run_decides],
)
def diverged_rates(got, expected):
    tables = [one.args for one in EXERCISE.all_calls()]
    return any(
        g in rates and not np.isfinite(losses[rates.index(g)]).all()
        for g, (losses, rates) in zip(got, tables, strict=True)
    )


@EXERCISE.wrong_if(
    "no run of the chosen rates diverged, but another rate has a lower *mean* over its seeds. Which axis is that?",
    examples=[smallest_rate_that_is_fine],
)
def not_the_lowest_mean(got, expected):
    return all(np.shape(g) == () for g in got) and any(
        g != e and np.isfinite([g, e]).all() for g, e in zip(got, expected, strict=True)
    )


@EXERCISE.wrong("if every mean is infinite, `argmin` still chooses one. What should be returned when none is left?")
def always_one(losses, rates):
    means = np.nan_to_num(losses.mean(axis=1), nan=np.inf)
    return rates[np.argmin(means)]
