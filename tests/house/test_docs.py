"""The documents say what is true: their examples run, their links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tools import lesson_table

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]


def test_readmes_table_of_lessons_is_the_courses() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme == lesson_table.written(readme), "run `python -m tools.lesson_table`"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_local_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|href)="([^"]+)"', text):
        if not re.match(r"https?://|#", target):
            assert (page.parent / target.split("#")[0]).exists(), target


def test_the_glossary_is_in_order_and_complete() -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")
    ]
    terms = [row[0].lower() for row in rows[1:]]
    assert terms == sorted(terms)
    assert len(set(terms)) == len(terms)
    assert all(len(row) == 4 and all(row) for row in rows)


def test_the_readme_links_every_lesson() -> None:
    linked = set(re.findall(r"\]\(notebooks/([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert linked == {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}


def test_the_readmes_example_runs() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    scope: dict[str, Any] = {}
    [code] = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    exec(code, scope)
    assert scope["features"].shape == (1437, 36)
    assert scope["probabilities"].round(3).tolist() == [[0.269, 0.731]]
