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
        Mistake(0.05, "that is the factor before g. Which number multiplies the velocity afterwards?"),
        Mistake(0.04, "1 − 0.95 is not 0.1. Write down the first step in both forms."),
        Mistake(0.002, "check the zeros: 0.05 · 0.4."),
        Mistake(0.2, "ten times too large: is 1 − 0.95 really 0.5?"),
        Mistake(0.01, "that is Keras's default. Which rate makes the same first step as the paper's form?"),
        Mistake(0.4 / 0.95, "you divide by 0.95, which is friction and the same in both forms. What multiplies g?"),
        Mistake(0.95, "that is `momentum`, and the same in both forms. What multiplies g in the first step?"),
        Mistake(0.4 / 1.95, "what multiplies g in the first step, 0.05 and then 0.4, or 1 / 1.95?"),
        Mistake(20, "by that factor the rates differ. In which direction, and from which rate?"),
        Mistake(-0.02, "the size is right. Keras subtracts the gradient by itself: a learning rate is positive."),
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
        Mistake(50, "25 million numbers twice; but there are two slots *and* the weights, and 4 bytes each."),
        Mistake(
            25, "that is how many million weights there are. How many bytes does each take, and each of its slots?"
        ),
        Mistake(300_000_000, "those are bytes. A megabyte has a million of them."),
        Mistake(100_000_000, "those are the bytes of the weights alone. What does Adam remember for each of them?"),
        Mistake(0.3, "those are gigabytes. How many megabytes are that?"),
        Mistake(600, "float32 takes 4 bytes, not 8."),
        Mistake(500, "that would be five numbers for each weight. What does Adam remember from one step to the next?"),
        Mistake(1200, "that would be twelve numbers for each weight, or 4 bytes counted twice."),
        Mistake(2400, "those are megabits. A byte has 8 bits."),
        Mistake(800, "those are megabits, and of the weights alone. What does Adam remember for each of them?"),
        Mistake(37.5, "float32 takes 32 *bits*. How many bytes are that?"),
        Mistake(95.4, "that is the weights alone, in MiB. What does Adam remember for each of them?"),
        Mistake(
            190.7, "that is the slots alone, in MiB. Here a megabyte has a million bytes, and the weights count, too."
        ),
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
        Mistake(np.log(2) / 1e-5, "one zero too many: ηλ = 0.001 · 0.1."),
        Mistake(69, "two zeros too few: ηλ = 0.001 · 0.1."),
        Mistake(
            1000, "1/η steps would shrink it by a factor if λ were 1. By which share does one step shrink the weight?"
        ),
        Mistake(0.0001, "that is the share that one step takes. After how many such steps is half of the weight left?"),
        Mistake(50_000, "one zero too many, and each step takes a *share* of what is left, not the same amount."),
        Mistake(20_000, "half of the weight is *left*: (1 − 0.0001)ⁿ = ½. Take logarithms on both sides."),
        Mistake(np.log10(0.5) / np.log(1 - 1e-4), "two kinds of logarithms: to base 10 above, the natural one below."),
        Mistake(np.log(0.5) / np.log(0.9), "a step does not take the share λ, but ηλ."),
        Mistake(-np.log(2) / 1e-4, "the size is right. Why would the number of steps be negative?"),
        Mistake(2 * np.log(2) / 1e-4, "that is two half-lives: a quarter is left."),
        Mistake(np.log(2) / 2e-4, "that is for twice the decay: ηλ, without a factor of 2."),
        Mistake(np.inf, "Adam does not move it, but the decay does, in each step: by which share?"),
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
        Mistake(np.log(1e4) / 0.05, "nearly: that takes e^0.05 for the factor per step. What is it exactly?"),
        Mistake(np.log(1e4) / np.log(1.1), "that is for η = 0.1. Here η is 0.05."),
        Mistake(np.log(1e4) / np.log(1.01), "that is for η = 0.01, as above. Here η is 0.05."),
        Mistake(np.log(1e3) / np.log(1.05), "that is for a start at 0.001. Here it is 0.0001."),
        Mistake(np.log(1e5) / np.log(1.05), "that is for a start at 0.00001. Here it is 0.0001."),
        Mistake(139, "a fifth of the steps above: right for the rate, nearly. But the start is ten times closer here."),
        Mistake(
            np.log(10) / np.log(1.05), "these are the steps for *one* factor of 10. From 0.0001 to 1 there are four."
        ),
        Mistake(
            np.log(1e2) / np.log(1.05), "half of the way, counted in factors of 10. From 0.0001 to 1 there are four."
        ),
        Mistake(np.log(1e4), "that is ln 10,000. By how much does one step raise the logarithm of the distance?"),
        Mistake(10_000, "that is the *factor* to grow by. How much of it does one step bring?"),
        Mistake(1e4 / 1.05, "each step *multiplies* by 1.05. After n steps the factor is 1.05ⁿ."),
        Mistake(0.000105, "that is the place after one step. After how many is it above 1?"),
        Mistake(200, "each step multiplies by 1.05: a logarithm tells how many it takes."),
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
