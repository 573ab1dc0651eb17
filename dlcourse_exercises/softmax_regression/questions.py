"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

PROBABILITY_AFTER_SHIFT = Predict(
    "probability_after_shift",
    answer=lambda: float(np.exp(5) / np.exp([5, 2, -1, 3]).sum()),
    rtol=0.005,
    solution_code="probability_after_shift = softmax(np.array([8.0, 5.0, 2.0, 6.0]))[0]",
    mistakes=[
        Mistake(8 / 21, "these are shares of the scores themselves. Where did the exponentials go?"),
        Mistake(0.842 + 3, "a probability does not exceed 1. What happens to e^z when z grows by 3?"),
        Mistake(5 / 9, "these are shares of the old scores, without exponentials."),
        Mistake(
            float(1 / (1 + np.exp(-3))),
            "this compares the first class with the second alone. All four share the sum.",
        ),
        Mistake(0.25, "equal shares come from equal scores. They have moved together, but they still differ."),
    ],
    hints=[
        "Each exponential is multiplied by e³. What does that do to the sum below?",
        "A factor above and the same factor below cancel.",
    ],
    right="right, .842 as before: only differences of scores count. Section 4 makes a cure of that",
)


WHY_HELD_BACK = Explain(
    "why_held_back",
    choices={
        "a": Choice(
            "They are too few: 300 digits cannot determine one number.",
            "the 500 held-back ones are hardly more, and 300 would do. The trouble is *which* digits they are.",
        ),
        "b": Choice(
            "On them nearly every answer is right, so the best T would be small: surer still.",
            "right: the network knows its training digits by heart. On them it cannot be too sure, and that is "
            "just what has to be measured. In our search the best T on them is 0.5, the smallest that was tried; a "
            "wider search would go on down",
            right=True,
        ),
        "c": Choice(
            "Their noise is another one than that of the test digits.",
            "all three groups have noise of the same kind, drawn anew for each digit.",
        ),
        "d": Choice(
            "It would do: T does not change any answer, so it cannot overfit.",
            "no answer changes, but the probabilities do. What does the cross-entropy of answers that are all "
            "right ask for?",
        ),
    },
    hints=[
        "How many of the training digits does the network get right after 60 epochs?",
        "If every answer is right, which T has the least cross-entropy?",
    ],
)


PROBABILITY_AT_FOUR = Predict(
    "probability_at_four",
    answer=lambda: float(1 / (1 + np.exp(-0.5))),
    rtol=0.004,
    solution_code="probability_at_four = sigmoid((2 - 0) / 4)",
    mistakes=[
        Mistake(float(1 / (1 + np.exp(-2.0))), "this is the answer at T = 1."),
        Mistake(float(1 / (1 + np.exp(-8.0))), "the scores are divided by T, not multiplied."),
        Mistake(0.5, "only an infinite temperature makes them equal."),
        Mistake(
            float(1 / (1 + np.exp(-2.0)) / 4), "divide the *scores* by T, before the softmax; not the probability."
        ),
    ],
    hints=[
        "Two classes: the sigmoid of the difference of the scores.",
        "Divided by 4, the scores are 0.5 and 0.",
        "`sigmoid(0.5)`",
    ],
    right="right: .622 instead of .881. The first class still wins",
)
