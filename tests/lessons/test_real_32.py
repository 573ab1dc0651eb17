"""What lesson 32 says of real photographs: 4,000 of CIFAR-10, which lie beside the checkout."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pytest
from dataset_files import real_file
from numpy.typing import NDArray
from sklearn.linear_model import RidgeClassifierCV

from dlcourse.datasets import load
from dlcourse.features import block_histograms, hog

pytestmark = pytest.mark.real_data

Array = NDArray[Any]
SEEDS = range(3)
COLUMNS = np.arange(32)


@pytest.fixture(scope="module")
def photographs() -> tuple[Array, Array]:
    """The first 4,000 training pictures, which are exact, and their labels."""
    data = load(real_file("arrays/cifar10.npz"), verbose=False)
    return data.x_train[:4000], data.y_train[:4000].ravel()


def gray(pictures: Array) -> Array:
    levels: Array = (pictures @ np.array([0.299, 0.587, 0.114])).round().astype(np.uint8)
    return levels


def colors(pictures: Array) -> Array:
    levels = [[np.bincount(channel.ravel() // 16, minlength=16) for channel in np.moveaxis(p, -1, 0)] for p in pictures]
    return np.array(levels).reshape(len(pictures), -1) / 1024


def pixels(pictures: Array) -> Array:
    return np.float32(gray(pictures)).reshape(len(pictures), -1) / 255


def unscaled(pictures: Array) -> Array:
    return block_histograms(gray(pictures), convention="opencv").reshape(len(pictures), -1) / 1000


def gray_hog(pictures: Array) -> Array:
    return hog(gray(pictures), convention="opencv")


def both(pictures: Array) -> Array:
    return np.concatenate([colors(pictures), gray_hog(pictures)], axis=1)


def color_hog(pictures: Array) -> Array:
    return hog(pictures, convention="opencv")


def accuracies(
    photographs: tuple[Array, Array], describe: Callable[[Array], Array], tests: Mapping[str, Array], size: int = 1000
) -> dict[str, float]:
    """Test accuracy by kind of test picture: means over seeds, trained on pictures as they are."""
    x, y = photographs
    known, asked = describe(x[:3000]), {name: describe(pictures) for name, pictures in tests.items()}
    scores: dict[str, list[float]] = {name: [] for name in tests}
    for seed in SEEDS:
        chosen = np.random.default_rng(seed).permutation(3000)[:size]
        model = RidgeClassifierCV(alphas=[0.1, 1, 10, 100, 1000]).fit(known[chosen], y[chosen])
        for name, features in asked.items():
            scores[name].append(model.score(features, y[3000:]))
    return {name: float(np.mean(values)) for name, values in scores.items()}


def test_most_photographs_are_farther_from_their_dusk_than_from_another(photographs: tuple[Array, Array]) -> None:
    shades = gray(photographs[0][:1000]).astype(float)
    to_dusk, to_other = (((x - shades) ** 2).sum(axis=(1, 2)) for x in (0.2 * shades, np.roll(shades, 1, axis=0)))
    assert np.mean(to_dusk > to_other) > 0.7


def test_hog_is_ahead_of_pixels_and_colors_and_both_together_of_hog(photographs: tuple[Array, Array]) -> None:
    tests = {"": photographs[0][3000:]}
    found = {describe: accuracies(photographs, describe, tests)[""] for describe in (pixels, colors, gray_hog, both)}
    assert found[gray_hog] > max(found[pixels], found[colors]) + 0.1, found
    assert found[both] > found[gray_hog] + 0.005, found
    assert accuracies(photographs, gray_hog, tests, size=100)[""] > found[pixels] - 0.03


def test_color_gradients_gain_little_on_photographs(photographs: tuple[Array, Array]) -> None:
    tests = {"": photographs[0][3000:]}
    gain = accuracies(photographs, color_hog, tests)[""] - accuracies(photographs, gray_hog, tests)[""]
    assert -0.02 < gain < 0.03


def test_scaling_pays_when_the_light_changes_and_not_against_noise_or_half_a_shadow(
    photographs: tuple[Array, Array],
) -> None:
    x = photographs[0][3000:]
    noise = np.random.default_rng(0).normal(0, 25, x.shape)
    tests = {
        "as they are": x,
        "half the light": x // 2,
        "half shadow": np.where(COLUMNS[:, np.newaxis] < 17, x // 4, x),
        "noise": np.clip(x + noise, 0, 255).astype(np.uint8),
    }
    scaled, raw = (accuracies(photographs, describe, tests) for describe in (gray_hog, unscaled))
    assert abs(scaled["as they are"] - raw["as they are"]) < 0.06
    assert abs(scaled["as they are"] - scaled["half the light"]) < 0.02
    assert raw["half the light"] < raw["as they are"] - 0.08
    assert abs(scaled["half shadow"] - raw["half shadow"]) < 0.06
    for found in (scaled, raw):
        assert found["noise"] < found["as they are"] - 0.06, found


def test_cells_forgive_shifts_of_half_a_cell_and_not_of_a_whole_one(photographs: tuple[Array, Array]) -> None:
    def recognized(describe: Callable[[Array], Array], shift: int, seed: int) -> float:
        pictures = gray(photographs[0][np.random.default_rng(seed).permutation(4000)[:200]])
        known, moved = describe(pictures[:, 4:28, :24]), describe(pictures[:, 4:28, shift : shift + 24])
        nearest = (np.sum(known**2, axis=1) - 2 * moved @ known.T).argmin(axis=1)
        return float(np.mean(nearest == np.arange(200)))

    def flat(x: Array) -> Array:
        return np.float32(x).reshape(len(x), -1)

    share = {
        (name, shift): np.mean([recognized(describe, shift, seed) for seed in SEEDS])
        for name, describe in {"pixels": flat, "HOG": hog}.items()
        for shift in (4, 8)
    }
    assert share["HOG", 4] > share["pixels", 4] + 0.2
    assert share["HOG", 8] < share["pixels", 8] - 0.04
