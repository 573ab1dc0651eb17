"""What `check` says to answers that somebody wrote down before they had seen the exercises' modules.

    python -m tools.answers                 # of each lesson: right accepted, wrong refused, told why
    python -m tools.answers losses          # each answer of one lesson, with what it is told; !! where it should not be
    python -m tools.answers losses pinball  # of one exercise

The answers of a lesson are in `tests/answers/<slug>.py`: `ANSWERS[exercise]["right" or "wrong"]` are sources, each an
expression, or code that defines the exercise's function. `NAMES` is code that runs before, as the notebook's cells do.
"""

from __future__ import annotations

import linecache
import runpy
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

if not __package__:
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from dlcourse.exercises import _registry
from dlcourse.exercises._judge import Mark, Verdict, judge

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "answers"
UNEXPLAINED = ("not yet: ", "your code stops with ", "no answer after ", "this answer cannot be judged")
"""How sentences begin that say what was seen, and not why."""


@dataclass(frozen=True)
class Answer:
    """An answer to an exercise, as it was written down.

    Attributes:
        exercise: the exercise's name.
        is_right: whether it should be accepted.
        source: its code.
        names: code that runs before.
    """

    exercise: str
    is_right: bool
    source: str
    names: str

    def verdict(self) -> Verdict:
        """Returns what a check says to it."""
        return judge(_registry.find(self.exercise), self.value())

    def value(self) -> Any:
        """Returns the function or value that the source stands for."""
        scope: dict[str, Any] = {"__name__": "__main__"}
        exec(self.names, scope)
        source = self.source.strip() + "\n"
        file = f"<answer {abs(hash(source))}>"
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
        try:
            return eval(compile(source, file, "eval"), scope)
        except SyntaxError:
            exec(compile(source, file, "exec"), scope)
        return scope[self.exercise] if self.exercise in scope else scope["answer"]


def answers(slug: str) -> Iterator[Answer]:
    """Yields the answers to a lesson's exercises."""
    module = runpy.run_path(str(FOLDER / f"{slug}.py"))
    for exercise, lists in module["ANSWERS"].items():
        for mark, sources in lists.items():
            for source in sources:
                yield Answer(exercise, mark == "right", source, "import numpy as np\n" + module.get("NAMES", ""))


def is_told_why(verdict: Verdict) -> bool:
    """Returns whether the sentence on a wrong answer says more than that it is wrong."""
    return not verdict.sentence.startswith(UNEXPLAINED) and "is not the value" not in verdict.sentence


@dataclass
class Count:
    """How many right answers were accepted, wrong ones refused, and refused ones told why."""

    right: int = 0
    accepted: int = 0
    wrong: int = 0
    refused: int = 0
    told: int = 0

    def add(self, answer: Answer, verdict: Verdict) -> None:
        """Counts one more answer."""
        if answer.is_right:
            self.right += 1
            self.accepted += verdict.mark is Mark.RIGHT
        else:
            self.wrong += 1
            self.refused += verdict.mark is Mark.WRONG
            self.told += verdict.mark is Mark.WRONG and is_told_why(verdict)

    def __str__(self) -> str:
        share = self.told / max(self.wrong, 1)
        return (
            f"right accepted {self.accepted}/{self.right}, wrong refused {self.refused}/{self.wrong}, "
            f"told why {self.told}/{self.wrong} ({share:.0%})"
        )


def lessons() -> list[str]:
    """Returns the lessons for which answers are written down."""
    return sorted(path.stem for path in FOLDER.glob("*.py"))


def main(slug: str = "", exercise: str = "") -> None:
    """Prints the figures of all lessons, or each answer of one."""
    for lesson in [slug] if slug else lessons():
        count = Count()
        for answer in answers(lesson):
            if exercise not in ("", answer.exercise):
                continue
            verdict = answer.verdict()
            count.add(answer, verdict)
            if slug:
                print(f"\n{answer.exercise} ({'right' if answer.is_right else 'wrong'})\n{answer.source.strip()}")
                surprise = "" if verdict.mark is (Mark.RIGHT if answer.is_right else Mark.WRONG) else "!! "
                print(f"{surprise}{verdict.mark.value} {verdict.sentence}")
        print(f"{lesson}: {count}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
