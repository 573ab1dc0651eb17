"""What all optimizers share: the learning rate, checks of gradients and weights, clipping, weight decay, and slots."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._support.arrays import Array, above, as_float, at_least, check_shape
from dlcourse.scratch._support.in_place import Form, check_changeable, check_form, check_list, form_of

LearningRate = float | Callable[[int], Any]
"""A number, or a function of the step, which is 0 for the first update."""


class Optimizer:
    """The base class of optimizers, which update weights by their gradients. The rule is in each class's `update`.

    To write your own, derive a class and define `update`, and `new_slots` if there is a state for each weight. Update
    arrays in place: `w -= step`. With `w = w - step` there would be a new array, and the weight would not change.

    Args:
        learning_rate: η, at least 0; or a function of the step, such as those of `dlcourse.scratch.schedules`.
        weight_decay: λ, at least 0: before each update, w ← w - η λ w. None for no decay.
        clipnorm: the largest norm of each gradient; a gradient with a larger one is scaled down to it.
        clipvalue: the largest absolute value of each entry of a gradient.
        global_clipnorm: the largest norm of all gradients together, as one vector. Set at most one of these three.

    Attributes:
        iterations: the number of updates so far.
        slots: the state of the optimizer: for each name a list of arrays, in the order of the weights.

    Raises:
        TypeError: if an argument has the wrong type.
        ValueError: if one is out of its range, or more than one kind of clipping is set.

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
        self.clipnorm = _optional_above_0(clipnorm, "clipnorm")
        self.clipvalue = _optional_above_0(clipvalue, "clipvalue")
        self.global_clipnorm = _optional_above_0(global_clipnorm, "global_clipnorm")
        if [clipnorm, clipvalue, global_clipnorm].count(None) < 2:
            raise ValueError(
                "clipnorm, clipvalue and global_clipnorm must be None except for one; "
                f"got {clipnorm}, {clipvalue} and {global_clipnorm}"
            )
        self.iterations = 0
        self.slots: dict[str, list[Array]] = {}
        self._form: Form | None = None

    def new_slots(self, w: Array) -> dict[str, Array]:
        """Returns the initial state of one weight: an array for each slot, by name."""
        return {}

    def update(self, w: Array, g: Array, eta: float, *_: Any, **slots: Any) -> None:
        """Updates one weight and its slots in place.

        Args:
            w: the weight, any shape.
            g: its gradient, of the same shape and dtype; not to be changed.
            eta: the learning rate of this step.
            slots: the arrays of this weight, by the names that `new_slots` gave them.
        """
        raise NotImplementedError(f"{type(self).__name__} must define update(self, w, g, eta, **slots)")

    @property
    def learning_rate(self) -> float:
        """The learning rate of the next update. Set it to a number or to a function of the step."""
        if callable(self._learning_rate):
            # A schedule may return a Python number, an array without axes, or a tensor.
            rate: Any = np.asarray(self._learning_rate(self.iterations))[()]
            return at_least(0, rate, "learning_rate")
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value: LearningRate) -> None:
        self._learning_rate = value if callable(value) else at_least(0, value, "learning_rate")

    def build(self, weights: Sequence[Array]) -> None:
        """Creates the slots for these weights; the first call of `apply` does it."""
        slots = [self.new_slots(w) for w in weights]
        self.slots = {name: [slot[name] for slot in slots] for name in (slots[0] if slots else {})}
        self._form = form_of(weights)

    def apply(self, gradients: Sequence[ArrayLike], weights: Sequence[Array]) -> None:
        """Updates all weights once, in place. If one of them or its gradient is not valid, no weight is changed.

        As in Keras, numbers too large for the dtype become inf without a warning, and nan in a gradient makes its
        weight nan. Unlike in Keras, a gradient of None is an error.

        Args:
            gradients: a list of arrays in the shapes of the weights; they are not changed.
            weights: a list of NumPy arrays, float16, float32 or float64, with the same shapes and dtypes in each call.

        Raises:
            TypeError: if either is not a list, a gradient does not hold real numbers, or a weight is not an array of
                floats.
            ValueError: if their numbers or shapes differ, a weight is read-only, or shapes or dtypes are not those of
                the first call.
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
            # As in Keras: if the norm is inf, ∞ - ∞ makes every gradient nan.
            norm = _norm(gradients)
            scale = self.global_clipnorm * np.minimum(1 / norm, 1 / self.global_clipnorm) + (norm - norm)
            return [g * scale for g in gradients]
        return gradients

    def __repr__(self) -> str:
        """Returns the call that creates this optimizer, without arguments that are None."""
        values = {name: getattr(self, name, None) for name in inspect.signature(type(self)).parameters}
        values["learning_rate"] = self._learning_rate
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in values.items() if v is not None)})"


def _norm(gradients: list[Array]) -> Any:
    """Returns the norm of all gradients as one vector: √Σ g²."""
    return np.sqrt(np.sum([np.sum(g * g) for g in gradients], dtype=gradients[0].dtype))


def _matching(gradients: Sequence[ArrayLike], weights: Sequence[Array]) -> list[Array]:
    """Returns the gradients as arrays in the dtypes of the weights, once all are checked."""
    check_list(gradients, "gradients")
    check_list(weights, "weights")
    if len(gradients) != len(weights):
        raise ValueError(f"gradients must be as many as weights, {len(weights)}; got {len(gradients)}")
    return [_gradient_of(g, w, i) for i, (g, w) in enumerate(zip(gradients, weights, strict=True))]


def _gradient_of(gradient: ArrayLike, w: Array, i: int) -> Array:
    check_changeable(w, f"weights[{i}]")
    if gradient is None:
        raise TypeError(f"gradients[{i}] must be an array of shape {w.shape}; got None")
    g = as_float(gradient, f"gradients[{i}]")
    check_shape(g, f"gradients[{i}]", w.shape, f"weights[{i}]")
    if np.may_share_memory(g, w):  # the gradient of w²/2 is w itself, which the update changes
        g = g.copy()
    return g.astype(w.dtype, copy=False)


def _optional_above_0(value: float | None, name: str) -> float | None:
    return None if value is None else above(0, value, name)
