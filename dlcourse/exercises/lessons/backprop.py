"""Exercises on back-propagation: slopes through a chain, layers' ways back, cost, and the order of steps."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, call
from dlcourse.exercises.lessons._backprop_numbers import FORWARD_WALKS, LAST_ALONE, RELU_UNIT_SLOPE

_RNG = np.random.default_rng(7)


# tanh_backward --------------------------------------------------------------------------------------------------


def tanh_backward(da, a):
    """Return the slope by z, given the slope da by the output, and the output a = tanh(z)."""
    return da * (1 - a**2)


def _tanh_backward_given(da, a):
    """Return the slope by z, given the slope da by the output, and the output a = tanh(z)."""
    return da * (1 - np.tanh(a) ** 2)


def _by_factors(slope, output):
    return slope * (1 - output) * (1 + output)


def _by_loop(da, a):
    result = np.array(da, dtype=float)
    for index in np.ndindex(result.shape):
        result[index] *= 1 - a[index] * a[index]
    return result


def _no_square(da, a):
    return da * (1 - a)


def _square_of_all(da, a):
    return da * (1 - a) ** 2


def _incoming_forgotten(da, a):
    return 1 - a**2


def _sigmoids_slope(da, a):
    return da * a * (1 - a)


def _inverse_first(da, a):
    return da * (1 - np.arctanh(a) ** 2)


# scale_backward -------------------------------------------------------------------------------------------------


def scale_backward(dz, x, s):
    """Return (dx, ds), the slopes by x and by s, for z = x * s and the slope dz by z."""
    return dz * s, (dz * x).sum(axis=0)


def _scale_by_loop(slope, inputs, scales):
    ds = np.zeros(len(scales))
    dx = np.zeros(inputs.shape)
    for i in range(len(inputs)):
        for j in range(len(scales)):
            dx[i, j] = slope[i, j] * scales[j]
            ds[j] += slope[i, j] * inputs[i, j]
    return dx, ds


def _scale_by_einsum(dz, x, s):
    return dz * s, np.einsum("ij,ij->j", dz, x)


def _not_summed(dz, x, s):
    return dz * s, dz * x


def _mean_not_sum(dz, x, s):
    return dz * s, (dz * x).mean(axis=0)


def _over_units(dz, x, s):
    return dz * s, (dz * x).sum(axis=1)


def _scale_other_order(dz, x, s):
    return (dz * x).sum(axis=0), dz * s


def _over_everything(dz, x, s):
    return dz * s, (dz * x).sum()


def _incoming_missing(dz, x, s):
    return dz * s, x.sum(axis=0)


def _of_a_bias(dz, x, s):
    return dz * s, dz.sum(axis=0)


def _roles_exchanged(dz, x, s):
    return dz * x, (dz * s).sum(axis=0)


def _dz_forgotten(dz, x, s):
    return np.ones_like(dz) * s, x.sum(axis=0)


# two_layer_step -------------------------------------------------------------------------------------------------


def two_layer_step(x, W1, W2, d, learning_rate):
    """Return (W1, W2) after one step of gradient descent."""
    new_W2 = W2 - learning_rate * (x @ W1).T @ d
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    return W1, new_W2


def _two_layer_step_given(x, W1, W2, d, learning_rate):
    """Return (W1, W2) after one step of gradient descent."""
    W2 = W2 - learning_rate * (x @ W1).T @ d
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    return W1, W2


def _slopes_first(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2.T)
    return W1 - learning_rate * dW1, W2 - learning_rate * dW2


def _first_layer_first(x, W1, W2, d, rate):
    hidden = x @ W1
    W1 = W1 - rate * x.T @ d @ W2.T
    return W1, W2 - rate * hidden.T @ d


def _other_order_but_new_hidden(x, W1, W2, d, learning_rate):
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    W2 = W2 - learning_rate * (x @ W1).T @ d
    return W1, W2


def _mean_again(x, W1, W2, d, learning_rate):
    return _slopes_first(x, W1, W2, d / len(x), learning_rate)


def _slopes_themselves(x, W1, W2, d, learning_rate):
    return x.T @ (d @ W2.T), (x @ W1).T @ d


def _steps_other_order(x, W1, W2, d, learning_rate):
    return _slopes_first(x, W1, W2, d, learning_rate)[::-1]


def _uphill_step(x, W1, W2, d, learning_rate):
    return _slopes_first(x, W1, W2, d, -learning_rate)


def _last_layer_only(x, W1, W2, d, learning_rate):
    return W1, W2 - learning_rate * (x @ W1).T @ d


def _step_case(n, a, b, c, rate):
    return call(
        _RNG.normal(size=(n, a)), _RNG.normal(size=(a, b)), _RNG.normal(size=(b, c)), _RNG.normal(size=(n, c)), rate
    )


def _pair(n, units):
    return call(_RNG.normal(size=(n, units)), np.tanh(_RNG.normal(size=(n, units))))


EXERCISES = [
    RELU_UNIT_SLOPE,
    FindMistake(
        tanh_backward,
        given=_tanh_backward_given,
        fault="`a` is the *output*, tanh(z) already. Here tanh is taken a second time. Which formula has 1 minus "
        "the square of what?",
        calls=[
            call(np.array([[1.0]]), np.array([[0.5]])),
            call(np.array([[2.0, -1.0]]), np.array([[0.0, 0.9]])),
            _pair(3, 4),
            _pair(20, 5),
        ],
        alternatives=[_by_factors, _by_loop],
        mistakes=[
            Mistake(_no_square, "the square is missing: for a = −0.5 this is 1.5, and tanh is never that steep."),
            Mistake(_square_of_all, "the square belongs to a alone: 1 − a²."),
            Mistake(_incoming_forgotten, "this is tanh's own slope. What came from the right has to be multiplied in."),
            Mistake(_sigmoids_slope, "a (1 − a) belongs to the sigmoid."),
            Mistake(
                _inverse_first,
                "arctanh brings z back. The derivative of tanh at z is 1 − tanh² z: and tanh z is what you have "
                "already.",
            ),
        ],
        hints=[
            "Put z = 1 in: a = 0.76. What is 1 − tanh² z, and what does the function compute?",
            "The derivative of tanh at z is 1 − tanh(z)², and tanh(z) is `a`.",
            "`da * (1 - a**2)`",
        ],
        right="right: the cached output is all that the way back needs. That is why layers keep it",
    ),
    Implement(
        scale_backward,
        calls=[
            call(np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0, 0.0], [2.0, 4.0]]), np.array([3.0, -1.0])),
            call(np.array([[1.0]]), np.array([[3.0]]), np.array([5.0])),
            call(_RNG.normal(size=(6, 3)), _RNG.normal(size=(6, 3)), _RNG.normal(size=3)),
            call(_RNG.normal(size=(4, 4)), _RNG.normal(size=(4, 4)), _RNG.normal(size=4)),
        ],
        alternatives=[_scale_by_loop, _scale_by_einsum],
        mistakes=[
            Mistake(
                _not_summed,
                "`ds` has the shape of z here. A slope has the shape of what it belongs to: s has one number for "
                "each unit, which all samples share.",
            ),
            Mistake(
                _mean_not_sum,
                "each sample's say is added. If the cost is a mean, that is in `dz` already.",
            ),
            Mistake(_scale_other_order, "both are right, in the other order: (dx, ds)."),
            Mistake(_over_everything, "you add over samples *and* units: s has one number for each unit."),
            Mistake(_incoming_missing, "`dx` is right. In `ds`, what came from the right is missing."),
            Mistake(_of_a_bias, "that is the slope of a *bias*. What is the own slope of x · s by s?"),
            Mistake(_over_units, "you add over the units of each sample. Over which axis are the samples?"),
            Mistake(_roles_exchanged, "the roles are exchanged: the slope of x · s by x is s, and by s it is x."),
            Mistake(
                _dz_forgotten, "these are the own slopes of the step. What came from the right must be multiplied in."
            ),
        ],
        hints=[
            "z = x · s, entry by entry: its slope by x is s, by s it is x. Multiply each by what came from the right.",
            "`dx` has the shape of x, `ds` the shape of s: the samples have to be added up.",
            "`dz * s` and `(dz * x).sum(axis=0)`",
        ],
        right="right. What is shared forward is summed back: that rule will serve for biases, convolutions, and "
        "recurrent nets",
    ),
    LAST_ALONE,
    Explain(
        "threshold_inside",
        choices={
            "a": Choice(
                "It learns, more slowly: the threshold's slope is small.",
                "small would do. How steep is a step, left and right of its edge?",
            ),
            "b": Choice(
                "The last layer learns, the first never moves: the threshold's slope is 0 nearly everywhere.",
                "right: what lies behind the threshold gets its slopes as ever. Whatever comes back to it is "
                "multiplied by 0",
                right=True,
            ),
            "c": Choice(
                "Python stops with an error: the threshold has no derivative at 0.",
                "it has none at that one point, which is hardly ever hit. Elsewhere it has one: which?",
            ),
            "d": Choice(
                "Nothing moves: a slope of 0 anywhere makes all slopes 0.",
                "slopes come from the end. Does the last layer's slope pass through the threshold?",
            ),
        },
        hints=[
            "What is the slope of a function that is flat left and right of its jump?",
            "Walk back from the loss. Which weights lie before the threshold, which behind it?",
        ],
    ),
    FORWARD_WALKS,
    FindMistake(
        two_layer_step,
        given=_two_layer_step_given,
        fault="`W2` is updated before the slope passes back through it. The forward pass used the *old* `W2`: which "
        "one does `d @ W2.T` use?",
        calls=[
            call(np.array([[1.0]]), np.array([[2.0]]), np.array([[3.0]]), np.array([[1.0]]), 0.1),
            _step_case(3, 2, 2, 1, 0.5),
            _step_case(5, 4, 3, 2, 0.1),
            _step_case(8, 3, 6, 2, 1.0),
        ],
        alternatives=[_slopes_first, _first_layer_first],
        mistakes=[
            Mistake(
                _other_order_but_new_hidden,
                "now `W1` comes first, and `x @ W1` uses the new one. Both slopes belong to the weights as they were.",
            ),
            Mistake(_mean_again, "the mean is in `d` already: divide no second time."),
            Mistake(_slopes_themselves, "these are the slopes. The weights after the step are asked for."),
            Mistake(_steps_other_order, "both are right, in the other order: (W1, W2)."),
            Mistake(_uphill_step, "the steps go uphill: subtract the slope."),
            Mistake(_last_layer_only, "the first layer does not learn at all."),
        ],
        hints=[
            "Try numbers: x = 1, W1 = 2, W2 = 3, d = 1, learning rate 0.1. Which slope should W1 get?",
            "First all slopes, then all updates.",
            "`new_W2 = …`, then W1 with the old `W2`, then return both.",
        ],
        right="right: first walk all the way back, then update. That is why `Network` has two methods for it",
    ),
]
