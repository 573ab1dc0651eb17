"""one_epoch: return w and b after Rosenblatt's rule (η = 1) has seen each row of x once, in order."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call
from dlcourse_exercises.perceptron_and_neurons.shared import CORNERS

RNG = np.random.default_rng(1)


def one_epoch(w, b, x, y):
    """Return w and b after Rosenblatt's rule (η = 1) has seen each row of x once, in order."""
    for sample, label in zip(x, y):
        answer = int(sample @ w + b >= 0)
        w = w + (label - answer) * sample
        b = b + (label - answer)
    return w, b


EXERCISE = FindMistake(
    one_epoch,
    calls=[
        call(np.array([0.0, 0.0]), 0.0, np.array([[0.0, 0.0]]), np.array([0])),
        call(np.array([1.0, -1.0]), 0.0, np.array([[2.0, 3.0]]), np.array([1])),
        call(np.array([1.0, 1.0]), 0.0, np.array([[1.0, 1.0]]), np.array([1])),
        call(np.zeros(2), 0.0, CORNERS * 1.0, np.array([0, 0, 0, 1])),
        call(np.array([2.0, 1.0]), -1.5, CORNERS * 1.0, np.array([0, 1, 1, 0])),
        call(np.zeros(4), 0.0, RNG.normal(size=(30, 4)), RNG.integers(0, 2, 30)),
    ],
    hints=[
        "Write down the rule. How many quantities does it change?",
        "The line is tied to the origin, because b stays what it was.",
        "Inside the loop: `b = b + (label - answer)`.",
    ],
    right="right: the bias is a weight of an input that is always 1, and it learns like the others",
)


@EXERCISE.given("each correction has two parts, and one of them is missing. Where is z at the origin, whatever w is?")
def given(w, b, x, y):
    """Return w and b after Rosenblatt's rule (η = 1) has seen each row of x once, in order."""
    for sample, label in zip(x, y):
        answer = int(sample @ w + b >= 0)
        w = w + (label - answer) * sample
    return w, b


@EXERCISE.wrong("each correction makes it worse: is the sample added where the label is 1?")
def wrong_way(w, b, x, y):
    for sample, label in zip(x, y):
        error = int(sample @ w + b >= 0) - label
        w, b = w + error * sample, b + error
    return w, b


@EXERCISE.wrong(
    "all samples are judged with the weights at the start. In the rule, the second one meets the corrected weights."
)
def all_at_once(w, b, x, y):
    error = y - (x @ w + b >= 0)
    return w + error @ x, b + error.sum()


@EXERCISE.wrong("the error is label minus *answer*, and the answer is 0 or 1, not z.")
def without_threshold(w, b, x, y):
    for sample, label in zip(x, y):
        error = label - (sample @ w + b)
        w, b = w + error * sample, b + error
    return w, b


@EXERCISE.wrong("where z is exactly 0 you say no. What does the threshold say?")
def no_exactly_on_the_line(w, b, x, y):
    for sample, label in zip(x, y):
        error = label - int(sample @ w + b > 0)
        w, b = w + error * sample, b + error
    return w, b


@EXERCISE.wrong("this corrects right answers, too. (Hebb, 1949, would be content.) Rosenblatt leaves them alone.")
def also_when_right(w, b, x, y):
    for sample, label in zip(x, y):
        w, b = w + (2 * label - 1) * sample, b + (2 * label - 1)
    return w, b


@EXERCISE.also_right
def epoch_with_a_one(weights, bias, samples, labels):
    state = np.append(weights, bias).astype(float)
    for sample, label in zip(samples, labels):
        extended = np.append(sample, 1.0)
        if (state @ extended >= 0) and label == 0:
            state -= extended
        elif (state @ extended < 0) and label == 1:
            state += extended
    return state[:-1], float(state[-1])
