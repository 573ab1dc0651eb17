"""Histograms of oriented gradients (HOG; Dalal & Triggs 2005) for batches of images, in NumPy.

The steps, each a function of its own:

1. `image_gradients`: how brightness changes at each pixel, downward and to the right.
2. `cell_histograms`: in each cell of 8 × 8 pixels, a histogram of the gradients' orientations.
3. `block_histograms`: 2 × 2 neighboring cells form a block; blocks overlap.
4. `normalize_blocks`: each block is scaled to unit L2 norm, so that contrast no longer matters.

`hog` does all of them. Source: N. Dalal and B. Triggs, "Histograms of oriented gradients for human
detection", CVPR 2005. The two libraries in common use, scikit-image and OpenCV, implement the paper
differently, and their features are not interchangeable. `convention` selects one of them:

| step | `"skimage"` | `"opencv"` |
|---|---|---|
| a pixel votes for | one orientation of one cell | the two nearest orientations, in up to four cells |
| weight of a vote | magnitude / pixels per cell | magnitude, less toward the block's edge (a Gaussian) |
| constants in L2-Hys | 1e-5, under the root | 0.1 for each value in the block, then 1e-3 |
| order of the features | block rows, then columns | block columns, then rows; so too the cells in a block |
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from dlcourse.features._hog_gradients import differences, largest_magnitude, pick_channel, rows_with_border
from dlcourse.features._hog_hard import hard_blocks
from dlcourse.features._hog_normalize import l2_hys
from dlcourse.features._hog_smooth import smooth_blocks
from dlcourse.features.hog_settings import (
    Convention,
    Pair,
    Piece,
    Settings,
    check_batch,
    check_convention,
    check_flag,
    check_images,
    check_pair,
    check_settings,
    check_size,
)


@np.errstate(all="ignore")
def hog(
    images: npt.ArrayLike,
    *,
    orientations: int = 9,
    pixels_per_cell: Pair = 8,
    cells_per_block: Pair = 2,
    convention: Convention = "skimage",
    gamma_correction: bool = False,
) -> npt.NDArray[np.float32]:
    """Compute the histograms of oriented gradients (HOG) of each image of a batch.

    For each image it agrees with `skimage.feature.hog` (within 1e-6) or with `cv2.HOGDescriptor` with a block
    stride of one cell (within 1e-3). On a batch of small uint8 images it is faster than a loop over either;
    floats take about eight times as long.

    Pixel values are not rescaled: floats in [0, 1] stay in [0, 1]. In OpenCV's convention that matters,
    as its constants are meant for values up to 255. Source: Dalal & Triggs (2005).

    Args:
        images: always a batch: grayscale, `(batch, height, width)`, or with channels,
            `(batch, height, width, channels)`; then, at each pixel, the channel with the largest gradient
            counts. Integers or floats. Pass one image as `images[np.newaxis]`.
        orientations: number of bins for the gradients' orientations in [0°, 180°).
        pixels_per_cell: side of a cell in pixels, or `(rows, columns)`. Cells must fill the image exactly.
        cells_per_block: side of a block in cells, or `(rows, columns)`.
        convention: `"skimage"` or `"opencv"`; see the table at the top of this module.
        gamma_correction: whether to take the square root of the pixels first.

    Returns:
        Features, float32, shape `(batch, features)`; `hog_length` gives the number of features.

    Raises:
        TypeError: if `images` hold anything but integers or floats, or a parameter has the wrong type.
        ValueError: if the images are empty, not a batch, not finite, not filled by cells or too small for
            one block, or if a parameter is out of range.

    Example:
        >>> import numpy as np
        >>> from dlcourse.features import hog
        >>> stripes = np.tile(np.uint8([0, 0, 255, 255]), (32, 8))  # one image, 32 × 32
        >>> features = hog(stripes[np.newaxis])
        >>> features.shape
        (1, 324)
        >>> features[0, :9].round(2)  # one cell: brightness changes along the rows only, 0°
        array([0.5, 0. , 0. , 0. , 0. , 0. , 0. , 0. , 0. ], dtype=float32)
    """
    settings = check_settings(orientations, pixels_per_cell, cells_per_block, convention, gamma_correction)
    batch = check_batch(images, settings)
    features: npt.NDArray[np.float32] = np.empty(_shape(batch, settings, by_columns=convention == "opencv"), np.float32)
    row_by_row = features.transpose(0, 2, 1, 4, 3, 5) if convention == "opencv" else features
    for piece, blocks in _blocks_of_pieces(batch, settings):
        row_by_row[piece] = l2_hys(blocks, convention)
    return features.reshape(len(features), -1)


def hog_length(image_size: Pair, *, orientations: int = 9, pixels_per_cell: Pair = 8, cells_per_block: Pair = 2) -> int:
    """Return the number of features that `hog` computes per image.

    (rows of blocks) × (columns of blocks) × (cells per block) × (orientations), where a side of n cells has room
    for n - c + 1 blocks of c cells.

    Args:
        image_size: `(height, width)` in pixels, or one integer for a square.
        orientations: as in `hog`.
        pixels_per_cell: as in `hog`.
        cells_per_block: as in `hog`.

    Returns:
        The number of features, `hog(images).shape[1]`.

    Raises:
        TypeError: if an argument is not an integer or a pair of integers.
        ValueError: if an argument is below 1, the cells do not fill the image, or no block fits into it.

    Example:
        >>> from dlcourse.features import hog_length
        >>> hog_length(32)  # 3 · 3 blocks · 2 · 2 cells · 9
        324
        >>> hog_length((128, 64))  # the paper's detection window for a person
        3780
    """
    settings = check_settings(orientations, pixels_per_cell, cells_per_block, "skimage", False)
    height, width = check_pair("image_size", image_size)
    check_size(height, width, settings, "image_size")
    rows, columns = settings.grid(height, width)
    return rows * columns * settings.block[0] * settings.block[1] * settings.orientations


@np.errstate(all="ignore")
def image_gradients(
    images: npt.ArrayLike, *, gamma_correction: bool = False
) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """Return how brightness changes at each pixel: `(dy, dx)`, downward and to the right.

    `dy` is the pixel below minus the pixel above, `dx` the right one minus the left one: the filter
    [-1, 0, 1], which worked best in Dalal & Triggs (2005). At the image's border one of the two pixels is
    missing: `dy` is 0 in the first and the last row, `dx` in the first and the last column.

    Args:
        images: a batch as in `hog`, of any size. Of a color image, at each pixel the channel with the
            largest gradient counts.
        gamma_correction: whether to take the square root of the pixels first.

    Returns:
        `dy` and `dx`, each `(batch, height, width)`: float32 for float16 and float32 images, else float64.

    Raises:
        TypeError: if `images` hold anything but integers or floats.
        ValueError: if `images` are empty, not a batch, or not finite.

    Example:
        >>> import numpy as np
        >>> from dlcourse.features import image_gradients
        >>> dy, dx = image_gradients(np.uint8([[[0, 10, 30, 60]]]))
        >>> dx
        array([[[ 0., 30., 50.,  0.]]])
    """
    batch = check_images(images, check_flag("gamma_correction", gamma_correction))
    rows = rows_with_border(batch, 0, batch.shape[1])
    dy, dx = pick_channel(*differences(rows, gamma_correction), largest_magnitude)
    return tuple(d.astype(np.float64) if d.dtype == np.int32 else d for d in (dy, dx))  # type: ignore[return-value]


@np.errstate(all="ignore")
def cell_histograms(
    images: npt.ArrayLike,
    *,
    orientations: int = 9,
    pixels_per_cell: Pair = 8,
    gamma_correction: bool = False,
) -> npt.NDArray[np.float64]:
    """Return the histogram of each cell, not normalized, in scikit-image's convention.

    A pixel with gradient (dy, dx) adds its magnitude √(dy² + dx²) to the bin that holds its angle
    atan2(dy, dx) modulo 180°. The sum is divided by the number of pixels per cell. Bin k covers
    the angles from k · 180°/orientations up to the next multiple, which is excluded.

    OpenCV has no histograms per cell: there the weight of a pixel depends on the block. See
    `block_histograms`.

    Args:
        images: a batch as in `hog`.
        orientations: as in `hog`.
        pixels_per_cell: as in `hog`.
        gamma_correction: as in `hog`.

    Returns:
        Histograms, shape `(batch, cell_rows, cell_columns, orientations)`.

    Raises:
        TypeError: as in `hog`.
        ValueError: as in `hog`.

    Example:
        >>> import numpy as np
        >>> from dlcourse.features import cell_histograms
        >>> ramp = np.tile(np.arange(8.0), (8, 1))  # brighter by 1 from column to column
        >>> cell_histograms(ramp[np.newaxis])[0, 0, 0]  # six of eight columns change by 2
        array([1.5, 0. , 0. , 0. , 0. , 0. , 0. , 0. , 0. ])
    """
    return block_histograms(
        images,
        orientations=orientations,
        pixels_per_cell=pixels_per_cell,
        cells_per_block=1,
        gamma_correction=gamma_correction,
    )[:, :, :, 0, 0]


@np.errstate(all="ignore")
def block_histograms(
    images: npt.ArrayLike,
    *,
    orientations: int = 9,
    pixels_per_cell: Pair = 8,
    cells_per_block: Pair = 2,
    convention: Convention = "skimage",
    gamma_correction: bool = False,
) -> npt.NDArray[np.float64]:
    """Return the histograms of the cells in each block, not normalized.

    Blocks overlap: the stride is one cell. In scikit-image's convention a cell has the same histogram in
    each of its blocks, the one that `cell_histograms` returns. In OpenCV's it depends on the block, as votes
    weigh less toward the block's edge and are split between the cells of the block.

    Args:
        images: a batch as in `hog`.
        orientations: as in `hog`.
        pixels_per_cell: as in `hog`.
        cells_per_block: as in `hog`.
        convention: as in `hog`.
        gamma_correction: as in `hog`.

    Returns:
        Histograms, shape `(batch, block_rows, block_columns, cell_rows, cell_columns, orientations)` in
        both conventions.

    Raises:
        TypeError: as in `hog`.
        ValueError: as in `hog`.

    Example:
        >>> import numpy as np
        >>> from dlcourse.features import block_histograms
        >>> block_histograms(np.zeros((5, 32, 24))).shape
        (5, 3, 2, 2, 2, 9)
    """
    settings = check_settings(orientations, pixels_per_cell, cells_per_block, convention, gamma_correction)
    batch = check_batch(images, settings)
    histograms: npt.NDArray[np.float64] = np.empty(_shape(batch, settings, by_columns=False))
    for piece, blocks in _blocks_of_pieces(batch, settings):
        histograms[piece] = blocks
    return histograms


@np.errstate(all="ignore")
def normalize_blocks(blocks: npt.ArrayLike, *, convention: Convention = "skimage") -> npt.NDArray[np.float64]:
    """Normalize each block by L2-Hys: scale to unit L2 norm, clip at 0.2, scale to unit norm again.

    Clipping prevents one strong edge from dominating the block. A small constant in the denominator
    prevents a division by zero in a flat block, whose histograms are zero. `hog` returns the values of
    `normalize_blocks(block_histograms(images))` as one row per image (with `convention="opencv"` in OpenCV's
    order, see the top of this module).

    Sources: Dalal & Triggs (2005), section 6.4; the clipping is from D. Lowe, "Distinctive image features from
    scale-invariant keypoints", 2004.

    Args:
        blocks: histograms, shape `(…, cell_rows, cell_columns, orientations)`; the last three axes are
            one block.
        convention: whose constants to use, `"skimage"` or `"opencv"`.

    Returns:
        The normalized blocks, float64, in the shape of `blocks`.

    Raises:
        TypeError: if `blocks` hold anything but integers or floats.
        ValueError: if `blocks` have fewer than three axes or are not finite, or `convention` is unknown.

    Example:
        >>> import numpy as np
        >>> from dlcourse.features import normalize_blocks
        >>> block = np.array([9.0, 1, 1, 1, 1, 1]).reshape(1, 1, 6)
        >>> normalize_blocks(block).round(2)  # 9 : 1 becomes about 2 : 1
        array([[[0.64, 0.34, 0.34, 0.34, 0.34, 0.34]]])
    """
    check_convention(convention)
    array = np.asarray(blocks)
    if array.dtype.kind not in "uif":
        raise TypeError(f"blocks must hold integers or floats; got dtype {array.dtype}")
    if array.ndim < 3:
        raise ValueError(f"blocks must have shape (…, cell_rows, cell_columns, orientations); got shape {array.shape}")
    if not np.isfinite(array).all():
        raise ValueError("blocks must be finite; got NaN or infinity")
    return l2_hys(array, convention)


def _shape(batch: npt.NDArray[Any], settings: Settings, *, by_columns: bool) -> tuple[int, ...]:
    grid, block = settings.grid(batch.shape[1], batch.shape[2]), settings.block
    if by_columns:
        grid, block = grid[::-1], block[::-1]
    return (len(batch), *grid, *block, settings.orientations)


def _blocks_of_pieces(batch: npt.NDArray[Any], settings: Settings) -> Iterator[tuple[Piece, npt.NDArray[Any]]]:
    """Compute the blocks piece by piece: the arrays stay small enough for the processor's cache."""
    blocks_of = hard_blocks if settings.convention == "skimage" else smooth_blocks
    _, height, width, _ = batch.shape
    for images, block_rows in settings.pieces(len(batch), height, width):
        top = block_rows.start * settings.cell[0]
        bottom = (block_rows.stop - 1 + settings.block[0]) * settings.cell[0]
        rows = rows_with_border(batch[images], top, bottom)
        yield (images, block_rows), blocks_of(rows, settings)
