"""Measured gradients: their orders, their limits, and the bugs they find."""

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from dlcourse.scratch import gradcheck, layers, losses
from dlcourse.scratch.gradcheck import (
    GradientCheck,
    check_gradient,
    check_layer,
    check_network,
    flatten,
    numerical_gradient,
    relative_error,
    unflatten,
)
from dlcourse.scratch.network import Network

METHODS = ("central", "forward", "complex")


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True)(given(**strategies)(test))


# Smooth functions of one number, and their derivatives.
SMOOTH = {
    "exp(x) sin(x)": (lambda x: np.exp(x) * np.sin(x), lambda x: np.exp(x) * (np.sin(x) + np.cos(x))),
    "x^4": (lambda x: x**4, lambda x: 4 * x**3),
    "1/x": (lambda x: 1 / x, lambda x: -1 / x**2),
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "log": (np.log, lambda x: 1 / x),
}


def error(name, x, method, epsilon=None):
    function, derivative = SMOOTH[name]
    return abs(float(numerical_gradient(function, x, epsilon, method)) - derivative(x))


# --- orders and limits


@pytest.mark.parametrize("x", [0.4, 1.3])
@pytest.mark.parametrize("name", SMOOTH)
@pytest.mark.parametrize(("method", "order"), [("forward", 1), ("central", 2)])
def test_error_falls_with_epsilon_as_the_text_says(name, x, method, order):
    """Half the step: half the error one-sided, a quarter two-sided."""
    steps = 2.0 ** -np.arange(5, 10)
    errors = [error(name, x, method, step) for step in steps]
    slope = np.polyfit(np.log(steps), np.log(errors), 1)[0]
    assert slope == pytest.approx(order, abs=0.1)


def test_one_step_of_a_hundredth():
    assert error("exp(x) sin(x)", 1.3, "forward", 0.01) == pytest.approx(9.7e-3, rel=0.01)
    assert error("exp(x) sin(x)", 1.3, "central", 0.01) == pytest.approx(8.5e-5, rel=0.01)


@pytest.mark.parametrize("x", [0.4, 1.3])
@pytest.mark.parametrize("name", SMOOTH)
def test_the_complex_step_is_exact_to_the_last_digits(name, x):
    size = abs(SMOOTH[name][1](x))
    assert error(name, x, "complex") <= 4 * np.finfo(float).eps * max(size, 1)
    assert error(name, x, "complex", 1e-200) <= 4 * np.finfo(float).eps * max(size, 1)  # no step is too small


@pytest.mark.parametrize(("method", "limit"), [("forward", 1e-6), ("central", 2e-9), ("complex", 1e-15)])
@pytest.mark.parametrize("name", SMOOTH)
def test_the_default_step_is_a_good_one(name, method, limit):
    for x in np.linspace(0.3, 3, 28):
        assert error(name, x, method) < limit * max(1, abs(SMOOTH[name][1](x)), 1 / x**3)


@pytest.mark.parametrize(("method", "smaller"), [("forward", 1e-14), ("central", 1e-13)])
def test_a_step_too_small_is_worse_again(method, smaller):
    worst = {
        step: max(error(name, x, method, step) for name in SMOOTH for x in (0.4, 0.9, 1.3)) for step in (smaller, None)
    }
    assert worst[smaller] > 1000 * worst[None]


@for_all(data=st.data(), method=st.sampled_from(METHODS))
def test_gradient_of_a_quadratic_form(data, method):
    """∂(xᵀAx)/∂x = (A + Aᵀ) x, in any shape of x, which stays as it is."""
    x = data.draw(
        arrays(float, array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3), elements=st.floats(-2, 2))
    )
    A = np.random.default_rng(x.size).normal(size=(x.size, x.size))
    before = x.copy()
    measured = numerical_gradient(lambda t: t.ravel() @ A @ t.ravel(), x, method=method)
    assert (measured.shape, measured.dtype) == (x.shape, np.float64)
    np.testing.assert_allclose(measured, ((A + A.T) @ x.ravel()).reshape(x.shape), atol=2e-6)
    np.testing.assert_array_equal(x, before)


def test_it_equals_gradient_tape():
    rng = np.random.default_rng(0)
    x, W = rng.normal(size=(4, 3)), rng.normal(size=(3, 2))
    tensor = tf.constant(W)
    with tf.GradientTape() as tape:
        tape.watch(tensor)
        loss = tf.reduce_mean(tf.tanh(x @ tensor) ** 2)
    gradient = tape.gradient(loss, tensor).numpy()
    assert relative_error(numerical_gradient(lambda w: np.mean(np.tanh(x @ w) ** 2), W), gradient) < 1e-9
    assert (
        relative_error(numerical_gradient(lambda w: np.mean(np.tanh(x @ w) ** 2), W, method="complex"), gradient)
        < 1e-15
    )


def test_a_function_that_writes_into_its_argument_harms_nobody():
    def careless(x):
        x *= 2
        return np.sum(x**2) / 4

    x = np.array([1.0, 2.0])
    for method in METHODS:
        np.testing.assert_allclose(numerical_gradient(careless, x, method=method), [2, 4], atol=1e-6)
    assert x.tolist() == [1, 2]


# --- float32


def test_float32_would_lose_the_gradient():
    x, step = np.float32(1.3), np.float32(1e-7)

    def f(t):
        return np.exp(t) * np.sin(t)

    measured = (f(x + step) - f(x - step)) / (2 * step)  # 3.58 or 4.77: which of them depends on the processor
    assert SMOOTH["exp(x) sin(x)"][1](1.3) == pytest.approx(4.52, abs=0.01)
    assert abs(measured - 4.52) > 0.2


@pytest.mark.parametrize("method", METHODS)
def test_float32_is_refused_with_the_reason(method):
    reason = r"must be float64: the difference of nearly equal values .*; got float32. Convert it with .*astype"
    with pytest.raises(TypeError, match=f"^x {reason}"):
        numerical_gradient(np.sum, np.ones(3, np.float32), method=method)
    with pytest.raises(TypeError, match=f"^gradient {reason}"):
        check_gradient(np.sum, np.ones(3, np.float32), np.ones(3))


@pytest.mark.parametrize("method", ["central", "forward"])
def test_a_function_that_computes_in_float32_is_refused_too(method):
    with pytest.raises(TypeError, match=r"^function\(x\) must be float64: .*; got float32"):
        numerical_gradient(lambda x: np.sum(x.astype(np.float32)), np.ones(3), method=method)


# --- relative error and verdict

vectors = arrays(float, st.integers(1, 5), elements=st.floats(-1, 1).filter(lambda x: x == 0 or abs(x) > 1e-100))


@for_all(a=vectors, b=vectors, scale=st.sampled_from([1e-200, 1e-9, 1.0, 1e9, 1e200]))
def test_relative_error_is_from_0_to_1_symmetric_and_blind_to_scale(a, b, scale):
    b = np.resize(b, a.shape)
    value = relative_error(a, b)
    assert 0 <= value <= 1 + 1e-15
    assert relative_error(a, a) == 0
    assert relative_error(b, a) == value
    assert relative_error(scale * a, scale * b) == pytest.approx(value, rel=1e-9)
    if np.any(a):
        assert relative_error(a, 0 * a) == relative_error(a, -a) == 1
        assert relative_error(a, 3 * a) == pytest.approx(0.5)


def test_relative_error_of_nothing_is_0_and_of_nan_is_nan():
    assert relative_error([0.0, 0.0], [0.0, 0.0]) == 0
    assert relative_error([], []) == 0
    assert np.isnan(relative_error([np.nan], [1.0]))
    assert np.isnan(relative_error([np.inf], [np.inf]))


@pytest.mark.parametrize(
    ("wrong_by", "verdict"),
    [
        (0, "fine"),
        (1e-7, "fine"),
        (1e-6, "look again"),
        (1e-3, "look again"),
        (3e-3, "likely a bug"),
        (2, "likely a bug"),
    ],
)
def test_verdicts_change_at_1e_minus_7_and_1e_minus_3(wrong_by, verdict):
    a = np.array([1.0])
    assert GradientCheck(a, a * (1 + wrong_by)).verdict == verdict


def test_nan_is_a_bug():
    check = GradientCheck(np.array([1.0, np.nan]), np.array([1.0, 2.0]))
    assert check.verdict == "likely a bug"
    assert check.worst == (1,)


def test_what_a_check_says():
    check = check_gradient(lambda x: np.sum(x**3), lambda x: 3 * x**2, np.array([[1.0, 2.0]]))
    assert str(check).startswith("relative error ")
    assert str(check).endswith(": fine")
    wrong = check_gradient(lambda x: np.sum(x**3), lambda x: 2 * x**2, np.array([[1.0, 2.0]]))
    assert wrong.worst == (0, 1)
    assert repr(wrong) == f"GradientCheck({wrong})"
    assert str(wrong) == "relative error 2.0e-01: likely a bug. Worst at (0, 1): formula 8, measured 12"
    assert GradientCheck(np.zeros(0), np.zeros(0)).worst == ()


def test_a_gradient_may_be_given_as_an_array():
    x = np.array([1.0, 2.0])
    assert check_gradient(lambda t: np.sum(t**2), 2 * x, x).verdict == "fine"


# --- flatten and unflatten


@for_all(
    shapes=st.lists(array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4), max_size=5), seed=st.integers(0, 99)
)
def test_unflatten_undoes_flatten(shapes, seed):
    rng = np.random.default_rng(seed)
    parts = [rng.normal(size=shape) for shape in shapes]
    theta = flatten(parts)
    assert theta.shape == (sum(part.size for part in parts),)
    again = unflatten(theta, shapes)
    assert [part.shape for part in again] == shapes
    for before, after in zip(parts, again, strict=True):
        np.testing.assert_array_equal(before, after)
        assert not np.shares_memory(after, theta)
        assert not np.shares_memory(before, theta)


def test_flatten_keeps_float32_and_takes_the_wider_of_two():
    assert flatten([np.ones(2, np.float32)]).dtype == np.float32
    assert flatten([np.ones(2, np.float32), np.ones(1)]).dtype == np.float64


# --- bugs found


def logistic(n=6, features=3, l2=0.1):
    """A cost with regularization, its gradient, and a point."""
    rng = np.random.default_rng(0)
    x, y, theta = rng.normal(size=(n, features)), rng.integers(2, size=(n, 1)), rng.normal(size=(features, 1))

    def cost(w):
        return losses.binary_crossentropy(y, x @ w, from_logits=True).mean() + l2 * np.sum(w**2)

    def gradient(w):
        return x.T @ losses.binary_crossentropy_derivative(y, x @ w, from_logits=True) / n + 2 * l2 * w

    return cost, gradient, theta, 2 * l2


def test_the_right_gradient_is_fine_and_planted_bugs_are_not():
    cost, gradient, w, decay = logistic()
    assert check_gradient(cost, gradient, w).verdict == "fine"
    bugs = {
        "no regularization": lambda w: gradient(w) - decay * w,
        "wrong sign of it": lambda w: gradient(w) - 2 * decay * w,
        "half of it": lambda w: gradient(w) - decay * w / 2,
        "the opposite": lambda w: -gradient(w),
        "sum, not mean": lambda w: 6 * (gradient(w) - decay * w) + decay * w,
        "reversed": lambda w: gradient(w)[::-1],
    }
    for name, bug in bugs.items():
        assert check_gradient(cost, bug, w).verdict == "likely a bug", name


@pytest.mark.parametrize("index", [(0, 0), (1, 0), (2, 0)])
@pytest.mark.parametrize("factor", [-1, 0, 1.1])
def test_one_wrong_component_is_found_and_named(index, factor):
    cost, gradient, w, _ = logistic()

    def wrong(w):
        result = gradient(w)
        result[index] *= factor
        return result

    check = check_gradient(cost, wrong, w)
    assert check.verdict == "likely a bug"
    assert check.worst == index


# --- layers and networks: a stand-in of the few lines that the checks need


class Linear:
    """A dense layer with an optional bug."""

    built = True
    name = "dense"

    def __init__(self, inputs, units, bug=None, dtype=float, l2=0.0):
        rng = np.random.default_rng(inputs)
        self.weights = {"kernel": rng.normal(size=(inputs, units)).astype(dtype), "bias": np.ones(units, dtype)}
        self.gradients, self.bug, self.l2 = {}, bug, l2

    def forward(self, x, training=False):
        self.x = x
        return np.tanh(x @ self.weights["kernel"] + self.weights["bias"])

    def backward(self, grad_output):
        dz = grad_output * (1 - self.forward(self.x) ** 2)
        kernel = self.x.T @ dz + (0 if self.bug == "regularization" else 2 * self.l2 * self.weights["kernel"])
        bias = dz[0] if self.bug == "bias" else dz.sum(axis=0)
        if self.bug == "component":
            kernel[1, 0] *= -1
        self.gradients = {"kernel": kernel, "bias": bias}
        return (-dz if self.bug == "sign" else dz) @ self.weights["kernel"].T


class Dropout(Linear):
    rate = 0.5
    name = "dropout"


class Stack:
    def __init__(self, *layers):
        self.layers = layers

    @property
    def trainable_weights(self):
        return [layer.weights[key] for layer in self.layers for key in ("kernel", "bias")]

    def get_weights(self):
        return [weight.copy() for weight in self.trainable_weights]

    def set_weights(self, weights):
        for place, weight in zip(self.trainable_weights, weights, strict=True):
            place[...] = weight

    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x, training=True)
        return x

    def cost(self, x, y):
        penalty = sum(layer.l2 * np.sum(layer.weights["kernel"] ** 2) for layer in self.layers)
        return losses.mean_squared_error(y, self.forward(x)).mean() + penalty

    def gradients(self, x, y):
        grad = losses.mean_squared_error_derivative(y, self.forward(x)) / len(x)
        for layer in reversed(self.layers):
            grad = layer.backward(grad)
        return [layer.gradients[key] for layer in self.layers for key in ("kernel", "bias")]


X, Y = np.random.default_rng(5).normal(size=(4, 3)), np.random.default_rng(6).normal(size=(4, 2))


def verdicts(checks):
    return {name: check.verdict for name, check in checks.items()}


def test_a_right_layer_and_network_are_fine_and_stay_as_they_were():
    network = Stack(Linear(3, 4, l2=0.1), Linear(4, 2, l2=0.1))
    before = network.get_weights()
    checks = check_network(network, X, Y)
    assert list(checks) == ["dense.kernel", "dense.bias", "dense.kernel 2", "dense.bias 2"]
    assert set(verdicts(checks).values()) == {"fine"}
    assert max(check.error for check in checks.values()) < 1e-9
    x = X.copy()
    assert set(verdicts(check_layer(Linear(3, 2), x)).values()) == {"fine"}
    np.testing.assert_array_equal(x, X)
    for weight, was in zip(network.get_weights(), before, strict=True):
        np.testing.assert_array_equal(weight, was)


@pytest.mark.parametrize(
    ("bug", "wrong"),
    [
        ("bias", {"dense.bias 2"}),
        ("component", {"dense.kernel 2"}),
        ("regularization", {"dense.kernel 2"}),
        ("sign", {"dense.kernel", "dense.bias"}),  # what comes before a layer with a wrong gradient for its input
    ],
)
def test_a_bug_is_found_in_the_weights_where_it_shows(bug, wrong):
    checks = check_network(Stack(Linear(3, 4), Linear(4, 2, bug, l2=0.1)), X, Y)
    assert {name for name, check in checks.items() if check.verdict == "likely a bug"} == wrong
    assert {check.verdict for name, check in checks.items() if name not in wrong} == {"fine"}


@pytest.mark.parametrize(("bug", "wrong"), [("bias", {"bias"}), ("component", {"kernel"}), ("sign", {"x"})])
def test_a_layers_bug_is_found(bug, wrong):
    checks = check_layer(Linear(3, 2, bug), X)
    assert {name for name, check in checks.items() if check.verdict == "likely a bug"} == wrong
    if bug == "component":
        assert checks["kernel"].worst == (1, 0)


def test_float32_and_dropout_are_refused():
    with pytest.raises(TypeError, match=r"^network must be float64: .*; got float32 in dense.kernel. Build it with"):
        check_network(Stack(Linear(3, 2, dtype=np.float32)), X, Y)
    with pytest.raises(TypeError, match=r"^x must be float64: .*; got float32"):
        check_layer(Linear(3, 2), X.astype(np.float32))
    with pytest.raises(TypeError, match=r"^layer must be float64: .*; got float32 in kernel"):
        check_layer(Linear(3, 2, dtype=np.float32), X)
    with pytest.raises(
        ValueError, match=r"^network must not use dropout, .*; got dropout with rate 0.5. Build .* rate 0"
    ):
        check_network(Stack(Dropout(3, 2)), X, Y)
    with pytest.raises(ValueError, match=r"^layer must not use dropout, .*; got dropout with rate 0.5"):
        check_layer(Dropout(3, 2), X)
    harmless = Dropout(3, 2)
    harmless.rate = 0
    assert set(verdicts(check_layer(harmless, X)).values()) == {"fine"}


# --- what is refused


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (
            lambda: numerical_gradient(np.sum, [1.0], method="backward"),
            ValueError,
            "method must be one of central, forw",
        ),
        (lambda: numerical_gradient(np.sum, [1.0], epsilon=0), ValueError, "epsilon must be above 0; got 0"),
        (
            lambda: numerical_gradient(np.sum, [1.0], epsilon="1"),
            TypeError,
            "epsilon must be a number; got a str",
        ),
        (
            lambda: numerical_gradient(np.sum, [1e12]),
            ValueError,
            "epsilon must be large enough to change x; got 1e-05, too small beside 1e.12",
        ),
        (lambda: numerical_gradient(np.sum, ["1"]), TypeError, "x must hold"),
        (
            lambda: numerical_gradient(lambda x: x, [1.0, 2.0]),
            TypeError,
            r"function\(x\) must be one number; got shape \(2,\)",
        ),
        (lambda: numerical_gradient(lambda x: None, [1.0]), TypeError, r"function\(x\) must hold"),
        (
            lambda: numerical_gradient(lambda x: np.sum(np.abs(x)), [1.0], method="complex"),
            TypeError,
            "function must return one complex number .*; got float64",
        ),
        (lambda: numerical_gradient(lambda x: x, [1.0, 2.0], method="complex"), TypeError, "function must return one"),
        (lambda: relative_error([1.0], [1.0, 2.0]), ValueError, r"b must have the shape of a, \(1,\); .* \(2,\)"),
        (lambda: relative_error("1", [1.0]), TypeError, "a must hold"),
        (lambda: check_gradient(np.sum, [1.0, 2.0], [1.0]), ValueError, r"gradient must have the shape of x, \(1,\)"),
        (lambda: flatten([[1.0], ["2"]]), TypeError, r"arrays\[1\] must hold"),
        (lambda: unflatten([1.0, 2.0], [(3,)]), ValueError, r"theta must have shape \(3,\), .*; got shape \(2,\)"),
        (lambda: unflatten([[1.0]], [(1,)]), ValueError, r"theta must have shape \(1,\), .*; got shape \(1, 1\)"),
    ],
)
def test_bad_arguments_are_named(call, kind, message):
    with pytest.raises(kind, match=f"^{message}"):
        call()


def test_every_public_name_is_there():
    assert all(hasattr(gradcheck, name) for name in gradcheck.__all__)


def test_a_network_that_is_not_built_yet_is_built_for_the_samples():
    network = Network([layers.Dense(3, "tanh"), layers.Dense(1)], seed=0, dtype="float64")
    network.compile("sgd", "mse")
    checks = check_network(network, [[1.0, 2.0], [0.5, -1.0]], [0.0, 1.0])
    assert [check.verdict for check in checks.values()] == ["fine"] * 4
