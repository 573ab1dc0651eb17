"""Learning rate schedules by hand: large steps to get there, small ones to settle.

| down by a formula                               | by a list                | along a cosine                     |
|-------------------------------------------------|--------------------------|------------------------------------|
| `InverseTimeDecay`: 1 / (1 + k p)               | `PiecewiseConstantDecay` | `CosineDecay`, after a warm-up too |
| `InverseSquareRootDecay`: 1 / √(1 + p)          |                          | `CosineDecayRestarts`              |
| `ExponentialDecay`: k^p                         |                          |                                    |
| `PolynomialDecay`: (1 - p)^power                |                          |                                    |

where p = step / decay_steps. Steps are updates, not epochs, and count from 0.

All of them hold to this:

- Give one to an optimizer as its learning rate, or call it: `schedule(100)`, or `schedule(range(1000))` to draw it.
- It never changes: the rate depends on the step alone.
- Names, arguments, defaults and formulas are those of `keras.optimizers.schedules`; `InverseSquareRootDecay` is ours.
  Rates are computed in float64. Keras computes them in float32.

To change the rate by hand, set `optimizer.learning_rate` instead.

Example:
    >>> import numpy as np
    >>> from dlcourse.scratch.optimizers import SGD
    >>> optimizer = SGD(learning_rate=ExponentialDecay(0.1, decay_steps=1, decay_rate=0.5))
    >>> for _ in range(3):
    ...     print(optimizer.learning_rate)
    ...     optimizer.apply([[1.0]], [np.zeros(1)])
    0.1
    0.05
    0.025
"""

from dlcourse.scratch._cosines import CosineDecay, CosineDecayRestarts
from dlcourse.scratch._decays import (
    ExponentialDecay,
    InverseSquareRootDecay,
    InverseTimeDecay,
    PiecewiseConstantDecay,
    PolynomialDecay,
)
from dlcourse.scratch._schedule import Schedule

__all__ = [
    "CosineDecay",
    "CosineDecayRestarts",
    "ExponentialDecay",
    "InverseSquareRootDecay",
    "InverseTimeDecay",
    "PiecewiseConstantDecay",
    "PolynomialDecay",
    "Schedule",
]
