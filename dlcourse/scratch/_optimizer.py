"""What all optimizers share: the learning rate, the check of what they are given, clipping, weight decay, and slots."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._arrays import Array, as_float, as_number, at_least
from dlcourse.scratch._in_place import Form, check_changeable, check_form, check_list, form_of

LearningRate = float | Callable[[int], Any]
"""A number, or a function of the step, which counts from 0."""


class Optimizer:
    """Changes weights by their gradients. The rule itself is each optimizer's own `update`.

    Write your own: a class with `update`, and with `new_slots` if it remembers anything about each weight. Arrays are
    changed in place: `w -= step`, because `w = w - step` would make a new array and leave the weight as it was.

    Args:
        learning_rate: η, at least 0; or a function of the step, such as those of `dlcourse.scratch.schedules`.
        weight_decay: λ. Before each update, w ← w - η λ w. None or 0: no decay.
        clipnorm: the largest norm of each gradient; a longer one is shortened to it.
        clipvalue: the largest absolute value of each entry of a gradient.
        global_clipnorm: the largest norm of all gradients together, as one long vector. Set at most one of these three.

    Attributes:
        iterations: how many updates were made.
        slots: what the optimizer remembers: for each name a list of arrays, in the order of the weights.

    Raises:
        TypeError: if an argument is not a number.
        ValueError: if one is out of its range, or more than one clipping is set.

    Example:
        >>> class SignDescent(Optimizer):
        ...     def update(self, w, g, eta):
        ...         w -= eta * np.sign(g)
        >>> w = np.array([1.0, 1.0])
        >>> SignDescent(learning_rate=0.1).apply([[20.0, -0.3]], [w])
        >>> w
        array([0.9, 1.1])
    """

    def __init__(
        self,
        learning_rate: LearningRate,
        weight_decay: float | None = None,
        clipnorm: float | None = None,
        clipvalue: float | None = None,
        global_clipnorm: float | None = None,
    ) -> None:
        self.learning_rate = learning_rate
        self.weight_decay = None if weight_decay is None else at_least(0, weight_decay, "weight_decay")
        self.clipnorm = _above_0(clipnorm, "clipnorm")
        self.clipvalue = _above_0(clipvalue, "clipvalue")
        self.global_clipnorm = _above_0(global_clipnorm, "global_clipnorm")
        if [clipnorm, clipvalue, global_clipnorm].count(None) < 2:
            raise ValueError(
                "set one of clipnorm, clipvalue and global_clipnorm at most; "
                f"{clipnorm}, {clipvalue} and {global_clipnorm} were given"
            )
        self.iterations = 0
        self.slots: dict[str, list[Array]] = {}
        self._form: Form | None = None

    def new_slots(self, w: Array) -> dict[str, Array]:
        """Returns what to remember about one weight before the first update: a name and an array for each slot."""
        return {}

    def update(self, w: Array, g: Array, eta: float, *_: Any, **slots: Any) -> None:
        """Changes one weight, and its slots, in place.

        Args:
            w: the weight, any shape.
            g: its gradient, of the same shape and dtype; not to be changed.
            eta: the learning rate at this step.
            slots: the arrays of this weight, under the names that `new_slots` gave them.
        """
        raise NotImplementedError(f"{type(self).__name__} must define update(self, w, g, eta, **slots)")

    @property
    def learning_rate(self) -> float:
        """The learning rate of the next update. Set it to a number, or to a function of the step."""
        if callable(self._learning_rate):
            # A schedule may answer with a Python number, an array without axes, or a tensor.
            rate: Any = np.asarray(self._learning_rate(self.iterations))[()]
            return at_least(0, rate, "learning_rate")
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value: LearningRate) -> None:
        self._learning_rate = value if callable(value) else at_least(0, value, "learning_rate")

    def build(self, weights: Sequence[Array]) -> None:
        """Makes the slots for these weights. `apply` does it at its first call."""
        slots = [self.new_slots(w) for w in weights]
        self.slots = {name: [slot[name] for slot in slots] for name in (slots[0] if slots else {})}
        self._form = form_of(weights)

    def apply(self, gradients: Sequence[ArrayLike], weights: Sequence[Array]) -> None:
        """Updates all weights once, in place. If anything is wrong with one of them, none is changed.

        As in Keras, numbers too large for the dtype become inf without a warning, and nan in a gradient reaches its
        weight. Unlike there, a gradient of None is an error.

        Args:
            gradients: list of arrays of the shapes of the weights; they are not changed.
            weights: list of NumPy arrays, float16, float32 or float64, the same shapes in each call.

        Raises:
            TypeError: if either is not a list, a gradient is not made of numbers, or a weight is no array of floats.
            ValueError: if their numbers or shapes differ, a weight is read-only, or the shapes are not those of the
                first call.
        """
        with np.errstate(all="ignore"):
            checked = _matching(gradients, weights)
            if not checked:
                return
            if self._form is None:
                self.build(weights)
            else:
                check_form(weights, self._form, "Make a new optimizer for other weights")
            eta = self.learning_rate
            for i, (w, g) in enumerate(zip(weights, self._clip(checked), strict=True)):
                if self.weight_decay:
                    w -= w * self.weight_decay * eta
                self.update(w, g, eta, **{name: arrays[i] for name, arrays in self.slots.items()})
            self.iterations += 1

    def _clip(self, gradients: list[Array]) -> list[Array]:
        if self.clipvalue is not None:
            return [np.clip(g, -self.clipvalue, self.clipvalue) for g in gradients]
        if self.clipnorm is not None:
            return [g * self.clipnorm / np.maximum(_norm([g]), self.clipnorm) for g in gradients]
        if self.global_clipnorm is not None:
            # As in Keras: where the norm is inf, ∞ - ∞ makes every gradient nan.
            norm = _norm(gradients)
            scale = self.global_clipnorm * np.minimum(1 / norm, 1 / self.global_clipnorm) + (norm - norm)
            return [g * scale for g in gradients]
        return gradients

    def __repr__(self) -> str:
        """Returns the call that makes this optimizer, without what is None."""
        values = {name: getattr(self, name, None) for name in inspect.signature(type(self)).parameters}
        values["learning_rate"] = self._learning_rate
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in values.items() if v is not None)})"


def _norm(gradients: list[Array]) -> Any:
    """The length of all gradients as one vector: √Σ g²."""
    return np.sqrt(np.sum([np.sum(g * g) for g in gradients], dtype=gradients[0].dtype))


def _matching(gradients: Sequence[ArrayLike], weights: Sequence[Array]) -> list[Array]:
    """Returns the gradients as arrays of the dtypes of the weights, once all have been found to fit."""
    check_list(gradients, "gradients")
    check_list(weights, "weights")
    if len(gradients) != len(weights):
        raise ValueError(f"gradients must be as many as weights, {len(weights)}; {len(gradients)} were given")
    return [_gradient_of(g, w, i) for i, (g, w) in enumerate(zip(gradients, weights, strict=True))]


def _gradient_of(gradient: ArrayLike, w: Array, i: int) -> Array:
    check_changeable(w, f"weights[{i}]")
    if gradient is None:
        raise TypeError(f"gradients[{i}] must be an array of shape {w.shape}; None was given")
    g = as_float(gradient, f"gradients[{i}]")
    if g.shape != w.shape:
        raise ValueError(f"gradients[{i}] must have the shape of its weight, {w.shape}; it has the shape {g.shape}")
    if np.may_share_memory(g, w):  # the gradient of w²/2 is w itself, which must not change halfway
        g = g.copy()
    return g.astype(w.dtype, copy=False)


def _above_0(value: float | None, name: str) -> float | None:
    if value is None:
        return None
    number = as_number(value, name)
    if number <= 0:
        raise ValueError(f"{name} must be above 0, or None; {value} was given")
    return number
