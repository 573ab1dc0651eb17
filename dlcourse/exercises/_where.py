"""Where a wrong answer is wrong: what the arguments have in common in just those calls, or at just those places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
LEAST_RIGHT = 2
"""Calls that must be right, for those that are wrong to stand out."""

OF_NUMBERS: tuple[tuple[str, Callable[[Array], Array]], ...] = (
    ("is 0", lambda x: x == 0),
    ("is negative", lambda x: x < 0),
    ("is positive", lambda x: x > 0),
    ("is 1", lambda x: x == 1),
    ("is larger than 1", lambda x: x > 1),
    ("is nan", np.isnan),
)
# What half of all arrays hold, such as a negative number, would stand out by chance: only boundaries are told.
OF_ARRAYS: tuple[tuple[str, Callable[[Array], bool]], ...] = (
    ("is empty", lambda x: x.size == 0),
    ("holds one number only", lambda x: x.size == 1),
    ("has one row only", lambda x: x.ndim > 1 and len(x) == 1),
    ("has one column only", lambda x: x.ndim > 1 and x.shape[-1] == 1),
    ("holds nan", lambda x: bool(np.isnan(x).any())),
    ("holds the same number twice", lambda x: len(np.unique(x)) < x.size),
)


def where(arguments: Sequence[Mapping[str, Any]], wrong: Sequence[bool], differs: Sequence[Array | None]) -> str | None:
    """Returns what stands out in the calls that are wrong, or None.

    Args:
        arguments: the arguments of each call by name.
        wrong: whether its result is.
        differs: at which places, shape of the result; None if the shapes differ.

    Example:
        >>> calls = [{"x": np.array([1.0, 2.0])}, {"x": np.array([3.0])}, {"x": np.array([])}]
        >>> where(calls, [False, False, True], [None, None, None])
        'right, but not where `x` is empty'
    """
    names = [name for name in arguments[0] if all(name in one for one in arguments)]
    numbers = {name: values for name in names if (values := _arrays([one[name] for one in arguments])) is not None}
    for name, values in numbers.items():
        if sentence := _by_place(name, values, differs):
            return sentence
    if wrong.count(False) < LEAST_RIGHT:
        return None
    for name, values in numbers.items():
        facts = OF_NUMBERS if all(value.ndim == 0 for value in values) else OF_ARRAYS
        for words, fact in facts:
            if [bool(fact(value)) for value in values] == list(wrong):
                return f"right, but not where `{name}` {words}"
    return None


def _arrays(values: Sequence[Any]) -> list[Array] | None:
    """Returns values as arrays of floats; None if one cannot be."""
    try:
        arrays = [np.asarray(value) for value in values]
    except ValueError:  # ragged
        return None
    return [array.astype(float) for array in arrays] if all(array.dtype.kind in "biuf" for array in arrays) else None


def _by_place(name: str, values: Sequence[Array], differs: Sequence[Array | None]) -> str | None:
    """Returns what an argument has in common at the places that are wrong, where the function works place by place."""
    pairs = [(value, places) for value, places in zip(values, differs, strict=True) if places is not None]
    if len(pairs) < len(values) or any(value.shape != places.shape for value, places in pairs):
        return None
    numbers, is_wrong = (np.concatenate([np.ravel(part) for part in column]) for column in zip(*pairs, strict=True))
    if not is_wrong.any() or np.count_nonzero(~is_wrong) < LEAST_RIGHT or len(numbers) < 2 * LEAST_RIGHT:
        return None
    fitting = (words for words, fact in OF_NUMBERS if np.array_equal(fact(numbers), is_wrong))
    words = next(fitting, None)
    return f"right, but not where `{name}` {words}" if words else None
