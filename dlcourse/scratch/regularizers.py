"""Regularizers by hand: penalties on large weights, and their gradients.

The cost of a network is the mean loss plus the penalties of its regularized weights. Names, arguments and defaults are
those of `keras.regularizers`; `L1` and `L2` are `L1L2` with one of the two penalties.

Example:
    >>> L2(0.1)([[3.0, -1.0]]), L2(0.1).gradient([[3.0, -1.0]])
    (1.0, array([[ 0.6, -0.2]]))
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, as_float, at_least

__all__ = ["L1", "L1L2", "L2", "Regularizer"]


@dataclass(frozen=True)
class L1L2:
    """L1 and L2 penalty on weights: l1 Σ |w| + l2 Σ w².

    Args:
        l1: factor of the L1 penalty, at least 0.
        l2: factor of the L2 penalty, at least 0.

    Raises:
        TypeError: if l1 or l2 is not a number.
        ValueError: if l1 or l2 is negative or not finite.

    Example:
        >>> L1L2(l1=1.0, l2=0.5)([2.0, -2.0])
        8.0
    """

    l1: float = 0.0
    l2: float = 0.0

    def __post_init__(self) -> None:
        at_least(0, self.l1, "l1")
        at_least(0, self.l2, "l2")

    @np.errstate(all="ignore")
    def __call__(self, w: ArrayLike) -> float:
        """Returns the penalty.

        Args:
            w: weights, any shape.

        Returns:
            The penalty, a Python float.

        Raises:
            TypeError: if w does not hold real numbers.
        """
        w = as_float(w, "w")
        return float(self.l1 * np.abs(w).sum() + self.l2 * np.square(w).sum())

    @np.errstate(all="ignore")
    def gradient(self, w: ArrayLike) -> Array:
        """Returns the gradient of the penalty with respect to the weights: l1 sign(w) + 2 l2 w.

        Args:
            w: weights, any shape.

        Returns:
            The gradient, in the shape and dtype of w; 0 from l1 where w is 0.

        Raises:
            TypeError: if w does not hold real numbers.

        Example:
            >>> L1L2(l1=1.0, l2=0.5).gradient([2.0, 0.0, -2.0])
            array([ 3.,  0., -3.])
        """
        w = as_float(w, "w")
        result: Array = (self.l1 * np.sign(w) + 2 * self.l2 * w).astype(w.dtype, copy=False)
        return result


def L1(l1: float = 0.01) -> L1L2:  # noqa: N802 - Keras's name
    """L1 penalty, l1 Σ |w|: it pulls every weight towards 0 equally hard, so that few stay large.

    From Tibshirani (1996), "Regression shrinkage and selection via the lasso".

    Args:
        l1: factor of the penalty, at least 0.

    Returns:
        An `L1L2`.

    Raises:
        TypeError: if l1 is not a number.
        ValueError: if l1 is negative or not finite.

    Example:
        >>> L1(0.1)([3.0, -1.0])
        0.4
    """
    return L1L2(l1=l1)


def L2(l2: float = 0.01) -> L1L2:  # noqa: N802 - Keras's name
    """L2 penalty, l2 Σ w²: it pulls each weight towards 0 in proportion to its size, as in ridge regression.

    From Hoerl and Kennard (1970), "Ridge regression: biased estimation for nonorthogonal problems".

    Args:
        l2: factor of the penalty, at least 0.

    Returns:
        An `L1L2`.

    Raises:
        TypeError: if l2 is not a number.
        ValueError: if l2 is negative or not finite.

    Example:
        >>> L2(0.1)([3.0, -1.0])
        1.0
    """
    return L1L2(l2=l2)


Regularizer = L1L2
"""The type of every regularizer."""
