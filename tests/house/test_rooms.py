"""What may import what, what stands where, and that importing stays cheap: the house of docs/architecture.md."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import nbformat
import pytest

from dlcourse import plots
from dlcourse.course import COURSE

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "dlcourse"
EXERCISES = ROOT / "dlcourse_exercises"
# A room may import from rooms of a lower floor, and from none of its own floor but itself.
FLOORS = (("scratch",), ("features", "datasets"), ("plots",), ("models", "training"), ("playground",), ("exercises",))
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
HEAVY = ("tensorflow", "keras", "cv2", "sklearn", "matplotlib", "scipy")
MODULES = sorted([*PACKAGE.rglob("*.py"), *EXERCISES.rglob("*.py")])
SLUGS = {lesson.module: lesson.notebook for lesson in COURSE}

each_module = pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))


@cache
def imports(path: Path) -> list[str]:
    """What a module imports, anywhere in it: `dlcourse.plots.style.COLORS`."""
    return imported(ast.parse(path.read_text(encoding="utf-8")))


def imported(tree: ast.AST) -> list[str]:
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
    """The room that a module of `dlcourse` stands in; `""` for what stands beside the rooms."""
    if not path.is_relative_to(PACKAGE):
        return "dlcourse_exercises"
    inner = path.relative_to(PACKAGE).parts
    return inner[0] if len(inner) > 1 else ""


@each_module
def test_no_room_imports_upward(path: Path) -> None:
    room = room_of(path)
    for name in imports(path):
        other = name.split(".")[1] if name.startswith("dlcourse.") else ""
        if room in FLOOR and other in FLOOR and other != room:
            assert FLOOR[other] < FLOOR[room], f"{room} imports {name}"


@each_module
def test_nothing_private_is_imported_across_rooms(path: Path) -> None:
    for name in imports(path):
        if name.startswith("dlcourse.") and name.split(".")[1] != room_of(path) and room_of(path):
            private = [part for part in name.split(".") if part.startswith("_") and part != "__version__"]
            assert private == [], f"{path.relative_to(ROOT)} imports {name}"


@each_module
def test_scratchs_support_is_for_scratch_alone(path: Path) -> None:
    if room_of(path) != "scratch":
        assert [name for name in imports(path) if "_support" in name] == []


@each_module
def test_what_makes_and_what_checks_is_not_imported_by_what_is_used(path: Path) -> None:
    roots = {name.split(".")[0] for name in imports(path)}
    assert not roots & {"samples", "tools", "tests", "benchmarks"}
    if path.is_relative_to(PACKAGE):  # the registry imports it by name
        assert "dlcourse_exercises" not in roots


@pytest.mark.parametrize("path", sorted(EXERCISES.rglob("*.py")), ids=lambda p: str(p.relative_to(EXERCISES)))
def test_lessons_exercises_never_import_one_another(path: Path) -> None:
    lesson = path.relative_to(EXERCISES).parts[0]
    for name in imports(path):
        assert not name.startswith("dlcourse_exercises.") or name.split(".")[1] == lesson


@pytest.mark.parametrize("folder", sorted(p for p in EXERCISES.iterdir() if p.is_dir() and p.name[0] != "_"))
def test_a_function_that_is_asked_for_has_a_file_of_its_name(folder: Path) -> None:
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "questions", "shared"}
    exercises = importlib.import_module(f"dlcourse_exercises.{folder.name}").EXERCISES
    assert files == {exercise.name for exercise in exercises if hasattr(exercise, "function")}


@pytest.mark.parametrize(
    "folder", sorted(p for p in (PACKAGE / "scratch").iterdir() if p.is_dir()), ids=lambda p: p.name
)
def test_in_scratch_a_file_is_called_as_no_function_is(folder: Path) -> None:
    """`activations.softmax` is the function, whatever was imported before."""
    if folder.name not in ("_support", "__pycache__"):
        public = importlib.import_module(f"dlcourse.scratch.{folder.name}").__all__
        assert {path.stem for path in folder.glob("*.py")} & set(public) == set()


def test_there_is_no_circle_in_the_playground() -> None:
    inside = {path.stem: path for path in (PACKAGE / "playground").glob("*.py")}
    wanted = {
        name: {
            part for other in imports(path) for part in other.split(".")[2:3] if other.startswith("dlcourse.playground")
        }
        for name, path in inside.items()
        if name != "__init__"
    }
    while free := [name for name, others in wanted.items() if not others & wanted.keys()]:
        for name in free:
            del wanted[name]
    assert wanted == {}


def test_figures_of_one_lesson_stand_apart_from_those_of_several() -> None:
    code = {
        path.stem: "\n".join(c.source for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code")
        for path in (ROOT / "notebooks").glob("*.ipynb")
    }
    shown = {plots.__name__, "dlcourse.plots.style", "dlcourse.plots.lessons", "dlcourse.plots.hog"}  # hog: of features
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in (PACKAGE / "plots").rglob("*.py")}
    modules = {name.removesuffix(".__init__") for name in modules}
    assert {getattr(plots, name).__module__ for name in plots.__all__} == modules - shown
    for name in plots.__all__:
        module = getattr(plots, name).__module__
        users = {lesson for lesson, source in code.items() if re.search(rf"\b{name}\b", source)}
        if module.startswith("dlcourse.plots.lessons."):
            [lesson] = [SLUGS[slug] for slug in SLUGS if module.split(".")[-1].startswith(slug)]  # or slug_and_more.py
            assert users == {lesson}, name
        else:
            assert len(users) > 1, name


@each_module
def test_scratch_is_numpy_alone(path: Path) -> None:
    if room_of(path) != "scratch":
        return
    for name in imports(path):
        allowed = (
            name.startswith(("numpy", "scipy.special", "dlcourse.scratch"))
            or name.split(".")[0] in sys.stdlib_module_names
        )
        assert allowed, f"scratch imports {name}"


@each_module
def test_only_public_keras_is_used(path: Path) -> None:
    assert "keras.src" not in path.read_text(encoding="utf-8")
    assert "tensorflow.python" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(EXERCISES.rglob("*.py")), ids=lambda p: str(p.relative_to(EXERCISES)))
def test_exercise_modules_load_fast(path: Path) -> None:
    for name in imported(top_level(ast.parse(path.read_text(encoding="utf-8")))):
        assert name.split(".")[0] not in HEAVY, f"import {name} inside the function that needs it"


def test_modules_stay_readable() -> None:
    """An exercise's module is mostly a list of wrong answers, each read by itself: it may be longer."""
    lines = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: n for name, n in lines.items() if n > (400 if name.startswith("dlcourse_exercises") else 330)} == {}


def test_data_hold_no_code() -> None:
    assert [path.name for path in (ROOT / "data").rglob("*") if path.suffix in (".py", ".pyc")] == []


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
