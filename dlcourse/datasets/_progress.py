"""The progress bar of a download."""

from __future__ import annotations

import sys
import time

from dlcourse.console import say
from dlcourse.datasets._errors import megabytes

WIDTH = 30
INTERVAL = 0.1


class ProgressBar:
    """Redraws `mnist.npz ━━━━━━────── 5.2 of 11.5 MB` in place; prints one line at the end if output is no terminal.

    Args:
        label: the file's name.
        total: the expected number of bytes.
        shown: whether to print anything.
    """

    def __init__(self, label: str, total: int, *, shown: bool = True) -> None:
        self.label, self.total, self.shown = label, max(1, total), shown
        self.done = 0
        in_notebook = type(sys.stdout).__module__.startswith("ipykernel.")
        self.live = shown and (sys.stdout.isatty() or in_notebook)
        self._last = 0.0

    def update(self, size: int) -> None:
        """Adds `size` bytes to those received."""
        self.done += size
        if self.live and time.monotonic() - self._last >= INTERVAL:
            self._last = time.monotonic()
            self._draw()

    def close(self, *, finished: bool) -> None:
        """Ends the line; `finished` tells whether the download is complete."""
        if self.live:
            self._draw()
            say("", flush=True)
        elif self.shown and finished:
            say(f"{self.label}: {megabytes(self.done)} downloaded", flush=True)

    def _draw(self) -> None:
        part = min(WIDTH, WIDTH * self.done // self.total)
        bar = "━" * part + "─" * (WIDTH - part)
        say(f"\r{self.label} {bar} {megabytes(self.done)} of {megabytes(self.total)}  ", end="", flush=True)
