"""Exercises on initialization: symmetry, the size of sums, rules for activations."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call

_RNG = np.random.default_rng(9)


# distinct_units -------------------------------------------------------------------------------------------------


def distinct_units(W, b, V):
    """Return the number of hidden units, where units that must stay alike for ever count once."""
    everything = np.concatenate([W, b[np.newaxis, :], V.T])  # a column for each hidden unit
    return len(np.unique(everything, axis=1).T)


def _units_in_a_set(W, b, V):
    return len({(*W[:, unit], b[unit], *V[unit]) for unit in range(len(b))})


def _kernel_alone(W, b, V):
    return len(np.unique(W, axis=1).T)


def _kernel_and_bias(W, b, V):
    return len(np.unique(np.vstack([W, b]), axis=1).T)


def _without_bias(W, b, V):
    return len(np.unique(np.vstack([W, V.T]), axis=1).T)


def _rows_instead(W, b, V):
    return len(np.unique(W, axis=0))


def _all_units(W, b, V):
    return len(b)


_SMALL = np.array([[1.0, 1.0, 2.0], [3.0, 3.0, 4.0]])
_EQUAL_OUT = np.array([[5.0], [5.0], [5.0]])
_OTHER_OUT = np.array([[5.0], [6.0], [5.0]])
_MANY = _RNG.integers(0, 2, (2, 40)).astype(float)


def _length_of_the_table(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T]), axis=1))


def _rows_of_everything(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T]), axis=0))


def _by_rank(W, b, V):
    return int(np.linalg.matrix_rank(np.vstack([W, b, V.T])))


# start_std ------------------------------------------------------------------------------------------------------


def start_std(n, activation):
    """Return the spread of the weights of a layer with n inputs, for "tanh" or "relu"."""
    if activation == "relu":
        return np.sqrt(2 / n)
    return np.sqrt(1 / n)


def _start_std_given(n, activation):
    """Return the spread of the weights of a layer with n inputs, for "tanh" or "relu"."""
    if activation == "relu":
        return np.sqrt(1 / n)
    return np.sqrt(2 / n)


def _start_std_by_gain(inputs, name):
    gain = {"tanh": 1.0, "relu": 2.0**0.5}[name]
    return gain / inputs**0.5


def _he_for_all(n, activation):
    return np.sqrt(2 / n)


def _xavier_for_all(n, activation):
    return np.sqrt(1 / n)


def _variance_not_spread(n, activation):
    return 2 / n if activation == "relu" else 1 / n


def _spread_doubled(n, activation):
    return (2 if activation == "relu" else 1) / np.sqrt(n)


# leaky_std ------------------------------------------------------------------------------------------------------


def leaky_std(n, leak):
    """Return the spread of weights that keeps signals alive: n inputs, a leaky ReLU."""
    return np.sqrt(2 / ((1 + leak**2) * n))


def _leaky_by_halves(inputs, slope):
    kept = (1 + slope * slope) / 2
    return (1 / (inputs * kept)) ** 0.5


def _leak_not_squared(n, leak):
    return np.sqrt(2 / ((1 + leak) * n))


def _leak_forgotten(n, leak):
    return np.sqrt(2 / n)


def _minus_the_leak(n, leak):
    return np.sqrt((2 - leak) / n)


def _leaky_variance(n, leak):
    return 2 / ((1 + leak**2) * n)


def _what_is_left(n, leak):
    return np.sqrt((1 + leak**2) / (2 * n))


def _factor_outside(n, leak):
    return np.sqrt(2 / n) / (1 + leak**2)


def _sum_squared(n, leak):
    return np.sqrt(2 / ((1 + leak) ** 2 * n))


# silu_factor ----------------------------------------------------------------------------------------------------


def _accept_silu(value):
    try:
        factor = float(value)
    except (TypeError, ValueError):
        return "one number is asked for, such as 2.0"
    if factor <= 0:
        return "a variance is positive, so is the factor"
    if factor < 2.25:
        return "with that, less than 0.1 is left after twenty layers. Print `last_spreads` and raise the factor."
    if factor > 2.62:
        return "with that, the spread passes 10 within twenty layers. Print `last_spreads` and lower the factor."
    return None


EXERCISES = [
    Predict(
        "largest_factor",
        answer=lambda: 10 ** (1 / 100),
        rtol=0.0006,
        solution_code="largest_factor = 10 ** (1 / 100)",
        mistakes=[
            Mistake(1.1, "1.1 to the power of 100 is 13,781. The factors multiply; they do not add up."),
            Mistake(1.09, "1 + 9/100 would be right if growth added up. Here each layer multiplies what is there."),
            Mistake(0.1, "0.1 a layer leaves nothing of the signal. Which number, 100 times by itself, is 10?"),
            Mistake(10.0, "that grows tenfold in *each* layer."),
            Mistake(1.024, "1.024 to the power of 100 is 10.7: just above tenfold."),
            Mistake(1.02, "1.02 to the power of 100 is 7.2. There is room for a little more: three decimals."),
        ],
        hints=["Which number gives 10 when multiplied by itself 100 times?", "The 100th root: 10 ** (1 / 100)."],
        right="right, 1.023: a hundred layers bear an error of 2 % in each. A rule for the start must be that precise",
    ),
    Implement(
        distinct_units,
        calls=[
            call(np.zeros((2, 3)), np.zeros(3), np.zeros((3, 2))),
            call(_SMALL, np.zeros(3), _EQUAL_OUT),
            call(_SMALL, np.zeros(3), _OTHER_OUT),
            call(np.ones((2, 3)), np.array([0.0, 0.5, 0.0]), _EQUAL_OUT),
            call(np.zeros((4, 3)), np.zeros(3), np.array([[1.0, 2.0], [2.0, 1.0], [1.0, 2.0]])),
            call(np.arange(6.0).reshape(1, 6), np.zeros(6), np.ones((6, 1))),
            call(np.ones((3, 1)), np.ones(1), np.ones((1, 4))),
            call(_MANY, np.zeros(40), np.ones((40, 3))),
            call(_MANY, _RNG.integers(0, 2, 40).astype(float), np.ones((40, 3))),
            call(_RNG.normal(size=(8, 30)), np.zeros(30), np.zeros((30, 5))),
        ],
        alternatives=[_units_in_a_set],
        mistakes=[
            Mistake(
                _kernel_alone,
                'think of the start "0, then random": the kernel `W` does not tell those units apart, and yet they '
                "learn. What does?",
            ),
            Mistake(
                _kernel_and_bias, "two units with the same weights *in* can still get different slopes: from where?"
            ),
            Mistake(
                _without_bias, "units with different biases put out different numbers: they differ from the start."
            ),
            Mistake(_rows_instead, "a row of `W` belongs to an input. A hidden unit is a column."),
            Mistake(_length_of_the_table, "`len` of a table counts its rows. How many columns are left?"),
            Mistake(_rows_of_everything, "along axis 0 rows are compared. A unit is a column."),
            Mistake(_by_rank, "units that are multiples of each other are still different."),
            Mistake(_all_units, "that counts the units, also those that are copies of each other."),
        ],
        hints=[
            "What belongs to a hidden unit? Weights from the inputs, a bias, weights to the outputs.",
            "Put all of that below each other, a column for each unit: `np.vstack([W, b, V.T])`.",
            "`np.unique(…, axis=1)` keeps each different column once.",
        ],
        right="right. One difference anywhere is enough: that is all that random weights are for",
    ),
    Predict(
        "spread_of_sum",
        answer=lambda: np.sqrt(100 * 0.2**2 * 3**2),
        rtol=0.01,
        solution_code="spread_of_sum = np.sqrt(100 * 0.2**2 * 3**2)",
        mistakes=[
            Mistake(36.0, "that is the variance, mean z². The spread is its root."),
            Mistake(60.0, "so it would be if all 100 products had the same sign. They cancel out: √100, not 100."),
            Mistake(0.6, "that is the size of *one* product. The sum has a hundred."),
            Mistake(2.0, "and the inputs? They are ±3, not ±1: mean(x²) is 9."),
            Mistake(12**0.5, "mean(x²) is 9. You took 3."),
            Mistake(180**0.5, "Var(w) is 0.2², not 0.2."),
            Mistake(18.0, "the spread of x counts once: √(100 · 0.2² · 3²), take the root of everything."),
            Mistake(0.36, "that is the mean square of *one* product."),
        ],
        hints=["mean(z²) = n · Var(w) · mean(x²), with n = 100, Var(w) = 0.2².", "100 · 0.04 · 9 = 36. And the root?"],
        right="right: each product is ±0.6 in size, and a hundred of them add up to ten times as much, not a hundred",
    ),
    FindMistake(
        start_std,
        given=_start_std_given,
        fault="one of the activations throws half of the mean square away. Which one needs the larger weights?",
        calls=[
            call(2, "relu"),
            call(1, "tanh"),
            call(256, "relu"),
            call(256, "tanh"),
            call(3, "relu"),
            call(7, "tanh"),
        ],
        alternatives=[_start_std_by_gain],
        mistakes=[
            Mistake(_he_for_all, "and tanh? It leaves small sums as they are: nothing is to be made up for."),
            Mistake(_xavier_for_all, "now tanh is right. But ReLU sets half of the sums to 0."),
            Mistake(_spread_doubled, "twice the *variance* is √2 times the spread."),
            Mistake(_variance_not_spread, "that is the variance. The function is asked for the spread."),
        ],
        hints=["Look at the figure: which start stays level with ReLU?", "ReLU: 2/n. tanh: 1/n. And then the root."],
        right="right: 2/n for ReLU, 1/n for tanh. In the notes' version ReLU's signals die, by √2 in each layer",
    ),
    Implement(
        leaky_std,
        calls=[
            call(2, 0.0),
            call(1, 1.0),
            call(100, 0.01),
            call(100, 0.3),
            call(64, 0.5),
            call(5, 1.0),
            call(10, -1.0),
            call(10, 3.0),
        ],
        alternatives=[_leaky_by_halves],
        mistakes=[
            Mistake(
                _leak_not_squared,
                "0 and 1 come out right, the rest does not. It is mean *squares* that add up: what does the leak do "
                "to a square?",
            ),
            Mistake(_leak_forgotten, "with a leak of 1 nothing is lost, and weights of √(2/n) explode."),
            Mistake(_minus_the_leak, "a straight line from 2 to 1 is a guess. Take the two halves in turn."),
            Mistake(_what_is_left, "that is how much is *left*. The weights must make up for it: turn it over."),
            Mistake(_factor_outside, "the factor belongs under the root."),
            Mistake(_sum_squared, "square the two halves apart: 1² and leak², not (1 + leak)²."),
            Mistake(_leaky_variance, "that is the variance. Which is the spread?"),
        ],
        hints=[
            "Half of the sums are positive and stay: they keep half of the mean square.",
            "The other half is multiplied by the leak, its square by leak².",
            "(1 + leak²) / 2 of the mean square is left. The variance must make up for that, over n.",
        ],
        right="right: 2 / ((1 + leak²) n). He's paper has this formula, for the PReLU",
    ),
    Predict(
        "silu_factor",
        accept=_accept_silu,
        solution_code="silu_factor = 2.4",
        experiment=True,
        mistakes=[
            Mistake(2.0, "ReLU's factor: SiLU passes less than ReLU, about 0.004 is left after twenty layers."),
            Mistake(4.0, "that would be right for very small sums only; with it the spread grows to several hundred."),
            Mistake(1.0, "with 1 next to nothing is left: try several factors and print `last_spreads`."),
        ],
        hints=[
            "Begin with 2 and 4: one loses, one explodes.",
            'for c in (2.2, 2.4, 2.6): print(c, last_spreads("silu", np.sqrt(c / 256)))',
        ],
        right="right. With 2.4 the spread stays between 1 and 2.5; with 2.6 it grows to about 7, with 2.2 it falls to "
        "about 0.1. No rule known? Measure",
    ),
    Explain(
        "biases_at_zero",
        choices={
            "a": Choice(
                "They may not: biases at 0 must be random, too.",
                "every network of this lesson started with biases at 0, and the good ones read 0.9 of the digits.",
            ),
            "b": Choice(
                "Biases get no slope anyway, they are not trained.",
                "even in the network of zeros the last biases moved. Look at `db` in `Dense`.",
            ),
            "c": Choice(
                "Random weights tell the units apart already, and a bias gets its slope whatever its own value is.",
                "right: `db` is the sum of dz, in which the bias itself is no factor",
                right=True,
            ),
            "d": Choice(
                "There are fewer biases than weights, so the harm is small.",
                "number is not the point: if symmetry were left, one difference would be enough to break it.",
            ),
        },
        hints=["What do units differ by, when all biases are 0?", "Which slope vanishes when V is 0, and does db?"],
    ),
]
