"""epoch_loss: return the mean loss per sample from each batch's mean loss and its size."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(11)


def epoch_loss(losses, sizes):
    """Return the mean loss per sample, from each batch's mean loss and its number of samples."""
    return np.sum(losses * sizes) / np.sum(sizes)


EXERCISE = FindMistake(
    epoch_loss,
    calls=[
        call(np.array([1.0, 4.0]), np.array([2, 1])),
        call(np.array([1.0, 4.0]), np.array([2, 2])),
        call(np.array([0.5]), np.array([7])),
        call(np.array([0.3, 0.3, 0.3]), np.array([32, 32, 1])),
        call(np.array([0.2, 0.4, 0.1, 3.0]), np.array([128, 128, 128, 8])),
        call(RNG.random(40), RNG.integers(1, 64, 40)),
    ],
    hints=[
        "A batch of 2 samples has the mean loss 1, a batch of 1 sample has 4. What is the mean of the three losses?",
        "Mean times size is the sum over a batch. Add the sums, and divide by the number of all samples.",
        "`np.sum(losses * sizes) / np.sum(sizes)`",
    ],
    right="right. This weighted mean is what `fit` reports. But each of its losses was measured at other weights: "
    "those of the first batch before the epoch had taught anything",
)


@EXERCISE.given("a batch of 8 samples counts as much as one of 128. How many samples are behind each of the means?")
def given(losses, sizes):
    """Return the mean loss per sample, from each batch's mean loss and its number of samples."""
    return np.mean(losses)


@EXERCISE.wrong("the sum of all losses is right. Is it divided by the number of samples, or of batches?")
def divided_by_batches(losses, sizes):
    return np.sum(losses * sizes) / len(sizes)


@EXERCISE.wrong("each loss is a *mean*. What turns it into the sum over its batch before you add?")
def means_as_sums(losses, sizes):
    return np.sum(losses) / np.sum(sizes)


@EXERCISE.wrong("this leaves out the last batch. Its samples count, each as much as any other.")
def without_the_last(losses, sizes):
    return np.mean(losses[:-1]) if len(losses) > 1 else losses[0]


@EXERCISE.wrong("this is the sum of all losses, not yet their mean.")
def the_sum(losses, sizes):
    return np.sum(losses * sizes)


@EXERCISE.wrong("the weights are upside down: here a *small* batch counts more than a large one.")
def divided_by_sizes(losses, sizes):
    return np.sum(losses / sizes) * np.sum(sizes) / len(sizes) ** 2


@EXERCISE.wrong("each mean is divided by the size of its batch *once more*. What turns a mean into a sum?")
def means_divided_again(losses, sizes):
    return np.mean(losses / sizes)


@EXERCISE.wrong("this is the loss of the last batch alone. The other batches belong to the epoch, too.")
def last_batch_alone(losses, sizes):
    return losses[-1]


@EXERCISE.also_right
def loss_by_average(means, n):
    return np.average(means, weights=n)


@EXERCISE.also_right
def loss_by_running_mean(losses, sizes):
    mean, seen = 0.0, 0
    for loss, size in zip(losses, sizes):
        seen += size
        mean += (loss - mean) * size / seen
    return mean


@EXERCISE.wrong("without the last batch the epoch is not complete, and the sizes are still missing.")
def all_but_the_last(losses, sizes):
    return np.mean(losses[:-1]) if len(losses) > 1 else np.nan


@EXERCISE.wrong("this adds the means. What turns each of them into a sum over its batch, and by what is that divided?")
def sum_of_means(losses, sizes):
    return np.sum(losses)


@EXERCISE.wrong("a median forgets the sizes, too. How many samples are behind each of the losses?")
def median_of_means(losses, sizes):
    return np.median(losses)


@EXERCISE.wrong("a weight of 1 / size lets a *small* batch count more. Which should count more?")
def inverse_weights(losses, sizes):
    return np.average(losses, weights=1 / sizes)


@EXERCISE.wrong("this divides as if every batch were as large as the largest. How many samples were there?")
def as_if_all_were_full(losses, sizes):
    return np.sum(losses * sizes) / (len(losses) * np.max(sizes))


@EXERCISE.wrong("these are the shares of the batches. One number is asked for: what is still to be done with them?")
def shares_not_added(losses, sizes):
    return losses * sizes / np.sum(sizes)


@EXERCISE.wrong("this is the mean after each batch. The one after the last batch is asked for.")
def after_each_batch(losses, sizes):
    return np.cumsum(losses * sizes) / np.cumsum(sizes)


@EXERCISE.wrong("a mean is a sum divided already. Multiply by the size to get the sum back, and then?")
def quotients_added(losses, sizes):
    return np.sum(losses / sizes)


@EXERCISE.wrong("multiply first, then average: each loss belongs to *its* size.")
def product_of_means(losses, sizes):
    return np.mean(losses) * np.mean(sizes)


@EXERCISE.wrong("this is the loss of the first batch alone. The other batches belong to the epoch, too.")
def first_batch_alone(losses, sizes):
    return losses[0]
