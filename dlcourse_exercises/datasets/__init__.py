"""Exercises on meeting data sets: their size, their labels, baselines, and pipelines that feed a network."""

from __future__ import annotations

from dlcourse_exercises.datasets import (
    batches_from_files,
    encode_review,
    from_folder,
    majority_accuracy,
    questions,
    share_right,
    training_batches,
)

EXERCISES = (
    share_right.EXERCISE,
    questions.CAPPED_VALUE,
    encode_review.EXERCISE,
    majority_accuracy.EXERCISE,
    questions.EARLIEST_PLACE,
    batches_from_files.EXERCISE,
    questions.EPOCH_AFTER_UPGRADE,
    training_batches.EXERCISE,
    from_folder.EXERCISE,
)
