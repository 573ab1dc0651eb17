"""Neural networks by hand, in NumPy alone.

- `dlcourse.scratch.activations`: activation functions and their derivatives
"""

from dlcourse.scratch import activations

__all__ = ["activations"]
