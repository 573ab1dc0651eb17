"""The Makefile's targets, the processor that `make test-elsewhere` plays, and the script that CI runs."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tools import cpu_features

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE)

needs_make = pytest.mark.skipif(not shutil.which("make"), reason="make is missing; README.md has the commands for that")


def make(*arguments: str) -> str:
    """What `make` prints."""
    return subprocess.check_output(["make", "--no-print-directory", *arguments], cwd=ROOT, encoding="utf-8")


@needs_make
def test_help_lists_every_target_with_one_line() -> None:
    listed = dict(re.findall(r"^make (\S+) +(\S.*)$", make("help"), re.MULTILINE))
    assert list(listed) == TARGETS
    assert {"lab", "test", "test-elsewhere", "check", "lint", "execute", "lock", "bench", "clean"} <= set(TARGETS)


@needs_make
def test_make_alone_shows_help() -> None:
    assert make() == make("help")


@needs_make
def test_a_safe_path_is_no_hindrance(tmp_path: Path) -> None:
    """`PYTHONSAFEPATH=1 make env` found no module tools."""
    (tmp_path / "python").write_text("#!/bin/sh\necho $PYTHONSAFEPATH at $1 $2\n", "utf-8")
    (tmp_path / "python").chmod(0o755)
    command = ["make", "--no-print-directory", "env", f"PYTHON={tmp_path / 'python'}"]
    environment = {**os.environ, "PYTHONSAFEPATH": "1"}
    assert subprocess.check_output(command, cwd=ROOT, env=environment, encoding="utf-8") == "at -m tools.bootstrap\n"


def test_every_target_is_phony_and_what_needs_the_environment_makes_it() -> None:
    assert re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE).group(1).split() == TARGETS
    for target in set(TARGETS) - {"help", "env", "clean", "clean-all"}:
        assert re.search(rf"^{target}: env ", MAKEFILE, re.MULTILINE), target


def test_every_module_that_the_makefile_runs_exists() -> None:
    modules = set(re.findall(r"\$\(PY\) -m ([\w.]+)", MAKEFILE))
    assert {"pytest", "jupyterlab", "tools.lock"} <= modules
    assert [module for module in modules if find_spec(module) is None] == []


@needs_make
def test_lab_opens_the_first_lesson_and_takes_flags() -> None:
    command = make("--dry-run", "lab", "LAB_FLAGS=--no-browser --port 8899").splitlines()[-1]
    assert command.endswith("notebooks/00-start-here.ipynb --no-browser --port 8899")


@needs_make
def test_variables_reach_the_tools() -> None:
    assert make("--dry-run", "execute", "NB=03").splitlines()[-1].rstrip().endswith("-m tools.execute 03")
    assert make("--dry-run", "execute", "NB=03", "REDRAW=1").splitlines()[-1].endswith("-m tools.execute 03 --redraw")
    assert make("--dry-run", "execute", "NB=all").splitlines()[-1].rstrip().endswith("-m tools.execute")
    assert make("--dry-run", "lock", "UPGRADE=1").splitlines()[-1].endswith("-m tools.lock --upgrade")
    assert "/opt/python3.12 -m tools.bootstrap" in make("--dry-run", "env", "PYTHON=/opt/python3.12")


@needs_make
def test_clean_removes_what_was_built_and_nothing_else(tmp_path: Path) -> None:
    gone = ["build/x", "dlcourse/__pycache__/x", "notebooks/.ipynb_checkpoints/x", ".pytest_cache/x", "dist/x"]
    kept = [".venv/lib/__pycache__/x", "dlcourse/x.py", "notebooks/x.ipynb", "data/x"]
    for name in gone + kept:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    subprocess.run(["make", "-f", ROOT / "Makefile", "clean"], cwd=tmp_path, check=True, capture_output=True)
    assert [name for name in gone + kept if (tmp_path / name).exists()] == kept
    subprocess.run(["make", "-f", ROOT / "Makefile", "clean-all"], cwd=tmp_path, check=True, capture_output=True)
    assert not (tmp_path / ".venv").exists()


@needs_make
def test_elsewhere_numpy_does_without_what_this_processor_has_and_does_not_complain() -> None:
    lines = make("--dry-run", "test-elsewhere").splitlines()[-2:]
    settings, no_avx512 = (line.split(" .venv/bin/python -m pytest")[0] for line in lines)
    assert no_avx512 == 'NPY_DISABLE_CPU_FEATURES="$(.venv/bin/python -m tools.cpu_features avx512)"'
    for setting in ("ONEDNN_MAX_CPU_ISA=SSE41", "OPENBLAS_CORETYPE=Nehalem", "TF_NUM_INTRAOP_THREADS=1"):
        assert setting in settings
    found = cpu_features.optional_cpu_features()
    already = os.environ.get("NPY_DISABLE_CPU_FEATURES", "").split()
    if not found:
        pytest.skip("NumPy uses no more here than what it was built for")
    shown = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tools.cpu_features"],
        cwd=ROOT,
        env={**os.environ, "NPY_DISABLE_CPU_FEATURES": " ".join([*already, *found])},
        capture_output=True,
        encoding="utf-8",
    )
    assert (shown.returncode, shown.stdout.strip(), shown.stderr) == (0, "", "")


def test_without_avx512_everything_older_stays() -> None:
    found, without = cpu_features.optional_cpu_features(), cpu_features.avx512_features()
    assert set(without) <= set(found)
    assert not {"X86_V3", "AVX2", "FMA3"} & set(without)
    assert [name for name in found if "512" in name and name not in without] == []


@needs_make
def test_tests_are_shared_by_two_workers_and_take_flags() -> None:
    command = make("--dry-run", "test", "T=tests/features/test_hog.py -x").splitlines()[-1]
    assert command == (
        ".venv/bin/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder tests/features/test_hog.py -x"
    )
    assert " -n 0 " in make("--dry-run", "test", "WORKERS=0")


@needs_make
def test_a_lesson_is_checked_by_its_number() -> None:
    assert make("--dry-run", "check", "NB=12").splitlines()[-1] == ".venv/bin/python -m tools.check 12"


class BareMachine:
    """A PATH on which only what is put there is found; every command there notes that it was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "bin"
        self.log = folder / "log"
        self.folder.mkdir()
        for name in ("bash", "env", "dirname"):
            (self.folder / name).symlink_to(str(shutil.which(name)))

    def add(self, name: str, effect: str = "") -> None:
        """Adds a command with an effect."""
        path = self.folder / name
        path.write_text(f'#!{shutil.which("bash")}\necho "{name} $*" >>"{self.log}"\n{effect}\n')
        path.chmod(0o755)

    def run(self) -> tuple[int, str, list[str]]:
        """Runs `.ci/run`: its exit code, what it said, which commands it called."""
        done = subprocess.run(
            [str(ROOT / ".ci" / "run")], env={"PATH": str(self.folder)}, capture_output=True, encoding="utf-8"
        )
        return done.returncode, done.stdout + done.stderr, self.log.read_text().splitlines()


@pytest.fixture
def machine(tmp_path: Path) -> BareMachine:
    return BareMachine(tmp_path)


def test_ci_with_everything_there_only_runs_the_readmes_test_command(machine: BareMachine) -> None:
    for name in ("make", "python3", "chromium"):
        machine.add(name)
    code, _, calls = machine.run()
    assert code == 0
    assert calls[-1] == "make test"
    assert not any(call.startswith("apt-get") for call in calls)


def test_ci_installs_what_is_missing_and_goes_on_without_chromium(machine: BareMachine) -> None:
    machine.add("python3", "exit 1")
    there = f'printf "#!%s\\necho make \\$* >>{machine.log}\\n" {shutil.which("bash")} >"{machine.folder}/make"'
    chmod = f'{shutil.which("chmod")} 755 "{machine.folder}/make"'
    machine.add("apt-get", f'case "$*" in *chromium*) exit 100 ;; *install*) {there}; {chmod} ;; esac')
    code, said, calls = machine.run()
    assert code == 0, said
    installed = [call.split()[-1] for call in calls if "install" in call]
    assert installed == ["python3-venv", "chromium"]
    assert sum("update" in call for call in calls) == 1
    assert "the browser tests will be skipped" in said
    assert calls[-1] == "make test"


def test_ci_fails_with_the_tests(machine: BareMachine) -> None:
    for name in ("python3", "chromium"):
        machine.add(name)
    machine.add("make", "exit 2")
    assert machine.run()[0] == 2
