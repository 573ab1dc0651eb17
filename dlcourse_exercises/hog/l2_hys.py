"""l2_hys: return the block scaled to length one, clipped at clip, and scaled to length one again."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


def a_block(seed, shape=(36,), scale=1.0, dtype=np.float64):
    return call((scale * np.random.default_rng(seed).gamma(0.5, 20, shape)).astype(dtype))


def l2_hys(block, clip=0.2, eps=1e-5):
    """Return the block scaled to length one, clipped at clip, and scaled to length one again."""
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)


EXERCISE = Implement(
    l2_hys,
    calls=[
        call(np.array([3.0, 4.0])),
        call(np.array([9.0, 1.0, 1.0, 1.0, 1.0, 1.0])),
        edge(np.zeros(36)),
        call(np.array([30.0] + [1.0] * 35)),
        call(np.array([9.0, 1.0, 1.0, 1.0, 1.0, 1.0]), clip=0.5),
        a_block(0),
        a_block(1, (2, 2, 9)),
        a_block(2, (36,), 100.0),
        a_block(3, (36,), 1.0, np.float32),
        edge(np.array([3.0, 4.0]), eps=1.0),
        edge(np.array([30.0] + [1.0] * 35), eps=0.5),
    ],
    hints=[
        "Three lines: scale, clip, scale. The first and the last are the same formula.",
        "`np.minimum(v, clip)` clips. `np.sum(v**2)` sums over all numbers, whatever the shape.",
        "`v = block / np.sqrt(np.sum(block**2) + eps**2)`, then clip, then the same division with `v`.",
    ],
    right="right. Twice the light, the same block; and no edge, however strong, can drown out the others",
)


@EXERCISE.wrong("a block without any edge, all zeros, becomes 0 / 0 = nan. What is `eps` for?")
def hys_no_eps(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / np.sqrt(np.sum(block**2)), clip)
    return v / np.sqrt(np.sum(v**2))


@EXERCISE.wrong("after clipping the block is shorter than one. One step is missing.")
def hys_scaled_once(block, clip=0.2, eps=1e-5):
    return np.minimum(block / np.sqrt(np.sum(block**2) + eps**2), clip)


@EXERCISE.wrong(
    "you clip before scaling, and 0.2 gray levels is next to nothing: all votes become equal. When is 0.2 a sensible "
    "limit?"
)
def hys_clipped_first(block, clip=0.2, eps=1e-5):
    v = np.minimum(block, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)


@EXERCISE.wrong("this is L2 alone. Where are numbers above `clip` limited?")
def hys_never_clipped(block, clip=0.2, eps=1e-5):
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


@EXERCISE.wrong("you always clip at 0.2. The caller may want another `clip`.")
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


@EXERCISE.wrong(
    "with a tiny `eps` nobody sees it, but you add it outside the root. The text asks for `eps**2` under the root."
)
def hys_eps_outside(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / (np.sqrt(np.sum(block**2)) + eps), clip)
    return v / (np.sqrt(np.sum(v**2)) + eps)


@EXERCISE.wrong("with a tiny `eps` nobody sees it, but you add `eps` where `eps**2` is asked for. Try eps=0.5.")
def hys_eps_not_squared(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / np.sqrt(np.sum(block**2) + eps), clip)
    return v / np.sqrt(np.sum(v**2) + eps)


@EXERCISE.wrong(
    "you divide by the largest number, so it becomes 1. The *length*, the root of the sum of squares, should."
)
def hys_by_largest(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / (np.max(block) + eps), clip)
    return v / (np.max(v) + eps)


@EXERCISE.wrong("the second scaling uses the length from before clipping. It has to be measured again.")
def hys_old_length(block, clip=0.2, eps=1e-5):
    length = np.sqrt(np.sum(block**2) + eps**2)
    return np.minimum(block / length, clip) / length


@EXERCISE.wrong("the numbers are right, but not in the block's shape: one of 2 × 2 × 9 should stay one.")
def hys_flat(block, clip=0.2, eps=1e-5):
    return l2_hys(np.ravel(block), clip, eps)


@EXERCISE.wrong(
    "what is above the limit becomes 0 here, and the strongest edge is lost. To clip is to set it to the limit."
)
def hys_cut_out(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    v = np.where(v > clip, 0, v)
    return v / np.sqrt(np.sum(v**2) + eps**2)


@EXERCISE.wrong("after the second scaling numbers above the limit are fine: the block should end with length one.")
def hys_clipped_twice(block, clip=0.2, eps=1e-5):
    return np.minimum(l2_hys(block, clip, eps), clip)


@EXERCISE.wrong("the length is the root of the *sum* of squares. For [3, 4] you divide by 3.5, but the length is 5.")
def hys_by_mean(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / np.sqrt(np.mean(block**2) + eps**2), clip)
    return v / np.sqrt(np.mean(v**2) + eps**2)
