"""Exercises of the lesson on HOG: blocks and the finished descriptor."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Implement, Mistake, Predict, call
from dlcourse.features import hog_length

# Blocks -------------------------------------------------------------------------------------------------------


def l2_hys(block, clip=0.2, eps=1e-5):
    """Return the block scaled to length one, cut off at clip, and scaled to length one again."""
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)


def _hys_by_norm(block, clip=0.2, eps=1e-5):
    def scale(v):
        return v / np.sqrt(np.linalg.norm(v) ** 2 + eps**2)

    return scale(np.clip(scale(np.asarray(block, dtype=float)), 0, clip))


def _hys_eps_outside(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / (np.sqrt(np.sum(block**2)) + eps), clip)
    return v / (np.sqrt(np.sum(v**2)) + eps)


def _hys_no_eps(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / np.sqrt(np.sum(block**2)), clip)
    return v / np.sqrt(np.sum(v**2))


def _hys_scaled_once(block, clip=0.2, eps=1e-5):
    return np.minimum(block / np.sqrt(np.sum(block**2) + eps**2), clip)


def _hys_cut_first(block, clip=0.2, eps=1e-5):
    v = np.minimum(block, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)


def _hys_never_cut(block, clip=0.2, eps=1e-5):
    return block / np.sqrt(np.sum(block**2) + eps**2)


def _hys_by_sum(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / (np.sum(block) + eps), clip)
    return v / (np.sum(v) + eps)


def _hys_no_root(block, clip=0.2, eps=1e-5):
    v = np.minimum(block / (np.sum(block**2) + eps**2), clip)
    return v / (np.sum(v**2) + eps**2)


def _hys_kept_above(block, clip=0.2, eps=1e-5):
    v = np.maximum(block / np.sqrt(np.sum(block**2) + eps**2), clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)


def _hys_fixed_clip(block, clip=0.2, eps=1e-5):
    return l2_hys(block, eps=eps)


def _hys_row_by_row(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2, axis=-1, keepdims=True) + eps**2)
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2, axis=-1, keepdims=True) + eps**2)


def _a_block(seed, shape=(36,), scale=1.0, dtype=np.float64):
    return call((scale * np.random.default_rng(seed).gamma(0.5, 20, shape)).astype(dtype))


EXERCISES = [
    Implement(
        l2_hys,
        calls=[
            call(np.array([3.0, 4.0])),
            call(np.array([9.0, 1.0, 1.0, 1.0, 1.0, 1.0])),
            call(np.zeros(36)),
            call(np.array([30.0] + [1.0] * 35)),
            call(np.array([9.0, 1.0, 1.0, 1.0, 1.0, 1.0]), clip=0.5),
            _a_block(0),
            _a_block(1, (2, 2, 9)),
            _a_block(2, (36,), 100.0),
            _a_block(3, (36,), 1.0, np.float32),
        ],
        alternatives=[_hys_by_norm, _hys_eps_outside],
        mistakes=[
            Mistake(
                _hys_no_eps,
                "a block without any edge, all zeros, becomes 0 / 0 = nan. What is `eps` for?",
            ),
            Mistake(
                _hys_scaled_once,
                "after the cut the block is shorter than one. One step is missing.",
            ),
            Mistake(
                _hys_cut_first,
                "you cut before scaling, and 0.2 grey levels is next to nothing: all votes become equal. "
                "When is 0.2 a sensible limit?",
            ),
            Mistake(_hys_never_cut, "this is L2 alone. Where are numbers above `clip` cut off?"),
            Mistake(
                _hys_by_sum,
                "you divide by the sum, which is called L1. The length is the root of the sum of squares.",
            ),
            Mistake(
                _hys_no_root,
                "you divide by the sum of squares. For [3, 4] it is 25, but the length is 5.",
            ),
            Mistake(
                _hys_kept_above,
                "`np.maximum` lifts the small numbers up to `clip`. The large ones should come down.",
            ),
            Mistake(_hys_fixed_clip, "you always cut at 0.2. The caller may want another `clip`."),
            Mistake(
                _hys_row_by_row,
                "for a list you are right. In a block of 2 × 2 × 9 you scale each cell by itself, but all 36 numbers "
                "share one length.",
            ),
        ],
        hints=[
            "Three lines: scale, cut, scale. The first and the last are the same formula.",
            "`np.minimum(v, clip)` cuts. `np.sum(v**2)` sums over all numbers, whatever the shape.",
            "`v = block / np.sqrt(np.sum(block**2) + eps**2)`, then cut, then the same division with `v`.",
        ],
        right="right. Twice the light, the same block; and no edge, however strong, can shout the others down",
    ),
    Predict(
        "small_cell_length",
        answer=lambda: hog_length(32, pixels_per_cell=4),
        solution_code="small_cell_length = (32 // 4 - 1) ** 2 * 2 * 2 * 9",
        mistakes=[
            Mistake(
                1296,
                "1,296 is 4 · 324. There are four times as many cells, but how many *blocks*? Count along one side.",
            ),
            Mistake(
                2304,
                "2,304 = 8 · 8 · 36 has a block for each cell. A block that begins in the last cell sticks out of the "
                "picture: how many begin in a row?",
            ),
            Mistake(576, "576 = 8 · 8 · 9 counts each cell once. Inner cells count in four blocks: count the blocks."),
            Mistake(441, "441 = 7 · 7 · 9: the number of blocks is right. How many cells has a block?"),
            Mistake(324, "324 is the length with cells of 8 × 8 pixels. Now there are 8 × 8 cells."),
        ],
        hints=[
            "How many cells of 4 pixels lie along a side of 32? In how many places does a block of two fit there?",
            "7 · 7 blocks, each of 2 · 2 cells with 9 numbers.",
        ],
        right="right: 7 · 7 · 36 = 1,764. Half the cell's side gives more than five times as many numbers, because the "
        "border counts less",
    ),
    Explain(
        "why_noise_hurts",
        choices={
            "a": Choice(
                "A difference of two noisy pixels has more noise than one pixel, and squaring doubles it.",
                "the first half is true, but only a factor of 1.4: it does not turn 4 % into 46 %. "
                "What is noise compared with, in a block of street?",
            ),
            "b": Choice(
                "In a flat block the noise is all there is, and scaling makes it as long as an edge elsewhere.",
                "right: a block of street has little but noise, and after scaling its length is one, like the roof's. "
                "Who divides by contrast pays where there is none",
                right=True,
            ),
            "c": Choice(
                "atan2 is undefined where the gradient is zero, so flat cells get arbitrary numbers.",
                "atan2(0, 0) is 0 in NumPy, and such a pixel votes with magnitude 0: it does not count.",
            ),
            "d": Choice(
                "The noise adds new edges, and edges count more than brightness.",
                "new edges they are, but weak ones: their votes are small. Something makes small votes large. "
                "Which of the steps?",
            ),
        },
        hints=[
            "Which parts of the picture have hardly any votes before the noise comes?",
            "Follow a block of street through the steps: gradient, votes, L2-Hys. After which is it as long as a block "
            "of roof?",
        ],
    ),
]
