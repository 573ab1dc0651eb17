"""`make lab` on a copy of the lessons, and a headless Chromium."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from tools import install, kernels

ROOT = Path(__file__).parents[2]
START = 300  # seconds after which the server or a page is given up
FLAGS = [
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "/usr/bin/chromium")
# What would lead `make` or JupyterLab away from what a learner has who types `make lab`. PYTEST_CURRENT_TEST keeps
# ipykernel from showing what TensorFlow writes to file descriptor 2, so a test would miss it.
NOT_LEARNERS = {
    *("MAKEFLAGS", "MFLAGS", "MAKEOVERRIDES", "MAKELEVEL", "PYTHON", "PYTHONPATH", "PYTEST_CURRENT_TEST"),
    *("DLCOURSE_VERDICT_ONLY", "COLUMNS", *kernels.UNSET),
}


def find_chromium() -> str | None:
    """The browser: CHROMIUM, or the first of the usual names that is there."""
    names = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else CHROMIUMS
    return next((path for path in map(shutil.which, names) if path), None)


def what_is_missing() -> str | None:
    """One sentence for a skipped test; None where a browser test can run."""
    if find_chromium() is None:
        return "there is no Chromium here: install it, or name it in CHROMIUM"
    if shutil.which("make") is None:
        return "there is no make here, so `make lab` cannot be tried"
    try:
        import playwright  # noqa: F401
    except ImportError:
        return "there is no Playwright here: install the extra `test`"
    return None


def is_set_up() -> bool:
    """Whether these tests run in a `.venv` that `make` made and finds up to date."""
    return install.missing() is None and Path(sys.prefix).samefile(install.VENV)


@dataclass(frozen=True)
class Server:
    """A running `make lab`.

    Attributes:
        opened: the address that it handed to the web browser.
        address: of JupyterLab.
        token: that it asks for.
        folder: what it serves: a copy of the checkout's lessons.
        progress: the file in which it keeps the learner's progress.
        log: what it has printed.
        with_set_up: whether it was all of `make lab`, or without the set-up.
    """

    opened: str
    address: str
    token: str
    folder: Path
    progress: Path
    log: Path
    with_set_up: bool


@contextlib.contextmanager
def make_lab() -> Iterator[Server]:
    """Runs `make lab` on a copy of the lessons, with settings of its own, and ends it with its kernels.

    Without a `.venv` that `make` made, the set-up is left out, which would install everything, and JupyterLab of the
    running Python is started.
    """
    with tempfile.TemporaryDirectory(prefix="dlcourse-lab-", ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch)
        for name in ("notebooks", "docs"):
            shutil.copytree(ROOT / name, folder / "served" / name, ignore=shutil.ignore_patterns(".*"))
        with (folder / "log").open("w") as log:
            command, token = _command(folder)
            child = subprocess.Popen(
                command,
                cwd=ROOT,
                env=_environment(folder),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl+C is for pytest, which then ends the server in order
            )
        try:
            opened = _wait(lambda: _address(folder / "opened"), START, child, folder / "log")
            address = re.match(r"http://[^/]+", opened).group()
            yield Server(
                opened, address, token, folder / "served", folder / "progress.jsonl", folder / "log", is_set_up()
            )
        finally:
            _end(child)


def _command(folder: Path) -> tuple[list[str], str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    token, served = os.urandom(16).hex(), folder / "served"
    flags = [
        *("--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}"),
        # The address that is opened is still that of the checkout's lesson; the files come from the copy.
        *(f"--FileContentsManager.root_dir={served}", f"--MappingKernelManager.root_dir={served}"),
        # If pytest itself is killed, nothing stays behind for ever.
        *("--MappingKernelManager.cull_idle_timeout=3600", "--MappingKernelManager.cull_connected=True"),
        "--ServerApp.shutdown_no_activity_timeout=3600",
        *(["--allow-root"] if getattr(os, "geteuid", lambda: 1)() == 0 else []),
    ]
    as_it_is = [] if is_set_up() else ["--old-file=env", f"PY={sys.executable}"]
    return ["make", "lab", *as_it_is, f"LAB_FLAGS={' '.join(flags)}"], token


def _environment(folder: Path) -> dict[str, str]:
    browser = folder / "browser"
    browser.write_text(
        f'#!/bin/sh\nprintf "%s" "$1" > "{folder}/opened.new" && mv "{folder}/opened.new" "{folder}/opened"\n'
    )
    browser.chmod(0o755)
    settings = folder / "settings" / "@jupyterlab" / "apputils-extension"
    if not is_set_up():  # the set-up sees to it that nobody is asked about Jupyter's news
        settings.mkdir(parents=True)
        (settings / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}')
    own = {
        "BROWSER": browser,
        "DLCOURSE_PROGRESS": folder / "progress.jsonl",
        "IPYTHONDIR": folder / "ipython",
        "JUPYTER_CONFIG_DIR": folder / "config",
        "JUPYTER_DATA_DIR": folder / "data",
        "JUPYTER_RUNTIME_DIR": folder / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": folder / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": folder / "workspaces",
        "KERAS_HOME": folder / "keras",
    }
    kept = {name: value for name, value in os.environ.items() if name not in NOT_LEARNERS}
    return kept | {name: str(path) for name, path in own.items()}


def _address(opened: Path) -> str | None:
    """Where the page leads to that `make lab` has opened; None until then."""
    if not opened.exists():
        return None
    page = Path(opened.read_text().removeprefix("file://")).read_text()
    return re.search(r'url=([^"]+)"', page).group(1)


def _wait(look: Callable[[], str | None], seconds: float, child: subprocess.Popen[bytes], log: Path) -> str:
    end = time.monotonic() + seconds
    while time.monotonic() < end and child.poll() is None:
        if found := look():
            return found
        time.sleep(0.1)
    raise RuntimeError(f"`make lab` did not open a browser within {seconds} s; it printed:\n{log.read_text()}")


def _end(child: subprocess.Popen[bytes]) -> None:
    """Asks make and JupyterLab to end, which shuts down its kernels, then ends whatever of them is still there."""
    family = psutil.Process(child.pid).children(recursive=True) if child.poll() is None else []
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGTERM)
    _, alive = psutil.wait_procs(family, timeout=15)
    for process in alive:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    child.kill()
    child.wait()


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    """A headless Chromium, Playwright's `Browser`.

    While it is open, Playwright's event loop runs in this thread: close it before anything else wants one.
    """
    from playwright.sync_api import sync_playwright

    root = getattr(os, "geteuid", lambda: 1)() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=FLAGS + ["--no-sandbox"] * root, timeout=START * 1000
        )
        try:
            yield browser
        finally:
            browser.close()
