"""Each activation function against Keras, against its own limits, and its derivative against differences."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy.special import log_ndtr, ndtr

from dlcourse.scratch import activations as act

DTYPES = (np.float16, np.float32, np.float64)
NAMES = [name for name, activation in act.ACTIVATIONS.items() if activation.elementwise]
KINKS = (-3.0, 0.0, 3.0)
EDGES = [-1e4, -100.0, -20.0, -1e-3, -1e-6, 1e-6, 1e-3, 20.0, 100.0, 1e4]


def keras_threshold(x):
    return keras.ops.cast(x >= 0, x.dtype)


def keras_prelu(x):
    layer = keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.25), dtype=x.dtype.name)
    return layer(x[None])[0]


def keras_leaky_layer(x):
    return keras.layers.LeakyReLU(dtype=x.dtype.name)(x)


# What is compared: our name, our further arguments, Keras's function.
AGAINST_KERAS = [(name, {}, getattr(keras.activations, name)) for name in NAMES if name not in ("threshold", "prelu")]
AGAINST_KERAS += [
    ("threshold", {}, keras_threshold),
    ("prelu", {"alpha": 0.25}, keras_prelu),
    ("leaky_relu", {"negative_slope": 0.3}, keras_leaky_layer),
    ("elu", {"alpha": 0.5}, lambda x: keras.activations.elu(x, alpha=0.5)),
    ("gelu", {"approximate": True}, lambda x: keras.activations.gelu(x, approximate=True)),
]
# Of these, TensorFlow rounds the constants to float32, whatever the dtype of x.
ROUNDED_CONSTANTS = ("leaky_relu", "gelu")
ALL_FORMS = [(name, arguments) for name, arguments, _ in AGAINST_KERAS]


def keras_value_and_gradient(function, x, upstream=None):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    gradient = tape.gradient(y, x, output_gradients=upstream, unconnected_gradients="zero")
    return y.numpy(), gradient.numpy()


def central_difference(function, x, h=1e-5):
    return (function(x + h) - function(x - h)) / (2 * h)


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True)(given(**strategies)(test))


def floats(lowest=-1e4, highest=1e4, dtypes=DTYPES, **shape):
    """Arrays of any shape and float dtype."""
    return st.sampled_from(dtypes).flatmap(
        lambda dtype: arrays(
            dtype,
            array_shapes(**{"min_dims": 0, "max_dims": 3, "min_side": 0, "max_side": 4} | shape),
            elements=st.floats(lowest, highest, width=8 * np.dtype(dtype).itemsize),
        )
    )


# --- values and gradients


@pytest.mark.parametrize(("dtype", "exact", "rounded"), [(np.float64, 1e-14, 1e-7), (np.float32, 1e-6, 4e-6)])
@pytest.mark.parametrize(("name", "arguments", "keras_function"), AGAINST_KERAS)
def test_equal_keras_in_value_and_gradient(name, arguments, keras_function, dtype, exact, rounded):
    x = np.concatenate([np.random.default_rng(0).normal(scale=3, size=500), EDGES, KINKS]).astype(dtype)
    value, gradient = keras_value_and_gradient(keras_function, x)
    assert value.dtype == dtype
    tolerance = rounded if name in ROUNDED_CONSTANTS else exact
    activation = act.get(name)
    np.testing.assert_allclose(activation.function(x, **arguments), value, rtol=tolerance, atol=tolerance)
    got, smooth = activation.derivative(x, **arguments), ~np.isin(x, KINKS)
    np.testing.assert_allclose(got[smooth], gradient[smooth], rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize(("name", "arguments"), ALL_FORMS)
def test_derivatives_equal_central_differences(name, arguments):
    x = np.linspace(-12, 12, 999)
    x = x[np.all([np.abs(x - kink) > 0.01 for kink in KINKS], axis=0)]
    activation = act.get(name)
    difference = central_difference(lambda t: activation.function(t, **arguments), x)
    np.testing.assert_allclose(activation.derivative(x, **arguments), difference, atol=1e-9)


@pytest.mark.parametrize(
    ("name", "arguments", "kink", "stated"),
    [
        ("threshold", {}, 0, 0),
        ("relu", {}, 0, 0),
        ("leaky_relu", {"negative_slope": 0.1}, 0, 0.1),
        ("prelu", {"alpha": 0.1}, 0, 0.1),
        ("elu", {"alpha": 0.5}, 0, 0.5),
        ("selu", {}, 0, 1.0507009873554805 * 1.6732632423543772),
        ("hard_sigmoid", {}, -3, 0),
        ("hard_sigmoid", {}, 3, 0),
    ],
)
def test_derivative_at_a_kink_is_the_one_that_the_text_states(name, arguments, kink, stated):
    assert act.get(name).derivative(float(kink), **arguments) == stated


@pytest.mark.parametrize(
    ("name", "arguments", "kink"),
    [
        ("relu", {}, 0.0),
        ("leaky_relu", {"negative_slope": 0.3}, 0.0),
        ("elu", {"alpha": 0.5}, 0.0),
        ("hard_sigmoid", {}, -3.0),
        ("hard_sigmoid", {}, 3.0),
    ],
)
def test_derivative_at_a_kink_is_that_of_keras(name, arguments, kink):
    keras_function = getattr(keras.activations, name)
    _, gradient = keras_value_and_gradient(lambda x: keras_function(x, **arguments), np.array([kink]))
    assert act.get(name).derivative(kink, **arguments) == pytest.approx(gradient[0], rel=1e-7)


def test_the_two_kinks_where_keras_is_said_to_differ():
    _, of_selu = keras_value_and_gradient(keras.activations.selu, np.array([0.0]))
    _, of_prelu = keras_value_and_gradient(keras_prelu, np.array([0.0]))
    assert of_selu[0] == pytest.approx(act.selu_derivative(1.0))  # the slope on the right
    assert of_prelu[0] == 0


def test_prelu_derivative_by_its_slope():
    x, alpha = np.random.default_rng(0).normal(size=(5, 3)), np.array([0.0, 0.25, -1.0])
    difference = central_difference(lambda t: act.prelu(x, t), alpha)
    np.testing.assert_allclose(act.prelu_alpha_derivative(x), difference, atol=1e-9)
    layer = keras.layers.PReLU(dtype="float64")
    layer.build(x.shape)
    layer.set_weights([alpha])
    with tf.GradientTape() as tape:
        loss = keras.ops.sum(layer(x))
    by_keras = tape.gradient(loss, layer.trainable_variables[0].value)
    np.testing.assert_allclose(act.prelu(x, alpha), layer(x).numpy(), rtol=1e-15)
    np.testing.assert_allclose(act.prelu_alpha_derivative(x).sum(axis=0), by_keras.numpy(), rtol=1e-14)


# --- what every elementwise function promises


@pytest.mark.parametrize(("name", "arguments"), ALL_FORMS)
@for_all(x=floats())
def test_shape_and_dtype_are_kept_nothing_overflows_and_the_input_stays(name, arguments, x):
    before = x.copy()
    for function in (act.get(name).function, act.get(name).derivative):
        with np.errstate(all="raise"):
            y = function(x, **arguments)
        assert (y.shape, y.dtype) == (x.shape, x.dtype)
        assert np.isfinite(y).all()
        assert not np.shares_memory(x, y)
        np.testing.assert_array_equal(x, before)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("name", "arguments"), ALL_FORMS)
def test_the_largest_numbers_of_a_dtype_overflow_nowhere(name, arguments, dtype):
    x = np.array([-0.9, 0.9], dtype) * np.finfo(dtype).max
    with np.errstate(all="raise"):
        assert np.isfinite(act.get(name).function(x, **arguments)).all()
        assert np.isfinite(act.get(name).derivative(x, **arguments)).all()


@pytest.mark.parametrize(("name", "arguments"), ALL_FORMS)
def test_float16_is_the_rounded_float64(name, arguments):
    x = np.linspace(-20, 20, 2001).astype(np.float16)
    for function in (act.get(name).function, act.get(name).derivative):
        exact = function(x.astype(np.float64), **arguments)
        np.testing.assert_allclose(function(x, **arguments), exact, rtol=2**-11 * 1.01, atol=2**-24)


LIMITS = {  # function and derivative at -inf, and at inf
    "linear": (-np.inf, 1, np.inf, 1),
    "threshold": (0, 0, 1, 0),
    "sigmoid": (0, 0, 1, 0),
    "hard_sigmoid": (0, 0, 1, 0),
    "tanh": (-1, 0, 1, 0),
    "relu": (0, 0, np.inf, 1),
    "leaky_relu": (-np.inf, 0.2, np.inf, 1),
    "prelu": (-np.inf, 0.25, np.inf, 1),
    "elu": (-1, 0, np.inf, 1),
    "selu": (-1.0507009873554805 * 1.6732632423543772, 0, np.inf, 1.0507009873554805),
    "softplus": (0, 0, np.inf, 1),
    "silu": (0, 0, np.inf, 1),
    "gelu": (0, 0, np.inf, 1),
}


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("name", "arguments"), [(name, {}) for name in NAMES] + [("gelu", {"approximate": True})])
def test_infinity_gives_the_limit_and_nan_stays_nan(name, arguments, dtype):
    function, derivative = act.get(name).function, act.get(name).derivative
    low, high, nan = np.array([-np.inf, np.inf, np.nan], dtype)
    with np.errstate(all="raise"):
        got = [f(x, **arguments) for x in (low, high) for f in (function, derivative)]
        np.testing.assert_array_equal(got, np.array(LIMITS[name], dtype))
        assert np.isnan(function(nan, **arguments))
        assert np.isnan(derivative(nan, **arguments))


RANGES = {  # of the function, and of its derivative, as their texts state them
    "threshold": (0, 1, 0, 0),
    "sigmoid": (0, 1, 0, 0.25),
    "hard_sigmoid": (0, 1, 0, 1 / 6),
    "tanh": (-1, 1, 0, 1),
    "relu": (0, np.inf, 0, 1),
    "elu": (-1, np.inf, 0, 1),
    "softplus": (0, np.inf, 0, 1),
    "silu": (-0.2785, np.inf, -0.0999, 1.0999),
    "gelu": (-0.17, np.inf, -0.129, 1.129),
}


@pytest.mark.parametrize("name", RANGES)
def test_range_is_the_stated_one_and_its_ends_are_reached(name):
    x = np.concatenate([np.linspace(-50, 50, 100_001), EDGES])
    for function, (low, high) in zip(
        (act.get(name).function, act.get(name).derivative), np.split(np.array(RANGES[name]), 2), strict=True
    ):
        y = function(x)
        assert low <= y.min() <= low + 1e-4
        assert (y.max() == x.max()) if np.isinf(high) else (high - 1e-4 <= y.max() <= high)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("silu", "gelu")])
@for_all(x=floats(min_dims=1, max_dims=1, max_side=20))
def test_larger_inputs_give_larger_or_equal_outputs(name, x):
    y = act.get(name).function(np.sort(x))
    assert (np.diff(y) >= -2 * np.finfo(x.dtype).eps * np.abs(y[1:])).all()


@for_all(x=floats())
def test_tanh_is_a_sigmoid_stretched(x):
    twice = 2 * x.astype(np.float64)
    np.testing.assert_allclose(act.tanh(x), 2 * act.sigmoid(twice) - 1, atol=4 * np.finfo(x.dtype).eps)


@for_all(x=floats())
def test_sigmoid_of_minus_x_is_the_rest_to_one(x):
    np.testing.assert_allclose(act.sigmoid(x) + act.sigmoid(-x), 1, rtol=4 * np.finfo(x.dtype).eps)


def test_far_tails_keep_their_digits():
    def close(value):
        return pytest.approx(value, rel=1e-12, abs=0)

    assert act.sigmoid(-700.0) == close(np.exp(-700))
    assert act.sigmoid_derivative(40.0) == close(np.exp(-40))
    assert act.tanh_derivative(20.0) == close(4 * np.exp(-40))
    assert act.softplus(-50.0) == close(np.exp(-50))
    assert act.elu(-1e-12) == close(-1e-12)
    assert act.gelu(-10.0) == close(-10 * np.exp(log_ndtr(-10)))
    assert act.silu_derivative(-50.0) == close(-49 * np.exp(-50))


def test_gelu_is_x_times_the_share_of_a_normal_distribution_below_x():
    x = np.linspace(-10, 10, 2001)
    np.testing.assert_allclose(act.gelu(x), x * ndtr(x), rtol=1e-13)


def test_gelu_approximation_is_as_good_as_its_text_says():
    x = np.linspace(-10, 10, 100_001)
    assert 0.0004 < np.abs(act.gelu(x) - act.gelu(x, approximate=True)).max() < 0.0005


def test_selu_keeps_mean_0_and_variance_1():
    z = np.linspace(-12, 12, 200_001)
    bell = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    assert np.trapezoid(act.selu(z) * bell, z) == pytest.approx(0, abs=1e-8)
    assert np.trapezoid(act.selu(z) ** 2 * bell, z) == pytest.approx(1, abs=1e-8)
