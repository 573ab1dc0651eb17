"""Strips of gradients."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import gradient_strips


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def test_each_component_has_its_square_and_the_worst_is_the_darkest() -> None:
    ax = gradient_strips({"a": [0, 1e-5, 0.5], "b": [1e-3, 0, 2.0]}, {"W": 2, "b": 1})
    values = ax.collections[0].get_array()
    np.testing.assert_allclose(values, [[1e-10, 1e-5, 0.5], [1e-3, 1e-10, 1.0]])
    gray = ax.collections[0].cmap(ax.collections[0].norm(values))[..., 0]
    assert gray[0, 0] > gray[0, 1] > gray[0, 2]


def test_lines_part_the_arrays() -> None:
    ax = gradient_strips({"a": np.zeros(6)}, {"W": 3, "b": 1, "V": 2})
    assert [segment[0][0] for segment in ax.collections[1].get_segments()] == [3, 4]


@pytest.mark.parametrize(("errors", "words"), [([0, 0], "the sum of sizes"), ([0, -1, 0], "at least 0; got -1")])
def test_wrong_errors_are_refused(errors: list[float], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        gradient_strips({"a": errors}, {"W": 3})
