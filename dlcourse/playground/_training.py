"""Training step by step, as on a screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.playground._checks import whole
from dlcourse.playground._config import Config, as_config
from dlcourse.playground._points import Points, points_of
from dlcourse.playground._trainer import Trainer, as_rows, as_weights

Array = NDArray[Any]
CHANGEABLE = ("learning_rate", "activation", "regularization", "rate", "batch_size")
"""Settings that may change while a network trains; the others need a new one."""


class Training:
    """One network, trained epoch by epoch, whose outputs can be looked at in between.

    Args:
        config: the settings.

    Attributes:
        config: the settings now.
        epoch: epochs done.
        points: what it is trained and tested on.
        train_loss: mean of (output - label)² / 2 before the first epoch and after each, a list.
        test_loss: the same over the test points.
        train_accuracy: share of training points whose sign is right, as often; nan where labels are numbers.
        test_accuracy: the same over the test points.
        trained_with: the settings of all epochs done, more than one if they were changed on the way.

    Example:
        >>> training = Training(Config(data="xor", hidden=(4,)))
        >>> training.step(epochs=50)
        >>> training.change(learning_rate=0.1)
        >>> training.step()
        >>> training.epoch, training.train_loss[-1] < training.train_loss[0] / 2
        (51, True)
    """

    def __init__(self, config: Config) -> None:
        self.config = as_config(config)
        self.points: Points = points_of(config)
        self.epoch = 0
        self.train_loss: list[float] = []
        self.test_loss: list[float] = []
        self.train_accuracy: list[float] = []
        self.test_accuracy: list[float] = []
        self.trained_with: set[Config] = set()
        self._trainer = Trainer([config])
        self._record()

    def step(self, epochs: int = 1) -> None:
        """Trains on.

        Args:
            epochs: for how many epochs.

        Raises:
            ValueError: if epochs is negative.
            TypeError: if it is no whole number.
        """
        whole("epochs", epochs, least=0)
        if epochs:
            self.trained_with.add(self.config)
        for _ in range(epochs):
            self._trainer.epoch()
            self.epoch += 1
            self._record()

    def change(self, **settings: Any) -> None:
        """Changes settings and goes on from the same weights.

        Args:
            **settings: new values of `learning_rate`, `activation`, `regularization`, `rate`, `batch_size`.

        Raises:
            ValueError: if a setting needs a new network, or its value is not accepted.
        """
        for name in settings:
            if name not in CHANGEABLE:
                raise ValueError(f"{name}: it cannot change while a network trains; these can: {', '.join(CHANGEABLE)}")
        before, self.config = self.config, replace(self.config, **settings)
        old = self._trainer.networks
        self._trainer = Trainer([self.config], old.parameters)
        if self.config.regularization == before.regularization:
            self._trainer.networks.alive = old.alive

    @property
    def weights(self) -> list[Array]:
        """Kernel and bias of each layer in turn, as Keras's `set_weights` takes them."""
        return as_weights(self._trainer.networks.parameters[0], self.config.sizes)

    def layer_outputs(self, points: ArrayLike) -> list[Array]:
        """Computes what every unit puts out.

        Args:
            points: coordinates, shape `(n, 2)`.

        Returns:
            The features, then the outputs of each layer: arrays `(n, units)`; the last has one column.
        """
        inputs = as_rows(points, self.config)
        with np.errstate(all="ignore"):
            layers = self._trainer.networks.forward(inputs[None])
        return [inputs[:-1].T, *(outputs[0].T.copy() for outputs in layers)]

    def outputs(self, points: ArrayLike) -> Array:
        """Computes what the network puts out at points, shape `(n,)`."""
        return self.layer_outputs(points)[-1][:, 0]

    def _record(self) -> None:
        scores = self._trainer.scores()
        records = (self.train_loss, self.test_loss, self.train_accuracy, self.test_accuracy)
        for record, score in zip(records, scores, strict=True):
            record.append(float(score[0]))
