"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.datasets import load
from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

COUNT_AFTER_RUN_ALL = Predict(
    "count_after_run_all",
    answer=lambda: 1 + 1,
    solution_code="count_after_run_all = 1 + 1",
    mistakes=[
        Mistake(
            4,
            "4 is what stood there after running the second cell again by hand. After a restart nothing is remembered: "
            "the first cell sets `count` anew, the second runs once.",
        ),
        Mistake(
            3,
            "3 would be the count with the second cell run twice. After a restart each cell runs once.",
        ),
        Mistake(1, "1 is the count after the first cell. The second one still adds to it."),
    ],
    hints=[
        "Restarting the kernel forgets all variables; Run All then runs each cell once, from top to bottom.",
        "First cell: `count = 1`. Second cell, once: `count = count + 1`.",
    ],
    right="right: 1 from the first cell and 1 from the second, however often you ran them before",
)


def _misread_by_digit():
    """Returns how often nearest neighbor misreads each digit of the test set."""
    digits = load("digits", verbose=False)
    known, counts = digits.x_train.astype(float), [0] * 10
    for picture, meant in zip(digits.x_test, digits.y_test):
        counts[meant] += digits.y_train[((known - picture) ** 2).sum(axis=(1, 2)).argmin()] != meant
    return counts


HARDEST_DIGIT = Predict(
    "hardest_digit",
    answer=lambda: max(range(10), key=_misread_by_digit().__getitem__),
    solution_code="""
        misread = [((digits.y_test == digit) & (answers != digit)).sum() for digit in range(10)]
        hardest_digit = misread.index(max(misread))
    """,
    mistakes=[
        Mistake(9, "9 is the wrong answer that the program gives most often. Count by the digit that was meant."),
        Mistake(8, "four 8s are misread. Another digit is misread more often."),
        Mistake(4, "three 4s are misread. Another digit is misread more often."),
        Mistake(6, "6 is how many there are. Which digit are they?"),
        Mistake(
            5, "5 is often read where something else was meant; no 5 is misread. Count by the digit that was meant."
        ),
    ],
    hints=[
        "`digits.y_test` has the digit that was meant, `answers` what the program read; both have 360 entries.",
        "Keep a list of ten counts. For each picture with another answer than label, add 1 to the count of the label.",
        "`for meant, read in zip(digits.y_test, answers): counts[meant] += meant != read`",
    ],
    right="right: 6 of the 16 errors are 3s. One number for all hides such things; later you will draw the whole table",
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
