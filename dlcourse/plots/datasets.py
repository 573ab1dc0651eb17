"""How data sets look: frequencies of words, a picture with its annotation or its sentences, a pipeline's timetable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Polygon, Rectangle
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, GREY, new_figure, one_axes, quiet_axes

Array = NDArray[Any]
Span = tuple[float, float]
STYLES = ("-", "--", "-.", ":")


def word_frequencies(counts: Mapping[str, ArrayLike], *, ax: Axes | None = None) -> Axes:
    """Draws how often each word occurs against its rank, both on a logarithmic scale, and Zipf's law beside it.

    By Zipf's law the word of rank r occurs 1/r times as often as the first one: a straight line that falls by a power
    of ten for each power of ten (G. K. Zipf: The Psycho-Biology of Language, 1935).

    Args:
        counts: how often each word of a text occurs, in any order, by the text's name; each of shape `(n_words,)`.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if there are no texts, or a count is below 1.

    Example:
        >>> ax = word_frequencies({"reviews": [1, 10, 5]})
        >>> ax.lines[0].get_ydata().tolist()
        [10, 5, 1]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    if not counts:
        raise ValueError("counts: at least one text is expected, there is none")
    ax = one_axes(ax, width=5.2, height=3.4)
    quiet_axes(ax)
    top = 0.0
    for number, (name, values) in enumerate(counts.items()):
        ordered = np.sort(np.asarray(values).ravel())[::-1]
        if ordered.size == 0 or ordered[-1] < 1:
            raise ValueError(f"counts: {name!r} should hold a count of 1 or more for each word")
        ranks = np.arange(1, len(ordered) + 1)
        style = STYLES[number % len(STYLES)]
        ax.plot(ranks, ordered, color=COLOURS[number], linewidth=2, linestyle=style, label=name)
        top = max(top, float(ordered[0]))
    ends = np.array([1.0, top])
    ax.plot(ends, top / ends, color=GREY, linewidth=1, label="Zipf: first / rank")
    ax.set(xscale="log", yscale="log", xlabel="rank of the word", ylabel="how often it occurs", ylim=(0.8, 2 * top))
    ax.legend(frameon=False, loc="lower left")
    return ax


def annotated_picture(
    picture: ArrayLike, annotation: Mapping[str, Any], *, title: str = "", ax: Axes | None = None
) -> Axes:
    """Draws a picture with one annotation in COCO's form: the box dashed, the outline solid.

    Args:
        picture: `(height, width)` grey or `(height, width, 3)` colour.
        annotation: `bbox`, the box as left, top, width, height; and `segmentation`, a list of outlines, each the
            numbers x1, y1, x2, y2, … in one row. In pixels from the upper left corner (T.-Y. Lin and others:
            Microsoft COCO, 2014).
        title: what stands above it.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the annotation has no box of four numbers, or an outline's numbers are no pairs.

    Example:
        >>> ax = annotated_picture(np.zeros((9, 9)), {"bbox": [1, 2, 3, 4], "segmentation": [[1, 2, 4, 2, 1, 6]]})
        >>> ax.patches[0].get_bbox().size.tolist(), len(ax.patches)
        ([3.0, 4.0], 2)
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    pixels = np.asarray(picture)
    box = np.asarray(annotation.get("bbox", ()), dtype=float)
    if box.shape != (4,):
        raise ValueError(f"annotation: 'bbox' should hold left, top, width, height, not {annotation.get('bbox')!r}")
    outlines = [np.asarray(outline, dtype=float) for outline in annotation.get("segmentation", ())]
    if any(outline.ndim != 1 or outline.size % 2 or outline.size < 6 for outline in outlines):
        raise ValueError(
            "annotation: each outline of 'segmentation' should be x1, y1, x2, y2, … of three points or more"
        )
    height, width = pixels.shape[:2]
    ax = one_axes(ax, width=3.6, height=3.6 * height / width)
    ax.imshow(pixels, cmap="gray", extent=(0, width, height, 0), interpolation="nearest")
    left, top, across, down = box
    look: dict[str, Any] = {"fill": False, "linewidth": 2.5}
    ax.add_patch(Rectangle((left, top), across, down, edgecolor=COLOURS[0], linestyle="--", **look))
    for outline in outlines:
        ax.add_patch(Polygon(outline.reshape(-1, 2), closed=True, edgecolor=COLOURS[1], **look))
    ax.set_title(title, fontsize=11)
    ax.set_axis_off()
    return ax


def captioned_pictures(
    pictures: Sequence[ArrayLike], sentences: Sequence[Sequence[str]], *, width: float = 8.0
) -> NDArray[Any]:
    r"""Draws pictures one below the other, each with its sentences at its right side.

    Args:
        pictures: each `(height, width, 3)`.
        sentences: the sentences of each picture.
        width: width of the figure in inches.

    Returns:
        The axes, shape `(n_pictures, 2)`: pictures on the left, sentences on the right.

    Raises:
        ValueError: if there are no pictures, or not as many lists of sentences.

    Example:
        >>> axes = captioned_pictures([np.zeros((8, 8, 3))], [["a black square", "nothing at all"]])
        >>> axes[0, 1].texts[0].get_text()
        'a black square\nnothing at all'
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    if len(pictures) == 0 or len(pictures) != len(sentences):
        raise ValueError(
            f"sentences: a list for each of the {len(pictures)} pictures is expected, not {len(sentences)} lists"
        )
    side = 1.35
    shares = [side, width - side]
    _, axes = new_figure(len(pictures), 2, width=width, height=(side + 0.1) * len(pictures), width_ratios=shares)
    for (left, right), picture, lines in zip(axes, pictures, sentences, strict=True):
        left.imshow(np.asarray(picture), interpolation="nearest")
        right.text(0, 0.5, "\n".join(lines), fontsize=10, linespacing=1.5, va="center")
        left.set_axis_off()
        right.set_axis_off()
    return axes


def pipeline_timetable(
    timetables: Mapping[str, tuple[Sequence[Span], Sequence[Span]]], *, unit: str = "ms"
) -> NDArray[Any]:
    """Draws when batches are loaded and when they are trained on: two rows a timetable, each batch numbered.

    Args:
        timetables: by a title, when each batch is loaded and when it is trained on, as `(start, end)`.
        unit: the unit of the times.

    Returns:
        The axes, shape `(n_timetables, 1)`.

    Raises:
        ValueError: if there are no timetables, or one has not as many batches trained on as loaded.

    Example:
        >>> axes = pipeline_timetable({"one by one": ([(0, 2), (3, 5)], [(2, 3), (5, 6)])})
        >>> [float(bar.get_width()) for bar in axes[0, 0].patches]
        [2.0, 2.0, 1.0, 1.0]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    if not timetables:
        raise ValueError("timetables: at least one is expected, there is none")
    _, axes = new_figure(len(timetables), 1, height=1.25 * len(timetables) + 0.4, sharex=True)
    for ax, (title, rows) in zip(axes[:, 0], timetables.items(), strict=True):
        if len(rows[0]) != len(rows[1]):
            raise ValueError(f"timetables: {title!r} loads {len(rows[0])} batches and trains on {len(rows[1])}")
        for row, spans in enumerate(rows):
            _bars(ax, row, spans)
        ax.set_title(title, fontsize=11, loc="left")
        ax.set_yticks([0, 1], ["load", "train"])
        ax.set_ylim(1.6, -0.6)
        ax.tick_params(axis="y", length=0)
        ax.spines["left"].set_visible(False)
    axes[-1, 0].set(xlabel=f"time ({unit})", xlim=(0, None))
    return axes


def _bars(ax: Axes, row: int, spans: Sequence[Span]) -> None:
    for number, (start, end) in enumerate(spans):
        ax.barh(row, end - start, left=start, height=0.8, color=COLOURS[row], edgecolor="white")
        ax.text((start + end) / 2, row, str(number), color="white" if row == 0 else "black", ha="center", va="center")
