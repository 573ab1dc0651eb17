"""Values and choices of this lesson."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict


def _opens_at_three(bias: Any) -> str | None:
    try:
        value = float(bias)
    except (TypeError, ValueError):
        return "one number is expected, the bias"
    if 2 + value >= 0:
        return f"with {value:g} the safe opens for two keys already: 2 + ({value:g}) is not below 0."
    if not 3 + value >= 0:
        return f"with {value:g} three keys are not enough: 3 + ({value:g}) is below 0."
    return None


def _counts_odd(answer: Any) -> str | None:
    try:
        values = np.asarray(answer, dtype=float)
    except (TypeError, ValueError):
        return "a list of four numbers is expected: u₁, u₂, u₃ and c"
    if values.shape != (4,) or not np.isfinite(values).all():
        return "a list of four numbers is expected: u₁, u₂, u₃ and c"
    for up in range(4):
        hidden = np.array([up >= 1, up >= 2, up >= 3], dtype=float)
        z = hidden @ values[:3] + values[3]
        if (z >= 0) != (up % 2 == 1):
            says = "burns" if z >= 0 else "is dark"
            shown = ", ".join(str(int(h)) for h in hidden)
            return f"with {up} {'switch' if up == 1 else 'switches'} up, h = ({shown}) and z = {z:g}: the lamp {says}."
    return None


BIAS_FOR_THREE_OF_FIVE = Predict(
    "bias_for_three_of_five",
    accept=_opens_at_three,
    experiment=True,
    solution_code="bias_for_three_of_five = -2.5  # anything from -3 to below -2",
    mistakes=[
        Mistake(3, "three keys should *reach* the threshold. With the bias 3 the safe opens without any key."),
        Mistake(2.5, "the size is right, the sign is not: with 2.5 the safe opens without any key."),
        Mistake(-2, "nearly: two keys give exactly 0, and at 0 the neuron says yes."),
        Mistake(-5, "then all five keys are needed."),
        Mistake(0, "then no key at all is enough: the sum is 0, and at 0 the neuron says yes."),
    ],
    hints=[
        "With k keys turned, z is k + b. What should hold for k = 2, what for k = 3?",
        "2 + b < 0, and 3 + b ≥ 0.",
    ],
    right="right: anything from −3 to just below −2. With all weights 1, the bias counts votes",
)


STATE_AFTER_UPDATE = Predict(
    "state_after_update",
    answer=lambda: np.array([3.0, 2.0, 1.0]),
    solution_code="state_after_update = [1 + 2, -1 + 3, 0 + 1]  # z = 2 - 3 < 0: no, but should be yes",
    mistakes=[
        Mistake([3, 2, 0], "the weights are right. The bias learns, too: as the weight of an input that is always 1."),
        Mistake([1, -1, 0], "what is z here, and so the answer? Is that the label?"),
        Mistake([-1, -4, -1], "it should have been yes, so the sample is *added*, not subtracted."),
        Mistake([3, 2, -1], "the weights are right. y − ŷ is 1 here: which way does the bias move?"),
        Mistake([3, 2, 2], "the bias moves by y − ŷ, which is 1 at most."),
    ],
    hints=[
        "First the answer: z = 1 · 2 + (−1) · 3 + 0.",
        "z is −1: the answer is 0, the label 1. So y − ŷ = 1, and the sample is added.",
    ],
    right="right. And z for this sample is now 3 · 2 + 2 · 3 + 1 = 13 instead of −1: it grew by 2² + 3² + 1",
)


MACHINES_OF_ONE_NEURON = Predict(
    "machines_of_one_neuron",
    answer=lambda: 14,
    solution_code="machines_of_one_neuron = len(np.unique(answers.T, axis=0))",
    mistakes=[
        Mistake(15, "XOR is out. Is there another one for which the same four inequalities turn up?"),
        Mistake(16, "XOR is one of the sixteen, and no line does it."),
        Mistake(8, "each line makes two machines: yes and no can be exchanged by turning all signs."),
        Mistake(12, "did you count the two machines that always say the same? A neuron with w = 0 does that."),
        Mistake(13, "XOR is out, and its contrary. Is there really a third? Count the different columns."),
        Mistake(7, "this is half of them: all signs turned make another machine."),
        Mistake(2, "these are the ones that it can *not* be."),
    ],
    hints=[
        "Which of the sixteen need two lines? Draw the four corners.",
        "XOR, and its contrary (both switches alike). Or count: how many different columns has `answers`?",
        "`len(np.unique(answers.T, axis=0))`",
    ],
    right="right: all but XOR and its contrary. With three inputs it is 104 of 256, with four 1,882 of 65,536",
)


THREE_SWITCH_OUTPUT = Predict(
    "three_switch_output",
    accept=_counts_odd,
    experiment=True,
    solution_code="three_switch_output = [1, -1, 1, -0.5]",
    mistakes=[
        Mistake([1, 1, 1, -0.5], "that burns as soon as one switch is up. What should h₂ do when a second is put up?"),
        Mistake([1, -1, 0, -0.5], "0, 1 and 2 switches are right. And all three?"),
        Mistake([1, -1, 1, 0], "nearly: with no switch up, z is exactly 0, and at 0 a neuron says yes."),
        Mistake([1, -2, 1, -0.5], "with all three up z is 1 − 2 + 1 − 0.5. How strongly should h₂ turn the lamp off?"),
    ],
    hints=[
        "Make a table: 0, 1, 2, 3 switches up; h₁, h₂, h₃ for each; and what z should be: < 0, ≥ 0, < 0, ≥ 0.",
        "Each further switch turns on one more of the three. So their weights take turns: on, off, on.",
        "u = (1, −1, 1), and a bias between −1 and 0.",
    ],
    right="right: on, off, on. In this way n hidden neurons tell odd from even for n switches",
)


WHAT_IS_PROMISED = Explain(
    "what_is_promised",
    choices={
        "a": Choice(
            "That, but only if the training set is large enough.",
            "there is no training set in the theorem. It speaks of the weights that exist.",
        ),
        "b": Choice(
            "That good weights exist for continuous functions on a bounded region; not that training finds them, "
            "nor how many neurons it takes.",
            "right. To approximate is not to learn, continuous is not arbitrary, and outside the region nothing is "
            "promised",
            right=True,
        ),
        "c": Choice(
            "That training always finds the best weights if the hidden layer is wide enough.",
            "that would be a promise about a method. The theorem says that good weights exist, as one says of a "
            "needle in a haystack.",
        ),
        "d": Choice(
            "That a wide enough network is right also outside the region it has seen.",
            "look at the picture: beyond π, a hundred bends were as wrong as three.",
        ),
    },
    hints=[
        "Did the theorem say how the weights were found? What did we use?",
        "Three words count: exist, continuous, bounded.",
    ],
)
