"""Exercises on learning rates: limits, waiting times, loss curves, noise, schedules, the range test."""

from __future__ import annotations

from dlcourse_exercises.learning_rate import decayed_rates, questions, steps_needed, warmup_inverse_root

EXERCISES = (
    questions.KAPPA_FROM_RATES,
    steps_needed.EXERCISE,
    questions.LOSS_CURVES,
    questions.RATE_FOR_HALF,
    questions.DECAY_STEPS,
    decayed_rates.EXERCISE,
    questions.USABLE_RATE,
    warmup_inverse_root.EXERCISE,
)
