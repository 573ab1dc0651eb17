"""Exercises of the first Keras lesson: preparing a table, counting, reading predictions, trusting a score."""

from __future__ import annotations

from dlcourse_exercises.iris import confusion_counts, likeliest_species, questions, scale_both

EXERCISES = (
    scale_both.EXERCISE,
    questions.ONE_LAYER_PARAMETERS,
    questions.UPDATES_WITH_BATCHES_OF_25,
    questions.SORTED_VAL_ACCURACY,
    likeliest_species.EXERCISE,
    questions.TEST_FLOWERS_NEEDED,
    questions.TREE_OR_NETWORK,
    confusion_counts.EXERCISE,
)
