"""What the losses share: which targets and predictions they take, and in which shape and dtype they answer."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.scratch._arrays import Array, as_float, as_real, widened

P = ParamSpec("P")
Places = NDArray[np.intp]

EPSILON = 1e-7
"""Probabilities are kept this far away from 0 and 1: `keras.config.epsilon()`."""


class PairFunction(Protocol[P]):
    """A function of targets and predictions, with its own further arguments."""

    def __call__(self, y_true: ArrayLike, y_pred: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        """Returns the loss of each sample, or its derivative, in the dtype of y_pred."""


def on_pairs(function: Callable[Concatenate[Array, Array, P], Array]) -> PairFunction[P]:
    """Lets a formula written for two float arrays of one shape take any numbers, and answer in the dtype of y_pred.

    float16 is computed in float32 and rounded once. A derivative comes back in the shape of y_pred.
    """

    @functools.wraps(function)
    @np.errstate(all="ignore")  # as in Keras, what is too large is inf, and training goes on to show it
    def wrapper(y_true: ArrayLike, y_pred: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        given = predictions = as_predictions(y_pred)
        targets = as_float(y_true, "y_true")
        if targets.shape != given.shape:
            targets, predictions = same_rank(targets, given)
            if targets.shape != predictions.shape:
                raise ValueError(
                    f"y_true must have the shape of y_pred, {given.shape}; it has the shape {np.shape(y_true)}"
                )
        predictions = widened(predictions)
        result = function(targets.astype(predictions.dtype, copy=False), predictions, *args, **kwargs)
        if result.ndim == predictions.ndim:  # a derivative: losses have lost the last axis
            result = result.reshape(given.shape)
        answer: Array = result.astype(given.dtype, copy=False) + 0  # -0.0 + 0 is 0.0, which reads better
        return answer

    return wrapper


def on_labels(function: Callable[Concatenate[Places, Array, P], Array]) -> PairFunction[P]:
    """Lets a formula written for the places of the right classes, and predictions, take labels and predictions.

    Labels `(batch,)` or `(batch, 1)`, predictions `(batch, classes)`; or more axes, for both. For the formula,
    `p.ravel()[places]` is p at the right class of each row. For the rest as `on_pairs`.
    """

    @functools.wraps(function)
    @np.errstate(all="ignore")
    def wrapper(y_true: ArrayLike, y_pred: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        labels, given = as_real(y_true, "y_true"), as_predictions(y_pred)
        if labels.ndim == given.ndim and labels.shape[-1] == 1:
            labels = labels[..., 0]
        if labels.shape != given.shape[:-1]:
            raise ValueError(
                f"y_true must hold one label for each row of y_pred, whose shape is {given.shape}; "
                f"it has the shape {np.shape(y_true)}"
            )
        places = places_of(labels, given.shape[-1])
        predictions = np.ascontiguousarray(widened(given))  # so that ravel is a view, which the formula can change
        return function(places, predictions, *args, **kwargs).astype(given.dtype, copy=False)

    return wrapper


def places_of(labels: NDArray[Any], classes: int) -> Places:
    """Returns where the entry of each label stands in the ravelled array `(*labels.shape, classes)`.

    Raises:
        ValueError: if a label is not a whole number from 0 to classes - 1.
    """
    whole = labels.astype(np.intp, copy=False)
    try:
        places: Places = np.ravel_multi_index((_rows(whole.shape), whole), (whole.size, classes))
    except ValueError:  # one is negative or too large
        places = np.empty(0, np.intp)
    if places.shape != whole.shape or (labels.dtype.kind == "f" and (whole != labels).any()):
        stranger = labels[(whole != labels) | (whole < 0) | (whole >= classes)].flat[0]
        raise ValueError(f"y_true must be made of whole numbers from 0 to {classes - 1}; {stranger:g} was given")
    return places


@functools.lru_cache(maxsize=8)
def _rows(shape: tuple[int, ...]) -> NDArray[np.intp]:
    """Returns the number of each row; remembered, because a loop asks for the same ones again and again."""
    return np.arange(math.prod(shape)).reshape(shape)


def as_predictions(y_pred: ArrayLike) -> Array:
    """Returns y_pred as a float array.

    Raises:
        TypeError: if it is not made of real numbers.
        ValueError: if it has no axis, or nothing along the last one, over which losses are means.
    """
    array = as_float(y_pred, "y_pred")
    if not array.ndim or not array.shape[-1]:
        raise ValueError(
            f"y_pred must be an array such as (batch, outputs), outputs at least 1; its shape is {array.shape}"
        )
    return array


def same_rank(y_true: Array, y_pred: Array) -> tuple[Array, Array]:
    """Lets targets `(batch,)` meet predictions `(batch, 1)`, or the other way round, as Keras does.

    NumPy alone would subtract them to `(batch, batch)`, without a word.
    """
    if y_true.ndim == y_pred.ndim + 1 and y_true.shape[-1] == 1:
        return (y_true, y_pred[:, np.newaxis]) if y_pred.ndim == 1 else (y_true[..., 0], y_pred)
    if y_pred.ndim == y_true.ndim + 1 and y_pred.shape[-1] == 1:
        return (y_true[:, np.newaxis], y_pred) if y_true.ndim == 1 else (y_true, y_pred[..., 0])
    return y_true, y_pred


def clip(probabilities: Array) -> Array:
    """Returns the probabilities, at least EPSILON away from 0 and 1: their logarithms are finite."""
    kept: Array = np.minimum(np.maximum(probabilities, EPSILON), 1 - EPSILON)  # np.clip takes longer on small arrays
    return kept


def within_clip(probabilities: Array) -> Array:
    """Returns the derivative of clip: 1 where it changes nothing, 0 beyond."""
    return np.equal(clip(probabilities), probabilities).astype(probabilities.dtype)


def mean(x: Array) -> Array:
    """Returns the mean over the last axis: bit for bit `np.mean`, which takes longer on small arrays."""
    total: Array = x.sum(axis=-1) / x.shape[-1]
    return total
