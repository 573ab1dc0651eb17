"""Moving averages by hand: a smooth curve from a noisy one, in constant memory.

An exponentially weighted moving average takes a share of each new value θ: v_t = β v_{t-1} + (1 - β) θ_t, v_0 = 0.

- `moving_average`: the whole curve at once
- `MovingAverage`: one value at a time, as in training
- `window`: over how many values it averages, roughly
- `weights_of`: how much each of them counts
- `WeightAverage`: the average of a network's weights over its last steps

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

from dlcourse.scratch._arrays import Array, as_flag, as_float
from dlcourse.scratch._in_place import as_decay, check_changeable, check_form, check_list, form_of

__all__ = ["MovingAverage", "WeightAverage", "moving_average", "weights_of", "window"]


def moving_average(values: ArrayLike, beta: float, bias_correction: bool = False) -> Array:
    """Exponentially weighted moving average: v_t = β v_{t-1} + (1 - β) θ_t, with v_0 = 0.

    A larger β makes a smoother curve, which comes later. At the start the curve is too small, because of v_0: by
    1 - β^t, which the bias correction divides by. After 10 values with β = 0.9 that is still 0.65.

    Args:
        values: θ_1, θ_2, …, along the first axis: `(n,)` or `(n, …)`.
        beta: β, at least 0 and below 1.
        bias_correction: whether to divide v_t by 1 - β^t.

    Returns:
        v_1, v_2, …, in the shape and dtype of values. From a nan on, all are nan.

    Raises:
        TypeError: if values is not made of real numbers, or beta is not a number.
        ValueError: if values is a single number, or beta is out of its range.

    Example:
        >>> moving_average([10.0, 20.0, 30.0], beta=0.9).round(2)
        array([1.  , 2.9 , 5.61])
        >>> moving_average([10.0, 20.0, 30.0], beta=0.9, bias_correction=True).round(2)
        array([10.  , 15.26, 20.7 ])
    """
    given = as_float(values, "values")
    if given.ndim == 0:
        raise ValueError("values must be a list or an array of at least one axis; a single number was given")
    beta, bias_correction = as_decay(beta, "beta"), as_flag(bias_correction, "bias_correction")
    theta = given.astype(np.float64)  # in float16 and float32, rounding would take its part of small shares
    curve = np.empty_like(theta)
    v = 0.0
    with np.errstate(invalid="ignore"):
        for t in range(len(theta)):
            v = beta * v + (1 - beta) * theta[t]
            curve[t] = v / (1 - beta ** (t + 1)) if bias_correction else v
    return curve.astype(given.dtype)


class MovingAverage:
    """The same average, one value at a time. It remembers v and t only.

    Args:
        beta: β, at least 0 and below 1.
        bias_correction: whether `value` is divided by 1 - β^t.

    Attributes:
        count: t, how many values there were.

    Raises:
        TypeError: if beta is not a number.
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

    def update(self, value: ArrayLike) -> Array:
        """Takes in the next value.

        Args:
            value: θ_t, a number or an array, of the same shape in each call.

        Returns:
            The average so far, in the dtype of value. An array is new.

        Raises:
            TypeError: if value is not made of real numbers.
            ValueError: if its shape is not that of the first one.
        """
        given = as_float(value, "value")
        theta = given.astype(np.float64)
        v = np.zeros_like(theta) if self._v is None else self._v
        if theta.shape != v.shape:
            raise ValueError(f"value must have the shape of the first one, {v.shape}; it has the shape {theta.shape}")
        with np.errstate(invalid="ignore"):
            self._v = np.asarray(self.beta * v + (1 - self.beta) * theta)
        self.count += 1
        return self.value.astype(given.dtype)

    @property
    def value(self) -> Array:
        """The average so far, in float64.

        Raises:
            RuntimeError: before the first `update`.
        """
        if self._v is None:
            raise RuntimeError("call update first: there is no average of no values")
        share: float = 1 - self.beta**self.count if self.bias_correction else 1
        average: Array = self._v / share
        return average


def window(beta: float) -> float:
    """Returns 1 / (1 - β): over about how many values the average goes. One so old counts about 1/e of the newest.

    That is a rule of thumb. The average is as noisy as a plain mean of (1 + β) / (1 - β) values, about twice as many,
    and comes β / (1 - β) values late.

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
    """Returns how much the last n values count in the average: (1 - β) β^k for the one k values ago, newest first.

    Args:
        beta: β, at least 0 and below 1.
        n: how many values, at least 1.

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
    if isinstance(n, bool) or not isinstance(n, int | np.integer):
        raise TypeError(f"n must be an integer; a {type(n).__name__} was given")
    if n < 1:
        raise ValueError(f"n must be at least 1; {n} was given")
    weights: Array = (1 - beta) * beta ** np.arange(n)
    return weights


class WeightAverage:
    """Moving average of a network's weights: often better than the last ones, which noise pushes about.

    w̄ ← β w̄ + (1 - β) w after each update of w. The average starts with the first w, so that it needs no correction. As
    `use_ema=True` in Keras's optimizers. From Polyak and Juditsky (1992), "Acceleration of stochastic approximation by
    averaging", where all steps count alike.

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
        """Takes in the weights after an update; they are not changed.

        Args:
            weights: list of float arrays, the same shapes in each call.

        Raises:
            TypeError: if weights is not a list of float arrays.
            ValueError: if the shapes are not those of the first call.
        """
        check_list(weights, "weights")
        arrays = [as_float(w, f"weights[{i}]") for i, w in enumerate(weights)]
        if not self.weights:
            self.weights = [w.copy() for w in arrays]
            return
        check_form(arrays, form_of(self.weights), "Make a new average for other weights")
        with np.errstate(all="ignore"):
            for average, w in zip(self.weights, arrays, strict=True):
                beta = w.dtype.type(self.beta)  # so that both shares make 1 in float32 too
                average *= beta
                average += (1 - beta) * w

    def assign_to(self, weights: Sequence[Array]) -> None:
        """Overwrites the weights by their averages, in place. Keep copies if you want to go on training.

        Args:
            weights: list of float arrays of the same shapes.

        Raises:
            TypeError: if weights is not a list of float arrays.
            ValueError: if the shapes differ, or an array is read-only.
            RuntimeError: before the first `update`.
        """
        if not self.weights:
            raise RuntimeError("call update first: there is no average of no weights")
        check_list(weights, "weights")
        for i, w in enumerate(weights):
            check_changeable(w, f"weights[{i}]")
        check_form(weights, form_of(self.weights), "Make a new average for other weights")
        for average, w in zip(self.weights, weights, strict=True):
            w[...] = average
