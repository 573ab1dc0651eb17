"""How an exercise is declared: four kinds, each a small record of what is right, what goes wrong, and what helps.

A lesson's exercises stand in one module of `dlcourse.exercises.lessons`, in a list called `EXERCISES`.
docs/contributing.md has a worked example of each kind.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, ClassVar

from dlcourse.exercises._values import RTOL

Function = Callable[..., Any]
Property = Callable[[Function], str | None]
"""Looks at a learner's function as a whole: None where all is well, else a sentence that says what is not."""


@dataclass(frozen=True)
class Call:
    """The arguments of one call, written as they would be in code: `call([1.0, 2.0], axis=0)`."""

    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]


def call(*args: Any, **kwargs: Any) -> Call:
    """One call that an answer is tried with. Put the calls that are easiest to follow by hand first.

    Example:
        >>> call([1.0, 2.0], axis=0)
        Call(args=([1.0, 2.0],), kwargs={'axis': 0})
    """
    return Call(args, kwargs)


@dataclass(frozen=True)
class Mistake:
    """A wrong answer that people really give, and the sentence that helps the one who gave it.

    Args:
        answer: a function (implement, find the mistake) or a value (predict).
        sentence: what is wrong, said to the learner; better a question that leads on than the answer.
    """

    answer: Any
    sentence: str


@dataclass(frozen=True)
class Exercise:
    """What all kinds have in common: hints from the vaguest to the plainest, and a word after the right answer."""

    _: KW_ONLY
    hints: Sequence[str]
    right: str = ""
    kind: ClassVar[str] = ""

    @property
    def name(self) -> str:
        """The function or value that is asked for; unique in the whole course."""
        raise NotImplementedError

    @property
    def solution(self) -> str:
        """Source code that solves the exercise in the notebook, in the namespace of its cells."""
        raise NotImplementedError


@dataclass(frozen=True)
class Implement(Exercise):
    """The learner writes a function.

    Args:
        function: the solution. Its source is shown to the learner who asks, and is run in the notebook by the
            regression, so it uses only what the notebook has imported.
        calls: what the answer is tried with, the smallest first; or a function that makes them, where that is slow.
        mistakes: wrong functions that people really write.
        alternatives: right functions that are written another way.
        properties: looks at the function as a whole, such as `no_python_loop`.
        stub: what stands in the notebook; by default the solution's signature and docstring, and `...`.
        rtol: tolerance, relative to the largest expected value.
        may_change_inputs: whether the function is meant to work in place.
        trains: whether a check may take seconds, because it must train.
    """

    function: Function
    _: KW_ONLY
    calls: Sequence[Call] | Callable[[], Sequence[Call]]
    mistakes: Sequence[Mistake]
    alternatives: Sequence[Function] = ()
    properties: Sequence[Property] = ()
    stub: str = ""
    rtol: float = RTOL
    may_change_inputs: bool = False
    trains: bool = False
    kind: ClassVar[str] = "implement"

    def __post_init__(self) -> None:
        if not self.stub:
            object.__setattr__(self, "stub", stub_of(self.function))

    @property
    def name(self) -> str:
        """The function's name."""
        return self.function.__name__

    @property
    def solution(self) -> str:
        """The solution's source."""
        return textwrap.dedent(inspect.getsource(self.function)).strip()

    def all_calls(self) -> Sequence[Call]:
        """The calls, made where they have to be."""
        return self.calls() if callable(self.calls) else self.calls


@dataclass(frozen=True)
class FindMistake(Implement):
    """The learner mends a function that is given and wrong.

    Args:
        given: the faulty function, as it stands in the notebook. It has the name of the solution there.
        fault: the sentence that names its fault without mending it.
    """

    _: KW_ONLY
    given: Function
    fault: str
    kind: ClassVar[str] = "find the mistake"

    def __post_init__(self) -> None:
        source = textwrap.dedent(inspect.getsource(self.given)).strip()
        object.__setattr__(self, "stub", source.replace(f"def {self.given.__name__}(", f"def {self.name}(", 1))
        object.__setattr__(self, "mistakes", [Mistake(self.given, self.fault), *self.mistakes])


@dataclass(frozen=True)
class _Value(Exercise):
    """An exercise that asks for a value, held by a variable of this name."""

    value_name: str

    @property
    def name(self) -> str:
        """The value's name."""
        return self.value_name

    @property
    def stub(self) -> str:
        """What stands in the notebook."""
        return f"{self.value_name} = ..."


@dataclass(frozen=True)
class Predict(_Value):
    """The learner says a value, before it is computed or after an experiment.

    Args:
        value_name: the variable that holds the answer in the notebook.
        answer: a function that computes the right value, so that nothing is typed in twice. Or None, where only
            the notebook can compute it; then `accept` judges.
        solution_code: the line or lines that compute it in the notebook.
        mistakes: wrong values that people really give.
        accept: looks at a value that fits no mistake: None where it is right, else a sentence. It replaces the
            comparison with `answer`.
        rtol: tolerance, relative to the right value; whole numbers are compared exactly unless it is given.
        experiment: whether the value comes out of an experiment of the learner's.
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
            raise ValueError(f"{self.value_name}: give either `answer` or `accept`, not both and not neither")

    @property
    def solution(self) -> str:
        """Code that computes the value."""
        return textwrap.dedent(self.solution_code).strip()


@dataclass(frozen=True)
class Choice:
    """One answer of a multiple choice.

    Args:
        text: as it stands in the notebook.
        reason: why it is right or wrong, said to the learner who chose it.
        right: whether it is the right one.
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
    """

    _: KW_ONLY
    choices: Mapping[str, Choice]
    mistakes: Sequence[Mistake] = field(init=False, default=())
    kind: ClassVar[str] = "explain"

    def __post_init__(self) -> None:
        if sum(choice.right for choice in self.choices.values()) != 1:
            raise ValueError(f"{self.value_name}: exactly one of the choices must be right")
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


def stub_of(function: Function) -> str:
    """The function as a learner finds it: signature, docstring, and `...` for the body.

    Example:
        >>> import textwrap
        >>> stub_of(textwrap.dedent).startswith("def dedent(text):")
        True
    """
    source = textwrap.dedent(inspect.getsource(function)).strip()
    node = ast.parse(source).body[0]
    if not isinstance(node, ast.FunctionDef):
        raise TypeError(f"function: a function written with `def` is expected, not {source.splitlines()[0]!r}")
    first = node.body[0]
    if not (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    ):
        raise ValueError(f"function: {node.name} needs a docstring that tells the learner what to do")
    return "\n".join(source.splitlines()[: first.end_lineno]) + "\n    ..."


def no_python_loop(sentence: str) -> Property:
    """A property: the function has no `for`, no `while`, no comprehension, no `np.vectorize`.

    Args:
        sentence: what to say to the learner whose function has one.
    """

    def has_loop(answer: Function) -> str | None:
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(answer)))
        except (OSError, TypeError, SyntaxError):  # its source is not at hand: nothing to hold against it
            return None
        loops = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
        named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        called = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
        looping = any(isinstance(node, loops) for node in ast.walk(tree))
        return sentence if looping or named & {"vectorize", "apply_along_axis"} or "map" in called else None

    return has_loop
