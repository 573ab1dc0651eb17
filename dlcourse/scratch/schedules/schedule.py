"""What all schedules share: the check of the steps, and the dtype of the rates."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, as_float


class Schedule:
    """A learning rate as a function of the step.

    To write your own, derive a class and define `rate`. An optimizer also takes any function of the step; this class
    adds the check of the steps, and takes arrays of them.

    Example:
        >>> class Halving(Schedule):
        ...     def rate(self, step):
        ...         return 0.5**step
        >>> Halving()([0, 1, 2])
        array([1.  , 0.5 , 0.25])
    """

    def rate(self, step: Array) -> Array:
        """Returns the learning rate at each of the steps, an array of float64 numbers of at least 0."""
        raise NotImplementedError(f"{type(self).__name__} must define rate(self, step)")

    @np.errstate(all="ignore")
    def __call__(self, step: ArrayLike) -> Array:
        """Returns the learning rate at a step, or at each step of an array.

        Args:
            step: the number of updates so far, at least 0: a number, or an array of any shape. It may be fractional.

        Returns:
            A number, or an array in the shape of step. Floats keep their dtype, integers become float64.

        Raises:
            TypeError: if step does not hold real numbers.
            ValueError: if a step is negative, infinite or nan.
        """
        steps = as_float(step, "step")
        if not ((steps >= 0) & (steps < np.inf)).all():
            raise ValueError(f"step must be finite and at least 0; got {step!r}")
        rates: Array = np.asarray(self.rate(steps.astype(np.float64))).astype(steps.dtype)[()]
        return rates
