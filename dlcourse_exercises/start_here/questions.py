"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.datasets import load
from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

SHOWN_COUNTS = Predict(
    "shown_counts",
    answer=lambda: [4 + 1, 10 + 1],
    solution_code="shown_counts = [4 + 1, 10 + 1]",
    mistakes=[
        Mistake([11, 11], "the changed cell has not been run yet: which number does the kernel still remember?"),
        Mistake(
            [10, 11],
            "the changed cell has not been run yet: what was `count` before, and what does the second cell do?",
        ),
        Mistake([11, 12], "the changed cell has not been run yet, and after a restart nothing is remembered."),
        Mistake([5, 2], "the first number is right. After a restart the first cell runs as it *now* reads."),
        Mistake(
            [5, 10], "the first number is right. 10 is the count after the first cell; the second still adds to it."
        ),
        Mistake([5, 5], "the first number is right. Does the kernel still know it after a restart?"),
        Mistake([5, 6], "the first number is right. After a restart the 5 is forgotten, too."),
        Mistake([5, 12], "the first number is right. After a restart, how often does each cell run?"),
        Mistake([5, 14], "the first number is right. After a restart the second cell runs once, not four times."),
        Mistake([5, 15], "the first number is right. After a restart nothing is left of the 5."),
        Mistake([5, 13], "the first number is right. After a restart the second cell runs once, not three times."),
        Mistake([14, 11], "the second number is right. What does the kernel remember before the restart?"),
        Mistake(5, "that is the first number. Answer with a list of both."),
        Mistake(11, "that is the second number. Answer with a list of both."),
        Mistake(2, "the changed cell says 10. And answer with a list of two numbers: before the restart, after it."),
        Mistake([4, 11], "the second number is right. What does the second cell do to the 4 when it runs once more?"),
        Mistake(
            [4, 2], "run once more, the second cell adds 1 to 4. After a restart the first cell runs as it now reads."
        ),
        Mistake([2, 11], "the second number is right. Without a restart, does the kernel forget the 4?"),
        Mistake(
            [5, 1], "the first number is right. After a restart the first cell runs as it now reads, then the second."
        ),
        Mistake(
            [11, 5], "both numbers occur, but the other way round: what does the kernel remember before the restart?"
        ),
    ],
    hints=[
        "A cell that is changed but not run changes nothing in the kernel.",
        "A restart forgets all variables; Run All then runs each cell once, as it reads now, from top to bottom.",
        "Before: 4, and 1 more. After: `count = 10`, then once `count = count + 1`.",
    ],
    right="right: the kernel knows what was run, not what stands on the page; a restart brings the two together",
)


def _right_among(known, labels):
    """Returns how many test pictures nearest neighbor reads correctly if it knows these training pictures."""
    digits = load("digits", verbose=False)
    pictures = known(digits.x_train.astype(float))
    answers = [((pictures - picture) ** 2).sum(axis=(1, 2)).argmin() for picture in digits.x_test]
    return int((labels(digits.y_train)[answers] == digits.y_test).sum())


RIGHT_WITH_100 = Predict(
    "right_with_100",
    answer=lambda: _right_among(lambda x: x[:100], lambda y: y[:100]),
    experiment=True,
    solution_code="""
        few = known[:100]
        nearest = [((few - picture) ** 2).sum(axis=(1, 2)).argmin() for picture in digits.x_test]
        right_with_100 = (digits.y_train[nearest] == digits.y_test).sum()
    """,
    mistakes=[
        Mistake(344, "this is with all 1,437 pictures. Is it still the old `known` that `read_digit` looks at?"),
        Mistake(
            100,
            "these are the first 100 *test* pictures. Of the training pictures 100 should be known, all 360 tested.",
        ),
        Mistake(87, "87 of the first 100 test pictures. The program should read all 360."),
        Mistake(310, "these are the *last* 100 training pictures. The first ones are `known[:100]`."),
        Mistake(24, "positions and labels do not belong together: are they both of the same 100 pictures?"),
        Mistake(287, "almost: `known` holds floats. In `digits.x_train`, 3 − 5 wraps around to 254."),
        Mistake(174, "`[::100]` takes every hundredth picture, 15 in all. The first 100 are `[:100]`."),
        Mistake(298, "almost: `[:99]` takes 99 pictures. A slice ends *before* the second number."),
        Mistake(59, "this is how many are wrong. How many are right?"),
        Mistake(16, "this is how many are wrong when all 1,437 pictures are known."),
        Mistake(0.836, "as a share of 360 this is right. How *many* is it?"),
        Mistake(0.84, "as a share, rounded, this is right. How *many* of the 360 is it?"),
        Mistake(83.6, "as a percentage of 360 this is right. How *many* is it?"),
        Mistake(36, "a program that guesses would get about 36. This one still looks for the most similar picture."),
    ],
    hints=[
        "`known[:100]` holds the first 100 training pictures. What else in `read_digit` can stay?",
        "Write `read_digit` anew under another name, with `known[:100]`. Then count as above, for all test pictures.",
        "`few = known[:100]`, and `((few - picture) ** 2).sum(axis=(1, 2)).argmin()` for each picture.",
    ],
    right="right: a fourteenth of the pictures, and it still reads five of six. More data help, but less and less",
)


WHY_RESTART = Explain(
    "why_restart",
    choices={
        "a": Choice(
            "It makes the code run faster.",
            "the code is the same and takes as long. What changes is what the kernel remembers.",
        ),
        "b": Choice(
            "Variables of deleted or changed cells stay in memory, so a notebook may work only for you, only now.",
            "right: after a restart only the cells themselves count, in their order from top to bottom",
            right=True,
        ),
        "c": Choice(
            "Otherwise the notebook is not saved.",
            "saving is something else (Ctrl + S). A saved notebook can still depend on a variable that no cell makes.",
        ),
    },
    hints=[
        "Delete the cell that says `count = 1` and run the next one. Does it fail? Would it fail tomorrow?",
        "The kernel keeps every variable until it is restarted, wherever it came from.",
    ],
)
