"""Figures of lesson 32: gradients, orientation histograms, boxes, an image pyramid, precision and recall."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.ticker import MultipleLocator
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.style import COLORS, new_figure, one_axes, quiet_axes

BOX_COLORS = (COLORS[1], COLORS[7], COLORS[5])  # colors that stand out on gray


STYLES = ("-", (0, (4, 2)), (0, (1, 1.2)))


GAP = 12
"""Pixels between two images of a pyramid."""

STEP = 12
"""Gray levels per step of a noisy image as it is drawn: the eye sees no difference, and the file is half as large."""


def show_boxes(picture: ArrayLike, boxes: Mapping[str, ArrayLike], *, title: str = "", ax: Axes | None = None) -> Axes:
    """Draws an image with groups of bounding boxes, each group in its own color and line style.

    Args:
        picture: the image, grayscale `(height, width)` or color `(height, width, 3)`.
        boxes: boxes by group name, each group of shape `(n, 4)`: left, top, right, bottom, in pixels from the
            upper left corner. A group may be empty.
        title: title above the image; the legend is below it.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the image or a group has another shape.

    Example:
        >>> ax = show_boxes(np.zeros((20, 30)), {"found": [[2, 3, 12, 13]]})
        >>> float(ax.patches[0].get_width())
        10.0
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    pixels = np.asarray(picture)
    if pixels.ndim not in (2, 3) or pixels.size == 0:
        raise ValueError(f"picture must have shape (height, width) or (height, width, 3); got shape {pixels.shape}")
    height, width = pixels.shape[:2]
    ax = one_axes(ax, width=3.8, height=3.8 * height / width + 0.3)
    ax.imshow(_in_steps(pixels), cmap="gray", extent=(0, width, height, 0), interpolation="nearest")
    for number, (name, group) in enumerate(boxes.items()):
        corners = np.asarray(group, dtype=float)
        corners = corners.reshape(-1, 4) if corners.size == 0 else corners
        if corners.ndim != 2 or corners.shape[1] != 4:
            raise ValueError(f"boxes[{name!r}] must have shape (n, 4); got shape {corners.shape}")
        style: dict[str, Any] = {
            "edgecolor": BOX_COLORS[number % len(BOX_COLORS)],
            "linestyle": STYLES[number % len(STYLES)],
        }
        for left, top, right, bottom in corners:
            ax.add_patch(Rectangle((left, top), right - left, bottom - top, fill=False, linewidth=2, **style))
        ax.plot([], [], color=style["edgecolor"], linestyle=style["linestyle"], linewidth=2, label=name)
    ax.set(title=title, xlim=(0, width), ylim=(height, 0))
    ax.title.set_fontsize(11)
    ax.set_axis_off()
    if boxes:
        ax.legend(loc="upper center", bbox_to_anchor=(0.5, 0.0), ncols=len(boxes), frameon=False, borderaxespad=0.2)
    return ax


def show_pyramid(levels: Iterable[ArrayLike], window: int, *, center: tuple[float, float] | None = None) -> Axes:
    """Draws an image pyramid, in each level a window of the same size at the same location, and below what it holds.

    Args:
        levels: the same grayscale image in several sizes, each `(height, width)`, the largest first.
        window: side of the window in pixels.
        center: the window's center `(x, y)` in pixels of the largest level; by default the image's center. At a
            border the window is moved into the image.

    Returns:
        The axes.

    Raises:
        ValueError: if there are no levels, or the window does not fit into one of them.

    Example:
        >>> ax = show_pyramid([np.zeros((64, 96)), np.zeros((32, 48))], window=32)
        >>> [patch.get_width() for patch in ax.patches[:2]]
        [32, 32]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    images = [np.asarray(level) for level in levels]
    if not images or any(image.ndim != 2 or min(image.shape) < window for image in images):
        shapes = [image.shape for image in images]
        raise ValueError(f"levels must be grayscale images of at least {window} × {window} pixels; got shapes {shapes}")
    tallest, widest = images[0].shape
    relative = np.array(center or (widest / 2, tallest / 2)) / (widest, tallest)
    total = sum(image.shape[1] for image in images) + GAP * (len(images) - 1)
    side = (total + GAP) / len(images) - GAP  # of a window as it is drawn in the second row
    bottom = tallest + 2 * GAP + side
    ax: Axes = new_figure(width=6.8, height=6.8 * (bottom + 16) / total)[1][0, 0]
    start, contents = 0, []
    for image in images:
        height, width = image.shape
        left, top = np.clip(relative * (width, height) - window / 2, 0, (width - window, height - window))
        ax.imshow(_in_steps(image), cmap="gray", extent=(start, start + width, height, 0), interpolation="nearest")
        ax.add_patch(Rectangle((start + left, top), window, window, fill=False, linewidth=2, edgecolor=BOX_COLORS[0]))
        ax.text(start, -4, f"{height} × {width}", fontsize=8)
        row, column = round(float(top)), round(float(left))
        contents.append(image[row : row + window, column : column + window])
        start += width + GAP
    for number, content in enumerate(contents):
        start = number * (side + GAP)
        corners = (start, start + side, bottom, bottom - side)
        ax.imshow(_in_steps(content), cmap="gray", extent=corners, interpolation="nearest")
        ax.add_patch(Rectangle((start, bottom - side), side, side, fill=False, linewidth=2, edgecolor=BOX_COLORS[0]))
    ax.set(xlim=(-1, total + 1), ylim=(bottom + 1, -16))
    ax.set_axis_off()
    return ax


def _in_steps(image: NDArray[Any]) -> NDArray[Any]:
    """A grayscale image of whole levels in steps of 12; others as they are."""
    return image.astype(int) // STEP * STEP + STEP // 2 if image.ndim == 2 and image.dtype == np.uint8 else image


def precision_recall(curves: Mapping[str, tuple[ArrayLike, ArrayLike]], *, ax: Axes | None = None) -> Axes:
    """Draws precision against recall, one curve per detector.

    Args:
        curves: `(recall, precision)` by the detector's name, each of shape `(n,)`, from 0 to 1.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if recall and precision of a curve differ in shape.

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
            raise ValueError(
                f"curves[{name!r}] must be recall and precision of one shape (n,); got {across.shape} and {up.shape}"
            )
        style = STYLES[number % len(STYLES)]
        ax.plot(across, up, color=COLORS[number % len(COLORS)], linestyle=style, linewidth=2.2, label=name)
    ax.set(xlim=(0, 1.02), ylim=(0, 1.05))
    ax.set(xlabel="recall: share of the things that are found", ylabel="precision: share that is right")
    if curves:
        ax.legend(loc="center left", frameon=False)
    return ax


def gradient_arrows(picture: ArrayLike, dy: ArrayLike, dx: ArrayLike, *, ax: Axes | None = None) -> Axes:
    """Draws a small grayscale image with the gradient of each pixel as an arrow, which points to the brighter side.

    Args:
        picture: the image, shape `(height, width)`.
        dy: change of brightness downward, same shape.
        dx: change of brightness to the right, same shape.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the three shapes differ, or have not two axes.

    Example:
        >>> ramp = np.tile(np.arange(4.0), (4, 1))
        >>> ax = gradient_arrows(ramp, np.zeros((4, 4)), np.full((4, 4), 2.0))
        >>> len(ax.images), len(ax.collections)
        (1, 1)
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    pixels, down, right = (np.asarray(values, dtype=float) for values in (picture, dy, dx))
    if not pixels.shape == down.shape == right.shape or pixels.ndim != 2:
        raise ValueError(
            f"picture, dy and dx must have the same shape (height, width); "
            f"got {pixels.shape}, {down.shape} and {right.shape}"
        )
    ax = one_axes(ax, width=3.4, height=3.4)
    ax.imshow(pixels, cmap="gray", interpolation="nearest")
    longest = float(np.hypot(down, right).max()) or 1.0
    row, column = np.indices(pixels.shape)
    ax.quiver(
        column, row, right / longest, down / longest,
        angles="xy", scale_units="xy", scale=1.05, pivot="mid",
        color=COLORS[1], edgecolor="black", linewidth=0.6, width=0.013,
    )  # fmt: skip
    ax.set_axis_off()
    return ax


def orientation_bars(votes: ArrayLike, *, title: str = "", ax: Axes | None = None) -> Axes:
    """Draws a histogram of orientations, with bins of equal width from 0° to 180°.

    Args:
        votes: the sum of the votes in each bin, shape `(orientations,)`.
        title: title above the histogram.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if `votes` is empty or has not one axis.

    Example:
        >>> ax = orientation_bars([3, 0, 1])
        >>> [float(bar.get_x()) for bar in ax.patches]
        [0.0, 60.0, 120.0]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    heights = np.asarray(votes, dtype=float)
    if heights.ndim != 1 or heights.size == 0:
        raise ValueError(f"votes must have shape (orientations,), one number per bin; got shape {heights.shape}")
    ax = one_axes(ax, width=4.4, height=3.0)
    quiet_axes(ax)
    width = 180 / len(heights)
    ax.bar(np.arange(len(heights)) * width, heights, width, align="edge", color=COLORS[0], edgecolor="white")
    ax.set(title=title, xlabel="orientation of the gradient (°)", ylabel="votes (gray levels)", xlim=(0, 180))
    ax.xaxis.set_major_locator(MultipleLocator(width if len(heights) <= 9 else 45))
    return ax
