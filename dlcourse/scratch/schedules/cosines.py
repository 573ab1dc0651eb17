"""Schedules along half a cosine: once, also after a warm-up, or with restarts."""

# mypy: disable-error-code="no-any-return"
# (NumPy's powers and ufuncs are typed as returning Any.)

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from dlcourse.scratch._support.arrays import Array, above, as_fraction, at_least
from dlcourse.scratch.schedules.schedule import Schedule


@dataclass(frozen=True)
class CosineDecay(Schedule):
    """Cosine decay: η = η0 (α + (1 - α) (1 + cos πp) / 2), with p = step / decay_steps, at most 1.

    From Loshchilov and Hutter (2017), "SGDR: stochastic gradient descent with warm restarts". The rate decays slowly at
    first and at the end, fastest in the middle.

    With a warm-up, the rate first rises linearly from initial_learning_rate to warmup_target, and then decays from
    there. From Goyal et al. (2017), "Accurate, large minibatch SGD: training ImageNet in 1 hour".

    Args:
        initial_learning_rate: η0, at least 0; with a warm-up, the rate at its start.
        decay_steps: the number of steps of the decay, without the warm-up, above 0.
        alpha: α, between 0 and 1: the fraction of η0 that is left at the end.
        warmup_target: the rate after the warm-up, at least 0, which is then η0 in the formula; None for no warm-up.
        warmup_steps: the number of steps of the warm-up, at least 0. Without warmup_target it must be 0. (Keras ignores
            it then.)

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> CosineDecay(0.1, decay_steps=10)([0, 2, 5, 8, 10]).round(4)
        array([0.1   , 0.0905, 0.05  , 0.0095, 0.    ])
        >>> CosineDecay(0.0, decay_steps=10, warmup_target=0.1, warmup_steps=4)([0, 1, 4, 9, 14]).round(4)
        array([0.   , 0.025, 0.1  , 0.05 , 0.   ])
    """

    initial_learning_rate: float
    decay_steps: float
    alpha: float = 0.0
    warmup_target: float | None = None
    warmup_steps: float = 0

    def __post_init__(self) -> None:
        at_least(0, self.initial_learning_rate, "initial_learning_rate")
        above(0, self.decay_steps, "decay_steps")
        as_fraction(self.alpha, "alpha")
        at_least(0, self.warmup_steps, "warmup_steps")
        if self.warmup_target is not None:
            at_least(0, self.warmup_target, "warmup_target")
        elif self.warmup_steps:
            raise ValueError(f"warmup_steps must be 0 without a warmup_target; got {self.warmup_steps}")

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        start = self.initial_learning_rate
        peak = start if self.warmup_target is None else self.warmup_target
        p = np.clip((step - self.warmup_steps) / self.decay_steps, 0, 1)
        decay = peak * (self.alpha + (1 - self.alpha) * _half_cosine(p))
        warmup = start + (peak - start) * step / (self.warmup_steps or 1)
        return np.where(step < self.warmup_steps, warmup, decay)


@dataclass(frozen=True)
class CosineDecayRestarts(Schedule):
    """Cosine decay with warm restarts: the rate decays along half a cosine, jumps up, and decays again.

    Each cycle is t_mul times as long as the one before it, and its decaying part is m_mul times as large:
    η = η0 (α + (1 - α) m_mul^i (1 + cos πp) / 2) in cycle i = 0, 1, …, of which the fraction p is done.

    From Loshchilov and Hutter (2017), "SGDR: stochastic gradient descent with warm restarts".

    Args:
        initial_learning_rate: η0, at least 0.
        first_decay_steps: the number of steps of the first cycle, above 0.
        t_mul: the factor from the length of one cycle to that of the next, at least 1.
        m_mul: the factor from the decaying part of one cycle to that of the next, at least 0.
        alpha: α, between 0 and 1: the fraction of η0 that is left at the end.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> CosineDecayRestarts(0.1, first_decay_steps=10, m_mul=0.5)([0, 5, 10, 20, 29, 30]).round(4)
        array([0.1   , 0.05  , 0.05  , 0.025 , 0.0003, 0.025 ])
    """

    initial_learning_rate: float
    first_decay_steps: float
    t_mul: float = 2.0
    m_mul: float = 1.0
    alpha: float = 0.0

    def __post_init__(self) -> None:
        at_least(0, self.initial_learning_rate, "initial_learning_rate")
        above(0, self.first_decay_steps, "first_decay_steps")
        at_least(1, self.t_mul, "t_mul")
        at_least(0, self.m_mul, "m_mul")
        as_fraction(self.alpha, "alpha")

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        progress = step / self.first_decay_steps
        i = self._cycle_at(progress)
        p = (progress - self._start_of(i)) / self.t_mul**i
        return self.initial_learning_rate * (self.alpha + (1 - self.alpha) * self.m_mul**i * _half_cosine(p))

    def _start_of(self, i: Array) -> Array:
        """Returns where cycle i starts, in units of the first cycle: 1 + t_mul + … + t_mul^(i - 1)."""
        return i if self.t_mul == 1 else (self.t_mul**i - 1) / (self.t_mul - 1)

    def _cycle_at(self, progress: Array) -> Array:
        if self.t_mul == 1:
            return np.floor(progress)
        i = np.floor(np.log1p(progress * (self.t_mul - 1)) / math.log(self.t_mul))
        # The quotient of two logarithms can be just below an integer, and the restart would come a step late.
        return np.where(self._start_of(i + 1) <= progress, i + 1, i)


def _half_cosine(p: Array) -> Array:
    return (1 + np.cos(np.pi * p)) / 2
