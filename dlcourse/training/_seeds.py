"""Seeds: making a run reproducible, and repeating it with other seeds to measure the effect of chance."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray


def set_seed(seed: int) -> None:
    """Sets the random state of Python, NumPy and, if it is loaded, Keras.

    A NumPy-only lesson can call it without loading TensorFlow. Two runs with the same seed then agree on one
    machine; on another one, floating-point sums differ in the last digit, and training amplifies the difference.

    Args:
        seed: an integer from 0 to 4294967295.

    Raises:
        ValueError: if `seed` is not an integer in this range.

    Example:
        >>> set_seed(7)
        >>> first = np.random.rand()
        >>> set_seed(7)
        >>> np.random.rand() == first
        True
    """
    if isinstance(seed, bool) or not isinstance(seed, int | np.integer) or not 0 <= seed < 2**32:
        raise ValueError(f"seed must be an integer from 0 to {2**32 - 1}; got {seed!r}")
    random.seed(int(seed))
    np.random.seed(int(seed))  # noqa: NPY002 - learners use np.random
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(int(seed))


def over_seeds(run: Callable[[int], Any], seeds: Iterable[int] = range(3)) -> NDArray[Any]:
    """Calls `set_seed(seed)` and `run(seed)` for each seed, and stacks the results.

    Args:
        run: function of the seed that returns a number or an array, such as a test accuracy; arrays have the same
            shape for all seeds.
        seeds: the seeds to use.

    Returns:
        The results, shape `(n_seeds, ...)`: `.mean(axis=0)` is the estimate, `.std(axis=0)` its spread between
            seeds.

    Raises:
        ValueError: if there are no seeds, or a seed is not an integer from 0 to 4294967295.

    Example:
        >>> over_seeds(lambda seed: np.random.rand() < 2, seeds=[0, 1]).mean()
        np.float64(1.0)
    """
    results = []
    for seed in seeds:
        set_seed(seed)
        results.append(run(seed))
    if not results:
        raise ValueError("seeds must hold at least one seed; got none")
    return np.stack([np.asarray(result) for result in results])
