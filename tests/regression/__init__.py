"""The regression: pytest runs every notebook under nbval, and this plugin makes the comparison mean something.

It takes over nbval's files and cells, so that nbval's options go on working, and adds: a tolerance for decimals
(`text`), a comparison of figures (`pictures`), rules that nbval does not know (`rules`), kernels that are noticed when
they die (`tools.kernels`), the exercises' solutions, reports on one screen, and a table of what each lesson took.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from nbval.plugin import IPyNbFile

from regression.lesson import RECORDS, LessonFile
from regression.report import table


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


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Prints the table of the lessons."""
    if records := config.stash.get(RECORDS, []):
        terminalreporter.section("lessons")
        for line, is_wrong in table(records):
            terminalreporter.line(line, red=is_wrong)
