"""Finds what a lesson lets a clock decide: an assertion on a measured time, or a compared output that shows one.

A measured time is what a clock's function returns, and whatever is computed from it: by expressions, in functions of
the notebook, along its cells. How many times were measured (`len`) is no time.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

CLOCKS = {
    *("perf_counter", "perf_counter_ns", "monotonic", "monotonic_ns", "process_time", "process_time_ns", "thread_time"),
    *("thread_time_ns", "time_ns", "default_timer", "timeit", "repeat", "autorange"),
}
MODULES = {"time", "timeit"}  # whose attributes are clocks; `time.time` is one, `times.repeat(3)` is none
COLLECTING = {"append", "extend", "update", "setdefault", "add", "insert"}


def complaints(cells: Sequence[tuple[str, bool]]) -> list[str]:
    """What a clock decides in a notebook.

    Args:
        cells: the source of each code cell in order, and whether its output is ignored.

    Returns:
        A sentence each, with the line.
    """
    measured: set[str] = set()
    found = []
    for number, (source, is_ignored) in enumerate(cells):
        tree = ast.parse("\n".join("pass" if line.startswith(("%", "!")) else line for line in source.splitlines()))
        measured |= _imported(tree)
        while grown := set(_bound(tree, measured)) - measured:
            measured |= grown
        for node in ast.walk(tree):
            if _asserts(node) and _is_measured(node, measured):
                found.append(f"code cell {number}: `{ast.unparse(node)[:90]}` asserts a measured time")
            elif isinstance(node, ast.If | ast.While) and _is_measured(node.test, measured):
                found.append(f"code cell {number}: `{ast.unparse(node.test)[:90]}` lets a measured time decide")
            elif isinstance(node, ast.Expr) and not is_ignored and _shows(node.value, measured):
                found.append(
                    f"code cell {number}: `{ast.unparse(node)[:90]}` shows a measured time; ignore the cell's output"
                )
    return found


def _asserts(node: ast.AST) -> bool:
    return isinstance(node, ast.Assert) or (isinstance(node, ast.Call) and _name(node.func).startswith("assert_"))


def _imported(tree: ast.AST) -> set[str]:
    """Clocks that a cell imports by name."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in MODULES
        for alias in node.names
        if alias.name in CLOCKS or (node.module, alias.name) == ("time", "time")
    }


def _bound(tree: ast.AST, measured: set[str]) -> Iterator[str]:
    """The names that become measured times, or functions that return some."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(_is_measured(n, measured) for n in _returned(node)):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr):
            if node.value is not None and _is_measured(node.value, measured):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                yield from (name for target in targets for name in _roots(target))
        elif isinstance(node, ast.For | ast.comprehension) and _is_measured(node.iter, measured):
            yield from _roots(node.target)
        elif _collects(node) and any(_is_measured(argument, measured) for argument in node.args):
            yield from _roots(node.func.value)


def _returned(function: ast.FunctionDef) -> list[ast.expr]:
    return [n.value for n in ast.walk(function) if isinstance(n, ast.Return | ast.Yield) and n.value is not None]


def _roots(target: ast.expr) -> Iterator[str]:
    """The names that an assignment changes: `a, b[0].c = …` changes a and b."""
    while isinstance(target, ast.Subscript | ast.Attribute | ast.Starred):
        target = target.value
    if isinstance(target, ast.Name):
        yield target.id
    for part in getattr(target, "elts", []):
        yield from _roots(part)


def _is_measured(node: ast.AST, measured: set[str]) -> bool:
    if isinstance(node, ast.Call) and _name(node.func) == "len":
        return False
    if isinstance(node, ast.Lambda):
        return _is_measured(node.body, measured)
    if isinstance(node, ast.Name):
        return node.id in measured
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in MODULES:
        return node.attr in CLOCKS or (node.value.id, node.attr) == ("time", "time")
    return any(_is_measured(child, measured) for child in ast.iter_child_nodes(node))


def _shows(value: ast.expr, measured: set[str]) -> bool:
    """Whether a statement on its own prints or draws a measured time; putting it into a list does not."""
    return not _collects(value) and _is_measured(value, measured)


def _collects(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in COLLECTING


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
