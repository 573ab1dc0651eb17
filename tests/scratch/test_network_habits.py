"""What `fit` does besides updating: shuffling, stopping, printing, and leaving the network as it should be."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from dlcourse.scratch.layers import BatchNormalization, Conv2D, Dense, Flatten
from dlcourse.scratch.network import Network
from dlcourse.scratch.regularizers import L2

RNG = np.random.default_rng(3)
X, Y = RNG.normal(size=(12, 4)).astype("float32"), RNG.normal(size=(12, 1)).astype("float32")


def compiled(*layers: Any, shape: tuple[int, ...] = (4,)) -> Network:
    network = Network(list(layers), shape, seed=0)
    network.compile("sgd", "mse")
    return network


class Watched(Dense):
    """Records its inputs in training."""

    def forward(self, x: np.ndarray, training: bool = False) -> np.ndarray:
        if training:
            self.seen = [*getattr(self, "seen", []), x.copy()]
        return super().forward(x, training)


def test_each_epoch_has_an_order_of_its_own_unless_told_otherwise() -> None:
    for shuffle in (True, False):
        layer = Watched(1)
        compiled(layer).fit(X, Y, epochs=2, batch_size=12, shuffle=shuffle)
        first, second = layer.seen
        assert np.array_equal(np.sort(first, axis=0), np.sort(second, axis=0))
        assert np.array_equal(first, second) is not shuffle
        assert np.array_equal(first, X) is not shuffle


def test_after_fit_the_network_still_gives_the_gradient_with_respect_to_its_inputs() -> None:
    network = compiled(Dense(3, "tanh"), Dense(1))
    network.fit(X, Y)
    network.forward(X)
    assert network.backward(np.ones((12, 1))).shape == X.shape


def test_a_stopped_network_trains_on_when_asked_again() -> None:
    network = compiled(Dense(1))

    def stop(epoch: int, logs: dict[str, float]) -> None:
        network.stop_training = True

    assert network.fit(X, Y, epochs=3, callbacks=[stop]).epoch == [0]
    assert network.fit(X, Y, epochs=3).epoch == [0, 1, 2]


def test_what_a_callback_adds_to_the_logs_stands_in_the_history_as_in_keras() -> None:
    def add_rate(epoch: int, logs: dict[str, float]) -> None:
        logs["rate"] = 0.5

    assert compiled(Dense(1)).fit(X, Y, epochs=2, callbacks=[add_rate]).history["rate"] == [0.5, 0.5]


def test_verbose_prints_a_line_for_each_epoch_and_silence_none(capsys: pytest.CaptureFixture[str]) -> None:
    network = compiled(Dense(1))
    network.fit(X, Y, epochs=2)
    assert capsys.readouterr().out == ""
    network.fit(X, Y, epochs=2, verbose=1)
    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()] == [["epoch", "1/2"], ["epoch", "2/2"]]


def test_callbacks_for_unsupported_events_are_refused() -> None:
    with pytest.raises(TypeError, match=r"^callbacks\[0\] must not define on_train_begin or .*; got an EarlyStopping"):
        compiled(Dense(1)).fit(X, Y, callbacks=[keras.callbacks.EarlyStopping("loss")])


def test_a_regularized_convolution_takes_keras_steps() -> None:
    x, y = RNG.normal(size=(8, 6, 6, 2)).astype("float32"), RNG.normal(size=(8, 1)).astype("float32")
    ours = compiled(Conv2D(3, 3, kernel_regularizer=L2(0.1)), Flatten(), Dense(1), shape=(6, 6, 2))
    convolution = keras.layers.Conv2D(3, 3, kernel_regularizer=keras.regularizers.L2(0.1))
    theirs = keras.Sequential([keras.Input((6, 6, 2)), convolution, keras.layers.Flatten(), keras.layers.Dense(1)])
    theirs.compile("sgd", "mse")
    theirs.set_weights(ours.get_weights())
    history = ours.fit(x, y, batch_size=8, epochs=5).history["loss"]
    np.testing.assert_allclose(history, theirs.fit(x, y, batch_size=8, epochs=5, verbose=0).history["loss"], rtol=1e-4)
    for mine, other in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_allclose(mine, other, atol=1e-5)


def test_a_frozen_batch_normalization_stands_still_as_in_keras() -> None:
    layer, twin = BatchNormalization(), keras.layers.BatchNormalization()
    layer.build((4,), rng=0)
    layer.trainable = twin.trainable = False
    np.testing.assert_allclose(layer.forward(X + 3, training=True), np.asarray(twin(X + 3, training=True)), rtol=1e-5)
    assert (layer.weights["moving_mean"] == 0).all()


@pytest.mark.parametrize("loss", ["categorical_crossentropy", "categorical_focal_crossentropy"])
@pytest.mark.parametrize("last", ["softmax", "sigmoid"])
def test_one_unit_with_a_loss_of_classes_warns_as_keras_does(loss: str, last: str) -> None:
    x, y = np.ones((4, 2), "float32"), np.ones((4, 1), "float32")
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation=last)])
    model.compile("sgd", loss)
    network = Network([Dense(1, activation=last)])
    network.compile("sgd", loss)
    for one in (model, network):
        with pytest.warns(Warning, match="sigmoid|binary") as caught:
            one.fit(x, y, verbose=0)
        assert len(caught) == (2 if last == "softmax" else 1)
        assert any(loss in str(warning.message) for warning in caught)


def test_a_softmax_of_one_unit_warns_when_it_is_built() -> None:
    with pytest.warns(UserWarning, match="the softmax of one unit, in dense, is always 1. Is a sigmoid meant?"):
        Network([Dense(1, activation="softmax")], (2,))
    Network([Dense(2, activation="softmax")], (2,))
    Network([Dense(1, activation="sigmoid")], (2,)).compile("sgd", "binary_crossentropy")
