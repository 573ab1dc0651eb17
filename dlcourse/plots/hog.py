"""Figures of histograms of oriented gradients: in each cell a star with one line per orientation."""

from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from dlcourse.features import block_histograms, normalize_blocks
from dlcourse.features.hog_settings import Convention, Pair, check_pair
from dlcourse.plots.style import new_figure, one_axes

INK = (0.13, 0.13, 0.13)


def plot_hog(
    image: npt.ArrayLike,
    *,
    orientations: int = 9,
    pixels_per_cell: Pair = 8,
    cells_per_block: Pair = 2,
    convention: Convention = "skimage",
    gamma_correction: bool = False,
) -> npt.NDArray[Any]:
    """Draw an image and, next to it, its histograms of oriented gradients.

    A cell belongs to several blocks and is normalized differently in each. The mean over the blocks is drawn;
    `draw_hog` explains the stars.

    Args:
        image: one image, grayscale `(height, width)` or with channels `(height, width, channels)`.
        orientations: as in `dlcourse.features.hog`.
        pixels_per_cell: as in `hog`.
        cells_per_block: as in `hog`.
        convention: as in `hog`.
        gamma_correction: as in `hog`.

    Returns:
        The axes of the image and of the stars, shape `(2,)`.

    Raises:
        TypeError: as in `hog`.
        ValueError: if `image` is not one image, and as in `hog`.

    Example:
        >>> import numpy as np
        >>> from dlcourse.plots.hog import plot_hog
        >>> len(plot_hog(np.eye(32)))
        2
    """
    pixels = np.asarray(image)
    if pixels.ndim not in (2, 3):
        raise ValueError(
            f"image must have shape (height, width) or (height, width, channels); got shape {pixels.shape}"
        )
    blocks = block_histograms(
        pixels[np.newaxis],
        orientations=orientations,
        pixels_per_cell=pixels_per_cell,
        cells_per_block=cells_per_block,
        convention=convention,
        gamma_correction=gamma_correction,
    )
    _, axes = new_figure(1, 2, width=8.0, height=8.0 * (0.5 * pixels.shape[0] / pixels.shape[1]) + 0.2)
    left, right = axes[0]
    left.imshow(_displayable(pixels), cmap="gray")
    left.set_axis_off()
    draw_hog(_mean_over_blocks(normalize_blocks(blocks, convention=convention)[0]), pixels_per_cell, ax=right)
    both: npt.NDArray[Any] = axes[0]
    return both


def draw_hog(histograms: npt.ArrayLike, pixels_per_cell: Pair = 8, *, ax: Axes | None = None) -> Axes:
    """Draw the histogram of each cell as a star: the longer and darker a line, the larger the bin.

    A line has the direction of the edge, perpendicular to the gradient of its bin. The line of the largest bin
    of all cells is as long as a cell.

    Args:
        histograms: shape `(cell_rows, cell_columns, orientations)`, for example
            `dlcourse.features.cell_histograms(images)[0]`.
        pixels_per_cell: side of a cell in pixels, or `(rows, columns)`; the unit of the axes is one pixel.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        TypeError: if `histograms` hold anything but integers or floats.
        ValueError: if `histograms` do not have three axes, or hold a negative value, NaN or infinity.

    Example:
        >>> import numpy as np
        >>> from dlcourse.plots.hog import draw_hog
        >>> ax = draw_hog(np.ones((4, 3, 9)))
        >>> print(*ax.get_xlim())  # three cells of 8 pixels
        0.0 24.0
    """
    weights = np.asarray(histograms)
    if weights.dtype.kind not in "uif":
        raise TypeError(f"histograms must hold integers or floats; got dtype {weights.dtype}")
    if weights.ndim != 3 or weights.size == 0:
        raise ValueError(
            f"histograms must have shape (cell_rows, cell_columns, orientations); got shape {weights.shape}"
        )
    if not (np.isfinite(weights).all() and weights.min() >= 0):
        raise ValueError(f"histograms must be finite and at least 0; got {weights.min():g} to {weights.max():g}")
    height, width = check_pair("pixels_per_cell", pixels_per_cell)
    ax = one_axes(ax, width=4.0, height=4.0 * weights.shape[0] * height / (weights.shape[1] * width))
    weights = weights / max(weights.max(), np.finfo(float).tiny)
    points = ax.bbox.width / ax.figure.dpi * 72 / weights.shape[1]  # width of a cell in points
    lines, strength = _star_lines(weights, height, width)
    colors = [(*INK, max(alpha, 0.2)) for alpha in strength]
    ax.add_collection(LineCollection(list(lines), colors=colors, linewidths=np.clip(0.12 * points, 0.6, 1.5)))
    ax.set(xlim=(0, weights.shape[1] * width), ylim=(weights.shape[0] * height, 0), aspect="equal")
    ax.set_axis_off()
    return ax


def _star_lines(weights: npt.NDArray[Any], height: int, width: int) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """Return both ends of each line with a positive weight, `(lines, 2, 2)` as (x, y), and the weights."""
    row, column, orientation = np.nonzero(weights)
    angle = np.pi * (orientation + 0.5) / weights.shape[2]
    along_edge = np.stack([-np.sin(angle), np.cos(angle)], axis=-1)
    center = np.stack([(column + 0.5) * width, (row + 0.5) * height], axis=-1)
    strength = weights[row, column, orientation]
    half = along_edge * strength[:, np.newaxis] * (min(height, width) / 2)
    return np.stack([center - half, center + half], axis=1), strength


def _mean_over_blocks(blocks: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the mean of each cell over its blocks, shape `(cell_rows, cell_columns, orientations)`."""
    rows, columns, down, across, orientations = blocks.shape
    total = np.zeros((rows + down - 1, columns + across - 1, orientations))
    count = np.zeros((*total.shape[:2], 1))
    for i in range(down):
        for j in range(across):
            total[i : i + rows, j : j + columns] += blocks[:, :, i, j]
            count[i : i + rows, j : j + columns] += 1
    return total / count


def _displayable(image: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return the image as `imshow` accepts it: one, three or four channels, colors as uint8 or in [0, 1]."""
    if image.ndim == 3 and image.shape[2] not in (3, 4):
        image = image.mean(axis=2)
    if image.ndim == 2 or image.dtype == np.uint8:
        return image
    low, high = image.min(), image.max()
    scaled: npt.NDArray[Any] = (image - low) / max(float(high - low), np.finfo(float).tiny)
    return scaled
