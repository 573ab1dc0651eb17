"""The contributing guide's worked examples obey the rules that hold for every exercise."""

from __future__ import annotations

import linecache
import re
from pathlib import Path
from typing import Any

import pytest
import test_every_exercise as rules

from dlcourse.exercises.declare import Build, Exercise, Explain, FindMistake, Implement, Predict

ROOT = Path(__file__).parents[2]


def worked_examples() -> dict[str, Exercise]:
    """The exercises that the contributing guide declares, by kind."""
    text = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
    module = Path(__file__).with_name("contributing_examples.py")
    scope: dict[str, Any] = {"__name__": module.stem}
    linecache.cache[str(module)] = (len(code), None, code.splitlines(keepends=True), str(module))
    exec(compile(code, str(module), "exec"), scope)
    return {item.kind: item for item in scope.values() if isinstance(item, Exercise)}


def test_the_guide_has_a_worked_example_of_each_kind_and_each_obeys_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    examples = worked_examples()
    assert set(examples) == {"implement", "build", "find the mistake", "predict", "explain"}
    for example in examples.values():
        rules.test_there_are_two_or_three_hints(example)
        rules.test_placeholders_are_not_attempted(example)
        rules.test_two_mistakes_or_more_are_listed_and_each_says_something_else(example)
        assert isinstance(example, Implement | Predict | Explain)
        for mistake in example.mistakes:
            rules.test_each_mistake_is_wrong_and_gets_its_own_sentence(example, mistake)
        if isinstance(example, Implement):
            rules.test_the_solution_is_right_and_the_check_is_little_work(example, monkeypatch)
            rules.test_a_right_answer_written_another_way_is_right(example)
        if isinstance(example, Implement) and not isinstance(example, Build):
            rules.test_a_solution_that_is_1_percent_wrong_gets_a_counterexample_and_no_mistakes_sentence(example)
        if isinstance(example, FindMistake):
            rules.test_the_given_code_is_wrong_and_its_fault_is_named(example)
        elif isinstance(example, Implement):
            rules.test_the_untouched_stub_is_not_attempted(example)
