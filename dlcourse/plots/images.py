"""Grids of images."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.datasets import Dataset
from dlcourse.plots.style import new_figure

Array = NDArray[Any]


TITLE_POINTS = 10


FIRST = 16  # number of images drawn of a data set


def image_grid(
    images: Iterable[ArrayLike] | Dataset,
    titles: Iterable[object] = (),
    *,
    columns: int | None = None,
    limits: tuple[float, float] | str = "shared",
    cmap: str = "gray",
    width: float = 8.0,
) -> NDArray[Any]:
    """Draws images in a grid, row by row, with a title above each.

    Args:
        images: the images, each `(height, width)`, `(height, width, 1)` or `(height, width, 3)`; sizes may differ.
            Colors are uint8, or floats from 0 to 1. Of a `Dataset`, the first 16 training images are drawn with
            their class names, and, unless it is real, its name and kind above the grid.
        titles: the title of each image; no titles by default.
        columns: number of images per row; by default all of them, at most 8.
        limits: the values drawn darkest and brightest. `"shared"`: the smallest and the largest value of all
            grayscale images, so that they can be compared; `"each"`: those of each image; or two numbers.
        cmap: the colormap of grayscale images; `"gray_r"` shows large values dark, as ink on paper.
        width: width of the figure in inches.

    Returns:
        The axes, shape `(rows, columns)`.

    Raises:
        ValueError: if there are no images, an image has another shape, the number of titles differs from that of the
            images, or `columns` or `limits` has an invalid value.

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
    arrays = [_as_image(f"images[{number}]", image) for number, image in enumerate(images)]
    names = [str(title) for title in titles]
    if not arrays:
        raise ValueError("images must hold at least one image; got none")
    if names and len(names) != len(arrays):
        raise ValueError(f"titles must hold {len(arrays)} titles, one per image; got {len(names)}")
    if columns is not None and columns < 1:
        raise ValueError(f"columns must be at least 1; got {columns!r}")
    across = min(len(arrays), 8) if columns is None else columns
    down = math.ceil(len(arrays) / across)
    lines = max((name.count("\n") + 1 for name in names), default=0)
    tallest = max(array.shape[0] / array.shape[1] for array in arrays)
    height = down * (width / across * tallest + lines * TITLE_POINTS * 1.35 / 72 + 0.06)
    height += 2 * TITLE_POINTS / 72 if head else 0
    figure, axes = new_figure(down, across, width=width, height=height)
    if head:
        figure.suptitle(head, fontsize=TITLE_POINTS)
    low, high = _limits(arrays, limits)
    for ax, array in zip(axes.flat, arrays, strict=False):
        enlarged = width / across * ax.figure.dpi >= 2 * array.shape[1]
        # Interpolated images take several times the space in a notebook.
        interpolation = "nearest" if enlarged else "auto"
        ax.imshow(array, cmap=cmap, vmin=low, vmax=high, interpolation=interpolation)
    for ax, name in zip(axes.flat, names, strict=False):
        ax.set_title(name, fontsize=TITLE_POINTS, pad=3)
    for ax in axes.flat:
        ax.set_axis_off()
    return axes


def _first(dataset: Dataset, titles: Iterable[object]) -> tuple[Array, Iterable[object]]:
    """Returns the first images of a data set and their titles, by default the class names."""
    if dataset.x_train.dtype == object or dataset.x_train.ndim < 3:
        raise ValueError(f"images must be a data set of images; got {dataset.describe()}")
    labels = dataset.y_train[:FIRST].ravel().tolist()
    class_names = [dataset.class_names[label] for label in labels] if dataset.class_names else []
    return dataset.x_train[:FIRST], list(titles) or class_names


def _as_image(name: str, image: ArrayLike) -> Array:
    array = np.asarray(image)
    if array.ndim == 3 and array.shape[2] == 1:
        array = array[..., 0]
    if array.size == 0 or not (array.ndim == 2 or (array.ndim == 3 and array.shape[2] == 3)):
        raise ValueError(f"{name} must have shape (height, width) or (height, width, 3); got shape {array.shape}")
    return array


def _limits(arrays: Sequence[Array], limits: tuple[float, float] | str) -> tuple[float | None, float | None]:
    if limits == "each":
        return None, None
    if limits != "shared":
        if isinstance(limits, str) or len(limits) != 2:
            raise ValueError(f"limits must be 'shared', 'each' or two numbers; got {limits!r}")
        return limits
    grayscale = [array for array in arrays if array.ndim == 2]
    return (min(a.min() for a in grayscale), max(a.max() for a in grayscale)) if grayscale else (None, None)
