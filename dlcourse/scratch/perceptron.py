"""The perceptron: one neuron with a threshold, and the oldest rule by which a neuron learns.

From Rosenblatt (1958), "The perceptron: a probabilistic model for information storage and organization in the brain".
It finds a line between two classes if there is one. Minsky and Papert (1969), "Perceptrons", showed what it cannot do.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.scratch._arrays import Array, as_float, as_number
from dlcourse.scratch._squashing import threshold

__all__ = ["Perceptron"]


class Perceptron:
    """One neuron: 1 if w · x + b ≥ 0, else 0.

    It learns by Rosenblatt's rule. After each sample, w ← w + η (y - ŷ) x and b ← b + η (y - ŷ): if the answer ŷ was
    right, nothing changes; else w · x + b moves towards the right sign. All starts at 0.

    Novikoff (1962), "On convergence proofs on perceptrons": if a line separates the classes, there are at most (R/γ)²
    mistakes in all, however many samples and epochs. Here samples are vectors (x, 1), because the bias is a weight too:
    R is the length of the longest one, γ the smallest distance of one from the plane w · x + b = 0.

    Args:
        learning_rate: η, above 0. As all starts at 0, it only scales w and b (but for rounding, where z is 0).
        seed: None takes the samples in their order; an integer shuffles them before each epoch.

    Attributes:
        weights: w, `(features,)`.
        bias: b, a number.
        weights_history: `(updates + 1, features + 1)`: w and, last, b, at the start and after each update.
        mistakes: how many samples each epoch got wrong.

    Raises:
        TypeError: if learning_rate is not a number, or seed neither an integer nor None.
        ValueError: if learning_rate is not above 0, or seed is negative.

    Example:
        >>> x, y = [[0, 0], [0, 1], [1, 0], [1, 1]], [0, 0, 0, 1]
        >>> neuron = Perceptron().fit(x, y)
        >>> neuron.predict(x), neuron.weights, neuron.bias, neuron.mistakes
        (array([0, 0, 0, 1]), array([2., 1.]), -3.0, [2, 3, 3, 2, 1, 0])
    """

    def __init__(self, learning_rate: float = 1.0, seed: int | None = None) -> None:
        self.learning_rate = as_number(learning_rate, "learning_rate")
        if self.learning_rate <= 0:
            raise ValueError(f"learning_rate must be above 0; {learning_rate} was given")
        self.seed = None if seed is None else _as_integer(seed, "seed", lowest=0)
        self.weights: Array = np.zeros(0)
        self.bias = 0.0
        self.weights_history: Array = np.zeros((0, 0))
        self.mistakes: list[int] = []

    @property
    def converged(self) -> bool:
        """Whether the last epoch got no sample wrong. Then none ever will be, and learning has ended."""
        return bool(self.mistakes) and self.mistakes[-1] == 0

    def fit(self, x: ArrayLike, y: ArrayLike, epochs: int = 100) -> Perceptron:
        """Learns from the samples, anew, until an epoch without a mistake.

        Args:
            x: samples, `(samples, features)`.
            y: labels 0 or 1, `(samples,)` or `(samples, 1)`.
            epochs: how many times at most all samples are gone through; at least 1.

        Returns:
            The perceptron itself.

        Raises:
            TypeError: if x or y is not made of real numbers, or epochs is not an integer.
            ValueError: if x is empty, not finite, or has other than two axes; if y does not fit it, or is not made of 0
                and 1; if epochs is below 1.
        """
        samples = _as_samples(x)
        labels = _as_labels(y, len(samples))
        limit = _as_integer(epochs, "epochs", lowest=1)
        rng = None if self.seed is None else np.random.default_rng(self.seed)
        self.weights, self.bias, self.mistakes = np.zeros(samples.shape[1]), 0.0, []
        history = [np.zeros(samples.shape[1] + 1)]
        while not self.converged and len(self.mistakes) < limit:
            updates = len(history)
            for i in range(len(samples)) if rng is None else rng.permutation(len(samples)):
                if self._learn(samples[i], labels[i]):
                    history.append(np.append(self.weights, self.bias))
            self.mistakes.append(len(history) - updates)
        self.weights_history = np.array(history)
        return self

    def _learn(self, x: Array, y: float) -> bool:
        error = y - threshold(self.weights @ x + self.bias)
        self.weights = self.weights + self.learning_rate * error * x
        self.bias += float(self.learning_rate * error)
        return bool(error)

    def decision(self, x: ArrayLike) -> Array:
        """Returns w · x + b for each sample, whose sign decides.

        Args:
            x: samples, `(samples, features)`.

        Returns:
            Array `(samples,)`, float64.

        Raises:
            RuntimeError: before `fit`.
            ValueError: if x has another number of features than in `fit`.
        """
        if not self.mistakes:
            raise RuntimeError("call fit first: the perceptron has no weights yet")
        samples = _as_samples(x, self.weights.size)
        return samples @ self.weights + self.bias

    def predict(self, x: ArrayLike) -> NDArray[np.int64]:
        """Returns the class of each sample: 1 if w · x + b ≥ 0, else 0.

        Args:
            x: samples, `(samples, features)`.

        Returns:
            Integers 0 and 1, `(samples,)`.

        Raises:
            RuntimeError: before `fit`.
            ValueError: if x has another number of features than in `fit`.
        """
        return threshold(self.decision(x)).astype(np.int64)

    def score(self, x: ArrayLike, y: ArrayLike) -> float:
        """Returns the accuracy: the share of samples that get their own label.

        Args:
            x: samples, `(samples, features)`, at least one.
            y: labels 0 or 1, `(samples,)` or `(samples, 1)`.

        Returns:
            A number from 0 to 1.

        Raises:
            RuntimeError: before `fit`.
            ValueError: if the shapes do not fit, or y is not made of 0 and 1.

        Example:
            >>> x, y = [[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]
            >>> Perceptron().fit(x, y).score(x, y)
            0.5
        """
        predictions = self.predict(x)
        return float(np.mean(predictions == _as_labels(y, len(predictions))))


def _as_samples(x: ArrayLike, features: int | None = None) -> Array:
    samples = as_float(x, "x").astype(np.float64)
    if samples.ndim != 2 or not samples.size:
        raise ValueError(
            f"x must have the shape (samples, features), at least one of each; its shape is {samples.shape}"
        )
    if features is not None and samples.shape[1] != features:
        raise ValueError(f"x must have {features} features, as in fit; it has {samples.shape[1]}")
    if not np.isfinite(samples).all():
        raise ValueError("x must be finite; it holds nan or inf")
    return samples


def _as_labels(y: ArrayLike, samples: int) -> Array:
    labels = as_float(y, "y").astype(np.float64)
    if labels.shape not in ((samples,), (samples, 1)):
        raise ValueError(f"y must hold one label for each of {samples} samples; its shape is {labels.shape}")
    strange = labels[~np.isin(labels, (0, 1))]
    if strange.size:
        raise ValueError(f"y must be made of 0 and 1; {strange[0]:g} was given")
    return labels.ravel()


def _as_integer(value: int, name: str, lowest: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int | np.integer):
        raise TypeError(f"{name} must be an integer; a {type(value).__name__} was given")
    if value < lowest:
        raise ValueError(f"{name} must be at least {lowest}; {value} was given")
    return int(value)
