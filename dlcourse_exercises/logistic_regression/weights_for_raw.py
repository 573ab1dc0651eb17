"""weights_for_raw: return (v, c) such that x @ v + c equals ((x - mean) / spread) @ w + b for every x."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call

RNG = np.random.default_rng(2)


def weights_for_raw(w, b, mean, spread):
    """Return (v, c) such that x @ v + c equals ((x - mean) / spread) @ w + b for every x."""
    v = w / spread
    return v, b - v @ mean


EXERCISE = Implement(
    weights_for_raw,
    calls=[
        call(np.array([2.0]), 0.0, np.array([10.0]), np.array([4.0])),
        call(np.array([2.0, 3.0]), 1.0, np.array([0.0, 0.0]), np.array([2.0, 6.0])),
        call(np.array([0.75, 1.57]), -0.42, np.array([43.6, 44.1]), np.array([13.6, 14.5])),
        call(RNG.normal(size=5), 0.3, RNG.normal(size=5), RNG.uniform(1, 3, 5)),
    ],
    hints=[
        "((x − mean) / spread) · w = x · (w / spread) − mean · (w / spread).",
        "What stands before x is v. The rest, with b, is c.",
        "`v = w / spread` and `c = b - v @ mean`.",
    ],
    right="right. Scaling helps the descent and is gone from the result: who uses the formula need not know of it",
)


@EXERCISE.wrong("the weights are right. But at x = 0 the scaled features are not 0: what do they add there?")
def bias_unchanged(w, b, mean, spread):
    return w / spread, b


@EXERCISE.wrong("you multiply by the spread. One year is *less* than one spread: is its weight larger or smaller?")
def multiplied(w, b, mean, spread):
    v = w * spread
    return v, b - v @ mean


@EXERCISE.wrong("the mean, too, is divided by the spread in the formula. Put x = 0 into it.")
def mean_not_scaled(w, b, mean, spread):
    return w / spread, b - w @ mean


@EXERCISE.wrong("the mean is *subtracted* from x. Which sign does it get in c?")
def mean_added(w, b, mean, spread):
    v = w / spread
    return v, b + v @ mean


@EXERCISE.wrong("c is one number: add up the parts of all features.")
def not_summed(w, b, mean, spread):
    return w / spread, b - w * mean / spread


@EXERCISE.wrong("each mean also meets its weight.")
def weights_left_out(w, b, mean, spread):
    return w / spread, b - np.sum(mean / spread)


@EXERCISE.wrong("your c has lost b.")
def bias_lost(w, b, mean, spread):
    return w / spread, -np.sum(w * mean / spread)


@EXERCISE.wrong("c should be one number: the bias stands outside the brackets, and the means' parts are summed up.")
def bias_scaled_too(w, b, mean, spread):
    v = w / spread
    return v, b / spread - v * mean


@EXERCISE.also_right
def raw_by_loop(weights, bias, means, spreads):
    v = np.array([weight / s for weight, s in zip(weights, spreads)])
    for weight, m in zip(v, means):
        bias = bias - weight * m
    return v, bias


@EXERCISE.also_right
def raw_by_probing(w, b, mean, spread):
    z = lambda x: ((x - mean) / spread) @ w + b  # noqa: E731 - as a learner would write it
    c = z(np.zeros(len(w)))
    return np.array([z(row) - c for row in np.eye(len(w))]), c
