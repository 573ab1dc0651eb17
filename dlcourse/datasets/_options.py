"""The arguments of `load` that belong to some sets only: those of `keras.datasets`, with the same defaults."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlcourse.datasets._catalogue import CATALOGUE, Entry
from dlcourse.datasets._errors import did_you_mean

LABEL_MODES = ("fine", "coarse")
VERSIONS = ("large", "small")


@dataclass(frozen=True)
class Options:
    """What was asked for; see `load` for what each one does."""

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
        _whole("num_words", self.num_words, 1, or_none=True)
        _whole("skip_top", self.skip_top, 0)
        _whole("maxlen", self.maxlen, 1, or_none=True)
        _whole("start_char", self.start_char, 0, or_none=True)
        _whole("oov_char", self.oov_char, 0, or_none=True)
        _whole("index_from", self.index_from, 0)
        _one_of("label_mode", self.label_mode, LABEL_MODES)
        _one_of("version", self.version, VERSIONS)
        _whole("seed", self.seed, 0)
        if isinstance(self.test_split, bool | str) or not 0 <= self.test_split < 1:
            raise ValueError(f"test_split: a share from 0 to less than 1 is expected, not {self.test_split!r}")

    def require(self, name: str, accepted: tuple[str, ...]) -> None:
        """Refuses what a set has no use for.

        Args:
            name: the set.
            accepted: the options that it takes.

        Raises:
            ValueError: naming the option, the sets that have it, and what this set accepts.
        """
        for field in dataclasses.fields(self):
            if getattr(self, field.name) != field.default and field.name not in accepted:
                those = ", ".join(other for other, entry in CATALOGUE.items() if field.name in entry.options)
                raise ValueError(
                    f"{field.name}: {name} has no such option ({those} have it); "
                    f"{name} accepts {', '.join(accepted) or 'none of these'}"
                )


def options_for(entry: Entry, options: Options) -> Options:
    """The options, which the set must know."""
    options.require(entry.name, entry.options)
    return options


def _whole(name: str, value: Any, least: int, *, or_none: bool = False) -> None:
    if value is None and or_none:
        return
    if not isinstance(value, int | np.integer) or isinstance(value, bool) or value < least:
        none = " or None" if or_none else ""
        raise ValueError(f"{name}: a whole number from {least} on{none} is expected, not {value!r}")


def _one_of(name: str, value: Any, accepted: tuple[str, ...]) -> None:
    if value not in accepted:
        known = " or ".join(map(repr, accepted))
        raise ValueError(f"{name}: {known} is expected, not {value!r}.{did_you_mean(value, accepted)}")
