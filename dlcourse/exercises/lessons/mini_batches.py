"""Exercises on mini-batches: counting, the cost of an epoch, noise, pieces of a batch, equal updates."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call
from dlcourse.exercises.lessons import _mini_batches_pieces as pieces

_RNG = np.random.default_rng(11)


# count_batches --------------------------------------------------------------------------------------------------


def count_batches(samples, size):
    """Return the number of batches in one epoch."""
    return -(-samples // size)


def _count_batches_given(samples, size):
    """Return the number of batches in one epoch."""
    return samples // size + 1


def _count_by_ceil(n, b):
    return int(np.ceil(n / b))


def _count_by_list(samples, size):
    return len(range(0, samples, size))


def _last_batch_dropped(samples, size):
    return samples // size


def _rounded(samples, size):
    return round(samples / size)


def _not_whole(samples, size):
    return samples / size


# epoch_cost -----------------------------------------------------------------------------------------------------


def epoch_cost(costs, sizes):
    """Return the mean cost per sample. The arrays hold each batch's mean cost, and its size."""
    return np.sum(costs * sizes) / np.sum(sizes)


def _epoch_cost_given(costs, sizes):
    """Return the mean cost per sample. The arrays hold each batch's mean cost, and its size."""
    return np.mean(costs)


def _cost_by_average(c, n):
    return np.average(c, weights=n)


def _cost_by_running_mean(costs, sizes):
    mean, seen = 0.0, 0
    for cost, size in zip(costs, sizes):
        seen += size
        mean += (cost - mean) * size / seen
    return mean


def _sums_per_batch(costs, sizes):
    return np.sum(costs * sizes) / len(sizes)


def _sum_of_costs(costs, sizes):
    return np.sum(costs) / np.sum(sizes)


def _last_left_out(costs, sizes):
    return np.mean(costs[:-1]) if len(costs) > 1 else costs[0]


# what the others need -------------------------------------------------------------------------------------------


def _batch(n, features, outputs, size):
    return call(_RNG.normal(size=(n, features)), _RNG.normal(size=(n, outputs)), size)


def _accept_epochs(value):
    try:
        epochs = float(value)
    except (TypeError, ValueError):
        return "one number of epochs is asked for"
    if 300 <= epochs <= 480:
        return None
    if epochs < 300:
        return "after so many epochs the cost is still above .08. How many *updates* does the run with 32 make?"
    return "the cost was below .08 long before. Look for the first place in the array of costs."


EXERCISES = [
    Predict(
        "most_samples",
        answer=lambda: 1880 // 20 * 32,
        solution_code="most_samples = 1880 // 20 * 32",
        mistakes=[
            Mistake(1880 * 32, "these are the samples of all epochs together. Each epoch sees the same ones again."),
            Mistake(1880 // 20, "this is the number of batches in an epoch. How many samples do they hold at most?"),
            Mistake(93 * 32 + 1, "this is the *smallest* number that fits: 93 full batches and one sample more."),
            Mistake(93 * 32, "93 full batches need 93 updates. The log has 94 per epoch."),
            Mistake(3007, "the last batch may be full, too."),
            Mistake(
                1880 / 32, "updates are not samples. How many updates has one epoch, and how many samples has each?"
            ),
            Mistake(1880 * 20 * 32, "an update does not see 20 batches. How many updates has one epoch?"),
        ],
        hints=[
            "How many updates are there in one epoch?",
            "94 batches. The last one may be full, or hold a single sample.",
            "`94 * 32`",
        ],
        right="right: 3,008 samples at most, and 2,977 at least. The log cannot tell which: the last batch hides it",
    ),
    FindMistake(
        count_batches,
        given=_count_batches_given,
        fault="51,200 samples in batches of 128 fill exactly 400 batches. What does this formula add?",
        calls=[
            call(4, 2),
            call(5, 2),
            call(51_200, 128),
            call(50_000, 128),
            call(1000, 128),
            call(3, 8),
            call(7, 1),
            call(1, 1),
            call(0, 32),
        ],
        alternatives=[_count_by_ceil, _count_by_list],
        mistakes=[
            Mistake(_last_batch_dropped, "the samples that are left over make a batch, too: a smaller one."),
            Mistake(_rounded, "a small rest is rounded away. Five samples in batches of two: how many batches?"),
            Mistake(_not_whole, "there are no fractions of a batch: the last one is smaller, and it counts."),
        ],
        hints=[
            "Try 4 samples in batches of 2.",
            "A batch more is needed only if something is left over.",
            "Round the quotient up: `math.ceil(samples / size)`.",
        ],
        right="right: round up. floor + 1 says the same unless the division comes out even",
    ),
    FindMistake(
        epoch_cost,
        given=_epoch_cost_given,
        fault="a batch of 8 samples gets as much say as one of 128. How many samples stand behind each of the means?",
        calls=[
            call(np.array([1.0, 4.0]), np.array([2, 1])),
            call(np.array([1.0, 4.0]), np.array([2, 2])),
            call(np.array([0.5]), np.array([7])),
            call(np.array([0.3, 0.3, 0.3]), np.array([32, 32, 1])),
            call(np.array([0.2, 0.4, 0.1, 3.0]), np.array([128, 128, 128, 8])),
            call(_RNG.random(40), _RNG.integers(1, 64, 40)),
        ],
        alternatives=[_cost_by_average, _cost_by_running_mean],
        mistakes=[
            Mistake(_sums_per_batch, "the sum of all costs is right. Divide it by the number of samples, not batches."),
            Mistake(_sum_of_costs, "each cost is a *mean*. Before you add, make it a sum: times what?"),
            Mistake(
                _last_left_out, "leaving out the small batch leaves out samples. They count, each as much as others."
            ),
        ],
        hints=[
            "Two batches: one of 2 samples with mean 1, one of 1 sample with 4. What is the mean of the three?",
            "Mean × size is the sum of a batch. Add the sums, divide by all samples.",
            "`np.sum(costs * sizes) / np.sum(sizes)`",
        ],
        right="right. This weighted mean is what `fit` prints. But it mixes costs under different weights: the first "
        "batch was measured before the epoch had taught anything",
    ),
    Predict(
        "size_for_third",
        answer=lambda: 10 * 3**2,
        solution_code="size_for_third = 10 * 3**2",
        mistakes=[
            Mistake(30, "three times the batch divides the noise by √3 only."),
            Mistake(20, "twice the batch divides the noise by √2 only."),
            Mistake(10 * 3**0.5, "the noise goes with the root of the batch size, not the size with the root."),
            Mistake(10 / 3, "a smaller batch is noisier."),
            Mistake(270, "27 times is too much: which power of 3 has the root 3?"),
        ],
        hints=["Noise ∝ 1/√B. For a third of the noise …", "… √B must be three times as large."],
        right="right: 90. Nine times the work for a third of the noise: that is why batches need not be large",
    ),
    Explain(
        "rising_cost",
        choices={
            "a": Choice(
                "Nothing unusual: a cost rises now and then.",
                "with mini-batches, yes, since each is measured on other samples. What is random in the full batch?",
            ),
            "b": Choice(
                "The batch is too large; a smaller one would be smoother.",
                "the picture shows the opposite: the smaller, the rougher.",
            ),
            "c": Choice(
                "The learning rate is too large, or the gradient is wrong.",
                "right: a small enough step along the true gradient lowers the cost of the very samples it came from. "
                "That makes the full batch a good test of your code",
                right=True,
            ),
            "d": Choice(
                "The samples should be shuffled better.",
                "the mean over all samples does not depend on their order.",
            ),
        },
        hints=[
            "Which of the three curves in the picture belongs to the full batch? Does it ever rise?",
            "Nothing is random here. What did lesson 06 say about steps that land higher than they started?",
        ],
    ),
    Implement(
        pieces.gradient_in_pieces,
        calls=[
            call(np.array([[1.0], [2.0], [3.0]]), np.array([[1.0], [1.0], [2.0]]), 2),
            call(np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([[1.0], [0.0], [1.0], [-1.0]]), 2),
            call(np.array([[1.0, 2.0]]), np.array([[3.0]]), 5),
            _batch(10, 3, 2, 4),
            _batch(7, 2, 3, 1),
            _batch(100, 5, 4, 32),
        ],
        alternatives=[pieces.pieces_by_weights, pieces.pieces_by_list],
        mistakes=[
            Mistake(
                pieces.mean_of_means,
                "the last piece may be smaller, and its mean counts here as much as the others'. Three rows in pieces "
                "of two: how many rows has the second?",
            ),
            Mistake(pieces.pieces_not_divided, "this is the gradient of the *sum*. What is missing at the end?"),
            Mistake(pieces.divided_by_size, "divided by the size of a piece. The mean is over all n rows."),
            Mistake(pieces.whole_pieces_only, "the rows that do not fill a piece have been left out."),
            Mistake(pieces.last_piece_wins, "only the last piece is in the result: add the pieces up."),
            Mistake(pieces.all_at_once, pieces.TOO_MANY_ROWS),
        ],
        properties=[pieces.no_more_than_size_rows],
        hints=[
            "A sum over all rows is the sum of the pieces' sums.",
            "`range(0, len(x), size)` gives the first row of each piece; a slice may run past the end.",
            "Add up `x[first : first + size].T @ e[first : first + size]`; divide by `len(x)` once, at the end.",
        ],
        right="right: sums of pieces add up, means of pieces do not. The result is that of the large batch, for the "
        "memory of a small one",
    ),
    Predict(
        "epochs_of_full_batch",
        accept=_accept_epochs,
        solution_code="epochs_of_full_batch = np.flatnonzero(train(0, N, 0.3, 600)[1] < 0.08)[0]",
        experiment=True,
        mistakes=[
            Mistake(10, "after ten epochs it has made ten updates, and the cost is about 1.7."),
            Mistake(45, "45 is the number of batches in *one* epoch. The run with 32 has ten epochs."),
            Mistake(14370, "that is the number of digits that ten epochs see. The full batch sees all in each update."),
        ],
        hints=[
            "Count updates instead of epochs: how many has the run with batches of 32?",
            "`costs = train(0, N, 0.3, 600)[1]` holds 600 costs. Where are they first below .08?",
            "`np.flatnonzero(costs < 0.08)[0]`",
        ],
        right="right, about 400: as many epochs as the run with 32 makes *updates*. At the same rate a step is a step",
    ),
]
