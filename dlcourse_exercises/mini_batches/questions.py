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
        Mistake(59, "1,880 counts updates, not samples. How many updates does one epoch have?"),
        Mistake(1880, "that is the number of updates in all epochs together. How many samples does one epoch see?"),
        Mistake(1880 * 20, "1,880 updates are those of all 20 epochs together: divide by 20, do not multiply."),
        Mistake(1880 / 20 / 32, "an epoch has 94 batches of up to 32 samples. Is that more samples than 94, or fewer?"),
        Mistake(94 * 32 + 1, "one sample more than 94 full batches hold needs a 95th update."),
        Mistake(95 * 32 - 1, "that takes 95 updates per epoch. The log has 1,880 / 20."),
        Mistake(95 * 32, "95 full batches are one too many: the log has 1,880 / 20 updates per epoch."),
        Mistake(3000, "nearly. The exact number is asked for: is the last batch full?"),
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
        Mistake((0.005, 0.09), "512 is right. But 8 is half of 16, not a quarter: how much of 0.02 is left?"),
        Mistake((0.09, 0.09), "512 is right. The rate stays at 0.09 for *large* batches. What happens below 64?"),
        Mistake((0.1, 0.09), "512 is right. Which way does the rate go from 32 to 16, and on to 8?"),
        Mistake((0.01, 0.32), "8 is right. In proportion, 256 would already have 0.32. What does the table say?"),
        Mistake((0.01, 0.16), "8 is right. In proportion, 128 would already have 0.16. What does the table say?"),
        Mistake((0.01, 0.12), "8 is right. The rate did not grow from 128 to 256: why should it at 512?"),
        Mistake((0.01, 0.045), "8 is right. A larger batch is less noisy: why should its rate be smaller again?"),
        Mistake((0.01, 0.05), "8 is right. Does less noise call for a smaller rate than at 256?"),
        Mistake((0.01, 0.02), "8 is right. That is the rate of the *smallest* batch: does 512 need it?"),
        Mistake((0.02, 0.18), "twice wrong: how does the rate change from 32 to 16, and how from 128 to 256?"),
        Mistake((0.02, 0.36), "neither is right: half the batch takes half the rate, and 256 had 0.09, like 128."),
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
        Mistake(32 / 5, "that is the throughput with 32, per millisecond. What would a larger batch share?"),
        Mistake(128 / 11, "that is the throughput with 128, per millisecond, and a larger batch reaches more."),
        Mistake(
            11_700, "128 images at a time nearly reach that, and larger batches more. What do 96 more images take?"
        ),
        Mistake(12_000, "the two throughputs measured are below that, but no limit. What does one more image take?"),
        Mistake(9018, "that is the mean of the two throughputs. A larger batch reaches more than both."),
        Mistake(10_000, "128 images in 11 ms are more per second already. What do the 96 more images take?"),
        Mistake(8000, "that is the throughput where a and c B are equal. Beyond it c B rules."),
        Mistake(32 / 0.003, "3 ms are the fixed part, whatever the batch size. What does one more image take?"),
        Mistake(62.5, "those are the microseconds per image. How many images fit into a second?"),
        Mistake(1600, "96 images take 6 ms. Check the zeros."),
        Mistake(160, "96 images take 6 ms. Are two zeros missing?"),
        Mistake(160_000, "96 images take 6 ms. Is there a zero too many?"),
        Mistake(12_800, "128 images took 11 ms, not 10. And how do 96 more images compare with 6 more milliseconds?"),
        Mistake(25_600, "128 images in the time of 32: but each image takes c more. What is c?"),
        Mistake(float("inf"), "the fixed part is shared among ever more images. But each image takes c as well."),
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
