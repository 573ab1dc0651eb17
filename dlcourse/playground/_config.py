"""The settings of one small network and its training."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from itertools import pairwise, product
from typing import Any

import numpy as np

from dlcourse.playground._checks import integer, number, one_of
from dlcourse.playground._features import full_names

ACTIVATIONS = ("tanh", "relu", "sigmoid", "linear")
DATA = ("circle", "xor", "gauss", "spiral", "plane", "multi-gauss")
REGRESSION = ("plane", "multi-gauss")
PENALTIES = (None, "l1", "l2")


@dataclass(frozen=True, kw_only=True)
class Config:
    """The settings of a network, its data and its training, with the defaults of the playground.

    Attributes:
        data: `"circle"`, `"xor"`, `"gauss"` or `"spiral"` (classification, labels -1 and 1), `"plane"` or
            `"multi-gauss"` (regression).
        noise: amount of noise in the points, from 0 to 0.5.
        train_ratio: fraction of the points in the training set, above 0 and below 1; the rest is the test set.
        features: inputs of the network, names from `FEATURES`.
        hidden: number of units of each hidden layer; `()` for none.
        activation: activation of the hidden layers: `"tanh"`, `"relu"`, `"sigmoid"` or `"linear"`.
        regularization: None, `"l1"` or `"l2"`: a penalty on the kernels, not on the biases.
        rate: strength of the penalty, at least 0.
        learning_rate: learning rate, above 0.
        batch_size: number of points per update, at least 1.
        seed: seed of the points and, in a separate stream, of the initial weights; at least 0.

    Raises:
        ValueError: if the value of a field is not accepted.
        TypeError: if a field has the wrong type.

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
        number("rate", self.rate, "of at least 0", lambda v: 0 <= v < np.inf)
        number("learning_rate", self.learning_rate, "above 0", lambda v: 0 < v < np.inf)
        integer("batch_size", self.batch_size, minimum=1)
        integer("seed", self.seed, minimum=0)
        features = full_names("features", self.features)
        if not features or len(set(features)) < len(features):
            raise ValueError(f"features must hold at least one name, each once; got {self.features}")
        if isinstance(self.hidden, str) or not isinstance(self.hidden, Iterable):
            raise TypeError(f"hidden must be a sequence of numbers of units, such as (4, 2); got {self.hidden!r}")
        for index, units in enumerate(self.hidden):
            integer(f"hidden[{index}]", units, minimum=1)
        for field in fields(self):  # NumPy scalars become Python numbers, so that the Keras program shows plain numbers
            if isinstance(value := getattr(self, field.name), np.generic):
                object.__setattr__(self, field.name, value.item())
        object.__setattr__(self, "features", features)
        object.__setattr__(self, "hidden", tuple(int(units) for units in self.hidden))

    @property
    def is_classification(self) -> bool:
        """Whether the labels are classes, -1 and 1; the output's activation is then tanh, otherwise linear."""
        return self.data not in REGRESSION

    @property
    def sizes(self) -> tuple[int, ...]:
        """Number of features, number of units of each hidden layer, and 1 for the output."""
        return (len(self.features), *self.hidden, 1)

    @property
    def n_parameters(self) -> int:
        """Number of weights and biases."""
        return sum((n + 1) * units for n, units in pairwise(self.sizes))

    def over(self, **values: Iterable[Any]) -> list[Config]:
        """Makes a config for each combination of values; the last field varies fastest.

        Args:
            **values: the values of each field to vary.

        Returns:
            The configs: `config.over(rate=[0.1, 1], seed=range(3))` makes six.

        Raises:
            TypeError: if the values of a field are not a sequence, or there is no such field.
            ValueError: if a value is not accepted.
        """
        for name, each in values.items():
            if isinstance(each, str) or not isinstance(each, Iterable):
                raise TypeError(f"{name} must be a sequence of values, such as [{each!r}]; got {each!r}")
        combinations = product(*(list(each) for each in values.values()))
        return [replace(self, **dict(zip(values, combination, strict=True))) for combination in combinations]


def as_config(config: Config) -> Config:
    """Returns the argument if it is a Config, and raises a TypeError otherwise."""
    if not isinstance(config, Config):
        raise TypeError(f"config must be a Config; got {config!r}")
    return config
