"""Writes README's table of lessons from `dlcourse.course`; those with a notebook get a link.

python -m tools.lesson_table
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

from dlcourse.course import COURSE

ROOT = Path(__file__).resolve().parents[1]
HEAD = "| part | lessons; those with a link are there |\n|---|---|\n"


def table() -> str:
    """The table, a row for each part."""
    rows = []
    for number, (part, lessons) in enumerate(groupby(COURSE, key=lambda lesson: lesson.part), start=1):
        names = []
        for lesson in lessons:
            name, path = f"{lesson.number:02d} {lesson.title}", f"notebooks/{lesson.notebook}.ipynb"
            names.append(f"[{name}]({path})" if (ROOT / path).exists() else name)
        rows.append(f"| {number} · {part} | {' · '.join(names)} |\n")
    return HEAD + "".join(rows)


def written(readme: str) -> str:
    """README's text with the table as it should be.

    Raises:
        ValueError: if it has no such table.
    """
    text, count = re.subn(re.escape(HEAD) + r"(\|.*\n)*", lambda _: table(), readme)
    if count != 1:
        raise ValueError("README.md has no table of lessons, or several")
    return text


if __name__ == "__main__":
    path = ROOT / "README.md"
    path.write_text(written(path.read_text(encoding="utf-8")), encoding="utf-8")
