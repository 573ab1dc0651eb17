"""The four functions for learners."""

from __future__ import annotations

import html
import os
from typing import Any

from dlcourse.console import say
from dlcourse.exercises import _progress, _registry, _values
from dlcourse.exercises._judge import Mark, Verdict, judge
from dlcourse.exercises._limit import time_limit
from dlcourse.exercises._show import Message, Page, show
from dlcourse.exercises.declare import Exercise, Explain

_hints_given: dict[str, int] = {}


def check(*functions: Any, **values: Any) -> None:
    """Checks answers and displays the result: ✓ right, ✗ wrong and why, ○ not attempted.

    It never raises an exception, preserves the random state of Python, NumPy and Keras, and stops an answer that does
    not return within 10 seconds. On Linux an answer is checked in a process of its own, unless it uses TensorFlow or
    another library with threads.

    Args:
        *functions: functions, named as their exercises.
        **values: values, by the names of their exercises.

    Example:
        >>> check(a_name_that_no_exercise_has=3)
        ✗ check: there is no exercise called 'a_name_that_no_exercise_has'.
    """
    if not functions and not values:
        show(_failure("check", "nothing was given: `check(my_function)` or `check(my_value=3)`"))
    for answer in functions:
        name = _name_of(answer)
        if name is None or name == "<lambda>":
            what = "a lambda" if name else f"the value {_values.show(answer)}"
            show(_failure("check", f"{what} has no name that tells its exercise: write `check(name_of_exercise=...)`"))
        else:
            _check_one(name, answer)
    for name, answer in values.items():
        _check_one(name, answer)


def _name_of(answer: Any) -> str | None:
    """Returns what a function is called; None for what has no name, or refuses to tell it."""
    try:
        with time_limit(1):
            name = answer.__name__
    except KeyboardInterrupt:
        raise
    except BaseException:
        return None
    return name if type(name) is str else None


def _check_one(name: str, answer: Any) -> None:
    exercise = _find(name, "check")
    if exercise is None:
        return
    try:
        verdict = judge(exercise, answer)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # an unforeseen answer must not stop a lesson
        verdict = Verdict(name, Mark.WRONG, f"this answer cannot be judged: {type(error).__name__}")
    _progress.record(verdict)
    show(Message(verdict.mark.value, verdict.name, verdict.sentence, verdict.evidence))


def hint(name: str) -> None:
    """Shows the next hint for an exercise; after the last one, the first one follows again.

    Args:
        name: name of the exercise, a string.

    Example:
        >>> hint("a_name_that_no_exercise_has")
        ✗ hint: there is no exercise called 'a_name_that_no_exercise_has'.
    """
    exercise = _find(name, "hint")
    if exercise is None:
        return
    number = _hints_given.get(exercise.name, 0) % len(exercise.hints)
    _hints_given[exercise.name] = number + 1
    more = f'solution("{exercise.name}") shows one way' if number + 1 == len(exercise.hints) else "call again for more"
    show(Message("·", f"hint {number + 1} of {len(exercise.hints)}", exercise.hints[number], (more,)))


def solution(name: str) -> None:
    """Shows one solution of an exercise.

    Args:
        name: name of the exercise, a string.

    Example:
        >>> solution("a_name_that_no_exercise_has")
        ✗ solution: there is no exercise called 'a_name_that_no_exercise_has'.
    """
    exercise = _find(name, "solution")
    if exercise is None:
        return
    code = exercise.solution
    if isinstance(exercise, Explain):
        code += f"  # {exercise.choices[exercise.right_letter].text}"
    show(Page(code, f"<pre>{html.escape(code)}</pre>"))


def progress() -> None:
    """Shows the map of the course: each lesson with one sign per exercise, ✓ if it is solved.

    If DLCOURSE_VERDICT_ONLY is set, as when stored outputs are made, it prints one line that describes the map instead.
    """
    if os.environ.get("DLCOURSE_VERDICT_ONLY"):
        say("Run this cell to see the map of the course and the exercises that you have solved.")
    else:
        show(_progress.course_map())


def _find(name: Any, title: str) -> Exercise | None:
    try:
        return _registry.find(getattr(name, "__name__", name))
    except _registry.UnknownExerciseError as error:
        show(_failure(title, str(error.args[0])))
        return None


def _failure(title: str, sentence: str) -> Message:
    return Message("✗", title, sentence)
