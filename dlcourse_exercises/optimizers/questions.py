"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Family, Mistake, Predict, one_number

KERAS_RATE = Predict(
    "keras_rate",
    answer=lambda: 0.1 / (1 - 0.9) * (1 - 0.98),
    rtol=0.01,
    solution_code="keras_rate = 0.1 / (1 - 0.9) * (1 - 0.98)",
    mistakes=[
        Mistake(0.1, "at the old rate the steps would become five times as long: 1 / (1 − β) grows from 10 to 50."),
        Mistake(0.5, "the wrong way round: a larger β makes the steps longer by itself."),
        Mistake(1.0, "that is α, the rate of the form with 1 − β. Which η belongs to it when β = .98?"),
        Mistake(
            0.002, "that is 0.1 · (1 − 0.98). But 0.1 belongs to β = .9, and has a factor of 1 − 0.9 in it already."
        ),
        Mistake(0.01, "that is 0.1 · (1 − 0.9), or Keras's default. With which η is η / (1 − β) as large as before?"),
        Mistake(0.098, "β says what is kept of the velocity. Which sum do all the kept shares make, in the long run?"),
        Mistake(0.1 * 0.98 / 0.9, "the ratio of the two β? Long-run steps are in proportion to 1 / (1 − β)."),
        Mistake(
            0.1 * 0.9 / 0.98, "0.9 / 0.98? Long-run steps are in proportion to 1 / (1 − β): what is that each time?"
        ),
        Mistake(0.2, "that is the ratio of 1 − 0.98 and 1 − 0.9. What is to be multiplied by it?"),
        Mistake(5.0, "by that factor the steps would become longer. In which direction must the rate change?"),
        Mistake(0.04, "1 − 0.98 is a *fifth* of 1 − 0.9. Which part of the old rate is that?"),
        Mistake(-0.02, "the size is right. Keras subtracts the gradient by itself: a learning rate is positive."),
        Mistake(0.18, "0.08 lies between the two β. But it is 1 − β that counts: .1 and .02."),
    ],
    families=[
        Family(lambda rate: rate <= 0, "a learning rate is positive.", examples=[-0.1, 0]),
        Family(
            lambda rate: 0.0202 < rate < 0.1,
            "smaller is right, but with that the steps would still become longer than before. By which factor does "
            "1 / (1 − β) grow?",
            examples=[0.05, 0.025, 0.08],
        ),
        Family(
            lambda rate: 0 < rate < 0.0198,
            "with that the steps become shorter than before. By which factor does 1 / (1 − β) grow?",
            examples=[0.005, 0.001],
        ),
        Family(
            lambda rate: rate > 0.1,
            "a larger β keeps more of the velocity, so the steps grow by themselves. Must the rate grow as well?",
            examples=[0.3, 2],
        ),
    ],
    hints=[
        "How long does a step become in the long run if the gradient is always 1, with η = 0.1 and β = .9?",
        "v = β v − η settles where v = −η / (1 − β).",
        "The same α in both: η = (1 − β) α.",
    ],
    right="right: .02, a fifth. Whoever tunes β and keeps the rate has changed two things at once. When two papers' "
    "learning rates differ by ten or twenty, look at this factor first",
)


ADAM_MEGABYTES = Predict(
    "adam_megabytes",
    answer=lambda: 600 / 2 * 3,
    rtol=0.005,
    solution_code="adam_megabytes = 600 / (1 + 1) * (1 + 2)",
    mistakes=[
        Mistake(
            1800, "so it would be if the 600 were the weights alone. What does momentum remember for each of them?"
        ),
        Mistake(1200, "twice as many slots, but the weights are as many as before. What are the 600 MB made of?"),
        Mistake(600, "one slot more takes memory, too. How many slots has momentum, and how many has Adam?"),
        Mistake(300, "that is the weights alone, or one slot. What does Adam remember besides?"),
        Mistake(800, "is a third of the 600 a slot? With momentum there are the weights and *one* slot."),
        Mistake(1000, "how much of the 600 is weights? With momentum there is one slot, which is as large."),
        Mistake(900e6, "those are bytes. A megabyte has a million of them."),
        Mistake(0.9, "those are gigabytes. How many megabytes are that?"),
        Mistake(7200, "those are megabits. A byte has 8 bits."),
        Mistake(225, "that is in millions of *numbers*. Each takes 4 bytes."),
        Mistake(75, "that is how many million weights there are. How much memory do they take, with Adam's slots?"),
        Mistake(1500, "gradients need memory, too, but are no slots. And 600 MB hold weights *and* velocity."),
        Mistake(400, "that is the other way round, from Adam to momentum. Does Adam remember more or less?"),
        Mistake(450, "Adam remembers more than momentum does, so it takes more than 600 MB."),
        Mistake(858, "that is in MiB, of 1,048,576 bytes. Here a megabyte has a million."),
    ],
    families=[
        Family(lambda mb: mb <= 0, "memory is positive.", examples=[-900]),
        Family(
            lambda mb: mb < 600,
            "Adam remembers more than momentum does, so it takes more than 600 MB. How many numbers for each weight?",
            examples=[200, 150, 500],
        ),
        Family(
            lambda mb: mb > 600,
            "count the numbers kept for each weight, itself included: how many with momentum, how many with Adam?",
            examples=[700, 2400, 1100],
        ),
    ],
    hints=[
        "Which numbers are kept for each weight with momentum? The weight itself, and what else?",
        "Two numbers take 600 MB. How many does Adam keep?",
        "600 / 2 · 3",
    ],
    right="right: 300 MB each for the weights, m and v, and another 300 for gradients while it trains. Lion has one "
    "slot, as momentum has",
)


def _near(value, mistakes):
    """The sentence of the mistake that a value is, to within 0.6 %."""
    near = [one.sentence for one in mistakes if np.isclose(value, one.answer, rtol=0.006, atol=0)]
    return near[0] if near else None


HALF_LIFE_MISTAKES = [
    Mistake(np.log(2) / 0.1, "that is for λ alone. AdamW's pull is η λ w: the learning rate is in it, too."),
    Mistake(np.log(2) / 0.001, "that is for η alone. By which share does one step shrink the weight?"),
    Mistake(5000, "half of 1 / (ηλ) would be right if each step took the same *amount*. It takes the same share."),
    Mistake(10000, "after 1 / (ηλ) steps 37 % are left. When is it half?"),
    Mistake(np.log(2) / 1e-5, "one zero too many: ηλ = 0.001 · 0.1."),
    Mistake(69, "two zeros too few: ηλ = 0.001 · 0.1."),
    Mistake(1000, "1/η steps would shrink it by a factor if λ were 1. By which share does one step shrink the weight?"),
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
    Mistake(np.log(2) / 4e-6, "that is for λ = 0.004, the default of the functions above. Here λ is 0.1."),
    Mistake(7, "that is ln 2 / λ, rounded. In each step the decay takes the share η λ: where is the learning rate?"),
    Mistake(1 / 0.1, "that is 1/λ. AdamW's pull is η λ w: the learning rate is in it, too."),
]


def _accept_half_life(value):
    steps = one_number(value)
    if steps is None:
        return "one number is asked for, the number of steps"
    right = np.log(0.5) / np.log(1 - 0.001 * 0.1)
    if abs(steps - right) <= 0.01 * right:
        return None
    if steps <= 0:
        return "the decay begins with the first step: a number of steps is positive."
    if known := _near(steps, HALF_LIFE_MISTAKES):
        return known
    left = np.exp(-np.log(2) * steps / right)
    share = f"{left:.3f}" if 0.001 <= left <= 0.999 else "nearly all" if left > 0.5 else "nearly nothing"
    return f"after {steps:,.6g} steps {share} of the weight is left. Which share does one step take, and of what?"


HALF_LIFE = Predict(
    "half_life",
    accept=_accept_half_life,
    solution_code="half_life = np.log(0.5) / np.log(1 - 0.001 * 0.1)  # 6,931",
    mistakes=HALF_LIFE_MISTAKES,
    hints=[
        "Without gradients only the decay is left. By which factor does it multiply the weight in each step?",
        "(1 − 0.0001)ⁿ = ½. Take the logarithm of both sides.",
        "ln 2 / 0.0001, nearly",
    ],
    right="right, about ln 2 / (ηλ) = 6,931: halve the learning rate, and weights last twice as long. In AdamW the "
    "two are still tied",
)


STEPS_MISTAKES = [
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
    Mistake(np.log(10) / np.log(1.05), "these are the steps for *one* factor of 10. From 0.0001 to 1 there are four."),
    Mistake(
        np.log(1e2) / np.log(1.05),
        "half of the way, counted in factors of 10: from 0.0001 to 1 there are four. (Or is it the height, w₂²?)",
    ),
    Mistake(np.log(1e4), "that is ln 10,000. By how much does one step raise the logarithm of the distance?"),
    Mistake(10_000, "that is the *factor* to grow by. How much of it does one step bring?"),
    Mistake(1e4 / 1.05, "each step *multiplies* by 1.05. After n steps the factor is 1.05ⁿ."),
    Mistake(0.000105, "that is the place after one step. After how many is it above 1?"),
    Mistake(200, "each step multiplies by 1.05: a logarithm tells how many it takes."),
    Mistake(20, "1/0.05 steps would do if the gradient were 1. At the start it is 0.0001."),
    Mistake(np.log(1e4) / -np.log(1 - 0.05), "1 − η is what happens to w₁, which shrinks. What happens to w₂?"),
    Mistake(np.log(1e6) / np.log(1.05), "that is for a start at 0.000001. Here it is 0.0001."),
    Mistake(
        np.log2(1e4) / 0.05, "with a logarithm to base 2 above and 0.05 below: which factor does one step multiply by?"
    ),
]


def _accept_steps(value):
    steps = one_number(value)
    if steps is None:
        return "one number is asked for, the number of steps"
    right = np.ceil(np.log(1e4) / np.log(1.05))
    if abs(steps - right) <= 0.02 * right:
        return None
    if steps <= 0:
        return "a number of steps is positive."
    if known := _near(steps, STEPS_MISTAKES):
        return known
    if steps > 400:
        return "by then w₂ is millions away: it grows by the same *factor* in each step. By which, and how often?"
    place = 1e-4 * 1.05**steps
    where = "not above 1 yet" if place < 1 else "above 1 long since"
    return f"after {steps:.4g} steps w₂ is at {place:.2g}, {where}. By which factor does it grow in each step?"


STEPS_OFF_THE_SADDLE = Predict(
    "steps_off_the_saddle",
    accept=_accept_steps,
    solution_code="steps_off_the_saddle = np.ceil(np.log(1e4) / np.log(1.05))  # 189",
    mistakes=STEPS_MISTAKES,
    hints=[
        "The gradient with respect to w₂ is −w₂. What does one step make of w₂?",
        "w₂ grows by the factor 1 + η in each step: 0.0001 · 1.05ⁿ = 1.",
        "`np.log(1e4) / np.log(1.05)`",
    ],
    right="right, 189: the way out grows exponentially, so ten times closer to the ridge costs only 47 more steps",
)
