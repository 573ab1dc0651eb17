"""scale_backward: return (dx, ds), the slopes by x and by s, for z = x * s and the slope dz by z."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call

RNG = np.random.default_rng(7)


def scale_backward(dz, x, s):
    """Return (dx, ds), the slopes by x and by s, for z = x * s and the slope dz by z."""
    return dz * s, (dz * x).sum(axis=0)


EXERCISE = Implement(
    scale_backward,
    calls=[
        call(np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0, 0.0], [2.0, 4.0]]), np.array([3.0, -1.0])),
        call(np.array([[1.0]]), np.array([[3.0]]), np.array([5.0])),
        call(RNG.normal(size=(6, 3)), RNG.normal(size=(6, 3)), RNG.normal(size=3)),
        call(RNG.normal(size=(4, 4)), RNG.normal(size=(4, 4)), RNG.normal(size=4)),
    ],
    hints=[
        "z = x · s, entry by entry: its slope by x is s, by s it is x. Multiply each by what came from the right.",
        "`dx` has the shape of x, `ds` the shape of s: the samples have to be added up.",
        "`dz * s` and `(dz * x).sum(axis=0)`",
    ],
    right="right. What is shared forward is summed back: that rule will serve for biases, convolutions, and "
    "recurrent nets",
)


@EXERCISE.wrong(
    "`ds` has the shape of z here. A slope has the shape of what it belongs to: s has one number for each unit, "
    "which all samples share."
)
def not_summed(dz, x, s):
    return dz * s, dz * x


@EXERCISE.wrong("each sample's say is added. If the cost is a mean, that is in `dz` already.")
def mean_not_sum(dz, x, s):
    return dz * s, (dz * x).mean(axis=0)


@EXERCISE.wrong("both are right, in the other order: (dx, ds).")
def scale_other_order(dz, x, s):
    return (dz * x).sum(axis=0), dz * s


@EXERCISE.wrong("you add over samples *and* units: s has one number for each unit.")
def over_everything(dz, x, s):
    return dz * s, (dz * x).sum()


@EXERCISE.wrong("`dx` is right. In `ds`, what came from the right is missing.")
def incoming_missing(dz, x, s):
    return dz * s, x.sum(axis=0)


@EXERCISE.wrong("that is the slope of a *bias*. What is the own slope of x · s by s?")
def of_a_bias(dz, x, s):
    return dz * s, dz.sum(axis=0)


@EXERCISE.wrong("you add over the units of each sample. Over which axis are the samples?")
def over_units(dz, x, s):
    return dz * s, (dz * x).sum(axis=1)


@EXERCISE.wrong("the roles are exchanged: the slope of x · s by x is s, and by s it is x.")
def roles_exchanged(dz, x, s):
    return dz * x, (dz * s).sum(axis=0)


@EXERCISE.wrong("these are the own slopes of the step. What came from the right must be multiplied in.")
def dz_forgotten(dz, x, s):
    return np.ones_like(dz) * s, x.sum(axis=0)


@EXERCISE.also_right
def scale_by_loop(slope, inputs, scales):
    ds = np.zeros(len(scales))
    dx = np.zeros(inputs.shape)
    for i in range(len(inputs)):
        for j in range(len(scales)):
            dx[i, j] = slope[i, j] * scales[j]
            ds[j] += slope[i, j] * inputs[i, j]
    return dx, ds


@EXERCISE.also_right
def scale_by_einsum(dz, x, s):
    return dz * s, np.einsum("ij,ij->j", dz, x)
