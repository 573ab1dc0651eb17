"""Values and choices of this lesson."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from dlcourse.datasets import load
from dlcourse.exercises.declare import Choice, Explain, Family, Mistake, Predict, one_number


def _counts(answer: Any) -> list[float]:
    """Returns the two numbers of an answer; two that are never right, if it is something else."""
    try:
        numbers = np.asarray(answer, dtype=float)
    except (TypeError, ValueError):
        return [-1.0, -1.0]
    return numbers.tolist() if numbers.shape == (2,) else [-1.0, -1.0]


def _between(low: float, high: float) -> Callable[[Any], bool]:
    """Returns a function: whether an answer is one number, greater than `low` and at most `high`."""

    def belongs(answer: Any) -> bool:
        number = one_number(answer)
        return number is not None and low < number <= high

    return belongs


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
    families=[
        Family(
            lambda answer: one_number(answer) is not None,
            "two numbers are asked for, in a list: what is shown before the restart, and what after it",
            examples=[4, 10, 12, 15],
        ),
        Family(
            lambda answer: _counts(answer)[0] == 5,
            "the first number is right. For the second, begin with nothing and run each cell once, as it reads now",
            examples=[[5, 4], [5, 3], [5, 16]],
        ),
        Family(
            lambda answer: _counts(answer)[1] == 11,
            "the second number is right. Before the restart, what does the kernel remember, and which cell runs?",
            examples=[[1, 11], [6, 11], [13, 11]],
        ),
        Family(
            lambda answer: _counts(answer)[0] > 9,
            "the 10 stands on the page, but that cell has not run: from which number does the second cell go on?",
            examples=[[10, 10], [11, 10], [14, 15]],
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
        Mistake(302, "almost: is it the *square* of each difference that is added up? This is the sum of their sizes."),
        Mistake(
            35,
            "hardly more than guessing. Without the square, darker and lighter cancel, and the darkest known picture "
            "has the smallest sum, whatever is to be read.",
        ),
        Mistake(
            7, "worse than guessing: these are the answers of the *least* similar pictures. `argmin`, not `argmax`."
        ),
        Mistake(
            1236,
            "more than 360: these are pictures of the *training* set. On the test set the program is to be judged.",
        ),
        Mistake(305, "almost: do the three nearest pictures vote here? In section 2 the nearest one alone decides."),
        Mistake(297, "almost: do the five nearest pictures vote here? In section 2 the nearest one alone decides."),
    ],
    families=[
        Family(
            lambda answer: one_number(answer) is None,
            "one number is asked for: how many of the 360 are right? (The sum of a comparison counts its `True`s.)",
            examples=[(301, 360), [True, False, True]],
        ),
        Family(
            _between(0, 1),
            "this looks like a share. How *many* of the 360 test pictures are read correctly?",
            examples=[0.9, 0.956, 0.5],
        ),
        Family(
            lambda answer: _between(1, 360)(answer) and answer != round(float(one_number(answer) or 0)),
            "a count is a whole number. Is this a percentage? How *many* of the 360 are read correctly?",
            examples=[95.6, 83.61, 78.2],
        ),
        Family(
            _between(360, np.inf),
            "there are only 360 test pictures. Which pictures does the program read here?",
            examples=[1437, 400],
        ),
        Family(
            _between(334, 360),
            "that is about what it reads with all 1,437 pictures. Do only the first 100 take part in the search?",
            examples=[343, 350, 360],
        ),
        Family(
            _between(275, 334),
            "near, but not it. Are these exactly the *first* 100 training pictures with their labels, squared "
            "differences, the nearest one alone, and all 360 test pictures?",
            examples=[320, 300, 299, 290],
        ),
        Family(
            _between(60, 275),
            "it reads more than that. If this is a guess, run it now: 100 pictures for the search, all 360 to be read. "
            "If not, are fewer known, or fewer read?",
            examples=[250, 180, 90],
        ),
        Family(
            _between(-1, 60),
            "guessing gets about 36 right, and this is not far from it. Does each picture that is found keep its own "
            "label, and is it the one with the smallest sum of squares?",
            examples=[0, 12, 40],
        ),
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
            "Her kernel still held a different variable `price` from an older run of the notebook.",
            "then the name would be defined, with a wrong value perhaps. Her kernel does not know it at all.",
        ),
        "b": Choice(
            "You saved the notebook before you ran it, so the value of `price` was not saved with it.",
            "variables are never saved with a notebook, only cells and what they printed. A cell has to make `price`.",
        ),
        "c": Choice(
            "The cell that makes `price` stands further down, or was deleted after you had run it.",
            "right: your kernel had run it, in some order, at some time; hers runs only the cells that are there, from "
            "the top. A restart shows you what she will see",
            right=True,
        ),
        "d": Choice(
            "The cell that makes `price` was changed and not run again, so it counts as not run.",
            "in her kernel every cell runs as it now reads, the changed one, too. Then `price` would be there.",
        ),
    },
    hints=[
        "Her kernel is new. Which variables does it know before the first cell, and which after each one?",
        "What does your kernel still know that no cell above `total = …` makes?",
    ],
)
