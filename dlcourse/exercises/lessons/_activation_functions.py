"""The functions that lesson 03 asks for, their known mistakes, and what helps."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from dlcourse.exercises.declare import FindMistake, Implement, Mistake, call, no_python_loop


def collapse_layers(kernels, biases):
    """Return kernel and bias of the one layer that equals this stack without activations."""
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel = kernel @ next_kernel
        bias = bias @ next_kernel + next_bias
    return kernel, bias


def _collapse_by_asking(kernels, biases):
    def forward(x):
        for kernel, bias in zip(kernels, biases):
            x = x @ kernel + bias
        return x

    inputs = len(kernels[0])
    bias = forward(np.zeros((1, inputs)))[0]
    return forward(np.eye(inputs)) - bias, bias


def _collapse_bias_through_all(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for next_kernel, next_bias in zip(kernels[1:], biases[1:]):
        kernel = kernel @ next_kernel
        bias = bias @ kernel + next_bias
    return kernel, bias


def _stack(*sizes):
    rng = np.random.default_rng(0)
    kernels = [rng.normal(0, 1 / math.sqrt(inputs), (inputs, units)) for inputs, units in pairwise(sizes)]
    return call(kernels, [rng.normal(size=units) for units in sizes[1:]])


COLLAPSE = Implement(
    collapse_layers,
    calls=[
        call([np.array([[2.0]]), np.array([[3.0]])], [np.array([1.0]), np.array([5.0])]),
        call([np.array([[1.0, 2.0]]), np.array([[1.0], [10.0]])], [np.array([0.0, 1.0]), np.array([0.5])]),
        call(
            [np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([[1.0, 0.0], [3.0, 1.0]])],
            [np.array([1.0, 0.0]), np.array([0.0, 1.0])],
        ),
        _stack(3, 4, 2, 5),
        _stack(6, 6, 6, 6, 6, 6),
        _stack(7, 3),
    ],
    alternatives=[_collapse_by_asking],
    mistakes=[
        Mistake(
            lambda kernels, biases: (collapse_layers(kernels, biases)[0], sum(biases[1:], biases[0])),
            "the kernel is right; the bias is not simply the sum of the biases. What do the later layers still do to "
            "the first bias?",
        ),
        Mistake(
            lambda kernels, biases: (collapse_layers(kernels, biases)[0], biases[-1]),
            "you keep the last bias alone. For the input 0 the first layer already gives out its bias: where does it "
            "go from there?",
        ),
        Mistake(
            lambda kernels, biases: (collapse_layers(kernels[::-1], biases)[0], collapse_layers(kernels, biases)[1]),
            "the kernels are multiplied in the wrong order. The input stands on the left, x @ W1 @ W2: which kernel "
            "does it meet first?",
        ),
        Mistake(
            _collapse_bias_through_all,
            "the first bias never meets the first kernel: it is added behind it. Which kernel does it go through next?",
        ),
        Mistake(
            lambda kernels, biases: (kernels[0] @ kernels[1], biases[0] @ kernels[1] + biases[1]),
            "two layers come out right, but a stack may have any number, also one alone. Use a loop",
        ),
    ],
    hints=[
        "Two layers are done in the cell above. Treat the result as one layer and put the third on top.",
        "Start with kernels[0] and biases[0]. Each next layer changes both: which of the two does it add its bias to?",
        "In the loop: `bias = bias @ next_kernel + next_bias` and `kernel = kernel @ next_kernel`.",
    ],
    right="right: however deep the stack, one kernel and one bias say it all",
)


def stable_tanh(x):
    """Return tanh of each number in the array x, by np.exp, right for any x up to ±10000."""
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e)


def _tanh_by_sigmoid(x):
    e = np.exp(-np.abs(2 * x))
    return 2 * np.where(x >= 0, 1 / (1 + e), e / (1 + e)) - 1


def _tanh_clipped(x):
    x = np.clip(x, -50, 50)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


READY_MADE = "the values are right, but they are NumPy's tanh. Build it from np.exp: that is what this is about"

STABLE_TANH = Implement(
    stable_tanh,
    calls=[
        call(np.array([0.0, 1.0])),
        call(np.array([-1.0, 1.0])),
        call(np.array([-0.5, 0.0, 2.0])),
        call(np.array([1000.0, 0.5])),
        call(np.array([-1000.0, -0.5])),
        call(np.array([[-1e4, -3.0], [3.0, 1e4]])),
        call(0.25),
        call(np.array([-100.0, 0.1, 100.0], dtype=np.float32)),
        call(np.random.default_rng(0).normal(0, 3, (40, 25))),
    ],
    alternatives=[_tanh_by_sigmoid, _tanh_clipped, lambda x: 1 - 2 / (np.exp(2 * x) + 1)],
    mistakes=[
        Mistake(
            lambda x: (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)),
            "for 1000 you return nan: e^1000 overflows to inf, and inf / inf has no value. By what could you divide "
            "numerator and denominator, so that no power is above 1?",
        ),
        Mistake(
            lambda x: (np.exp(2 * x) - 1) / (np.exp(2 * x) + 1),
            "large negative numbers work, large positive ones give inf / inf. Which exponent never rises above 0, "
            "whatever the sign of x?",
        ),
        Mistake(
            lambda x: (1 - np.exp(-2 * x)) / (1 + np.exp(-2 * x)),
            "large positive numbers work, large negative ones give inf / inf. Which exponent never rises above 0, "
            "whatever the sign of x?",
        ),
        Mistake(
            lambda x: np.abs(stable_tanh(x)),
            "the sizes are right, the signs are lost: tanh(-1) is -tanh(1). NumPy has `np.sign`.",
        ),
        Mistake(
            lambda x: stable_tanh(x / 2),
            "this is tanh(x / 2). Multiply numerator and denominator of the formula by e^-x: which exponents appear?",
        ),
        Mistake(
            lambda x: (1 + stable_tanh(x / 2)) / 2,
            "this is the sigmoid, between 0 and 1. tanh lies between -1 and 1: see its formula.",
        ),
        Mistake(lambda x: np.tanh(x), READY_MADE),
    ],
    properties=[
        lambda answer: READY_MADE if "tanh" in getattr(getattr(answer, "__code__", None), "co_names", ()) else None,
        no_python_loop("right, but number by number. np.exp, np.abs and np.sign take the whole array at once"),
    ],
    hints=[
        "A power of e can only overflow if its exponent is large and positive. Keep every exponent at 0 or below.",
        "For x > 0, multiply numerator and denominator by e^-x: tanh(x) = (1 - e^-2x) / (1 + e^-2x). For x < 0, "
        "tanh(x) = -tanh(-x).",
        "With `e = np.exp(-2 * np.abs(x))` the size is (1 - e) / (1 + e); the sign is that of x.",
    ],
    right="right for any input. Libraries take the same care wherever an exponential meets a large number",
)


def through_relu(upstream, x):
    """Return the slope of the loss by x; upstream is its slope by relu(x). At x = 0 as Keras."""
    return upstream * (x > 0)


def _through_relu_given(upstream, x):
    """Return the slope of the loss by x; upstream is its slope by relu(x). At x = 0 as Keras."""
    return np.maximum(upstream, 0)


THROUGH_RELU = FindMistake(
    through_relu,
    given=_through_relu_given,
    fault="the slope that comes back may well be negative: that one passes too, if the unit was active. What decides "
    "whether it was?",
    calls=[
        call(np.array([5.0, -5.0]), np.array([2.0, 2.0])),
        call(np.array([5.0, -5.0]), np.array([-3.0, -3.0])),
        call(np.array([1.5, 1.5, 1.5]), np.array([-1.0, 0.0, 1.0])),
        call(np.array([[0.1, -0.2], [0.3, -0.4]]), np.array([[1e4, -1e4], [-1e-6, 1e-6]])),
        call(np.array([-7.0, 2.0], dtype=np.float32), np.array([0.5, -0.5], dtype=np.float32)),
        call(np.random.default_rng(1).normal(size=(20, 10)), np.random.default_rng(2).normal(size=(20, 10))),
    ],
    alternatives=[lambda upstream, x: np.where(np.asarray(x) > 0, upstream, 0.0)],
    mistakes=[
        Mistake(
            lambda upstream, x: upstream * np.maximum(x, 0),
            "you multiply by relu(x), its value. Backwards the slope counts: it is 1 or 0, however large x is.",
        ),
        Mistake(
            lambda upstream, x: upstream * np.ones_like(x),
            "everything passes, as if the slope of ReLU were 1 everywhere. What reaches a unit whose x was negative?",
        ),
        Mistake(
            lambda upstream, x: upstream * (x >= 0),
            "all right but x = 0. There the slope has two values to choose from, 0 and 1; Keras takes the other one.",
        ),
        Mistake(
            lambda upstream, x: upstream * np.heaviside(x, 0.5),
            "all right but x = 0. Half a slope is a fair compromise, but Keras decides for 0.",
        ),
        Mistake(
            lambda upstream, x: np.where(x > 0, 1.0, 0.0),
            "this is the slope of ReLU itself. The chain rule multiplies it by the upstream.",
        ),
        Mistake(
            lambda upstream, x: np.maximum(upstream, 0) * (x > 0),
            "the inactive units are right now; an active one passes its upstream on whatever its sign, as it is.",
        ),
    ],
    hints=[
        "Chain rule: slope by x = upstream · slope of ReLU at x.",
        "The slope of ReLU is 1 where x > 0 and 0 elsewhere. `upstream` decides nothing.",
        "`upstream * (x > 0)`: True counts as 1, False as 0.",
    ],
    right="right: the sign of the input opens or shuts the gate, and an open gate lets everything through unchanged",
)


def leaky_any_slope(x, slope):
    """Return x where x > 0 and slope * x elsewhere, for any slope, also one above 1."""
    return np.where(x > 0, x, slope * x)


def _leaky_given(x, slope):
    """Return x where x > 0 and slope * x elsewhere, for any slope, also one above 1."""
    return np.maximum(slope * x, x)


LEAKY = FindMistake(
    leaky_any_slope,
    given=_leaky_given,
    fault="with a slope above 1 the steep line is on the wrong side. At x = -1 and slope 2, which of -2 and -1 is the "
    "larger?",
    calls=[
        call(np.array([-1.0, 1.0]), 2.0),
        call(np.array([-1.0, 1.0]), 0.1),
        call(np.array([-2.0, 0.0, 2.0]), 0.0),
        call(np.array([-2.0, 0.0, 2.0]), 1.0),
        call(np.array([-2.0, 0.0, 2.0]), -1.0),
        call(np.array([[-1e4, 1e4], [-0.5, 0.5]]), 1.5),
        call(np.array([-4.0, 4.0], dtype=np.float32), 0.25),
        call(np.random.default_rng(3).normal(0, 2, (30, 20)), 3.0),
    ],
    alternatives=[lambda x, slope: np.maximum(x, 0) + slope * np.minimum(x, 0)],
    mistakes=[
        Mistake(
            lambda x, slope: np.minimum(slope * x, x),
            "now slopes above 1 work and those below 1 do not. Ask for the sign of x instead.",
        ),
        Mistake(
            lambda x, slope: np.where(x > 0, slope * x, x),
            "the slope is on the wrong side: positive numbers pass unchanged.",
        ),
        Mistake(
            lambda x, slope: np.maximum(x, 0), "this is ReLU. Negative numbers shall leak through, times the slope."
        ),
        Mistake(
            lambda x, slope: np.where(x > 0, x, slope),
            "for negative x you return the slope itself. It is a factor: times what?",
        ),
    ],
    hints=[
        "max(slope · x, x) takes the larger of two lines. If slope = 2, on which side of 0 is slope · x the larger?",
        "Do not compare the two lines. Ask whether x > 0: `np.where(condition, if_true, if_false)`.",
    ],
    right="right: the sign of x decides, so that a slope which is learned may go anywhere",
)
