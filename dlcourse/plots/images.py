"""Pictures in figures: grids of them, a picture's gradient as arrows, the votes of a cell as bars."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MultipleLocator
from numpy.typing import ArrayLike, NDArray

from dlcourse.datasets import Dataset
from dlcourse.plots._style import COLOURS, new_figure, one_axes, quiet_axes

Array = NDArray[Any]
TITLE_POINTS = 10
FIRST = 16  # so many of a data set


def image_grid(
    images: Iterable[ArrayLike] | Dataset,
    titles: Iterable[object] = (),
    *,
    columns: int | None = None,
    limits: tuple[float, float] | str = "shared",
    cmap: str = "gray",
    width: float = 8.0,
) -> NDArray[Any]:
    """Draws pictures side by side, row after row, with a title above each.

    Args:
        images: the pictures, each `(height, width)`, `(height, width, 1)` or `(height, width, 3)`. Colours are uint8,
            or floats from 0 to 1. Sizes may differ. Of a `Dataset`, its first 16 training pictures with their classes'
            names; above them stands its name, and whether it was drawn or generated.
        titles: what stands above each picture; nothing by default.
        columns: how many stand in a row; by default all of them, 8 at most.
        limits: the values that become the darkest and the brightest grey. `"shared"`: the smallest and the largest
            value of all grey pictures, so that they can be compared; `"each"`: those of each picture by itself.
        cmap: the colour map of grey pictures; `"gray_r"` shows large values dark, as ink on paper.
        width: width of the figure in inches.

    Returns:
        The axes, shape `(rows, columns)`.

    Raises:
        ValueError: if there are no pictures, one has another shape, the titles are not as many as the pictures, or
            `columns` or `limits` are none of those accepted.

    Example:
        >>> axes = image_grid(np.eye(4).reshape(1, 4, 4).repeat(3, axis=0), titles="abc", columns=2)
        >>> axes.shape, axes[1, 0].get_title()
        ((2, 2), 'c')
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    head = ""
    if isinstance(images, Dataset):
        head = "" if images.kind == "real" else f"{images.name} ({images.kind})"
        images, titles = _first(images, titles)
    pictures = [_picture(f"images[{number}]", image) for number, image in enumerate(images)]
    names = [str(title) for title in titles]
    if not pictures:
        raise ValueError("images: at least one picture is expected, there is none")
    if names and len(names) != len(pictures):
        raise ValueError(f"titles: {len(pictures)} are expected, one for each picture, not {len(names)}")
    if columns is not None and columns < 1:
        raise ValueError(f"columns: 1 or more is expected, not {columns!r}")
    across = min(len(pictures), 8) if columns is None else columns
    down = math.ceil(len(pictures) / across)
    lines = max((name.count("\n") + 1 for name in names), default=0)
    tallest = max(picture.shape[0] / picture.shape[1] for picture in pictures)
    height = down * (width / across * tallest + lines * TITLE_POINTS * 1.35 / 72 + 0.06)
    height += 2 * TITLE_POINTS / 72 if head else 0
    figure, axes = new_figure(down, across, width=width, height=height)
    if head:
        figure.suptitle(head, fontsize=TITLE_POINTS)
    low, high = _limits(pictures, limits)
    for ax, picture in zip(axes.flat, pictures, strict=False):
        enlarged = width / across * ax.figure.dpi >= 2 * picture.shape[1]
        how = "nearest" if enlarged else "auto"  # smoothed pixels take several times the space in a notebook
        ax.imshow(picture, cmap=cmap, vmin=low, vmax=high, interpolation=how)
    for ax, name in zip(axes.flat, names, strict=False):
        ax.set_title(name, fontsize=TITLE_POINTS, pad=3)
    for ax in axes.flat:
        ax.set_axis_off()
    return axes


def gradient_arrows(picture: ArrayLike, dy: ArrayLike, dx: ArrayLike, *, ax: Axes | None = None) -> Axes:
    """Draws a small grey picture pixel by pixel, and in each pixel its gradient: the arrow points to the brighter side.

    Args:
        picture: shape `(height, width)`.
        dy: how brightness changes downwards, same shape.
        dx: how brightness changes to the right, same shape.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the three shapes differ.

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
            f"dy: picture, dy and dx of one shape (height, width) are expected, "
            f"not {pixels.shape}, {down.shape} and {right.shape}"
        )
    ax = one_axes(ax, width=3.4, height=3.4)
    ax.imshow(pixels, cmap="gray", interpolation="nearest")
    longest = float(np.hypot(down, right).max()) or 1.0
    row, column = np.indices(pixels.shape)
    ax.quiver(
        column, row, right / longest, down / longest,
        angles="xy", scale_units="xy", scale=1.05, pivot="mid",
        color=COLOURS[1], edgecolor="black", linewidth=0.6, width=0.013,
    )  # fmt: skip
    ax.set_axis_off()
    return ax


def orientation_bars(votes: ArrayLike, *, title: str = "", ax: Axes | None = None) -> Axes:
    """Draws a histogram of orientations: one bar for each bin from 0° to 180°.

    Args:
        votes: the sum of the votes in each bin, shape `(orientations,)`.
        title: what stands above it.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if `votes` is not a row of numbers.

    Example:
        >>> ax = orientation_bars([3, 0, 1])
        >>> [float(bar.get_x()) for bar in ax.patches]
        [0.0, 60.0, 120.0]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    heights = np.asarray(votes, dtype=float)
    if heights.ndim != 1 or heights.size == 0:
        raise ValueError(f"votes: one number for each bin is expected, not the shape {heights.shape}")
    ax = one_axes(ax, width=4.4, height=3.0)
    quiet_axes(ax)
    width = 180 / len(heights)
    ax.bar(np.arange(len(heights)) * width, heights, width, align="edge", color=COLOURS[0], edgecolor="white")
    ax.set(title=title, xlabel="orientation of the gradient (°)", ylabel="votes (grey levels)", xlim=(0, 180))
    ax.xaxis.set_major_locator(MultipleLocator(width if len(heights) <= 9 else 45))
    return ax


def _first(dataset: Dataset, titles: Iterable[object]) -> tuple[Array, Iterable[object]]:
    """The first pictures of a set, and the names of their classes unless other titles are given."""
    if dataset.x_train.dtype == object or dataset.x_train.ndim < 3:
        raise ValueError(f"images: a data set of pictures is expected, not {dataset.describe()}")
    labels = dataset.y_train[:FIRST].ravel().tolist()
    named = [dataset.class_names[label] for label in labels] if dataset.class_names else []
    return dataset.x_train[:FIRST], list(titles) or named


def _picture(name: str, image: ArrayLike) -> Array:
    array = np.asarray(image)
    if array.ndim == 3 and array.shape[2] == 1:
        array = array[..., 0]
    if array.size == 0 or not (array.ndim == 2 or (array.ndim == 3 and array.shape[2] == 3)):
        raise ValueError(f"{name}: the shape (height, width) or (height, width, 3) is expected, not {array.shape}")
    return array


def _limits(pictures: Sequence[Array], limits: tuple[float, float] | str) -> tuple[float | None, float | None]:
    if limits == "each":
        return None, None
    if limits != "shared":
        if isinstance(limits, str) or len(limits) != 2:
            raise ValueError(f"limits: 'shared', 'each' or two numbers are expected, not {limits!r}")
        return limits
    grey = [picture for picture in pictures if picture.ndim == 2]
    return (min(p.min() for p in grey), max(p.max() for p in grey)) if grey else (None, None)
