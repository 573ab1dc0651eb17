"""The calls with which a learner's function is tested, and what is asked of it as a whole."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Function = Callable[..., Any]
Property = Callable[[Function], str | None]
"""Checks a learner's function as a whole: returns None if it has the property, otherwise a sentence."""


@dataclass(frozen=True)
class Call:
    """The arguments of one call, as made by `call([1.0, 2.0], axis=0)` or `edge([])`."""

    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    is_edge: bool = field(default=False, repr=False)


def call(*args: Any, **kwargs: Any) -> Call:
    """Returns the arguments of one ordinary call with which an answer is tested; the simplest should come first.

    Which mistake an answer makes is decided on the ordinary calls.

    Example:
        >>> call([1.0, 2.0], axis=0)
        Call(args=([1.0, 2.0],), kwargs={'axis': 0})
    """
    return Call(args, kwargs)


def edge(*args: Any, **kwargs: Any) -> Call:
    """Returns the arguments of a call at a boundary: an empty list, a tie, nan, numbers that overflow.

    An answer must be right there, too. But a mistake written naturally is recognized whatever it does there, as long
    as it shows in an ordinary call.

    Example:
        >>> edge([]).is_edge
        True
    """
    return Call(args, kwargs, is_edge=True)


def no_python_loop(sentence: str) -> Property:
    """Returns a property: the function has no `for`, `while`, comprehension, `map`, `np.vectorize` or
    `np.apply_along_axis`.

    Args:
        sentence: the feedback for a function that has one.

    Returns:
        The property, which returns `sentence` or None.
    """

    def has_loop(answer: Function) -> str | None:
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(answer)))
        except (OSError, TypeError, SyntaxError):  # without the source the property cannot be checked
            return None
        loops = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
        named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        called = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
        looping = any(isinstance(node, loops) for node in ast.walk(tree))
        return sentence if looping or named & {"vectorize", "apply_along_axis"} or "map" in called else None

    return has_loop
