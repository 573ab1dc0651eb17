"""The files that people expect beside a project: they are what their readers can read, and say what is so."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from dlcourse.course import COURSE

ROOT = Path(__file__).parents[2]


def read(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def test_the_hosted_workflow_runs_what_every_ci_runs() -> None:
    [job] = read(".github/workflows/test.yml")["jobs"].values()
    assert "bash .ci/run" in [step.get("run") for step in job["steps"]]
    assert job["timeout-minutes"] == 90


HOOKS = read(".pre-commit-config.yaml")["repos"][0]["hooks"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_passes_what_is_committed(hook: dict[str, Any]) -> None:
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True).stdout.splitlines()
    if not files:
        pytest.skip("this is no checkout of git")
    kinds = {"python": ".py", "jupyter": ".ipynb"}
    endings = tuple(kinds[kind] for kind in hook.get("types_or", hook.get("types", kinds)))
    chosen = [name for name in files if name.endswith(endings) and re.search(hook.get("files", ""), name)]
    assert len(chosen) > 10
    entry = shlex.split(hook["entry"].replace(".venv/bin/python", shlex.quote(sys.executable)))
    if hook["id"] == "ruff-format":
        entry.append("--check")  # as pre-commit sees it: a file that changes fails
    done = subprocess.run([*entry, *chosen], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["answer-judged-wrongly", "fault-in-a-lesson"])
def test_an_issue_form_asks_for_what_is_needed(name: str) -> None:
    form = read(f".github/ISSUE_TEMPLATE/{name}.yml")
    assert form["name"]
    assert form["description"]
    fields = [item for item in form["body"] if item["type"] != "markdown"]
    assert len({field["id"] for field in fields}) == len(fields) >= 3
    assert all(field["attributes"]["label"] for field in fields)
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_versions_and_licences_are_the_packages() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = read("CITATION.cff")
    assert citation["version"] == project["version"]
    assert citation["license"] == project["license"]
    assert [author["name"] for author in citation["authors"]] == [author["name"] for author in project["authors"]]


def test_the_changelog_begins_with_what_is_unreleased() -> None:
    headings = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"


def test_lessons_have_numbers_slugs_and_titles_of_their_own() -> None:
    assert [lesson.number for lesson in COURSE] == list(range(53))
    for what in ("slug", "title", "module"):
        assert len({getattr(lesson, what) for lesson in COURSE}) == 53
