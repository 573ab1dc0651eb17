"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict
from dlcourse.features import hog_length

SMALL_CELL_LENGTH = Predict(
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
)


WHY_NOISE_HURTS = Explain(
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
)
