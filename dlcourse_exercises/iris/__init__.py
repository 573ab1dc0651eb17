"""Exercises of the first Keras lesson: preparing a table, building, reading predictions, trusting a score."""

from __future__ import annotations

from dlcourse_exercises.iris import confusion_counts, likeliest_species, network_within, questions, scale_both

EXERCISES = (
    scale_both.EXERCISE,
    questions.UPDATES_WITH_BATCHES_OF_25,
    network_within.EXERCISE,
    questions.SORTED_VAL_ACCURACY,
    likeliest_species.EXERCISE,
    questions.TEST_FLOWERS_NEEDED,
    questions.TEN_FOLD_SPREAD,
    questions.TREE_OR_NETWORK,
    confusion_counts.EXERCISE,
    questions.SAFE_BEFORE_SPLIT,
)
