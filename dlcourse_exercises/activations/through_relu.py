"""through_relu: return the slope of the loss by x; upstream is its slope by relu(x). At x = 0 as Keras."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call


def through_relu(upstream, x):
    """Return the slope of the loss by x; upstream is its slope by relu(x). At x = 0 as Keras."""
    return upstream * (x > 0)


EXERCISE = FindMistake(
    through_relu,
    calls=[
        call(np.array([5.0, -5.0]), np.array([2.0, 2.0])),
        call(np.array([5.0, -5.0]), np.array([-3.0, -3.0])),
        call(np.array([1.5, 1.5, 1.5]), np.array([-1.0, 0.0, 1.0])),
        call(np.array([[0.1, -0.2], [0.3, -0.4]]), np.array([[1e4, -1e4], [-1e-6, 1e-6]])),
        call(np.array([-7.0, 2.0], dtype=np.float32), np.array([0.5, -0.5], dtype=np.float32)),
        call(np.random.default_rng(1).normal(size=(20, 10)), np.random.default_rng(2).normal(size=(20, 10))),
    ],
    hints=[
        "Chain rule: slope by x = upstream · slope of ReLU at x.",
        "The slope of ReLU is 1 where x > 0 and 0 elsewhere. `upstream` decides nothing.",
        "`upstream * (x > 0)`: True counts as 1, False as 0.",
    ],
    right="right: the sign of the input opens or shuts the gate, and an open gate lets everything through unchanged",
)


@EXERCISE.given(
    "the slope that comes back may well be negative: that one passes too, if the unit was active. What decides "
    "whether it was?"
)
def given(upstream, x):
    """Return the slope of the loss by x; upstream is its slope by relu(x). At x = 0 as Keras."""
    return np.maximum(upstream, 0)


@EXERCISE.wrong("you multiply by relu(x), its value. Backwards the slope counts: it is 1 or 0, however large x is.")
def times_relu(upstream, x):
    return upstream * np.maximum(x, 0)


@EXERCISE.wrong(
    "everything passes, as if the slope of ReLU were 1 everywhere. What reaches a unit whose x was negative?"
)
def everything_passes(upstream, x):
    return upstream * np.ones_like(x)


@EXERCISE.wrong(
    "all right but x = 0. There the slope has two values to choose from, 0 and 1; Keras takes the other one."
)
def passes_at_zero(upstream, x):
    return upstream * (x >= 0)


@EXERCISE.wrong("all right but x = 0. Half a slope is a fair compromise, but Keras decides for 0.")
def half_passes_at_zero(upstream, x):
    return upstream * np.heaviside(x, 0.5)


@EXERCISE.wrong("this is the slope of ReLU itself. The chain rule multiplies it by the upstream.")
def without_upstream(upstream, x):
    return np.where(x > 0, 1.0, 0.0)


@EXERCISE.wrong("the inactive units are right now; an active one passes its upstream on whatever its sign, as it is.")
def positive_upstream_alone(upstream, x):
    return np.maximum(upstream, 0) * (x > 0)


@EXERCISE.also_right
def by_where(upstream, x):
    return np.where(np.asarray(x) > 0, upstream, 0.0)
