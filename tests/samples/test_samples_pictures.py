"""The drawn pictures teach what real ones teach: color says least, gradients more, both together most."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from dataset_files import real_file
from numpy.typing import NDArray

from benchmarks.pictures import LEAST_GAPS, divided, features, linear_accuracy
from dlcourse.datasets import Dataset, load

Array = NDArray[Any]


def linear_accuracies(data: Dataset, n_train: int, n_test: int) -> dict[str, float]:
    """Test accuracy of the three linear machines."""
    n = n_train + n_test
    order = np.random.default_rng(0).permutation(len(data.x))[:n]
    y = data.y.ravel()[order]
    described = features(data.x[order])
    return {name: linear_accuracy(*divided(x, y, n_train, seed=0)) for name, x in described.items()}


def test_on_drawn_pictures_color_is_beaten_by_hog_and_hog_by_both() -> None:
    found = linear_accuracies(load("cifar10", verbose=False), 4000, 1000)
    assert found["color"] >= 0.2
    assert found["HOG"] >= found["color"] + LEAST_GAPS["HOG"]
    assert found["both"] >= found["HOG"] + LEAST_GAPS["both"]
    assert found["both"] <= 0.7


@pytest.mark.real_data
def test_on_real_pictures_the_order_is_the_same() -> None:
    data = load(real_file("arrays/cifar10.npz"), verbose=False)
    assert (len(data.x_train), len(data.x_test)) == (10_000, 2_000)
    found = linear_accuracies(data, 10_000, 2_000)
    assert found["color"] >= 0.2
    assert found["HOG"] >= found["color"] + LEAST_GAPS["HOG"]
    assert found["both"] >= found["HOG"] + LEAST_GAPS["both"] / 2
    assert found["both"] <= 0.7


def nearest_picture_accuracy(data: Dataset, seed: int, test_per_class: int) -> Array:
    """For each class the share of pictures whose nearest among 200 of each class is of the same class."""
    random, classes = np.random.default_rng(seed), range(10)
    rows = [random.permutation(np.flatnonzero(data.y == label)) for label in classes]
    known = np.concatenate([row[:200] for row in rows])
    asked = np.concatenate([row[200 : 200 + test_per_class] for row in rows])
    flat = data.x.reshape(len(data.x), -1).astype(np.float32)
    squares = (flat[known] ** 2).sum(axis=1) - 2 * flat[asked] @ flat[known].T  # plus what is the same for all
    right = data.y[known][squares.argmin(axis=1)] == data.y[asked]
    return np.array([right[data.y[asked] == label].mean() for label in classes])


@pytest.mark.real_data
def test_drawn_garments_are_as_hard_to_tell_apart_as_real_ones_class_by_class() -> None:
    real = load(real_file("keras/datasets/fashion-mnist"), verbose=False)
    sample = load("fashion_mnist", verbose=False)
    known = np.mean([nearest_picture_accuracy(real, seed, 400) for seed in range(5)], axis=0)
    drawn = np.mean([nearest_picture_accuracy(sample, seed, 50) for seed in range(5)], axis=0)
    table = {name: (r, d) for name, r, d in zip(sample.class_names, known.round(2), drawn.round(2), strict=True)}
    assert np.abs(known - drawn).max() <= 0.15, table
    assert abs(known.mean() - drawn.mean()) <= 0.05, table


def test_pullovers_have_long_sleeves_and_fewer_t_shirts_do() -> None:
    """With long sleeves a garment is wider than its body at two thirds of its height."""
    sample = load("fashion_mnist", verbose=False)

    def width(name: str) -> float:
        pictures = sample.x[sample.y == sample.class_names.index(name)]
        lit = pictures[:, 17:21].max(axis=1) > 25
        return float(np.mean([np.ptp(np.flatnonzero(row)) + 1 for row in lit]))

    assert width("Pullover") > width("T-shirt/top") + 2
    assert abs(width("Pullover") - width("Coat")) < 2


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
