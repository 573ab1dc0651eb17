"""Exercises of lesson 04: unequal costs, wasted bits, smoothed labels, pulls of a sigmoid, hinges, a last layer."""

from __future__ import annotations

from dlcourse_exercises.losses import genre_model, hinge_cost, pinball, questions

EXERCISES = (
    pinball.EXERCISE,
    questions.BEST_PROMISE,
    questions.WASTED_BITS,
    questions.SMOOTHING_USED,
    questions.HARDEST_P,
    questions.SCALED_LOSS,
    hinge_cost.EXERCISE,
    genre_model.EXERCISE,
)
