"""Judges an answer: not attempted, right, or wrong with the most helpful reason."""

from __future__ import annotations

import ast
import dis
import inspect
import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np

from dlcourse.exercises import _guard
from dlcourse.exercises._values import as_array, difference, show, show_pair
from dlcourse.exercises.declare import Call, Exercise, Explain, FindMistake, Function, Implement, Predict


class Mark(Enum):
    """The three results of a check."""

    NOT_ATTEMPTED = "○"
    WRONG = "✗"
    RIGHT = "✓"


@dataclass(frozen=True)
class Verdict:
    """The result of a check: a mark, one sentence, and lines of evidence."""

    name: str
    mark: Mark
    sentence: str
    evidence: tuple[str, ...] = ()


def judge(exercise: Exercise, answer: Any, seconds: float = _guard.TIME_LIMIT) -> Verdict:
    """Judges an answer; nothing is printed, and no random state changes.

    Args:
        exercise: the exercise.
        answer: the learner's function or value.
        seconds: limit of the computing time.

    Returns:
        The verdict.
    """
    try:
        with _guard.preserved_random_state(), _guard.time_limit(seconds), _guard.quiet():
            if isinstance(exercise, Implement):
                return _judge_function(exercise, answer)
            if isinstance(exercise, Explain):
                return _judge_choice(exercise, answer)
            assert isinstance(exercise, Predict)
            return _judge_value(exercise, answer)
    except _guard.OutOfTime:
        return _wrong(exercise, f"no answer after {seconds:g} seconds: does a loop never end, or do too much?")


def _not_attempted(exercise: Exercise) -> Verdict:
    return Verdict(exercise.name, Mark.NOT_ATTEMPTED, f'not attempted yet · hint("{exercise.name}")')


def _right(exercise: Exercise) -> Verdict:
    return Verdict(exercise.name, Mark.RIGHT, exercise.right or "right")


def _wrong(exercise: Exercise, sentence: str, evidence: Sequence[str] = ()) -> Verdict:
    return Verdict(exercise.name, Mark.WRONG, sentence, tuple(evidence))


def _judge_choice(exercise: Explain, answer: Any) -> Verdict:
    if answer is None or answer is Ellipsis:
        return _not_attempted(exercise)
    letters = ", ".join(f'"{letter}"' for letter in exercise.choices)
    letter = answer.strip(" ().").lower() if isinstance(answer, str) else answer
    if not isinstance(letter, str) or letter not in exercise.choices:
        return _wrong(exercise, f"{show(answer)} is not one of the choices: answer with one of {letters}")
    choice = exercise.choices[letter]
    return Verdict(exercise.name, Mark.RIGHT if choice.right else Mark.WRONG, choice.reason)


def _judge_value(exercise: Predict, answer: Any) -> Verdict:
    if answer is None or answer is Ellipsis:
        return _not_attempted(exercise)
    if isinstance(answer, list | tuple | set) and answer and all(isinstance(a, str) for a in answer):
        answer = "".join(sorted(answer) if isinstance(answer, set) else answer)  # several letters
    if problem := _not_a_value(exercise, answer):
        return _wrong(exercise, problem)
    expected = None
    if exercise.accept is not None:
        problem = exercise.accept(answer)
    else:
        assert exercise.answer is not None
        expected = exercise.answer()
        if isinstance(expected, str) and answer.strip().lower() == expected.lower():
            return _right(exercise)
        problem = difference(expected, answer, exercise.rtol)
    if problem is None:
        return _right(exercise)
    for mistake in exercise.mistakes:
        if difference(mistake.answer, answer, min(exercise.rtol, 1e-3)) is None:
            return _wrong(exercise, mistake.sentence)
    if exercise.accept is not None:
        return _wrong(exercise, problem)
    hide_difference = isinstance(expected, str) or problem == "the value differs" or problem.startswith("the first")
    about = "" if hide_difference else f": {problem}"  # hidden if it would give the answer away or says nothing
    return _wrong(exercise, f'{show(answer)} is not the value{about} · hint("{exercise.name}")')


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


@dataclass(frozen=True)
class _Outcome:
    """The outcome of one call: its value or exception, whether it changed its inputs, and its output."""

    value: Any = None
    fault: _guard.Fault | None = None
    changed: bool = False
    printed: str = ""


def _judge_function(exercise: Implement, answer: Any) -> Verdict:
    if answer is None or answer is Ellipsis:
        return _not_attempted(exercise)
    if problem := _not_a_function(exercise, answer):
        return _wrong(exercise, problem)
    if _is_untouched(exercise, answer):
        return _not_attempted(exercise)
    calls = exercise.all_calls()
    if problem := _wrong_arguments(exercise, answer, calls):
        return _wrong(exercise, problem)
    outcomes = _outcomes(answer, calls)
    if outcomes[0].value is Ellipsis:
        return _not_attempted(exercise)
    with _guard.uncounted():
        expected = [exercise.function(*_copy(c.args), **_copy(dict(c.kwargs))) for c in calls]
    failed = [_failure(exercise, outcome, value) for outcome, value in zip(outcomes, expected, strict=True)]
    unmet = _unmet_properties(exercise, answer)
    if not any(failed) and not unmet:
        return _right(exercise)
    evidence: tuple[str, ...] = ()
    first = next((position for position, problem in enumerate(failed) if problem), None)
    if first is not None:
        evidence = _counterexample(exercise, calls[first], expected[first], outcomes[first])
    with _guard.uncounted():
        for mistake in exercise.mistakes:
            if _behaves_like(exercise, mistake.answer, calls, outcomes, unmet):
                return _wrong(exercise, mistake.sentence, evidence)
    return _wrong(exercise, unmet[0] if first is None else failed[first] or "", evidence)


def _not_a_function(exercise: Implement, answer: Any) -> str | None:
    if isinstance(answer, type):
        return f"{exercise.name} must be a function, not a class"
    if not callable(answer):
        return f"{exercise.name} must be a function, not {show(answer)}: check({exercise.name})"
    return None


def _is_untouched(exercise: Implement, answer: Function) -> bool:
    """Returns whether the function is still the stub; the faulty code of a FindMistake counts as an answer."""
    if not hasattr(answer, "__code__") or isinstance(exercise, FindMistake):
        return False
    opnames = {instruction.opname for instruction in dis.get_instructions(answer)}
    is_trivial = opnames <= {"RESUME", "NOP", "POP_TOP", "LOAD_CONST", "RETURN_VALUE", "RETURN_CONST"}
    if is_trivial and _returns_nothing(answer):
        return True
    try:
        source = textwrap.dedent(inspect.getsource(answer))
        return ast.dump(ast.parse(source)) == ast.dump(ast.parse(exercise.stub))
    except (OSError, TypeError, SyntaxError):
        return False


def _returns_nothing(answer: Function) -> bool:
    return set(answer.__code__.co_consts) <= {answer.__doc__, None, Ellipsis}


def _wrong_arguments(exercise: Implement, answer: Function, calls: Sequence[Call]) -> str | None:
    try:
        signature = inspect.signature(answer)
    except (TypeError, ValueError):  # some functions written in C have none
        return None
    for one in calls:
        try:
            signature.bind(*one.args, **one.kwargs)
        except TypeError as error:
            expected = inspect.signature(exercise.function)
            return f"it should take {exercise.name}{expected}, yours takes {exercise.name}{signature}: {error}"
    return None


def _outcomes(answer: Function, calls: Sequence[Call]) -> list[_Outcome]:
    return [_outcome(answer, one) for one in calls]


def _outcome(answer: Function, one: Call) -> _Outcome:
    args, kwargs = _copy(one.args), _copy(dict(one.kwargs))
    with _guard.quiet() as printed:
        try:
            value = answer(*args, **kwargs)
        except (Exception, SystemExit) as error:
            return _Outcome(fault=_guard.fault_of(error, answer), printed=printed.getvalue())
    changed = not (_same(args, one.args) and _same(kwargs, dict(one.kwargs)))
    return _Outcome(value, changed=changed, printed=printed.getvalue())


def _failure(exercise: Implement, outcome: _Outcome, expected: Any) -> str | None:
    """Returns a sentence on what is wrong with an outcome, or None if it is right."""
    if outcome.fault is not None:
        return f"your code stops with {outcome.fault}"
    if (outcome.value is None) != (expected is None):
        return "it returns nothing: is a `return` missing?" if expected is not None else "it should return nothing"
    if problem := difference(expected, outcome.value, exercise.rtol):
        return f"not yet: {problem}"
    if outcome.changed and not exercise.may_change_inputs:
        return "the result is right, but your function changes its input: work on a copy"
    return None


def _unmet_properties(exercise: Implement, answer: Function) -> list[str]:
    """Returns a sentence for each property that the function does not have."""
    sentences = []
    for check_property in exercise.properties:
        try:
            sentence = check_property(answer)
        except (Exception, SystemExit) as error:
            sentence = f"your code stops with {_guard.fault_of(error, answer)}"
        if sentence:
            sentences.append(sentence)
    return sentences


def _behaves_like(
    exercise: Implement, wrong: Function, calls: Sequence[Call], outcomes: Sequence[_Outcome], unmet: list[str]
) -> bool:
    """Returns whether an answer has the outcomes of a known mistake in all calls, and the same unmet properties."""
    for one, outcome in zip(calls, outcomes, strict=True):
        other = _outcome(wrong, one)
        if (other.fault is None) != (outcome.fault is None) or other.changed != outcome.changed:
            return False
        if other.fault is not None and outcome.fault is not None:
            if other.fault.kind != outcome.fault.kind:
                return False
        elif not _agree(other.value, outcome.value, exercise.rtol):
            return False
    return _unmet_properties(exercise, wrong) == unmet


def _agree(one: Any, other: Any, rtol: float) -> bool:
    try:
        return difference(one, other, rtol) is None
    except (TypeError, ValueError):  # the mistake's own value cannot be compared
        return type(one) is type(other)


def _counterexample(exercise: Implement, one: Call, expected: Any, outcome: _Outcome) -> tuple[str, ...]:
    arguments = [show(value) for value in one.args] + [f"{key}={show(value)}" for key, value in one.kwargs.items()]
    lines = [f"{exercise.name}({', '.join(arguments)})"]
    if outcome.fault is not None and outcome.fault.line:
        lines.insert(0, outcome.fault.line)
    if outcome.fault is None and not (outcome.changed and difference(expected, outcome.value, exercise.rtol) is None):
        expected_text, got = show_pair(expected, outcome.value)
        lines += [f"expected: {expected_text}", f"got:      {got}"]
    elif outcome.fault is not None:
        lines += [f"expected: {show(expected)}", f"got:      {outcome.fault.kind}"]
    printed = outcome.printed.splitlines()[:5]
    return tuple(lines + [f"printed:  {line}" for line in printed])


def _copy(value: Any) -> Any:
    """Copies arrays and the containers that hold them; functions and models are not copied."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, tuple | list):
        return type(value)(_copy(item) for item in value)
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return value


def _same(one: Any, other: Any) -> bool:
    if isinstance(other, np.ndarray):
        equal_nan = other.dtype.kind in "fc"
        return isinstance(one, np.ndarray) and one.shape == other.shape and np.array_equal(one, other, equal_nan)
    if isinstance(other, tuple | list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in other)
    return True if callable(other) else bool(one is other or one == other)
