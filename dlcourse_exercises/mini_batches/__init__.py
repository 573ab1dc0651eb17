"""Exercises on mini-batches: counting, shuffling, noise, rates for other sizes, throughput, pieces of a batch."""

from __future__ import annotations

from dlcourse_exercises.mini_batches import (
    epoch_loss,
    gradient_in_pieces,
    last_batch,
    like_a_large_batch,
    noise_scale,
    questions,
    shuffled_epoch,
)

EXERCISES = (
    questions.MOST_SAMPLES,
    last_batch.EXERCISE,
    epoch_loss.EXERCISE,
    shuffled_epoch.EXERCISE,
    noise_scale.EXERCISE,
    questions.RISING_LOSS,
    questions.RATES_FOR_64_AND_128,
    questions.MOST_IMAGES_PER_SECOND,
    gradient_in_pieces.EXERCISE,
    like_a_large_batch.EXERCISE,
)
