"""The two threads in which convolution and pooling by hand work on large batches."""

from __future__ import annotations

import multiprocessing
import sys
import threading

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from dlcourse.scratch._threads import WORTHWHILE, in_halves, products_in_halves
from dlcourse.scratch.layers import Conv2D, MaxPool2D

BOTH = pytest.mark.parametrize("divide", [in_halves, products_in_halves])


def blas_threads() -> list[int]:
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


@BOTH
def test_every_row_is_worked_on_once(divide):
    for rows, numbers in ((0, 0), (1, WORTHWHILE), (2, WORTHWHILE), (7, WORTHWHILE), (7, 10)):
        seen = np.zeros(rows, int)

        def work(part: slice, seen: np.ndarray = seen) -> None:
            assert isinstance(part.start, int)
            assert isinstance(part.stop, int)
            seen[part] += 1

        divide(work, rows, numbers)
        assert (seen == 1).all()


@BOTH
def test_much_work_is_divided_and_little_is_not(divide):
    for numbers, threads in ((WORTHWHILE, 2), (WORTHWHILE - 1, 1)):
        names = []
        divide(lambda part, names=names: names.append(threading.current_thread().name), 4, numbers)
        assert len(set(names)) == threads


@BOTH
@pytest.mark.parametrize("failing", [0, 2])
def test_an_error_in_either_half_arrives_after_both_have_ended(divide, failing):
    ended = []

    def work(part: slice) -> None:
        if part.start == failing:
            raise ArithmeticError("this half")
        threading.Event().wait(0.05)
        ended.append(part.start)

    before = blas_threads()
    with pytest.raises(ArithmeticError, match="this half"):
        divide(work, 4, WORTHWHILE)
    assert ended == [2 - failing]
    assert blas_threads() == before
    done = []
    divide(lambda part: done.append(part), 4, WORTHWHILE)
    assert len(done) == 2


def test_products_keep_to_one_thread_and_get_the_others_back():
    before, during = blas_threads(), []
    products_in_halves(lambda part: during.append(blas_threads()), 2, WORTHWHILE)
    assert during == [[1] * len(before)] * 2
    assert blas_threads() == before


def test_networks_in_several_threads_give_what_one_gives_and_the_limit_is_taken_back():
    x = np.random.default_rng(0).normal(size=(16, 32, 32, 3)).astype("float32")
    layer = Conv2D(8, 3)
    layer.build(x.shape[1:], rng=0)
    expected, before, found = layer.forward(x), blas_threads(), []

    def one() -> None:
        own = Conv2D(8, 3)
        own.build(x.shape[1:], rng=0)
        found.extend(np.abs(own.forward(x) - expected).max() for _ in range(10))

    threads = [threading.Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 40
    assert max(found) < 1e-5
    assert blas_threads() == before


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # that it has threads: the point of the test
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_forked_process_has_a_second_thread_of_its_own():
    x = np.random.default_rng(0).normal(size=(32, 32, 32, 8)).astype("float32")
    assert x.size >= WORTHWHILE
    pool = MaxPool2D()
    pool.build(x.shape[1:])
    expected = pool.forward(x)  # starts the helper, which a fork does not copy
    context = multiprocessing.get_context("fork")
    answers = context.Queue()
    child = context.Process(target=lambda: answers.put(pool.forward(x).sum()))
    child.start()
    try:
        assert answers.get(timeout=30) == expected.sum()
    finally:
        child.kill()
        child.join()
