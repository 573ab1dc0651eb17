"""What lesson 17 says of real sets, held against the real sets, with the lesson's own functions."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from dataset_files import real_file
from numpy.testing import assert_allclose
from numpy.typing import NDArray

from dlcourse.datasets import Dataset, load

pytestmark = pytest.mark.real_data

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "17-datasets.ipynb"
FILES = {
    "mnist": "arrays/mnist.npz",
    "fashion_mnist": "keras/datasets/fashion-mnist",
    "cifar10": "arrays/cifar10.npz",
    "california": "keras/datasets/california_housing.npz",
    "boston": "arrays/boston_housing.npz",
    "sms": "text/sms_spam/SMSSpamCollection",
    "captions": "text/flickr8k/Flickr8k.token.txt",
}
Array = NDArray[Any]


def real(name: str) -> Dataset:
    return load(real_file(FILES[name]), verbose=False)


@pytest.fixture(scope="module")
def lesson() -> dict[str, Callable[..., Any]]:
    """The functions that the lesson defines, by name."""
    names: dict[str, Any] = {"np": np}
    for cell in nbformat.read(NOTEBOOK, as_version=4).cells:
        if cell.cell_type == "code":
            functions: list[ast.stmt] = [
                node for node in ast.parse(cell.source).body if isinstance(node, ast.FunctionDef)
            ]
            exec(compile(ast.Module(functions, []), str(NOTEBOOK), "exec"), names)
    return names


# Section 2: digits and garments ------------------------------------------------------------------------------------


def test_the_bundled_digits_are_of_mnists_training_set() -> None:
    known = {picture.tobytes() for picture in real("mnist").x_train}
    sample = load("mnist", verbose=False)
    assert len(sample.x) == 5_000
    assert all(picture.tobytes() in known for picture in sample.x)


def test_four_in_five_pixels_of_a_digit_are_0() -> None:
    assert 0.78 < np.mean(real("mnist").x_train == 0) < 0.83


@pytest.mark.parametrize(("name", "said"), [("mnist", 0.90), ("fashion_mnist", 0.75)])
def test_what_the_nearest_of_1437_pictures_gets(name: str, said: float, lesson: dict[str, Any]) -> None:
    data = real(name)
    accuracies = np.array([lesson["accuracy_of_nearest"](data, seed) for seed in range(8)])
    assert abs(accuracies.mean() - said) < 0.01
    assert np.ptp(accuracies.mean(axis=1)) < 0.03
    if name == "fashion_mnist":
        by_class = accuracies.mean(axis=0)
        assert data.class_names[by_class.argmin()] == "Shirt"
        assert abs(by_class.min() - 0.5) < 0.05


# Section 3: color pictures -----------------------------------------------------------------------------------------


def test_labels_of_cifar_are_a_column() -> None:
    assert real("cifar10").y_train.shape == (10_000, 1)
    assert real("mnist").y_train.shape == (60_000,)


# Section 4: tables -------------------------------------------------------------------------------------------------


def test_what_the_prices_of_california_hide() -> None:
    data = real("california")
    assert len(data.x) == 20_640
    assert 0.045 < np.mean(data.y == 500_001) < 0.055
    assert data.y.max() == 500_001
    one_answer = np.abs(data.y_test - data.y_train.mean()).mean()
    slope, start = np.polyfit(data.x_train[:, 7], data.y_train, 1)
    by_income = np.abs(data.y_test - (start + slope * data.x_test[:, 7])).mean()
    assert_allclose([one_answer, by_income], [91_000, 62_000], atol=600)


def test_age_and_income_are_capped_as_well() -> None:
    data = real("california")
    age, income = (data.x[:, data.feature_names.index(name)] for name in
                   ("age of houses (years)", "median income ($10,000)"))  # fmt: skip
    assert age.max() == 52
    assert 0.055 < np.mean(age == 52) < 0.065
    assert_allclose(income.max(), 15.0001)
    assert np.sum(income == income.max()) == 49


def test_the_real_map_has_a_coast_and_the_generated_one_has_none() -> None:
    """West of 121.2 degrees and south of 35.2 there is nothing but the Pacific."""

    def at_sea(data: Dataset) -> int:
        return int(np.sum((data.x[:, 0] < -121.2) & (data.x[:, 1] < 35.2)))

    assert at_sea(real("california")) == 0
    assert at_sea(load("california_housing", verbose=False)) > 10


def test_column_b_has_two_answers_for_36_districts() -> None:
    data = real("boston")
    B = data.x[:, data.feature_names.index("B (computed from race)")]
    assert (int(np.sum(B <= 1000 * (1 - 0.63) ** 2)), len(B)) == (36, 506)


# Section 5: reviews ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def reviews() -> list[Array]:
    """The 25,000 training reviews as lists of ranks, without their start."""
    with np.load(real_file("arrays/imdb_flat.npz")) as file:
        return np.split(file["x_train_ids"], file["x_train_offsets"][1:-1])


def test_real_reviews_have_as_many_words_as_said(reviews: list[Array]) -> None:
    words, counts = np.unique(np.concatenate(reviews), return_counts=True)
    assert len(reviews) == 25_000
    assert words.max() == 88_584  # the rank of the rarest word
    assert max(map(len, reviews)) + 1 == 2_494  # with its start
    counts = np.sort(counts)[::-1]
    ranks = np.array([1, 10, 100, 1_000, 10_000])
    assert_allclose(counts[ranks[:-1] - 1] / counts[ranks[1:] - 1], [4.4, 10.1, 12.7, 19.4], rtol=0.01)
    assert counts[:100].sum() > 0.5 * counts.sum()
    assert abs(np.mean(counts == 1) - 0.41) < 0.01


def test_real_reviews_are_balanced() -> None:
    with np.load(real_file("arrays/imdb_flat.npz")) as file:
        assert np.bincount(file["y_train"]).tolist() == np.bincount(file["y_test"]).tolist() == [12_500, 12_500]


# Sections 6 and 7: baselines, captions -----------------------------------------------------------------------------


def test_real_messages_have_a_baseline_of_86() -> None:
    data = real("sms")
    assert round(np.mean(data.y_test == np.bincount(data.y_train).argmax()), 2) == 0.86
    assert (len(data.x_train), len(data.x_test)) == (4_459, 1_115)


def test_five_real_sentences_have_little_in_common() -> None:
    data = real("captions")
    assert len(data.y) == 8_092
    words = [[set(text.lower().split()) for text in five] for five in data.y_train]
    shared = [set.intersection(*five) for five in words]
    assert round(np.mean([len(set.union(*five)) for five in words])) == 29
    assert round(np.mean([len(both) for both in shared]), 1) == 2.0
    frequent = sorted(
        {word for both in shared for word in both}, key=lambda word: -sum(word in both for both in shared)
    )
    assert frequent[:2] == [".", "a"]


# Section 8: preparing and mirroring --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["cifar10", "mnist"])
def test_what_preparing_and_mirroring_gain(name: str, lesson: dict[str, Any]) -> None:
    data = real(name)
    rows = np.random.default_rng(99).permutation(len(data.x_train))[:4_000]
    known, labels = data.x_train[rows], (data.y_train.ravel()[rows], data.y_test.ravel()[:1_000])
    scores = {
        way: np.mean(
            [[lesson["accuracy"](table, *labels, n, seed) for seed in range(16)] for n in (50, 200, 800)], axis=1
        )
        for way, table in lesson["three_tables"](known, data.x_test[:1_000]).items()
    }
    as_they_are, ready, mirrored = scores.values()
    if name == "cifar10":
        assert_allclose((ready - as_they_are)[[0, 2]], [0.02, 0.06], atol=0.01)
        assert (ready - as_they_are).min() > 0.01
        assert 0.003 < (mirrored - ready).min() < (mirrored - ready).max() < 0.025
    else:
        assert (ready - as_they_are).min() > 0.015
        assert (mirrored - ready).max() < -0.01


def test_in_a_mirror_the_digits_that_keep_their_label_do_little_harm(lesson: dict[str, Any]) -> None:
    data = real("mnist")
    rows = np.random.default_rng(99).permutation(len(data.x_train))[:4_000]
    labels = data.y_train[rows], data.y_test[::2]
    _, plain, mirrored = lesson["three_tables"](data.x_train[rows], data.x_test[::2]).values()
    keeps_its_label = np.isin(labels[0], (0, 1, 8))
    harm = [
        np.mean([lesson["accuracy"](plain, *labels, 800, k) - lesson["accuracy"](table, *labels, 800, k)
                 for k in range(16)])
        for table in (np.where(keeps_its_label, mirrored, plain), np.where(keeps_its_label, plain, mirrored))
    ]  # fmt: skip
    assert_allclose(harm, [0.003, 0.018], atol=0.0025)


# Section 9: the buffer ---------------------------------------------------------------------------------------------


def test_on_real_garments_a_small_buffer_does_the_same_damage(lesson: dict[str, Any]) -> None:
    import keras
    import tensorflow as tf

    lesson["keras"] = keras
    data = real("fashion_mnist")
    rows = np.random.default_rng(0).permutation(len(data.x_train))[:2_000]
    rows = rows[np.argsort(data.y_train[rows], kind="stable")]
    in_order = tf.data.Dataset.from_tensor_slices((data.x_train[rows], data.y_train[rows]))
    accuracy = {}
    for size in (32, 2_000):
        keras.utils.set_random_seed(0)
        network = lesson["small_network"]()
        network.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy", steps_per_execution=21)
        network.fit(in_order.shuffle(size, seed=0).batch(32), epochs=3, shuffle=False, verbose=0)
        right = np.argmax(network.predict(data.x_test, verbose=0), axis=1) == data.y_test
        accuracy[size] = [right[data.y_test == k].mean() for k in range(10)]
    assert np.mean(accuracy[2_000]) > np.mean(accuracy[32]) + 0.2
    assert accuracy[32][9] > 0.9
    assert np.mean(accuracy[32][:3]) < 0.3
