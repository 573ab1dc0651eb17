"""Block histograms in scikit-image's convention: each pixel votes for one bin of one cell."""

import math
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
from dlcourse.features.hog_settings import Settings

Array = npt.NDArray[Any]


def hard_blocks(rows: Array, settings: Settings) -> npt.NDArray[np.float64]:
    """Return the cells' histograms, gathered into overlapping blocks.

    Args:
        rows: pixels with a border, `(batch, height + 2, width, channels)`.
        settings: the parameters of `hog`.

    Returns:
        `(batch, block_rows, block_columns, cell_rows, cell_columns, orientations)`.
    """
    dy, dx = pick_channel(*differences(rows, settings.gamma_correction), largest_magnitude)
    if dy.dtype == np.int32:
        codes = gradient_codes(dy, dx)
        bins, magnitude = (table.take(codes) for table in _vote_table(settings.orientations))
    else:
        bins, magnitude = _votes(dy.ravel(), dx.ravel(), settings.orientations)
    histograms = _count(bins, magnitude, dy.shape, settings)
    windows = np.lib.stride_tricks.sliding_window_view(histograms, settings.block, axis=(1, 2))
    return windows.transpose(0, 1, 2, 4, 5, 3)


def _votes(dy: Array, dx: Array, orientations: int) -> tuple[Array, Array]:
    """Return the bin and the magnitude of each gradient.

    A tiny negative dy with a positive dx has an angle that rounds to 180°, which belongs to no bin;
    scikit-image drops such a vote. Here it goes to an extra bin with the index `orientations`.
    """
    dy, dx = dy.astype(np.float64), dx.astype(np.float64)
    angle = np.rad2deg(np.arctan2(dy, dx)) % 180
    edges = 180 / orientations * np.arange(1, orientations + 1)
    return np.searchsorted(edges, angle, side="right"), np.hypot(dy, dx)


@lru_cache(maxsize=8)
def _vote_table(orientations: int) -> tuple[Array, Array]:
    bins, magnitude = _votes(*gradients_by_code(), orientations)
    return bins.astype(np.min_scalar_type(orientations)), magnitude


@lru_cache(maxsize=4)
def _first_bins(shape: tuple[int, ...], settings: Settings) -> npt.NDArray[np.intp]:
    """Return, for each pixel of a piece, the index of the first bin of its cell, among all bins."""
    image, row, column = np.ogrid[: shape[0], : shape[1], : shape[2]]
    rows, columns = shape[1] // settings.cell[0], shape[2] // settings.cell[1]
    cell = (image * rows + row // settings.cell[0]) * columns + column // settings.cell[1]
    first_bins: npt.NDArray[np.intp] = (cell * (settings.orientations + 1)).astype(np.intp)
    return first_bins.ravel()


def _count(bins: Array, magnitude: Array, shape: tuple[int, ...], settings: Settings) -> npt.NDArray[np.float64]:
    """Sum the magnitudes in each bin of each cell, divided by the number of pixels per cell."""
    grid = (shape[0], shape[1] // settings.cell[0], shape[2] // settings.cell[1], settings.orientations + 1)
    sums = np.bincount(bins + _first_bins(shape, settings), magnitude, minlength=math.prod(grid))
    return sums.reshape(grid)[..., :-1] / math.prod(settings.cell)
