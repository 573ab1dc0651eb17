"""Values and choices of this lesson."""

from __future__ import annotations

import math

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

FIRST_SATURATED = Predict(
    "first_saturated",
    answer=lambda: next(x for x in range(1000) if 1 / (1 + math.exp(-x)) == 1.0),
    solution_code="""
        first_saturated = 0
        while activations.sigmoid(first_saturated) < 1.0:
            first_saturated += 1
    """,
    mistakes=[
        Mistake(100, "at 100 it is 1.0, but it was so long before. Which is the smallest such number?"),
        Mistake(17, "that is where float32 rounds to 1. Give the sigmoid a Python number, which is a float64."),
        Mistake(38, "at 38 it is 1.0, and one step before as well. Where does your loop stop counting?"),
        Mistake(36, "at 36 a last digit is left: 1.0 - 2.2e-16. One step more."),
        Mistake(
            710, "710 is where np.exp overflows. The sigmoid rounds to 1 much earlier: when e^-x is lost beside 1."
        ),
        Mistake(1, "sigmoid(1) is 0.731. Only the threshold is at its end there."),
    ],
    hints=[
        "Begin at 0 and add 1 until `activations.sigmoid(x) == 1.0`.",
        "`while activations.sigmoid(x) < 1.0:` and count inside.",
    ],
    right="right: from 37 on, float64 cannot tell the sigmoid from 1, nor one input from the next",
    experiment=True,
)


LAYERS_TO_A_MILLIONTH = Predict(
    "layers_to_a_millionth",
    answer=lambda: next(n for n in range(100) if 0.25**n < 1e-6),
    solution_code="layers_to_a_millionth = next(n for n in range(100) if 0.25**n < 1e-6)",
    mistakes=[
        Mistake(9, "close: 0.25^9 is 0.0000038, still above a millionth. One layer more?"),
        Mistake(6, "6 layers would do if each one passed a tenth. A sigmoid passes at best a quarter."),
        Mistake(20, "20 is right for a half in each layer. The largest slope of the sigmoid is 0.25."),
        Mistake(5, "after 5 layers 0.25^5 is about a thousandth. A millionth is a thousandth of a thousandth."),
    ],
    hints=[
        "Each sigmoid multiplies the slope by at most 0.25. Five of them: about a thousandth.",
        "A millionth is a thousandth of a thousandth. 0.25**5 = 0.000977: is the square of it small enough?",
    ],
    right="right: five sigmoids leave at most a thousandth, ten less than a millionth",
)


KILLING_RATE = Predict(
    "killing_rate",
    answer=lambda: max(x / (4 * x + 2) for x in (1, 2, 3)),
    solution_code="killing_rate = max(x / (4 * x + 2) for x in (1, 2, 3))",
    rtol=0.005,
    mistakes=[
        Mistake(
            1 / 4,
            "at 1/4 the weight reaches 0. But the bias moves too, below 0, so it is over a little earlier. What is z "
            "for x = 3 after the step?",
        ),
        Mistake(1 / 6, "from 1/6 on the input 1 is lost. Which of the three inputs keeps the unit alive longest?"),
        Mistake(1 / 5, "from 1/5 on the input 2 is lost, and 1 before it. One input still lives: which?"),
        Mistake(14 / 3, "upside down: z for x = 3 is 3 - 14 · rate. For which rate is that 0?"),
    ],
    hints=[
        "After the step w = 1 - 4 · rate and b = -2 · rate. What is z = w · x + b for each of the three inputs?",
        "For x = 3: z = 3 - 12 · rate - 2 · rate. The unit is dead when this, too, is no longer above 0.",
        "3 - 14 · rate = 0.",
    ],
    right="right, 3/14: one step a little too long, and none of the three inputs will ever move the unit again",
)


OUTPUT_FOR_TEMPERATURES = Explain(
    "output_for_temperatures",
    choices={
        "a": Choice(
            "Nothing: there are not two classes, so ReLU is the right choice.",
            "the rule mixes two places. ReLU is for hidden layers; the last layer must be able to say what is asked.",
        ),
        "b": Choice(
            "It can never forecast frost, and on the days when it says 0 no gradient corrects it.",
            "right: where the sum is negative, output and gradient are 0, so the error stays. A regression ends "
            "without an activation",
            right=True,
        ),
        "c": Choice(
            "Its forecasts for several days will add up to 1.",
            "that is softmax, for one of several classes. ReLU treats each output alone.",
        ),
        "d": Choice(
            "All forecasts are squeezed between 0 and 1 °C.",
            "that is the sigmoid. ReLU lets 31 °C through as it is. What does it do with -5?",
        ),
    },
    hints=[
        "Which numbers can max(0, z) give out, and which temperatures does a winter have?",
        "Try a day of -5 °C: what is the best that the net can say, and what is the slope of ReLU there?",
    ],
)
