"""Runs a lesson's cells in a kernel: the same way for `make execute`, which stores outputs, and for the regression.

nbval's own loop waits until the timeout for a kernel that died, and for ever for a cell that swallows interrupts.
Kernels of lessons that use Keras can be forked from a process that has imported it (`tools.forkserver`).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Any

import nbformat
import psutil
from jupyter_client.manager import KernelManager
from nbformat import NotebookNode
from nbval.kernel import CURRENT_ENV_KERNEL_NAME, NbvalKernelspecManager, RunningKernel

from tools.forkserver import ForkProvisioner, ForkServer

MB = 1_000_000
POLL = 0.2  # seconds until a kernel's death is noticed
GRACE = 5.0  # seconds that an interrupted cell gets to say where it was
OUTPUTS = ("stream", "display_data", "execute_result", "error")
# Settings of the developer or the learner that would show in an output.
UNSET = (
    "MPLBACKEND",
    "DLCOURSE_DATA",
    "KERAS_BACKEND",
    "PYTHONSTARTUP",
    "PYTHONWARNINGS",
    "FORCE_COLOR",
    "NO_COLOR",
    "PY_COLORS",
)
ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class KernelDiedError(RuntimeError):
    """The kernel's process ended while a cell ran."""


class CellTimeoutError(RuntimeError):
    """A cell ran longer than it may; its kernel has been stopped."""


@dataclass
class Run:
    """What one request brought.

    Attributes:
        outputs: as a notebook stores them, streams not yet merged.
        reply: the content of the kernel's answer.
        changes: the messages that alter an output already shown; they are not applied.
    """

    outputs: list[NotebookNode] = field(default_factory=list)
    reply: dict = field(default_factory=dict)
    changes: set[str] = field(default_factory=set)

    @property
    def error(self) -> NotebookNode | None:
        """The error that ended the cell, if one did.

        A magic that does not exist shows none among the outputs, only in the reply.
        """
        shown = next((output for output in self.outputs if output.output_type == "error"), None)
        if shown is None and self.reply.get("status") == "error":
            said = {part: self.reply.get(part) for part in ("ename", "evalue", "traceback")}
            return nbformat.v4.new_output("error", **{part: value for part, value in said.items() if value})
        return shown


def refuse_optimized() -> None:
    """Stops where Python leaves assertions out: what a lesson claims would not be looked at.

    Raises:
        RuntimeError: if PYTHONOPTIMIZE is set, or Python was started with -O.
    """
    if os.environ.get("PYTHONOPTIMIZE") or sys.flags.optimize:
        raise RuntimeError(
            "PYTHONOPTIMIZE must not be set, nor Python be started with -O: it leaves out assertions, and with them "
            "every claim of a lesson"
        )


def lesson_environment(scratch: Path) -> dict[str, str]:
    """The environment variables of a kernel whose outputs are stored or compared.

    They keep a learner's or a developer's own settings out of the outputs, and the outputs free of what depends on
    the machine. All others (`make test-elsewhere` sets some) reach the kernel as they are.

    Args:
        scratch: an empty folder: the kernel's progress and settings are kept in it.
    """
    (scratch / "matplotlibrc").touch()
    return {name: value for name, value in os.environ.items() if name not in UNSET} | {
        "DLCOURSE_PROGRESS": str(scratch / "progress"),
        "DLCOURSE_VERDICT_ONLY": "1",
        "COLUMNS": "80",
        "IPYTHONDIR": str(scratch / "ipython"),
        "KERAS_HOME": str(scratch / "keras"),
        "MATPLOTLIBRC": str(scratch / "matplotlibrc"),
        "PYTHONHASHSEED": "0",
        # Without it ipykernel captures file descriptor 2, and TensorFlow's lines would be stored.
        "PYTEST_CURRENT_TEST": "a lesson",
    }


class LessonKernel(RunningKernel):
    """A kernel for one lesson, with its own environment, a clock and a memory gauge.

    Args:
        folder: where the notebook stands.
        kernel_name: as nbval understands it; the running Python unless told otherwise.
        startup_timeout: in seconds.
        server: where given, the kernel is forked from it, and the time of its imports is put on the clock.
    """

    def __init__(
        self,
        folder: Path,
        kernel_name: str = CURRENT_ENV_KERNEL_NAME,
        startup_timeout: float = 60,
        server: ForkServer | None = None,
    ) -> None:
        start = time.monotonic()
        self.scratch = tempfile.TemporaryDirectory(prefix="dlcourse-", ignore_cleanup_errors=True)
        try:
            self.km, self.kc = self._start(folder, kernel_name, startup_timeout, server)
        except BaseException:
            self.scratch.cleanup()
            raise
        self.gauge = MemoryGauge(self.km.provisioner.pid)
        self._ensure_iopub_up()
        self.seconds = time.monotonic() - start + (server.seconds if server else 0.0)

    def _start(
        self, folder: Path, kernel_name: str, timeout: float, server: ForkServer | None
    ) -> tuple[KernelManager, Any]:
        manager = KernelManager(kernel_name=kernel_name, kernel_spec_manager=NbvalKernelspecManager())
        if server:
            manager.provisioner = ForkProvisioner(kernel_spec=manager.kernel_spec, parent=manager)
            manager.provisioner.server = server
        manager.start_kernel(
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=str(folder),
            env=lesson_environment(Path(self.scratch.name)),
        )
        client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=timeout)
        except RuntimeError:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
            raise
        return manager, client

    def run(self, source: str, timeout: float) -> Run:
        """Runs a cell as JupyterLab does, with history: without it, a semicolon at the end hides nothing.

        Raises:
            KernelDiedError: at once, if the kernel's process ends.
            CellTimeoutError: after `timeout` seconds; the kernel is stopped.
        """
        start = time.monotonic()
        self.gauge.running.set()
        try:
            return self._request(timeout, code=source, store_history=True)
        finally:
            self.gauge.sample()  # also a cell that was quicker than the gauge
            self.gauge.running.clear()
            self.seconds += time.monotonic() - start

    def ask(self, expression: str, timeout: float) -> dict:
        """Evaluates an expression in the kernel; `In`, `Out`, `_`, counts and the clock stay as they were.

        Returns:
            `{"status": "ok", "data": …}` or `{"status": "error", "ename": …, "evalue": …}`.
        """
        run = self._request(timeout, code="", silent=True, user_expressions={"answer": expression})
        self._request(timeout, code="", silent=True)  # shows figures left open now, not below the next cell
        return run.reply["user_expressions"]["answer"]

    def _request(self, timeout: float, **content: object) -> Run:
        message_id = self.kc.execute(allow_stdin=False, stop_on_error=False, **{"store_history": False, **content})
        run = Run()
        try:
            self._collect(message_id, run, time.monotonic() + timeout)
        except CellTimeoutError:
            where = self._interrupt(message_id, run)
            self.stop()
            raise CellTimeoutError(f"it did not end within {timeout:g} s{where}") from None
        run.reply = self._reply(message_id)
        return run

    def _collect(self, message_id: str, run: Run, deadline: float) -> None:
        for message in self._published(message_id, deadline):
            kind = message["msg_type"]
            if kind in OUTPUTS:
                run.outputs.append(nbformat.v4.output_from_msg(message))
            elif kind in ("clear_output", "update_display_data"):
                run.changes.add(kind)

    def _published(self, message_id: str, deadline: float) -> Iterator[dict]:
        """What the kernel publishes about one request, until it is idle."""
        while True:
            message = self._next_message(deadline)
            if message["parent_header"].get("msg_id") != message_id:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return
            yield message

    def _next_message(self, deadline: float) -> dict:
        while time.monotonic() < deadline:
            try:
                return self.kc.get_iopub_msg(timeout=POLL)
            except Empty:
                if not self.is_alive():
                    raise KernelDiedError(self._last_words()) from None
        raise CellTimeoutError

    def _reply(self, message_id: str) -> dict:
        deadline = time.monotonic() + GRACE
        while time.monotonic() < deadline:
            try:
                message = self.kc.get_shell_msg(timeout=POLL)
            except Empty:
                if not self.is_alive():
                    raise KernelDiedError(self._last_words()) from None
                continue
            if message["parent_header"].get("msg_id") == message_id:
                return message["content"]
        raise KernelDiedError("the kernel gives no answer")

    def _last_words(self) -> str:
        process = getattr(self.km.provisioner, "process", None)
        code = process.poll() if process else None
        reason = f" (signal {-code})" if code and code < 0 else f" (exit code {code})" if code is not None else ""
        return f"the kernel died{reason}" + (", perhaps for lack of memory" if code == -9 else "")

    def _interrupt(self, message_id: str, run: Run) -> str:
        """Stops a cell and says in which line it was, if it says so itself.

        A kernel that is just about to begin with a cell, or just done with it, ignores an interrupt, so there are two.
        """
        for _ in range(2):
            self.interrupt()
            try:
                self._collect(message_id, run, time.monotonic() + GRACE / 2)
                break
            except KernelDiedError:
                return ", nor when it was interrupted"
            except CellTimeoutError:
                continue
        else:
            return ", nor when it was interrupted"
        arrows = re.findall(r"^-+> \d+ (.*)$", ANSI.sub("", "\n".join(run.error.traceback)), re.M) if run.error else []
        return f"; it was at `{arrows[0].strip()}`" if arrows else ""

    def stop(self) -> None:
        """Ends the process, if it still runs, and removes what it wrote."""
        if not hasattr(self, "km"):
            return
        self.gauge.stop()
        super().stop()
        self.scratch.cleanup()


class MemoryGauge(threading.Thread):
    """Samples the resident memory of a process and its children while `running` is set.

    Attributes:
        peak: the largest sum seen, in MB (10⁶ bytes).
    """

    def __init__(self, pid: int, interval: float = 0.1) -> None:
        super().__init__(daemon=True, name="memory gauge")
        self.process, self.interval, self.peak = psutil.Process(pid), interval, 0.0
        self.running, self.ended = threading.Event(), threading.Event()
        self.start()

    def run(self) -> None:
        """Samples until the process or the lesson ends."""
        while not self.ended.is_set():
            if self.running.wait(timeout=1):
                self.sample()
            self.ended.wait(self.interval)

    def sample(self) -> None:
        """Notes the memory of this moment, if the process still runs."""
        try:
            family = [self.process, *self.process.children(recursive=True)]
        except psutil.Error:
            return
        self.peak = max(self.peak, sum(map(_resident, family)) / MB)

    def stop(self) -> None:
        """Ends the thread."""
        self.ended.set()
        self.running.set()
        self.join()


def _resident(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.Error:
        return 0  # it ended between the two calls
