"""Exercises on logistic regression: odds, the minimum, shapes of predictions, what a weight means, thresholds."""

from __future__ import annotations

from dlcourse_exercises.logistic_regression import log_odds_of, loss_of_predictions, model_for_raw, questions

EXERCISES = (
    log_odds_of.EXERCISE,
    questions.PROBABILITY_WITH_DISCOUNT,
    questions.MEAN_PROBABILITY,
    loss_of_predictions.EXERCISE,
    model_for_raw.EXERCISE,
    questions.YEARS_TO_DOUBLE,
    questions.ALARM_THRESHOLD,
    questions.WHY_IT_KEEPS_GROWING,
)
