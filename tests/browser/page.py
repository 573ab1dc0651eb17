"""A lesson in JupyterLab, as a learner sees and uses it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from .server import START, Server

WINDOW = {"width": 1366, "height": 768}  # a usual laptop
RUN = 600  # seconds after which a lesson is given up
ANSWER = 150  # the same for a cell
MARKS = "✓✗○"
# What JupyterLab itself says on the console, whatever is opened: each with its reason.
KNOWN_NOISE: tuple[str, ...] = ()

# The window's height at which the last cell ends at the notebook's lower edge, scrolled to its top.
HEIGHT_FOR_ALL = """(() => {
    const panel = document.querySelector('.jp-WindowedPanel-outer');
    panel.scrollTop = 0;
    const last = [...panel.querySelectorAll('.jp-Notebook-cell')].at(-1);
    return Math.ceil(innerHeight + last.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom + 20);
})()"""
KERNEL_IS_READY = """[...document.querySelectorAll('.jp-StatusBar-TextItem')].some(
    item => item.textContent.trim().endsWith('| Idle'))"""
# What JupyterLab asks or announces.
QUESTIONS = "parts => parts.map(part => part.textContent)"
# What stands left of each cell of a list: `[7]:`, or `[*]:` while it runs.
PROMPTS = """numbers => {
    const cells = [...document.querySelectorAll('.jp-Notebook-cell')];
    return numbers.map(number => cells[number].querySelector('.jp-InputPrompt').textContent);
}"""
# Cells that were emptied have ended. All wait as [*]; after an error the rest becomes [ ] again.
HAVE_ENDED = f"""numbers => {{
    const prompts = ({PROMPTS})(numbers);
    return prompts.some(prompt => /\\d/.test(prompt)) && !prompts.includes('[*]:');
}}"""
HAS_BEGUN = f"numbers => ({PROMPTS})(numbers).some(prompt => prompt !== '[ ]:')"
ARE_TOO_WIDE = """cells => cells.map(cell =>
    [...cell.querySelectorAll('.cm-scroller, .jp-OutputArea-output, .jp-RenderedMarkdown, img')].some(part =>
        part.scrollWidth > part.clientWidth + 1 ||
        part.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1))"""
# Each piece of text with its color and the nearest background that is not transparent.
READ_SHADES = """area => {
    const shades = [];
    const texts = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        if (!texts.currentNode.data.trim()) continue;
        let element = texts.currentNode.parentElement;
        const color = getComputedStyle(element).color;
        const backgroundOf = e => getComputedStyle(e).backgroundColor;
        while (element.parentElement && backgroundOf(element) === 'rgba(0, 0, 0, 0)') element = element.parentElement;
        shades.push({text: texts.currentNode.data.trim(), color, background: backgroundOf(element)});
    }
    return shades;
}"""


@dataclass(frozen=True)
class Output:
    """What stands under a cell: of which MIME type it is shown, and its text."""

    mime: str
    text: str

    @property
    def mark(self) -> str:
        """✓, ✗ or ○ if it is a verdict, otherwise nothing."""
        return self.text[0] if re.match(rf"[{MARKS}] \w+:", self.text) else ""


@dataclass(frozen=True)
class Shade:
    """A piece of text, its color and its background as the browser computes them: `rgb(…)` or `rgba(…)`."""

    text: str
    color: str
    background: str

    @property
    def contrast(self) -> float:
        """Their contrast ratio (WCAG 2.2, success criterion 1.4.3), from 1 to 21.

        Example:
            >>> round(Shade("gray on white", "rgb(118, 118, 118)", "rgb(255, 255, 255)").contrast, 2)
            4.54
            >>> round(Shade("nearly black", "rgba(0, 0, 0, 0.87)", "rgb(255, 255, 255)").contrast, 1)
            16.1
        """
        background = _channels(self.background)[:3]
        *color, opacity = _channels(self.color)
        seen = [opacity * over + (1 - opacity) * under for over, under in zip(color, background, strict=True)]
        lighter, darker = sorted((_luminance(seen), _luminance(background)), reverse=True)
        return (lighter + 0.05) / (darker + 0.05)


def _channels(color: str) -> list[float]:
    """Red, green, blue and opacity, each from 0 to 1."""
    red, green, blue, *opacity = map(float, re.findall(r"[\d.]+", color))
    return [red / 255, green / 255, blue / 255, *(opacity or [1.0])]


def _luminance(channels: list[float]) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Lab:
    """A browser window with JupyterLab in it.

    Args:
        browser: Playwright's, from `chromium`.
        server: a running `make lab`.

    Attributes:
        page: Playwright's page, for what is not foreseen here.
        complaints: errors on the console and exceptions of scripts, less JupyterLab's known noise.
        strangers: addresses on other machines that the page has asked for.
    """

    def __init__(self, browser: Any, server: Server) -> None:
        self.server = server
        self.page = browser.new_page(viewport=WINDOW)
        self.page.set_default_timeout(START * 1000)
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        self.page.on("console", lambda message: self._note(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self._note(str(error)))
        self.page.on("request", self._watch)

    def _note(self, words: str) -> None:
        if not any(re.search(pattern, words) for pattern in KNOWN_NOISE):
            self.complaints.append(words)

    def _watch(self, request: Any) -> None:
        if request.url.startswith(("http", "ws")) and not request.url.startswith(self.server.address):
            self.strangers.append(request.url)

    def open(self, name: str) -> Lesson:
        """Opens a notebook, such as `00-start-here`, in an otherwise empty JupyterLab."""
        server = self.server
        return self.follow(f"{server.address}/lab/tree/notebooks/{name}.ipynb?token={server.token}&reset")

    def follow(self, address: str) -> Lesson:
        """Opens the notebook that an address of JupyterLab leads to."""
        self.page.goto(address)
        self.page.wait_for_function("document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden)')")
        name = self.page.locator(".lm-DockPanel-tabBar .lm-mod-current .lm-TabBar-tabLabel").text_content()
        lesson = Lesson(self, self.server.folder / "notebooks" / name)
        self.page.wait_for_function(f"document.querySelectorAll('.jp-Notebook-cell').length == {len(lesson.stored)}")
        return lesson

    def choose(self, *labels: str) -> None:
        """Chooses an entry of the menu bar: `choose("Run", "Run All Cells")`."""
        self.page.locator(f'.lm-MenuBar-itemLabel:text-is("{labels[0]}")').click()
        for label in labels[1:]:
            self.page.locator(f'.lm-Menu-itemLabel:text-is("{label}")').click()

    def set_theme(self, name: str) -> None:
        """`JupyterLab Light` or `JupyterLab Dark`."""
        if self.page.evaluate("document.body.dataset.jpThemeName") != name:
            self.choose("Settings", "Theme", name)
            self.page.wait_for_function(f"document.body.dataset.jpThemeName == '{name}'")

    def screenshot(self, path: Path, **options: Any) -> None:
        """Writes a picture of the window, PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path, **options)

    def close(self) -> None:
        """Shuts down all kernels, which otherwise stay until the server ends, and closes the window."""
        address, headers = f"{self.server.address}/api/kernels", {"Authorization": f"token {self.server.token}"}
        for kernel in self.page.request.get(address, headers=headers).json():
            self.page.request.delete(f"{address}/{kernel['id']}", headers=headers)
        self.page.close()


class Lesson:
    """An open notebook. Its cells are numbered as in the file, from 0, texts included.

    Attributes:
        stored: the cells as the file had them when it was opened.
        shown: what stood under each code cell after `run_all`.
        asked: what JupyterLab had asked or announced when the kernel was ready and no cell had been run.
    """

    def __init__(self, lab: Lab, path: Path) -> None:
        self.lab, self.page, self.path = lab, lab.page, path
        self.stored = nbformat.read(path, as_version=4).cells
        self.shown: dict[int, list[Output]] = {}
        self.asked: list[str] = []

    def wait_for_kernel(self) -> None:
        """Waits until cells can be run: those that are run before that are passed over in silence."""
        self.page.wait_for_function(KERNEL_IS_READY)
        self.asked = self.questions()

    def questions(self) -> list[str]:
        """What JupyterLab asks or announces at this moment."""
        return self.page.locator(".Toastify__toast, .jp-Dialog").evaluate_all(QUESTIONS)

    def cell(self, index: int) -> Any:
        """Playwright's locator of a cell."""
        return self.page.locator(".jp-Notebook-cell").nth(index)

    def code_cells(self) -> Iterator[int]:
        """The numbers of the code cells."""
        return (index for index, cell in enumerate(self.stored) if cell.cell_type == "code" and cell.source)

    def cell_with(self, text: str) -> int:
        """The number of the only code cell whose stored source begins with this text."""
        (index,) = [index for index in self.code_cells() if self.stored[index].source.startswith(text)]
        return index

    def run_all(self) -> None:
        """Empties all outputs, then runs all cells: what is seen afterwards comes from this run."""
        self.wait_for_kernel()
        self.lab.choose("Edit", "Clear Outputs of All Cells")
        for _ in range(3):  # on a busy machine JupyterLab has dropped the order
            self.lab.choose("Run", "Run All Cells")
            if self._starts():
                break
        self._wait(list(self.code_cells()), RUN)
        self.shown = {index: self.outputs(index) for index in self.code_cells()}

    def _starts(self) -> bool:
        """Whether some emptied cell waits as [*] or has run, before one gives the order again."""
        with contextlib.suppress(self._out_of_time):
            self.page.wait_for_function(HAS_BEGUN, arg=list(self.code_cells()), timeout=10_000)
            return True
        return False

    def _wait(self, cells: list[int], seconds: float) -> None:
        """Waits for cells that were emptied."""
        try:
            self.page.wait_for_function(HAVE_ENDED, arg=cells, timeout=seconds * 1000, polling=50)
        except self._out_of_time:
            prompts = dict(zip(cells, self.page.evaluate(PROMPTS, cells), strict=True))
            raise TimeoutError(f"{self.path.name} did not end within {seconds} s: {prompts}") from None

    @property
    def _out_of_time(self) -> type[Exception]:
        from playwright.sync_api import TimeoutError as OutOfTime  # imported late: without Playwright tests are skipped

        return OutOfTime

    def prompt(self, index: int) -> str:
        """What stands left of a code cell: `[7]:`, or `[*]:` while it runs."""
        return self.cell(index).locator(".jp-InputPrompt").text_content()

    def outputs(self, index: int) -> list[Output]:
        """What stands under a cell."""
        areas = (
            self.cell(index)
            .locator(".jp-OutputArea-output")
            .evaluate_all("areas => areas.map(area => [area.dataset.mimeType ?? '', area.textContent])")
        )
        return [Output(mime, text) for mime, text in areas]

    def figures(self, index: int) -> int:
        """How many pictures stand under a cell, as far as the browser could draw them."""
        pictures = self.cell(index).locator(".jp-OutputArea-output img")
        return pictures.evaluate_all("pictures => pictures.filter(picture => picture.naturalWidth > 0).length")

    def too_wide(self) -> list[int]:
        """The numbers of the cells that are cut off at the right, or must be scrolled sideways."""
        wide = self.page.locator(".jp-Notebook-cell").evaluate_all(ARE_TOO_WIDE)
        return [index for index, is_wide in enumerate(wide) if is_wide]

    def source(self, index: int) -> str:
        """The text of a cell."""
        return "\n".join(self.cell(index).locator(".cm-line").all_text_contents())

    def write(self, index: int, source: str) -> None:
        """Types a new text into a cell, key by key, in place of what stands there."""
        self.cell(index).locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+a")
        for number, line in enumerate(source.split("\n")):
            if number:
                self.page.keyboard.press("Enter")
                self.page.keyboard.press("Shift+Home")  # what the editor has indented by itself
            self.page.keyboard.type(line)
        typed = self.source(index)
        if [line.rstrip() for line in typed.split("\n")] != source.split("\n"):
            raise RuntimeError(f"the editor has made something else of what was typed:\n{typed}")

    def run(self, index: int) -> list[Output]:
        """Empties a cell's output, runs the cell by Shift + Enter, and returns what then stands under it."""
        self.cell(index).locator(".cm-content").click()
        self.lab.choose("Edit", "Clear Cell Output")
        self.page.keyboard.press("Shift+Enter")
        self._wait([index], ANSWER)
        return self.outputs(index)

    def answer(self, index: int, source: str) -> Output:
        """Replaces all of an exercise's cell but its call of `check`, runs it and returns the verdict."""
        stored = self.stored[index].source
        self.write(index, f"{source}\n\n{stored[stored.rindex('check(') :]}")
        (verdict,) = self.run(index)
        return verdict

    def picture(self, path: Path) -> None:
        """Writes a picture of the whole lesson, from the first cell to the last, PNG."""
        for _ in range(2):  # what was out of sight has had an estimated height only
            self.page.set_viewport_size({"width": WINDOW["width"], "height": self.page.evaluate(HEIGHT_FOR_ALL)})
            self.page.wait_for_timeout(300)
        self.lab.screenshot(path)
        self.page.set_viewport_size(WINDOW)

    def shades(self, index: int) -> list[Shade]:
        """The colors of all text under a cell."""
        return [Shade(**shade) for shade in self.cell(index).locator(".jp-OutputArea").evaluate(READ_SHADES)]
