"""noise_scale: return the batch size whose noise is as long as the gradient."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(11)


def noise_scale(gradients):
    """Return the batch size whose noise is as long as the gradient. Rows are samples' gradients."""
    mean = gradients.mean(axis=0)
    noise_of_one = np.sqrt(np.mean(np.sum((gradients - mean) ** 2, axis=1)))
    return (noise_of_one / np.linalg.norm(mean)) ** 2


FOUR = np.array([[3.0, 2.0], [3.0, -2.0], [3.0, 2.0], [3.0, -2.0]])
OTHERS = RNG.normal(1.0, 2.0, (6, 4))
DOUBLED, TWICE, WIDER = (1, 2), (1, 3), (1, 4)
"""Pairs of calls with the same noise scale: gradients twice as long; each sample twice; a weight without gradient."""

EXERCISE = Implement(
    noise_scale,
    calls=[
        call(FOUR),
        call(OTHERS),
        call(2 * OTHERS),
        call(np.concatenate([OTHERS, OTHERS])),
        call(np.concatenate([OTHERS, np.zeros((6, 2))], axis=1)),
        call(np.array([[1.0], [5.0]])),
        call(RNG.normal(0.5, 2.0, (200, 30))),
        call(RNG.normal(0.5, 2.0, (50, 80)).astype(np.float32)),
        edge(np.array([[1.0, 2.0], [1.0, 2.0]])),
    ],
    hints=[
        "The gradient is the mean of the rows. How far is one row from it, as a root mean square?",
        "Noise of one sample / √B = length of the gradient: solve for B.",
        "`np.mean(np.sum((gradients - mean) ** 2, axis=1)) / np.sum(mean**2)`",
    ],
    right="right: the squared noise of one sample by the squared length of the gradient. It need not be a whole number",
)


@EXERCISE.wrong(
    "this is noise divided by length for a batch of *one*. Noise falls with the root of B: which B makes it 1?"
)
def ratio_not_squared(gradients):
    mean = gradients.mean(axis=0)
    return np.sqrt(np.mean(np.sum((gradients - mean) ** 2, axis=1))) / np.linalg.norm(mean)


@EXERCISE.wrong(
    "the mean is not subtracted. Noise is the distance *from the gradient*, not the length of a sample's own."
)
def mean_not_subtracted(gradients):
    return np.mean(np.sum(gradients**2, axis=1)) / np.sum(gradients.mean(axis=0) ** 2)


@EXERCISE.wrong("upside down: more noise should ask for a larger batch.")
def upside_down(gradients):
    mean = gradients.mean(axis=0)
    return np.sum(mean**2) / np.mean(np.sum((gradients - mean) ** 2, axis=1))


@EXERCISE.wrong("the squared distance of a sample is a *sum* over the weights. Where is a mean taken instead?")
def mean_over_weights(gradients):
    return np.mean(gradients.var(axis=0)) / np.sum(gradients.mean(axis=0) ** 2)


@EXERCISE.wrong("the mean of the distances is squared here. A root mean square takes the mean of the squares.")
def mean_of_distances(gradients):
    mean = gradients.mean(axis=0)
    return (np.mean(np.linalg.norm(gradients - mean, axis=1)) / np.linalg.norm(mean)) ** 2


@EXERCISE.wrong("the gradient of a batch is the *mean* of its rows. Is this the length of the sum?")
def length_of_the_sum(gradients):
    noise = np.sum(gradients.var(axis=0))
    return noise / np.sum(gradients.sum(axis=0) ** 2)


@EXERCISE.wrong("each weight gets a ratio of its own here. Lengths are those of the whole gradient: sum, then divide.")
def ratio_of_each_weight(gradients):
    mean = gradients.mean(axis=0)
    with np.errstate(all="ignore"):
        return np.sum(gradients.var(axis=0) / mean**2)


@EXERCISE.wrong("the squared distances are *added* over the samples. Noise is their root *mean* square.")
def summed_over_samples(gradients):
    mean = gradients.mean(axis=0)
    return np.sum((gradients - mean) ** 2) / np.sum(mean**2)


@EXERCISE.wrong("one mean over all entries is no gradient. Which axis are the samples?")
def one_mean_of_all(gradients):
    mean = gradients.mean()
    return np.mean(np.sum((gradients - mean) ** 2, axis=1)) / mean**2


@EXERCISE.wrong("this rounds. The number asked for need not be whole.")
def rounded_up(gradients):
    mean = gradients.mean(axis=0)
    return np.ceil(np.mean(np.sum((gradients - mean) ** 2, axis=1)) / np.sum(mean**2))


@EXERCISE.wrong("you divide by n − 1. The distance of the lesson is a root *mean* square, over all n rows.")
def by_n_minus_one(gradients):
    return gradients.var(axis=0, ddof=1).sum() / np.sum(gradients.mean(axis=0) ** 2)


@EXERCISE.also_right
def by_variances(gradients):
    return gradients.var(axis=0).sum() / (gradients.mean(axis=0) ** 2).sum()


@EXERCISE.also_right
def by_squares(gradients):
    gradients = np.asarray(gradients, dtype=float)
    length = np.sum(gradients.mean(axis=0) ** 2)
    return np.mean(np.sum(gradients**2, axis=1)) / length - 1


@EXERCISE.wrong("the variance of all entries mixes samples and weights. Which axis are the samples?")
def one_variance_of_all(gradients):
    return np.var(gradients) / np.mean(gradients) ** 2


@EXERCISE.wrong("this cuts the decimals off. The number asked for need not be whole.")
def rounded_down(gradients):
    return int(gradients.var(axis=0).sum() / np.sum(gradients.mean(axis=0) ** 2))


@EXERCISE.wrong("this rounds to the nearest whole number. The one asked for need not be whole.")
def rounded(gradients):
    return round(gradients.var(axis=0).sum() / np.sum(gradients.mean(axis=0) ** 2))


@EXERCISE.wrong("this mean is taken over the weights of each sample. The gradient is the mean over the *samples*.")
def mean_of_each_sample(gradients):
    mean = gradients.mean(axis=1, keepdims=True)
    return np.mean(np.sum((gradients - mean) ** 2, axis=1)) / np.sum(mean**2)


@EXERCISE.wrong("squared lengths are sums of *squares*. Here spreads are added first, and squared afterwards.")
def spreads_added(gradients):
    return np.sum(gradients.std(axis=0)) ** 2 / np.sum(gradients.mean(axis=0) ** 2)


@EXERCISE.wrong("the noise is squared here, the length of the gradient is not.")
def length_not_squared(gradients):
    return gradients.var(axis=0).sum() / np.linalg.norm(gradients.mean(axis=0))


@EXERCISE.wrong("a root mean square divides by n *under* the root. Here n is squared, too.")
def divided_twice(gradients):
    mean = gradients.mean(axis=0)
    return (np.linalg.norm(gradients - mean) / len(gradients) / np.linalg.norm(mean)) ** 2


@EXERCISE.wrong("the squared length of the gradient is a *sum* over its entries. Where is a mean taken instead?")
def mean_square_of_the_gradient(gradients):
    return gradients.var(axis=0).sum() / np.mean(gradients.mean(axis=0) ** 2)


@EXERCISE.wrong("this is a mean of ratios, one for each weight. A gradient has one length: sum, then divide.")
def mean_ratio(gradients):
    with np.errstate(all="ignore"):
        return np.mean(gradients.var(axis=0) / gradients.mean(axis=0) ** 2)


@EXERCISE.wrong("the fourth root? Noise falls with the root of B: which B makes noise and length equal?")
def root_taken_again(gradients):
    return (gradients.var(axis=0).sum() / np.sum(gradients.mean(axis=0) ** 2)) ** 0.25


@EXERCISE.wrong("this compares a *mean* distance, for a batch of one. Take the root mean square, and solve for B.")
def mean_distance_by_length(gradients):
    mean = gradients.mean(axis=0)
    return np.mean(np.linalg.norm(gradients - mean, axis=1)) / np.linalg.norm(mean)


@EXERCISE.wrong("spreads are added here. A squared length is a sum of *squares*, on both sides of the fraction.")
def spreads_by_length(gradients):
    return gradients.std(axis=0).sum() / np.linalg.norm(gradients.mean(axis=0))


@EXERCISE.wrong("a correction for drawing without repetition? By the formula with √B alone, says the text.")
def corrected_near_n(gradients):
    n, square = len(gradients), np.sum(gradients.mean(axis=0) ** 2)
    noise = gradients.var(axis=0).sum()
    return n * noise / ((n - 1) * square + noise)


def cubed(gradients):
    mean = gradients.mean(axis=0)
    return (np.sum(gradients.var(axis=0)) / np.sum(mean**2)) ** 1.5


def noise_by_sum_of_sizes(gradients):
    return gradients.var(axis=0).sum() / np.sum(np.abs(gradients.mean(axis=0)))


def noise_times_n(gradients):
    return len(gradients) * gradients.var(axis=0).sum() / np.sum(gradients.mean(axis=0) ** 2) + 1


def largest_by_mean(gradients):
    return gradients.var(axis=0).max() / np.mean(gradients.mean(axis=0) ** 2)


def unlike(pair, got):
    return np.shape(got[0]) == () and not np.isclose(got[pair[0]], got[pair[1]], rtol=1e-4, equal_nan=True)


@EXERCISE.wrong_if(
    "gradients twice as long have twice the noise and twice the length, so the same scale. Yours changes: which of the "
    "two is squared, and which is not?",
    examples=[noise_by_sum_of_sizes],
)
def depends_on_the_unit(got, expected):
    return unlike(DOUBLED, got)


@EXERCISE.wrong_if(
    "if each sample comes twice, neither the gradient nor the noise of one changes. Yours does: what is added over the "
    "samples, where a mean is asked for?",
    examples=[noise_times_n],
)
def depends_on_the_number_of_samples(got, expected):
    return unlike(TWICE, got)


@EXERCISE.wrong_if(
    "two more weights without any gradient change no length and no distance. Your result changes: where is a mean over "
    "the weights, or a quotient for each of them?",
    examples=[largest_by_mean],
)
def depends_on_idle_weights(got, expected):
    return unlike(WIDER, got)


@EXERCISE.wrong_if(
    "the mean gradient of the first call is (3, 0), and each sample is 2 away from it. Write down noise / √B = length "
    "for these, and solve for B.",
    examples=[cubed],
)
def other_numbers(got, expected):
    return all(np.shape(g) == () for g in got) and not np.allclose(got, expected, rtol=1e-4)


@EXERCISE.wrong("this is the squared noise of one sample. With what is it to be compared?")
def squared_noise_alone(gradients):
    return gradients.var(axis=0).sum()
