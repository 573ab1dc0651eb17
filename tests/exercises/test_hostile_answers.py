"""What no answer does to a check: not stop it, not end the notebook's process, and not leave it other than it was.

Each answer is checked in both places, in a process of its own and, as on Windows, in the notebook's.
"""

from __future__ import annotations

import asyncio
import builtins
import ctypes
import dataclasses
import getpass
import itertools
import math
import os
import random
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from dlcourse.exercises import _apart, _guard, _registry, check
from dlcourse.exercises._judge import Mark, Verdict, judge
from dlcourse.exercises.declare import Implement, Mistake, Predict, call


def double(x):
    """Return twice x."""
    return 2 * x


DOUBLE = Implement(
    double,
    calls=[call(1.0), call(np.array([1.0, 2.0]))],
    mistakes=[Mistake(lambda x: x, "the same"), Mistake(lambda x: x**2, "squared")],
    hints=["a", "b"],
)
NUMBER = Predict("number", answer=lambda: 12, solution_code="number = 12", mistakes=[Mistake(7, "a sum")], hints=["a"])
HAS_FORK = pytest.mark.skipif(sys.platform != "linux", reason="there is no process apart on this system")


@pytest.fixture(params=["apart", "here"])
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where answers are checked."""
    if request.param == "here" or sys.platform != "linux":
        monkeypatch.setattr(_apart, "is_possible", lambda *_: False)
    return str(request.param)


@pytest.fixture(autouse=True)
def course(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A course of two exercises, with an empty progress file."""
    monkeypatch.setenv("DLCOURSE_PROGRESS", str(tmp_path / "progress.jsonl"))
    monkeypatch.setattr(_registry, "lessons", lambda: {"start_here": (DOUBLE, NUMBER)})


def state() -> dict[str, Any]:
    """What of this process an answer might change."""
    return {
        "folder": os.getcwd(),
        "environment": {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"},
        "recursion limit": sys.getrecursionlimit(),
        "streams": (sys.stdin, sys.stdout, sys.stderr),
        "tracer": sys.gettrace(),
        "handlers": {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGALRM, signal.SIGTERM)},
        "timer": signal.getitimer(signal.ITIMER_REAL),
        "warnings": list(warnings.filters),
        "errors of NumPy": np.geterr(),
        "random": (random.getstate(), np.random.get_state()[1].tolist()),
        "names": [dict(vars(module)) for module in (builtins, math)] + [np.exp, np.sum, np.linalg.norm],
        "handled": sys.exc_info(),
    }


@pytest.fixture
def unchanged() -> Iterator[None]:
    """Asserts that a test leaves the process as it was, and that the next answers get the right verdicts."""
    before = state()
    yield
    after = state()
    for what in before:
        assert after[what] == before[what], f"the {what} changed"
    assert judge(DOUBLE, double).mark is Mark.RIGHT
    assert judge(DOUBLE, lambda x: x**2).sentence == "squared"


# Loops ----------------------------------------------------------------------------------------------------------


def _catches_everything(_: Any) -> None:
    while True:
        try:  # noqa: SIM105 - as learners write it
            time.sleep(0.01)
        except:  # noqa: E722
            pass


def _goes_on_in_finally(_: Any) -> None:
    while True:
        try:
            time.sleep(0.01)
        finally:
            continue  # noqa: B012


def _tries_again(_: Any) -> None:
    try:
        while True:
            time.sleep(0.01)
    except BaseException:
        return _tries_again(_)


def _three_deep(_: Any) -> None:
    while True:
        try:
            try:
                time.sleep(0.2)
            except BaseException:
                time.sleep(0.2)
        except BaseException:
            time.sleep(0.2)


def _raises_something_else(_: Any) -> None:
    try:
        while True:
            time.sleep(0.01)
    except BaseException:
        raise ValueError from None


class _EndlessArray:
    def __array__(self, *_: Any, **__: Any) -> Any:
        _catches_everything(None)


STUBBORN = [
    _catches_everything, _goes_on_in_finally, _tries_again, _three_deep, _raises_something_else,
    lambda _: _EndlessArray(),
]  # fmt: skip


@pytest.mark.parametrize("answer", STUBBORN)
@pytest.mark.parametrize("in_main_thread", [True, False])
def test_a_loop_that_catches_everything_is_stopped(
    answer: Any, in_main_thread: bool, place: str, unchanged: None
) -> None:
    verdicts: list[Verdict] = []

    def run() -> None:
        verdicts.append(judge(DOUBLE, answer, seconds=0.3))

    if in_main_thread:
        run()
    else:
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(60)
    assert [verdict.sentence[:30] for verdict in verdicts] == ["no answer after 0.3 seconds: d"]
    assert sys.exc_info() == (None, None, None), "the next exception would refer to this one"


def _sums_forever(_: Any) -> Any:
    return sum(itertools.repeat(1))


def _counts_forever(_: Any) -> Any:
    return max(itertools.count())


def _blocks_the_alarm(_: Any) -> Any:
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    return _catches_everything(_)


def _ignores_the_alarm(_: Any) -> Any:
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    sys.settrace(None)
    return sum(itertools.repeat(1))


@HAS_FORK
@pytest.mark.parametrize("answer", [_sums_forever, _counts_forever, _blocks_the_alarm, _ignores_the_alarm])
def test_a_loop_within_c_is_stopped(answer: Any, unchanged: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_apart, "GRACE", 1.0)
    assert judge(DOUBLE, answer, seconds=0.5).sentence.startswith("no answer after 0.5 seconds")


# Ends -----------------------------------------------------------------------------------------------------------


class _OwnError(BaseException):
    pass


@pytest.mark.parametrize("error", [asyncio.CancelledError, GeneratorExit, SystemExit, _OwnError, MemoryError])
def test_whatever_an_answer_raises_becomes_a_verdict(error: type[BaseException], place: str, unchanged: None) -> None:
    def answer(_: Any) -> Any:
        raise error

    assert f"your code stops with {error.__name__}" in judge(DOUBLE, answer).sentence
    check(double=answer)


def _forks(x: Any) -> Any:
    os.fork()
    return 2 * x


def _ends_the_process(_: Any) -> Any:
    os._exit(0)


def _never_lets_it_end(_: Any) -> Any:
    os._exit = lambda _: None  # type: ignore[assignment]
    raise SystemExit


def _kills_itself(_: Any) -> Any:
    os.kill(os.getpid(), signal.SIGKILL)


def _kills_its_group(_: Any) -> Any:
    os.killpg(0, signal.SIGTERM)


def _reads_address_zero(_: Any) -> Any:
    return ctypes.string_at(0)


def _closes_all_files(x: Any) -> Any:
    os.closerange(0, 1000)
    return 2 * x


ENDING = [_ends_the_process, _kills_itself, _kills_its_group, _reads_address_zero, _closes_all_files]


@HAS_FORK
@pytest.mark.parametrize("answer", ENDING)
def test_an_answer_that_ends_the_process_gets_a_verdict(answer: Any, unchanged: None) -> None:
    assert judge(DOUBLE, answer).sentence.startswith("your code ends Python itself")


@HAS_FORK
def test_a_process_apart_ends_even_if_its_end_is_taken_away(unchanged: None) -> None:
    process = os.getpid()
    assert judge(DOUBLE, _never_lets_it_end).sentence == "your code stops with SystemExit"
    assert os.getpid() == process


@HAS_FORK
def test_what_an_answer_forks_or_starts_ends_with_it(unchanged: None, tmp_path: Path) -> None:
    def starts(x: Any) -> Any:
        child = subprocess.Popen(["sleep", "600"])
        (tmp_path / "child").write_text(str(child.pid), encoding="utf-8")
        return 2 * x

    assert judge(DOUBLE, _forks).mark is Mark.RIGHT
    assert judge(DOUBLE, starts).mark is Mark.RIGHT
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    for _ in range(100):
        state_of = Path(f"/proc/{child}/stat")
        if not state_of.exists() or state_of.read_text(encoding="utf-8").split()[2] == "Z":
            return
        time.sleep(0.05)
    raise AssertionError("what the answer has started still runs")


@HAS_FORK
@pytest.mark.parametrize("take", [lambda: bytearray(5 << 30), lambda: np.ones(10**9), lambda: [0] * (10**9)])
def test_memory_is_limited(take: Callable[[], Any], unchanged: None) -> None:
    def hoards(x: Any) -> Any:
        kept = [take()]
        return 2 * x + 0 * len(kept)

    assert "MemoryError" in judge(DOUBLE, hoards).sentence


def test_only_the_learners_interrupt_leaves_a_check(place: str, unchanged: None) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    timer = threading.Timer(0.5, os.kill, [os.getpid(), signal.SIGINT])
    timer.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            check(double=lambda _: time.sleep(9))
        timer.join()
    finally:
        signal.signal(signal.SIGINT, before)


@HAS_FORK
def test_an_interrupt_that_the_answer_raises_is_its_own_fault(unchanged: None) -> None:
    def answer(_: Any) -> Any:
        raise KeyboardInterrupt

    assert judge(DOUBLE, answer).sentence == "your code stops with KeyboardInterrupt"


def test_exit_in_an_answer_does_not_end_the_kernel(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    class Shell:
        exit_now = False
        display_pub = None

        def ask_exit(self) -> None:
            self.exit_now = True

    shell = Shell()
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))  # type: ignore[arg-type]

    def answer(_: Any) -> Any:
        shell.ask_exit()  # as IPython's exit() does

    verdict = judge(DOUBLE, answer)
    assert verdict.sentence.startswith("your code stops with SystemExit")
    assert not shell.exit_now
    shell.ask_exit()
    assert shell.exit_now, "outside a check it works as before"


# What an answer returns -----------------------------------------------------------------------------------------


class _Refuses:
    """Raises whatever is asked of it."""

    def __array__(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("no array")

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __eq__(self, _: object) -> bool:
        raise RuntimeError("no comparison")

    __hash__ = None  # type: ignore[assignment]

    def __len__(self) -> int:
        raise RuntimeError("no length")

    def __repr__(self) -> str:
        raise RuntimeError("no text")

    __str__ = __repr__
    __bool__ = __iter__ = __float__ = __index__ = __len__


class _Float(float):
    def __repr__(self) -> str:
        raise RuntimeError("no text")

    __format__ = __str__ = __repr__  # type: ignore[assignment]


class _EndlessRepr(float):
    def __repr__(self) -> str:
        while True:
            pass

    __format__ = __str__ = __repr__  # type: ignore[assignment]


class _Text(str):
    def strip(self, *_: Any) -> str:
        raise RuntimeError("no letter")

    lower = __repr__ = strip  # type: ignore[assignment]


def _holds_itself() -> Any:
    endless: list[Any] = []
    endless.append({"again": endless})
    return endless


class _NeverEqual:
    def __eq__(self, _: object) -> bool:
        while True:
            pass

    __hash__ = None  # type: ignore[assignment]


class _Pretends:
    """Says that it is a float."""

    __class__ = property(lambda _: float)  # type: ignore[assignment]


class _Anything:
    def __getattr__(self, _: str) -> Any:
        return _Anything()

    def __call__(self, *_: Any, **__: Any) -> Any:
        return _Anything()


ODD = {
    "holds itself": _holds_itself,
    "never equal": _NeverEqual,
    "pretends": _Pretends,
    "anything": _Anything,
    "many": lambda: range(10**12),
    "negative length": lambda: type("Odd", (), {"__len__": lambda _: -1, "__getitem__": lambda *_: 1})(),
    "its own array": lambda: type("Odd", (), {"__array__": lambda own, *_, **__: own})(),
    "refuses": _Refuses,
    "float": lambda: _Float(3),
    "endless": lambda: _EndlessRepr(3),
    "text": lambda: _Text("b"),
    "huge": lambda: 10**5000,
    "nested": lambda: [[]] * 3,
    "class": lambda: _Refuses,
    "long text": lambda: "x" * 10**7,
}


@pytest.mark.parametrize("name", ODD)
def test_whatever_is_given_or_returned_gets_a_verdict(name: str, place: str, unchanged: None) -> None:
    value = ODD[name]()
    assert judge(DOUBLE, lambda _: value).mark is Mark.WRONG
    verdict = judge(NUMBER, value)
    assert verdict.mark is Mark.WRONG
    assert len(verdict.sentence) < 1000
    check(value)
    check(number=value)


def test_an_endless_generator_gets_an_answer(place: str) -> None:
    def endless(x: Any) -> Any:
        while True:
            yield x

    assert "a generator was given" in judge(DOUBLE, endless).sentence


def test_deep_recursion_gets_a_verdict(place: str, unchanged: None) -> None:
    def deeper(x: Any) -> Any:
        return deeper(x)

    assert judge(DOUBLE, deeper).sentence.startswith("the function calls itself without an end")


ASKING = {"input()": "EOFError", "getpass.getpass()": "EOFError", "sys.stdin.readline()": "ValueError"}


@pytest.mark.parametrize("ask", ASKING)
def test_nothing_is_typed_in_while_code_is_checked(ask: str, place: str, unchanged: None) -> None:
    """In JupyterLab, `input` would wait for an answer that a forked process does not get."""
    scope: dict[str, Any] = {"getpass": getpass, "sys": sys}
    exec(f"def answer(x):\n    return float({ask} or 'nothing')", scope)
    assert judge(DOUBLE, scope["answer"]).sentence.startswith(f"your code stops with {ASKING[ask]}")


# What an answer changes -----------------------------------------------------------------------------------------


def _patches(x: Any) -> Any:
    builtins.len = lambda _: 0  # type: ignore[assignment]
    builtins.print = None  # type: ignore[assignment]
    np.exp = np.sum = np.linalg.norm = None  # type: ignore[assignment]
    math.floor = None  # type: ignore[assignment]
    return 2 * x


def _deletes(x: Any) -> Any:
    vars(builtins).pop("abs", None)
    vars(np).pop("exp", None)
    return 2 * x


def _moves(x: Any) -> Any:
    os.chdir("/")
    os.environ["HOME"] = "elsewhere"
    sys.setrecursionlimit(5000)
    return 2 * x


def _sets_handlers(x: Any) -> Any:
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda *_: None)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    return 2 * x


def _silences(x: Any) -> Any:
    warnings.simplefilter("error")
    np.seterr(all="raise")
    np.random.seed(1)
    random.seed(1)
    return 2 * x


def _closes_output(x: Any) -> Any:
    sys.stdout.close()
    print("still here")
    sys.stdout = None  # type: ignore[assignment]
    return 2 * x


def _traces(x: Any) -> Any:
    sys.settrace(lambda *_: None)
    return 2 * x


@pytest.mark.parametrize("answer", [_patches, _deletes, _moves, _sets_handlers, _silences, _closes_output, _traces])
def test_what_an_answer_changes_is_put_back(answer: Any, place: str, unchanged: None) -> None:
    assert judge(DOUBLE, answer).mark is Mark.RIGHT


def test_output_works_as_before(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    judge(DOUBLE, _closes_output)
    print("as before")
    assert capsys.readouterr().out == "as before\n"


def test_much_output_is_not_kept(place: str) -> None:
    def talks(x: Any) -> Any:
        for _ in range(100_000):
            print("x" * 100)
        return x

    verdict = judge(DOUBLE, talks)
    assert verdict.sentence == "the same"
    assert sum(map(len, verdict.evidence)) < 20_000


@HAS_FORK
def test_nothing_is_written_where_the_notebook_writes(capfd: pytest.CaptureFixture[str]) -> None:
    def talks(x: Any) -> Any:
        os.write(1, b"to the file itself")
        print("past the replaced one", file=sys.__stdout__)
        return 2 * x

    assert judge(DOUBLE, talks).mark is Mark.RIGHT
    assert capfd.readouterr() == ("", "")


@HAS_FORK
def test_a_thread_left_behind_is_not_in_the_notebook(unchanged: None) -> None:
    def leaves_a_thread(x: Any) -> Any:
        threading.Thread(target=_catches_everything, args=(x,), daemon=True).start()
        return 2 * x

    before = threading.active_count()
    assert judge(DOUBLE, leaves_a_thread).mark is Mark.RIGHT
    assert threading.active_count() == before


def test_the_callers_alarm_is_set_again(place: str) -> None:
    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
    try:
        signal.alarm(60)
        judge(DOUBLE, _catches_everything, seconds=0.3)
        left = signal.alarm(0)
        assert 30 < left <= 60
        assert signal.getsignal(signal.SIGALRM) is not before
    finally:
        signal.signal(signal.SIGALRM, before)
    assert rung == []


def test_two_checks_at_once_leave_output_where_it_was(capsys: pytest.CaptureFixture[str], place: str) -> None:
    """JupyterLab answers a widget in a thread of its own, beside a busy cell."""
    seen: list[Verdict] = []

    def slow(x: Any) -> Any:
        time.sleep(0.3)
        return 2 * x

    before = sys.stdout
    first = threading.Thread(target=lambda: seen.append(judge(DOUBLE, slow)))
    first.start()
    while _guard._lock.acquire(blocking=False):  # until the first check has it
        _guard._lock.release()
    print("from another thread")  # while the first check has its own standard output
    seen.append(judge(DOUBLE, slow))
    first.join(30)
    assert [verdict.mark for verdict in seen] == [Mark.RIGHT, Mark.RIGHT]
    assert sys.stdout is before
    assert capsys.readouterr().out == "from another thread\n"


# Where a check runs ---------------------------------------------------------------------------------------------


def test_code_that_uses_libraries_with_threads_is_checked_in_the_notebook() -> None:
    import keras
    from sklearn.linear_model import LogisticRegression

    model = keras.Sequential()

    def helper(x: Any) -> Any:
        return keras.ops.sum(x)

    def imports(x: Any) -> Any:
        import tensorflow as tf

        return tf.abs(x)

    class Network:
        def __call__(self, x: Any) -> Any:
            return model(x)

    with_threads = [helper, lambda x: helper(x), imports, Network(), Network().__call__, [model], LogisticRegression]
    for code in with_threads:
        assert _apart.uses_threads(code), code
    for code in (double, np.exp, len, Path, dataclasses.replace, lambda x: np.linalg.norm(x), {"a": [1.0]}, _Refuses()):
        assert not _apart.uses_threads(code), code


def test_a_name_is_found_however_many_were_looked_at_before() -> None:
    """Objects made for the search must outlive it: another one with the id of a discarded one would be passed over."""
    scope: dict[str, Any] = {}
    lines = [f"def f{n}(x):\n    return {', '.join(f'name_{n}_{k}' for k in range(20))}" for n in range(200)]
    exec("\n".join(lines) + "\ndef last(x):\n    import keras\n    return keras", scope)
    for n in range(200):
        assert not _apart.uses_threads(scope[f"f{n}"])
    assert _apart.uses_threads([scope[f"f{n}"] for n in range(90)] + [scope["last"]])


@HAS_FORK
def test_a_wrong_answer_gets_its_verdict_when_the_search_for_the_reason_takes_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_apart, "GRACE", 0.5)
    slow = dataclasses.replace(DOUBLE, mistakes=[Mistake(lambda x: time.sleep(60), "slow")])
    assert judge(slow, lambda x: 3 * x, seconds=0.5).sentence == "not yet: the value differs"


def test_check_names_what_has_no_name(capsys: pytest.CaptureFixture[str]) -> None:
    check(_Refuses())
    assert "has no name that tells its exercise" in capsys.readouterr().out
