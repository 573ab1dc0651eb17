"""Regularizers: what large weights cost, and which way that cost pulls them.

The cost of a network is the mean loss plus the cost of its regularized weights. Names, arguments and defaults are those
of `keras.regularizers`.

Example:
    >>> L2(0.1)([[3.0, -1.0]]), L2(0.1).gradient([[3.0, -1.0]])
    (1.0, array([[ 0.6, -0.2]]))
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._arrays import Array, as_float, at_least

__all__ = ["L1", "L1L2", "L2", "Regularizer"]


@dataclass(frozen=True)
class L1L2:
    """l1 Σ |w| + l2 Σ w².

    Args:
        l1: the price of an absolute value, at least 0.
        l2: the price of a square, at least 0.

    Raises:
        TypeError: if a price is not a number.
        ValueError: if it is negative.

    Example:
        >>> L1L2(l1=1.0, l2=0.5)([2.0, -2.0])
        8.0
    """

    l1: float = 0.0
    l2: float = 0.0

    def __post_init__(self) -> None:
        at_least(0, self.l1, "l1")
        at_least(0, self.l2, "l2")

    def __call__(self, w: ArrayLike) -> float:
        """The cost of these weights."""
        w = as_float(w, "w")
        return float(self.l1 * np.abs(w).sum() + self.l2 * np.square(w).sum())

    def gradient(self, w: ArrayLike) -> Array:
        """Its gradient: l1 sign(w) + 2 l2 w, in the shape and dtype of w."""
        w = as_float(w, "w")
        result: Array = (self.l1 * np.sign(w) + 2 * self.l2 * w).astype(w.dtype, copy=False)
        return result


def L1(l1: float = 0.01) -> L1L2:  # noqa: N802 - Keras's name
    """l1 Σ |w|: drives small weights to exactly 0, and leaves few. See `L1L2`."""
    return L1L2(l1=l1)


def L2(l2: float = 0.01) -> L1L2:  # noqa: N802 - Keras's name
    """l2 Σ w²: makes all weights smaller, the large ones most. See `L1L2`."""
    return L1L2(l2=l2)


Regularizer = L1L2
