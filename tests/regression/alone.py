"""The end of a run: each failure in one line, with the command that runs it alone."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

WIDTH = 150  # characters of what is said about a failure


def lines(stats: Mapping[str, Sequence[Any]], root: Path) -> list[str]:
    """Two lines for each failed test or cell, error at collection or crashed worker.

    Args:
        stats: pytest's reports by outcome.
        root: where pytest was started.
    """
    reports = [*stats.get("failed", []), *stats.get("error", [])]
    found = {}
    for report in reports:
        found.setdefault(report.nodeid, f"{report.nodeid}: {_message(report)}"[:WIDTH])
    return [line for nodeid, said in found.items() for line in (said, f"    {command(nodeid, root)}")]


def command(nodeid: str, root: Path) -> str:
    """What is typed to run it alone; of a lesson the cells before it run, too."""
    python = Path(sys.executable)
    shown = python.relative_to(root).as_posix() if python.is_relative_to(root) else Path(sys.executable).name
    return f"{shown} -m pytest {shlex.quote(nodeid)}"


def _message(report: Any) -> str:
    """The first line that says what is wrong."""
    crash = getattr(report.longrepr, "reprcrash", None)
    text = str(crash.message if crash else report.longrepr or report.when).strip()
    said = [line.strip() for line in text.splitlines() if line.strip()]
    if crash is None and len(said) > 1:  # a lesson's report: the place comes first
        return said[1]
    return said[0] if said else "failed"
