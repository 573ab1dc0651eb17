"""Exercises on gradient checking: steps and digits, measuring a gradient, judging and reading a check, Keras models."""

from __future__ import annotations

from dlcourse_exercises.gradient_checking import cost_of_theta, l1_penalty, measured_gradient, questions

EXERCISES = (
    questions.BEST_STEP_OF_FOUR_POINTS,
    questions.AFTER_A_LARGE_CONSTANT,
    l1_penalty.EXERCISE,
    measured_gradient.EXERCISE,
    questions.BATCH_THAT_HIDES_IT,
    questions.WHERE_TO_LOOK,
    questions.LENGTH_FOR_FINE,
    cost_of_theta.EXERCISE,
    questions.FAULTY_ACTIVATION,
)
