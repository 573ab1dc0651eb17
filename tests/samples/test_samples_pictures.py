"""The drawn pictures teach what real ones teach: colour says least, gradients more, both together most."""

from __future__ import annotations

import numpy as np
import pytest
from dataset_files import real_file

from benchmarks.pictures import LEAST_GAPS, divided, features, linear_accuracy
from dlcourse.datasets import Dataset, load


def linear_accuracies(data: Dataset, n_train: int, n_test: int) -> dict[str, float]:
    """Test accuracy of the three linear machines."""
    n = n_train + n_test
    order = np.random.default_rng(0).permutation(len(data.x))[:n]
    y = data.y.ravel()[order]
    described = features(data.x[order])
    return {name: linear_accuracy(*divided(x, y, n_train, seed=0)) for name, x in described.items()}


def test_on_drawn_pictures_colour_is_beaten_by_hog_and_hog_by_both() -> None:
    found = linear_accuracies(load("cifar10", verbose=False), 4000, 1000)
    assert found["colour"] >= 0.2
    assert found["HOG"] >= found["colour"] + LEAST_GAPS["HOG"]
    assert found["both"] >= found["HOG"] + LEAST_GAPS["both"]
    assert found["both"] <= 0.7


@pytest.mark.real_data
def test_on_real_pictures_the_order_is_the_same() -> None:
    data = load(real_file("arrays/cifar10.npz"), verbose=False)
    assert (len(data.x_train), len(data.x_test)) == (10_000, 2_000)
    found = linear_accuracies(data, 10_000, 2_000)
    assert found["colour"] >= 0.2
    assert found["HOG"] >= found["colour"] + LEAST_GAPS["HOG"]
    assert found["both"] >= found["HOG"] + LEAST_GAPS["both"] / 2
    assert found["both"] <= 0.7


@pytest.mark.parametrize("name", ["cifar10", "cifar100", "fashion_mnist"])
def test_every_class_is_drawn_equally_often_and_no_picture_twice(name: str) -> None:
    data = load(name, verbose=False)
    for labels in (data.y_train, data.y_test):
        assert set(np.bincount(labels.ravel())) == {len(labels) // len(data.class_names)}
    assert len({picture.tobytes() for picture in data.x}) == len(data.x)


def test_pictures_are_neither_black_nor_white_nor_flat() -> None:
    pictures = load("cifar10", verbose=False).x.astype(float)
    assert pictures.mean(axis=(1, 2, 3)).min() > 20
    assert pictures.mean(axis=(1, 2, 3)).max() < 235
    assert pictures.std(axis=(1, 2, 3)).min() > 6
