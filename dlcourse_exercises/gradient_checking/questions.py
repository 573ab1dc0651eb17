"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict


def _accept_step(value):
    try:
        step = float(value)
    except (TypeError, ValueError):
        return "one positive number is asked for"
    if 1e-3 <= step <= 2e-2:
        return None
    if step <= 0:
        return "a step is a positive number"
    if 2e-4 <= step <= 5e-4:
        return "that is near the square root of u, the rule for the *one-sided* slope. What is the two-sided one's?"
    if step < 1e-3:
        return (
            "that is too small: with so few digits, the rounding of the difference is more than the bend of the curve."
        )
    return "that is too large: there the bend of the curve is more than the rounding."


ERROR_AT_TWO_TEN_THOUSANDTHS = Predict(
    "error_at_two_ten_thousandths",
    answer=lambda: 8.5e-7 / 25,
    rtol=0.04,
    solution_code="error_at_two_ten_thousandths = 8.5e-7 / 5**2",
    mistakes=[
        Mistake(8.5e-7 / 5, "a fifth of the step, a fifth of the error: that is the *one-sided* slope's way."),
        Mistake(9.8e-4 / 5, "that is the one-sided error. Look at the second number of each line."),
        Mistake(8.5e-9, "that would be a hundredth of it: a step ten times smaller. It is five times smaller."),
        Mistake(-8.5e-7 / 25, "the size is right. The size alone is asked for, without the sign."),
        Mistake(3e-8, "nearly: give two digits."),
        Mistake(8.5e-7 / 125, "the error goes with the square of the step, not with its cube."),
    ],
    hints=[
        "From 0.01 to 0.001, what happened to the step, what to the two-sided error?",
        "0.0002 is a fifth of 0.001. The error goes with the square.",
        "8.5e-7 / 25",
    ],
    right="right: a fifth of the step, a twenty-fifth of the error, 3.4e-8",
)


BEST_STEP_IN_FLOAT32 = Predict(
    "best_step_in_float32",
    accept=_accept_step,
    solution_code="best_step_in_float32 = 1.2e-7 ** (1 / 3)",
    mistakes=[
        Mistake(1.2e-7 ** (1 / 2), "that is the square root, the rule for the *one-sided* slope."),
        Mistake(1.2e-7, "that is u itself: with such a step the difference is nothing but rounding."),
        Mistake(1e-5, "that is the step for float64, with its sixteen digits."),
        Mistake(1.2e-7 / 3, "the third *root* is meant, not a third."),
    ],
    hints=[
        "The rule for the two-sided slope is the third root of u.",
        "`1.2e-7 ** (1 / 3)`",
    ],
    right="right: about 0.005. A step that one would call coarse; look where the third curve has its bottom",
)


WHY_NO_DIGITS_LOST = Explain(
    "why_no_digits_lost",
    choices={
        "a": Choice(
            "Complex numbers are stored with twice as many digits.",
            "they are two float64, each with 16 digits as always. What matters is that they are two.",
        ),
        "b": Choice(
            "No two nearly equal numbers are subtracted: the small part is kept apart from the large one.",
            "right. The digits are lost in the subtraction, and here there is none: ε f′ has a float of its own",
            right=True,
        ),
        "c": Choice(
            "Its error shrinks with the square of ε, so it is below 1e-40.",
            "it does shrink so. But that of the two-sided slope does, too, and it has no digit left at 1e-20. "
            "Which error is it that grows?",
        ),
        "d": Choice(
            "exp and sin are computed more exactly for complex numbers.",
            "they are rounded as always. What is done with the results afterwards is different.",
        ),
    },
    hints=[
        "What does the two-sided slope do with two numbers that agree in all digits?",
        "Where does the complex step keep f(t), and where ε f′(t)?",
    ],
)


COST_EVALUATIONS = Predict(
    "cost_evaluations",
    answer=lambda: 2 * (784 * 128 + 128 + 128 * 10 + 10),
    solution_code="cost_evaluations = 2 * (784 * 128 + 128 + 128 * 10 + 10)",
    mistakes=[
        Mistake(784 * 128 + 128 + 128 * 10 + 10, "that is the number of weights and biases. How often is each nudged?"),
        Mistake(2 * (784 * 128 + 128 * 10), "these are the weights. Biases are parameters, too."),
        Mistake(784 * 128 + 128 * 10, "biases are missing, and each parameter is nudged twice."),
        Mistake(
            784 * 128 + 128 + 128 * 10 + 10 + 1,
            "that would be the one-sided slope, which needs the cost at theta once.",
        ),
    ],
    hints=[
        "How many weights and biases are there? A dense layer has A·B + B.",
        "101,770 parameters, each nudged up and down.",
    ],
    right="right: 203,540 passes, for what back-propagation does in one pass forward and one back",
)


WHERE_TO_LOOK = Explain(
    "where_to_look",
    choices={
        "a": Choice(
            "In the first layer: its weights are wrong, and everything after it depends on them.",
            "the *forward* pass goes that way. A gradient comes from the other end: what is wrong in the first "
            "layer spoils nothing but the first layer.",
        ),
        "b": Choice(
            "In the cost: if it were right, some component of W₂ would be right.",
            "the last layer's gradient is right, and it comes straight from the cost.",
        ),
        "c": Choice(
            "Between the last layer and the second one's sums: the way back through W₃ and the second activation's "
            "derivative.",
            "right: gradients flow backwards, so a mistake spoils all that lies *before* it in the network. The "
            "last place where all was well is W₃",
            right=True,
        ),
        "d": Choice(
            "In the penalty: it is added to all weights.",
            "then W₃ would be dark as well, and the biases, which have no penalty, would be white.",
        ),
    },
    hints=[
        "In which direction does back-propagation go through the layers?",
        "What do W₂, b₂, W₁ and b₁ have in common that W₃ and b₃ do not?",
    ],
)
