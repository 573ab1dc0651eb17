"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict


def _largest_share(values):
    return float(np.max((values - values.mean()) / values.std()))


RATE_SHRINKS_BY = Predict(
    "rate_shrinks_by",
    answer=lambda: 10_000**2,
    solution_code="rate_shrinks_by = 10_000**2",
    mistakes=[
        Mistake(
            10_000,
            "that is how much larger the slope gets for the same error. But the error, too, is made with the "
            "income: a step in w now moves the predictions 10,000 times as far. How do the two combine?",
        ),
        Mistake(
            100,
            "that is the root of 10,000. Does the curvature grow with the root of a feature, or with its square?",
        ),
        Mistake(1e-8, "that is what the rate is multiplied by. The question is by which factor it *shrinks*."),
        Mistake(1e-4, "the income appears twice in the gradient. And the question is by which factor it shrinks."),
        Mistake(1, "try `largest_rate(centred * 10_000, price)`, and compare."),
    ],
    hints=[
        "The gradient by w is 2 · mean((w · income + b − price) · income). How often does the income stand there?",
        "The curvature along w is 2 · mean(income²). The largest rate is 2 over the curvature.",
        "A feature c times as large needs a rate c² times as small: here c = 10,000.",
    ],
    right="right: a hundred million. The rate follows the square of the unit, so it would be a miracle if one rate "
    "suited eight columns in eight units",
)


SPREADS_AWAY = Predict(
    "spreads_away",
    answer=lambda: _largest_share(np.array([0.0] * 9 + [1e6])),
    solution_code="""
            ten_rows = np.array([0] * 9 + [1_000_000])
            spreads_away = (ten_rows[-1] - ten_rows.mean()) / ten_rows.std()
        """,
    mistakes=[
        Mistake(1e6, "that is the value. How far is it from the mean, in units of the spread?"),
        Mistake(9e5, "that is how far it lies from the mean. Now divide by the spread, which is large, too."),
        Mistake(3e5, "that is the spread. How many of them fit between the mean and the million?"),
        Mistake(float(np.sqrt(10)), "close: you left the mean at 0. The million pulls the mean along, to 100,000."),
        Mistake(
            900_000 / float(np.array([0.0] * 9 + [1e6]).std(ddof=1)),
            "with `ddof=1` the squares are shared among 9 instead of 10. Our spread is NumPy's `std()`.",
        ),
        Mistake(9, "the nine zeros lie 100,000 from the mean, the million 900,000. And the spread?"),
    ],
    hints=[
        "The mean is 100,000. Nine rows lie 100,000 from it, one lies 900,000 from it.",
        "The mean of the squares is (9 · 100,000² + 900,000²) / 10. The spread is its root.",
        "The spread is 300,000.",
    ],
    right="right: 3, and with 10 million it is 3 again. Among n rows no value can lie more than √(n − 1) spreads "
    "from the mean, so with ten rows the rule of three sigma finds nothing, ever. An outlier hides behind the "
    "spread that it makes itself",
)


MAY_SEE_ALL_ROWS = Explain(
    "may_see_all_rows",
    choices={
        "a": Choice(
            "Gaps in a column are filled with the column's mean.",
            "the mean is taken over test rows, too: what is put into the training rows depends on them. Often it "
            "matters little, but with drift it matters as the scaler did.",
        ),
        "b": Choice(
            "The 20 of 500 features are kept that go best with the target.",
            "that looks at the answers of the test rows. In lesson 14 it made 0.65 out of pure noise.",
        ),
        "c": Choice(
            "Pixels are divided by 255.",
            "right. 255 is known before any picture is taken: nothing is fitted, so nothing can leak",
            right=True,
        ),
        "d": Choice(
            "Each feature is brought to 0 to 1, by its smallest and largest value.",
            "smallest and largest are the two values that a single odd row can change most. Measured on all rows, "
            "they tell the training what is to come.",
        ),
    },
    hints=[
        "For each step: change one test row. Does a training row change with it?",
        "Which of the four would give the same numbers if there were only one row in the world?",
    ],
)


SHORTEST_FRAME_MS = Predict(
    "shortest_frame_ms",
    answer=lambda: 1000 / (196.0 * (2 ** (1 / 12) - 1)),
    solution_code="shortest_frame_ms = 1000 / (frequency_of('G#3') - frequency_of('G3'))",
    rtol=0.01,
    mistakes=[
        Mistake(
            1 / (196.0 * (2 ** (1 / 12) - 1)),
            "that is in seconds. The question is about milliseconds.",
        ),
        Mistake(
            1000 / 196.0,
            "that is how long one swing of G3 takes. Telling two notes apart takes until they have come apart by "
            "a whole swing: how many hertz lie between them?",
        ),
        Mistake(
            196.0 * (2 ** (1 / 12) - 1),
            "that is the distance of the two notes, in hertz. How long must a frame be for its frequencies to lie "
            "that far apart?",
        ),
        Mistake(
            8000 / (196.0 * (2 ** (1 / 12) - 1)),
            "that is the length in values. How long do so many values last, at 8,000 a second?",
        ),
        Mistake(
            64,
            "with frames of 64 ms the program took G3 for G#3: their frequencies lie 15.6 Hz apart. How far apart "
            "are the two notes?",
        ),
        Mistake(128, "128 ms were enough. But it can be done in less: how far apart are the two notes, in hertz?"),
        Mistake(
            500 / (196.0 * (2 ** (1 / 12) - 1)),
            "half as long is not enough: then the frequencies lie two half-tones apart.",
        ),
    ],
    hints=[
        "The frequencies lie rate / length apart. And length / rate is the time that a frame lasts.",
        "So the distance in hertz is 1 over the time in seconds. G#3 is 196.0 times the twelfth root of 2.",
        "1 / (207.65 − 196.0) seconds, in milliseconds.",
    ],
    right="right: 86 ms, whatever the rate. To tell two pitches apart takes time, 1 over their distance; that is "
    "no weakness of the computer. Low notes lie closer together, so bass players have to be patient",
)
