"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict


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


LARGEST_FACTOR = Predict(
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
)


SPREAD_OF_SUM = Predict(
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
)


SILU_FACTOR = Predict(
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
)


BIASES_AT_ZERO = Explain(
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
)
