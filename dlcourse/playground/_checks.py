"""Checks of settings and arguments, with errors that name the argument, what is accepted and what was given."""

from __future__ import annotations

from collections.abc import Callable
from numbers import Integral, Real
from typing import Any


def one_of(name: str, value: object, accepted: tuple[Any, ...]) -> None:
    """Raises a ValueError if the value is not an accepted one."""
    if value not in accepted:
        raise ValueError(f"{name} must be one of {', '.join(map(repr, accepted))}; got {value!r}")


def number(name: str, value: object, condition: str, is_valid: Callable[[Any], bool]) -> None:
    """Raises a TypeError if the value is not a real number, a ValueError if it does not meet the condition."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"{name} must be a number {condition}; got {value!r}")
    if not is_valid(value):
        raise ValueError(f"{name} must be a number {condition}; got {value!r}")


def integer(name: str, value: object, minimum: int) -> None:
    """Raises a TypeError if the value is not an integer, a ValueError if it is below the minimum."""
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise TypeError(f"{name} must be an integer of at least {minimum}; got {value!r}")
    if value < minimum:
        raise ValueError(f"{name} must be an integer of at least {minimum}; got {value!r}")
