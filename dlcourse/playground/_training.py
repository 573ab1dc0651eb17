"""Training step by step."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.playground._checks import integer
from dlcourse.playground._config import Config, as_config
from dlcourse.playground._points import Points, points_of
from dlcourse.playground._trainer import Trainer, as_rows, as_weights

Array = NDArray[Any]
CHANGEABLE = ("learning_rate", "activation", "regularization", "rate", "batch_size")
"""Settings that can change during training; all others require a new network."""


class Training:
    """One network, trained epoch by epoch, whose outputs can be inspected in between.

    Args:
        config: the settings.

    Raises:
        TypeError: if `config` is not a Config.

    Attributes:
        config: the current settings.
        epoch: number of epochs trained.
        points: the training and test points.
        train_loss: mean of (output - label)² / 2 over the training points, before the first epoch and after each; a
            list of length `epoch + 1`.
        test_loss: the same over the test points.
        train_accuracy: fraction of training points for which the output has the sign of the label, a list of the same
            length; nan for regression.
        test_accuracy: the same over the test points.
        trained_with: the settings of all epochs trained; several if they have been changed.

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
        """Trains for a number of epochs.

        Args:
            epochs: number of epochs, at least 0.

        Raises:
            ValueError: if `epochs` is negative.
            TypeError: if `epochs` is not an integer.
        """
        integer("epochs", epochs, minimum=0)
        if epochs:
            self.trained_with.add(self.config)
        for _ in range(epochs):
            self._trainer.epoch()
            self.epoch += 1
            self._record()

    def change(self, **settings: Any) -> None:
        """Changes settings; training continues from the current weights.

        Args:
            **settings: new values of `learning_rate`, `activation`, `regularization`, `rate`, `batch_size`.

        Raises:
            ValueError: if a setting cannot change during training, or its value is not accepted.
            TypeError: if a value has the wrong type.
        """
        for name, value in settings.items():
            if name not in CHANGEABLE:
                raise ValueError(
                    f"{name} must not change during training, only {', '.join(CHANGEABLE)} can; got {value!r}"
                )
        before, self.config = self.config, replace(self.config, **settings)
        old = self._trainer.networks
        self._trainer = Trainer([self.config], old.parameters)
        if self.config.regularization == before.regularization:
            self._trainer.networks.alive = old.alive

    @property
    def weights(self) -> list[Array]:
        """The kernel and the bias of each layer in order, as in Keras's `set_weights`; copies."""
        return as_weights(self._trainer.networks.parameters[0], self.config.sizes)

    def layer_outputs(self, points: ArrayLike) -> list[Array]:
        """Computes the outputs of all units.

        Args:
            points: coordinates, shape `(n, 2)`.

        Returns:
            The features, shape `(n, n_features)`, then the outputs of each layer, shape `(n, units)`.

        Raises:
            ValueError: if the points do not have shape `(n, 2)`.

        Example:
            >>> training = Training(Config(hidden=(4, 2)))
            >>> [outputs.shape for outputs in training.layer_outputs([[0, 0], [1, 2], [3, 4]])]
            [(3, 2), (3, 4), (3, 2), (3, 1)]
        """
        inputs = as_rows(points, self.config)
        with np.errstate(all="ignore"):
            layers = self._trainer.networks.forward(inputs[None])
        return [inputs[:-1].T, *(outputs[0].T.copy() for outputs in layers)]

    def outputs(self, points: ArrayLike) -> Array:
        """Computes the outputs of the network.

        Args:
            points: coordinates, shape `(n, 2)`.

        Returns:
            The outputs, shape `(n,)`.

        Raises:
            ValueError: if the points do not have shape `(n, 2)`.

        Example:
            >>> Training(Config()).outputs([[0, 0], [1, 2]]).shape
            (2,)
        """
        return self.layer_outputs(points)[-1][:, 0]

    def _record(self) -> None:
        scores = self._trainer.scores()
        records = (self.train_loss, self.test_loss, self.train_accuracy, self.test_accuracy)
        for record, score in zip(records, scores, strict=True):
            record.append(float(score[0]))
