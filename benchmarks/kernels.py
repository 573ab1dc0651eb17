"""What it gains to fork a lesson's kernel, and whether forked kernels can be interrupted.

Run by `make bench`, or alone by `python -m benchmarks.kernels`. A kernel is started and imports Keras, fresh and forked
in turn. Then fifty forked kernels in a row are interrupted in an endless cell, at moments from at once to half a second
later; each must say where it was, or be ended. None may hang.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from tools import forkserver, kernels

ROUNDS = 3
TURNS = 50
MOMENTS = (0.0, 0.01, 0.05, 0.1, 0.5)  # seconds after which a cell is interrupted
IMPORT = "import dlcourse\nimport keras"
ENDLESS = "import time\nn = 0\nwhile True:\n    n += 1\n    time.sleep(0.001 if n % 2 else 0)"


def start(folder: Path, server: forkserver.ForkServer | None) -> float:
    """Seconds until a kernel has imported Keras."""
    begin = time.perf_counter()
    kernel = kernels.LessonKernel(folder, server=server)
    kernel.run(IMPORT, 300)
    taken = time.perf_counter() - begin
    kernel.stop()
    return taken


def interrupt(folder: Path, server: forkserver.ForkServer, after: float) -> tuple[str, bool]:
    """What a kernel says that is interrupted, and whether it is gone afterwards."""
    kernel = kernels.LessonKernel(folder, server=server)
    try:
        kernel.run(ENDLESS, after)
    except kernels.CellTimeoutError as end:
        return str(end), not kernel.is_alive()
    return "it ended by itself", False


def main() -> int:
    """Prints both; returns 1 if a kernel hangs, else 0."""
    if not forkserver.is_possible():
        print("kernels are not forked on this system")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder, server = Path(name), forkserver.ForkServer(kernels.lesson_environment)
        try:
            fresh, forked = zip(*((start(folder, None), start(folder, server)) for _ in range(ROUNDS)), strict=True)
            ends = [interrupt(folder, server, MOMENTS[turn % len(MOMENTS)]) for turn in range(TURNS)]
        finally:
            server.stop()
    ratio = statistics.median(forked) / statistics.median(fresh)
    told, gone = sum("it was at" in said for said, _ in ends), sum(is_gone for _, is_gone in ends)
    print(f"start with Keras: a forked kernel takes {ratio:.2f} of a fresh one's time (median of {ROUNDS})")
    print(f"{TURNS} forked kernels interrupted: {told} said where they were, {gone} ended, {TURNS - gone} hung")
    return int(gone < TURNS)


if __name__ == "__main__":
    sys.exit(main())
