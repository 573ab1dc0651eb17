"""through_relu: return the gradient with respect to x, given that with respect to relu(x)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call


def through_relu(upstream, x):
    """Return the gradient with respect to x; upstream is that with respect to relu(x)."""
    return upstream * (x > 0)


CALLS = [
    call(np.array([5.0, -5.0]), np.array([2.0, 2.0])),
    call(np.array([5.0, -5.0]), np.array([-3.0, -3.0])),
    call(np.array([1.5, 1.5, 1.5]), np.array([-1.0, 0.0, 1.0])),
    call(np.array([[0.1, -0.2], [0.3, -0.4]]), np.array([[1e4, -1e4], [-1e-6, 1e-6]])),
    call(np.array([-7.0, 2.0], dtype=np.float32), np.array([0.5, -0.5], dtype=np.float32)),
    call(np.random.default_rng(1).normal(size=(20, 10)), np.random.default_rng(2).normal(size=(20, 10))),
]

EXERCISE = FindMistake(
    through_relu,
    calls=CALLS,
    hints=[
        "Chain rule: gradient with respect to x = upstream gradient · slope of ReLU at x.",
        "The slope of ReLU is 1 where x > 0 and 0 elsewhere. The sign of `upstream` decides nothing.",
        "`upstream * (x > 0)`: True counts as 1, False as 0.",
    ],
    right="right: the sign of the input opens or closes the gate, and an open gate passes everything unchanged",
)


@EXERCISE.given(
    "the upstream gradient may well be negative: that passes, too, if the unit was active. What decides whether it was?"
)
def given(upstream, x):
    """Return the gradient with respect to x; upstream is that with respect to relu(x)."""
    return np.maximum(upstream, 0)


@EXERCISE.wrong("you multiply by relu(x), its value. In the backward pass the slope counts: 1 or 0, however large x is")
def times_relu(upstream, x):
    return upstream * np.maximum(x, 0)


@EXERCISE.wrong(
    "everything passes, as if the slope of ReLU were 1 everywhere. What reaches a unit whose x was negative?"
)
def everything_passes(upstream, x):
    return upstream


@EXERCISE.wrong("all is right but x = 0. There the slope could be 0 or 1; what did Keras choose in the cell above?")
def passes_at_zero(upstream, x):
    return upstream * (x >= 0)


@EXERCISE.wrong("all is right but x = 0. Half a slope would be a fair compromise, but Keras takes 0")
def half_passes_at_zero(upstream, x):
    return upstream * np.heaviside(x, 0.5)


@EXERCISE.wrong("this is the slope of ReLU. What does the chain rule multiply it by?")
def without_upstream(upstream, x):
    return np.where(x > 0, 1.0, 0.0)


@EXERCISE.wrong("the inactive units are right now; an active one passes on its upstream gradient whatever its sign")
def positive_upstream_alone(upstream, x):
    return np.maximum(upstream, 0) * (x > 0)


@EXERCISE.wrong("where x is negative you pass on the gradient with the opposite sign. What is the slope of ReLU there?")
def times_the_sign(upstream, x):
    return upstream * np.sign(x)


@EXERCISE.wrong("this is the forward pass, relu(x). The backward pass returns a gradient: where does `upstream` go in?")
def the_forward_pass(upstream, x):
    return np.maximum(x, 0)


@EXERCISE.wrong("this is relu of a product, and loses every negative gradient. What is the *slope* of ReLU at x?")
def relu_of_the_product(upstream, x):
    return np.maximum(upstream * x, 0)


@EXERCISE.wrong(
    "the roles are swapped: the sign of `upstream` opens the gate, and x is passed on. Which should be which?"
)
def roles_swapped(upstream, x):
    return np.where(upstream > 0, x, 0)


@EXERCISE.wrong("the chain rule multiplies by the slope of ReLU at x, not by x itself. Which two values can it have?")
def times_x(upstream, x):
    return upstream * x


@EXERCISE.wrong("the gate is the wrong way round: the gradient passes where x is negative. Where is ReLU flat?")
def gate_the_wrong_way(upstream, x):
    return upstream * (x < 0)


@EXERCISE.wrong(
    "the active part is right, but the others have to stay in their places, as zeros: the shape is that of x"
)
def active_ones_alone(upstream, x):
    return upstream[x > 0]


@EXERCISE.wrong(
    "`if` takes one decision for the whole array. `np.where` decides for each number, or multiply by `x > 0`"
)
def decides_once(upstream, x):
    if x > 0:
        return upstream
    return 0


@EXERCISE.wrong("a gradient is not cut off at the size of x: where x > 0 it passes as it is")
def cut_off_at_x(upstream, x):
    return np.minimum(upstream, np.maximum(x, 0))


@EXERCISE.wrong(
    "the right units pass, but negative gradients have lost their sign. May a gradient behind ReLU be negative?"
)
def size_alone(upstream, x):
    return np.abs(upstream) * (x > 0)


@EXERCISE.wrong_if(
    "the active units pass everything on, as they should. But inactive ones pass on something, too: what is the slope "
    "of ReLU where x is negative?",
    examples=[
        lambda upstream, x: np.where(x > 0, upstream, 0.01 * upstream),
        lambda upstream, x: np.where(x > 0, upstream, x),
    ],
)
def leaks(got, expected):
    return not _all_agree(got, expected) and all(
        np.shape(one) == wanted.shape and np.allclose(np.where(c.args[1] > 0, one, 0), wanted)
        for one, wanted, c in zip(got, expected, CALLS, strict=True)
    )


@EXERCISE.wrong_if(
    "the gate is the wrong way round: what should pass is stopped, and the other way round. Where is ReLU flat?",
    examples=[lambda upstream, x: np.where(x > 0, 0, upstream)],
)
def other_way_round(got, _expected):
    return all(
        np.allclose(np.where(c.args[1] == 0, 0, one), np.where(c.args[1] < 0, c.args[0], 0))
        for one, c in zip(got, CALLS, strict=True)
    )


@EXERCISE.wrong_if(
    "the inactive units pass nothing on, as they should. But the active ones change the gradient: what is the slope of "
    "ReLU where x is positive?",
    examples=[
        lambda upstream, x: 2 * upstream * (x > 0),
        lambda upstream, x: np.where(x > 0, np.clip(upstream, -1, 1), 0),
    ],
)
def changed_where_active(got, expected):
    return not _all_agree(got, expected) and all(
        np.shape(one) == c.args[1].shape and not np.any(np.asarray(one)[c.args[1] <= 0])
        for one, c in zip(got, CALLS, strict=True)
    )


def _all_agree(got, expected):
    return all(np.allclose(one, wanted) for one, wanted in zip(got, expected, strict=True))


@EXERCISE.wrong_if(
    "try x = 2 and an upstream gradient of 5, then x = −1. What is the slope of ReLU in each, what is slope times "
    "upstream, and what do you return?",
    examples=[lambda upstream, x: upstream + (x > 0), lambda upstream, x: upstream / (1 + np.exp(-x))],
)
def something_else(got, expected):
    return all(np.shape(one) == wanted.shape for one, wanted in zip(got, expected, strict=True)) and not _all_agree(
        got, expected
    )


@EXERCISE.also_right
def by_where(upstream, x):
    return np.where(x > 0, upstream, 0.0)


@EXERCISE.also_right
def by_mask(upstream, x):
    result = upstream.copy()
    result[x <= 0] = 0
    return result
