"""What `tools/bootstrap.py` installs into `.venv`, and how it knows what is there.

What is in `.venv` stands in `.venv/dlcourse.json`, written last: what was interrupted before that is made anew.
"""
# ruff: noqa: UP010, UP024, UP031, RUF005

from __future__ import print_function

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time

DISK = 4.0  # GB: 3.2 when all is done, 3.6 while pip holds the downloads as well

WINDOWS = os.name == "nt"
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
VENV_PYTHON = os.path.join(VENV, "Scripts", "python.exe") if WINDOWS else os.path.join(VENV, "bin", "python")
TEMPORARY = os.path.join(VENV, "temporary")  # for pip: one disk to fill, and nothing is left elsewhere
STAMP = os.path.join(VENV, "dlcourse.json")
LOCK = os.path.join(ROOT, "requirements.lock")
PROJECT = os.path.join(ROOT, "pyproject.toml")
LOG = os.path.join(ROOT, "build", "setup.log")
WHEELS = os.path.join(ROOT, "build", "wheels")


class SetupError(Exception):
    """One sentence that says what to do."""


def missing(version=None):
    """What is to be installed.

    Args:
        version: a Python version, if one was asked for.

    Returns:
        "packages", "dlcourse" or None.
    """
    stamp = read_stamp()
    if any(stamp.get(key) != value for key, value in stamp_of_packages().items()):
        return "packages"
    if version and version != stamp["version"]:
        return "packages"
    return None if stamp["project"] == sha256(PROJECT) else "dlcourse"


def stamp_of_packages():
    """What `.venv` must have been made from. Contents count, not dates, which every git checkout changes."""
    return {
        "folder": ROOT,  # in a moved checkout, scripts and dlcourse itself point to the old place
        # The file behind .venv/bin/python: python3.11 becomes python3.13 when a system is upgraded.
        "interpreter": os.path.basename(os.path.realpath(VENV_PYTHON)) if os.path.exists(VENV_PYTHON) else "none",
        "lock": sha256(LOCK),
    }


def sha256(path):
    """The digest of a file."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def read_stamp():
    """The stamp; empty where there is none."""
    try:
        with open(STAMP) as file:
            return dict(json.load(file))
    except (EnvironmentError, ValueError):
        return {}


def write_stamp(stamp):
    """Write the stamp, whole or not at all."""
    with open(STAMP + ".new", "w") as file:
        json.dump(stamp, file, indent=2, sort_keys=True)
    os.replace(STAMP + ".new", STAMP)


def install(python, version=None):
    """Install what is missing.

    Args:
        python: the facts of the Python to make `.venv` with, from `tools/bootstrap.py`.
        version: a Python version, if one was asked for.

    Raises:
        SetupError: what hinders it, and what to do.
    """
    start = time.time()
    with one_at_a_time():
        with contextlib.suppress(FileNotFoundError):
            os.remove(LOG)
        if missing(version) == "packages":
            install_packages(python)
        if missing(version) == "dlcourse":
            install_dlcourse()
    print("Ready after %d s." % (time.time() - start))


@contextlib.contextmanager
def one_at_a_time():
    """Let a second set-up of the same folder wait. The system frees this lock whatever becomes of the first."""
    os.makedirs(os.path.dirname(LOG), exist_ok=True)
    with open(LOG + ".lock", "w") as file:
        if not WINDOWS:
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except EnvironmentError as error:
                if error.errno in (errno.EAGAIN, errno.EACCES):  # otherwise a network drive that cannot lock
                    print("Another set-up is at work in this folder; waiting for it.", flush=True)
                    fcntl.flock(file, fcntl.LOCK_EX)
        yield


def install_packages(python):
    """Make an empty `.venv` and install the lock into it."""
    source = fetch_first(python)
    remove_old()
    if free_disk() < DISK:
        raise SetupError("%s (now %.1f GB are free)." % (DISK_SENTENCE, free_disk()))
    print("Setting up .venv with Python %s: about a minute, once." % python["version"], flush=True)
    run("a virtual environment", [python["executable"], "-m", "venv", "--clear", VENV])
    packages = pip("install") + ["--no-compile"] + source + lock()
    run("the packages of requirements.lock (0.7 GB to download, 3 GB on disk)", packages)
    # Some packages carry files that are not meant to compile, so that the exit code says nothing.
    command = [VENV_PYTHON, "-m", "compileall", "-q", "-j0", os.path.join(VENV, "Lib" if WINDOWS else "lib")]
    run("bytecode, which makes imports quick", command, may_fail=True)
    settle_jupyterlab()
    write_stamp(dict(stamp_of_packages(), version=python["version"], project=None))
    shutil.rmtree(WHEELS, ignore_errors=True)


def fetch_first(python):
    """Download all packages before a working `.venv` is given up: a learner may be offline.

    Returns:
        The options that make pip install from there; none where there is no such `.venv`.
    """
    stamp, now = read_stamp(), dict(stamp_of_packages(), version=python["version"])
    if any(stamp.get(key) != now[key] for key in ("interpreter", "version")):
        return []
    print("Fetching what .venv is to be made from anew.", flush=True)
    try:
        run("the packages of requirements.lock (0.7 GB)", pip("download") + ["-d", WHEELS] + lock())
    except SetupError as error:
        here = os.path.relpath(VENV_PYTHON, ROOT)
        raise SetupError("%s Until then `%s -m jupyterlab` starts the old .venv." % (error, here))  # noqa: B904
    return ["--no-index", "--find-links", WHEELS]


def settle_jupyterlab():
    """Keep JupyterLab from asking whether it may fetch news; a learner's own settings still count for more."""
    folder = os.path.join(VENV, "share", "jupyter", "lab", "settings")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "overrides.json"), "w") as file:
        json.dump({"@jupyterlab/apputils-extension:notification": {"fetchNews": "false"}}, file)


def install_dlcourse():
    """Install the checkout itself, editable; what builds it came with the lock."""
    run("dlcourse itself", pip("install") + ["--no-build-isolation", "-e", ROOT])
    write_stamp(dict(read_stamp(), project=sha256(PROJECT)))


def remove_old():
    """Remove the stamp first, then all that is in `.venv`. That folder stays: it may be a link to a larger disk."""
    if not os.path.isdir(VENV):
        return
    print("Removing the old .venv.", flush=True)
    with contextlib.suppress(FileNotFoundError):
        os.remove(STAMP)
    for name in os.listdir(VENV):
        path = os.path.join(VENV, name)
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        else:
            os.remove(path)


def free_disk():
    """GB that are free where `.venv` is or will be."""
    return shutil.disk_usage(VENV if os.path.isdir(VENV) else ROOT).free / 1e9


def pip(verb):
    """The start of a call of the environment's own pip, which is never upgraded from the net."""
    options = "--no-deps --no-input --no-color --progress-bar=off --disable-pip-version-check"
    return [VENV_PYTHON, "-u", "-m", "pip", verb] + options.split()


def lock():
    """The lock, as pip is to read it: nothing unhashed and nothing to be built."""
    return ["--require-hashes", "--only-binary=:all:", "-r", LOCK]


def child_environment():
    """The environment, less what would hide packages from pip or send them elsewhere."""
    astray = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_CONSTRAINT")
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON") and key not in astray}
    kept.update(PIP_USER="0", PYTHONIOENCODING="utf-8", TMPDIR=TEMPORARY, TEMP=TEMPORARY, TMP=TEMPORARY)
    return kept


def run(what, command, may_fail=False):
    """Run one step with its words in the log, and turn a failure into a sentence."""
    print("  " + what, flush=True)
    if os.path.isdir(VENV):
        os.makedirs(TEMPORARY, exist_ok=True)
    lines = []
    with open(LOG, "a", encoding="utf-8", errors="backslashreplace") as log:
        print("$", *command, file=log, flush=True)
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as child:
            for line in child.stdout:
                log.write(line)
                lines.append(line)
                show_progress(line)
    show_progress("")
    shutil.rmtree(TEMPORARY, ignore_errors=True)
    words = sentence_for("".join(lines[-200:]))
    if free_disk() < 0.1:  # venv does not pass on what pip says about it
        words = DISK_SENTENCE
    if child.returncode < 0:
        words = "Setting up was killed, often for lack of memory: close other programs and run the same command again"
    if child.returncode and (words or not may_fail):
        words = words or "Setting up failed in a way unknown here: read the log, or remove .venv and run again"
        raise SetupError("%s (log: %s)." % (words, os.path.relpath(LOG, ROOT)))


def show_progress(line):
    """On a terminal, say which package pip is at; an empty line wipes that out."""
    words = line.split()
    if sys.stdout.isatty() and words[:1] in (["Collecting"], ["Installing"], []):
        print("\r%-60.60s" % ("    " + " ".join(words[:2])), end="" if words else "\r", flush=True)


DISK_SENTENCE = "The disk is full: free %d GB for %s and run the same command again" % (DISK, ROOT)
CAUSES = (
    (r"No space left|Errno 28\b|Disk quota|not enough space on the disk", DISK_SENTENCE),
    (
        r"DO NOT MATCH THE HASHES",
        "A downloaded file is not the one that requirements.lock names, so it was not installed: run the same command "
        "again on another network, and report it if that does not help",
    ),
    (
        r"ensurepip is not available|No module named '?(venv|ensurepip)",
        "This Python lacks the venv module: run `sudo apt install python3-venv` on Debian and Ubuntu, or elsewhere "
        "install a whole Python, and then the same command again",
    ),
    (
        r"connection broken|ConnectionError|Connection refused|timed out|ProxyError|SSLError|HTTP error|"
        r"name resolution|Could not fetch URL",
        "The packages could not be downloaded: check the network (behind a proxy, set HTTPS_PROXY) and run the same "
        "command again",
    ),
    (
        r"Read-only file system|Permission denied|Access is denied",
        "%s cannot be written: copy the course into a folder of your own and run the same command there" % ROOT,
    ),
    (
        r"No matching distribution",
        "A package in requirements.lock has no build for this computer: the course runs on Linux, on Windows with an "
        "Intel or AMD processor, and on Macs with Apple silicon",
    ),
)


def sentence_for(words):
    """The sentence for an error of pip, venv or the system, None for an unknown one."""
    return next((sentence for pattern, sentence in CAUSES if re.search(pattern, words, re.IGNORECASE)), None)
