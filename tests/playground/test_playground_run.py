"""The playground's engine: the same as the formulas, alone and in company."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.playground import FEATURES, Config, Training, features_of, make_points, points_of, run, start_of
from dlcourse.playground._core import ACTIVATION_FUNCTIONS, Networks
from dlcourse.playground._trainer import as_row, as_rows, as_weights, batch_of, networks_of, shape_of
from dlcourse.scratch import activations

configs = st.builds(
    Config,
    data=st.sampled_from(["circle", "xor", "plane"]),
    noise=st.sampled_from([0.0, 0.2]),
    features=st.sampled_from([("x", "y"), ("xy",), tuple(FEATURES)]),
    hidden=st.lists(st.integers(1, 4), max_size=3),
    activation=st.sampled_from(["tanh", "relu", "sigmoid", "linear"]),
    regularization=st.sampled_from([None, "l1", "l2"]),
    rate=st.sampled_from([0.0, 0.01]),
    learning_rate=st.sampled_from([0.03, 0.3]),
    batch_size=st.sampled_from([1, 10, 17, 1000]),
    seed=st.integers(0, 50),
)


@np.errstate(all="ignore")  # some settings diverge
def outputs_by_hand(config, weights, points):
    a = features_of(points, config.features)
    kernels, biases = weights[::2], weights[1::2]
    for number, (kernel, bias) in enumerate(zip(kernels, biases, strict=True)):
        name = config.activation if number < len(kernels) - 1 else ("tanh" if config.is_classification else "linear")
        a = getattr(activations, name)(a @ kernel + bias)
    return a[:, 0]


@np.errstate(all="ignore")
def loss_by_hand(outputs, labels):
    return np.mean((outputs - labels) ** 2 / 2)


@given(configs)
@settings(max_examples=40, deadline=None)
def test_outputs_and_losses_are_those_of_the_formulas(config):
    result = run(config, epochs=2)
    points = points_of(config)
    for x, y, losses in [
        (points.x_train, points.y_train, result.train_loss),
        (points.x_test, points.y_test, result.test_loss),
    ]:
        outputs = outputs_by_hand(config, result.weights[0], x)
        assert np.allclose(result.outputs(x)[0], outputs, equal_nan=True)
        assert np.isclose(losses[0, -1], loss_by_hand(outputs, y), equal_nan=True)
    if config.is_classification and np.all(np.isfinite(outputs)):
        assert result.test_accuracy[0, -1] == pytest.approx(np.mean((outputs >= 0) == (points.y_test > 0)))


@given(configs)
@settings(max_examples=25, deadline=None)
def test_a_step_is_the_measured_slope_of_the_batchs_loss(config):
    if config.activation == "relu":  # has kinks, at which a measured slope is another
        config = replace(config, activation="tanh")
    config = replace(config, regularization=None)
    start = as_row(start_of(config))
    networks = networks_of(config, start[None].copy())
    points = points_of(config)
    y = points.y_train[:7]
    batch = batch_of(as_rows(points.x_train[:7], config)[None], y[None, None])
    networks.update(batch, np.array([[1 / 7]]))

    def loss(row):
        return loss_by_hand(outputs_by_hand(config, as_weights(row, config.sizes), points.x_train[:7]), y)

    nudges = 1e-6 * np.eye(len(start))
    measured = [(loss(start + nudge) - loss(start - nudge)) / 2e-6 for nudge in nudges]
    assert np.allclose(start - networks.parameters[0], measured, atol=1e-7)


@given(st.lists(configs, min_size=2, max_size=5))
@settings(max_examples=25, deadline=None)
def test_a_run_in_company_is_the_same_as_alone_and_the_order_is_kept(together):
    """To the bit, as is promised: each network's numbers go through the same operations, in company or alone."""
    result = run(together, epochs=2)
    assert result.configs == tuple(together)
    for index, config in enumerate(together):
        alone = run(config, epochs=2)
        assert np.array_equal(result.train_loss[index], alone.train_loss[0], equal_nan=True)
        assert all(
            np.array_equal(a, b, equal_nan=True) for a, b in zip(result.weights[index], alone.weights[0], strict=True)
        )


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid", "linear"])
@pytest.mark.parametrize("penalties", [[None], ["l1", "l2"]])
def test_each_of_a_group_is_the_same_as_alone(activation, penalties):
    config = Config(activation=activation, hidden=(5, 3), rate=0.03)
    together = config.over(data=["circle", "spiral"], regularization=penalties, learning_rate=[0.01, 0.3], seed=[0, 1])
    assert len({shape_of(one) for one in together}) == 1
    result = run(together, epochs=3)
    for index, one in enumerate(together):
        alone = run(one, epochs=3)
        assert np.array_equal(result.test_loss[index], alone.test_loss[0])
        assert all(np.array_equal(a, b) for a, b in zip(result.weights[index], alone.weights[0], strict=True))


@pytest.mark.parametrize(
    "other",
    [
        {"activation": "relu"},
        {"regularization": "l1"},
        {"data": "plane", "train_ratio": 0.1},
        {"batch_size": 9},
        {"train_ratio": 0.3},
    ],
    ids=lambda other: next(iter(other)),
)
def test_what_cannot_train_in_one_group_still_comes_out_as_alone(other):
    one = Config(rate=0.1, train_ratio=0.24)  # as many points as 0.1 of the plane's
    two = replace(one, **other)
    for pair in ([one, two], [two, one]):
        result = run(pair, epochs=3)
        assert np.array_equal(result.train_loss, np.stack([run(each, epochs=3).train_loss[0] for each in pair]))


def test_runs_that_differ_in_numbers_only_train_in_one_group(monkeypatch):
    groups = []
    original = Networks.__init__

    def noted(self, parameters, *rest):
        groups.append(len(parameters))
        original(self, parameters, *rest)

    monkeypatch.setattr(Networks, "__init__", noted)
    run(Config().over(learning_rate=[0.01, 0.1], noise=[0, 0.1], seed=range(3)), epochs=1)
    assert groups == [12]


def test_losses_are_taken_every_so_many_epochs_and_at_both_ends():
    every, some = run(Config(), epochs=7), run(Config(), epochs=7, every=3)
    assert some.epochs.tolist() == [0, 3, 6, 7]
    assert np.array_equal(some.train_loss, every.train_loss[:, [0, 3, 6, 7]])


def test_no_epoch_leaves_the_start():
    result = run(Config(), epochs=0)
    assert result.epochs.tolist() == [0]
    assert all(np.array_equal(a, b) for a, b in zip(result.weights[0], start_of(Config()), strict=True))


def test_the_start_is_uniform_with_biases_of_a_tenth():
    kernel, bias, *_ = start_of(Config(hidden=(1000,)))
    assert np.abs(kernel).max() <= 0.5
    assert kernel.std() == pytest.approx(1 / np.sqrt(12), rel=0.05)
    assert np.all(bias == 0.1)


def test_the_start_is_not_drawn_from_the_numbers_that_made_the_points():
    points, _ = make_points("xor", seed=5)
    drawn = (points - np.sign(points) * 0.3) / 10
    kernel = start_of(Config(hidden=(400,), seed=5))[0]
    assert np.abs(kernel.ravel()[:, None] - drawn.ravel()).min(axis=1).max() > 1e-6
    assert np.isclose(kernel.ravel()[:, None], drawn.ravel(), rtol=0, atol=1e-12).sum() == 0


def test_l2_pulls_kernels_towards_zero_and_leaves_biases():
    config = Config(data="gauss", hidden=(), regularization="l2", rate=0.5, learning_rate=0.1, batch_size=250)
    plain = run(replace(config, regularization=None), epochs=1).weights[0]
    pulled = run(config, epochs=1).weights[0]
    assert np.allclose(pulled[0], plain[0] - 0.1 * 0.5 * start_of(config)[0])
    assert np.array_equal(pulled[1], plain[1])


def test_l1_holds_weights_at_zero_that_have_crossed_it():
    config = Config(data="gauss", regularization="l1", rate=0.1, seed=3)
    training = Training(config)
    seen_zero = [np.zeros_like(kernel, dtype=bool) for kernel in training.weights[::2]]
    for _ in range(30):
        training.step()
        for kernel, before in zip(training.weights[::2], seen_zero, strict=True):
            assert np.all(kernel[before] == 0)
            before |= kernel == 0
    assert sum(zero.sum() for zero in seen_zero) > 3


def test_a_rate_of_zero_is_no_penalty():
    one, other = run(Config(regularization="l1", rate=0.0), epochs=5), run(Config(), epochs=5)
    assert np.array_equal(one.train_loss, other.train_loss)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("penalty", [None, "l1", "l2"])
def test_a_run_that_diverges_ends_quietly(penalty):
    config = Config(data="plane", activation="linear", learning_rate=100.0, regularization=penalty, rate=1.0)
    result = run([config, replace(config, learning_rate=0.001)], epochs=20)
    assert not np.isfinite(result.train_loss[0, -1])
    assert np.isfinite(result.train_loss[1]).all()
    assert result.outputs([[0.0, 0.0]]).shape == (2, 1)


@pytest.mark.parametrize("name", ACTIVATION_FUNCTIONS)
def test_activations_in_place_are_those_of_scratch(name):
    z = np.linspace(-50, 50, 1001)
    a, slope = z.copy(), np.empty_like(z)
    ACTIVATION_FUNCTIONS[name][0](a)
    ACTIVATION_FUNCTIONS[name][1](a, slope)
    assert np.allclose(a, getattr(activations, name)(z), atol=1e-12)
    away = z != 0
    assert np.allclose(slope[away], getattr(activations, f"{name}_derivative")(z[away]), atol=1e-12)


def test_training_step_by_step_is_a_run():
    config = Config(data="xor", regularization="l1", rate=0.02)
    training, result = Training(config), run(config, epochs=12)
    for epochs in (1, 4, 0, 7):
        training.step(epochs)
    assert training.epoch == 12
    assert training.train_loss == result.train_loss[0].tolist()
    assert training.test_loss == result.test_loss[0].tolist()
    assert np.array_equal(training.outputs([[1, 2], [3, -4]]), result.outputs([[1, 2], [3, -4]])[0])


def test_every_units_output_can_be_looked_at():
    training = Training(Config(hidden=(3, 2)))
    points = points_of(training.config).x_test[:5]
    layers = training.layer_outputs(points)
    assert [layer.shape for layer in layers] == [(5, 2), (5, 3), (5, 2), (5, 1)]
    assert np.array_equal(layers[0], points)
    kernel, bias = training.weights[:2]
    assert np.allclose(layers[1], np.tanh(points @ kernel + bias))
    before = [layer.copy() for layer in layers]
    training.step(3)
    training.layer_outputs(points)
    assert all(np.array_equal(a, b) for a, b in zip(layers, before, strict=True))


def test_settings_change_while_it_trains_and_the_weights_stay():
    training = Training(Config(learning_rate=0.03))
    training.step(3)
    before = training.weights
    training.change(learning_rate=1.0, batch_size=1, activation="relu", regularization="l2", rate=0.1)
    assert all(np.array_equal(a, b) for a, b in zip(before, training.weights, strict=True))
    assert training.config.activation == "relu"
    training.step(2)
    assert (training.epoch, len(training.train_loss)) == (5, 6)


def test_what_l1_has_put_to_zero_stays_there_when_the_rate_changes():
    training = Training(Config(data="gauss", regularization="l1", rate=0.1, seed=3))
    training.step(30)
    dead = training.weights[0] == 0
    assert dead.any()
    training.change(rate=0.001)
    training.step(10)
    assert np.all(training.weights[0][dead] == 0)
    training.change(regularization=None)
    training.step(10)
    assert not np.all(training.weights[0][dead] == 0)


def test_a_weight_that_l1_has_put_to_zero_stays_there_though_its_slope_is_not_zero():
    training = Training(Config(data="gauss", hidden=(), features=("x", "y", "xy"), regularization="l1", rate=0.1))
    training.step(30)
    dead = training.weights[0] == 0
    assert dead.any()
    training.change(rate=0.0)
    training.step(1)
    assert np.all(training.weights[0][dead] == 0)
    training.change(regularization="l2")
    training.step(1)
    assert np.all(training.weights[0][dead] != 0)


def test_a_setting_that_needs_a_new_network_is_named():
    with pytest.raises(ValueError, match="hidden must not change during training"):
        Training(Config()).change(hidden=(3,))
    with pytest.raises(ValueError, match="epochs must be an integer of at least 0"):
        Training(Config()).step(-1)
    with pytest.raises(TypeError, match="config must be a Config; got 'circle'"):
        Training("circle")


@pytest.mark.parametrize(
    ("arguments", "error", "said"),
    [
        (([],), ValueError, "configs must hold at least one Config"),
        ((["circle"],), TypeError, "configs must hold Configs only; got 'circle'"),
        ((None,), TypeError, "configs must be a Config or a sequence of Configs; got None"),
        ((Config(), -1), ValueError, "epochs must be an integer of at least 0"),
        ((Config(), 2.5), TypeError, "epochs must be an integer of at least 0"),
        ((Config(), 5, 0), ValueError, "every must be an integer of at least 1"),
    ],
)
def test_what_cannot_be_run_is_named(arguments, error, said):
    with pytest.raises(error, match=said):
        run(*arguments)
