"""Values of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.datasets import load
from dlcourse.exercises.declare import Family, Mistake, Predict, one_number


def _capped_age() -> float:
    data = load("california_housing", verbose=False)
    return float(data.x[:, data.feature_names.index("age of houses (years)")].max())


def _is_another_maximum(value: object) -> bool:
    number = one_number(value)
    largest = load("california_housing", verbose=False).x.max(axis=0)
    return number is not None and bool(np.isclose(largest, number, rtol=1e-3).any())


def _is_below_the_cap(value: object) -> bool:
    number = one_number(value)
    return number is not None and 0 < number < 52


CAPPED_VALUE = Predict(
    "capped_value",
    answer=_capped_age,
    experiment=True,
    solution_code="""
for name, column in zip(california.feature_names, california.x.T):
    print(f"{name:25} largest {column.max():8.1f}, in {np.mean(column == column.max()):.1%} of the rows")
capped_value = 52
""",
    mistakes=[
        Mistake(500_001, "this is where the *prices* are capped. Which of the eight columns is, too?"),
        Mistake(500, "this is where the prices end in the figure, in thousands. Which of the eight columns ends so?"),
        Mistake(15, "15 is the largest income, but how many rows have it?"),
        Mistake(39_320, "the largest number of rooms: how many rows have it? A cap leaves many rows with one value."),
        Mistake(2, "the column is the right one. At which *value* is it cut off?"),
        Mistake(0.055, "this is the share of the rows with that value. Which value is it?"),
        Mistake(5.5, "this is the percentage of the rows with that value. Which value is it?"),
        Mistake(-118.1, "this longitude is frequent, but it is not the largest one: nothing is cut off there."),
    ],
    families=[
        Family(
            _is_another_maximum,
            "this is the largest value of a column: how many rows have it? A cap leaves many rows with one value.",
            examples=[41.95, 6_445, 35_680],
        ),
        Family(
            lambda value: np.size(value) > 1,
            "one number is asked for. How many rows have each of these values?",
            examples=[[15, 52], [1, 2, 3]],
        ),
        Family(
            _is_below_the_cap,
            "a cap is the largest value of its column, with many rows on it. Is this one the largest of any column?",
            examples=[51, 28.7, 36],
        ),
    ],
    hints=[
        "How does a cap look in a histogram? Look at the histogram of each column of `california.x`.",
        "For each column: which share of the rows is equal to the largest value? `np.mean(column == column.max())`",
        "Only one column has its largest value in more than a hundredth of the rows.",
    ],
    right="right: 52 years *or more*. On the real set the same, in 6 % of the rows; there the income is capped, "
    "too: 49 of 20,640 rows have 15.0001",
)


def _between(value: object, low: float, high: float) -> bool:
    number = one_number(value)
    return number is not None and low < number < high


EARLIEST_PLACE = Predict(
    "earliest_place",
    answer=lambda: 1_800 - 500 + 1,
    solution_code="earliest_place = 1_800 - (500 - 1)",
    mistakes=[
        Mistake(1_300, "one place too early: before draw 0 the buffer holds the places 0 to 499, not 0 to 500."),
        Mistake(1_800, "that is where it stood before. Can the buffer bring it forward?"),
        Mistake(0, "to come out first, it would have to lie in the first buffer, which holds the places 0 to 499."),
        Mistake(500, "by then the buffer has seen the places up to 999. Class 9 begins at 1,800."),
        Mistake(1_302, "one place too late. Draw 0 sees the places up to 499. How far does draw 1 see?"),
        Mistake(1_500, "that would be a buffer of 300. How many places does this one hold?"),
        Mistake(1_299, "two places too early. Draw 0 sees the places up to 499. Up to where does draw 1,299 see?"),
    ],
    families=[
        Family(
            lambda value: _between(value, -1e9, 1_300),
            "too early: which places has the buffer seen by then?",
            examples=[9, 499, 1_250],
        ),
        Family(
            lambda value: _between(value, 1_302, 1_800),
            "it can come out earlier: as soon as it lies in the buffer, it may be drawn. When does it get there?",
            examples=[1_400, 1_501, 1_550],
        ),
        Family(
            lambda value: _between(value, 1_800, 1e9),
            "that is later than it stood before. Can the buffer bring it forward?",
            examples=[1_801, 2_300],
        ),
    ],
    hints=[
        "Which places has the buffer seen when draw 0 happens? And draw 1?",
        "Draw p sees the places up to p + 499. For which p is that 1,800?",
    ],
    right="right: a sample can move forward by 499 places at most. Backward there is no bound: it may stay in the "
    "buffer to the end",
)


EPOCH_AFTER_UPGRADE = Predict(
    "epoch_after_upgrade",
    answer=lambda: min(30 + 99 * 30 + 10, 15 + 99 * 20 + 20),
    solution_code="""
faster_network = 30 + 99 * max(30, 10) + 10
faster_disk = 15 + 99 * max(15, 20) + 20
epoch_after_upgrade = min(faster_network, faster_disk)
""",
    mistakes=[
        Mistake(3_010, "this is the faster network, which now waits 20 ms for each batch. And the faster disk?"),
        Mistake(3_020, "this is the epoch as it is now. Which of the two is the slower part?"),
        Mistake(3_500, "without `prefetch` the sum would count. Here loading and training overlap."),
        Mistake(
            4_000,
            "that is 30 + 10 ms per batch, as if without `prefetch`. What happens at the same time?",
        ),
        Mistake(3_000, "that is the loading alone, of 100 batches. Would the faster disk not shorten it?"),
        Mistake(2_020, "nearly! How long does the faster disk take for the *first* batch?"),
        Mistake(2_030, "nearly! The old disk took 30 ms for the first batch. And the faster one?"),
        Mistake(2_000, "nearly! While the first batch is loaded, there is nothing to train on yet."),
        Mistake(1_500, "loading takes so long now. But is it still the slower of the two?"),
        Mistake(1_520, "loading takes 15 ms now. But is it still the slower of the two?"),
        Mistake(2_035, "one batch too many is counted. When is the first one ready?"),
        Mistake(1_510, "half of the time would need both to be twice as fast. Which one is the slower part now?"),
    ],
    families=[
        Family(
            lambda value: _between(value, 0, 100),
            "in milliseconds, and for the whole epoch of 100 batches: how long does it take?",
            examples=[35, 20, 2.015],
        ),
        Family(
            lambda value: _between(value, 99, 2_000),
            "one upgrade cannot do that: with the faster disk 100 batches are still trained on, at 20 ms each.",
            examples=[1_010, 1_515, 1_995],
        ),
        Family(
            lambda value: _between(value, 2_000, 2_100),
            "nearly! When is the first batch ready, and how long does the training take from then on?",
            examples=[2_005, 2_050],
        ),
        Family(
            lambda value: _between(value, 2_100, 3_020),
            "there is a better choice: which of the two parts is never idle then, and for how long does it run?",
            examples=[2_500, 2_515],
        ),
        Family(
            lambda value: _between(value, 3_020, 1e9),
            "that is longer than an epoch takes without any upgrade: loading and training overlap.",
            examples=[5_000, 3_600],
        ),
    ],
    hints=[
        "Draw it as in the figure above: who is never idle now, the loading or the training? And after each choice?",
        "Faster disk: the first batch is ready after 15 ms. Then 100 batches are trained on; does the training wait?",
        "`15 + 100 * 20`",
    ],
    right="right: 2,015 ms, against 3,010 with the faster network. Only the slower part counts, and once it is halved, "
    "the other one is the slower part",
)
