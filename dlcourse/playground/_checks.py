"""What settings and arguments must be; the errors name them and say what is accepted."""

from __future__ import annotations

from collections.abc import Callable
from numbers import Integral, Real
from typing import Any


def one_of(name: str, value: object, accepted: tuple[Any, ...]) -> None:
    """Refuses a value that is none of the accepted ones."""
    if value not in accepted:
        raise ValueError(f"{name}: one of {', '.join(map(repr, accepted))} is expected, not {value!r}")


def number(name: str, value: object, which: str, is_fine: Callable[[Any], bool]) -> None:
    """Refuses what is no number, or none of those described by `which`."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"{name}: a number {which} is expected, not {value!r}")
    if not is_fine(value):
        raise ValueError(f"{name}: a number {which} is expected, not {value!r}")


def whole(name: str, value: object, least: int) -> None:
    """Refuses what is no whole number of at least `least`."""
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise TypeError(f"{name}: a whole number of at least {least} is expected, not {value!r}")
    if value < least:
        raise ValueError(f"{name}: a whole number of at least {least} is expected, not {value!r}")
