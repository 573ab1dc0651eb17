"""Runs a check in a process of its own, where there is one to be had: what an answer does ends with that process.

A forked process has all that the notebook has, and begins within milliseconds. But libraries that keep threads of their
own do not work in it, so code that uses them is checked in the notebook's process. On macOS, system libraries are
among them; Windows has no `fork`.
"""

from __future__ import annotations

import contextlib
import faulthandler
import functools
import gc
import json
import os
import select
import signal
import sys
import time
import types
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn

from dlcourse.exercises._limit import SLOW, no_interrupts_from_outside
from dlcourse.exercises._verdict import Mark, Verdict

GRACE = 4.0
"""Seconds of wall time beyond the limit of an answer's computing time, after which its process is ended."""
MOST_MEMORY = 2 * 2**30
"""Bytes that an answer may take beyond what the notebook has taken already."""
THREADED = {"keras", "tensorflow", "sklearn", "cv2", "numba", "torch", "jax"}
"""Libraries whose threads are missing in a forked process, where they may wait for them forever."""

Report = Callable[[Verdict], None]
_exit, _getpid = os._exit, os.getpid  # an answer may replace what is in `os`


def is_possible(*code: Any) -> bool:
    """Returns whether code can run in a forked process.

    Args:
        *code: functions, and values that they are given.
    """
    return sys.platform == "linux" and not any(map(uses_threads, code))


def uses_threads(value: Any) -> bool:
    """Returns whether a function, class or value belongs to one of the `THREADED` libraries, or may call one.

    Example:
        >>> uses_threads(lambda x: tensorflow.abs(x))
        True
        >>> uses_threads(lambda x: abs(x))
        False
    """
    return any(True for _ in _threaded(value, {}, depth=0))


def _threaded(value: Any, known: dict[int, Any], depth: int) -> Iterator[str]:
    """Yields what belongs to such libraries, reached from a value by its type, its parts and the names in its code."""
    if id(value) in known or depth > 20:
        return
    known[id(value)] = value  # kept, or another object might get its id
    kind = type(value)
    owners = value.__mro__ if kind is type else kind.__mro__
    names = [value.__name__] if kind is types.ModuleType else [str(owner.__module__) for owner in owners]
    if kind.__name__ == "LazyModule":
        names.append(object.__getattribute__(value, "_name"))
    yield from (name for name in names if name.split(".")[0] in THREADED)
    for part in _parts(value):
        yield from _threaded(part, known, depth + 1)


def _parts(value: Any) -> Iterable[Any]:
    kind = type(value)
    if kind in (list, tuple, set):
        return list(value)[:100]
    if kind is dict:
        return list(value.values())[:100]
    if kind is types.MethodType:
        return value.__func__, value.__self__
    if kind is functools.partial:
        return value.func, value.args, value.keywords
    if kind is functools._lru_cache_wrapper:
        return (value.__wrapped__,)
    if kind is types.FunctionType and not _is_librarys(value):
        return _names_in(value.__code__, value.__globals__) + _cells(value)
    if kind is type:
        return [] if _is_librarys(value) else list(vars(value).values())
    if kind is property:
        return value.fget, value.fset
    if kind in (staticmethod, classmethod):
        return (value.__func__,)
    own = [part for owner in kind.__mro__ if not _is_librarys(owner) for part in vars(owner).values()]
    return own + (list(object.__getattribute__(value, "__dict__").values()) if own and kind.__dictoffset__ else [])


def _is_librarys(value: Any) -> bool:
    """Returns whether a function or class is one of a library that starts no threads: all that are not named above."""
    if str(value.__module__).startswith("dlcourse"):
        return False
    module = sys.modules.get(value.__module__ or "")
    file = getattr(module, "__file__", None) or ""
    return value.__module__ == "builtins" or "site-packages" in file or file.startswith(os.path.dirname(os.__file__))


def _names_in(code: types.CodeType, scope: dict[str, Any]) -> list[Any]:
    """Returns what the names in some code stand for; libraries that it imports or will find by these names, too."""
    found = [scope[name] if name in scope else types.ModuleType(name) for name in code.co_names]
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            found += _names_in(constant, scope)
    return found


def _cells(function: types.FunctionType) -> list[Any]:
    cells = []
    for cell in function.__closure__ or ():
        with contextlib.suppress(ValueError):  # not filled yet
            cells.append(cell.cell_contents)
    return [*cells, *(function.__defaults__ or ())]


def judged_apart(judging: Callable[[Report], Verdict], name: str, seconds: float) -> Verdict:
    """Runs a check in a forked process, and ends that process whatever it does.

    Args:
        judging: makes the verdict. It may report another one before, which counts if the time is over.
        name: the exercise's name.
        seconds: the limit of the answer's computing time.

    Returns:
        The last verdict that was reported; or one that says why there is none.
    """
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python 3.12 warns of forks beside threads
        process = os.fork()
    if process == 0:
        _judge_and_exit(judging, writing)
    os.close(writing)
    try:
        lines, is_late = _read(reading, time.monotonic() + seconds + GRACE)
    finally:
        os.close(reading)
        _end(process)
    if (verdict := _last_verdict(lines, name)) is not None:
        return verdict
    late, ended = (
        f"no answer after {seconds:g} seconds: {SLOW}",
        "your code ends Python itself, or closes all its files",
    )
    return Verdict(name, Mark.WRONG, late if is_late else ended)


def _judge_and_exit(judging: Callable[[Report], Verdict], writing: int) -> NoReturn:
    """Runs in the forked process, and never returns."""
    status = 1
    try:
        own = _getpid()
        _leave_the_notebook()

        def report(verdict: Verdict, *, is_last: bool = False) -> None:
            if _getpid() == own:  # not in a process that the answer has forked
                parts = (verdict.mark.value, verdict.sentence, verdict.evidence, is_last)
                os.write(writing, json.dumps(parts).encode() + b"\n")

        report(judging(report), is_last=True)
        status = 0
    finally:
        _exit(status)


def _leave_the_notebook() -> None:
    """Takes a forked process out of the notebook's reach: a session, output, display and memory limit of its own."""
    import resource

    os.setsid()
    no_interrupts_from_outside()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.set_wakeup_fd(-1)
    faulthandler.disable()  # an answer that ends the process is told so, not the notebook
    gc.disable()  # what the notebook has left is not this process's to close
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    with open("/proc/self/statm") as file:
        taken = int(file.read().split()[0]) * resource.getpagesize()
    for limit, most in ((resource.RLIMIT_AS, taken + MOST_MEMORY), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # a lower limit holds already
            resource.setrlimit(limit, (most, most))
    if (ipython := sys.modules.get("IPython")) is not None and (shell := ipython.get_ipython()) is not None:
        from IPython.core.displaypub import CapturingDisplayPublisher

        shell.display_pub = CapturingDisplayPublisher()


def _read(reading: int, deadline: float) -> tuple[bytes, bool]:
    """Reads what a process reports, up to its last verdict, its end, or a deadline; returns whether that has passed."""
    poll, content = select.poll(), b""
    poll.register(reading, select.POLLIN)
    while (left := deadline - time.monotonic()) > 0:
        if not poll.poll(left * 1000):
            continue
        part = os.read(reading, 1 << 16)
        content += part
        if not part or content.endswith(b"true]\n"):
            return content, False
    return content, True


def _end(process: int) -> None:
    """Ends a process with all that it has started."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(process, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(process, 0)


def _last_verdict(lines: bytes, name: str) -> Verdict | None:
    """Returns the last verdict that was reported whole; what else an answer may have written there does not count."""
    for line in reversed(lines.split(b"\n")):
        with contextlib.suppress(ValueError, TypeError):
            mark, sentence, evidence, _ = json.loads(line)
            return Verdict(name, Mark(mark), str(sentence), tuple(map(str, evidence)))
    return None
