"""Executes lessons and stores their outputs exactly as the regression will see them.

    python tools/execute.py             all of notebooks/
    python tools/execute.py 03 14       these, by number
    python tools/execute.py PATH        this file
    python tools/execute.py --check     only names the notebooks that are not in canonical form
    python tools/execute.py 03 --redraw     figures are stored anew, also where the regression would accept the old ones

A stored figure stays, byte by byte, where the regression would accept it in place of the new one: so a diff shows what
changed, and after an upgrade only what must. Where it differs in a pixel all the same, its cell is named.
A notebook is written whole or not at all, and only if every cell ran and no output names this machine.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import numpy as np
from nbformat import NotebookNode

if not __package__:  # started as a script: its folder is on the path, the checkout is not
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from tools import canonical, kernels, pictures

NOTEBOOKS = Path(__file__).resolve().parents[1] / "notebooks"
IGNORED = {"nbval-ignore-output", "pytest-validate-ignore-output"}
IGNORED_COMMENT = re.compile(r"^\s*#+\s*(NBVAL_IGNORE_OUTPUT|PYTEST_VALIDATE_IGNORE_OUTPUT)\s*$", re.M)


class RefusalError(Exception):
    """Why a notebook was not written; says which cell."""


def is_ignored(cell: NotebookNode) -> bool:
    """Whether nbval runs the code cell without comparing its output."""
    return bool(IGNORED & set(cell.metadata.get("tags", []))) or bool(IGNORED_COMMENT.search(cell.source))


def execute(path: Path, timeout: float = 120, redraw: bool = False) -> tuple[bool, kernels.LessonKernel]:
    """Runs a notebook's code cells in one fresh kernel and stores their outputs.

    The stored output of an ignored cell stays, if it has one.

    Args:
        path: the notebook, which is written only if all went well.
        timeout: in seconds, for one cell.
        redraw: whether figures are stored anew that differ in a pixel from the stored ones.

    Returns:
        Whether the file changed, and the kernel, stopped, with its clock and its gauge.

    Raises:
        RefusalError: if a cell fails, hangs or kills the kernel, or if an output must not be stored.
    """
    notebook = canonical.canonicalise(canonical.read(path))
    kernel = kernels.LessonKernel(path.resolve().parent)
    try:
        _run_cells(notebook, kernel, timeout, redraw)
    finally:
        kernel.stop()
    if found := canonical.objections(canonical.canonicalise(notebook), made_here=True):
        raise RefusalError("\n".join(found[:10]))
    return canonical.write(notebook, path), kernel


def _run_cells(notebook: NotebookNode, kernel: kernels.LessonKernel, timeout: float, redraw: bool) -> None:
    count = 0
    for number, cell in enumerate(c for c in notebook.cells if c.cell_type == "code"):
        if not cell.source.strip():
            cell.outputs, cell.execution_count = [], None
            continue
        count += 1
        place = f"cell {number} ({canonical.first_line(cell.source)})"
        try:
            run = kernel.run(cell.source, timeout)
        except (kernels.CellTimeoutError, kernels.KernelDiedError) as problem:
            raise RefusalError(f"{place}: {problem}") from None
        if run.error:
            raise RefusalError(f"{place} raised {run.error.ename}\n{shorten(run.error.traceback)}")
        if run.changes and not is_ignored(cell):
            raise RefusalError(f"{place} clears or updates its output, which cannot be compared")
        cell.execution_count = count
        if not (is_ignored(cell) and cell.outputs):
            if keep_figures(cell.outputs, run.outputs, redraw):
                print(f"{place}: the stored figure is kept, though a pixel differs; --redraw stores the new one")
            cell.outputs = run.outputs


def keep_figures(stored: list[NotebookNode], new: list[NotebookNode], redraw: bool = False) -> bool:
    """Puts a cell's stored figures in place of new ones that look the same, byte by byte.

    Args:
        stored: the cell's stored outputs.
        new: what it gave now, changed in place.
        redraw: whether only figures without any difference are kept.

    Returns:
        Whether one was kept that differs, as little as the regression accepts.
    """
    old, now = ([o.data for o in outputs if "image/png" in o.get("data", {})] for outputs in (stored, new))
    if len(old) != len(now):
        return False
    differs = False
    for before, after in zip(old, now, strict=True):
        one, other = (pictures.decode(data["image/png"]) for data in (before, after))
        if np.array_equal(one, other):
            after["image/png"] = before["image/png"]
        elif not redraw and pictures.compare(one, other) is None:
            after["image/png"], differs = before["image/png"], True
    return differs


def shorten(traceback: list[str], lines: int = 24) -> str:
    """A traceback without colors that fits on one screen: its beginning and its end."""
    text = kernels.ANSI.sub("", "\n".join(traceback)).strip().strip("-").strip().splitlines()
    if len(text) > lines:
        text = [*text[: lines // 2], "    …", *text[-lines // 2 :]]
    return "\n".join(line[:160] for line in text)


def is_canonical(path: Path) -> bool:
    """Whether the file is stored in canonical form."""
    return canonical.dump(canonical.read(path)) == path.read_text(encoding="utf-8")


def chosen(names: list[str]) -> list[Path]:
    """The notebooks that are meant by numbers, parts of names or paths; all of them if there are none.

    Raises:
        ValueError: for a name that is none of these.
    """
    if not names:
        return sorted(NOTEBOOKS.glob("*.ipynb"))
    found = []
    for name in names:
        paths = [Path(name)] if Path(name).is_file() else sorted(NOTEBOOKS.glob(f"{name}*.ipynb"))
        if not paths:
            raise ValueError(f"{name} is neither a notebook's number nor the path of one")
        found += paths
    return list(dict.fromkeys(found))


def main(arguments: list[str] | None = None) -> int:
    """Executes or checks the chosen notebooks; the exit code is 1 if one of them was refused."""
    try:
        kernels.refuse_optimized()
    except RuntimeError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    parser = argparse.ArgumentParser(description="Execute lessons and store their outputs as the regression sees them.")
    parser.add_argument("notebooks", nargs="*", metavar="NB", help="a number (03) or a path; none: all")
    parser.add_argument("--check", action="store_true", help="execute nothing, name what is not in canonical form")
    parser.add_argument("--timeout", type=float, default=120, metavar="S", help="seconds for a cell (default: 120)")
    parser.add_argument("--redraw", action="store_true", help="store figures anew that differ in a pixel")
    options = parser.parse_args(arguments)
    try:
        paths = chosen(options.notebooks)
    except ValueError as problem:
        parser.error(str(problem))
    if options.check:
        return max((_check(path) for path in paths), default=0)
    return max([_execute_and_tell(path, options.timeout, options.redraw) for path in paths], default=0)


def _check(path: Path) -> int:
    try:
        found = [] if is_canonical(path) else ["not in canonical form: run `make execute`"]
        found += canonical.objections(canonical.read(path))
    except ValueError as problem:
        found = [str(problem)]
    for problem in found:
        print(f"{path.name}: {problem}")
    return bool(found)


def _execute_and_tell(path: Path, timeout: float, redraw: bool) -> int:
    try:
        changed, kernel = execute(path, timeout, redraw)
    except (RefusalError, ValueError, OSError) as refusal:
        print(f"{path.name}: left as it was.\n{refusal}", file=sys.stderr)
        return 1
    state = "written" if changed else "unchanged"
    print(f"{path.name}: {state}, {kernel.seconds:.1f} s, {kernel.gauge.peak:,.0f} MB", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
