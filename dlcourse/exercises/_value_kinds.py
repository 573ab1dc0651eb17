"""The kinds of exercises whose answer is a value: predict, and explain by a letter."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, ClassVar

from dlcourse.exercises._exercise import Exercise, Family, Mistake
from dlcourse.exercises._values import RTOL


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
        mistakes: common wrong values. A learner's value is compared with them in the decimals in which it is written.
        families: common ways to be wrong, recognized by the value.
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
    families: Sequence[Family] = ()
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
