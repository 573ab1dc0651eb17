"""A network by hand: layers in a row, trained as Keras trains them.

    network = Network([Dense(128, "relu"), Dense(10, "softmax")], seed=0)
    network.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    history = network.fit(x_train, y_train, epochs=5, validation_data=(x_test, y_test))

Methods, arguments and what is counted in `history` are those of `keras.Sequential`; weights go to a Keras model and
back by `get_weights` and `set_weights`. From the same weights, on the same batches, both take the same steps.

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
from dlcourse.scratch._arrays import Array, as_float
from dlcourse.scratch._layer import Layer, positive_integer
from dlcourse.scratch._metrics import Goal, Metric, metric_of
from dlcourse.scratch._training import History, Means, batches, call

__all__ = ["History", "Network"]


class Network:
    """Layers in a row.

    Args:
        layers: the layers, the first one first.
        input_shape: the shape of one sample; None to take it from the first data.
        seed: decides initial weights, order of samples and dropout: the same seed, the same numbers. None for chance.
        dtype: of the weights; "float64" for gradient checks.

    Attributes:
        stop_training: a callback sets it to True to end `fit` after the epoch.

    Raises:
        TypeError: if a layer is not one.
        ValueError: if there are none, or their shapes do not fit.
    """

    def __init__(
        self,
        layers: Sequence[Layer],
        input_shape: tuple[int, ...] | None = None,
        seed: int | None = None,
        dtype: str = "float32",
    ) -> None:
        self.layers = list(layers)
        if not self.layers:
            raise ValueError("layers must hold one layer or more; it is empty")
        for layer in self.layers:
            if not isinstance(layer, Layer):
                raise TypeError(f"layers must hold layers only; a {type(layer).__name__} was given")
        self.dtype, self.rng = np.dtype(dtype), np.random.default_rng(seed)
        self.input_shape: tuple[int, ...] | None = None
        self.optimizer: optimizers.Optimizer | None = None
        self.goal: Goal | None = None
        self.metrics: tuple[Metric, ...] = ()
        self.stop_training = False
        if input_shape is not None:
            self.build(input_shape)

    def build(self, input_shape: tuple[int, ...]) -> None:
        """Makes the weights of all layers, for samples of this shape."""
        shape = self.input_shape = tuple(input_shape)
        for layer in self.layers:
            layer.build(shape, self.rng, self.dtype)
            shape = layer.compute_output_shape(shape)

    def compile(
        self,
        optimizer: str | optimizers.Optimizer = "rmsprop",
        loss: str | losses.Loss | Callable[..., Array] = "mse",
        metrics: Sequence[str] = (),
    ) -> None:
        """Says how to learn.

        Args:
            optimizer: a name such as "adam", or an optimizer.
            loss: a name such as "mse", a function of `losses`, or a `Loss`.
            metrics: "accuracy", or names of losses, to be counted beside the loss.

        Raises:
            TypeError: if one of them is none of these.
            ValueError: if a name is unknown.
        """
        self.optimizer = optimizers.get(optimizer)
        self.goal = Goal(losses.get(loss), self.layers[-1])
        self.metrics = tuple(metric_of(name) for name in metrics)

    def forward(self, x: ArrayLike, training: bool = False) -> Array:
        """The outputs of the last layer for a batch `(batch, …)`."""
        return self._forward(self._samples(x), training)

    def _forward(self, output: Array, training: bool) -> Array:
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            for layer in self.layers:
                output = layer.forward(output, training)
        return output

    def backward(self, grad_output: Array) -> Array:
        """The gradient by the inputs, from the gradient by the outputs; sets the layers' `gradients`."""
        for layer in reversed(self.layers):
            grad_output = layer.backward(grad_output)
        return grad_output

    def cost(self, x: ArrayLike, y: ArrayLike, training: bool = True) -> float:
        """The mean loss over a batch, plus the cost of regularized weights."""
        goal, output = self._compiled()[1], self.forward(x, training)
        return float(goal.loss(self._targets(y, output), output).mean()) + self._regularization()

    def gradients(self, x: ArrayLike, y: ArrayLike) -> list[Array]:
        """The gradient of the cost by each of the `trainable_weights`."""
        self._step(self._samples(x), y)
        return [layer.gradients[name] for layer in self.layers for name in layer.trainable_names]

    def train_on_batch(self, x: ArrayLike, y: ArrayLike) -> dict[str, float]:
        """One update. Returns the loss and the metrics of the batch before it, by name."""
        return self._update(self._samples(x), y)

    def _update(self, samples: Array, y: ArrayLike) -> dict[str, float]:
        optimizer, _ = self._compiled()
        logs = self._step(samples, y)
        gradients = [layer.gradients[name] for layer in self.layers for name in layer.trainable_names]
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            optimizer.apply(gradients, self.trainable_weights)
        return logs

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
        callbacks: Sequence[Any] = (),
    ) -> History:
        """Trains.

        Args:
            x: samples, `(n, …)`.
            y: targets, `(n, …)`.
            batch_size: samples in an update; the last batch may be smaller.
            epochs: how often all samples are used.
            validation_data: samples and targets to evaluate after each epoch.
            validation_split: the share at the end of x and y that is kept for that, from 0 up to, not including, 1.
            shuffle: whether each epoch has an order of its own.
            verbose: 1 to print a line for each epoch.
            callbacks: functions of `(epoch, logs)`, called after each epoch; or objects with
                `on_epoch_end(epoch, logs)` or `on_train_batch_end(batch, logs)`.

        Returns:
            The history. A run that goes astray ends in nan, without a warning.

        Raises:
            TypeError: if a number is not one.
            ValueError: if x and y do not have the same length, or an argument is out of its range.
        """
        samples, targets = self._samples(x), np.asarray(y)
        if len(samples) != len(targets):
            raise ValueError(f"x and y must have the same length; they have {len(samples)} and {len(targets)}")
        if not 0 <= validation_split < 1:
            raise ValueError(f"validation_split must be at least 0 and below 1; {validation_split} was given")
        if validation_split and validation_data is None:
            n = int(len(samples) * (1 - validation_split))
            validation_data, samples, targets = (samples[n:], targets[n:]), samples[:n], targets[:n]
        size, history, self.stop_training = positive_integer(batch_size, "batch_size"), History(), False
        for epoch in range(positive_integer(epochs, "epochs")):
            order = self.rng.permutation(len(samples)) if shuffle else np.arange(len(samples))
            logs = Means()
            for number, rows in enumerate(batches(order, size)):
                batch = self._update(samples[rows], targets[rows])
                logs.add(batch, len(rows))
                call(callbacks, "on_train_batch_end", number, batch)
            found = logs.means()
            if validation_data is not None:
                checked = self.evaluate(*validation_data, batch_size=size, return_dict=True)
                found |= {f"val_{name}": value for name, value in checked.items()}
            for name, value in found.items():
                history.history.setdefault(name, []).append(value)
            history.epoch.append(epoch)
            if verbose:
                print(
                    f"epoch {epoch + 1}/{epochs}", *(f"{name} {value:.4f}" for name, value in found.items()), sep="  "
                )
            call(callbacks, "on_epoch_end", epoch, found)
            if self.stop_training:
                break
        return history

    def evaluate(self, x: ArrayLike, y: ArrayLike, batch_size: int = 32, return_dict: bool = False) -> Any:
        """The cost and the metrics over all samples.

        Returns:
            A dictionary with `return_dict`; else the loss alone, or a list of loss and metrics where there are any.
        """
        _, goal = self._compiled()
        samples, targets, logs = self._samples(x), np.asarray(y), Means()
        if len(samples) != len(targets):
            raise ValueError(f"x and y must have the same length; they have {len(samples)} and {len(targets)}")
        for rows in batches(np.arange(len(samples)), positive_integer(batch_size, "batch_size")):
            logs.add(self._measure(goal, self.forward(samples[rows]), targets[rows]), len(rows))
        found = logs.means()
        return found if return_dict else list(found.values()) if self.metrics else found["loss"]

    def predict(self, x: ArrayLike, batch_size: int = 32) -> Array:
        """The outputs for all samples, `(n, …)`."""
        samples = self._samples(x)
        parts = batches(np.arange(len(samples)), positive_integer(batch_size, "batch_size"))
        outputs = [self.forward(samples[rows]) for rows in parts]
        return np.concatenate(outputs) if outputs else self.forward(samples)

    @property
    def trainable_weights(self) -> list[Array]:
        """The arrays that are learned, themselves and not copies, layer by layer."""
        return [layer.weights[name] for layer in self.layers for name in layer.trainable_names]

    def get_weights(self) -> list[Array]:
        """Copies of all arrays, in Keras's order."""
        return [weight.copy() for layer in self.layers for weight in layer.weights.values()]

    def set_weights(self, weights: Sequence[ArrayLike]) -> None:
        """Takes over arrays, such as those of a Keras model.

        Raises:
            ValueError: if their number or a shape is another; then nothing is changed.
        """
        self._built()
        places = [weight for layer in self.layers for weight in layer.weights.values()]
        arrays = [as_float(weight, "weights") for weight in weights]
        shapes, given = [place.shape for place in places], [array.shape for array in arrays]
        if shapes != given:
            raise ValueError(f"weights must have the shapes {shapes}; they have {given}")
        for place, array in zip(places, arrays, strict=True):
            place[...] = array

    def count_params(self) -> int:
        """How many numbers all weights hold."""
        self._built()
        return sum(layer.count_params() for layer in self.layers)

    def summary(self) -> None:
        """Prints each layer with its output shape and its number of parameters."""
        shape = self._built()
        print(f"{'layer':<24}{'output shape':<24}{'parameters':>12}")
        for layer in self.layers:
            shape = layer.compute_output_shape(shape)
            print(f"{layer.name:<24}{(None, *shape)!s:<24}{layer.count_params():>12,}")
        print(f"{'':<48}{self.count_params():>12,}")

    def _step(self, samples: Array, y: ArrayLike) -> dict[str, float]:
        """Forward and back for a batch, in training mode; returns its loss and metrics."""
        _, goal = self._compiled()
        output = self._forward(samples, training=True)
        logs = self._measure(goal, output, y)
        with np.errstate(over="ignore", invalid="ignore", under="ignore", divide="ignore"):
            self.layers[0].input_gradient = False
            try:
                slope = goal.backward(self._targets(y, output), output)
                for layer in reversed(self.layers[:-1]):
                    slope = layer.backward(slope)
            finally:
                self.layers[0].input_gradient = True
        return logs

    def _measure(self, goal: Goal, output: Array, y: ArrayLike) -> dict[str, float]:
        targets = self._targets(y, output)
        loss = float(goal.loss(targets, output).mean()) + self._regularization()
        return {"loss": loss} | {metric.name: metric.value(targets, output) for metric in self.metrics}

    def _regularization(self) -> float:
        return sum(layer.regularization() for layer in self.layers)

    def _samples(self, x: ArrayLike) -> Array:
        samples = as_float(x, "x").astype(self.dtype, copy=False)
        if samples.ndim < 1:
            raise ValueError("x must be a batch of samples; a single number was given")
        if self.input_shape is None:
            self.build(samples.shape[1:])
        if samples.shape[1:] != self.input_shape:
            raise ValueError(f"x must hold samples of the shape {self.input_shape}; it has {samples.shape[1:]}")
        return samples

    def _targets(self, y: ArrayLike, output: Array) -> Array:
        targets = np.asarray(y)
        if len(targets) != len(output):
            raise ValueError(f"y must have a target for each of the {len(output)} samples; there are {len(targets)}")
        return targets.astype(self.dtype, copy=False) if targets.dtype.kind in "fb" else targets

    def _built(self) -> tuple[int, ...]:
        if self.input_shape is None:
            raise ValueError("the network has no weights yet: give it an input_shape, or data")
        return self.input_shape

    def _compiled(self) -> tuple[optimizers.Optimizer, Goal]:
        if self.optimizer is None or self.goal is None:
            raise ValueError("the network does not know how to learn yet: call compile first")
        return self.optimizer, self.goal
