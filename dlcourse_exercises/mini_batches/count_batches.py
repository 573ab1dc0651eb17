"""count_batches: return the number of batches in one epoch."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call


def count_batches(samples, size):
    """Return the number of batches in one epoch."""
    return -(-samples // size)


EXERCISE = FindMistake(
    count_batches,
    calls=[
        call(4, 2),
        call(5, 2),
        call(51_200, 128),
        call(50_000, 128),
        call(1000, 128),
        call(3, 8),
        call(7, 1),
        call(1, 1),
        call(0, 32),
    ],
    hints=[
        "Try 4 samples in batches of 2.",
        "A batch more is needed only if something is left over.",
        "Round the quotient up: `math.ceil(samples / size)`.",
    ],
    right="right: round up. floor + 1 says the same unless the division comes out even",
)


@EXERCISE.given("51,200 samples in batches of 128 fill exactly 400 batches. What does this formula add?")
def given(samples, size):
    """Return the number of batches in one epoch."""
    return samples // size + 1


@EXERCISE.wrong("the samples that are left over make a batch, too: a smaller one.")
def last_batch_dropped(samples, size):
    return samples // size


@EXERCISE.wrong("a small rest is rounded away. Five samples in batches of two: how many batches?")
def rounded(samples, size):
    return round(samples / size)


@EXERCISE.wrong("there are no fractions of a batch: the last one is smaller, and it counts.")
def not_whole(samples, size):
    return samples / size


@EXERCISE.also_right
def count_by_ceil(n, b):
    return int(np.ceil(n / b))


@EXERCISE.also_right
def count_by_list(samples, size):
    return len(range(0, samples, size))
