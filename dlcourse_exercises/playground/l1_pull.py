"""l1_pull: return the weights w (a float array of any shape) after the pull of L1, same shape."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

WEIGHTS = np.random.default_rng(13).normal(0, 0.5, (7, 8))


def l1_pull(w, learning_rate, rate):
    """Return the weights w (a float array of any shape) after the pull of L1, same shape."""
    return np.sign(w) * np.maximum(np.abs(w) - learning_rate * rate, 0)


EXERCISE = Implement(
    l1_pull,
    calls=[
        call(np.array([1.0, -1.0, 0.0]), 0.1, 1.0),
        call(np.array([0.05, -0.05, 0.2]), 0.1, 1.0),
        call(np.array([0.15, -0.12, 0.09]), 0.1, 1.0),
        call(np.array([[2.0, -0.001], [0.0, 0.001]]), 0.03, 0.1),
        call(WEIGHTS, 0.3, 0.01),
        edge(np.array([0.3, -0.3]), 0.5, 0.0),
        edge(np.array([0.25, -0.25, 0.75]), 0.5, 0.5),
        edge(WEIGHTS, 10.0, 1.0),
        edge(np.zeros((0, 3)), 0.1, 0.1),
    ],
    hints=[
        "How far does each weight move, and in which direction? What changes if 0 is nearer than that?",
        "Treat size and sign separately: `np.abs(w)` shrinks, `np.sign(w)` stays.",
        "A size cannot go below 0: `np.maximum(…, 0)`.",
    ],
    right="right. Weights within reach of 0 are cut in one step: that is how L1 makes networks sparse. The formula is "
    "known as soft thresholding",
)


@EXERCISE.wrong("0.05, pulled by 0.1, ends up below 0. Where should it stop?")
def crosses(w, learning_rate, rate):
    return w - learning_rate * rate * np.sign(w)


@EXERCISE.wrong("this takes a fraction of each weight, which is L2. What does L1 take?")
def pull_of_l2(w, learning_rate, rate):
    return w - learning_rate * rate * w


@EXERCISE.wrong("negative weights move away from 0, or are all cut off. Which way is 0 for them?")
def pulls_down(w, learning_rate, rate):
    return np.maximum(w - learning_rate * rate, 0)


@EXERCISE.wrong("the same number is taken off each weight, also off negative ones. Which way is 0 for them?")
def same_for_all(w, learning_rate, rate):
    return w - learning_rate * rate


@EXERCISE.wrong("this is what L1 takes off. What is left of the weights?")
def what_is_taken(w, learning_rate, rate):
    return np.clip(w, -learning_rate * rate, learning_rate * rate)


@EXERCISE.wrong("weights within reach of 0 stay where they were. Where should they land?")
def left_alone(w, learning_rate, rate):
    pulled = w - learning_rate * rate * np.sign(w)
    return np.where(pulled * w <= 0, w, pulled)


@EXERCISE.wrong("weights are cut that the pull does not carry to 0. How far does it reach, with this learning rate?")
def cut_below_rate(w, learning_rate, rate):
    return np.where(np.abs(w) < rate, 0, w - learning_rate * rate * np.sign(w))


@EXERCISE.wrong("small weights are carried across 0, and a weight of 0 moves. Should it?")
def two_sides_only(w, learning_rate, rate):
    return np.where(w > 0, w - learning_rate * rate, w + learning_rate * rate)


@EXERCISE.wrong("negative weights end up at 0 or above it. On which side of 0 should they stay?")
def clipped_from_below(w, learning_rate, rate):
    return np.clip(w - learning_rate * rate * np.sign(w), 0, None)


@EXERCISE.wrong("negative weights move away from 0. Which way is 0 for them?")
def cuts_and_pulls_down(w, learning_rate, rate):
    step = learning_rate * rate
    return np.where(np.abs(w) <= step, 0, w - step)


@EXERCISE.wrong("the pull is longer than η λ. What does the learning rate do to it?")
def rate_alone(w, learning_rate, rate):
    return np.sign(w) * np.maximum(np.abs(w) - rate, 0)


@EXERCISE.wrong("small weights are cut correctly. What happens to the large ones?")
def cuts_only(w, learning_rate, rate):
    return np.where(np.abs(w) <= learning_rate * rate, 0.0, w)


@EXERCISE.wrong("this pushes the weights away from 0. Which sign leads toward it?")
def pushes_away(w, learning_rate, rate):
    return w + learning_rate * rate * np.sign(w)


@EXERCISE.wrong("the sizes are correct. And the signs?")
def sign_lost(w, learning_rate, rate):
    return np.maximum(np.abs(w) - learning_rate * rate, 0)


@EXERCISE.wrong("weights that are 0 have moved. Should they?")
def zero_moves(w, learning_rate, rate):
    step = learning_rate * rate
    return np.where(w > 0, np.maximum(w - step, 0), w + step)


@EXERCISE.also_right
def pull_by_crossing(weights, step, penalty):
    pulled = weights - step * penalty * np.sign(weights)
    return np.where(weights * pulled < 0, 0.0, pulled)


@EXERCISE.also_right
def pull_by_sides(w, eta, lam):
    return np.maximum(w - eta * lam, 0) + np.minimum(w + eta * lam, 0)


@EXERCISE.wrong("0.15, pulled by 0.1, has 0.05 left and should keep it. Which weights are to become 0?")
def cut_after_the_pull(w, learning_rate, rate):
    new = w - learning_rate * rate * np.sign(w)
    return np.where(np.abs(new) < learning_rate * rate, 0, new)
