"""A network by hand: layers in a row, trained as Keras trains them.

    network = Network([Dense(128, "relu"), Dense(10, "softmax")], seed=0)
    network.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    history = network.fit(x_train, y_train, epochs=5, validation_data=(x_test, y_test))

Methods and arguments, by keyword, are a part of those of `keras.Sequential`, and `history` counts the same; weights go
to a Keras model and back by `get_weights` and `set_weights`. From the same weights, on the same batches, both take the
same steps, where activation and loss belong together or neither is a softmax, sigmoid or cross-entropy. (Of a sigmoid
with a categorical cross-entropy, say, Keras takes the loss of the numbers before it; here it is that of the outputs.)

Example:
    >>> import numpy as np
    >>> from dlcourse.scratch.layers import Dense
    >>> x = np.array([[0.0], [1.0], [2.0], [3.0]], "float32")
    >>> network = Network([Dense(1)], seed=0)
    >>> network.compile("sgd", "mse")
    >>> history = network.fit(x, 2 * x, epochs=200, batch_size=4)
    >>> history.history["loss"][0] > 100 * history.history["loss"][-1]
    True
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch import losses, optimizers
from dlcourse.scratch._arrays import Array, as_flag
from dlcourse.scratch._goal import Goal
from dlcourse.scratch._layer import Layer
from dlcourse.scratch._layer_arguments import found, positive_integer
from dlcourse.scratch._metrics import Metric, metric_of
from dlcourse.scratch._stack import Stack, quiet, unmoved
from dlcourse.scratch._training import History, Listener, Means, batches, listeners, split

__all__ = ["History", "Network"]


class Network(Stack):
    """Layers in a row.

    Args:
        layers: the layers, the first one first. Each belongs to one network, which makes its weights anew.
        input_shape: the shape of one sample; None to take it from the first data.
        seed: decides initial weights, order of samples and dropout: the same seed, the same numbers. None for chance.
        dtype: of the weights; "float64" for gradient checks. None is "float32".

    Attributes:
        stop_training: a callback sets it to True to end `fit` after the batch, or after the epoch.

    Raises:
        TypeError: if a layer is not one, or another argument is of another kind.
        ValueError: if there are no layers, one stands there twice or is in another network, two were given the same
            name, or their shapes do not fit.
    """

    def __init__(
        self,
        layers: Sequence[Layer],
        input_shape: tuple[int, ...] | None = None,
        seed: int | None = None,
        dtype: str | None = "float32",
    ) -> None:
        super().__init__(layers, input_shape, seed, dtype)
        self.optimizer: optimizers.Optimizer | None = None
        self.goal: Goal | None = None
        self.metrics: tuple[Metric, ...] = ()
        self.stop_training = False

    def compile(
        self,
        optimizer: str | optimizers.Optimizer = "rmsprop",
        loss: str | losses.Loss | Callable[..., Array] = "mse",
        metrics: Sequence[str] | None = (),
    ) -> None:
        """Says how to learn.

        Args:
            optimizer: a name such as "adam", or an optimizer; one for each network, since it remembers its weights.
            loss: a name such as "mse", a function of `losses`, or a `Loss`.
            metrics: a list of names, of losses or "accuracy", to be counted beside the loss.

        Raises:
            TypeError: if one of them is none of these.
            ValueError: if a name is unknown.
        """
        if not isinstance(metrics, list | tuple | None):
            raise TypeError(f"metrics must be a list of names, even of one; a {type(metrics).__name__} was given")
        last = self.layers[-1]
        counted = tuple(found(lambda n: metric_of(n, last), name, "each name in metrics") for name in metrics or ())
        goal = Goal(found(losses.get, loss, "loss"), self.layers[-1])
        self.optimizer = found(optimizers.get, optimizer, "optimizer")
        self.goal, self.metrics = goal, counted

    def cost(self, x: ArrayLike, y: ArrayLike, training: bool = True) -> float:
        """The mean loss over a batch, plus the cost of regularized weights.

        Asking leaves the network as it is, its moving averages and random numbers too: twice the same question gets
        the same answer.
        """
        goal, (samples, targets) = self._compiled()[1], self._data(x, y)
        with unmoved(self.layers):
            return self._loss(goal, self._forward(samples, training), targets)

    def gradients(self, x: ArrayLike, y: ArrayLike) -> list[Array]:
        """The gradient of the cost by each of the `trainable_weights`. As `cost`, it leaves the network as it is."""
        goal, (samples, targets) = self._compiled()[1], self._data(x, y)
        with unmoved(self.layers):
            self._step(goal, samples, targets)
        return self._gradients()

    def train_on_batch(self, x: ArrayLike, y: ArrayLike) -> dict[str, float]:
        """One update. Returns the loss and the metrics of the batch before it, by name."""
        optimizer, goal = self._compiled()
        return self._update(optimizer, goal, *self._data(x, y))

    def fit(
        self,
        x: ArrayLike,
        y: ArrayLike,
        batch_size: int = 32,
        epochs: int = 1,
        validation_data: tuple[ArrayLike, ArrayLike] | None = None,
        validation_split: float = 0.0,
        shuffle: bool = True,
        verbose: int = 0,
        callbacks: Sequence[Any] | None = (),
    ) -> History:
        """Trains.

        Args:
            x: samples, `(n, …)`, at least one.
            y: targets, `(n, …)`.
            batch_size: samples in an update; the last batch may be smaller.
            epochs: how often all samples are used.
            validation_data: samples and targets to evaluate after each epoch.
            validation_split: the share at the end of x and y that is kept for that, from 0 up to, not including, 1.
                With validation_data it does not count.
            shuffle: whether each epoch has an order of its own.
            verbose: 1 to print a line for each epoch.
            callbacks: functions of `(epoch, logs)`, called after each epoch; or objects with
                `on_epoch_end(epoch, logs)` or `on_train_batch_end(batch, logs)`. As in Keras, the logs of a batch are
                the means over the epoch so far.

        Returns:
            The history. A run that goes astray ends in nan, without a warning.

        Raises:
            TypeError: if an argument is of another kind, such as text for a number.
            ValueError: if x and y are empty or not of the same length, or an argument is out of its range.
        """
        optimizer, goal = self._compiled()
        samples, targets = self._data(x, y)
        checked = None if validation_data is None else self._validation(validation_data)
        if checked is None and validation_split != 0:
            (samples, targets), checked = split(samples, targets, validation_split)
        size, epochs = positive_integer(batch_size, "batch_size"), positive_integer(epochs, "epochs")
        shuffle, heard = as_flag(shuffle, "shuffle"), listeners(callbacks)
        history, self.stop_training = History(), False
        for epoch in range(epochs):
            order = self.rng.permutation(len(samples)) if shuffle else np.arange(len(samples))
            logs = Means()
            for number, rows in enumerate(batches(order, size)):
                logs.add(self._update(optimizer, goal, samples[rows], targets[rows]), len(rows))
                self._tell(heard["on_train_batch_end"], number, logs)
                if self.stop_training:
                    break
            means = logs.means()
            if checked is not None:
                means |= {f"val_{name}": value for name, value in self._evaluate(goal, *checked, size).items()}
            if verbose:
                print(f"epoch {epoch + 1}/{epochs}", *(f"{name} {n:.4f}" for name, n in means.items()), sep="  ")
            for listener in heard["on_epoch_end"]:
                listener(epoch, means)
            history.add(epoch, means)
            if self.stop_training:
                break
        return history

    def evaluate(
        self, x: ArrayLike, y: ArrayLike, batch_size: int = 32, return_dict: bool = False, verbose: int = 0
    ) -> Any:
        """The cost and the metrics over all samples, at least one. As in Keras `verbose` is taken; nothing is printed.

        Returns:
            A dictionary with `return_dict`; else the loss alone, or a list of loss and metrics where there are any.
        """
        goal, (samples, targets) = self._compiled()[1], self._data(x, y)
        found = self._evaluate(goal, samples, targets, positive_integer(batch_size, "batch_size"))
        return found if return_dict else list(found.values()) if self.metrics else found["loss"]

    def predict(self, x: ArrayLike, batch_size: int = 32, verbose: int = 0) -> Array:
        """The outputs for all samples, `(n, …)`. As in Keras `verbose` is taken; nothing is printed."""
        samples = self._samples(x)
        parts = batches(np.arange(len(samples)), positive_integer(batch_size, "batch_size"))
        outputs = [self._forward(samples[rows], training=False) for rows in parts]
        return np.concatenate(outputs) if outputs else self._forward(samples, training=False)

    def _update(self, optimizer: optimizers.Optimizer, goal: Goal, samples: Array, targets: Array) -> dict[str, float]:
        logs = self._step(goal, samples, targets)
        with quiet():
            optimizer.apply(self._gradients(), self.trainable_weights)
        return logs

    def _step(self, goal: Goal, samples: Array, targets: Array) -> dict[str, float]:
        """Forward and back for a batch, in training mode; returns its loss and metrics."""
        output = self._forward(samples, training=True)
        logs = self._measure(goal, output, targets)
        with quiet():
            self.layers[0].input_gradient = False
            try:
                slope = goal.backward(targets, output)
                for layer in reversed(self.layers[:-1]):
                    slope = layer.backward(slope)
            finally:
                self.layers[0].input_gradient = True
        return logs

    def _evaluate(self, goal: Goal, samples: Array, targets: Array, size: int) -> dict[str, float]:
        logs = Means()
        for rows in batches(np.arange(len(samples)), size):
            output = self._forward(samples[rows], training=False)
            logs.add(self._measure(goal, output, targets[rows]), len(rows))
        return logs.means()

    def _measure(self, goal: Goal, output: Array, targets: Array) -> dict[str, float]:
        return {"loss": self._loss(goal, output, targets)} | {
            metric.name: metric.value(targets, output) for metric in self.metrics
        }

    def _loss(self, goal: Goal, output: Array, targets: Array) -> float:
        return float(goal.loss(targets, output).mean()) + self._regularization()

    def _validation(self, data: Any) -> tuple[Array, Array]:
        if not isinstance(data, list | tuple) or len(data) != 2:
            raise ValueError("validation_data must be a pair of samples and targets, (x, y)")
        x, y = data
        return self._data(x, y, ("validation_data[0]", "validation_data[1]"))

    def _tell(self, heard: Sequence[Listener], number: int, logs: Means) -> None:
        if heard:  # only then are the means so far worth computing
            means = logs.means()
            for listener in heard:
                listener(number, means)

    def _compiled(self) -> tuple[optimizers.Optimizer, Goal]:
        if self.optimizer is None or self.goal is None:
            raise ValueError("the network does not know how to learn yet: call compile first")
        return self.optimizer, self.goal
