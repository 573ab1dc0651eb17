"""The playground's panel in a real browser: it plays, obeys, and stays responsive.

Screenshots are written to build/screenshots/; look at them when the panel or JupyterLab's version has changed.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

import nbformat
import pytest
from browser import Lab, chromium, make_lab, what_is_missing

MISSING = what_is_missing()
pytestmark = [pytest.mark.browser, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

SCREENSHOTS = Path(__file__).parents[1] / "build" / "screenshots"
CELLS = ["from dlcourse.playground import Config, Panel", 'panel = Panel(Config(data="circle", noise=0.1))\npanel']
# Counts the pictures that arrive within so many milliseconds.
COUNT = """(panel, milliseconds) => new Promise(resolve => {
    let pictures = 0;
    const watch = new MutationObserver(changes => {
        pictures += changes.some(c => [...c.addedNodes].some(n => n.querySelector?.('svg') || n.nodeName === 'svg'));
    });
    watch.observe(panel, {childList: true, subtree: true});
    setTimeout(() => { watch.disconnect(); resolve(pictures); }, milliseconds);
})"""


class Shown:
    """The panel as a learner sees it."""

    def __init__(self, lesson):
        self.lesson, self.page = lesson, lesson.page
        self.box = lesson.cell(1).locator(".dlcourse-playground")

    @property
    def epoch(self):
        return int(re.sub(r"\D", "", self.box.locator("text.epoch").text_content()))

    @property
    def losses(self):
        return [float(number) for number in re.findall(r"\d+\.\d+", self.box.locator("text.loss").text_content())]

    def press(self, button):
        self.box.locator(f"button:text-is('{button}')").click()

    def choose(self, menu, entry):
        self.box.locator(f".widget-dropdown:has(label:text-is('{menu}')) select").select_option(label=entry)

    def tick(self, name):
        self.box.locator(f".widget-checkbox:has(:text-is('{name}')) input").click()

    def slide(self, name, keys):
        handle = self.box.locator(f".widget-slider:has(label:text-is('{name}')) .noUi-handle")
        handle.focus()
        for key in keys:
            handle.press(key)

    def wait(self, condition, seconds=20):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"epoch {self.epoch}, losses {self.losses}"
            self.page.wait_for_timeout(50)

    @property
    def points(self):
        return self.box.locator("path[stroke-linecap=round]").first.get_attribute("d")


@pytest.fixture(scope="module")
def lab():
    with make_lab() as server, chromium() as browser:
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in CELLS])
        notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(notebook, server.folder / "notebooks" / "panel.ipynb")
        lab = Lab(browser, server)
        try:
            yield lab
        finally:
            lab.close()


@pytest.fixture(scope="module")
def lesson(lab):
    lesson = lab.open("panel")
    lesson.run_all()
    return lesson


@pytest.fixture
def shown(lesson):
    """The panel, paused at its start."""
    shown = Shown(lesson)
    shown.box.locator("svg").wait_for()
    shown.choose("data", "circle")
    shown.press("Reset")
    shown.wait(lambda: shown.epoch == 0)
    return shown


def test_it_plays_and_the_loss_falls(shown):
    before = shown.losses
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 150)
    assert shown.losses[0] < before[0] / 2
    shown.press("Pause")
    shown.page.wait_for_timeout(300)
    paused = shown.epoch
    shown.page.wait_for_timeout(500)
    assert shown.epoch == paused


def test_it_draws_ten_pictures_a_second(shown):
    shown.press("Play")
    counts = [shown.box.evaluate(COUNT, 2000) for _ in range(3)]
    assert max(counts) >= 20, counts


def test_a_step_is_an_epoch(shown):
    for epoch in (1, 2, 3):
        shown.press("Step")
        shown.wait(lambda epoch=epoch: shown.epoch == epoch)


def test_it_obeys_while_it_plays(shown):
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 20)
    start = time.monotonic()
    shown.press("Pause")
    shown.box.locator("button:text-is('Play')").wait_for()
    assert time.monotonic() - start < 1.5


def test_a_learning_rate_may_change_while_it_plays(shown):
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 20)
    before = shown.epoch
    shown.choose("learning rate", "0.1")
    shown.wait(lambda: shown.epoch > before + 20)
    shown.choose("learning rate", "0.03")


def test_a_slider_changes_the_points_and_starts_anew(shown):
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 100)
    before = shown.points
    shown.slide("train ratio", ["ArrowRight"])
    shown.wait(lambda: shown.points != before)
    assert shown.epoch < 100
    shown.slide("train ratio", ["ArrowLeft"])


def test_another_data_set_starts_anew_and_is_learned(shown):
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 50)
    before = shown.points
    shown.choose("data", "gauss")
    shown.wait(lambda: shown.points != before)
    shown.wait(lambda: shown.losses[1] < 0.05)


def test_reset_goes_back_to_the_start(shown):
    first = shown.losses
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 50)
    shown.press("Reset")
    shown.wait(lambda: shown.epoch == 0)
    assert shown.losses == first
    assert shown.box.locator("button:text-is('Play')").is_visible()


def test_features_are_ticked_and_the_last_one_stays(shown):
    columns = shown.box.locator("svg text[text-anchor=end]")
    before = columns.count()
    shown.tick("x²")
    shown.wait(lambda: columns.count() == before + 1)
    for name in ("x²", "y"):
        shown.tick(name)
    shown.wait(lambda: columns.count() == before - 1)
    shown.tick("x")
    shown.box.locator("b:has-text('features: one name or more')").wait_for()
    assert shown.box.locator(".widget-checkbox:has(:text-is('x')) input").first.is_checked()
    shown.tick("y")
    shown.wait(lambda: columns.count() == before)


def test_the_keras_code_is_shown(shown):
    shown.press("Step")
    shown.press("Show the Keras code")
    code = shown.box.locator("pre")
    code.wait_for()
    assert "keras.Sequential" in code.text_content()
    assert 'make_points("circle", noise=0.1, seed=0)' in code.text_content()
    shown.press("Show the Keras code")
    shown.wait(lambda: shown.box.locator("pre").count() == 0)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_it_can_be_read_in_both_themes(shown, theme):
    shown.lesson.lab.set_theme(theme)
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 100)
    shown.press("Pause")
    shown.box.scroll_into_view_if_needed()
    shown.lesson.lab.screenshot(SCREENSHOTS / f"playground-{theme.split()[-1].lower()}.png")
    text, ground = shown.box.locator("text.loss").evaluate(
        "t => [getComputedStyle(t).fill, getComputedStyle(t.closest('.jp-NotebookPanel')).backgroundColor]"
    )
    dark, light = sorted(sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in (text, ground))
    assert light - dark > 400


def test_nothing_is_cut_off_at_the_right(shown):
    assert 1 not in shown.lesson.too_wide()


def test_the_browser_has_nothing_to_complain_of(shown):
    assert shown.lesson.lab.complaints == []
    assert shown.lesson.lab.strangers == []
