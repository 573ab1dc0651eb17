"""`plots.image_grid` of a data set."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.datasets import load
from dlcourse.plots import image_grid


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    plt.close("all")


@pytest.mark.parametrize("name", ["mnist", "fashion_mnist", "cifar10", "cifar100", "digits"])
def test_the_first_pictures_stand_under_their_classes(name: str) -> None:
    data = load(name, verbose=False)
    axes = image_grid(data)
    assert axes.shape == (2, 8)
    labels = data.y_train[:16].ravel()
    assert [ax.get_title() for ax in axes.flat] == [data.class_names[label] for label in labels]
    for ax, picture in zip(axes.flat, data.x_train, strict=False):
        np.testing.assert_array_equal(ax.images[0].get_array(), picture)


def test_what_is_not_real_is_said_above() -> None:
    for name in ("cifar10", "mnist"):
        data = load(name, verbose=False)
        image_grid(data)
        assert plt.gcf().get_suptitle() == ("" if data.kind == "real" else f"{name} ({data.kind})")
    image_grid(dataclasses.replace(data, kind="drawn"))
    assert plt.gcf().get_suptitle() == "mnist (drawn)"


def test_few_pictures_own_titles_and_no_classes() -> None:
    data = load("mnist", verbose=False)
    assert image_grid(data.subset(3)).shape == (1, 3)
    assert image_grid(data, titles=range(16), columns=4)[3, 3].get_title() == "15"
    assert image_grid(dataclasses.replace(data, class_names=()))[0, 0].get_title() == ""
    with pytest.raises(ValueError, match="titles must hold 16 titles"):
        image_grid(data, titles="ab")


@pytest.mark.parametrize("name", ["iris", "imdb", "boston_housing", "captions"])
def test_a_set_without_pictures_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=f"images must be a data set of images; got {name}"):
        image_grid(load(name, verbose=False))
