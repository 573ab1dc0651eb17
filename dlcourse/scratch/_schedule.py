"""What all schedules share: which steps they take, and what they check."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._arrays import Array, as_float, as_number


class Schedule:
    """A learning rate as a function of the step.

    Write your own: a class with `rate`. An optimizer also takes any plain function of the step; the class adds the
    check of the steps, and takes an array of them.

    Example:
        >>> class Halving(Schedule):
        ...     def rate(self, step):
        ...         return 0.5**step
        >>> Halving()([0, 1, 2])
        array([1.  , 0.5 , 0.25])
    """

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps, which are float64 and at least 0."""
        raise NotImplementedError(f"{type(self).__name__} must define rate(self, step)")

    def __call__(self, step: ArrayLike) -> Array:
        """Returns the learning rate at a step, or at each step of an array.

        Args:
            step: how many updates were made so far, at least 0; a number, or numbers of any shape. Fractions count.

        Returns:
            A number, or an array of the shape of step. Floats keep their dtype, integers become float64.

        Raises:
            TypeError: if step is not made of real numbers.
            ValueError: if a step is negative, infinite or nan.
        """
        steps = as_float(step, "step")
        if not ((steps >= 0) & (steps < np.inf)).all():
            raise ValueError(f"step must be finite and at least 0; {step!r} was given")
        rates: Array = np.asarray(self.rate(steps.astype(np.float64))).astype(steps.dtype)[()]
        return rates


def above(lowest: float, value: float, name: str) -> float:
    """Returns the value as a Python float.

    Raises:
        TypeError: if it is not one real number.
        ValueError: if it is not above the lowest.
    """
    number = as_number(value, name)
    if number <= lowest:
        raise ValueError(f"{name} must be above {lowest}; {value} was given")
    return number
