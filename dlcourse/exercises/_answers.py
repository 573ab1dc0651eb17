"""Judges values and letters: what was meant by them, how they were rounded, and which known mistake they are."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from dlcourse.exercises._number_patterns import number_pattern
from dlcourse.exercises._values import as_array, difference, kind_of, show
from dlcourse.exercises._verdict import Mark, Verdict, right, wrong
from dlcourse.exercises.declare import Explain, Mistake, Predict

LEAST_DECIMALS = 2
"""A value is compared with a known mistake in at least so many decimals."""
MOST_ROUNDED = 0.2
"""The largest relative difference that rounding may make: 0.02 may stand for 0.024, but not 0 for 0.004."""


def judge_choice(exercise: Explain, answer: Any) -> Verdict:
    """Judges the letter of a choice, however it is written: `"b"`, `"B)"`, `["b"]`, or the whole text of the choice."""
    letters = ", ".join(f'"{letter}"' for letter in exercise.choices)
    given = answer[0] if isinstance(answer, list | tuple) and len(answer) == 1 else answer
    letter = _letter(exercise, given) if isinstance(given, str) else None
    if letter is None:
        return wrong(exercise, f"{show(answer)} is not one of the choices: answer with one of {letters}")
    choice = exercise.choices[letter]
    return Verdict(exercise.name, Mark.RIGHT if choice.right else Mark.WRONG, choice.reason)


def _letter(exercise: Explain, text: str) -> str | None:
    letter = text.strip(" ().:").lower()
    if letter in exercise.choices:
        return letter
    if (start := re.match(r"\W*(\w)\W*[).:·]", text.lower())) and start[1] in exercise.choices:
        return start[1]
    same = [
        letter for letter, choice in exercise.choices.items() if choice.text.strip().lower() == text.strip().lower()
    ]
    return same[0] if same else None


def judge_value(exercise: Predict, given: Any, known: Any = None) -> Verdict:
    """Judges a value.

    Args:
        exercise: the exercise.
        given: the answer.
        known: the right value, if it is known already.
    """
    expected = exercise.answer() if known is None and exercise.answer is not None else known
    answer = meant(given, expected)
    if problem := _not_a_value(answer, expected):
        return wrong(exercise, problem)
    if exercise.accept is not None:
        try:
            problem = exercise.accept(answer)
        except (TypeError, ValueError):  # it counts on a number
            what = f"the text {show(answer)}" if isinstance(answer, str) else kind_of(answer)
            problem = f"a number is asked for, not {what}"
    elif isinstance(expected, str):
        problem = None if _letters(answer) == _letters(expected) else "another text"
    else:
        problem = difference(expected, answer, exercise.rtol, atol=_smallest(expected))
    if problem is None:
        return right(exercise)
    if (mistake := _known_mistake(exercise, answer)) is not None:
        return wrong(exercise, mistake.sentence)
    for family in exercise.families:
        if family.belongs(answer):
            return wrong(exercise, family.sentence)
    if exercise.accept is not None:
        return wrong(exercise, problem)
    if not isinstance(expected, str) and _is_rounded(answer, expected):
        return wrong(exercise, f"{show(given)} is right as far as it goes: give more digits")
    if (sentence := number_pattern(expected, answer)) is not None:
        return wrong(exercise, f"{show(given)}: {sentence}")
    hide_difference = isinstance(expected, str) or problem == "the value differs" or problem.startswith("the first")
    about = "" if hide_difference else f": {problem}"  # hidden if it would give the answer away or says nothing
    return wrong(exercise, f'{show(given)} is not the value{about} · hint("{exercise.name}")')


def meant(given: Any, expected: Any) -> Any:
    """Returns what an answer means, where it is written in another way than the expected value.

    Args:
        given: the answer.
        expected: the right value; None if there is none to compare with.

    Returns:
        A fraction and the text of a number as a float; a list of one number as that number, where one is expected; one
        letter after the other as one text; anything else as it is.

    Example:
        >>> meant("1/4", 0.25), meant([3], 3), meant(("b", "A"), "BA")
        (0.25, 3, 'bA')
    """
    if isinstance(given, Fraction | Decimal):
        return float(given)
    if isinstance(expected, str):
        text = _text_meant(given)
        return "".join(sorted(_letters(text))) if isinstance(text, str) and _is_selection(expected) else text
    if isinstance(given, list | tuple | set) and given and all(isinstance(part, str) for part in given):
        numbers = [_number_in(part) for part in given]
        if None in numbers:
            are_letters = all(len(part) <= 1 for part in given)
            return "".join(sorted(given) if isinstance(given, set) else given) if are_letters else given
        given = numbers
    if isinstance(given, str) and (number := _number_in(given)) is not None:
        return number
    if isinstance(expected, Mapping) and isinstance(given, Mapping):
        return {key: meant(value, expected.get(key)) for key, value in given.items()}
    if isinstance(expected, int | float | np.generic) and not isinstance(given, str | Mapping | set):
        return _only_one(given)
    if isinstance(given, list | tuple) and any(isinstance(part, str | Fraction | Decimal) for part in given):
        return type(given)(meant(part, 0.0) for part in given)
    return given


def _is_selection(expected: str) -> bool:
    """Returns whether a text is letters in alphabetical order, "ACD": those that apply, in whatever order."""
    return expected.isalpha() and expected.isupper() and len(expected) > 1 and sorted(set(expected)) == list(expected)


def _text_meant(given: Any) -> Any:
    if isinstance(given, set) and all(isinstance(part, str) for part in given):
        return "".join(sorted(given))
    if isinstance(given, list | tuple) and given and all(isinstance(part, str) for part in given):
        return "".join(given)
    return str(given) if type(given) is int or isinstance(given, str) else given


def _number_in(text: str) -> Any:
    """Returns the number, or the list of numbers, that a text shows; or None."""
    plain = text.strip().replace("−", "-")
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?", plain):
        plain = plain.replace(",", "")
    for read in (float, Fraction, ast.literal_eval):
        try:
            number = read(plain)
            return float(number) if isinstance(number, Fraction) else number if as_array(number).size else None
        except (ValueError, TypeError, SyntaxError, ZeroDivisionError, MemoryError, RecursionError):
            continue
    return None


def _only_one(given: Any) -> Any:
    """Returns the only number in a list or array; anything else as it is."""
    if isinstance(given, int | float | np.generic):
        return given
    try:
        array = as_array(given)
    except TypeError:
        return given
    return array.reshape(()).item() if array.size == 1 else given


def _known_mistake(exercise: Predict, answer: Any) -> Mistake | None:
    """Returns the listed mistake that a value is: the nearest, where it may have been rounded."""
    rounded: list[tuple[float, int, Mistake]] = []
    for mistake in exercise.mistakes:
        if isinstance(mistake.answer, str) or isinstance(answer, str):
            if type(answer) is type(mistake.answer) and _letters(mistake.answer) == _letters(answer):
                return mistake
        elif difference(mistake.answer, answer, min(exercise.rtol, 1e-3), atol=_smallest(mistake.answer)) is None:
            return mistake
        elif rounds_to(answer, mistake.answer):
            rounded.append((_distance(answer, mistake.answer), len(rounded), mistake))
    return min(rounded)[2] if rounded else None


def _distance(one: Any, other: Any) -> float:
    return float(np.max(np.abs(np.asarray(one, float) - np.asarray(other, float)), initial=0.0))


def rounds_to(answer: Any, other: Any) -> bool:
    """Returns whether two values are the same, rounded to the decimals in which the coarser one is written.

    At least two decimals are compared. Of arrays, all elements must be so.

    Example:
        >>> rounds_to(0.33, 1 / 3), rounds_to(0.3, 1 / 3), rounds_to(0, 0.004)
        (True, False, False)
    """
    return all(
        a == b or _same_rounded(a, b, max(LEAST_DECIMALS, min(_decimals(a), _decimals(b))))
        for a, b in _pairs(answer, other)
    )


def _is_rounded(answer: Any, expected: Any) -> bool:
    """Returns whether a value is the expected one, but rounded to too few digits."""
    return all(a == b or _same_rounded(a, b, _decimals(a)) for a, b in _pairs(answer, expected))


def _same_rounded(answer: float, other: float, decimals: int) -> bool:
    if not (math.isfinite(answer) and math.isfinite(other)) or answer * other == 0:
        return False
    half = 0.5 * 10.0**-decimals * (1 + 1e-9)
    return abs(answer - other) <= min(half, MOST_ROUNDED * abs(other))


def _pairs(one: Any, other: Any) -> Iterator[tuple[float, float]]:
    """Yields the numbers of two values of one shape; a pair that differs, if they have no common one."""
    try:
        first, second = np.asarray(one, dtype=float), np.asarray(other, dtype=float)
    except (TypeError, ValueError):
        first, second = np.zeros(1), np.zeros(2)
    if first.shape != second.shape or not first.size:
        yield 0.0, 1.0
        return
    yield from zip(first.ravel().tolist(), second.ravel().tolist(), strict=True)


def _decimals(number: float) -> int:
    """Returns the decimals in which a number is written: 2 for 0.25, 6 for 3.1e-05, 0 for 12.0."""
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _smallest(expected: Any) -> float:
    """Returns the absolute tolerance of a comparison: beside a tiny number the usual 1e-9 would accept anything."""
    return 0.0 if isinstance(expected, float) and 0 < abs(expected) < 1e-6 else 1e-9


def _letters(text: str) -> str:
    """Returns a text as it is compared: `"a, b"` is `"AB"`."""
    return "".join(text.lower().replace(",", " ").split())


def _not_a_value(answer: Any, expected: Any) -> str | None:
    """Returns why an answer has the wrong type, or None."""
    if isinstance(expected, str):
        return None if isinstance(answer, str) else f"a text in quotes is asked for, not {show(answer)}"
    if isinstance(answer, str):
        return None if expected is None else f"a number is asked for, not the text {show(answer)}"
    if isinstance(answer, bool | np.bool_) and not isinstance(expected, bool | np.bool_):
        return f"a number is asked for, not {answer}"
    if isinstance(expected, dict | tuple) or isinstance(answer, dict):
        return None
    try:
        array = as_array(answer)
    except TypeError as error:
        return str(error)
    if array.ndim == 0 and array.dtype.kind == "f" and math.isnan(float(array)):
        return "nan is not a number: somewhere inf - inf, 0 / 0 or the root of a negative number was computed"
    return None
