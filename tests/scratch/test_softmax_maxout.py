"""The activations that look at several numbers at once: softmax, log-softmax, maxout."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from dlcourse.scratch import activations as act

# Function, Jacobian, gradient through it, Keras's function.
SOFTMAX = (act.softmax, act.softmax_jacobian, act.softmax_backward, keras.activations.softmax)
LOG_SOFTMAX = (act.log_softmax, act.log_softmax_jacobian, act.log_softmax_backward, keras.activations.log_softmax)
BOTH = pytest.mark.parametrize(
    ("function", "jacobian", "backward", "keras_function"), [SOFTMAX, LOG_SOFTMAX], ids=["softmax", "log_softmax"]
)
DTYPES = (np.float16, np.float32, np.float64)


def numbers(*shape, scale=1.0):
    return np.random.default_rng(sum(shape)).normal(scale=scale, size=shape)


def differences(function, x, h=1e-5):
    """How the sum of function(x) moves with each entry of x, by central differences."""
    slopes = np.empty_like(x)
    for index in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[index] = h
        slopes[index] = (function(x + step) - function(x - step)).sum() / (2 * h)
    return slopes


@st.composite
def logits(draw, highest=1e4):
    dtype = draw(st.sampled_from(DTYPES))
    shape = draw(array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=4))
    elements = st.floats(-highest, highest, width=8 * np.dtype(dtype).itemsize)
    return draw(arrays(dtype, shape, elements=elements)), draw(st.integers(-len(shape), len(shape) - 1))


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True)(given(**strategies)(test))


# --- softmax and log-softmax


@BOTH
@pytest.mark.parametrize("axis", [-1, 0, 1])
@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float64, 1e-14), (np.float32, 2e-6)])
def test_equal_keras_in_value_and_gradient(function, jacobian, backward, keras_function, axis, dtype, tolerance):
    x = np.concatenate([numbers(6, 5, 4, scale=3), np.full((1, 5, 4), 1e4), -1e4 * np.eye(5, 4)[None]]).astype(dtype)
    upstream = numbers(*x.shape).astype(dtype)
    tensor = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(tensor)
        value = keras_function(tensor, axis=axis)
    gradient = tape.gradient(value, tensor, output_gradients=tf.constant(upstream))
    output = function(x, axis=axis)
    np.testing.assert_allclose(output, value, rtol=tolerance, atol=tolerance)
    np.testing.assert_allclose(backward(upstream, output, axis=axis), gradient, rtol=tolerance, atol=tolerance)


@BOTH
@pytest.mark.parametrize("axis", [-1, 0])
def test_jacobian_and_backward_equal_central_differences(function, jacobian, backward, keras_function, axis):
    x, upstream = numbers(4, 3, scale=2), numbers(3, 4).T
    rows, gradients = np.moveaxis(x, axis, -1), np.moveaxis(upstream, axis, -1)
    matrices = jacobian(x, axis=axis)
    assert matrices.shape == (*rows.shape, rows.shape[-1])
    for i in range(rows.shape[-1]):
        np.testing.assert_allclose(matrices[:, i], differences(lambda t, i=i: function(t)[:, i], rows), atol=1e-9)
    by_matrix = np.moveaxis(np.einsum("bi,bij->bj", gradients, matrices), -1, axis)
    np.testing.assert_allclose(backward(upstream, function(x, axis=axis), axis=axis), by_matrix, atol=1e-14)


@for_all(case=logits())
def test_softmax_is_a_distribution_and_log_softmax_its_logarithm(case):
    x, axis = case
    before, eps = x.copy(), np.finfo(x.dtype).eps
    with np.errstate(all="raise"):
        p, log_p = act.softmax(x, axis), act.log_softmax(x, axis)
    assert (p.shape, p.dtype) == (log_p.shape, log_p.dtype) == (x.shape, x.dtype)
    assert ((p >= 0) & (p <= 1)).all()
    assert (np.isfinite(log_p) & (log_p <= 0)).all()
    np.testing.assert_allclose(p.sum(axis, dtype=np.float64), 1, rtol=4 * eps)
    np.testing.assert_allclose(np.exp(log_p, dtype=np.float64), p, atol=8 * eps)
    np.testing.assert_array_equal(x, before)


@for_all(case=logits(highest=100), shift=st.integers(-1000, 1000))
def test_a_shift_of_all_logits_changes_nothing(case, shift):
    x, axis = np.round(case[0].astype(np.float64)), case[1]  # whole numbers: their sums are exact
    np.testing.assert_allclose(act.softmax(x + shift, axis), act.softmax(x, axis), rtol=1e-14)
    np.testing.assert_allclose(act.log_softmax(x + shift, axis), act.log_softmax(x, axis), rtol=1e-14)


@for_all(case=logits())
def test_jacobians_and_gradients_keep_dtype_and_overflow_nowhere(case):
    x, axis = case
    n = x.shape[axis]
    for function, jacobian, backward, _ in (SOFTMAX, LOG_SOFTMAX):
        with np.errstate(all="raise"):
            matrices, gradient = jacobian(x, axis), backward(np.ones_like(x), function(x, axis), axis)
        assert matrices.dtype == gradient.dtype == x.dtype
        assert matrices.shape == (*np.delete(x.shape, axis), n, n)
        assert gradient.shape == x.shape
        assert np.isfinite(matrices).all()
        # All rows of probabilities sum to 1, whatever the logits: a loss that counts them all cannot move.
        if function is act.softmax:
            np.testing.assert_allclose(gradient, 0, atol=8 * np.finfo(x.dtype).eps)


def test_two_classes_are_a_sigmoid_of_the_difference():
    assert act.softmax([2.0, -1.0])[0] == pytest.approx(act.sigmoid(3.0), rel=1e-14)


@pytest.mark.parametrize(
    ("x", "p"),
    [
        ([np.inf, 0.0], [1, 0]),
        ([np.inf, np.inf, 1.0], [0.5, 0.5, 0]),
        ([-np.inf, 0.0], [0, 1]),
        ([-np.inf, -np.inf], [0.5, 0.5]),
        ([1.7e308, -1.7e308], [1, 0]),
        ([np.nan, 0.0], [np.nan, np.nan]),
    ],
)
def test_infinite_logits_give_the_limit(x, p):
    with np.errstate(all="raise"):
        np.testing.assert_array_equal(act.softmax(x), p)
        log_p = act.log_softmax(x)
    with np.errstate(divide="ignore"):
        np.testing.assert_allclose(log_p, np.log(p), rtol=1e-15)


def test_gradients_too_small_for_their_dtype_are_0_without_a_warning():
    tiny = np.full((1, 1), 1e-200)
    with np.errstate(all="raise"):
        assert act.softmax_backward([1e-200, 0.0], [1e-200, 1.0]).tolist() == [0, 0]
        assert act.log_softmax_backward([0.0, 1e-200], [-500.0, 0.0]).tolist() == [0, 0]
        assert act.maxout_backward(tiny, tiny, tiny[None], tiny)[1].tolist() == [[[0]]]


def test_empty_arrays_lists_and_integers():
    for shape in [(0, 3), (3, 0), (0,)]:
        for function, jacobian, backward, _ in (SOFTMAX, LOG_SOFTMAX):
            assert function(np.zeros(shape)).shape == shape
            assert jacobian(np.zeros(shape)).shape == (*shape, shape[-1])
            assert backward(np.zeros(shape), np.zeros(shape)).shape == shape
    assert act.softmax([[0, 0]]).tolist() == [[0.5, 0.5]]
    assert act.log_softmax(np.array([[5], [7]], np.uint8)).tolist() == [[0], [0]]


# --- maxout


def keras_maxout(x, kernel, bias):
    pieces = keras.ops.einsum("bf,pfu->bpu", x, kernel) + bias[None]
    return keras.ops.max(pieces, axis=1)


@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float64, 1e-13), (np.float32, 1e-5)])
@pytest.mark.parametrize("pieces", [1, 2, 5])
def test_maxout_equals_keras_in_value_and_gradients(pieces, dtype, tolerance):
    inputs = [numbers(8, 4), numbers(pieces, 4, 3), numbers(pieces, 3)]
    upstream, *inputs = [a.astype(dtype) for a in (numbers(8, 3), *inputs)]
    tensors = [tf.constant(a) for a in inputs]
    with tf.GradientTape() as tape:
        tape.watch(tensors)
        value = keras_maxout(*tensors)
    expected = tape.gradient(value, tensors, output_gradients=tf.constant(upstream))
    np.testing.assert_allclose(act.maxout(*inputs), value, rtol=tolerance, atol=tolerance)
    for got, gradient in zip(act.maxout_backward(upstream, *inputs), expected, strict=True):
        assert got.dtype == dtype
        np.testing.assert_allclose(got, gradient, rtol=tolerance, atol=tolerance)


def test_maxout_gradients_equal_central_differences():
    upstream, *inputs = numbers(5, 2), numbers(5, 3), numbers(4, 3, 2), numbers(4, 2)
    for position, gradient in enumerate(act.maxout_backward(upstream, *inputs)):

        def loss(a, position=position):
            return upstream * act.maxout(*inputs[:position], a, *inputs[position + 1 :])

        np.testing.assert_allclose(gradient, differences(loss, inputs[position]), atol=1e-9)


def test_maxout_of_zero_and_x_is_relu_and_the_first_of_equal_pieces_wins():
    x = np.array([[-2.0], [0.0], [3.0]])
    kernel, bias = [[[0.0]], [[1.0]]], [[0.0], [0.0]]
    np.testing.assert_array_equal(act.maxout(x, kernel, bias), act.relu(x))
    grad_x, _, grad_bias = act.maxout_backward(np.ones((3, 1)), x, kernel, bias)
    np.testing.assert_array_equal(grad_x, act.relu_derivative(x))
    np.testing.assert_array_equal(grad_bias, [[2], [1]])


@pytest.mark.parametrize("dtype", DTYPES)
def test_maxout_keeps_the_dtype_of_x_and_its_inputs(dtype):
    inputs = [numbers(8, 4).astype(dtype), numbers(2, 4, 3), numbers(2, 3)]
    before = [a.copy() for a in inputs]
    results = (act.maxout(*inputs), *act.maxout_backward(numbers(8, 3), *inputs))
    assert {a.dtype for a in results} == {np.dtype(dtype)}
    assert [a.shape for a in results] == [(8, 3), (8, 4), (2, 4, 3), (2, 3)]
    for a, b in zip(inputs, before, strict=True):
        np.testing.assert_array_equal(a, b)


def test_maxout_of_large_numbers_empty_batches_and_nan():
    kernel, bias = numbers(2, 4, 3), numbers(2, 3)
    with np.errstate(all="raise"):
        assert np.isfinite(act.maxout(np.full((1, 4), 1e4), kernel, bias)).all()
    assert act.maxout(np.zeros((0, 4)), kernel, bias).shape == (0, 3)
    assert [a.any() for a in act.maxout_backward(np.zeros((0, 3)), np.zeros((0, 4)), kernel, bias)] == [False] * 3
    assert np.isnan(act.maxout(np.full((1, 4), np.nan), kernel, bias)).all()


# --- errors

X, KERNEL, BIAS = np.zeros((5, 4)), np.zeros((2, 4, 3)), np.zeros((2, 3))


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: act.softmax(1.0), ValueError, "x must have at least one axis; got a single number"),
        (lambda: act.softmax([1.0], axis=1), ValueError, r"axis must be from -1 to 0 for x of shape \(1,\); got 1"),
        (lambda: act.log_softmax([1.0], axis=0.0), TypeError, "axis must be an integer; got a float"),
        (lambda: act.softmax_jacobian([1.0], axis=None), TypeError, "axis must be an integer; got None"),
        (lambda: act.log_softmax_jacobian([1.0], 5), ValueError, "axis must be"),
        (lambda: act.softmax(["a"]), TypeError, "x must hold"),
        (lambda: act.softmax_backward([1.0], [0.5, 0.5]), ValueError, r"grad_output .* output, \(2,\); .* \(1,\)"),
        (lambda: act.softmax_backward("g", [0.5]), TypeError, "grad_output must hold"),
        (lambda: act.log_softmax_backward([0.5], [True]), TypeError, "output must hold"),
        (lambda: act.log_softmax_backward([0.5], [0.5], 1), ValueError, "axis must be from -1 to 0 for output"),
        (lambda: act.maxout(X[0], KERNEL, BIAS), ValueError, r"x must .* \(batch, features\); .* \(4,\)"),
        (lambda: act.maxout(X, KERNEL[0], BIAS), ValueError, r"kernel must .* 4 features; got shape \(4, 3\)"),
        (lambda: act.maxout(X, KERNEL[:, 1:], BIAS), ValueError, "kernel must have"),
        (lambda: act.maxout(X, KERNEL[:0], BIAS[:0]), ValueError, "kernel must have .* at least one piece"),
        (lambda: act.maxout(X, KERNEL, BIAS[0]), ValueError, r"bias must .* \(2, 3\); got shape \(3,\)"),
        (lambda: act.maxout(X, None, BIAS), TypeError, "kernel must hold"),
        (lambda: act.maxout(X, KERNEL, "b"), TypeError, "bias must hold"),
        (lambda: act.maxout_backward(X, X, KERNEL, BIAS), ValueError, r"grad_output must .* \(5, 3\); .* \(5, 4\)"),
        (lambda: act.maxout_backward(None, X, KERNEL, BIAS), TypeError, "grad_output must hold"),
        (lambda: act.maxout_backward(X[:, :3], 1j, KERNEL, BIAS), TypeError, "x must hold"),
    ],
)
def test_bad_arguments_are_named(call, error, message):
    with pytest.raises(error, match=f"^{message}"):
        call()
