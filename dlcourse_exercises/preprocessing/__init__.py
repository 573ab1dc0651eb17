"""Exercises of lesson 18, preprocessing; those that turn words and pixels into numbers stand beside it."""

from __future__ import annotations

from dlcourse_exercises.preprocessing import centred_pictures, one_hot_like, questions, smooth_tfidf, standardized_like

EXERCISES = (
    questions.RATE_SHRINKS_BY,
    standardized_like.EXERCISE,
    questions.SPREADS_AWAY,
    questions.MAY_SEE_ALL_ROWS,
    one_hot_like.EXERCISE,
    smooth_tfidf.EXERCISE,
    centred_pictures.EXERCISE,
    questions.SHORTEST_FRAME_MS,
)
