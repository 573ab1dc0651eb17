"""Exercises on gradient descent: stopping, starts, narrow valleys, saddles, batches, early stopping."""

from __future__ import annotations

from dlcourse_exercises.gradient_descent import (
    accuracy_stopper,
    line_step,
    questions,
    steps_until_flat,
    stopping_epoch,
)

EXERCISES = (
    steps_until_flat.EXERCISE,
    questions.WATERSHED,
    questions.JUMPING_START,
    line_step.EXERCISE,
    questions.KAPPA_IN_METERS,
    questions.STEPS_FROM_THE_RIDGE,
    questions.LARGEST_MIXING,
    questions.RATE_FOR_SMALL_BATCHES,
    stopping_epoch.EXERCISE,
    accuracy_stopper.EXERCISE,
)
