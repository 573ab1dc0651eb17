"""A network can be copied and stored in any of Python's ways; the copy computes the same numbers, and goes on alike."""

from __future__ import annotations

import copy
import io
import pickle
from collections.abc import Callable
from typing import Any

import joblib
import numpy as np
import pytest

from dlcourse.scratch import losses, optimizers
from dlcourse.scratch.layers import (
    Activation,
    AvgPool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
)  # fmt: skip
from dlcourse.scratch.network import Network
from dlcourse.scratch.regularizers import L2
from dlcourse.scratch.schedules import ExponentialDecay

RNG = np.random.default_rng(0)
X = RNG.normal(size=(12, 6, 6, 2)).astype("float32")
LABELS = RNG.integers(0, 3, 12)
ONE_HOT = np.eye(3, dtype="float32")[LABELS]


def through_joblib(network: Network) -> Network:
    file = io.BytesIO()
    joblib.dump(network, file)
    file.seek(0)
    loaded: Network = joblib.load(file)
    return loaded


WAYS: dict[str, Callable[[Network], Network]] = {
    "deepcopy": copy.deepcopy,
    "joblib": through_joblib,
    "twice": lambda network: copy.deepcopy(pickle.loads(pickle.dumps(network))),
    **{f"pickle {p}": lambda network, p=p: pickle.loads(pickle.dumps(network, p)) for p in (2, 5)},  # type: ignore[misc]
}


def trained(loss: str = "categorical_crossentropy", optimizer: Any = "adam", last: str = "softmax") -> Network:
    layers = [
        Conv2D(3, 3, activation="relu", kernel_regularizer=L2(0.01)), BatchNormalization(), MaxPool2D(2), AvgPool2D(1),
        Dropout(0.3), Flatten(), Dense(4, activation="tanh"), Activation("selu"), Dense(3, activation=last),
    ]  # fmt: skip
    network = Network(layers, (6, 6, 2), seed=1)
    metrics = ["accuracy", loss] if loss.startswith("sparse") else ["accuracy", "mse", loss]
    network.compile(optimizer, loss, metrics)
    network.fit(X, targets(loss), epochs=1, batch_size=4)
    return network


def targets(loss: str) -> np.ndarray[Any, Any]:
    return LABELS if loss.startswith("sparse") else ONE_HOT


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("loss", losses.LOSSES)
def test_a_copy_computes_and_learns_as_the_original(loss: str, way: str) -> None:
    network = trained(loss, last="softmax" if "categorical" in loss else "sigmoid")
    other = WAYS[way](network)
    np.testing.assert_array_equal(other.forward(X), network.forward(X))
    weights = [weight.copy() for weight in network.get_weights()]
    first = other.fit(X, targets(loss), epochs=2, batch_size=4).history
    for kept, weight in zip(weights, network.get_weights(), strict=True):
        np.testing.assert_array_equal(weight, kept)  # the original is another network
    second = network.fit(X, targets(loss), epochs=2, batch_size=4).history
    assert first == second  # the same operations on the same machine


OPTIMIZERS = [*optimizers.OPTIMIZERS, optimizers.Adam(ExponentialDecay(0.01, 10, 0.5)), optimizers.Adam(amsgrad=True)]


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=str)
def test_a_copy_has_its_optimizers_averages(optimizer: Any) -> None:
    network = trained(optimizer=optimizer)
    other = pickle.loads(pickle.dumps(network))
    first = other.fit(X, ONE_HOT, epochs=2, batch_size=4).history
    assert first == network.fit(X, ONE_HOT, epochs=2, batch_size=4).history


@pytest.mark.parametrize("name", losses.LOSSES)
def test_losses_can_be_pickled(name: str) -> None:
    assert pickle.loads(pickle.dumps(losses.get(name))) == losses.get(name)
