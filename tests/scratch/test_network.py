"""A network by hand takes the same steps as Keras, counts the same history, and repeats to the last bit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest

from dlcourse.datasets import load
from dlcourse.scratch.gradcheck import check_network
from dlcourse.scratch.initializers import data_dependent
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
from dlcourse.scratch.network import Network
from dlcourse.scratch.optimizers import SGD

K = keras.layers
RNG = np.random.default_rng(0)
X = RNG.normal(size=(70, 6)).astype("float32")
CLASSES = RNG.integers(0, 3, 70)
PICTURES = RNG.normal(size=(20, 8, 9, 2)).astype("float32")

Pair = tuple[Network, Any]


def dense_pair(optimizer: str, loss: str, outputs: int = 3, last: str | None = "softmax") -> Pair:
    ours = Network([Dense(8, "tanh", kernel_regularizer=L2(0.01)), Dense(outputs, last)], (6,), seed=1)
    theirs = keras.Sequential(
        [keras.Input((6,)), K.Dense(8, "tanh", kernel_regularizer=keras.regularizers.L2(0.01)), K.Dense(outputs, last)]
    )
    return compiled(ours, theirs, optimizer, loss)


def picture_pair(optimizer: str, loss: str) -> Pair:
    ours = Network(
        [
            Conv2D(4, 3, padding="same", activation="relu"), BatchNormalization(), MaxPool2D(),
            Conv2D(3, 2, 2), Activation("elu"), AvgPool2D(), Flatten(), Dense(3, "softmax"),
        ],
        (8, 9, 2), seed=1,
    )  # fmt: skip
    theirs = keras.Sequential(
        [
            keras.Input((8, 9, 2)), K.Conv2D(4, 3, padding="same", activation="relu"), K.BatchNormalization(),
            K.MaxPooling2D(), K.Conv2D(3, 2, 2), K.Activation("elu"), K.AveragePooling2D(2), K.Flatten(),
            K.Dense(3, "softmax"),
        ]
    )  # fmt: skip
    return compiled(ours, theirs, optimizer, loss)


def compiled(ours: Network, theirs: Any, optimizer: str, loss: str) -> Pair:
    metrics = ["accuracy"] if "crossentropy" in loss else ["mae"]
    ours.compile(optimizer, loss, metrics)
    theirs.compile(optimizer, loss, metrics=metrics)
    theirs.set_weights(ours.get_weights())
    return ours, theirs


def one_hot(labels: Any) -> Any:
    return np.eye(3, dtype="float32")[labels]


TASKS: list[tuple[str, Callable[[], Pair], Any, Any]] = [
    ("classes", lambda: dense_pair("adam", "sparse_categorical_crossentropy"), X, CLASSES),
    ("classes as a column", lambda: dense_pair("sgd", "sparse_categorical_crossentropy"), X, CLASSES[:, None]),
    ("one-hot", lambda: dense_pair("sgd", "categorical_crossentropy"), X, one_hot(CLASSES)),
    ("yes or no", lambda: dense_pair("rmsprop", "binary_crossentropy", 1, "sigmoid"), X, 1.0 * (CLASSES > 1)),
    ("numbers", lambda: dense_pair("sgd", "mse", 2, None), X, X[:, :2] ** 2),
    ("pictures", lambda: picture_pair("adam", "sparse_categorical_crossentropy"), PICTURES, CLASSES[:20]),
]  # fmt: skip
of_each_task = pytest.mark.parametrize(
    ("pair", "x", "y"), [task[1:] for task in TASKS], ids=[task[0] for task in TASKS]
)


@of_each_task
def test_from_the_same_weights_both_are_at_the_same_place_after_100_steps(
    pair: Callable[[], Pair], x: Any, y: Any
) -> None:
    ours, theirs = pair()
    for step in range(100):
        rows = np.random.default_rng(step).permutation(len(x))[:16]
        ours.train_on_batch(x[rows], y[rows])
        theirs.train_on_batch(x[rows], y[rows])
    for mine, other in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_allclose(mine, other, rtol=0, atol=2e-5 * max(1, np.abs(other).max()))
    np.testing.assert_allclose(ours.predict(x), theirs.predict(x, verbose=0), atol=3e-5)


@of_each_task
def test_fit_records_the_same_history_as_keras(pair: Callable[[], Pair], x: Any, y: Any) -> None:
    ours, theirs = pair()
    theirs.run_eagerly = True  # for so few batches compiling takes longer
    options: dict[str, Any] = {"batch_size": 16, "epochs": 3, "validation_split": 0.3, "shuffle": False, "verbose": 0}
    mine, other = ours.fit(x, y, **options).history, theirs.fit(x, y, **options).history
    assert set(mine) == set(other)
    for name, values in mine.items():
        np.testing.assert_allclose(values, other[name], rtol=2e-4, atol=2e-5, err_msg=name)
    evaluated = theirs.evaluate(x, y, batch_size=7, verbose=0, return_dict=True)
    assert ours.evaluate(x, y, batch_size=7, return_dict=True) == pytest.approx(evaluated, rel=1e-4)
    loss = evaluated.pop("loss")
    assert ours.evaluate(x, y, batch_size=7) == pytest.approx([loss, *evaluated.values()], rel=1e-4)


@of_each_task
def test_weights_go_to_keras_and_back(pair: Callable[[], Pair], x: Any, y: Any) -> None:
    ours, theirs = pair()
    ours.fit(x, y, epochs=2)
    theirs.set_weights(ours.get_weights())
    np.testing.assert_allclose(ours.predict(x), theirs.predict(x, verbose=0), atol=1e-5)
    twin, _ = pair()
    twin.set_weights(theirs.get_weights())
    np.testing.assert_array_equal(twin.predict(x), ours.predict(x))  # to the bit: the same weights, the same steps
    assert ours.count_params() == theirs.count_params()


def layers_of_all_kinds() -> list[Layer]:
    first: list[Layer] = [Conv2D(3, 3, activation="tanh"), AvgPool2D(), BatchNormalization(), Flatten()]
    return [*first, Dense(4, "sigmoid", kernel_regularizer=L2(0.02)), Dense(3, "softmax")]


@pytest.mark.parametrize("loss", ["sparse_categorical_crossentropy", "mse"])
def test_all_gradients_are_those_that_are_measured(loss: str) -> None:
    network = Network(layers_of_all_kinds(), (8, 9, 2), seed=0, dtype="float64")
    network.compile("sgd", loss)
    y = CLASSES[:5] if loss.startswith("sparse") else one_hot(CLASSES[:5])
    checks = check_network(network, PICTURES[:5], y)
    assert len(checks) == 8
    for name, check in checks.items():
        assert check.error < 1e-6, name


def test_the_same_seed_gives_the_same_bits_and_another_one_others() -> None:
    def run(seed: int) -> Any:
        network = Network([Dense(8, "relu"), Dropout(0.5), Dense(3, "softmax")], seed=seed)
        network.compile("adam", "sparse_categorical_crossentropy")
        return network.fit(X, CLASSES, epochs=3).history["loss"], network.get_weights()

    first, again, other = run(5), run(5), run(6)
    assert first[0] == again[0] != other[0]
    for one, two in zip(first[1], again[1], strict=True):
        np.testing.assert_array_equal(one, two)


def test_a_sure_and_wrong_network_still_gets_a_gradient() -> None:
    network = Network([Dense(2, "softmax", kernel_initializer="zeros")], (1,))
    network.compile("sgd", "sparse_categorical_crossentropy")
    network.set_weights([np.array([[1000.0, -1000.0]]), np.zeros(2)])
    gradient, _ = network.gradients([[1.0]], [1])
    np.testing.assert_allclose(gradient, [[1.0, -1.0]])  # p - y; through the softmax's own derivative it would be 0
    assert network.cost([[1.0]], [1]) == pytest.approx(2000)


def test_it_reads_digits() -> None:
    digits = load("digits", verbose=False)
    x, x_test = digits.x_train.reshape(-1, 64) / 16, digits.x_test.reshape(-1, 64) / 16
    network = Network([Dense(64, "relu"), Dense(10, "softmax")], seed=0)
    network.compile("adam", "sparse_categorical_crossentropy", ["accuracy"])
    history = network.fit(x, digits.y_train, epochs=20, validation_data=(x_test, digits.y_test)).history
    assert history["accuracy"][-1] > 0.97
    assert history["val_accuracy"][-1] > 0.88


def test_a_diverging_run_ends_in_nan_without_a_warning() -> None:
    network = Network([Dense(8, "relu"), Dense(1)], seed=0)
    network.compile(SGD(1e6), "mse")
    losses = network.fit(X, X[:, :1], epochs=5).history["loss"]
    assert not np.isfinite(losses[-1])


def test_callbacks_are_called_after_batches_and_epochs_and_can_stop_training() -> None:
    events: list[tuple[str, int]] = []

    class Recorder:
        def on_epoch_end(self, epoch: int, logs: dict[str, float]) -> None:
            events.append(("epoch", epoch))
            network.stop_training = epoch == 1

        def on_train_batch_end(self, batch: int, logs: dict[str, float]) -> None:
            assert logs["loss"] > 0
            events.append(("batch", batch))

    network = Network([Dense(3, "softmax")])
    network.compile("sgd", "sparse_categorical_crossentropy")
    called: list[int] = []
    history = network.fit(X, CLASSES, 40, epochs=9, callbacks=[Recorder(), lambda epoch, logs: called.append(epoch)])
    assert events == [("batch", 0), ("batch", 1), ("epoch", 0), ("batch", 0), ("batch", 1), ("epoch", 1)]
    assert history.epoch == called == [0, 1]


def test_frozen_layers_stay_as_they_are() -> None:
    network = Network([Dense(4, "relu"), Dense(3, "softmax")], (6,), seed=0)
    network.layers[0].trainable = False
    network.compile("sgd", "sparse_categorical_crossentropy")
    before = network.get_weights()
    network.fit(X, CLASSES, epochs=2)
    after = network.get_weights()
    np.testing.assert_array_equal(before[0], after[0])
    assert not np.array_equal(before[2], after[2])


def test_summary_shows_shapes_and_counts(capsys: pytest.CaptureFixture[str]) -> None:
    Network([Conv2D(4, 3), Flatten(), Dense(2)], (5, 5, 1)).summary()
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["conv2d", "(None,", "3,", "3,", "4)", "40"]
    assert lines[-1].split() == ["114"]


@pytest.mark.parametrize(
    ("misuse", "words"),
    [
        (lambda: Network([]), "layers must hold at least one layer; got none"),
        (lambda: Network([Dense(1)]).count_params(), "no weights yet"),
        (lambda: Network([Dense(1)]).fit(X, X[:, 0]), "call compile first"),
        (lambda: ready().fit(X, CLASSES[:-1]), "^y must be as long as x, 70; got length 69"),
        (lambda: ready().predict(X[:, :3]), r"^x must hold samples of shape \(6,\); got \(3,\)"),
        (lambda: ready().fit(X, CLASSES, batch_size=0), "batch_size must be a positive integer; got 0"),
        (lambda: ready().fit(X, CLASSES, validation_split=1.0), "validation_split must be at least 0 and below 1"),
        (lambda: ready().fit(X, CLASSES + 1), "y_true"),
        (lambda: ready().set_weights([np.ones((2, 2))]), "weights must have the shapes"),
        (lambda: ready().compile("sgd", "no such loss"), "no such loss"),
    ],
)
def test_misuse_is_answered_by_name(misuse: Callable[[], Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        misuse()


def ready() -> Network:
    network = Network([Dense(3, "softmax")], (6,), seed=0)
    network.compile("sgd", "sparse_categorical_crossentropy", ["accuracy"])
    return network


def test_lists_and_whole_numbers_are_taken_too() -> None:
    network = Network([Dense(1)], seed=0)
    network.compile("sgd", "mse")
    assert len(network.fit([[0], [1]], [0, 2], epochs=2).epoch) == 2
    assert network.predict([[1], [2], [3]]).shape == (3, 1)


@pytest.mark.parametrize("activation", ["relu", "tanh", "elu"])
@pytest.mark.parametrize("scale", [0.01, 5.0])
def test_data_dependent_initialization_gives_every_layer_spread_one(activation: str, scale: float) -> None:
    sizes = [Dense(64, activation, kernel_initializer=lambda s, r, d: scale * r.normal(size=s)) for _ in range(20)]
    network = Network([*sizes, Dense(3)], (6,), seed=0)
    before = data_dependent(network, X)
    assert len(before) == 21
    assert before[0] != pytest.approx(1, abs=0.1)
    assert data_dependent(network, X) == pytest.approx([1.0] * 21, abs=1e-3)
    for layer in network.layers:
        assert layer.nonlinearity.z.std() == pytest.approx(1, abs=1e-3)  # type: ignore[attr-defined]
        np.testing.assert_array_equal(layer.weights["bias"], 0)


def test_data_dependent_initialization_works_on_pictures_and_refuses_what_cannot_be_spread() -> None:
    network = Network(layers_of_all_kinds(), (8, 9, 2), seed=0)
    data_dependent(network, PICTURES)
    assert data_dependent(network, PICTURES) == pytest.approx([1, 1, 1], abs=1e-3)
    flat = Network([Dense(3, kernel_initializer="zeros")], (6,))
    with pytest.raises(
        ValueError, match="must give dense finite pre-activations that differ; got a standard deviation of"
    ):
        data_dependent(flat, X)


def test_an_output_of_several_axes_gets_the_gradient_of_the_mean_over_all() -> None:
    network = Network([Dense(3, "softmax")], (4, 2), seed=0, dtype="float64")
    network.compile("sgd", "sparse_categorical_crossentropy")
    x = np.random.default_rng(0).normal(size=(5, 4, 2))
    checks = check_network(network, x, np.random.default_rng(1).integers(0, 3, (5, 4)))
    assert max(check.error for check in checks.values()) < 1e-6


def test_the_weights_of_a_frozen_layer_have_no_penalty() -> None:
    network = Network([Dense(3, kernel_regularizer=L2(10.0))], (6,), seed=0)
    network.compile("sgd", "mse")
    with_penalty = network.evaluate(X, one_hot(CLASSES))
    network.layers[0].trainable = False
    assert network.evaluate(X, one_hot(CLASSES)) < with_penalty - 1
