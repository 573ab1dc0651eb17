"""Shuffling: a new order of the samples in each epoch, the same one for the same seed and epoch.

Keras's `fit(shuffle=True)` has that without a seed only: after `keras.utils.set_random_seed` (and so `set_seed`), Keras
3.15 with TensorFlow repeats one order in every epoch. The order of an epoch here depends on the seed and the number of
the epoch alone: not on what was drawn before, nor on the machine; and a run that is resumed goes on with the right one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


def epoch_order(samples: int, seed: int, epoch: int) -> NDArray[np.int64]:
    """The order in which an epoch sees the samples: a permutation that only these three numbers decide.

    Args:
        samples: how many there are, at least 0.
        seed: a whole number of at least 0.
        epoch: the number of the epoch, from 0.

    Returns:
        Indices, `(samples,)`.

    Raises:
        ValueError: if one of them is not a whole number of at least 0.

    Example:
        >>> epoch_order(5, seed=0, epoch=0), epoch_order(5, seed=0, epoch=1)
        (array([2, 4, 3, 0, 1]), array([1, 4, 3, 0, 2]))
    """
    for name, value in (("samples", samples), ("seed", seed), ("epoch", epoch)):
        _at_least(0, value, name)
    return np.random.default_rng((int(seed), int(epoch))).permutation(int(samples))


def shuffled_batches(x: ArrayLike, y: ArrayLike, batch_size: int = 32, seed: int = 0, first_epoch: int = 0) -> Any:
    """Batches for Keras's `fit`, in a new order in each epoch.

    Each epoch cuts `epoch_order` into batches; the last one may be smaller. Pass `shuffle=False` to `fit`, which else
    shuffles the batches once more.

    Args:
        x: inputs, `(samples, ...)`.
        y: targets, `(samples, ...)`.
        batch_size: samples in a batch, at least 1.
        seed: decides the orders, together with the epoch.
        first_epoch: number of the first epoch, for a run that is resumed.

    Returns:
        A `keras.utils.PyDataset`, whose attribute `epoch` is the number of the epoch that it is in; each `fit` goes on
        from there.

    Raises:
        ValueError: if x and y are not of one length, or a number is not a whole one that is large enough.

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


def _at_least(lowest: int, value: Any, name: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < lowest:
        raise ValueError(f"{name} must be a whole number of at least {lowest}; got {value!r}")


@cache
def _batches_class() -> Any:
    """The class, made when it is first needed: its base is Keras's, which takes seconds to load."""
    import keras

    base: Any = keras.utils.PyDataset

    class ShuffledBatches(base):  # type: ignore[misc]
        """Batches of arrays in an order that the seed and the epoch decide."""

        def __init__(self, arrays: Sequence[NDArray[Any]], batch_size: int, seed: int, epoch: int) -> None:
            super().__init__()
            self.arrays, self.batch_size, self.epoch = arrays, batch_size, epoch
            # Keras reads ahead in a thread, so that two epochs can be asked for at once.
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
