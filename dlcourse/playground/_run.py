"""Training without display: one config, or many side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.playground._checks import integer
from dlcourse.playground._config import Config
from dlcourse.playground._trainer import Scores, Trainer, as_row, as_rows, as_weights, networks_of, shape_of

Array = NDArray[Any]


@dataclass(frozen=True)
class Result:
    """The results of the runs, in the order of their configs.

    Attributes:
        configs: the settings of the runs.
        epochs: the epochs after which losses are recorded, the first is 0, before any update; shape `(records,)`.
        train_loss: mean of (output - label)² / 2 over the training points, without the penalty; shape
            `(runs, records)`.
        test_loss: the same over the test points.
        train_accuracy: fraction of training points for which the output has the sign of the label; nan for
            regression; shape `(runs, records)`.
        test_accuracy: the same over the test points.
        weights: for each run the kernel and the bias of each layer in order, as in Keras's `set_weights`.
    """

    configs: tuple[Config, ...]
    epochs: Array
    train_loss: Array
    test_loss: Array
    train_accuracy: Array
    test_accuracy: Array
    weights: tuple[list[Array], ...]

    def outputs(self, points: ArrayLike) -> Array:
        """Computes the outputs of all trained networks.

        Args:
            points: coordinates, shape `(n, 2)`.

        Returns:
            The outputs, shape `(runs, n)`.

        Raises:
            ValueError: if the points do not have shape `(n, 2)`.

        Example:
            >>> run(Config(hidden=()).over(seed=range(3)), epochs=1).outputs([[0, 0], [1, 2]]).shape
            (3, 2)
        """
        rows = []
        for config, weights in zip(self.configs, self.weights, strict=True):
            networks = networks_of(config, as_row(weights)[None])
            with np.errstate(all="ignore"):
                rows.append(networks.forward(as_rows(points, config)[None])[-1][0, 0].copy())
        return np.stack(rows)


def run(configs: Config | Sequence[Config], epochs: int = 100, every: int = 1) -> Result:
    """Trains one or several networks; those of the same shape are trained side by side.

    The result of a run does not depend on the others. One run makes tens of thousands of updates per second, and 24
    runs take little longer than one, so try several seeds. A run that diverges has a loss of inf or nan at the end;
    this is not an error.

    Args:
        configs: the settings of one run or of several.
        epochs: number of epochs, at least 0.
        every: number of epochs between two records of losses, at least 1. Losses are always recorded before the first
            epoch and after the last.

    Returns:
        Losses, accuracies and weights of all runs.

    Raises:
        ValueError: if there is no config, or `epochs` or `every` is out of range.
        TypeError: if `configs` holds anything but Configs, or `epochs` or `every` is not an integer.

    Example:
        >>> result = run(Config(data="gauss", hidden=()).over(seed=range(3)), epochs=20)
        >>> result.train_loss.shape, bool((result.test_accuracy[:, -1] > 0.95).all())
        ((3, 21), True)
    """
    if not isinstance(configs, Config | Iterable):
        raise TypeError(f"configs must be a Config or a sequence of Configs; got {configs!r}")
    all_configs = [configs] if isinstance(configs, Config) else list(configs)
    if not all_configs:
        raise ValueError("configs must hold at least one Config; got none")
    for config in all_configs:
        if not isinstance(config, Config):
            raise TypeError(f"configs must hold Configs only; got {config!r}")
    integer("epochs", epochs, minimum=0)
    integer("every", every, minimum=1)
    records = np.union1d(np.arange(0, epochs + 1, every), [epochs])
    groups: dict[Any, list[int]] = {}
    for index, config in enumerate(all_configs):
        groups.setdefault(shape_of(config), []).append(index)
    scores = Scores(*(np.empty((len(all_configs), len(records))) for _ in Scores._fields))
    weights: list[list[Array]] = [[]] * len(all_configs)
    for members in groups.values():
        trainer = Trainer([all_configs[index] for index in members])
        _train(trainer, records, scores, members)
        for row, index in zip(trainer.networks.parameters, members, strict=True):
            weights[index] = as_weights(row, trainer.networks.sizes)
    return Result(tuple(all_configs), records, *scores, weights=tuple(weights))


def _train(trainer: Trainer, records: Array, scores: Scores, members: list[int]) -> None:
    """Trains one group of runs and stores its scores in the rows of its members."""
    done = 0
    for column, epoch in enumerate(records):
        for _ in range(epoch - done):
            trainer.epoch()
        done = epoch
        for table, values in zip(scores, trainer.scores(), strict=True):
            table[members, column] = values
