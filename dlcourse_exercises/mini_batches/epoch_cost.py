"""epoch_cost: return the mean cost per sample. The arrays hold each batch's mean cost, and its size."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(11)


def epoch_cost(costs, sizes):
    """Return the mean cost per sample. The arrays hold each batch's mean cost, and its size."""
    return np.sum(costs * sizes) / np.sum(sizes)


EXERCISE = FindMistake(
    epoch_cost,
    calls=[
        call(np.array([1.0, 4.0]), np.array([2, 1])),
        call(np.array([1.0, 4.0]), np.array([2, 2])),
        call(np.array([0.5]), np.array([7])),
        call(np.array([0.3, 0.3, 0.3]), np.array([32, 32, 1])),
        call(np.array([0.2, 0.4, 0.1, 3.0]), np.array([128, 128, 128, 8])),
        call(RNG.random(40), RNG.integers(1, 64, 40)),
    ],
    hints=[
        "Two batches: one of 2 samples with mean 1, one of 1 sample with 4. What is the mean of the three?",
        "Mean × size is the sum of a batch. Add the sums, divide by all samples.",
        "`np.sum(costs * sizes) / np.sum(sizes)`",
    ],
    right="right. This weighted mean is what `fit` prints. But it mixes costs under different weights: the first "
    "batch was measured before the epoch had taught anything",
)


@EXERCISE.given("a batch of 8 samples gets as much say as one of 128. How many samples stand behind each of the means?")
def given(costs, sizes):
    """Return the mean cost per sample. The arrays hold each batch's mean cost, and its size."""
    return np.mean(costs)


@EXERCISE.wrong("the sum of all costs is right. Divide it by the number of samples, not batches.")
def sums_per_batch(costs, sizes):
    return np.sum(costs * sizes) / len(sizes)


@EXERCISE.wrong("each cost is a *mean*. Before you add, make it a sum: times what?")
def sum_of_costs(costs, sizes):
    return np.sum(costs) / np.sum(sizes)


@EXERCISE.wrong("leaving out the small batch leaves out samples. They count, each as much as others.")
def last_left_out(costs, sizes):
    return np.mean(costs[:-1]) if len(costs) > 1 else costs[0]


@EXERCISE.also_right
def cost_by_average(c, n):
    return np.average(c, weights=n)


@EXERCISE.also_right
def cost_by_running_mean(costs, sizes):
    mean, seen = 0.0, 0
    for cost, size in zip(costs, sizes):
        seen += size
        mean += (cost - mean) * size / seen
    return mean
