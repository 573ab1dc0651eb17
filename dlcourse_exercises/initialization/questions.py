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
        Mistake(
            0.1, "0.1 per layer leaves nothing of the signal. Which number, multiplied by itself 100 times, is 10?"
        ),
        Mistake(10.0, "that grows tenfold in *each* layer."),
        Mistake(1.024, "1.024 to the power of 100 is 10.7: just above tenfold."),
        Mistake(1.02, "1.02 to the power of 100 is 7.2. There is room for a little more: three decimals."),
    ],
    hints=["Which number gives 10 when multiplied by itself 100 times?", "The 100th root: 10 ** (1 / 100)."],
    right="right, 1.023: a hundred layers tolerate an error of 2 % in each. A rule for the start must be that precise",
)


SPREAD_OF_SUM = Predict(
    "spread_of_sum",
    answer=lambda: np.sqrt(100 * 0.2**2 * 3**2),
    rtol=0.01,
    solution_code="spread_of_sum = np.sqrt(100 * 0.2**2 * 3**2)",
    mistakes=[
        Mistake(36.0, "that is the variance, mean z². The spread is its root."),
        Mistake(60.0, "so it would be if all 100 products had the same sign. They partly cancel: √100, not 100."),
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


STD_MISTAKES = [
    Mistake(16 / np.sqrt(3200), "√(n · Var(w)) = 4 holds without an activation. What does ReLU do to the mean square?"),
    Mistake(0.2, "4 per layer is the factor of the *root* mean square. What is that of the mean square?"),
    Mistake(
        np.sqrt(4 / 200), "4 per layer is a factor of 16 in the mean square, and ReLU takes half of it. Begin there."
    ),
    Mistake(0.16, "that is the variance of the weights. What is their standard deviation?"),
    Mistake(4.0, "that is the factor per layer. Which weights produce it, with 200 inputs and ReLU?"),
    Mistake(0.1, "that is He's rule, with which the signal would have stayed at 0.5."),
    Mistake(np.sqrt(1 / 200), "that is Xavier's rule. With it the signal would have fallen from layer to layer."),
    Mistake(1024 ** (1 / 6) / 10, "from layer 3 to layer 8 the signal passes 5 kernels, not 6."),
    Mistake(
        1024 ** (1 / 8) / 10, "at layer 3 it was 0.5 already. How many kernels does it pass from there to layer 8?"
    ),
    Mistake(20.48, "factors multiply. Which number gives 1,024 when multiplied by itself 5 times?"),
    Mistake(0.8, "512 is 1,024 times 0.5: what is the fifth root of that? And He's rule is √(2/n)."),
]


def _accept_std(value):
    try:
        std = float(value)
    except (TypeError, ValueError):
        return "one number is asked for, such as 0.05"
    if abs(std - np.sqrt(2 * 4**2 / 200)) < 0.005:
        return None
    rounded = [mistake.sentence for mistake in STD_MISTAKES if abs(mistake.answer - std) < 0.005]
    return (
        rounded[0] if rounded else "not yet: by which factor does each layer multiply, and what would He's weights do?"
    )


FORGOTTEN_STD = Predict(
    "forgotten_std",
    accept=_accept_std,
    solution_code="""per_layer = (512 / 0.5) ** (1 / 5)
forgotten_std = per_layer * np.sqrt(2 / 200)""",
    mistakes=STD_MISTAKES,
    hints=[
        "How many times does the signal pass a kernel between layer 3 and layer 8, and what is the factor of each?",
        "With He's standard deviation, √(2/n), the factor would be 1. What does a factor c in the weights do to it?",
        "1,024 = 4⁵: each layer multiplies by 4. And √(2/200) = 0.1.",
    ],
    right="right: four times He's standard deviation, so four times as much after each layer",
)


WIDE_ENOUGH = Predict(
    "wide_enough",
    answer=lambda: int(np.ceil(1.25 * 100 / np.log(2))),
    solution_code="wide_enough = int(np.ceil(1.25 * 100 / np.log(2)))",
    mistakes=[
        Mistake(180, "with 180 a little less than half is left. Round up."),
        Mistake(125 / np.log(2), "a layer has a whole number of units."),
        Mistake(180.3, "a layer has a whole number of units: which one, at least?"),
        Mistake(361, "2.5 belongs to the mean square. Here its root is asked for."),
        Mistake(250, "1.25 · L/n = 0.5 leaves e^-0.5 = 0.61. Which exponent leaves 0.5?"),
        Mistake(125, "with 125 units the exponent is −1, and 0.37 is left."),
        Mistake(416, "that is the logarithm to the base 10. The formula has e."),
        Mistake(63, "half of the depth times 1.25 leaves e^-2 = 0.14. Solve e^(-125/n) ≥ 0.5 for n."),
        Mistake(91, "that leaves a quarter. Half of the *root* mean square should arrive."),
    ],
    hints=["e^(-1.25 · 100/n) must be at least 0.5. Take the logarithm.", "125/n ≤ log 2. And round up."],
    right="right, 181: about 1.8 units per layer of depth. A network twice as deep must be twice as wide",
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
            "every network of this lesson started with biases at 0, and the good ones reach an accuracy of 0.9.",
        ),
        "b": Choice(
            "Biases get no gradient anyway, they are not trained.",
            "even in the network of zeros the last biases moved. Look at `db` in `Dense`.",
        ),
        "c": Choice(
            "Random weights tell the units apart already, and a bias gets its gradient whatever its own value is.",
            "right: `db` is the sum of dz, and the bias is not a factor in it",
            right=True,
        ),
        "d": Choice(
            "There are fewer biases than weights, so the harm is small.",
            "their number is not the point: if there were a symmetry to break, a single difference would do.",
        ),
    },
    hints=["What do units differ in when all biases are 0?", "Which gradient vanishes when a kernel is 0? Does `db`?"],
)
