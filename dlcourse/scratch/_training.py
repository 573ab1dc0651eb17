"""What `fit` needs beside the network: a part for validation, batches, means over them, callbacks, and the history."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from numpy.typing import NDArray

from dlcourse.scratch._arrays import Array, as_number

Listener = Callable[[int, dict[str, float]], Any]
EVENTS = ("on_train_batch_end", "on_epoch_end")
NEVER_CALLED = ("on_train_begin", "on_train_end", "on_epoch_begin", "on_train_batch_begin")


@dataclasses.dataclass
class History:
    """What `fit` noted after each epoch.

    Attributes:
        history: for each name ("loss", "accuracy", "val_loss", …) a list with one number for each epoch.
        epoch: the epochs' numbers, from 0.
    """

    history: dict[str, list[float]] = dataclasses.field(default_factory=dict)
    epoch: list[int] = dataclasses.field(default_factory=list)

    def add(self, epoch: int, logs: dict[str, float]) -> None:
        """Notes what was found after an epoch."""
        self.epoch.append(epoch)
        for name, value in logs.items():
            self.history.setdefault(name, []).append(value)


class Means:
    """Means over batches, each weighted by its number of samples."""

    def __init__(self) -> None:
        self.sums: dict[str, float] = {}
        self.count = 0

    def add(self, logs: dict[str, float], n: int) -> None:
        """Notes the values of a batch of n samples."""
        for name, value in logs.items():
            self.sums[name] = self.sums.get(name, 0.0) + n * value
        self.count += n

    def means(self) -> dict[str, float]:
        """The means over all samples so far."""
        return {name: total / self.count for name, total in self.sums.items()}


def batches(order: NDArray[Any], size: int) -> Iterator[NDArray[Any]]:
    """The order, cut into pieces of this size; the last one may be smaller."""
    for start in range(0, len(order), size):
        yield order[start : start + size]


def split(samples: Array, targets: Array, share: float) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    """Samples and targets to train with, and those at the end that are kept for validation.

    Raises:
        TypeError: if the share is not a number.
        ValueError: if it is not at least 0 and below 1, or leaves one of both parts empty.
    """
    if not 0 <= as_number(share, "validation_split") < 1:
        raise ValueError(f"validation_split must be at least 0 and below 1; {share} was given")
    n = int(len(samples) * (1 - share))
    if not 0 < n < len(samples):
        raise ValueError(
            f"validation_split must leave samples for both training and validation; "
            f"{share} of {len(samples)} leaves {n} and {len(samples) - n}"
        )
    return (samples[:n], targets[:n]), (samples[n:], targets[n:])


def listeners(callbacks: Sequence[Any] | None) -> dict[str, list[Listener]]:
    """For each event, the functions that want to hear of it.

    Raises:
        TypeError: if callbacks is not a list of functions of `(epoch, logs)` and objects that listen to an event.
    """
    heard: dict[str, list[Listener]] = {event: [] for event in EVENTS}
    if not isinstance(callbacks, list | tuple | None):
        raise TypeError(f"callbacks must be a list, even of one; a {type(callbacks).__name__} was given")
    for callback in callbacks or ():
        methods = {event: method for event in EVENTS if callable(method := getattr(callback, event, None))}
        if not methods and callable(callback):
            methods = {"on_epoch_end": callback}
        if not methods or isinstance(callback, type):
            given = f"the class {callback.__name__}" if isinstance(callback, type) else repr(callback)
            raise TypeError(
                f"callbacks must hold functions of (epoch, logs), or objects with {' or '.join(EVENTS)}; "
                f"{given} was given"
            )
        if unheard := [event for event in NEVER_CALLED if _overrides(callback, event)]:
            raise TypeError(
                f"callbacks must not rely on {' or '.join(unheard)}, which is never called; {callback!r} does"
            )
        for event, method in methods.items():
            heard[event].append(method)
    return heard


def _overrides(callback: Any, event: str) -> bool:
    """Whether it does something at an event. Keras's `Callback` has a method for each, most of which do nothing."""
    owner = next((cls for cls in type(callback).__mro__ if event in vars(cls)), None)
    return owner is not None and not (owner.__name__ == "Callback" and owner.__module__.startswith("keras."))
