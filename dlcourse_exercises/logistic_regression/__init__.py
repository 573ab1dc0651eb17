"""Exercises on logistic regression: odds and probabilities, its gradient, what a weight means, thresholds by cost."""

from __future__ import annotations

from dlcourse_exercises.logistic_regression import log_odds_of, mean_gradient, questions, weights_for_raw

EXERCISES = (
    log_odds_of.EXERCISE,
    questions.PROBABILITY_WITH_DISCOUNT,
    mean_gradient.EXERCISE,
    weights_for_raw.EXERCISE,
    questions.TEN_YEAR_FACTOR,
    questions.ALARM_THRESHOLD,
    questions.WHY_NO_REST,
)
