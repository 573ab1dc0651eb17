"""What holds for every exercise of the course, by kind. Nobody writes a test for a single exercise."""

from __future__ import annotations

import ast
import copy
import dataclasses
import functools
import inspect
import sys
from typing import Any

import numpy as np
import pytest

from dlcourse.course import COURSE
from dlcourse.exercises import _apart, _registry
from dlcourse.exercises._judge import Mark, Verdict, judge
from dlcourse.exercises.declare import Build, Exercise, Explain, FindMistake, Implement, Mistake, Predict
from tools import verdicts


def computed_once(exercise: Any) -> Any:
    """The same exercise. Its answer is computed once for all tests, which get copies of it."""
    if getattr(exercise, "answer", None) is None:
        return exercise
    compute = functools.cache(exercise.answer)
    return dataclasses.replace(exercise, answer=lambda: copy.deepcopy(compute()))


ALL = [computed_once(exercise) for exercise in _registry.registry().values()]
LESSON = {exercise.name: lesson for lesson, exercises in _registry.lessons().items() for exercise in exercises}
FUNCTIONS = [e for e in ALL if isinstance(e, Implement)]
VALUES = [e for e in ALL if isinstance(e, Predict)]
CHOICES = [e for e in ALL if isinstance(e, Explain)]


def by_name(exercises: list[Any]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("exercise", exercises, ids=[f"{LESSON[e.name]}-{e.name}" for e in exercises])


def mistakes_of(exercises: list[Any]) -> pytest.MarkDecorator:
    pairs = [(e, m) for e in exercises for m in e.mistakes]
    ids = [f"{LESSON[e.name]}-{e.name}-{word_for(m, number)}" for e in exercises for number, m in enumerate(e.mistakes)]
    return pytest.mark.parametrize(("exercise", "mistake"), pairs, ids=ids)


def word_for(mistake: Mistake, number: int) -> str:
    """What a mistake is called in a test's id: the wrong function's name; of values and letters, their place."""
    return getattr(mistake.answer, "__name__", str(number))


def executed(source: str, name: str) -> Any:
    """The function or value that some source makes. NumPy is what a notebook always has."""
    scope: dict[str, Any] = {"np": np}
    exec(source, scope)
    return scope[name]


def assert_right(verdict: Verdict) -> None:
    assert verdict.mark is Mark.RIGHT, f"{verdict.sentence} {verdict.evidence}"


# All kinds ------------------------------------------------------------------------------------------------------


def test_all_load_and_every_package_belongs_to_a_lesson() -> None:
    assert _registry.broken() == {}
    assert set(_registry.lessons()) <= {lesson.module for lesson in COURSE}


@by_name(ALL)
def test_there_are_two_or_three_hints(exercise: Exercise) -> None:
    assert 2 <= len(exercise.hints) <= 3
    assert all(hint.strip() for hint in exercise.hints)


@by_name(ALL)
def test_placeholders_are_not_attempted(exercise: Exercise) -> None:
    assert judge(exercise, ...).mark is Mark.NOT_ATTEMPTED
    assert judge(exercise, None).mark is Mark.NOT_ATTEMPTED


@by_name(ALL)
def test_two_mistakes_or_more_are_listed_and_each_says_something_else(exercise: Any) -> None:
    sentences = [mistake.sentence for mistake in exercise.mistakes]
    assert len(sentences) >= 2
    assert len(set(sentences)) == len(sentences)


@mistakes_of(ALL)
def test_each_mistake_is_wrong_and_gets_its_own_sentence(exercise: Exercise, mistake: Mistake) -> None:
    verdict = judge(exercise, mistake.answer)
    assert verdict.mark is Mark.WRONG
    assert verdict.sentence == mistake.sentence


@by_name([e for e in ALL if getattr(e, "families", ())])
def test_each_family_of_mistakes_has_examples_that_get_its_sentence(exercise: Any) -> None:
    for family in exercise.families:
        assert family.examples
        for answer in family.examples:
            verdict = judge(exercise, answer)
            assert verdict.mark is Mark.WRONG
            assert verdict.sentence == family.sentence


@by_name(ALL)
def test_an_answer_of_the_wrong_type_gets_an_answer(exercise: Exercise) -> None:
    yes_or_no = isinstance(exercise, Predict) and exercise.answer is not None and isinstance(exercise.answer(), bool)
    odd = [object(), "nonsense", b"bytes", [], {}, {1, 2}, (x for x in ()), int, float("nan")]
    for answer in odd if yes_or_no else [*odd, True]:
        verdict = judge(exercise, answer)
        assert verdict.mark is Mark.WRONG, answer
        assert verdict.sentence


# Functions ------------------------------------------------------------------------------------------------------


@by_name(FUNCTIONS)
def test_the_solution_is_right_and_the_check_is_little_work(
    exercise: Implement, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes no time to speak of: counted in calls of functions, a million of which take a second or less."""
    monkeypatch.setattr(_apart, "is_possible", lambda *_: False)  # so that they can be counted
    assert_right(judge(exercise, exercise.function))  # this may load what the exercise needs
    calls = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        verdict = judge(exercise, exercise.function)
    finally:
        sys.setprofile(before)
    assert_right(verdict)
    assert calls < (1_000_000 if exercise.trains else 40_000)
    values = [value for call in exercise.all_calls() for value in (*call.args, *call.kwargs.values())]
    assert sum(value.size for value in values if isinstance(value, np.ndarray)) < 100_000  # so each of them is quick


@by_name(FUNCTIONS)
def test_a_right_answer_written_another_way_is_right(exercise: Implement) -> None:
    assert exercise.alternatives, "give at least one right function that is written another way"
    for answer in exercise.alternatives:
        assert_right(judge(exercise, answer))


@by_name([e for e in FUNCTIONS if not isinstance(e, FindMistake)])
def test_the_untouched_stub_is_not_attempted(exercise: Implement) -> None:
    assert judge(exercise, executed(exercise.stub, exercise.name)).mark is Mark.NOT_ATTEMPTED


@by_name([e for e in FUNCTIONS if isinstance(e, FindMistake)])
def test_the_given_code_is_wrong_and_its_fault_is_named(exercise: FindMistake) -> None:
    verdict = judge(exercise, exercise.faulty.answer)
    assert verdict.mark is Mark.WRONG
    assert verdict.sentence == exercise.faulty.sentence
    assert "def " + exercise.name in exercise.stub


@by_name(FUNCTIONS)
def test_stub_and_solution_have_the_same_signature_and_docstring(exercise: Implement) -> None:
    stub, solution = ast.parse(exercise.stub).body[0], ast.parse(exercise.solution).body[0]
    assert isinstance(stub, ast.FunctionDef)
    assert isinstance(solution, ast.FunctionDef)
    assert ast.dump(stub.args) == ast.dump(solution.args)
    assert ast.get_docstring(stub) == ast.get_docstring(solution)


@by_name([e for e in FUNCTIONS if not isinstance(e, Build)])
def test_a_solution_that_is_1_percent_wrong_gets_a_counterexample_and_no_mistakes_sentence(exercise: Implement) -> None:
    values = [exercise.function(*call.args, **call.kwargs) for call in exercise.all_calls()]
    if not any(_has_decimals(value) for value in values):
        pytest.skip("its results are no decimals: 1 % more of them means nothing")

    verdict = judge(exercise, verdicts.changed(exercise))
    assert verdict.mark is Mark.WRONG
    assert verdict.evidence
    assert verdict.sentence not in [mistake.sentence for mistake in exercise.mistakes]


def _has_decimals(value: Any) -> bool:
    if isinstance(value, tuple | list):
        return any(map(_has_decimals, value))
    if isinstance(value, dict):
        return any(map(_has_decimals, value.values()))
    return isinstance(value, float | np.floating) or (isinstance(value, np.ndarray) and value.dtype.kind == "f")


@by_name(FUNCTIONS)
def test_other_argument_names_and_lists_are_accepted(exercise: Implement) -> None:
    keywords = {key for call in exercise.all_calls() for key in call.kwargs}
    names = [p for p in inspect.signature(exercise.function).parameters if p not in keywords]

    def renamed(*args: Any, **kwargs: Any) -> Any:
        result = exercise.function(*args, **kwargs)
        return result.tolist() if isinstance(result, np.ndarray) and result.size else result

    assert names or keywords
    assert_right(judge(exercise, renamed))


@by_name(FUNCTIONS)
def test_float32_is_accepted(exercise: Implement) -> None:
    def single(*args: Any, **kwargs: Any) -> Any:
        result = exercise.function(*args, **kwargs)
        return result.astype(np.float32) if isinstance(result, np.ndarray) and result.dtype.kind == "f" else result

    assert_right(judge(exercise, single))


# Values and choices ---------------------------------------------------------------------------------------------


@by_name([e for e in VALUES if e.answer is not None])
def test_the_right_value_is_right_as_number_array_and_within_the_tolerance(exercise: Predict) -> None:
    assert exercise.answer is not None
    original = _registry.find(exercise.name)
    assert isinstance(original, Predict)
    assert original.answer is not None
    value = original.answer()  # computed anew, and held against the one that was computed before
    assert_right(judge(exercise, value))
    if isinstance(value, float | int) and not isinstance(value, bool):
        for same in (float(value), np.float32(value), np.array(value), value * (1 + exercise.rtol / 2)):
            assert_right(judge(exercise, same))
        off = judge(exercise, value * (1 + 3 * exercise.rtol) + (exercise.rtol if value == 0 else 0))
        assert off.mark is Mark.WRONG


@by_name(CHOICES)
def test_every_letter_gets_its_reason(exercise: Explain) -> None:
    for letter, choice in exercise.choices.items():
        for spelling in (letter, letter.upper(), f" {letter} "):
            verdict = judge(exercise, spelling)
            assert verdict.mark is (Mark.RIGHT if choice.right else Mark.WRONG)
            assert verdict.sentence == choice.reason
