"""Brings scikit-learn's small digits to MNIST's form."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def enlarge(pictures: Array) -> Array:
    """Brings 8×8 pictures of 0…16 to MNIST's 28×28 of 0…255, in whole numbers alone.

    Catmull and Rom's cubic interpolation at tenths has weights that are whole multiples of 1/2000.
    """
    weights = np.zeros((20, 8), np.int64)
    for row in range(20):
        whole, tenth = divmod(4 * row - 3, 10)  # the middle of pixel `row` lies at (row + 1/2) · 8/20 - 1/2
        cubic = (
            -100 * tenth + 20 * tenth**2 - tenth**3,
            2000 - 50 * tenth**2 + 3 * tenth**3,
            100 * tenth + 40 * tenth**2 - 3 * tenth**3,
            -10 * tenth**2 + tenth**3,
        )
        for place, weight in enumerate(cubic, start=whole - 1):
            if 0 <= place < 8:
                weights[row, place] += weight
    large = np.einsum("ij,njk,lk->nil", weights, pictures, weights, optimize=True)
    one = 2000 * 2000
    grey = np.clip((large - 4 * one) * 255 // (9 * one), 0, 255)
    result = np.zeros((len(grey), 28, 28), np.uint8)
    for canvas, picture in zip(result, grey, strict=True):
        mass = int(picture.sum())
        down, right = (
            # 14 less the centre, which is half a pixel beyond the mean number of rows; rounded
            min(
                8,
                max(0, (27 * mass - 2 * int((picture.sum(axis=1 - axis) * np.arange(20)).sum()) + mass) // (2 * mass)),
            )
            for axis in (0, 1)
        )
        canvas[down : down + 20, right : right + 20] = picture
    return result
