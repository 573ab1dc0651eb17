"""Exercises on optimizers: averages and their start, velocity, Adagrad's sum, Adam's memory."""

from __future__ import annotations

from dlcourse_exercises.optimizers import adagrad_steps, adam_path, average_with_gaps, questions

EXERCISES = (
    questions.SHARE_AFTER_FIFTY,
    average_with_gaps.EXERCISE,
    questions.KERAS_RATE,
    questions.BETA_IS,
    adagrad_steps.EXERCISE,
    questions.ADAM_MEGABYTES,
    adam_path.EXERCISE,
    questions.HALF_LIFE,
)
