"""Writes a lesson as plain text, and back: `python tools/nbtext.py lesson.py notebooks/03-activations.ipynb`.

The direction follows from the endings. The text is in percent format: `# %%` begins a code cell, `# %% [markdown]` a
text cell whose lines are comments; a cell's metadata follow the marker as JSON on the same line:

    # %% [markdown]
    # # 03 · Activation functions
    #
    # What a unit does with its sum.

    # %% {"alt": "Sigmoid and its slope", "tags": ["tol-5e-2"]}
    plot_activation(sigmoid)

Writing onto a notebook that exists keeps the ids of its cells, and the outputs of the code cells that did not change.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import sys
from pathlib import Path

import nbformat
from nbformat import NotebookNode

if not __package__:  # started as a script: its folder is on the path, the checkout is not
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from tools import canonical

MARKER = re.compile(r"# %%(?: \[(?P<kind>markdown|raw|notebook)\])?(?: (?P<metadata>\{.*\}))? *")


def to_text(notebook: NotebookNode) -> str:
    """Turns a notebook into percent format; outputs are left out.

    Args:
        notebook: of format 4.

    Returns:
        The text. `from_text` makes the same cells of it.

    Raises:
        ValueError: for a cell that percent format cannot hold (an attachment, a line that looks like a marker).
    """
    canonical.canonicalise(notebook)
    own = {k: v for k, v in notebook.metadata.items() if k in canonical.NOTEBOOK_METADATA}
    blocks = [_marker("notebook", own)] if own else []
    for cell in notebook.cells:
        if cell.get("attachments"):
            raise ValueError(f"cell {cell.id} has an attachment; put the picture into a code cell's output")
        code = cell.cell_type == "code"
        lines = cell.source.split("\n") if cell.source else []
        body = lines if code else [f"# {line}" if line else "#" for line in lines]
        if clash := next((line for line in body if line.startswith("# %%")), None):
            raise ValueError(f"cell {cell.id} has a line that would begin a new cell: {clash}")
        blocks.append("\n".join([_marker("" if code else cell.cell_type, cell.metadata), *body]))
    return "\n\n".join(blocks) + "\n"


def _marker(kind: str, metadata: dict) -> str:
    parts = ["# %%"] + [f"[{kind}]"] * bool(kind)
    return " ".join(parts + [json.dumps(metadata, ensure_ascii=False, sort_keys=True)] * bool(metadata))


def from_text(text: str, existing: NotebookNode | None = None) -> NotebookNode:
    """Turns percent format into a notebook in the stored form.

    Args:
        text: cells that each begin with a marker.
        existing: the notebook that is being edited. Cells that match keep their id, and their outputs if unchanged.

    Returns:
        The notebook, not executed.

    Raises:
        ValueError: naming the line, if a marker is unknown, its metadata are not JSON or a text line is no comment.
    """
    notebook = nbformat.v4.new_notebook()
    body: list[tuple[int, str]] = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if not line.startswith("# %%"):
            body.append((number, line))
            continue
        _finish(notebook, body)
        body = []
        _begin(notebook, number, line)
    _finish(notebook, body)
    _carry_over(notebook.cells, existing.cells if existing else [])
    return canonical.canonicalise(notebook)


def _begin(notebook: NotebookNode, number: int, line: str) -> None:
    match = MARKER.fullmatch(line)
    if match is None:
        raise ValueError(f'line {number}: write "# %%", "# %% [markdown]" or "# %% {{"tags": […]}}", not {line!r}')
    try:
        metadata = nbformat.from_dict(json.loads(match["metadata"] or "{}"))
    except ValueError as problem:
        raise ValueError(f"line {number}: the metadata are not JSON: {problem}") from None
    allowed = canonical.NOTEBOOK_METADATA if match["kind"] == "notebook" else canonical.CELL_METADATA
    if unknown := set(metadata) - set(allowed):
        raise ValueError(f"line {number}: metadata may be {', '.join(allowed)}, not {', '.join(sorted(unknown))}")
    if match["kind"] == "notebook":
        notebook.metadata = metadata
        return
    kinds = {
        None: nbformat.v4.new_code_cell,
        "markdown": nbformat.v4.new_markdown_cell,
        "raw": nbformat.v4.new_raw_cell,
    }
    notebook.cells.append(kinds[match["kind"]](metadata=metadata))


def _finish(notebook: NotebookNode, body: list[tuple[int, str]]) -> None:
    if not notebook.cells:
        if stray := next((number for number, line in body if line.strip()), None):
            raise ValueError(f"line {stray} stands before the first marker")
        return
    cell = notebook.cells[-1]
    lines = [line if cell.cell_type == "code" else _uncomment(number, line) for number, line in body]
    cell.source = canonical.without_blank_ends("\n".join(lines))


def _uncomment(number: int, line: str) -> str:
    if not line.strip() or line == "#":
        return ""
    if not line.startswith("# "):
        raise ValueError(f'line {number}: a line of text begins with "# ", not {line[:20]!r}')
    return line[2:]


def _carry_over(cells: list[NotebookNode], old: list[NotebookNode]) -> None:
    """Gives the new cells the ids and outputs of those old ones that they come from."""
    origin = _unchanged(cells, old)
    free = [i for i in range(len(old)) if i not in origin.values()]
    for i, cell in enumerate(cells):
        if i not in origin and (best := _most_alike(cell, old, free)) is not None:
            free.remove(best)
            cell.id = old[best].id
        elif i in origin:
            cell.id = old[origin[i]].id
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = old[origin[i]].outputs, old[origin[i]].execution_count
        else:
            cell.id = ""  # canonicalise derives it from what the cell holds


def _unchanged(cells: list[NotebookNode], old: list[NotebookNode]) -> dict[int, int]:
    """Pairs of equal cells: first those in the same order, then those that were moved."""
    keys, old_keys = ([(c.cell_type, c.source) for c in side] for side in (cells, old))
    blocks = difflib.SequenceMatcher(None, old_keys, keys, autojunk=False).get_matching_blocks()
    pairs = {block.b + k: block.a + k for block in blocks for k in range(block.size)}
    for i, key in enumerate(keys):
        moved = (j for j, other in enumerate(old_keys) if other == key and j not in pairs.values())
        if i not in pairs and (j := next(moved, None)) is not None:
            pairs[i] = j
    return pairs


def _most_alike(cell: NotebookNode, old: list[NotebookNode], free: list[int]) -> int | None:
    def alike(j: int) -> float:
        return difflib.SequenceMatcher(None, old[j].source, cell.source, autojunk=False).ratio()

    scores = [(alike(j), -j) for j in free if old[j].cell_type == cell.cell_type]
    score, minus_j = max(scores, default=(0.0, 0))
    return -minus_j if score > 0.6 else None


def main(arguments: list[str] | None = None) -> int:
    """Converts one file; the exit code is 1 and the reason is one sentence where that fails."""
    parser = argparse.ArgumentParser(description="Write a notebook as percent-format text, or the other way round.")
    parser.add_argument("source", type=Path, help="lesson.py or lesson.ipynb")
    parser.add_argument("target", type=Path, help="lesson.ipynb or lesson.py")
    paths = parser.parse_args(arguments)
    try:
        if (paths.source.suffix, paths.target.suffix) == (".ipynb", ".py"):
            paths.target.write_text(to_text(canonical.read(paths.source)), encoding="utf-8")
        elif (paths.source.suffix, paths.target.suffix) == (".py", ".ipynb"):
            existing = canonical.read(paths.target) if paths.target.exists() else None
            canonical.write(from_text(paths.source.read_text(encoding="utf-8"), existing), paths.target)
        else:
            raise ValueError("one of the two files must end in .py and the other in .ipynb")
    except (OSError, ValueError) as problem:
        print(f"nbtext: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
