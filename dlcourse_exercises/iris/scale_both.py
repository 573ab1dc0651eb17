"""scale_both: return both tables, scaled so that each column of the training table has mean 0, spread 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(14)


def scale_both(x_train, x_test):
    """Return both tables, scaled so that each column of the training table has mean 0, spread 1."""
    mean, std = x_train.mean(axis=0), x_train.std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std


EXERCISE = FindMistake(
    scale_both,
    calls=[
        call(np.array([[1.0], [3.0]]), np.array([[5.0], [9.0]])),
        call(np.array([[1.0, 10.0], [3.0, 10.5]]), np.array([[2.0, 10.25], [4.0, 9.0], [0.0, 10.5]])),
        call(RNG.normal(5, 2, (12, 4)).astype(np.float32), RNG.normal(5, 2, (3, 4)).astype(np.float32)),
        call(RNG.normal(-1e4, 1e3, (30, 2)), RNG.normal(1e4, 1, (5, 2))),
    ],
    hints=[
        "Ask of each number in the function: could I have computed it before the test flowers were picked?",
        "`rows` holds training and test rows. Mean and spread may come from the training rows alone.",
        "`mean, std = x_train.mean(axis=0), x_train.std(axis=0)`; the last line stays.",
    ],
    right="right: the test table is transformed, never fitted. Section 8 measures what the leak costs here",
)


@EXERCISE.given(
    "the test rows help to decide how the training rows are scaled: change one test flower, and every training number "
    "moves. Whose mean and spread can you know before the test?"
)
def given(x_train, x_test):
    """Return both tables, scaled so that each column of the training table has mean 0, spread 1."""
    rows = np.concatenate([x_train, x_test])
    mean, std = rows.mean(axis=0), rows.std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std


@EXERCISE.wrong(
    "now each table is scaled by its own mean and spread. The same flower gets one number among training flowers and "
    "another among test flowers: what is the network to make of that?"
)
def each_by_itself(x_train, x_test):
    scaled = [(x - x.mean(axis=0)) / x.std(axis=0) for x in (x_train, x_test)]
    return scaled[0], scaled[1]


@EXERCISE.wrong(
    "the test table comes back as it was, in cm, but the network is trained on scaled numbers. (If you did scale it: "
    "once `x_train` holds the scaled rows, its mean is 0 and its spread 1.)"
)
def test_left_in_centimeters(x_train, x_test):
    return (x_train - x_train.mean(axis=0)) / x_train.std(axis=0), x_test


@EXERCISE.wrong(
    "one mean for the whole table mixes sepals with petals. Each column needs its own: which axis do you average over?"
)
def one_mean_for_all_columns(x_train, x_test):
    mean, std = x_train.mean(), x_train.std()
    return (x_train - mean) / std, (x_test - mean) / std


@EXERCISE.wrong(
    "the mean is that of the training rows, the spread still comes from both tables. Which rows can you know before "
    "the test?"
)
def spread_of_both(x_train, x_test):
    mean, std = x_train.mean(axis=0), np.concatenate([x_train, x_test]).std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std


@EXERCISE.wrong(
    "the spread is that of the training rows, the mean still comes from both tables. Which rows can you know before "
    "the test?"
)
def mean_of_both(x_train, x_test):
    mean, std = np.concatenate([x_train, x_test]).mean(axis=0), x_train.std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std


@EXERCISE.wrong("the scale is now that of the test rows alone. Which of the two tables is there before the test?")
def fitted_on_test(x_train, x_test):
    mean, std = x_test.mean(axis=0), x_test.std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std


@EXERCISE.wrong(
    "each training column now runs from 0 to 1. That is another way to scale; asked for are a mean of 0 and a spread "
    "of 1."
)
def minimum_and_maximum(x_train, x_test):
    low, high = x_train.min(axis=0), x_train.max(axis=0)
    return (x_train - low) / (high - low), (x_test - low) / (high - low)


@EXERCISE.wrong(
    "`axis=1` goes along a row: it averages the measurements of one flower. Which axis goes over the flowers?"
)
def along_the_rows(x_train, x_test):
    mean, std = x_train.mean(axis=1, keepdims=True), x_train.std(axis=1, keepdims=True)
    return (x_train - mean) / std, (x_test - mean) / std


@EXERCISE.wrong("you divide by the variance. That is the square of the spread, and measured in cm².")
def divided_by_variance(x_train, x_test):
    mean, variance = x_train.mean(axis=0), x_train.var(axis=0)
    return (x_train - mean) / variance, (x_test - mean) / variance


@EXERCISE.wrong(
    "with `ddof=1` (pandas' default) the squares are shared among n − 1 rows instead of n. The spread of the scaled "
    "training column, as NumPy measures it, is then a little below 1."
)
def spread_of_an_estimate(x_train, x_test):
    mean, std = x_train.mean(axis=0), x_train.std(axis=0, ddof=1)
    return (x_train - mean) / std, (x_test - mean) / std


@EXERCISE.also_right
def scale_both_by_scaler(x_train, x_test):
    from sklearn.preprocessing import StandardScaler

    scaler = StandardScaler().fit(x_train)
    return scaler.transform(x_train), scaler.transform(x_test)


@EXERCISE.also_right
def scale_both_by_column(first, second):
    train, test = np.array(first, dtype=float), np.array(second, dtype=float)
    for column in range(train.shape[1]):
        center, spread = np.mean(first[:, column]), np.std(first[:, column])
        train[:, column] = (train[:, column] - center) / spread
        test[:, column] = (test[:, column] - center) / spread
    return train, test
