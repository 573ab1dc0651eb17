"""Exponential moving averages by hand: they smooth a noisy curve in constant memory.

The exponentially weighted moving average of values θ is v_t = β v_{t-1} + (1 - β) θ_t, with v_0 = 0.

- `moving_average`: of a whole curve at once
- `MovingAverage`: of one value at a time, as in training
- `window`: the number of values it averages over, roughly
- `weights_of`: the weight of each value in the average
- `WeightAverage`: of a network's weights during training

Example:
    >>> moving_average([1.0, 1.0, 1.0, 1.0], beta=0.5)
    array([0.5   , 0.75  , 0.875 , 0.9375])
    >>> moving_average([1.0, 1.0, 1.0, 1.0], beta=0.5, bias_correction=True)
    array([1., 1., 1., 1.])
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, as_flag, as_float, check_shape, integer_at_least
from dlcourse.scratch._support.in_place import as_decay, check_changeable, check_form, check_list, form_of

__all__ = ["MovingAverage", "WeightAverage", "moving_average", "weights_of", "window"]


@np.errstate(all="ignore")
def moving_average(values: ArrayLike, beta: float, bias_correction: bool = False) -> Array:
    """Returns the exponentially weighted moving average of a curve: v_t = β v_{t-1} + (1 - β) θ_t, with v_0 = 0.

    The larger β, the smoother the curve, and the more it lags behind. Because v_0 is 0, it is too small at the start,
    by a factor of 1 - β^t, which the bias correction divides by. After 10 values with β = 0.9 that is still 0.65.

    Args:
        values: θ_1, θ_2, …, along the first axis: `(n,)` or `(n, …)`.
        beta: β, at least 0 and below 1.
        bias_correction: whether to divide v_t by 1 - β^t.

    Returns:
        v_1, v_2, …, in the shape and dtype of values (float64 for integers). From a nan on, all are nan.

    Raises:
        TypeError: if values does not hold real numbers, beta is not a number, or bias_correction not a bool.
        ValueError: if values is a single number, or beta is out of its range.

    Example:
        >>> moving_average([10.0, 20.0, 30.0], beta=0.9).round(2)
        array([1.  , 2.9 , 5.61])
        >>> moving_average([10.0, 20.0, 30.0], beta=0.9, bias_correction=True).round(2)
        array([10.  , 15.26, 20.7 ])
    """
    given = as_float(values, "values")
    if given.ndim == 0:
        raise ValueError("values must have at least one axis; got a single number")
    beta, bias_correction = as_decay(beta, "beta"), as_flag(bias_correction, "bias_correction")
    theta = given.astype(np.float64)  # float16 and float32 would round away most of (1 - β) θ
    curve = np.empty_like(theta)
    v = 0.0
    for t in range(len(theta)):
        v = beta * v + (1 - beta) * theta[t]
        curve[t] = v / (1 - beta ** (t + 1)) if bias_correction else v
    return curve.astype(given.dtype)


class MovingAverage:
    """The same average, one value at a time. It stores v and t only.

    Args:
        beta: β, at least 0 and below 1.
        bias_correction: whether `value` is divided by 1 - β^t.

    Attributes:
        count: t, the number of values so far.
        value: the average so far.

    Raises:
        TypeError: if beta is not a number, or bias_correction not a bool.
        ValueError: if beta is out of its range.

    Example:
        >>> loss = MovingAverage(beta=0.9, bias_correction=True)
        >>> for value in [10.0, 20.0, 30.0]:
        ...     print(loss.update(value).round(2))
        10.0
        15.26
        20.7
    """

    def __init__(self, beta: float, bias_correction: bool = False) -> None:
        self.beta = as_decay(beta, "beta")
        self.bias_correction = as_flag(bias_correction, "bias_correction")
        self.count = 0
        self._v: Array | None = None

    @np.errstate(all="ignore")
    def update(self, value: ArrayLike) -> Array:
        """Updates the average with the next value.

        Args:
            value: θ_t, a number or an array, of the same shape in each call.

        Returns:
            The average so far, a new array in the dtype of value.

        Raises:
            TypeError: if value does not hold real numbers.
            ValueError: if its shape is not that of the first value.

        Example:
            >>> average = MovingAverage(beta=0.5)
            >>> average.update([4.0, 8.0]), average.update([0.0, 0.0])
            (array([2., 4.]), array([1., 2.]))
        """
        given = as_float(value, "value")
        theta = given.astype(np.float64)
        v = np.zeros_like(theta) if self._v is None else self._v
        check_shape(theta, "value", v.shape, "the first value")
        self._v = np.asarray(self.beta * v + (1 - self.beta) * theta)
        self.count += 1
        return self.value.astype(given.dtype)

    @property
    def value(self) -> Array:
        """The average so far: v_t, with bias correction v_t / (1 - β^t), in float64.

        Raises:
            RuntimeError: before the first `update`.
        """
        if self._v is None:
            raise RuntimeError("there is no average yet: call update first")
        correction: float = 1 - self.beta**self.count if self.bias_correction else 1
        with np.errstate(all="ignore"):
            average: Array = self._v / correction
        return average


def window(beta: float) -> float:
    """Returns the window of the average, 1 / (1 - β) values: one that old has about 1/e of the newest one's weight.

    That is a rule of thumb. The average is as noisy as a plain mean of (1 + β) / (1 - β) values, about twice as many,
    and lags behind by β / (1 - β) values.

    Args:
        beta: β, at least 0 and below 1.

    Returns:
        A number, at least 1.

    Raises:
        TypeError: if beta is not a number.
        ValueError: if beta is out of its range.

    Example:
        >>> [round(window(beta), 6) for beta in (0.5, 0.9, 0.98)]
        [2.0, 10.0, 50.0]
    """
    return 1 / (1 - as_decay(beta, "beta"))


def weights_of(beta: float, n: int) -> Array:
    """Returns the weights of the last n values in the average, newest first: (1 - β) β^k for the one k values ago.

    Args:
        beta: β, at least 0 and below 1.
        n: number of values, at least 1.

    Returns:
        Array `(n,)`, float64. Its sum is 1 - β^n, which the bias correction divides by.

    Raises:
        TypeError: if beta is not a number, or n is not an integer.
        ValueError: if either is out of its range.

    Example:
        >>> weights_of(0.5, 4)
        array([0.5   , 0.25  , 0.125 , 0.0625])
    """
    beta = as_decay(beta, "beta")
    weights: Array = (1 - beta) * beta ** np.arange(integer_at_least(1, n, "n"))
    return weights


class WeightAverage:
    """Exponential moving average of a network's weights: often better than the last weights, which are noisier.

    w̄ ← β w̄ + (1 - β) w after each update of w. The average starts at the first w, so that it needs no bias correction.
    Keras's optimizers do this with `use_ema=True`. After Polyak and Juditsky (1992), "Acceleration of stochastic
    approximation by averaging", who give all steps the same weight.

    Args:
        beta: β, at least 0 and below 1; Keras calls it ema_momentum.

    Attributes:
        weights: w̄, a list of arrays; empty before the first `update`.

    Raises:
        TypeError: if beta is not a number.
        ValueError: if beta is out of its range.

    Example:
        >>> average, w = WeightAverage(beta=0.5), np.array([1.0])
        >>> for step in range(3):
        ...     w += 4
        ...     average.update([w])
        >>> w, average.weights
        (array([13.]), [array([10.])])
        >>> average.assign_to([w])
        >>> w
        array([10.])
    """

    def __init__(self, beta: float = 0.99) -> None:
        self.beta = as_decay(beta, "beta")
        self.weights: list[Array] = []

    def update(self, weights: Sequence[Array]) -> None:
        """Updates the average with the weights after a training step; they are not changed.

        Args:
            weights: list of arrays, of the same shapes and dtypes in each call.

        Raises:
            TypeError: if weights is not a list of arrays of real numbers.
            ValueError: if the shapes and dtypes are not those of the first call.
        """
        check_list(weights, "weights")
        arrays = [as_float(w, f"weights[{i}]") for i, w in enumerate(weights)]
        if not self.weights:
            self.weights = [w.copy() for w in arrays]
            return
        check_form(arrays, form_of(self.weights), "For other weights, make a new WeightAverage")
        with np.errstate(all="ignore"):
            for average, w in zip(self.weights, arrays, strict=True):
                beta = w.dtype.type(self.beta)  # so that beta and 1 - beta add up to 1 in float32 too
                average *= beta
                average += (1 - beta) * w

    def assign_to(self, weights: Sequence[Array]) -> None:
        """Overwrites the weights with their averages, in place. Keep copies if you want to go on training.

        Args:
            weights: list of float arrays, of the same shapes and dtypes as in `update`.

        Raises:
            TypeError: if weights is not a list of float arrays.
            ValueError: if the shapes or dtypes differ, or an array is read-only.
            RuntimeError: before the first `update`.
        """
        if not self.weights:
            raise RuntimeError("there is no average yet: call update first")
        check_list(weights, "weights")
        for i, w in enumerate(weights):
            check_changeable(w, f"weights[{i}]")
        check_form(weights, form_of(self.weights), "For other weights, make a new WeightAverage")
        for average, w in zip(self.weights, weights, strict=True):
            w[...] = average
