"""Results whose numbers are right but stand elsewhere: in another shape or order, not added up yet, too few or many."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Pairs = Sequence[tuple[Array, Array]]


def shape_pattern(pairs: Pairs) -> str | None:
    """Returns what is wrong with the place or number of the results' numbers, or None.

    Args:
        pairs: the right and the given result of each call.

    Example:
        >>> shape_pattern([(np.array(6.0), np.array([1.0, 2.0, 3.0])), (np.array(9.0), np.array([4.0, 5.0]))])
        'added up, your numbers give what is asked for: is a sum missing?'
    """
    wrong = [(wanted, got) for wanted, got in pairs if wanted.shape != got.shape or not _same(wanted, got)]
    if not wrong or (sum(wanted.size for wanted, _ in wrong) < 2 and sum(got.size for _, got in wrong) < 2):
        return None
    differs = [wanted.shape != got.shape for wanted, got in wrong]
    for is_so, sentence in _ALL if all(differs) else () if any(differs) else _ORDERS:
        if all(is_so(wanted, got) for wanted, got in wrong):
            wanted, got = wrong[0]
            return sentence.format(wanted=wanted.shape, got=got.shape)
    return None


def _same(one: Array, other: Array) -> bool:
    return one.shape == other.shape and bool(np.allclose(one, other, rtol=1e-4, atol=1e-9, equal_nan=True))


def _axes(array: Array) -> Iterator[tuple[int, ...]]:
    for count in range(1, array.ndim + 1):
        yield from itertools.combinations(range(array.ndim), count)


def _reduced(reduce: Callable[..., Any], large: Array, small: Array) -> bool:
    """Returns whether the smaller array is made of the larger one by a sum or mean over some axes."""
    if large.size <= small.size:
        return False
    return any(_same(np.asarray(reduce(large, axis=axes)).reshape(-1), small.reshape(-1)) for axes in _axes(large))


def _begins(long: Array, short: Array) -> bool:
    return _cut(long, short, slice(0, len(short)) if short.ndim else slice(0))


def _ends(long: Array, short: Array) -> bool:
    return _cut(long, short, slice(len(long) - len(short), None) if short.ndim and long.ndim else slice(0))


def _cut(long: Array, short: Array, part: slice) -> bool:
    return long.ndim == short.ndim > 0 and 0 < len(short) < len(long) and _same(long[part], short)


def _is_one_row(wanted: Array, got: Array, row: int) -> bool:
    return wanted.ndim == got.ndim + 1 and len(wanted) > 1 and _same(wanted[row], got)


_ALL: tuple[tuple[Callable[[Array, Array], bool], str], ...] = (
    (
        lambda wanted, got: wanted.ndim == 2 and _same(wanted.T, got),
        "your result is the transpose of the right one: rows and columns are exchanged",
    ),
    (
        lambda wanted, got: wanted.size == got.size and _same(wanted.ravel(), got.ravel()),
        "the numbers are right, their shape is not: {got}, where {wanted} is asked for",
    ),
    (
        lambda wanted, got: _reduced(np.sum, got, wanted),
        "added up, your numbers give what is asked for: is a sum missing?",
    ),
    (
        lambda wanted, got: _reduced(np.mean, got, wanted),
        "on average, your numbers give what is asked for: is a mean missing?",
    ),
    (
        lambda wanted, got: _reduced(np.sum, wanted, got),
        "your numbers are sums of those that are asked for: which axis must stay?",
    ),
    (
        lambda wanted, got: _reduced(np.mean, wanted, got),
        "your numbers are means of those that are asked for: which axis must stay?",
    ),
    (lambda wanted, got: _is_one_row(wanted, got, 0), "only the first one is returned: what of the others?"),
    (lambda wanted, got: _is_one_row(wanted, got, -1), "only the last one is returned: what of the others?"),
    (_begins, "what is there is right, but it ends too early: what of the rest?"),
    (_ends, "what is there is right, but the beginning is missing"),
    (lambda wanted, got: _begins(got, wanted), "it begins as it should, but goes on too long: when is it to stop?"),
    (lambda wanted, got: _ends(got, wanted), "it ends as it should, but something too much stands at the beginning"),
)
"""What may hold for results of another shape than the right ones."""

_ORDERS: tuple[tuple[Callable[[Array, Array], bool], str], ...] = (
    (
        lambda wanted, got: wanted.ndim == 2 and wanted.shape[0] == wanted.shape[1] > 1 and _same(wanted.T, got),
        "your result is the transpose of the right one: rows and columns are exchanged",
    ),
    (
        lambda wanted, got: wanted.ndim > 0 and wanted.size > 1 and _same(wanted[::-1], got),
        "all is there, but the other way round: from the last to the first",
    ),
    (
        lambda wanted, got: wanted.ndim > 0 and wanted.size > 1 and _same(np.sort(wanted, None), np.sort(got, None)),
        "the right numbers are all there, but not in the right places",
    ),
    (
        lambda wanted, got: wanted.ndim > 0 and len(wanted) > 2 and _same(wanted[1:], got[1:]),
        "all but the first are right: what is special about the first?",
    ),
    (
        lambda wanted, got: wanted.ndim > 0 and len(wanted) > 2 and _same(wanted[:-1], got[:-1]),
        "all but the last are right: what is special about the last?",
    ),
)
"""What may hold for results of the right shape."""
