"""The perceptron learns what a line can separate, within Novikoff's bound, and nothing else."""

import keras
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dlcourse.scratch.perceptron import Perceptron

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
GATES = {"and": [0, 0, 0, 1], "or": [0, 1, 1, 1], "nand": [1, 1, 1, 0], "only x1": [0, 0, 1, 1], "all": [1, 1, 1, 1]}
XOR = [0, 1, 1, 0]


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True)(given(**strategies)(test))


@st.composite
def separable(draw):
    """Samples, their labels, and (R/γ)² for the plane that made the labels."""
    features = draw(st.integers(1, 4))
    plane = draw(arrays(float, features + 1, elements=st.floats(-1, 1)))
    assume(np.linalg.norm(plane[:-1]) > 0.1)
    x = draw(arrays(float, (draw(st.integers(1, 20)), features), elements=st.floats(-3, 3)))
    vectors = np.column_stack([x, np.ones(len(x))])
    distances = vectors @ plane / np.linalg.norm(plane)
    vectors, distances = vectors[np.abs(distances) > 0.2], distances[np.abs(distances) > 0.2]
    assume(len(vectors))
    bound = np.sum(vectors**2, axis=1).max() / np.abs(distances).min() ** 2
    return vectors[:, :-1], (distances > 0).astype(int), bound


# --- what it learns


@pytest.mark.parametrize("seed", [None, 0, 1])
@pytest.mark.parametrize("gate", GATES)
def test_it_learns_every_gate_that_a_line_separates(gate, seed):
    neuron = Perceptron(seed=seed).fit(CORNERS, GATES[gate])
    assert neuron.converged
    assert neuron.mistakes[-1] == 0
    assert neuron.predict(CORNERS).tolist() == GATES[gate]
    assert neuron.score(CORNERS, GATES[gate]) == 1


@for_all(data=separable(), seed=st.none() | st.integers(0, 9))
def test_mistakes_stay_within_novikoffs_bound(data, seed):
    x, y, bound = data
    neuron = Perceptron(seed=seed).fit(x, y, epochs=int(bound) + 1)
    assert neuron.converged
    assert sum(neuron.mistakes) <= bound
    assert neuron.predict(x).tolist() == y.tolist()


@pytest.mark.parametrize("seed", [None, *range(10)])
def test_it_never_learns_xor(seed):
    neuron = Perceptron(seed=seed).fit(CORNERS, XOR, epochs=500)
    assert not neuron.converged
    assert min(neuron.mistakes) > 0
    assert len(neuron.mistakes) == 500
    assert neuron.score(CORNERS, XOR) <= 0.75


def test_on_xor_its_weights_come_back_to_where_they_were():
    """With integers as samples and weights that stay bounded, it must: it goes round in circles for ever."""
    history = Perceptron().fit(CORNERS, XOR, epochs=500).weights_history
    assert np.abs(history).max() <= 3
    assert len(np.unique(history, axis=0)) < len(history) / 50


# --- the rule


@for_all(data=separable())
def test_each_update_is_rosenblatts_rule(data):
    x, y, _ = data
    neuron = Perceptron(learning_rate=0.5).fit(x, y, epochs=3)
    w, expected, mistakes = np.zeros(x.shape[1] + 1), [np.zeros(x.shape[1] + 1)], []
    for _ in neuron.mistakes:
        wrong = 0
        for vector, label in zip(np.column_stack([x, np.ones(len(x))]), y, strict=True):
            answer = 1 if vector @ w >= 0 else 0
            if answer != label:
                w = w + 0.5 * (label - answer) * vector
                expected.append(w)
                wrong += 1
        mistakes.append(wrong)
    assert neuron.mistakes == mistakes
    np.testing.assert_allclose(neuron.weights_history, expected, atol=1e-12)
    np.testing.assert_array_equal(neuron.weights_history[-1], [*neuron.weights, neuron.bias])


@for_all(data=separable(), exponent=st.integers(-8, 8))
def test_the_learning_rate_scales_the_weights_and_changes_no_answer(data, exponent):
    x, y, _ = data
    one, other = Perceptron().fit(x, y), Perceptron(2.0**exponent).fit(x, y)
    assert one.mistakes == other.mistakes
    np.testing.assert_array_equal(one.weights_history * 2.0**exponent, other.weights_history)


def test_it_answers_as_a_dense_layer_with_a_threshold():
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(50, 3)), rng.integers(2, size=50)
    neuron = Perceptron(seed=0).fit(x, y, epochs=5)
    layer = keras.layers.Dense(1, dtype="float64")
    layer.build(x.shape)
    layer.set_weights([neuron.weights[:, None], np.array([neuron.bias])])
    np.testing.assert_allclose(neuron.decision(x), layer(x).numpy()[:, 0], rtol=1e-12, atol=1e-12)
    assert np.abs(neuron.decision(x)).min() > 1e-6  # so far from the threshold rounding decides nothing
    np.testing.assert_array_equal(neuron.predict(x), layer(x).numpy()[:, 0] >= 0)


# --- what it promises


def test_the_same_seed_goes_the_same_way_and_another_one_does_not():
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(30, 2)), rng.integers(2, size=30)
    paths = [Perceptron(seed=seed).fit(x, y, epochs=5).weights_history.tobytes() for seed in (0, 0, 1, None, None)]
    assert paths[0] == paths[1]
    assert paths[3] == paths[4]
    assert len(set(paths)) == 3


def test_fit_starts_anew_and_leaves_its_inputs_alone():
    x, y = CORNERS.astype(np.float32), np.array(GATES["and"])
    before = x.copy(), y.copy()
    neuron = Perceptron().fit(x, XOR).fit(x, y)
    np.testing.assert_array_equal(neuron.weights_history, Perceptron().fit(x, y).weights_history)
    np.testing.assert_array_equal(x, before[0])
    np.testing.assert_array_equal(y, before[1])


def test_what_it_takes():
    for y in (GATES["and"], np.array(GATES["and"], float), np.array(GATES["and"])[:, None]):
        neuron = Perceptron().fit(CORNERS.tolist(), y)
        assert neuron.score(CORNERS, y) == 1
        assert neuron.predict([[1, 1]]).dtype == np.int64


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: Perceptron(0), ValueError, "learning_rate must be above 0; got 0"),
        (lambda: Perceptron("1"), TypeError, "learning_rate must be a number; got a str"),
        (lambda: Perceptron(seed=1.5), TypeError, "seed must be an integer; got a float"),
        (lambda: Perceptron(seed=-1), ValueError, "seed must be at least 0; got -1"),
        (lambda: Perceptron().fit([1, 2], [0, 1]), ValueError, r"x must have shape \(samples, .*; got shape \(2,\)"),
        (lambda: Perceptron().fit(np.zeros((0, 2)), []), ValueError, r"x must have shape .* \(0, 2\)"),
        (lambda: Perceptron().fit([[np.nan]], [0]), ValueError, "x must be finite"),
        (lambda: Perceptron().fit([["1"]], [0]), TypeError, "x must hold"),
        (lambda: Perceptron().fit(CORNERS, [0, 1]), ValueError, r"y must hold one label for each of 4 .* \(2,\)"),
        (lambda: Perceptron().fit(CORNERS, [-1, 1, 1, 1]), ValueError, "y must hold only labels 0 and 1; got -1"),
        (lambda: Perceptron().fit(CORNERS, XOR, epochs=0), ValueError, "epochs must be at least 1; got 0"),
        (lambda: Perceptron().fit(CORNERS, XOR, epochs=1.0), TypeError, "epochs must be an integer; got a float"),
        (lambda: Perceptron().predict(CORNERS), RuntimeError, "the perceptron has no weights yet: call fit first"),
        (
            lambda: Perceptron().fit(CORNERS, XOR).predict([[1]]),
            ValueError,
            "x must have 2 features, as in fit; got 1",
        ),
        (lambda: Perceptron().fit(CORNERS, XOR).score(CORNERS, [1]), ValueError, "y must hold one label"),
    ],
)
def test_bad_arguments_are_named(call, error, message):
    with pytest.raises(error, match=f"^{message}"):
        call()
