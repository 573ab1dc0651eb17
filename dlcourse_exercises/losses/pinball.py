"""pinball: return the mean cost: q for each unit too low, 1 - q for each unit too high."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(4)


def pinball(y_true, y_pred, q):
    """Return the mean cost: q for each unit too low, 1 - q for each unit too high."""
    missing = y_true - y_pred
    return np.mean(np.where(missing > 0, q * missing, (q - 1) * missing))


EXERCISE = Implement(
    pinball,
    calls=[
        call(np.array([10.0]), np.array([8.0]), 0.8),
        call(np.array([8.0]), np.array([10.0]), 0.8),
        call(np.array([10.0, 8.0]), np.array([8.0, 11.0]), 0.8),
        call(np.array([5.0, 5.0]), np.array([5.0, 9.0]), 0.25),
        call(np.array([-3.0, 0.0, 2.0]), np.array([1.0, -1.0, 2.0]), 0.5),
        call(RNG.normal(size=50), RNG.normal(size=50), 0.9),
        edge(np.array([1.0, 4.0]), np.array([3.0, 3.0]), 1.0),
        edge(np.array([1.0, 4.0]), np.array([3.0, 3.0]), 0.0),
        edge(np.array([2.0]), np.array([2.0]), 0.7),
    ],
    hints=[
        "The sign of `y_true - y_pred` says which cost applies.",
        "`np.where(condition, a, b)` takes a where the condition holds, otherwise b.",
        "`missing = y_true - y_pred`, then `np.where(missing > 0, q * missing, (q - 1) * missing)`",
    ],
    right="right. Its name is pinball loss, or quantile loss; with q = 0.5 it is half the absolute error",
)


@EXERCISE.wrong("the two costs are swapped: which one is for a prediction below the truth?")
def costs_swapped(y_true, y_pred, q):
    excess = y_pred - y_true
    return np.mean(np.where(excess > 0, q * excess, (q - 1) * excess))


@EXERCISE.wrong("a prediction that is too high is rewarded here. Which sign has y_true - y_pred then?")
def negative_cost(y_true, y_pred, q):
    missing = y_true - y_pred
    return np.mean(np.where(missing > 0, q * missing, (1 - q) * missing))


@EXERCISE.wrong("this is the sum. The cost is the mean over all samples.")
def pinball_sum(y_true, y_pred, q):
    missing = y_true - y_pred
    return np.sum(np.where(missing > 0, q * missing, (q - 1) * missing))


@EXERCISE.wrong("this is a cost for each sample. Return one number: their mean.")
def no_mean(y_true, y_pred, q):
    missing = y_true - y_pred
    return np.where(missing > 0, q * missing, (q - 1) * missing)


@EXERCISE.wrong("some samples are too low and others too high: decide for each, with `np.where`, not once for all.")
def decides_once(y_true, y_pred, q):
    missing = np.mean(y_true - y_pred)
    return q * missing if missing > 0 else (q - 1) * missing


@EXERCISE.wrong("`if` asks one question, but here are several samples. `np.where` decides for each.")
def asks_for_all(y_true, y_pred, q):
    if y_true > y_pred:
        return np.mean(q * (y_true - y_pred))
    return np.mean((1 - q) * (y_pred - y_true))


@EXERCISE.wrong("a prediction that is too high costs nothing here. What would a model do then?")
def too_high_is_free(y_true, y_pred, q):
    return np.mean(q * np.maximum(y_true - y_pred, 0))


@EXERCISE.wrong("both directions cost q here. What does a unit too many cost?")
def same_cost(y_true, y_pred, q):
    return np.mean(q * np.abs(y_true - y_pred))


@EXERCISE.wrong("each side is averaged over its own samples. The mean is taken over all of them")
def two_means(y_true, y_pred, q):
    missing = y_true - y_pred
    low, high = missing[missing > 0], missing[missing <= 0]
    return q * low.sum() / max(len(low), 1) - (1 - q) * high.sum() / max(len(high), 1)


@EXERCISE.wrong(
    "each side has a mean of its own, and nan if nothing is on it. The mean is taken over all samples, once"
)
def two_means_added(y_true, y_pred, q):
    low, error = y_true > y_pred, np.abs(y_true - y_pred)
    return q * error[low].mean() + (1 - q) * error[~low].mean()


@EXERCISE.wrong(
    "of q · e and (1 − q) · e the larger one is negative where e is. Which sign must the second factor have, so that "
    "it is a cost there?"
)
def maximum_without_sign(y_true, y_pred, q):
    error = y_true - y_pred
    return np.mean(np.maximum(q * error, (1 - q) * error))


@EXERCISE.wrong("`1 - q * …` multiplies first: what should be multiplied by the minutes, q or all of 1 − q?")
def brackets_lost(y_true, y_pred, q):
    error = y_true - y_pred
    return np.mean(np.where(error > 0, q * error, 1 - q * -error))


@EXERCISE.wrong("a unit too high costs 1 + q here. The two costs add up to 1: how much is left for it?")
def one_plus_q(y_true, y_pred, q):
    error = np.abs(y_true - y_pred)
    return np.mean(np.where(y_true > y_pred, q * error, (1 + q) * error))


@EXERCISE.wrong("`if` asks one question for the whole array, which may hold several samples: `np.where`, then the mean")
def asks_once(y_true, y_pred, q):
    if y_true > y_pred:
        return q * (y_true - y_pred)
    return (1 - q) * (y_pred - y_true)


@EXERCISE.wrong("the errors are squared here. Each *minute* costs q or 1 - q")
def squared_errors(y_true, y_pred, q):
    missing = y_true - y_pred
    return np.mean(np.where(missing > 0, q, 1 - q) * missing**2)


@EXERCISE.wrong("this is the mean absolute error, without q. Which minutes cost q, which 1 - q?")
def absolute_error(y_true, y_pred, q):
    return np.mean(np.abs(y_true - y_pred))


@EXERCISE.wrong("each sample counts q or 1 - q, however far off it is. Where does the size of the error go in?")
def counts_only(y_true, y_pred, q):
    return np.mean(np.where(y_true > y_pred, q, 1 - q))


@EXERCISE.wrong(
    "the minimum of the two is never above 0: a cost that can only fall. Which of the two lines is the cost?"
)
def by_minimum(y_true, y_pred, q):
    missing = y_true - y_pred
    return np.mean(np.minimum(q * missing, (q - 1) * missing))


@EXERCISE.wrong("every error is multiplied by q, whatever its sign. Which ones should cost q, and which 1 − q?")
def condition_on_the_size(y_true, y_pred, q):
    missing = y_true - y_pred
    return np.mean(np.where(np.abs(missing) > 0, q * missing, (1 - q) * missing))


@EXERCISE.wrong("this is the median of the costs. The docstring asks for their mean")
def median_cost(y_true, y_pred, q):
    missing = y_true - y_pred
    return np.median(np.maximum(q * missing, (q - 1) * missing))


@EXERCISE.wrong_if(
    "a cost below 0: a wrong promise pays nothing back. Which sign has your cost above the truth, and which below it?",
    examples=[lambda y_true, y_pred, q: np.mean((y_true - y_pred) * np.where(y_true > y_pred, -q, 1 - q))],
)
def below_zero(got, _expected):
    return float(np.min([np.min(one) for one in got])) < -1e-9


@EXERCISE.wrong_if(
    "too low costs the right amount, too high does not: how much is it for a prediction of 10 where the truth is 8?",
    examples=[
        lambda y_true, y_pred, q: np.mean(np.where(y_true > y_pred, q * (y_true - y_pred), y_pred - y_true)),
        lambda y_true, y_pred, q: np.mean(np.where(y_true > y_pred, q * (y_true - y_pred), 1 - q)),
    ],
)
def too_high_is_wrong(got, expected):
    return np.allclose(got[0], expected[0]) and not np.allclose(got[1], expected[1])


@EXERCISE.wrong_if(
    "too high costs the right amount, too low does not: how much is it for a prediction of 8 where the truth is 10?",
    examples=[
        lambda y_true, y_pred, q: np.mean(np.where(y_true > y_pred, y_true - y_pred, (1 - q) * (y_pred - y_true)))
    ],
)
def too_low_is_wrong(got, expected):
    return np.allclose(got[1], expected[1]) and not np.allclose(got[0], expected[0])


@EXERCISE.wrong_if(
    "a single sample is right, several are not: which step comes first, the cost of each sample or the mean?",
    examples=[
        lambda y_true, y_pred, q: pinball(y_true[:1], y_pred[:1], q),
        lambda y_true, y_pred, q: np.max(np.maximum(q * (y_true - y_pred), (q - 1) * (y_true - y_pred))),
    ],
)
def one_sample_only(got, expected):
    is_number = all(np.shape(one) == () for one in got)
    return is_number and np.allclose(got[:2], expected[:2]) and not np.allclose(got, expected)


@EXERCISE.wrong_if(
    "try one parcel: 10 minutes, 8 predicted, q = 0.8. How many minutes are missing, what does each cost, and what do "
    "you return?",
    examples=[
        lambda y_true, y_pred, q: np.quantile(np.abs(y_true - y_pred), q),
        lambda y_true, y_pred, q: np.mean(np.abs(y_true - y_pred) / q),
    ],
)
def wrong_for_one(got, expected):
    return np.shape(got[0]) == () and not np.isclose(got[0], expected[0], rtol=1e-4)


@EXERCISE.also_right
def pinball_by_maximum(truth, prediction, share):
    missing = truth - prediction
    return np.maximum(share * missing, (share - 1) * missing).mean()


@EXERCISE.also_right
def pinball_by_loop(y_true, y_pred, q):
    costs = [q * (t - p) if t > p else (1 - q) * (p - t) for t, p in zip(y_true, y_pred)]
    return sum(costs) / len(costs)
