"""Seeds."""

from __future__ import annotations

import random
import subprocess
import sys

import numpy as np
import pytest

from dlcourse.training import over_seeds, set_seed


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
    with pytest.raises(ValueError, match="seed: a whole number from 0"):
        set_seed(seed)  # type: ignore[arg-type]


def test_runs_over_seeds_are_stacked_and_repeatable() -> None:
    runs = over_seeds(lambda seed: [seed, np.random.rand()], seeds=[4, 5, 6])
    assert runs.shape == (3, 2)
    np.testing.assert_array_equal(runs[:, 0], [4, 5, 6])
    assert len(np.unique(runs[:, 1])) == 3
    np.testing.assert_array_equal(runs, over_seeds(lambda seed: [seed, np.random.rand()], seeds=[4, 5, 6]))


def test_no_seeds_is_an_error() -> None:
    with pytest.raises(ValueError, match="seeds: at least one"):
        over_seeds(lambda seed: seed, seeds=[])
