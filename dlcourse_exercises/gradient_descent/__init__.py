"""Exercises on gradient descent: when it stops, where it ends, narrow valleys, saddles, batches, early stopping."""

from __future__ import annotations

from dlcourse_exercises.gradient_descent import line_step, questions, steps_until_flat, stopping_epoch

EXERCISES = (
    steps_until_flat.EXERCISE,
    questions.WATERSHED,
    line_step.EXERCISE,
    questions.STEPS_IN_A_NARROW_VALLEY,
    questions.WHY_IT_STILL_ZIGZAGS,
    questions.STEPS_FROM_THE_RIDGE,
    questions.ONE_SAMPLE_AT_A_TIME,
    stopping_epoch.EXERCISE,
)
