"""Adaptive learning rates: Adagrad, Adadelta and RMSprop divide each gradient by its magnitude so far."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array, as_flag, as_fraction, at_least
from dlcourse.scratch._support.in_place import as_decay
from dlcourse.scratch.optimizers.optimizer import LearningRate, Optimizer


class Adagrad(Optimizer):
    """Adagrad: weights of rare features get larger steps. All steps shrink for ever.

    G is the sum of the squares of all gradients so far: G ← G + g² and w ← w - η g / √(G + ε). With a constant gradient
    the steps shrink like 1 / √t.

    From Duchi, Hazan and Singer (2011), "Adaptive subgradient methods for online learning and stochastic optimization".

    Args:
        learning_rate: η, at least 0; or a function of the step.
        initial_accumulator_value: the initial value of G, at least 0.
        epsilon: ε, at least 0.
        weight_decay, clipnorm, clipvalue, global_clipnorm: see `Optimizer`.

    Attributes:
        slots: "G", the sums of squares.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> w = np.array([0.0, 0.0])
        >>> optimizer = Adagrad(learning_rate=0.1, initial_accumulator_value=0.0)
        >>> for _ in range(4):
        ...     optimizer.apply([[1.0, 100.0]], [w])
        ...     print(w.round(3), optimizer.slots["G"])
        [-0.1 -0.1] [array([1.e+00, 1.e+04])]
        [-0.171 -0.171] [array([2.e+00, 2.e+04])]
        [-0.228 -0.228] [array([3.e+00, 3.e+04])]
        [-0.278 -0.278] [array([4.e+00, 4.e+04])]
    """

    def __init__(
        self,
        learning_rate: LearningRate = 0.001,
        initial_accumulator_value: float = 0.1,
        epsilon: float = 1e-7,
        weight_decay: float | None = None,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
    ) -> None:
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm)
        self.initial_accumulator_value = at_least(0, initial_accumulator_value, "initial_accumulator_value")
        self.epsilon = at_least(0, epsilon, "epsilon")

    def new_slots(self, w: Array) -> dict[str, Array]:
        """Returns the initial sums."""
        return {"G": np.full_like(w, self.initial_accumulator_value)}

    def update(self, w: Array, g: Array, eta: float, G: Array) -> None:
        """Updates w by its gradient divided by the root of the sum of squares."""
        G += g**2
        w -= eta * g / np.sqrt(G + self.epsilon)


class Adadelta(Optimizer):
    """Adadelta: steps of the size of recent steps, so that they have the unit of the weight.

    E[g²] and E[Δw²] are moving averages of the squares of the gradients and of the steps, and RMS[x] = √(E[x²] + ε):

    - E[g²] ← ρ E[g²] + (1 - ρ) g²
    - Δw = - RMS[Δw] / RMS[g] · g
    - E[Δw²] ← ρ E[Δw²] + (1 - ρ) Δw²
    - w ← w + η Δw

    From Zeiler (2012), "ADADELTA: an adaptive learning rate method", which has no η, that is η = 1. With Keras's 0.001
    the weights hardly move. The first step is about η √(ε / (1 - ρ)), and the later ones grow from there.

    Args:
        learning_rate: η, at least 0; or a function of the step.
        rho: ρ, at least 0 and below 1.
        epsilon: ε, at least 0. With 0 all steps are 0, because the first one is. The paper has 1e-6.
        weight_decay, clipnorm, clipvalue, global_clipnorm: see `Optimizer`.

    Attributes:
        slots: "E_g2" and "E_dw2", the two averages.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> w = np.array([1.0, 1.0])
        >>> optimizer = Adadelta(learning_rate=1.0, epsilon=1e-6)
        >>> optimizer.apply([[2.0, 200.0]], [w])
        >>> w.round(4)
        array([0.9955, 0.9955])
    """

    def __init__(
        self,
        learning_rate: LearningRate = 0.001,
        rho: float = 0.95,
        epsilon: float = 1e-7,
        weight_decay: float | None = None,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
    ) -> None:
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm)
        self.rho = as_decay(rho, "rho")
        self.epsilon = at_least(0, epsilon, "epsilon")

    def new_slots(self, w: Array) -> dict[str, Array]:
        """Returns two averages of 0."""
        return {"E_g2": np.zeros_like(w), "E_dw2": np.zeros_like(w)}

    def update(self, w: Array, g: Array, eta: float, E_g2: Array, E_dw2: Array) -> None:
        """Updates w by its gradient, rescaled to the size of recent steps."""
        rho, epsilon = self.rho, self.epsilon
        E_g2 *= rho
        E_g2 += (1 - rho) * g**2
        dw = -np.sqrt(E_dw2 + epsilon) * g / np.sqrt(E_g2 + epsilon)
        E_dw2 *= rho
        E_dw2 += (1 - rho) * dw**2
        w += eta * dw


class RMSprop(Optimizer):
    """RMSprop: Adagrad with a moving average instead of a sum, so that steps need not shrink.

    v ← ρ v + (1 - ρ) g² and w ← w - η g / √(v + ε). There is no bias correction: the first step is about η / √(1 - ρ),
    3.2 η with ρ = 0.9.

    - centered: the divisor is √(v - a² + ε), with a ← ρ a + (1 - ρ) g: the standard deviation of the gradient.
    - momentum μ above 0: m ← μ m + η g / √(v + ε) accumulates the steps, and w ← w - m.

    From Tieleman and Hinton (2012), lecture 6.5 of "Neural networks for machine learning"; centered in Graves (2013),
    "Generating sequences with recurrent neural networks".

    Args:
        learning_rate: η, at least 0; or a function of the step.
        rho: ρ, at least 0 and below 1.
        momentum: μ, between 0 and 1.
        epsilon: ε, at least 0.
        centered: whether to divide by the standard deviation of the gradient. If the gradient hardly changes, rounding
            can make v - a² negative and its root nan, as in Keras.
        weight_decay, clipnorm, clipvalue, global_clipnorm: see `Optimizer`.

    Attributes:
        slots: "v", with centered "a", and with momentum "m".

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> w = np.array([1.0, 1.0])
        >>> RMSprop(learning_rate=0.1).apply([[2.0, -200.0]], [w])
        >>> w.round(4)
        array([0.6838, 1.3162])
    """

    def __init__(
        self,
        learning_rate: LearningRate = 0.001,
        rho: float = 0.9,
        momentum: float = 0.0,
        epsilon: float = 1e-7,
        centered: bool = False,
        weight_decay: float | None = None,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
    ) -> None:
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm)
        self.rho = as_decay(rho, "rho")
        self.momentum = as_fraction(momentum, "momentum")
        self.epsilon = at_least(0, epsilon, "epsilon")
        self.centered = as_flag(centered, "centered")

    def new_slots(self, w: Array) -> dict[str, Array]:
        """Returns averages of 0, and with momentum accumulated steps of 0."""
        names = ["v"] + ["a"] * self.centered + ["m"] * bool(self.momentum)
        return {name: np.zeros_like(w) for name in names}

    def update(self, w: Array, g: Array, eta: float, v: Array, a: Array | None = None, m: Array | None = None) -> None:
        """Updates w by its gradient divided by the root of the moving average of its square."""
        rho = self.rho
        v *= rho
        v += (1 - rho) * g**2
        second_moment = v
        if a is not None:
            a *= rho
            a += (1 - rho) * g
            second_moment = v - a**2
        step = eta * g / np.sqrt(second_moment + self.epsilon)
        if m is not None:
            m *= self.momentum
            m += step
            step = m
        w -= step
