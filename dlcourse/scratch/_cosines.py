"""Schedules along half a cosine: with a warm-up before it, or again and again."""

# mypy: disable-error-code="no-any-return"
# (NumPy's powers and ufuncs are typed as returning Any.)

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from dlcourse.scratch._arrays import Array, as_share, at_least
from dlcourse.scratch._schedule import Schedule, above


@dataclass(frozen=True)
class CosineDecay(Schedule):
    """Cosine decay: η = η0 (α + (1 - α) (1 + cos πp) / 2), with p = step / decay_steps, at most 1.

    From Loshchilov and Hutter (2017), "SGDR: stochastic gradient descent with warm restarts". It falls slowly at first
    and at the end, fastest in the middle.

    With a warm-up, the rate first rises on a straight line from initial_learning_rate to warmup_target, and then falls
    from there. From Goyal et al. (2017), "Accurate, large minibatch SGD".

    Args:
        initial_learning_rate: η0, at least 0; with a warm-up, the rate before it.
        decay_steps: how many steps the fall takes, without the warm-up; above 0.
        alpha: α, the part of η0 that is left at the end; from 0 to 1.
        warmup_target: None, or the rate after the warm-up, which is then η0 in the formula; at least 0.
        warmup_steps: how many steps the warm-up takes; at least 0. Without warmup_target it must be 0. (Keras takes no
            notice of it then.)

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
        as_share(self.alpha, "alpha")
        at_least(0, self.warmup_steps, "warmup_steps")
        if self.warmup_target is not None:
            at_least(0, self.warmup_target, "warmup_target")
        elif self.warmup_steps:
            raise ValueError(f"warmup_steps must be 0 without a warmup_target; {self.warmup_steps} was given")

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        start = self.initial_learning_rate
        top = start if self.warmup_target is None else self.warmup_target
        p = np.clip((step - self.warmup_steps) / self.decay_steps, 0, 1)
        falling = top * (self.alpha + (1 - self.alpha) * _half_cosine(p))
        rising = start + (top - start) * step / (self.warmup_steps or 1)
        return np.where(step < self.warmup_steps, rising, falling)


@dataclass(frozen=True)
class CosineDecayRestarts(Schedule):
    """Cosine decay with warm restarts: the rate falls along half a cosine, jumps up, and falls again.

    Each fall is t_mul times as long as the one before, and starts m_mul times as high:
    η = η0 (α + (1 - α) m_mul^i (1 + cos πp) / 2), in fall i = 0, 1, … of which the part p is done.

    From Loshchilov and Hutter (2017), "SGDR: stochastic gradient descent with warm restarts".

    Args:
        initial_learning_rate: η0, at least 0.
        first_decay_steps: how many steps the first fall takes; above 0.
        t_mul: at least 1.
        m_mul: at least 0.
        alpha: α, the part of η0 that is left at the end; from 0 to 1.

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
        as_share(self.alpha, "alpha")

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps."""
        falls = step / self.first_decay_steps
        i = self._fall_at(falls)
        p = (falls - self._start_of(i)) / self.t_mul**i
        return self.initial_learning_rate * (self.alpha + (1 - self.alpha) * self.m_mul**i * _half_cosine(p))

    def _start_of(self, i: Array) -> Array:
        """1 + t_mul + … + t_mul^(i - 1): where fall i starts, counted in first falls."""
        return i if self.t_mul == 1 else (self.t_mul**i - 1) / (self.t_mul - 1)

    def _fall_at(self, falls: Array) -> Array:
        if self.t_mul == 1:
            return np.floor(falls)
        i = np.floor(np.log1p(falls * (self.t_mul - 1)) / math.log(self.t_mul))
        # The quotient of two logarithms can be just below a whole number, and the restart would come a step late.
        return np.where(self._start_of(i + 1) <= falls, i + 1, i)


def _half_cosine(p: Array) -> Array:
    return (1 + np.cos(np.pi * p)) / 2
