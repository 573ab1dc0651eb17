"""The figures of lesson 32 can be read: an image pyramid over the notebook's whole width, gray levels as the unit."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import orientation_bars, show_boxes, show_pyramid


@pytest.fixture(autouse=True)
def closed_figures() -> Iterator[None]:
    plt.switch_backend("agg")
    yield
    plt.close("all")


def test_the_smallest_of_seven_levels_is_still_half_an_inch_wide() -> None:
    levels = [np.zeros((round(128 / 1.25**k), round(192 / 1.25**k))) for k in range(7)]
    ax = show_pyramid(levels, window=32)
    ax.figure.draw_without_rendering()
    left, right = ax.images[6].get_extent()[:2]
    inches = np.diff(ax.transData.transform([(left, 0), (right, 0)])[:, 0])[0] / ax.figure.dpi
    assert inches > 0.38


def test_below_each_level_stands_what_its_window_holds() -> None:
    level = np.arange(40 * 40, dtype=float).reshape(40, 40)
    ax = show_pyramid([level, level[:32, :32]], window=32, center=(24.0, 20.0))
    np.testing.assert_array_equal(ax.images[2].get_array(), level[4:36, 8:40])
    assert len(ax.images) == len(ax.patches) == 4


def test_noisy_gray_levels_are_drawn_in_steps_and_floats_as_they_are() -> None:
    levels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    drawn = [show_boxes(picture, {}).images[0].get_array() for picture in (levels, levels / 255)]
    assert len(np.unique(drawn[0])) == 22
    assert np.abs(drawn[0].astype(int) - levels).max() <= 6
    np.testing.assert_array_equal(drawn[1], levels / 255)


def test_votes_are_counted_in_gray_levels() -> None:
    assert orientation_bars(np.ones(9)).get_ylabel() == "votes (gray levels)"
