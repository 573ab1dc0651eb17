"""Schedules that decay by a formula, or by a list."""

# mypy: disable-error-code="no-any-return"
# (NumPy's powers and ufuncs are typed as returning Any.)

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dlcourse.scratch._support.arrays import Array, above, as_flag, as_number, at_least, type_of
from dlcourse.scratch.schedules.schedule import Schedule


@dataclass(frozen=True)
class InverseTimeDecay(Schedule):
    """Inverse time decay: η = η0 / (1 + k p), with p = step / decay_steps.

    From Robbins and Monro (1951), "A stochastic approximation method": steps along noisy gradients converge if the sum
    of the rates is infinite and that of their squares is not, as with rates like 1 / t.

    Args:
        initial_learning_rate: η0, at least 0.
        decay_steps: the number of steps in which p grows by 1, above 0.
        decay_rate: k, at least 0. With k = 1, the rate is halved after decay_steps.
        staircase: whether to round p down, so that the rate changes only every decay_steps.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> InverseTimeDecay(0.1, decay_steps=1, decay_rate=0.5)([0, 1, 2, 4]).round(4)
        array([0.1   , 0.0667, 0.05  , 0.0333])
    """

    initial_learning_rate: float
    decay_steps: float
    decay_rate: float
    staircase: bool = False

    def __post_init__(self) -> None:
        _check_decay(self)

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        return self.initial_learning_rate / (1 + self.decay_rate * _progress(self, step))


@dataclass(frozen=True)
class ExponentialDecay(Schedule):
    """Exponential decay: η = η0 k^p, with p = step / decay_steps.

    Args:
        initial_learning_rate: η0, at least 0.
        decay_steps: the number of steps in which p grows by 1, above 0.
        decay_rate: k, at least 0: the factor by which the rate changes in decay_steps.
        staircase: whether to round p down, so that the rate changes only every decay_steps.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5)([0, 5, 10, 20]).round(4)
        array([0.1   , 0.0707, 0.05  , 0.025 ])
        >>> ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5, staircase=True)([0, 5, 10, 20])
        array([0.1  , 0.1  , 0.05 , 0.025])
    """

    initial_learning_rate: float
    decay_steps: float
    decay_rate: float
    staircase: bool = False

    def __post_init__(self) -> None:
        _check_decay(self)

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        return self.initial_learning_rate * self.decay_rate ** _progress(self, step)


def _progress(schedule: InverseTimeDecay | ExponentialDecay, step: Array) -> Array:
    p = step / schedule.decay_steps
    return np.floor(p) if schedule.staircase else p


def _check_decay(schedule: InverseTimeDecay | ExponentialDecay) -> None:
    at_least(0, schedule.initial_learning_rate, "initial_learning_rate")
    above(0, schedule.decay_steps, "decay_steps")
    at_least(0, schedule.decay_rate, "decay_rate")
    as_flag(schedule.staircase, "staircase")


@dataclass(frozen=True)
class InverseSquareRootDecay(Schedule):
    """Inverse square root decay: η = η0 / √(1 + step / decay_steps).

    With decay_steps = 1 it is η0 / √t, where t = 1 is the first update. It decays more slowly than 1 / t: the rate is a
    tenth of η0 after 99 decay_steps. Keras does not have it. From Zinkevich (2003), "Online convex programming and
    generalized infinitesimal gradient ascent": with such rates, the regret of online gradient descent grows like √t.

    Args:
        initial_learning_rate: η0, at least 0.
        decay_steps: the number of steps in which the rate falls from η0 to η0 / √2, above 0.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> InverseSquareRootDecay(0.1)([0, 1, 3, 99]).round(4)
        array([0.1   , 0.0707, 0.05  , 0.01  ])
    """

    initial_learning_rate: float
    decay_steps: float = 1

    def __post_init__(self) -> None:
        at_least(0, self.initial_learning_rate, "initial_learning_rate")
        above(0, self.decay_steps, "decay_steps")

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        return self.initial_learning_rate / np.sqrt(1 + step / self.decay_steps)


@dataclass(frozen=True)
class PolynomialDecay(Schedule):
    """Polynomial decay: η = (η0 - η1) (1 - p)^power + η1, with p = step / decay_steps. A straight line if power is 1.

    After decay_steps it stays at η1. With cycle, it jumps up instead and decays again, in longer and longer cycles:
    p = step / (n decay_steps), where n is the smallest positive integer for which p is at most 1.

    Args:
        initial_learning_rate: η0, at least 0.
        decay_steps: the number of steps from η0 to η1, above 0.
        end_learning_rate: η1, at least 0.
        power: the exponent, above 0.
        cycle: whether to start again after decay_steps.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> PolynomialDecay(0.1, decay_steps=10, end_learning_rate=0.0)([0, 4, 10, 12]).round(4)
        array([0.1 , 0.06, 0.  , 0.  ])
        >>> PolynomialDecay(0.1, decay_steps=10, end_learning_rate=0.0, cycle=True)([0, 4, 10, 12]).round(4)
        array([0.1 , 0.06, 0.  , 0.04])
    """

    initial_learning_rate: float
    decay_steps: float
    end_learning_rate: float = 0.0001
    power: float = 1.0
    cycle: bool = False

    def __post_init__(self) -> None:
        at_least(0, self.initial_learning_rate, "initial_learning_rate")
        above(0, self.decay_steps, "decay_steps")
        at_least(0, self.end_learning_rate, "end_learning_rate")
        above(0, self.power, "power")
        as_flag(self.cycle, "cycle")

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        p = step / self.decay_steps
        p = p / np.maximum(np.ceil(p), 1) if self.cycle else np.minimum(p, 1)
        return (self.initial_learning_rate - self.end_learning_rate) * (1 - p) ** self.power + self.end_learning_rate


@dataclass(frozen=True)
class PiecewiseConstantDecay(Schedule):
    """A list of rates, each for a range of steps.

    Args:
        boundaries: b1 < b2 < …, the last step of each range but the last one.
        values: the rates, at least 0, one more than boundaries: values[0] up to and including step b1, values[1] up to
            and including b2, …, and the last one for all later steps.

    Raises:
        TypeError: if either is not a list of numbers.
        ValueError: if boundaries do not increase, values has the wrong length, or one of them is negative.

    Example:
        >>> PiecewiseConstantDecay([2, 4], [0.1, 0.01, 0.001])([0, 1, 2, 3, 4, 5])
        array([0.1  , 0.1  , 0.1  , 0.01 , 0.01 , 0.001])
    """

    boundaries: Sequence[float]
    values: Sequence[float]

    def __post_init__(self) -> None:
        for name in ("boundaries", "values"):
            numbers = getattr(self, name)
            if not isinstance(numbers, list | tuple):
                raise TypeError(f"{name} must be a list of numbers; got {type_of(numbers)}")
            for i, number in enumerate(numbers):
                as_number(number, f"{name}[{i}]")
        if len(self.values) != len(self.boundaries) + 1:
            raise ValueError(
                f"values must have one entry more than boundaries, {len(self.boundaries) + 1}; got {len(self.values)}"
            )
        if any(low >= high for low, high in zip(self.boundaries, self.boundaries[1:], strict=False)):
            raise ValueError(f"boundaries must increase; got {self.boundaries}")
        for i, value in enumerate(self.values):
            at_least(0, value, f"values[{i}]")

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        return np.asarray(self.values, np.float64)[np.searchsorted(self.boundaries, step, side="left")]
