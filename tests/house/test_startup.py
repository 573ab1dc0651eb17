"""TensorFlow's start-up lines do not show in a lesson, warnings do; garbage collection waits while Keras loads."""

from __future__ import annotations

import subprocess
import sys

import pytest

LESSON = (
    "import dlcourse, keras, warnings; keras.ops.ones(2); warnings.warn('seen'); import os; os.write(2, b'own line')"
)
# Prints how often everything was collected while a package loaded, and whether collection is on afterwards.
COUNTED = """
import gc, dlcourse
full = []
gc.callbacks.append(lambda phase, info: full.append(phase) if info["generation"] == 2 else None)
{before}
import {package}
print(len(full), gc.isenabled())
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)


def test_in_a_kernel_only_the_lessons_own_lines_show() -> None:
    said = run("import ipykernel; " + LESSON).stderr
    assert [line.split(": ", 1)[-1] for line in said.splitlines()] == ["UserWarning: seen", "own line"]


def test_elsewhere_nothing_is_changed() -> None:
    code = "import sys, dlcourse; print([type(f).__module__ for f in sys.meta_path])"
    assert "dlcourse._startup" not in run(code).stdout


@pytest.mark.parametrize("package", ["keras", "tensorflow"])
def test_garbage_collection_waits_while_it_loads(package: str) -> None:
    plain = run(COUNTED.format(before="", package=package)).stdout.split()
    waiting = run("import ipykernel\n" + COUNTED.format(before="", package=package)).stdout.split()
    assert int(plain[0]) > int(waiting[0]) == 0
    assert plain[1] == waiting[1] == "True"


def test_garbage_collection_that_was_off_stays_off() -> None:
    code = "import ipykernel\n" + COUNTED.format(before="gc.disable()", package="keras")
    assert run(code).stdout.split()[1] == "False"


def test_what_loads_afterwards_is_found_as_usual() -> None:
    code = "import ipykernel, sys, dlcourse, keras; print([type(f).__module__ for f in sys.meta_path])"
    assert "dlcourse._startup" not in run(code).stdout


def test_asking_whether_tensorflow_is_there_does_not_use_the_quieting_up() -> None:
    asked = "import ipykernel, dlcourse; from importlib.util import find_spec; "
    asked += "assert all(find_spec(name).origin for name in ('tensorflow', 'keras', 'tensorflow')); "
    said = run(asked + LESSON).stderr
    assert [line.split(": ", 1)[-1] for line in said.splitlines()] == ["UserWarning: seen", "own line"]


def test_a_module_that_is_not_there_is_not_found() -> None:
    code = (
        "import ipykernel, sys, dlcourse; from importlib.util import find_spec; "
        "from importlib.machinery import PathFinder; PathFinder.find_spec = lambda *_: None; "
        "print(find_spec('tensorflow'))"
    )
    assert run(code).stdout == "None\n"
