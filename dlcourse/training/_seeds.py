"""Seeds: making a run repeatable, and repeating it with others to see what chance does."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray


def set_seed(seed: int) -> None:
    """Sets the random state of Python, NumPy and, where it is loaded, Keras.

    A NumPy-only lesson can call it without loading TensorFlow. Two runs after the same seed then agree on one
    machine; on another, floating-point sums differ in the last place, and training makes more of that.

    Args:
        seed: a whole number, 0 to 4294967295.

    Raises:
        ValueError: if `seed` is not such a number.

    Example:
        >>> set_seed(7)
        >>> first = np.random.rand()
        >>> set_seed(7)
        >>> np.random.rand() == first
        True
    """
    if isinstance(seed, bool) or not isinstance(seed, int | np.integer) or not 0 <= seed < 2**32:
        raise ValueError(f"seed: a whole number from 0 to {2**32 - 1} is expected, not {seed!r}")
    random.seed(int(seed))
    np.random.seed(int(seed))  # noqa: NPY002 - learners use np.random
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(int(seed))


def over_seeds(run: Callable[[int], Any], seeds: Iterable[int] = range(3)) -> NDArray[Any]:
    """Calls `run(seed)` for each seed, after setting it, and stacks what comes back.

    Args:
        run: a function of the seed that returns a number or an array, such as a test accuracy.
        seeds: the seeds to use.

    Returns:
        Array of shape `(n_seeds, ...)`: `.mean(axis=0)` is the finding, `.std(axis=0)` how far to trust it.

    Raises:
        ValueError: if there are no seeds.

    Example:
        >>> over_seeds(lambda seed: np.random.rand() < 2, seeds=[0, 1]).mean()
        np.float64(1.0)
    """
    results = []
    for seed in seeds:
        set_seed(seed)
        results.append(run(seed))
    if not results:
        raise ValueError("seeds: at least one seed is expected, there is none")
    return np.stack([np.asarray(result) for result in results])
