"""Exercises on gradient checking: errors by step, measuring a gradient, comparing two, reading where they differ."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call
from dlcourse.exercises.lessons._gradient_checking_answers import (
    _all_at_once,
    _always_1e_5,
    _back_to_theta,
    _cube,
    _difference_of_lengths,
    _distance_by_sums,
    _gradient_distance_given,
    _length_of_the_sum,
    _line,
    _measured_and_put_back,
    _measured_by_list,
    _not_halved,
    _not_relative,
    _nudges_stay,
    _one_sided,
    _product,
    _product_of_lengths,
    _relative_to_one,
    _relative_to_the_larger,
    _relative_to_the_other,
    _squares_left,
    _sums_of_absolute_values,
    _times_eps,
    _upside_down,
    gradient_distance,
    measured_gradient,
)

_RNG = np.random.default_rng(8)


# best_step_in_float32 -------------------------------------------------------------------------------------------


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


EXERCISES = [
    Predict(
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
    ),
    Predict(
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
    ),
    Explain(
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
    ),
    Implement(
        measured_gradient,
        calls=[
            call(_line, np.array([1.0, 1.0])),
            call(_cube, np.array([1.0, 2.0])),
            call(_product, np.array([2.0, 3.0, 5.0])),
            call(_cube, _RNG.normal(size=6)),
            call(_product, _RNG.uniform(0.5, 1.5, 8)),
            call(_cube, np.array([1.0, 2.0]), 0.1),
        ],
        rtol=1e-6,
        alternatives=[_measured_by_list, _measured_and_put_back],
        mistakes=[
            Mistake(_not_halved, "from theta − ε to theta + ε the run is 2 ε. You get twice the slope."),
            Mistake(_one_sided, "this is the one-sided slope: it starts at theta. Go a step to both sides."),
            Mistake(
                _all_at_once,
                "here all components are nudged at once, and each gets the same slope. One at a time: which is moved, "
                "and what stays?",
            ),
            Mistake(
                _nudges_stay,
                "after its turn, a component must go back to where it was: the next slope belongs to theta, not to a "
                "neighbour of it.",
            ),
            Mistake(_upside_down, "the sign is turned: the value *above* comes first."),
            Mistake(_times_eps, "`/ 2 * eps` divides by 2 and then *multiplies* by eps. Where do the brackets belong?"),
            Mistake(_back_to_theta, "after the step up, one `- eps` brings you back to theta, not below it."),
            Mistake(_always_1e_5, "for eps = 0.1 you still take 1e-5. The step is an argument."),
        ],
        hints=[
            "A loop over the components: in each turn only one is moved. `+= eps` and `-= eps` do not quite bring a "
            "float back: work on a copy.",
            "`step = np.zeros(len(theta))`, `step[i] = eps`: then `theta + step` and `theta - step` are new arrays.",
            "`slopes[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)`",
        ],
        right="right: no knowledge of the cost, and a slope for each component. Slowness is its only fault",
    ),
    Predict(
        "cost_evaluations",
        answer=lambda: 2 * (784 * 128 + 128 + 128 * 10 + 10),
        solution_code="cost_evaluations = 2 * (784 * 128 + 128 + 128 * 10 + 10)",
        mistakes=[
            Mistake(
                784 * 128 + 128 + 128 * 10 + 10, "that is the number of weights and biases. How often is each nudged?"
            ),
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
    ),
    FindMistake(
        gradient_distance,
        given=_gradient_distance_given,
        fault="division comes before addition: only the first length is divided by, and the second is added to the "
        "result. Where do the brackets belong?",
        calls=[
            call(np.array([3.0, 4.0]), np.array([3.0, 4.0])),
            call(np.array([1.0, 0.0]), np.array([0.0, 1.0])),
            call(np.array([3.0, 4.0]), np.array([0.0, 0.0])),
            call(np.array([1e-8, 2e-8]), np.array([1e-8, 1e-8])),
            call(_RNG.normal(size=20), _RNG.normal(size=20)),
        ],
        alternatives=[_distance_by_sums],
        mistakes=[
            Mistake(
                _length_of_the_sum,
                "below the line are two lengths, added, not the length of the sum. For opposite gradients a + b is 0.",
            ),
            Mistake(_relative_to_one, "one of the two lengths is missing. What happens if a is 0?"),
            Mistake(_relative_to_the_other, "one of the two lengths is missing. What happens if b is 0?"),
            Mistake(
                _product_of_lengths,
                "two lengths of 1e-8 multiplied are 1e-16: the ratio would depend on the unit. They are to be added.",
            ),
            Mistake(
                _relative_to_the_larger,
                "relative to the larger length alone, opposite gradients get 2. With which divisor would they get 1?",
            ),
            Mistake(
                _sums_of_absolute_values,
                "these are sums of absolute values. The length of a list is the root of its sum of squares.",
            ),
            Mistake(
                _difference_of_lengths,
                "two gradients of the same length may point to opposite sides. The length of the difference is needed.",
            ),
            Mistake(
                _not_relative, "this is the plain distance. Is 1e-8 much? It depends on how long the gradients are."
            ),
            Mistake(
                _squares_left, "these are squares: a ratio of 1e-3 becomes 1e-6 and looks fine. The roots are missing."
            ),
        ],
        hints=[
            "Put in two equal gradients of length 5. What comes out, and which part of the formula does it come from?",
            "`a / b + c` is `(a / b) + c`.",
            "`/ (np.linalg.norm(a) + np.linalg.norm(b))`",
        ],
        right="right: 0 for equal, 1 for opposite gradients, and nothing above",
    ),
    Explain(
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
    ),
]
