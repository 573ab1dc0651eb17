"""What the losses share: checks of targets and predictions, the shape and dtype of the result, and clipping."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.scratch._support.arrays import Array, as_float, as_real, widened

P = ParamSpec("P")
Indices = NDArray[np.intp]

EPSILON = 1e-7
"""Probabilities are clipped to between this and 1 minus this, as by `keras.config.epsilon()`."""


class PairFunction(Protocol[P]):
    """A function of targets and predictions, with its own further arguments."""

    def __call__(self, y_true: ArrayLike, y_pred: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        """Returns the loss of each sample, or its derivative, in the dtype of y_pred."""


def on_pairs(function: Callable[Concatenate[Array, Array, P], Array]) -> PairFunction[P]:
    """Turns a formula for two float arrays of one shape into a function of any numbers, in the dtype of y_pred.

    float16 is computed in float32 and rounded once. A derivative is returned in the shape of y_pred.
    """

    @functools.wraps(function)
    @np.errstate(all="ignore")  # as in Keras, overflow is inf without a warning
    def wrapper(y_true: ArrayLike, y_pred: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        given = predictions = as_predictions(y_pred)
        targets = as_float(y_true, "y_true")
        if targets.shape != given.shape:
            targets, predictions = with_same_rank(targets, given)
            if targets.shape != predictions.shape:
                raise ValueError(f"y_true must have the shape of y_pred, {given.shape}; got shape {np.shape(y_true)}")
        predictions = widened(predictions)
        result = function(targets.astype(predictions.dtype, copy=False), predictions, *args, **kwargs)
        if result.ndim == predictions.ndim:  # a derivative: a loss has one axis less
            result = result.reshape(given.shape)
        loss: Array = result.astype(given.dtype, copy=False) + 0  # -0.0 + 0 is 0.0, which reads better
        return loss

    return wrapper


def on_labels(function: Callable[Concatenate[Indices, Array, P], Array]) -> PairFunction[P]:
    """Turns a formula for the flat indices of the true classes, and predictions, into one for labels and predictions.

    Labels are `(batch,)` or `(batch, 1)`, predictions `(batch, classes)`; or both have more axes. In the formula,
    `p.ravel()[indices]` is p at the true class of each row. Otherwise as `on_pairs`.
    """

    @functools.wraps(function)
    @np.errstate(all="ignore")
    def wrapper(y_true: ArrayLike, y_pred: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        labels, given = as_real(y_true, "y_true"), as_predictions(y_pred)
        if labels.ndim == given.ndim and labels.shape[-1] == 1:
            labels = labels[..., 0]
        if labels.shape != given.shape[:-1]:
            raise ValueError(
                f"y_true must hold one label for each row of y_pred, of shape {given.shape}; "
                f"got shape {np.shape(y_true)}"
            )
        indices = flat_indices(labels, given.shape[-1])
        predictions = np.ascontiguousarray(widened(given))  # so that ravel returns a view, which the formula can change
        return function(indices, predictions, *args, **kwargs).astype(given.dtype, copy=False)

    return wrapper


def flat_indices(labels: NDArray[Any], classes: int) -> Indices:
    """Returns the index of each label's entry in the flattened array `(*labels.shape, classes)`.

    Raises:
        ValueError: if a label is not an integer from 0 to classes - 1.
    """
    integers = labels.astype(np.intp, copy=False)
    try:
        indices: Indices = np.ravel_multi_index((_rows(integers.shape), integers), (integers.size, classes))
    except ValueError:  # a label is negative or too large
        indices = np.empty(0, np.intp)
    if indices.shape != integers.shape or (labels.dtype.kind == "f" and (integers != labels).any()):
        invalid = labels[(integers != labels) | (integers < 0) | (integers >= classes)].flat[0]
        raise ValueError(f"y_true must hold integer labels from 0 to {classes - 1}; got {invalid:g}")
    return indices


@functools.lru_cache(maxsize=8)
def _rows(shape: tuple[int, ...]) -> NDArray[np.intp]:
    """Returns the row numbers; cached, because each training step needs the same ones."""
    return np.arange(math.prod(shape)).reshape(shape)


def as_predictions(y_pred: ArrayLike) -> Array:
    """Returns y_pred as a float array.

    Raises:
        TypeError: if it does not hold real numbers.
        ValueError: if it has no axis, or its last one, over which losses are averaged, is empty.
    """
    array = as_float(y_pred, "y_pred")
    if not array.ndim or not array.shape[-1]:
        raise ValueError(
            f"y_pred must have a shape such as (batch, outputs), with at least 1 output; got shape {array.shape}"
        )
    return array


def with_same_rank(y_true: Array, y_pred: Array) -> tuple[Array, Array]:
    """Matches targets `(batch,)` with predictions `(batch, 1)`, or the other way round, as Keras does.

    NumPy alone would broadcast their difference to `(batch, batch)`, without a warning.
    """
    if y_true.ndim == y_pred.ndim + 1 and y_true.shape[-1] == 1:
        return (y_true, y_pred[:, np.newaxis]) if y_pred.ndim == 1 else (y_true[..., 0], y_pred)
    if y_pred.ndim == y_true.ndim + 1 and y_pred.shape[-1] == 1:
        return (y_true[:, np.newaxis], y_pred) if y_true.ndim == 1 else (y_true, y_pred[..., 0])
    return y_true, y_pred


def clip(probabilities: Array) -> Array:
    """Returns the probabilities, clipped to [EPSILON, 1 - EPSILON], so that their logarithms are finite."""
    clipped: Array = np.minimum(np.maximum(probabilities, EPSILON), 1 - EPSILON)  # faster than np.clip on small arrays
    return clipped


def clip_derivative(probabilities: Array) -> Array:
    """Returns the derivative of `clip`: 1 where it changes nothing, else 0."""
    return np.equal(clip(probabilities), probabilities).astype(probabilities.dtype)


def mean(x: Array) -> Array:
    """Returns the mean over the last axis, bit for bit as `np.mean`, but faster on small arrays."""
    total: Array = x.sum(axis=-1) / x.shape[-1]
    return total
