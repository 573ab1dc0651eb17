"""The object that every data set comes as."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, repr=False)
class Dataset:
    """Inputs and labels, split into training and test, with what a reader must know of them.

    Attributes:
        name: what `load` calls it.
        x_train: training inputs, samples along the first axis; shape `(n_train, ...)`.
        y_train: training labels, shape `(n_train,)`.
        x_test: test inputs, shape `(n_test, ...)`.
        y_test: test labels, shape `(n_test,)`.
        class_names: the name of each label, in the labels' order; empty for regression.
        feature_names: the name and unit of each column of a table; empty for images and texts.
        kind: whether the data were measured (`real`), drawn by a program or generated.
        source: who collected or made them.
        licence: under which terms they may be used.
        order: where each row of the original file lies in training rows followed by test rows; None where the
            original comes in two files.
    """

    name: str
    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array
    class_names: tuple[str, ...]
    kind: Literal["real", "drawn", "generated"]
    source: str
    licence: str
    feature_names: tuple[str, ...] = ()
    order: Array | None = None

    @property
    def x(self) -> Array:
        """All inputs, training and test, in the original order; shape `(n_train + n_test, ...)`."""
        return self._joined(self.x_train, self.x_test)

    @property
    def y(self) -> Array:
        """All labels, in the order of `x`; shape `(n_train + n_test,)`."""
        return self._joined(self.y_train, self.y_test)

    def subset(self, n: int) -> Dataset:
        """The first `n` training samples, with as large a share of the test samples (at least one).

        Args:
            n: how many training samples to keep, 1 to `len(x_train)`.

        Raises:
            ValueError: if `n` is not in that range.
        """
        if not isinstance(n, int | np.integer) or not 1 <= n <= len(self.x_train):
            raise ValueError(f"n: a whole number from 1 to {len(self.x_train)} is expected, not {n!r}")
        n_test = max(1, round(len(self.x_test) * n / len(self.x_train)))
        return dataclasses.replace(
            self,
            x_train=self.x_train[:n],
            y_train=self.y_train[:n],
            x_test=self.x_test[:n_test],
            y_test=self.y_test[:n_test],
            order=None,
        )

    def describe(self) -> str:
        """What was loaded, in one line."""
        shape = "×".join(map(str, self.x_train.shape[1:]))
        classes = f", {len(self.class_names)} classes" if self.class_names else ""
        sizes = f"{len(self.x_train):,} training + {len(self.x_test):,} test samples"
        return f"{self.name} ({self.kind}): {sizes} of {shape}{classes}"

    def __repr__(self) -> str:
        return f"<Dataset {self.describe()}>"

    def _joined(self, train: Array, test: Array) -> Array:
        both = np.concatenate([train, test])
        return both if self.order is None else both[self.order]
