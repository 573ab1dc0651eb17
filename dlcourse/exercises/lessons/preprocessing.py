"""Exercises of lesson 18, preprocessing; those that turn words and pixels into numbers stand beside it."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Exercise, Explain, Implement, Mistake, Predict, call
from dlcourse.exercises.lessons._preprocessing_data import CENTRED_PICTURES, ONE_HOT_LIKE, SMOOTH_TFIDF

_RNG = np.random.default_rng(18)

# standardized_like ----------------------------------------------------------------------------------------------


def standardized_like(x_train, x_new):
    """Return x_new with each column centred and scaled by mean and spread of x_train's column.

    A column that never changes in x_train has no spread: it is only centred.
    """
    mean, spread = x_train.mean(axis=0), x_train.std(axis=0)
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return (x_new - mean) / np.where(constant, 1.0, spread)


def _standardized_by_column(x_train, x_new):
    columns = []
    for old, new in zip(np.asarray(x_train).T, np.asarray(x_new).T, strict=True):
        centred = new - old.mean()
        columns.append(centred if len(set(old.tolist())) == 1 else centred / np.sqrt(np.mean((old - old.mean()) ** 2)))
    return np.stack(columns, axis=1)


def _divides_anyway(x_train, x_new):
    return (x_new - x_train.mean(axis=0)) / x_train.std(axis=0)


def _compares_spread_with_zero(x_train, x_new):
    spread = x_train.std(axis=0)
    return (x_new - x_train.mean(axis=0)) / np.where(spread == 0, 1.0, spread)


def _adds_a_little(x_train, x_new):
    return (x_new - x_train.mean(axis=0)) / (x_train.std(axis=0) + 1e-8)


def _at_least_a_little(x_train, x_new):
    return (x_new - x_train.mean(axis=0)) / np.maximum(x_train.std(axis=0), 1e-7)


def _row_by_row(x_train, x_new):
    x_new = np.asarray(x_new)
    return (x_new - x_new.mean(axis=1, keepdims=True)) / x_new.std(axis=1, keepdims=True)


def _one_mean_for_the_table(x_train, x_new):
    return (x_new - x_train.mean()) / x_train.std()


def _by_its_own_mean(x_train, x_new):
    return standardized_like(x_new, x_new)


def _zeros_for_constant(x_train, x_new):
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return np.where(constant, 0.0, standardized_like(x_train, x_new))


def _not_even_centred(x_train, x_new):
    constant = x_train.max(axis=0) == x_train.min(axis=0)
    return np.where(constant, x_new, standardized_like(x_train, x_new))


def _largest_share(values):
    return float(np.max((values - values.mean()) / values.std()))


EXERCISES: list[Exercise] = [
    Predict(
        "rate_shrinks_by",
        answer=lambda: 10_000**2,
        solution_code="rate_shrinks_by = 10_000**2",
        mistakes=[
            Mistake(
                10_000,
                "that is how much larger the slope gets for the same error. But the error, too, is made with the "
                "income: a step in w now moves the predictions 10,000 times as far. How do the two combine?",
            ),
            Mistake(
                100,
                "that is the root of 10,000. Does the curvature grow with the root of a feature, or with its square?",
            ),
            Mistake(1e-8, "that is what the rate is multiplied by. The question is by which factor it *shrinks*."),
            Mistake(1e-4, "the income appears twice in the gradient. And the question is by which factor it shrinks."),
            Mistake(1, "try `largest_rate(centred * 10_000, price)`, and compare."),
        ],
        hints=[
            "The gradient by w is 2 · mean((w · income + b − price) · income). How often does the income stand there?",
            "The curvature along w is 2 · mean(income²). The largest rate is 2 over the curvature.",
            "A feature c times as large needs a rate c² times as small: here c = 10,000.",
        ],
        right="right: a hundred million. The rate follows the square of the unit, so it would be a miracle if one rate "
        "suited eight columns in eight units",
    ),
    Implement(
        standardized_like,
        calls=[
            call(np.array([[1.0], [3.0]]), np.array([[5.0]])),
            call(np.array([[1.0, 5.0], [3.0, 5.0]]), np.array([[5.0, 5.0], [5.0, 6.0]])),
            call(np.full((3, 1), 0.1), np.array([[0.1], [0.3]])),
            call(np.array([[2.0, 0.0, 1e6]] * 3), np.array([[3.0, 0.0, 1e6]])),
            call(np.array([[0.002], [0.004]]), np.array([[0.003], [0.010]])),
            call(_RNG.normal(50, [1, 10, 1e4], (40, 3)), _RNG.normal(50, [1, 10, 1e4], (7, 3))),
        ],
        alternatives=[_standardized_by_column],
        mistakes=[
            Mistake(
                _divides_anyway,
                "for a constant column the spread is 0 (or a rounding error that looks like one), and you divide by "
                "it. How do you recognise such a column, and what would you divide by instead?",
            ),
            Mistake(
                _compares_spread_with_zero,
                "nearly. Three times 0.1 has a mean of 0.10000000000000002 and so a spread that is not quite 0. What "
                "can you compare that is exact?",
            ),
            Mistake(
                _adds_a_little,
                "no division by zero any more, but in a constant column a new value that is 1 off becomes a hundred "
                "million. It should become 1. (And all other columns are slightly off.)",
            ),
            Mistake(
                _at_least_a_little,
                "that is what Keras does: in a constant column a new value that is 1 off becomes ten million. It "
                "should become 1.",
            ),
            Mistake(
                _row_by_row,
                "axis=1 runs along a row: it takes the mean of one customer's age and balance. The mean of a column "
                "runs over the customers. Which axis is that?",
            ),
            Mistake(
                _one_mean_for_the_table,
                "one mean and one spread for the whole table: euros and calls are averaged together. Which axis gives "
                "one number for each column?",
            ),
            Mistake(
                _by_its_own_mean,
                "mean and spread come from x_new here. What does a single new row become then? Take those of x_train.",
            ),
            Mistake(
                _zeros_for_constant,
                "for the training rows that is right. But a new row may have another value in that column: only "
                "centred, it shows; as 0 it is hidden.",
            ),
            Mistake(
                _not_even_centred,
                "the constant columns come back as they were. They should be centred, too: minus the mean.",
            ),
        ],
        hints=[
            "First ignore constant columns: `(x_new - mean) / spread`, both with `axis=0` and from x_train.",
            "A column is constant if its largest value equals its smallest. There, divide by 1.",
            "`constant = x_train.max(axis=0) == x_train.min(axis=0)`, then `np.where(constant, 1.0, spread)`.",
        ],
        right="right. This is what StandardScaler does, too; its test for a constant column allows for rounding",
    ),
    Predict(
        "spreads_away",
        answer=lambda: _largest_share(np.array([0.0] * 9 + [1e6])),
        solution_code="""
            ten_rows = np.array([0] * 9 + [1_000_000])
            spreads_away = (ten_rows[-1] - ten_rows.mean()) / ten_rows.std()
        """,
        mistakes=[
            Mistake(1e6, "that is the value. How far is it from the mean, in units of the spread?"),
            Mistake(9e5, "that is how far it lies from the mean. Now divide by the spread, which is large, too."),
            Mistake(3e5, "that is the spread. How many of them fit between the mean and the million?"),
            Mistake(float(np.sqrt(10)), "close: you left the mean at 0. The million pulls the mean along, to 100,000."),
            Mistake(
                900_000 / float(np.array([0.0] * 9 + [1e6]).std(ddof=1)),
                "with `ddof=1` the squares are shared among 9 instead of 10. Our spread is NumPy's `std()`.",
            ),
            Mistake(9, "the nine zeros lie 100,000 from the mean, the million 900,000. And the spread?"),
        ],
        hints=[
            "The mean is 100,000. Nine rows lie 100,000 from it, one lies 900,000 from it.",
            "The mean of the squares is (9 · 100,000² + 900,000²) / 10. The spread is its root.",
            "The spread is 300,000.",
        ],
        right="right: 3, and with 10 million it is 3 again. Among n rows no value can lie more than √(n − 1) spreads "
        "from the mean, so with ten rows the rule of three sigma finds nothing, ever. An outlier hides behind the "
        "spread that it makes itself",
    ),
    Explain(
        "may_see_all_rows",
        choices={
            "a": Choice(
                "Gaps in a column are filled with the column's mean.",
                "the mean is taken over test rows, too: what is put into the training rows depends on them. Often it "
                "matters little, but with drift it matters as the scaler did.",
            ),
            "b": Choice(
                "The 20 of 500 features are kept that go best with the target.",
                "that looks at the answers of the test rows. In lesson 14 it made 0.65 out of pure noise.",
            ),
            "c": Choice(
                "Pixels are divided by 255.",
                "right. 255 is known before any picture is taken: nothing is fitted, so nothing can leak",
                right=True,
            ),
            "d": Choice(
                "Each feature is brought to 0 to 1, by its smallest and largest value.",
                "smallest and largest are the two values that a single odd row can change most. Measured on all rows, "
                "they tell the training what is to come.",
            ),
        },
        hints=[
            "For each step: change one test row. Does a training row change with it?",
            "Which of the four would give the same numbers if there were only one row in the world?",
        ],
    ),
    ONE_HOT_LIKE,
    SMOOTH_TFIDF,
    CENTRED_PICTURES,
    Predict(
        "shortest_frame_ms",
        answer=lambda: 1000 / (196.0 * (2 ** (1 / 12) - 1)),
        solution_code="shortest_frame_ms = 1000 / (frequency_of('G#3') - frequency_of('G3'))",
        rtol=0.01,
        mistakes=[
            Mistake(
                1 / (196.0 * (2 ** (1 / 12) - 1)),
                "that is in seconds. The question is about milliseconds.",
            ),
            Mistake(
                1000 / 196.0,
                "that is how long one swing of G3 takes. Telling two notes apart takes until they have come apart by "
                "a whole swing: how many hertz lie between them?",
            ),
            Mistake(
                196.0 * (2 ** (1 / 12) - 1),
                "that is the distance of the two notes, in hertz. How long must a frame be for its frequencies to lie "
                "that far apart?",
            ),
            Mistake(
                8000 / (196.0 * (2 ** (1 / 12) - 1)),
                "that is the length in values. How long do so many values last, at 8,000 a second?",
            ),
            Mistake(
                64,
                "with frames of 64 ms the program took G3 for G#3: their frequencies lie 15.6 Hz apart. How far apart "
                "are the two notes?",
            ),
            Mistake(128, "128 ms were enough. But it can be done in less: how far apart are the two notes, in hertz?"),
            Mistake(
                500 / (196.0 * (2 ** (1 / 12) - 1)),
                "half as long is not enough: then the frequencies lie two half-tones apart.",
            ),
        ],
        hints=[
            "The frequencies lie rate / length apart. And length / rate is the time that a frame lasts.",
            "So the distance in hertz is 1 over the time in seconds. G#3 is 196.0 times the twelfth root of 2.",
            "1 / (207.65 − 196.0) seconds, in milliseconds.",
        ],
        right="right: 86 ms, whatever the rate. To tell two pitches apart takes time, 1 over their distance; that is "
        "no weakness of the computer. Low notes lie closer together, so bass players have to be patient",
    ),
]
