"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

PROBABILITY_WITH_DISCOUNT = Predict(
    "probability_with_discount",
    answer=lambda: 8 / 9,
    rtol=0.004,
    solution_code="probability_with_discount = 8 / (1 + 8)  # odds 4 become 8",
    mistakes=[
        Mistake(1.6, "a probability cannot exceed 1. The *odds* are doubled: what are they at .8?"),
        Mistake(
            0.9, "here the chance of *not* buying is halved. Near, but it is the odds that double: from 4 to what?"
        ),
        Mistake(8.0, "these are the new odds. Which probability has odds of 8?"),
        Mistake(1.0, "odds can be doubled for ever without p becoming 1. From 4 to what?"),
        Mistake(0.94, "that would be four times the odds: .8 has odds of 4 already."),
    ],
    hints=[
        "Odds of .8: .8 over .2.",
        "Twice 4 is 8. Eight to one is how likely?",
        "p = odds / (1 + odds)",
    ],
    right="right: odds go from 4 to 8, and 8 of 9 is .889. From .5 the same discount would lead to .667",
)


TEN_YEAR_FACTOR = Predict(
    "ten_year_factor",
    answer=lambda: float(np.exp(10 * 0.06)),
    rtol=0.005,
    solution_code="ten_year_factor = np.exp(10 * 0.06)",
    mistakes=[
        Mistake(10 * float(np.exp(0.06)), "odds are *multiplied* in each year, ten times over, not added ten times."),
        Mistake(float(np.exp(0.06)), "that is the factor of one year."),
        Mistake(1.8, "right so far: one more decimal, please."),
        Mistake(0.6, "z grows by .6. What does that do to the odds e^z?"),
        Mistake(
            1.6, "60 % more would be ten times 6 % of the *first* year's odds. Each year adds 6 % of what is there."
        ),
        Mistake(1.06**10, "near: but e^0.06 is 1.0618, not 1.06, and ten such factors make that visible."),
    ],
    hints=[
        "By how much does z grow in ten years?",
        "The odds are e^z.",
        "e to the power of 0.6.",
    ],
    right="right: e^0.6 = 1.82. Ten years nearly double the odds",
)


ALARM_THRESHOLD = Predict(
    "alarm_threshold",
    answer=lambda: 1 / (1 + 9),
    rtol=0.02,
    solution_code="alarm_threshold = 1 / (1 + 9)  # 9 p = 1 (1 - p)",
    mistakes=[
        Mistake(
            1 / 9,
            "here a false alarm would cost 1 with *every* alarm. It costs only where there is no fire: with "
            "probability 1 − p.",
        ),
        Mistake(0.2, "that was the dealer's."),
        Mistake(0.5, "that would be right if both mistakes cost the same."),
        Mistake(0.9, "the costs have changed places: the dearer a missed fire, the *earlier* the alarm should ring."),
    ],
    hints=[
        "With probability p of a fire: what does silence cost on average, what does an alarm?",
        "Silence costs 9 p. An alarm costs 1 · (1 − p).",
        "9 p = 1 − p",
    ],
    right="right: 9 p = 1 − p at p = .1. (The dealer's visit always costs 40: there it was cost / gain)",
)


WHY_NO_REST = Explain(
    "why_no_rest",
    choices={
        "a": Choice(
            "The learning rate is too large: the weight jumps over its best value.",
            "then it would jump back and forth. It rises in every step; with a smaller rate it would rise as well, "
            "only more slowly.",
        ),
        "b": Choice(
            "A larger weight makes all probabilities surer, and as all are right, the loss can always fall.",
            "right. The loss comes ever nearer to 0 and never arrives: there is no best weight. On its training "
            "list, a model that is too sure of itself looks just like this",
            right=True,
        ),
        "c": Choice(
            "With six customers, the gradient is too noisy to find the minimum.",
            "all six are used in each step: there is no noise. And the eight, who are not separated, come to rest.",
        ),
        "d": Choice(
            "The log loss is not convex, and the path slides into a side valley.",
            "it is convex, without side valleys. But a convex function may lack a lowest point. Think of e^−w.",
        ),
    },
    hints=[
        "What is the loss when w is 10, what when it is 100?",
        "Every customer stands on the right side of the border. What does a larger w do to p there?",
    ],
)
