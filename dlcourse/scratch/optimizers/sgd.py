"""Gradient descent, without and with momentum."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array, as_flag, as_fraction
from dlcourse.scratch.optimizers.optimizer import LearningRate, Optimizer


class SGD(Optimizer):
    """Gradient descent: w ← w - η g. It is stochastic if g is the gradient over some of the samples.

    With momentum μ above 0, a velocity v grows where gradients agree, and stays small where they change sign:
    v ← μ v - η g and w ← w + v.

    Nesterov's momentum uses the gradient at the point to which v is about to move w. As in Keras, w is already that
    point, and each step leads to the next such point: v ← μ v - η g and w ← w + μ v - η g.

    With a constant gradient the velocity approaches -η g / (1 - μ): with μ = 0.9, steps become ten times as long.

    From Polyak (1964), "Some methods of speeding up the convergence of iteration methods", and Nesterov (1983), "A
    method for solving the convex programming problem with convergence rate O(1/k²)"; written as in Sutskever et al.
    (2013), "On the importance of initialization and momentum in deep learning", and Bengio et al. (2013), "Advances in
    optimizing recurrent networks".

    Args:
        learning_rate: η, at least 0; or a function of the step.
        momentum: μ, between 0 and 1. With 1 there is no friction.
        nesterov: whether to use Nesterov's momentum. As in Keras, it has no effect if momentum is 0.
        weight_decay, clipnorm, clipvalue, global_clipnorm: see `Optimizer`.

    Attributes:
        slots: "v", the velocities, if momentum is above 0.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> w, g = np.array([1.0]), np.array([2.0])
        >>> optimizer = SGD(learning_rate=0.1, momentum=0.5)
        >>> for _ in range(3):
        ...     optimizer.apply([g], [w])
        ...     print(w, optimizer.slots["v"])
        [0.8] [array([-0.2])]
        [0.5] [array([-0.3])]
        [0.15] [array([-0.35])]
    """

    def __init__(
        self,
        learning_rate: LearningRate = 0.01,
        momentum: float = 0.0,
        nesterov: bool = False,
        weight_decay: float | None = None,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
    ) -> None:
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm)
        self.momentum = as_fraction(momentum, "momentum")
        self.nesterov = as_flag(nesterov, "nesterov")

    def new_slots(self, w: Array) -> dict[str, Array]:
        """Returns a velocity of 0 if there is momentum."""
        return {"v": np.zeros_like(w)} if self.momentum else {}

    def update(self, w: Array, g: Array, eta: float, v: Array | None = None) -> None:
        """Updates w by its gradient or, with momentum, by its velocity."""
        if v is None:
            w -= eta * g
            return
        v *= self.momentum
        v -= eta * g
        w += self.momentum * v - eta * g if self.nesterov else v
