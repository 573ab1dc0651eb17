"""The figures of the lesson on data sets: each draws what it was given, and refuses what it cannot draw."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from dlcourse.plots import annotated_picture, captioned_pictures, pipeline_timetable, word_frequencies

GRAY = np.zeros((20, 30))
TRIANGLE = [2.0, 3.0, 12.0, 3.0, 2.0, 13.0]


@pytest.fixture(autouse=True)
def _figures_are_closed() -> Iterator[None]:
    mpl.use("agg")
    yield
    plt.close("all")


# Frequencies of words -------------------------------------------------------------------------------------------


def test_words_are_ranked_from_the_most_frequent_one() -> None:
    first, second, zipf = word_frequencies({"a": [2, 9, 4], "b": np.array([5, 5])}).lines
    assert_array_equal(first.get_xdata(), [1, 2, 3])
    assert_array_equal(first.get_ydata(), [9, 4, 2])
    assert_array_equal(second.get_ydata(), [5, 5])
    assert_allclose(np.multiply(zipf.get_xdata(), zipf.get_ydata()), 9)


def test_texts_are_told_apart_by_more_than_their_color() -> None:
    lines = word_frequencies({name: [3, 1] for name in "abc"}).lines[:3]
    assert len({line.get_linestyle() for line in lines}) == 3


def test_both_axes_are_logarithmic_and_the_callers_axes_are_used() -> None:
    _, mine = plt.subplots()
    ax = word_frequencies({"a": [1]}, ax=mine)
    assert ax is mine
    assert (ax.get_xscale(), ax.get_yscale()) == ("log", "log")


@pytest.mark.parametrize("counts", [{}, {"a": []}, {"a": [3, 0]}])
def test_no_words_are_no_picture(counts: dict[str, list[int]]) -> None:
    with pytest.raises(ValueError, match=r"^counts(\[.*\])? must "):
        word_frequencies(counts)


# A picture with its annotation ----------------------------------------------------------------------------------


def test_box_and_outline_lie_where_the_annotation_says() -> None:
    ax = annotated_picture(GRAY, {"bbox": [2, 3, 10, 10], "segmentation": [TRIANGLE]}, title="a triangle")
    box, outline = ax.patches
    assert_allclose(box.get_path().transformed(box.get_patch_transform()).get_extents().bounds, [2, 3, 10, 10])
    assert_allclose(outline.get_path().vertices[:3].ravel(), TRIANGLE)  # type: ignore[union-attr,index]
    assert ax.get_title() == "a triangle"
    assert ax.images[0].get_extent() == [0, 30, 20, 0]


def test_an_annotation_may_have_a_box_alone() -> None:
    assert len(annotated_picture(GRAY, {"bbox": [2, 3, 10, 10]}).patches) == 1


@pytest.mark.parametrize(
    "annotation",
    [{}, {"bbox": [1, 2, 3]}, {"bbox": [1, 2, 3, 4], "segmentation": [[1, 2, 3]]},
     {"bbox": [1, 2, 3, 4], "segmentation": [[1, 2, 3, 4]]}],
)  # fmt: skip
def test_what_is_no_box_or_outline_is_refused(annotation: dict[str, list[float]]) -> None:
    with pytest.raises(ValueError, match=r"^annotation\[.*\] must "):
        annotated_picture(GRAY, annotation)


# Pictures with sentences ----------------------------------------------------------------------------------------


def test_each_picture_stands_beside_its_own_sentences() -> None:
    pictures = np.stack([np.zeros((4, 4, 3)), np.ones((4, 4, 3))])
    axes = captioned_pictures(pictures, [["black", "dark"], ["white"]])
    assert axes.shape == (2, 2)
    assert [ax.texts[0].get_text() for ax in axes[:, 1]] == ["black\ndark", "white"]
    assert_array_equal(axes[1, 0].images[0].get_array(), pictures[1])


@pytest.mark.parametrize(("n", "sentences"), [(0, []), (2, [["one"]])])
def test_sentences_are_wanted_for_each_picture(n: int, sentences: list[list[str]]) -> None:
    with pytest.raises(ValueError, match=r"^(sentences must hold 2 lists|pictures must hold at least one)"):
        captioned_pictures([np.zeros((4, 4, 3))] * n, sentences)


# A timetable ----------------------------------------------------------------------------------------------------


def test_bars_begin_and_end_on_time_and_are_numbered() -> None:
    axes = pipeline_timetable({"one": ([(0, 2), (3, 5)], [(2, 3), (5, 6)]), "two": ([(0, 1)], [(1, 9)])}, unit="s")
    bars = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes[0, 0].patches]
    assert_allclose(bars, [(0, 2), (3, 5), (2, 3), (5, 6)])
    assert [text.get_text() for text in axes[0, 0].texts] == ["0", "1", "0", "1"]
    assert [ax.get_title(loc="left") for ax in axes[:, 0]] == ["one", "two"]
    assert axes[1, 0].get_xlabel() == "time (s)"


def test_all_timetables_share_one_scale() -> None:
    axes = pipeline_timetable({"one": ([(0, 1)], [(1, 2)]), "two": ([(0, 1)], [(1, 90)])})
    assert axes[0, 0].get_xlim() == axes[1, 0].get_xlim()
    assert axes[0, 0].get_xlim()[0] == 0


@pytest.mark.parametrize("timetables", [{}, {"one": ([(0, 1)], [])}])
def test_what_is_loaded_must_be_trained_on(timetables: dict[str, tuple[list[tuple[float, float]], list[None]]]) -> None:
    with pytest.raises(ValueError, match=r"^timetables(\[.*\])? must "):
        pipeline_timetable(timetables)  # type: ignore[arg-type]
