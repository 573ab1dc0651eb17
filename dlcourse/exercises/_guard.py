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
    """Puts the random state of Python, NumPy and (where loaded) Keras back as it was."""
    python_state, numpy_state = random.getstate(), np.random.get_state()  # noqa: NPY002 - learners use it
    keras_seed = _keras_seed_variable()
    keras_state = None if keras_seed is None else np.array(keras_seed)
    random.setstate(python_state)  # looking at Keras's generator may have made it, from Python's numbers
    try:
        yield
    finally:
        random.setstate(python_state)
        np.random.set_state(numpy_state)  # noqa: NPY002
        if keras_seed is not None:
            keras_seed.assign(keras_state)


def _keras_seed_variable() -> Any:
    """The variable behind Keras's global seed generator; None where Keras is not loaded.

    Keras has no function for it. But in a stateless scope an update is only noted down, together with the
    variable that it is for: drawing a number there shows the variable and leaves it alone.
    """
    keras = sys.modules.get("keras")
    if keras is None or not hasattr(keras, "StatelessScope"):
        return None
    for _ in range(2):
        try:
            with keras.StatelessScope() as scope:
                keras.random.uniform((1,))
            noted = list(scope.state_mapping.values())
            if noted:
                return noted[0][0]
        except Exception:  # the generator did not exist yet and cannot be made in a stateless scope
            noted = []
        keras.random.uniform((1,))
    return None


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
