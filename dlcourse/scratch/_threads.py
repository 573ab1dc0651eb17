"""Work in two threads: NumPy lets go of the interpreter's lock while it goes through large arrays."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from functools import cache

WORTHWHILE = 2**18
"""With fewer numbers, handing over takes longer than the second thread saves."""


def in_halves(work: Callable[[slice], None], rows: int, numbers: int) -> None:
    """Calls `work` for the first half of the rows here and for the second in another thread, and waits for both.

    Args:
        work: does its part for the rows of a slice. The two parts must not write to the same memory.
        rows: how many there are.
        numbers: how many numbers they hold; of few, all is done here.
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
        _wait(second)  # even if this half fails, nobody goes on writing behind the caller's back
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
        executor.submit(int).result()  # starts the thread: some places have none to give
    except RuntimeError:
        return None
    return executor


if hasattr(os, "register_at_fork"):  # a forked process has no other threads: it needs a helper of its own
    os.register_at_fork(after_in_child=_helper.cache_clear)
