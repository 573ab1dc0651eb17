"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Family, Mistake, Predict

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
    families=[
        Family(
            lambda n: 2977 <= n < 3008,
            "that fits, but is not the most. How full can the last of the 94 batches be?",
            examples=[3006, 2992, 2990],
        ),
        Family(
            lambda n: 3008 < n < 3200,
            "count the updates per epoch for that many samples: are they still 1,880 / 20?",
            examples=[3010, 3072, 3100],
        ),
        Family(
            lambda n: n < 2977,
            "with so few samples an epoch has fewer than 94 updates. How many does the log say per epoch?",
            examples=[100, 1504, 2900],
        ),
        Family(
            lambda n: n >= 3200,
            "with so many samples an epoch has more than 100 updates. How many does the log say per epoch?",
            examples=[5000, 12_032],
        ),
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
            "The next batch has a higher loss than the one before it.",
            "it holds other samples, maybe harder ones. With 16 this happens after nearly every second update, at a "
            "rate that is fine.",
        ),
        "b": Choice(
            "The same batch has a higher loss after its own update.",
            "right: a small enough step along the gradient lowers the loss of the very samples that it was computed "
            "from, few or many. At a rate of 0.3 this never happened in 1,440 updates on batches of 16. It is a good "
            "test of your code",
            right=True,
        ),
        "c": Choice(
            "All training digits together have a higher loss after the update.",
            "16 digits know only roughly where the loss of all falls: at a rate that is fine, every third update makes "
            "it rise. On which samples must a step help?",
        ),
        "d": Choice(
            "A batch of 16 jumps up and down more than one of 128 did.",
            "noise grows when the batch shrinks, by the root: that is what the figure shows at one and the same rate.",
        ),
    },
    hints=[
        "Why does the full batch never rise? From which samples is its gradient, and on which is its loss measured?",
        "A step lowers the loss of the samples that its gradient was computed from. Which of the four says otherwise?",
    ],
)


def _accept_rates(value):
    try:
        rates = np.asarray(value, dtype=float).ravel()
    except (TypeError, ValueError):
        rates = np.zeros(0)
    if len(rates) != 2:
        return "two numbers are asked for, as a list: [0.1, 0.2]"
    small, large = rates
    small_fits, large_fits = 0.075 <= small <= 0.085, 0.085 <= large <= 0.1
    if small_fits and large_fits:
        return None
    if not all(rates > 0):
        return "rates are positive."
    if small_fits and large > 0.1:
        return "64 is right. For 128 that is more than 256 and 512 could bear: what ended the growth there?"
    if small_fits:
        return "64 is right. In proportion 128 would have 0.16. What is the most that any size can have here?"
    if large_fits and small > 0.085:
        return "128 is right. In proportion to the batch, which rate would 64 have, and is that above the ceiling?"
    if large_fits:
        return "128 is right. From 16 to 64 the batch grows fourfold. How much may the rate grow, up to the ceiling?"
    if 0.075 <= large <= 0.085 and 0.085 <= small <= 0.1:
        return "the first number belongs to the batch size 64, the second to 128."
    return "neither is right. Which rate would each size have in proportion to 16's? And which of them is not allowed?"


RATES_FOR_64_AND_128 = Predict(
    "rates_for_64_and_128",
    accept=_accept_rates,
    solution_code="rates_for_64_and_128 = [0.02 * 64 / 16, min(0.02 * 128 / 16, 0.09)]",
    mistakes=[
        Mistake((0.08, 0.16), "64 is right. In proportion, 128 would have 0.16. But what could 256 and 512 bear?"),
        Mistake(
            (0.04, 0.057),
            "that is in proportion to the root of B. Twice the batch, half the steps: how long must each be?",
        ),
        Mistake(
            (0.034, 0.053), "you draw a straight line from 16 to 256. Does the rate grow evenly, up to where it stops?"
        ),
        Mistake(
            (0.055, 0.071), "even steps from doubling to doubling? Below the ceiling a rate *doubles* with the batch."
        ),
        Mistake(
            (0.09, 0.09), "128 is right. In proportion to 16's, which rate would 64 have? Is it above the ceiling?"
        ),
        Mistake((0.04, 0.08), "64 is *four* times 16, and 128 eight times. Then look at the ceiling."),
        Mistake(
            (0.02, 0.09), "128 is right. The rate of 16 is no floor: four times the batch takes a quarter of the steps."
        ),
        Mistake((0.045, 0.09), "128 is right. Half of the ceiling? 64 has to be compared with 16, below the ceiling."),
        Mistake((0.0225, 0.045), "in proportion to *256's* rate? That one is held back by the ceiling. Begin at 16."),
        Mistake((0.02, 0.02), "the rate of 16 for all? Twice the batch takes half the steps: how long may each be?"),
        Mistake((0.005, 0.0025), "upside down: a larger batch is less noisy and takes fewer steps."),
        Mistake((1.0, 1.0), "those are the rates of the lesson's network. For this one 16 has 0.02."),
    ],
    hints=[
        "Which rate would each size have in proportion to 16's?",
        "256 and 512 have the same rate: there the ceiling holds. Which of the two proportional rates lies above it?",
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
        Mistake(
            48, "that is a / c: with so many images half of the time is the fixed part. How many fit into a second?"
        ),
        Mistake(128 / 0.006, "6 ms are what *96* more images take. The 128 took 11."),
        Mistake(96 / 0.011, "11 ms are what 128 images took, fixed part included. What do the 96 *more* images take?"),
        Mistake(16e6, "those would be microseconds. The steps take milliseconds: check the zeros."),
        Mistake(96 / 0.005, "5 ms are what 32 images took. What do the 96 *more* images take?"),
    ],
    families=[
        Family(lambda v: v <= 0, "a number of images is positive.", examples=[-16_000, -5]),
        Family(
            lambda v: v < 6400,
            "32 images in 5 ms are 6,400 per second already. Is yours per second, and above all that was reached?",
            examples=[3000, 5333, 625],
        ),
        Family(
            lambda v: v < 11_636,
            "128 images in 11 ms are 11,636 per second already, and a larger batch reaches more.",
            examples=[7000, 9600],
        ),
        Family(
            lambda v: v < 15_840,
            "a batch of many thousands gets beyond that. Once the fixed part is shared by ever more images, what time "
            "is left for each?",
            examples=[14_000, 15_000, 12_500],
        ),
        Family(
            lambda v: v > 16_160,
            "each image takes a time of its own, which no batch size can share. How long do the 96 more images take?",
            examples=[32_000, 20_000, 17_000],
        ),
    ],
    hints=[
        "Two equations, 5 = a + 32 c and 11 = a + 128 c, in milliseconds. Subtract one from the other.",
        "A step takes a + c B. For a very large B, how much does a single image take?",
        "`96 / 0.006`",
    ],
    right="right: c = 1/16 ms, so no batch size gets beyond 16,000 images per second. a = 3 ms: at B = 48 half of that",
)
