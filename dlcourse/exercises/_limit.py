"""Limits the computing time of a learner's code, whatever it catches."""

from __future__ import annotations

import contextlib
import ctypes
import signal
import sys
import sysconfig
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

TIME_LIMIT = 10.0
"""Seconds of computing time of an answer in one check."""
IMPORT_TIME_LIMIT = 120.0
"""Seconds of imports that do not count: TensorFlow's first import takes half a minute on a slow, busy machine."""
TICK = 0.1
SLOW = "does a loop never end, or do too much?"
OURS = str(Path(__file__).parent)
LIBRARIES = tuple({OURS, *(sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib")), "<frozen"})
"""Where files lie that are not interrupted at each line: they may be putting back a lock that they hold."""


class OutOfTime(BaseException):
    """Raised inside an answer that exceeds its time. Not an Exception, so that `except Exception` does not catch it."""


_is_apart = False


def no_interrupts_from_outside() -> None:
    """Says that this process was made for a check: a KeyboardInterrupt in it is the answer's own."""
    global _is_apart
    _is_apart = True


def ends_check(error: BaseException) -> bool:
    """Returns whether an exception in an answer is no fault of it: the time is over, or the learner stops the cell."""
    return isinstance(error, OutOfTime) or (isinstance(error, KeyboardInterrupt) and not _is_apart)


@contextlib.contextmanager
def time_limit(seconds: float = TIME_LIMIT) -> Iterator[None]:
    """Interrupts the body with `OutOfTime` when its computing time exceeds a limit.

    Imports do not count, nor does code under `uncounted`. In the main thread on Unix, a timer signal checks the time,
    which also interrupts a sleep. Elsewhere the exception is raised asynchronously in the thread, which interrupts any
    Python loop. Code that catches it gets it again at its next line, in the `except` clause itself: so no loop goes on.

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
            sys.settrace(_raise_at_each_line)
            _trace_lines(frame)
            raise OutOfTime

    before, start = signal.signal(signal.SIGALRM, check_time), time.monotonic()
    callers_delay, callers_interval = signal.setitimer(signal.ITIMER_REAL, min(TICK, seconds), TICK)
    tracer = sys.gettrace()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        sys.settrace(tracer)
        signal.signal(signal.SIGALRM, signal.SIG_DFL if before is None else before)
        if callers_delay:  # an earlier timer continues with its remaining time
            left = max(callers_delay - (time.monotonic() - start), 1e-6)
            signal.setitimer(signal.ITIMER_REAL, left, callers_interval)
    if watch.left <= 0:  # the code has caught the exception, or it became another one
        raise OutOfTime


@contextlib.contextmanager
def _thread_limit(seconds: float) -> Iterator[None]:
    done, watch = threading.Event(), _Stopwatch(seconds)
    thread = ctypes.c_ulong(watch.thread)

    def check_time() -> None:
        while not done.wait(TICK):
            frame = sys._current_frames().get(watch.thread)
            if watch.is_out(frame):
                _trace_lines(frame)
                ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(OutOfTime))

    watcher = threading.Thread(target=check_time, daemon=True)
    tracer = sys.gettrace()
    watcher.start()
    sys.settrace(_trace_nothing)  # only a thread itself can begin to trace; then another can have lines traced
    try:
        yield
    finally:
        sys.settrace(tracer)
        done.set()
        watcher.join()
    if watch.left <= 0:
        raise OutOfTime


def _trace_nothing(_frame: FrameType, _event: str, _argument: Any) -> None:
    return None


def _trace_lines(frame: FrameType | None) -> None:
    """Arranges that the next line of one of these frames raises `OutOfTime`, if it is the learner's code."""
    while frame is not None:
        if _is_learners(frame):
            frame.f_trace = _raise_at_each_line
        frame = frame.f_back


def _raise_at_each_line(frame: FrameType, event: str, _argument: Any) -> Any:
    """A trace function. Python stops tracing when it raises; the next tick begins anew."""
    if event == "line" and _is_learners(frame):
        raise OutOfTime
    return _raise_at_each_line


def _is_learners(frame: FrameType) -> bool:
    """Returns whether a frame is that of an answer: called by `judge`, and neither the engine's nor a library's."""
    if frame.f_code.co_filename.startswith(LIBRARIES):
        return False
    caller = frame.f_back
    while caller is not None:
        if caller.f_code.co_name == "judge" and caller.f_code.co_filename.startswith(OURS):
            return True
        caller = caller.f_back
    return False
