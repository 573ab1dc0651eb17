"""Training of several configs of the same shape, on which `run` and `Training` are built."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.playground._config import Config, as_config
from dlcourse.playground._core import Batch, Networks, Penalty, matrices_of
from dlcourse.playground._features import features_of
from dlcourse.playground._points import n_train_of, points_of

Array = NDArray[Any]


class Scores(NamedTuple):
    """Scores of each run, shape `(runs,)`: mean of (output - label)² / 2, and fraction of outputs of the right sign."""

    train_loss: Array
    test_loss: Array
    train_accuracy: Array
    test_accuracy: Array


def start_of(config: Config) -> list[Array]:
    """Draws the initial weights of a config: kernels uniform from -0.5 to 0.5, biases 0.1.

    Args:
        config: the settings; `features`, `hidden` and `seed` are used.

    Returns:
        The kernel, shape `(inputs, units)`, and the bias, shape `(units,)`, of each layer in order, as in Keras's
        `set_weights`.

    Raises:
        TypeError: if `config` is not a Config.

    Example:
        >>> [array.shape for array in start_of(Config(hidden=(3,)))]
        [(2, 3), (3,), (3, 1), (1,)]
    """
    rng = np.random.default_rng([as_config(config).seed, 1])
    start = []
    for n, units in pairwise(config.sizes):
        start += [rng.uniform(-0.5, 0.5, (n, units)), np.full(units, 0.1)]
    return start


def shape_of(config: Config) -> tuple[Any, ...]:
    """Returns what configs must have in common to be trained side by side."""
    n_train = n_train_of(config)
    penalized = config.regularization is not None
    return (
        config.sizes, config.activation, config.is_classification, config.batch_size, n_train, penalized
    )  # fmt: skip


def networks_of(config: Config, parameters: Array) -> Networks:
    """Returns networks of a config's shape with given parameters, shape `(runs, n_parameters)`."""
    last = "tanh" if config.is_classification else "linear"
    return Networks(parameters, config.sizes, config.activation, last)


def as_rows(points: ArrayLike, config: Config) -> Array:
    """Returns the features of points, one row per feature, and a last row of ones: shape `(n_features + 1, n)`."""
    features = features_of(points, config.features)
    return np.vstack([features.T, np.ones(len(features))])


def as_row(weights: Sequence[Array]) -> Array:
    """Returns kernels and biases as one row of parameters."""
    pairs = zip(weights[::2], weights[1::2], strict=True)
    return np.concatenate([np.vstack([kernel, bias]).T.ravel() for kernel, bias in pairs])


def as_weights(row: Array, sizes: Sequence[int]) -> list[Array]:
    """Returns one row of parameters as the kernel and the bias of each layer in order, copied."""
    matrices = [matrix[0].T.copy() for matrix in matrices_of(row[None], sizes)]
    return [part for matrix in matrices for part in (matrix[:-1], matrix[-1])]


class Trainer:
    """Trains configs of the same shape side by side.

    Args:
        configs: the settings of the runs; all have the same `shape_of`.
        parameters: initial parameters, shape `(runs, n_parameters)`; by default those of `start_of`.
    """

    def __init__(self, configs: Sequence[Config], parameters: Array | None = None) -> None:
        first = configs[0]
        if parameters is None:
            parameters = np.stack([as_row(start_of(config)) for config in configs])
        self.networks = networks_of(first, parameters)
        points = [points_of(config) for config in configs]
        self.is_classification = first.is_classification
        inputs = [as_rows(np.concatenate([p.x_train, p.x_test]), c) for p, c in zip(points, configs, strict=True)]
        labels = [np.concatenate([p.y_train, p.y_test])[None] for p in points]
        self.all = batch_of(np.stack(inputs), np.stack(labels))
        self.n_train = n_train = len(points[0].x_train)
        self.batches = [
            batch_of(*(array[:, :, start : min(start + first.batch_size, n_train)] for array in self.all[::2]))
            for start in range(0, n_train, first.batch_size)
        ]
        rates = np.array([config.learning_rate for config in configs])[:, None]
        self.steps = [rates / batch.labels.shape[2] for batch in self.batches]
        self.penalty = None
        if first.regularization is not None:
            strength = rates * np.array([config.rate for config in configs])[:, None]
            kinds = [config.regularization or "" for config in configs]
            self.penalty = Penalty(strength * self.networks.is_kernel, kinds)

    def epoch(self) -> None:
        """Trains for one epoch on the training points in their order; the last batch may be smaller."""
        with np.errstate(all="ignore"):  # the loss shows that a run diverges
            for batch, step in zip(self.batches, self.steps, strict=True):
                self.networks.update(batch, step, self.penalty)

    def scores(self) -> Scores:
        """Returns the current losses and accuracies of all runs."""
        labels = self.all.labels[:, 0]
        with np.errstate(all="ignore"):
            outputs = self.networks.forward(self.all.inputs)[-1][:, 0]
            losses = (outputs - labels) ** 2 / 2
        right = (outputs >= 0) == (labels > 0) if self.is_classification else np.full(losses.shape, np.nan)
        parts = slice(None, self.n_train), slice(self.n_train, None)
        return Scores(*(each[:, part].mean(axis=1) for each in (losses, right) for part in parts))


def batch_of(inputs: Array, labels: Array) -> Batch:
    """Returns a batch with contiguous arrays."""
    inputs = np.ascontiguousarray(inputs)
    return Batch(inputs, inputs.swapaxes(1, 2), np.ascontiguousarray(labels))
