"""L2-Hys: scales each block to unit L2 norm, clips, and scales again, so that no single value dominates."""

from typing import Any

import numpy as np
import numpy.typing as npt

from dlcourse.features.hog_settings import Convention

CLIP = 0.2  # upper limit of the values before the second scaling: the "Hys" (hysteresis)


# What prevents a division by zero in a flat block: added under both square roots; to the first root,
# times the number of values in the block; to the second root.
CONSTANTS = {"skimage": (1e-5**2, 0.0, 0.0), "opencv": (0.0, 0.1, 1e-3)}


def l2_hys(blocks: npt.NDArray[Any], convention: Convention) -> npt.NDArray[np.float64]:
    """Return the blocks scaled, clipped and scaled again; the last three axes are one block."""
    scaled = np.array(blocks, dtype=np.float64).reshape(*blocks.shape[:-3], -1)
    under_root, per_value, second = CONSTANTS[convention]
    scaled /= np.sqrt(_squares(scaled) + under_root) + per_value * scaled.shape[-1]
    np.minimum(scaled, CLIP, out=scaled)
    scaled /= np.sqrt(_squares(scaled) + under_root) + second
    return scaled.reshape(blocks.shape)


def _squares(blocks: npt.NDArray[np.float64]) -> Any:
    return np.einsum("...i,...i->...", blocks, blocks)[..., np.newaxis]
