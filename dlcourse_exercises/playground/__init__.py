"""Exercises on the playground: who converges, how many updates, the pull of L1, accuracy with classes -1 and 1."""

from __future__ import annotations

from dlcourse_exercises.playground import l1_pull, questions, sign_accuracy

EXERCISES = (
    questions.SAME_MAP_OTHER_LOSS,
    questions.UPDATES_IN_ALL,
    questions.WHO_CONVERGES,
    questions.SPIRAL_SETTINGS,
    questions.SURVIVES_RATE_1,
    l1_pull.EXERCISE,
    sign_accuracy.EXERCISE,
)
