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
    "`W2` comes out right, `W1` does not. Do the step by hand for x = 1, W1 = 2, W2 = 3, d = 1 and η = 0.1: where do "
    "you and the code part?"
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


@EXERCISE.wrong(
    "`-=` changes the array itself, whatever it is called, and so `W1` still gets the new `W2`. Make new arrays."
)
def in_place(x, W1, W2, d, learning_rate):
    W2 -= learning_rate * (x @ W1).T @ d
    W1 -= learning_rate * x.T @ (d @ W2.T)
    return W1, W2


@EXERCISE.wrong("`-=` changes the arrays of the caller, and `x @ W1` uses the new `W1`. First both gradients.")
def in_place_first_layer_first(x, W1, W2, d, learning_rate):
    W1 -= learning_rate * x.T @ (d @ W2.T)
    W2 -= learning_rate * (x @ W1).T @ d
    return W1, W2


@EXERCISE.wrong("there is no tanh between these two layers: where does the 1 − h² come from?")
def with_tanh_in_between(x, W1, W2, d, learning_rate):
    h = x @ W1
    return W1 - learning_rate * x.T @ (d @ W2.T * (1 - h**2)), W2 - learning_rate * h.T @ d


def rate_once_more(x, W1, W2, d, learning_rate):
    return W1 - learning_rate**2 * x.T @ (d @ W2.T), W2 - learning_rate * (x @ W1).T @ d


def rate_once_more_for_w2(x, W1, W2, d, learning_rate):
    return W1 - learning_rate * x.T @ (d @ W2.T), W2 - learning_rate**2 * (x @ W1).T @ d


def _is_right(returned, expected):
    """Whether the first value, and whether the second, is right in all calls; None if a shape is wrong."""
    columns = [list(zip(*pairs, strict=True)) for pairs in (returned, expected)]
    if any(
        np.shape(one) != np.shape(other) for got, right in zip(*columns, strict=True) for one, other in zip(got, right)
    ):
        return None
    return [all(map(np.allclose, got, right)) for got, right in zip(*columns, strict=True)]


@EXERCISE.wrong_if(
    "`W2` is right, `W1` is not yet. Its gradient comes from `d` through the second layer: with which weights?",
    examples=[rate_once_more],
)
def only_w1_is_wrong(returned, expected):
    return _is_right(returned, expected) == [False, True]


@EXERCISE.wrong_if(
    "`W1` is right, `W2` is not. Its gradient is its input, transposed, times `d`: which input had it in the forward "
    "pass?",
    examples=[rate_once_more_for_w2],
)
def only_w2_is_wrong(returned, expected):
    return _is_right(returned, expected) == [True, False]


def transposed_gradient(x, W1, W2, d, learning_rate):
    return W1 - learning_rate * x.T @ (d @ W2.T), np.ones((1, 1)) * d.T @ (x @ W1) + W2[:1, :1]


@EXERCISE.wrong_if(
    "`W1` is right. `W2` has lost its shape: a gradient has that of what it belongs to. Which factor is transposed?",
    examples=[transposed_gradient],
)
def w2_has_another_shape(returned, expected):
    (one, other), (right_one, right_other) = (list(zip(*pairs, strict=True)) for pairs in (returned, expected))
    same = [np.shape(a) == np.shape(b) for a, b in zip(other, right_other, strict=True)]
    return all(map(np.allclose, one, right_one)) and not all(same)


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
