"""Values of this lesson."""

from __future__ import annotations

from dlcourse.datasets import load
from dlcourse.exercises.declare import Mistake, Predict


def _capped_age() -> float:
    data = load("california_housing", verbose=False)
    return float(data.x[:, data.feature_names.index("age of houses (years)")].max())


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
        Mistake(15, "15 is the largest income, but how many rows have it?"),
        Mistake(39_320, "the largest number of rooms: how many rows have it? A cap leaves many rows with one value."),
        Mistake(2, "the column is the right one. At which *value* is it cut off?"),
        Mistake(0.055, "this is the share of the rows with that value. Which value is it?"),
        Mistake(5.5, "this is the percentage of the rows with that value. Which value is it?"),
        Mistake(-118.1, "this longitude is frequent, but it is not the largest one: nothing is cut off there."),
    ],
    hints=[
        "How does a cap look in a histogram? Look at the histogram of each column of `california.x`.",
        "For each column: which share of the rows is equal to the largest value? `np.mean(column == column.max())`",
        "Only one column has its largest value in more than a hundredth of the rows.",
    ],
    right="right: 52 years *or more*. On the real set the same, in 6 % of the rows; there the income is capped, "
    "too: 49 of 20,640 rows have 15.0001",
)


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
    hints=[
        "Draw it as in the figure above: who is never idle now, the loading or the training? And after each choice?",
        "Faster disk: the first batch is ready after 15 ms. Then 100 batches are trained on; does the training wait?",
        "`15 + 100 * 20`",
    ],
    right="right: 2,015 ms, against 3,010 with the faster network. Only the slower part counts, and once it is halved, "
    "the other one is the slower part",
)
