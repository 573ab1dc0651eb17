"""Lets a lesson import TensorFlow and Keras without their start-up messages, and faster.

TensorFlow writes to standard error while it is imported, before its own logging is configured, so that no setting
prevents it. In a notebook these lines, different on each machine, would precede the first result. And Python's garbage
collector takes a fifth of the import time (`python -m benchmarks.startup`), scanning again and again modules that are
never freed.
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
from types import ModuleType
from typing import Any


def prepare_imports() -> None:
    """In a notebook's kernel, arranges that TensorFlow is imported without start-up messages and garbage collection.

    Keras is imported without garbage collection as well. Nothing is imported now, and Python warnings are still shown.
    Elsewhere (in a script, on a server) nothing changes: there the messages belong in the log.
    """
    if "ipykernel" not in sys.modules or "tensorflow" in sys.modules:
        return
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path[:0] = [_Finder("keras", _without_gc), _Finder("tensorflow", _quiet)]


class _Finder(MetaPathFinder):
    """Finds one package in the usual way, and wraps its loader. It stays in place until the package is executed: asking
    whether TensorFlow is installed, with `importlib.util.find_spec`, does not use it up.

    Args:
        package: name of the package.
        context: context manager in which the package is executed.
    """

    def __init__(self, package: str, context: Callable[[], AbstractContextManager[None]]) -> None:
        self.package, self.context = package, context

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != self.package:
            return None
        for finder in sys.meta_path:
            if not isinstance(finder, _Finder) and (spec := finder.find_spec(name, path, target)) is not None:
                if spec.loader is not None:
                    spec.loader = _Loader(spec.loader, self)
                return spec
        return None


class _Loader(Loader):
    """Executes a module within a context manager, then removes the finder; otherwise it is the usual loader."""

    def __init__(self, loader: Loader, finder: _Finder) -> None:
        self.loader, self.finder = loader, finder

    def __getattr__(self, name: str) -> Any:
        return getattr(self.loader, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self.loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        with self.finder.context():
            self.loader.exec_module(module)
        if self.finder in sys.meta_path:
            sys.meta_path.remove(self.finder)


@contextmanager
def _quiet() -> Iterator[None]:
    """Redirects file descriptor 2 to the null device; afterwards, TensorFlow's logger reports errors only."""
    original, null = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)
    try:
        with _without_gc():
            yield
    finally:
        os.dup2(original, 2)
        os.close(original)
        os.close(null)
    logging.getLogger("tensorflow").setLevel(logging.ERROR)


@contextmanager
def _without_gc() -> Iterator[None]:
    """Pauses garbage collection."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
