"""unit_by_unit: return a kernel and biases with which each unit's sums have mean 0 and standard deviation 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge, no_python_loop

RNG = np.random.default_rng(10)


def unit_by_unit(W, x):
    """Return (W, b) so that in each column x @ W + b has mean 0 and standard deviation 1.

    W (inputs, units) may only be multiplied, each column by a positive number; b has the
    shape (units,). x (samples, inputs) gives no unit sums that are all equal.
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
    properties=[no_python_loop("this works, unit by unit. NumPy can do all columns at once: try `axis=0`")],
    hints=[
        "A unit's sums are a column of `x @ W`: which axis runs over the samples?",
        "First the scale: divide each column of `W` by the standard deviation of its sums, `axis=0`.",
        "Then the bias: what is the mean of a unit's sums *now*, and which number brings it to 0?",
    ],
    right="right: a start with a data-dependent bias, too. Batch normalization (lesson 23) does the same to the sums, "
    "at every step of training",
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


@EXERCISE.also_right
def from_the_first_sums(W, x):
    z = np.dot(x, W)
    mean, std = np.mean(z, axis=0), np.sqrt(np.var(z, axis=0))
    return W / std, -mean / std
