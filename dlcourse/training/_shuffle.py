"""Shuffling: a new order of the samples in each epoch, the same one for the same seed and epoch.

Keras's `fit(shuffle=True)` draws a new order in each epoch only without a seed: after `keras.utils.set_random_seed`
(and so `set_seed`), Keras 3.15 with TensorFlow repeats one order in every epoch. Here the order depends on the seed and
the epoch's number alone: not on random numbers drawn before, nor on the machine, so a resumed run continues correctly.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


def epoch_order(samples: int, seed: int, epoch: int) -> NDArray[np.int64]:
    """Returns the order of the samples in an epoch: a permutation that depends on the three arguments alone.

    Args:
        samples: number of samples, at least 0.
        seed: an integer of at least 0.
        epoch: the epoch's number, counted from 0.

    Returns:
        Indices of the samples, shape `(samples,)`.

    Raises:
        ValueError: if an argument is not an integer of at least 0.

    Example:
        >>> epoch_order(5, seed=0, epoch=0), epoch_order(5, seed=0, epoch=1)
        (array([2, 4, 3, 0, 1]), array([1, 4, 3, 0, 2]))
    """
    for name, value in (("samples", samples), ("seed", seed), ("epoch", epoch)):
        _at_least(0, value, name)
    return np.random.default_rng((int(seed), int(epoch))).permutation(int(samples))


def shuffled_batches(x: ArrayLike, y: ArrayLike, batch_size: int = 32, seed: int = 0, first_epoch: int = 0) -> Any:
    """Returns batches for Keras's `fit`, in a new order in each epoch.

    Each epoch divides `epoch_order` into batches; the last one may be smaller. Pass `shuffle=False` to `fit`, which
    otherwise shuffles the order of the batches again.

    Args:
        x: inputs, shape `(samples, ...)`.
        y: targets, shape `(samples, ...)`.
        batch_size: samples per batch, at least 1.
        seed: determines the orders, together with the epoch's number.
        first_epoch: number of the first epoch, for a run that is resumed.

    Returns:
        A `keras.utils.PyDataset`. Its attribute `epoch` is the number of the current epoch; another `fit` continues
        from there.

    Raises:
        ValueError: if `x` and `y` differ in length or are empty, or if `batch_size`, `seed` or `first_epoch` is not an
            integer or too small.

    Example:
        >>> batches = shuffled_batches([[0], [1], [2], [3], [4]], [0, 1, 2, 3, 4], batch_size=2)
        >>> [batches[k][1].tolist() for k in range(len(batches))]
        [[2, 4], [3, 0], [1]]
        >>> batches.epoch += 1
        >>> [batches[k][1].tolist() for k in range(len(batches))]
        [[1, 4], [3, 0], [2]]
    """
    _at_least(1, batch_size, "batch_size")
    for name, value in (("seed", seed), ("first_epoch", first_epoch)):
        _at_least(0, value, name)
    inputs, targets = np.asarray(x), np.asarray(y)
    if not inputs.ndim or not targets.ndim or len(inputs) != len(targets) or not len(inputs):
        raise ValueError(f"y must have as many samples as x, at least 1; got shapes {inputs.shape} and {targets.shape}")
    return _batches_class()((inputs, targets), int(batch_size), int(seed), int(first_epoch))


def _at_least(minimum: int, value: Any, name: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < minimum:
        raise ValueError(f"{name} must be an integer of at least {minimum}; got {value!r}")


@cache
def _batches_class() -> Any:
    """Defines the class on first use, as importing its base class from Keras takes seconds."""
    import keras

    base: Any = keras.utils.PyDataset

    class ShuffledBatches(base):  # type: ignore[misc]
        """Batches of arrays in an order that depends on the seed and the epoch."""

        def __init__(self, arrays: Sequence[NDArray[Any]], batch_size: int, seed: int, epoch: int) -> None:
            super().__init__()
            self.arrays, self.batch_size, self.epoch = arrays, batch_size, epoch
            # Keras prefetches in a thread, so two epochs can be in use at once.
            self._order = lru_cache(maxsize=2)(lambda epoch: epoch_order(len(arrays[0]), seed, epoch))
            self._has_begun = False

        def __len__(self) -> int:
            return -(-len(self.arrays[0]) // self.batch_size)

        def __getitem__(self, index: int) -> tuple[NDArray[Any], ...]:
            rows = self._order(self.epoch)[index * self.batch_size :][: self.batch_size]
            return tuple(array[rows] for array in self.arrays)

        def on_epoch_begin(self) -> None:
            self._has_begun = True

        def on_epoch_end(self) -> None:  # which `fit` also calls before its first epoch
            self.epoch += self._has_begun
            self._has_begun = False

    return ShuffledBatches
