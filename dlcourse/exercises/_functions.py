"""Judges a function: runs it on an exercise's calls, and finds the known mistake that does the same."""

from __future__ import annotations

import ast
import contextlib
import dis
import inspect
import random
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlcourse.exercises import _guard
from dlcourse.exercises._advice import advice_on
from dlcourse.exercises._code_reading import read_off
from dlcourse.exercises._limit import ends_check, uncounted
from dlcourse.exercises._patterns import pattern
from dlcourse.exercises._values import difference, show, show_pair
from dlcourse.exercises._verdict import Verdict, not_attempted, right, wrong
from dlcourse.exercises.declare import Build, Call, Family, FindMistake, Function, Implement, Mistake

CHANGED = "the result is right, but your function changes its input: work on a copy"


@dataclass(frozen=True)
class _Outcome:
    """The outcome of one call: its value or exception, whether it changed its inputs, and its output."""

    value: Any = None
    fault: _guard.Fault | None = None
    changed: bool = False
    printed: str = ""


def results_of(exercise: Implement, calls: Sequence[Call]) -> Sequence[Any]:
    """Returns what is seen of the solution's results; what it builds is looked at once and for all."""
    if isinstance(exercise, Build) and exercise.expected:
        return exercise.expected
    results = [exercise.seen(exercise.function(*_copy(c.args), **_copy(dict(c.kwargs))), c) for c in calls]
    if isinstance(exercise, Build):
        exercise.expected.extend(results)
    return results


def judge_function(
    exercise: Implement,
    answer: Any,
    calls: Sequence[Call],
    results: Sequence[Any] | None,
    report: Callable[[Verdict], None],
) -> Verdict:
    """Judges a function, or what was given in place of one; see `judge`.

    Args:
        exercise: the exercise.
        answer: what was given.
        calls: the exercise's calls.
        results: the solution's results in them, if they are known already.
        report: is given the verdict without a known mistake, before that is looked for.
    """
    if problem := _not_a_function(exercise, answer):
        return wrong(exercise, problem)
    if _is_untouched(exercise, answer):
        return not_attempted(exercise)
    if problem := _wrong_arguments(exercise, answer, calls):
        return wrong(exercise, problem)
    outcomes = _outcomes(exercise, answer, calls)
    if outcomes[0].value is Ellipsis:
        return not_attempted(exercise)
    with uncounted():
        expected = results_of(exercise, calls) if results is None else results
    failed = [_failure(exercise, outcome, value) for outcome, value in zip(outcomes, expected, strict=True)]
    unmet = _unmet_properties(exercise, answer)
    if not any(failed) and not unmet:
        return right(exercise)
    evidence: tuple[str, ...] = ()
    wrong_calls = [n for n, problem in enumerate(failed) if problem]
    wrong_calls.sort(key=lambda n: (failed[n] == CHANGED, calls[n].is_edge))
    first = wrong_calls[0] if wrong_calls else None
    if first is not None:
        evidence = _counterexample(exercise, calls[first], expected[first], outcomes[first])
    unexplained = wrong(exercise, unmet[0] if first is None else failed[first] or "", evidence)
    report(unexplained)
    with uncounted():
        mistake = _known_mistake(exercise, calls, expected, outcomes, unmet)
    sentence = mistake.sentence if mistake else _observed(exercise, answer, calls, expected, outcomes, unexplained)
    return unexplained if sentence is None else wrong(exercise, sentence, evidence)


def _observed(
    exercise: Implement,
    answer: Function,
    calls: Sequence[Call],
    expected: Sequence[Any],
    outcomes: Sequence[_Outcome],
    unexplained: Verdict,
) -> str | None:
    """Returns what can be said of an answer that makes none of the known mistakes, or None."""
    if unexplained.sentence == CHANGED or not unexplained.evidence:
        return None  # the values are right
    if (family := _family(exercise, expected, outcomes)) is not None:
        return family.sentence
    if not unexplained.sentence.startswith(("not yet: ", "your code stops with ")):
        return None  # says why already
    for outcome in outcomes:
        if outcome.fault is not None and unexplained.sentence == f"your code stops with {outcome.fault}":
            return advice_on(outcome.fault)
    if isinstance(exercise, Build):
        return None
    if (sentence := read_off(answer, exercise.function)) is not None:
        return sentence
    usable = [n for n, outcome in enumerate(outcomes) if outcome.fault is None and outcome.value is not None]
    columns = ([calls[n] for n in usable], [expected[n] for n in usable], [outcomes[n].value for n in usable])
    with contextlib.suppress(Exception):  # of values with code of their own
        return pattern(list(inspect.signature(exercise.function).parameters), *columns)
    return None


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


def _outcomes(exercise: Implement, answer: Function, calls: Sequence[Call]) -> list[_Outcome]:
    return [_outcome(exercise, answer, one) for one in calls]


def _outcomes_of_mistake(exercise: Implement, mistake: Mistake, calls: Sequence[Call]) -> list[_Outcome]:
    """Returns the outcomes of a known mistake; what it builds, which takes time, is looked at once and for all."""
    if not isinstance(exercise, Build):
        return _outcomes(exercise, mistake.answer, calls)
    if mistake.answer not in exercise.seen_of_mistakes:
        exercise.seen_of_mistakes[mistake.answer] = _outcomes(exercise, mistake.answer, calls)
    return exercise.seen_of_mistakes[mistake.answer]


def _outcome(exercise: Implement, answer: Function, one: Call) -> _Outcome:
    args, kwargs = _copy(one.args), _copy(dict(one.kwargs))
    if isinstance(exercise, Build):
        random.seed(0)  # Keras seeds its initializers with it: the same answer gets the same verdict each time
    with _guard.quiet() as printed:
        try:
            value = exercise.seen(answer(*args, **kwargs), one)
        except BaseException as error:
            if ends_check(error):
                raise
            return _Outcome(fault=_guard.fault_of(error, answer), printed=printed.getvalue())
    changed = not (_same(args, one.args) and _same(kwargs, dict(one.kwargs)))
    return _Outcome(value, changed=changed, printed=printed.getvalue())


def _failure(exercise: Implement, outcome: _Outcome, expected: Any) -> str | None:
    """Returns a sentence on what is wrong with an outcome, or None if it is right."""
    if outcome.fault is not None:
        return f"your code stops with {outcome.fault}"
    if (outcome.value is None) != (expected is None):
        return "it returns nothing: is a `return` missing?" if expected is not None else "it should return nothing"
    if isinstance(exercise, Build):
        if faults := _wrong_observations(exercise, outcome.value, expected):
            what, seen = next(iter(faults.items()))
            if what not in expected:  # seen of this alone
                return f"not yet: {what}: {show(seen)}"
            return f"not yet: {what} should be {show(expected[what])}, not {show(seen)}"
    elif problem := difference(expected, outcome.value, exercise.rtol):
        return f"not yet: {problem}"
    if outcome.changed and not exercise.may_change_inputs:
        return CHANGED
    return None


def _wrong_observations(exercise: Implement, seen: Mapping[str, Any], expected: Mapping[str, Any]) -> dict[str, Any]:
    """Returns what was observed and is not as in the solution; what was not looked at is no fault."""
    return {
        what: value
        for what, value in seen.items()
        if what not in expected or difference(expected[what], value, exercise.rtol) is not None
    }


def _unmet_properties(exercise: Implement, answer: Function) -> list[str]:
    """Returns a sentence for each property that the function does not have."""
    sentences = []
    for check_property in exercise.properties:
        try:
            sentence = check_property(answer)
        except BaseException as error:
            if ends_check(error):
                raise
            sentence = f"your code stops with {_guard.fault_of(error, answer)}"
        if sentence:
            sentences.append(sentence)
    return sentences


def _known_mistake(
    exercise: Implement, calls: Sequence[Call], expected: Sequence[Any], outcomes: Sequence[_Outcome], unmet: list[str]
) -> Mistake | None:
    """Returns the known mistake that an answer makes.

    It is preferably one that does the same in all calls; otherwise one that does the same where mistakes are told
    apart: in the ordinary calls, or, if it is right in all of these, in the edges where it is wrong.
    """
    recognized = None
    for mistake in exercise.mistakes:
        if _unmet_properties(exercise, mistake.answer) != unmet:
            continue
        others = _outcomes_of_mistake(exercise, mistake, calls)
        agree = [_does_the_same(exercise, *trio) for trio in zip(others, outcomes, expected, strict=True)]
        if all(agree):
            return mistake
        ordinary = [n for n, one in enumerate(calls) if not one.is_edge]
        failing = [n for n, other in enumerate(others) if _failure(exercise, other, expected[n])]
        telling = ordinary if set(failing) & set(ordinary) else [*ordinary, *failing]
        if recognized is None and failing and all(agree[n] for n in telling):
            recognized = mistake
    return recognized


def _family(exercise: Implement, expected: Sequence[Any], outcomes: Sequence[_Outcome]) -> Family | None:
    """Returns the family of wrong answers to which the results belong; a predicate that fails recognizes nothing."""
    returned = [outcome.value for outcome in outcomes]
    for family in exercise.families:
        with contextlib.suppress(Exception):
            if family.belongs(_copy(returned), _copy(list(expected))):
                return family
    return None


def _does_the_same(exercise: Implement, known: _Outcome, outcome: _Outcome, expected: Any) -> bool:
    """Returns whether an outcome is that of a known mistake; of what is built, its wrong observations are compared."""
    if known.fault is not None or outcome.fault is not None:
        kinds = {one.fault.kind if one.fault else None for one in (known, outcome)}
        return len(kinds) == 1 and known.changed == outcome.changed
    if known.changed != outcome.changed:
        return False
    if isinstance(exercise, Build) and isinstance(known.value, Mapping) and isinstance(outcome.value, Mapping):
        faults = _wrong_observations(exercise, known.value, expected)
        return all(
            what in outcome.value and _agree(value, outcome.value[what], exercise.rtol)
            for what, value in faults.items()
        )
    return _agree(known.value, outcome.value, exercise.rtol)


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
    if isinstance(exercise, Build) and isinstance(outcome.value, Mapping):
        for what, seen in list(_wrong_observations(exercise, outcome.value, expected).items())[:1]:
            lines += [f"expected: {what}: {show(expected[what])}"] if what in expected else []
            lines += [f"got:      {show(seen)}"]
    elif outcome.fault is None and not (outcome.changed and difference(expected, outcome.value, exercise.rtol) is None):
        expected_text, got = show_pair(expected, outcome.value)
        lines += [f"expected: {expected_text}", f"got:      {got}"]
    elif outcome.fault is not None:
        wanted = [] if isinstance(exercise, Build) else [f"expected: {show(expected)}"]
        lines += [*wanted, f"got:      {outcome.fault.kind}"]
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
