"""For the regression tests: verifies that the solutions solve a cell's exercises in the lesson's namespace."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

from dlcourse.exercises import _guard, _registry
from dlcourse.exercises._judge import Mark, judge


def exercise_names(source: str) -> list[str]:
    """Returns the names of the exercises that a cell checks, in the order of the calls.

    Example:
        >>> exercise_names("check(leaky_relu)" + chr(10) + "check(conv_output=99)")
        ['leaky_relu', 'conv_output']
    """
    names = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "check":
            names += [argument.id for argument in node.args if isinstance(argument, ast.Name)]
            names += [keyword.arg for keyword in node.keywords if keyword.arg]
    return names


def failures(source: str, namespace: Mapping[str, Any]) -> list[str]:
    """Executes the solutions of a cell's exercises in a copy of the namespace, and judges them.

    Args:
        source: the cell's source, with its calls of `check`.
        namespace: the kernel's variables; they are not changed.

    Returns:
        A sentence for each exercise whose solution is not judged right.
    """
    sentences = []
    for name in exercise_names(source):
        scope = dict(namespace)
        try:
            exercise = _registry.find(name)
            with _guard.preserved_random_state():
                exec(compile(exercise.solution, f"<solution of {name}>", "exec"), scope)
            verdict = judge(exercise, scope[name])
        except Exception as error:
            sentences.append(f"{name}: its solution stops with {type(error).__name__}: {error}")
            continue
        if verdict.mark is not Mark.RIGHT:
            sentences.append(f"{name}: its solution is judged {verdict.mark.value}: {verdict.sentence}")
    return sentences
