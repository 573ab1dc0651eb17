"""Exercises on initialization: symmetry, the size of sums, rules for activations, deep Keras networks."""

from __future__ import annotations

from dlcourse_exercises.initialization import (
    distinct_units,
    leaky_std,
    orthogonal_relu_network,
    questions,
    unit_by_unit,
)

EXERCISES = (
    questions.LARGEST_FACTOR,
    questions.ZEROS_WITH_RELU,
    distinct_units.EXERCISE,
    questions.SPREAD_OF_SUM,
    questions.FORGOTTEN_STD,
    leaky_std.EXERCISE,
    questions.SILU_FACTOR,
    questions.WIDE_ENOUGH,
    unit_by_unit.EXERCISE,
    orthogonal_relu_network.EXERCISE,
)
