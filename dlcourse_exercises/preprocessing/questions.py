"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Family, Mistake, Predict


def _largest_share(values):
    return float(np.max((values - values.mean()) / values.std()))


RATE_SHRINKS_BY = Predict(
    "rate_shrinks_by",
    answer=lambda: 10_000**2,
    solution_code="rate_shrinks_by = 10_000**2",
    mistakes=[
        Mistake(
            10_000,
            "that is how much larger the gradient gets for the same error. But a step in w also moves the predictions "
            "10,000 times as far. How do the two combine?",
        ),
        Mistake(
            100,
            "that is the root of 10,000. Does the curvature grow with the root of a feature, or with its square?",
        ),
        Mistake(1e-8, "that is what the rate is multiplied by. The question is by which factor it *shrinks*."),
        Mistake(1e-4, "the income appears twice in the gradient. And the question is by which factor it shrinks."),
        Mistake(1, "try `valley(10_000 * tables['centered'], price)`, and compare the largest curvatures."),
    ],
    families=[
        Family(
            lambda factor: 0 < factor < 1,
            "asked is by which factor the rate *shrinks*, a number above 1: the old rate divided by the new one.",
            examples=[2e-8, 0.22, 1e-16],
        ),
        Family(
            lambda factor: 1 < factor < 0.99e8,
            "it shrinks by more than that. The curvature is 2 · mean(income²): what becomes of it if each income is "
            "10,000 times as large?",
            examples=[20_000, 5e7, 4.58, 1e6],
        ),
        Family(
            lambda factor: factor > 1.01e8,
            "it does not shrink by that much. The curvature is 2 · mean(income²): how often is 10,000 in it?",
            examples=[2e8, 1e12, 1e16],
        ),
    ],
    hints=[
        "The gradient with respect to w is 2 · mean((w · income + b − price) · income). How often does the "
        "income occur?",
        "The curvature along w is 2 · mean(income²). The largest rate is 2 over the curvature.",
        "A feature c times as large needs a rate c² times as small: here c = 10,000.",
    ],
    right="right: a hundred million. The rate goes with the square of the unit: no wonder that one rate does not suit "
    "eight columns in eight units",
)


MEAN_AT_ZERO = "close: that is with the mean at 0. Where does the million pull it?"
DIVIDED_BY_NINE = "here the sum of squares is divided by 9 instead of 10. σ is NumPy's `std()`, which divides by n."
WITHOUT_ITS_OWN = "the standard deviation has the nine zeros in it, but not the million itself. How far off is it?"

SPREADS_AWAY = Predict(
    "spreads_away",
    answer=lambda: _largest_share(np.array([0.0] * 9 + [1e6])),
    solution_code="""
            ten_rows = np.array([0] * 9 + [1_000_000])
            spreads_away = (ten_rows[-1] - ten_rows.mean()) / ten_rows.std()
        """,
    mistakes=[
        Mistake(1e6, "that is the value. How far is it from the mean, in standard deviations?"),
        Mistake(9e5, "that is how far it lies from the mean. How large is the standard deviation?"),
        Mistake(3e5, "that is the standard deviation. How many of them fit between the mean and the million?"),
        Mistake(float(np.sqrt(10)), MEAN_AT_ZERO),
        Mistake(900_000 / float(np.array([0.0] * 9 + [1e6]).std(ddof=1)), DIVIDED_BY_NINE),
        Mistake(3 * float(np.sqrt(10)), WITHOUT_ITS_OWN),
        Mistake(9, "the zeros lie 100,000 from the mean, the million 900,000. How large is the standard deviation?"),
        Mistake(10 / 3, "that is the million itself in standard deviations. How far is it from the *mean*?"),
        Mistake(30, "for 10 million: it lies ten times as far away. And what does it do to the standard deviation?"),
        Mistake(9e10, "that is the variance. The standard deviation is its root, in the unit of the values."),
    ],
    families=[
        Family(
            lambda spreads: 0 <= spreads < 2.99,
            "it lies further away than that. 900,000 is the distance from the mean: how large is the root of the mean "
            "squared distance?",
            examples=[0.3, 1, 2.7, 0.9],
        ),
        Family(
            lambda spreads: spreads > 3.01,
            "so many standard deviations would need a smaller one. The million is one of the ten rows: how large is "
            "the root of the mean of all ten squared distances?",
            examples=[10, 100, 3.5],
        ),
    ],
    hints=[
        "The mean is 100,000. Nine rows lie 100,000 from it, one lies 900,000 from it.",
        "The mean of the squares is (9 · 100,000² + 900,000²) / 10. The standard deviation is its root.",
        "The standard deviation is 300,000.",
    ],
    right="right: 3, and with 10 million it is 3 again. Among n rows no value can lie more than √(n − 1) standard "
    "deviations from the mean, so with ten rows the rule never finds anything *more* than three away. An outlier hides "
    "behind the standard deviation that it causes",
)


MAY_SEE_ALL_ROWS = Explain(
    "may_see_all_rows",
    choices={
        "a": Choice(
            "Gaps in a column are filled with the column's mean.",
            "the mean is taken over test rows, too: what is put into the training rows depends on them. Often it "
            "matters little, but with drift it matters as it did for the scaler.",
        ),
        "b": Choice(
            "The 20 of 500 features are kept that correlate best with the target.",
            "that looks at the answers of the test rows: among many features of pure noise, some go with them by luck.",
        ),
        "c": Choice(
            "Each feature is brought to 0 to 1, by its smallest and largest value.",
            "smallest and largest are the two values that a single odd row can change most. Taken over all rows, "
            "they tell the training rows what is to come.",
        ),
        "d": Choice(
            "Pixels are divided by 255.",
            "right. 255 is known before any picture is taken: nothing is fitted, so nothing can leak",
            right=True,
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
    rtol=0.003,
    mistakes=[
        Mistake(
            1 / (196.0 * (2 ** (1 / 12) - 1)),
            "that is in seconds. The question is about milliseconds.",
        ),
        Mistake(
            1000 / 196.0,
            "that is the duration of one cycle of G3. How many hertz lie between the two notes?",
        ),
        Mistake(
            196.0 * (2 ** (1 / 12) - 1),
            "that is the distance between the two notes, in hertz. How long must a frame be for its frequencies to lie "
            "that far apart?",
        ),
        Mistake(
            8000 / (196.0 * (2 ** (1 / 12) - 1)),
            "that is the length in values. How long do so many values last, at 8,000 per second?",
        ),
        Mistake(
            64,
            "with frames of 64 ms the program took G3 for G#3: their frequencies lie 15.6 Hz apart. How far apart "
            "are the two notes?",
        ),
        Mistake(85, "rounded down, the frames are a little too short: how far apart are frequencies at 85 ms?"),
        Mistake(128, "128 ms were enough. But it can be done in less: how far apart are the two notes, in hertz?"),
        Mistake(
            500 / (196.0 * (2 ** (1 / 12) - 1)),
            "in half that time the frequencies lie twice as far apart as the two notes. How long for once?",
        ),
        Mistake(
            12, "is that the distance of the two notes, in hertz? How long must a frame be to tell so little apart?"
        ),
    ],
    families=[
        Family(
            lambda ms: 0 < ms < 85.5,
            "that is too short: frequencies lie 1000 / (milliseconds) hertz apart, and these further than the two "
            "notes. How far apart are those?",
            examples=[65, 10.7, 1000 / 207.65, 0.69, 82],
        ),
        Family(
            lambda ms: ms > 86.2,
            "that is long enough, but it can be shorter. How far apart are the two notes, in hertz? Frequencies lie "
            "1000 / (milliseconds) hertz apart.",
            examples=[172, 93, 96, 1000],
        ),
    ],
    hints=[
        "The frequencies lie rate / length apart. And length / rate is the time that a frame lasts.",
        "So the distance in hertz is 1 over the time in seconds. G#3 is 196.0 times the twelfth root of 2.",
        "1 / (207.65 − 196.0) seconds, in milliseconds.",
    ],
    right="right: 86 ms, whatever the rate. For one note at a time the grid can be made finer without longer frames, "
    "by padding with zeros. To separate two notes that sound *together*, nothing helps but longer frames",
)


EMBEDDING_ROWS = Predict(
    "embedding_rows",
    answer=lambda: 250 + 3 + 1,
    solution_code="embedding_rows = 250 + 3 + 1",
    mistakes=[
        Mistake(250, "that is one row per name. Which indices do a blank and an unknown city get?"),
        Mistake(
            251, "there is more than one index besides the names: for the blank, and for unknown cities. How many?"
        ),
        Mistake(252, "a mask and *one* index for the unknown: how many are announced by `num_oov_indices`?"),
        Mistake(253, "the unknown cities are counted. Does a blank have the same index as one of them?"),
        Mistake(255, "one too many: list the indices from 0 on. Is there another besides mask, unknown, names?"),
        Mistake(247, "do the three indices come out of the 250, or in addition to them?"),
    ],
    families=[
        Family(
            lambda rows: rows < 250,
            "each of the 250 names needs a row, and so does each index for what is not among them. Count both.",
            examples=[3, 4, 246, 249],
        ),
        Family(
            lambda rows: rows > 255,
            "that would leave rows that no index selects. Which indices are there, from 0 on?",
            examples=[256, 750, 1000],
        ),
    ],
    hints=[
        "Which index does the blank get, which ones do unknown cities share, and where do the names begin?",
        "In the cell above, with a mask: blank 0, unknown 1, the names from 2 on. Here there are three for the "
        "unknown.",
        "Mask 0, unknown 1 to 3, names from 4 on: what is the largest index, and how many are there?",
    ],
    right="right: indices 0 to 253. `lookup.vocabulary_size()` says so, safer than counting. With one row too few, "
    "the last city of the vocabulary raises an error on the day it first occurs",
)


def _bins_needed(n, share):
    return 1 / (1 - (1 - share) ** (1 / (n - 1)))


BINS_FOR_ONE_PERCENT = Predict(
    "bins_for_one_percent",
    answer=lambda: _bins_needed(5001, 0.01),
    solution_code="bins_for_one_percent = 1 / (1 - 0.99 ** (1 / 5000))",
    rtol=0.012,
    mistakes=[
        Mistake(2 * 5001, "with twice as many bins as products, about 0.39 of the products share theirs. Put 0.01 in."),
        Mistake(10 * 5001, "with ten times as many bins, about a tenth of the products share theirs. And for 0.01?"),
        Mistake(1.01 * 5001, "1 % of spare bins: then 0.63 of the products share theirs. What does the formula say?"),
        Mistake(5001, "as many bins as products would do if none were hit twice. What does the formula say for m = n?"),
        Mistake(
            5001 / 0.02,
            "that counts colliding *pairs*. How many products does one colliding pair spoil?",
        ),
        Mistake(
            5001**2 / 0.02,
            "that is for a chance of 1 % that *any* two products collide at all. Asked is the share of products "
            "that do.",
        ),
        Mistake(
            1 / (1 - 0.01 ** (1 / 5000)),
            "you set (1 − 1/m)^(n − 1) to 0.01: that is the share of products that are *alone*. What should it be?",
        ),
    ],
    families=[
        Family(
            lambda bins: bins < 490_000,
            "with so few bins more than 1 % share theirs: put your number into the formula, as m.",
            examples=[50.01, 100, 65_536, 400_000],
        ),
        Family(
            lambda bins: bins > 505_000,
            "that is enough, and more than is needed: put your number into the formula, as m. What comes out?",
            examples=[1_000_000, 5_000_000, 5001 * 5000],
        ),
    ],
    hints=[
        "Set the formula to 0.01. What must (1 − 1/m)^(n − 1) be?",
        "Each of the other 5,000 products may hit the bin with probability 1/m; for small shares that adds up to "
        "5,000/m.",
        "5,000/m ≈ 0.01; exactly, m = 1 / (1 − 0.99^(1/5000)).",
    ],
    right="right: about half a million, a hundred times as many bins as products. Collisions are cheap to reduce and "
    "expensive to avoid",
)
