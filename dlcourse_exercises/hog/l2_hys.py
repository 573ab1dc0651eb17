"""l2_hys: return the block scaled to length one, cut off at clip, and scaled to length one again."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call


def a_block(seed, shape=(36,), scale=1.0, dtype=np.float64):
    return call((scale * np.random.default_rng(seed).gamma(0.5, 20, shape)).astype(dtype))


def l2_hys(block, clip=0.2, eps=1e-5):
    """Return the block scaled to length one, cut off at clip, and scaled to length one again."""
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)


EXERCISE = Implement(
    l2_hys,
    calls=[
        call(np.array([3.0, 4.0])),
        call(np.array([9.0, 1.0, 1.0, 1.0, 1.0, 1.0])),
        call(np.zeros(36)),
        call(np.array([30.0] + [1.0] * 35)),
        call(np.array([9.0, 1.0, 1.0, 1.0, 1.0, 1.0]), clip=0.5),
        a_block(0),
        a_block(1, (2, 2, 9)),
        a_block(2, (36,), 100.0),
        a_block(3, (36,), 1.0, np.float32),
    ],
    hints=[
        "Three lines: scale, cut, scale. The first and the last are the same formula.",
        "`np.minimum(v, clip)` cuts. `np.sum(v**2)` sums over all numbers, whatever the shape.",
        "`v = block / np.sqrt(np.sum(block**2) + eps**2)`, then cut, then the same division with `v`.",
    ],
    right="right. Twice the light, the same block; and no edge, however strong, can shout the others down",
)


@EXERCISE.wrong("a block without any edge, all zeros, becomes 0 / 0 = nan. What is `eps` for?")
def hys_no_eps(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / np.sqrt(np.sum(block**2)), clip)
    return v / np.sqrt(np.sum(v**2))


@EXERCISE.wrong("after the cut the block is shorter than one. One step is missing.")
def hys_scaled_once(block, clip=0.2, eps=1e-5):
    return np.minimum(block / np.sqrt(np.sum(block**2) + eps**2), clip)


@EXERCISE.wrong(
    "you cut before scaling, and 0.2 grey levels is next to nothing: all votes become equal. When is 0.2 a sensible "
    "limit?"
)
def hys_cut_first(block, clip=0.2, eps=1e-5):
    v = np.minimum(block, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)


@EXERCISE.wrong("this is L2 alone. Where are numbers above `clip` cut off?")
def hys_never_cut(block, clip=0.2, eps=1e-5):
    return block / np.sqrt(np.sum(block**2) + eps**2)


@EXERCISE.wrong("you divide by the sum, which is called L1. The length is the root of the sum of squares.")
def hys_by_sum(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / (np.sum(block) + eps), clip)
    return v / (np.sum(v) + eps)


@EXERCISE.wrong("you divide by the sum of squares. For [3, 4] it is 25, but the length is 5.")
def hys_no_root(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / (np.sum(block**2) + eps**2), clip)
    return v / (np.sum(v**2) + eps**2)


@EXERCISE.wrong("`np.maximum` lifts the small numbers up to `clip`. The large ones should come down.")
def hys_kept_above(block, clip=0.2, eps=1e-5):
    v = np.maximum(block / np.sqrt(np.sum(block**2) + eps**2), clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)


@EXERCISE.wrong("you always cut at 0.2. The caller may want another `clip`.")
def hys_fixed_clip(block, clip=0.2, eps=1e-5):
    return l2_hys(block, eps=eps)


@EXERCISE.wrong(
    "for a list you are right. In a block of 2 × 2 × 9 you scale each cell by itself, but all 36 numbers share one "
    "length."
)
def hys_row_by_row(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2, axis=-1, keepdims=True) + eps**2)
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2, axis=-1, keepdims=True) + eps**2)


@EXERCISE.also_right
def hys_by_norm(block, clip=0.2, eps=1e-5):
    def scale(v):
        return v / np.sqrt(np.linalg.norm(v) ** 2 + eps**2)

    return scale(np.clip(scale(np.asarray(block, dtype=float)), 0, clip))


@EXERCISE.also_right
def hys_eps_outside(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / (np.sqrt(np.sum(block**2)) + eps), clip)
    return v / (np.sqrt(np.sum(v**2)) + eps)
