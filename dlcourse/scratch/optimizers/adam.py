"""Adam and its relatives: a moving average of the gradient, divided by one of its magnitude."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlcourse.scratch._support.arrays import Array, as_flag, at_least
from dlcourse.scratch._support.in_place import as_decay
from dlcourse.scratch.optimizers.optimizer import LearningRate, Optimizer


class Adam(Optimizer):
    """Adam: steps of about η for every weight, however large the gradients are.

    m and v are moving averages of g and g². They start at 0 and so are too small at first; the bias correction in η_t
    compensates for that. In step t = 1, 2, …:

    - m ← m + (1 - β1) (g - m), which is β1 m + (1 - β1) g
    - v ← v + (1 - β2) (g² - v)
    - η_t = η √(1 - β2^t) / (1 - β1^t)
    - w ← w - η_t m / (√v + ε)

    From Kingma and Ba (2015), "Adam: a method for stochastic optimization", where η is called α. As in Keras, this is
    the form before their section 2.1. Their algorithm 1 divides m̂ = m / (1 - β1^t) by √v̂ + ε with v̂ = v / (1 - β2^t):
    the same except for the scale of ε.

    AMSGrad divides by the root of the largest v so far. From Reddi, Kale and Kumar (2018), "On the convergence of Adam
    and beyond".

    Args:
        learning_rate: η, at least 0; or a function of the step.
        beta_1: β1, at least 0 and below 1.
        beta_2: β2, at least 0 and below 1.
        epsilon: ε, at least 0. The paper has 1e-8.
        amsgrad: whether to use the largest v so far.
        weight_decay, clipnorm, clipvalue, global_clipnorm: see `Optimizer`.

    Attributes:
        slots: "m", "v", and with amsgrad "v_max".

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> w = np.array([1.0, 1.0])
        >>> Adam(learning_rate=0.1).apply([[100.0, -0.01]], [w])
        >>> w.round(3)
        array([0.9, 1.1])
    """

    def __init__(
        self,
        learning_rate: LearningRate = 0.001,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-7,
        amsgrad: bool = False,
        weight_decay: float | None = None,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
    ) -> None:
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm)
        self.beta_1 = as_decay(beta_1, "beta_1")
        self.beta_2 = as_decay(beta_2, "beta_2")
        self.epsilon = at_least(0, epsilon, "epsilon")
        self.amsgrad = as_flag(amsgrad, "amsgrad")

    def new_slots(self, w: Array) -> dict[str, Array]:
        """Returns averages of 0, and with amsgrad a largest v of 0."""
        names = ["m", "v"] + ["v_max"] * self.amsgrad
        return {name: np.zeros_like(w) for name in names}

    def update(self, w: Array, g: Array, eta: float, m: Array, v: Array, v_max: Array | None = None) -> None:
        """Updates w by the average gradient divided by its magnitude: by about η."""
        t = self.iterations + 1
        beta_1, beta_2 = _in_dtype_of(w, self.beta_1, self.beta_2)
        eta_t = eta * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
        m += (1 - self.beta_1) * (g - m)
        v += (1 - self.beta_2) * (g**2 - v)
        if v_max is not None:
            v = np.maximum(v_max, v, out=v_max)
        w -= eta_t * m / (np.sqrt(v) + self.epsilon)


class AdamW(Adam):
    """Adam with weight decay: w ← w - η λ w, then Adam's step.

    An L2 penalty in the cost is not the same: its gradient is divided by √v like the rest, so that weights with large
    gradients decay less. Here all weights decay at the same rate. From Loshchilov and Hutter (2019), "Decoupled weight
    decay regularization".

    Args:
        learning_rate: η, at least 0; or a function of the step.
        weight_decay: λ, at least 0.
        beta_1, beta_2, epsilon, amsgrad: see `Adam`.
        clipnorm, clipvalue, global_clipnorm: see `Optimizer`.

    Attributes:
        slots: "m", "v", and with amsgrad "v_max".

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> w = np.array([1.0, 1.0])
        >>> AdamW(learning_rate=0.1, weight_decay=0.5).apply([[100.0, 0.0]], [w])
        >>> w.round(3)
        array([0.85, 0.95])
    """

    def __init__(
        self,
        learning_rate: LearningRate = 0.001,
        weight_decay: float = 0.004,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-7,
        amsgrad: bool = False,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
    ) -> None:
        weight_decay = at_least(0, weight_decay, "weight_decay")
        super().__init__(
            learning_rate,
            beta_1,
            beta_2,
            epsilon,
            amsgrad,
            weight_decay=weight_decay,
            clipnorm=clipnorm,
            clipvalue=clipvalue,
            global_clipnorm=global_clipnorm,
        )


class Nadam(Optimizer):
    """Adam with Nesterov's momentum: each step anticipates the momentum of the next one.

    The momentum factor u grows from about β1 / 2 to β1. In step t = 1, 2, …:

    - u_t = β1 (1 - 0.96^t / 2), and U ← U u_t, the product of all of them so far
    - m ← m + (1 - β1) (g - m) and v ← v + (1 - β2) (g² - v)
    - m̂ = u_{t+1} / (1 - U u_{t+1}) m + (1 - u_t) / (1 - U) g
    - v̂ = v / (1 - β2^t)
    - w ← w - η m̂ / (√v̂ + ε)

    From Dozat (2016), "Incorporating Nesterov momentum into Adam", where u is called μ.

    Args:
        learning_rate: η, at least 0; or a function of the step.
        beta_1: β1, at least 0 and below 1.
        beta_2: β2, at least 0 and below 1.
        epsilon: ε, at least 0.
        weight_decay, clipnorm, clipvalue, global_clipnorm: see `Optimizer`.

    Attributes:
        slots: "m" and "v", and "U", one number per weight array.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> w = np.array([1.0, 1.0])
        >>> Nadam(learning_rate=0.1).apply([[100.0, -0.01]], [w])
        >>> w.round(3)
        array([0.894, 1.106])
    """

    def __init__(
        self,
        learning_rate: LearningRate = 0.001,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-7,
        weight_decay: float | None = None,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
    ) -> None:
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm)
        self.beta_1 = as_decay(beta_1, "beta_1")
        self.beta_2 = as_decay(beta_2, "beta_2")
        self.epsilon = at_least(0, epsilon, "epsilon")

    def new_slots(self, w: Array) -> dict[str, Array]:
        """Returns averages of 0 and a product of 1."""
        return {"m": np.zeros_like(w), "v": np.zeros_like(w), "U": np.ones((), w.dtype)}

    def update(self, w: Array, g: Array, eta: float, m: Array, v: Array, U: Array) -> None:
        """Updates w by the average gradient with the momentum of the next step, divided by its magnitude."""
        t = self.iterations + 1
        beta_1, beta_2, decay = _in_dtype_of(w, self.beta_1, self.beta_2, 0.96)
        u, u_next = beta_1 * (1 - 0.5 * decay**t), beta_1 * (1 - 0.5 * decay ** (t + 1))
        U *= u
        m += (1 - beta_1) * (g - m)
        v += (1 - beta_2) * (g**2 - v)
        m_hat = u_next / (1 - U * u_next) * m + (1 - u) / (1 - U) * g
        v_hat = v / (1 - beta_2**t)
        w -= eta * m_hat / (np.sqrt(v_hat) + self.epsilon)


class Lion(Optimizer):
    """Lion: every weight moves by exactly η; the gradients decide the sign alone.

    c = β1 m + (1 - β1) g, w ← w - η sign(c), and m ← β2 m + (1 - β2) g. Lion stores one array per weight array, Adam
    two. Steps do not become smaller near a minimum, unless the learning rate does.

    From Chen et al. (2023), "Symbolic discovery of optimization algorithms": EvoLved Sign Momentum, found by a search
    over programs. The authors recommend an η 3 to 10 times smaller than Adam's, and a λ larger by the same factor.

    Args:
        learning_rate: η, at least 0; or a function of the step.
        beta_1: β1, above 0 and below 1. With 0, m would have no effect.
        beta_2: β2, at least 0 and below 1.
        weight_decay, clipnorm, clipvalue, global_clipnorm: see `Optimizer`.

    Attributes:
        slots: "m", the moving average of the gradient.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range.

    Example:
        >>> w = np.array([1.0, 1.0, 1.0])
        >>> Lion(learning_rate=0.1).apply([[100.0, -0.01, 0.0]], [w])
        >>> w
        array([0.9, 1.1, 1. ])
    """

    def __init__(
        self,
        learning_rate: LearningRate = 0.001,
        beta_1: float = 0.9,
        beta_2: float = 0.99,
        weight_decay: float | None = None,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
    ) -> None:
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm)
        self.beta_1 = as_decay(beta_1, "beta_1")
        if self.beta_1 == 0:
            raise ValueError("beta_1 must be above 0 and below 1; got 0")
        self.beta_2 = as_decay(beta_2, "beta_2")

    def new_slots(self, w: Array) -> dict[str, Array]:
        """Returns an average of 0."""
        return {"m": np.zeros_like(w)}

    def update(self, w: Array, g: Array, eta: float, m: Array) -> None:
        """Updates w by η, against the sign of the average gradient."""
        beta_1, beta_2 = _in_dtype_of(w, self.beta_1, self.beta_2)
        c = beta_1 * m + (1 - beta_1) * g
        w -= eta * np.sign(c)
        m *= beta_2
        m += (1 - beta_2) * g


def _in_dtype_of(w: Array, *numbers: float) -> list[Any]:
    """Returns the numbers rounded to the dtype of w, as in Keras.

    In float32, 1 - 0.999 is 0.000999987, which makes Adam's first step smaller by 7 parts in a million.
    """
    return [w.dtype.type(number) for number in numbers]
