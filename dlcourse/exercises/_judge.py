"""Judges an answer: not attempted, right, or wrong with the most helpful reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from dlcourse.exercises import _apart, _guard
from dlcourse.exercises._answers import judge_choice, judge_value
from dlcourse.exercises._functions import judge_function, results_of
from dlcourse.exercises._limit import SLOW, TIME_LIMIT, OutOfTime, ends_check, time_limit
from dlcourse.exercises._verdict import Mark, Verdict, not_attempted, wrong
from dlcourse.exercises.declare import Call, Exercise, Explain, Implement, Predict

__all__ = ["Mark", "Verdict", "judge"]

MOST_PARTS, DEEPEST = 100_000, 20
"""Parts of a list or dictionary, and levels of lists in lists, that are looked at one by one."""


def judge(exercise: Exercise, answer: Any, seconds: float = TIME_LIMIT) -> Verdict:
    """Judges an answer; nothing is printed, and nothing in this process changes.

    Args:
        exercise: the exercise.
        answer: the learner's function or value.
        seconds: limit of the computing time.

    Returns:
        The verdict.
    """
    if answer is None or answer is Ellipsis:
        return not_attempted(exercise)
    try:
        with _guard.alone(), _guard.preserved_random_state():
            calls = exercise.all_calls() if isinstance(exercise, Implement) else ()
            if _is_plain(answer) or not _apart.is_possible(answer, *_code_of(exercise, calls)):
                return _judge_here(exercise, answer, calls, seconds)
            with _guard.quiet():  # what it loads stays in this process
                known = _known(exercise, calls)
            return _apart.judged_apart(
                lambda report: _judge_here(exercise, answer, calls, seconds, known, report), exercise.name, seconds
            )
    except _guard.OtherCheckRunningError:
        return wrong(exercise, "another check is still running: run this cell again when it has ended")


def _known(exercise: Exercise, calls: Sequence[Call]) -> Any:
    """Returns what a right answer gives: a function in each call, or the value."""
    if isinstance(exercise, Implement):
        return results_of(exercise, calls)
    return exercise.answer() if isinstance(exercise, Predict) and exercise.answer is not None else None


def _code_of(exercise: Exercise, calls: Sequence[Call]) -> list[Any]:
    """Returns all code besides the answer that a check runs, and what it is given."""
    if isinstance(exercise, Predict):
        return [exercise.accept, *(family.belongs for family in exercise.families)]
    if not isinstance(exercise, Implement):
        return []
    values = [value for one in calls for value in (*one.args, *one.kwargs.values())]
    recognized = [one.answer for one in exercise.mistakes] + [family.belongs for family in exercise.families]
    return [exercise.function, *recognized, *exercise.properties, *values]


def _judge_here(
    exercise: Exercise,
    answer: Any,
    calls: Sequence[Call],
    seconds: float,
    known: Any = None,
    report: _apart.Report = lambda _: None,
) -> Verdict:
    """Judges an answer in this process; reports a verdict before it looks for a better reason, which may take time."""
    try:
        with _guard.preserved_process(), _guard.no_exit(), time_limit(seconds), _guard.quiet():
            return next(_judging(exercise, answer, calls, known, report))
    except OutOfTime:
        return wrong(exercise, f"no answer after {seconds:g} seconds: {SLOW}")
    except BaseException as error:  # of a value's own code, such as a comparison that raises
        if ends_check(error):
            raise
        return wrong(exercise, f"this answer cannot be judged: its own code stops with {type(error).__name__}")


def _judging(
    exercise: Exercise, answer: Any, calls: Sequence[Call], known: Any, report: _apart.Report
) -> Iterator[Verdict]:
    """Yields the verdict. Code that is stopped within an `except` clause leaves its exception behind as the one that is
    being handled, and later ones would refer to it; but a generator has its own.
    """
    if isinstance(exercise, Implement):
        yield judge_function(exercise, answer, calls, known, report)
    elif isinstance(exercise, Explain):
        yield judge_choice(exercise, answer)
    else:
        assert isinstance(exercise, Predict)
        yield judge_value(exercise, answer, known)


def _is_plain(answer: Any, depth: int = 0) -> bool:
    """Returns whether an answer is made of Python's and NumPy's own numbers and texts, whose code is known."""
    kind = type(answer)
    if kind in (list, tuple, set, dict):
        if len(answer) > MOST_PARTS or depth > DEEPEST:
            return False
        parts = [*answer.keys(), *answer.values()] if kind is dict else list(answer)
        return all(_is_plain(part, depth + 1) for part in parts)
    if kind is np.ndarray:
        return answer.dtype.kind in "biufc"
    return kind in (bool, int, float, complex, str, bytes, Fraction, Decimal) or isinstance(
        answer, np.number | np.bool_
    )
