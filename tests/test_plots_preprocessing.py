"""The figures of the lesson on preprocessing: what is drawn where, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import descent_on_contours, spectrogram

WAY = np.array([[2.0, 1.0], [1.0, 0.5], [0.0, 0.0]])


def bowl(points: np.ndarray) -> np.ndarray:
    return np.asarray((points**2).sum(axis=1))


@pytest.fixture(autouse=True)
def closed_figures() -> Iterator[None]:
    yield
    plt.close("all")


def test_the_path_starts_at_the_dot_and_ends_at_the_star() -> None:
    ax = descent_on_contours(bowl, WAY, xlim=(-3, 3), ylim=(-3, 3), title="round")
    way, dot, star = ax.lines
    assert np.array_equal(way.get_xydata(), WAY)
    assert np.array_equal(dot.get_xydata(), WAY[:1])
    assert np.array_equal(star.get_xydata(), WAY[-1:])
    assert ax.get_title() == "round"


def test_one_contour_runs_through_the_start() -> None:
    ax = descent_on_contours(bowl, WAY, xlim=(-3, 3), ylim=(-3, 3))
    [contours] = ax.collections
    assert np.isclose(contours.levels, bowl(WAY[:1])[0]).any()


@pytest.mark.parametrize("path", [WAY[:1], WAY[:, :1], WAY.ravel()])
def test_a_path_is_made_of_points(path: np.ndarray) -> None:
    with pytest.raises(ValueError, match="path: two or more points"):
        descent_on_contours(bowl, path, xlim=(-3, 3), ylim=(-3, 3))


def test_a_path_leads_down() -> None:
    with pytest.raises(ValueError, match="lead down"):
        descent_on_contours(bowl, WAY[::-1], xlim=(-3, 3), ylim=(-3, 3))


def test_the_loudest_place_is_0_decibels_and_a_tenth_is_20_below() -> None:
    ax = spectrogram([[5, 1, 10], [5, 10, 0]], [0.1, 0.2], [0, 100, 200])
    [mesh] = ax.collections
    values = np.asarray(mesh.get_array()).reshape(2, 2)  # without 0 Hz; bins by frames
    assert values[:, 0].tolist() == [-20.0, 0.0]
    assert values[0, 1] == 0
    assert values[1, 1] < -100


def test_notes_name_the_axis() -> None:
    ax = spectrogram(np.ones((2, 3)), [0.1, 0.2], [0, 220, 440], notes={"A3": 220, "A4": 440}, limits=(200, 500))
    assert [label.get_text() for label in ax.get_yticklabels()] == ["A3", "A4"]
    assert ax.get_ylim() == (200, 500)


def test_shapes_must_fit() -> None:
    with pytest.raises(ValueError, match=r"magnitudes: the shape \(2, 3\) is expected"):
        spectrogram(np.ones((3, 2)), [0.1, 0.2], [0, 220, 440])


def test_silence_is_refused() -> None:
    with pytest.raises(ValueError, match="no sound"):
        spectrogram(np.zeros((2, 3)), [0.1, 0.2], [0, 220, 440])
