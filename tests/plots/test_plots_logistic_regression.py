"""Plots of probabilities."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import probability_map, share_by_bin


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def test_each_bin_shows_its_share_and_its_count_and_empty_ones_nothing() -> None:
    ax = share_by_bin([1, 2, 3, 21, 22], [0, 1, 1, 1, 1], edges=[0, 10, 20, 30])
    assert [text.get_text() for text in ax.texts] == ["3", "2"]
    dots = [line.get_xydata() for line in ax.lines if line.get_marker() == "o"]
    np.testing.assert_allclose(np.concatenate(dots), [[5, 2 / 3], [25, 1]])


def test_a_sample_on_a_border_belongs_to_the_bin_above() -> None:
    ax = share_by_bin([10], [1], edges=[0, 10, 20])
    assert [tuple(text.xy) for text in ax.texts] == [(15.0, 1.0)]


def test_curves_are_drawn_over_the_whole_range() -> None:
    ax = share_by_bin([1, 12], [0, 1], edges=[0, 10, 20], curves={"half": lambda x: np.full_like(x, 0.5)})
    [curve] = [line for line in ax.lines if line.get_label() == "half"]
    assert curve.get_xdata()[[0, -1]].tolist() == [0, 20]


@pytest.mark.parametrize(
    ("x", "y", "edges", "words"),
    [([1, 2], [0], [0, 5], "same shape"), ([1], [2], [0, 5], "0 and 1"), ([1], [0], [5, 0], "edges")],
)
def test_bins_of_wrong_values_are_refused(x: list[int], y: list[int], edges: list[int], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        share_by_bin(x, y, edges=edges)


def test_the_map_draws_its_lines_where_the_probability_is_that_high() -> None:
    ax = probability_map(lambda points: points[:, 0], [[0, 0], [1, 1]], [0, 1], levels=[0.25, 0.75])
    lines = ax.collections[-1]
    assert [path.vertices[:, 0].mean() for path in lines.get_paths()] == pytest.approx([0.25, 0.75], abs=1e-6)


@pytest.mark.parametrize(("x", "y", "words"), [([[0, 0, 0]], [1], r"\(n, 2\)"), ([[0, 0]], [3], "0 and 1")])
def test_a_map_of_wrong_values_is_refused(x: list[list[int]], y: list[int], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        probability_map(lambda points: points[:, 0], x, y)
