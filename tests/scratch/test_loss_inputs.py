"""What the losses take, what they refuse, how they are found by name; and the measures of information."""

import re
import subprocess
import sys

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dlcourse.scratch import losses

NAMES = list(losses.LOSSES)
DENSE = [name for name in NAMES if not name.startswith("sparse")]
EVERY = [losses.LOSSES[name].function for name in NAMES] + [losses.LOSSES[name].derivative for name in NAMES]
EVERY += [losses.root_mean_squared_error, losses.root_mean_squared_error_derivative]
OF_DENSE = [function for function in EVERY if "sparse" not in function.__name__]


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True)(given(**strategies)(test))


distributions = st.integers(2, 6).flatmap(
    lambda outcomes: arrays(float, (2, outcomes), elements=st.floats(0.001, 1)).map(
        lambda a: a / a.sum(axis=1, keepdims=True)
    )
)


# --- shapes


@pytest.mark.parametrize("name", DENSE)
def test_a_column_and_a_vector_are_taken_for_the_same(name):
    loss, column = losses.get(name), np.array([[0.2], [0.7], [1.0]])
    labels = np.array([[1.0], [0.0], [1.0]])
    value, slope = loss.function(labels, column), loss.derivative(labels, column)
    assert value.shape == (3,)
    for y_true, y_pred in ((labels[:, 0], column), (labels, column[:, 0])):
        np.testing.assert_allclose(loss.function(y_true, y_pred), value, rtol=1e-13)
        np.testing.assert_allclose(loss.derivative(y_true, y_pred), slope.reshape(y_pred.shape), rtol=1e-13)


@pytest.mark.parametrize(
    "shapes", [((4,), (4, 1)), ((4, 1), (4,)), ((4, 3), (4, 3, 1)), ((4, 3, 1), (4, 3)), ((4,), (4,))]
)
def test_shapes_that_differ_by_an_axis_of_1_are_read_as_keras_reads_them(shapes):
    rng = np.random.default_rng(0)
    y_true, y_pred = rng.normal(size=shapes[0]), rng.normal(size=shapes[1])
    by_keras = keras.losses.mean_squared_error(y_true, y_pred).numpy()
    ours = losses.mean_squared_error(y_true, y_pred)
    assert ours.shape == by_keras.shape
    np.testing.assert_allclose(ours, by_keras, rtol=1e-14)
    assert losses.mean_squared_error_derivative(y_true, y_pred).shape == shapes[1]


@pytest.mark.parametrize("shapes", [((3, 1), (1, 3)), ((1, 3), (5, 3)), ((), (2,)), ((3,), (3, 2)), ((2, 3), (3,))])
@pytest.mark.parametrize("function", OF_DENSE)
def test_nothing_else_is_broadcast(function, shapes):
    with pytest.raises(ValueError, match=r"^y_true must have the shape of y_pred, \(.*\); got shape \("):
        function(np.zeros(shapes[0]), np.full(shapes[1], 0.5))


@pytest.mark.parametrize("function", EVERY)
@pytest.mark.parametrize("y_pred", [0.5, [], np.empty((3, 0))], ids=["number", "empty", "no outputs"])
def test_a_prediction_needs_an_axis_of_outputs(function, y_pred):
    with pytest.raises(ValueError, match=r"^y_pred must have a shape such as \(batch, outputs\)"):
        function(0 if np.ndim(y_pred) == 0 else np.zeros(np.shape(y_pred)[:-1]), y_pred)


def test_sparse_labels_are_those_of_one_hot_ones():
    rng = np.random.default_rng(0)
    y_pred = rng.dirichlet(np.ones(5), size=(3, 2))
    y_true = rng.integers(5, size=(3, 2))
    one_hot = np.eye(5)[y_true]
    for sparse, dense in (
        (losses.sparse_categorical_crossentropy, losses.categorical_crossentropy),
        (losses.sparse_categorical_crossentropy_derivative, losses.categorical_crossentropy_derivative),
    ):
        np.testing.assert_allclose(sparse(y_true, y_pred), dense(one_hot, y_pred), rtol=1e-12)
        np.testing.assert_allclose(sparse(y_true[..., None].astype(np.float32), y_pred), dense(one_hot, y_pred))
        logits = np.log(y_pred)
        np.testing.assert_allclose(sparse(y_true, logits, from_logits=True), dense(one_hot, logits, from_logits=True))


WHOLE = [np.int8, np.uint8, np.int16, np.int32, np.int64, np.uint64, ">i4", np.float16, np.float64]


@pytest.mark.parametrize("from_logits", [False, True])
@pytest.mark.parametrize("dtype", WHOLE)
def test_sparse_labels_may_be_whole_numbers_of_any_dtype(dtype, from_logits):
    y_pred = np.random.default_rng(0).dirichlet(np.ones(100), size=(4, 2))
    labels = np.random.default_rng(1).integers(100, size=(4, 2))
    loss = losses.get("sparse_categorical_crossentropy", from_logits=from_logits)
    for function in (loss.function, loss.derivative):
        expected = function(labels, y_pred)
        whole = labels.astype(dtype)
        for y_true in (whole, np.asfortranarray(whole), whole[..., None]):
            np.testing.assert_allclose(function(y_true, y_pred), expected, rtol=1e-14)
        np.testing.assert_allclose(function(whole[0, 0], y_pred[0, 0]), expected[0, 0], rtol=1e-14)


@pytest.mark.parametrize(
    ("labels", "named"),
    [
        (np.array([0, -1], np.int8), "-1"),
        (np.array([0, 300], np.int16), "300"),
        (np.array([7, -(2**63)]), "-9.22337e+18"),
        (np.array([2**64 - 1, 0], np.uint64), "1.84467e+19"),
        (np.array([0.0, 1e300]), "1e+300"),
        ([0, np.inf], "inf"),
        ([-0.5, 0], "-0.5"),
    ],
)
def test_sparse_labels_that_are_no_class_are_named_however_their_bits_would_read(labels, named):
    for function in (losses.sparse_categorical_crossentropy, losses.sparse_categorical_crossentropy_derivative):
        with pytest.raises(ValueError, match=f"from 0 to 299; got {re.escape(named)}$"):
            function(labels, np.ones((2, 300)))


@pytest.mark.parametrize("function", EVERY)
def test_what_lies_in_memory_in_another_order_is_the_same_array(function):
    y_pred = np.random.default_rng(0).dirichlet(np.ones(3), size=4)
    y_true = np.array([0, 2, 1, 1]) if "sparse" in function.__name__ else np.eye(3)[[0, 2, 1, 1]]
    wide = np.zeros((8, 6))
    wide[::2, ::2] = y_pred
    expected = function(y_true, y_pred)
    for same in (np.asfortranarray(y_pred), wide[::2, ::2], y_pred.astype(">f8"), np.ma.masked_array(y_pred)):
        got = function(np.asfortranarray(y_true), same)
        assert type(got) is type(expected)
        np.testing.assert_allclose(got, expected, rtol=1e-13, atol=1e-15)


def test_hinge_labels_of_0_and_1_are_those_of_minus_1_and_1():
    y_true, y_pred = np.array([[0, 1], [1, 1]]), np.array([[0.3, -2.0], [0.5, 5.0]])
    for function in (losses.hinge, losses.hinge_derivative, losses.squared_hinge, losses.squared_hinge_derivative):
        np.testing.assert_array_equal(function(y_true, y_pred), function(2 * y_true - 1, y_pred))
    mixed = np.array([[0, -1]])  # one -1 in the batch: the 0 stays what it is
    assert losses.hinge(mixed, [[7.0, -1.0]]) == 0.5


# --- what is refused


BAD_INPUTS = ["2", None, True, [[True]], 1j, [1, "2"], [[1, 2], [3]], object(), np.longdouble(1)]


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: "object" if type(bad) is object else repr(bad))
@pytest.mark.parametrize("function", EVERY)
def test_what_is_not_made_of_real_numbers_is_a_type_error_that_names_the_argument(function, bad):
    with pytest.raises(TypeError, match=r"^y_true "):
        function(bad, [[1.0]])
    with pytest.raises(TypeError, match=r"^y_pred "):
        function([[1.0]], bad)


Y = ([[1.0, 0.0]], [[0.4, 0.6]])


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: losses.huber(*Y, delta=-1), ValueError, "delta must be at least 0; got -1"),
        (lambda: losses.huber_derivative(*Y, delta="1"), TypeError, "delta must be a number; got a str"),
        (lambda: losses.huber(*Y, delta=np.inf), ValueError, "delta must be finite"),
        (
            lambda: losses.binary_crossentropy(*Y, "yes"),
            TypeError,
            "from_logits must be True or False; got a str",
        ),
        (lambda: losses.categorical_crossentropy(*Y, 1), TypeError, "from_logits must be True or False; got an int"),
        (
            lambda: losses.sparse_categorical_crossentropy([1], Y[1], None),
            TypeError,
            "from_logits must be True or False",
        ),
        (
            lambda: losses.categorical_crossentropy_derivative(*Y, label_smoothing=1.5),
            ValueError,
            "label_smoothing must be between 0 and 1; got 1.5",
        ),
        (
            lambda: losses.binary_crossentropy_derivative(*Y, label_smoothing="0"),
            TypeError,
            "label_smoothing must be a",
        ),
        (lambda: losses.binary_focal_crossentropy(*Y, alpha=2), ValueError, "alpha must be between 0 and 1; got 2"),
        (
            lambda: losses.binary_focal_crossentropy(*Y, apply_class_balancing=0),
            TypeError,
            "apply_class_balancing must",
        ),
        (lambda: losses.binary_focal_crossentropy_derivative(*Y, gamma=-1), ValueError, "gamma must be at least 0"),
        (lambda: losses.categorical_focal_crossentropy(*Y, gamma=np.nan), ValueError, "gamma must be finite"),
        (
            lambda: losses.categorical_focal_crossentropy_derivative(*Y, alpha=[1, 2, 3]),
            ValueError,
            r"alpha must be one number, or one for each of 2 classes; got shape \(3,\)",
        ),
        (
            lambda: losses.sparse_categorical_crossentropy([2], Y[1]),
            ValueError,
            "y_true must hold integer labels from 0 to 1; got 2",
        ),
        (
            lambda: losses.sparse_categorical_crossentropy_derivative([-1], Y[1]),
            ValueError,
            "y_true must hold integer",
        ),
        (
            lambda: losses.sparse_categorical_crossentropy([[0, 0, 0], [0, 0, 7]], np.ones((2, 3, 2))),
            ValueError,
            "y_true must hold integer labels from 0 to 1; got 7",
        ),
        (lambda: losses.sparse_categorical_crossentropy([0.5], Y[1]), ValueError, "y_true must .*; got 0.5"),
        (lambda: losses.sparse_categorical_crossentropy([np.nan], Y[1]), ValueError, "y_true must .*; got nan"),
        (
            lambda: losses.sparse_categorical_crossentropy(*Y),
            ValueError,
            r"y_true must hold one label for each row of y_pred, of shape \(1, 2\); got shape \(1, 2\)",
        ),
        (
            lambda: losses.get("means_squared"),
            ValueError,
            "identifier must be one of mean_squared_error, .*, kld; got 'means",
        ),
        (lambda: losses.get(3), TypeError, "identifier must be a name such as 'mse', .*; got an int"),
        (lambda: losses.get(np.tanh), TypeError, "identifier must be .*; got tanh"),
        (
            lambda: losses.get("huber", gamma=1),
            TypeError,
            "arguments must be among delta for this loss; got gamma",
        ),
        (lambda: losses.get("mse", axis=1), TypeError, "arguments must be left out for this loss; got axis"),
    ],
)
def test_bad_arguments_are_named(call, error, message):
    with pytest.raises(error, match=f"^{message}"):
        call()


# --- names


def test_every_public_name_is_there_and_every_loss_is_found():
    assert all(hasattr(losses, name) for name in losses.__all__)
    for name, loss in losses.LOSSES.items():
        assert loss.function is getattr(losses, name)
        assert loss.derivative is getattr(losses, f"{name}_derivative")
        assert losses.get(name) is losses.get(loss) is losses.get(loss.function) is loss


@pytest.mark.parametrize("name", [*losses.LOSSES, *losses.ALIASES, *(alias.upper() for alias in losses.ALIASES)])
def test_keras_knows_the_names_too(name):
    assert keras.losses.get(name).__name__ == next(n for n, loss in losses.LOSSES.items() if loss is losses.get(name))


def test_get_sets_further_arguments_of_both_functions():
    y_true, logits = [[1.0]], [[-3.0]]
    loss = losses.get("bce", from_logits=True, label_smoothing=0.1)
    arguments = {"from_logits": True, "label_smoothing": 0.1}
    for ours, stated in (
        (loss.function, losses.binary_crossentropy),
        (loss.derivative, losses.binary_crossentropy_derivative),
    ):
        np.testing.assert_allclose(ours(y_true, logits), stated(y_true, logits, **arguments), rtol=1e-14)
        assert abs(ours(y_true, logits) - stated(y_true, logits)).min() > 0.01  # they make a difference


def test_a_loss_of_ones_own_is_taken_as_it_is():
    own = losses.Loss(lambda y_true, y_pred: 0, lambda y_true, y_pred: 0)
    assert losses.get(own) is own


def test_importing_it_loads_neither_scipy_nor_anything_heavier():
    code = "import sys, dlcourse.scratch.losses; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"scipy", "tensorflow", "keras", "matplotlib", "sklearn", "cv2"} & set(loaded)


# --- information


def test_information_of_two_independent_events_adds_up():
    assert losses.information(1.0) == 0
    assert losses.information(0.0) == np.inf
    assert losses.information(0.2 * 0.3) == pytest.approx(losses.information(0.2) + losses.information(0.3))
    assert losses.information(np.array([0.5], np.float16)).dtype == np.float16


@for_all(pq=distributions)
def test_cross_entropy_is_entropy_plus_divergence_and_never_less_than_the_entropy(pq):
    p, q = pq
    assert losses.cross_entropy(p, p) == pytest.approx(losses.entropy(p), abs=1e-12)
    assert losses.cross_entropy(p, q) >= losses.entropy(p) - 1e-12
    assert losses.cross_entropy(p, q) == pytest.approx(losses.entropy(p) + losses.kl_divergence(p, q), abs=1e-12)
    assert losses.cross_entropy(p, q) == pytest.approx(losses.categorical_crossentropy(p, q), abs=1e-12)


@for_all(pq=distributions)
def test_entropy_is_largest_where_all_outcomes_are_alike(pq):
    outcomes = pq.shape[1]
    assert losses.entropy(np.full(outcomes, 1 / outcomes)) == pytest.approx(np.log(outcomes), abs=1e-12)
    entropies = losses.entropy(pq)
    assert entropies.shape == (2,)
    assert ((entropies >= 0) & (entropies <= np.log(outcomes) + 1e-12)).all()


def test_what_is_certain_has_no_entropy_and_the_impossible_costs_inf():
    assert losses.entropy([0.0, 1.0, 0.0]) == 0
    assert losses.cross_entropy([0.5, 0.5], [1.0, 0.0]) == np.inf
    assert losses.cross_entropy([1.0, 0.0], [1.0, 0.0]) == 0


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: losses.information(1.5), ValueError, "p must hold probabilities between 0 and 1; got 1.5"),
        (lambda: losses.information("1"), TypeError, "p must hold integers or"),
        (lambda: losses.entropy([0.5, 0.6]), ValueError, "p must sum to 1 along its last axis; got a sum of 1.1"),
        (lambda: losses.entropy([50, 50]), ValueError, "p must hold probabilities between 0 and 1; got 50"),
        (lambda: losses.entropy(1.0), ValueError, r"p must have at least one outcome .*; got shape \(\)"),
        (lambda: losses.cross_entropy([0.5, 0.5], [0.5, -0.5]), ValueError, "q must hold .*; got -0.5"),
        (lambda: losses.cross_entropy([0.5, 0.5], [1.0]), ValueError, r"q must have the shape of p, \(2,\)"),
        (lambda: losses.cross_entropy(None, [1.0]), TypeError, "p must hold"),
    ],
)
def test_what_is_no_distribution_is_named(call, error, message):
    with pytest.raises(error, match=f"^{message}"):
        call()
