"""Exercises on histograms of oriented gradients, and on finding things with them."""

from __future__ import annotations

from dlcourse_exercises.hog import best_boxes, cells_in_keras, direction_votes, l2_hys, questions, soft_votes

EXERCISES = (
    direction_votes.EXERCISE,
    soft_votes.EXERCISE,
    l2_hys.EXERCISE,
    questions.SMALL_CELL_LENGTH,
    questions.UNNOTICED_CHANGES,
    questions.WHY_NOISE_HURTS,
    questions.BETTER_ACCURACY,
    cells_in_keras.EXERCISE,
    questions.LARGEST_SHIFT,
    best_boxes.EXERCISE,
    questions.PRECISION_AND_RECALL,
)
