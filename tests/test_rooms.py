"""What may import what, and that importing stays cheap."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "dlcourse"
# A room may import from rooms of a lower floor, and from none of its own floor but itself.
FLOORS = (("scratch",), ("features", "datasets"), ("models", "training", "plots"), ("playground",), ("exercises",))
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
HEAVY = ("tensorflow", "keras", "cv2", "sklearn", "matplotlib", "scipy")
MODULES = sorted(PACKAGE.rglob("*.py"))


def imports(tree: ast.AST) -> list[str]:
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here, so that the rooms can be read off them"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def top_level(tree: ast.Module) -> ast.Module:
    """The module's statements outside functions and `if TYPE_CHECKING`."""
    kept = [n for n in tree.body if not isinstance(n, ast.FunctionDef | ast.ClassDef | ast.If)]
    return ast.Module(kept, [])


def room_of(path: Path) -> str:
    inner = path.relative_to(PACKAGE).parts
    return inner[0] if len(inner) > 1 else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_room_imports_upward(path: Path) -> None:
    room = room_of(path)
    for name in imports(ast.parse(path.read_text(encoding="utf-8"))):
        other = name.split(".")[1] if name.startswith("dlcourse.") else ""
        if room in FLOOR and other in FLOOR and other != room:
            assert FLOOR[other] < FLOOR[room], f"{room} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_scratch_is_numpy_alone(path: Path) -> None:
    if room_of(path) != "scratch":
        return
    for name in imports(ast.parse(path.read_text(encoding="utf-8"))):
        allowed = (
            name.startswith(("numpy", "scipy.special", "dlcourse.scratch"))
            or name.split(".")[0] in sys.stdlib_module_names
        )
        assert allowed, f"scratch imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_public_keras_is_used(path: Path) -> None:
    assert "keras.src" not in path.read_text(encoding="utf-8")
    assert "tensorflow.python" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted((PACKAGE / "exercises/lessons").glob("*.py")), ids=lambda p: p.stem)
def test_exercise_modules_load_fast(path: Path) -> None:
    for name in imports(top_level(ast.parse(path.read_text(encoding="utf-8")))):
        assert name.split(".")[0] not in HEAVY, f"import {name} inside the function that needs it"


def test_modules_stay_readable() -> None:
    long = {
        str(p.relative_to(PACKAGE)): n for p in MODULES if (n := len(p.read_text(encoding="utf-8").splitlines())) > 330
    }
    lessons = {name: n for name, n in long.items() if name.startswith("exercises/lessons")}
    assert long.keys() == lessons.keys(), long


@pytest.mark.parametrize("module", ["dlcourse", "dlcourse.exercises", "dlcourse.datasets", "dlcourse.training"])
def test_nothing_heavy_is_loaded(module: str) -> None:
    code = f"import sys; import {module}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_dlcourse_is_imported_with_little_work() -> None:
    """A fortieth of a second where it was measured; what decides here is what takes the time."""
    code = """
import sys
before, calls = set(sys.modules), [0]
def count(frame, event, argument):
    calls[0] += event in ("call", "c_call")
sys.setprofile(count)
import dlcourse
sys.setprofile(None)
print(calls[0], *sorted(set(sys.modules) - before))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    calls, *modules = done.stdout.split()
    assert int(calls) < 60_000  # 20,000 where it was measured
    assert "dlcourse" in modules
    assert len(modules) < 100  # 40 where it was measured
    assert {name.split(".")[0] for name in modules} - sys.stdlib_module_names == {"dlcourse"}
