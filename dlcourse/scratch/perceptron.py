"""The perceptron: one neuron with a step activation, and the first learning rule for a neuron.

From Rosenblatt (1958), "The perceptron: a probabilistic model for information storage and organization in the brain".
It finds a line that separates two classes if there is one; with more than two features, a hyperplane. What it cannot
do was shown by Minsky and Papert (1969), "Perceptrons".
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.scratch._support.arrays import Array, above, as_float, integer_at_least
from dlcourse.scratch.activations.squashing import threshold

__all__ = ["Perceptron"]


class Perceptron:
    """A perceptron, a binary classifier of one neuron: 1 if w · x + b ≥ 0, else 0.

    Rosenblatt's learning rule: after each sample, w ← w + η (y - ŷ) x and b ← b + η (y - ŷ). If the prediction ŷ is
    right, nothing changes; else w · x + b moves towards the right sign. Weights and bias start at 0.

    Novikoff (1962), "On convergence proofs on perceptrons": if a line separates the classes, training makes at most
    (R/γ)² mistakes in all, however many samples and epochs. Samples count as vectors (x, 1), because the bias is a
    weight too: R is the length of the longest one, γ their smallest distance from a plane through 0 that separates
    them.

    Args:
        learning_rate: η, above 0. As weights and bias start at 0, it only scales them (up to rounding).
        seed: an integer, with which the samples are shuffled before each epoch; None keeps their order.

    Attributes:
        weights: w, `(features,)`.
        bias: b, a number.
        weights_history: `(updates + 1, features + 1)`: w and, last, b, at the start and after each update.
        mistakes: a list, how many samples each epoch misclassified.

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
        self.learning_rate = above(0, learning_rate, "learning_rate")
        self.seed = None if seed is None else integer_at_least(0, seed, "seed")
        self.weights: Array = np.zeros(0)
        self.bias = 0.0
        self.weights_history: Array = np.zeros((0, 0))
        self.mistakes: list[int] = []

    @property
    def converged(self) -> bool:
        """Whether the last epoch made no mistake. The weights then no longer change, and training has ended."""
        return bool(self.mistakes) and self.mistakes[-1] == 0

    def fit(self, x: ArrayLike, y: ArrayLike, epochs: int = 100) -> Perceptron:
        """Trains from weights of 0 until an epoch makes no mistake.

        Args:
            x: samples, `(samples, features)`.
            y: labels 0 or 1, `(samples,)` or `(samples, 1)`.
            epochs: the largest number of passes over all samples; at least 1.

        Returns:
            The perceptron itself.

        Raises:
            TypeError: if x or y does not hold real numbers, or epochs is not an integer.
            ValueError: if x is empty, not finite or not of two axes; if y does not hold one label 0 or 1 per sample; if
                epochs is below 1.

        Example:
            >>> neuron = Perceptron().fit([[1.0], [3.0]], [0, 1])
            >>> neuron.weights, neuron.bias, neuron.converged
            (array([1.]), -3.0, True)
        """
        samples = _as_samples(x)
        labels = _as_labels(y, len(samples))
        limit = integer_at_least(1, epochs, "epochs")
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
        """Returns the scores w · x + b, whose sign decides the class.

        Args:
            x: samples, `(samples, features)`.

        Returns:
            Array `(samples,)`, float64.

        Raises:
            RuntimeError: before `fit`.
            TypeError: if x does not hold real numbers.
            ValueError: if x is empty, not finite, or has another number of features than in `fit`.

        Example:
            >>> Perceptron().fit([[1.0], [3.0]], [0, 1]).decision([[1.0], [3.0]])
            array([-2.,  0.])
        """
        if not self.mistakes:
            raise RuntimeError("the perceptron has no weights yet: call fit first")
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
            TypeError: if x does not hold real numbers.
            ValueError: if x is empty, not finite, or has another number of features than in `fit`.

        Example:
            >>> Perceptron().fit([[1.0], [3.0]], [0, 1]).predict([[0.0], [4.0]])
            array([0, 1])
        """
        return threshold(self.decision(x)).astype(np.int64)

    def score(self, x: ArrayLike, y: ArrayLike) -> float:
        """Returns the accuracy: the fraction of samples that are classified correctly.

        Args:
            x: samples, `(samples, features)`, at least one.
            y: labels 0 or 1, `(samples,)` or `(samples, 1)`.

        Returns:
            A number from 0 to 1.

        Raises:
            RuntimeError: before `fit`.
            TypeError: if x or y does not hold real numbers.
            ValueError: if x is not as in `fit`, or y does not hold one label 0 or 1 per sample.

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
        raise ValueError(f"x must have shape (samples, features), with at least one of each; got shape {samples.shape}")
    if features is not None and samples.shape[1] != features:
        raise ValueError(f"x must have {features} features, as in fit; got {samples.shape[1]}")
    if not np.isfinite(samples).all():
        raise ValueError("x must be finite; got nan or inf")
    return samples


def _as_labels(y: ArrayLike, samples: int) -> Array:
    labels = as_float(y, "y").astype(np.float64)
    if labels.shape not in ((samples,), (samples, 1)):
        raise ValueError(f"y must hold one label for each of {samples} samples; got shape {labels.shape}")
    invalid = labels[~np.isin(labels, (0, 1))]
    if invalid.size:
        raise ValueError(f"y must hold only labels 0 and 1; got {invalid[0]:g}")
    return labels.ravel()
