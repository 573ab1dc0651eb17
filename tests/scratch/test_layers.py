"""Layers by hand: the outputs and gradients are Keras's, and those of a numerical gradient."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.scratch.gradcheck import check_layer
from dlcourse.scratch.layers import (
    L1,
    L2,
    Activation,
    AvgPool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    Layer,
    MaxPool2D,
)
from dlcourse.scratch.layers._windows import pad, windows

K = keras.layers
RNG = np.random.default_rng(0)

NORM = K.BatchNormalization
CASES: list[tuple[str, Layer, Any, tuple[int, ...]]] = [
    ("dense", Dense(3), K.Dense(3), (4, 5)),
    ("dense of one", Dense(1, "sigmoid"), K.Dense(1, "sigmoid"), (1, 2)),
    ("dense, no bias", Dense(4, "relu", use_bias=False), K.Dense(4, "relu", use_bias=False), (6, 3)),
    ("dense softmax", Dense(5, "softmax"), K.Dense(5, "softmax"), (4, 3)),
    ("dense on sequences", Dense(3, "tanh"), K.Dense(3, "tanh"), (4, 6, 2)),
    ("activation", Activation("gelu"), K.Activation("gelu"), (3, 4)),
    ("activation softmax", Activation("softmax"), K.Activation("softmax"), (3, 4)),
    ("flatten", Flatten(), K.Flatten(), (3, 4, 2, 5)),
    ("conv", Conv2D(4, 3), K.Conv2D(4, 3), (2, 6, 7, 3)),
    ("conv same", Conv2D(4, 3, padding="same"), K.Conv2D(4, 3, padding="same"), (2, 6, 7, 3)),
    ("conv strided", Conv2D(2, 3, 2, "same", "relu"), K.Conv2D(2, 3, 2, "same", activation="relu"), (3, 7, 8, 2)),
    ("conv valid strided", Conv2D(2, 3, 2), K.Conv2D(2, 3, 2), (3, 8, 9, 2)),
    ("conv oblong", Conv2D(3, (2, 4), (1, 3), "same"), K.Conv2D(3, (2, 4), (1, 3), "same"), (2, 5, 9, 1)),
    ("conv even kernel", Conv2D(3, 4, 1, "same"), K.Conv2D(3, 4, 1, "same"), (2, 5, 5, 2)),
    ("conv 1×1", Conv2D(5, 1, use_bias=False), K.Conv2D(5, 1, use_bias=False), (2, 3, 3, 4)),
    ("conv 64 channels", Conv2D(8, 3), K.Conv2D(8, 3), (3, 8, 8, 64)),
    ("conv in halves", Conv2D(8, 3, padding="same"), K.Conv2D(8, 3, padding="same"), (3, 64, 64, 3)),
    ("conv in chunks", Conv2D(4, (2, 4), (2, 1), "same"), K.Conv2D(4, (2, 4), (2, 1), "same"), (7, 40, 41, 16)),
    ("max-pool in halves", MaxPool2D(3, 2, "same"), K.MaxPooling2D(3, 2, "same"), (3, 64, 65, 32)),
    ("max-pool", MaxPool2D(), K.MaxPooling2D(), (2, 6, 7, 3)),
    ("max-pool same", MaxPool2D(3, 2, "same"), K.MaxPooling2D(3, 2, "same"), (2, 6, 7, 3)),
    ("max-pool overlapping", MaxPool2D(3, 1), K.MaxPooling2D(3, 1), (2, 5, 6, 2)),
    ("max-pool oblong", MaxPool2D((1, 2), (2, 1)), K.MaxPooling2D((1, 2), (2, 1)), (2, 5, 6, 2)),
    ("mean-pool", AvgPool2D(), K.AveragePooling2D(2), (2, 6, 7, 3)),
    ("mean-pool same", AvgPool2D(3, 2, "same"), K.AveragePooling2D(3, 2, "same"), (2, 6, 7, 3)),
    ("batch norm", BatchNormalization(), K.BatchNormalization(), (8, 4)),
    ("batch norm of images", BatchNormalization(0.9, 1e-5), NORM(momentum=0.9, epsilon=1e-5), (4, 3, 5, 2)),
    ("batch norm, bare", BatchNormalization(center=False, scale=False), NORM(center=False, scale=False), (8, 3)),
]  # fmt: skip


def close(ours: Any, theirs: Any) -> None:
    """Asserts that both agree to 1e-5 of the largest value."""
    ours, theirs = np.asarray(ours), np.asarray(theirs)
    assert ours.shape == theirs.shape
    assert ours.dtype == theirs.dtype == np.float32
    scale = max(1e-6, float(np.abs(theirs).max(initial=0)))
    np.testing.assert_allclose(ours, theirs, atol=1e-5 * scale, rtol=0)


def built(layer: Layer, twin: Any, shape: tuple[int, ...]) -> None:
    """Builds both, and gives both the same random weights."""
    layer.build(shape[1:], rng=0)
    if not twin.built:
        twin.build(shape)
    for weight in layer.weights.values():
        weight[...] = RNG.uniform(0.1, 1.0, weight.shape)
    twin.set_weights(list(layer.weights.values()))


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize(("layer", "twin", "shape"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_outputs_and_gradients_are_those_of_keras(
    layer: Layer, twin: Any, shape: tuple[int, ...], training: bool
) -> None:
    built(layer, twin, shape)
    x = RNG.normal(size=shape).astype("float32")
    before = x.copy()
    with tf.GradientTape() as tape:
        x_tf = tf.Variable(x)
        output = twin(x_tf, training=training)
        upstream = RNG.normal(size=output.shape).astype("float32")
        total = tf.reduce_sum(output * upstream)
    learned = list(twin.trainable_variables)
    theirs = tape.gradient(total, [x_tf, *(variable.value for variable in learned)])
    close(layer.forward(x, training), output)
    close(layer.backward(upstream), theirs[0])
    assert list(layer.gradients) == list(layer.trainable_names)
    for gradient, other in zip(layer.gradients.values(), theirs[1:], strict=True):
        close(gradient, other)
    for ours, other in zip(layer.weights.values(), twin.get_weights(), strict=True):
        close(ours, other)  # the moving averages too
    np.testing.assert_array_equal(x, before)
    assert layer.compute_output_shape(shape[1:]) == tuple(output.shape)[1:]
    assert layer.count_params() == twin.count_params()


def test_max_pooling_of_inf_and_nan_is_that_of_tensorflow() -> None:
    def both(x: np.ndarray, upstream: np.ndarray, *arguments: Any) -> tuple[np.ndarray, np.ndarray]:
        ours = MaxPool2D(*arguments)
        ours.forward(x)
        with tf.GradientTape() as tape:
            x_tf = tf.Variable(x)
            total = tf.reduce_sum(K.MaxPooling2D(*arguments)(x_tf) * upstream)
        return ours.backward(upstream), tape.gradient(total, x_tf).numpy()

    zeros, one = np.zeros((1, 2, 2, 1), np.float32), np.ones((1, 1, 1, 1), np.float32)
    np.testing.assert_array_equal(both(zeros, one * np.inf)[0].ravel(), [np.inf, 0, 0, 0])
    ours, theirs = both(np.full((1, 4, 4, 1), -np.inf, np.float32), np.ones((1, 2, 2, 1), np.float32), 3, 3, "same")
    assert ours.sum() == theirs.sum() == 4
    pool = MaxPool2D()
    assert np.isnan(pool.forward(np.array([1, np.nan, 3, np.nan], np.float32).reshape(1, 2, 2, 1))).all()
    np.testing.assert_array_equal(pool.backward(one).ravel(), [0, 1, 0, 0])


def test_sums_of_many_halves_do_not_stand_still() -> None:
    x, g = np.ones((8192, 1), np.float16), np.ones((8192, 2), np.float16)
    dense = Dense(2)
    dense.build((1,), rng=0, dtype="float16")
    dense.forward(x)
    dense.backward(g)
    assert dense.gradients["bias"].tolist() == [8192, 8192]
    conv = Conv2D(2, 1)
    conv.build((32, 32, 1), rng=0, dtype="float16")
    conv.forward(np.ones((8, 32, 32, 1), np.float16))
    conv.backward(np.ones((8, 32, 32, 2), np.float16))
    assert conv.gradients["bias"].tolist() == [8192, 8192]
    for size in (1, 300):
        norm, twin = BatchNormalization(), K.BatchNormalization(dtype="float16")
        norm.build((2,), rng=0, dtype="float16")
        wide = (np.random.default_rng(0).normal(size=(8192, 2)) * size).astype(np.float16)
        y, other = norm.forward(wide, training=True), np.asarray(twin(wide, training=True))
        assert y.dtype == np.float16
        np.testing.assert_allclose(y, other, atol=0.01, rtol=0.01)
        assert norm.backward(g).dtype == np.float16
        assert norm.gradients["beta"].tolist() == [8192, 8192]


def test_a_gradient_of_another_dtype_is_taken_in_the_layers_own() -> None:
    for own, other in (("float32", "float64"), ("float64", "float32")):
        for layer, shape in ((Dense(2), (3, 4)), (Conv2D(2, 1), (2, 3, 3, 1)), (BatchNormalization(), (4, 2))):
            layer.build(shape[1:], rng=0, dtype=own)
            output = layer.forward(np.ones(shape, own), training=True)
            assert layer.backward(np.ones(output.shape, other)).dtype == own
            assert {gradient.dtype.name for gradient in layer.gradients.values()} == {own}


def test_a_refused_batch_leaves_the_cache_of_the_last_one() -> None:
    layer = Conv2D(2, 3)
    layer.build((6, 5, 1), rng=0)
    output = layer.forward(np.ones((2, 6, 5, 1), np.float32))
    with pytest.raises(ValueError, match="must be at least the kernel size"):
        layer.forward(np.ones((2, 2, 2, 1), np.float32))
    assert layer.backward(np.ones_like(output)).shape == (2, 6, 5, 1)


def test_an_initializers_array_is_copied_and_must_have_the_shape() -> None:
    mine = np.ones((4, 1))
    layer = Dense(1, kernel_initializer=lambda shape, rng, dtype: mine)
    layer.build((4,), rng=0)
    assert layer.weights["kernel"].dtype == np.float32
    layer.weights["kernel"] += 1
    assert (mine == 1).all()
    with pytest.raises(
        ValueError, match=r"^kernel_initializer must return an array of shape \(4, 3\); got shape \(4, 5\)"
    ):
        Dense(3, kernel_initializer=lambda shape, rng, dtype: np.ones((4, 5))).build((4,), rng=0)


SMALL: list[tuple[Layer, tuple[int, ...]]] = [
    (Dense(3, "tanh", kernel_regularizer=None), (4, 2)),
    (Dense(3, "softmax"), (4, 2)),
    (Conv2D(2, 2, padding="same", activation="sigmoid"), (2, 3, 4, 2)),
    (Conv2D(2, (2, 3), 2), (1, 5, 5, 1)),
    (MaxPool2D(), (2, 4, 5, 2)),
    (MaxPool2D(2, 1, "same"), (1, 3, 3, 2)),
    (AvgPool2D(3, 2, "same"), (2, 5, 4, 1)),
    (BatchNormalization(), (6, 3)),
    (BatchNormalization(), (2, 3, 2, 2)),
    (Activation("silu"), (3, 3)),
    (Flatten(), (2, 2, 3, 1)),
]


@pytest.mark.parametrize(("layer", "shape"), SMALL, ids=[repr(layer) + str(shape) for layer, shape in SMALL])
def test_gradients_are_those_that_are_measured(layer: Layer, shape: tuple[int, ...]) -> None:
    layer.build(shape[1:], rng=1, dtype="float64")
    for name, check in check_layer(layer, RNG.normal(size=shape)).items():
        assert check.error < 1e-7, name


@settings(max_examples=40, deadline=None)
@given(
    batch=st.integers(0, 3), height=st.integers(1, 7), width=st.integers(1, 7), size=st.integers(1, 4),
    stride=st.integers(1, 3), padding=st.sampled_from(["valid", "same"]),
)  # fmt: skip
def test_any_window_on_any_image_gives_the_shape_that_keras_gives(
    batch: int, height: int, width: int, size: int, stride: int, padding: str
) -> None:
    layers: list[Layer] = [
        Conv2D(2, size, stride, padding), MaxPool2D(size, stride, padding), AvgPool2D(size, stride, padding),
    ]  # fmt: skip
    x = np.ones((batch, height, width, 3), "float32")
    if padding == "valid" and size > min(height, width):
        for layer in layers:
            with pytest.raises(ValueError, match="input_shape must be at least the"):
                layer.build(x.shape[1:])
        return
    twins = (
        K.Conv2D(2, size, stride, padding),
        K.MaxPooling2D(size, stride, padding),
        K.AveragePooling2D(size, stride, padding),
    )
    for layer, twin in zip(layers, twins, strict=True):
        layer.build(x.shape[1:], rng=0)
        output = layer.forward(x)
        assert output.shape == tuple(twin.compute_output_shape((batch, height, width, 3)))
        assert layer.backward(np.ones_like(output)).shape == x.shape


def test_of_equal_largest_numbers_the_first_gets_the_gradient_as_in_tensorflow() -> None:
    x = np.zeros((1, 4, 4, 1), "float32")
    layer = MaxPool2D()
    layer.build((4, 4, 1))
    output = layer.forward(x)
    ours = layer.backward(np.ones_like(output))
    with tf.GradientTape() as tape:
        x_tf = tf.Variable(x)
        total = tf.reduce_sum(tf.nn.max_pool2d(x_tf, 2, 2, "VALID"))
    np.testing.assert_array_equal(ours, tape.gradient(total, x_tf).numpy())  # zeros and ones


def test_dropout_keeps_the_expected_value_and_the_gradient_passes_where_x_did() -> None:
    layer = Dropout(0.3, seed=0)
    x = np.ones((2000, 50), "float32")
    output = layer(x, training=True)
    assert set(np.unique(output)) == {0, np.float32(1) / np.float32(0.7)}
    assert output.mean() == pytest.approx(1, abs=0.01)  # its spread is .002
    assert (output == 0).mean() == pytest.approx(0.3, abs=0.01)
    np.testing.assert_array_equal(layer.backward(x), output)
    np.testing.assert_array_equal(layer(x), x)
    np.testing.assert_array_equal(layer.backward(2 * x), 2 * x)


def test_dropout_draws_anew_each_time_and_the_same_seed_draws_the_same() -> None:
    x = np.ones((10, 10))
    layer, other = Dropout(0.5, seed=3), Dropout(0.5, seed=3)
    first, second = layer(x, training=True), layer(x, training=True)
    assert not np.array_equal(first, second)
    np.testing.assert_array_equal(other(x, training=True), first)


@pytest.mark.parametrize("rate", [-0.1, 1.0, 1.5])
def test_dropout_refuses_a_rate_that_is_none(rate: float) -> None:
    with pytest.raises(ValueError, match="rate must be at least 0 and below 1"):
        Dropout(rate)


def test_moving_averages_follow_keras_over_many_batches() -> None:
    layer, twin = BatchNormalization(0.8), K.BatchNormalization(momentum=0.8)
    built(layer, twin, (8, 4))
    for _ in range(20):
        x = RNG.normal(3, 2, (8, 4)).astype("float32")
        layer.forward(x, training=True)
        twin(x, training=True)
    for ours, theirs in zip(layer.weights.values(), twin.get_weights(), strict=True):
        close(ours, theirs)


def test_a_regularizer_adds_its_penalty_and_its_gradient() -> None:
    plain, regularized = Dense(2), Dense(2, kernel_regularizer=L2(0.1))
    for layer in (plain, regularized):
        layer.build((3,), rng=0, dtype="float64")
        layer.forward(np.ones((1, 3)))
        layer.backward(np.ones((1, 2)))
    w = plain.weights["kernel"]
    assert regularized.regularization() == pytest.approx(0.1 * np.sum(w**2))
    np.testing.assert_allclose(regularized.gradients["kernel"], plain.gradients["kernel"] + 0.2 * w)
    np.testing.assert_array_equal(regularized.gradients["bias"], plain.gradients["bias"])


@pytest.mark.parametrize(
    ("ours", "theirs"), [(L1(0.3), keras.regularizers.L1(0.3)), (L2(0.2), keras.regularizers.L2(0.2))]
)
def test_penalties_are_those_of_keras(ours: Any, theirs: Any) -> None:
    w = RNG.normal(size=(4, 3)).astype("float32")
    with tf.GradientTape() as tape:
        w_tf = tf.Variable(w)
        cost = theirs(w_tf)
    assert ours(w) == pytest.approx(float(cost), rel=1e-5)
    close(ours.gradient(w), tape.gradient(cost, w_tf))


@pytest.mark.parametrize("scale", [1e-30, 1e4])
@pytest.mark.parametrize(
    ("layer", "shape"), [(Dense(3, "softmax"), (2, 4)), (BatchNormalization(), (4, 3)), (Conv2D(2, 2), (1, 3, 3, 2))]
)
def test_tiny_and_huge_numbers_stay_numbers(layer: Layer, shape: tuple[int, ...], scale: float) -> None:
    layer.build(shape[1:], rng=0)
    x = (scale * RNG.normal(size=shape)).astype("float32")
    output = layer.forward(x, training=True)
    assert np.isfinite(output).all()
    assert np.isfinite(layer.backward(np.ones_like(output))).all()


def test_a_layer_that_is_not_trained_has_no_gradients() -> None:
    layer = Dense(2)
    layer.trainable = False
    layer(np.ones((1, 3)))
    assert layer.backward(np.ones((1, 2))).shape == (1, 3)
    assert layer.gradients == {}


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Dense(0), "units must be a positive integer; got 0"),
        (lambda: Dense(2, "rellu"), "activation must be one of .*; got 'rellu'"),
        (lambda: Conv2D(2, (1, 2, 3)), "kernel_size must be an integer or a pair of integers"),
        (lambda: Conv2D(2, 3, padding="full"), "padding must be 'valid' or 'same'; got 'full'"),
        (lambda: MaxPool2D(0), "pool_size must be a positive integer"),
        (lambda: BatchNormalization(momentum=2), "momentum must be between 0 and 1; got 2"),
        (lambda: Dense(2)(np.ones((2, 3))) is None or Dense(2).build(()), "at least one axis"),
        (lambda: Conv2D(1, 2).build((4, 4)), r"\(height, width, channels\)"),
    ],
)
def test_wrong_arguments_are_named(make: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        make()


def test_a_batch_that_does_not_fit_is_refused_with_what_fits() -> None:
    layer = Dense(2)
    layer.build((3,))
    with pytest.raises(ValueError, match=r"x must have shape \(batch, …, 3\) for dense; got shape \(2, 4\)"):
        layer.forward(np.ones((2, 4)))
    convolution = Conv2D(2, 3)
    convolution.build((5, 5, 3))
    with pytest.raises(ValueError, match="3 channels"):
        convolution.forward(np.ones((1, 5, 5, 1)))
    with pytest.raises(TypeError, match="units must be a positive integer; got a float"):
        Dense(2.5)  # type: ignore[arg-type]


@pytest.mark.parametrize("channels", [3, 12])  # im2col channel by channel, or pixel by pixel
@pytest.mark.parametrize("padding", ["valid", "same"])
@pytest.mark.parametrize("strides", [(1, 1), (3, 2)])
def test_a_convolution_is_its_formula(channels: int, padding: str, strides: tuple[int, int]) -> None:
    """The sums of the docstring, computed by NumPy's einsum, and their gradients."""
    rng = np.random.default_rng(0)
    layer = Conv2D(4, (3, 2), strides=strides, padding=padding)
    layer.build((8, 7, channels), rng=1, dtype="float64")
    x = rng.normal(size=(5, 8, 7, channels))
    z = layer.forward(x)
    W, b = layer.weights["kernel"], layer.weights["bias"]
    cut = windows(pad(x, layer.pad_width), layer.kernel_size, layer.strides)
    np.testing.assert_allclose(z, np.einsum("brcijk,ijkf->brcf", cut, W) + b, rtol=1e-12, atol=1e-12)
    dz = rng.normal(size=z.shape)
    dx = layer.backward(dz)
    np.testing.assert_allclose(
        layer.gradients["kernel"], np.einsum("brcijk,brcf->ijkf", cut, dz), rtol=1e-11, atol=1e-12
    )
    np.testing.assert_allclose(layer.gradients["bias"], dz.sum(axis=(0, 1, 2)), rtol=1e-12)
    by_x = np.einsum("ijkf,brcf,brcijk->", W, dz, cut)  # the sum of z · dz without b is that of x · dx
    np.testing.assert_allclose(np.sum(x * dx), by_x, rtol=1e-11)
