"""Training without a screen: one config, or many side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.playground._checks import whole
from dlcourse.playground._config import Config
from dlcourse.playground._trainer import Scores, Trainer, as_row, as_rows, as_weights, networks_of, shape_of

Array = NDArray[Any]


@dataclass(frozen=True)
class Result:
    """What became of the runs, in the order in which their configs were given.

    Attributes:
        configs: the runs' settings.
        epochs: the epochs after which losses were taken; the first is 0, before any update; shape `(records,)`.
        train_loss: mean of (output - label)² / 2 over the training points, without penalty; shape `(runs, records)`.
        test_loss: the same over the test points.
        train_accuracy: share of training points whose sign is right; nan where labels are numbers.
        test_accuracy: the same over the test points.
        weights: for each run kernel and bias of each layer in turn, as Keras's `set_weights` takes them.
    """

    configs: tuple[Config, ...]
    epochs: Array
    train_loss: Array
    test_loss: Array
    train_accuracy: Array
    test_accuracy: Array
    weights: tuple[list[Array], ...]

    def outputs(self, points: ArrayLike) -> Array:
        """Computes what each trained network puts out at points.

        Args:
            points: coordinates, shape `(n, 2)`.

        Returns:
            The outputs, shape `(runs, n)`.
        """
        rows = []
        for config, weights in zip(self.configs, self.weights, strict=True):
            networks = networks_of(config, as_row(weights)[None])
            with np.errstate(all="ignore"):
                rows.append(networks.forward(as_rows(points, config)[None])[-1][0, 0].copy())
        return np.stack(rows)


def run(configs: Config | Sequence[Config], epochs: int = 100, every: int = 1) -> Result:
    """Trains networks, each as if it were alone; those of one shape side by side.

    One run makes tens of thousands of updates a second, and 24 runs take little longer than one: so try several seeds.
    A run that diverges ends with a loss of inf or nan; it is no error.

    Args:
        configs: the settings of one run or of several.
        epochs: how often each goes through its training points.
        every: after how many epochs losses are taken. They are always taken before the first epoch and after the last.

    Returns:
        Losses, accuracies and weights of all runs.

    Raises:
        ValueError: if there is no config, or epochs or every is out of range.
        TypeError: if something else than configs or whole numbers comes.

    Example:
        >>> result = run(Config(data="gauss", hidden=()).over(seed=range(3)), epochs=20)
        >>> result.train_loss.shape, bool((result.test_accuracy[:, -1] > 0.95).all())
        ((3, 21), True)
    """
    if not isinstance(configs, Config | Iterable):
        raise TypeError(f"configs: Config objects are expected, not {configs!r}")
    wanted = [configs] if isinstance(configs, Config) else list(configs)
    if not wanted:
        raise ValueError("configs: one Config or more is expected, there is none")
    for config in wanted:
        if not isinstance(config, Config):
            raise TypeError(f"configs: Config objects are expected, not {config!r}")
    whole("epochs", epochs, least=0)
    whole("every", every, least=1)
    records = np.union1d(np.arange(0, epochs + 1, every), [epochs])
    groups: dict[Any, list[int]] = {}
    for index, config in enumerate(wanted):
        groups.setdefault(shape_of(config), []).append(index)
    scores = Scores(*(np.empty((len(wanted), len(records))) for _ in Scores._fields))
    weights: list[list[Array]] = [[]] * len(wanted)
    for members in groups.values():
        trainer = Trainer([wanted[index] for index in members])
        _train(trainer, records, scores, members)
        for row, index in zip(trainer.networks.parameters, members, strict=True):
            weights[index] = as_weights(row, trainer.networks.sizes)
    return Result(tuple(wanted), records, *scores, weights=tuple(weights))


def _train(trainer: Trainer, records: Array, scores: Scores, members: list[int]) -> None:
    """Trains one group and writes its scores into the rows of its members."""
    done = 0
    for column, epoch in enumerate(records):
        for _ in range(epoch - done):
            trainer.epoch()
        done = epoch
        for into, values in zip(scores, trainer.scores(), strict=True):
            into[members, column] = values
