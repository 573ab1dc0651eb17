"""Histograms of oriented gradients as pictures: in each cell a star with a line for each orientation."""

from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from dlcourse.features import block_histograms, normalize_blocks
from dlcourse.features._hog_settings import Convention, Pair, check_pair
from dlcourse.plots._style import new_figure, one_axes

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
    """Draw a picture and, beside it, what `hog` keeps of it.

    A cell belongs to up to four blocks and has other numbers in each. Their mean is drawn; see `draw_hog`
    for how to read the stars.

    Args:
        image: one picture, `(height, width)` grey or `(height, width, channels)` colour.
        orientations: as in `dlcourse.features.hog`, like all the other arguments.
        pixels_per_cell: see there.
        cells_per_block: see there.
        convention: see there.
        gamma_correction: see there.

    Returns:
        The two axes: the picture's and the stars'.

    Raises:
        TypeError: as in `hog`.
        ValueError: if `image` is not one picture, and as in `hog`.

    Example:
        >>> import numpy as np
        >>> from dlcourse.plots.hog import plot_hog
        >>> len(plot_hog(np.eye(32)))
        2
    """
    picture = np.asarray(image)
    if picture.ndim not in (2, 3):
        raise ValueError(
            f"image must be one picture, (height, width) or (height, width, channels); got shape {picture.shape}"
        )
    blocks = block_histograms(
        picture[np.newaxis],
        orientations=orientations,
        pixels_per_cell=pixels_per_cell,
        cells_per_block=cells_per_block,
        convention=convention,
        gamma_correction=gamma_correction,
    )
    _, axes = new_figure(1, 2, width=8.0, height=8.0 * (0.5 * picture.shape[0] / picture.shape[1]) + 0.2)
    left, right = axes[0]
    left.imshow(_displayable(picture), cmap="gray")
    left.set_axis_off()
    draw_hog(_mean_over_blocks(normalize_blocks(blocks, convention=convention)[0]), pixels_per_cell, ax=right)
    both: npt.NDArray[Any] = axes[0]
    return both


def draw_hog(histograms: npt.ArrayLike, pixels_per_cell: Pair = 8, *, ax: Axes | None = None) -> Axes:
    """Draw the histogram of each cell as a star: the longer and darker a line, the larger the bin.

    A line runs along the edge that its bin stands for, so at right angles to the gradient. The largest
    bin of the picture is as long as a cell.

    Args:
        histograms: `(cell_rows, cell_columns, orientations)`, for example
            `dlcourse.features.cell_histograms(images)[0]`.
        pixels_per_cell: side of a cell, or `(rows, columns)`; the axes then count pixels.
        ax: where to draw; a new figure without it.

    Returns:
        The axes.

    Raises:
        TypeError: if `histograms` hold anything but numbers.
        ValueError: if `histograms` do not have three axes, or hold a negative number, NaN or infinity.

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
        raise ValueError("histograms must be finite and not negative")
    height, width = check_pair("pixels_per_cell", pixels_per_cell)
    ax = one_axes(ax, width=4.0, height=4.0 * weights.shape[0] * height / (weights.shape[1] * width))
    weights = weights / max(weights.max(), np.finfo(float).tiny)
    points = ax.bbox.width / ax.figure.dpi * 72 / weights.shape[1]  # a cell's width on paper
    lines, strength = _star_lines(weights, height, width)
    colours = [(*INK, max(alpha, 0.2)) for alpha in strength]
    ax.add_collection(LineCollection(list(lines), colors=colours, linewidths=np.clip(0.12 * points, 0.6, 1.5)))
    ax.set(xlim=(0, weights.shape[1] * width), ylim=(weights.shape[0] * height, 0), aspect="equal")
    ax.set_axis_off()
    return ax


def _star_lines(weights: npt.NDArray[Any], height: int, width: int) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """Return both ends of each line that is not zero, `(lines, 2, 2)` as (x, y), and the lines' weights."""
    row, column, orientation = np.nonzero(weights)
    angle = np.pi * (orientation + 0.5) / weights.shape[2]
    along_edge = np.stack([-np.sin(angle), np.cos(angle)], axis=-1)
    centre = np.stack([(column + 0.5) * width, (row + 0.5) * height], axis=-1)
    strength = weights[row, column, orientation]
    half = along_edge * strength[:, np.newaxis] * (min(height, width) / 2)
    return np.stack([centre - half, centre + half], axis=1), strength


def _mean_over_blocks(blocks: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return each cell's mean over the blocks that it belongs to, `(cell_rows, cell_columns, orientations)`."""
    rows, columns, down, across, orientations = blocks.shape
    total = np.zeros((rows + down - 1, columns + across - 1, orientations))
    count = np.zeros((*total.shape[:2], 1))
    for i in range(down):
        for j in range(across):
            total[i : i + rows, j : j + columns] += blocks[:, :, i, j]
            count[i : i + rows, j : j + columns] += 1
    return total / count


def _displayable(picture: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return the picture as `imshow` wants it: one, three or four channels, colours as uint8 or in [0, 1]."""
    if picture.ndim == 3 and picture.shape[2] not in (3, 4):
        picture = picture.mean(axis=2)
    if picture.ndim == 2 or picture.dtype == np.uint8:
        return picture
    low, high = picture.min(), picture.max()
    scaled: npt.NDArray[Any] = (picture - low) / max(float(high - low), np.finfo(float).tiny)
    return scaled
