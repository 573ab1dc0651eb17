"""L2-Hys: the length of each block becomes one, without letting a single number rule it."""

from typing import Any

import numpy as np
import numpy.typing as npt

from dlcourse.features._hog_settings import Convention

CLIP = 0.2  # no number of a block may exceed this before the second scaling: the "Hys" (hysteresis)


# What keeps a flat block from a division by zero: added under both roots, beside the first root for
# each number of the block, beside the second root.
CONSTANTS = {"skimage": (1e-5**2, 0.0, 0.0), "opencv": (0.0, 0.1, 1e-3)}


def l2_hys(blocks: npt.NDArray[Any], convention: Convention) -> npt.NDArray[np.float64]:
    """Return the blocks scaled, cut and scaled again; the last three axes are one block."""
    scaled = np.array(blocks, dtype=np.float64).reshape(*blocks.shape[:-3], -1)
    under_root, for_each, second = CONSTANTS[convention]
    scaled /= np.sqrt(_squares(scaled) + under_root) + for_each * scaled.shape[-1]
    np.minimum(scaled, CLIP, out=scaled)
    scaled /= np.sqrt(_squares(scaled) + under_root) + second
    return scaled.reshape(blocks.shape)


def _squares(blocks: npt.NDArray[np.float64]) -> Any:
    return np.einsum("...i,...i->...", blocks, blocks)[..., np.newaxis]
