"""The result of a check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from dlcourse.exercises.declare import Exercise


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


def not_attempted(exercise: Exercise) -> Verdict:
    """Returns the verdict on an untouched stub."""
    return Verdict(exercise.name, Mark.NOT_ATTEMPTED, f'not attempted yet · hint("{exercise.name}")')


def right(exercise: Exercise) -> Verdict:
    """Returns the verdict on a right answer."""
    return Verdict(exercise.name, Mark.RIGHT, exercise.right or "right")


def wrong(exercise: Exercise, sentence: str, evidence: Sequence[str] = ()) -> Verdict:
    """Returns the verdict on a wrong answer: why, and lines that show it."""
    return Verdict(exercise.name, Mark.WRONG, sentence, tuple(evidence))
