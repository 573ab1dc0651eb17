"""Exercises on initialization: symmetry, the size of sums, rules for activations."""

from __future__ import annotations

from dlcourse_exercises.initialization import distinct_units, leaky_std, questions, start_std

EXERCISES = (
    questions.LARGEST_FACTOR,
    distinct_units.EXERCISE,
    questions.SPREAD_OF_SUM,
    start_std.EXERCISE,
    leaky_std.EXERCISE,
    questions.SILU_FACTOR,
    questions.BIASES_AT_ZERO,
)
