"""Values of this lesson."""

from __future__ import annotations

from typing import Any

from dlcourse.exercises.declare import Mistake, Predict, one_number


def _accept_layers(answer: Any) -> str | None:
    """8 is right; any other number is told on which side it is wrong."""
    layers = one_number(answer)
    if layers is None:
        return "one number is asked for: how many sigmoids?"
    if layers == 8:
        return None
    if 7.5 < layers < 7.6:
        return "that solves 0.16^n = a millionth. A network has a whole number of layers: on which side is less left?"
    if 0 < layers < 0.5:
        return "this is a share of the gradient. How many sigmoids does it take?"
    if layers <= 0 or layers != round(layers):
        return (
            "a whole number of sigmoids is asked for. What does each of them multiply the gradient by, and how often?"
        )
    if layers < 8:
        return (
            f"{layers:g} sigmoids leave more than a millionth. By how much does each multiply the gradient, if its "
            "output is 0.8?"
        )
    if layers > 100:
        return "each sigmoid multiplies: the gradient shrinks by powers of one factor, not in proportion to the depth"
    return f"{layers:g} are enough, but are they the fewest? By how much does each multiply, if its output is 0.8?"


def _accept_rate(answer: Any) -> str | None:
    """3/14 is right, within half a percent; any other number is told what becomes of the unit."""
    rate = one_number(answer)
    if rate is None:
        return "one number is asked for: a learning rate"
    if abs(rate - 3 / 14) <= 0.005 * 3 / 14:
        return None
    if rate <= 0:
        return "a learning rate is above 0: at 0 there is no step, and below 0 it goes uphill"
    if abs(rate - 3 / 14) < 0.006:
        return "near. Give three decimals, or the fraction itself"
    z = [x * (1 - 4 * rate) - 2 * rate for x in (1, 2, 3)]
    sums = ", ".join(f"{total:.2f}" for total in z)
    if max(z) > 0:
        return f"at this rate the sums for 1, 2, 3 are {sums}: not all are below 0, so the unit lives"
    return f"at this rate the unit is dead, with sums {sums} for 1, 2, 3. Is a smaller rate enough?"


LAYERS_TO_A_MILLIONTH = Predict(
    "layers_to_a_millionth",
    accept=_accept_layers,
    solution_code="layers_to_a_millionth = next(n for n in range(100) if (0.8 * 0.2) ** n < 1e-6)",
    mistakes=[
        Mistake(10, "that is the best case, with 0.25 from each: at which output? Here each output is 0.8."),
        Mistake(
            9,
            "nine would do with about 0.2 from each. Is that 1 − s alone, or the derivative at the *input* 0.8? Here "
            "the output s is 0.8, and the derivative s (1 − s).",
        ),
        Mistake(7, "close: 0.16^7 is 0.0000027, still above a millionth. And with one more?"),
        Mistake(6, "6 would do if each sigmoid passed on a little less than a tenth. What is s (1 − s) for s = 0.8?"),
        Mistake(
            62, "the *output* 0.8 is not what the gradient is multiplied by. What is the derivative where s is 0.8?"
        ),
        Mistake(20, "20 is right for a half in each layer. Which derivative has a sigmoid whose output is 0.8?"),
    ],
    hints=[
        "The derivative of a sigmoid follows from its output s (section 3). What is it for s = 0.8?",
        "Each one multiplies the gradient by 0.8 · 0.2 = 0.16. Two of them: about a fortieth. And how many make a "
        "millionth?",
    ],
    right="right: 0.16 from each, seven leave 0.0000027, eight 0.0000004. At best, with 0.25 from each, it takes ten",
)


KILLING_RATE = Predict(
    "killing_rate",
    accept=_accept_rate,
    solution_code="killing_rate = max(x / (4 * x + 2) for x in (1, 2, 3))",
    rtol=0.005,
    mistakes=[
        Mistake(
            1 / 4,
            "at 1/4 the weight reaches 0. But the bias moves below 0 as well, so it is over a little earlier. What is "
            "z for x = 3 after the step?",
        ),
        Mistake(1 / 6, "from 1/6 on the input 1 is lost. Which of the three inputs keeps the unit active longest?"),
        Mistake(1 / 5, "from 1/5 on the inputs 1 and 2 are lost. One of them still gets through: which?"),
        Mistake(14 / 3, "upside down: z for x = 3 is 3 - 14 · rate. For which rate is that 0?"),
        Mistake(3 / 10, "which sign has the bias after the step? z for x = 3 is 3 · (1 - 4 · rate) - 2 · rate."),
        Mistake(3 / 4, "is it the weight alone that is multiplied by x? z = (1 - 4 · rate) · x + b."),
    ],
    hints=[
        "After the step w = 1 - 4 · rate and b = -2 · rate. What is z = w · x + b for each of the three inputs?",
        "For x = 3: z = 3 - 12 · rate - 2 · rate. The unit is dead when this, too, is no longer above 0.",
        "3 - 14 · rate = 0.",
    ],
    right="right, 3/14: one step that is a little too long, and no input will ever activate this unit again",
)
