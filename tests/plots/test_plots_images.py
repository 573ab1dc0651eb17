"""The figures of pictures: grids, gradients, boxes, pyramids, precision and recall."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.plots import (
    gradient_arrows,
    image_grid,
    orientation_bars,
    precision_recall,
    show_boxes,
    show_pyramid,
)

PICTURES = np.arange(5 * 4 * 6.0).reshape(5, 4, 6)


@pytest.fixture(autouse=True)
def closed_figures() -> Iterator[None]:
    plt.switch_backend("agg")
    yield
    plt.close("all")


def test_a_grid_has_a_picture_and_a_title_in_each_place_and_nothing_in_those_left_over() -> None:
    axes = image_grid(PICTURES, titles=[0, "one", 2.5, "", "last"], columns=3)
    assert axes.shape == (2, 3)
    assert [ax.get_title() for ax in axes.flat] == ["0", "one", "2.5", "", "last", ""]
    assert [len(ax.images) for ax in axes.flat] == [1, 1, 1, 1, 1, 0]
    assert not any(ax.axison for ax in axes.flat)


def test_by_default_at_most_eight_stand_in_a_row() -> None:
    assert image_grid(np.zeros((3, 2, 2))).shape == (1, 3)
    assert image_grid(np.zeros((12, 2, 2))).shape == (2, 8)


def test_gray_pictures_share_their_limits_unless_told_otherwise() -> None:
    assert [ax.images[0].get_clim() for ax in image_grid(PICTURES).flat] == [(0, 119)] * 5
    assert [ax.images[0].get_clim() for ax in image_grid(PICTURES, limits="each").flat][1] == (24, 47)
    assert [ax.images[0].get_clim() for ax in image_grid(PICTURES, limits=(0, 255)).flat][1] == (0, 255)


def test_color_and_gray_pictures_of_different_sizes_stand_side_by_side() -> None:
    color, with_channel = np.zeros((4, 6, 3), np.uint8), np.ones((8, 8, 1))
    axes = image_grid([color, with_channel])
    assert [ax.images[0].get_array().shape for ax in axes.flat] == [(4, 6, 3), (8, 8)]


def test_a_dictionarys_values_can_be_drawn() -> None:
    assert image_grid({"a": np.zeros((2, 2)), "b": np.ones((2, 2))}.values()).shape == (1, 2)


@pytest.mark.parametrize(
    ("images", "options", "what"),
    [
        ([], {}, "images must hold at least one"),
        ([np.zeros(4)], {}, r"images\[0\] must have shape"),
        ([np.zeros((4, 4)), np.zeros((4, 4, 2))], {}, r"images\[1\] must have shape"),
        ([np.zeros((0, 4))], {}, r"images\[0\] must have shape"),
        ([np.zeros((4, 4))], {"titles": ["a", "b"]}, "titles must hold 1 titles"),
        ([np.zeros((4, 4))], {"limits": "all"}, "limits must be 'shared', 'each' or two numbers"),
        ([np.zeros((4, 4))], {"columns": 0}, "columns must be at least 1"),
    ],
)
def test_a_grid_says_what_is_wrong(images: list[np.ndarray], options: dict[str, object], what: str) -> None:
    with pytest.raises(ValueError, match=what):
        image_grid(images, **options)


def test_arrows_point_to_the_brighter_side_where_rows_count_downwards() -> None:
    ax = gradient_arrows(np.eye(3), dy=np.full((3, 3), 4.0), dx=np.full((3, 3), -3.0))
    [arrows] = ax.collections
    assert np.allclose(arrows.U, -0.6)
    assert np.allclose(arrows.V, 0.8)
    assert ax.yaxis_inverted()


def test_a_flat_picture_has_no_arrows_and_no_division_by_zero() -> None:
    [arrows] = gradient_arrows(np.ones((3, 3)), np.zeros((3, 3)), np.zeros((3, 3))).collections
    assert not arrows.U.any()


def test_arrows_want_three_arrays_of_one_shape() -> None:
    with pytest.raises(ValueError, match="must have the same shape"):
        gradient_arrows(np.zeros((3, 3)), np.zeros((3, 3)), np.zeros((2, 3)))


def test_bars_cover_the_orientations_from_0_to_180() -> None:
    ax = orientation_bars(np.arange(9))
    assert [bar.get_height() for bar in ax.patches] == list(range(9))
    assert ax.patches[0].get_x() == 0
    assert ax.patches[-1].get_x() + ax.patches[-1].get_width() == 180
    with pytest.raises(ValueError, match=r"votes must have shape .*one number per bin"):
        orientation_bars(np.zeros((2, 9)))


def test_boxes_stand_where_they_should_in_a_style_for_each_group() -> None:
    boxes = {"true": [[1, 2, 5, 4]], "found": np.array([[0, 0, 3, 3], [2, 1, 6, 4]]), "none": []}
    ax = show_boxes(PICTURES[0], boxes, title="scene")
    assert [(p.get_x(), p.get_y(), p.get_width(), p.get_height()) for p in ax.patches] == [
        (1, 2, 4, 2), (0, 0, 3, 3), (2, 1, 4, 3),
    ]  # fmt: skip
    assert len({p.get_edgecolor() for p in ax.patches}) == 2
    assert len({str(p.get_linestyle()) for p in ax.patches}) == 2
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["true", "found", "none"]


def test_boxes_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match=r"boxes\['found'\] must have shape"):
        show_boxes(PICTURES[0], {"found": [1, 2, 3, 4]})
    with pytest.raises(ValueError, match="picture must have shape"):
        show_boxes(np.zeros(4), {})


def test_the_window_of_a_pyramid_looks_at_the_same_place_and_stays_inside() -> None:
    levels = [np.zeros((64, 128)), np.zeros((32, 64)), np.zeros((16, 32))]
    ax = show_pyramid(levels, window=16, center=(96, 32))
    windows, contents = ax.patches[:3], ax.images[3:]
    starts = [image.get_extent()[0] for image in ax.images[:3]]
    lefts = [window.get_x() - start for window, start in zip(windows, starts, strict=True)]
    assert lefts == [96 - 8, 48 - 8, 16]
    assert [window.get_y() for window in windows] == [32 - 8, 16 - 8, 0]
    assert [window.get_width() for window in windows] == [16, 16, 16]
    assert [content.get_array().shape for content in contents] == [(16, 16)] * 3


@pytest.mark.parametrize("levels", [[], [np.zeros((40, 40)), np.zeros((30, 40))], [np.zeros((40, 40, 3))]])
def test_a_pyramid_needs_room_for_its_window(levels: list[np.ndarray]) -> None:
    with pytest.raises(ValueError, match="levels must be grayscale images of at least 32 × 32"):
        show_pyramid(levels, window=32)


def test_precision_and_recall_are_drawn_on_the_same_axes_for_all() -> None:
    ax = precision_recall({"good": ([0.5, 1.0], [1.0, 0.9]), "bad": ([0.1], [0.2])})
    assert [line.get_label() for line in ax.lines] == ["good", "bad"]
    assert (ax.get_xlim(), ax.get_ylim()) == ((0, 1.02), (0, 1.05))
    with pytest.raises(ValueError, match=r"curves\['good'\] must be"):
        precision_recall({"good": ([0.5, 1.0], [1.0])})


@pytest.mark.parametrize(
    "draw",
    [
        lambda ax: gradient_arrows(np.eye(3), np.eye(3), np.eye(3), ax=ax),
        lambda ax: orientation_bars([1, 2], ax=ax),
        lambda ax: show_boxes(np.eye(3), {}, ax=ax),
        lambda ax: precision_recall({}, ax=ax),
    ],
)
def test_an_axes_that_is_given_is_drawn_into(draw: object) -> None:
    ax = plt.figure().add_subplot()
    assert draw(ax) is ax  # type: ignore[operator]
    assert len(plt.get_fignums()) == 1
