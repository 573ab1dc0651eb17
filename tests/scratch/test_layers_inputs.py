"""The arguments of a layer by hand: not changed, taken in the right dtype, and refused by name if they are bad."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest

from dlcourse.scratch.layers import (
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

RNG = np.random.default_rng(0)
MAKERS: dict[str, Callable[[], Layer]] = {
    "dense": lambda: Dense(3),
    "dense relu": lambda: Dense(3, "relu"),
    "linear": lambda: Activation("linear"),
    "softmax": lambda: Activation("softmax"),
    "flatten": Flatten,
    "dropout": lambda: Dropout(0.5, seed=0),
    "dropout of none": lambda: Dropout(0),
    "batch norm": BatchNormalization,
    "batch norm, bare": lambda: BatchNormalization(center=False, scale=False),
    "conv": lambda: Conv2D(2, 2),
    "max-pool": MaxPool2D,
    "max-pool of one": lambda: MaxPool2D(1),
    "max-pool of three": lambda: MaxPool2D((1, 3), 1),
    "mean-pool": AvgPool2D,
    "mean-pool of one": lambda: AvgPool2D(1),
}
of_each = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


@of_each
@pytest.mark.parametrize("training", [False, True])
def test_inputs_and_results_share_no_memory(make: Callable[[], Layer], training: bool) -> None:
    x = RNG.normal(size=(2, 4, 5, 3)).astype("float32")
    before, layer = x.copy(), make()
    output = layer(x, training=training)
    upstream = np.ones_like(output)
    gradient = layer.backward(upstream)
    output[...], gradient[...] = 7, 8
    np.testing.assert_array_equal(x, before)
    np.testing.assert_array_equal(upstream, 1)


@of_each
def test_backward_before_forward_says_what_to_do(make: Callable[[], Layer]) -> None:
    layer = make()
    layer.build((4, 5, 3))
    with pytest.raises(RuntimeError, match="call forward on a batch first"):
        layer.backward(np.ones((2, 4, 5, 3), "float32"))


@of_each
def test_a_gradient_of_another_shape_is_refused_with_the_one_that_fits(make: Callable[[], Layer]) -> None:
    layer = make()
    shape = layer(np.ones((2, 4, 5, 3), "float32")).shape
    for wrong in (np.ones((*shape, 1)), np.ones((1, *shape[1:])), np.ones(shape[1:])):
        with pytest.raises(ValueError, match="grad_output must have the shape of the last output") as error:
            layer.backward(wrong)
        assert str(shape) in str(error.value)


@of_each
def test_integers_become_float32_as_in_keras(make: Callable[[], Layer]) -> None:
    layer = make()
    output = layer(np.ones((2, 4, 5, 3), int))
    assert output.dtype == np.float32
    assert layer.dtype == np.float32
    gradient = layer.backward(np.ones(output.shape, int))
    assert gradient.dtype == np.float32
    assert keras.layers.Dense(3)(np.ones((2, 3), int)).dtype == "float32"


@of_each
def test_a_layer_that_is_built_computes_in_its_own_dtype_as_in_keras(make: Callable[[], Layer]) -> None:
    layer, twin = make(), keras.layers.Dense(3)
    layer(np.ones((2, 4, 5, 3), "float32"))
    twin(np.ones((2, 3), "float32"))
    assert layer(np.ones((2, 4, 5, 3))).dtype == np.float32 == np.asarray(twin(np.ones((2, 3)))).dtype


@of_each
def test_an_empty_batch_gives_an_empty_one_without_a_warning(make: Callable[[], Layer]) -> None:
    layer = make()
    full = layer(np.ones((2, 4, 5, 3), "float32"))
    before = [weight.copy() for weight in layer.weights.values()]
    for training in (False, True):
        output = layer(np.ones((0, 4, 5, 3), "float32"), training=training)
        assert output.shape == (0, *full.shape[1:])
        assert layer.backward(output).shape == (0, 4, 5, 3)
        for gradient in layer.gradients.values():
            np.testing.assert_array_equal(gradient, 0)
    for weight, old in zip(layer.weights.values(), before, strict=True):
        np.testing.assert_array_equal(weight, old)  # the moving averages too


def test_dtype_none_is_float32_as_in_keras() -> None:
    layer = Dense(2)
    layer.build((3,), dtype=None)
    assert layer.dtype == layer.weights["kernel"].dtype == np.float32
    assert keras.layers.Dense(2, dtype=None).compute_dtype == "float32"


def test_lists_are_taken_as_gradients_too() -> None:
    layer = Dense(2, kernel_initializer="ones")
    layer([[1.0, 2.0]])
    np.testing.assert_array_equal(layer.backward([[1, 0]]), [[1.0, 1.0]])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "misuse", "words"),
    [
        (TypeError, lambda: Dense(2).build(2), "^input_shape must be .* a tuple such as .*; got an int"),
        (TypeError, lambda: Dense(2).build((2.5,)), r"^input_shape\[0\] must be a positive integer; got a float"),
        (ValueError, lambda: Dense(2).build((0,)), r"^input_shape\[0\] must be a positive integer; got 0"),
        (ValueError, lambda: Dense(2).build((2,), dtype="int32"), "^dtype must be 'float16', .*; got 'int32'"),
        (TypeError, lambda: Dense(2).build((2,), dtype="abc"), "^dtype must be .*; got 'abc'"),
        (RuntimeError, lambda: Dense(2).forward(np.ones((1, 2))), "dense has no weights yet"),
        (RuntimeError, lambda: Conv2D(2, 2).forward(np.ones((1, 4, 4, 1))), "conv2d has no weights yet"),
        (RuntimeError, lambda: BatchNormalization().forward(np.ones((1, 2))), "batch_normalization has no weights"),
        (ValueError, lambda: Flatten()(3.0), "x must be a batch of samples"),
        (ValueError, lambda: Dense(2, "rellu"), "activation must be one of"),
        (TypeError, lambda: Dense(2, np.tanh), "activation must be a string"),
        (ValueError, lambda: Dense(2, kernel_initializer="no such"), "kernel_initializer must be one of"),
        (TypeError, lambda: Conv2D(2, 2, bias_initializer=3), "bias_initializer must be a name"),
        (TypeError, lambda: Dense(2, kernel_regularizer="l2"), "^kernel_regularizer must be .* L2.*; got a str"),
        (TypeError, lambda: Dense(2, use_bias="no"), "use_bias must be True or False"),
        (TypeError, lambda: BatchNormalization(center="no"), "center must be True or False"),
        (TypeError, lambda: Dropout(0.5, seed="a"), "^seed must be an integer"),
        (ValueError, lambda: Dropout(0.5, seed=-1), "^seed must be an integer of at least 0, or None; got -1"),
    ],
)
def test_each_error_names_the_argument(kind: type[Exception], misuse: Callable[[], Any], words: str) -> None:
    with pytest.raises(kind, match=words):
        misuse()


def test_a_layer_that_was_not_built_because_the_shape_does_not_fit_is_as_before() -> None:
    layer = Conv2D(2, 3, kernel_regularizer=L2())
    with pytest.raises(ValueError, match="must be at least the kernel size"):
        layer.build((2, 2, 1), dtype="float64")
    assert (layer.built, layer.weights, layer.dtype) == (False, {}, np.float32)
