"""Exercises of lesson 18, preprocessing; those that turn words and pixels into numbers stand beside it."""

from __future__ import annotations

from dlcourse_exercises.preprocessing import (
    centered_pictures,
    customer_model,
    gap_filler,
    one_hot_like,
    questions,
    smooth_tfidf,
    spending_bins,
    standardized_like,
)

EXERCISES = (
    questions.RATE_SHRINKS_BY,
    standardized_like.EXERCISE,
    questions.SPREADS_AWAY,
    questions.MAY_SEE_ALL_ROWS,
    gap_filler.EXERCISE,
    questions.EMBEDDING_ROWS,
    one_hot_like.EXERCISE,
    spending_bins.EXERCISE,
    smooth_tfidf.EXERCISE,
    questions.BINS_FOR_ONE_PERCENT,
    centered_pictures.EXERCISE,
    questions.SHORTEST_FRAME_MS,
    customer_model.EXERCISE,
)
