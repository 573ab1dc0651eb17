"""The form of a lesson: what STYLE and the contributing guide ask of every notebook, held by machine."""

from __future__ import annotations

import ast
import base64
import re
import struct
from pathlib import Path
from typing import Any

import measured_times
import nbformat
import pytest

from dlcourse.course import COURSE
from dlcourse.exercises import _registry
from dlcourse.exercises._verify import exercise_names
from dlcourse.exercises.declare import Explain, Implement, Predict
from tools import canonical, coverage, execute

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
KINDS = {"predict", "implement", "build", "find the mistake", "experiment", "explain"}
ENDING = ["## Summary", "## Questions", "## Sources"]


class Lesson:
    """A notebook, read once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        self.notebook: Any = nbformat.read(path, as_version=4)
        self.cells = self.notebook.cells
        self.code = [c for c in self.cells if c.cell_type == "code" and c.source.strip()]
        self.prose = [c for c in self.cells if c.cell_type == "markdown"]
        self.text = "\n\n".join(c.source for c in self.prose)
        self.exercises = [name for c in self.code for name in exercise_names(c.source)]


LESSONS = [Lesson(path) for path in NOTEBOOKS]
each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)


def own_exercises(lesson: Lesson) -> dict[str, Any]:
    module = next(entry.module for entry in COURSE if entry.notebook == lesson.name)
    return {exercise.name: exercise for exercise in _registry.lessons().get(module, ())}


def test_there_are_lessons() -> None:
    assert NOTEBOOKS


@each_lesson
def test_name_and_title_are_the_courses(lesson: Lesson) -> None:
    [entry] = [entry for entry in COURSE if entry.notebook == lesson.name]
    assert lesson.cells[0].source.splitlines()[0] == f"# {entry.number:02d} · {entry.title}"


@each_lesson
def test_the_header_says_what_for_whom_and_how_long(lesson: Lesson) -> None:
    head = lesson.cells[0].source
    assert lesson.cells[0].cell_type == "markdown"
    assert re.match(rf"# {lesson.name[:2]} · \S", head)
    assert "**After this notebook you can**" in head
    assert 3 <= len(re.findall(r"^- ", head, re.MULTILINE)) <= 5
    assert re.search(r"^\*\*Needs:\*\* \S", head, re.MULTILINE)
    assert re.search(r"^\*\*Time:\*\* about \d+ minutes to read, \d+ seconds to run", head, re.MULTILINE)


@each_lesson
def test_the_first_code_cell_is_imports_alone(lesson: Lesson) -> None:
    statements = ast.parse(lesson.code[0].source).body
    assert all(isinstance(s, ast.Import | ast.ImportFrom) for s in statements)
    for cell in lesson.code[1:]:
        tree = ast.parse(cell.source)
        assert not any(isinstance(n, ast.Import | ast.ImportFrom) for n in tree.body), cell.source


@each_lesson
def test_help_is_at_hand(lesson: Lesson) -> None:
    imported = re.findall(r"^from dlcourse\.exercises import (.*)$", lesson.code[0].source, re.MULTILINE)
    assert {"check", "hint", "solution"} <= set(", ".join(imported).split(", "))


@each_lesson
def test_it_ends_with_summary_questions_and_sources(lesson: Lesson) -> None:
    headings = re.findall(r"^## .*$", lesson.text, re.MULTILINE)
    assert headings[-3:] == ENDING
    summary, questions, sources = (lesson.text.split(heading + "\n")[1] for heading in ENDING)
    assert "|---" in summary.split("## Questions")[0]
    assert questions.count("<details>") == questions.count("</details>") >= 3
    assert len(re.findall(r"^- ", sources, re.MULTILINE)) >= 2 or lesson.name.startswith("00")


@each_lesson
def test_every_cell_was_executed_in_order_without_an_error(lesson: Lesson) -> None:
    assert [cell.execution_count for cell in lesson.code] == list(range(1, len(lesson.code) + 1))
    assert not any(out.output_type == "error" for cell in lesson.code for out in cell.outputs)


@each_lesson
def test_it_is_stored_in_canonical_form_without_a_trace_of_a_machine(lesson: Lesson) -> None:
    text = lesson.path.read_text(encoding="utf-8")
    assert canonical.dump(canonical.parse(text)) == text
    assert canonical.objections(lesson.notebook) == []
    assert len(text.encode()) < 900_000


@each_lesson
def test_cells_are_short(lesson: Lesson) -> None:
    assert len(lesson.cells) <= 90
    for cell in lesson.code:
        lines = [line for line in cell.source.splitlines() if line.strip()]
        assert len(lines) <= 25, lines[0]
        assert max(map(len, lines)) <= 100, max(lines, key=len)


@each_lesson
def test_figures_say_what_is_to_be_seen(lesson: Lesson) -> None:
    for cell in lesson.code:
        has_figure = any("image/png" in out.get("data", {}) for out in cell.outputs)
        assert bool(cell.metadata.get("alt", "").strip()) == has_figure, cell.source


@each_lesson
def test_figures_are_not_larger_than_a_screen(lesson: Lesson) -> None:
    for cell in lesson.code:
        for out in cell.outputs:
            if png := out.get("data", {}).get("image/png"):
                width, height = struct.unpack(">II", base64.b64decode(png)[16:24])
                assert width <= 1100, cell.source
                assert height <= 1100, cell.source


@each_lesson
def test_local_links_lead_somewhere(lesson: Lesson) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", lesson.text):
        if not re.match(r"https?://", target):
            assert (lesson.path.parent / target.split("#")[0]).exists(), target


@each_lesson
def test_nothing_is_run_installed_or_fetched(lesson: Lesson) -> None:
    for cell in lesson.code:
        assert not re.search(
            r"^\s*[!%]|\bpip\b|subprocess|os\.system|urlopen|requests\.|get_file", cell.source, re.M
        ), cell.source


@each_lesson
def test_nothing_mentions_the_builders_folders(lesson: Lesson) -> None:
    assert "../shared" not in lesson.path.read_text(encoding="utf-8")


# Exercises ------------------------------------------------------------------------------------------------------


@each_lesson
def test_its_exercises_are_its_modules_exercises(lesson: Lesson) -> None:
    assert set(lesson.exercises) == set(own_exercises(lesson))


@each_lesson
def test_there_are_enough_exercises_of_enough_kinds(lesson: Lesson) -> None:
    exercises = own_exercises(lesson).values()
    kinds = {"experiment" if isinstance(e, Predict) and e.experiment else e.kind for e in exercises}
    assert len(exercises) >= (2 if lesson.name.startswith("00") else 5)
    assert len(kinds) >= 3


@each_lesson
def test_every_exercise_stands_as_it_is_declared(lesson: Lesson) -> None:
    for name, exercise in own_exercises(lesson).items():
        cells = [c for c in lesson.code if exercise.stub in c.source and name in exercise_names(c.source)]
        assert len(cells) == 1, f"the stub of {name} stands in {len(cells)} cells:\n{exercise.stub}"
        call = f"check({name})" if isinstance(exercise, Implement) else f"check({name}={name})"
        assert cells[0].source == f"{exercise.stub}\n\n{call}"


@each_lesson
def test_every_exercise_has_its_heading(lesson: Lesson) -> None:
    headings = re.findall(r"^### Exercise · ([a-z ]+): \S", lesson.text, re.MULTILINE)
    assert set(headings) <= KINDS
    assert len(headings) == len(own_exercises(lesson))
    assert headings.count("build") == sum(exercise.kind == "build" for exercise in own_exercises(lesson).values())


@each_lesson
def test_choices_stand_in_the_text_word_for_word(lesson: Lesson) -> None:
    for exercise in own_exercises(lesson).values():
        if isinstance(exercise, Explain):
            for letter, choice in exercise.choices.items():
                assert f"- **{letter})** {choice.text}" in lesson.text


@each_lesson
def test_stored_answers_are_unsolved(lesson: Lesson) -> None:
    for name, exercise in own_exercises(lesson).items():
        [cell] = [c for c in lesson.code if exercise.stub in c.source and name in exercise_names(c.source)]
        text = "".join(out.get("data", {}).get("text/plain", "") for out in cell.outputs)
        assert text.startswith(("✗ " if exercise.kind == "find the mistake" else "○ ") + name), text


# The syllabus ---------------------------------------------------------------------------------------------------


@each_lesson
def test_it_covers_its_rows_of_the_syllabus_and_no_others(lesson: Lesson) -> None:
    rows = coverage.syllabus()
    for row, place in coverage.claims(lesson.path):
        assert row in rows, place
        assert rows[row].notebook == lesson.name, place
    assert coverage.missing(lesson.name) == []


def test_errata_are_rows_of_the_syllabus() -> None:
    assert {row for row, _ in coverage.errata()} <= set(coverage.syllabus())


def test_the_report_counts_every_row() -> None:
    last = coverage.report().splitlines()[-1]
    assert last.endswith(f"of {len(coverage.syllabus())}")


def test_details_name_the_cell_behind_a_row() -> None:
    assert "00-start-here.ipynb#" in coverage.details(["F01"])
    assert "no row" in coverage.details(["Z99"])


@each_lesson
def test_no_measured_time_decides(lesson: Lesson) -> None:
    assert measured_times.complaints([(cell.source, execute.is_ignored(cell)) for cell in lesson.code]) == []


def legends_without_a_place(source: str) -> list[int]:
    """Lines with a legend that says nothing of its place.

    Matplotlib then seeks the best one, and warns if that took more than a second: on a busy machine the warning would
    stand in a lesson's output. With `loc="best"` it seeks, too, and does not warn.
    """
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    legends = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "legend"]
    return [call.lineno for call in legends if "loc" not in {keyword.arg for keyword in call.keywords}]


@each_lesson
def test_legends_name_their_place(lesson: Lesson) -> None:
    assert [cell.source for cell in lesson.code if legends_without_a_place(cell.source)] == []


def test_legends_of_the_courses_plots_name_their_place() -> None:
    files = (ROOT / "dlcourse" / "plots").rglob("*.py")
    assert [path.name for path in files if legends_without_a_place(path.read_text(encoding="utf-8"))] == []


def test_a_legend_without_a_place_is_found() -> None:
    assert legends_without_a_place('ax.legend(loc="best")\nax.legend(frameon=False)\nplt.legend()') == [2, 3]
