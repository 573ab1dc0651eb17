"""Exercises on backpropagation: gradients in a graph, backward passes of layers, costs, automatic differentiation."""

from __future__ import annotations

from dlcourse_exercises.backprop import divide, questions, residual_backward, scale_backward, two_layer_step

EXERCISES = (
    questions.GRADIENT_OF_ABSOLUTE_ERROR,
    questions.FAN_OUT_GRADIENT,
    scale_backward.EXERCISE,
    residual_backward.EXERCISE,
    questions.FROZEN_FIRST_LAYER,
    questions.THRESHOLD_INSIDE,
    questions.LARGEST_BATCH,
    divide.EXERCISE,
    two_layer_step.EXERCISE,
)
