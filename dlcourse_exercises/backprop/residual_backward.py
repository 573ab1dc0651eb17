"""residual_backward: return (dx, dW) for a = x + tanh(x @ W) and the upstream gradient da."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge

RNG = np.random.default_rng(7)


def case(n, units, make=call):
    x, W = RNG.normal(size=(n, units)), RNG.normal(size=(units, units))
    return make(RNG.normal(size=(n, units)), x, W)


def residual_backward(da, x, W):
    """Return (dx, dW) for a = x + tanh(x @ W) and the upstream gradient da."""
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da + dz @ W.T, x.T @ dz


EXERCISE = FindMistake(
    residual_backward,
    calls=[
        call(np.array([[1.0]]), np.array([[0.5]]), np.array([[2.0]])),
        call(np.array([[2.0, -1.0]]), np.array([[0.5, 1.0]]), np.array([[1.0, 0.0], [-1.0, 3.0]])),
        case(3, 4),
        case(20, 5),
        edge(np.array([[1.0, 2.0]]), np.zeros((1, 2)), np.zeros((2, 2))),
    ],
    hints=[
        "Measure it: for x = 0.5, W = 2 and da = 1, change x by a millionth and see how x + tanh(2 x) changes.",
        "x fans out: one arrow leads into x @ W, the other straight to the sum. What comes back along the second one?",
        "`da + dz @ W.T`",
    ],
    right="right: the shortcut has the local gradient 1, so `da` comes back unchanged, whatever the layer beside it "
    "does. This keeps gradients from vanishing in networks of a hundred layers",
)


@EXERCISE.given(
    "`dW` is right, `dx` is not. Measure it with x = 0.5, W = 2, da = 1: change x by a millionth. How much does a "
    "change, how much by this `dx`?"
)
def given(da, x, W):
    """Return (dx, dW) for a = x + tanh(x @ W) and the upstream gradient da."""
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz @ W.T, x.T @ dz


@EXERCISE.wrong("1 is the shortcut's *local* gradient. What is it multiplied by?")
def plus_one(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return 1 + dz @ W.T, x.T @ dz


@EXERCISE.wrong("the shortcut is added to the output, not to the gradient: `x` itself has no place in `dx`.")
def plus_x(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return x + dz @ W.T, x.T @ dz


@EXERCISE.wrong("the shortcut does not lead through tanh: is `dz` what arrives at its end?")
def shortcut_through_tanh(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz + dz @ W.T, x.T @ dz


@EXERCISE.wrong("the shortcut leads past the layer, past tanh and past W: does anything change `da` on its way back?")
def shortcut_through_weights(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return (da + dz) @ W.T, x.T @ dz


@EXERCISE.wrong("you add `da` before the gradient has gone back through tanh and W. Where do the two paths meet again?")
def added_too_early(da, x, W):
    t = np.tanh(x @ W)
    dz = da + da * (1 - t**2)
    return dz @ W.T, x.T @ dz


@EXERCISE.wrong("along one path gradients are multiplied. What happens where two paths come back to the same x?")
def multiplied(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da * (dz @ W.T), x.T @ dz


@EXERCISE.wrong("now only the shortcut is left. x has two ways into a.")
def shortcut_alone(da, x, W):
    t = np.tanh(x @ W)
    return da, x.T @ (da * (1 - t**2))


@EXERCISE.wrong("`dx` is right. But W has no part in the shortcut: its gradient was right as it was.")
def shortcut_in_weights(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da + dz @ W.T, x.T @ (dz + da)


@EXERCISE.wrong("two paths come back: their gradients are added, not averaged.")
def averaged(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return (da + dz @ W.T) / 2, x.T @ dz


@EXERCISE.wrong("`a` now contains the shortcut, and 1 − a² needs the output of tanh alone.")
def square_of_a(da, x, W):
    a = x + np.tanh(x @ W)
    dz = da * (1 - a**2)
    return da + dz @ W.T, x.T @ dz


@EXERCISE.wrong(
    "1 − t² needs the output of tanh alone, as given. The shortcut belongs into the backward pass: what comes back "
    "along it?"
)
def forward_mended(da, x, W):
    t = x + np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz @ W.T, x.T @ dz


@EXERCISE.wrong("the shortcut adds x, it does not multiply by it: its local gradient is not x.")
def times_x(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da * x + dz @ W.T, x.T @ dz


@EXERCISE.wrong("the shortcut's part is right. But back through `x @ W` the gradient is multiplied by W transposed.")
def not_transposed(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da + dz @ W, x.T @ dz


@EXERCISE.wrong("two paths, but two different gradients: what comes back along the shortcut has not met tanh or W.")
def layer_twice(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return 2 * dz @ W.T, x.T @ dz


@EXERCISE.wrong("where paths meet again, their gradients are *added*.")
def subtracted(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da - dz @ W.T, x.T @ dz


@EXERCISE.wrong("the shortcut's part is right. But tanh has the derivative 1 − t², with the square, as it stood there.")
def square_dropped(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t)
    return da + dz @ W.T, x.T @ dz


@EXERCISE.wrong("1 is the shortcut's local gradient. It does not lead through tanh and W, so it has no place in `dz`.")
def one_in_dz(da, x, W):
    t = np.tanh(x @ W)
    dz = (da + 1) * (1 - t**2)
    return dz @ W.T, x.T @ dz


@EXERCISE.wrong("both are right, in the other order: (dx, dW).")
def residual_other_order(da, x, W):
    dx, dW = residual_backward(da, x, W)
    return dW, dx


def half_a_shortcut(da, x, W):
    dx, dW = residual_backward(da, x, W)
    return dx - da / 2, dW


def square_forgotten_in_the_weights(da, x, W):
    dx, _ = residual_backward(da, x, W)
    return dx, x.T @ da


def _is_right(returned, expected):
    """Whether the first value, and whether the second, is right in all calls; None if a shape is wrong."""
    columns = [list(zip(*pairs, strict=True)) for pairs in (returned, expected)]
    if any(
        np.shape(one) != np.shape(other) for got, right in zip(*columns, strict=True) for one, other in zip(got, right)
    ):
        return None
    return [all(map(np.allclose, got, right)) for got, right in zip(*columns, strict=True)]


@EXERCISE.wrong_if(
    "`dW` is right, `dx` is not yet. x goes into a along two arrows: what comes back along each of them?",
    examples=[half_a_shortcut],
)
def only_dx_is_wrong(returned, expected):
    return _is_right(returned, expected) == [False, True]


@EXERCISE.wrong_if(
    "`dx` is right. `dW` is not, and it was right before: which way leads from a back to W?",
    examples=[square_forgotten_in_the_weights],
)
def only_dw_is_wrong(returned, expected):
    return _is_right(returned, expected) == [True, False]


@EXERCISE.also_right
def two_paths(da, x, W):
    dz = da / np.cosh(x @ W) ** 2
    dx = np.array(da, dtype=float)
    dx += dz @ np.transpose(W)
    return dx, np.einsum("ni,nj->ij", x, dz)
