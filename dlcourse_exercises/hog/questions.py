"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Family, Mistake, Predict
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
        Mistake(648, "twice 324. There are twice as many cells along *each* side: count the blocks along one of them."),
        Mistake(49, "7 · 7 blocks begin in a row and a column. How many numbers has each?"),
        Mistake(36, "one block has 36 numbers. How many blocks are there?"),
        Mistake(2916, "2,916 = 9 · 9 · 36: are there more places for a block than cells along a side?"),
        Mistake(
            900, "900 = 5 · 5 · 36: a block is two *cells* wide, and these have 4 pixels now. How many fit in a row?"
        ),
        Mistake(252, "252 = 7 · 36 is one row of blocks. How many rows are there?"),
        Mistake(81, "9 · 9 numbers? A block has 36, and there are more than 3 · 3 blocks now."),
        Mistake(2016, "2,016 = 8 · 7 · 36: across you have counted 7 places for a block. Down there are as many."),
        Mistake(196, "7 · 7 blocks of 4 cells are 196 cells. How many numbers has each?"),
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
        Mistake("AD", "A is right. In D a new edge appears where the halves meet. And what about the negative?"),
        Mistake(
            "BC", "B is right. In C each cell moves to another place of the list. And what is left of the fog in A?"
        ),
        Mistake("ABDE", "D makes a new edge, E changes the proportions in a block. Look at both again."),
        Mistake("ABCDE", "not everything goes unnoticed: what becomes of places, of new edges, of proportions?"),
        Mistake("CDE", "those are the ones that it *notices*."),
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
            "Neighboring pixels are nearly equal, so a difference loses most of the picture and none of the noise. "
            "Scaling flat blocks adds to the harm.",
            "right: the largest step is from pixels to gradients, a second one from a single scale to blocks",
            right=True,
        ),
        "b": Choice(
            "A gradient is a difference of two noisy pixels, so its noise is √2 times as large. That is all.",
            "√2 is 1.4. By what factor does the number grow from pixels to unscaled cells, and from there to HOG?",
        ),
        "c": Choice(
            "Scaling is to blame: it makes flat blocks, which hold little but noise, as long as the others. Unscaled "
            "cells are as robust as pixels.",
            "scaling by blocks does its part. But compare the rows of pixels and of unscaled cells.",
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
    if value > 0.545:
        return "that is more than 1,000 training pictures give. Were all 4,000 used, in place of `order[:1000]`?"
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


LARGEST_SHIFT = Predict(
    "largest_shift",
    answer=lambda: 1 / 3,
    solution_code="largest_shift = 1 / 3",
    rtol=0.015,
    mistakes=[
        Mistake(
            0.5,
            "at half a side, both cover ½ of a square, but together they cover 1½. What is the ratio of these two?",
        ),
        Mistake(2 / 3, "that is the share of the window that still lies on the box. How far has it moved?"),
        Mistake(
            0.25, "at a quarter of a side the intersection is ¾ and the union 1¼: an IoU of 0.6. There is room left."
        ),
        Mistake(
            1 - np.sqrt(0.5),
            "that is a shift to the right *and* down that leaves half of the area. Here it moves sideways only.",
        ),
        Mistake(
            1 - np.sqrt(2 / 3),
            "that would be a shift to the right and down at once. Here it moves in one direction only.",
        ),
        Mistake(0.75, "at ¾ of a side the two share ¼ and cover 1¾: an IoU of 1/7. Which shift gives ½?"),
        Mistake(1 / 8, "an eighth is how far apart the windows are. How far aside may one sit?"),
        Mistake(1.0, "then the two boxes only touch, and the IoU is 0. Write both areas down for a shift of d."),
    ],
    families=[
        Family(
            lambda value: 1 < value < 200,
            "answer as a share of the window's side, so as a number between 0 and 1.",
            examples=[4, 10.67, 16, 33.3],
        )
    ],
    hints=[
        "Let the side be 1 and the shift d. How wide is the part that both cover? And what both cover together?",
        "(1 − d) / (1 + d) = ½",
    ],
    right="right: (1 − d) / (1 + d) is ½ at d = 1/3. The windows are an eighth of a side apart, so none is "
    "farther than a sixteenth from the best place in either direction",
)


PRECISION_AND_RECALL = Predict(
    "precision_and_recall",
    answer=lambda: (2 / 4, 2 / 6),
    solution_code="precision_and_recall = (2 / 4, 2 / 6)",
    rtol=0.015,
    mistakes=[
        Mistake((3 / 4, 3 / 6), "you count star A twice. A box is right only if no better box has its star already."),
        Mistake((1 / 4, 1 / 6), "C's box has an IoU of exactly 0.5, and *at least* 0.5 is asked for."),
        Mistake(
            (2 / 6, 2 / 4), "the two are exchanged: precision is a share of the boxes, recall a share of the stars."
        ),
        Mistake((3 / 5, 3 / 6), "the box on D has a score of 0.1. Which boxes lie above the threshold?"),
        Mistake((4 / 5, 4 / 6), "D's score is below the threshold, and A is counted twice."),
        Mistake(
            (2 / 4, 2 / 4), "two of four boxes are right. But B is not found, and recall is a share of all six stars."
        ),
        Mistake((2 / 4, 2 / 3), "three stars have a box above the threshold. But how many are there in the scenes?"),
        Mistake((1 / 4, 2 / 6), "of the four boxes above 0.3, two are right, and they find two stars."),
        Mistake((3 / 4, 4 / 6), "B's IoU of 0.45 is too small, and A's second box is not right, either."),
        Mistake(
            (3 / 5, 4 / 6), "D's score lies below 0.3. Count the four boxes above it, and the stars that they find."
        ),
        Mistake((50, 100 / 3), "enter shares between 0 and 1, not per cent."),
        Mistake((2 / 4, 2 / 5), "five is the number of boxes. Recall is a share of the stars: how many are there?"),
        Mistake((3 / 4, 2 / 6), "precision counts A's second box as right. Is it, if the first one has A already?"),
        Mistake((1.0, 3 / 6), "a box with an IoU of 0.45, and a second box on a star, are wrong."),
        Mistake((4 / 4, 4 / 6), "an IoU of 0.45 is too small, and a second box on A is wrong, too."),
        Mistake((2 / 3, 2 / 6), "A's second box is an error, too: it belongs to the boxes by which you divide."),
        Mistake((2 / 3, 2 / 4), "the boxes above the threshold are four, with A's second one; the stars are six."),
        Mistake((2 / 5, 2 / 6), "you divide by all five boxes. How many have a score above the threshold?"),
        Mistake((2 / 5, 2 / 5), "how many boxes have a score above the threshold? And how many stars are there?"),
    ],
    hints=[
        "Which of the four boxes above 0.3 are right? Look at the IoU, then at the stars that have a box already.",
        "A's first box and C's are right. Divide by the number of boxes above 0.3, and by the number of stars.",
    ],
    right="right: ½ and ⅓. With a threshold below 0.1 D's box is counted, too: 3/5 and 3/6, both higher. A lower "
    "threshold never lowers the recall; the precision may go either way",
)
