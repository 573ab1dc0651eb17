"""Kernels forked from a process that has imported Keras already, so that a lesson starts in a moment.

`ForkServer` starts that process, `python -m tools.forkserver`, and asks it over two pipes, a line of JSON each way:
for a kernel, or whether one has ended and how. `ForkProvisioner` gives its kernels to a Jupyter kernel manager.
Where there is no fork (Windows), or it is not safe (macOS), `is_possible` says so and kernels start on their own.
"""

from __future__ import annotations

import gc
import importlib.util
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner

ROOT = Path(__file__).resolve().parents[1]
# Read when Matplotlib is imported: what ipykernel sets in a kernel of its own.
BACKEND = {"MPLBACKEND": "module://matplotlib_inline.backend_inline"}


def is_possible() -> bool:
    """Whether kernels can be forked here."""
    return sys.platform == "linux"


class ForkServerError(RuntimeError):
    """The server did not start, or is gone."""


class ForkServer:
    """A process that has imported Keras and makes copies of itself.

    Args:
        environment: makes its environment variables, for which it may fill the empty folder that it is given. Those of
            each kernel come with `fork`.

    Attributes:
        seconds: what the imports took: a lesson on a kernel of its own would pay them, too.
    """

    def __init__(self, environment: Callable[[Path], dict[str, str]]) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="dlcourse-", ignore_cleanup_errors=True)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tools.forkserver"],
            cwd=ROOT,
            env=environment(Path(self.folder.name)) | BACKEND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,  # an interrupt at the keyboard is meant for pytest
        )
        self._lock = threading.Lock()
        try:
            self.seconds: float = self._line()["seconds"]
        except ForkServerError:
            self.stop()
            raise

    def fork(self, argv: list[str], folder: str, environment: dict[str, str]) -> ForkedProcess:
        """Starts a kernel.

        Args:
            argv: the kernel's arguments, `["-f", connection_file]`.
            folder: where it runs.
            environment: its environment variables, all of them.
        """
        return ForkedProcess(self, self._ask(argv=argv, folder=folder, environment=environment)["pid"])

    def exit_code(self, pid: int) -> int | None:
        """How a kernel has ended, as `subprocess` counts it; None while it runs."""
        return self._ask(pid=pid)["code"]

    def stop(self) -> None:
        """Ends the process; kernels notice it and end, too."""
        self._process.stdin.close()
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()
        self.folder.cleanup()

    def _ask(self, **question: object) -> dict[str, Any]:
        with self._lock:
            try:
                self._process.stdin.write(json.dumps(question) + "\n")
                self._process.stdin.flush()
            except (OSError, ValueError):  # its end of the pipe is closed, or ours
                raise ForkServerError("the process that forks kernels is gone") from None
            return self._line()

    def _line(self) -> dict[str, Any]:
        line = self._process.stdout.readline()
        if not line:
            raise ForkServerError("the process that forks kernels is gone")
        return json.loads(line)


class ForkedProcess:
    """A forked kernel, with as much of `subprocess.Popen` as Jupyter uses."""

    stdin = stdout = stderr = None

    def __init__(self, server: ForkServer, pid: int) -> None:
        self.server, self.pid, self.returncode = server, pid, None

    def poll(self) -> int | None:
        """The exit code, or None."""
        if self.returncode is None:
            try:
                self.returncode = self.server.exit_code(self.pid)
            except ForkServerError:
                self.returncode = -signal.SIGKILL
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Waits for the end.

        Raises:
            subprocess.TimeoutExpired: if it does not come in time.
        """
        end = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if end is not None and time.monotonic() > end:
                raise subprocess.TimeoutExpired("a forked kernel", timeout or 0)
            time.sleep(0.02)
        return code

    def send_signal(self, number: int) -> None:
        """Sends a signal, unless the process has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Asks it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Ends it."""
        self.send_signal(signal.SIGKILL)


class ForkProvisioner(LocalProvisioner):
    """Gives a kernel manager a forked kernel; `server` is set before it is started."""

    server: ForkServer

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Forks a kernel in place of running the command."""
        arguments = cmd[cmd.index("ipykernel_launcher") + 1 :]
        self.process = self.server.fork(arguments, kwargs["cwd"], kwargs["env"])
        self.pid = self.pgid = self.process.pid
        return self.connection_info


def serve() -> None:
    """Imports what kernels need, then forks one for each request, until there is nobody left to ask."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what an import prints is no answer
    started, before = time.perf_counter(), set(os.environ)
    _preload()
    added = {name: os.environ[name] for name in set(os.environ) - before}  # by the libraries, for themselves
    _say(answers, seconds=time.perf_counter() - started)
    ended: dict[int, int | None] = {}
    for line in sys.stdin:
        request = json.loads(line)
        if "pid" in request:
            _say(answers, code=_code(ended, request["pid"]))
        elif pid := os.fork():
            ended[pid] = None
            _say(answers, pid=pid)
        else:
            answers.close()
            request["environment"] |= added
            _become_kernel(**request)


def _preload() -> None:
    gc.disable()  # nothing of it is ever freed
    import ipykernel.kernelapp  # noqa: F401
    import matplotlib.pyplot  # noqa: F401

    import dlcourse  # noqa: F401 - from here on TensorFlow starts quietly, as in a lesson

    # isort: split
    import keras  # noqa: F401

    gc.freeze()
    gc.enable()


def _say(answers: Any, **answer: object) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def _code(ended: dict[int, int | None], pid: int) -> int | None:
    if ended[pid] is None:
        done, status = os.waitpid(pid, os.WNOHANG)
        ended[pid] = os.waitstatus_to_exitcode(status) if done else None
    return ended[pid]


def _become_kernel(argv: list[str], folder: str, environment: dict[str, str]) -> NoReturn:
    """What a process of its own would have from the start: a session, a folder, variables, no input, other numbers."""
    code = 1
    try:
        server = os.getppid()
        os.setsid()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdin = open(0, closefd=False)  # noqa: SIM115 - for good
        os.environ.clear()
        os.environ.update(environment, JPY_PARENT_PID=str(server))
        os.chdir(folder)
        del sys.path[0]  # this checkout; ipykernel_launcher does the same
        sys.argv[:] = [importlib.util.find_spec("ipykernel_launcher").origin, *argv]
        sys.modules["numpy"].random.seed()  # what nobody has seeded differs from kernel to kernel

        from ipykernel.kernelapp import launch_new_instance

        launch_new_instance(argv=[*argv, f"--IPKernelApp.parent_handle={server}"])  # it ends with the server
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    serve()
