"""What can be read off the code of a wrong answer, whatever it computes."""

from __future__ import annotations

import ast
import inspect
import textwrap

from dlcourse.exercises._calls import Function


def read_off(answer: Function, solution: Function) -> str | None:
    """Returns what stands out in the code of a wrong answer: a loop that ends in its first round, or an argument that
    is never used although the solution uses it; otherwise None.

    Example:
        >>> def scaled(x, factor): return factor * x
        >>> def doubled(x, factor): return 2 * x
        >>> read_off(doubled, scaled)
        'your function never uses `factor`'
    """
    function = _definition(answer)
    if function is not None and any(_ends_in_first_round(node) for node in ast.walk(function)):
        return "the `return` stands inside the loop, which ends in its first round: how far is it to be indented?"
    unused = [name for name in _unused(answer) if name not in _unused(solution) and not name.startswith("_")]
    return f"your function never uses {' and '.join(f'`{name}`' for name in unused)}" if unused else None


def _definition(answer: Function) -> ast.FunctionDef | None:
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(answer)))
    except (OSError, TypeError, SyntaxError):
        return None
    return next((node for node in tree.body if isinstance(node, ast.FunctionDef)), None)


def _ends_in_first_round(node: ast.AST) -> bool:
    if not isinstance(node, ast.For | ast.While):
        return False
    can_go_on = any(isinstance(inner, ast.Continue) for inner in ast.walk(node))
    return isinstance(node.body[-1], ast.Return) and not can_go_on


def _unused(function: Function) -> list[str]:
    """Returns the arguments whose names occur nowhere in a function's code."""
    code = getattr(function, "__code__", None)
    definition = _definition(function)
    if code is None or definition is None:
        return []
    names = {node.id for node in ast.walk(definition) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    return [name for name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount] if name not in names]
