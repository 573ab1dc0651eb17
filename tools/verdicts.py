"""What `check` says to every answer that the exercises declare: mark, sentence, and the lines that show it.

Write it down before a change that should alter nothing, and after it; then compare:

    python -m tools.verdicts > before.txt
    python -m tools.verdicts | diff before.txt -

Declared are the solution, other right answers, wrong ones, the untouched stub, and the solution with its result 1 %
larger. A value's right answer and its wrong ones are judged as they are, a choice letter by letter.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

if not __package__:
    sys.path[0] = str(Path(__file__).resolve().parents[1])

import numpy as np

from dlcourse.exercises import _registry
from dlcourse.exercises._judge import judge
from dlcourse.exercises.declare import Exercise, Explain, Implement, Predict


def slightly_wrong(value: Any) -> Any:
    """The value with all its decimals made 1 % larger."""
    if isinstance(value, tuple | list):
        return type(value)(map(slightly_wrong, value))
    if isinstance(value, dict):
        return {key: slightly_wrong(item) for key, item in value.items()}
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return (value * 1.01).astype(value.dtype)
    return value * 1.01 if isinstance(value, float | np.floating) else value


def changed(exercise: Implement) -> Any:
    """The solution, its result made 1 % larger."""

    def answer(*args: Any, **kwargs: Any) -> Any:
        return slightly_wrong(exercise.function(*args, **kwargs))

    return answer


def stub(exercise: Implement) -> Any:
    """The untouched stub."""
    scope: dict[str, Any] = {"np": np}
    exec(exercise.stub, scope)
    return scope[exercise.name]


def declared(exercise: Exercise) -> Iterator[tuple[str, Any]]:
    """Each declared answer, with a word for what it is."""
    if isinstance(exercise, Implement):
        yield "stub", stub(exercise)
        yield "solution", exercise.function
        yield "solution + 1 %", changed(exercise)
        yield from ((f"also right {n}", answer) for n, answer in enumerate(exercise.alternatives))
        yield from ((f"wrong {n}", mistake.answer) for n, mistake in enumerate(exercise.mistakes))
    elif isinstance(exercise, Explain):
        yield from ((f"choice {letter}", letter) for letter in exercise.choices)
    elif isinstance(exercise, Predict):
        if exercise.answer is not None:
            yield "solution", exercise.answer()
        yield from ((f"wrong {n}", mistake.answer) for n, mistake in enumerate(exercise.mistakes))


def main() -> None:
    """Prints a line for each answer, and its evidence below it."""
    for lesson, exercises in _registry.lessons().items():
        for exercise in exercises:
            for word, answer in declared(exercise):
                verdict = judge(exercise, answer)
                print(f"{lesson} {exercise.name} {word}: {verdict.mark.value} {verdict.sentence}")
                for line in verdict.evidence:
                    print(f"    {line}")


if __name__ == "__main__":
    main()
