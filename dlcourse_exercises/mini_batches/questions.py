"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

MOST_SAMPLES = Predict(
    "most_samples",
    answer=lambda: 1880 // 20 * 32,
    solution_code="most_samples = 1880 // 20 * 32",
    mistakes=[
        Mistake(1880 * 32, "this counts the samples of all epochs together. Each epoch sees the same ones again."),
        Mistake(1880 // 20, "this is the number of batches per epoch. How many samples do they hold at most?"),
        Mistake(93 * 32 + 1, "this is the *smallest* number that fits: 93 full batches and one more sample."),
        Mistake(93 * 32, "93 full batches need 93 updates. The log has 94 per epoch."),
        Mistake(3007, "may the last batch not be full, too?"),
        Mistake(1880 / 32, "updates are not samples. How many updates does an epoch have, how many samples an update?"),
        Mistake(1880 * 20 * 32, "an update does not see 20 batches. How many updates does one epoch have?"),
        Mistake(20 * 32, "this would be 20 updates. The log has 20 *epochs*, of many updates each."),
    ],
    hints=[
        "How many updates are there per epoch?",
        "94 batches. The last one may be full, or hold a single sample.",
        "`94 * 32`",
    ],
    right="right: 3,008 samples at most, and 2,977 at least. The log cannot tell which: any last batch is one update",
)


RISING_LOSS = Explain(
    "rising_loss",
    choices={
        "a": Choice(
            "Nothing unusual: a loss rises now and then.",
            "with mini-batches, yes, as each loss is measured on other samples. What is random in the full batch?",
        ),
        "b": Choice(
            "The batch is too large; a smaller one would be smoother.",
            "the figure shows the opposite: the smaller the batch, the rougher the curve.",
        ),
        "c": Choice(
            "The learning rate is too large, or the gradient is wrong.",
            "right: a small enough step along the true gradient lowers the loss of the very samples it was computed "
            "from. That makes the full batch a good test of your code",
            right=True,
        ),
        "d": Choice(
            "The samples should be shuffled better.",
            "the mean over all samples does not depend on their order.",
        ),
    },
    hints=[
        "Which of the three curves in the figure belongs to the full batch? Does it ever rise?",
        "Nothing is random here. What did lesson 06 say about steps that land higher than they started?",
    ],
)


RATES_FOR_8_AND_512 = Predict(
    "rates_for_8_and_512",
    answer=lambda: (0.01, 0.09),
    rtol=0.12,
    solution_code="rates_for_8_and_512 = 0.02 * 8 / 16, 0.09",
    mistakes=[
        Mistake(
            (0.01, 0.36), "8 is right. From 128 to 256 the rate did not grow at all: why should it grow fourfold now?"
        ),
        Mistake((0.01, 0.13), "8 is right. From 128 to 256 the rate did not grow: what would let it grow again?"),
        Mistake((0.01, 0.64), "8 is right. In proportion, 256 would have 0.32. What does the table say?"),
        Mistake(
            (0.01, 0.18),
            "8 is right. But 128 and 256 have the same rate: does a larger batch still allow a larger one?",
        ),
        Mistake((0.01, 0.127), "8 is right. But 128 and 256 have the same rate: why should it grow again beyond them?"),
        Mistake(
            (0.014, 0.127), "that is in proportion to the root of B. From 16 to 32, which factor does the table show?"
        ),
        Mistake(
            (0.014, 0.09), "512 is right. For 8: when B doubles from 16 to 32, by which factor does the rate grow?"
        ),
        Mistake(
            (0.02, 0.09), "512 is right. But half the batch takes twice the steps per epoch: how long may each be?"
        ),
        Mistake((0.09, 0.01), "the first number belongs to the batch size 8, the second to 512."),
        Mistake(
            (0.04, 0.09), "512 is right. A smaller batch is noisier: does it need a larger rate, or a smaller one?"
        ),
    ],
    hints=[
        "Divide each rate by its batch size. Up to where is the quotient the same?",
        "Below the ceiling the rate is in proportion to B; at the ceiling it stays.",
    ],
    right="right: in proportion below the ceiling, constant at it. The ceiling is reached at a batch size of about 72; "
    "beyond it a larger batch costs more images per step, and the steps cannot be longer",
)


MOST_IMAGES_PER_SECOND = Predict(
    "most_images_per_second",
    answer=lambda: 16_000,
    rtol=0.01,
    solution_code="most_images_per_second = (128 - 32) / (0.011 - 0.005)",
    mistakes=[
        Mistake(
            32 / 0.005, "this is the throughput with 32. Which part of its 5 milliseconds would a larger batch share?"
        ),
        Mistake(
            128 / 0.011,
            "this is the throughput with 128, and a larger batch reaches more. What do the 96 more images take?",
        ),
        Mistake(16, "that is per millisecond."),
        Mistake(1 / 16_000, "that is the time for one image. How many fit into a second?"),
        Mistake(1000 / 3, "that is 1/a, the steps per second if images took no time. The images take c each."),
        Mistake(0.0625, "that is c in milliseconds per image. How many images fit into a second?"),
    ],
    hints=[
        "Two equations, 5 = a + 32 c and 11 = a + 128 c, in milliseconds. Subtract one from the other.",
        "A step takes a + c B. For a very large B, how much does a single image take?",
        "`96 / 0.006`",
    ],
    right="right: c = 1/16 ms, so no batch size gets beyond 16,000 images per second. a = 3 ms: at B = 48 half of that",
)
