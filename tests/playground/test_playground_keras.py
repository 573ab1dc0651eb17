"""The Keras program that the playground writes trains the same network."""

from __future__ import annotations

import re

import keras
import numpy as np
import pytest

from dlcourse.playground import FEATURES, Config, keras_code, run

SETTINGS = {
    "as it opens": Config(),
    "all features, no hidden layer": Config(data="plane", features=tuple(FEATURES), hidden=(), learning_rate=0.0003),
    "relu, noise, odd batches": Config(data="spiral", noise=0.2, hidden=(8,), activation="relu", batch_size=13, seed=4),
    "sigmoid, three layers": Config(data="xor", hidden=(3, 3, 2), activation="sigmoid", learning_rate=0.3),
    "linear, numbers": Config(data="multi-gauss", activation="linear", train_ratio=0.1, batch_size=6),
    "L2": Config(data="gauss", regularization="l2", rate=0.1),
    "L1 that lets no weight cross 0": Config(data="gauss", hidden=(), regularization="l1", rate=0.001),
}


def trained(config, epochs, capsys):
    namespace = {}
    exec(compile(keras_code(config, epochs), "keras_code", "exec"), namespace)
    return namespace, capsys.readouterr().out


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("config", SETTINGS.values(), ids=list(SETTINGS))
def test_it_runs_and_arrives_at_the_same_weights(config, capsys):
    namespace, printed = trained(config, 2, capsys)
    result = run(config, epochs=2)
    for theirs, ours in zip(namespace["model"].get_weights(), result.weights[0], strict=True):
        assert np.allclose(theirs, ours, rtol=0, atol=1e-5)
    words, number = printed.removesuffix("\n").rsplit(" ", 1)
    assert words == "test loss"
    assert re.fullmatch(r"\d+\.\d{3}", number)
    assert float(number) == pytest.approx(result.test_loss[0, -1], abs=0.0006)  # it is rounded to three decimals


def test_20_updates_from_the_same_start_lead_to_the_same_weights():
    config = Config(hidden=(8,), train_ratio=0.4)  # 200 points in batches of 10
    namespace = {}
    exec(keras_code(config, epochs=1), namespace)
    assert int(namespace["model"].optimizer.iterations) == 20
    for theirs, ours in zip(namespace["model"].get_weights(), run(config, epochs=1).weights[0], strict=True):
        assert np.abs(theirs - ours).max() < 1e-5


def test_it_says_only_what_the_network_needs():
    code = keras_code(Config(features=("x", "x²"), hidden=()))
    assert "np.column_stack([x, x**2])" in code
    assert "penalty" not in code
    assert code.count("keras.layers.Dense") == 1


def test_it_says_where_the_penalties_differ():
    assert "nearly" in keras_code(Config(regularization="l1", rate=0.1))
    assert "L2(0.1 / 2)" in keras_code(Config(regularization="l2", rate=0.1))
    assert "penalty" not in keras_code(Config(regularization="l2", rate=0.0))


def test_numpys_numbers_look_like_pythons():
    config = Config(
        noise=np.float64(0.2), learning_rate=np.float32(0.5), seed=np.int64(3), features=np.array(["x", "y"])
    )
    assert "np.float" not in keras_code(config)
    assert "np." not in repr(config)


def test_it_reads_well():
    for config in SETTINGS.values():
        lines = keras_code(config).splitlines()
        assert max(map(len, lines)) <= 120
        assert len(lines) < 40


def test_no_epochs_are_refused():
    with pytest.raises(ValueError, match="epochs must be an integer of at least 1"):
        keras_code(Config(), epochs=0)


def test_parameters_are_counted_as_keras_counts_them():
    config = Config(features=tuple(FEATURES), hidden=(8, 4))
    model = keras.Sequential([keras.Input((7,)), *(keras.layers.Dense(n) for n in (8, 4, 1))])
    assert config.n_parameters == model.count_params()
