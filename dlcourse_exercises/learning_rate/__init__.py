"""Exercises on learning rates: limits, waiting times, loss curves, noise, decay."""

from __future__ import annotations

from dlcourse_exercises.learning_rate import decayed_rates, questions, steps_needed

EXERCISES = (
    questions.LARGEST_RATE_OF_TWO,
    steps_needed.EXERCISE,
    questions.JUMPING_LOSS,
    questions.RATE_FOR_HALF,
    decayed_rates.EXERCISE,
)
