"""What is said of a wrong answer that makes none of its exercise's known mistakes: true, and only where it holds."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dlcourse.exercises._advice import advice_on
from dlcourse.exercises._code_reading import read_off
from dlcourse.exercises._guard import Fault
from dlcourse.exercises._judge import judge
from dlcourse.exercises._number_patterns import number_pattern
from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(0)


def mean_of_rows(x: Any) -> Any:
    """The mean over the rows."""
    return np.asarray(x).mean(axis=0)


def bits(p: Any) -> Any:
    """The information in nats."""
    return -np.log(np.asarray(p))


def spread_and_mean(x: Any) -> Any:
    """Two values."""
    return np.std(x), np.mean(x)


def running_sums(x: Any) -> Any:
    """The sums so far."""
    return np.cumsum(x)


def scaled(x: Any, factor: float) -> Any:
    """Returns x times a factor, but 0 for what is negative."""
    return factor * np.maximum(x, 0)


ROWS = Implement(mean_of_rows, calls=[call(RNG.normal(size=(n, 3))) for n in (2, 5, 7)], hints=["a"])
BITS = Implement(bits, calls=[call(np.array([0.5, 0.2])), call(np.array([0.9, 0.01]))], hints=["a"])
TWO = Implement(spread_and_mean, calls=[call(RNG.normal(size=n)) for n in (3, 5, 8)], hints=["a"])
SUMS = Implement(running_sums, calls=[call(RNG.normal(size=n)) for n in (3, 5, 8)], hints=["a"])
SCALED = Implement(
    scaled,
    calls=[call(np.array([-1.0, 2.0, -3.0, 0.5]), 2.0), call(np.array([1.0, 3.0]), 0.5), edge(np.array([]), 2.0)],
    hints=["a"],
)

SEEN: list[tuple[Implement, Callable[..., Any], str]] = [
    (ROWS, lambda x: -x.mean(axis=0), "wrong sign"),
    (ROWS, lambda x: x.mean(axis=0) / 2, "half of what it should be"),
    (ROWS, lambda x: 100 * x.mean(axis=0), "a percentage"),
    (ROWS, lambda x: 3.5 * x.mean(axis=0), "3.5 times what it should be"),
    (ROWS, lambda x: x.mean(axis=0) + 0.25, "too large by 0.25"),
    (ROWS, lambda x: x.sum(axis=0), "too large by the number of rows of `x`: a sum"),
    (ROWS, lambda x: x.mean(axis=0) / len(x), "too small by the number of rows of `x`"),
    (ROWS, lambda x: x.sum(axis=0) / np.sqrt(len(x)), "too large by the root of the number of rows"),
    (ROWS, lambda x: x.sum(axis=0) / (len(x) - 1), "divided by one less than the number of rows"),
    (ROWS, lambda x: x, "on average, your numbers"),
    (ROWS, lambda x: x.mean(), "your numbers are means of those"),
    (ROWS, lambda x: x.mean(axis=0, keepdims=True), "the numbers are right, their shape is not: (1, 3), where (3,)"),
    (ROWS, lambda x: x.mean(axis=0)[::-1], "the other way round"),
    (ROWS, lambda x: np.sort(x.mean(axis=0)), "not in the right places"),
    (ROWS, lambda x: np.zeros(3), "[0., 0., 0.] is returned in each call"),
    (BITS, lambda p: -np.log2(p), "which base has your logarithm"),
    (BITS, lambda p: np.log(p), "wrong sign"),
    (BITS, lambda p: p, "`p` comes back as it was given"),
    (BITS, lambda p: 1 / np.log(p) * -1, "1 divided by the right one"),
    (BITS, lambda p: np.floor(-np.log(p)), "cut off to a whole one"),
    (TWO, lambda x: (np.mean(x), np.std(x)), "returned in another order"),
    (TWO, lambda x: (np.std(x) * 2, np.mean(x)), "the first value alone is wrong: each number is twice"),
    (TWO, lambda x: (np.std(x), -np.mean(x)), "the last value alone is wrong: each number has the wrong sign"),
    (SUMS, lambda x: np.cumsum(x)[:-1], "it ends too early"),
    (SUMS, lambda x: np.cumsum(x)[1:], "the beginning is missing"),
    (SUMS, lambda x: np.append(np.cumsum(x), 0), "goes on too long"),
    (SUMS, lambda x: np.insert(np.cumsum(x), 0, 0), "something too much stands at the beginning"),
    (SUMS, lambda x: np.cumsum(x)[:, None], "their shape is not"),
    (SUMS, lambda x: np.append(np.cumsum(x)[:-1], 7.0), "all but the last are right"),
    (SCALED, lambda x, factor: factor * x, "right, but not where `x` is negative"),
]


@pytest.mark.parametrize(("exercise", "answer", "words"), SEEN, ids=[words for *_, words in SEEN])
def test_what_holds_for_all_results_is_said(exercise: Implement, answer: Callable[..., Any], words: str) -> None:
    assert words in judge(exercise, answer).sentence


@pytest.mark.parametrize("exercise", [ROWS, BITS, TWO, SUMS, SCALED], ids=lambda exercise: exercise.name)
def test_of_results_without_a_pattern_nothing_is_said(exercise: Implement) -> None:
    """Twenty functions that change every number in another way: whatever is said of them would be wrong."""
    for seed in range(20):

        def scrambled(*args: Any, seed: int = seed) -> Any:
            rng = np.random.default_rng(seed)
            right = exercise.function(*args)
            if isinstance(right, tuple):
                return tuple(value * rng.uniform(0.1, 0.9) + rng.normal() for value in right)
            return right * rng.uniform(0.1, 0.9, np.shape(right)) + rng.normal(size=np.shape(right))

        assert judge(exercise, scrambled).sentence.startswith("not yet: ")


@pytest.mark.parametrize("exercise", [ROWS, BITS, TWO, SUMS, SCALED], ids=lambda exercise: exercise.name)
def test_a_right_answer_is_right(exercise: Implement) -> None:
    assert judge(exercise, exercise.function).sentence == "right"


def test_two_right_numbers_make_no_relation() -> None:
    """Any two numbers have a factor and a difference."""
    exercise = Implement(abs, calls=[call(-2.0), call(3.0)], hints=["a"], stub="def abs(x): ...")
    assert judge(exercise, lambda x: 2 * x * x).sentence.startswith("not yet")


def test_texts_among_the_arguments_do_no_harm() -> None:
    """An argument that is no number cannot be what comes back."""

    def lengths(words: Any) -> Any:
        return [len(word) for word in words]

    exercise = Implement(lengths, calls=[call(["a", "bc"]), call(["def"])], hints=["a"], stub="def lengths(words): ...")
    assert judge(exercise, lambda words: [0 for _ in words]).sentence.startswith("not yet")


def test_the_exception_that_is_shown_is_the_one_that_is_explained() -> None:
    """An edge comes first among the calls and stops otherwise than the ordinary call whose exception is told."""

    def first_of(x: Any) -> Any:
        return x[0]

    def answer(x: Any) -> Any:
        return x[7] if len(x) else 1 / 0

    exercise = Implement(first_of, calls=[edge([]), call([1.0])], hints=["a"], stub="def first_of(x): ...")
    object.__setattr__(exercise, "function", lambda x: x[0] if len(x) else 0.0)
    sentence = judge(exercise, answer).sentence
    assert "beyond the end" in sentence
    assert "IndexError" in sentence


def unused(x: Any, factor: float) -> Any:
    return 2 * np.maximum(x, 0)


def returns_early(x: Any) -> Any:
    total = 0
    for value in x:
        total += value
        return total
    return total


def returns_when_found(x: Any) -> Any:
    for value in x:
        if value > 0:
            return value
    return None


def goes_on(x: Any) -> Any:
    for value in x:
        if value < 0:
            continue
        return value
    return None


def test_what_is_read_off_the_code() -> None:
    assert read_off(unused, scaled) == "your function never uses `factor`"
    assert "inside the loop" in str(read_off(returns_early, running_sums))
    for answer in (returns_when_found, goes_on, running_sums):
        assert read_off(answer, running_sums) is None
    assert read_off(len, running_sums) is None


def _fault(code: str) -> Fault:
    try:
        exec(code, {"np": np, "math": math, "x": [1.0, 2.0], "a": np.array([1.0, 2.0]), "n": 3.0})
    except Exception as error:
        return Fault(type(error).__name__, (str(error).splitlines() or [""])[0], "")
    raise AssertionError(code)


FAULTS = {
    "nmupy.exp(1)": "misspelled",
    "def f():\n    t += 1\nf()": "`t` is used before it has a value",
    "sum(n)": "met a single number, of type float",
    "for _ in 3: pass": "met a single number, of type int",
    "len(n)": "`len` met a single number",
    "n[0]": "has no parts",
    "np.float64(1)[0]": "has no parts",
    "n(2)": "is a `*` missing",
    "a.sum + 1": "parentheses missing",
    "np.log(a.sum)": "parentheses missing",
    "x - 1": "on one side of `-` there is a list",
    "x * 2.5": "repeats the list",
    "-x": "a list is no array",
    "math.exp(x)": "take one number",
    "math.exp(a)": "met an array",
    "np.max(0, a)": "`np.maximum` compares two",
    "-(a > 1)": "combine masks",
    "range(n)": "`//`?",
    "x[n]": "a position must be a whole number",
    "round()": "too few or too many",
    "sum(a, axes=1)": "no argument `axes`",
    "if a > 0: pass": "want one answer",
    "a + np.ones(3)": "shapes (2,) and (3,) do not fit",
    "np.ones((2, 3)) @ np.ones((2, 3))": "is a transpose missing",
    "a.reshape(3, 3)": "do not fill the shape (3,3)",
    "p, q, r = a": "names stand left",
    "np.max([])": "nothing is left",
    "max([])": "nothing is left",
    "math.log(0)": "0 or a negative number",
    "a.sum(axis=2)": "no such axis",
    "np.array([1, 2]).__iadd__(0.5)": "begin with one of floats",
    "a[2]": "position 2 of 2",
    "x[2]": "[len - 1]",
    "a[0, 0]": "more indices than axes: the array has 1",
    "a[a]": "positions must be whole numbers",
    "a[np.array([True])]": "different lengths",
    "{}['w']": "there is no key 'w'",
    "1 / 0": "divides by 0",
    "int(math.nan)": "which step makes it?",
    "int(math.inf)": "which step makes it?",
    "2.0 * range(3)": "on one side of `*` there is a list",
    "math.exp(1000)": "too large for a float",
    "x.sum()": "a list has no `sum`, an array has",
    "x.map(1)": "a list has no `map`: what is it",
    "(n > 2).any()": "has no `any`",
    "x.sort().sum()": "as `list.sort` and `append` do",
    "np.sigmoid(1)": "there is no `sigmoid` in `numpy`",
    "assert n > 4": "your own `assert`",
    "import kears": "what is imported is not there",
}


@pytest.mark.parametrize("code", FAULTS)
def test_usual_exceptions_are_explained(code: str) -> None:
    fault = _fault(code)
    advice = advice_on(fault)
    assert advice is not None, fault
    assert FAULTS[code] in advice, (fault, advice)
    assert advice.endswith(f"({str(fault)[:100]})")


def test_exceptions_of_ones_own_are_not_explained() -> None:
    assert advice_on(Fault("ValueError", "epochs must be at least 1", "")) is None


NUMBERS: list[tuple[Any, Any, str | None]] = [
    (0.25, 25, "percentage"),
    (0.25, -0.25, "the sign"),
    (0.25, 4.0, "upside down"),
    (0.3, 0.7, "what is left"),
    (0.3, 0.6, "a factor of 2"),
    (0.3, 0.09, "a square or a root"),
    (5000, 5, "the power of ten"),
    (math.log(5), math.log2(5), "to the base"),
    (37, 38, "one counted too many"),
    (37, 36, "one counted too many"),
    (2, 4, None),
    (1, 1.5, None),
    (0, 5, None),
    (37, 41, None),
    (0.3, 0.31, None),
    (0.3, math.nan, None),
    ([3, 5], [5, 3], "in another order"),
    ([3, 5], [3, 6], "1 of 2 numbers is right: the first"),
    ([3, 5, 7], [3, 4, 7], "2 of 3 numbers are right: the first and the third"),
    ([3, 5], [4, 6], None),
    ([3, 5], [3], None),
    ("b", 3, None),
]


@pytest.mark.parametrize(("expected", "answer", "words"), NUMBERS)
def test_how_a_number_is_related_to_the_right_one(expected: Any, answer: Any, words: str | None) -> None:
    sentence = number_pattern(expected, answer)
    assert sentence is None if words is None else words in str(sentence)
