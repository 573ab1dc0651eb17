"""Exercises of the first lesson: one of each kind, so that a learner has met them all."""

from __future__ import annotations

from dlcourse_exercises.start_here import accuracy, average, questions

EXERCISES = (
    average.EXERCISE,
    questions.SHOWN_COUNTS,
    accuracy.EXERCISE,
    questions.WHY_RESTART,
    questions.RIGHT_WITH_100,
)
