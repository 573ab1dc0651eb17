"""Exercises of lesson 03: activation functions."""

from __future__ import annotations

from dlcourse_exercises.activations import collapse_layers, leaky_any_slope, questions, stable_tanh, through_relu

EXERCISES = (
    collapse_layers.EXERCISE,
    questions.FIRST_SATURATED,
    stable_tanh.EXERCISE,
    questions.LAYERS_TO_A_MILLIONTH,
    through_relu.EXERCISE,
    questions.KILLING_RATE,
    leaky_any_slope.EXERCISE,
    questions.OUTPUT_FOR_TEMPERATURES,
)
