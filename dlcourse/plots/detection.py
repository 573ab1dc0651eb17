"""Finding things in pictures: boxes around them, the pyramid that a window slides over, precision and recall."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, new_figure, one_axes

Array = NDArray[Any]
BOX_COLOURS = (COLOURS[1], COLOURS[7], COLOURS[5])  # those that stand out on grey
STYLES = ("-", (0, (4, 2)), (0, (1, 1.2)))
GAP = 12
"""Pixels between two pictures of a pyramid."""


def show_boxes(picture: ArrayLike, boxes: Mapping[str, ArrayLike], *, title: str = "", ax: Axes | None = None) -> Axes:
    """Draws a picture and groups of boxes on it, each group in a colour and a line style of its own.

    Args:
        picture: `(height, width)` grey or `(height, width, 3)` colour.
        boxes: boxes by the group's name, each group of shape `(n, 4)`: left, top, right, bottom, in pixels from the
            picture's upper left corner. A group may be empty.
        title: what stands above it; the groups' names stand below.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the picture or a group has another shape.

    Example:
        >>> ax = show_boxes(np.zeros((20, 30)), {"found": [[2, 3, 12, 13]]})
        >>> float(ax.patches[0].get_width())
        10.0
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    pixels = np.asarray(picture)
    if pixels.ndim not in (2, 3) or pixels.size == 0:
        raise ValueError(f"picture: the shape (height, width) or (height, width, 3) is expected, not {pixels.shape}")
    height, width = pixels.shape[:2]
    ax = one_axes(ax, width=3.8, height=3.8 * height / width + 0.3)
    ax.imshow(pixels, cmap="gray", extent=(0, width, height, 0), interpolation="nearest")
    for number, (name, group) in enumerate(boxes.items()):
        corners = np.asarray(group, dtype=float)
        corners = corners.reshape(-1, 4) if corners.size == 0 else corners
        if corners.ndim != 2 or corners.shape[1] != 4:
            raise ValueError(f"boxes: {name!r} should have the shape (n, 4), it has {corners.shape}")
        look: dict[str, Any] = {
            "edgecolor": BOX_COLOURS[number % len(BOX_COLOURS)],
            "linestyle": STYLES[number % len(STYLES)],
        }
        for left, top, right, bottom in corners:
            ax.add_patch(Rectangle((left, top), right - left, bottom - top, fill=False, linewidth=2, **look))
        ax.plot([], [], color=look["edgecolor"], linestyle=look["linestyle"], linewidth=2, label=name)
    ax.set(title=title, xlim=(0, width), ylim=(height, 0))
    ax.title.set_fontsize(11)
    ax.set_axis_off()
    if boxes:
        ax.legend(loc="upper center", bbox_to_anchor=(0.5, 0.0), ncols=len(boxes), frameon=False, borderaxespad=0.2)
    return ax


def show_pyramid(levels: Iterable[ArrayLike], window: int, *, center: tuple[float, float] | None = None) -> Axes:
    """Draws one picture in several sizes on one scale, and in each a window on the same place, as large as ever.

    Args:
        levels: the same grey picture in several sizes, each `(height, width)`, the largest first.
        window: the window's side in pixels.
        center: the place `(x, y)` that the window looks at, in pixels of the largest; its middle by default. Near a
            border the window stays within the picture.

    Returns:
        The axes.

    Raises:
        ValueError: if there are no pictures or the window does not fit into one of them.

    Example:
        >>> ax = show_pyramid([np.zeros((64, 96)), np.zeros((32, 48))], window=32)
        >>> [patch.get_width() for patch in ax.patches]
        [32, 32]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    pictures = [np.asarray(level) for level in levels]
    if not pictures or any(picture.ndim != 2 or min(picture.shape) < window for picture in pictures):
        raise ValueError(f"levels: pictures of at least {window} × {window} pixels are expected, one or more")
    tallest, widest = pictures[0].shape
    share = np.array(center or (widest / 2, tallest / 2)) / (widest, tallest)
    total = sum(picture.shape[1] for picture in pictures) + GAP * (len(pictures) - 1)
    ax: Axes = new_figure(width=6.4, height=6.4 * tallest / total + 0.3)[1][0, 0]
    start = 0
    for picture in pictures:
        height, width = picture.shape
        left, top = np.clip(share * (width, height) - window / 2, 0, (width - window, height - window))
        ax.imshow(picture, cmap="gray", extent=(start, start + width, height, 0))
        ax.add_patch(Rectangle((start + left, top), window, window, fill=False, linewidth=2, edgecolor=BOX_COLOURS[0]))
        ax.text(start, -4, f"{height} × {width}", fontsize=8)
        start += width + GAP
    ax.set(xlim=(0, total), ylim=(tallest, -16))
    ax.set_axis_off()
    return ax


def precision_recall(curves: Mapping[str, tuple[ArrayLike, ArrayLike]], *, ax: Axes | None = None) -> Axes:
    """Draws precision against recall, one line for each detector.

    Args:
        curves: `(recall, precision)` by name, each a row of numbers from 0 to 1.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if recall and precision differ in length.

    Example:
        >>> ax = precision_recall({"a good one": ([0.5, 1.0], [1.0, 0.9])})
        >>> ax.get_xlabel()
        'recall: share of the things that are found'
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    ax = one_axes(ax, width=6.0, height=3.6)
    for number, (name, (recall, precision)) in enumerate(curves.items()):
        across, up = np.asarray(recall, dtype=float), np.asarray(precision, dtype=float)
        if across.shape != up.shape or across.ndim != 1:
            raise ValueError(f"curves: {name!r} has {across.shape} recalls and {up.shape} precisions, not as many")
        style = STYLES[number % len(STYLES)]
        ax.plot(across, up, color=COLOURS[number % len(COLOURS)], linestyle=style, linewidth=2.2, label=name)
    ax.set(xlim=(0, 1.02), ylim=(0, 1.05))
    ax.set(xlabel="recall: share of the things that are found", ylabel="precision: share that is right")
    if curves:
        ax.legend(loc="center left", frameon=False)
    return ax
