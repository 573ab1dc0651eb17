"""`load` and the object that it returns."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.datasets import load_digits, load_iris

from dlcourse.datasets import load, names


@pytest.mark.parametrize("name", names())
def test_every_set_is_whole(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data = load(name)
    assert capsys.readouterr().out == data.describe() + "\n"
    assert len(data.x_train) == len(data.y_train)
    assert len(data.x_test) == len(data.y_test)
    assert set(np.unique(data.y_train)) == set(np.unique(data.y_test)) == set(range(len(data.class_names)))
    assert data.source
    assert data.licence
    assert data.kind == "real"


def test_iris_keeps_its_order_and_splits_evenly() -> None:
    iris, original = load("iris", verbose=False), load_iris()
    np.testing.assert_array_equal(iris.x, original.data)
    np.testing.assert_array_equal(iris.y, original.target)
    assert iris.x_train.shape == (135, 4)
    np.testing.assert_array_equal(np.bincount(iris.y_test), [5, 5, 5])
    assert len(iris.feature_names) == 4


def test_digits_are_pictures_of_whole_numbers() -> None:
    digits, original = load("digits", verbose=False), load_digits()
    assert digits.x_train.shape == (1437, 8, 8)
    assert digits.x_train.dtype == np.uint8
    np.testing.assert_array_equal(digits.x, original.images)
    np.testing.assert_array_equal(digits.y, original.target)


def test_arrays_are_the_callers_own() -> None:
    load("iris", verbose=False).x_train[:] = 0
    assert load("iris", verbose=False).x_train.min() > 0


def test_subset_keeps_the_proportion() -> None:
    few = load("digits", verbose=False).subset(400)
    assert (len(few.x_train), len(few.y_train), len(few.x_test), len(few.y_test)) == (400, 400, 100, 100)
    assert few.x.shape == (500, 8, 8)
    assert len(load("digits", verbose=False).subset(1).x_test) == 1


@pytest.mark.parametrize("n", [0, 1438, -1, 2.0, "many", None])
def test_subset_names_what_it_accepts(n: object) -> None:
    with pytest.raises(ValueError, match="n: a whole number from 1 to 1437"):
        load("digits", verbose=False).subset(n)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["irsi", "", None, 3])
def test_an_unknown_name_is_answered_with_the_known_ones(name: object) -> None:
    with pytest.raises(ValueError, match=r"name: .* accepted are .*iris"):
        load(name)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Did you mean 'iris'"):
        load("irsi")
