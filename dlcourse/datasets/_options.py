"""The arguments of `load` that belong to some sets only: those of `keras.datasets`, with the same defaults."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlcourse.datasets._errors import did_you_mean
from dlcourse.datasets.catalogue import CATALOGUE, Entry

LABEL_MODES = ("fine", "coarse")
VERSIONS = ("large", "small")


@dataclass(frozen=True)
class Options:
    """The options of a call; see `load` for their meaning."""

    num_words: int | None = None
    skip_top: int = 0
    maxlen: int | None = None
    start_char: int | None = 1
    oov_char: int | None = 2
    index_from: int = 3
    label_mode: str = "fine"
    version: str = "large"
    test_split: float = 0.2
    seed: int = 113

    def __post_init__(self) -> None:
        _check_integer("num_words", self.num_words, 1, or_none=True)
        _check_integer("skip_top", self.skip_top, 0)
        _check_integer("maxlen", self.maxlen, 1, or_none=True)
        _check_integer("start_char", self.start_char, 0, or_none=True)
        _check_integer("oov_char", self.oov_char, 0, or_none=True)
        _check_integer("index_from", self.index_from, 0)
        _check_choice("label_mode", self.label_mode, LABEL_MODES)
        _check_choice("version", self.version, VERSIONS)
        _check_integer("seed", self.seed, 0)
        if isinstance(self.test_split, bool | str) or not 0 <= self.test_split < 1:
            raise ValueError(f"test_split must be at least 0 and below 1; got {self.test_split!r}")

    def require(self, name: str, accepted: tuple[str, ...]) -> None:
        """Raises if an option that a data set does not have differs from its default.

        Args:
            name: the data set.
            accepted: the options that it has.

        Raises:
            ValueError: if there is such an option; the message names the data sets that have it.
        """
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if value != field.default and field.name not in accepted:
                owners = ", ".join(other for other, entry in CATALOGUE.items() if field.name in entry.options)
                raise ValueError(
                    f"{field.name} must be {field.default!r} for {name}; got {value!r}. It is an option of {owners}; "
                    f"{name} has {', '.join(accepted) or 'no options'}"
                )


def options_for(entry: Entry, options: Options) -> Options:
    """Returns the options after checking that the data set has them."""
    options.require(entry.name, entry.options)
    return options


def _check_integer(name: str, value: Any, minimum: int, *, or_none: bool = False) -> None:
    if value is None and or_none:
        return
    if not isinstance(value, int | np.integer) or isinstance(value, bool) or value < minimum:
        none = "None or " if or_none else ""
        raise ValueError(f"{name} must be {none}an integer of at least {minimum}; got {value!r}")


def _check_choice(name: str, value: Any, accepted: tuple[str, ...]) -> None:
    if value not in accepted:
        choices = " or ".join(map(repr, accepted))
        raise ValueError(f"{name} must be {choices}; got {value!r}.{did_you_mean(value, accepted)}")
