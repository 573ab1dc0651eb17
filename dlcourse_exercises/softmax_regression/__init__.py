"""Exercises on softmax regression: base 2, two classes, overflow, the gradient, calibration, temperature."""

from __future__ import annotations

from dlcourse_exercises.softmax_regression import batch_softmax, one_unit, questions, weight_gradient, with_temperature

EXERCISES = (
    questions.TEMPERATURE_OF_BASE_TWO,
    one_unit.EXERCISE,
    batch_softmax.EXERCISE,
    weight_gradient.EXERCISE,
    questions.GAP_AFTER_SHIFT,
    questions.ERROR_OF_EIGHT,
    questions.WHY_HELD_BACK,
    with_temperature.EXERCISE,
)
