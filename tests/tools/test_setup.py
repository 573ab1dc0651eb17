"""Setting up: `.venv` from the lock, and one sentence where it cannot be.

Most tests run `tools/bootstrap.py` with a stub in Python's place, whose pip says what a real one has been seen to say.
"""

import ast
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.specifiers import SpecifierSet

from tools import bootstrap

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

STUB = """\
#!/bin/sh
case "$*" in
*--facts) cat "$(dirname "$0")/facts.json" ;;
"-m venv"*) mkdir -p .venv/bin; cp "$0" .venv/bin/python; echo venv >>calls; eval "$STUB_VENV" ;;
*"pip download"*) echo download >>calls; eval "$STUB_DOWNLOAD" ;;
*"pip install"*-e*) echo dlcourse >>calls ;;
*"pip install"*) echo packages >>calls; eval "$STUB_PIP" ;;
esac
"""
FIT: dict[str, Any] = {"version": "3.12", "bits": 64, "kind": "CPython", "free_threaded": False, "venv": True}


class Checkout:
    """A copy of what set-up looks at, and a stub that stands for Python."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "the course"
        self.stub = folder / "python-stub"
        shutil.copytree(ROOT / "tools", self.folder / "tools", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", self.folder)
        (self.folder / "requirements.lock").write_text(f"six==1.17.0 \\\n    --hash=sha256:{'0' * 64}\n")
        self.stub.write_text(STUB)
        self.stub.chmod(0o755)
        self.facts()

    def facts(self, **facts: Any) -> None:
        """Says what Python the stub is."""
        told = {**FIT, "executable": str(self.stub), "machine": "linux x86_64", **facts}
        (self.stub.parent / "facts.json").write_text(json.dumps(told))

    def set_up(self, *wrapper: str, **settings: str) -> subprocess.CompletedProcess[str]:
        """Runs set-up; the stub's steps are in `calls` afterwards."""
        (self.folder / "calls").unlink(missing_ok=True)
        environment = {**os.environ, "PYTHON": str(self.stub), "PYTHONDONTWRITEBYTECODE": "1", **settings}
        command = [*wrapper, sys.executable, "-m", "tools.bootstrap"]
        return subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, encoding="utf-8")

    def calls(self) -> list[str]:
        """The steps that the last run took."""
        path = self.folder / "calls"
        return path.read_text().split() if path.exists() else []

    def append(self, name: str, text: str) -> None:
        """Adds to a file."""
        (self.folder / name).write_text((self.folder / name).read_text("utf-8") + text, "utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def sentence(done: subprocess.CompletedProcess[str]) -> str:
    """The one line that a failed set-up says."""
    assert done.returncode == 1, done.stdout + done.stderr
    lines = [line for line in done.stderr.splitlines() if line]
    assert len(lines) == 1, done.stderr
    return lines[0]


# Words as pip 23 and 24 print them.
NO_NETWORK = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('[Errno -2]')': /simple/six/"
)
NONE_FOUND = "ERROR: No matching distribution found for six==1.17.0"
FAILURES = {
    "full disk": ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full: free 4 GB for "),
    "wrong hash": ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE.", "A downloaded file is not the one"),
    "no network": (f"{NO_NETWORK}\n{NONE_FOUND}", "The packages could not be downloaded: check the network"),
    "slow network": ("pip._vendor.urllib3.exceptions.ReadTimeoutError: Read timed out.", "The packages could not be"),
    "not allowed": ("ERROR: Could not install: [Errno 13] Permission denied: '/x'", "{folder} cannot be written: copy"),
    "no wheel": (NONE_FOUND, "A package in requirements.lock has no build for this computer: the course runs on"),
    "unknown": ("ERROR: something new", "Setting up failed in a way unknown here: read the log"),
}


@pytest.mark.parametrize(("words", "beginning"), FAILURES.values(), ids=FAILURES)
def test_a_failing_pip_becomes_one_sentence_and_its_words_a_log(
    words: str, beginning: str, checkout: Checkout, tmp_path: Path
) -> None:
    (tmp_path / "words").write_text(words)
    said = sentence(checkout.set_up(STUB_PIP=f"cat '{tmp_path}/words'; exit 1"))
    assert said.startswith(beginning.format(folder=checkout.folder))
    assert said.endswith("(log: build/setup.log).")
    assert words in (checkout.folder / "build" / "setup.log").read_text()


def test_a_killed_pip_is_told_from_a_failing_one(checkout: Checkout) -> None:
    said = sentence(checkout.set_up(STUB_PIP="kill -9 $$"))
    assert said.startswith("Setting up was killed, often for lack of memory: close other programs")


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"version": "2.7"}, "Python 2.7"),
        ({"version": "3.10"}, "Python 3.10"),
        ({"version": "3.14"}, "Python 3.14"),
        ({"bits": 32}, "32-bit Python 3.12"),
        ({"kind": "PyPy"}, "PyPy 3.12"),
        ({"version": "3.13", "free_threaded": True}, "free-threaded Python 3.13"),
        ({"version": ""}, "not a Python that starts"),
    ],
)
def test_an_unfit_python_is_named_with_what_is_needed(facts: dict[str, Any], name: str, checkout: Checkout) -> None:
    checkout.facts(**facts)
    said = sentence(checkout.set_up())
    assert said.startswith("The course needs 64-bit Python 3.11, 3.12 or 3.13, and ")
    assert f"{checkout.stub} is {name}: install one of these" in said
    assert checkout.calls() == []


def test_where_python3_is_unfit_one_of_a_usual_name_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    others = {"python3.13": {"version": ""}, "python3.12": {**FIT, "venv": False, "machine": "linux x86_64"}}
    fit = {**FIT, "version": "3.11", "machine": "linux x86_64"}
    monkeypatch.setattr(bootstrap, "facts", lambda: {**FIT, "version": "3.9", "executable": "python3"})
    monkeypatch.setattr(bootstrap, "facts_of", lambda command: others.get(command[0], fit))
    assert bootstrap.choose_python(asked=None) == fit


def test_an_intel_mac_is_told_that_tensorflow_is_missing_there(checkout: Checkout) -> None:
    checkout.facts(machine="darwin x86_64")
    assert sentence(checkout.set_up()).startswith("TensorFlow is no longer made for Macs with Intel processors")


def test_a_missing_venv_module_is_named_with_its_package(checkout: Checkout) -> None:
    without = (
        "import sys; sys.modules['ensurepip'] = None; from tools import bootstrap; print(bootstrap.facts()['venv'])"
    )
    assert subprocess.check_output([sys.executable, "-c", without], cwd=ROOT, text=True).strip() == "False"
    checkout.facts(venv=False)
    assert "run `sudo apt install python3.12-venv` on Debian" in sentence(checkout.set_up())


def test_a_disk_without_room_is_found_before_anything_is_made(checkout: Checkout) -> None:
    path = checkout.folder / "tools" / "install.py"
    path.write_text(re.sub("^DISK = .*", "DISK = 1e6", path.read_text(), flags=re.MULTILINE))
    assert re.match(r"The disk is full: free 1000000 GB .*\(now [\d.]+ GB are free\)\.", sentence(checkout.set_up()))
    assert checkout.calls() == []


def test_a_folder_that_cannot_be_written_is_named(checkout: Checkout) -> None:
    obey = "import ctypes, os, sys; ctypes.CDLL(None).prctl(24, 1, 0, 0, 0); os.execv(sys.argv[1], sys.argv[1:])"
    wrapper = [sys.executable, "-c", obey] if os.getuid() == 0 else []  # root minus CAP_DAC_OVERRIDE obeys permissions
    checkout.folder.chmod(0o555)
    try:
        said = sentence(checkout.set_up(*wrapper))
    finally:
        checkout.folder.chmod(0o755)
    assert said.startswith(f"{checkout.folder} cannot be written: copy the course into a folder of your own")


def test_a_real_pip_without_a_network_leaves_one_sentence(checkout: Checkout) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # taken, and not listening: connections are refused
        index = f"http://127.0.0.1:{nobody.getsockname()[1]}/simple"
        settings = {"PIP_INDEX_URL": index, "PIP_RETRIES": "1", "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}
        said = sentence(checkout.set_up(PYTHON=sys.executable, PIP_NO_CACHE_DIR="1", **settings))
    assert said.startswith("The packages could not be downloaded: check the network")


# Runs a program and notes the processes that it starts, the files that it writes, and whom it calls.
WATCH = """
import json, runpy, sys
noted, (target, *sys.argv) = [], sys.argv[1:]
def note(event, arguments):
    if event == "subprocess.Popen":
        noted.append(list(map(str, arguments[1])))
    elif event == "socket.connect" or event == "open" and set("wax+") & set(str(arguments[1])):
        noted.append([event, str(arguments[0])])
sys.addaudithook(note)
try:
    runpy.run_module("tools.bootstrap", run_name="__main__", alter_sys=True)
finally:
    found = list(noted)
    with open(target, "w") as file:
        json.dump(found, file)
"""


def test_a_second_run_does_nothing_and_starts_nothing_but_the_question_which_python_it_is(
    checkout: Checkout, tmp_path: Path
) -> None:
    assert checkout.set_up().returncode == 0
    assert checkout.calls() == ["venv", "packages", "dlcourse"]
    assert list((checkout.folder / ".venv" / "share").rglob("overrides.json"))  # JupyterLab does not ask about news
    for name in ("pyproject.toml", "requirements.lock"):
        os.utime(checkout.folder / name)  # as git does
    again = checkout.set_up(sys.executable, "-c", WATCH, str(tmp_path / "noted"))
    assert json.loads((tmp_path / "noted").read_text()) == [[str(checkout.stub), "-m", "tools.bootstrap", "--facts"]]
    assert (again.returncode, again.stdout, again.stderr, checkout.calls()) == (0, "", "", [])


def test_what_was_interrupted_starts_over(checkout: Checkout) -> None:
    assert checkout.set_up(STUB_PIP="touch .venv/half; exit 1").returncode == 1
    assert checkout.set_up().returncode == 0
    assert checkout.calls() == ["venv", "packages", "dlcourse"]
    assert not (checkout.folder / ".venv" / "half").exists()


def test_a_changed_project_installs_dlcourse_alone_and_a_changed_lock_everything(checkout: Checkout) -> None:
    checkout.set_up()
    checkout.append("pyproject.toml", "# changed\n")
    assert checkout.set_up().returncode == 0
    assert checkout.calls() == ["dlcourse"]
    checkout.append("requirements.lock", "# changed\n")
    assert checkout.set_up().returncode == 0
    assert checkout.calls() == ["download", "venv", "packages", "dlcourse"]


def test_a_whole_environment_is_kept_until_the_new_packages_are_here(checkout: Checkout) -> None:
    checkout.set_up()
    (checkout.folder / ".venv" / "whole").touch()
    checkout.append("requirements.lock", "# changed\n")
    said = sentence(checkout.set_up(STUB_DOWNLOAD=f'echo "{NO_NETWORK}"; exit 1'))
    assert said.endswith("Until then `.venv/bin/python -m jupyterlab` starts the old .venv.")
    assert (checkout.folder / ".venv" / "whole").exists()


def test_a_moved_checkout_and_another_python_are_set_up_anew(checkout: Checkout) -> None:
    checkout.set_up()
    checkout.folder = checkout.folder.rename(checkout.folder.with_name("moved"))
    checkout.set_up()
    assert "venv" in checkout.calls()
    checkout.facts(version="3.13")
    checkout.set_up()
    assert checkout.calls() == ["venv", "packages", "dlcourse"]


@pytest.mark.parametrize(
    "settings", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}]
)
@pytest.mark.parametrize("name", ["课程 im Café", "\udcff"])
def test_a_folder_of_any_name_can_be_set_up_in_any_locale(name: str, settings: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    checkout = Checkout(tmp_path / name)
    done = checkout.set_up(**settings)
    assert done.returncode == 0, done.stderr
    assert checkout.calls()[-1] == "dlcourse"
    checkout.append("requirements.lock", "# changed\n")
    failed = checkout.set_up(STUB_PIP="echo ERROR: something new; exit 1", **settings)
    assert sentence(failed).startswith("Setting up failed in a way unknown here: read the log")


@pytest.mark.parametrize("name", ["bootstrap.py", "install.py", "__init__.py"])
def test_python_2_can_parse_what_tells_that_it_is_too_old(name: str) -> None:
    source = (ROOT / "tools" / name).read_text("ascii")
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Nonlocal, ast.AsyncFunctionDef, ast.Await, ast.YieldFrom)
    for node in ast.walk(ast.parse(source)):
        assert not isinstance(node, newer), ast.dump(node)
        assert not (isinstance(node, ast.Raise) and node.cause), "raise ... from"
        assert not (isinstance(node, ast.arg) and node.annotation), "annotation"
        assert not (isinstance(node, ast.arguments) and node.kwonlyargs), "keyword-only argument"
        assert not (isinstance(node, ast.List | ast.Tuple) and ast.Starred in map(type, node.elts)), "star"
        assert not (isinstance(node, ast.Dict) and None in node.keys), "two stars"


def test_bootstrap_accepts_the_pythons_of_pyproject() -> None:
    allowed = SpecifierSet(PYPROJECT["project"]["requires-python"])
    assert list(bootstrap.PYTHONS) == [f"3.{minor}" for minor in range(30) if f"3.{minor}.9" in allowed]
    in_conda = re.findall(r"python=([\d.]+)", (ROOT / "environment.yml").read_text("utf-8"))
    assert in_conda
    assert set(in_conda) <= set(bootstrap.PYTHONS)
