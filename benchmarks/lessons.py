"""What each lesson takes, in seconds and in R, alone on the machine and in a kernel of its own.

Run by `make bench`, or alone, for some lessons and cell by cell:

    python -m benchmarks.lessons
    python -m benchmarks.lessons 06 18 --cells

R is measured in the same run (`tools.reference`). "Seconds to run" in a lesson's header is what it takes on an ordinary
machine, R times that machine's R, as a round number: the column `header` stands beside `there`. With NumPy's AVX-512
functions switched off, this machine's figures are nearer to those of an ordinary one:

    NPY_DISABLE_CPU_FEATURES="$(python -m tools.cpu_features avx512)" python -m benchmarks.lessons
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from tools import canonical, execute, kernels, reference

MEAN, MOST = 29.0, 65.0  # R
SHOWN = 0.5  # seconds from which on a cell is listed
TIMEOUT = 600.0  # for one cell
APART = 1.5  # a header that is out by this factor, and by SECONDS, is to be written anew
SECONDS = 4.0


def run(path: Path) -> tuple[kernels.LessonKernel, list[tuple[int, float, str]]]:
    """Runs a lesson's cells.

    Returns:
        The kernel, stopped, and the number in the notebook, the seconds and the first line of each code cell.
    """
    kernel, taken = kernels.LessonKernel(path.parent), []
    try:
        for number, cell in enumerate(canonical.read(path).cells):
            if cell.cell_type == "code" and cell.source.strip():
                before = kernel.seconds
                result = kernel.run(cell.source, TIMEOUT)
                taken.append((number, kernel.seconds - before, canonical.first_line(cell.source)))
                if result.error:
                    print(f"  [{number}] {result.error.ename}: {result.error.evalue}")
    finally:
        kernel.stop()
    return kernel, taken


def said(path: Path) -> int:
    """The seconds to run in a lesson's header."""
    found = re.search(r"(\d+) seconds to run", canonical.read(path).cells[0].source)
    if found is None:
        raise ValueError(f"{path.name}: its first cell says nothing of seconds to run")
    return int(found[1])


def is_off(header: float, there: float) -> bool:
    """Whether a header's seconds are too far from what the lesson takes on an ordinary machine."""
    return abs(header - there) > SECONDS and not 1 / APART < header / there < APART


def main(arguments: list[str] | None = None) -> int:
    """Prints the table; returns 1 if a lesson or their mean takes more than it may, or a header is off, else 0."""
    parser = argparse.ArgumentParser(description="What each lesson takes.")
    parser.add_argument("lessons", nargs="*", metavar="NB", help="a number (03) or a path; none: all")
    parser.add_argument("--cells", action="store_true", help="list the cells, too")
    options = parser.parse_args([] if arguments is None else arguments)
    paths, found, off = execute.chosen(options.lessons), [], []
    unit = reference.reference()
    print(f"R = {unit:.2f} s\n{'':34}{'seconds':>9}{'R':>7}{'there':>7}{'header':>8}{'peak MB':>10}")
    for path in paths:
        kernel, cells = run(path)
        in_r, header = kernel.seconds / unit, said(path)
        there = in_r * reference.ORDINARY
        found.append(in_r)
        off += [path.stem] if is_off(header, there) else []
        row = f"{path.stem:34}{kernel.seconds:>9.1f}{in_r:>7.1f}{there:>7.0f}{header:>8}{kernel.gauge.peak:>10,.0f}"
        print(row, flush=True)
        for number, seconds, line in cells if options.cells else []:
            if seconds >= SHOWN:
                print(f"    [{number}] {seconds:6.1f} s  {line[:80]}")
    mean = sum(found) / len(found)
    print(f"mean {mean:.1f} R (at most {MEAN:g} for all lessons), most {max(found):.1f} R (at most {MOST:g})")
    if off:
        print(f"headers to write anew: {', '.join(off)}")
    return int(bool(off) or max(found) > MOST or (not options.lessons and mean > MEAN))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
