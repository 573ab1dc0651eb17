"""A cross-entropy fused with its activation is exact for all logits and with all options; other losses are Keras's."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from dlcourse.scratch import losses
from dlcourse.scratch.gradcheck import check_network
from dlcourse.scratch.layers import Activation, Conv2D, Dense, Layer
from dlcourse.scratch.network import Network

RNG = np.random.default_rng(0)
X = RNG.normal(size=(12, 4))
ONE_HOT = np.eye(3)[RNG.integers(0, 3, 12)]
YES_OR_NO = RNG.integers(0, 2, (12, 3)).astype(float)
Case = tuple[str, str, dict[str, Any], Any]
CASES: list[Case] = [
    ("softmax", "categorical_crossentropy", {}, keras.losses.CategoricalCrossentropy),
    ("softmax", "categorical_crossentropy", {"label_smoothing": 0.1}, keras.losses.CategoricalCrossentropy),
    ("softmax", "categorical_crossentropy", {"from_logits": False}, keras.losses.CategoricalCrossentropy),
    ("softmax", "categorical_focal_crossentropy", {}, keras.losses.CategoricalFocalCrossentropy),
    ("softmax", "categorical_focal_crossentropy", {"gamma": 0.5, "alpha": 0.7, "label_smoothing": 0.1},
     keras.losses.CategoricalFocalCrossentropy),
    ("softmax", "categorical_focal_crossentropy", {"gamma": 0.0, "from_logits": False},
     keras.losses.CategoricalFocalCrossentropy),
    ("sigmoid", "binary_crossentropy", {"label_smoothing": 0.2}, keras.losses.BinaryCrossentropy),
    ("sigmoid", "binary_focal_crossentropy", {}, keras.losses.BinaryFocalCrossentropy),
    ("sigmoid", "binary_focal_crossentropy", {"apply_class_balancing": True, "alpha": 0.6, "gamma": 1.5},
     keras.losses.BinaryFocalCrossentropy),
]  # fmt: skip
of_each = pytest.mark.parametrize(
    ("activation", "name", "options", "twin"), CASES, ids=[f"{case[1]} {case[2]}" for case in CASES]
)


def network_of(last: list[Layer], loss: Any, dtype: str = "float64") -> Network:
    network = Network(last, (4,), seed=0, dtype=dtype)
    network.compile("sgd", loss)
    return network


@of_each
def test_a_sure_and_wrong_network_is_pulled_back_whatever_the_options(
    activation: str, name: str, options: dict[str, Any], twin: Any
) -> None:
    network = network_of([Dense(3, activation, use_bias=False)], losses.get(name, **options))
    network.set_weights([np.eye(4, 3) * [1000.0, -1000.0, -1000.0]])
    truth = np.array([[0.0, 1.0, 0.0]])
    (gradient,) = network.gradients([[1.0, 1.0, 1.0, 0.0]], truth)
    assert np.isfinite(gradient).all()
    weight = options.get("alpha", 0.25) if "categorical_focal" in name else 1.0
    assert gradient[0, 0] > 0.1 * weight  # the wrong class goes down,
    assert gradient[0, 1] < -0.1 * weight  # the right one up
    assert network.cost([[1.0, 1.0, 1.0, 0.0]], truth) > 50


@of_each
def test_the_gradient_is_the_measured_one(activation: str, name: str, options: dict[str, Any], twin: Any) -> None:
    network = network_of([Dense(3), Activation(activation)], losses.get(name, **options))
    checks = check_network(network, X, ONE_HOT if activation == "softmax" else YES_OR_NO)
    assert max(check.error for check in checks.values()) < 1e-6


@of_each
def test_cost_and_steps_are_those_of_keras(activation: str, name: str, options: dict[str, Any], twin: Any) -> None:
    ours = network_of([Dense(3, activation)], losses.get(name, **options), "float32")
    theirs = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation)])
    theirs.compile("sgd", twin(**options))
    theirs.set_weights(ours.get_weights())
    x, y = X.astype("float32"), (ONE_HOT if activation == "softmax" else YES_OR_NO).astype("float32")
    for _ in range(30):
        assert ours.train_on_batch(x, y)["loss"] == pytest.approx(float(theirs.train_on_batch(x, y)), rel=1e-4)
    for mine, other in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_allclose(mine, other, atol=2e-5)


def test_a_class_that_is_as_good_as_sure_and_right_gives_no_nan() -> None:
    for gamma in (0.0, 0.5, 1.0, 2.0):
        loss = losses.get("categorical_focal_crossentropy", gamma=gamma)
        network = network_of([Dense(3, "softmax", use_bias=False)], loss)
        network.set_weights([np.eye(4, 3) * [1000.0, -1000.0, -1000.0]])
        np.testing.assert_allclose(network.gradients([[1.0, 1.0, 1.0, 0.0]], [[1.0, 0.0, 0.0]])[0], 0, atol=1e-12)


def test_a_loss_of_ones_own_is_taken_as_it_is() -> None:
    known = losses.get("categorical_crossentropy")
    own = losses.Loss(known.function, lambda y, p: 2 * known.derivative(y, p))
    once, twice = (network_of([Dense(3, "softmax")], loss).gradients(X, ONE_HOT) for loss in (known, own))
    for one, two in zip(once, twice, strict=True):
        np.testing.assert_allclose(2 * one, two, atol=1e-9)


def test_the_mean_is_over_as_many_losses_as_there_are() -> None:
    x = RNG.normal(size=(6, 5, 4))
    for loss, activation in (("mse", None), ("binary_crossentropy", "sigmoid"), ("mae", "tanh")):
        for y in (RNG.random((6, 5)), RNG.random((6, 5, 1))):
            network = Network([Dense(1, activation)], (5, 4), seed=0, dtype="float64")
            network.compile("sgd", loss)
            assert {check.verdict for check in check_network(network, x, y).values()} == {"fine"}, (loss, y.shape)


def test_a_crossentropy_beside_the_loss_is_the_loss() -> None:
    x, labels = 200 * RNG.normal(size=(20, 4)).astype("float32"), RNG.integers(0, 3, 20)
    cases = (("softmax", 3, "categorical_crossentropy", np.eye(3)[labels]), ("sigmoid", 1, "bce", labels % 2))
    for activation, units, loss, y in cases:
        network = Network([Dense(units, activation)], (4,), seed=0)
        network.compile("sgd", loss, [loss])
        logs = network.evaluate(x, y, return_dict=True, verbose=0)
        assert logs["loss"] == pytest.approx(logs[loss])
        assert logs["loss"] > 17  # beyond what clipped probabilities allow


def test_a_shape_that_does_not_fit_leaves_nothing_half_built() -> None:
    network, twin = (Network([Dense(4), Conv2D(2, 3)], seed=0) for _ in range(2))
    with pytest.raises(ValueError, match="input_shape"):
        network.predict(np.ones((2, 3)))
    pictures = np.ones((2, 5, 5, 1))
    np.testing.assert_array_equal(network.predict(pictures, verbose=0), twin.predict(pictures))
