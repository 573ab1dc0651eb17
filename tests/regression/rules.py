"""What a lesson's cells must fulfil without being run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode

TOLERANCE_TAG = re.compile(r"tol-(.*)")
# Functions that compare two things or look at all of them, and so can make an assertion without an operator.
COMPARING = {"all", "allclose", "any", "array_equal", "array_equiv", "isclose", "issubset", "issuperset", "startswith"}


def tolerance_of(cell: NotebookNode) -> float | None:
    """The relative tolerance that a tag like `tol-5e-2` gives the cell.

    Raises:
        ValueError: if what follows `tol-` is not a number between 0 and 1.
    """
    for tag in cell.metadata.get("tags", []):
        if match := TOLERANCE_TAG.fullmatch(tag):
            try:
                tolerance = float(match[1])
            except ValueError:
                tolerance = 0.0
            if not 0 < tolerance < 1:
                raise ValueError(f"the tag {tag} needs a number between 0 and 1, as in tol-5e-2")
            return tolerance
    return None


def not_executed(cells: Sequence[NotebookNode]) -> dict[int, str]:
    """Which code cells break "all executed, 1 to N in order", by their index; the first wrong count stands for all."""
    found: dict[int, str] = {}
    expected, out_of_order = 0, False
    for index, cell in enumerate(cells):
        if not cell.source.strip():
            continue
        expected += 1
        if cell.execution_count is None:
            found[index] = "the cell was never executed: run `make execute`"
            out_of_order = True
        elif cell.execution_count != expected and not out_of_order:
            found[index] = f"executed as [{cell.execution_count}], but it is number {expected}: run `make execute`"
            out_of_order = True
    return found


def checks_exercises(source: str) -> bool:
    """Whether a cell calls `check(...)`."""
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "check"
        for node in ast.walk(_tree(source))
    )


def _tree(source: str) -> ast.Module:
    """A cell's syntax tree, IPython's magics made into calls; empty if it is no Python, which running it will show."""
    try:
        return ast.parse(TransformerManager().transform_cell(source))
    except SyntaxError:
        return ast.Module([], [])


def is_asserted(ignored: str, following: str | None) -> bool:
    """Whether the cell after one with an ignored output asserts something on what that one made.

    What a cell made are the names that it assigns on its top level (not what it imports or defines), and what the
    next cell computes from them. An assertion is real if it compares such a thing with something else: by an operator
    other than `is`, by `np.allclose` and its like, or by a function called `assert_…`. `assert model`,
    `assert history is not None` and `assert loss == loss` are none.

    Args:
        ignored: the source of the ignored cell.
        following: the source of the next code cell, if there is one.
    """
    made = set(_assigned(_tree(ignored).body))
    for statement in _tree(following or "").body:
        if any(_is_real(node, made) for node in ast.walk(statement)):
            return True
        if _names(statement) & made:
            made |= set(_assigned([statement]))
    return False


def _assigned(body: Sequence[ast.stmt]) -> Iterator[str]:
    """The names that statements bind, those inside functions and classes left out."""
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom):
            continue
        inner = [child for block in ("body", "orelse", "finalbody") for child in getattr(statement, block, [])]
        inner += [child for handler in getattr(statement, "handlers", []) for child in handler.body]
        yield from _assigned(inner)
        yield from _bound_by(statement, set(map(id, inner)))


def _bound_by(node: ast.AST, elsewhere: set[int]) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if id(child) in elsewhere or isinstance(child, ast.Lambda | ast.comprehension):
            continue
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store):
            yield child.id
        yield from _bound_by(child, elsewhere)


def _names(node: ast.AST) -> set[str]:
    return {child.id for child in ast.walk(node) if isinstance(child, ast.Name)}


def _is_real(node: ast.AST, made: set[str]) -> bool:
    if isinstance(node, ast.Assert):
        return _claims(node.test, made)
    return isinstance(node, ast.Call) and _called(node).startswith("assert_") and bool(_names(node) & made)


def _claims(test: ast.expr, made: set[str]) -> bool:
    """Whether a condition says something on one of the names; of alternatives each one must."""
    if isinstance(test, ast.BoolOp):
        every = all if isinstance(test.op, ast.Or) else any
        return every(_claims(value, made) for value in test.values)
    return any(_compares(node, made) for node in ast.walk(test))


def _compares(node: ast.AST, made: set[str]) -> bool:
    if isinstance(node, ast.Call):
        return _called(node) in COMPARING and bool(_names(node) & made)
    if not isinstance(node, ast.Compare) or not _names(node) & made:
        return False
    sides = [ast.dump(side) for side in (node.left, *node.comparators)]
    identity = all(isinstance(operator, ast.Is | ast.IsNot) for operator in node.ops)
    nothing = any(isinstance(side, ast.Constant) and side.value is None for side in (node.left, *node.comparators))
    return not identity and not nothing and len(set(sides)) > 1


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
