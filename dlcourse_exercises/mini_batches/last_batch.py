"""last_batch: return the size of the last batch of an epoch."""

from __future__ import annotations

import math

from dlcourse.exercises.declare import FindMistake, call


def last_batch(samples, size):
    """Return how many samples the last batch of an epoch holds (samples and size: at least 1)."""
    return samples % size or size


EXERCISE = FindMistake(
    last_batch,
    calls=[
        call(5, 2),
        call(4, 2),
        call(51_200, 128),
        call(50_000, 128),
        call(1000, 128),
        call(3, 8),
        call(8, 8),
        call(6, 3),
        call(7, 1),
        call(1, 1),
    ],
    hints=[
        "Divide 4 samples into batches of 2 on paper. How many samples does the last batch have?",
        "When nothing is left over, the last batch is one of the full ones.",
        "Two cases: `rest = samples % size`, and then `rest if rest else size`.",
    ],
    right="right. Every epoch ends with a batch of at least one sample and at most `size`",
)


@EXERCISE.given(
    "for some numbers it says that the last batch holds 0 samples. Which are they, and what holds the samples then?"
)
def given(samples, size):
    """Return how many samples the last batch of an epoch holds (samples and size: at least 1)."""
    return samples % size


@EXERCISE.wrong("the last batch is a full one only if the division leaves no remainder.")
def always_full(samples, size):
    return size


@EXERCISE.wrong("this is what is missing from a full batch. How many samples are in it?")
def what_is_missing(samples, size):
    return size - samples % size


@EXERCISE.wrong("off by one: 5 samples in batches of 2 leave one sample for the last batch.")
def off_by_one(samples, size):
    return (samples - 1) % size


@EXERCISE.wrong("that is the number of batches. How many samples are in the last one?")
def number_of_batches(samples, size):
    return math.ceil(samples / size)


@EXERCISE.wrong("with 3 samples and a batch size of 8 the only batch has 3 samples. When is it `size`?")
def full_if_even_or_small(samples, size):
    return size if samples % size == 0 or samples < size else samples % size


@EXERCISE.wrong("a batch of one sample appears from nowhere when the division leaves no remainder.")
def at_least_one(samples, size):
    return max(1, samples % size)


@EXERCISE.wrong("that is the number of full batches. How many samples are in the last one?")
def full_batches(samples, size):
    return samples // size


@EXERCISE.wrong(
    "one too many. For 4 samples in batches of 2 the remainder is wrong; is it wrong for 5 in batches of 2, too?"
)
def remainder_and_one(samples, size):
    return samples % size + 1


@EXERCISE.also_right
def last_batch_in_one_formula(samples, size):
    return (samples - 1) % size + 1


@EXERCISE.also_right
def last_batch_by_subtraction(n, b):
    return n - (math.ceil(n / b) - 1) * b


@EXERCISE.also_right
def last_batch_by_list(samples, size):
    return [min(size, samples - first) for first in range(0, samples, size)][-1]


@EXERCISE.wrong("that is right for a single batch, and for full ones alone. What of 5 samples in batches of 2?")
def full_or_all(samples, size):
    return min(samples, size)


@EXERCISE.wrong("without a remainder it returns all samples. 4 samples in batches of 2: how many are in the last one?")
def all_if_even(samples, size):
    return samples if samples % size == 0 else samples % size


@EXERCISE.wrong("a number of samples is whole. This says how many batches there are, the last one in part.")
def batches_with_a_fraction(samples, size):
    return samples / size


@EXERCISE.wrong("this is what the last batch lacks, and 0 for a full one. How many samples does it hold?")
def missing_by_remainder(samples, size):
    return -samples % size


@EXERCISE.wrong("no batch holds more than `size`. When is there a remainder to return, and when none?")
def remainder_and_size(samples, size):
    return samples % size + size


@EXERCISE.wrong("one full batch comes out right now. But 6 samples in batches of 3 still end with a batch of none.")
def single_batch_mended(samples, size):
    return samples if samples <= size else samples % size


@EXERCISE.wrong("this is the *mean* size of the batches. All but the last hold `size` samples.")
def mean_size(samples, size):
    return samples / math.ceil(samples / size)


@EXERCISE.wrong("the samples are divided evenly here. Batches hold `size` samples each: what is left for the last one?")
def evenly(samples, size):
    return samples // math.ceil(samples / size)


def half_mended(samples, size):
    return samples % size if samples % size or samples > 9 else size


def one_is_left(samples, size):
    return 1 if samples % size else size


def quotient_first(samples, size):
    return samples // size or samples


@EXERCISE.wrong_if(
    "in some call the last batch still holds 0 samples, or fewer. When does a division leave nothing over?",
    examples=[half_mended],
)
def empty_batches(got, expected):
    return any(g <= 0 for g in got)


@EXERCISE.wrong_if(
    "right where the size divides the number of samples, and wrong where something is left over.",
    examples=[one_is_left],
)
def right_without_remainder(got, expected):
    return all(got[k] == expected[k] for k in (1, 2, 6, 7)) and None not in got


@EXERCISE.wrong_if(
    "in some call that is more than a batch can hold, or than is left over. Divide 5 samples into batches of 2 on "
    "paper, and 4: what is in the last one?",
    examples=[quotient_first],
)
def too_many(got, expected):
    return any(g > e for g, e in zip(got, expected, strict=True))


@EXERCISE.wrong("off by one: 4 samples in batches of 2 end with a batch of two, and 5 with a batch of one.")
def off_by_one_upwards(samples, size):
    return (samples + 1) % size
