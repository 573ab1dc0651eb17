"""standardized_like: return x_new with each column centered and scaled by x_train's mean and deviation."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(18)


def standardized_like(x_train, x_new):
    """Return x_new with each column centered and scaled by x_train's mean and standard deviation.

    A column that never changes in x_train is only centered. Both have the shape (rows, features).
    """
    mean, spread = x_train.mean(axis=0), x_train.std(axis=0)
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return (x_new - mean) / np.where(constant, 1.0, spread)


EXERCISE = Implement(
    standardized_like,
    calls=[
        call(np.array([[1.0], [3.0]]), np.array([[5.0]])),
        call(np.array([[1.0, 5.0], [3.0, 5.0]]), np.array([[5.0, 5.0], [5.0, 6.0]])),
        call(np.full((3, 1), 0.1), np.array([[0.1], [0.3]])),
        call(np.array([[2.0, 0.0, 1e6]] * 3), np.array([[3.0, 0.0, 1e6]])),
        call(np.array([[0.002], [0.004]]), np.array([[0.003], [0.010]])),
        call(RNG.normal(50, [1, 10, 1e4], (40, 3)), RNG.normal(50, [1, 10, 1e4], (7, 3))),
        edge(np.array([[1e-9], [3e-9]]), np.array([[4e-9]])),
        edge(np.array([[7.0, 1.0]]), np.array([[8.0, 1.0]])),
    ],
    hints=[
        "First ignore constant columns: `(x_new - mean) / spread`, both with `axis=0` and from x_train.",
        "A column is constant if its largest value equals its smallest. There, divide by 1.",
        "`constant = x_train.max(axis=0) == x_train.min(axis=0)`, then `np.where(constant, 1.0, spread)`.",
    ],
    right="right. StandardScaler does this, too, with a test for constant columns that allows for rounding",
)


@EXERCISE.wrong(
    "for a constant column the standard deviation is 0 (or a rounding error that looks like one), and you divide "
    "by it. How do "
    "you recognize such a column, and what would you divide by instead?"
)
def divides_anyway(x_train, x_new):
    return (x_new - x_train.mean(axis=0)) / x_train.std(axis=0)


@EXERCISE.wrong(
    "nearly. Three times 0.1 has a mean of 0.10000000000000002 and so a spread that is not quite 0. What can you "
    "compare that is exact?"
)
def compares_spread_with_zero(x_train, x_new):
    spread = x_train.std(axis=0)
    return (x_new - x_train.mean(axis=0)) / np.where(spread == 0, 1.0, spread)


@EXERCISE.wrong(
    "no division by zero any more, but in a constant column a new value that is 1 off becomes a hundred million. What "
    "should it become? (And all other columns are slightly off.)"
)
def adds_a_little(x_train, x_new):
    return (x_new - x_train.mean(axis=0)) / (x_train.std(axis=0) + 1e-8)


@EXERCISE.wrong(
    "that is what Keras does: in a constant column a new value that is 1 off becomes ten million. What should it "
    "become?"
)
def at_least_a_little(x_train, x_new):
    return (x_new - x_train.mean(axis=0)) / np.maximum(x_train.std(axis=0), 1e-7)


@EXERCISE.wrong(
    "axis=1 runs along a row: it takes the mean of one customer's age and balance. The mean of a column runs over "
    "the customers. Which axis is that?"
)
def row_by_row(x_train, x_new):
    x_new = np.asarray(x_new)
    return (x_new - x_new.mean(axis=1, keepdims=True)) / x_new.std(axis=1, keepdims=True)


@EXERCISE.wrong(
    "one mean and one deviation for the whole table: euros and calls are averaged together. Which axis gives one "
    "number "
    "for each column?"
)
def one_mean_for_the_table(x_train, x_new):
    return (x_new - x_train.mean()) / x_train.std()


@EXERCISE.wrong("mean and deviation come from x_new here. What does a single new row become then?")
def by_its_own_mean(x_train, x_new):
    return standardized_like(x_new, x_new)


@EXERCISE.wrong(
    "for the training rows that is right. But a new row may have another value in that column: only centered, it "
    "shows; as 0 it is hidden."
)
def zeros_for_constant(x_train, x_new):
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return np.where(constant, 0.0, standardized_like(x_train, x_new))


@EXERCISE.wrong("the constant columns come back as they were. What does the docstring say about them?")
def not_even_centered(x_train, x_new):
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return np.where(constant, x_new, standardized_like(x_train, x_new))


@EXERCISE.wrong(
    "a threshold decides what is constant, and a column of tiny numbers that do change falls below it. What is exactly "
    "true of a constant column?"
)
def below_a_threshold(x_train, x_new):
    std = x_train.std(axis=0)
    std[std < 1e-8] = 1
    return (x_new - x_train.mean(axis=0)) / std


@EXERCISE.wrong(
    "a threshold decides what is constant, and a column of small numbers that do change falls below it. What is "
    "exactly true of a constant column?"
)
def below_a_large_threshold(x_train, x_new):
    std = x_train.std(axis=0)
    return (x_new - x_train.mean(axis=0)) / np.where(std < 0.01, 1.0, std)


@EXERCISE.wrong("these are the rows of x_train, scaled. Which rows does the docstring ask for?")
def scales_the_training_rows(x_train, x_new):
    return standardized_like(x_train, x_train)


@EXERCISE.wrong("only the mean is divided: `a - b / c` divides first. What belongs in parentheses?")
def without_parentheses(x_train, x_new):
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return x_new - x_train.mean(axis=0) / np.where(constant, 1.0, x_train.std(axis=0))


@EXERCISE.wrong("nothing is subtracted: the columns are scaled, but not centered.")
def only_scaled(x_train, x_new):
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return x_new / np.where(constant, 1.0, x_train.std(axis=0))


@EXERCISE.wrong(
    "you divide the sum of squares by n − 1. The standard deviation of this lesson is NumPy's `std()`, which divides "
    "by n."
)
def by_n_minus_one(x_train, x_new):
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    spread = x_train.std(axis=0, ddof=1) if len(x_train) > 1 else 1.0
    return (x_new - x_train.mean(axis=0)) / np.where(constant, 1.0, spread)


@EXERCISE.wrong("you divide by the variance. Which root of it has the unit of the column?")
def by_the_variance(x_train, x_new):
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return (x_new - x_train.mean(axis=0)) / np.where(constant, 1.0, x_train.var(axis=0))


@EXERCISE.wrong(
    "`nan_to_num` repairs 0 / 0, but 1 / 0 becomes the largest number there is. What should you divide by instead?"
)
def repaired_afterward(x_train, x_new):
    return np.nan_to_num((x_new - x_train.mean(axis=0)) / x_train.std(axis=0))


@EXERCISE.wrong("your result has fewer columns: constant ones are missing. The docstring keeps them, only centered.")
def constant_removed(x_train, x_new):
    changes = x_train.max(axis=0) > x_train.min(axis=0)
    return standardized_like(x_train, x_new)[:, changes]


@EXERCISE.wrong("that is min–max scaling. The docstring asks for mean and standard deviation.")
def by_minimum_and_maximum(x_train, x_new):
    low, high = x_train.min(axis=0), x_train.max(axis=0)
    return (x_new - low) / np.where(high == low, 1.0, high - low)


@EXERCISE.wrong("you subtract the median. To center, as the lesson says it, is to subtract the mean.")
def around_the_median(x_train, x_new):
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return (x_new - np.median(x_train, axis=0)) / np.where(constant, 1.0, x_train.std(axis=0))


def _along_rows(x_train, x_new):
    return (x_new - x_train.mean(axis=1)) / x_train.std(axis=1)


def _along_rows_with_care(x_train, x_new):
    constant = x_train.max(axis=1) == x_train.min(axis=1)
    return (x_new - x_train.mean(axis=1)) / np.where(constant, 1.0, x_train.std(axis=1))


@EXERCISE.wrong_if(
    "one mean for each row of x_train, not for each column. Which axis runs over the rows?",
    examples=[_along_rows, _along_rows_with_care],
)
def one_mean_per_row(returned, expected):
    return np.shape(returned[0]) == (1, 2)


@EXERCISE.also_right
def standardized_by_column(x_train, x_new):
    columns = []
    for old, new in zip(np.asarray(x_train).T, np.asarray(x_new).T, strict=True):
        centered = new - old.mean()
        columns.append(
            centered if len(set(old.tolist())) == 1 else centered / np.sqrt(np.mean((old - old.mean()) ** 2))
        )
    return np.stack(columns, axis=1)


@EXERCISE.also_right
def standardized_by_scikit_learn(x_train, x_new):
    from sklearn.preprocessing import StandardScaler

    return StandardScaler().fit(x_train).transform(x_new)
