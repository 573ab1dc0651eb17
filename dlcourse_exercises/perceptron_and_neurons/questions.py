"""Values and choices of this lesson."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Family, Mistake, Predict, one_number


def _numbers(answer: Any, count: int) -> Any:
    """Returns so many finite numbers as an array; None if the answer is anything else."""
    try:
        values = np.asarray(answer, dtype=float)
    except (TypeError, ValueError):
        return None
    return values if values.shape == (count,) and np.isfinite(values).all() else None


def _has_that_boundary(answer: Any) -> str | None:
    values = _numbers(answer, 3)
    if values is None:
        return "a list of three numbers is expected: w₁, w₂ and b"
    w1, w2, b = values.tolist()
    if not w1 and not w2:
        return "with two weights of 0 there is no line at all: z is b everywhere."
    size = np.abs(values).max()
    for name, z in (("(0, 1)", w2 + b), ("(2, 0)", 2 * w1 + b)):
        if abs(z) > 0.02 * size:  # two thirds, say, may be rounded to two decimals
            return f"at {name} z is {z:.4g}. What is it on the boundary?"
    if b < 0:
        return f"the line is right. But at the origin z is {b:g}: which side of the line outputs 1?"
    return None


def _counts_odd(answer: Any) -> str | None:
    values = _numbers(answer, 4)
    if values is None:
        return "a list of four numbers is expected: u₁, u₂, u₃ and c"
    for up in range(4):
        hidden = np.array([up >= 1, up >= 2, up >= 3], dtype=float)
        z = hidden @ values[:3] + values[3]
        if (z >= 0) != (up % 2 == 1):
            says = "is on" if z >= 0 else "is off"
            shown = ", ".join(str(int(h)) for h in hidden)
            return f"with {up} {'switch' if up == 1 else 'switches'} up, h = ({shown}) and z = {z:g}: the light {says}."
    return None


def _explains_update(answer: Any) -> str | None:
    values = _numbers(answer, 3)
    if values is None:
        return "a list of three numbers is expected: x₁, x₂ and the label"
    x1, x2, label = values.tolist()
    if label not in (0, 1):
        return f"a label is 0 or 1, not {label:g}."
    z = x1 - x2
    if (z >= 0) == (label == 1):
        return (
            f"with the sample ({x1:g}, {x2:g}) z is {z:g}: the output is {label:g}, as the label, and nothing changes."
        )
    sign = 1 if label else -1
    after = (1 + sign * x1, -1 + sign * x2, sign)
    if np.allclose(after, (-1, 2, -1)):
        return None
    return f"that sample and label lead to w = ({after[0]:g}, {after[1]:g}) and b = {after[2]:g}."


NEURON_FOR_LINE = Predict(
    "neuron_for_line",
    accept=_has_that_boundary,
    experiment=True,
    solution_code="neuron_for_line = [-1, -2, 2]  # x1 + 2 x2 = 2 on the line, less at the origin",
    mistakes=[
        Mistake([1, 2, -2], "the line is right, the sides are swapped. What is z at the origin?"),
        Mistake([0.5, 1, -1], "the line is right, the sides are swapped. Which sign does z have at the origin?"),
        Mistake([-2, -1, 2], "this line passes through (1, 0) and (0, 2). Which weight belongs to which coordinate?"),
        Mistake([2, 1, -2], "put (0, 1) into z: is it 0? Two coordinates have changed places, and so have the sides."),
        Mistake([1, 2, 2], "put (0, 1) into z: 2 + 2 is not 0. Which sign must b have, compared with w₁ and w₂?"),
        Mistake([2, 1, 0], "these are the coordinates of the points. What must hold for w₁, w₂ and b at each of them?"),
        Mistake([-0.5, -1, -1], "almost: put (0, 1) into z. Which sign must b have, compared with w₂?"),
        Mistake([-0.5, 1, 0], "this is the slope of the line, not yet a neuron: z must be 0 at both points."),
    ],
    hints=[
        "On the boundary z is 0. What does that say about w₁ and b at the point (2, 0), about w₂ and b at (0, 1)?",
        "2 w₁ + b = 0 and w₂ + b = 0. Choose b, and the weights follow.",
        "At the origin z = b. For the output 1, b must not be negative: take b = 2.",
    ],
    right="right. Any multiple of (−1, −2, 2) by a positive number is the same neuron",
)


SAMPLE_BEHIND_UPDATE = Predict(
    "sample_behind_update",
    accept=_explains_update,
    solution_code="sample_behind_update = [2, -3, 0]  # b fell, so y - ŷ = -1: the sample was subtracted",
    mistakes=[
        Mistake([-2, 3, 0], "with the label 0 the sample is *subtracted*: w changes by −x."),
        Mistake([-2, 3, 1], "b fell by 1, so y − ŷ is −1. Can the label be 1?"),
        Mistake([2, -3, 1], "the sample is right. b fell by 1, so y − ŷ is −1: which label is that?"),
        Mistake([2, -3, -1], "the sample is right. The last number should be the label, 0 or 1, not y − ŷ."),
        Mistake([-2, 3, -1], "these are the changes of w₁, w₂ and b. Which sample and which label cause them?"),
        Mistake([-1, 2, 0], "these are the weights afterwards. What was added to or subtracted from (1, −1)?"),
        Mistake([-1, 2, -1], "these are weights and bias afterwards. Which sample and which label changed them?"),
        Mistake([-3, 2, 0], "x₁ belongs to w₁, x₂ to w₂: two numbers have changed places, and so has their sign."),
        Mistake([0, 1, 0], "that is the sum of the old and the new weights. Take their difference."),
    ],
    hints=[
        "By how much did w₁, w₂ and b change? The change of b alone tells you y − ŷ.",
        "b changed by −1, so y − ŷ = −1. Which label, which output? And w changed by (y − ŷ) x.",
        "(−2, 3) = −x.",
    ],
    right="right. And it fits: before the update z was 1 · 2 + (−1) · (−3) + 0 = 5, so the output was 1, and wrong",
)


FUNCTIONS_OF_ONE_NEURON = Predict(
    "functions_of_one_neuron",
    answer=lambda: 14,
    solution_code="functions_of_one_neuron = len(np.unique(outputs.T, axis=0))",
    mistakes=[
        Mistake(15, "XOR is out. Is there another one that leads to the same four inequalities, turned around?"),
        Mistake(16, "XOR is one of the sixteen, and no line computes it."),
        Mistake(8, "each line gives two functions: changing all signs swaps 0 and 1."),
        Mistake(12, "did you count the two functions that are constant? A neuron with w = 0 computes them."),
        Mistake(13, "XOR is out, and its opposite. Is there really a third? Count the different columns."),
        Mistake(7, "this is half of them: with all signs changed, each neuron computes another function."),
        Mistake(
            2,
            "two is how many different numbers stand in `outputs`, or how many functions are out of reach. A function "
            "is a whole *column*: how many different ones are there?",
        ),
        Mistake(5, "0 to 4 cases with a 1: that is *how many* get one. It matters which of them, too."),
        Mistake(10, "do the functions count that look at one switch only, or at none? A weight may be 0."),
        Mistake(3, "AND, OR and which other? Every way to label the four corners counts, sixteen in all."),
        Mistake(6, "do the constant functions count? And those that look at one switch only? A weight may be 0."),
        Mistake(
            4,
            "there are four cases, and four rows in `outputs`. A function is a column, a label for each of the four: "
            "which columns occur?",
        ),
        Mistake(100_000, "many of these compute the same function. How many *different* columns has `outputs`?"),
    ],
    families=[
        Family(
            lambda answer: (one_number(answer) or 0) > 16,
            "there are only 2⁴ = 16 ways to label the four cases. How many *different* columns has `outputs`?",
            examples=[400_000, 32],
        ),
        Family(
            lambda answer: 0 <= (one_number(answer) or 0) < 16,
            "that is not all of them, or too many: for each of the 16 ways to label the corners, is there a line (or a "
            "constant)? Or count the different columns of `outputs`.",
            examples=[9, 11, 0, 1],
        ),
    ],
    hints=[
        "Which of the sixteen need two lines? Draw the four corners.",
        "XOR is one. Which other way of labelling the corners looks like it? Or count: how many different columns has "
        "`outputs`?",
        "`len(np.unique(outputs.T, axis=0))` counts different rows of the table with rows and columns swapped.",
    ],
    right="right: all but XOR and its opposite. With three inputs it is 104 of 256, with four 1,882 of 65,536",
)


NEVER_ENDS = Explain(
    "never_ends",
    choices={
        "a": Choice(
            "0, 1, 0, 1", "in the order of their values the labels are 1, 1, 0, 0: what about a threshold at 2.5?"
        ),
        "b": Choice("1, 1, 0, 1", "only the value 4 has the label 0. What about a threshold at 3.5?"),
        "c": Choice("1, 1, 1, 1", "a neuron with w = 0 and b = 0 outputs 1 everywhere: the rule need not even begin."),
        "d": Choice(
            "0, 0, 1, 1",
            "right: in the order of their values the labels are 0, 1, 0, 1, and with one feature a boundary is one "
            "point. The order of the samples does not matter, their places do",
            right=True,
        ),
    },
    hints=[
        "With one feature, the boundary is a single point. Where would you put it?",
        "The rule ends if, and only if, some boundary separates the classes. Draw the four values on a line.",
    ],
)


THREE_SWITCH_OUTPUT = Predict(
    "three_switch_output",
    accept=_counts_odd,
    experiment=True,
    solution_code="three_switch_output = [1, -1, 1, -0.5]",
    mistakes=[
        Mistake([1, 1, 1, -0.5], "this is on if any switch is up. What should h₂ do when a second one goes up?"),
        Mistake([1, -1, 0, -0.5], "0, 1 and 2 switches are right. And all three?"),
        Mistake([1, 0, 1, -0.5], "with two switches up only h₁ and h₂ are 1. What should h₂ do to the light?"),
        Mistake([1, -1, 1, 0], "almost: with no switch up, z is exactly 0, and there a neuron outputs 1."),
        Mistake([1, -1, 1, -1.5], "with one switch up z is 1 − 1.5: the light is off. How large may the bias be?"),
        Mistake([1, -2, 1, -0.5], "with all three up z is 1 − 2 + 1 − 0.5. How strongly should h₂ turn the light off?"),
    ],
    hints=[
        "Make a table: 0, 1, 2, 3 switches up; h₁, h₂, h₃ for each; and what z should be: < 0, ≥ 0, < 0, ≥ 0.",
        "Each further switch turns on one more of the three hidden neurons. What should each of them do to the light?",
        "u = (1, −1, 1), and a bias between −1 and 0.",
    ],
    right="right: on, off, on. In the same way n hidden neurons tell odd from even for n switches",
)


WHAT_IS_PROMISED = Explain(
    "what_is_promised",
    choices={
        "a": Choice(
            "With enough neurons, some weights make the error as small as you like, found or not.",
            "right. The theorem lets the layer be as wide as it takes and says that weights exist. That training finds "
            "them, or how many neurons it takes, it does not say",
            right=True,
        ),
        "b": Choice(
            "With enough neurons, training makes the error between 0 and 1 as small as you like.",
            "that would be a promise about training. The theorem says that good weights exist, as a needle exists in a "
            "haystack.",
        ),
        "c": Choice(
            "With enough samples, the best weights of these 50 neurons have no error between 0 and 1.",
            "samples do not occur in the theorem. And what does it say about 50 neurons, or any other fixed number?",
        ),
        "d": Choice(
            "With enough neurons, some weights make the error small beyond 1 as well, found or not.",
            "a closed, bounded region is what it speaks of. In the figure, three hundred bends were no better than ten "
            "beyond π.",
        ),
    },
    hints=[
        "What does the theorem fix, and what may be as large as it takes?",
        "Three words count: exist, continuous, bounded.",
    ],
)
