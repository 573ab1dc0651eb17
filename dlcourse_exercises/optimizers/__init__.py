"""Exercises on optimizers: averages, velocity, Adagrad's sum, Adam's memory, outdated code, saddles, fair races."""

from __future__ import annotations

from dlcourse_exercises.optimizers import (
    adagrad_steps,
    adam_path,
    average_with_gaps,
    chosen_rate,
    modern_optimizer,
    questions,
)

EXERCISES = (
    average_with_gaps.EXERCISE,
    questions.KERAS_RATE,
    adagrad_steps.EXERCISE,
    questions.ADAM_MEGABYTES,
    adam_path.EXERCISE,
    modern_optimizer.EXERCISE,
    questions.HALF_LIFE,
    questions.STEPS_OFF_THE_SADDLE,
    chosen_rate.EXERCISE,
)
