"""Which rows of the syllabus are covered, and by which cell.

`python -m tools.coverage` prints a line a lesson; `python -m tools.coverage A32 03` the cells behind a row or a lesson.
A cell says so in its metadata: {"dlcourse": {"covers": ["A32"]}}. Typing errors are covered by docs/errata.md.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Row:
    """One thing that the course must explain, show, reproduce or ask."""

    id: str
    notebook: str
    kind: str
    item: str


def syllabus() -> dict[str, Row]:
    """All rows by id."""
    with (ROOT / "docs" / "syllabus.csv").open(encoding="utf-8", newline="") as file:
        return {r["id"]: Row(r["id"], r["notebook"], r["kind"], r["item"]) for r in csv.DictReader(file)}


def claims(path: Path) -> Iterator[tuple[str, str]]:
    """Pairs (row's id, place) that a notebook's cells claim; a place names the cell and its first line."""
    for number, cell in enumerate(json.loads(path.read_text(encoding="utf-8"))["cells"]):
        source = "".join(cell["source"]).strip()
        first = source.splitlines()[0][:70] if source else ""
        for row in cell["metadata"].get("dlcourse", {}).get("covers", []):
            yield row, f"{path.name}#{cell.get('id')} (cell {number}: {first})"


def errata() -> Iterator[tuple[str, str]]:
    """Pairs (row's id, place) that the table of typing errors covers."""
    text = (ROOT / "docs" / "errata.md").read_text(encoding="utf-8")
    for line in re.findall(r"^\|[^|]*\b[A-F]\d+\b[^|]*\|", text, re.MULTILINE):
        for row in re.findall(r"\b[A-F]\d+\b", line):
            yield row, "docs/errata.md"


def covered() -> dict[str, list[str]]:
    """The places of every row that something claims."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for row, place in claims(path):
            places[row].append(place)
    for row, place in errata():
        places[row].append(place)
    return dict(places)


def missing(notebook: str) -> list[Row]:
    """The rows of a lesson that nothing covers."""
    places = covered()
    return [row for row in syllabus().values() if row.notebook == notebook and row.id not in places]


def report() -> str:
    """A line a lesson, and the whole course."""
    rows, places = syllabus(), covered()
    lessons = sorted({row.notebook for row in rows.values()})
    lines = []
    for lesson in lessons:
        own = [row for row in rows.values() if row.notebook == lesson]
        done = sum(row.id in places for row in own)
        state = "complete" if done == len(own) else "not written" if not done else "MISSING " + _ids(own, places)
        lines.append(f"{lesson:<30} {done:3} of {len(own):3}  {state}")
    total = sum(row in places for row in rows)
    return "\n".join([*lines, f"{'the whole syllabus':<30} {total:3} of {len(rows):3}"])


def _ids(rows: list[Row], places: dict[str, list[str]]) -> str:
    return " ".join(row.id for row in rows if row.id not in places)


def details(names: list[str]) -> str:
    """The cells behind rows (`A32`) or behind all rows of lessons (`03`)."""
    places, lines = covered(), []
    for row in syllabus().values():
        if any(row.id == name or row.notebook.split("-")[0] == name or row.notebook == name for name in names):
            lines.append(f"{row.id} {row.kind}: {row.item}")
            lines += [f"    {place}" for place in places.get(row.id, ["NOT COVERED"])]
    return "\n".join(lines) or f"no row and no lesson is called {' or '.join(names)}"


if __name__ == "__main__":
    print(details(sys.argv[1:]) if len(sys.argv) > 1 else report())
