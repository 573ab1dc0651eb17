"""Exercises on histograms of oriented gradients, and on finding things with them."""

from __future__ import annotations

from dlcourse_exercises.hog import best_boxes, direction_votes, intersection_over_union, l2_hys, questions, soft_votes

EXERCISES = (
    direction_votes.EXERCISE,
    soft_votes.EXERCISE,
    l2_hys.EXERCISE,
    questions.SMALL_CELL_LENGTH,
    questions.UNNOTICED_CHANGES,
    questions.WHY_NOISE_HURTS,
    questions.BETTER_ACCURACY,
    intersection_over_union.EXERCISE,
    questions.FALSE_POSITIVES_PER_WINDOW,
    best_boxes.EXERCISE,
)
