"""A network by hand: a sequence of layers, and its training."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.scratch import losses, optimizers
from dlcourse.scratch._support.arrays import Array, type_of
from dlcourse.scratch.layers._arguments import Shape, as_dtype, as_generator, as_shape, look_up, positive_integer
from dlcourse.scratch.layers.layer import Layer
from dlcourse.scratch.network import _checks
from dlcourse.scratch.network._checks import (
    as_data,
    as_samples,
    as_validation,
    as_weights,
    check_layers,
)
from dlcourse.scratch.network.fitting import History, Means, batches, no_warnings, preserve_state, train
from dlcourse.scratch.network.metrics import Metric, metric_of
from dlcourse.scratch.network.output_loss import OutputLoss
from dlcourse.scratch.network.summary import summary_of


class Network:
    """A sequence of layers, each applied to the output of the one before it.

    Args:
        layers: the layers, in the order of the forward pass. Each belongs to one network, which creates its weights.
        input_shape: the shape of one sample; with None it is taken from the first data.
        seed: the seed of initial weights, order of samples and dropout: with the same seed, a run gives the same
            numbers. None for another seed in each run.
        dtype: that of the weights; "float64" for gradient checks. None is "float32".

    Attributes:
        layers: the layers.
        stop_training: a callback sets it to True to end `fit` after the batch, or after the epoch.

    Raises:
        TypeError: if layers holds anything else, or another argument has the wrong type.
        ValueError: if there are no layers, one is given twice or belongs to another network, two were given the same
            name, or their shapes do not fit together.

    Example:
        >>> from dlcourse.scratch.layers import Dense
        >>> network = Network([Dense(1, kernel_initializer="ones")], input_shape=(2,))
        >>> network.forward([[1, 2], [3, 4]])
        array([[3.],
               [7.]], dtype=float32)
        >>> network.backward([[1], [0]])
        array([[1., 1.],
               [0., 0.]], dtype=float32)
        >>> network.compile("sgd", "mse")
        >>> network.evaluate([[1, 2], [3, 4]], [3, 8])
        0.5
    """

    def __init__(
        self,
        layers: Sequence[Layer],
        input_shape: Shape | None = None,
        seed: int | None = None,
        dtype: str | None = "float32",
    ) -> None:
        self.layers = check_layers(layers)
        self.dtype, self.rng = as_dtype(dtype), as_generator(seed)
        self.input_shape: Shape | None = None
        if input_shape is not None:
            self.build(input_shape)
        for layer in self.layers:
            layer.in_network = True
        self.optimizer: optimizers.Optimizer | None = None
        self.output_loss: OutputLoss | None = None
        self.metrics: tuple[Metric, ...] = ()
        self.stop_training = False

    def build(self, input_shape: Shape) -> None:
        """Creates the weights of all layers.

        Args:
            input_shape: the shape of one sample.

        Raises:
            TypeError: if input_shape is not a tuple of integers.
            ValueError: if a layer cannot take its input.
        """
        shapes = [as_shape(input_shape)]
        for layer in self.layers:  # all shapes first: if one does not fit, no layer is built
            shapes.append(layer.compute_output_shape(shapes[-1]))
        for layer, shape in zip(self.layers, shapes[:-1], strict=True):
            layer.build(shape, self.rng, self.dtype)
        self.input_shape = shapes[0]
        _checks.warn_of_softmax_of_one_unit(self.layers, shapes)

    @no_warnings()
    def forward(self, x: ArrayLike, training: bool = False) -> Array:
        """Returns the outputs `(batch, …)` of the last layer for a batch x `(batch, …)`."""
        return self._forward(as_samples(self, x), training)

    @no_warnings()
    def backward(self, grad_output: ArrayLike) -> Array:
        """Returns the gradient with respect to the inputs, and sets the `gradients` of all layers.

        Args:
            grad_output: the gradient with respect to the outputs of the last `forward`, in their shape.

        Raises:
            RuntimeError: if `forward` was not called yet.
            ValueError: if grad_output does not have the shape of the outputs.
        """
        gradient: Any = grad_output
        for layer in reversed(self.layers):
            gradient = layer.backward(gradient)
        return np.asarray(gradient)

    def compile(
        self,
        optimizer: str | optimizers.Optimizer = "rmsprop",
        loss: str | losses.Loss | Callable[..., Array] = "mse",
        metrics: Sequence[str] | None = (),
    ) -> None:
        """Sets optimizer, loss and metrics.

        Args:
            optimizer: a name such as "adam", or an optimizer. Each network needs its own, since an optimizer stores
                moving averages for each of its weights.
            loss: a name such as "mse", a function of `losses`, or a `Loss`.
            metrics: a list of names: "accuracy", or those of losses.

        Raises:
            TypeError: if an argument has the wrong type.
            ValueError: if a name is unknown.
        """
        if not isinstance(metrics, list | tuple | None):
            raise TypeError(f"metrics must be a list of names, even of one; got {type_of(metrics)}")
        last = self.layers[-1]
        chosen = tuple(
            look_up(lambda name: metric_of(name, last), name, f"metrics[{i}]") for i, name in enumerate(metrics or ())
        )
        output_loss = OutputLoss(look_up(losses.get, loss, "loss"), last)
        self.optimizer = look_up(optimizers.get, optimizer, "optimizer")
        self.output_loss, self.metrics = output_loss, chosen

    @no_warnings()
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
        """Trains the network.

        Args:
            x: the samples, `(n, …)`, at least one.
            y: the targets, `(n, …)`.
            batch_size: the number of samples per update; the last batch may be smaller.
            epochs: the number of passes over all samples.
            validation_data: samples and targets (x, y), on which loss and metrics are evaluated after each epoch.
            validation_split: the fraction of x and y, from their end, that is held out for validation; at least 0 and
                below 1. Ignored if validation_data is given.
            shuffle: whether the samples are shuffled before each epoch.
            verbose: 1 to print a line per epoch.
            callbacks: functions of `(epoch, logs)`, called after each epoch; or objects with
                `on_epoch_end(epoch, logs)` or `on_train_batch_end(batch, logs)`. As in Keras, the logs of a batch are
                the means over the epoch so far.

        Returns:
            The history. A diverging run ends in nan, without a warning.

        Raises:
            TypeError: if an argument has the wrong type, such as a string for a number.
            ValueError: if x and y are empty or differ in length, an argument is out of its range, or the network is not
                compiled.
        """
        data, (_, output_loss) = as_data(self, x, y), self._compiled()
        _checks.warn_of_classes_at_one_unit(output_loss.loss_given, data[1])
        validation = None if validation_data is None else as_validation(self, validation_data)
        return train(self, data, validation, validation_split, batch_size, epochs, shuffle, verbose, callbacks)

    @no_warnings()
    def train_on_batch(self, x: ArrayLike, y: ArrayLike) -> dict[str, float]:
        """Makes one update; returns loss and metrics of the batch before it, by name."""
        self._compiled()
        return self._update(*as_data(self, x, y))

    @no_warnings()
    def cost(self, x: ArrayLike, y: ArrayLike, training: bool = True) -> float:
        """Returns the cost of a batch: the mean loss plus the penalties of the regularized weights.

        It leaves the network as it is, including moving averages and random generators: a second call returns the same
        cost.
        """
        _, output_loss = self._compiled()
        samples, targets = as_data(self, x, y)
        with preserve_state(self.layers):
            return self._cost(output_loss, self._forward(samples, training), targets)

    @no_warnings()
    def gradients(self, x: ArrayLike, y: ArrayLike) -> list[Array]:
        """Returns the gradients of the cost with respect to `trainable_weights`. Like `cost`, it changes nothing."""
        self._compiled()
        samples, targets = as_data(self, x, y)
        with preserve_state(self.layers):
            self._forward_backward(samples, targets)
        return self._gradients()

    @no_warnings()
    def predict(self, x: ArrayLike, batch_size: int = 32, verbose: int = 0) -> Array:
        """Returns the outputs `(n, …)` for samples x `(n, …)`. `verbose` is accepted as in Keras, and ignored."""
        samples = as_samples(self, x)
        parts = batches(np.arange(len(samples)), positive_integer(batch_size, "batch_size"))
        outputs = [self._forward(samples[rows], training=False) for rows in parts]
        return np.concatenate(outputs) if outputs else self._forward(samples, training=False)

    @no_warnings()
    def evaluate(
        self, x: ArrayLike, y: ArrayLike, batch_size: int = 32, return_dict: bool = False, verbose: int = 0
    ) -> Any:
        """Returns the cost and the metrics over all samples, at least one. `verbose` is accepted, and ignored.

        Returns:
            With return_dict a dictionary; else the cost, or a list of cost and metrics if there are metrics.
        """
        self._compiled()
        logs = self._evaluate(*as_data(self, x, y), positive_integer(batch_size, "batch_size"))
        return logs if return_dict else list(logs.values()) if self.metrics else logs["loss"]

    @property
    def trainable_weights(self) -> list[Array]:
        """The trainable arrays, layer by layer; not copies."""
        return [layer.weights[name] for layer in self.layers for name in layer.trainable_names]

    def get_weights(self) -> list[Array]:
        """Returns copies of all arrays, in Keras's order."""
        return [weight.copy() for layer in self.layers for weight in layer.weights.values()]

    def set_weights(self, weights: Sequence[ArrayLike]) -> None:
        """Sets all weights.

        Args:
            weights: arrays as `get_weights` returns them, here or of a Keras model.

        Raises:
            TypeError: if one does not hold real numbers.
            ValueError: if their number or their shapes differ, and then no weight is changed; or if the network is not
                built yet.
        """
        self._built()
        current = [weight for layer in self.layers for weight in layer.weights.values()]
        for weight, value in zip(current, as_weights(weights, current), strict=True):
            weight[...] = value

    def count_params(self) -> int:
        """Returns the number of parameters: the entries of all weights."""
        self._built()
        return sum(layer.count_params() for layer in self.layers)

    def summary(self) -> None:
        """Prints the layers with their output shapes (None for the batch) and their numbers of parameters."""
        print(summary_of(self.layers, self._built()))

    # Implementation, on arrays that are checked already

    def _update(self, samples: Array, targets: Array) -> dict[str, float]:
        """Makes one update; returns loss and metrics before it."""
        optimizer, _ = self._compiled()
        logs = self._forward_backward(samples, targets)
        optimizer.apply(self._gradients(), self.trainable_weights)
        return logs

    def _forward_backward(self, samples: Array, targets: Array) -> dict[str, float]:
        """Sets the gradients of all layers by a forward and a backward pass in training; returns loss and metrics."""
        _, output_loss = self._compiled()
        output = self._forward(samples, training=True)
        logs = self._logs(output, targets)
        self.layers[0].input_gradient = False
        try:
            gradient = output_loss.backward(targets, output)
            for layer in reversed(self.layers[:-1]):
                gradient = layer.backward(gradient)
        finally:
            self.layers[0].input_gradient = True
        return logs

    def _forward(self, x: Array, training: bool) -> Array:
        for layer in self.layers:
            x = layer.forward(x, training)
        return x

    def _gradients(self) -> list[Array]:
        return [layer.gradients[name] for layer in self.layers for name in layer.trainable_names]

    def _evaluate(self, samples: Array, targets: Array, batch_size: int) -> dict[str, float]:
        means = Means()
        for rows in batches(np.arange(len(samples)), batch_size):
            means.add(self._logs(self._forward(samples[rows], training=False), targets[rows]), len(rows))
        return means.means()

    def _logs(self, output: Array, targets: Array) -> dict[str, float]:
        """Returns the loss, as Keras calls the cost, and the metrics of a batch, by name."""
        _, output_loss = self._compiled()
        metrics = {metric.name: metric.function(targets, output) for metric in self.metrics}
        return {"loss": self._cost(output_loss, output, targets)} | metrics

    def _cost(self, output_loss: OutputLoss, output: Array, targets: Array) -> float:
        return float(output_loss.loss(targets, output).mean()) + sum(layer.regularization() for layer in self.layers)

    def _compiled(self) -> tuple[optimizers.Optimizer, OutputLoss]:
        if self.optimizer is None or self.output_loss is None:
            raise ValueError("the network is not compiled yet: call compile first")
        return self.optimizer, self.output_loss

    def _built(self) -> Shape:
        if self.input_shape is None:
            raise ValueError("the network has no weights yet: give it an input_shape, or call build or fit first")
        return self.input_shape
