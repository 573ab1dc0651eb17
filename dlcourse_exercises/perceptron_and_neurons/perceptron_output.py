"""perceptron_output: return the outputs of a perceptron with the classes -1 and 1 (1 where z is exactly 0)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge
from dlcourse_exercises.perceptron_and_neurons.shared import CORNERS

RNG = np.random.default_rng(1)


def perceptron_output(x, w, b):
    """Return the outputs of a perceptron with the classes -1 and 1 (1 where z is exactly 0).

    x has the shape (samples, features), w (features,); b is a number. One output per sample.
    """
    return np.where(x @ w + b >= 0, 1, -1)


CALLS = [
    call(np.array([[1.0, 2.0]]), np.array([0.5, 1.0]), 0.0),
    call(np.array([[1.0, 2.0], [-1.0, -2.0]]), np.array([0.5, 1.0]), 1.0),
    call(CORNERS * 1.0, np.array([1.0, 1.0]), -1.5),
    call(RNG.normal(size=(20, 5)), RNG.normal(size=5), 0.4),
    edge(CORNERS, np.array([1, 1]), -1),
    edge(np.array([[0.0, 0.0]]), np.array([3.0, -2.0]), 0.0),
]

EXERCISE = FindMistake(
    perceptron_output,
    calls=CALLS,
    hints=[
        "z of the first sample is 2.5. Which of the two classes should that be?",
        "`x @ w + b >= 0` is True or False for each sample. How do you turn these into 1 and −1?",
        "`np.where(mask, 1, -1)` takes 1 where the mask is true, −1 elsewhere; or compute `2 * mask - 1` with numbers.",
    ],
    right="right. The sum alone would change if all weights were doubled; the decision does not",
)


@EXERCISE.given("a weighted sum is no class yet. What does a perceptron do with z before it outputs anything?")
def given(x, w, b):
    """Return the outputs of a perceptron with the classes -1 and 1 (1 where z is exactly 0).

    x has the shape (samples, features), w (features,); b is a number. One output per sample.
    """
    return x @ w + b


@EXERCISE.wrong("almost: `np.sign` has three values. What does it return where z is exactly 0?")
def by_sign(x, w, b):
    return np.sign(x @ w + b)


@EXERCISE.wrong("where z is exactly 0 you return −1. What does the docstring say about that case?")
def minus_one_at_zero(x, w, b):
    return np.where(x @ w + b > 0, 1, -1)


@EXERCISE.wrong("the threshold is right, the names of the classes are not: this colleague calls them −1 and 1.")
def zero_and_one(x, w, b):
    return (x @ w + b >= 0).astype(int)


@EXERCISE.wrong("0 and 1 again, and 0 where z is exactly 0. Which two classes does the docstring name?")
def zero_and_one_above_zero(x, w, b):
    return (x @ w + b > 0).astype(int)


@EXERCISE.wrong("the bias has got lost: your decision boundary always passes through the origin.")
def bias_forgotten(x, w, b):
    return np.where(x @ w >= 0, 1, -1)


@EXERCISE.wrong("the two classes are swapped: which side of the boundary has a positive z?")
def swapped(x, w, b):
    return np.where(x @ w + b >= 0, -1, 1)


@EXERCISE.wrong("this rounds 2.5 to 2; that is still no class. Which side of 0 is all that counts.")
def rounded(x, w, b):
    return np.round(x @ w + b)


@EXERCISE.wrong("this limits z to −1 … 1, but a z of 0.3 stays 0.3. A perceptron has nothing between its classes.")
def clipped(x, w, b):
    return np.clip(x @ w + b, -1, 1)


@EXERCISE.wrong("this says *how much*, between −1 and 1. A perceptron decides: one of two classes, nothing between.")
def smooth(x, w, b):
    return np.tanh(x @ w + b)


@EXERCISE.wrong(
    "a sigmoid says *how much*, between 0 and 1. A perceptron decides: one of two classes, nothing between."
)
def sigmoid(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))


@EXERCISE.wrong("a ReLU cuts off what is below 0 and keeps the rest as it is. A perceptron outputs one of two classes.")
def rectified(x, w, b):
    return np.maximum(x @ w + b, 0)


@EXERCISE.wrong("z is compared with 1 here. Where does a perceptron change its output?")
def threshold_at_one(x, w, b):
    return np.where(x @ w + b >= 1, 1, -1)


@EXERCISE.wrong(
    "the classes are right. Here b is added once for each feature; it belongs to the sum, once for each sample."
)
def bias_in_each_term(x, w, b):
    return np.where((x * w + b).sum(axis=1) >= 0, 1, -1)


@EXERCISE.wrong(
    "this gives 1 where the sum reaches b, or where the sum minus b is not negative. A bias is *added*. What is z?"
)
def sum_against_bias(x, w, b):
    return np.where(x @ w >= b, 1, -1)


@EXERCISE.wrong(
    "`if` decides once, but x holds many samples and each of them needs its own output: `np.where`, or a loop."
)
def one_decision(x, w, b):
    if x @ w + b >= 0:
        return 1
    return -1


@EXERCISE.wrong(
    "here is one class for each feature of a sample: the products are still to be added up. What does `@` do?"
)
def not_added_up(x, w, b):
    return np.where(x * w + b >= 0, 1, -1)


@EXERCISE.wrong("all samples together get one output here. Each sample, a row of x, needs its own.")
def one_for_all(x, w, b):
    return 1 if np.sum(x @ w + b) >= 0 else -1


@EXERCISE.wrong("this uses the first two features only. A sample may have any number of them: `x @ w` takes them all.")
def two_features(x, w, b):
    return np.where(x[:, 0] * w[0] + x[:, 1] * w[1] + b >= 0, 1, -1)


@EXERCISE.wrong("a neuron that outputs 0 or 1 has become 0 or 2 here. Which two steps turn 0 and 1 into −1 and 1?")
def doubled_only(x, w, b):
    return 2 * (x @ w + b >= 0)


@EXERCISE.wrong("this gives 0 and −1. Doubled first, 0 and 1 become 0 and 2: what is then to be subtracted?")
def shifted_only(x, w, b):
    return (x @ w + b >= 0).astype(int) - 1


@EXERCISE.wrong_if(
    "your classes change where z passes another number than 0. Where does a perceptron change its output?",
    examples=[lambda x, w, b: np.where(x @ w + b >= 0.5, 1, -1), lambda x, w, b: np.where(x @ w + b > -0.2, 1, -1)],
)
def another_threshold(got, expected):
    z = np.concatenate([one.args[0] @ one.args[1] + one.args[2] for one in CALLS])
    outputs = np.concatenate(got)
    has_two_classes = set(outputs.tolist()) == {-1, 1}
    is_wrong = not np.array_equal(outputs, np.concatenate(expected))
    return is_wrong and has_two_classes and z[outputs == 1].min() > z[outputs == -1].max()


@EXERCISE.wrong("here b is added to each weight, and so multiplied by each feature. It belongs to the sum, once.")
def bias_in_the_weights(x, w, b):
    return np.where(x @ (w + b) >= 0, 1, -1)


@EXERCISE.wrong_if(
    "every sample gets the same class, whatever its z. What is compared with 0?",
    examples=[lambda x, w, b: np.ones(len(x)), lambda x, w, b: np.where(np.abs(x @ w + b) >= 0, 1, -1)],
)
def all_the_same(got, _expected):
    return len(set(np.concatenate(got).tolist())) == 1


@EXERCISE.also_right
def output_by_loop(x, w, b):
    return [1 if sum(value * weight for value, weight in zip(row, w)) + b >= 0 else -1 for row in x]


@EXERCISE.also_right
def output_by_arithmetic(x, w, b):
    return 2 * (x @ w + b >= 0).astype(int) - 1
