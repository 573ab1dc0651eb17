"""epoch_loss: return the mean loss per sample from each batch's mean loss and its size."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(11)


def epoch_loss(losses, sizes):
    """Return the mean loss per sample, from two arrays: each batch's mean loss, and its size."""
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


@EXERCISE.given(
    "two samples have a mean loss of 1, a third one has 4. Write down the losses of the three: what is their mean, and "
    "what did the function average instead?"
)
def given(losses, sizes):
    """Return the mean loss per sample, from two arrays: each batch's mean loss, and its size."""
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


@EXERCISE.wrong("the first batch alone is in the sum. Does `return` stand inside the loop?")
def returns_too_early(losses, sizes):
    return losses[0] * sizes[0] / np.sum(sizes)


@EXERCISE.wrong("a mean over two samples stands for two, not for √2 of them. With what is it multiplied?")
def roots_as_weights(losses, sizes):
    return np.average(losses, weights=np.sqrt(sizes))


@EXERCISE.wrong("this divides as if every batch were as large as the first. How many samples were there?")
def as_if_all_were_like_the_first(losses, sizes):
    return np.sum(losses * sizes) / (len(sizes) * sizes[0])


@EXERCISE.wrong("the weighted mean is right, and divides by the samples already. What else do you divide by?")
def divided_by_batches_as_well(losses, sizes):
    return np.average(losses, weights=sizes) / len(losses)


def squares_as_weights(losses, sizes):
    return np.average(losses, weights=np.square(sizes))


def without_small_batches(losses, sizes):
    return np.mean(losses[sizes == np.max(sizes)])


def halfway(losses, sizes):
    return (np.mean(losses) + np.average(losses, weights=sizes)) / 2


def one_more(losses, sizes):
    return np.sum(losses * sizes) / (np.sum(sizes) + 1)


@EXERCISE.wrong_if(
    "right for batches of one size, not for others. How much must the mean of 128 samples count beside that of 8?",
    examples=[squares_as_weights, without_small_batches, halfway],
)
def right_for_equal_batches(got, expected):
    return all(np.isclose(got[k], expected[k]) for k in (1, 2)) and not np.isclose(got[0], expected[0])


@EXERCISE.wrong_if(
    "in three batches each sample has the loss 0.3, and yet you do not return 0.3. What is divided by what?",
    examples=[one_more],
)
def no_mean_of_equal_losses(got, expected):
    return np.shape(got[3]) == () and not np.isclose(got[3], expected[3])


@EXERCISE.wrong("this is the loss of the first batch alone. The other batches belong to the epoch, too.")
def first_batch_alone(losses, sizes):
    return losses[0]
