"""Exercises on gradient checking: errors by step, measuring a gradient, comparing two, reading where they differ."""

from __future__ import annotations

from dlcourse_exercises.gradient_checking import gradient_distance, measured_gradient, questions

EXERCISES = (
    questions.ERROR_AT_TWO_TEN_THOUSANDTHS,
    questions.BEST_STEP_IN_FLOAT32,
    questions.WHY_NO_DIGITS_LOST,
    measured_gradient.EXERCISE,
    questions.COST_EVALUATIONS,
    gradient_distance.EXERCISE,
    questions.WHERE_TO_LOOK,
)
