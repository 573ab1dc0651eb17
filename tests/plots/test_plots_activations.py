"""The figures of the lesson on activations show what they are given, and say what is wrong with bad input."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib
import numpy as np
import pytest

matplotlib.use("Agg")

import matplotlib.pyplot as plt

from dlcourse.plots import activation_curve, activation_gallery, loss_surfaces, run_bands, run_dots, score_table
from dlcourse.scratch import activations


@pytest.fixture(autouse=True)
def _closed_figures() -> Iterator[None]:
    yield
    plt.close("all")


def test_a_curve_and_its_derivative_stand_on_one_axis() -> None:
    ax = activation_curve(activations.tanh, activations.tanh_derivative, name="tanh", limits=(-2, 2))
    function, derivative = ax.lines[-2:]
    x = function.get_xdata()
    np.testing.assert_allclose(function.get_ydata(), np.tanh(x))
    np.testing.assert_allclose(derivative.get_ydata(), 1 - np.tanh(x) ** 2)
    assert (x.min(), x.max()) == (-2, 2)
    assert 0 not in x


def test_a_jump_is_a_gap_and_not_an_upright_line() -> None:
    ax = activation_curve(activations.threshold, activations.threshold_derivative)
    step = ax.lines[-2].get_ydata()
    assert np.isnan(step).sum() == 1
    assert set(step[~np.isnan(step)]) == {0.0, 1.0}


@pytest.mark.parametrize("name", ["sigmoid", "selu", "gelu", "elu"])
def test_a_curve_without_a_jump_has_no_gap(name: str) -> None:
    ax = activation_curve(getattr(activations, name), getattr(activations, f"{name}_derivative"))
    assert not np.isnan(ax.lines[-2].get_ydata()).any()


def test_the_gallery_has_a_picture_for_each_name_and_hides_the_rest() -> None:
    pair = (activations.relu, activations.relu_derivative)
    axes = activation_gallery(dict.fromkeys("abcde", pair), columns=3)
    assert axes.shape == (2, 3)
    assert [ax.get_title() for ax in axes.flat] == [*"abcde", ""]
    assert not axes[1, 2].axison


def test_runs_are_drawn_as_the_median_and_the_middle_half() -> None:
    five, others = [0.0, 1.0, 2.0, 3.0, 100.0], [5.0, 6.0, 7.0, 8.0, 9.0]
    ax = run_bands([1, 10], {"a": [five, others]}, xlabel="rate", ylabel="loss", log_x=True)
    np.testing.assert_allclose(ax.lines[0].get_ydata(), [2, 7])
    corners = ax.collections[0].get_paths()[0].vertices
    assert {tuple(corner) for corner in corners} == {(1, 1), (1, 3), (10, 6), (10, 8)}
    assert [label.get_text() for label in ax.get_xticklabels()] == ["1", "10"]


def test_one_run_that_breaks_down_does_not_move_the_line() -> None:
    whole, broken = [[0.9, 0.95, 0.96, 0.97]], [[0.5, 0.95, 0.96, 0.97]]
    lines = [run_bands([1], {"a": runs}, xlabel="x", ylabel="y").lines[0] for runs in (whole, broken)]
    np.testing.assert_allclose(lines[0].get_ydata(), lines[1].get_ydata())


def test_the_legend_can_be_left_out_or_put_beside() -> None:
    runs = {"a": [[1.0]]}
    assert run_bands([1], runs, xlabel="x", ylabel="y", legend=None).get_legend() is None
    beside = run_bands([1], runs, xlabel="x", ylabel="y", legend="right").get_legend()
    assert beside is not None


def test_each_run_is_a_dot_and_the_mean_a_bar() -> None:
    ax = run_dots({"a": [0.1, 0.3], "b": [0.5]}, xlabel="accuracy")
    dots, mean = ax.lines[:2]
    np.testing.assert_allclose(dots.get_xdata(), [0.1, 0.3])
    np.testing.assert_allclose(mean.get_xdata(), [0.2, 0.2])
    top, bottom = ax.get_ylim()[::-1]
    assert top < 0 < 1 < bottom  # the first name is above


def test_the_bar_can_be_the_median() -> None:
    ax = run_dots({"a": [0.1, 0.2, 0.9]}, xlabel="loss", bar="median")
    np.testing.assert_allclose(ax.lines[1].get_xdata(), [0.2, 0.2])


def test_surfaces_share_one_height() -> None:
    axes = loss_surfaces([0, 1], [0, 1, 2], {"high": np.full((3, 2), 5.0), "low": np.ones((3, 2))})
    assert [ax.get_zlim() for ax in axes.flat] == [axes.flat[0].get_zlim()] * 2
    assert axes.flat[1].get_zlim()[1] >= 5


def test_a_table_of_scores_has_two_decimals_in_each_cell_and_a_frame_around_the_best() -> None:
    scores = {"ReLU": [0.9, 0.951, 0.5], "linear": [0.899, 1.0, np.nan]}
    ax = score_table(scores, [0.1, 1, 10], xlabel="rate", label="accuracy", framed={"ReLU": 1})
    assert [text.get_text() for text in ax.texts] == [".90", ".95", ".50", ".90", "1.00", "nan"]
    assert [label.get_text() for label in ax.get_xticklabels()] == ["0.1", "1", "10"]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["ReLU", "linear"]
    [frame] = ax.patches
    assert frame.get_x() < 1 < frame.get_x() + frame.get_width()
    assert frame.get_y() < 0 < frame.get_y() + frame.get_height()


def test_bad_input_is_named() -> None:
    with pytest.raises(ValueError, match=r"limits must be a smaller and a larger number"):
        activation_curve(np.tanh, np.tanh, limits=(2, -2))
    with pytest.raises(ValueError, match="pairs must hold at least one"):
        activation_gallery({})
    with pytest.raises(
        ValueError, match=r"runs\['a'\] must have shape \(2, n_runs\), one row per x; got shape \(1, 2\)"
    ):
        run_bands([1, 2], {"a": [[1.0, 2.0]]}, xlabel="x", ylabel="y")
    with pytest.raises(ValueError, match="runs must hold at least one"):
        run_dots({}, xlabel="x")
    with pytest.raises(ValueError, match='bar must be "mean" or "median"; got'):
        run_dots({"a": [1.0]}, xlabel="x", bar="mode")
    with pytest.raises(ValueError, match="surfaces must hold at least one"):
        loss_surfaces([0], [0], {})
    with pytest.raises(ValueError, match=r"surfaces\['a'\] must have shape \(1, 2\)"):
        loss_surfaces([0, 1], [0], {"a": [[1.0]]})
    with pytest.raises(ValueError, match="scores must hold at least one row"):
        score_table({}, [1], xlabel="x", label="y")
    with pytest.raises(ValueError, match=r"scores\['a'\] must have shape \(2,\); got shape \(1,\)"):
        score_table({"a": [1.0]}, [1, 2], xlabel="x", label="y")
