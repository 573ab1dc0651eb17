"""tanh_backward: return the slope by z, given the slope da by the output, and the output a = tanh(z)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(7)


def pair(n, units):
    return call(RNG.normal(size=(n, units)), np.tanh(RNG.normal(size=(n, units))))


def tanh_backward(da, a):
    """Return the slope by z, given the slope da by the output, and the output a = tanh(z)."""
    return da * (1 - a**2)


EXERCISE = FindMistake(
    tanh_backward,
    calls=[
        call(np.array([[1.0]]), np.array([[0.5]])),
        call(np.array([[2.0, -1.0]]), np.array([[0.0, 0.9]])),
        pair(3, 4),
        pair(20, 5),
    ],
    hints=[
        "Put z = 1 in: a = 0.76. What is 1 − tanh² z, and what does the function compute?",
        "The derivative of tanh at z is 1 − tanh(z)², and tanh(z) is `a`.",
        "`da * (1 - a**2)`",
    ],
    right="right: the cached output is all that the way back needs. That is why layers keep it",
)


@EXERCISE.given(
    "`a` is the *output*, tanh(z) already. Here tanh is taken a second time. Which formula has 1 minus the square of "
    "what?"
)
def given(da, a):
    """Return the slope by z, given the slope da by the output, and the output a = tanh(z)."""
    return da * (1 - np.tanh(a) ** 2)


@EXERCISE.wrong("the square is missing: for a = −0.5 this is 1.5, and tanh is never that steep.")
def no_square(da, a):
    return da * (1 - a)


@EXERCISE.wrong("the square belongs to a alone: 1 − a².")
def square_of_all(da, a):
    return da * (1 - a) ** 2


@EXERCISE.wrong("this is tanh's own slope. What came from the right has to be multiplied in.")
def incoming_forgotten(da, a):
    return 1 - a**2


@EXERCISE.wrong("a (1 − a) belongs to the sigmoid.")
def sigmoids_slope(da, a):
    return da * a * (1 - a)


@EXERCISE.wrong(
    "arctanh brings z back. The derivative of tanh at z is 1 − tanh² z: and tanh z is what you have already."
)
def inverse_first(da, a):
    return da * (1 - np.arctanh(a) ** 2)


@EXERCISE.also_right
def by_factors(slope, output):
    return slope * (1 - output) * (1 + output)


@EXERCISE.also_right
def by_loop(da, a):
    result = np.array(da, dtype=float)
    for index in np.ndindex(result.shape):
        result[index] *= 1 - a[index] * a[index]
    return result
