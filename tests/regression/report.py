"""What a run says: failures that fit on one screen, and a table of what each lesson took."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

BUDGET = (60.0, 2500.0)  # seconds, MB
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
    """What one lesson took: seconds in its kernel, exercise verification left out, and the peak in MB."""

    name: str
    seconds: float
    peak: float
    note: str = ""


def budget() -> tuple[float, float] | None:
    """Seconds and MB that a lesson may take; DLCOURSE_BUDGETS is `off`, or like `120,4000` on a slow machine."""
    setting = os.environ.get("DLCOURSE_BUDGETS", "")
    if setting == "off":
        return None
    seconds, peak = setting.split(",") if setting else BUDGET
    return float(seconds), float(peak)


def overruns(seconds: float, peak: float) -> list[str]:
    """What of the budget is exceeded; where budgets are off, the table still shows it."""
    most_seconds, most_memory = budget() or BUDGET
    found = [f"over the budget of {most_seconds:g} s"] if seconds > most_seconds else []
    return found + ([f"over the budget of {most_memory:,.0f} MB"] if peak > most_memory else [])


def table(records: Sequence[Record]) -> list[tuple[str, bool]]:
    """The lines of the table, and whether something is wrong with them."""
    width = max([len(record.name) for record in records] + [12]) + 2
    lines = [(f"{'':{width}}{'seconds':>9}{'peak MB':>10}", False)]
    for record in records:
        line = f"{record.name:{width}}{record.seconds:>9.1f}{record.peak:>10,.0f}  {record.note}"
        lines.append((line.rstrip(), bool(record.note)))
    seconds, peak = sum(record.seconds for record in records), max(record.peak for record in records)
    total = f"{len(records)} lessons" if len(records) > 1 else "1 lesson"
    return [*lines, (f"{total:{width}}{seconds:>9.1f}{peak:>10,.0f}", False)]
