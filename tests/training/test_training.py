"""Seeds, and the order of the samples."""

from __future__ import annotations

import random
import subprocess
import sys

import numpy as np
import pytest

from dlcourse.training import epoch_order, over_seeds, set_seed, shuffled_batches


def test_a_seed_repeats_python_numpy_and_keras() -> None:
    import keras

    def draw() -> list[float]:
        set_seed(11)
        return [random.random(), np.random.rand(), *map(float, keras.random.normal((2,)))]

    assert draw() == draw()


def test_setting_a_seed_does_not_load_keras() -> None:
    code = "import sys; from dlcourse.training import set_seed; set_seed(1); assert 'keras' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("seed", [-1, 2**32, 1.0, "1", None, True])
def test_a_bad_seed_is_named(seed: object) -> None:
    with pytest.raises(ValueError, match="seed must be an integer from 0"):
        set_seed(seed)  # type: ignore[arg-type]


def test_runs_over_seeds_are_stacked_and_repeatable() -> None:
    runs = over_seeds(lambda seed: [seed, np.random.rand()], seeds=[4, 5, 6])
    assert runs.shape == (3, 2)
    np.testing.assert_array_equal(runs[:, 0], [4, 5, 6])
    assert len(np.unique(runs[:, 1])) == 3
    np.testing.assert_array_equal(runs, over_seeds(lambda seed: [seed, np.random.rand()], seeds=[4, 5, 6]))


def test_no_seeds_is_an_error() -> None:
    with pytest.raises(ValueError, match="seeds must hold at least one"):
        over_seeds(lambda seed: seed, seeds=[])


# The order of the samples


class Seen:
    """A Keras model that notes the samples of each batch that it is trained on."""

    def __init__(self) -> None:
        import keras
        import tensorflow as tf

        self.batches: list[list[int]] = []

        class Note(keras.layers.Layer):  # type: ignore[misc]
            def call(layer, inputs):  # noqa: N805
                tf.py_function(lambda x: self.batches.append(x.numpy()[:, 0].astype(int).tolist()), [inputs], [])
                return inputs

        self.model = keras.Sequential([keras.Input((1,)), Note(), keras.layers.Dense(1)])
        self.model.compile("sgd", "mse")


COLUMN = np.arange(12.0)[:, np.newaxis]


def test_after_a_seed_keras_repeats_one_order_which_is_why_the_course_has_its_own() -> None:
    seen = Seen()
    set_seed(0)
    seen.model.fit(COLUMN, COLUMN, epochs=3, batch_size=12, verbose=0)
    assert sorted(seen.batches[0]) == list(range(12)) != seen.batches[0]
    assert seen.batches[0] == seen.batches[1] == seen.batches[2]


def test_fit_sees_a_new_order_in_each_epoch_and_it_is_the_one_that_a_loop_by_hand_can_use() -> None:
    seen = Seen()
    batches = shuffled_batches(COLUMN, COLUMN, batch_size=5, seed=3)
    set_seed(0)
    seen.model.fit(batches, epochs=3, shuffle=False, verbose=0)
    by_hand = [epoch_order(12, 3, epoch)[start : start + 5].tolist() for epoch in range(3) for start in (0, 5, 10)]
    assert seen.batches == by_hand
    assert by_hand[:3] != by_hand[3:6] != by_hand[6:]
    assert batches.epoch == 3
    seen.model.fit(batches, epochs=1, shuffle=False, verbose=0)  # goes on
    assert seen.batches[9:] == [epoch_order(12, 3, 3)[start : start + 5].tolist() for start in (0, 5, 10)]


def test_a_resumed_run_goes_on_with_the_order_that_an_uninterrupted_one_has() -> None:
    whole, resumed = shuffled_batches(COLUMN, COLUMN, seed=1), shuffled_batches(COLUMN, COLUMN, seed=1, first_epoch=2)
    seen = Seen()
    seen.model.fit(whole, epochs=2, shuffle=False, verbose=0)
    np.testing.assert_array_equal(whole[0][0], resumed[0][0])


def test_an_order_is_a_permutation_that_seed_and_epoch_decide() -> None:
    orders = {tuple(epoch_order(20, seed, epoch)) for seed in range(5) for epoch in range(5)}
    assert len(orders) == 25
    assert all(sorted(order) == list(range(20)) for order in orders)
    np.random.seed(1)
    np.testing.assert_array_equal(epoch_order(20, 4, 2), epoch_order(20, 4, 2))
    assert epoch_order(0, 0, 0).shape == (0,)


def test_inputs_and_targets_stay_together_and_keep_their_types() -> None:
    x, y = np.arange(24, dtype=np.uint8).reshape(12, 2), np.arange(12)
    batches = shuffled_batches(x, y, batch_size=5)
    parts = [batches[k] for k in range(len(batches))]
    assert [part[0].shape for part in parts] == [(5, 2), (5, 2), (2, 2)]
    assert parts[0][0].dtype == np.uint8
    for inputs, targets in parts:
        np.testing.assert_array_equal(inputs[:, 0], 2 * targets)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"batch_size": 0}, "batch_size must be an integer of at least 1; got 0"),
        ({"seed": -1}, "seed must be an integer of at least 0; got -1"),
        ({"first_epoch": 1.5}, "first_epoch must be an integer of at least 0; got 1.5"),
        ({"y": [1]}, r"y must have as many samples as x, at least 1; got shapes \(12, 1\) and \(1,\)"),
        ({"x": [], "y": []}, "y must have as many samples as x, at least 1"),
        ({"x": 1, "y": 1}, "y must have as many samples as x"),
    ],
)
def test_what_is_no_batch_is_named(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}"):
        shuffled_batches(**{"x": COLUMN, "y": COLUMN, **arguments})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"^epoch must be an integer of at least 0; got True"):
        epoch_order(3, 0, True)
