"""Runs a learner's code without side effects: limits its time, and isolates random state, output and exceptions."""

from __future__ import annotations

import contextlib
import ctypes
import io
import linecache
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
from types import CodeType, FrameType
from typing import Any

import numpy as np

TIME_LIMIT = 10.0
"""Seconds of computing time of an answer in one check."""
IMPORT_TIME_LIMIT = 120.0
"""Seconds of imports that do not count: TensorFlow's first import takes half a minute on a slow, busy machine."""
TICK = 0.1


class OutOfTime(BaseException):
    """Raised inside an answer that exceeds its time. Not an Exception, so that `except Exception` does not catch it."""


@contextlib.contextmanager
def time_limit(seconds: float = TIME_LIMIT) -> Iterator[None]:
    """Interrupts the body with `OutOfTime` when its computing time exceeds a limit.

    Imports do not count, nor does code under `uncounted`. In the main thread on Unix, a timer signal checks the time,
    which also interrupts a sleep. Elsewhere the exception is raised asynchronously in the thread, which interrupts any
    Python loop. It is raised repeatedly, in case the code catches it.

    Args:
        seconds: the limit.
    """
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        with _signal_limit(seconds):
            yield
    else:
        with _thread_limit(seconds):
            yield


@contextlib.contextmanager
def uncounted() -> Iterator[None]:
    """Excludes the time of the course's own solutions and mistakes from that of the answer."""
    thread = threading.get_ident()
    _uncounted[thread] = _uncounted.get(thread, 0) + 1
    try:
        yield
    finally:
        _uncounted[thread] -= 1


_uncounted: dict[int, int] = {}


class _Stopwatch:
    """Measures the computing time of a thread, updated at every tick."""

    def __init__(self, seconds: float) -> None:
        self.thread, self.left, self.imports_left = threading.get_ident(), seconds, IMPORT_TIME_LIMIT
        self.last = time.monotonic()

    def is_out(self, frame: FrameType | None) -> bool:
        """Returns whether the limit is exceeded; `frame` is the thread's current frame."""
        now = time.monotonic()
        passed, self.last = now - self.last, now
        if _uncounted.get(self.thread):
            return False
        if self.imports_left > 0 and _is_importing(frame):
            self.imports_left -= passed
            return False
        self.left -= passed
        return self.left <= 0


def _is_importing(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_filename == "<frozen importlib._bootstrap>":
            return True
        frame = frame.f_back
    return False


@contextlib.contextmanager
def _signal_limit(seconds: float) -> Iterator[None]:
    watch = _Stopwatch(seconds)

    def check_time(_number: int, frame: FrameType | None) -> None:
        if watch.is_out(frame):
            raise OutOfTime

    before, start = signal.signal(signal.SIGALRM, check_time), time.monotonic()
    callers_delay, callers_interval = signal.setitimer(signal.ITIMER_REAL, min(TICK, seconds), TICK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if callers_delay:  # an earlier timer continues with its remaining time
            left = max(callers_delay - (time.monotonic() - start), 1e-6)
            signal.setitimer(signal.ITIMER_REAL, left, callers_interval)


@contextlib.contextmanager
def _thread_limit(seconds: float) -> Iterator[None]:
    done, watch = threading.Event(), _Stopwatch(seconds)
    thread = ctypes.c_ulong(watch.thread)

    def check_time() -> None:
        while not done.wait(TICK):
            if watch.is_out(sys._current_frames().get(watch.thread)):
                ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(OutOfTime))

    watcher = threading.Thread(target=check_time, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


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


@contextlib.contextmanager
def quiet() -> Iterator[io.StringIO]:
    """Captures output and silences warnings, as a check calls a function dozens of times."""
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
