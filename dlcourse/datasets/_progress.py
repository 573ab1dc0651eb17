"""A line that shows how far a download has come."""

from __future__ import annotations

import sys
import time

from dlcourse.datasets._errors import megabytes

WIDTH = 30
INTERVAL = 0.1


class ProgressBar:
    """Writes `mnist.npz ━━━━━━────── 5.2 of 11.5 MB` over itself; where output is no screen, one line at the end."""

    def __init__(self, label: str, total: int, *, shown: bool = True) -> None:
        self.label, self.total, self.shown = label, max(1, total), shown
        self.done = 0
        in_notebook = type(sys.stdout).__module__.startswith("ipykernel.")
        self.live = shown and (sys.stdout.isatty() or in_notebook)
        self._last = 0.0

    def update(self, size: int) -> None:
        """Adds bytes that have come."""
        self.done += size
        if self.live and time.monotonic() - self._last >= INTERVAL:
            self._last = time.monotonic()
            self._draw()

    def close(self, *, finished: bool) -> None:
        """Ends the line."""
        if self.live:
            self._draw()
            print(flush=True)
        elif self.shown and finished:
            print(f"{self.label}: {megabytes(self.done)} fetched", flush=True)

    def _draw(self) -> None:
        part = min(WIDTH, WIDTH * self.done // self.total)
        bar = "━" * part + "─" * (WIDTH - part)
        print(f"\r{self.label} {bar} {megabytes(self.done)} of {megabytes(self.total)}  ", end="", flush=True)
