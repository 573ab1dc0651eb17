"""Work in two threads: NumPy releases the interpreter's lock (GIL) while it computes on large arrays."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from functools import cache

WORTHWHILE = 2**18
"""With fewer numbers, starting the second thread's work takes longer than it saves."""


def in_halves(work: Callable[[slice], None], rows: int, numbers: int) -> None:
    """Calls `work` for the first half of the rows in this thread and for the second in another, and waits for both.

    Args:
        work: a function that processes the rows of a slice. The two calls must not write to the same memory.
        rows: number of rows.
        numbers: how many numbers the rows hold; if these are few, this thread processes all rows.
    """
    if rows < 2 or numbers < WORTHWHILE:
        work(slice(0, rows))
        return
    helper = _helper()
    try:
        second = helper.submit(copy_context().run, work, slice(rows // 2, rows)) if helper else None
    except RuntimeError:  # the interpreter is shutting down
        second = None
    if second is None:
        work(slice(0, rows))
        return
    try:
        work(slice(0, rows // 2))
    finally:
        _wait(second)  # even if this half fails, the other must not go on writing after this function returns
    second.result()


def _wait(second: Future[None]) -> None:
    try:
        second.exception()
    except KeyboardInterrupt:
        second.exception()
        raise


@cache
def _helper() -> ThreadPoolExecutor | None:
    executor = ThreadPoolExecutor(1, thread_name_prefix="dlcourse-scratch")
    try:
        executor.submit(int).result()  # starts the thread, which some environments do not allow
    except RuntimeError:
        return None
    return executor


if hasattr(os, "register_at_fork"):  # a forked process has no other threads: it needs a helper of its own
    os.register_at_fork(after_in_child=_helper.cache_clear)
