"""Moving averages against plain sums, their windows, and averages of weights against Keras."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from dlcourse.scratch import averages, optimizers
from dlcourse.scratch.averages import MovingAverage, WeightAverage, moving_average, weights_of, window

BETAS = (0.0, 0.5, 0.9, 0.98, 0.999)
DTYPES = (np.float16, np.float32, np.float64)


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True)(given(**strategies)(test))


curves = st.sampled_from(DTYPES).flatmap(
    lambda dtype: arrays(dtype, array_shapes(max_dims=3, max_side=6), elements=st.floats(-1000, 1000, width=16))
)
betas = st.floats(0, 0.99)


# --- the curve


@pytest.mark.parametrize("beta", BETAS)
def test_each_average_is_a_weighted_sum_of_all_values_so_far(beta):
    theta = np.random.default_rng(0).normal(size=60)
    for t, v in enumerate(moving_average(theta, beta), start=1):
        shares = [(1 - beta) * beta ** (t - i) for i in range(1, t + 1)]
        assert v == pytest.approx(sum(share * value for share, value in zip(shares, theta, strict=False)), abs=1e-14)
        assert v == pytest.approx(weights_of(beta, t) @ theta[t - 1 :: -1], abs=1e-14)


@pytest.mark.parametrize("beta", BETAS)
def test_the_bias_correction_makes_it_a_mean(beta):
    theta = np.random.default_rng(0).normal(size=60)
    for t, v in enumerate(moving_average(theta, beta, bias_correction=True), start=1):
        assert v == pytest.approx(np.average(theta[:t], weights=weights_of(beta, t)[::-1]), abs=1e-13)


@for_all(value=st.floats(-100, 100), beta=betas, n=st.integers(1, 30))
def test_a_constant_is_its_own_corrected_average_and_reached_from_0_without(value, beta, n):
    t = np.arange(1, n + 1)
    np.testing.assert_allclose(moving_average(np.full(n, value), beta, bias_correction=True), value, rtol=1e-9)
    np.testing.assert_allclose(moving_average(np.full(n, value), beta), value * (1 - beta**t), rtol=1e-9, atol=1e-12)


def test_after_ten_values_the_average_is_still_a_third_too_small():
    assert moving_average(np.ones(10), 0.9)[-1] == pytest.approx(0.65, abs=0.005)


@for_all(values=curves, beta=betas, bias_correction=st.booleans())
def test_shape_and_dtype_are_kept_and_the_values_unchanged(values, beta, bias_correction):
    before = values.copy()
    values.flags.writeable = False
    result = moving_average(values, beta, bias_correction)
    assert (result.shape, result.dtype) == (values.shape, values.dtype)
    np.testing.assert_array_equal(values, before)


@for_all(values=curves, beta=betas, bias_correction=st.booleans())
def test_one_at_a_time_is_the_same_curve(values, beta, bias_correction):
    average = MovingAverage(beta, bias_correction)
    one_at_a_time = np.array([average.update(value) for value in values])
    assert one_at_a_time.dtype == values.dtype
    np.testing.assert_array_equal(one_at_a_time, moving_average(values, beta, bias_correction))
    assert average.count == len(values)


@for_all(values=curves, beta=betas)
def test_a_corrected_average_stays_among_the_values(values, beta):
    result = moving_average(values, beta, bias_correction=True).astype(float)
    margin = 1e-2 if values.dtype == np.float16 else 1e-4
    assert (result <= values.max(axis=0) + margin * np.abs(values).max(axis=0) + 1e-6).all()
    assert (result >= values.min(axis=0) - margin * np.abs(values).max(axis=0) - 1e-6).all()


def test_lists_of_integers_and_no_values_at_all():
    np.testing.assert_array_equal(moving_average([4, 8], 0.5), [2.0, 5.0])
    assert moving_average([], 0.9).shape == (0,)
    assert moving_average(np.empty((0, 3), np.float32), 0.9).shape == (0, 3)


def test_nan_stays_and_inf_does_not_warn():
    np.testing.assert_array_equal(moving_average([2.0, np.nan, 2.0], 0.5), [1, np.nan, np.nan])
    np.testing.assert_array_equal(moving_average([2.0, np.inf, -np.inf], 0.5), [1, np.inf, np.nan])
    average = MovingAverage(0.5)
    np.testing.assert_array_equal([average.update(x) for x in (2.0, np.inf, -np.inf)], [1, np.inf, np.nan])


def test_small_shares_are_not_rounded_away():
    for dtype, off in ((np.float16, 0.02), (np.float32, 1e-5)):
        values = np.full(20_000, 100, dtype)
        assert moving_average(values, 0.999)[-1] == 100
        v, beta, share = dtype(0), dtype(0.999), dtype(1 - 0.999)
        for value in values:
            v = beta * v + share * value
        assert abs(v / 100 - 1) > off


def test_one_at_a_time_remembers_two_things_only():
    average = MovingAverage(0.9)
    average.update(np.ones(3))
    size = sum(np.size(value) for value in vars(average).values())
    for _ in range(1000):
        average.update(np.ones(3))
    assert sum(np.size(value) for value in vars(average).values()) == size


@pytest.mark.parametrize("bias_correction", [False, True])
def test_what_one_does_to_the_answer_does_not_reach_the_average(bias_correction):
    average, value = MovingAverage(0.5, bias_correction), np.ones(2)
    for answer in (average.update(value), average.value, value):
        before = average.value.copy()
        answer += 100
        np.testing.assert_array_equal(average.value, before)


# --- how many values it averages


@pytest.mark.parametrize(("beta", "values"), [(0.5, 2), (0.9, 10), (0.98, 50)])
def test_a_value_as_old_as_the_window_counts_about_1_over_e_of_the_newest(beta, values):
    assert window(beta) == pytest.approx(values)
    share = weights_of(beta, values + 1)
    assert share[values] / share[0] == pytest.approx(beta**values)
    assert 0.25 <= share[values] / share[0] < np.exp(-1)


def test_the_window_becomes_exact_for_long_ones():
    np.testing.assert_allclose([0.9**10, 0.98**50], [0.349, 0.364], atol=5e-4)
    ratios = [beta ** window(beta) for beta in (0.9, 0.99, 0.999, 0.9999)]
    assert (np.diff(ratios) > 0).all()
    assert ratios[-1] == pytest.approx(np.exp(-1), rel=1e-4)
    # Values within the window make up 1 - 1/e of the average.
    assert weights_of(0.999, 1000).sum() == pytest.approx(1 - np.exp(-1), rel=1e-3)


@pytest.mark.parametrize("beta", [0.5, 0.9, 0.98])
def test_noise_is_that_of_a_plain_mean_of_about_twice_the_window(beta):
    shares = weights_of(beta, 2000)
    assert 1 / (shares**2).sum() == pytest.approx((1 + beta) / (1 - beta), rel=1e-9)
    # Measured: 40 curves of noise of variance 1, once the start is forgotten.
    noise = np.random.default_rng(0).normal(size=(3000, 40))
    measured = moving_average(noise, beta)[500:].var()
    assert measured == pytest.approx((1 - beta) / (1 + beta), rel=0.1)


@pytest.mark.parametrize("beta", [0.5, 0.9, 0.98])
def test_a_rising_line_is_followed_late(beta):
    line = np.arange(3000.0)
    assert line[-1] - moving_average(line, beta)[-1] == pytest.approx(beta / (1 - beta), rel=1e-6)


@for_all(beta=betas, n=st.integers(1, 200))
def test_shares_fall_and_add_up_to_what_the_correction_divides_by(beta, n):
    shares = weights_of(beta, n)
    assert shares.shape == (n,)
    assert (np.diff(shares) <= 0).all()
    assert shares.sum() == pytest.approx(1 - beta**n)


# --- weights


@pytest.mark.parametrize("steps", [1, 2, 10, 100])
@pytest.mark.parametrize("beta", [0.5, 0.99])
def test_averages_of_weights_are_those_of_keras(beta, steps):
    rng = np.random.default_rng(0)
    weights = [np.asarray(rng.normal(size=shape), np.float32) for shape in ((3, 2), (2,), ())]
    variables = [keras.Variable(w) for w in weights]
    ours, average = optimizers.SGD(learning_rate=0.1), WeightAverage(beta)
    theirs = keras.optimizers.SGD(learning_rate=0.1, use_ema=True, ema_momentum=beta)
    for _ in range(steps):
        gradients = [np.asarray(rng.normal(size=w.shape), np.float32) for w in weights]
        ours.apply(gradients, weights)
        average.update(weights)
        theirs.apply([tf.constant(g) for g in gradients], variables)
    last = [w.copy() for w in weights]
    average.assign_to(weights)
    theirs.finalize_variable_values(variables)
    for w, variable, before in zip(weights, variables, last, strict=True):
        np.testing.assert_allclose(w, variable.numpy(), atol=1e-6)
        assert steps == 1 or (w != before).any()


def test_the_default_is_that_of_keras():
    assert WeightAverage().beta == keras.optimizers.SGD(use_ema=True).ema_momentum


def test_averaged_weights_are_steadier_than_the_last_ones():
    distances = []
    for seed in range(20):
        rng, w, average = np.random.default_rng(seed), np.full(10, 3.0), WeightAverage(0.98)
        optimizer = optimizers.SGD(learning_rate=0.2)
        for _ in range(500):
            optimizer.apply([w + rng.normal(size=10)], [w])  # the gradient of |w|²/2, with noise
            average.update([w])
        distances.append([np.linalg.norm(w), np.linalg.norm(average.weights[0])])
    last, averaged = np.mean(distances, axis=0)
    assert averaged < last / 2


def test_an_average_of_weights_changes_nothing_until_it_is_assigned():
    average, w, v = WeightAverage(0.5), np.ones(2, np.float32), np.ones((2, 2))
    average.update([w, v])
    w += 2
    average.update((w, v))
    np.testing.assert_array_equal(w, [3, 3])
    np.testing.assert_array_equal(average.weights[0], [2, 2])
    assert [a.dtype for a in average.weights] == [np.float32, np.float64]
    average.assign_to([w, v])
    w += 1
    np.testing.assert_array_equal(average.weights[0], [2, 2])


# --- what they refuse


@pytest.mark.parametrize("function", [window, MovingAverage, WeightAverage, lambda beta: moving_average([1.0], beta)])
@pytest.mark.parametrize(
    ("error", "beta", "message"),
    [
        (ValueError, 1, "^beta must be at least 0 and below 1; got 1$"),
        (ValueError, -0.1, "^beta must be at least 0 and below 1; got -0.1$"),
        (ValueError, np.nan, "^beta must be finite; got nan$"),
        (TypeError, "0.9", "^beta must be a number; got a str$"),
        (TypeError, None, "^beta must be a number; got None$"),
    ],
)
def test_beta_is_from_0_to_below_1(function, error, beta, message):
    with pytest.raises(error, match=message):
        function(beta)


@pytest.mark.parametrize(
    ("error", "call", "message"),
    [
        (ValueError, lambda: moving_average(3.0, 0.9), "^values must have at least one axis"),
        (TypeError, lambda: moving_average(["a"], 0.9), "^values must hold integers or floats"),
        (TypeError, lambda: moving_average([1.0], 0.9, 1), "^bias_correction must be True or False; got an int$"),
        (TypeError, lambda: MovingAverage(0.9, "no"), "^bias_correction must be True or False; got a str$"),
        (TypeError, lambda: MovingAverage(0.9).update(None), "^value must hold integers or floats"),
        (RuntimeError, lambda: MovingAverage(0.9).value, "^there is no average yet: call update first$"),
        (TypeError, lambda: weights_of(0.9, 2.0), "^n must be an integer; got a float$"),
        (TypeError, lambda: weights_of(0.9, True), "^n must be an integer; got a bool$"),
        (ValueError, lambda: weights_of(0.9, 0), "^n must be at least 1; got 0$"),
        (
            TypeError,
            lambda: WeightAverage().update(np.ones(2)),
            "^weights must be a list of arrays, even of one",
        ),
        (TypeError, lambda: WeightAverage().update([None]), r"^weights\[0\] must hold integers or floats"),
        (
            RuntimeError,
            lambda: WeightAverage().assign_to([np.ones(2)]),
            "^there is no average yet: call update first$",
        ),
    ],
)
def test_other_arguments_are_refused_by_name(error, call, message):
    with pytest.raises(error, match=message):
        call()


def test_values_keep_their_shape():
    average = MovingAverage(0.9)
    average.update(np.ones(2))
    with pytest.raises(ValueError, match=r"^value must have the shape of the first value, \(2,\); got shape \(3,"):
        average.update(np.ones(3))
    assert average.count == 1


def test_weights_keep_their_shapes_and_can_be_written_to():
    average, fixed = WeightAverage(), np.ones(2)
    average.update([np.ones(2)])
    fixed.flags.writeable = False
    for error, call, weights, message in (
        (
            ValueError,
            average.update,
            [np.ones(3)],
            r"^weights must have the shapes and dtypes of the first call, \(",
        ),
        (ValueError, average.update, [np.ones(2)] * 2, "^weights must have the shapes and dtypes of the first call"),
        (
            ValueError,
            average.assign_to,
            [np.ones(2, np.float32)],
            "^weights must have the shapes and dtypes of the first",
        ),
        (ValueError, average.assign_to, [fixed], r"^weights\[0\] must be writable"),
        (TypeError, average.assign_to, [np.ones(2, int)], r"^weights\[0\] must be a NumPy array of float16"),
        (
            TypeError,
            average.assign_to,
            np.ones(2),
            "^weights must be a list of arrays, even of one",
        ),
    ):
        with pytest.raises(error, match=message):
            call(weights)
    np.testing.assert_array_equal(average.weights, [[1, 1]])


def test_everything_public_is_listed():
    assert sorted(averages.__all__) == ["MovingAverage", "WeightAverage", "moving_average", "weights_of", "window"]
