"""`Dataset.as_tf`: the arrays as pipelines of TensorFlow."""

from __future__ import annotations

import keras
import numpy as np
import pytest
import tensorflow as tf

from dlcourse.datasets import load


def test_every_sample_comes_once_an_epoch_with_its_own_label() -> None:
    data = load("digits", verbose=False)
    train, test = data.as_tf(100, seed=1)
    batches = list(train)
    assert [len(x) for x, _ in batches] == [100] * 14 + [37]
    assert batches[0][0].dtype == tf.uint8
    pictures = np.concatenate([x for x, _ in batches])
    labels = np.concatenate([y for _, y in batches])
    places = {picture.tobytes(): place for place, picture in enumerate(data.x_train)}
    order = [places[picture.tobytes()] for picture in pictures]
    np.testing.assert_array_equal(data.y_train[order], labels)
    assert sorted(order) == sorted(places.values())
    assert order != sorted(order)
    np.testing.assert_array_equal(np.concatenate([x for x, _ in test]), data.x_test)
    np.testing.assert_array_equal(np.concatenate([y for _, y in test]), data.y_test)


def test_each_epoch_has_another_order_and_a_seed_repeats_them() -> None:
    data = load("iris", verbose=False)

    def epochs(seed: int) -> list[list[int]]:
        train, _ = data.as_tf(50, seed=seed)
        return [[int(label) for _, y in train for label in y] for _ in range(2)]

    first, second = epochs(1)
    assert first != second
    assert epochs(1) == [first, second]
    assert epochs(2)[0] != first
    unshuffled, _ = data.as_tf(50, shuffle=False)
    assert [int(label) for _, y in unshuffled for label in y] == data.y_train.tolist()


def test_texts_are_filled_up_with_zeros_to_the_longest_of_each_batch() -> None:
    data = load("imdb", verbose=False)
    train, test = data.as_tf(8, shuffle=False)
    for x, _ in (*train, *test):
        assert x.dtype == tf.int32
        assert (np.asarray(x) != 0).any(axis=0)[-1], "no column of zeros alone"
    first = np.asarray(next(iter(train))[0])
    for row, text in zip(first, data.x_train, strict=False):
        np.testing.assert_array_equal(row[: len(text)], text)
        assert not row[len(text) :].any()


def test_strings_come_as_strings() -> None:
    messages, _ = load("sms_spam", verbose=False).as_tf(4, shuffle=False)
    x, y = next(iter(messages))
    assert x.dtype == tf.string
    assert [text.decode() for text in x.numpy()] == load("sms_spam", verbose=False).x_train[:4].tolist()
    assert y.shape == (4,)
    sentences = next(iter(load("captions", verbose=False).as_tf(4)[0]))[1]
    assert (sentences.shape, sentences.dtype) == ((4, 5), tf.string)


def test_a_model_learns_from_it() -> None:
    keras.utils.set_random_seed(0)
    train, test = load("cifar10", verbose=False).as_tf(20, seed=0)
    assert train.element_spec[0].shape.as_list() == [None, 32, 32, 3]
    model = keras.Sequential(
        [keras.layers.Rescaling(1 / 255), keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")]
    )
    model.compile(keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, epochs=3, shuffle=False, verbose=0)
    assert model.evaluate(test, verbose=0, return_dict=True)["accuracy"] > 0.2  # a tenth by chance


@pytest.mark.parametrize("batch_size", [0, -1, 2.5, "many", None, True])
def test_a_batch_size_is_a_positive_whole_number(batch_size: object) -> None:
    with pytest.raises(ValueError, match="batch_size must be an integer of at least 1; got"):
        load("iris", verbose=False).as_tf(batch_size)  # type: ignore[arg-type]
