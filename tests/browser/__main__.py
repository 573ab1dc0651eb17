"""Makes the picture in README.md anew: `python -m tests.browser docs/images/lesson.png`, in the checkout."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from .page import Lab
from .server import chromium, make_lab

LESSON = "14-iris"
STUB, WRONG = "sorted_val_accuracy = ...", "sorted_val_accuracy = 1.0"  # its cell stands close below a figure
SIZE = {"width": 1100, "height": 920}
BELOW = 15  # pixels between the verdict and the window's lower edge


def picture(browser: Any, server: Any) -> bytes:
    """A lesson in JupyterLab as PNG: a figure, and below it a wrong answer with its reason."""
    lab = Lab(browser, server)
    lesson = lab.open(LESSON)
    lesson.run_all()
    lab.choose("View", "Appearance", "Show Left Sidebar")
    lab.page.set_viewport_size(SIZE)
    cell = lesson.cell_with(STUB)
    lesson.answer(cell, WRONG)
    lab.page.keyboard.press("ArrowUp")  # back from the next cell, which is chosen after Shift + Enter
    lab.page.evaluate(
        """([cell, below]) => {
            const panel = document.querySelector('.jp-WindowedPanel-outer');
            panel.scrollTop += cell.getBoundingClientRect().bottom + below - panel.getBoundingClientRect().bottom;
        }""",
        [lesson.cell(cell).element_handle(), BELOW],
    )
    lab.page.wait_for_timeout(500)
    return lab.page.screenshot()


def main(path: Path) -> None:
    """Writes the picture, in 256 colors: a third of the bytes, and no difference to the eye."""
    with make_lab() as server, chromium() as browser:
        image = Image.open(BytesIO(picture(browser, server))).convert("RGB")
    path.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
