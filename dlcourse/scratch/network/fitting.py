"""The training loop of `fit`: epochs and batches, validation, callbacks, and the history."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.scratch._support.arrays import Array, as_flag, as_number, type_of
from dlcourse.scratch.layers._arguments import positive_integer
from dlcourse.scratch.layers.layer import Layer

if TYPE_CHECKING:
    from dlcourse.scratch.network.network import Network

Callback = Callable[[int, dict[str, float]], Any]
EVENTS = ("on_train_batch_end", "on_epoch_end")
UNSUPPORTED_EVENTS = ("on_train_begin", "on_train_end", "on_epoch_begin", "on_train_batch_begin")


@dataclasses.dataclass
class History:
    """The losses and metrics that `fit` recorded after each epoch.

    Attributes:
        history: a list with one number per epoch, for each name: "loss", "accuracy", "val_loss", …
        epoch: the numbers of the epochs, from 0.

    Example:
        >>> history = History()
        >>> history.add(0, {"loss": 2.5})
        >>> history.add(1, {"loss": 1.5})
        >>> history.history, history.epoch
        ({'loss': [2.5, 1.5]}, [0, 1])
    """

    history: dict[str, list[float]] = dataclasses.field(default_factory=dict)
    epoch: list[int] = dataclasses.field(default_factory=list)

    def add(self, epoch: int, logs: dict[str, float]) -> None:
        """Records the losses and metrics of an epoch."""
        self.epoch.append(epoch)
        for name, value in logs.items():
            self.history.setdefault(name, []).append(value)


def train(
    network: Network,
    data: tuple[Array, Array],
    validation: tuple[Array, Array] | None,
    validation_split: float,
    batch_size: int,
    epochs: int,
    shuffle: bool,
    verbose: int,
    callbacks: Sequence[Any] | None,
) -> History:
    """Trains a network on samples and targets that are checked already. For the arguments see `Network.fit`."""
    if validation is None and validation_split != 0:
        data, validation = split(*data, validation_split)
    batch_size, epochs = positive_integer(batch_size, "batch_size"), positive_integer(epochs, "epochs")
    shuffle, methods = as_flag(shuffle, "shuffle"), as_callbacks(callbacks)
    history, n, network.stop_training = History(), len(data[0]), False
    for epoch in range(epochs):
        order = network.rng.permutation(n) if shuffle else np.arange(n)
        logs = train_epoch(network, data, batches(order, batch_size), methods["on_train_batch_end"])
        if validation is not None:
            logs |= {f"val_{name}": value for name, value in network._evaluate(*validation, batch_size).items()}
        if verbose:
            print(f"epoch {epoch + 1}/{epochs}", *(f"{name} {value:.4f}" for name, value in logs.items()), sep="  ")
        for callback in methods["on_epoch_end"]:
            callback(epoch, logs)
        history.add(epoch, logs)
        if network.stop_training:
            break
    return history


def train_epoch(
    network: Network, data: tuple[Array, Array], parts: Iterator[NDArray[Any]], callbacks: Sequence[Callback]
) -> dict[str, float]:
    """Makes an update for each batch, given as row numbers; returns loss and metrics, averaged over the samples."""
    samples, targets = data
    means = Means()
    for batch, rows in enumerate(parts):
        means.add(network._update(samples[rows], targets[rows]), len(rows))
        if callbacks:
            logs = means.means()
            for callback in callbacks:
                callback(batch, logs)
        if network.stop_training:
            break
    return means.means()


class Means:
    """Means over batches, each weighted by its number of samples."""

    def __init__(self) -> None:
        self.sums: dict[str, float] = {}
        self.count = 0

    def add(self, logs: dict[str, float], n: int) -> None:
        """Adds the means over a batch of n samples."""
        for name, value in logs.items():
            self.sums[name] = self.sums.get(name, 0.0) + n * float(value)
        self.count += n

    def means(self) -> dict[str, float]:
        """Returns the means over all samples so far."""
        return {name: total / self.count for name, total in self.sums.items()}


def batches(order: NDArray[Any], size: int) -> Iterator[NDArray[Any]]:
    """Yields the batches of an order of rows; the last one may be smaller."""
    for start in range(0, len(order), size):
        yield order[start : start + size]


def split(samples: Array, targets: Array, fraction: float) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    """Returns the data for training, and those for validation: a fraction, from the end.

    Raises:
        TypeError: if the fraction is not a number.
        ValueError: if it is not at least 0 and below 1, or leaves either part empty.
    """
    if not 0 <= as_number(fraction, "validation_split") < 1:
        raise ValueError(f"validation_split must be at least 0 and below 1; got {fraction}")
    n = int(len(samples) * (1 - fraction))
    if not 0 < n < len(samples):
        raise ValueError(
            f"validation_split must leave samples for both training and validation; "
            f"got {fraction}, which splits {len(samples)} samples into {n} and {len(samples) - n}"
        )
    return (samples[:n], targets[:n]), (samples[n:], targets[n:])


def as_callbacks(callbacks: Sequence[Any] | None) -> dict[str, list[Callback]]:
    """Returns the functions to call, for each event.

    Raises:
        TypeError: if callbacks is not a list of functions of `(epoch, logs)` and objects with a method for an event.
    """
    functions: dict[str, list[Callback]] = {event: [] for event in EVENTS}
    if not isinstance(callbacks, list | tuple | None):
        raise TypeError(f"callbacks must be a list, even of one; got {type_of(callbacks)}")
    for i, callback in enumerate(callbacks or ()):
        methods = {event: method for event in EVENTS if callable(method := getattr(callback, event, None))}
        if not methods and callable(callback):
            methods = {"on_epoch_end": callback}
        if not methods or isinstance(callback, type):
            accepted = f"a function of (epoch, logs), or an object with {' or '.join(EVENTS)}"
            raise TypeError(f"callbacks[{i}] must be {accepted}; got {type_of(callback)}")
        if unsupported := [event for event in UNSUPPORTED_EVENTS if _overrides(callback, event)]:
            raise TypeError(
                f"callbacks[{i}] must not define {' or '.join(unsupported)}, which fit does not call; "
                f"got {type_of(callback)}"
            )
        for event, method in methods.items():
            functions[event].append(method)
    return functions


def _overrides(callback: Any, event: str) -> bool:
    """Returns whether it defines an event itself. Keras's `Callback` has methods for all; most of them do nothing."""
    owner = next((cls for cls in type(callback).__mro__ if event in vars(cls)), None)
    return owner is not None and not (owner.__name__ == "Callback" and owner.__module__.startswith("keras."))


@contextmanager
def preserve_state(layers: Sequence[Layer]) -> Iterator[None]:
    """Restores at its end what a forward pass in training changes: moving averages and random generators."""
    averages = [
        layer.weights[name]
        for layer in layers
        for name in getattr(layer, "non_trainable_names", ())
        if name in layer.weights
    ]
    saved = [average.copy() for average in averages]
    generators = [rng for layer in layers if isinstance(rng := getattr(layer, "rng", None), np.random.Generator)]
    states = [generator.bit_generator.state for generator in generators]
    try:
        yield
    finally:
        for average, value in zip(averages, saved, strict=True):
            average[...] = value
        for generator, state in zip(generators, states, strict=True):
            generator.bit_generator.state = state


def no_warnings() -> np.errstate:
    """Returns a context without NumPy's warnings of overflow and nan: the loss of a diverging run shows them."""
    return np.errstate(over="ignore", invalid="ignore", under="ignore", divide="ignore")
