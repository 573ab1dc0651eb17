"""Exercises on losses: unequal prices, wasted bits, smoothed labels, the stuck sigmoid, hinges, last layers."""

from __future__ import annotations

from dlcourse_exercises.losses import hinge_cost, pinball, questions

EXERCISES = (
    pinball.EXERCISE,
    questions.BEST_PROMISE,
    questions.WASTED_BITS,
    questions.SMOOTHED_BEST,
    questions.STUCK_SIGMOID,
    hinge_cost.EXERCISE,
    questions.LAYER_FOR_GENRES,
)
