"""The source code of a function as shown to a learner."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

Function = Callable[..., Any]


def source_of(function: Function) -> str:
    """Returns a function's source without its decorators.

    Example:
        >>> import textwrap
        >>> source_of(textwrap.dedent).splitlines()[0]
        'def dedent(text):'
    """
    lines = textwrap.dedent(inspect.getsource(function)).strip().splitlines()
    first = ast.parse("\n".join(lines)).body[0]
    return "\n".join(lines[first.lineno - 1 :])


def stub_of(function: Function) -> str:
    """Returns the stub of a function: signature, docstring, and `...` as the body.

    Raises:
        TypeError: if it is not defined with `def`.
        ValueError: if it has no docstring.

    Example:
        >>> import textwrap
        >>> stub_of(textwrap.dedent).startswith("def dedent(text):")
        True
    """
    source = source_of(function)
    node = ast.parse(source).body[0]
    if not isinstance(node, ast.FunctionDef):
        raise TypeError(f"function must be defined with `def`; got {source.splitlines()[0]!r}")
    first = node.body[0]
    if not (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    ):
        raise ValueError(f"function must have a docstring that tells the learner what to do; got none in {node.name}")
    return "\n".join(source.splitlines()[: first.end_lineno]) + "\n    ..."
