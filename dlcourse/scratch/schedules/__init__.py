"""Learning rate schedules by hand: large steps at first, small ones to converge.

| decay by a formula                     | by a list                | along a cosine                         |
|----------------------------------------|--------------------------|----------------------------------------|
| `InverseTimeDecay`: 1 / (1 + k p)      | `PiecewiseConstantDecay` | `CosineDecay`, also with a warm-up     |
| `InverseSquareRootDecay`: 1 / √(1 + p) |                          | `CosineDecayRestarts`: with restarts   |
| `ExponentialDecay`: k^p                |                          |                                        |
| `PolynomialDecay`: (1 - p)^power       |                          |                                        |

where p = step / decay_steps. Steps are updates, not epochs, and count from 0.

What all schedules have in common:

- Use one as the learning rate of an optimizer, or call it: `schedule(100)`, or `schedule(range(1000))` for a plot.
- A schedule has no state: the rate depends on the step alone.
- Names, arguments, defaults and formulas are those of `keras.optimizers.schedules`, which has no
  `InverseSquareRootDecay`. Rates are computed in float64, in Keras in float32.

To change the rate during training without a schedule, set `optimizer.learning_rate`.

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

from dlcourse.scratch.schedules.cosines import CosineDecay, CosineDecayRestarts
from dlcourse.scratch.schedules.decays import (
    ExponentialDecay,
    InverseSquareRootDecay,
    InverseTimeDecay,
    PiecewiseConstantDecay,
    PolynomialDecay,
)
from dlcourse.scratch.schedules.schedule import Schedule

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
