"""Compares two texts: words exactly, decimals to a tolerance.

A number is a run of digits that is not glued to letters: `dense_1`, `#1f77b4`, `640x480`, `3.2s` and `2.21.0` are
words, and so are `nan` and `inf`. An integer must be the same. Two decimals agree if they differ by no more than

- 1e-5 of the larger one, or
- one unit in the last printed place. Numbers that were printed to the same number of decimals came from one format,
  and there the coarser place counts (`9.99e-05` and `1.00e-04`); where the numbers of decimals differ, shortest forms
  were printed, and the finer place counts: `0.5` says nothing of `0.58`. A form without decimals (`3.`, `1e-05`) has no
  such place, so that `1.` and `2.` in an array differ, and so does a changed integer at the end of a sentence.

In a cell with a tolerance of its own, that one replaces 1e-5 and covers integers too. Blanks beside numbers and the
length of other runs of blanks do not count, since a minus sign shifts a whole table; nor do a terminal's colors.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from tools.kernels import ANSI

RELATIVE = 1e-5
NUMBER = re.compile(
    r"(?<![\w.#])[-+−]?(?:(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?(?!\.?\w)"
)
SHOWN = 3  # differences that a report spells out
WIDTH = 100  # characters of a line that a report shows


class Number(NamedTuple):
    """A number as it was printed; `unit` is the value of one in its last place, 0 for a form without decimals."""

    text: str
    value: float
    is_integer: bool
    decimals: int
    unit: float

    @classmethod
    def parse(cls, text: str) -> Number:
        """Reads what `NUMBER` matched."""
        mantissa, _, exponent = text.replace("−", "-").replace(",", "").lower().partition("e")
        decimals = len(mantissa.partition(".")[2])
        unit = 10.0 ** (int(exponent or 0) - decimals) if decimals else 0.0
        is_integer = "." not in mantissa and not exponent
        return cls(text, float(f"{mantissa}e{exponent or 0}"), is_integer, decimals, unit)


def agree(stored: Number, new: Number, tolerance: float | None = None) -> bool:
    """Whether two printed numbers count as the same.

    Args:
        stored: from the notebook.
        new: from this run.
        tolerance: the cell's own, relative; it covers integers too.
    """
    if stored.text == new.text:
        return True
    if tolerance is None and (stored.is_integer or new.is_integer or not (stored.unit or new.unit)):
        return stored.value == new.value and stored.is_integer == new.is_integer
    return abs(stored.value - new.value) <= 1.000001 * allowance(stored, new, tolerance)


def allowance(stored: Number, new: Number, tolerance: float | None = None) -> float:
    """How far two decimals may lie apart."""
    relative = (tolerance or RELATIVE) * max(abs(stored.value), abs(new.value))
    return max(relative, _last_place(stored, new))


def _last_place(stored: Number, new: Number) -> float:
    coarser, finer = max(stored.unit, new.unit), min(stored.unit, new.unit)
    return coarser if stored.decimals == new.decimals or finer == 0 else finer


def differences(stored: str, new: str, tolerance: float | None = None) -> list[str]:
    """What differs between two texts.

    Returns:
        A few sentences with the lines they speak of; empty if the texts agree.
    """
    old_lines, new_lines = (ANSI.sub("", side).rstrip("\n").split("\n") for side in (stored, new))
    found: list[str] = []
    hidden = 0
    for number, (old, fresh) in enumerate(zip_longest(old_lines, new_lines), start=1):
        if old is None or fresh is None:
            found.append(f"line {number}: {_ends(old_lines, new_lines)}\n{_side_by_side(old, fresh)}")
            break
        old_words, old_numbers = _split(old)
        words, numbers = _split(fresh)
        if old_words != words:
            found.append(f"line {number}: the words differ\n{_side_by_side(old, fresh)}")
            break  # what follows a changed line is often shifted, and says nothing more
        apart = [pair for pair in zip(old_numbers, numbers, strict=True) if not agree(*pair, tolerance)]
        room = SHOWN - len(found)
        found += [f"line {number}: {_describe(*pair, tolerance)}{_context(old, pair[0])}" for pair in apart[:room]]
        hidden += max(0, len(apart) - room)
    return found + [f"and {hidden} more numbers differ"] * bool(hidden)


def _split(line: str) -> tuple[list[str], list[Number]]:
    """A line's words, one more than its numbers, and its numbers."""
    body = line.strip()
    parts = NUMBER.split(body)
    numbers = [Number.parse(text) for text in NUMBER.findall(body)]
    words = [re.sub(r"\s+", " ", part) for part in parts]
    words = [word.strip() if numbers else word for word in words]
    indentation = line[: len(line) - len(line.lstrip())] if words[0] else ""
    return [indentation, *words], numbers


def _describe(stored: Number, new: Number, tolerance: float | None) -> str:
    said = f"stored {stored.text}, new {new.text}"
    if tolerance is None and (stored.is_integer or new.is_integer):
        return f"{said}; integers must be the same"
    if tolerance is None and not (stored.unit or new.unit):
        return f"{said}; without printed decimals they must be the same"
    place = _last_place(stored, new)
    last = f" or {place:g} (one unit in the last place)" if place else ""
    distance = abs(stored.value - new.value)
    return f"{said}; they differ by {distance:.2g}, allowed is {tolerance or RELATIVE:g} of the value{last}"


def _context(line: str, number: Number) -> str:
    if line.strip() == number.text:
        return ""
    at = max(0, line.find(number.text) - WIDTH // 2)
    return f"\n    in      {line[at : at + WIDTH].strip()}"


def _ends(old_lines: list[str], new_lines: list[str]) -> str:
    return f"{len(old_lines)} lines are stored, {len(new_lines)} came"


def _side_by_side(stored: str | None, new: str | None) -> str:
    same = next((i for i, (a, b) in enumerate(zip(stored or "", new or "", strict=False)) if a != b), 0)
    start = max(0, same - WIDTH // 2)
    shown = [line[start : start + WIDTH] if line is not None else "(no such line)" for line in (stored, new)]
    return f"    stored  {shown[0]}\n    new     {shown[1]}"
