"""Checks lessons while they are written: their form, their exercises, their notebooks.

    python -m tools.check 12         that lesson
    python -m tools.check 12 14      these two

It is the part of `pytest` that speaks of them: the notebook's form, every test of its exercises, and the notebook
itself, run and compared with what is stored.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from dlcourse.course import COURSE
from tools import execute

ROOT = Path(__file__).resolve().parents[1]


def selection(path: Path) -> list[str]:
    """What the tests of a lesson have in their names: the notebook's name, or in brackets the exercises' package.

    Raises:
        ValueError: if the notebook is none of the course.
    """
    module = next((lesson.module for lesson in COURSE if lesson.notebook == path.stem), None)
    if module is None:
        raise ValueError(f"{path.name} is no lesson of the course: dlcourse/course.py has their names")
    return [path.stem, f"[{module}-"]


def command(paths: list[Path], flags: list[str]) -> list[str]:
    """The call of pytest for some notebooks."""
    names = " or ".join(name for path in paths for name in selection(path))
    tests = ["tests/lessons/test_notebook_form.py", "tests/exercises/test_every_exercise.py", *map(str, paths)]
    return [sys.executable, "-m", "pytest", *tests, "-k", names, *flags]


def main(arguments: list[str] | None = None) -> int:
    """Runs the checks; the exit code is pytest's."""
    parser = argparse.ArgumentParser(description="Check a lesson's form, its exercises and its notebook.")
    parser.add_argument("lessons", nargs="+", metavar="NB", help="a number (03) or a path")
    options, flags = parser.parse_known_args(arguments)
    try:
        paths = execute.chosen(options.lessons)
        return subprocess.run(command(paths, flags or ["-q"]), cwd=ROOT).returncode
    except ValueError as problem:
        parser.error(str(problem))


if __name__ == "__main__":
    raise SystemExit(main())
