"""What exercises of all kinds have: a name, hints, known mistakes, a solution."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Any, ClassVar


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
class Family:
    """A common way to be wrong that shows in many answers: clipping at whatever bound, percent in place of a fraction.

    Args:
        belongs: a function that returns whether an answer is one of them. For values it is given the value; for
            functions, what the function returned in the calls, and what the solution returns there (two lists; None
            where the function stopped with an error).
        sentence: what is wrong, addressed to the learner; preferably a question that leads to the answer.
        examples: wrong answers of the family, for tests.
    """

    belongs: Callable[..., bool]
    sentence: str
    examples: Sequence[Any]


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
