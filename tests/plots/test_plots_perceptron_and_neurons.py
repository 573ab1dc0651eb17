"""Pictures of neurons: their border, their networks, their sliders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import BoundarySliders, answer_regions, network_diagram, perceptron_updates

CORNERS = [[0, 0], [0, 1], [1, 0], [1, 1]]
OR = [0, 1, 1, 1]


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def test_each_state_has_its_picture_with_the_wrong_samples_ringed() -> None:
    axes = perceptron_updates(CORNERS, OR, [[0, 0, 0], [0, 0, -1], [1, 1, -1]], columns=2)
    assert [ax.get_title()[0] for ax in axes] == ["0", "1", "2"]
    rings = [len(ax.collections[-1].get_offsets()) for ax in axes]
    assert rings == [1, 3, 0]


@pytest.mark.parametrize(
    ("x", "y", "history", "words"),
    [
        ([[1, 2, 3]], [1], [[0, 0, 0]], r"\(n, 2\)"),
        (CORNERS, [0, 1], [[0, 0, 0]], "4 labels"),
        (CORNERS, [0, 1, 2, 1], [[0, 0, 0]], "0 or 1"),
        (CORNERS, OR, [[0, 0]], "history"),
    ],
)
def test_updates_that_do_not_fit_are_refused(x: Any, y: Any, history: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        perceptron_updates(x, y, history)


def test_regions_ring_and_count_the_wrong_samples() -> None:
    ax = answer_regions(lambda p: p[:, 0] > 0.5, CORNERS, OR, title="right half")
    assert ax.get_title() == "right half\n1 of 4 wrong"
    assert ax.collections[-1].get_offsets().tolist() == [[0, 1]]
    assert answer_regions(lambda p: p[:, 0] > 0.5, CORNERS, OR).get_title() == ""


def test_regions_keep_to_their_window() -> None:
    ax = answer_regions(lambda p: p[:, 0] > 0.5, CORNERS, OR, window=(-1, 2))
    assert (*ax.get_xlim(), *ax.get_ylim()) == (-1, 2, -1, 2)


@pytest.mark.parametrize(
    ("predict", "y", "words"), [(lambda p: p[:, 0] > 0, [0, 1], "4 labels"), (lambda p: p > 0, OR, "predict")]
)
def test_regions_that_do_not_fit_are_refused(predict: Any, y: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        answer_regions(predict, CORNERS, y)


def test_a_diagram_has_every_unit_every_weight_and_every_bias() -> None:
    kernels, biases = [[[1, -2], [3, -4]], [[5], [6]]], [[0.5, -0.5], [7]]
    ax = network_diagram([["a", "b"], ["c", "d"], ["e"]], kernels, biases, titles=["in", "between", "out"])
    written = sorted(text.get_text() for text in ax.texts if text.get_text())
    assert written == sorted(
        [*"abcde", "1", "-2", "3", "-4", "5", "6", "b = 0.5", "b = -0.5", "b = 7", "in", "between", "out"]
    )


@pytest.mark.parametrize(("kernels", "biases", "words"), [([[[1], [2], [3]]], [], "kernels"), ([], [[1, 2]], "biases")])
def test_weights_that_do_not_fit_are_refused(kernels: Any, biases: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        network_diagram([["a", "b"], ["c"]], kernels, biases)


@pytest.mark.parametrize(("b", "count"), [(-0.5, "4 of 4"), (-1.5, "2 of 4"), (0.0, "3 of 4"), (-3, "1 of 4")])
def test_the_sliders_count_right_answers(b: float, count: str) -> None:
    assert f"<b>{count} right</b>" in BoundarySliders(CORNERS, OR, w=(1, 1), b=b)._repr_html_()


def test_the_ground_is_cut_along_the_border() -> None:
    page = BoundarySliders(CORNERS, OR, w=(1, 0), b=-0.5)._repr_html_()
    corners = page.split('points="')[1].split('"')[0].split()
    across = sorted(float(corner.split(",")[0]) for corner in corners)
    np.testing.assert_allclose(across, [130, 130, 260, 260])  # the right half


def test_the_sliders_page_is_the_same_each_time_and_asks_nothing_of_the_network() -> None:
    pages = {BoundarySliders(CORNERS, OR)._repr_html_() for _ in range(2)}
    assert len(pages) == 1
    assert "http" not in pages.pop()


@pytest.mark.parametrize(
    ("x", "y", "w", "b"),
    [([[0, 9]], [0], (1, 1), 0), ([[0, 0]], [2], (1, 1), 0), ([[0, 0]], [0], (1, 1), 4), ([[0, 0]], [0], (1,), 0)],
)
def test_sliders_beyond_their_range_are_refused(x: Any, y: Any, w: Any, b: float) -> None:
    with pytest.raises(ValueError, match=r"^(x|y|w and b) must .*; got "):
        BoundarySliders(x, y, w=w, b=b)
