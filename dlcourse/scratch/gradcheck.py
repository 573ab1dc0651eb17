"""Gradient checking: is the derivative that a formula gives the one that the function has?

| measure it           | compare                          | whole networks              | many arrays as one vector |
|----------------------|----------------------------------|-----------------------------|---------------------------|
| `numerical_gradient` | `relative_error`                 | `check_network`             | `flatten`, `unflatten`    |
|                      | `check_gradient` → `GradientCheck` | `check_layer`             |                           |

The rules, after Andrew Ng's course "Improving deep neural networks":

- Only to find mistakes: it takes two values of the function for each weight.
- In float64. In float32 the difference of two values that agree in seven digits has no digit left.
- The cost includes the regularisation, if the gradient does.
- No dropout: each value would be that of another function.
- Look at the components: which weights are wrong tells where the mistake is.
- At the start, and again after some training: a mistake may hide while all weights are small.

Example:
    >>> print(check_gradient(lambda x: x[0] ** 3 + x[1] ** 3, lambda x: 3 * x, [1.0, 2.0]))
    relative error 3.1e-01: likely a bug. Worst at (1,): formula 6, measured 12
"""

from dlcourse.scratch._check_layers import check_layer, check_network
from dlcourse.scratch._gradient_check import GradientCheck, check_gradient, flatten, unflatten
from dlcourse.scratch._numerical_gradient import numerical_gradient, relative_error

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
