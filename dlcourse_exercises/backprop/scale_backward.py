"""scale_backward: return (dx, ds) for z = x * s and the upstream gradient dz."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(7)


def scale_backward(dz, x, s):
    """Return (dx, ds) for z = x * s and the upstream gradient dz, shape (n, A)."""
    return dz * s, (dz * x).sum(axis=0)


EXERCISE = Implement(
    scale_backward,
    calls=[
        call(np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0, 0.0], [2.0, 4.0]]), np.array([3.0, -1.0])),
        call(np.array([[1.0]]), np.array([[3.0]]), np.array([5.0])),
        call(RNG.normal(size=(6, 3)), RNG.normal(size=(6, 3)), RNG.normal(size=3)),
        call(RNG.normal(size=(2, 5)), RNG.normal(size=(2, 5)), RNG.normal(size=5)),
        edge(RNG.normal(size=(4, 4)), RNG.normal(size=(4, 4)), RNG.normal(size=4)),
    ],
    hints=[
        "z = x · s, entry by entry: the local gradient with respect to x is s, with respect to s it is x.",
        "`dx` has the shape of x, `ds` the shape of s: s fans out to all samples, so their gradients are added.",
        "`dz * s` and `(dz * x).sum(axis=0)`",
    ],
    right="right. What is shared in the forward pass is summed in the backward pass: that holds for biases, "
    "convolutions and recurrent networks as well",
)


@EXERCISE.wrong(
    "`ds` has the shape of z here. A gradient has the shape of what it belongs to: s has one number for each feature, "
    "which all samples share."
)
def not_summed(dz, x, s):
    return dz * s, dz * x


@EXERCISE.wrong(
    "the samples' gradients are added. If the loss is a mean over n samples, `dz` has been divided by n already."
)
def mean_not_sum(dz, x, s):
    return dz * s, (dz * x).mean(axis=0)


@EXERCISE.wrong("both are right, in the other order: (dx, ds).")
def scale_other_order(dz, x, s):
    return (dz * x).sum(axis=0), dz * s


@EXERCISE.wrong("you add over samples *and* features: s has one number for each feature.")
def over_everything(dz, x, s):
    return dz * s, (dz * x).sum()


@EXERCISE.wrong("`dx` is right. In `ds`, the upstream gradient is missing.")
def incoming_missing(dz, x, s):
    return dz * s, x.sum(axis=0)


@EXERCISE.wrong("this is the gradient of a *bias*. What is the local gradient of x · s with respect to s?")
def of_a_bias(dz, x, s):
    return dz * s, dz.sum(axis=0)


@EXERCISE.wrong("you add over the features of each sample. Which axis runs over the samples?")
def over_units(dz, x, s):
    return dz * s, (dz * x).sum(axis=1)


@EXERCISE.wrong(
    "the roles are exchanged: with respect to x, the local gradient of x · s is s, and with respect to s it is x."
)
def roles_exchanged(dz, x, s):
    return dz * x, (dz * s).sum(axis=0)


@EXERCISE.wrong("these are the local gradients. They have to be multiplied by the upstream gradient.")
def dz_forgotten(dz, x, s):
    return np.ones_like(dz) * s, x.sum(axis=0)


@EXERCISE.wrong("that is a dense layer's `dW`. Here each input meets one factor only: multiply entry by entry.")
def as_dense_layer(dz, x, s):
    return dz * s, x.T @ dz


@EXERCISE.wrong("these are a dense layer's formulas. Here each feature meets one factor only: multiply entry by entry.")
def dense_layer_twice(dz, x, s):
    return dz @ s, x.T @ dz


@EXERCISE.wrong("s and x are the local gradients. Each has to be multiplied by the upstream gradient.")
def local_gradients(dz, x, s):
    return s, x


@EXERCISE.wrong("`ds` is right. But x does not fan out, each entry is used once: `dx` has the shape of x.")
def both_summed(dz, x, s):
    return (dz * s).sum(axis=0), (dz * x).sum(axis=0)


@EXERCISE.wrong("`ds` is right. `dx` is still the upstream gradient: what is the local gradient of x · s at x?")
def upstream_alone(dz, x, s):
    return dz, (dz * x).sum(axis=0)


@EXERCISE.wrong("`dx`: going backward does not undo the factor. The local gradient of x · s with respect to x is s.")
def divided_by_s(dz, x, s):
    return dz / s, (dz * x).sum(axis=0)


@EXERCISE.wrong("`dx` is right. In `ds`, the local gradient of x · s with respect to s is x, without another s.")
def s_once_more(dz, x, s):
    return dz * s, (dz * x * s).sum(axis=0)


@EXERCISE.wrong("that is `dx` alone. Return both: (dx, ds).")
def dx_alone(dz, x, s):
    return dz * s


@EXERCISE.wrong("`dx` is right. `ds` pairs samples with samples: multiply entry by entry, then add over the samples.")
def sample_by_sample(dz, x, s):
    return dz * s, dz @ x.T


@EXERCISE.wrong("`ds` mixes the features. Each factor meets its own feature only: multiply entry by entry.")
def features_mixed(dz, x, s):
    return dz * s, (x.T @ dz).sum(axis=0)


@EXERCISE.wrong("`ds` has the values of the right one, but two axes: s has one, (A,).")
def dimension_kept(dz, x, s):
    return dz * s, (dz * x).sum(axis=0, keepdims=True)


@EXERCISE.wrong("`dz *= s` changes `dz` itself: the next line needs it as it was, and so does the caller.")
def in_place(dz, x, s):
    dz *= s
    return dz, (dz * x).sum(axis=0)


@EXERCISE.wrong("`ds` is right. `dz @ s` adds up the features, but each entry of x meets its own factor only.")
def features_added(dz, x, s):
    return dz @ s, (dz * x).sum(axis=0)


@EXERCISE.wrong("`ds` is right. In `dx`, the upstream gradient is missing.")
def upstream_missing_in_dx(dz, x, s):
    return np.ones_like(dz) * s, (dz * x).sum(axis=0)


@EXERCISE.wrong("`ds` is right. `dx`: with respect to x, the local gradient of x · s is s.")
def x_for_s(dz, x, s):
    return dz * x, (dz * x).sum(axis=0)


def squared_factor(dz, x, s):
    return dz * s**2, (dz * x).sum(axis=0)


def squared_input(dz, x, s):
    return dz * s, (dz * x**2).sum(axis=0)


def _is_right(returned, expected):
    """Whether the first value, and whether the second, is right in all calls; None if a shape is wrong."""
    columns = [list(zip(*pairs, strict=True)) for pairs in (returned, expected)]
    if any(
        np.shape(one) != np.shape(other) for got, right in zip(*columns, strict=True) for one, other in zip(got, right)
    ):
        return None
    return [all(map(np.allclose, got, right)) for got, right in zip(*columns, strict=True)]


@EXERCISE.wrong_if(
    "`ds` is right, and `dx` has the right shape. Which is the local gradient of x · s with respect to x, and what is "
    "it multiplied by?",
    examples=[squared_factor],
)
def only_dx_is_wrong(returned, expected):
    return _is_right(returned, expected) == [False, True]


@EXERCISE.wrong_if(
    "`dx` is right, and `ds` has the right shape. Which is the local gradient of x · s with respect to s, what is it "
    "multiplied by, and over what is it added up?",
    examples=[squared_input],
)
def only_ds_is_wrong(returned, expected):
    return _is_right(returned, expected) == [True, False]


def mean_of_all(dz, x, s):
    return dz * s, np.mean(dz * x)


def multiplied_alone(dz, x, s):
    return dz * s, x.T * dz.T


@EXERCISE.wrong_if(
    "`dx` is right. `ds` is to have the shape of s, one number for each feature: over which axis is it added up?",
    examples=[mean_of_all, multiplied_alone],
)
def ds_has_another_shape(returned, expected):
    (dx, ds), (right_dx, right_ds) = (list(zip(*pairs, strict=True)) for pairs in (returned, expected))
    return all(map(np.allclose, dx, right_dx)) and np.shape(ds[0]) != np.shape(right_ds[0])


@EXERCISE.also_right
def scale_by_loop(upstream, inputs, scales):
    ds = np.zeros(len(scales))
    dx = np.zeros(inputs.shape)
    for i in range(len(inputs)):
        for j in range(len(scales)):
            dx[i, j] = upstream[i, j] * scales[j]
            ds[j] += upstream[i, j] * inputs[i, j]
    return dx, ds


@EXERCISE.also_right
def scale_by_einsum(dz, x, s):
    return dz * s, np.einsum("ij,ij->j", dz, x)
