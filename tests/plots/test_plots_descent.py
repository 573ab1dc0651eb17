"""Steps on a curve, and paths on a map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest
from numpy.typing import NDArray

from dlcourse.plots import descent_curve, descent_map

SQUARE = {"xlim": (-3.0, 3.0), "ylim": (-3.0, 3.0)}


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def bowl(points: NDArray[Any]) -> NDArray[Any]:
    return (points**2).sum(axis=1)


def test_steps_stand_on_the_curve() -> None:
    ax = descent_curve(np.square, {"a": [3, 1, 0.5], "b": [-2]}, xlim=(-4, 4))
    ways = {line.get_label(): line.get_xydata() for line in ax.lines}
    np.testing.assert_allclose(ways["a"], [[3, 9], [1, 1], [0.5, 0.25]])
    np.testing.assert_allclose(ways["b"], [[-2, 4]])
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["a", "b"]


def test_a_descent_that_flies_off_does_not_change_the_view() -> None:
    alone = descent_curve(np.square, {}, xlim=(-4, 4)).get_ylim()
    assert descent_curve(np.square, {"a": [1, 1e9, np.inf]}, xlim=(-4, 4)).get_ylim() == alone


@pytest.mark.parametrize("path", [[], [[1, 2]]])
def test_a_path_on_a_curve_is_a_list_of_numbers(path: list[Any]) -> None:
    with pytest.raises(ValueError, match=r"paths\['a'\] must have shape"):
        descent_curve(np.square, {"a": path}, xlim=(-1, 1))


def test_height_doubles_from_line_to_line() -> None:
    ax = descent_map(bowl, {}, minimum=[0, 0], **SQUARE)
    lines = ax.collections[1].levels
    np.testing.assert_allclose(lines[1:] / lines[:-1], 2)
    assert lines[-1] == pytest.approx(18 / 2)


def test_the_paths_and_the_minimum_are_where_they_are() -> None:
    ax = descent_map(bowl, {"a": [[2, 1], [1, 0.5], [np.nan, 0]]}, minimum=[0.5, -0.5], **SQUARE)
    [way] = [line for line in ax.lines if line.get_label() == "a"]
    np.testing.assert_allclose(way.get_xydata(), [[2, 1], [1, 0.5]])
    [cross] = [line for line in ax.lines if line.get_marker() == "x"]
    np.testing.assert_allclose(cross.get_xydata(), [[0.5, -0.5]])
    assert ax.get_xlim() == (-3, 3)


def test_long_paths_are_lines_and_short_ones_have_dots() -> None:
    ax = descent_map(bowl, {"long": np.ones((100, 2)), "short": np.ones((10, 2))}, **SQUARE)
    assert {line.get_label(): line.get_marker() for line in ax.lines if line.get_label() in ("long", "short")} == {
        "long": "None",
        "short": "o",
    }


@pytest.mark.parametrize(
    ("f", "options", "words"),
    [
        (bowl, {"paths": {"a": [1.0, 2.0]}}, r"shape \(n_steps \+ 1, 2\)"),
        (bowl, {"paths": {}, "levels": [2, 1]}, "levels"),
        (bowl, {"paths": {}, "xlim": (1, 0)}, "xlim"),
        (lambda points: np.zeros(len(points)), {"paths": {}}, "f must exceed its minimum, 0"),
    ],
)
def test_what_cannot_be_drawn_is_refused(f: Any, options: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        descent_map(f, **(SQUARE | options))
