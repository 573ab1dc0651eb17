"""Computational graphs, and decision boundaries during training."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import boundary_snapshots, computational_graph

POSITIONS = {"x": (0, 0), "y": (0, 1), "z = x y": (1, 0)}
VALUES = {"x": 4.0, "y": 2.5, "z = x y": 10.0}
LOCAL = {("x", "z = x y"): 2.5, ("y", "z = x y"): 4.0}


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def test_values_are_above_their_box_and_gradients_below() -> None:
    ax = computational_graph(POSITIONS, VALUES, LOCAL, {"x": -3.0, "z = x y": 1.0})
    places = {text.get_text(): text.get_position() for text in ax.texts}
    assert places["10"][1] > places["z = x y"][1] > places["1"][1]
    assert places["−3"] == (0, -0.3)
    assert "gradient of z" in places


def test_each_arrow_has_its_local_gradient() -> None:
    ax = computational_graph(POSITIONS, VALUES, LOCAL)
    texts = [text.get_text() for text in ax.texts]
    assert texts.count("× 2.5") == texts.count("× 4") == 1
    assert not any(text.startswith("gradient") for text in texts)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"values": VALUES | {"u": 1.0}}, "values must name boxes of positions; got u"),
        ({"values": {"x": 1.0}}, "got none for y, z = x y"),
        ({"local_gradients": {("x", "u"): 1.0}}, "local_gradients must name boxes"),
        ({"gradients": {"u": 1.0}}, "gradients must name boxes"),
    ],
)
def test_numbers_without_a_box_are_refused(changes: dict[str, object], words: str) -> None:
    arguments: dict[str, object] = {"positions": POSITIONS, "values": VALUES, "local_gradients": LOCAL}
    with pytest.raises(ValueError, match=words):
        computational_graph(**arguments | changes)  # type: ignore[arg-type]


def left_half(points: np.ndarray) -> np.ndarray:
    return (points[:, :1] < 0.5).astype(float)


def always(points: np.ndarray) -> np.ndarray:
    return np.ones((len(points), 1))


def test_there_is_a_row_for_each_run_and_a_line_where_the_answer_changes() -> None:
    axes = boundary_snapshots({"one": {0: always, 9: left_half}, "two": {0: always, 9: always}}, np.eye(2), [0, 1])
    assert [ax.get_title() for ax in axes[0]] == ["step 0", "step 9"]
    assert axes[1, 0].get_ylabel().startswith("two")
    contours = [len([c for c in ax.collections if type(c).__name__ == "QuadContourSet"]) for ax in axes.flat]
    assert contours == [0, 1, 0, 0]
    assert axes[0, 1].images[0].get_array()[40, [0, -1]].tolist() == [1, 0]


@pytest.mark.parametrize(
    ("runs", "x", "words"),
    [
        ({}, np.eye(2), "at least one"),
        ({"a": {}}, np.eye(2), "at least one"),
        ({"a": {0: always}, "b": {1: always}}, np.eye(2), "the same steps"),
        ({"a": {0: always}}, np.eye(3), "one row per label"),
    ],
)
def test_runs_with_different_steps_are_refused(runs: dict[str, dict[int, object]], x: np.ndarray, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        boundary_snapshots(runs, x, [0, 1])  # type: ignore[arg-type]
