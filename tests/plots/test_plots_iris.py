"""The figures that the first Keras lesson brings: learning curves, classifiers' pictures, pairs of features."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.collections import PathCollection, QuadMesh
from matplotlib.colors import to_rgba
from numpy.testing import assert_allclose, assert_array_equal

from dlcourse.plots import confusion_matrix, decision_regions, learning_curves, pair_plot, score_spread
from dlcourse.plots.style import COLORS

HISTORY = {
    "accuracy": [0.5, 0.7, 0.8],
    "loss": [1.0, 0.6, 0.4],
    "val_accuracy": [0.6, 0.6, 0.7],
    "val_loss": [0.9, 0.7, 0.6],
}


@pytest.fixture(autouse=True)
def _figures_are_closed() -> Iterator[None]:
    mpl.use("agg")
    yield
    plt.close("all")


def texts(ax: Any) -> list[str]:
    return [text.get_text() for text in ax.texts]


# Learning curves ------------------------------------------------------------------------------------------------


def test_the_loss_comes_first_and_epochs_are_counted_from_one() -> None:
    loss, accuracy = learning_curves(HISTORY)
    assert (loss.get_ylabel(), accuracy.get_ylabel()) == ("loss", "accuracy")
    training, validation = loss.lines
    assert_array_equal(training.get_xdata(), [1, 2, 3])
    assert_allclose(training.get_ydata(), HISTORY["loss"])
    assert_allclose(validation.get_ydata(), HISTORY["val_loss"])


def test_lines_carry_their_names() -> None:
    [ax] = learning_curves(HISTORY, metrics=["accuracy"])
    assert texts(ax) == ["training", "validation"]


def test_names_at_neighboring_ends_do_not_overlap() -> None:
    [ax] = learning_curves({"loss": [1.0, 0.500], "val_loss": [1.0, 0.501]})
    ax.figure.draw_without_rendering()
    first, second = (text.get_window_extent() for text in ax.texts)
    assert not first.overlaps(second)


def test_what_fit_returns_is_taken_as_it_is() -> None:
    [ax] = learning_curves(SimpleNamespace(history={"loss": [2.0, 1.0]}))
    assert len(ax.lines) == 1
    assert texts(ax) == []


def test_a_single_epoch_and_a_negative_loss_are_drawn() -> None:
    [ax] = learning_curves({"loss": [-1.0]})
    low, high = ax.get_ylim()
    assert low < -1 < high


@pytest.mark.parametrize(
    ("history", "error", "word"),
    [
        ([1.0, 2.0], TypeError, "history"),
        ({}, ValueError, "history"),
        ({"loss": []}, ValueError, "history"),
        ({"loss": [1.0, "high"]}, ValueError, "history"),
        ({"loss": [[1.0], [1.0, 2.0]]}, ValueError, "history"),
        ({"loss": 1.0}, ValueError, "history"),
    ],
)
def test_a_bad_history_is_named(history: Any, error: type[Exception], word: str) -> None:
    with pytest.raises(error, match=word):
        learning_curves(history)


@pytest.mark.parametrize(("epochs", "every"), [(5, 2), (4, 1), (9, 3), (5, 5)])
def test_validation_that_was_measured_in_some_epochs_is_drawn_at_these(epochs: int, every: int) -> None:
    validation = [1.0] * (epochs // every)
    [ax] = learning_curves({"loss": [1.0] * epochs, "val_loss": validation})
    assert ax.lines[1].get_xdata().tolist() == list(range(every, epochs + 1, every))


def test_a_metric_with_a_value_for_each_class_gets_a_line_for_each() -> None:
    f1 = [np.array([0.1, 0.2, 0.3]), np.array([0.2, 0.4, 0.6])]
    [_, ax] = learning_curves({"loss": [2.0, 1.0], "f1_score": f1, "val_f1_score": f1})
    assert len(ax.lines) == 6
    assert ax.lines[2].get_ydata().tolist() == [0.3, 0.6]


def test_a_run_that_went_on_is_drawn_from_its_first_epoch() -> None:
    history = SimpleNamespace(history={"loss": [2.0, 1.0]}, epoch=[5, 6])
    [ax] = learning_curves(history)
    assert ax.lines[0].get_xdata().tolist() == [6, 7]


def test_a_diverged_run_is_said_in_the_picture_and_a_gap_is_no_end() -> None:
    [ax] = learning_curves({"loss": [np.nan, np.inf], "val_loss": [np.nan, np.nan]})
    assert [text.get_text() for text in ax.texts] == ["no finite loss:\nthe run diverged"]
    [ax] = learning_curves({"loss": [2.0, 1.0, np.nan], "val_loss": [3.0, np.inf, np.nan]})
    assert [(text.get_text(), text.xy) for text in ax.texts] == [("training", (2, 1.0)), ("validation", (1, 3.0))]
    ax.figure.canvas.draw()


@pytest.mark.parametrize("metrics", [["precision"], ["val_loss"], []])
def test_a_metric_that_is_not_there_is_named(metrics: list[str]) -> None:
    with pytest.raises(ValueError, match="metrics"):
        learning_curves(HISTORY, metrics=metrics)


# Confusion matrix -----------------------------------------------------------------------------------------------


def test_rows_are_true_and_columns_predicted() -> None:
    ax = confusion_matrix([0, 0, 0, 1, 2], [0, 1, 1, 1, 0], ["a", "b", "c"])
    assert texts(ax) == list("120010100")
    assert (ax.get_ylabel(), ax.get_xlabel()) == ("true", "predicted")
    assert [label.get_text() for label in ax.get_yticklabels()] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("labels", "predictions", "word"),
    [([0, 1], [0], "predictions"), ([0, 2], [0, 1], "labels"), ([0], [-1], "predictions"), ([0.5], [0], "labels")],
)
def test_labels_that_do_not_fit_are_named(labels: Any, predictions: Any, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        confusion_matrix(labels, predictions, ["a", "b"])


# Decision regions -----------------------------------------------------------------------------------------------

POINTS = np.array([[-1.0, 0.0], [-2.0, 1.0], [1.0, 2.0], [2.0, -1.0]])
SIDES = np.array([0, 0, 1, 0])  # the last one lies on the wrong side


def by_side(points: Any) -> Any:
    return (points[:, 0] > 0).astype(int)


def ground(ax: Any) -> Any:
    [mesh] = [item for item in ax.collections if isinstance(item, QuadMesh)]
    return np.asarray(mesh.get_array())


def test_the_ground_is_colored_by_the_prediction() -> None:
    colors = ground(decision_regions(by_side, POINTS, SIDES, steps=10))
    assert colors.shape == (10, 10)
    assert (colors[:, :5] == 0).all()
    assert (colors[:, 5:] == 1).all()


@pytest.mark.parametrize(
    "predict",
    [
        lambda points: np.stack([-points[:, 0], points[:, 0]], axis=1),  # scores of two classes
        lambda points: (points[:, :1] > 0) * 0.9,  # a probability of class 1
        lambda points: by_side(points).astype(float),
    ],
)
def test_scores_probabilities_and_classes_are_understood(predict: Any) -> None:
    expected = ground(decision_regions(by_side, POINTS, SIDES, steps=10))
    assert_array_equal(ground(decision_regions(predict, POINTS, SIDES, steps=10)), expected)


def test_wrong_samples_get_a_ring_and_are_counted() -> None:
    ax = decision_regions(by_side, POINTS, SIDES, class_names=["left", "right"])
    assert texts(ax) == ["1 of 4 wrong"]
    rings = [c for c in ax.collections if isinstance(c, PathCollection) and c.get_label() == "wrong"]
    assert_allclose(rings[0].get_offsets(), POINTS[3:])


def test_samples_have_their_class_color() -> None:
    ax = decision_regions(by_side, POINTS, SIDES)
    first = next(c for c in ax.collections if isinstance(c, PathCollection))
    assert_allclose(first.get_facecolor()[0], to_rgba(COLORS[0]))


def test_the_classifier_is_asked_once_because_it_may_train() -> None:
    calls = []
    decision_regions(lambda points: calls.append(len(points)) or by_side(points), POINTS, SIDES, steps=10)
    assert calls == [104]


@pytest.mark.parametrize(
    ("predict", "x", "y", "word"),
    [
        (by_side, [[1.0, 2.0, 3.0]], [0], "x"),
        (by_side, POINTS, [0, 1], "x"),
        (by_side, POINTS, [0, 1, 2, 9], "y"),
        (lambda points: 1, POINTS, SIDES, "predict"),
    ],
)
def test_bad_arguments_are_named(predict: Any, x: Any, y: Any, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        decision_regions(predict, x, y)


# Spread of scores -----------------------------------------------------------------------------------------------


def test_each_score_gets_a_bar_as_high_as_its_share_of_the_runs() -> None:
    ax = score_spread({"a": [0.8, 0.9, 0.9, 1.0]})
    heights = np.array([bar.get_height() for bar in ax.patches])
    assert_allclose(heights / heights.sum(), [0.25, 0.5, 0.25])
    assert texts(ax)[:3] == ["25%", "50%", "25%"]


def test_mean_and_spread_stand_at_the_end_of_the_row() -> None:
    runs = np.array([0.8, 0.9, 0.9, 1.0])
    ax = score_spread({"a": runs, "b": runs - 0.3})
    assert texts(ax)[-1] == f"mean {runs.mean() - 0.3:.2f}\nspread {runs.std():.2f}"
    assert [label.get_text() for label in ax.get_yticklabels()] == ["a", "b"]


def test_many_different_scores_are_grouped() -> None:
    ax = score_spread({"a": np.linspace(0, 1, 500)})
    assert 10 <= len(ax.patches) <= 25


@pytest.mark.parametrize("scores", [{}, {"a": []}, {"a": 0.9}])
def test_missing_scores_are_named(scores: Any) -> None:
    with pytest.raises(ValueError, match="scores"):
        score_spread(scores)


# Pairs of features ----------------------------------------------------------------------------------------------


def test_each_pair_is_drawn_once_below_the_diagonal() -> None:
    x = np.arange(12.0).reshape(4, 3)
    axes = pair_plot(x, [0, 0, 1, 1], ["a", "b", "c"], ["one", "two"])
    drawn = [[bool(axes[i, j].axison) for j in range(3)] for i in range(3)]
    assert drawn == [[True, False, False], [True, True, False], [True, True, True]]
    first_class = axes[2, 1].collections[0].get_offsets()
    assert_allclose(first_class, x[:2, [1, 2]])
    assert [axes[2, j].get_xlabel() for j in range(3)] == ["a", "b", "c"]
    assert [axes[i, 0].get_ylabel() for i in range(3)] == ["", "b", "c"]


@pytest.mark.parametrize(
    ("x", "y", "names", "classes", "word"),
    [
        ([[1.0, 2.0]], [0], ["a"], ["one"], "x"),
        ([1.0, 2.0], [0, 0], ["a"], ["one"], "x"),
        ([[1.0], [2.0]], [0], ["a"], ["one"], "y"),
        ([[1.0], [2.0]], [0, 1], ["a"], ["one"], "y"),
        ([[1.0], [2.0]], ["p", "q"], ["a"], ["one"], "y"),
        ([[1.0]], [0], ["a"], list("123456789"), "class_names"),
    ],
)
def test_a_table_that_does_not_fit_is_named(x: Any, y: Any, names: Any, classes: Any, word: str) -> None:
    with pytest.raises(ValueError, match=f"^{word} must"):
        pair_plot(x, y, names, classes)
