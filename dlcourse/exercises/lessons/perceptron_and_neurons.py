"""Exercises on neurons with a threshold: their answer, Rosenblatt's rule, what one neuron can be, and hidden layers."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call
from dlcourse.exercises.lessons import _perceptron_answers as answers

_RNG = np.random.default_rng(1)
_CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


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


EXERCISES = [
    FindMistake(
        answers.perceptron_output,
        given=answers.perceptron_output_given,
        fault="a weighted sum is neither yes nor no. What does a perceptron do with it before it answers?",
        calls=[
            call(np.array([[1.0, 2.0]]), np.array([0.5, 1.0]), 0.0),
            call(_CORNERS * 1.0, np.array([1.0, 1.0]), -1.5),
            call(_CORNERS, np.array([1, 1]), -1),
            call(_RNG.normal(size=(20, 5)), _RNG.normal(size=5), 0.4),
        ],
        alternatives=[answers.output_by_loop, answers.output_as_truth],
        mistakes=[
            Mistake(
                answers.no_at_zero,
                "where z is exactly 0 you say no. What does the definition say: z > 0 or z ≥ 0?",
            ),
            Mistake(answers.bias_forgotten, "the threshold is there, the bias is gone: where does your border lie?"),
            Mistake(answers.signs, "-1 and 1 is another custom for two classes. Here the answers are 0 and 1."),
            Mistake(answers.rounded, "rounding brings 2.5 to 2, not to an answer. Which side of 0 is all that counts."),
            Mistake(answers.sigmoid, "this says *how much*, between 0 and 1. The perceptron says yes or no."),
            Mistake(
                answers.sum_against_bias,
                "you compare the sum with b. As a bias, b is *added* to the sum, and the result compared with 0.",
            ),
        ],
        hints=[
            "The sum for the first sample is 2.5. Which of the two answers should that be?",
            "Compare with 0: `x @ w + b >= 0` gives True or False for each sample.",
            "`.astype(int)` makes 1 and 0 of True and False.",
        ],
        right="right: without the threshold it would be a linear function, and nothing would be decided",
    ),
    Predict(
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
    ),
    Predict(
        "state_after_update",
        answer=lambda: np.array([3.0, 2.0, 1.0]),
        solution_code="state_after_update = [1 + 2, -1 + 3, 0 + 1]  # z = 2 - 3 < 0: no, but should be yes",
        mistakes=[
            Mistake(
                [3, 2, 0], "the weights are right. The bias learns, too: as the weight of an input that is always 1."
            ),
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
    ),
    FindMistake(
        answers.one_epoch,
        given=answers.one_epoch_given,
        fault="each correction has two parts, and one of them is missing. Where is z at the origin, whatever w is?",
        calls=[
            call(np.array([0.0, 0.0]), 0.0, np.array([[0.0, 0.0]]), np.array([0])),
            call(np.array([1.0, -1.0]), 0.0, np.array([[2.0, 3.0]]), np.array([1])),
            call(np.array([1.0, 1.0]), 0.0, np.array([[1.0, 1.0]]), np.array([1])),
            call(np.zeros(2), 0.0, _CORNERS * 1.0, np.array([0, 0, 0, 1])),
            call(np.array([2.0, 1.0]), -1.5, _CORNERS * 1.0, np.array([0, 1, 1, 0])),
            call(np.zeros(4), 0.0, _RNG.normal(size=(30, 4)), _RNG.integers(0, 2, 30)),
        ],
        alternatives=[answers.epoch_with_a_one],
        mistakes=[
            Mistake(answers.wrong_way, "each correction makes it worse: is the sample added where the label is 1?"),
            Mistake(
                answers.all_at_once,
                "all samples are judged with the weights at the start. In the rule, the second one meets the corrected "
                "weights.",
            ),
            Mistake(answers.without_threshold, "the error is label minus *answer*, and the answer is 0 or 1, not z."),
            Mistake(answers.no_exactly_on_the_line, "where z is exactly 0 you say no. What does the threshold say?"),
            Mistake(
                answers.also_when_right,
                "this corrects right answers, too. (Hebb, 1949, would be content.) Rosenblatt leaves them alone.",
            ),
        ],
        hints=[
            "Write down the rule. How many quantities does it change?",
            "The line is tied to the origin, because b stays what it was.",
            "Inside the loop: `b = b + (label - answer)`.",
        ],
        right="right: the bias is a weight of an input that is always 1, and it learns like the others",
    ),
    Predict(
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
    ),
    Predict(
        "three_switch_output",
        accept=_counts_odd,
        experiment=True,
        solution_code="three_switch_output = [1, -1, 1, -0.5]",
        mistakes=[
            Mistake(
                [1, 1, 1, -0.5], "that burns as soon as one switch is up. What should h₂ do when a second is put up?"
            ),
            Mistake([1, -1, 0, -0.5], "0, 1 and 2 switches are right. And all three?"),
            Mistake([1, -1, 1, 0], "nearly: with no switch up, z is exactly 0, and at 0 a neuron says yes."),
            Mistake(
                [1, -2, 1, -0.5], "with all three up z is 1 − 2 + 1 − 0.5. How strongly should h₂ turn the lamp off?"
            ),
        ],
        hints=[
            "Make a table: 0, 1, 2, 3 switches up; h₁, h₂, h₃ for each; and what z should be: < 0, ≥ 0, < 0, ≥ 0.",
            "Each further switch turns on one more of the three. So their weights take turns: on, off, on.",
            "u = (1, −1, 1), and a bias between −1 and 0.",
        ],
        right="right: on, off, on. In this way n hidden neurons tell odd from even for n switches",
    ),
    Explain(
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
    ),
    Implement(
        answers.parameter_count,
        calls=[
            call([2, 1]),
            call([2, 2, 1]),
            call([64, 16, 10]),
            call([3, 5, 2, 4]),
            call([784, 100, 100, 10]),
        ],
        alternatives=[answers.count_by_pairs],
        mistakes=[
            Mistake(answers.weights_alone, "these are the weights. What else has each neuron?"),
            Mistake(answers.inputs_have_biases, "inputs are just numbers that come in: have they got a bias?"),
            Mistake(
                answers.one_bias_a_layer, "you count one bias for each layer. How many has a layer of two neurons?"
            ),
            Mistake(
                answers.biases_of_the_layer_before,
                "a bias belongs to the neuron that adds it: to each of the B, not of the A.",
            ),
            Mistake(
                answers.inputs_to_each_layer,
                "each layer takes its numbers from the layer *before it*, not from the inputs of the network.",
            ),
        ],
        hints=[
            "Between two neighbours of the list, A and B, there are A · B + B parameters.",
            "Neighbours are `sizes[i]` and `sizes[i + 1]`; i runs over `range(len(sizes) - 1)`.",
            "`sum(sizes[i] * sizes[i + 1] + sizes[i + 1] for i in range(len(sizes) - 1))`",
        ],
        right="right. `model.count_params()` of Keras gives the same: 1,210 for [64, 16, 10]",
    ),
]
