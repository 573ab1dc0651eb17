"""Block histograms in scikit-image's convention: each pixel votes for one bin of one cell."""

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from dlcourse.features._hog_gradients import (
    differences,
    gradient_codes,
    gradients_by_code,
    largest_magnitude,
    pick_channel,
)
from dlcourse.features._hog_layout import Layout

Array = npt.NDArray[Any]


def hard_blocks(rows: Array, layout: Layout, gamma_correction: bool) -> npt.NDArray[np.float64]:
    """Return the cells' histograms, gathered into overlapping blocks.

    Args:
        rows: pixels with a border, `(batch, height + 2, width, channels)`.
        layout: cells and blocks.
        gamma_correction: take the square root of the pixels first.

    Returns:
        `(batch, block_rows, block_columns, cell_rows, cell_columns, orientations)`.
    """
    dy, dx = pick_channel(*differences(rows, gamma_correction), largest_magnitude)
    if dy.dtype == np.int32:
        codes = gradient_codes(dy, dx)
        bins, magnitude = (table.take(codes) for table in _vote_table(layout.orientations))
    else:
        bins, magnitude = _votes(dy.ravel(), dx.ravel(), layout.orientations)
    histograms = _count(bins, magnitude, dy.shape, layout)
    windows = np.lib.stride_tricks.sliding_window_view(histograms, layout.block, axis=(1, 2))
    return windows.transpose(0, 1, 2, 4, 5, 3)


def _votes(dy: Array, dx: Array, orientations: int) -> tuple[Array, Array]:
    """Return the bin and the magnitude of each gradient.

    A tiny negative dy beside a positive dx has an angle that rounds to 180°, which belongs to no bin;
    scikit-image drops such a vote. It goes to one bin more than there are, `orientations`.
    """
    dy, dx = dy.astype(np.float64), dx.astype(np.float64)
    angle = np.rad2deg(np.arctan2(dy, dx)) % 180
    edges = 180 / orientations * np.arange(1, orientations + 1)
    return np.searchsorted(edges, angle, side="right"), np.hypot(dy, dx)


@lru_cache(maxsize=8)
def _vote_table(orientations: int) -> tuple[Array, Array]:
    bins, magnitude = _votes(*gradients_by_code(), orientations)
    return bins.astype(np.min_scalar_type(orientations)), magnitude


@lru_cache(maxsize=8)
def _first_bins(height: int, width: int, layout: Layout) -> npt.NDArray[np.intp]:
    """Return, for each pixel of a picture, where the histogram of its cell begins."""
    cell_rows, cell_columns = np.arange(height) // layout.cell[0], np.arange(width) // layout.cell[1]
    cells = cell_rows[:, np.newaxis] * (width // layout.cell[1]) + cell_columns
    return cells.ravel() * (layout.orientations + 1)


def _count(bins: Array, magnitude: Array, shape: tuple[int, ...], layout: Layout) -> npt.NDArray[np.float64]:
    """Sum the magnitudes in each bin of each cell, over the number of the cell's pixels."""
    batch, height, width = shape
    rows, columns, length = height // layout.cell[0], width // layout.cell[1], layout.orientations + 1
    places = bins.reshape(batch, -1) + _first_bins(height, width, layout)
    places += np.arange(batch)[:, np.newaxis] * (rows * columns * length)
    sums = np.bincount(places.ravel(), magnitude, minlength=batch * rows * columns * length)
    return sums.reshape(batch, rows, columns, length)[..., :-1] / (layout.cell[0] * layout.cell[1])
