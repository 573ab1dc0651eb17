"""The figures of lesson 32 can be read: an image pyramid over the notebook's whole width, gray levels as the unit."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import orientation_bars, show_pyramid


@pytest.fixture(autouse=True)
def closed_figures() -> Iterator[None]:
    plt.switch_backend("agg")
    yield
    plt.close("all")


def test_the_smallest_of_seven_levels_is_still_half_an_inch_wide() -> None:
    levels = [np.zeros((round(128 / 1.25**k), round(192 / 1.25**k))) for k in range(7)]
    ax = show_pyramid(levels, window=32)
    ax.figure.draw_without_rendering()
    left, right = ax.images[-1].get_extent()[:2]
    inches = np.diff(ax.transData.transform([(left, 0), (right, 0)])[:, 0])[0] / ax.figure.dpi
    assert inches > 0.38


def test_votes_are_counted_in_gray_levels() -> None:
    assert orientation_bars(np.ones(9)).get_ylabel() == "votes (gray levels)"
