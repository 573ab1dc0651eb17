"""distinct_units: return the number of hidden units, where units that must stay alike forever count once."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(9)
SMALL = np.array([[1.0, 1.0, 2.0], [3.0, 3.0, 4.0]])
EQUAL_OUT = np.array([[5.0], [5.0], [5.0]])
OTHER_OUT = np.array([[5.0], [6.0], [5.0]])
MANY = RNG.integers(0, 2, (2, 40)).astype(float)


def distinct_units(W, b, V):
    """Return the number of hidden units, where units that must stay alike forever count once."""
    everything = np.concatenate([W, b[np.newaxis, :], V.T])  # a column for each hidden unit
    return len(np.unique(everything, axis=1).T)


EXERCISE = Implement(
    distinct_units,
    calls=[
        call(np.zeros((2, 3)), np.zeros(3), np.zeros((3, 2))),
        call(SMALL, np.zeros(3), EQUAL_OUT),
        call(SMALL, np.zeros(3), OTHER_OUT),
        call(np.ones((2, 3)), np.array([0.0, 0.5, 0.0]), EQUAL_OUT),
        call(np.zeros((4, 3)), np.zeros(3), np.array([[1.0, 2.0], [2.0, 1.0], [1.0, 2.0]])),
        call(np.arange(6.0).reshape(1, 6), np.zeros(6), np.ones((6, 1))),
        call(np.ones((3, 1)), np.ones(1), np.ones((1, 4))),
        call(MANY, np.zeros(40), np.ones((40, 3))),
        call(MANY, RNG.integers(0, 2, 40).astype(float), np.ones((40, 3))),
        call(RNG.normal(size=(8, 30)), np.zeros(30), np.zeros((30, 5))),
        call(np.ones((2, 4)), np.zeros(4), np.array([[1.0], [2.0], [1.0], [3.0]])),
        edge(RNG.normal(0, 0.01, (8, 30)), np.zeros(30), np.zeros((30, 5))),
        edge(np.ones((3, 4)), np.array([0.0, 1e-3, 2e-3, 0.0]), np.ones((4, 2))),
    ],
    hints=[
        "What belongs to a hidden unit? Weights from the inputs, a bias, weights to the outputs.",
        "Put all of that below each other, a column for each unit: `np.vstack([W, b, V.T])`.",
        "`np.unique(…, axis=1)` keeps each different column once.",
    ],
    right="right. One difference anywhere is enough: that is what random weights are for",
)


@EXERCISE.wrong(
    'think of the start "0, then random": the kernel `W` does not tell those units apart, and yet they learn. What '
    "does?"
)
def kernel_alone(W, b, V):
    return len(np.unique(W, axis=1).T)


@EXERCISE.wrong("two units with the same weights *in* can still get different gradients: from where?")
def kernel_and_bias(W, b, V):
    return len(np.unique(np.vstack([W, b]), axis=1).T)


@EXERCISE.wrong("units with different biases put out different numbers: they differ from the start.")
def without_bias(W, b, V):
    return len(np.unique(np.vstack([W, V.T]), axis=1).T)


@EXERCISE.wrong("a row of `W` belongs to an input. A hidden unit is a column.")
def rows_instead(W, b, V):
    return len(np.unique(W, axis=0))


@EXERCISE.wrong("`len` of a table counts its rows. How many columns are left?")
def length_of_the_table(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T]), axis=1))


@EXERCISE.wrong("along axis 0 rows are compared. A unit is a column.")
def rows_of_everything(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T]), axis=0))


@EXERCISE.wrong("units that are multiples of each other are still different.")
def by_rank(W, b, V):
    return int(np.linalg.matrix_rank(np.vstack([W, b, V.T])))


@EXERCISE.wrong("that counts the units, also those that are copies of each other.")
def all_units(W, b, V):
    return len(b)


@EXERCISE.wrong("that looks at the kernel behind the layer alone. Two units also differ if their weights *in* do.")
def second_kernel_alone(W, b, V):
    return len(np.unique(V, axis=0))


@EXERCISE.wrong("bias and outgoing weights tell units apart, and so do the weights from the inputs. Where is `W`?")
def bias_and_second_kernel(W, b, V):
    return len(np.unique(np.column_stack([b, V]), axis=0))


@EXERCISE.wrong("that counts different *numbers*. A unit is a whole column.")
def different_numbers(W, b, V):
    return len(np.unique(W))


@EXERCISE.wrong("units that are multiples of each other are still different. And `W` is not all that a unit has.")
def rank_of_the_kernel(W, b, V):
    return int(np.linalg.matrix_rank(W))


@EXERCISE.wrong(
    "the larger of two counts is not enough: units with the weights (1, 5), (1, 6), (2, 5) have two values each way, "
    "and yet all three differ."
)
def larger_of_both_counts(W, b, V):
    return max(len(np.unique(W, axis=1).T), len(np.unique(V, axis=0)))


@EXERCISE.wrong(
    "one number for each unit is not enough: different weights can have the same sum. Compare them one by one."
)
def by_their_sum(W, b, V):
    return len(np.unique(W.sum(axis=0) + b))


@EXERCISE.wrong(
    "one number for each unit is not enough: different units can have the same sum, or the same length. Compare their "
    "weights one by one."
)
def by_their_length(W, b, V):
    return len(np.unique(np.linalg.norm(np.vstack([W, b, V.T]), axis=0).round(9)))


@EXERCISE.wrong('a kernel of zeros is no reason to count one unit: think of the start "0, then random".')
def one_for_a_kernel_of_zeros(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T]), axis=1).T) if np.any(W) else 1


@EXERCISE.wrong(
    'a kernel of zeros is no reason to count one unit: think of the starts "0, then random" and "random, then 0".'
)
def one_if_either_kernel_is_zero(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T]), axis=1).T) if np.any(W) and np.any(V) else 1


@EXERCISE.wrong(
    "the largest of three counts is not enough: units with the weights (1, 5), (1, 6), (2, 5) have two values each "
    "way, and yet all three differ."
)
def largest_of_three_counts(W, b, V):
    return max(len(np.unique(W, axis=1).T), len(np.unique(b)), len(np.unique(V, axis=0)))


@EXERCISE.wrong("alike on *one* side is not alike in everything: which of two such counts can be too small?")
def smaller_of_both_counts(W, b, V):
    return min(len(np.unique(W, axis=1).T), len(np.unique(V, axis=0)))


@EXERCISE.wrong("units that have a twin do not count at all here. Together, twins count as one.")
def without_any_twins(W, b, V):
    counts = np.unique(np.vstack([W, b, V.T]), axis=1, return_counts=True)[1]
    return int(np.sum(counts == 1))


@EXERCISE.wrong("this compares neighbors only. Twins need not stand side by side: think of the units a, b, a.")
def neighbors_only(W, b, V):
    units = np.vstack([W, b, V.T])
    return 1 + int(np.sum(np.any(units[:, 1:] != units[:, :-1], axis=0)))


@EXERCISE.wrong("`np.unique` without an axis counts different *numbers*. A unit is a whole column.")
def different_numbers_of_everything(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T])))


@EXERCISE.wrong("you round, and small random weights come out alike. A start of spread 0.01 tells units apart, too.")
def rounded_to_one_decimal(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T]).round(1), axis=1).T)


@EXERCISE.wrong("this compares nothing but the biases. A unit has weights as well, on both sides.")
def biases_alone(W, b, V):
    return len(np.unique(b))


def product_of_the_counts(W, b, V):
    return len(np.unique(W, axis=1).T) * len(np.unique(b)) * len(np.unique(V, axis=0))


def rounded_to_integers(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T]).astype(int), axis=1).T)


def by_first_weights(W, b, V):
    return len(np.unique(np.vstack([W[:1], b, V.T[:1]]), axis=1).T)


@EXERCISE.wrong_if(
    "too many in some call, and never too few: are units that are alike in everything counted more than once?",
    examples=[product_of_the_counts],
)
def never_too_few(got, expected):
    return all(g >= e for g, e in zip(got, expected, strict=True)) and got != expected


@EXERCISE.wrong_if(
    "too few in some call, and never too many: are units that differ somewhere counted as one? What of `W`, `b` and "
    "`V` do you compare, and how exactly?",
    examples=[rounded_to_integers, by_first_weights],
)
def never_too_many(got, expected):
    return all(1 <= g <= e for g, e in zip(got, expected, strict=True)) and got != expected


@EXERCISE.also_right
def units_in_a_set(W, b, V):
    return len({(*W[:, unit], b[unit], *V[unit]) for unit in range(len(b))})
