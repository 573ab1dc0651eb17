"""Exercises on softmax regression: shifts, two classes, overflow, the gradient, temperature."""

from __future__ import annotations

from dlcourse_exercises.softmax_regression import batch_softmax, one_unit, questions, weight_gradient

EXERCISES = (
    questions.PROBABILITY_AFTER_SHIFT,
    one_unit.EXERCISE,
    batch_softmax.EXERCISE,
    weight_gradient.EXERCISE,
    questions.WHY_HELD_BACK,
    questions.PROBABILITY_AT_FOUR,
)
