"""Block histograms in OpenCV's convention: each pixel's vote is split between bins and between cells.

A pixel votes for the two nearest bins, and within each block for up to four cells, by its distance to
their centers; a Gaussian window lets pixels in the middle of the block count more. The weights of rows
and columns multiply, so the rows are summed first and then the columns: two matrix products.
"""

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from dlcourse.features._hog_gradients import differences, gradient_codes, gradients_by_code, pick_channel
from dlcourse.features.hog_settings import Settings

Array = npt.NDArray[Any]

# OpenCV's arctangent: a polynomial with an error of at most 0.01°. With the exact one, features differ by up to 1e-3.
ARCTANGENT = (0.9997878412794807, -0.3258083974640975, 0.1555786518463281, -0.04432655554792128)
LARGEST_TABLE = 32  # orientations; the table for 32 takes 17 MB
BLOCKS_AT_ONCE = 16  # in a row; the matrix of a longer row would be nearly all zeros


def smooth_blocks(rows: Array, settings: Settings) -> Array:
    """Return the histograms of the cells in each block.

    Args:
        rows: pixels with a border, `(batch, height + 2, width, channels)`.
        settings: the parameters of `hog`.

    Returns:
        `(batch, block_rows, block_columns, cell_rows, cell_columns, orientations)`.
    """
    gradients = differences(rows, settings.gamma_correction, settings.convention)
    dy, dx = pick_channel(*gradients, _largest_magnitude_as_opencv)
    batch, height, width = dy.shape
    if dy.dtype == np.int32 and settings.orientations <= LARGEST_TABLE:
        votes: Array = _vote_table(settings.orientations).take(gradient_codes(dy, dx), axis=0)
    else:
        votes = _votes(dy.ravel(), dx.ravel(), settings.orientations)
    sigma = (settings.cell[0] * settings.block[0] + settings.cell[1] * settings.block[1]) / 8
    by_rows = _pool(votes.reshape(batch, height, -1), settings.cell[0], settings.block[0], sigma)
    by_cells = _pool(
        by_rows.reshape(batch, -1, width, settings.orientations), settings.cell[1], settings.block[1], sigma
    )
    block_rows, block_columns = settings.grid(height, width)
    shape = (batch, block_rows, settings.block[0], block_columns, settings.block[1], settings.orientations)
    return by_cells.reshape(shape).transpose(0, 1, 3, 2, 4, 5)


def _largest_magnitude_as_opencv(dy: Array, dx: Array) -> npt.NDArray[np.intp]:
    """Return the index of each pixel's channel with the largest magnitude; ties are resolved as in OpenCV.

    The first channel wins, but in the last width % 4 columns the last one: OpenCV processes four columns at a
    time, and its loop over the remaining ones goes through the channels backward.
    """
    squares = dx * dx + dy * dy
    channel: npt.NDArray[np.intp] = squares.argmax(axis=-1)
    rest = dy.shape[2] // 4 * 4
    channel[:, :, rest:] = dy.shape[3] - 1 - squares[:, :, rest:, ::-1].argmax(axis=-1)
    return channel


def _votes(dy: Array, dx: Array, orientations: int) -> npt.NDArray[np.float64]:
    """Split each magnitude between the two bins whose centers, (k + ½)·180°/orientations, are nearest."""
    dy, dx = dy.astype(np.float64), dx.astype(np.float64)
    magnitude = np.sqrt(dy * dy + dx * dx)
    position = _degrees(dy, dx) * (orientations / 180) - 0.5
    below = np.floor(position)
    share = position - below
    first = below.astype(np.intp) % orientations
    votes = np.zeros((dy.size, orientations))
    pixels = np.arange(dy.size)
    votes[pixels, first] = magnitude * (1 - share)
    votes[pixels, (first + 1) % orientations] += magnitude * share  # += as with one bin both are the same
    return votes


def _degrees(dy: Array, dx: Array) -> Array:
    """Return the gradients' angles in [0, 360] as OpenCV computes them."""
    height, width = np.abs(dy), np.abs(dx)
    slope = np.minimum(height, width) / np.maximum(np.maximum(height, width), np.finfo(np.float64).tiny)
    square = slope * slope
    p1, p3, p5, p7 = np.rad2deg(ARCTANGENT)
    angle = (((p7 * square + p5) * square + p3) * square + p1) * slope
    angle = np.where(height > width, 90 - angle, angle)
    angle = np.where(dx < 0, 180 - angle, angle)
    degrees: Array = np.where(dy < 0, 360 - angle, angle)
    return degrees


@lru_cache(maxsize=2)
def _vote_table(orientations: int) -> npt.NDArray[np.float32]:
    dy, dx = gradients_by_code()
    table = np.empty((dy.size, orientations), dtype=np.float32)
    for part in np.array_split(np.arange(dy.size), 16):  # in parts, to keep peak memory low
        table[part] = _votes(dy[part], dx[part], orientations)
    return table


def _pool(votes: Array, cell: int, cells: int, sigma: float) -> Array:
    """Return the weighted sums of the pixels in each block's cells, along the second-to-last axis."""
    blocks = votes.shape[-2] // cell - cells + 1
    parts = []
    for first in range(0, blocks, BLOCKS_AT_ONCE):
        count = min(BLOCKS_AT_ONCE, blocks - first)
        pixels = slice(first * cell, (first + count + cells - 1) * cell)
        parts.append(_pooling_matrix(count, cell, cells, sigma).astype(votes.dtype) @ votes[..., pixels, :])
    return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=-2)


@lru_cache(maxsize=32)
def _pooling_matrix(blocks: int, cell: int, cells: int, sigma: float) -> npt.NDArray[np.float64]:
    """Return the weights of the pixels along one side, `(blocks · cells, pixels)`; see `_block_weights`."""
    matrix = np.zeros((blocks, cells, (blocks + cells - 1) * cell))
    for block in range(blocks):
        matrix[block, :, block * cell : (block + cells) * cell] = _block_weights(cell, cells, sigma)
    return matrix.reshape(blocks * cells, -1)


def _block_weights(cell: int, cells: int, sigma: float) -> Array:
    """Return the weights with which a block's pixels vote for its cells along one side, `(cells, pixels)`.

    A vote is split linearly between the two cells whose centers are nearest. The center of the Gaussian
    lies half a pixel off the center of the block, as in OpenCV.
    """
    pixels = np.arange(cell * cells)
    distance = (pixels + 0.5) / cell - 0.5 - np.arange(cells)[:, np.newaxis]
    gaussian = np.exp(-((pixels - cell * cells / 2) ** 2) / (2 * sigma**2))
    weights: Array = np.maximum(0, 1 - np.abs(distance)) * gaussian
    return weights
