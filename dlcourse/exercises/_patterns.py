"""How the results of a wrong answer differ from the right ones: what holds for all of them, in a sentence.

This comes after an exercise's own mistakes. It says what was seen, which is true whatever the cause, and asks for the
cause where there is a usual one.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlcourse.exercises._calls import Call
from dlcourse.exercises._shapes import shape_pattern
from dlcourse.exercises._values import RTOL, as_array, show
from dlcourse.exercises._where import where

Array = np.ndarray[Any, Any]
LEAST_NUMBERS = 3
"""Different right numbers that a relation must hold for."""


@dataclass(frozen=True)
class Pair:
    """The right and the given result of a call, as arrays.

    Attributes:
        arguments: the call's arguments by name.
        wanted: the right result.
        got: the given one.
    """

    arguments: dict[str, Any]
    wanted: Array
    got: Array

    @property
    def fits(self) -> bool:
        """Whether both have one shape."""
        return bool(self.wanted.shape == self.got.shape)

    @property
    def is_right(self) -> bool:
        """Whether they agree."""
        return close(self.got, self.wanted)

    @property
    def differs(self) -> Array | None:
        """The places that are wrong; None if the shapes differ."""
        if not self.fits:
            return None
        is_close = np.isclose(self.got, self.wanted, rtol=RTOL, atol=tolerance(self.wanted), equal_nan=True)
        return np.asarray(~is_close)


def close(one: Array, other: Array) -> bool:
    """Returns whether two arrays agree, nan with nan."""
    if one.shape != other.shape:
        return False
    return bool(np.allclose(one, other, rtol=RTOL, atol=tolerance(other), equal_nan=True))


def tolerance(wanted: Array) -> float:
    """Returns how far a number may be off, beside the largest of the right ones."""
    return float(1e-9 + RTOL * np.max(np.abs(wanted[np.isfinite(wanted)]), initial=0.0))


def pattern(names: Sequence[str], calls: Sequence[Call], expected: Sequence[Any], got: Sequence[Any]) -> str | None:
    """Returns what all results of a wrong answer have in common, or None.

    Args:
        names: the names of the function's arguments.
        calls: the calls.
        expected: the right results.
        got: the given ones.

    Example:
        >>> calls = [Call(([1.0, 2.0],), {}), Call(([4.0],), {})]
        >>> pattern(["x"], calls, [[3.0, 6.0], [12.0]], [[6.0, 12.0], [24.0]])
        'each number is twice what it should be: where does a factor of 2 come in?'
    """
    lengths = {len(value) for value in expected if isinstance(value, tuple)}
    if len(lengths) == 1 and all(isinstance(value, tuple) for value in expected):
        return _pattern_of_parts(names, calls, expected, got, lengths.pop())
    with np.errstate(all="ignore"):
        pairs = list(_pairs(names, calls, expected, got))
        if not pairs or all(pair.is_right for pair in pairs):
            return None
        return next((sentence for find in _FINDERS if (sentence := find(pairs)) is not None), None) or where(
            [pair.arguments for pair in pairs],
            [not pair.is_right for pair in pairs],
            [pair.differs for pair in pairs],
        )


def _pairs(names: Sequence[str], calls: Sequence[Call], expected: Sequence[Any], got: Sequence[Any]) -> Iterator[Pair]:
    """Yields the pairs; none if a result cannot be an array of real numbers."""
    pairs = []
    for one, wanted, given in zip(calls, expected, got, strict=True):
        try:
            arrays = [as_array(value) for value in (wanted, given)]
        except TypeError:
            return
        if any(array.dtype.kind not in "biuf" for array in arrays):
            return
        arguments = {**dict(zip(names, one.args, strict=False)), **one.kwargs}
        pairs.append(Pair(arguments, *(array.astype(float) for array in arrays)))
    yield from pairs


def _pattern_of_parts(
    names: Sequence[str], calls: Sequence[Call], expected: Sequence[Any], got: Sequence[Any], n: int
) -> str | None:
    """Returns the pattern of results that are several values."""
    if not all(isinstance(value, tuple | list) and len(value) == n for value in got):
        return None
    wanted_parts, parts = [list(zip(*values, strict=True)) for values in (expected, got)]
    agrees = [[_agree(one, other) for other in wanted_parts] for one in parts]
    for order in itertools.permutations(range(n)) if n <= 4 else ():
        if order != tuple(range(n)) and all(agrees[k][place] for k, place in enumerate(order)):
            return "all the values are right, but they are returned in another order"
    wrong = [k for k in range(n) if not agrees[k][k]]
    found = {k: pattern(names, calls, wanted_parts[k], parts[k]) for k in wrong}
    if len(wrong) == 1 and n > 1 and (sentence := found[wrong[0]]) is not None:
        return f"{_ordinal(wrong[0], n)} value alone is wrong: {sentence}"
    return found[wrong[0]] if wrong and len(set(found.values())) == 1 else None


def _agree(one: Sequence[Any], other: Sequence[Any]) -> bool:
    pairs = list(_pairs((), [Call((), {})] * len(one), other, one))
    return bool(pairs) and all(pair.is_right for pair in pairs)


def _ordinal(k: int, n: int) -> str:
    return "the last" if k == n - 1 else ("the first", "the second", "the third")[min(k, 2)]


# One relation for all numbers ----------------------------------------------------------------------------------------

FACTORS = {
    2.0: "twice what it should be: where does a factor of 2 come in?",
    0.5: "half of what it should be: where does a factor of 2 get lost?",
    100.0: "100 times what it should be: a percentage, where a share is asked for?",
    0.01: "a hundredth of what it should be: a share, where a percentage is asked for?",
    1 / math.log(2): "1/ln 2 times what it should be: which base has your logarithm?",
    math.log(2): "ln 2 times what it should be: which base has your logarithm?",
    1 / math.log(10): "1/ln 10 times what it should be: which base has your logarithm?",
    math.log(10): "ln 10 times what it should be: which base has your logarithm?",
    180 / math.pi: "an angle in degrees, where radians are asked for",
    math.pi / 180: "an angle in radians, where degrees are asked for",
}
RELATIONS: tuple[tuple[Callable[[Array], Array], str], ...] = (
    (np.negative, "each number has the wrong sign: what is subtracted from what?"),
    (lambda e: 1 - e, "each of your numbers is 1 minus the right one: is it the share, or what is left over?"),
    (lambda e: 1 / e, "each of your numbers is 1 divided by the right one: what is divided by what?"),
    (np.square, "each of your numbers is the square of the right one: is a root missing?"),
    (np.sqrt, "each of your numbers is the root of the right one: is a root too many, or a square missing?"),
    (np.abs, "the sizes are right, but negative numbers have lost their sign"),
    (lambda e: np.maximum(e, 0), "what should be negative is 0: where are negative numbers cut off?"),
    (np.log, "each of your numbers is the logarithm of the right one: is a `log` too many, or an `exp` missing?"),
    (np.exp, "each of your numbers is `exp` of the right one: is an `exp` too many, or a `log` missing?"),
    (np.trunc, "each number is cut off to a whole one: `//`, `int`, or an array of integers?"),
    (np.round, "each number is rounded to a whole one: the exact one is asked for"),
    (np.ceil, "each number is rounded up to a whole one: the exact one is asked for"),
)


def _same_relation(pairs: Sequence[Pair]) -> str | None:
    """Returns the relation that holds between all numbers: a sign, a factor, a difference, a square…"""
    if not all(pair.fits for pair in pairs):
        return None
    wanted, got = _all_numbers(pairs)
    if len(np.unique(wanted[np.isfinite(wanted)].round(9))) < LEAST_NUMBERS:
        return None
    for relation, sentence in RELATIONS:
        if close(got, relation(wanted)):
            return sentence
    usable = np.isfinite(wanted) & (np.abs(wanted) > 1e-9)
    factor = float(np.median(got[usable] / wanted[usable])) if usable.any() else math.nan
    if math.isfinite(factor) and factor and close(got, factor * wanted):
        known = [text for number, text in FACTORS.items() if math.isclose(number, factor, rel_tol=2 * RTOL)]
        text = known[0] if known else f"{show(factor, 3)} times what it should be: which factor is wrong?"
        return f"each number is {text}"
    difference = float(np.median((got - wanted)[np.isfinite(wanted)]))
    if math.isfinite(difference) and close(got, wanted + difference):
        if abs(difference) == 1 and np.array_equal(wanted, wanted.round()):
            return f"each number is one too {'many' if difference > 0 else 'few'}: what is counted at the ends?"
        return f"each number is too {'large' if difference > 0 else 'small'} by {show(abs(difference), 3)}"
    return None


def _all_numbers(pairs: Sequence[Pair]) -> tuple[Array, Array]:
    return np.concatenate([pair.wanted.ravel() for pair in pairs]), np.concatenate([pair.got.ravel() for pair in pairs])


# A factor that differs from call to call -----------------------------------------------------------------------------


def _size_as_factor(pairs: Sequence[Pair]) -> str | None:
    """Returns a sentence if each result is too large or too small by the size of one of its call's arguments."""
    if len(pairs) < 2 or not all(pair.fits for pair in pairs):
        return None
    factors, sizes = [], []
    for pair in pairs:
        usable = np.isfinite(pair.wanted) & (np.abs(pair.wanted) > 1e-9)
        if not usable.any():
            continue
        factor = float(np.median(pair.got[usable] / pair.wanted[usable]))
        if not math.isfinite(factor) or not close(pair.got, factor * pair.wanted):
            return None
        factors.append(factor)
        sizes.append(dict(_sizes(pair.arguments)))
    shared = set.intersection(*map(set, sizes)) if sizes else set()
    for what in sorted(shared, key=lambda name: ("rows" not in name, name)):
        counts = np.array([size[what] for size in sizes], dtype=float)
        if len(set(counts)) < 2 or counts.min() == 0:
            continue
        for sentence, power in (
            ("too large by the number of {}: a sum, where a mean is asked for?", 1.0),
            ("too small by the number of {}: divided once too often, or a mean where a sum is asked for?", -1.0),
            ("too large by the root of the number of {}", 0.5),
            ("too small by the root of the number of {}", -0.5),
        ):
            if np.allclose(factors, counts**power, rtol=RTOL):
                return f"each result is {sentence.format(what)}"
        if counts.min() > 1 and np.allclose(factors, counts / (counts - 1), rtol=RTOL):
            return f"each result is as if divided by one less than the number of {what}"
    return None


def _sizes(arguments: dict[str, Any]) -> Iterator[tuple[str, int]]:
    for name, value in arguments.items():
        if not isinstance(value, np.ndarray | list | tuple):
            continue
        try:
            shape = np.shape(value)
        except ValueError:  # ragged
            shape = (len(value),)
        if len(shape) == 1:
            yield f"numbers in `{name}`", shape[0]
        elif shape:
            yield f"rows of `{name}`", shape[0]
            yield f"columns of `{name}`", shape[-1]
            yield f"numbers in `{name}`", math.prod(shape)


# What is returned ----------------------------------------------------------------------------------------------------


def _argument_itself(pairs: Sequence[Pair]) -> str | None:
    if sum(pair.got.size for pair in pairs) < LEAST_NUMBERS:
        return None
    for name in sorted(set.intersection(*(set(pair.arguments) for pair in pairs))):
        if all(_is_same(pair.arguments[name], pair.got) for pair in pairs):
            return f"`{name}` comes back as it was given"
    return None


def _is_same(value: Any, got: Array) -> bool:
    try:
        array = as_array(value)
    except TypeError:
        return False
    return array.dtype.kind in "biuf" and close(got, array.astype(float))


def _always_the_same(pairs: Sequence[Pair]) -> str | None:
    first = pairs[0].got
    if len(pairs) < LEAST_NUMBERS or not all(pair.fits and close(pair.got, first) for pair in pairs):
        return None
    return f"{show(first)} is returned in each call, whatever the function is given" if first.size <= 4 else None


def _not_finite(pairs: Sequence[Pair]) -> str | None:
    """Returns a sentence if the results are wrong just where they are nan or infinite."""
    if not all(pair.fits for pair in pairs):
        return None
    wanted, got = _all_numbers(pairs)
    odd = ~np.isfinite(got) & np.isfinite(wanted)
    if not odd.any() or not close(got[~odd], wanted[~odd]):
        return None
    if odd.all():
        return "not a number is finite: which step divides by 0, computes inf − inf, or takes `log` of 0?"
    if np.isnan(got[odd]).all():
        return "right where it is not nan: from 0/0, inf − inf, the log of a negative number, or a nan that went in?"
    return "right where it is finite: which step divides by 0, or takes `log` of 0 or `exp` of a large number?"


_FINDERS: tuple[Callable[[Sequence[Pair]], str | None], ...] = (
    lambda pairs: shape_pattern([(pair.wanted, pair.got) for pair in pairs]),
    _not_finite,
    _always_the_same,
    _same_relation,
    _size_as_factor,
    _argument_itself,
)
