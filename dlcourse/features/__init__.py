"""Hand-crafted features: what classifiers were given before networks learned features of their own.

- `hog`: histograms of oriented gradients, with the steps that lead to them: `image_gradients`,
  `cell_histograms`, `block_histograms`, `normalize_blocks`, and `hog_length`
"""

from dlcourse.features.hog import (
    block_histograms,
    cell_histograms,
    hog,
    hog_length,
    image_gradients,
    normalize_blocks,
)

__all__ = [
    "block_histograms",
    "cell_histograms",
    "hog",
    "hog_length",
    "image_gradients",
    "normalize_blocks",
]
