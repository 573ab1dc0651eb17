"""The two threads in which convolution and pooling by hand work on large batches, and products in pieces."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import textwrap
import threading

import numpy as np
import pytest

from dlcourse.scratch._support import threads as _threads
from dlcourse.scratch._support.products import PIECE, SHORT, SHORT_SUM, multiply, multiply_transposed
from dlcourse.scratch._support.threads import WORTHWHILE, in_halves
from dlcourse.scratch.layers import Conv2D, MaxPool2D


def test_every_row_is_worked_on_once():
    for rows, numbers in ((0, 0), (1, WORTHWHILE), (2, WORTHWHILE), (7, WORTHWHILE), (7, 10)):
        seen = np.zeros(rows, int)

        def work(part: slice, seen: np.ndarray = seen) -> None:
            assert isinstance(part.start, int)
            assert isinstance(part.stop, int)
            seen[part] += 1

        in_halves(work, rows, numbers)
        assert (seen == 1).all()


def test_much_work_is_divided_and_little_is_not():
    for numbers, threads in ((WORTHWHILE, 2), (WORTHWHILE - 1, 1)):
        names = []
        in_halves(lambda part, names=names: names.append(threading.current_thread().name), 4, numbers)
        assert len(set(names)) == threads


@pytest.mark.parametrize("failing", [0, 2])
def test_an_error_in_either_half_arrives_after_both_have_ended(failing):
    ended = []

    def work(part: slice) -> None:
        if part.start == failing:
            raise ArithmeticError("this half")
        threading.Event().wait(0.05)
        ended.append(part.start)

    with pytest.raises(ArithmeticError, match="this half"):
        in_halves(work, 4, WORTHWHILE)
    assert ended == [2 - failing]
    done = []
    in_halves(lambda part: done.append(part), 4, WORTHWHILE)
    assert len(done) == 2


def test_networks_in_several_threads_give_what_one_gives():
    x = np.random.default_rng(0).normal(size=(16, 32, 32, 3)).astype("float32")
    layer = Conv2D(8, 3)
    layer.build(x.shape[1:], rng=0)
    expected, found = layer.forward(x), []

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
        assert answers.get(timeout=150) == expected.sum()  # to the bit: the same computation in a copy of the process
    finally:
        child.kill()
        child.join()


@pytest.mark.parametrize(("k", "n"), [(1, 1), (27, 32), (1, 40), (300, 300), (60, 60)])
@pytest.mark.parametrize("rows", [0, 1, 17, 2 * PIECE // (60 * 60) + 5])
def test_products_in_pieces_are_the_products(rows, k, n):
    rng = np.random.default_rng(rows + k)
    a, b = rng.normal(size=(k, rows)).astype("float32").T, rng.normal(size=(n, k)).astype("float32").T
    for out in (np.full((rows, n), np.nan, "float32"), np.full((n, rows), np.nan, "float32").T):
        multiply(a, b, out)
        np.testing.assert_allclose(out, a @ b, atol=1e-4)
    c = rng.normal(size=(rows, n)).astype("float32")
    np.testing.assert_allclose(multiply_transposed(a, c), a.T @ c, atol=1e-4)


def test_the_products_above_are_whole_short_and_with_a_remainder():
    assert PIECE // (300 * 300) < SHORT <= SHORT_SUM > PIECE // (60 * 60) > SHORT
    assert PIECE // (27 * 32) > SHORT_SUM


def test_both_halves_have_the_callers_settings_of_numpy() -> None:
    for setting in ("ignore", "raise"):
        heard = []
        with np.errstate(over=setting):
            in_halves(lambda part, heard=heard: heard.append(np.geterr()["over"]), 2, WORTHWHILE)
        assert heard == [setting] * 2


def test_where_no_thread_can_be_had_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    _threads._helper.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", none)
        parts = []
        in_halves(parts.append, 4, WORTHWHILE)
        assert parts == [slice(0, 4)]
    _threads._helper.cache_clear()


def test_training_ends_well_when_the_main_thread_has_ended_before() -> None:
    code = """
        import threading, numpy as np
        from dlcourse.scratch.layers import Conv2D, Dense, Flatten
        from dlcourse.scratch.network import Network
        def run():
            threading.main_thread().join()
            network = Network([Conv2D(8, 3), Flatten(), Dense(1)], (32, 32, 3), seed=0)
            network.compile("sgd", "mse")
            network.fit(np.ones((64, 32, 32, 3), "float32"), np.ones((64, 1)), batch_size=64)
            print("trained")
        threading.Thread(target=run).start()
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, timeout=300)
    assert (done.stdout.strip(), done.stderr) == ("trained", "")
