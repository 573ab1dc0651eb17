"""What the papers and the lessons say of each optimizer, and what all of them promise."""

import tracemalloc

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from dlcourse.scratch import optimizers
from dlcourse.scratch.optimizers import SGD, Adadelta, Adagrad, Adam, AdamW, Lion, Nadam, RMSprop

CLASSES = list(optimizers.OPTIMIZERS.values())
ALL = pytest.mark.parametrize("optimizer", CLASSES)
DTYPES = (np.float16, np.float32, np.float64)


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True, max_examples=50)(given(**strategies)(test))


def pairs(dtype):
    """Lists of weights with their gradients, of any shapes."""
    shapes = st.lists(array_shapes(min_dims=0, max_dims=3, max_side=4), min_size=1, max_size=3)
    numbers = st.floats(-1000, 1000, width=16)
    return shapes.flatmap(
        lambda those: st.tuples(
            st.tuples(*(arrays(dtype, shape, elements=numbers) for shape in those)).map(list),
            st.tuples(*(arrays(dtype, shape, elements=numbers) for shape in those)).map(list),
        )
    )


# --- what the lessons say


def first_step(optimizer, w=1.0, g=2.0):
    weight = np.array([w])
    optimizer.apply([[g]], [weight])
    return w - weight[0]


@pytest.mark.parametrize(
    ("optimizer", "step"),
    [(SGD, 0.02), (Adagrad, 0.009877), (RMSprop, 0.031623), (Adam, 0.01), (Lion, 0.01), (AdamW, 0.01 + 0.01 * 0.004)],
)
def test_the_first_step_is_the_one_that_was_measured(optimizer, step):
    assert first_step(optimizer(learning_rate=0.01)) == pytest.approx(step, rel=1e-4)


def test_adams_epsilon_shortens_steps_of_tiny_gradients():
    assert first_step(Adam(), g=1e-3) == pytest.approx(0.000997, rel=1e-3)
    assert first_step(Adam(epsilon=1e-12), g=1e-3) == pytest.approx(0.001, rel=1e-6)


def test_adagrads_steps_shrink_like_one_over_the_root_of_t():
    w, optimizer, steps = np.zeros(1), Adagrad(learning_rate=0.1, initial_accumulator_value=0.0), {}
    for t in range(1, 1001):
        before = w[0]
        optimizer.apply([[1.0]], [w])
        steps[t] = before - w[0]
    np.testing.assert_allclose([steps[t] for t in (1, 10, 100, 1000)], [0.1, 0.0316, 0.01, 0.00316], rtol=2e-3)


@pytest.mark.parametrize("name", ["Adagrad", "RMSprop", "Adam", "Nadam", "Lion"])
def test_adaptive_steps_do_not_depend_on_the_scale_of_the_gradients(name):
    paths = []
    for scale in (1.0, 1000.0):
        start = {"initial_accumulator_value": 0.0} if name == "Adagrad" else {}
        optimizer = getattr(optimizers, name)(learning_rate=0.01, **start)
        w, rng = np.zeros(3), np.random.default_rng(0)
        for _ in range(50):
            optimizer.apply([scale * rng.normal(size=3)], [w])
        paths.append(w)
    np.testing.assert_allclose(*paths, rtol=1e-4)


@pytest.mark.parametrize("nesterov", [False, True])
def test_in_constant_gradients_momentum_makes_steps_one_over_one_minus_mu_as_long(nesterov):
    w, optimizer = np.zeros(1), SGD(learning_rate=0.1, momentum=0.9, nesterov=nesterov)
    for _ in range(300):
        before = w[0]
        optimizer.apply([[1.0]], [w])
    assert before - w[0] == pytest.approx(0.1 / (1 - 0.9), rel=1e-6)


def test_momentum_as_a_moving_average_is_the_same_with_another_learning_rate():
    beta, rate, v, rng = 0.9, 0.5, 0.0, np.random.default_rng(0)
    by_average, by_velocity = 1.0, np.ones(1)
    optimizer = SGD(learning_rate=rate * (1 - beta), momentum=beta)
    for g in rng.normal(size=50):
        v = beta * v + (1 - beta) * g
        by_average -= rate * v
        optimizer.apply([[g]], [by_velocity])
    assert by_velocity[0] == pytest.approx(by_average, rel=1e-12)


def test_nesterovs_weights_are_those_looked_ahead_to():
    mu, eta, theta, v = 0.9, 0.01, np.array([1.0, -1.0]), np.zeros(2)
    curvature = np.array([1.0, 30.0])
    w, optimizer = theta.copy(), SGD(learning_rate=eta, momentum=mu, nesterov=True)
    for _ in range(50):
        v = mu * v - eta * curvature * (theta + mu * v)  # the gradient at the point ahead, as in the paper
        theta += v
        optimizer.apply([curvature * w], [w])
        np.testing.assert_allclose(w, theta + mu * v, atol=1e-13)


def test_textbook_adam_differs_by_the_meaning_of_epsilon_only():
    rng, optimizer, w = np.random.default_rng(0), Adam(epsilon=0.0), np.ones(4)
    theta, m, v = np.ones(4), np.zeros(4), np.zeros(4)
    for t in range(1, 101):
        g = rng.normal(size=4)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        theta -= 0.001 * (m / (1 - 0.9**t)) / np.sqrt(v / (1 - 0.999**t))
        optimizer.apply([g], [w])
    np.testing.assert_allclose(w, theta, rtol=1e-12)


def test_decay_and_an_l2_term_are_one_thing_for_sgd_and_two_for_adam():
    def trained(make, decay, l2):
        optimizer, w, rng = make(weight_decay=decay), np.array([1.0, 1.0]), np.random.default_rng(0)
        for _ in range(100):
            g = rng.normal(size=2) * [0.01, 1.0]
            optimizer.apply([g + l2 * w], [w])
        return w

    def sgd(**arguments):
        return SGD(learning_rate=0.01, **arguments)

    np.testing.assert_allclose(trained(sgd, 0.1, 0.0), trained(sgd, None, 0.1), rtol=1e-12)
    decoupled, l2 = trained(Adam, 0.1, 0.0), trained(Adam, None, 0.1)
    assert np.abs(decoupled - l2).max() > 0.01


def test_lions_weights_move_by_the_learning_rate_exactly():
    w, optimizer, rng = np.zeros(5), Lion(learning_rate=0.25), np.random.default_rng(0)
    for _ in range(20):
        before = w.copy()
        optimizer.apply([rng.normal(size=5)], [w])
        np.testing.assert_array_equal(np.abs(w - before), 0.25)


@pytest.mark.parametrize("nesterov", [False, True])
def test_momentum_reaches_the_end_of_a_ravine_sooner(nesterov):
    curvature = np.array([1.0, 100.0])

    def steps_to_tolerance(**arguments):
        w, optimizer = np.array([1.0, 1.0]), SGD(learning_rate=0.01, **arguments)
        while np.abs(w).max() > 1e-3 and optimizer.iterations < 5000:
            optimizer.apply([curvature * w], [w])
        return optimizer.iterations

    assert steps_to_tolerance(momentum=0.8, nesterov=nesterov) < steps_to_tolerance() / 3


@pytest.mark.parametrize(
    ("optimizer", "slots"),
    [
        (SGD(), []),
        (SGD(momentum=0.9), ["v"]),
        (Adagrad(), ["G"]),
        (Adadelta(), ["E_g2", "E_dw2"]),
        (RMSprop(), ["v"]),
        (RMSprop(centered=True, momentum=0.9), ["v", "a", "m"]),
        (RMSprop(momentum=0.9), ["v", "m"]),
        (Adam(), ["m", "v"]),
        (Adam(amsgrad=True), ["m", "v", "v_max"]),
        (AdamW(), ["m", "v"]),
        (Nadam(), ["m", "v", "U"]),
        (Lion(), ["m"]),
    ],
    ids=repr,
)
def test_slots_are_visible_by_the_letters_of_the_rule(optimizer, slots):
    weights = [np.ones((3, 2), np.float32), np.ones(2, np.float32)]
    optimizer.apply([np.ones_like(w) for w in weights], weights)
    assert list(optimizer.slots) == slots
    for name, slot in optimizer.slots.items():
        assert [a.shape for a in slot] == ([(), ()] if name == "U" else [(3, 2), (2,)])
        assert {a.dtype for a in slot} == {np.dtype("float32")}


# --- what they promise


@pytest.mark.parametrize("clip", [{}, {"clipnorm": 1.0}, {"clipvalue": 1.0}, {"global_clipnorm": 1.0}], ids=str)
@for_all(both=st.sampled_from(DTYPES).flatmap(pairs), steps=st.integers(1, 3))
def test_weights_change_in_place_and_gradients_do_not_at_all(clip, both, steps):
    start, gradients = both
    forms, given_gradients = [(w.shape, w.dtype) for w in start], [g.copy() for g in gradients]
    for g in gradients:
        g.flags.writeable = False
    for optimizer in CLASSES:
        weights = [w.copy() for w in start]
        same, chosen = list(weights), optimizer(learning_rate=0.01, **clip)
        for _ in range(steps):
            chosen.apply(gradients, weights)
        assert all(w is before for w, before in zip(weights, same, strict=True)), optimizer
        assert [(w.shape, w.dtype) for w in weights] == forms, optimizer
        for g, before in zip(gradients, given_gradients, strict=True):
            np.testing.assert_array_equal(g, before, err_msg=optimizer.__name__)
        assert chosen.iterations == steps, optimizer


@for_all(both=pairs(np.float64))
def test_the_first_step_goes_downhill_and_nowhere_without_a_gradient(both):
    start, gradients = both
    for optimizer in CLASSES:
        weights = [w.copy() for w in start]
        optimizer(weight_decay=0.0).apply(gradients, weights)
        for w, old, g in zip(weights, start, gradients, strict=True):
            assert ((w - old) * g <= 0).all(), optimizer
            np.testing.assert_array_equal(w[g == 0], old[g == 0], err_msg=optimizer.__name__)


@ALL
def test_each_weight_has_its_own_memory(optimizer):
    rng = np.random.default_rng(0)
    gradients = [[rng.normal(size=(2, 3)), rng.normal(size=4)] for _ in range(5)]
    together, apart = [np.ones((2, 3)), np.ones(4)], [np.ones((2, 3)), np.ones(4)]
    one, several = optimizer(), [optimizer(), optimizer()]
    for step in gradients:
        one.apply(step, together)
        for i in range(2):
            several[i].apply([step[i]], [apart[i]])
    for w, expected in zip(together, apart, strict=True):
        np.testing.assert_array_equal(w, expected)


@ALL
def test_a_gradient_may_be_the_weight_itself(optimizer):
    w, v = np.array([1.0, -2.0]), np.array([1.0, -2.0])
    first, second = optimizer(learning_rate=0.1, weight_decay=0.5), optimizer(learning_rate=0.1, weight_decay=0.5)
    for _ in range(3):
        first.apply([w], [w])
        second.apply([v.copy()], [v])
    np.testing.assert_array_equal(w, v)


@ALL
def test_views_of_one_long_vector_can_be_the_weights(optimizer):
    theta = np.arange(10.0)
    kernel, bias = theta[:6].reshape(2, 3), theta[6::2]
    optimizer(learning_rate=0.1).apply([np.ones((2, 3)), np.ones(2)], [kernel, bias])
    assert (theta[:7] != np.arange(7)).all()
    np.testing.assert_array_equal(theta[[7, 9]], [7, 9])


def test_gradients_are_taken_in_any_number_type_and_end_in_that_of_the_weight():
    weights = [np.zeros(2, np.float32) for _ in range(4)]
    gradients = [[1, 2], np.array([1, 2], np.int8), np.array([1.0, 2.0]), np.array([1, 2], np.float16)]
    SGD(learning_rate=1.0).apply(gradients, weights)
    for w in weights:
        np.testing.assert_array_equal(w, np.array([-1, -2], np.float32))


def test_what_is_too_large_becomes_inf_without_a_warning():
    w = np.zeros(2, np.float16)
    SGD(learning_rate=1.0).apply([np.array([1e30, -1e30])], [w])
    np.testing.assert_array_equal(w, [-np.inf, np.inf])


@ALL
def test_no_weights_are_no_step(optimizer):
    chosen = optimizer(global_clipnorm=1.0)
    chosen.apply([], [])
    assert chosen.iterations == 0
    chosen.apply([np.empty((0, 3))], [np.empty((0, 3))])
    assert chosen.iterations == 1


def test_the_learning_rate_can_be_set_and_read():
    optimizer, w = SGD(learning_rate=1), np.zeros(1)
    optimizer.apply([[1.0]], [w])
    optimizer.learning_rate = 0.5
    optimizer.apply([[1.0]], [w])
    optimizer.learning_rate = lambda step: 0.1 * step
    assert optimizer.learning_rate == 0.2
    optimizer.apply([[1.0]], [w])
    np.testing.assert_allclose(w, [-1.7])


def test_any_function_of_the_step_is_a_schedule():
    class Schedule:
        def __init__(self):
            self.seen = []

        def __call__(self, step):
            self.seen.append(step)
            return np.array(0.1)

    own = Schedule()
    for schedule in (
        lambda step: 0.1,
        own,
        keras.optimizers.schedules.ExponentialDecay(0.1, 1, 1.0),
        lambda step: tf.constant(0.1),
    ):
        optimizer, w = SGD(learning_rate=schedule), np.zeros(1)
        for _ in range(3):
            optimizer.apply([[1.0]], [w])
        np.testing.assert_allclose(w, [-0.3], rtol=1e-6)
    assert own.seen == [0, 1, 2]


def test_an_update_of_adam_needs_no_more_memory_than_three_weights():
    optimizer, w, g = Adam(), np.ones((784, 128), np.float32), np.ones((784, 128), np.float32)
    optimizer.apply([g], [w])
    tracemalloc.start()
    optimizer.apply([g], [w])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3.1 * w.nbytes
