"""The settings of a playground's network: what is accepted, and what is said of the rest."""

from __future__ import annotations

import pytest

from dlcourse.playground import Config, Panel, Training, keras_code, points_of, start_of


def test_configs_are_made_for_each_combination():
    made = Config(data="xor").over(learning_rate=[0.1, 1.0], seed=range(3))
    assert [(c.learning_rate, c.seed) for c in made] == [(r, s) for r in (0.1, 1.0) for s in range(3)]
    assert {c.data for c in made} == {"xor"}
    assert Config(hidden=[3, 2]).hidden == (3, 2)
    with pytest.raises(TypeError, match=r"seed must be a sequence of values, such as \[3\]; got 3"):
        Config().over(seed=3)
    with pytest.raises(TypeError, match="activation must be a sequence of values"):
        Config().over(activation="tanh")
    assert Config(hidden=(3, 2)).n_parameters == 9 + 8 + 3


@pytest.mark.parametrize(
    ("field", "value", "error", "said"),
    [
        ("data", "moons", ValueError, "data must be one of 'circle'"),
        ("noise", 0.7, ValueError, "noise must be a number from 0 to 0.5"),
        ("noise", "much", TypeError, "noise must be a number from 0 to 0.5"),
        ("train_ratio", 1.0, ValueError, "train_ratio must be a number above 0 and below 1"),
        ("features", (), ValueError, "features must hold at least one name"),
        ("features", ("x", "x"), ValueError, "features must hold at least one name, each once"),
        ("features", "xy", TypeError, "features must be a sequence of names"),
        ("features", 5, TypeError, "features must be a sequence of names"),
        ("features", (["x"],), TypeError, "features must be a sequence of names"),
        ("hidden", 4, TypeError, "hidden must be a sequence of numbers"),
        ("hidden", (0,), ValueError, r"hidden\[0\] must be an integer of at least 1"),
        ("hidden", (2.5,), TypeError, r"hidden\[0\] must be an integer of at least 1"),
        ("activation", "selu", ValueError, "activation must be one of 'tanh'"),
        ("regularization", "l3", ValueError, "regularization must be one of None, 'l1', 'l2'"),
        ("rate", -1, ValueError, "rate must be a number of at least 0"),
        ("learning_rate", 0, ValueError, "learning_rate must be a number above 0"),
        ("learning_rate", True, TypeError, "learning_rate must be a number above 0"),
        ("learning_rate", float("nan"), ValueError, "learning_rate must be a number above 0"),
        ("batch_size", 0, ValueError, "batch_size must be an integer of at least 1"),
        ("batch_size", 2.0, TypeError, "batch_size must be an integer"),
        ("seed", -1, ValueError, "seed must be an integer of at least 0"),
    ],
)
def test_a_setting_that_is_not_accepted_is_named(field, value, error, said):
    with pytest.raises(error, match=said):
        Config(**{field: value})


@pytest.mark.parametrize("function", [Panel, Training, keras_code, points_of, start_of])
def test_what_is_no_config_is_named(function):
    with pytest.raises(TypeError, match="config must be a Config; got 'circle'"):
        function("circle")
