"""The arguments of a network by hand: bad ones are refused by name, and cost and gradients change nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest

from dlcourse.scratch.layers import BatchNormalization, Dense, Dropout, Flatten, Layer
from dlcourse.scratch.network import Network

RNG = np.random.default_rng(0)
X = RNG.normal(size=(70, 6)).astype("float32")
CLASSES = RNG.integers(0, 3, 70)
NONE = X[:0], CLASSES[:0]


def ready(*first: Layer) -> Network:
    network = Network([*first, Dense(3, "softmax")], (6,), seed=0)
    network.compile("sgd", "sparse_categorical_crossentropy", ["accuracy"])
    return network


def in_two_networks() -> Network:
    layer = Dense(2)
    Network([layer])
    return Network([layer])


@pytest.mark.parametrize(
    ("kind", "misuse", "words"),
    [
        (ValueError, lambda: ready().fit(*NONE), "^x must hold at least one sample; got none"),
        (ValueError, lambda: ready().evaluate(*NONE), "^x must hold at least one sample; got none"),
        (ValueError, lambda: ready().train_on_batch(*NONE), "^x must hold at least one sample; got none"),
        (ValueError, lambda: ready().cost(*NONE), "^x must hold at least one sample; got none"),
        (
            ValueError,
            lambda: ready().fit(X, CLASSES, validation_data=NONE),
            r"^validation_data\[0\] must hold at least one",
        ),
        (
            ValueError,
            lambda: ready().fit(X, CLASSES, validation_data=(X,)),
            "^validation_data must be a pair .*; got a tuple of length 1",
        ),
        (ValueError, lambda: ready().fit(X[:3], CLASSES[:3], validation_split=0.9), "^validation_split must leave"),
        (ValueError, lambda: ready().fit(X[:3], CLASSES[:3], validation_split=1e-20), "^validation_split must leave"),
        (ValueError, lambda: ready().fit(X, CLASSES, validation_split=-0.1), "^validation_split must be at least 0"),
        (TypeError, lambda: ready().fit(X, CLASSES, validation_split="a"), "^validation_split must be a number"),
        (ValueError, lambda: ready().fit(X, 3), "^y must hold one target per sample; got a single number"),
        (TypeError, lambda: ready().fit(X, None), "^y must hold numbers"),
        (TypeError, lambda: ready().evaluate(X, ["a"] * 70), "^y must hold numbers"),
        (ValueError, lambda: ready().train_on_batch(X, CLASSES[1:]), "^y must be as long as x, 70; got length 69"),
        (TypeError, lambda: ready().fit(X, CLASSES, shuffle="no"), "^shuffle must be True or False"),
        (
            TypeError,
            lambda: ready().fit(X, CLASSES, callbacks=[3]),
            r"^callbacks\[0\] must be a function .*; got an int",
        ),
        (TypeError, lambda: ready().fit(X, CLASSES, callbacks=print), "^callbacks must be a list"),
        (
            TypeError,
            lambda: ready().fit(X, CLASSES, callbacks=[Recorder]),
            r"^callbacks\[0\] .*; got the class Recorder",
        ),
        (TypeError, lambda: ready().compile(metrics="accuracy"), "^metrics must be a list of names"),
        (TypeError, lambda: ready().compile(metrics=[3]), r"^metrics\[0\] must be a string"),
        (ValueError, lambda: ready().compile(metrics=["acuracy"]), r"^metrics\[0\] must be one of"),
        (ValueError, lambda: ready().compile(loss="no such"), "^loss must be one of"),
        (TypeError, lambda: ready().compile(loss=3), "^loss must be a name"),
        (ValueError, lambda: ready().compile("no such"), "^optimizer must be one of"),
        (TypeError, lambda: Network([Dense(1)], 2), "^input_shape must be .*; got an int"),
        (TypeError, lambda: Network([Dense(1)], ("a",)), r"^input_shape\[0\] must be a positive integer; got a str"),
        (TypeError, lambda: Network(Dense(1)), "^layers must be a list of layers"),
        (ValueError, lambda: Network([Dense(2)] * 2), "^layers must be different objects, .*; got dense twice"),
        (ValueError, in_two_networks, r"^layers\[0\] must be a new layer; got dense, which belongs"),
        (
            ValueError,
            lambda: Network([Dense(2, name="a"), Dense(2, name="a")]),
            "^layers must have different names; got 'a' twice",
        ),
        (ValueError, lambda: Network([Dense(1)], dtype="int32"), "^dtype must be"),
        (TypeError, lambda: Network([Dense(1)], seed="a"), "^seed must be an integer"),
        (RuntimeError, lambda: ready().backward(np.ones((70, 3))), "call forward on a batch first"),
    ],
)
def test_each_error_names_the_argument(kind: type[Exception], misuse: Callable[[], Any], words: str) -> None:
    with pytest.raises(kind, match=words):
        misuse()


class Recorder:
    """Records the logs of each batch."""

    def __init__(self) -> None:
        self.logs: list[tuple[int, dict[str, float]]] = []

    def on_train_batch_end(self, batch: int, logs: dict[str, float]) -> None:
        self.logs.append((batch, dict(logs)))


def test_a_gradient_of_another_shape_is_refused_with_the_one_that_fits() -> None:
    network = ready()
    network.forward(X)
    with pytest.raises(ValueError, match=r"^grad_output must have the shape .* \(70, 3\); got shape \(70, 2\)"):
        network.backward(np.ones((70, 2)))


def test_a_network_that_could_not_be_made_leaves_its_layers_free() -> None:
    layer = Dense(2)
    with pytest.raises(TypeError, match="input_shape"):
        Network([layer], 5)  # type: ignore[arg-type]
    assert Network([layer], (5,)).count_params() == 12


def test_dtype_none_is_float32_and_whole_numbers_become_it() -> None:
    network = Network([Dense(2)], dtype=None)
    assert network.predict([[1, 2], [3, 4]]).dtype == np.float32
    assert network.get_weights()[0].dtype == np.float32


def test_none_means_no_metrics_and_no_callbacks_as_in_keras() -> None:
    network = ready()
    network.compile("sgd", "sparse_categorical_crossentropy", None)
    assert list(network.fit(X, CLASSES, callbacks=None).history) == ["loss"]


def test_no_samples_have_no_predictions() -> None:
    assert ready().predict(X[:0]).shape == (0, 3)


@pytest.mark.parametrize("ask", [Network.cost, Network.gradients])
def test_asking_for_cost_or_gradients_changes_nothing(ask: Callable[..., Any]) -> None:
    def run(asked: bool) -> list[Any]:
        network = ready(Dense(8, "relu"), BatchNormalization(), Dropout(0.5))
        if asked:
            before = network.get_weights()
            ask(network, X, CLASSES)
            for weight, old in zip(network.get_weights(), before, strict=True):
                np.testing.assert_array_equal(weight, old)
        network.fit(X, CLASSES, epochs=2)
        return network.get_weights()

    for one, other in zip(run(asked=True), run(asked=False), strict=True):
        np.testing.assert_array_equal(one, other)  # the random numbers of dropout, too


def test_nor_if_it_fails() -> None:
    network = ready(BatchNormalization())
    before = network.get_weights()
    for ask in (network.cost, network.gradients):
        with pytest.raises(ValueError, match="y_true"):
            ask(X, CLASSES + 1)
    for weight, old in zip(network.get_weights(), before, strict=True):
        np.testing.assert_array_equal(weight, old)


@pytest.mark.parametrize("layers", [[Flatten()], [Dropout(0.5)], [Flatten(), Dropout(0.2)]])
def test_outputs_share_no_memory_with_the_samples(layers: list[Layer]) -> None:
    x = X.copy()
    network = Network(layers, (6,))
    for output in (network.forward(x), network.predict(x)):
        output[...] = 0
        np.testing.assert_array_equal(x, X)


def test_the_logs_of_a_batch_are_the_means_so_far_as_in_keras() -> None:
    class Twin(keras.callbacks.Callback):  # type: ignore[misc]
        def on_train_batch_end(self, batch: int, logs: dict[str, float]) -> None:
            theirs.append((batch, dict(logs)))

    ours, theirs = Recorder(), list[Any]()
    network, model = ready(), keras.Sequential([keras.Input((6,)), keras.layers.Dense(3, "softmax")])
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.set_weights(network.get_weights())
    network.fit(X, CLASSES, 16, epochs=2, shuffle=False, callbacks=[ours])
    model.fit(X, CLASSES, 16, epochs=2, shuffle=False, callbacks=[Twin()], verbose=0)
    assert [number for number, _ in ours.logs] == [number for number, _ in theirs] == [0, 1, 2, 3, 4] * 2
    for (_, mine), (_, other) in zip(ours.logs, theirs, strict=True):
        assert mine == pytest.approx(other, rel=1e-4)


def test_a_callback_can_stop_after_a_batch_as_in_keras() -> None:
    class Stop(keras.callbacks.Callback):  # type: ignore[misc]
        def __init__(self, model: Any) -> None:
            super().__init__()
            self.stopped, self.batches = model, 0

        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
            self.batches += 1
            self.stopped.stop_training = batch == 1

    network, model = ready(), keras.Sequential([keras.Input((6,)), keras.layers.Dense(3, "softmax")])
    model.compile("sgd", "sparse_categorical_crossentropy")
    mine, other = Stop(network), Stop(model)
    network.fit(X, CLASSES, 16, epochs=3, callbacks=[mine])
    model.fit(X, CLASSES, 16, epochs=3, callbacks=[other], verbose=0)
    assert mine.batches == other.batches == 2
