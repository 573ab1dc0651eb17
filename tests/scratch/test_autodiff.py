"""Reverse-mode differentiation of numbers against TensorFlow's, against the formulas, and on deep and wide graphs."""

import math

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.scratch.autodiff import Value

# How each operation is written with our values, and with TensorFlow's tensors.
ONE = {
    "-x": (lambda x: -x, lambda x: -x),
    "x + 3": (lambda x: x + 3, lambda x: x + 3),
    "3 + x": (lambda x: 3 + x, lambda x: 3 + x),
    "x - 3": (lambda x: x - 3, lambda x: x - 3),
    "3 - x": (lambda x: 3 - x, lambda x: 3 - x),
    "x * 3": (lambda x: x * 3, lambda x: x * 3),
    "3 * x": (lambda x: 3 * x, lambda x: 3 * x),
    "x / 3": (lambda x: x / 3, lambda x: x / 3),
    "3 / x": (lambda x: 3 / x, lambda x: 3 / x),
    "x ** 3": (lambda x: x**3, lambda x: x**3),
    "x ** 0": (lambda x: x**0, lambda x: x**0),
    "x ** -2": (lambda x: x**-2, lambda x: x**-2.0),
    "x x": (lambda x: x * x, lambda x: x * x),
    "x - x": (lambda x: x - x, lambda x: x - x),
    "x / x": (lambda x: x / x, lambda x: x / x),
    "exp": (lambda x: x.exp(), tf.exp),
    "tanh": (lambda x: x.tanh(), tf.tanh),
    "relu": (lambda x: x.relu(), tf.nn.relu),
    "sigmoid": (lambda x: x.sigmoid(), tf.sigmoid),
    "sum": (lambda x: Value.sum([x, 2.0, x]), lambda x: tf.add_n([x, tf.constant(2.0, tf.float64), x])),
    "sum of Python": (lambda x: sum([x, 2.0, x]), lambda x: x + 2.0 + x),
}
ABOVE_0 = {"log": (lambda x: x.log(), tf.math.log), "x ** 0.5": (lambda x: x**0.5, lambda x: x**0.5)}
POINTS = [-20.0, -3.0, -0.5, -1e-8, 1e-8, 0.7, 2.0, 20.0]


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True)(given(**strategies)(test))


def ours(function, *numbers):
    inputs = [Value(number) for number in numbers]
    result = function(*inputs)
    result.backward()
    return result.data, [value.grad for value in inputs]


def tensorflows(function, *numbers):
    inputs = [tf.constant(number, tf.float64) for number in numbers]
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        result = function(*inputs)
    gradients = tape.gradient(result, inputs, unconnected_gradients="zero")
    return float(result), [float(gradient) for gradient in gradients]


def assert_same(got, expected):
    assert got[0] == pytest.approx(expected[0], rel=1e-12, abs=1e-300)
    assert got[1] == pytest.approx(expected[1], rel=1e-12, abs=1e-14)


# --- against TensorFlow


@pytest.mark.parametrize("x", POINTS)
@pytest.mark.parametrize("name", ONE)
def test_each_operation_equals_gradient_tape(name, x):
    assert_same(ours(ONE[name][0], x), tensorflows(ONE[name][1], x))


@pytest.mark.parametrize("x", [x for x in POINTS if x > 0])
@pytest.mark.parametrize("name", ABOVE_0)
def test_logarithm_and_root_equal_gradient_tape(name, x):
    assert_same(ours(ABOVE_0[name][0], x), tensorflows(ABOVE_0[name][1], x))


@for_all(x=st.floats(-100, 100), y=st.floats(-100, 100).filter(lambda y: abs(y) > 1e-3))
def test_operations_of_two_values_equal_gradient_tape(x, y):
    for function in (lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b):
        assert_same(ours(function, x, y), tensorflows(function, x, y))


STEPS = [
    lambda a, b: a + b,
    lambda a, b: a - 2 * b,
    lambda a, b: a * b,
    lambda a, b: a / (b * b + 1),
    lambda a, b: (a * a + 1) ** -0.5 * b,
]
BENDS = [("tanh", tf.tanh), ("sigmoid", tf.sigmoid), ("relu", tf.nn.relu)]


@for_all(
    numbers=st.lists(st.integers(-20, 20).map(lambda n: n / 10), min_size=2, max_size=4),
    choices=st.lists(
        st.tuples(st.sampled_from(STEPS), st.sampled_from(BENDS), st.integers(0), st.integers(0)), max_size=12
    ),
)
def test_random_graphs_equal_gradient_tape(numbers, choices):
    """Each step takes any two earlier results, so that most are used several times."""

    def grow(inputs, bend):
        results = list(inputs)
        for step, curve, i, j in choices:
            results.append(bend(step(results[i % len(results)], results[j % len(results)]), curve))
        return results[-1] * 1.0

    got = ours(lambda *inputs: grow(inputs, lambda value, curve: getattr(value, curve[0])()), *numbers)
    expected = tensorflows(lambda *inputs: grow(inputs, lambda tensor, curve: curve[1](tensor)), *numbers)
    assert got[0] == pytest.approx(expected[0], rel=1e-12, abs=1e-12)
    scale = max(1, *np.abs(expected[1]))
    np.testing.assert_allclose(np.divide(got[1], scale), np.divide(expected[1], scale), rtol=0, atol=1e-12)


def test_a_network_with_a_hidden_layer_equals_gradient_tape():
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(5, 3)), rng.integers(2, size=5).astype(float)
    W, b, v, c = (rng.normal(size=shape) for shape in ((3, 4), 4, 4, ()))
    Wv, bv, vv, cv = (
        [[Value(w) for w in row] for row in W],
        [Value(n) for n in b],
        [Value(n) for n in v],
        Value(c.item()),
    )
    costs = []
    for sample, target in zip(x, y, strict=True):
        hidden = [Value.sum([Wv[i][j] * sample[i] for i in range(3)] + [bv[j]]).tanh() for j in range(4)]
        p = Value.sum([*(h * w for h, w in zip(hidden, vv, strict=True)), cv]).sigmoid()
        costs.append(-(target * p.log() + (1 - target) * (1 - p).log()))
    cost = Value.sum(costs) / 5
    cost.backward()
    tensors = [tf.constant(array) for array in (W, b, v, c)]
    with tf.GradientTape() as tape:
        tape.watch(tensors)
        p = tf.sigmoid(tf.linalg.matvec(tf.tanh(x @ tensors[0] + tensors[1]), tensors[2]) + tensors[3])
        loss = -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))
    dW, db, dv, dc = (gradient.numpy() for gradient in tape.gradient(loss, tensors))
    assert cost.data == pytest.approx(float(loss), rel=1e-12)
    np.testing.assert_allclose([[w.grad for w in row] for row in Wv], dW, rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose([n.grad for n in bv], db, rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose([n.grad for n in vv], dv, rtol=1e-12, atol=1e-14)
    assert cv.grad == pytest.approx(float(dc), rel=1e-12)


# --- graphs


@pytest.mark.parametrize("depth", [1000, 50_000])
def test_a_deep_chain_needs_no_recursion(depth):
    x = Value(1.0)
    y = x
    for _ in range(depth):
        y = y + 0.001
    y = y * x
    y.backward()
    assert x.grad == pytest.approx(2 + depth * 0.001)


def test_a_value_used_again_and_again_is_visited_once():
    x = Value(1.0)
    y = x
    for _ in range(60):  # 2^60 ways from y to x
        y = y + y
    y.backward()
    assert x.grad == 2.0**60


def test_backward_twice_gives_the_same_and_of_another_result_its_own():
    x = Value(3.0)
    y = x * x
    z = y + x
    z.backward()
    z.backward()
    assert (x.grad, y.grad, z.grad) == (7, 1, 1)
    y.backward()
    assert (x.grad, y.grad) == (6, 1)


def test_backward_of_an_input_is_1():
    x = Value(3.0)
    assert x.grad == 0
    x.backward()
    assert x.grad == 1


def test_only_what_the_result_depends_on_is_touched():
    x, y = Value(1.0), Value(2.0)
    y.grad = 5.0
    (x * 3).backward()
    assert (x.grad, y.grad) == (3, 5)


# --- the details


def test_relu_at_0_passes_nothing_as_in_tensorflow():
    assert_same(ours(lambda x: x.relu(), 0.0), tensorflows(tf.nn.relu, 0.0))


def test_data_and_gradients_are_python_floats():
    x = Value(np.float32(0.5))
    for name, (function, _) in (ONE | ABOVE_0).items():
        result = function(x)
        result.backward()
        assert type(result.data) is float, name
        assert type(x.grad) is float, name


def test_numpy_numbers_may_stand_on_either_side():
    x = Value(2.0)
    for number in (np.float64(3), np.float32(3), np.int64(3), 3):
        results = [number + x, number - x, number * x, number / x]
        assert [type(result) for result in results] == [Value] * 4
        assert [result.data for result in results] == [5, 1, 6, 1.5]


def test_what_is_undefined_is_inf_or_nan_and_numpy_warns():
    with pytest.warns(RuntimeWarning, match="divide by zero"):
        assert Value(0.0).log().data == -math.inf
    with pytest.warns(RuntimeWarning, match="invalid value"):
        assert math.isnan(Value(-1.0).log().data)
    with pytest.warns(RuntimeWarning, match="divide by zero"):
        assert (1 / Value(0.0)).data == math.inf
    with pytest.warns(RuntimeWarning, match="overflow"):
        assert Value(1000.0).exp().data == math.inf
    assert Value(-1000.0).sigmoid().data == 0
    assert Value(1000.0).sigmoid().data == 1


def test_how_it_is_shown():
    assert repr(Value(2)) == "Value(2)"
    assert repr(Value(2) * 3) == "Value(6, '*')"
    assert repr(Value(2) ** 3) == "Value(8, '**3')"
    assert repr(Value.sum([])) == "Value(0, 'sum')"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: Value("2"), "data must be a number; got a str"),
        (lambda: Value(None), "data must be a number; got None"),
        (lambda: Value(True), "data must be a number; got a bool"),
        (lambda: Value(1j), "data must be a number; got a complex"),
        (lambda: Value(1.0) + "2", "data must be a number; got a str"),
        (lambda: np.ones(2) * Value(1.0), "data must be a number; got an ndarray"),
        (lambda: Value(2.0) ** Value(2.0), "exponent must be a plain number; got a Value"),
        (lambda: Value(2.0) ** "2", "exponent must be a plain number; got a str"),
        (lambda: 2 ** Value(2.0), "unsupported operand"),
        (lambda: Value.sum(["1"]), "data must be a number"),
    ],
)
def test_what_is_not_a_number_is_a_type_error(call, message):
    with pytest.raises(TypeError, match=f"^{message}"):
        call()
