"""`make check NB=12`: which tests speak of a lesson."""

import subprocess
import sys
from pathlib import Path

import pytest

from dlcourse.exercises import _registry
from tools import check

ROOT = Path(__file__).resolve().parents[2]


def collected(*lessons: str) -> list[str]:
    """The names of the tests that would run."""
    paths = [next((ROOT / "notebooks").glob(f"{lesson}-*.ipynb")) for lesson in lessons]
    call = check.command(paths, ["--collect-only", "-q"])
    return subprocess.run(call, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout.splitlines()


def test_it_takes_the_form_the_exercises_and_the_notebook_and_no_other_lessons():
    names = [name for name in collected("08") if "::" in name]
    assert "tests/lessons/test_notebook_form.py::test_name_and_title_are_the_courses[08-gradient-checking]" in names
    assert "notebooks/08-gradient-checking.ipynb::Cell 0" in names
    assert "notebooks/08-gradient-checking.ipynb::budget" in names
    exercises = [exercise.name for exercise in _registry.lessons()["gradient_checking"]]
    hints = [name for name in names if "test_there_are_two_or_three_hints" in name]
    assert [name.split("[gradient_checking-")[1] for name in hints] == [f"{exercise}]" for exercise in exercises]
    assert [name for name in names if "12-optimizers" in name] == []
    assert {name.split("::")[0] for name in names} == {
        "tests/lessons/test_notebook_form.py",
        "tests/exercises/test_every_exercise.py",
        "notebooks/08-gradient-checking.ipynb",
    }


def test_a_name_that_is_no_lesson_is_refused(tmp_path, capsys):
    with pytest.raises(SystemExit):
        check.main(["77"])
    assert "77 is neither a notebook's number nor the path of one" in capsys.readouterr().err
    other = tmp_path / "other.ipynb"
    other.touch()
    with pytest.raises(ValueError, match=r"other\.ipynb is no lesson of the course"):
        check.selection(other)


def test_it_is_a_command():
    said = subprocess.run([sys.executable, "-m", "tools.check"], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert said.returncode == 2
    assert "NB" in said.stderr
