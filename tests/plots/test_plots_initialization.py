"""Histograms of layers' outputs."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import layer_histograms


@pytest.fixture(autouse=True)
def close() -> Iterator[None]:
    yield
    plt.close("all")


def test_bars_are_shares_of_all_outputs_also_of_those_beyond_the_limits() -> None:
    [[ax]] = layer_histograms({"a": [np.array([[-9.0, 0.0], [0.0, 9.0]])]}, layers=[1])
    heights = [bar.get_height() for bar in ax.patches]
    assert sum(heights) == pytest.approx(1)
    assert (heights[0], heights[20], heights[-1]) == (0.25, 0.5, 0.25)


def test_rows_are_networks_and_columns_layers() -> None:
    layers = [np.full(3, -1.0), np.zeros(3), np.ones(3)]
    axes = layer_histograms({"up": layers, "down": layers[::-1]}, layers=[1, 3])
    highest = [[int(np.argmax([bar.get_height() for bar in ax.patches])) for ax in row] for row in axes]
    assert highest == [[0, 40], [40, 0]]
    assert [ax.get_title() for ax in axes[0]] == ["layer 1", "layer 3"]
    assert [ax.get_ylabel() for ax in axes[:, 0]] == ["up", "down"]


@pytest.mark.parametrize("layers", [[], [0], [1, 3]])
def test_layers_that_are_not_there_are_named(layers: list[int]) -> None:
    with pytest.raises(ValueError, match="layers must hold numbers from 1 to 2 for 'a'"):
        layer_histograms({"a": [np.zeros(2), np.zeros(2)]}, layers=layers)


def test_no_networks_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one network"):
        layer_histograms({}, layers=[1])
