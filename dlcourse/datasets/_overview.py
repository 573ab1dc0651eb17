"""`describe()`: all data sets in one table."""

from __future__ import annotations

import html
import os
from dataclasses import dataclass

from dlcourse.console import fitting
from dlcourse.datasets._errors import megabytes
from dlcourse.datasets._full import full_sets
from dlcourse.datasets._samples import sample_facts
from dlcourse.datasets.catalogue import CATALOGUE, Entry

HEADINGS = ("set", "what one sample is", "bundled sample", "full set", "download", "on this disk")
UNITS = {"sequences": "word numbers", "messages": "a message", "captions": "a name, 5 sentences"}


@dataclass(frozen=True)
class Overview:
    """A table that is displayed as text, and in a notebook as HTML.

    Attributes:
        rows: the rows, with the headings first.
    """

    rows: tuple[tuple[str, ...], ...]

    def __repr__(self) -> str:
        widths = [max(map(len, column)) for column in zip(*self.rows, strict=True)]
        lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in self.rows]
        return fitting("\n".join([lines[0], "─" * max(map(len, lines)), *lines[1:]]))

    def _repr_html_(self) -> str:
        def line(cells: tuple[str, ...], tag: str) -> str:
            return "".join(f'<{tag} style="text-align:left">{html.escape(cell)}</{tag}>' for cell in cells)

        head, *body = (f"<tr>{line(row, 'td' if number else 'th')}</tr>" for number, row in enumerate(self.rows))
        return f"<table><thead>{head}</thead><tbody>{''.join(body)}</tbody></table>"


def describe() -> Overview:
    """Returns a table of all data sets: shape of a sample, sizes of bundled and full set, size of the download.

    The last column says which full sets are on this disk. It is omitted if DLCOURSE_VERDICT_ONLY is set, as when
    stored outputs are made.

    Returns:
        The table.

    Example:
        >>> describe().rows[9][:3]
        ('iris', '4', 'real, 135 + 15')
    """
    rows = [HEADINGS, *map(_row, CATALOGUE.values())]
    if os.environ.get("DLCOURSE_VERDICT_ONLY"):
        rows = [row[:-1] for row in rows]
    return Overview(tuple(rows))


def _row(entry: Entry) -> tuple[str, ...]:
    facts = sample_facts(entry.name)
    bundled = f"{facts['kind']}, {facts['train']:,} + {facts['test']:,}"
    unit = UNITS.get(entry.form) or "×".join(map(str, entry.shape))
    if not entry.files:
        return entry.name, unit, bundled, "the same", "none", "yes"
    weight = megabytes(entry.weight) if all(file.base for file in entry.files) else "by hand"
    here = "yes" if entry.name in full_sets() else "no"
    return entry.name, unit, bundled, f"{entry.train:,} + {entry.test:,}", weight, here
