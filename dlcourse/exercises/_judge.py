"""Judges an answer: not attempted, right, or wrong with the most helpful reason."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from dlcourse.exercises import _guard
from dlcourse.exercises._functions import judge_function
from dlcourse.exercises._limit import TIME_LIMIT, OutOfTime, time_limit
from dlcourse.exercises._values import as_array, difference, show
from dlcourse.exercises._verdict import Mark, Verdict, not_attempted, right, wrong
from dlcourse.exercises.declare import Exercise, Explain, Implement, Predict

__all__ = ["Mark", "Verdict", "judge"]


def judge(exercise: Exercise, answer: Any, seconds: float = TIME_LIMIT) -> Verdict:
    """Judges an answer; nothing is printed, and no random state changes.

    Args:
        exercise: the exercise.
        answer: the learner's function or value.
        seconds: limit of the computing time.

    Returns:
        The verdict.
    """
    try:
        with (
            _guard.alone(),
            _guard.preserved_random_state(),
            _guard.no_exit(),
            time_limit(seconds),
            _guard.quiet(),
        ):
            return next(_judging(exercise, answer))
    except OutOfTime:
        return wrong(exercise, f"no answer after {seconds:g} seconds: does a loop never end, or do too much?")
    except _guard.OtherCheckRunningError:
        return wrong(exercise, "another check is still running: run this cell again when it has ended")


def _judging(exercise: Exercise, answer: Any) -> Iterator[Verdict]:
    """Yields the verdict. Code that is stopped within an `except` clause leaves its exception behind as the one that is
    being handled, and later ones would refer to it; but a generator has its own.
    """
    if isinstance(exercise, Implement):
        yield judge_function(exercise, answer)
    elif isinstance(exercise, Explain):
        yield _judge_choice(exercise, answer)
    else:
        assert isinstance(exercise, Predict)
        yield _judge_value(exercise, answer)


def _judge_choice(exercise: Explain, answer: Any) -> Verdict:
    if answer is None or answer is Ellipsis:
        return not_attempted(exercise)
    letters = ", ".join(f'"{letter}"' for letter in exercise.choices)
    letter = answer.strip(" ().").lower() if isinstance(answer, str) else answer
    if not isinstance(letter, str) or letter not in exercise.choices:
        return wrong(exercise, f"{show(answer)} is not one of the choices: answer with one of {letters}")
    choice = exercise.choices[letter]
    return Verdict(exercise.name, Mark.RIGHT if choice.right else Mark.WRONG, choice.reason)


def _judge_value(exercise: Predict, answer: Any) -> Verdict:
    if answer is None or answer is Ellipsis:
        return not_attempted(exercise)
    if isinstance(answer, list | tuple | set) and answer and all(isinstance(a, str) for a in answer):
        answer = "".join(sorted(answer) if isinstance(answer, set) else answer)  # several letters
    if problem := _not_a_value(exercise, answer):
        return wrong(exercise, problem)
    expected = None
    if exercise.accept is not None:
        problem = exercise.accept(answer)
    else:
        assert exercise.answer is not None
        expected = exercise.answer()
        if isinstance(expected, str) and _letters(answer) == _letters(expected):
            return right(exercise)
        problem = difference(expected, answer, exercise.rtol, atol=_smallest(expected))
    if problem is None:
        return right(exercise)
    for mistake in exercise.mistakes:
        if isinstance(mistake.answer, str) and isinstance(answer, str) and _letters(mistake.answer) == _letters(answer):
            return wrong(exercise, mistake.sentence)
        if difference(mistake.answer, answer, min(exercise.rtol, 1e-3), atol=_smallest(mistake.answer)) is None:
            return wrong(exercise, mistake.sentence)
    if exercise.accept is not None:
        return wrong(exercise, problem)
    hide_difference = isinstance(expected, str) or problem == "the value differs" or problem.startswith("the first")
    about = "" if hide_difference else f": {problem}"  # hidden if it would give the answer away or says nothing
    return wrong(exercise, f'{show(answer)} is not the value{about} · hint("{exercise.name}")')


def _smallest(expected: Any) -> float:
    """Returns the absolute tolerance of a comparison: beside a tiny number the usual 1e-9 would accept anything."""
    return 0.0 if isinstance(expected, float) and 0 < abs(expected) < 1e-6 else 1e-9


def _letters(text: str) -> str:
    """Returns a text as it is compared: `"a, b"` is `"AB"`."""
    return "".join(text.lower().replace(",", " ").split())


def _not_a_value(exercise: Predict, answer: Any) -> str | None:
    """Returns why the answer has the wrong type, or None."""
    expected = None if exercise.answer is None else exercise.answer()
    if isinstance(expected, str) or isinstance(answer, str):
        if isinstance(expected, str) and not isinstance(answer, str):
            return f"a text in quotes is asked for, not {show(answer)}"
        return (
            None if isinstance(expected, str) or expected is None else f"a number is asked for, not the text {answer!r}"
        )
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
