"""What a run says: failures that fit on one screen, and a table of what each lesson took."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

MEMORY = 2500.0  # MB that a lesson may take
FINDINGS = 5
LINES = 20


class CellFailure(Exception):  # noqa: N818 - an outcome, like pytest's own
    """A cell does not do what the notebook says; holds the findings."""

    def __init__(self, findings: list[str]) -> None:
        super().__init__(findings[0])
        self.findings = findings


class Report:
    """A failure's text, with its first line for pytest's summary."""

    def __init__(self, text: str, message: str) -> None:
        self.text, self.reprcrash = text, SimpleNamespace(message=message)

    def toterminal(self, out: Any) -> None:
        """Called by pytest's terminal reporter."""
        out.line(self.text)

    def __str__(self) -> str:
        return self.text


def report(place: str, findings: Sequence[str], short: bool = False) -> Report:
    """The text of a failure.

    Args:
        place: the notebook and the cell.
        findings: a sentence each, perhaps with lines that it speaks of.
        short: whether the first sentence is enough.
    """
    message = findings[0].splitlines()[0]
    if short:
        return Report(f"{place}\n  {message}", message)
    lines = [line for finding in findings[:FINDINGS] for line in finding.splitlines()][:LINES]
    more = len(findings) - FINDINGS
    lines += [f"and {more} more findings"] if more > 0 else []
    return Report("\n".join([place, *(f"  {line}" for line in lines)]), message)


@dataclass(frozen=True)
class Record:
    """What one lesson took: seconds with its kernel's start, without its exercises' solutions, and the peak in MB."""

    name: str
    seconds: float
    peak: float
    note: str = ""


def budget() -> float | None:
    """The MB that a lesson may take; DLCOURSE_BUDGETS is `off`, or another number of them."""
    setting = os.environ.get("DLCOURSE_BUDGETS", "")
    return None if setting == "off" else float(setting or MEMORY)


def overrun(peak: float) -> str:
    """What of the budget is exceeded; where budgets are off, the table still shows it."""
    most = budget() or MEMORY
    return f"over the budget of {most:,.0f} MB" if peak > most else ""


def table(records: Sequence[Record], unit: float) -> list[tuple[str, bool]]:
    """The lines of the table, and whether something is wrong with them.

    Args:
        records: a lesson each.
        unit: R, the seconds of the reference workload here and now.
    """
    width = max([len(record.name) for record in records] + [12]) + 2
    lines = [(f"{'':{width}}{'seconds':>9}{'R':>7}{'peak MB':>10}", False)]
    for record in sorted(records, key=lambda record: record.name):
        line = f"{_row(record.name, width, record.seconds, unit, record.peak)}  {record.note}"
        lines.append((line.rstrip(), bool(record.note)))
    seconds, peak = sum(record.seconds for record in records), max(record.peak for record in records)
    total = f"{len(records)} lessons" if len(records) > 1 else "1 lesson"
    last = f"R = {unit:.2f} s (tools/reference.py); mean {seconds / unit / len(records):.0f} R"
    return [*lines, (_row(total, width, seconds, unit, peak), False), (last, False)]


def _row(name: str, width: int, seconds: float, unit: float, peak: float) -> str:
    return f"{name:{width}}{seconds:>9.1f}{seconds / unit:>7.0f}{peak:>10,.0f}"
