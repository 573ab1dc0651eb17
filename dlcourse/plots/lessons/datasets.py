"""Figures of lesson 17: word frequencies, images with annotations and captions, the timing of a pipeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Polygon, Rectangle
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.style import COLORS, GRAY, ground, new_figure, one_axes, quiet_axes

Span = tuple[float, float]


STYLES = ("-", "--", "-.", ":")


def word_frequencies(counts: Mapping[str, ArrayLike], *, ax: Axes | None = None) -> Axes:
    """Draws the frequency of each word against its rank on logarithmic scales, with Zipf's law for comparison.

    By Zipf's law the word of rank r occurs 1/r times as often as the most frequent one, on logarithmic scales a
    straight line of slope -1 (G. K. Zipf: The Psycho-Biology of Language, 1935).

    Args:
        counts: the number of occurrences of each word, in any order, by the text's name; each of shape `(n_words,)`.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if there are no texts, a text has no words, or a count is below 1.

    Example:
        >>> ax = word_frequencies({"reviews": [1, 10, 5]})
        >>> ax.lines[0].get_ydata().tolist()
        [10, 5, 1]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    if not counts:
        raise ValueError("counts must hold at least one text; got none")
    ax = one_axes(ax, width=5.2, height=3.4)
    quiet_axes(ax)
    top = 0.0
    for number, (name, values) in enumerate(counts.items()):
        ordered = np.sort(np.asarray(values).ravel())[::-1]
        if ordered.size == 0 or ordered[-1] < 1:
            lowest = f"{ordered[-1]:g}" if ordered.size else "no words"
            raise ValueError(f"counts[{name!r}] must hold counts of at least 1; got {lowest}")
        ranks = np.arange(1, len(ordered) + 1)
        style = STYLES[number % len(STYLES)]
        ax.plot(ranks, ordered, color=COLORS[number], linewidth=2, linestyle=style, label=name)
        top = max(top, float(ordered[0]))
    ends = np.array([1.0, top])
    ax.plot(ends, top / ends, color=GRAY, linewidth=1, label="Zipf: first / rank")
    ax.set(xscale="log", yscale="log", xlabel="rank of the word", ylabel="how often it occurs", ylim=(0.8, 2 * top))
    ax.legend(frameon=False, loc="lower left")
    return ax


def annotated_picture(
    picture: ArrayLike, annotation: Mapping[str, Any], *, title: str = "", ax: Axes | None = None
) -> Axes:
    """Draws an image with one annotation in COCO's format: the bounding box dashed, the outlines solid.

    Args:
        picture: the image, grayscale `(height, width)` or color `(height, width, 3)`.
        annotation: `bbox`, the bounding box as left, top, width, height; and `segmentation`, a list of polygons, each
            a list x1, y1, x2, y2, … Unit: pixels from the upper left corner (T.-Y. Lin and others: Microsoft COCO,
            2014).
        title: title above the image.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the bounding box does not consist of four numbers, or a polygon not of at least three points.

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
        raise ValueError(f"annotation['bbox'] must be left, top, width, height; got {annotation.get('bbox')!r}")
    outlines = [np.asarray(outline, dtype=float) for outline in annotation.get("segmentation", ())]
    for outline in outlines:
        if outline.ndim != 1 or outline.size % 2 or outline.size < 6:
            raise ValueError(
                "annotation['segmentation'] must hold lists x1, y1, x2, y2, … of at least three points; "
                f"got shape {outline.shape}"
            )
    height, width = pixels.shape[:2]
    ax = one_axes(ax, width=3.6, height=3.6 * height / width)
    ax.imshow(pixels, cmap="gray", extent=(0, width, height, 0), interpolation="nearest")
    left, top, across, down = box
    style: dict[str, Any] = {"fill": False, "linewidth": 2.5}
    ax.add_patch(Rectangle((left, top), across, down, edgecolor=COLORS[0], linestyle="--", **style))
    for outline in outlines:
        ax.add_patch(Polygon(outline.reshape(-1, 2), closed=True, edgecolor=COLORS[1], **style))
    ax.set_title(title, fontsize=11)
    ax.set_axis_off()
    return ax


def captioned_pictures(
    pictures: Sequence[ArrayLike], sentences: Sequence[Sequence[str]], *, width: float = 8.0
) -> NDArray[Any]:
    r"""Draws images in a column, each with its captions on the right.

    Args:
        pictures: the images, each `(height, width, 3)`.
        sentences: the captions of each image.
        width: width of the figure in inches.

    Returns:
        The axes, shape `(n_images, 2)`: images on the left, captions on the right.

    Raises:
        ValueError: if there are no images, or there is not one list of captions per image.

    Example:
        >>> axes = captioned_pictures([np.zeros((8, 8, 3))], [["a black square", "nothing at all"]])
        >>> axes[0, 1].texts[0].get_text()
        'a black square\nnothing at all'
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    if len(pictures) == 0:
        raise ValueError("pictures must hold at least one image; got none")
    if len(pictures) != len(sentences):
        raise ValueError(f"sentences must hold {len(pictures)} lists, one per image; got {len(sentences)}")
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
    """Draws when each batch is loaded and when it is trained on, as numbered bars in two rows per timetable.

    Args:
        timetables: by title, the loading times and the training times of the batches, each a list of `(start, end)`.
        unit: the unit of the times.

    Returns:
        The axes, shape `(n_timetables, 1)`.

    Raises:
        ValueError: if there are no timetables, or one has different numbers of loaded and trained batches.

    Example:
        >>> axes = pipeline_timetable({"one by one": ([(0, 2), (3, 5)], [(2, 3), (5, 6)])})
        >>> [float(bar.get_width()) for bar in axes[0, 0].patches]
        [2.0, 2.0, 1.0, 1.0]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    if not timetables:
        raise ValueError("timetables must hold at least one timetable; got none")
    _, axes = new_figure(len(timetables), 1, height=1.25 * len(timetables) + 0.4, sharex=True)
    for ax, (title, rows) in zip(axes[:, 0], timetables.items(), strict=True):
        if len(rows[0]) != len(rows[1]):
            raise ValueError(
                f"timetables[{title!r}] must load and train on the same number of batches; "
                f"got {len(rows[0])} and {len(rows[1])}"
            )
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
        ax.barh(row, end - start, left=start, height=0.8, color=COLORS[row], edgecolor=ground(ax))
        ax.text((start + end) / 2, row, str(number), color="white" if row == 0 else "black", ha="center", va="center")
