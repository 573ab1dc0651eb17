"""A notebook and its code cells as pytest collects and runs them.

Cells run in the order of the notebook, whichever were chosen: those before a chosen one run first, uncompared.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from nbval.cover import setup_coverage, teardown_coverage
from nbval.kernel import CURRENT_ENV_KERNEL_NAME
from nbval.plugin import IPyNbCell, IPyNbFile, coalesce_streams

from regression import forks, outputs, rules
from regression.report import LINES, CellFailure, Record, budget, overrun, report
from tools.canonical import first_line
from tools.execute import shorten
from tools.forkserver import ForkServer
from tools.kernels import CellTimeoutError, KernelDiedError, LessonKernel, Run

FULL_REPORTS = 3  # failing cells that are spelt out, besides the one that stops a lesson; of others the first line
RECORDS = pytest.StashKey[list[Record]]()
SERVER = pytest.StashKey[ForkServer | None]()
VERIFY = (
    "__import__('json').dumps(__import__('dlcourse.exercises._verify', fromlist=['failures'])"
    ".failures({source!r}, globals()))"
)


class LessonFile(IPyNbFile):
    """A notebook: one kernel for its cells, and a last item that holds it against the budget."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.broken_start = ""  # why there is no kernel
        self.stopped = ""  # why the remaining cells are not run
        self.reports = 0
        self.cells: list[LessonCell] = []
        self.figures = self.config.rootpath / "build" / "figures" / self.path.stem

    def collect(self) -> Iterator[pytest.Item]:
        """The code cells, each with the rules that it breaks."""
        try:
            cells = list(super().collect())
        except Exception as problem:
            raise self.CollectError(f"{self.path.name} cannot be read as a notebook: {problem}") from None
        forks.note(self.config, self.path.stem, [item.cell.source for item in cells])
        broken = self._broken_rules(cells) if self.compare_outputs else {}
        for item in cells:
            cell = LessonCell.from_parent(
                self, name=item.name, cell_num=item.cell_num, cell=item.cell, options=item.options
            )
            cell.broken_rules = broken.get(item.cell_num, [])
            self.cells.append(cell)
        yield from self.cells
        yield LessonBudget.from_parent(self, name="budget")

    def _broken_rules(self, cells: list[IPyNbCell]) -> dict[int, list[str]]:
        broken = {index: [rule] for index, rule in rules.not_executed([item.cell for item in cells]).items()}
        for index, item in enumerate(cells):
            following = cells[index + 1].cell.source if index + 1 < len(cells) else None
            ignored = not item.options["check"] and not item.options["skip"]
            if ignored and not rules.is_asserted(item.cell.source, following):
                rule = "its output is ignored, and the next code cell asserts nothing on what it made"
                broken.setdefault(index, []).append(rule)
        return broken

    def setup(self) -> None:
        """Starts the kernel; a failure to do so is the first cell's failure."""
        outputs.clear(self.figures)
        self.setup_sanitize_files()
        options = self.config.option
        stored_name = self.nb.metadata.get("kernelspec", {}).get("name", "python")
        name = CURRENT_ENV_KERNEL_NAME if options.nbval_current_env else options.nbval_kernel_name or stored_name
        try:
            server = self._server() if name == CURRENT_ENV_KERNEL_NAME else None
            self.kernel = LessonKernel(self.path.parent, name, options.nbval_kernel_startup_timeout, server)
        except Exception as problem:
            self.broken_start = f"the kernel {name} did not start: {type(problem).__name__}: {problem}"
            return
        if getattr(options, "cov_source", None):
            setup_coverage(self.config, self.kernel, self.path)

    def _server(self) -> ForkServer | None:
        """The process that the kernel is forked from, started for the first lesson that gains by it."""
        if not forks.gains(self):
            return None
        if SERVER not in self.config.stash:
            self.config.stash[SERVER] = forks.start()
        return self.config.stash[SERVER]

    def run_before(self, cell_num: int | None) -> list[str]:
        """Runs what has not run of the cells before this one (None: of all), and compares nothing.

        Returns:
            What kept them from running.
        """
        for cell in self.cells[:cell_num]:
            if not cell.has_run and not cell.options["skip"] and not self.stopped and (found := cell.run_unchosen()):
                return found
        return []

    def teardown(self) -> None:
        """Stops the kernel, also a dead one, and notes what the lesson took."""
        if self.kernel is None:
            return
        if getattr(self.config.option, "cov_source", None) and self.kernel.is_alive():
            teardown_coverage(self.config, self.kernel)
        self.kernel.stop()
        notes = [overrun(self.kernel.gauge.peak), f"stopped, {self.stopped}" if self.stopped else ""]
        record = Record(self.path.name, self.kernel.seconds, self.kernel.gauge.peak, "; ".join(filter(None, notes)))
        self.config.stash.setdefault(RECORDS, []).append(record)


class LessonCell(IPyNbCell):
    """A code cell: run in the lesson's kernel, its outputs compared, its exercises verified."""

    broken_rules: list[str]
    has_run = False

    def setup(self) -> None:
        """Nothing: nbval's own marks the cells after a timeout as expected failures."""

    def runtest(self) -> None:
        """Runs the cell and raises what is wrong with it."""
        if self.options["skip"]:
            pytest.skip("tagged so")
        found = self.parent.run_before(self.parent.cells.index(self))
        if self.parent.stopped and not found:
            pytest.skip(f"not run: {self.parent.stopped}")
        if findings := [*self.broken_rules, *(found or self._run())]:
            raise CellFailure(findings)

    def run_unchosen(self) -> list[str]:
        """Runs the cell for the sake of those after it; a claim that fails is not what was asked for."""
        found = self._run(compare=False)
        return [f"{self.name}, which comes before: {finding}" for finding in found] if self.parent.stopped else []

    def _run(self, compare: bool = True) -> list[str]:
        self.has_run = True
        if self.parent.kernel is None:
            return self._stop("its kernel did not start", self.parent.broken_start)
        try:
            run = self.parent.kernel.run(self.cell.source, self.config.option.nbval_cell_timeout)
            self.test_outputs = coalesce_streams(run.outputs)
            if run.error and not self.options["check_exception"]:
                return self._raised(run)
            return self._check(run) if compare and self.options["check"] else []
        except KernelDiedError as death:
            return self._stop(f"{self.name} killed the kernel", f"{death} in this cell")
        except CellTimeoutError as end:
            return self._stop(f"{self.name} did not end", f"the cell was stopped: {end}")

    def _stop(self, reason: str, finding: str) -> list[str]:
        self.parent.stopped = reason
        return [finding]

    def _raised(self, run: Run) -> list[str]:
        """A failed claim leaves the rest to run; after another exception, what follows would only repeat it."""
        said = run.error.evalue.splitlines()
        finding = f"the cell raised {run.error.ename}{f': {said[0]}' if said else ''}"
        if run.error.ename != "AssertionError":
            self.parent.stopped = f"{self.name} raised {run.error.ename}"
        return [f"{finding}\n{shorten(run.error.traceback, LINES - 4)}"]

    def _check(self, run: Run) -> list[str]:
        if self.cell.execution_count is None:
            return []  # that it was not executed is said already
        if run.changes:
            return [f"the output is changed after it was shown ({', '.join(run.changes)}), so it cannot be compared"]
        try:
            tolerance = rules.tolerance_of(self.cell)
        except ValueError as problem:
            return [str(problem)]
        comparison = outputs.Comparison(
            self.sanitize, tolerance, self.parent.figures, f"cell-{self.cell_num}", self.config.rootpath
        )
        found = comparison.findings(coalesce_streams(self.cell.outputs), self.test_outputs)
        return found or self._verify_exercises()

    def _verify_exercises(self) -> list[str]:
        if not rules.checks_exercises(self.cell.source):
            return []
        answer = self.parent.kernel.ask(VERIFY.format(source=self.cell.source), self.config.option.nbval_cell_timeout)
        if answer["status"] != "ok":
            return [f"its exercises could not be verified: {answer['ename']}: {answer['evalue']}"]
        return json.loads(ast.literal_eval(answer["data"]["text/plain"]))

    def place(self) -> str:
        """The notebook, the cell's number and its first line."""
        root = self.config.rootpath
        path = self.path.relative_to(root) if self.path.is_relative_to(root) else self.path
        count = self.cell.execution_count
        return f"{path.as_posix()}, {self.name}{f' [{count}]' if count else ''}: {first_line(self.cell.source)}"

    def reportinfo(self) -> tuple[Path, int, str]:
        """The headline of a failure."""
        return self.path, 0, f"{self.path.name}, {self.name}"

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> Any:
        """A failure on one screen."""
        if not isinstance(excinfo.value, CellFailure):
            return pytest.Item.repr_failure(self, excinfo)
        self.parent.reports += 1
        short = self.parent.reports > FULL_REPORTS and not self.parent.stopped
        return report(self.place(), excinfo.value.findings, short)


class LessonBudget(pytest.Item):
    """The last item of a lesson: it took no more memory than a lesson may. Time is shown, and fails nothing."""

    def runtest(self) -> None:
        """Fails if the lesson is over its budget."""
        found = self.parent.run_before(None)
        if self.parent.stopped and not found:
            pytest.skip(f"the lesson did not finish: {self.parent.stopped}")
        if budget() is None:
            pytest.skip("DLCOURSE_BUDGETS=off")
        if not found and (over := overrun(self.parent.kernel.gauge.peak)):
            found = [f"{self.parent.kernel.gauge.peak:,.0f} MB: {over}"]
        if found:
            raise CellFailure(found)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The headline of a failure."""
        return self.path, 0, f"{self.path.name}, budget"

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> Any:
        """A failure in one line."""
        if not isinstance(excinfo.value, CellFailure):
            return super().repr_failure(excinfo)
        return report(f"{self.path.name} as a whole", excinfo.value.findings)
