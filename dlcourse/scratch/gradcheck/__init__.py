"""Gradient checking: is the gradient that a formula gives that of the function?

| measure a gradient   | compare two                        | layers and networks | many arrays as one vector |
|----------------------|------------------------------------|---------------------|---------------------------|
| `numerical_gradient` | `relative_error`                   | `check_network`     | `flatten`, `unflatten`    |
|                      | `check_gradient` → `GradientCheck` | `check_layer`       |                           |

The rules, after Andrew Ng's course "Improving deep neural networks" (2017):

- Use it for debugging, not in training: it takes two evaluations of the cost for each weight.
- Compute in float64. In float32 the difference of two values that agree in seven digits has no correct digit.
- Include the penalty in the cost if the gradient includes it.
- Switch dropout off: with a new mask, each evaluation would be of another function.
- Look at the components: which of them are wrong tells where the bug is.
- Check at the start and again after a few dozen steps: a bug may not show while all weights are small. Not at a
  minimum: there the gradient is as small as the rounding of the measured one, and a right formula fails.

Example:
    >>> print(check_gradient(lambda x: x[0] ** 3 + x[1] ** 3, lambda x: 3 * x, [1.0, 2.0]))
    relative error 3.1e-01: likely a bug. Worst at (1,): formula 6, measured 12
"""

from dlcourse.scratch.gradcheck.compare import GradientCheck, check_gradient, flatten, unflatten
from dlcourse.scratch.gradcheck.layers import check_layer, check_network
from dlcourse.scratch.gradcheck.measure import numerical_gradient, relative_error

__all__ = [
    "GradientCheck",
    "check_gradient",
    "check_layer",
    "check_network",
    "flatten",
    "numerical_gradient",
    "relative_error",
    "unflatten",
]
