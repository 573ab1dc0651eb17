"""Exercises of lesson 03: activation functions."""

from __future__ import annotations

from dlcourse_exercises.activations import (
    collapse_layers,
    count_revived,
    leaky_any_slope,
    questions,
    stable_tanh,
    temperature_model,
    through_relu,
)

EXERCISES = (
    collapse_layers.EXERCISE,
    stable_tanh.EXERCISE,
    questions.LAYERS_TO_A_MILLIONTH,
    through_relu.EXERCISE,
    questions.KILLING_RATE,
    count_revived.EXERCISE,
    leaky_any_slope.EXERCISE,
    temperature_model.EXERCISE,
)
