"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

SHARE_AFTER_FIFTY = Predict(
    "share_after_fifty",
    answer=lambda: 1 - 0.99**50,
    rtol=0.02,
    solution_code="share_after_fifty = 1 - 0.99**50",
    mistakes=[
        Mistake(0.99**50, "that is the share of the zero it began with. What is left for the values?"),
        Mistake(1.0, "it would be 1 with the correction. Which part does the zero of the start still have?"),
        Mistake(0.5, "50 of a window of 100 days, but the weights are not equal: how do they decay?"),
        Mistake(1 - 0.9**50, "that is for β = 0.9."),
    ],
    hints=["Which weights do the 50 values have together?", "They sum up to 1 − β^t."],
    right="right: .395. The longer the memory, the longer the cold start: about 1/(1 − β) values",
)


KERAS_RATE = Predict(
    "keras_rate",
    answer=lambda: 0.05 * 0.4,
    rtol=0.01,
    solution_code="keras_rate = (1 - 0.95) * 0.4",
    mistakes=[
        Mistake(0.4, "then the steps would be twenty times as long. Where has the factor 0.05 gone?"),
        Mistake(8.0, "the wrong way round: Keras's velocity has no small factor before g, so its rate is smaller."),
        Mistake(0.38, "0.95 multiplies the old velocity. Which number multiplies the gradient?"),
    ],
    hints=[
        "Start with v = 0 and write down the first step in both forms.",
        "η = (1 − β) α.",
    ],
    right="right: .02. When two papers' learning rates differ by ten or twenty, look at this factor first",
)


BETA_IS = Explain(
    "beta_is",
    choices={
        "a": Choice(
            "The ball had the speed 0.9 before this step.",
            "the speed is v, and it changes with each step. What does not change?",
        ),
        "b": Choice(
            "A share of 0.9 of the velocity is left over from one step to the next.",
            "right: the coefficient of friction, so to say. v is what remembers; β says how well",
            right=True,
        ),
        "c": Choice(
            "90 % of the steps use momentum, the others the gradient alone.",
            "every step uses both terms. Read the formula once more.",
        ),
        "d": Choice(
            "The learning rate is 0.9 times smaller than without momentum.",
            "η stands in the formula as it is. With constant gradients the steps even become ten times as long.",
        ),
    },
    hints=[
        "Which letter of the formula changes from step to step, and which does not?",
        "Let the gradient be 0. What does v do from step to step?",
    ],
)


ADAM_MEGABYTES = Predict(
    "adam_megabytes",
    answer=lambda: 25 * 4 * 3,
    rtol=0.02,
    solution_code="adam_megabytes = 25 * 4 * (1 + 2)",
    mistakes=[
        Mistake(100, "that is the weights alone. What does Adam remember for each of them?"),
        Mistake(200, "that is the slots alone, or the weights with one slot. How many are there in all?"),
        Mistake(75, "25 million numbers three times; but each takes 4 bytes."),
    ],
    hints=["Weights, m and v: three numbers for each weight.", "25 million × 4 bytes × 3"],
    right="right: 300 MB, and as much as the weights again for the gradients while it trains. Lion would save 100",
)


HALF_LIFE = Predict(
    "half_life",
    answer=lambda: np.log(0.5) / np.log(1 - 0.001 * 0.1),
    rtol=0.01,
    solution_code="half_life = np.log(0.5) / np.log(1 - 0.001 * 0.1)  # 6,931",
    mistakes=[
        Mistake(np.log(2) / 0.1, "that is for λ alone. AdamW's pull is η λ w: the learning rate is in it, too."),
        Mistake(np.log(2) / 0.001, "that is for η alone. By which share does one step shrink the weight?"),
        Mistake(5000, "half of 1 / (ηλ) would be right if each step took the same *amount*. It takes the same share."),
        Mistake(10000, "after 1 / (ηλ) steps 37 % are left. When is it half?"),
        Mistake(500, "500 steps of η would be Adam's way. With gradients of 0 Adam does not move: who does?"),
    ],
    hints=[
        "Without gradients only the decay is left. By which factor does it multiply the weight in each step?",
        "(1 − 0.0001)ⁿ = ½. Take the logarithm of both sides.",
        "ln 2 / 0.0001, nearly",
    ],
    right="right, about ln 2 / (ηλ) = 6,931: halve the learning rate, and weights last twice as long. In AdamW the "
    "two are still tied",
)
