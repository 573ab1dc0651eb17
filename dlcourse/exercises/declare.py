"""Declarations of exercises of five kinds, each with right answers, common mistakes and hints.

The exercises of a lesson are a package of `dlcourse_exercises`: a file for each function to write, `questions.py` for
values and choices, and `__init__.py` with their order, `EXERCISES`. docs/contributing.md has an example of each kind.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, ClassVar

from dlcourse.exercises._calls import Call, Function, Property, call, edge, no_python_loop
from dlcourse.exercises._source import source_of, stub_of
from dlcourse.exercises._values import RTOL

__all__ = [
    "Build",
    "Call",
    "Choice",
    "Exercise",
    "Explain",
    "FindMistake",
    "Function",
    "Implement",
    "Mistake",
    "Predict",
    "Property",
    "call",
    "edge",
    "no_python_loop",
]


@dataclass(frozen=True)
class Mistake:
    """A common wrong answer, and the feedback for it.

    Args:
        answer: a function (implement, find the mistake) or a value (predict).
        sentence: what is wrong, addressed to the learner; preferably a question that leads to the answer.
    """

    answer: Any
    sentence: str


@dataclass(frozen=True)
class Exercise:
    """Base class of all kinds: hints from vague to explicit, and the feedback for a right answer."""

    _: KW_ONLY
    hints: Sequence[str]
    right: str = ""
    kind: ClassVar[str] = ""

    @property
    def name(self) -> str:
        """The name of the function or value; unique in the whole course."""
        raise NotImplementedError

    @property
    def solution(self) -> str:
        """Source code that solves the exercise in the notebook's namespace."""
        raise NotImplementedError


@dataclass(frozen=True)
class Implement(Exercise):
    """The learner writes a function.

    Further right and wrong answers are declared below it, as decorated functions:

        EXERCISE = Implement(double, calls=[call(3)], hints=["…", "…"])

        @EXERCISE.wrong("three times as much is …")
        def tripled(x): …

        @EXERCISE.also_right
        def by_addition(x): …

    Args:
        function: the solution. Its source is shown by `solution`, and executed in the notebook by the regression
            tests, so it uses only what the notebook has imported.
        calls: the calls with which an answer is tested, the smallest first; or a function that makes them, if that is
            slow.
        properties: checks of the function as a whole, such as `no_python_loop`.
        stub: the code in the notebook; by default the solution's signature and docstring, and `...`.
        rtol: tolerance, relative to the largest expected value.
        may_change_inputs: whether the function is meant to work in place.
        trains: whether a check may take seconds because it trains a model.
        mistakes: common wrong functions; `wrong` adds to them.
        alternatives: other right functions; `also_right` adds to them.
    """

    function: Function
    _: KW_ONLY
    calls: Sequence[Call] | Callable[[], Sequence[Call]]
    properties: Sequence[Property] = ()
    stub: str = ""
    rtol: float = RTOL
    may_change_inputs: bool = False
    trains: bool = False
    mistakes: list[Mistake] = field(default_factory=list)
    alternatives: list[Function] = field(default_factory=list)
    kind: ClassVar[str] = "implement"

    def __post_init__(self) -> None:
        if not self.stub:
            object.__setattr__(self, "stub", stub_of(self.function))

    def wrong(self, sentence: str) -> Callable[[Function], Function]:
        """Decorates a common wrong answer.

        Args:
            sentence: what is wrong, addressed to the learner; preferably a question that leads to the answer.

        Returns:
            The decorator.
        """

        def add(answer: Function) -> Function:
            self.mistakes.append(Mistake(answer, sentence))
            return answer

        return add

    def also_right(self, answer: Function) -> Function:
        """Decorates another right answer."""
        self.alternatives.append(answer)
        return answer

    def seen(self, result: Any, _one: Call) -> Any:
        """Returns what is compared of a function's result: here all of it."""
        return result

    @property
    def name(self) -> str:
        """The function's name."""
        return self.function.__name__

    @property
    def solution(self) -> str:
        """The solution's source."""
        return source_of(self.function)

    def all_calls(self) -> Sequence[Call]:
        """Returns the calls; makes them if they are given as a function."""
        return self.calls() if callable(self.calls) else self.calls


@dataclass(frozen=True)
class FindMistake(Implement):
    """The learner corrects a faulty function, the one decorated with `given`."""

    kind: ClassVar[str] = "find the mistake"

    def __post_init__(self) -> None:
        """Leaves the stub empty until `given` sets it."""

    @property
    def faulty(self) -> Mistake:
        """The faulty function and the feedback that names its fault.

        Raises:
            ValueError: if no function has been decorated with `given`.
        """
        if not self.stub:
            raise ValueError(f"{self.name} has no faulty function; decorate one with `EXERCISE.given(…)`")
        return self.mistakes[0]

    def given(self, fault: str) -> Callable[[Function], Function]:
        """Decorates the faulty function that the notebook shows under the name of the solution.

        Args:
            fault: a sentence that names the fault without correcting it.

        Returns:
            The decorator.
        """

        def add(answer: Function) -> Function:
            stub = source_of(answer).replace(f"def {answer.__name__}(", f"def {self.name}(", 1)
            object.__setattr__(self, "stub", stub)
            self.mistakes.insert(0, Mistake(answer, fault))
            return answer

        return add


@dataclass(frozen=True)
class Build(Implement):
    """The learner's function builds something: a Keras model, a layer, a callback, a data set.

    It is judged by what it is and does, not by how it is spelled. `observe` looks at the built object and returns what
    matters of it, and nothing that may differ between right answers. An answer is right if all observations agree with
    those of the solution. It makes a known mistake if it shows all of the mistake's wrong observations, whatever else
    may be wrong.

    Args:
        observe: a function of the built object and the arguments of the call. It returns a dictionary: what was looked
            at, in words ("its number of parameters"), and what was seen: numbers, texts, arrays. It looks at the most
            important first, and stops where the rest means nothing. `dlcourse.exercises.observe` has helpers.
    """

    observe: Function
    expected: list[Any] = field(default_factory=list, init=False, repr=False)
    """The observations of what the solution builds, for each call: made at the first check, as building takes time."""
    kind: ClassVar[str] = "build"

    def seen(self, result: Any, one: Call) -> Any:
        """Returns the observations of what was built; None and `...` as they are."""
        if result is None or result is Ellipsis:
            return result
        return self.observe(result, *one.args, **one.kwargs)


@dataclass(frozen=True)
class _Value(Exercise):
    """An exercise whose answer is a value, assigned to a variable of this name."""

    value_name: str

    @property
    def name(self) -> str:
        """The name of the variable."""
        return self.value_name

    @property
    def stub(self) -> str:
        """The code in the notebook."""
        return f"{self.value_name} = ..."


@dataclass(frozen=True)
class Predict(_Value):
    """The learner predicts a value, or reports the result of an experiment.

    Args:
        value_name: the variable that holds the answer in the notebook.
        answer: a function that computes the right value, so that it is defined only once; or None if only the notebook
            can compute it, and `accept` decides.
        solution_code: the line or lines that compute it in the notebook.
        mistakes: common wrong values.
        accept: replaces the comparison with `answer`: returns None if a value is right, otherwise a sentence; used for
            values that are no known mistake.
        rtol: tolerance, relative to the right value; integers are compared exactly unless it is larger than the
            default.
        experiment: whether the value is the result of the learner's experiment.

    Raises:
        ValueError: if both `answer` and `accept` are given, or neither.
    """

    _: KW_ONLY
    answer: Callable[[], Any] | None = None
    solution_code: str
    mistakes: Sequence[Mistake]
    accept: Callable[[Any], str | None] | None = None
    rtol: float = RTOL
    experiment: bool = False
    kind: ClassVar[str] = "predict"

    def __post_init__(self) -> None:
        if (self.answer is None) == (self.accept is None):
            given = "neither" if self.answer is None else "both"
            raise ValueError(f"either `answer` or `accept` must be given for {self.value_name}; got {given}")

    @property
    def solution(self) -> str:
        """Code that computes the value."""
        return textwrap.dedent(self.solution_code).strip()


@dataclass(frozen=True)
class Choice:
    """One answer of a multiple-choice question.

    Args:
        text: the answer, word for word as in the notebook.
        reason: why it is right or wrong, shown to a learner who chooses it.
        right: whether it is the right answer.
    """

    text: str
    reason: str
    right: bool = False


@dataclass(frozen=True)
class Explain(_Value):
    """The learner chooses the right explanation by its letter.

    Args:
        value_name: the variable that holds the letter in the notebook.
        choices: the answers by letter, exactly one of them right.

    Raises:
        ValueError: if not exactly one of the choices is right.
    """

    _: KW_ONLY
    choices: Mapping[str, Choice]
    mistakes: Sequence[Mistake] = field(init=False, default=())
    kind: ClassVar[str] = "explain"

    def __post_init__(self) -> None:
        n_right = sum(choice.right for choice in self.choices.values())
        if n_right != 1:
            raise ValueError(f"choices must hold exactly one right answer in {self.value_name}; got {n_right}")
        wrong = [Mistake(letter, choice.reason) for letter, choice in self.choices.items() if not choice.right]
        object.__setattr__(self, "mistakes", wrong)

    @property
    def right_letter(self) -> str:
        """The letter of the right choice."""
        return next(letter for letter, choice in self.choices.items() if choice.right)

    @property
    def solution(self) -> str:
        """The right letter, assigned."""
        return f'{self.value_name} = "{self.right_letter}"'
