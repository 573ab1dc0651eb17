"""What `dlcourse` saves of Keras's import in a lesson, by letting garbage collection wait.

Run by `make bench`, or alone by `python -m benchmarks.startup`. Fresh processes, with and without, in turn.
"""

from __future__ import annotations

import statistics
import subprocess
import sys

ROUNDS = 5
TIMED = "import time; start = time.perf_counter(); import keras; print(time.perf_counter() - start)"
PRELUDES = {"plain": "import ipykernel; ", "with dlcourse": "import ipykernel, dlcourse; "}


def seconds(prelude: str) -> float:
    """Seconds that Keras's import takes in a process of its own."""
    code = [sys.executable, "-c", prelude + TIMED]
    return float(subprocess.run(code, capture_output=True, text=True, check=True).stdout)


def main() -> int:
    """Prints both as a ratio; nothing is required."""
    taken = [[seconds(prelude) for prelude in PRELUDES.values()] for _ in range(ROUNDS)]
    plain, ours = (statistics.median(each) for each in zip(*taken, strict=True))
    print(f"import keras after dlcourse, in a kernel: {ours / plain:.2f} of the time without (median of {ROUNDS})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
