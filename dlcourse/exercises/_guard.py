"""Running a learner's code without letting it spoil anything: time, random state, output, exceptions."""

from __future__ import annotations

import contextlib
import ctypes
import io
import linecache
import random
import signal
import sys
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import CodeType, FrameType
from typing import Any

import numpy as np

TIME_LIMIT = 10.0
"""Seconds that one check may take."""


class OutOfTime(BaseException):
    """Raised inside an answer that does not come back. Not an Exception: `except Exception` must not catch it."""


@contextlib.contextmanager
def time_limit(seconds: float = TIME_LIMIT) -> Iterator[None]:
    """Interrupts the body after some seconds with `OutOfTime`.

    In the main thread of a Unix system a timer signal does it, which also ends a sleep. Elsewhere the exception
    is placed into the thread, which ends any Python loop. It is repeated, in case that the code catches it once.
    """
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        with _signal_limit(seconds):
            yield
    else:
        with _thread_limit(seconds):
            yield


@contextlib.contextmanager
def _signal_limit(seconds: float) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _thread_limit(seconds: float) -> Iterator[None]:
    done = threading.Event()
    thread = ctypes.c_ulong(threading.get_ident())

    def watch() -> None:
        pause = seconds
        while not done.wait(pause):
            ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(OutOfTime))
            pause = 0.1

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


@contextlib.contextmanager
def kept_random_state() -> Iterator[None]:
    """Puts the random state of Python, NumPy and (where it is in use) Keras back as it was."""
    python_state, numpy_state = random.getstate(), np.random.get_state()  # noqa: NPY002 - learners use it
    with _no_new_seeds():
        variable = _keras_seed_variable()
    keras_state = None if variable is None else variable.numpy().copy()
    try:
        yield
    finally:
        # The code may have put another generator in the place of the first.
        if keras_state is not None and (variable := _keras_seed_variable()) is not None:
            variable.assign(keras_state)
        random.setstate(python_state)
        np.random.set_state(numpy_state)  # noqa: NPY002


class _NoGeneratorError(Exception):
    """Keras was about to make its global generator."""


@contextlib.contextmanager
def _no_new_seeds() -> Iterator[None]:
    """Keeps Keras from making its global generator, which it does from Python's random numbers on first use."""

    def refuse(*_: int) -> int:
        raise _NoGeneratorError

    randint, random.randint = random.randint, refuse  # type: ignore[assignment]
    try:
        yield
    finally:
        random.randint = randint


def _keras_seed_variable() -> Any:
    """The variable behind Keras's global seed generator; None where there is none.

    Keras has no function for it. But a stateless scope is told of each update instead of its being made: a number
    drawn there shows the variable and leaves it alone.
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
        """A stateless scope that remembers which variables would have been updated."""

        def __init__(self) -> None:
            super().__init__()
            self.updated: list[Any] = []

        def add_update(self, update: tuple[Any, Any]) -> None:
            self.updated.append(update[0])
            super().add_update(update)

    return WatchingScope


@contextlib.contextmanager
def quiet() -> Iterator[io.StringIO]:
    """Collects what is printed and silences warnings: a check calls a function dozens of times."""
    printed = io.StringIO()
    with (
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
    ):
        warnings.simplefilter("ignore")
        yield printed


@dataclass(frozen=True)
class Fault:
    """An exception in a learner's code, with the line that raised it."""

    kind: str
    text: str
    line: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}" if self.text else self.kind


def fault_of(error: BaseException, answer: Callable[..., Any]) -> Fault:
    """Finds the learner's own line behind an exception."""
    code = getattr(answer, "__code__", None)
    line = ""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if _is_learners(frame.filename, code):
            source = linecache.getline(frame.filename, frame.lineno or 0).strip()
            line = f"line {frame.lineno}: {source}" if source else f"line {frame.lineno}"
            break
    text = (str(error).splitlines() or [""])[0][:200]
    return Fault(type(error).__name__, text, line)


def _is_learners(filename: str, code: CodeType | None) -> bool:
    return (
        (code is not None and filename == code.co_filename)
        or "ipykernel_" in filename
        or filename.startswith(("<string>", "<ipython", "<stdin>"))
    )
