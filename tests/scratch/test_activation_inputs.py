"""What the activation functions take, what they refuse, and how they are found by name."""

import subprocess
import sys

import keras
import numpy as np
import pytest
import tensorflow as tf

from dlcourse.scratch import activations as act

NAMES = [name for name, activation in act.ACTIVATIONS.items() if activation.elementwise]


@pytest.mark.parametrize("name", NAMES)
def test_numbers_lists_and_integers_become_float64(name):
    for function in (act.get(name).function, act.get(name).derivative):
        for number in (2, 2.0, np.int8(2), np.float64(2), np.array(2.0)):
            assert type(function(number)) is np.float64
        assert type(function(np.float16(2))) is np.float16
        np.testing.assert_allclose(function([[1, -2]]), function(np.array([[1.0, -2.0]])), rtol=1e-14)
        np.testing.assert_allclose(function(np.array([0, 255], np.uint8)), function([0.0, 255.0]), rtol=1e-14)
        assert function([]).shape == (0,)
        assert function(x=1.0) == pytest.approx(function(1.0), rel=1e-14)


@pytest.mark.parametrize("name", act.ACTIVATIONS)
def test_what_lies_in_memory_in_another_order_is_the_same_array(name):
    x = np.random.default_rng(0).normal(size=(4, 3))
    wide = np.zeros((8, 6))
    wide[::2, ::2] = x
    for function in (act.get(name).function, act.get(name).derivative):
        for same in (np.asfortranarray(x), wide[::2, ::2], x.astype(">f8"), np.ma.masked_array(x)):
            got = function(same)
            assert type(got) is np.ndarray
            assert got.dtype == same.dtype
            np.testing.assert_allclose(got, function(x), rtol=1e-14, atol=1e-16)


def test_tensors_are_arrays_too():
    assert act.relu(tf.constant([-1.0, 2.0])).tolist() == [0, 2]
    with pytest.raises(TypeError, match=r"^x "):
        act.relu(keras.Input((2,)))


BAD_INPUTS = ["2", None, True, [True, False], 1j, [1, "2"], [[1, 2], [3]], {1, 2}, object(), np.longdouble(1)]


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: "object" if type(bad) is object else repr(bad))
@pytest.mark.parametrize("name", act.ACTIVATIONS)
def test_what_is_not_made_of_real_numbers_is_a_type_error_that_names_x(name, bad):
    for function in (act.get(name).function, act.get(name).derivative):
        with pytest.raises(TypeError, match=r"^x "):
            function(bad)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: act.leaky_relu(1.0, "0.1"), TypeError, "negative_slope must be a number; got a str"),
        (lambda: act.leaky_relu_derivative(1.0, np.nan), ValueError, "negative_slope must be finite; got nan"),
        (lambda: act.elu(1.0, True), TypeError, "alpha must be a number; got a bool"),
        (lambda: act.elu_derivative(1.0, np.inf), ValueError, "alpha must be finite; got inf"),
        (lambda: act.prelu([1.0, 2.0], None), TypeError, "alpha must hold"),
        (lambda: act.prelu([1.0, 2.0], [1, 2, 3]), ValueError, r"alpha must broadcast .* \(2,\); .* \(3,\)"),
        (lambda: act.prelu_derivative(1.0, [1, 2]), ValueError, "alpha must broadcast"),
        (lambda: act.get("rleu"), ValueError, "name must be one of linear, threshold, .* log_softmax; got 'rleu'"),
        (lambda: act.get(act.relu), TypeError, "name must be a string such as 'relu'; got a function"),
    ],
)
def test_bad_arguments_are_named(call, error, message):
    with pytest.raises(error, match=f"^{message}"):
        call()


def test_every_public_name_is_there_and_every_activation_is_found():
    assert all(hasattr(act, name) for name in act.__all__)
    for name, activation in act.ACTIVATIONS.items():
        assert act.get(name) is activation
        assert activation.function is getattr(act, name)
        assert activation.derivative is getattr(act, f"{name}_{'derivative' if activation.elementwise else 'jacobian'}")


def test_importing_it_loads_neither_scipy_nor_anything_heavier():
    code = "import sys, dlcourse.scratch; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "numpy" in loaded
    assert not {"scipy", "tensorflow", "keras", "matplotlib", "sklearn", "cv2"} & set(loaded)
