"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Mistake, Predict

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


ADAM_MEGABYTES = Predict(
    "adam_megabytes",
    answer=lambda: 25 * 4 * 3,
    rtol=0.02,
    solution_code="adam_megabytes = 25 * 4 * (1 + 2)",
    mistakes=[
        Mistake(100, "that is the weights alone. What does Adam remember for each of them?"),
        Mistake(200, "that is the slots alone, or the weights with one slot. How many are there in all?"),
        Mistake(286, "that is in MiB, of 1,048,576 bytes. Here a megabyte has a million."),
        Mistake(400, "the gradients need memory, too, but are no slots: they are not remembered."),
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


STEPS_OFF_THE_SADDLE = Predict(
    "steps_off_the_saddle",
    answer=lambda: int(np.ceil(np.log(1e4) / np.log(1.05))),
    rtol=0.02,
    solution_code="steps_off_the_saddle = np.ceil(np.log(1e4) / np.log(1.05))  # 189",
    mistakes=[
        Mistake(
            200_000,
            "these are steps of equal length. But the gradient grows with the distance: by which factor per step?",
        ),
        Mistake(142, "from 0.001 it would be 142. The start is 0.0001."),
        Mistake(80, "with a logarithm to base 10 above and 0.05 below: which factor does one step multiply by?"),
        Mistake(20, "1/0.05 steps would do if the gradient were 1. At the start it is 0.0001."),
        Mistake(np.log(1e4) / -np.log(1 - 0.05), "1 − η is what happens to w₁, which shrinks. What happens to w₂?"),
    ],
    hints=[
        "The gradient with respect to w₂ is −w₂. What does one step make of w₂?",
        "w₂ grows by the factor 1 + η in each step: 0.0001 · 1.05ⁿ = 1.",
        "`np.log(1e4) / np.log(1.05)`",
    ],
    right="right, 189: the way out grows exponentially, so ten times closer to the ridge costs only 47 more steps",
)
