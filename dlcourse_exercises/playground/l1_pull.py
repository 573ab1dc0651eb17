"""l1_pull: return the weights w (any shape) after the pull of L1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call

WEIGHTS = np.random.default_rng(13).normal(0, 0.5, (7, 8))


def l1_pull(w, learning_rate, rate):
    """Return the weights w (any shape) after the pull of L1."""
    return np.sign(w) * np.maximum(np.abs(w) - learning_rate * rate, 0)


EXERCISE = Implement(
    l1_pull,
    calls=[
        call(np.array([1.0, -1.0, 0.0]), 0.1, 1.0),
        call(np.array([0.05, -0.05, 0.2]), 0.1, 1.0),
        call(np.array([[2.0, -0.001], [0.0, 0.001]]), 0.03, 0.1),
        call(np.array([0.3, -0.3]), 0.5, 0.0),
        call(WEIGHTS, 0.3, 0.01),
        call(WEIGHTS, 10.0, 1.0),
    ],
    hints=[
        "Think of size and sign apart: `np.abs(w)` shrinks, `np.sign(w)` stays.",
        "A size cannot go below 0: `np.maximum(…, 0)`.",
    ],
    right="right. Weights within reach of 0 are cut, in one step: that is why L1 makes networks thin",
)


@EXERCISE.wrong("0.05, pulled by 0.1, has come out below 0. Where should it stop?")
def crosses(w, learning_rate, rate):
    return w - learning_rate * rate * np.sign(w)


@EXERCISE.wrong("that takes a share of each weight: it is L2. L1 takes the same from all.")
def pull_of_l2(w, learning_rate, rate):
    return w - learning_rate * rate * w


@EXERCISE.wrong("negative weights have been pulled away from 0, or cut off. Which way is theirs?")
def pulls_down(w, learning_rate, rate):
    return np.maximum(w - learning_rate * rate, 0)


@EXERCISE.wrong("the pull is learning rate times rate.")
def rate_alone(w, learning_rate, rate):
    return np.sign(w) * np.maximum(np.abs(w) - rate, 0)


@EXERCISE.wrong("small weights are cut rightly; the others must come nearer to 0, too.")
def cuts_only(w, learning_rate, rate):
    return np.where(np.abs(w) < learning_rate * rate, 0.0, w)


@EXERCISE.wrong("this pushes the weights away from 0. Which sign leads towards it?")
def pushes_away(w, learning_rate, rate):
    return w + learning_rate * rate * np.sign(w)


@EXERCISE.wrong("the sizes are right. And the signs?")
def sign_lost(w, learning_rate, rate):
    return np.maximum(np.abs(w) - learning_rate * rate, 0)


@EXERCISE.also_right
def pull_by_crossing(weights, step, penalty):
    pulled = weights - step * penalty * np.sign(weights)
    return np.where(weights * pulled < 0, 0.0, pulled)
