"""Lets TensorFlow and Keras load in a lesson quietly and without needless work.

TensorFlow writes to standard error while it loads: before its own logging is set up, so that no setting of it
helps. Inside a notebook those lines would stand above the first result, and other ones on each machine. And of the
import's time Python's garbage collector takes a fifth (`python -m benchmarks.startup`), looking again and again through
modules that stay.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType


def prepare_imports() -> None:
    """In a notebook's kernel, lets TensorFlow load without its start-up lines, and Keras without garbage collection.

    Nothing is imported now, and warnings of Python code are still shown. Elsewhere (a script, a server) nothing is
    changed: there the lines are wanted in the log.
    """
    if "ipykernel" not in sys.modules or "tensorflow" in sys.modules:
        return
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path[:0] = [_Finder("keras", _uncollected), _Finder("tensorflow", _quiet)]


class _Finder(MetaPathFinder):
    """Finds one package as usual, once, and wraps its loader.

    Args:
        package: its name.
        around: entered while it loads.
    """

    def __init__(self, package: str, around: Callable[[], AbstractContextManager[None]]) -> None:
        self.package, self.around = package, around

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != self.package:
            return None
        sys.meta_path.remove(self)
        spec = find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader, self.around)
        return spec


class _Loader(Loader):
    """Executes the module within a context."""

    def __init__(self, loader: Loader, around: Callable[[], AbstractContextManager[None]]) -> None:
        self.loader, self.around = loader, around

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self.loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        with self.around():
            self.loader.exec_module(module)


@contextmanager
def _quiet() -> Iterator[None]:
    """File descriptor 2 is turned away, and TensorFlow's logger says errors only from then on."""
    kept, away = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(away, 2)
    try:
        with _uncollected():
            yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(away)
    logging.getLogger("tensorflow").setLevel(logging.ERROR)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Garbage collection waits."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
