"""Checks whether this machine meets the requirements of the course, with advice for each one that it does not."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from dlcourse.datasets import full_sets

NEEDED = ("tensorflow", "keras", "numpy", "scipy", "matplotlib", "scikit-learn", "opencv-python-headless", "ipykernel")
"""Packages that the lessons import, and the kernel that runs them."""

MEMORY_NEEDED = 4.0
"""Memory in GB that is enough for a lesson (up to 2.5 GB), JupyterLab and a browser."""


@dataclass(frozen=True)
class Finding:
    """The result of one check.

    Attributes:
        what: the requirement, such as `"Python"` or the name of a package.
        found: what this machine has.
        advice: what to do if that is not enough; otherwise empty.
    """

    what: str
    found: str
    advice: str = ""

    @property
    def ok(self) -> bool:
        """Whether the requirement is met."""
        return not self.advice


def examine() -> list[Finding]:
    """Checks Python, the packages, processors, memory, and the full data sets on disk.

    The packages are not imported, so it is fast, and nothing is downloaded.

    Returns:
        The findings, most important first.

    Example:
        >>> examine()[0].what
        'Python'
    """
    return [_python(), *map(_package, NEEDED), _processors(), _memory(), _full_sets()]


def doctor() -> bool:
    """Prints what this machine has, and what to do about requirements that are not met.

    If DLCOURSE_VERDICT_ONLY is set, as when stored outputs are made, only unmet requirements and the last line are
    printed.

    Returns:
        Whether all requirements are met.
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
        else "Fix what is marked ✗, then run this cell again."
    )
    return not missing


def _python() -> Finding:
    version = platform.python_version()
    fits = (3, 11) <= sys.version_info[:2] < (3, 14)
    return Finding(
        "Python",
        version,
        "" if fits else f"{version} is not supported: install Python 3.11, 3.12 or 3.13, then run `make lab`.",
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
    except ImportError:  # installed with the kernel, but not by `pip install dlcourse` alone
        return Finding("memory", "unknown")
    gigabytes = psutil.virtual_memory().total / 1e9
    advice = f"{gigabytes:.1f} GB is little: close other programs, and shut down the kernel after each lesson."
    return Finding("memory", f"{gigabytes:.0f} GB", "" if gigabytes >= MEMORY_NEEDED else advice)


def _full_sets() -> Finding:
    """Never has advice: each lesson comes with its data."""
    sets = ", ".join(sorted(full_sets()))
    return Finding("full data sets on disk", sets or "none, and none is needed: each lesson comes with its data")
