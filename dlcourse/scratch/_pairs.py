"""What the losses share: which targets and predictions they take, and in which shape and dtype they answer."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch._arrays import Array, as_float

P = ParamSpec("P")

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
    def wrapper(y_true: ArrayLike, y_pred: ArrayLike, *args: P.args, **kwargs: P.kwargs) -> Array:
        given = as_predictions(y_pred)
        targets, predictions = same_rank(as_float(y_true, "y_true"), given)
        if targets.shape != predictions.shape:
            raise ValueError(
                f"y_true must have the shape of y_pred, {given.shape}; it has the shape {np.shape(y_true)}"
            )
        wide = np.promote_types(given.dtype, np.float32)
        with np.errstate(all="ignore"):  # as in Keras, what is too large is inf, and training goes on to show it
            result = np.asarray(function(targets.astype(wide), predictions.astype(wide), *args, **kwargs))
            if result.ndim == predictions.ndim:  # a derivative: losses have lost the last axis
                result = result.reshape(given.shape)
            answer: Array = (result.astype(given.dtype) + 0)[()]  # -0.0 + 0 is 0.0, which reads better
        return answer

    return wrapper


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
    return np.clip(probabilities, EPSILON, 1 - EPSILON)


def within_clip(probabilities: Array) -> Array:
    """Returns the derivative of clip: 1 where it changes nothing, 0 beyond."""
    return np.equal(clip(probabilities), probabilities).astype(probabilities.dtype)
