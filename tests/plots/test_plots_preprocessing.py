"""Spectrograms: what is drawn where, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import spectrogram


@pytest.fixture(autouse=True)
def closed_figures() -> Iterator[None]:
    yield
    plt.close("all")


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
    with pytest.raises(ValueError, match=r"magnitudes must have shape \(2, 3\)"):
        spectrogram(np.ones((3, 2)), [0.1, 0.2], [0, 220, 440])


def test_silence_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one value above 0; got none"):
        spectrogram(np.zeros((2, 3)), [0.1, 0.2], [0, 220, 440])
