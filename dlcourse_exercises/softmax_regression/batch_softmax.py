"""batch_softmax: return the softmax of each row of z, shape (n, classes), for scores of any size."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(10)


def batch_softmax(z):
    """Return the softmax of each row of z, shape (n, classes), for scores of any size; z stays."""
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


EXERCISE = FindMistake(
    batch_softmax,
    calls=[
        call(np.array([[0.0, 1.0], [1000.0, 1001.0]])),
        call(np.array([[0.0, 1.0, 2.0], [800.0, 801.0, 799.0]])),
        call(np.array([[1.0, 2.0, 3.0]])),
        call(np.array([[0.0, 0.0, 3000.0]])),
        call(np.array([[-2000.0, -2000.0], [0.0, 0.0], [5.0, 3.0]])),
        call(np.array([[0.0, -800.0, 1.0]])),
        call(RNG.normal(0, 300, (5, 4))),
        call(RNG.normal(size=(6, 3)).astype(np.float32)),
    ],
    hints=[
        "Try it on the two rows [0, 1] and [1000, 1001]. What are the exponentials of the first row?",
        "`np.max(z, axis=1)` has one number for each row. With which shape can it be subtracted from z?",
        "`np.max(z, axis=1, keepdims=True)`",
    ],
    right="right: each row its own maximum, kept as a column by `keepdims`",
)


@EXERCISE.given(
    "the first row of [[0, 1], [1000, 1001]] becomes nan, although alone it would be right. What is subtracted from "
    "its scores here, and what are `e` and its sum?"
)
def given(z):
    """Return the softmax of each row of z, shape (n, classes), for scores of any size; z stays."""
    e = np.exp(z - np.max(z))
    return e / e.sum(axis=1, keepdims=True)


@EXERCISE.wrong("axis 0 goes down the batch: now each *class* adds up to 1 over the samples. Each row should.")
def down_the_columns(z):
    e = np.exp(z - np.max(z, axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


@EXERCISE.wrong("without any shift, a score of 1000 overflows: e^1000 is no float.")
def no_shift(z):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(z)
        return e / e.sum(axis=1, keepdims=True)


@EXERCISE.wrong(
    "the mean is not safe: a score may lie far above it, and its exponential overflows. What is never exceeded?"
)
def mean_for_maximum(z):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(z - z.mean(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@EXERCISE.wrong(
    "`np.max(z, axis=1)` has shape (n,): subtracted from z it is laid along the *columns*. Keep it as a column."
)
def maxima_laid_along_columns(z):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(z - np.max(z, axis=1))
        return e / e.sum(axis=1, keepdims=True)


@EXERCISE.wrong(
    "above the smallest score the exponentials still overflow: [0, 0, 3000]. Which score makes the largest "
    "exponential 1?"
)
def minimum_for_maximum(z):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(z - np.min(z, axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@EXERCISE.wrong("that is the maximum of each *class* over the batch. Which axis runs over the classes of one row?")
def maximum_of_each_class(z):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(z - np.max(z, axis=0))
        return e / e.sum(axis=1, keepdims=True)


@EXERCISE.wrong(
    "the shift is right. The sums have shape (n,) and are laid along the columns: keep them as a column, too."
)
def sums_laid_along_columns(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1)


@EXERCISE.wrong(
    "for the scores −2000 and −2000 the largest *size* is 2000, and e^−4000 is 0. Which score is the largest?"
)
def largest_size(z):
    with np.errstate(all="ignore"):
        e = np.exp(z - np.abs(z).max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@EXERCISE.wrong("clipping makes 1000 and 1001 the same score. Their difference has to survive.")
def clipped(z):
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=1, keepdims=True)


@EXERCISE.wrong("only *differences* may stay as they are: dividing the scores changes them. Subtract.")
def divided_by_the_maximum(z):
    with np.errstate(all="ignore"):
        e = np.exp(z / np.max(z, axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@EXERCISE.wrong("an ε hides the nan: the row is all 0 now, and does not add up to 1. Why are its exponentials 0?")
def with_epsilon(z):
    e = np.exp(z - np.max(z))
    return e / (e.sum(axis=1, keepdims=True) + 1e-9)


@EXERCISE.wrong("that hides the nan: the row is all 0 now, and does not add up to 1. Why are its exponentials 0?")
def nan_hidden(z):
    with np.errstate(all="ignore"):
        e = np.exp(z - np.max(z))
        return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


@EXERCISE.wrong("the shift is right. Then you divide by the sum of the whole batch.")
def whole_batch_is_one(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum()


@EXERCISE.wrong("the shift is right. Then you divide by sums that run *down* the batch: a row should add up to 1.")
def sums_down_the_columns(z):
    with np.errstate(all="ignore"):
        e = np.exp(z - np.max(z, axis=1, keepdims=True))
        return e / e.sum(axis=0, keepdims=True)


@EXERCISE.wrong("that is the logarithm of the softmax: its numbers are negative. Shares lie between 0 and 1.")
def logarithm_of_the_softmax(z):
    z = z - np.max(z, axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


@EXERCISE.wrong("those are the exponentials, not yet the shares: what are they divided by?")
def exponentials_alone(z):
    return np.exp(z - np.max(z, axis=1, keepdims=True))


def hardmax(z):
    return (z == z.max(axis=1, keepdims=True)) / np.sum(z == z.max(axis=1, keepdims=True), axis=1, keepdims=True)


def warmer(z):
    e = np.exp((z - np.max(z, axis=1, keepdims=True)) / 10)
    return e / e.sum(axis=1, keepdims=True)


def shares_of_the_batch_times_rows(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return len(z) * e / e.sum()


def divided_by_the_largest(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / (2 * e.max(axis=1, keepdims=True))


@EXERCISE.wrong_if(
    "the rows do not all add up to 1. By what must the exponentials of a row be divided?",
    examples=[shares_of_the_batch_times_rows, divided_by_the_largest],
)
def rows_that_do_not_add_up(got, expected):
    arrays = [np.asarray(g, float) for g in got]
    return all(np.isfinite(g).all() and g.shape == e.shape for g, e in zip(arrays, expected, strict=True)) and any(
        not np.allclose(g.sum(axis=1), 1, atol=1e-3) for g in arrays
    )


@EXERCISE.wrong_if(
    "the rows add up to 1, but a lead of 1 must be a factor of e in every row. What did you do to the scores besides "
    "subtracting one number from each row?",
    examples=[hardmax, warmer],
)
def other_shares(got, expected):
    pairs = [(np.asarray(g, float), e) for g, e in zip(got, expected, strict=True)]
    return all(np.isfinite(g).all() and g.shape == e.shape for g, e in pairs) and any(
        not np.allclose(g, e, atol=1e-4) for g, e in pairs
    )


@EXERCISE.also_right
def softmax_by_rows(scores):
    rows = []
    for row in np.asarray(scores, dtype=float):
        shares = np.exp(row - row.max())
        rows.append(shares / shares.sum())
    return np.array(rows)


@EXERCISE.also_right
def softmax_by_logarithm(z):
    z = z - z.max(axis=-1)[:, None]
    return np.exp(z - np.log(np.sum(np.exp(z), axis=-1))[:, None])
