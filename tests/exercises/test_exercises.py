"""The exercise engine: what check, hint, solution and progress answer, whatever they are given."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dlcourse.exercises import (
    _guard,
    _limit,
    _progress,
    _public,
    _registry,
    _verify,
    check,
    hint,
    observe,
    progress,
    solution,
)
from dlcourse.exercises._judge import Mark, Verdict, judge
from dlcourse.exercises._show import Message
from dlcourse.exercises._values import difference, show_pair
from dlcourse.exercises.declare import (
    Build,
    Call,
    Choice,
    Exercise,
    Explain,
    Family,
    Implement,
    Mistake,
    Predict,
    call,
    edge,
    no_python_loop,
)


def softmax(logits):
    """Return the softmax of each row."""
    shifted = np.exp(logits - np.max(logits, axis=-1, keepdims=True))
    return shifted / shifted.sum(axis=-1, keepdims=True)


def _no_shift(logits):
    return np.exp(logits) / np.exp(logits).sum(axis=-1, keepdims=True)


def _over_batch(logits):
    return np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum(axis=0)


def _in_place(logits):
    logits -= logits.max(axis=-1, keepdims=True)
    np.exp(logits, out=logits)
    logits /= logits.sum(axis=-1, keepdims=True)
    return logits


SOFTMAX = Implement(
    softmax,
    calls=[call(np.array([[0.0, 1.0]])), call(np.array([[1.0, 2.0], [3.0, 5.0]])), call(np.array([[1000.0, 1001.0]]))],
    mistakes=[Mistake(_no_shift, "exp overflows"), Mistake(_over_batch, "wrong axis"), Mistake(_in_place, "in place")],
    properties=[no_python_loop("no loop, please")],
    hints=["a", "b"],
)
AREA = Predict("area", answer=lambda: 12, solution_code="area = 12", mistakes=[Mistake(7, "a sum")], hints=["a", "b"])


@pytest.fixture(autouse=True)
def course(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A course of two exercises, with an empty progress file."""
    monkeypatch.setenv("DLCOURSE_PROGRESS", str(tmp_path / "deep" / "progress.jsonl"))
    monkeypatch.delenv("DLCOURSE_VERDICT_ONLY", raising=False)
    monkeypatch.setattr(_registry, "lessons", lambda: {"start_here": (SOFTMAX, AREA)})
    monkeypatch.setattr(_progress, "_written", {})
    monkeypatch.setattr(_public, "_hints_given", {})


def said(answer: Any, exercise: Exercise = SOFTMAX) -> str:
    verdict = judge(exercise, answer)
    return "\n".join([f"{verdict.mark.value} {verdict.sentence}", *verdict.evidence])


# What a wrong answer is told ------------------------------------------------------------------------------------


def test_the_smallest_counterexample_is_shown() -> None:
    text = said(lambda logits: softmax(logits) ** 2)
    assert "softmax([[0., 1.]])" in text
    assert "expected: [[0.2689, 0.7311]]" in text
    assert "got:      [[0.0723, 0.5344]]" in text


def test_a_known_mistake_gets_its_sentence_and_the_call_that_shows_it() -> None:
    text = said(lambda z: np.exp(z) / np.sum(np.exp(z), axis=1, keepdims=True))
    assert text.startswith("✗ exp overflows")
    assert "got:      [[nan, nan]]" in text


def test_wrong_shapes_are_named() -> None:
    assert "the shape should be (1, 2), it is (1, 3)" in said(lambda logits: np.ones((len(logits), 3)))
    assert "their shape is not: (2,), where (1, 2) is asked for" in said(lambda logits: softmax(logits).ravel())


def test_a_changed_input_is_noticed_although_the_result_is_right() -> None:
    def other_way(logits: Any) -> Any:
        result = softmax(logits)
        if len(logits) > 1:
            logits[:] = 0
        return result

    assert "changes its input" in said(other_way)


def test_a_property_that_is_not_met_is_told() -> None:
    assert "no loop, please" in said(_softmax_by_rows)


def _softmax_by_rows(logits: Any) -> Any:
    return np.array([softmax(row) for row in logits])


def test_an_exception_is_shown_with_the_learners_own_line() -> None:
    def broken(logits: Any) -> Any:
        return np.zeros(3) + np.zeros(len(logits) + 3)  # the learner's line

    text = said(broken)
    assert "do not fit each other" in text
    assert "(ValueError: operands could not be broadcast together" in text
    assert "return np.zeros(3) + np.zeros(len(logits) + 3)  # the learner's line" in text
    assert "_judge" not in text


def test_forgotten_and_surplus_arguments_are_named() -> None:
    assert "it should take softmax(logits), yours takes softmax()" in said(lambda: 1)
    assert "missing a required argument: 'temperature'" in said(lambda logits, temperature: logits)


def test_a_missing_return_is_named_and_what_was_printed_is_shown() -> None:
    text = said(lambda logits: print("my output", logits.shape))
    assert "is a `return` missing?" in text
    assert "printed:  my output (1, 2)" in text


def test_endless_loops_and_sleeps_are_stopped() -> None:
    def loop(_: Any) -> None:
        while True:
            pass

    def stubborn(_: Any) -> None:
        while True:
            with contextlib.suppress(Exception):
                time.sleep(0.01)

    def asleep(_: Any) -> None:
        threading.Event().wait()

    for endless in (loop, stubborn, asleep):  # none of them ends by itself: that there is a verdict shows it
        verdict = judge(SOFTMAX, endless, seconds=0.3)
        assert "no answer after 0.3 seconds" in verdict.sentence


def test_endless_loops_are_stopped_outside_the_main_thread_too() -> None:
    def loop(_: Any) -> None:
        while True:
            pass

    verdicts: list[Verdict] = []
    thread = threading.Thread(target=lambda: verdicts.append(judge(SOFTMAX, loop, seconds=0.3)), daemon=True)
    thread.start()
    thread.join(60)
    assert [v.mark for v in verdicts] == [Mark.WRONG]


def test_progress_whose_file_was_removed_is_written_again(tmp_path: Path) -> None:
    check(softmax=softmax)
    file = _progress.progress_file()
    assert _progress.solved() == {"softmax"}
    file.unlink()
    assert _progress.solved() == set()
    check(softmax=softmax)
    assert _progress.solved() == {"softmax"}


def test_progress_goes_to_the_file_that_is_chosen_now(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    check(softmax=softmax)
    monkeypatch.setenv("DLCOURSE_PROGRESS", str(tmp_path / "other.jsonl"))
    check(softmax=softmax)
    assert _progress.solved() == {"softmax"}


@pytest.mark.parametrize("place", ["~nobodyhere/p", "~nobodyhere"])
def test_without_a_place_for_progress_nothing_raises(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DLCOURSE_PROGRESS", place)
    check(softmax=softmax)
    progress()
    assert _progress.solved() == set()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name on this system")
def test_a_place_for_progress_that_is_no_file_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Reading a pipe that nobody writes to, or a device without an end, would never return."""
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path / "pipe", Path("/dev/full"), Path("/dev/null"), tmp_path):
        monkeypatch.setenv("DLCOURSE_PROGRESS", str(place))
        check(softmax=softmax)
        progress()
        assert _progress.solved() == set()


def test_damaged_lines_of_progress_are_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    check(softmax=softmax)
    file = _progress.progress_file()
    file.write_bytes(b"[" * 100_000 + b"\n\xff\x00\n9" + b"9" * 10_000 + b"\n" + file.read_bytes())
    assert _progress.solved() == {"softmax"}


def test_a_user_without_a_home_has_no_progress(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DLCOURSE_PROGRESS")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)  # as where neither HOME nor the user is known
    for name in ("XDG_DATA_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    check(softmax=softmax)
    progress()
    assert list(tmp_path.iterdir()) == []


def test_a_check_that_cannot_begin_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_guard, "WAIT", 0.1)
    locked, done = threading.Event(), threading.Event()

    def hold() -> None:
        with _guard.alone():
            locked.set()
            done.wait(30)

    thread = threading.Thread(target=hold)
    thread.start()
    assert locked.wait(30)
    assert "another check is still running" in said(softmax)
    done.set()
    thread.join(30)
    assert said(softmax).startswith("✓")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (int, "must be a function, not a class"),
        (3, "must be a function, not 3"),
        (lambda _: float("nan"), "the shape should be (1, 2)"),
        (lambda z: np.full(np.shape(z), np.nan), "not a number is finite"),
        (lambda _: [[1], [1, 2]], "its parts have different shapes"),
        (lambda _: "text", "a str was given"),
        (lambda _: softmax, "a function was given"),
        (lambda _: {"a": 1}, "a dict was given"),
        (lambda _: exit(), "SystemExit"),
        (lambda z: said.__missing__, "AttributeError"),
    ],
)
def test_odd_answers_get_a_sentence(answer: Any, told: str) -> None:
    assert told in said(answer)


def mean_of_positive(values):
    """Return the mean of the values of at least 0; 0.0 if there is none."""
    kept = [value for value in values if value >= 0]
    return sum(kept) / len(kept) if kept else 0.0


def _mean_of_all(values):
    return sum(values) / len(values) if len(values) else 0.0


def _strictly_above(values):
    kept = [value for value in values if value > 0]
    return sum(kept) / len(kept) if kept else 0.0


MEAN = Implement(
    mean_of_positive,
    calls=[call([1.0, -2.0]), edge([]), call([-1.0, 3.0, 4.0]), edge([0.0, 2.0])],
    mistakes=[Mistake(_mean_of_all, "of all"), Mistake(_strictly_above, "0 counts")],
    hints=["a", "b"],
)


def test_a_usual_mistake_is_recognized_whatever_it_does_at_the_edges() -> None:
    assert said(lambda values: sum(values) / len(values), MEAN).startswith("✗ of all")  # stops at []
    assert said(lambda values: float(np.mean(values)) if len(values) else None, MEAN).startswith("✗ of all")


def test_the_counterexample_of_a_usual_mistake_is_an_ordinary_call() -> None:
    calls = [edge([]), call([1.0, -2.0])]
    exercise = dataclasses.replace(MEAN, calls=calls)
    assert "mean_of_positive([ 1., -2.])" in said(lambda values: sum(values) / len(values), exercise)


def test_a_mistake_that_shows_at_an_edge_alone_is_recognized_there() -> None:
    def natural(values: Any) -> Any:
        kept = [value for value in values if value > 0]
        return sum(kept) / len(kept)  # stops at [], as well

    assert said(natural, MEAN).startswith("✗ 0 counts")
    assert said(_strictly_above, MEAN).startswith("✗ 0 counts")


def test_an_edge_decides_whether_an_answer_is_right() -> None:
    def no_empty_list(values: Any) -> Any:
        kept = [value for value in values if value >= 0]
        return sum(kept) / len(kept)

    text = said(no_empty_list, MEAN)
    assert text.startswith("✗ it divides by 0")
    assert "mean_of_positive([])" in text


def test_a_wrong_answer_that_agrees_with_a_mistake_in_one_ordinary_call_alone_does_not_get_its_sentence() -> None:
    assert said(lambda values: -0.5 if len(values) else 0.0, MEAN).startswith("✗ not yet")


class _Box:
    """Something that is built."""

    def __init__(self, size: int, color: str = "red") -> None:
        self.size, self.color = size, color


def box(size):
    """Return a red box."""
    return _Box(size)


def _look(built: Any, size: int) -> dict[str, Any]:
    seen = observe.kind_of(built, _Box, "a box")
    if isinstance(built, _Box):
        seen |= {f"its size for {size}": built.size, "its color": built.color}
    return seen


BOX = Build(
    box,
    observe=_look,
    calls=[call(1), call(3)],
    mistakes=[Mistake(lambda size: _Box(size + 1), "one too large"), Mistake(lambda size: size, "a number is no box")],
    hints=["a", "b"],
)


def test_letters_are_compared_without_spaces_commas_and_case() -> None:
    exercise = Predict(
        "order", answer=lambda: "DLKS", solution_code='order = "DLKS"', mistakes=[Mistake("LDKS", "the first two")],
        hints=["a", "b"],
    )  # fmt: skip
    for answer in ("DLKS", "d l k s", "D, L, K, S", ["D", "L", "K", "S"]):
        assert said(answer, exercise).startswith("✓")
    assert said("l,d,k,s", exercise).startswith("✗ the first two")


def test_tiny_values_are_told_apart() -> None:
    exercise = Predict(
        "step", answer=lambda: 1e-12, solution_code="step = 1e-12", mistakes=[Mistake(1e-11, "ten times")],
        hints=["a", "b"],
    )  # fmt: skip
    assert said(1e-12, exercise).startswith("✓")
    assert said(1e-11, exercise).startswith("✗ ten times")
    assert said(3e-13, exercise).startswith("✗")


def test_what_is_built_is_judged_by_what_is_seen_of_it() -> None:
    class OtherBox(_Box):
        weight = 3

    assert said(lambda n: OtherBox(n), BOX).startswith("✓")
    text = said(lambda n: _Box(n, "blue"), BOX)
    assert "not yet: its color should be 'red', not 'blue'" in text
    assert "got:      'blue'" in text


def test_a_built_things_mistake_is_recognized_although_something_else_is_wrong_too() -> None:
    assert said(lambda n: _Box(n + 1, "blue"), BOX).startswith("✗ one too large")
    assert said(lambda n: n, BOX).startswith("✗ a number is no box")
    assert said(lambda n: _Box, BOX).startswith("✗ not yet: what your function returns should be 'a box'")


def test_a_build_that_returns_nothing_is_told_so_and_its_stub_is_not_attempted() -> None:
    assert "is a `return` missing?" in said(lambda n: print(n), BOX)
    assert said(lambda n: ..., BOX).startswith("○")


def test_the_same_model_gets_the_same_verdict_each_time_and_draws_nothing_from_the_learners_numbers() -> None:
    import keras

    def network(n: int) -> Any:
        return keras.Sequential([keras.Input((n,)), keras.layers.Dense(2)])

    exercise = Build(
        box,
        observe=lambda model, _n: {"first weight": float(model.layers[0].kernel[0, 0])},
        calls=[call(1)],
        hints=["a", "b"],
    )
    exercise.expected.append({"first weight": 100.0})
    state = random.getstate()
    assert said(network, exercise) == said(network, exercise)
    assert random.getstate() == state


def test_tensors_count_as_arrays_and_symbolic_ones_get_a_sentence() -> None:
    import keras

    assert said(lambda z: keras.ops.softmax(keras.ops.convert_to_tensor(z))).startswith("✓")
    assert "cannot become an array" in said(lambda z: keras.Input((2,)))
    assert said(keras.ops.convert_to_tensor(12), AREA).startswith("✓")


def test_letters_count_with_brackets_and_a_text_answer_is_not_named() -> None:
    color = Predict("color", answer=lambda: "green", solution_code='color = "green"', hints=["look"], mistakes=[])
    assert said(" Green ", color).startswith("✓")
    assert "green" not in said("red", color)
    letters = Predict(
        "letters",
        accept=lambda text: None if set(text) == set("ac") else "other letters",
        solution_code="letters = 'ac'",
        hints=["look"],
        mistakes=[],
    )
    for answer in ("ac", ["c", "a"], ("a", "c"), {"a", "c"}):
        assert said(answer, letters).startswith("✓")
    assert "other letters" in said(["b"], letters)
    order = Predict("order", answer=lambda: "cab", solution_code='order = "cab"', hints=["look"], mistakes=[])
    assert said(["c", "a", "b"], order).startswith("✓")
    assert said(["a", "b", "c"], order).startswith("✗")


# Values ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (12, "✓"),
        (12.0, "✓"),
        (np.int8(12), "✓"),
        (7, "✗ a sum"),
        (13, "✗ 13: almost"),
        (17, "✗ 17 is not the value"),
        ([12, 12], "the shape should be ()"),
        (float("nan"), "nan is not a number"),
        (True, "a number is asked for, not True"),
        ("12", "✓"),
        (" 12.0 ", "✓"),
        ("twelve", "a number is asked for, not the text 'twelve'"),
        (Fraction(24, 2), "✓"),
        (Decimal("12"), "✓"),
        ([12], "✓"),
        (np.array([[12.0]]), "✓"),
        (["7"], "✗ a sum"),
        ("14/2", "✗ a sum"),
        (12 + 1e-9j, "✓"),
        (len, "a function was given"),
    ],
)
def test_values(answer: Any, told: str) -> None:
    assert told in said(answer, AREA)


THIRD = Predict(
    "third",
    answer=lambda: 1 / 3,
    solution_code="third = 1 / 3",
    mistakes=[Mistake(2 / 3, "the other part"), Mistake(0.02437, "squared"), Mistake(-1 / 3, "the sign")],
    families=[Family(lambda value: value > 1, "larger than the whole", [5, 33.3])],
    hints=["a", "b"],
)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (0.3333, "✓"),
        ("1/3", "✓"),
        (0.33, "0.33 is right as far as it goes: give more digits"),
        (0.3, "0.3 is right as far as it goes"),
        (0, "0 is not the value"),
        (0.67, "the other part"),
        (0.6667, "the other part"),
        (0.7, "0.7 is not the value"),
        (0.66, "0.66 is not the value"),
        (-0.33, "the sign"),
        ("−0.33", "the sign"),
        (0.02, "squared"),
        (0.024, "squared"),
        (0.025, "0.025 is not the value"),
        (33.3, "larger than the whole"),
    ],
)
def test_a_rounded_value_is_recognized_as_it_was_typed(answer: Any, told: str) -> None:
    assert told in said(answer, THIRD)


def test_of_two_known_values_the_nearer_one_is_meant() -> None:
    near = dataclasses.replace(THIRD, mistakes=[Mistake(0.447, "far"), Mistake(0.452, "near")])
    assert "near" in said(0.45, near)
    assert "far" in said(0.447, near)


WORDS = Predict(
    "words", answer=lambda: "bA", solution_code="words = 'bA'", mistakes=[Mistake("ab", "turned")], hints=["a"]
)


@pytest.mark.parametrize("answer", ["BA", "b, a", ["b", "a"], ("B", "A"), np.str_("ba"), " b a "])
def test_letters_in_a_list_are_a_text(answer: Any) -> None:
    assert said(answer, WORDS).startswith("✓")


@pytest.mark.parametrize("answer", ["ab", {"b", "a"}, ["a", "b"]])
def test_letters_in_another_order_are_another_text(answer: Any) -> None:
    assert "turned" in said(answer, WORDS)


@pytest.mark.parametrize(
    ("answer", "mark"),
    [("b", "✓"), ("B)", "✓"), ("(b)", "✓"), (["b"], "✓"), ("b: because", "✓"), ("Because", "✓"), ("a", "✗"), (2, "✗")],
)
def test_a_choice_may_be_written_in_many_ways(answer: Any, mark: str) -> None:
    choices = {"a": Choice("No reason", "none"), "b": Choice("Because", "yes", right=True)}
    assert said(answer, Explain("why", choices=choices, hints=["a"])).startswith(mark)


def test_a_family_of_wrong_functions_is_recognized_by_what_they_return() -> None:
    exercise = Implement(softmax, calls=SOFTMAX.calls, hints=["a", "b"])

    @exercise.wrong_if("they don't sum to one", examples=[lambda logits: logits * 0])
    def unnormalized(returned: list[Any], expected: list[Any]) -> bool:
        return all(not np.allclose(np.sum(part, axis=-1), 1) for part in returned)

    @exercise.wrong_if("this predicate fails", examples=[])
    def faulty(returned: list[Any], expected: list[Any]) -> bool:
        raise ValueError

    assert "they don't sum to one" in said(lambda logits: np.exp(logits - logits.max()) * 3, exercise)
    assert "not yet" in said(lambda logits: np.full(logits.shape, 0.5), exercise)
    assert said(softmax, exercise).startswith("✓")


def test_a_tolerance_is_relative_and_a_mistake_is_recognized_beyond_it() -> None:
    rate = Predict("r", answer=lambda: 0.5, rtol=0.1, solution_code="r = 0.5", mistakes=[Mistake(0.7, "no")], hints=[])
    assert [judge(rate, value).mark for value in (0.46, 0.54, 0.56)] == [Mark.RIGHT, Mark.RIGHT, Mark.WRONG]
    assert judge(rate, 0.7).sentence == "no"


def test_whole_numbers_are_compared_exactly_unless_a_tolerance_is_given():
    exact = Predict("n", answer=lambda: 1000, solution_code="n = 1000", mistakes=[Mistake(3, "no")], hints=[])
    rough = Predict("n", answer=lambda: 1000, rtol=0.1, solution_code="n = 1000", mistakes=[Mistake(3, "no")], hints=[])
    assert judge(exact, 1001).mark is Mark.WRONG
    assert judge(exact, 1000).mark is Mark.RIGHT
    assert judge(rough, 950).mark is Mark.RIGHT
    assert judge(rough, 800).mark is Mark.WRONG


def test_declarations_that_contradict_themselves_are_refused() -> None:
    with pytest.raises(ValueError, match="choices must hold exactly one right answer"):
        Explain("x", choices={"a": Choice("A", "no"), "b": Choice("B", "no")}, hints=[])
    with pytest.raises(ValueError, match="either `answer` or `accept`"):
        Predict("x", solution_code="x = 1", mistakes=[], hints=[])


@pytest.mark.parametrize(
    ("expected", "got", "agree"),
    [
        (np.zeros(3), [0, 0, 0], True),
        (np.array([1.0, np.inf, np.nan]), [1.0, np.inf, np.nan], True),
        (np.array([1.0, np.inf]), [1.0, -np.inf], False),
        (np.array([1e8, 1.0]), [1e8, 2.0], True),  # relative to the largest
        ((1, np.ones(2)), [1, [1, 1]], True),
        ((1, np.ones(2)), (1,), False),
        ({"a": 1.0}, {"a": 1.00001}, True),
        ({"a": 1.0}, {"b": 1.0}, False),
        ("cat", "cat", True),
        ("cat", "dog", False),
        (["cat", "dog"], ["cat", "dog"], True),
        (None, None, True),
        (None, 3, False),
        (3, 3.2, False),
        (np.array([]), [], True),
    ],
)
def test_difference(expected: Any, got: Any, agree: bool) -> None:
    assert (difference(expected, got) is None) is agree


def test_two_values_are_printed_with_the_digits_that_tell_them_apart() -> None:
    assert show_pair(1.0, 1.00001) == ("1", "1.00001")
    large = np.zeros((5, 4))
    other = large.copy()
    other[2, 3] = 1.5
    assert show_pair(large, other) == ("0 at index [2, 3] of shape (5, 4)", "1.5 at index [2, 3] of shape (5, 4)")


# Nothing is spoiled ----------------------------------------------------------------------------------------------


def test_random_states_stay_as_they_were() -> None:
    import keras

    def draws(logits: Any) -> Any:
        random.random()
        np.random.rand()
        keras.random.normal((2,))
        keras.utils.set_random_seed(5)
        return softmax(logits)

    def next_numbers() -> list[float]:
        return [float(x) for x in (random.random(), np.random.rand(), *keras.random.normal((2,)))]

    keras.utils.set_random_seed(3)
    keras.random.normal((2,))
    expected = next_numbers()
    keras.utils.set_random_seed(3)
    keras.random.normal((2,))
    assert judge(SOFTMAX, draws).mark is Mark.RIGHT
    assert next_numbers() == expected


def test_keras_generator_is_not_made_by_a_check() -> None:
    import keras

    keras.utils.set_random_seed(3)
    random.random()
    expected = keras.random.normal((2,)).numpy()
    keras.utils.set_random_seed(3)
    judge(SOFTMAX, softmax)
    random.random()
    np.testing.assert_array_equal(keras.random.normal((2,)).numpy(), expected)


def test_printed_text_and_warnings_do_not_reach_the_notebook(capsys: pytest.CaptureFixture[str]) -> None:
    def noisy(logits: Any) -> Any:
        print("noise")
        np.log(np.zeros(1))
        return softmax(logits)

    check(softmax=noisy)
    assert capsys.readouterr().out == "✓ softmax: right\n"


def test_time_limit_leaves_no_timer_behind_and_a_callers_timer_running() -> None:
    with _limit.time_limit(5):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    try:
        signal.setitimer(signal.ITIMER_REAL, 500, 7)
        with _limit.time_limit(5):
            pass
        left, interval = signal.getitimer(signal.ITIMER_REAL)
        assert 0 < left < 500
        assert interval == 7
        assert signal.getsignal(signal.SIGALRM) is not before
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("in_main_thread", [True, False])
def test_the_import_of_a_library_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_main_thread: bool
) -> None:
    (tmp_path / "a_slow_library.py").write_text("import time\ntime.sleep(1)\nREADY = True\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "a_slow_library", raising=False)

    def imports_first(logits: Any) -> Any:
        from a_slow_library import READY

        return softmax(logits) if READY else None

    verdicts: list[Verdict] = []
    if in_main_thread:
        verdicts.append(judge(SOFTMAX, imports_first, seconds=0.5))
    else:
        thread = threading.Thread(target=lambda: verdicts.append(judge(SOFTMAX, imports_first, seconds=0.5)))
        thread.start()
        thread.join(60)
    assert [verdict.mark for verdict in verdicts] == [Mark.RIGHT]


def test_an_endless_import_counts_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "an_endless_library.py").write_text("import threading\nthreading.Event().wait()\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(_limit, "IMPORT_TIME_LIMIT", 0.3)

    def imports_first(_: Any) -> Any:
        import an_endless_library  # noqa: F401

    assert "no answer after 0.2 seconds" in judge(SOFTMAX, imports_first, seconds=0.2).sentence


def test_the_time_of_the_courses_own_solution_does_not_count() -> None:
    def sleepy_area(width: float, height: float) -> float:
        """Return the area."""
        time.sleep(0.6)
        return width * height

    slow = Implement(sleepy_area, calls=[call(2.0, 3.0)], mistakes=[], hints=["a", "b"])
    assert judge(slow, lambda width, height: width * height, seconds=0.3).mark is Mark.RIGHT


# The four functions ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: check(), "nothing was given"),
        (lambda: check(3), "the value 3 has no name"),
        (lambda: check(lambda x: x), "a lambda has no name"),
        (lambda: check(arae=3), "there is no exercise called 'arae'. Did you mean area?"),
        (lambda: check(area=...), '○ area: not attempted yet · hint("area")'),
        (lambda: check(softmax, area=12), "✓ softmax: right\n✓ area: right"),
        (lambda: hint("nothing"), "there is no exercise called 'nothing'"),
        (lambda: hint(softmax), "hint 1 of 2"),
        (lambda: hint(3), "not a value of type int"),
        (lambda: solution("softmax"), "shifted / shifted.sum(axis=-1, keepdims=True)"),
        (lambda: solution(None), "not a value of type NoneType"),
    ],
)
def test_every_call_gets_an_answer(ask: Any, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    ask()
    assert told in capsys.readouterr().out


def test_hints_come_one_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        hint("area")
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "· hint 1 of 2: a",
        "    call again for more",
        "· hint 2 of 2: b",
        '    solution("area") shows one way',
        "· hint 1 of 2: a",
        "    call again for more",
    ]


def test_html_escapes_what_the_learner_wrote() -> None:
    markup = Message("✗", "<b>", "`a<b` & <script>", ("got: <img>",))._repr_html_()
    assert "<script>" not in markup
    assert "<img>" not in markup
    assert "<code>a&lt;b</code> &amp; &lt;script&gt;" in markup


# Progress -------------------------------------------------------------------------------------------------------


def test_progress_is_kept_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    check(softmax=softmax, area=7)
    capsys.readouterr()
    progress()
    out = capsys.readouterr().out
    assert out.startswith("1 of 2 exercises solved")
    assert "✓○" in out


def test_a_later_wrong_answer_does_not_take_a_solved_exercise_away() -> None:
    check(area=12)
    check(area=7)
    assert _progress.solved() == {"area"}


def test_corrupt_and_cut_lines_are_survived() -> None:
    path = _progress.progress_file()
    path.parent.mkdir(parents=True)
    path.write_bytes(b'\xff\xfe nonsense\n[1, 2]\n{"exercise": "softmax", "mark": "\xe2\x9c\x93"}\n{"exercise": "are')
    check(area=12)
    assert _progress.solved() == {"softmax", "area"}
    assert json.loads(path.read_text(errors="replace").splitlines()[-1])["exercise"] == "area"


def test_a_progress_file_that_cannot_be_written_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DLCOURSE_PROGRESS", str(tmp_path / "file" / "progress.jsonl"))
    check(area=12)
    progress()
    assert "✓ area: right\n0 of 2 exercises solved" in capsys.readouterr().out


def test_nothing_is_written_twice() -> None:
    for _ in range(3):
        check(area=12)
    assert len(_progress.progress_file().read_text().splitlines()) == 1


def test_progress_says_only_what_stands_there_when_outputs_are_stored(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DLCOURSE_VERDICT_ONLY", "1")
    check(area=12)
    capsys.readouterr()
    progress()
    assert "1 of 2" not in capsys.readouterr().out


# For the regression ---------------------------------------------------------------------------------------------


def test_solutions_are_run_in_a_copy_of_the_lessons_namespace() -> None:
    namespace = {"np": np, "softmax": None, "check": check}
    assert _verify.failures("check(softmax)\ncheck(area=area)", namespace) == []
    assert namespace["softmax"] is None


def test_a_solution_that_needs_what_the_lesson_lacks_is_reported() -> None:
    [sentence] = _verify.failures("check(softmax)", {})
    assert "name 'np' is not defined" in sentence
    [sentence] = _verify.failures("check(unknown)", {})
    assert "no exercise called 'unknown'" in sentence


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., None]]:
    """Writes lessons, by name and source, that the registry finds in place of the course's."""
    monkeypatch.undo()  # of the course above
    monkeypatch.setenv("DLCOURSE_PROGRESS", str(tmp_path / "progress.jsonl"))
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(_registry, "PACKAGE", "lessons_of_a_test")
    _registry._loaded.cache_clear()

    def write(**sources: str) -> None:
        for name, source in {"": "", **sources}.items():
            folder = tmp_path / "lessons_of_a_test" / name
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "__init__.py").write_text(source, encoding="utf-8")

    yield write
    _registry._loaded.cache_clear()
    for name in [name for name in sys.modules if name.startswith("lessons_of_a_test")]:
        del sys.modules[name]


GOOD = """
from dlcourse.exercises.declare import Mistake, Predict
EXERCISES = (Predict("{0}", answer=lambda: 3, solution_code="{0} = 3", mistakes=[Mistake(4, "no")], hints=["a", "b"]),)
"""


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("import a_package_that_is_not_there", "ModuleNotFoundError: No module named 'a_package_that_is_not_there'"),
        ("EXERCISES = (", "SyntaxError: '(' was never closed"),
        ("", "AttributeError: module 'lessons_of_a_test.optimizers' has no attribute 'EXERCISES'"),
        (GOOD.format("steps"), "ValueError: two exercises are called 'steps'"),
    ],
)
def test_a_lesson_whose_exercises_fail_on_import_fails_alone_by_name(
    source: str, why: str, packages: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    packages(losses=GOOD.format("steps"), optimizers=source, playground=GOOD.format("updates"))
    check(steps=3, updates=4)
    check(learning_rate=0.1)
    said = capsys.readouterr().out
    assert "✓ steps: right" in said
    assert "✗ updates: no" in said
    assert "no exercise called 'learning_rate'" in said
    assert f"The exercises of optimizers cannot be loaded here: {why}" in said
    assert set(_registry.lessons()) == {"losses", "playground"}
    assert set(_registry.broken()) == {"optimizers"}


def test_without_the_package_of_exercises_a_check_says_so(
    packages: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    check(steps=3)
    said = capsys.readouterr().out
    assert "no exercise called 'steps'" in said
    assert "The exercises of the course cannot be loaded here: ModuleNotFoundError: No module named" in said


def test_calls_are_written_as_in_code() -> None:
    assert call(1, axis=0) == Call((1,), {"axis": 0})
