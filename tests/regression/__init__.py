"""The regression: pytest runs every notebook under nbval, and this plugin makes the comparison mean something.

It takes over nbval's files and cells, so that nbval's options go on working, and adds: a tolerance for decimals
(`text`), a comparison of figures (`pictures`), rules that nbval does not know (`rules`), kernels that are noticed when
they die (`tools.kernels`) and may be forked (`forks`), the exercises' solutions, reports on one screen, a table of what
each lesson took, and at the end each failure with the command that runs it alone (`alone`).
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from nbval.plugin import IPyNbFile

from regression import alone
from regression.lesson import RECORDS, SERVER, LessonFile
from regression.report import Record, table
from tools import kernels, reference

ROUNDS = 3  # of the reference workload


def pytest_configure(config: pytest.Config) -> None:
    """Refuses a Python that leaves assertions out."""
    try:
        kernels.refuse_optimized()
    except RuntimeError as refusal:
        raise pytest.UsageError(str(refusal)) from None


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """Puts a lesson in the place of nbval's file."""
    collectors = yield
    return [
        LessonFile.from_parent(parent, path=file_path) if type(collector) is IPyNbFile else collector
        for collector in collectors
    ]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where workers share the tests, the long files come first, so that in the end no worker waits for another."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: (not isinstance(item.parent, LessonFile), "browser" not in item.path.name))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Ends the process that kernels were forked from; a worker hands over what its lessons took."""
    if server := session.config.stash.get(SERVER, None):
        server.stop()
        del session.config.stash[SERVER]
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["lessons"] = [asdict(record) for record in session.config.stash.get(RECORDS, [])]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Collects what a worker's lessons took."""
    found = getattr(node, "workeroutput", {}).get("lessons", [])
    node.config.stash.setdefault(RECORDS, []).extend(Record(**record) for record in found)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Prints the table of the lessons, and how each failure is run alone."""
    if records := config.stash.get(RECORDS, []):
        terminalreporter.section("lessons")
        for line, is_wrong in table(records, _unit()):
            terminalreporter.line(line, red=is_wrong)
    if lines := alone.lines(terminalreporter.stats, config.rootpath):
        terminalreporter.section("what failed, and the command that runs it alone")
        for line in lines:
            terminalreporter.line(line, red=True)


@cache
def _unit() -> float:
    return reference.reference(ROUNDS)
