"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Family, Mistake, Predict, one_number


def _accept_silu(value):
    factor = one_number(value)
    if factor is None:
        return "one number is asked for, such as 2.0"
    if factor <= 0:
        return "a variance is positive, so is the factor"
    if factor < 0.2:
        return "the factor c is asked for, not the standard deviation √(c/n) nor the variance c/n."
    if factor < 2.28:
        return (
            "with that, less than 0.1 is left after twenty layers for one seed or more. Print `last_spreads` and raise "
            "the factor."
        )
    if factor > 2.61:
        return (
            "with that, the spread passes 10 within twenty layers for one seed or more. Print `last_spreads` and lower "
            "the factor."
        )
    return None


def _accept_factor(value):
    factor = one_number(value)
    if factor is None:
        return "one number is asked for, such as 1.0"
    if abs(factor - 10 ** (1 / 100)) < 0.0006:
        return None
    if factor < 1:
        return f"{factor:.4g} is below 1: with it the signal shrinks in each layer. What would make it grow?"
    if factor == 1:
        return "with 1 the signal stays as it is. How much growth per layer is allowed?"
    grown = factor**100 if factor < 1000 else np.inf
    much = f"{grown:.3g}" if grown < 1e6 else "more than a million"
    return f"{factor:.4g} to the power of 100 is {much}, {'less' if grown < 10 else 'more'} than tenfold."


LARGEST_FACTOR = Predict(
    "largest_factor",
    accept=_accept_factor,
    solution_code="largest_factor = 10 ** (1 / 100)",
    mistakes=[
        Mistake(1.1, "1.1 to the power of 100 is 13,781. The factors multiply; they do not add up."),
        Mistake(1.09, "1 + 9/100 would be right if growth added up. Here each layer multiplies what is there."),
        Mistake(
            0.1, "0.1 per layer leaves nothing of the signal. Which number, multiplied by itself 100 times, is 10?"
        ),
        Mistake(10.0, "that grows tenfold in *each* layer."),
        Mistake(
            np.log(10) / 100,
            "that is the *logarithm* of the factor, log(10) / 100. How do you get from it to the factor?",
        ),
        Mistake(10 ** (1 / 50), "that is for fifty layers. Here the signal passes a hundred."),
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
        Mistake(4.0, "that is n · Var(w). The inputs are missing, and the root."),
        Mistake(20.0, "the weights add up as the products do: with the root of their number, not with the number."),
        Mistake(0.0, "the *mean* of z is 0. How far from it does z typically lie?"),
        Mistake(12**0.5, "mean(x²) is 9. You took 3."),
        Mistake(180**0.5, "Var(w) is 0.2², not 0.2."),
        Mistake(18.0, "the spread of x counts once: √(100 · 0.2² · 3²), take the root of everything."),
        Mistake(0.36, "that is the mean square of *one* product."),
        Mistake(3.6, "one square too few or too many: take mean(z²) = n · Var(w) · mean(x²) first, and then its root."),
        Mistake(60**0.5, "neither 0.2 nor 3 was squared: mean(z²) takes Var(w) = 0.2² and mean(x²) = 3²."),
        Mistake(12.0, "that needs mean(x²), which is 9, and in the end the root."),
        Mistake(180.0, "Var(w) is 0.2², not 0.2. And the spread is a root."),
        Mistake(24**0.5, "mean(x²) is the mean of (+3)² and (−3)². You took 6, the distance between the two."),
        Mistake(
            1.2,
            "√100, but then the variance 0.2² beside the spread 3: square all of them, and take the root at the end.",
        ),
        Mistake(
            3.0,
            "that is the spread of the *inputs*. What comes out is as large as what went in only with weights of "
            "spread √(1/100): are they?",
        ),
    ],
    families=[
        Family(lambda z: z < 0, "a spread has no sign.", examples=[-6, -0.6]),
        Family(
            lambda z: z < 0.6,
            "a single product is 0.2 · 3 = 0.6 in size. Is a sum of a hundred of them smaller?",
            examples=[0.06, 0.4, 0.12],
        ),
        Family(
            lambda z: z > 60,
            "if all 100 products had the same sign, z would be 60 in size. Can it be more?",
            examples=[100, 360, 900],
        ),
        Family(
            lambda z: 0.6 < z < 60,
            "that lies between one product, 0.6, and a hundred with the same sign, 60. With which power of 100 does a "
            "spread grow?",
            examples=[6.5, 7, 30, 10],
        ),
    ],
    hints=["mean(z²) = n · Var(w) · mean(x²), with n = 100, Var(w) = 0.2².", "100 · 0.04 · 9 = 36. And the root?"],
    right="right: each product is ±0.6 in size, and a hundred of them add up to ten times as much, not a hundred",
)


STD_MISTAKES = [
    Mistake(16 / np.sqrt(3200), "√(n · Var(w)) = 4 holds without an activation. What does ReLU do to the mean square?"),
    Mistake(
        0.2,
        "with weights of 0.2 a layer multiplies the mean square by 200 · 0.2² / 2 = 4. By how much should it, if it "
        "multiplies the *root* mean square by 4?",
    ),
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
    Mistake(
        512 ** (1 / 5) / 10, "the signal was not 1 at layer 3, but 0.5: by how much has it grown from there to layer 8?"
    ),
    Mistake(
        8 / np.sqrt(200),
        "ReLU takes half of the mean *square*. In the root mean square that is a factor of √2, not of 2.",
    ),
    Mistake(0.04, "0.01 is the variance of He's rule. Its standard deviation is the root, √(2/200)."),
    Mistake(102.3, "that is growth per layer by *addition*. Which factor, five times, makes 512 out of 0.5?"),
    Mistake(0.8, "512 is 1,024 times 0.5: what is the fifth root of that? And He's rule is √(2/n)."),
]


def _accept_std(value):
    std = one_number(value)
    if std is None:
        return "one number is asked for, such as 0.05"
    if abs(std - np.sqrt(2 * 4**2 / 200)) < 0.005:
        return None
    rounded = [mistake.sentence for mistake in STD_MISTAKES if abs(mistake.answer - std) < 0.005]
    return (
        rounded[0]
        if rounded
        else f"with that, each layer multiplies the root mean square by {10 * std:.3g}. By how much did it?"
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


def _accept_width(value):
    width = one_number(value)
    if width is None:
        return "one number is asked for, such as 100"
    if width == np.ceil(1.25 * 100 / np.log(2)):
        return None
    if width <= 0:
        return "a number of units is positive: which sign has the logarithm of ½?"
    if width != round(width):
        return "a layer has a whole number of units."
    left = f"with {width:g} units e^(−125/{width:g}) = {np.exp(-125 / width):.2g} is left"
    return f"{left}, less than half." if width < 181 else f"{left}. That is enough, but a narrower layer would do, too."


WIDE_ENOUGH = Predict(
    "wide_enough",
    accept=_accept_width,
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
    right="right. With 2.4 the spread ends between 0.8 and 2.8; with 2.6 it grows to 4 and more, with 2.2 seven of "
    "eight seeds fall below 0.1. No rule known? Measure",
)


ZEROS_WITH_RELU = Explain(
    "zeros_with_relu",
    choices={
        "a": Choice(
            "A random kernel behind the layer that is ten times as large, of spread 1.",
            "on its way back the gradient is multiplied by that kernel, and then by ReLU's derivative. How large is "
            "the derivative where a sum is 0?",
        ),
        "b": Choice(
            "A learning rate that is a hundred times as large, 30 instead of 0.3.",
            "a step is the rate times the gradient. How large is the gradient here, whatever the rate?",
        ),
        "c": Choice(
            "Hidden biases of 0.1 instead of 0, the same number for all 32 units.",
            "right: all sums are 0.1 now, where ReLU's derivative is 1 (it is taken as 0 at 0, where tanh has 1). And "
            "alike as the units look from the front, the random kernel behind them gives each another gradient: 0.91",
            right=True,
        ),
        "d": Choice(
            "Weights of −0.1 instead of 0 in the front kernel, from every pixel to every unit.",
            "pixels are never negative, so all sums are now below 0. What does ReLU pass on there, forward and "
            "backward?",
        ),
    },
    hints=[
        "What are the sums of the hidden units, for any digit, and what is ReLU's derivative there?",
        "Which of the four changes makes the sums positive? Are the units told apart by something, too?",
    ],
)
