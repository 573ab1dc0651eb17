"""unit_by_unit: return a kernel and biases with which each unit's sums have mean 0 and standard deviation 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(10)


def unit_by_unit(W, x):
    """Return (W, b) so that in each column x @ W + b has mean 0 and standard deviation 1.

    W (inputs, units) may only be multiplied, each column by a positive number, and the array that
    was given stays as it is; b has the shape (units,). No unit's sums are all equal, so no ε is
    needed: it would spoil very small ones. x has the shape (samples, inputs).
    """
    W = W / (x @ W).std(axis=0)
    return W, -(x @ W).mean(axis=0)


EXERCISE = Implement(
    unit_by_unit,
    calls=[
        call(np.array([[1.0, 2.0], [0.0, 2.0]]), np.array([[0.0, 1.0], [2.0, 1.0]])),
        call(np.array([[1.0, 3.0], [-1.0, 1.0]]), np.array([[1.0, 5.0], [3.0, 2.0], [4.0, 4.0]])),
        call(RNG.normal(0, 0.3, (8, 5)), RNG.uniform(0, 16, (50, 8))),
        call(RNG.normal(0, 2.0, (3, 9)), RNG.normal(-1, 4, (30, 3))),
        call(RNG.normal(0, 1.0, (6, 1)), RNG.uniform(0, 1, (20, 6))),
        edge(np.array([[1.0, 0.5, -4.0]]), np.array([[1.0], [3.0], [8.0]])),
        edge(np.full((4, 2), 1e-6), RNG.uniform(0, 1, (20, 4))),
    ],
    hints=[
        "A unit's sums are a column of `x @ W`: which axis runs over the samples?",
        "First the scale: divide each column of `W` by the standard deviation of its sums, `axis=0`.",
        "Then the bias: what is the mean of a unit's sums *now*, and which number brings it to 0?",
    ],
    right="right, a start with a data-dependent bias, too. (NumPy does all units at once, with `axis=0`.) Batch "
    "normalization (lesson 23) does the same to the sums, at every step of training",
)


@EXERCISE.wrong("that is one scale for the whole kernel. Here each unit gets its own: which axis?")
def one_scale_for_all(W, x):
    W = W / (x @ W).std()
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong("one scale and one bias for all units: the sums of a single unit are still off. Which axis?")
def one_scale_and_one_mean(W, x):
    W = W / (x @ W).std()
    return W, np.full(W.shape[1], -(x @ W).mean())


@EXERCISE.wrong("the scale is right. But the mean was taken before scaling: what is it afterward?")
def mean_before_scaling(W, x):
    z = x @ W
    return W / z.std(axis=0), -z.mean(axis=0)


@EXERCISE.wrong("the bias doubles the mean. With which sign does it bring the mean to 0?")
def wrong_sign(W, x):
    W = W / (x @ W).std(axis=0)
    return W, (x @ W).mean(axis=0)


@EXERCISE.wrong("the standard deviations are right, but the means are not 0 yet. What is the bias for?")
def biases_at_0(W, x):
    return W / (x @ W).std(axis=0), np.zeros(W.shape[1])


@EXERCISE.wrong("dividing by the variance leaves a spread of 1 only where it was 1. Divide by what?")
def by_the_variance(W, x):
    W = W / (x @ W).var(axis=0)
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong("that gives the columns of `W` a length of 1. Look at the sums of the samples, `x @ W`, instead.")
def columns_of_length_1(W, x):
    W = W / np.linalg.norm(W, axis=0)
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong("that is the standard deviation of the weights. Which numbers should have 1, the weights or the sums?")
def spread_of_the_weights(W, x):
    W = W / W.std(axis=0)
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong("`ddof=1` divides by one sample less. Use NumPy's standard deviation as it is.")
def one_sample_less(W, x):
    W = W / (x @ W).std(axis=0, ddof=1)
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong("a root mean square is the standard deviation only if the mean is 0. Here it is not, before the bias.")
def by_the_root_mean_square(W, x):
    W = W / np.sqrt(np.mean((x @ W) ** 2, axis=0))
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong("`b` has the shape (1, units); (units,) is asked for.")
def bias_as_a_row(W, x):
    W = W / (x @ W).std(axis=0)
    return W, -(x @ W).mean(axis=0, keepdims=True)


@EXERCISE.wrong(
    "one scale for the whole kernel, and no bias: give each unit its own scale, and then bring its mean to 0."
)
def scaled_as_a_whole(W, x):
    return W / (x @ W).std(), np.zeros(W.shape[1])


@EXERCISE.wrong("the scale is right. The bias has the wrong sign, and is the mean from before scaling.")
def mean_before_scaling_added(W, x):
    z = x @ W
    return W / z.std(axis=0), z.mean(axis=0)


@EXERCISE.wrong("that is section 3's rule, which does not look at the samples. What is the spread of *these* sums?")
def by_the_number_of_inputs(W, x):
    W = W / np.sqrt(len(W))
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong("kernel first, then bias: `return W, b`.")
def bias_first(W, x):
    W = W / (x @ W).std(axis=0)
    return -(x @ W).mean(axis=0), W


@EXERCISE.wrong("each column may only be multiplied: nothing is subtracted from the weights. The bias moves the mean.")
def centered_weights(W, x):
    W = W - W.mean(axis=0)
    W = W / (x @ W).std(axis=0)
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong(
    "the layer will get `x` as it is. So scale the *weights* for it; standardizing `x` here does not help it."
)
def standardized_samples(W, x):
    z = (x - x.mean(axis=0)) / x.std(axis=0) @ W
    return W / z.std(axis=0), -z.mean(axis=0) / z.std(axis=0)


@EXERCISE.wrong(
    "an ε beside the standard deviation leaves the spread below 1. No unit has a spread of 0: leave it out."
)
def large_epsilon(W, x):
    W = W / ((x @ W).std(axis=0) + 1e-3)
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong("an ε is too much beside sums as small as 1e-6. No unit has a spread of 0: leave it out.")
def usual_epsilon(W, x):
    W = W / ((x @ W).std(axis=0) + 1e-8)
    return W, -(x @ W).mean(axis=0)


@EXERCISE.wrong("the kernel is right. Which bias goes with it? Return both, `W, b`.")
def kernel_alone(W, x):
    return W / (x @ W).std(axis=0)


@EXERCISE.wrong("here the mean is subtracted from the *weights*, where it means nothing. What moves the sums?")
def mean_from_the_weights(W, x):
    z = x @ W
    return (W - z.mean(axis=0)) / z.std(axis=0), np.zeros(W.shape[1])


@EXERCISE.wrong("those are the sums behind an activation. Which numbers should have mean 0, before it or behind it?")
def behind_relu(W, x):
    z = np.maximum(x @ W, 0)
    with np.errstate(all="ignore"):
        return W / z.std(axis=0), -z.mean(axis=0) / z.std(axis=0)


@EXERCISE.wrong("that is the mean over the units of each sample. Which axis of `x @ W` runs over the samples?")
def over_the_units(W, x):
    z = x @ W
    return W / z.std(axis=1), -z.mean(axis=1) / z.std(axis=1)


@EXERCISE.also_right
def by_a_loop(W, x):
    scaled, biases = np.empty(W.shape), []
    for unit in range(W.shape[1]):
        sums = x @ W[:, unit]
        scaled[:, unit] = W[:, unit] / sums.std()
        biases.append(-sums.mean() / sums.std())
    return scaled, biases


def shrunk(W, x):
    W = 0.9 * W / (x @ W).std(axis=0)
    return W, -(x @ W).mean(axis=0)


def range_of_1(W, x):
    W = W / np.ptp(x @ W, axis=0)
    return W, -(x @ W).mean(axis=0)


def median_to_0(W, x):
    W = W / (x @ W).std(axis=0)
    return W, -np.median(x @ W, axis=0)


def rows_divided(W, x):
    W = W / np.linalg.norm(W, axis=1, keepdims=True)
    W = W / (x @ W).std(axis=0)
    return W, -(x @ W).mean(axis=0)


def all_positive(W, x):
    W = np.abs(W) / (x @ W).std(axis=0)
    return W, -(x @ W).mean(axis=0)


def turned_round(W, x):
    W = -W / (x @ W).std(axis=0)
    return W, -(x @ W).mean(axis=0)


def kernels_of(got, expected):
    """Pairs of a returned and a right kernel, of the calls whose kernels are not degenerate."""
    pairs = [(np.asarray(g[0], float), np.asarray(e[0], float)) for g, e in zip(got, expected, strict=True)]
    assert all(g.shape == e.shape for g, e in pairs)
    return pairs


@EXERCISE.wrong_if(
    "each column of `W` may only be multiplied by one number: yours ends up pointing another way.",
    examples=[rows_divided, all_positive],
)
def columns_that_point_elsewhere(got, expected):
    return any(
        not np.allclose(np.abs(np.sum(g * e, axis=0)), np.linalg.norm(g, axis=0) * np.linalg.norm(e, axis=0), rtol=1e-4)
        for g, e in kernels_of(got, expected)
    )


@EXERCISE.wrong_if("a column is multiplied by a *positive* number. Yours are turned round.", examples=[turned_round])
def turned_columns(got, expected):
    return any(np.any(np.sum(g * e, axis=0) < 0) for g, e in kernels_of(got, expected))


@EXERCISE.wrong_if(
    "the columns of `W` are multiplied, but not by the right number. Print `(x @ W).std(axis=0)` with your new `W`: "
    "each should be 1.",
    examples=[shrunk, range_of_1],
)
def other_spread(got, expected):
    return any(not np.allclose(g, e, rtol=1e-4) for g, e in kernels_of(got, expected))


@EXERCISE.wrong_if(
    "the kernel is right, the bias is not. Print `(x @ W + b).mean(axis=0)` with both: each should be 0.",
    examples=[median_to_0],
)
def other_mean(got, expected):
    assert all(np.allclose(g, e, rtol=1e-4) for g, e in kernels_of(got, expected))
    biases = [(np.asarray(g[1], float), e[1]) for g, e in zip(got, expected, strict=True)]
    return all(g.shape == e.shape for g, e in biases) and any(not np.allclose(g, e, atol=1e-4) for g, e in biases)


@EXERCISE.also_right
def from_the_first_sums(W, x):
    z = np.dot(x, W)
    mean, std = np.mean(z, axis=0), np.sqrt(np.var(z, axis=0))
    return W / std, -mean / std
