"""What this machine has for the course, and a plain sentence for each thing that is missing."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from dlcourse.datasets import full_sets

NEEDED = ("tensorflow", "keras", "numpy", "scipy", "matplotlib", "scikit-learn", "opencv-python-headless", "ipykernel")
"""Distributions that the lessons import, and the kernel that runs them."""

MEMORY_NEEDED = 4.0
"""GB of memory that a lesson with JupyterLab and a browser beside it is comfortable with; a lesson takes up to 2.5."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at: what was found, and what to do where that is not enough."""

    what: str
    found: str
    advice: str = ""

    @property
    def ok(self) -> bool:
        """Whether nothing is to be done."""
        return not self.advice


def examine() -> list[Finding]:
    """Looks at Python, the packages, processors and memory, and the full data sets on disk.

    Nothing is imported, so it takes no time, and nothing is downloaded.

    Returns:
        The findings, in the order in which they are worth reading.

    Example:
        >>> examine()[0].what
        'Python'
    """
    return [_python(), *map(_package, NEEDED), _processors(), _memory(), _full_sets()]


def doctor() -> bool:
    """Prints what this machine has, and what to do about what is missing.

    Where DLCOURSE_VERDICT_ONLY is set, as when stored outputs are made, only the last line is printed.

    Returns:
        Whether the lessons will run.
    """
    findings = examine()
    missing = [finding for finding in findings if not finding.ok]
    if not os.environ.get("DLCOURSE_VERDICT_ONLY"):
        for finding in findings:
            print(f"{'✓' if finding.ok else '✗'} {finding.what:<24} {finding.found}")
    for finding in missing:
        print(f"✗ {finding.what}: {finding.advice}")
    print(
        "Everything that the lessons need is here."
        if not missing
        else "Mend what is marked ✗, then run this cell again."
    )
    return not missing


def _python() -> Finding:
    version = platform.python_version()
    fits = (3, 11) <= sys.version_info[:2] < (3, 14)
    return Finding(
        "Python", version, "" if fits else f"{version} is not 3.11 to 3.13: install one of these, run `make lab`."
    )


def _package(name: str) -> Finding:
    try:
        return Finding(name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, "missing", f"not installed in {Path(sys.prefix).name}: start the course with `make lab`.")


def _processors() -> Finding:
    return Finding("processors", str(os.cpu_count() or 1))


def _memory() -> Finding:
    try:
        import psutil
    except ImportError:  # it comes with the kernel; a bare `pip install dlcourse` has none
        return Finding("memory", "unknown")
    gigabytes = psutil.virtual_memory().total / 1e9
    few = f"{gigabytes:.1f} GB is little: close other programs, and restart the kernel after each lesson."
    return Finding("memory", f"{gigabytes:.0f} GB", "" if gigabytes >= MEMORY_NEEDED else few)


def _full_sets() -> Finding:
    """No advice where there are none: every lesson brings its data along."""
    sets = ", ".join(sorted(full_sets()))
    return Finding("full data sets on disk", sets or "none, and none is needed: each lesson brings its data")
