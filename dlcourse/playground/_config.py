"""The settings of one small network and its training."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from itertools import pairwise, product
from typing import Any

import numpy as np

from dlcourse.playground._checks import number, one_of, whole
from dlcourse.playground._features import full_names

ACTIVATIONS = ("tanh", "relu", "sigmoid", "linear")
DATA = ("circle", "xor", "gauss", "spiral", "plane", "multi-gauss")
REGRESSION = ("plane", "multi-gauss")
PENALTIES = (None, "l1", "l2")


@dataclass(frozen=True, kw_only=True)
class Config:
    """What is trained, on what, and how. All fields have the playground's defaults.

    Attributes:
        data: `"circle"`, `"xor"`, `"gauss"` or `"spiral"` (classes -1 and 1), `"plane"` or `"multi-gauss"` (numbers).
        noise: how much the points are disturbed, from 0 to 0.5.
        train_ratio: share of the points that is trained on, above 0 and below 1; the rest is the test set.
        features: what the network gets to see, names from `FEATURES`.
        hidden: units of each hidden layer; `()` for none.
        activation: of the hidden layers: `"tanh"`, `"relu"`, `"sigmoid"` or `"linear"`.
        regularization: None, `"l1"` or `"l2"`: a penalty on the kernels, not on the biases.
        rate: the penalty's rate, 0 or above.
        learning_rate: above 0.
        batch_size: points in an update.
        seed: of the points and, in a stream of its own, of the start.

    Raises:
        ValueError: if a field has a value that is not accepted; it names the field.
        TypeError: if a number is expected and something else comes.

    Example:
        >>> config = Config(data="spiral", hidden=(8,))
        >>> config.sizes, config.n_parameters
        ((2, 8, 1), 33)
        >>> [c.learning_rate for c in config.over(learning_rate=[0.03, 0.1])]
        [0.03, 0.1]
    """

    data: str = "circle"
    noise: float = 0.0
    train_ratio: float = 0.5
    features: tuple[str, ...] = ("x", "y")
    hidden: tuple[int, ...] = (4, 2)
    activation: str = "tanh"
    regularization: str | None = None
    rate: float = 0.0
    learning_rate: float = 0.03
    batch_size: int = 10
    seed: int = 0

    def __post_init__(self) -> None:
        one_of("data", self.data, DATA)
        one_of("activation", self.activation, ACTIVATIONS)
        one_of("regularization", self.regularization, PENALTIES)
        number("noise", self.noise, "from 0 to 0.5", lambda v: 0 <= v <= 0.5)
        number("train_ratio", self.train_ratio, "above 0 and below 1", lambda v: 0 < v < 1)
        number("rate", self.rate, "of 0 or more", lambda v: 0 <= v < np.inf)
        number("learning_rate", self.learning_rate, "above 0", lambda v: 0 < v < np.inf)
        whole("batch_size", self.batch_size, least=1)
        whole("seed", self.seed, least=0)
        features = full_names(self.features)
        if not features or len(set(features)) < len(features):
            raise ValueError(f"features: one name or more is expected, each once, not {self.features}")
        if isinstance(self.hidden, str) or not isinstance(self.hidden, Iterable):
            raise TypeError(f"hidden: a sequence of numbers of units is expected, such as (4, 2), not {self.hidden!r}")
        for units in self.hidden:
            whole("hidden", units, least=1)
        for field in fields(self):  # NumPy's numbers become Python's, or the Keras program would show them
            if isinstance(value := getattr(self, field.name), np.generic):
                object.__setattr__(self, field.name, value.item())
        object.__setattr__(self, "features", features)
        object.__setattr__(self, "hidden", tuple(int(units) for units in self.hidden))

    @property
    def is_classification(self) -> bool:
        """Whether the labels are classes, -1 and 1. Then the output's activation is tanh, otherwise linear."""
        return self.data not in REGRESSION

    @property
    def sizes(self) -> tuple[int, ...]:
        """Number of features, units of each layer, and the one output."""
        return (len(self.features), *self.hidden, 1)

    @property
    def n_parameters(self) -> int:
        """Number of weights and biases."""
        return sum((n + 1) * units for n, units in pairwise(self.sizes))

    def over(self, **values: Iterable[Any]) -> list[Config]:
        """Makes a config for each combination of values; the field named last changes fastest.

        Args:
            **values: for each field to vary, its values.

        Returns:
            The configs: `config.over(rate=[0.1, 1], seed=range(3))` gives six.

        Raises:
            TypeError: if something else than a sequence of values comes for a field.
        """
        for name, each in values.items():
            if isinstance(each, str) or not isinstance(each, Iterable):
                raise TypeError(f"{name}: a sequence of values is expected, such as [{each!r}], not {each!r}")
        combinations = product(*(list(each) for each in values.values()))
        return [replace(self, **dict(zip(values, combination, strict=True))) for combination in combinations]


def as_config(config: Config) -> Config:
    """The config; a TypeError if it is something else."""
    if not isinstance(config, Config):
        raise TypeError(f"config: a Config is expected, not {config!r}")
    return config
