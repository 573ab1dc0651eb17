"""Keras and TensorFlow for exercises, loaded when they are first used.

A solution uses what its notebook has imported, so its module needs the same names. But all exercise modules are loaded
at the first `check`, in lessons without TensorFlow, too. So they import these two: `keras` and `tf`.
"""

from __future__ import annotations

import importlib
from typing import Any


class LazyModule:
    """Stands for a module, and imports it when an attribute is first asked for.

    Args:
        name: the module's name.

    Example:
        >>> LazyModule("math").floor(2.5)
        2
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        if attribute.startswith("__") and attribute.endswith("__"):  # asked for by copy, inspect, doctest
            raise AttributeError(attribute)
        return getattr(importlib.import_module(self._name), attribute)

    def __repr__(self) -> str:
        return f"<{self._name}, loaded when used>"


keras: Any = LazyModule("keras")
tf: Any = LazyModule("tensorflow")
