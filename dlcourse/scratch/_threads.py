"""Work in two threads: NumPy lets go of the interpreter's lock while it goes through large arrays."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import cache
from threading import Lock

from threadpoolctl import ThreadpoolController

WORTHWHILE = 2**18
"""With fewer numbers, handing over takes longer than the second thread saves."""
_products = Lock()


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
    second = _helper().submit(copy_context().run, work, slice(rows // 2, rows))
    try:
        work(slice(0, rows // 2))
    finally:
        second.exception()  # even if this half fails, nobody goes on writing behind the caller's back
    second.result()


def products_in_halves(work: Callable[[slice], None], rows: int, numbers: int) -> None:
    """The same where the work is matrix products, each of which meanwhile keeps to its own thread.

    By itself a product divides itself among all cores, and what stands between two products waits for one of them.
    The limit is for the whole process: if another thread is at it already, all is done here.
    """
    if rows < 2 or numbers < WORTHWHILE or not _products.acquire(blocking=False):
        work(slice(0, rows))
        return
    try:
        with _libraries().limit(limits=1, user_api="blas"):
            in_halves(work, rows, numbers)
    finally:
        _products.release()


@cache
def _helper() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix="dlcourse-scratch")


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()


if hasattr(os, "register_at_fork"):  # a forked process has no other threads: it needs a helper of its own
    os.register_at_fork(after_in_child=_helper.cache_clear)
