"""Runs a learner's code without side effects: one check at a time; random state, output and exceptions isolated."""

from __future__ import annotations

import builtins
import contextlib
import getpass
import io
import linecache
import math
import os
import random
import signal
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any
from unittest import mock

import numpy as np

WAIT = 15.0
"""Seconds that a check waits for another one: JupyterLab runs some code beside a busy cell."""
MOST_PRINTED = 10_000
"""Characters of an answer's output that are kept."""
PATCHED = (builtins, np, np.linalg, np.random, math, random, time, os)
"""Modules whose names an answer may give another meaning."""

_lock = threading.RLock()


class OtherCheckRunningError(Exception):
    """Another check has not ended."""


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Lets one thread at a time replace what belongs to the whole process: output, warning filters, random state.

    Raises:
        OtherCheckRunningError: if another check does not end.
    """
    if not _lock.acquire(timeout=WAIT):
        raise OtherCheckRunningError
    try:
        yield
    finally:
        _lock.release()


@contextlib.contextmanager
def preserved_random_state() -> Iterator[None]:
    """Restores the random state of Python, NumPy and (if it is loaded) Keras at the end."""
    python_state, numpy_state = random.getstate(), np.random.get_state()  # noqa: NPY002 - learners use it
    with _no_new_seeds():
        variable = _keras_seed_variable()
    keras_state = None if variable is None else variable.numpy().copy()
    try:
        yield
    finally:
        # The code may have replaced the generator.
        if keras_state is not None and (variable := _keras_seed_variable()) is not None:
            variable.assign(keras_state)
        random.setstate(python_state)
        np.random.set_state(numpy_state)  # noqa: NPY002


class _NoGeneratorError(Exception):
    """Keras was about to create its global generator."""


@contextlib.contextmanager
def _no_new_seeds() -> Iterator[None]:
    """Prevents Keras from creating its global generator, which it seeds from Python's random numbers on first use."""

    def refuse(*_: int) -> int:
        raise _NoGeneratorError

    randint, random.randint = random.randint, refuse  # type: ignore[assignment]
    try:
        yield
    finally:
        random.randint = randint


def _keras_seed_variable() -> Any:
    """Returns the variable of Keras's global seed generator, or None if there is none.

    Keras has no function for it. But a stateless scope records updates instead of making them: a number drawn within
    it reveals the variable without changing it.
    """
    keras: Any = sys.modules.get("keras")
    if not hasattr(keras, "StatelessScope"):
        return None
    scope = _scope_class()()
    with scope, contextlib.suppress(_NoGeneratorError):
        keras.random.uniform((1,))
    return scope.updated[-1] if scope.updated else None


@cache
def _scope_class() -> Any:
    base: Any = sys.modules["keras"].StatelessScope

    class WatchingScope(base):  # type: ignore[misc]
        """A stateless scope that records which variables would be updated."""

        def __init__(self) -> None:
            super().__init__()
            self.updated: list[Any] = []

        def add_update(self, update: tuple[Any, Any]) -> None:
            self.updated.append(update[0])
            super().add_update(update)

    return WatchingScope


class Printed(io.StringIO):
    """Keeps the beginning of what an answer prints; other threads print where they did before.

    Args:
        stream: the standard stream that it stands for.
    """

    def __init__(self, stream: Any) -> None:
        super().__init__()
        self.stream = stream
        self.others = {thread.ident for thread in threading.enumerate()} - {threading.get_ident()}

    def write(self, text: str, /) -> int:
        """Writes a text, as long as there is room for it."""
        if threading.get_ident() in self.others and self.stream is not None:
            self.stream.write(text)
        elif (room := MOST_PRINTED - self.tell()) > 0:
            super().write(text[:room])
        return len(text)

    def close(self) -> None:
        """Stays open: an answer may close what it takes for standard output."""


def _no_input(*_: Any, **__: Any) -> str:
    raise EOFError("nobody types anything while code is checked: use what the function is given")


@contextlib.contextmanager
def quiet() -> Iterator[io.StringIO]:
    """Captures output, gives no input and silences warnings, as a check calls a function dozens of times.

    In a notebook, `input` and `getpass` would wait for an answer that a forked process never gets.
    """
    printed = Printed(sys.stdout)
    with (
        mock.patch.multiple(builtins, input=_no_input),
        mock.patch.multiple(getpass, getpass=_no_input),
        mock.patch.multiple(sys, stdin=io.StringIO()),
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(Printed(sys.stderr)),
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
    ):
        warnings.simplefilter("ignore")
        yield printed


@contextlib.contextmanager
def preserved_process() -> Iterator[None]:
    """Puts back at the end what belongs to the whole process and an answer may have changed.

    That is the working folder, the environment, the recursion limit, the handlers of signals, and what Python's and
    NumPy's names stand for.
    """
    folder, limit, environment = Path.cwd(), sys.getrecursionlimit(), dict(os.environ)
    names = [(vars(module), dict(vars(module))) for module in PATCHED]
    in_main_thread = threading.current_thread() is threading.main_thread()
    handlers = {number: signal.getsignal(number) for number in signal.valid_signals()} if in_main_thread else {}
    try:
        yield
    finally:
        for scope, before in names:
            scope.update({name: value for name, value in before.items() if scope.get(name, scope) is not value})
        sys.setrecursionlimit(limit)
        os.chdir(folder)
        if dict(os.environ) != environment:
            os.environ.clear()
            os.environ.update(environment)
        for number, handler in handlers.items():
            if handler is not None and signal.getsignal(number) is not handler:
                signal.signal(number, handler)


@contextlib.contextmanager
def no_exit() -> Iterator[None]:
    """Lets `exit()` and `quit()`, which end a notebook's kernel, raise SystemExit instead, as elsewhere."""
    module: Any = sys.modules.get("IPython")
    shell = None if module is None else module.get_ipython()
    if shell is None:
        yield
        return

    def refuse() -> None:
        raise SystemExit

    ending = shell.exit_now
    shell.ask_exit = refuse
    try:
        yield
    finally:
        del shell.ask_exit  # the class's own method is found again
        shell.exit_now = ending


@dataclass(frozen=True)
class Fault:
    """An exception in a learner's code, with the line that raised it."""

    kind: str
    text: str
    line: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}" if self.text else self.kind


def fault_of(error: BaseException, answer: Callable[..., Any]) -> Fault:
    """Returns an exception with the learner's line that led to it."""
    code = getattr(answer, "__code__", None)
    line = ""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if _is_learners_file(frame.filename, code):
            source = linecache.getline(frame.filename, frame.lineno or 0).strip()
            line = f"line {frame.lineno}: {source}" if source else f"line {frame.lineno}"
            break
    text = (str(error).splitlines() or [""])[0][:200]
    return Fault(type(error).__name__, text, line)


def _is_learners_file(filename: str, code: CodeType | None) -> bool:
    return (
        (code is not None and filename == code.co_filename)
        or "ipykernel_" in filename
        or filename.startswith(("<string>", "<ipython", "<stdin>"))
    )
