"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

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
            "2,304 = 8 · 8 · 36 would be one block for each cell. A block that begins in the last cell sticks out of "
            "the picture: how many begin in a row?",
        ),
        Mistake(576, "576 = 8 · 8 · 9 counts each cell once. Inner cells count in four blocks: count the blocks."),
        Mistake(441, "441 = 7 · 7 · 9: the number of blocks is right. How many cells does a block have?"),
        Mistake(324, "324 is the length with cells of 8 × 8 pixels. Now there are 8 × 8 cells."),
    ],
    hints=[
        "How many cells of 4 pixels lie along a side of 32? In how many places does a block of two fit there?",
        "7 · 7 blocks, each of 2 · 2 cells with 9 numbers.",
    ],
    right="right: 7 · 7 · 36 = 1,764. Half the cell's side gives more than five times as many numbers, because the "
    "border counts less",
)


UNNOTICED_CHANGES = Predict(
    "unnoticed_changes",
    answer=lambda: "AB",
    solution_code='unnoticed_changes = "AB"',
    mistakes=[
        Mistake("A", "A is right. By what number does B multiply d_y and d_x? What becomes of its sign and its size?"),
        Mistake("B", "B is right. In A, what does the difference of two pixels become? And the block, after scaling?"),
        Mistake(
            "ABC",
            "turned by 180°, each orientation stays what it was. But does the cell of the upper left corner stay in "
            "the upper left corner?",
        ),
        Mistake(
            "ABD",
            "added to the whole picture, 60 would vanish. Here it is added to one half: what happens where the halves "
            "meet?",
        ),
        Mistake(
            "ABE",
            "squaring is no straight line: an edge among bright pixels grows more than one among dark pixels of the "
            "same block. Do their proportions stay?",
        ),
        Mistake("ABCD", "C moves the cells to other places, D makes a new edge. Look at both again."),
        Mistake("ABCE", "C moves the cells to other places, E changes bright edges more than dark ones."),
        Mistake("AE", "E is no straight line, so the proportions in a block change. And what about the negative?"),
        Mistake("AC", "A is right. In C each cell moves to another place of the list. And what about the negative?"),
    ],
    hints=[
        "Follow each change through the steps: differences, angles modulo 180°, cells, scaling.",
        "p → a·p + b multiplies every difference by a. Scaling removes |a|, and modulo 180° removes its sign.",
    ],
    right="right: both are p → a·p + b with one a and one b for all pixels. The others make a new edge, "
    "change proportions, or put the cells elsewhere",
)


WHY_NOISE_HURTS = Explain(
    "why_noise_hurts",
    choices={
        "a": Choice(
            "A gradient is a difference of two noisy pixels, so its noise is √2 times as large. That is all.",
            "√2 is 1.4. By what factor does the number grow from pixels to unscaled cells, and from there to HOG?",
        ),
        "b": Choice(
            "Scaling is to blame: it makes flat blocks, which hold little but noise, as long as the others. Unscaled "
            "cells are as robust as pixels.",
            "scaling by blocks does its part. But compare the rows of pixels and of unscaled cells.",
        ),
        "c": Choice(
            "Neighboring pixels are nearly equal, so a difference loses most of the picture and none of the noise. "
            "Scaling flat blocks adds to the harm.",
            "right: the largest step is from pixels to gradients, a second one from a single scale to blocks",
            right=True,
        ),
        "d": Choice(
            "Hard votes jump into the next bin at the least noise. Soft votes are as robust as pixels.",
            "the last row has soft votes. How much do they repair?",
        ),
    },
    hints=[
        "Where in the column are the two largest steps?",
        "Which rows differ by gradients alone, which by scaling alone, which by soft votes?",
    ],
)


def judge_accuracy(value):
    """Returns None for an accuracy that color gradients reach, otherwise a sentence."""
    if isinstance(value, bool) or not isinstance(value, int | float | np.number):
        return "enter the accuracy as a number between 0 and 1."
    if 1 < value <= 100:
        return "enter the accuracy as a share, such as 0.5, not in per cent."
    if value >= 0.6 or value < 0:
        return "is that a test accuracy? Train with the rows `order[:1000]`, and score on the test pictures only."
    if value < 0.49:
        return "this is not .03 above the HOG of gray pictures yet. What did `hog` need to find the star on the poster?"
    return None


BETTER_ACCURACY = Predict(
    "better_accuracy",
    accept=judge_accuracy,
    experiment=True,
    solution_code="""
    chosen = order[:1000]
    in_color = train(soft_hog(data.x_train[chosen]), y_train[chosen])
    better_accuracy = in_color.score(soft_hog(data.x_test[..., ::-1]), y_test)
    """,
    mistakes=[
        Mistake(0.47, "this is the HOG of gray pictures, alone or with their colors. What does gray hide?"),
        Mistake(0.41, "these are hard votes of gray pictures. What does gray hide?"),
    ],
    hints=[
        "Which edges does a gray picture lose?",
        "`hog` takes color pictures, too: pass `data.x_train[chosen]` as it is.",
    ],
    right="right: edges between colors of equal brightness are back. These drawings have many; in photographs the gain "
    "is small (Dalal and Triggs lost 1.5 % without color)",
)


FALSE_POSITIVES_PER_WINDOW = Predict(
    "false_positives_per_window",
    answer=lambda: 1 / (10 * (2136 - 73)),
    solution_code="false_positives_per_window = 1 / (10 * (2136 - 73))",
    rtol=0.05,
    mistakes=[
        Mistake(1 / 2063, "that is one false yes in every scene. You accept one in ten scenes."),
        Mistake(10 / 2063, "that is ten false ones per scene, or one per ten scenes in per cent. Which share is it?"),
        Mistake(0.1, "one false yes in ten *scenes*. How many windows without a star do ten scenes have?"),
        Mistake(1 - 1 / 20630, "that is the share it must get right. Which share may it get wrong?"),
        Mistake(1 / 730, "you divide by the windows *with* a star. Those without are the others."),
    ],
    hints=[
        "How many windows without a star does one scene have? And ten?",
        "One error among 10 · (2,136 − 73) windows.",
    ],
    right="right: one in twenty thousand. A classifier that is right 99 times in 100 would raise twenty false alarms "
    "in each scene. Dalal and Triggs compared detectors at one false positive in 10,000 windows",
)
