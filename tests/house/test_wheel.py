"""The wheel of dlcourse: what is in it, and that homework can use it without the checkout and without the extras."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, PathDistribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
UV = (sys.executable, "-m", "uv", "pip")

HOMEWORK = """
import importlib.util, pathlib, sys
import numpy as np
import dlcourse
from dlcourse.datasets import load
from dlcourse.exercises import check
from dlcourse.features import hog
from dlcourse.scratch.activations import leaky_relu

extras = [name for name in ("IPython", "jupyterlab", "pytest", "skimage") if importlib.util.find_spec(name)]
print("from this environment:", pathlib.Path(dlcourse.__file__).is_relative_to(sys.prefix), "extras:", extras)
digits = load("digits")
print("hog:", hog(digits.x_train[:5], pixels_per_cell=4).shape)
print("leaky_relu:", leaky_relu(np.array([-10.0, 2.0]), negative_slope=0.1))

def average(values):
    return sum(values) / len(values)

check(average)
check(average=lambda values: sum(values))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wheel")


@pytest.fixture(scope="module")
def wheel(folder: Path) -> Path:
    """The wheel, built offline from a copy of the sources: the checkout is left as it is."""
    sources = folder / "sources"
    sources.mkdir()
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, sources)
    for name in ("dlcourse", "dlcourse_exercises", "data"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, sources / name, ignore=shutil.ignore_patterns("__pycache__"))
    options = ["--no-index", "--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", str(folder)]
    run(sys.executable, "-m", "pip", "wheel", *options, str(sources))
    return next(folder.glob("*.whl"))


def run(*command: str, cwd: Path | None = None, **settings: str) -> str:
    """What a command prints; a failing command fails the test with its words."""
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **settings}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=600)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_the_wheel_holds_the_whole_package_and_nothing_else(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    packages = ("dlcourse", "dlcourse_exercises")
    sources = {str(path.relative_to(ROOT)) for package in packages for path in (ROOT / package).rglob("*.py")}
    assert sources - inside == set()
    assert "dlcourse/py.typed" in inside
    facts = f"{'-'.join(wheel.name.split('-')[:2])}.dist-info"
    assert {path.split("/")[0] for path in inside} == {*packages, facts}
    assert [path for path in inside if path.endswith(".ipynb") or "/test" in path] == []


def test_the_wheel_holds_the_bundled_samples(wheel: Path) -> None:
    samples = {f"dlcourse/datasets/samples/{path.name}" for path in (ROOT / "data").iterdir()}
    inside = {path for path in zipfile.ZipFile(wheel).namelist() if path.startswith("dlcourse/datasets/samples/")}
    assert inside == samples
    assert "dlcourse/datasets/samples/manifest.json" in inside


def test_the_wheel_says_what_it_needs_and_carries_its_licence(wheel: Path) -> None:
    needs = {Requirement(line).name for line in metadata_of(wheel).requires or [] if "extra ==" not in line}
    assert {"numpy", "scipy", "tensorflow", "keras", "scikit-learn"} <= needs
    assert not {"jupyterlab", "pytest"} & needs
    assert metadata_of(wheel).metadata["License-Expression"] == "MIT"
    assert any(path.endswith("dist-info/licenses/LICENSE") for path in zipfile.ZipFile(wheel).namelist())


def test_homework_uses_the_wheel_from_another_folder(wheel: Path, folder: Path) -> None:
    python = environment_with(wheel, folder / "environment")
    run(*UV, "check", "--python", str(python))  # fails where a requirement is missing or does not fit

    elsewhere = folder / "homework"
    elsewhere.mkdir(exist_ok=True)
    (elsewhere / "homework.py").write_text(HOMEWORK, "utf-8")
    progress = {"DLCOURSE_PROGRESS": str(elsewhere / "progress.jsonl")}
    said = run(str(python), "-I", "-X", "utf8", "homework.py", cwd=elsewhere, **progress).splitlines()

    assert said[0] == "from this environment: True extras: []"
    assert said[1].startswith("digits (real): ")
    assert "hog: (5, 36)" in said
    assert "leaky_relu: [-1.  2.]" in said
    assert any(line.startswith("✓ average") for line in said), said
    assert any(line.startswith("✗ average") for line in said), said


@pytest.mark.network
def test_a_registry_would_bring_just_what_homework_was_tested_with(wheel: Path, folder: Path) -> None:
    """Really downloading it takes 2.4 GB, and on a busy disk a minute to remove, for the same files."""
    python = empty_environment(folder / "empty")
    options = ["--dry-run", "--cache-dir", str(folder / "cache"), "--constraint", str(ROOT / "requirements.lock")]
    command = [*UV, "install", "--python", str(python), *options, str(wheel)]
    plan = subprocess.run(command, capture_output=True, encoding="utf-8")
    if re.search("Failed to fetch|error sending request|timed out|network", plan.stderr):
        pytest.skip("no registry is in reach")
    assert plan.returncode == 0, plan.stderr
    would_come = set(re.findall(r"^ \+ (\S+==\S+)$", plan.stderr, re.MULTILINE))
    assert would_come == {f"{canonicalize_name(each.name)}=={each.version}" for each in runtime_closure(wheel)}


def environment_with(wheel: Path, home: Path) -> Path:
    """A Python with the wheel and exactly what its requirements bring, linked from the tests' own environment."""
    python = empty_environment(home)
    target = next(home.glob("lib/python*/site-packages"))
    for installed in runtime_closure(wheel):
        for name in {file.parts[0] for file in installed.files or []} - {"..", "__pycache__"}:
            original = Path(str(installed.locate_file(name)))
            if name.endswith(".dist-info"):  # uv looks at folders, not at links to them
                shutil.copytree(original, target / name)
            else:
                (target / name).symlink_to(original)
    run(*UV, "install", "--offline", "--no-deps", "--quiet", "--python", str(python), str(wheel))
    return python


def empty_environment(home: Path) -> Path:
    """A Python without packages, not even pip."""
    run(sys.executable, "-m", "venv", "--without-pip", str(home))
    return home / "bin" / "python"


def metadata_of(wheel: Path) -> Distribution:
    """The wheel's metadata, read in the wheel."""
    name = "-".join(wheel.name.split("-")[:2])
    return PathDistribution(zipfile.Path(wheel, f"{name}.dist-info/"))


def runtime_closure(wheel: Path) -> list[Distribution]:
    """The distributions that the wheel needs, and those that they need, on this platform and without its extras."""
    found: dict[tuple[str, str], Distribution] = {}
    waiting = [(line, "") for line in metadata_of(wheel).requires or []]
    while waiting:
        line, extra = waiting.pop()
        requirement = Requirement(line)
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        installed = distribution(requirement.name)
        for wanted in {"", *requirement.extras} - {extra for name, extra in found if name == installed.name}:
            found[installed.name, wanted] = installed
            waiting += [(line, wanted) for line in installed.requires or []]
    return list({name: installed for (name, _), installed in found.items()}.values())
