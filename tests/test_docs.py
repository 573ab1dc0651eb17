"""The documents say what is true: their examples run, their links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import test_every_exercise as rules

from dlcourse.exercises.declare import Exercise, Explain, FindMistake, Implement, Predict

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def worked_examples() -> dict[str, Exercise]:
    """The exercises that the contributing guide declares, by kind."""
    text = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
    module = Path(__file__).with_name("contributing_examples.py")
    scope: dict[str, Any] = {"__name__": module.stem}
    import linecache

    linecache.cache[str(module)] = (len(code), None, code.splitlines(keepends=True), str(module))
    exec(compile(code, str(module), "exec"), scope)
    return {item.kind: item for item in scope.values() if isinstance(item, Exercise)}


def test_the_guide_has_a_worked_example_of_each_kind_and_each_obeys_the_rules() -> None:
    examples = worked_examples()
    assert set(examples) == {"implement", "find the mistake", "predict", "explain"}
    for example in examples.values():
        rules.test_there_are_two_or_three_hints(example)
        rules.test_placeholders_are_not_attempted(example)
        rules.test_two_mistakes_or_more_are_listed_and_each_says_something_else(example)
        assert isinstance(example, Implement | Predict | Explain)
        for mistake in example.mistakes:
            rules.test_each_mistake_is_wrong_and_gets_its_own_sentence(example, mistake)
        if isinstance(example, Implement):
            rules.test_the_solution_is_right_and_the_check_is_little_work(example)
            rules.test_a_right_answer_written_another_way_is_right(example)
            rules.test_a_solution_that_is_1_percent_wrong_gets_a_counterexample_and_no_mistakes_sentence(example)
        if isinstance(example, FindMistake):
            rules.test_the_given_code_is_wrong_and_its_fault_is_named(example)
        elif isinstance(example, Implement):
            rules.test_the_untouched_stub_is_not_attempted(example)


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
