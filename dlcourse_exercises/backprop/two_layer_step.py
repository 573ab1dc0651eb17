"""two_layer_step: return (W1, W2) after one step of gradient descent."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(7)


def step_case(n, a, b, c, rate):
    return call(
        RNG.normal(size=(n, a)), RNG.normal(size=(a, b)), RNG.normal(size=(b, c)), RNG.normal(size=(n, c)), rate
    )


def two_layer_step(x, W1, W2, d, learning_rate):
    """Return (W1, W2) after one step of gradient descent."""
    new_W2 = W2 - learning_rate * (x @ W1).T @ d
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    return W1, new_W2


EXERCISE = FindMistake(
    two_layer_step,
    calls=[
        call(np.array([[1.0]]), np.array([[2.0]]), np.array([[3.0]]), np.array([[1.0]]), 0.1),
        step_case(3, 2, 2, 1, 0.5),
        step_case(5, 4, 3, 2, 0.1),
        step_case(8, 3, 6, 2, 1.0),
    ],
    hints=[
        "Try numbers: x = 1, W1 = 2, W2 = 3, d = 1, learning rate 0.1. Which gradient should W1 get?",
        "First all gradients, then all updates.",
        "`new_W2 = …`, then W1 with the old `W2`, then return both.",
    ],
    right="right: first the whole backward pass, then the update. That is why `Network` has two methods for them",
)


@EXERCISE.given(
    "`W2` is updated before the gradient passes back through it. The forward pass used the *old* `W2`: which one does "
    "`d @ W2.T` use?"
)
def given(x, W1, W2, d, learning_rate):
    """Return (W1, W2) after one step of gradient descent."""
    W2 = W2 - learning_rate * (x @ W1).T @ d
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    return W1, W2


@EXERCISE.wrong(
    "now `W1` is updated first, and `x @ W1` uses the new one. Both gradients belong to the weights as they were."
)
def other_order_but_new_hidden(x, W1, W2, d, learning_rate):
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    W2 = W2 - learning_rate * (x @ W1).T @ d
    return W1, W2


@EXERCISE.wrong("if the loss is a mean, `d` has been divided by n already: do not divide again.")
def mean_again(x, W1, W2, d, learning_rate):
    return gradients_first(x, W1, W2, d / len(x), learning_rate)


@EXERCISE.wrong("these are the gradients. The weights after the step are asked for.")
def gradients_themselves(x, W1, W2, d, learning_rate):
    return x.T @ (d @ W2.T), (x @ W1).T @ d


@EXERCISE.wrong("both are right, in the other order: (W1, W2).")
def steps_other_order(x, W1, W2, d, learning_rate):
    return gradients_first(x, W1, W2, d, learning_rate)[::-1]


@EXERCISE.wrong("the learning rate is missing: each step is the gradient times it.")
def without_rate(x, W1, W2, d, learning_rate):
    return gradients_first(x, W1, W2, d, 1.0)


@EXERCISE.wrong("`W2` is right. For `W1` the gradient has to go back through `W2` first: `d` belongs to the output.")
def not_through_w2(x, W1, W2, d, learning_rate):
    return W1 - learning_rate * x.T @ d, W2 - learning_rate * (x @ W1).T @ d


@EXERCISE.wrong("`W1` is right. The input of the second layer is not x, it is `x @ W1`.")
def input_not_hidden(x, W1, W2, d, learning_rate):
    return W1 - learning_rate * x.T @ (d @ W2.T), W2 - learning_rate * x.T @ d


@EXERCISE.wrong("the steps go uphill: subtract the gradient.")
def uphill_step(x, W1, W2, d, learning_rate):
    return gradients_first(x, W1, W2, d, -learning_rate)


@EXERCISE.wrong("the first layer does not learn at all.")
def last_layer_only(x, W1, W2, d, learning_rate):
    return W1, W2 - learning_rate * (x @ W1).T @ d


@EXERCISE.wrong("`-=` changes the arrays of the caller, and `W2` is still updated before it is used for `W1`.")
def in_place(x, W1, W2, d, learning_rate):
    W2 -= learning_rate * (x @ W1).T @ d
    W1 -= learning_rate * x.T @ (d @ W2.T)
    return W1, W2


@EXERCISE.wrong("`-=` changes the arrays of the caller, and `x @ W1` uses the new `W1`. First both gradients.")
def in_place_first_layer_first(x, W1, W2, d, learning_rate):
    W1 -= learning_rate * x.T @ (d @ W2.T)
    W2 -= learning_rate * (x @ W1).T @ d
    return W1, W2


@EXERCISE.also_right
def gradients_first(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2.T)
    return W1 - learning_rate * dW1, W2 - learning_rate * dW2


@EXERCISE.also_right
def first_layer_first(x, W1, W2, d, rate):
    hidden = x @ W1
    W1 = W1 - rate * x.T @ d @ W2.T
    return W1, W2 - rate * hidden.T @ d
