"""Exercises on mini-batches: counting, the cost of an epoch, noise, pieces of a batch, equal updates."""

from __future__ import annotations

from dlcourse_exercises.mini_batches import count_batches, epoch_cost, gradient_in_pieces, questions

EXERCISES = (
    questions.MOST_SAMPLES,
    count_batches.EXERCISE,
    epoch_cost.EXERCISE,
    questions.SIZE_FOR_THIRD,
    questions.RISING_COST,
    gradient_in_pieces.EXERCISE,
    questions.EPOCHS_OF_FULL_BATCH,
)
