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
from dlcourse.playground import _panel

MISSING = what_is_missing()
pytestmark = [pytest.mark.browser, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

GUARD = 150  # seconds after which waiting is given up
SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
CELLS = [
    "from dlcourse.playground import FEATURES, Config, Panel",
    'panel = Panel(Config(data="circle", noise=0.1))\npanel',
    'Panel(Config(data="plane", features=tuple(FEATURES), hidden=(8, 8, 8, 8)))',
]
# From now on notes each picture that the panel shows: its epoch and its points.
RECORD = """panel => {
    panel.watch?.disconnect();
    panel.pictures = [];
    const note = svg => panel.pictures.push({
        epoch: Number(svg.querySelector('text.epoch').textContent.replace(/\\D/g, '')),
        points: svg.querySelector('path[stroke-linecap=round]').getAttribute('d'),
        parts: svg.querySelectorAll('*').length,
    });
    panel.watch = new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
        const svg = node.nodeName === 'svg' ? node : node.querySelector?.('svg.dlcourse-network');
        if (svg) note(svg);
    })));
    panel.watch.observe(panel, {childList: true, subtree: true});
}"""
# Clicks on a button, and says how many pictures there have been until then.
CLICK = """(panel, name) => {
    [...panel.querySelectorAll('button')].find(button => button.textContent === name).click();
    return panel.pictures.length;
}"""
# Notes in each frame which large maps can be seen, in which picture, and for how many frames it has been there.
WATCH_LARGE = """panel => {
    panel.frames = [];
    let picture, age, number = 0;
    const look = () => {
        const svg = panel.querySelector('svg.dlcourse-network');
        age = svg === picture ? age + 1 : 0;
        number += svg !== picture;
        picture = svg;
        const maps = [...panel.querySelectorAll('.large')].map((map, i) => [getComputedStyle(map).display, i]);
        const seen = maps.filter(([display]) => display !== 'none').map(([_, i]) => i);
        panel.frames.push({picture: number, age, seen});
        panel.look = requestAnimationFrame(look);
    };
    cancelAnimationFrame(panel.look);
    panel.look = requestAnimationFrame(look);
}"""
LARGE = """panel => [...panel.querySelectorAll('.large')].map((map, i) => [getComputedStyle(map).display, i])
    .filter(([display]) => display !== 'none').map(([_, i]) => i)"""
# Pairs of texts in a picture that lie on each other, and texts that lie on a unit's map or outside the picture.
CROWDED = """svg => {
    const box = e => { const b = e.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; };
    // A text's box is higher than its letters.
    const meet = (a, b) => a[0] < b[2] - 1 && b[0] < a[2] - 1 && a[1] < b[3] - 4 && b[1] < a[3] - 4;
    const texts = [...svg.querySelectorAll('text')].map(t => [t.textContent, box(t)]);
    const maps = [...svg.querySelectorAll('g > rect')].map(r => [r.textContent, box(r)]);
    const whole = box(svg), found = [];
    texts.forEach(([name, b], i) => {
        [...texts.slice(i + 1), ...maps].forEach(([other, c]) => meet(b, c) && found.push(name + ' / ' + other));
        if (b[0] < whole[0] || b[2] > whole[2] || b[1] < whole[1] || b[3] > whole[3] + 1) found.push(name + ' is cut');
    });
    return found;
}"""
# What is said where one points beside each line's middle, as many pixels above it or below.
POINTED_AT = """(svg, beside) => [...svg.querySelectorAll('.link')].map(line => {
    const at = line.getPointAtLength(line.getTotalLength() / 2);
    const place = new DOMPoint(at.x, at.y + beside).matrixTransform(line.getScreenCTM());
    return document.elementFromPoint(place.x, place.y)?.querySelector('title')?.textContent ?? '';
})"""


class Shown:
    """The panel as a learner sees it."""

    def __init__(self, lesson, cell=1):
        self.lesson, self.page = lesson, lesson.page
        self.box = lesson.cell(cell).locator(".dlcourse-playground")

    @property
    def picture(self):
        return self.box.locator("svg.dlcourse-network")

    @property
    def epoch(self):
        return int(re.sub(r"\D", "", self.box.locator("text.epoch").text_content()))

    @property
    def losses(self):
        return [float(number) for number in re.findall(r"\d+\.\d+", self.box.locator("text.loss").text_content())]

    @property
    def accuracies(self):
        return [float(number) for number in re.findall(r"\d\.\d+", self.box.locator("text.accuracy").text_content())]

    @property
    def crowded(self):
        return self.picture.evaluate(CROWDED)

    def press(self, button):
        self.box.locator(f"button:text-is('{button}')").click()

    def menu(self, name):
        return self.box.locator(f".widget-dropdown:has(label:text-is('{name}')) select")

    def choose(self, menu, entry):
        self.menu(menu).select_option(label=entry)

    def chosen(self, menu):
        return self.menu(menu).evaluate("select => select.selectedOptions[0].label")

    def restart(self):
        """Resets a paused or playing panel, and waits for the answer.

        Clicks on two buttons may be answered by two threads of the kernel, the second one sooner: a Reset that nobody
        waited for would stop what the next test plays. At epoch 0 it could not be seen, so an epoch is trained before.
        """
        if self.box.locator("button:text-is('Pause')").is_visible():
            self.pause()
        if self.epoch == 0:
            self.press("Step")
            self.wait(lambda: self.epoch == 1)
        self.press("Reset")
        self.wait(lambda: self.epoch == 0)

    def tick(self, name):
        self.box.locator(f".widget-checkbox:has(:text-is('{name}')) input").click()

    def slide(self, name, keys):
        handle = self.box.locator(f".widget-slider:has(label:text-is('{name}')) .noUi-handle")
        handle.focus()
        for key in keys:
            handle.press(key)

    def record(self):
        """Notes all pictures from now on, for `pictures`."""
        self.box.evaluate(RECORD)

    @property
    def pictures(self):
        """Epoch, points and number of parts of each picture since `record`."""
        return self.box.evaluate("panel => panel.pictures")

    def first_epoch_with_other_points(self, points):
        return next(picture["epoch"] for picture in self.pictures if picture["points"] != points)

    def click(self, button):
        """Presses a button within the page, and returns how many pictures had been recorded before."""
        return self.box.evaluate(CLICK, button)

    @property
    def frames(self):
        """What was seen in each frame since `WATCH_LARGE`."""
        return self.box.evaluate("panel => panel.frames")

    def wait(self, condition, seconds=GUARD):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"epoch {self.epoch}, losses {self.losses}"
            self.page.wait_for_timeout(50)

    def play_beyond(self, epoch):
        """Plays, fast, until an epoch was passed, and pauses."""
        self.choose("speed", "fast")
        self.press("Play")
        self.wait(lambda: self.epoch > epoch)
        self.pause()
        self.choose("speed", "medium")

    def pause(self):
        self.press("Pause")
        self.box.locator("button:text-is('Play')").wait_for()

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
    shown.picture.wait_for()
    if shown.chosen("data") != "circle":
        before = shown.points
        shown.choose("data", "circle")
        shown.wait(lambda: shown.points != before)
    shown.restart()
    return shown


@pytest.fixture
def largest(lesson):
    """A panel with the largest network for which there is room."""
    shown = Shown(lesson, cell=2)
    shown.restart()
    shown.box.scroll_into_view_if_needed()
    return shown


def test_it_plays_and_the_loss_falls(shown):
    before = shown.losses
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 150)
    assert shown.losses[0] < before[0] / 2
    shown.pause()
    paused = shown.epoch
    for step in (1, 2, 3):  # each is the next epoch, so none was trained meanwhile
        shown.press("Step")
        shown.wait(lambda: shown.epoch != paused + step - 1)  # noqa: B023
        assert shown.epoch == paused + step


def test_it_is_meant_to_draw_ten_pictures_a_second():
    assert _panel.FRAMES >= 10


@pytest.mark.parametrize("network", ["shown", "largest"])
def test_every_picture_arrives_and_none_is_too_much_work(network, request):
    """Five epochs, a picture: none is left out because the next one comes."""
    panel = request.getfixturevalue(network)
    panel.record()
    panel.press("Play")
    panel.wait(lambda: len(panel.pictures) > 20)
    panel.pause()
    pictures = panel.pictures
    assert [picture["epoch"] for picture in pictures] == [5 * n for n in range(1, len(pictures) + 1)]
    assert max(picture["parts"] for picture in pictures) < 2000


def test_accuracies_are_shown_for_classes_and_weights_are_counted(shown, largest):
    assert shown.box.locator("text.count").text_content() == "25 weights and biases"
    assert largest.box.locator("text.count").text_content() == "289 weights and biases"
    assert largest.box.locator("text.accuracy").count() == 0
    shown.press("Play")
    shown.wait(lambda: min(shown.accuracies) > 0.9)


def test_one_can_point_at_a_line_without_hitting_it(shown):
    shown.press("Step")
    shown.wait(lambda: shown.epoch == 1)
    shown.box.scroll_into_view_if_needed()
    svg = shown.picture
    said = [title.text_content() for title in svg.locator(".hit title").all()]
    assert len(said) == 18
    for beside in (-4, 0, 4):
        pointed = svg.evaluate(POINTED_AT, beside)
        assert sum(a == b for a, b in zip(pointed, said, strict=True)) >= 12  # the others cross in the middle
        assert all(words.startswith("weight") for words in pointed)


def test_a_unit_says_its_bias_and_a_feature_its_largest(shown):
    about = """svg => [...svg.querySelectorAll('g > rect')].map(r => {
        const b = r.getBoundingClientRect();
        return document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2).textContent;
    })"""
    shown.box.scroll_into_view_if_needed()
    said = shown.picture.evaluate(about)
    assert said == ["x: up to 5.9", "y: up to 5.9", *["bias 0.1"] * 6, "bias of the output 0.1"]


@pytest.mark.parametrize("playing", [False, True])
def test_a_map_is_shown_large_where_one_points_at_it(shown, playing):
    shown.play_beyond(100)
    if playing:
        shown.press("Play")
    shown.box.scroll_into_view_if_needed()
    units = shown.picture.locator("g > rect:has(+ .large)")
    assert units.count() == 8
    for number in (0, 4):
        units.nth(number).hover(force=True)
        shown.wait(lambda: shown.box.evaluate(LARGE) == [number])  # noqa: B023
        shown.box.evaluate(WATCH_LARGE)
        if playing:
            shown.wait(lambda: len({frame["picture"] for frame in shown.frames if frame["seen"]}) >= 10)
        shown.wait(lambda: len(shown.frames) >= 30)
        frames = shown.frames
        assert all(frame["seen"] in ([], [number]) for frame in frames)
        # Of a picture that has just come the browser may not know yet what one points at.
        assert all(frame["seen"] for frame in frames if not playing or frame["age"] > 1), frames
        shown.lesson.lab.screenshot(SCREENSHOTS / f"playground-large-{number}.png")
    shown.page.mouse.move(0, 0)
    shown.wait(lambda: shown.box.evaluate(LARGE) == [])


def test_a_new_start_has_other_points_and_goes_on(shown):
    before, losses = shown.points, shown.losses
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 100)
    shown.record()
    shown.press("New start")
    shown.wait(lambda: shown.points != before)
    assert shown.first_epoch_with_other_points(before) <= 5
    shown.wait(lambda: shown.epoch > 100)  # it plays on
    shown.press("Reset")
    shown.wait(lambda: shown.epoch == 0)
    assert shown.losses != losses
    seed = shown.box.locator(".widget-text:has(label:text-is('seed')) input")
    assert seed.input_value() == "1"
    seed.fill("0")
    seed.press("Enter")
    shown.wait(lambda: shown.points == before)


def test_a_step_is_an_epoch(shown):
    for epoch in (1, 2, 3):
        shown.press("Step")
        shown.wait(lambda epoch=epoch: shown.epoch == epoch)


def test_it_obeys_while_it_plays(shown):
    """Before much more is drawn: at fifteen pictures a second no more than a second and a half would be."""
    shown.press("Play")
    shown.wait(lambda: shown.epoch > 20)
    shown.record()
    before = shown.click("Pause")
    shown.box.locator("button:text-is('Play')").wait_for()
    assert len(shown.pictures) - before <= 1.5 * _panel.FRAMES


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
    shown.record()
    shown.slide("train ratio", ["ArrowRight"])
    shown.wait(lambda: shown.points != before)
    assert shown.first_epoch_with_other_points(before) <= 5
    shown.slide("train ratio", ["ArrowLeft"])
    shown.wait(lambda: shown.points == before)  # the next test finds it so


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
    shown.box.locator("button:text-is('Play')").wait_for()


def test_features_are_ticked_and_the_last_one_stays(shown):
    columns = shown.box.locator("svg text[text-anchor=end]")
    before = columns.count()
    shown.tick("x²")
    shown.wait(lambda: columns.count() == before + 1)
    for name in ("x²", "y"):
        shown.tick(name)
    shown.wait(lambda: columns.count() == before - 1)
    shown.tick("x")
    shown.box.locator("b:has-text('features must hold at least one name')").wait_for()
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


def test_the_code_says_that_a_setting_was_changed_on_the_way(shown):
    shown.press("Step")
    shown.wait(lambda: shown.epoch == 1)
    shown.press("Show the Keras code")
    code = shown.box.locator("pre")
    code.wait_for()
    assert "on the way" not in code.text_content()
    shown.choose("learning rate", "0.1")
    shown.wait(lambda: code.text_content().startswith("# Settings were changed on the way;"))
    shown.choose("learning rate", "0.03")
    shown.wait(lambda: "on the way" not in code.text_content())
    shown.press("Show the Keras code")
    shown.wait(lambda: code.count() == 0)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_it_can_be_read_in_both_themes(shown, theme):
    shown.lesson.lab.set_theme(theme)
    shown.play_beyond(100)
    shown.box.scroll_into_view_if_needed()
    shown.lesson.lab.screenshot(SCREENSHOTS / f"playground-{theme.split()[-1].lower()}.png")
    text, ground = shown.box.locator("text.loss").evaluate(
        "t => [getComputedStyle(t).fill, getComputedStyle(t.closest('.jp-NotebookPanel')).backgroundColor]"
    )
    dark, light = sorted(sum(map(int, re.findall(r"\d+", color)[:3])) for color in (text, ground))
    assert light - dark > 400


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_the_largest_network_can_be_read_in_both_themes(largest, theme):
    largest.lesson.lab.set_theme(theme)
    largest.play_beyond(30)
    largest.lesson.lab.screenshot(SCREENSHOTS / f"playground-largest-{theme.split()[-1].lower()}.png")
    assert largest.crowded == []


@pytest.mark.parametrize("family", ["sans-serif", "DejaVu Sans"])
@pytest.mark.parametrize("data", ["circle", "plane"])
def test_no_text_lies_on_another(shown, family, data):
    shown.choose("data", data)
    shown.play_beyond(300)
    svg = shown.picture
    svg.evaluate("(svg, family) => svg.querySelectorAll('text').forEach(t => t.style.fontFamily = family)", family)
    svg.evaluate("svg => { svg.querySelector('text.epoch').textContent = 'epoch 50,000'; }")
    assert shown.crowded == []


def test_no_word_of_the_controls_is_cut(shown, largest):
    shortened = """box => [...box.querySelectorAll('button, .widget-label')]
        .filter(part => part.scrollWidth > part.clientWidth).map(part => part.textContent)"""
    for panel in (shown, largest):
        assert panel.box.evaluate(shortened) == []


def test_nothing_is_cut_off_at_the_right(shown):
    assert not {1, 2} & set(shown.lesson.too_wide())


def test_the_browser_has_nothing_to_complain_of(shown):
    assert shown.lesson.lab.complaints == []
    assert shown.lesson.lab.strangers == []
