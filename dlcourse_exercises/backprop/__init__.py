"""Exercises on back-propagation: slopes through a chain, layers' ways back, cost, and the order of steps."""

from __future__ import annotations

from dlcourse_exercises.backprop import questions, scale_backward, tanh_backward, two_layer_step

EXERCISES = (
    questions.RELU_UNIT_SLOPE,
    tanh_backward.EXERCISE,
    scale_backward.EXERCISE,
    questions.LAST_LAYER_ALONE,
    questions.THRESHOLD_INSIDE,
    questions.FORWARD_WALKS,
    two_layer_step.EXERCISE,
)
