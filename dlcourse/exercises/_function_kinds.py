"""The kinds of exercises in which the learner writes a function: implement, find the mistake, build."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, ClassVar

from dlcourse.exercises._calls import Call, Function, Property
from dlcourse.exercises._exercise import Exercise, Family, Mistake
from dlcourse.exercises._source import source_of, stub_of
from dlcourse.exercises._values import RTOL


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
        families: common ways to be wrong, recognized by what was returned; `wrong_if` adds to them.
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
    families: list[Family] = field(default_factory=list)
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

    def wrong_if(self, sentence: str, examples: Sequence[Function]) -> Callable[[Function], Function]:
        """Decorates a function that recognizes a family of wrong answers; see `Family`.

        It is asked when no known mistake has been recognized.

        Args:
            sentence: what is wrong, addressed to the learner.
            examples: wrong functions of the family, for tests.

        Returns:
            The decorator.
        """

        def add(belongs: Function) -> Function:
            self.families.append(Family(belongs, sentence, examples))
            return belongs

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
    seen_of_mistakes: dict[Function, list[Any]] = field(default_factory=dict, init=False, repr=False)
    """The same of each known mistake, once it has been looked for."""
    kind: ClassVar[str] = "build"

    def seen(self, result: Any, one: Call) -> Any:
        """Returns the observations of what was built; None and `...` as they are."""
        if result is None or result is Ellipsis:
            return result
        return self.observe(result, *one.args, **one.kwargs)
