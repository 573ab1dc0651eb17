"""What `fit` needs beside the network: batches, means over them, callbacks, and the history."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from numpy.typing import NDArray


@dataclasses.dataclass
class History:
    """What `fit` noted after each epoch.

    Attributes:
        history: for each name ("loss", "accuracy", "val_loss", …) a list with one number for each epoch.
        epoch: the epochs' numbers, from 0.
    """

    history: dict[str, list[float]] = dataclasses.field(default_factory=dict)
    epoch: list[int] = dataclasses.field(default_factory=list)


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


def call(callbacks: Sequence[Any], event: str, number: int, logs: dict[str, float]) -> None:
    """Tells each callback that wants to hear of it."""
    for callback in callbacks:
        method = getattr(callback, event, None)
        if method is not None:
            method(number, logs)
        elif event == "on_epoch_end" and callable(callback) and not hasattr(callback, "on_train_batch_end"):
            callback(number, logs)
