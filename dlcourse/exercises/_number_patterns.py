"""How a wrong number is related to the right one, told without saying in which direction to go."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

RTOL = 2e-3
"""As numbers are typed: with three digits."""
FACTORS = (
    ((100.0,), "a factor of 100 is out of place: is a percentage or a share asked for?"),
    (
        (1 / math.log(2), 1 / math.log(10), math.log2(10)),
        "is it the logarithm to the base that is asked for?",
    ),
    ((180 / math.pi,), "degrees and radians are mixed up"),
    ((2.0,), "a factor of 2 is out of place"),
    ((10.0, 1e3, 1e4, 1e5, 1e6, 1e9), "the digits are right, the power of ten is not: which unit, or how many zeros?"),
)
SMALL = 4
"""Of whole numbers up to this, each is twice or the square of another: only their neighbors are told."""


def number_pattern(expected: Any, answer: Any) -> str | None:
    """Returns how a wrong number, or list of numbers, is related to the right one; None if in no usual way.

    Example:
        >>> number_pattern(0.25, 25.0)
        'a factor of 100 is out of place: is a percentage or a share asked for?'
        >>> number_pattern([1, 2, 3], [1, 3, 2])
        'the right numbers, but in another order'
        >>> number_pattern([1, 2, 3], [1, 2, 5])
        '2 of 3 numbers are right: the first and the second'
    """
    try:
        right, given = np.asarray(expected, dtype=float), np.asarray(answer, dtype=float)
    except (TypeError, ValueError):
        return None
    if right.shape != given.shape or not (np.isfinite(right).all() and np.isfinite(given).all()):
        return None
    if right.ndim == 0:
        return _of_one(float(right), float(given))
    return _of_list(right, given) if right.ndim == 1 and 1 < right.size <= len(ORDINALS) else None


def _close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=RTOL)


def _of_one(right: float, given: float) -> str | None:
    is_whole = right == round(right)
    if is_whole and given == round(given) and abs(right - given) == 1:
        return "almost: is one counted too many, or too few?"
    if right == 0 or given == 0 or (is_whole and abs(right) <= SMALL):
        return None
    if _close(given, -right):
        return "the sign is not right"
    if _close(given * right, 1):
        return "it is upside down: what is divided by what?"
    for factors, sentence in FACTORS:
        if any(_close(given, right * factor) or _close(given * factor, right) for factor in factors):
            return sentence
    if 0 < right < 1 and _close(given, 1 - right):
        return "together with the right number it makes 1: is it the share that is asked for, or what is left?"
    if right > 0 and given > 0 and (_close(given, right**2) or _close(given**2, right)):
        return "a square or a root is out of place"
    return None


ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def _of_list(right: np.ndarray[Any, Any], given: np.ndarray[Any, Any]) -> str | None:
    agrees = np.isclose(given, right, rtol=RTOL)
    if np.allclose(np.sort(given), np.sort(right), rtol=RTOL):
        return "the right numbers, but in another order"
    if not agrees.any():
        return None
    places = [f"the {ORDINALS[k]}" for k in np.flatnonzero(agrees)]
    listed = " and ".join([", ".join(places[:-1]), places[-1]]) if len(places) > 1 else places[0]
    return f"{agrees.sum()} of {right.size} numbers {'are' if agrees.sum() > 1 else 'is'} right: {listed}"
