"""Keeps TensorFlow's start-up lines out of a lesson.

TensorFlow writes to standard error while it loads: before its own logging is set up, so that no setting of it
helps. Inside a notebook those lines would stand above the first result, and other ones on each machine.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType


def quiet_tensorflow() -> None:
    """In a notebook's kernel, lets TensorFlow load without its start-up lines.

    Nothing is imported now, and warnings of Python code are still shown. Elsewhere (a script, a server) nothing is
    changed: there the lines are wanted in the log.
    """
    if "ipykernel" not in sys.modules or "tensorflow" in sys.modules:
        return
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    if not any(isinstance(finder, _QuietFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _QuietFinder())


class _QuietFinder(MetaPathFinder):
    """Finds TensorFlow as usual, once, and wraps its loader."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != "tensorflow":
            return None
        sys.meta_path.remove(self)
        spec = find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader = _QuietLoader(spec.loader)
        return spec


class _QuietLoader(Loader):
    """Executes the module with file descriptor 2 turned away."""

    def __init__(self, loader: Loader) -> None:
        self.loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self.loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        with _stderr_away():
            self.loader.exec_module(module)
        logging.getLogger("tensorflow").setLevel(logging.ERROR)


@contextmanager
def _stderr_away() -> Iterator[None]:
    kept, away = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(away, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(away)
