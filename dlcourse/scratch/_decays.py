"""Schedules that only go down: by a formula, or by a list."""

# mypy: disable-error-code="no-any-return"
# (NumPy's powers and ufuncs are typed as returning Any.)

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dlcourse.scratch._arrays import Array, as_flag, as_number, at_least
from dlcourse.scratch._schedule import Schedule, above


@dataclass(frozen=True)
class InverseTimeDecay(Schedule):
    """Inverse time decay: η = η0 / (1 + k p), with p = step / decay_steps.

    Robbins and Monro (1951), "A stochastic approximation method": noisy steps settle if the rates add up to infinity,
    but their squares do not. Those of 1/t are of that kind.

    Args:
        initial_learning_rate: η0, at least 0.
        decay_steps: how many steps make p one larger; above 0.
        decay_rate: k, at least 0. With k = 1, the rate is halved after decay_steps.
        staircase: whether to round p down, so that the rate changes every decay_steps only.

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
        decay_steps: how many steps make p one larger; above 0.
        decay_rate: k, what the rate is multiplied by in decay_steps; at least 0.
        staircase: whether to round p down, so that the rate changes every decay_steps only.

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

    With decay_steps = 1 it is η0 / √t, if t = 1 is the first update. Slower than 1/t: the rate has fallen to a tenth
    after 99 decay_steps. Keras does not have it. Zinkevich (2003), "Online convex programming and generalized
    infinitesimal gradient ascent", shows what it is good for.

    Args:
        initial_learning_rate: η0, at least 0.
        decay_steps: how many steps take the rate from η0 to η0 / √2; above 0.

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

    Beyond decay_steps it stays at η1. With cycle, it jumps up again instead, each time on a longer way down:
    p = step / (n decay_steps), with n the smallest whole number, from 1, that keeps p at most 1.

    Args:
        initial_learning_rate: η0, at least 0.
        decay_steps: how many steps it takes from η0 to η1; above 0.
        end_learning_rate: η1, at least 0.
        power: above 0.
        cycle: whether to start again after decay_steps.

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
    """A list of rates, each for some steps: what you would set by hand, written down in advance.

    Args:
        boundaries: b1 < b2 < …, the last steps of all pieces but the last piece.
        values: the rates, one more than boundaries: values[0] up to and including step b1, values[1] up to and
            including b2, …, and the last one for all further steps.

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
                raise TypeError(f"{name} must be a list of numbers; a {type(numbers).__name__} was given")
            for i, number in enumerate(numbers):
                as_number(number, f"{name}[{i}]")
        if len(self.values) != len(self.boundaries) + 1:
            raise ValueError(
                f"values must be one more than boundaries, {len(self.boundaries) + 1}; {len(self.values)} were given"
            )
        if any(low >= high for low, high in zip(self.boundaries, self.boundaries[1:], strict=False)):
            raise ValueError(f"boundaries must increase; {self.boundaries} was given")
        for i, value in enumerate(self.values):
            at_least(0, value, f"values[{i}]")

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        return np.asarray(self.values, np.float64)[np.searchsorted(self.boundaries, step, side="left")]
