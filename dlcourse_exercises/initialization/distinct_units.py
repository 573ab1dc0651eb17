"""distinct_units: return the number of hidden units, where units that must stay alike forever count once."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call

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


@EXERCISE.also_right
def units_in_a_set(W, b, V):
    return len({(*W[:, unit], b[unit], *V[unit]) for unit in range(len(b))})
