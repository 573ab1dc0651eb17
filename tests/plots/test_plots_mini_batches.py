"""The figures of the lesson on mini-batches."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import forgetting_map, loss_table

LABELS = {"xlabel": "batch size", "ylabel": "learning rate", "shown": "{:.2f}".format}


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


def test_each_class_that_is_trained_has_a_frame_around_its_updates() -> None:
    trained = np.zeros((3, 6), dtype=bool)
    trained[0, :2] = trained[2, 3:] = True
    ax = forgetting_map(np.linspace(0, 1, 18).reshape(3, 6), trained)
    frames = [(frame.get_x(), frame.get_width(), frame.get_y()) for frame in ax.patches]
    assert frames == [(0.5, 2, -0.5), (3.5, 3, 1.5)]
    assert ax.images[0].get_array().shape == (3, 6)
    assert ax.get_xlabel() == "update"
    assert ax.get_ylabel() == "class"


def test_the_scale_of_accuracies_is_fixed() -> None:
    ax = forgetting_map([[0.5, 0.6]], [[True, False]])
    assert ax.images[0].get_clim() == (0, 1)


@pytest.mark.parametrize(("accuracies", "trained"), [([0.5], [True]), ([[0.5, 1.0]], [[True]])])
def test_a_forgetting_map_needs_two_tables_of_one_shape(accuracies, trained) -> None:
    with pytest.raises(ValueError, match="same shape"):
        forgetting_map(accuracies, trained)


def test_every_loss_is_written_into_its_field() -> None:
    ax = loss_table([[0.1, 0.2], [0.3, np.nan]], [8, 16], [0.5, 1.0], limits=(0.1, 2.3), **LABELS)
    assert [text.get_text() for text in ax.texts] == ["0.10", "0.20", "0.30", "inf"]
    assert [text.get_position() for text in ax.texts] == [(0, 0), (1, 0), (0, 1), (1, 1)]
    assert [tick.get_text() for tick in ax.get_yticklabels()] == ["0.5", "1"]


def test_the_darker_the_lower() -> None:
    ax = loss_table([[0.01, 0.1, 2.3, np.inf]], [1, 2, 4, 8], [1.0], limits=(0.1, 2.3), **LABELS)
    assert ax.images[0].get_array().tolist() == [[0, 0, 1, 1]]
    assert [text.get_color() for text in ax.texts] == ["white", "white", "black", "black"]


@pytest.mark.parametrize("limits", [(0, 1), (2, 1), (1, 1)])
def test_limits_must_increase_from_above_zero(limits) -> None:
    with pytest.raises(ValueError, match="limits must be"):
        loss_table([[0.1]], [1], [1.0], limits=limits, **LABELS)


def test_losses_must_have_the_shape_of_the_settings() -> None:
    with pytest.raises(ValueError, match=r"must have shape \(1, 2\)"):
        loss_table([[0.1]], [1, 2], [1.0], limits=(0.1, 1), **LABELS)
