"""log_odds_of: return the natural logarithm of the odds p / (1 - p), of a number, a list or an array p."""

from __future__ import annotations

import math
import warnings

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


def without_warning(answer):
    try:
        with np.errstate(all="ignore"):
            numbers = np.asarray(answer([0.0, 0.3, 1.0]), dtype=float)
    except Exception:
        return None
    if not np.allclose(numbers, [-np.inf, np.log(0.3 / 0.7), np.inf]):
        return None  # this is what the calls are for
    with warnings.catch_warnings(), np.errstate(all="warn"):
        warnings.simplefilter("error")
        try:
            answer([0.0, 0.3, 1.0])
        except Warning:
            return 'right numbers, but NumPy warns of a division by 0: `np.errstate(divide="ignore")` keeps it quiet'
    return None


RNG = np.random.default_rng(2)


def log_odds_of(p):
    """Return the natural logarithm of the odds p / (1 - p), of a number, a list or an array p."""
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(p) - np.log(1 - p)


EXERCISE = Implement(
    log_odds_of,
    calls=[
        call(0.5),
        call(0.75),
        call([0.1, 0.9]),
        call(np.array([0.2, 0.5, 0.999])),
        call(RNG.random((4, 3))),
        edge([0.0, 0.3, 1.0]),
        edge(1),
        edge(np.array([0, 1])),
    ],
    properties=[without_warning],
    hints=[
        "Odds are p over 1 − p. Take their logarithm.",
        "`1 - p` fails for a list: make it an array first, with `np.asarray(p, dtype=float)`. Then compute inside "
        '`with np.errstate(divide="ignore"):`.',
        "`np.log(p) - np.log(1 - p)`, inside the `with`.",
    ],
    right="right. This inverse of the sigmoid is called *logit*, and so is the z that goes into a sigmoid",
)


@EXERCISE.wrong("these are the odds. At p = .5 they are 1; what should the *log*-odds be there?")
def odds_alone(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return p / (1 - p)


@EXERCISE.wrong("the sign is wrong: these are the odds *against* the event. A likely event has positive log-odds.")
def odds_against(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(1 - p) - np.log(p)


@EXERCISE.wrong("`np.log2` counts doublings. The sigmoid is made with e: use `np.log`.")
def base_two(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log2(p) - np.log2(1 - p)


@EXERCISE.wrong("`np.log10` is the logarithm to base 10. The sigmoid is made with e: use `np.log`.")
def base_ten(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log10(p) - np.log10(1 - p)


@EXERCISE.wrong("this is the sigmoid: it goes from log-odds to a probability. You were asked for its inverse.")
def sigmoid_again(p):
    return 1 / (1 + np.exp(-np.asarray(p, dtype=float)))


@EXERCISE.wrong("right, but for p = 0 and 1: you keep p away from them. What are the log-odds of certainty?")
def kept_away(p):
    p = np.clip(np.asarray(p, dtype=float), 1e-12, 1 - 1e-12)
    return np.log(p / (1 - p))


@EXERCISE.wrong("p is clipped to .0000001 … .9999999. Right in between, but what are the log-odds of certainty?")
def clipped_to_float32(p):
    p = np.clip(np.asarray(p, dtype=float), 1e-7, 1 - 1e-7)
    return np.log(p / (1 - p))


@EXERCISE.wrong(
    "a small number in the quotient avoids the warning, and the infinity with it. The exercise asks for ±∞."
)
def with_epsilon(p):
    p = np.asarray(p, dtype=float)
    return np.log((p + 1e-9) / (1 - p + 1e-9))


@EXERCISE.wrong(
    "this takes a list only: a loop needs something to go through. `np.asarray(p, dtype=float)` takes all three."
)
def lists_only(p):
    return [math.log(q / (1 - q)) for q in p]


@EXERCISE.wrong("this is the logarithm of p. Of the odds it should be: what do you divide p by?")
def logarithm_of_p(p):
    with np.errstate(divide="ignore"):
        return np.log(np.asarray(p, dtype=float))


@EXERCISE.wrong("numbers and arrays work. But `1 - p` fails for a list: what makes an array of it?")
def fails_for_lists(p):
    with np.errstate(divide="ignore"):
        return np.log(p / (1 - p))


@EXERCISE.wrong("`math.log` takes one number. Which function of NumPy takes an array?")
def one_number_only(p):
    return math.log(p / (1 - p))


@EXERCISE.wrong("you divide two logarithms. The logarithm of a quotient is something else: log a − log b.")
def quotient_of_logs(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.log(p) / np.log(1 - p)


@EXERCISE.wrong("you add the two logarithms: that is the logarithm of p (1 − p). A quotient needs a difference.")
def sum_of_logs(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(p) + np.log(1 - p)


@EXERCISE.wrong("`p / 1 - p` divides by 1 first: p / 1 − p is 0. What belongs in brackets?")
def brackets_missing(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(p / 1 - p)


@EXERCISE.wrong("right, but a number comes back as an array with one entry. `np.asarray` leaves a number a number.")
def always_a_list(p):
    p = np.atleast_1d(p)
    with np.errstate(divide="ignore"):
        return np.log(p / (1 - p))


@EXERCISE.wrong("`np.nan_to_num` makes the infinities finite. The log-odds of 0 and 1 *are* infinite: keep them.")
def made_finite(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.nan_to_num(np.log(p / (1 - p)))


@EXERCISE.wrong_if(
    "right in between, but not where p is 0 or 1. Is p kept away from them, or the result cut off or replaced? What "
    "are the log-odds of certainty?",
    examples=[
        lambda p: np.clip(log_odds_of(p), -30, 30),
        lambda p: np.nan_to_num(log_odds_of(p), posinf=0.0, neginf=0.0),
    ],
)
def wrong_at_certainty(got, expected):
    near = [np.isfinite(wanted) for wanted in expected]
    is_wrong = not all(np.allclose(one, wanted, equal_nan=True) for one, wanted in zip(got, expected, strict=True))
    return is_wrong and all(
        np.shape(one) == np.shape(wanted) and np.allclose(np.asarray(one)[where], np.asarray(wanted)[where], rtol=1e-4)
        for one, wanted, where in zip(got, expected, near, strict=True)
    )


@EXERCISE.wrong_if(
    "try p = 0.5: the odds are 1. What is their logarithm, and what do you return?",
    examples=[lambda p: np.log(np.asarray(p) / (1 - np.asarray(p)) + 1), lambda p: np.exp(np.asarray(p))],
)
def wrong_at_one_half(got, _expected):
    return np.shape(got[0]) == () and not np.isclose(got[0], 0, atol=1e-4)


@EXERCISE.wrong_if(
    "try p = 0.75: the odds are 3. What is their logarithm, and what do you return?",
    examples=[lambda p: np.asarray(p) - 0.5],
)
def wrong_at_three_quarters(got, expected):
    return np.shape(got[1]) == () and not np.isclose(got[1], expected[1], rtol=1e-4)


@EXERCISE.also_right
def log_odds_by_quotient(probability):
    with np.errstate(divide="ignore"):
        probability = np.array(probability) * 1.0
        return np.log(np.divide(probability, 1 - probability))


@EXERCISE.also_right
def log_odds_by_area_tangent(p):
    with np.errstate(divide="ignore"):
        return 2 * np.arctanh(2 * np.asarray(p, dtype=float) - 1)
