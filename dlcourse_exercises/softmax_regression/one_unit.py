"""one_unit: return (w, c): sigmoid(x @ w + c) is the probability of class 1 in softmax(x @ W + b)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(10)


def one_unit(W, b):
    """Return (w, c): sigmoid(x @ w + c) is the probability of class 1 in softmax(x @ W + b).

    w has the shape (features,), and c is a single number, not an array.
    """
    return W[:, 1] - W[:, 0], b[1] - b[0]


EXERCISE = Implement(
    one_unit,
    calls=[
        call(np.array([[1.0, 4.0], [2.0, 2.5]]), np.array([1.0, 1.5])),
        call(np.array([[0.0, 2.0], [1.0, -1.0]]), np.array([3.0, 0.5])),
        edge(np.array([[1.0, 4.0]]), np.array([0.0, 0.0])),
        call(RNG.normal(size=(6, 2)), RNG.normal(size=2)),
    ],
    hints=[
        "p₁ = σ(z₁ − z₀).",
        "z₁ − z₀ = x·W₁ + b₁ − x·W₀ − b₀. Collect what belongs to x.",
        "`W[:, 1] - W[:, 0]` and `b[1] - b[0]`",
    ],
    right="right: of two columns only the difference matters. Of ten columns, nine differences do",
)


@EXERCISE.wrong("this is the probability of class 0. For class 1, whose score comes first?")
def other_class(W, b):
    return W[:, 0] - W[:, 1], b[0] - b[1]


@EXERCISE.wrong(
    "this forgets the rival: with a first column that gives class 0 a high score, class 1 should be unlikely."
)
def second_column_only(W, b):
    return W[:, 1], b[1]


@EXERCISE.wrong("the difference need not be halved: σ(z₁ − z₀), as section 3 says, with the roles changed.")
def halved(W, b):
    return (W[:, 1] - W[:, 0]) / 2, (b[1] - b[0]) / 2


@EXERCISE.wrong("the weights are right. The biases are part of the scores, too.")
def bias_forgotten(W, b):
    return W[:, 1] - W[:, 0], 0.0


@EXERCISE.wrong("a high score of class 0 makes class 1 *less* likely: with which sign must it enter?")
def added(W, b):
    return W[:, 1] + W[:, 0], b[1] + b[0]


@EXERCISE.wrong("this is class 0 alone. Which two scores decide about class 1, and how?")
def first_column_only(W, b):
    return W[:, 0], b[0]


@EXERCISE.wrong(
    "a mean makes the two classes partners. They are rivals: which score speaks for class 1, which against it?"
)
def mean_of_both(W, b):
    return W.mean(axis=1), b.mean()


@EXERCISE.wrong("the weights are right. The biases are part of the scores, too: treat them as you treated the weights.")
def second_bias_only(W, b):
    return W[:, 1] - W[:, 0], b[1]


@EXERCISE.wrong("the weights are right. The bias has the wrong sign: take the same order for both.")
def bias_reversed(W, b):
    return W[:, 1] - W[:, 0], b[0] - b[1]


@EXERCISE.wrong("the weights are right. The bias is a single number, not an array of shape (1,).")
def bias_of_shape_1(W, b):
    return W[:, 1] - W[:, 0], np.diff(b)


@EXERCISE.wrong("`w` has the shape (features, 1); (features,) is asked for.")
def weights_as_a_column(W, b):
    return np.diff(W, axis=1), b[1] - b[0]


@EXERCISE.wrong("a row of `W` belongs to a feature. The classes are its columns.")
def difference_of_rows(W, b):
    return W[1] - W[0], b[1] - b[0]


@EXERCISE.wrong("the sign of a difference matters: it says for which class a feature speaks.")
def without_signs(W, b):
    return np.abs(W[:, 1] - W[:, 0]), abs(b[1] - b[0])


@EXERCISE.wrong("it is the *probabilities* whose ratio counts. What becomes of a ratio e^a / e^b in the exponent?")
def ratio(W, b):
    with np.errstate(all="ignore"):
        return W[:, 1] / W[:, 0], b[1] / b[0]


@EXERCISE.wrong("the sigmoid has the exponential in it. It takes the difference itself.")
def exponential_of_the_difference(W, b):
    return np.exp(W[:, 1] - W[:, 0]), np.exp(b[1] - b[0])


@EXERCISE.wrong("softmax is for scores, not for weights. Write down p₁ for scores z₀ and z₁ first.")
def softmax_of_the_weights(W, b):
    e = np.exp(W)
    return e[:, 1] / e.sum(axis=1), b[1]


@EXERCISE.wrong("the weights are right. Which bias goes with them? Return both.")
def weights_alone(W, b):
    return W[:, 1] - W[:, 0]


@EXERCISE.wrong(
    "a product of scores? Divide numerator and denominator of p₁ by e^z₁ and see what stands in the exponent."
)
def product(W, b):
    return W[:, 1] * W[:, 0], b[1] * b[0]


@EXERCISE.wrong("the logarithm is a step too far: the scores stand in the exponent already. What do they do there?")
def logarithm_of_the_ratio(W, b):
    with np.errstate(all="ignore"):
        return np.log(W[:, 1] / W[:, 0]), np.log(b[1] / b[0])


def twice_the_difference(W, b):
    return 2 * (W[:, 1] - W[:, 0]), 2 * (b[1] - b[0])


def scaled_first_column(W, b):
    return W[:, 1] - 0.5 * W[:, 0], b[1] - 0.5 * b[0]


def mean_bias(W, b):
    return W[:, 1] - W[:, 0], b.mean()


@EXERCISE.wrong_if(
    "the weights are right, the bias is not. Set x to 0: which scores have the two classes then, and what is p₁?",
    examples=[mean_bias],
)
def right_weights(got, expected):
    return other_numbers_of_the_right_shape(got, expected) and all(
        np.allclose(g[0], e[0]) for g, e in zip(got, expected, strict=True)
    )


@EXERCISE.wrong_if(
    "section 3 has the formula for class 0, σ(z₀ − z₁). Which is that for class 1, and what is z₁ − z₀ in terms of x?",
    examples=[twice_the_difference, scaled_first_column],
)
def other_numbers_of_the_right_shape(got, expected):
    pairs = list(zip(got, expected, strict=True))
    return all(len(g) == 2 and np.shape(g[0]) == e[0].shape and np.shape(g[1]) == () for g, e in pairs) and any(
        not (np.allclose(g[0], e[0]) and np.isclose(g[1], e[1])) for g, e in pairs
    )


@EXERCISE.also_right
def one_unit_by_diff(weights, biases):
    return np.diff(weights, axis=1)[:, 0], float(np.diff(biases)[0])


@EXERCISE.also_right
def one_unit_by_loop(W, b):
    return [row[1] - row[0] for row in W], b[1] - b[0]
