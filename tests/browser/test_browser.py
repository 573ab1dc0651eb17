"""`make lab` serves lessons that run, answer back and can be read: seen in a real browser.

Screenshots are written to build/screenshots/; look at them when a lesson or JupyterLab's version has changed.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest

from browser import Lab, Output, chromium, make_lab, what_is_missing
from dlcourse.course import COURSE
from dlcourse.exercises import _registry
from dlcourse.exercises._judge import judge
from dlcourse.exercises.declare import Explain

MISSING = what_is_missing()
pytestmark = [pytest.mark.browser, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
# In each lesson an exercise, and a wrong answer that it knows.
WRONG = {
    "00-start-here": ("average", "def average(values):\n    return sum(values) / 3"),
    "02-logistic-regression": (  # loads Keras, and is quick
        "log_odds_of",
        'def log_odds_of(p):\n    with np.errstate(divide="ignore"):\n        return np.log(np.asarray(p) + 0.0)',
    ),
}
# What TensorFlow writes while it starts: times with a level's letter, and words from its own logging.
START_UP = re.compile(
    r"^[IWEF]0000 |^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+: [IWEF] |absl::|oneDNN|cpu_feature_guard|CUDA", re.M
)
SIGNS = set("✓✗○·")
TEXT, GRAPHIC = 4.5, 3.0  # the least contrast that WCAG 2.2 asks of text, and of signs that are more than text


@pytest.fixture(scope="module")
def server():
    """A running `make lab`."""
    with make_lab() as server:
        yield server


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium; of this module only, since Playwright keeps the thread's event loop."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def lesson(request, browser, server):
    """A lesson in a window of its own, all cells run. The first one is the one that `make lab` opens."""
    lab = Lab(browser, server)
    try:
        lesson = lab.follow(server.opened) if request.param == "00-start-here" else lab.open(request.param)
        lesson.run_all()
        lesson.picture(SCREENSHOTS / f"{request.param}.png")
        yield lesson
    finally:
        lab.close()


each_lesson = pytest.mark.parametrize("lesson", WRONG, indirect=True)
each_theme = pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])


def mark_of(stored_output):
    text = stored_output.get("data", {}).get("text/plain", "")
    return Output("text/plain", text).mark


def said(sentence):
    """A sentence as it is read in HTML: `code` is a font there."""
    return sentence.replace("`", "")


def exercises_of(lesson):
    return _registry.lessons()[next(entry.module for entry in COURSE if entry.notebook == lesson.path.stem)]


def exercise_cell(lesson, name):
    return lesson.cell_with(_registry.find(name).stub)


def cells_with_html(lesson):
    return [cell for cell, outputs in lesson.shown.items() if "text/html" in [output.mime for output in outputs]]


def evaluate(source, name):
    namespace = {"np": np}
    exec(source, namespace)
    return namespace[name]


@pytest.mark.parametrize("lesson", ["00-start-here"], indirect=True)
def test_make_lab_opens_the_first_lesson_and_asks_nothing(lesson):
    assert lesson.path.name == "00-start-here.ipynb"
    assert "Start here" in lesson.cell(0).text_content()
    assert lesson.asked == []
    assert lesson.questions() == []  # and nothing afterwards


def test_make_lab_on_an_up_to_date_environment_installs_nothing(server):
    if not server.with_set_up:
        pytest.skip("these tests do not run in a .venv that `make` has made and finds up to date")
    command, first_line = server.log.read_text().splitlines()[:2]
    assert "-m jupyterlab" in command
    assert re.match(r"\[I .* ServerApp\]", first_line), first_line


@each_lesson
def test_every_cell_runs_without_an_error(lesson):
    # JupyterLab shows a traceback as it shows what is written to standard error.
    expected = {
        cell for cell in lesson.code_cells() if "stderr" in [o.get("name") for o in lesson.stored[cell].outputs]
    }
    red = {cell: o.text for cell, outputs in lesson.shown.items() for o in outputs if "stderr" in o.mime}
    assert {cell: text for cell, text in red.items() if cell not in expected} == {}
    assert expected <= set(red)
    assert [cell for cell in lesson.code_cells() if not re.search(r"\d", lesson.prompt(cell))] == []


@each_lesson
def test_tensorflow_starts_in_silence(lesson):
    texts = [output.text for outputs in lesson.shown.values() for output in outputs]
    assert [text for text in texts if START_UP.search(text)] == []


@each_lesson
def test_verdicts_and_figures_are_those_that_are_stored(lesson):
    stored = {cell: lesson.stored[cell].outputs for cell in lesson.code_cells()}
    verdicts = {cell: [mark_of(output) for output in outputs if mark_of(output)] for cell, outputs in stored.items()}
    figures = {
        cell: sum("image/png" in output.get("data", {}) for output in outputs) for cell, outputs in stored.items()
    }
    assert any(verdicts.values())
    assert {cell: [o.mark for o in outputs if o.mark] for cell, outputs in lesson.shown.items()} == verdicts
    assert {cell: lesson.figures(cell) for cell in stored} == figures


@each_lesson
def test_verdicts_are_shown_as_html(lesson):
    verdicts = [output for outputs in lesson.shown.values() for output in outputs if output.mark]
    assert {output.mime for output in verdicts} == {"text/html"}


@each_lesson
def test_nobody_scrolls_sideways_on_a_laptop(lesson):
    assert lesson.too_wide() == []


@each_lesson
def test_a_wrong_answer_is_told_why_and_a_right_one_that_it_is(lesson):
    name, wrong = WRONG[lesson.path.stem]
    exercise, cell = _registry.find(name), exercise_cell(lesson, name)
    expected = judge(exercise, evaluate(wrong, name))
    assert expected.sentence in [mistake.sentence for mistake in exercise.mistakes]

    verdict = lesson.answer(cell, wrong)
    assert verdict.mime == "text/html"
    assert verdict.text.startswith(f"✗ {name}: {said(expected.sentence)}")
    assert [line for line in expected.evidence if line not in verdict.text] == []

    verdict = lesson.answer(cell, exercise.solution)
    assert verdict.mime == "text/html"
    assert verdict.text.strip() == f"✓ {name}: {said(exercise.right or 'right')}"


@each_lesson
def test_what_a_learner_has_typed_is_text_and_not_html(lesson):
    exercise = next(e for e in exercises_of(lesson) if isinstance(e, Explain))
    cell = exercise_cell(lesson, exercise.name)
    verdict = lesson.answer(cell, f'{exercise.name} = "<b id=mine>a</b>"')
    assert "✗" in verdict.text
    assert "<b id=mine>a</b>" in verdict.text
    assert lesson.cell(cell).locator("#mine").count() == 0


@each_lesson
@each_theme
def test_verdicts_can_be_read_in_both_themes(lesson, theme):
    name, wrong = WRONG[lesson.path.stem]
    lesson.lab.set_theme(theme)
    cell = exercise_cell(lesson, name)
    for word, answer in {"wrong": wrong, "right": _registry.find(name).solution}.items():
        lesson.answer(cell, answer)
        lesson.lab.screenshot(SCREENSHOTS / f"{lesson.path.stem}-{word}-{theme.split()[-1].lower()}.png")
        assert lesson.shades(cell)[0].text == {"wrong": "✗", "right": "✓"}[word]
        shades = [shade for index in cells_with_html(lesson) for shade in lesson.shades(index)]
        assert [shade for shade in shades if shade.contrast < (GRAPHIC if set(shade.text) <= SIGNS else TEXT)] == []


@pytest.mark.parametrize("lesson", ["00-start-here"], indirect=True)
def test_what_is_solved_stands_in_the_map_and_in_the_file(lesson, server):
    names = [exercise.name for exercise in exercises_of(lesson)]
    lesson.answer(exercise_cell(lesson, "average"), _registry.find("average").solution)
    (page,) = lesson.run(lesson.cell_with("progress()"))
    assert page.mime == "text/html"
    row = re.search(r"00Start here([✓○]+)", page.text).group(1)
    assert dict(zip(names, row, strict=True))["average"] == "✓"
    entries = [json.loads(line) for line in server.progress.read_text().splitlines()]
    assert ("average", "✓") in [(entry["exercise"], entry["mark"]) for entry in entries]


@each_lesson
def test_the_browser_has_nothing_to_complain_of_and_asks_no_other_machine(lesson):
    assert lesson.lab.complaints == []
    assert lesson.lab.strangers == []
