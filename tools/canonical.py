"""The one form in which a notebook is stored, so that a diff shows what changed and nothing else.

Sorted keys, stable cell ids, no volatile metadata, one stream per name, pictures without the writer's name in them.
Nothing is executed here.
"""

from __future__ import annotations

import base64
import getpass
import hashlib
import io
import json
import os
import re
import socket
import struct
import sys
import tempfile
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbval.plugin import coalesce_streams
from PIL import Image

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
LANGUAGE = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
}
NOTEBOOK_METADATA = ("dlcourse", "title")
CELL_METADATA = ("alt", "dlcourse", "jupyter", "slideshow", "tags")
PICTURE_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
# Accounts whose name is also a word of the lessons ("square root"); their home folder is looked for all the same.
COMMON_ACCOUNTS = {"root", "user", "admin", "runner", "student", "test", "localhost"}
PATH_END = r"[^\s\"'<>]*"
HOME_PATH = re.compile(rf"(?<![\w.:/-])(?:/(?:home|Users|root|tmp|private|var)/|[A-Za-z]:\\)[\w.~-]{PATH_END}")


def read(path: Path) -> NotebookNode:
    """Reads a notebook of format 4; cells without an id get one that depends on what they hold."""
    return parse(path.read_text(encoding="utf-8"), str(path))


def parse(text: str, name: str = "the text") -> NotebookNode:
    """Makes a notebook of a file's text.

    Raises:
        ValueError: if it is no notebook of format 4.
    """
    try:
        raw = json.loads(text)
        if raw["nbformat"] != 4:
            raise ValueError(f"format {raw['nbformat']}")
        raw["nbformat_minor"] = 5
        _give_ids(raw["cells"])
        return nbformat.reads(json.dumps(raw), as_version=4)
    except (ValueError, KeyError, TypeError) as problem:
        raise ValueError(f"{name} is not a notebook of format 4: {problem}") from None


def derived_id(cell_type: str, source: str, taken: set[str]) -> str:
    """An id that follows from the cell's text, and is not taken."""
    for attempt in range(1000):
        digest = hashlib.sha256(f"{cell_type}\n{source}\n{attempt}".encode()).hexdigest()[:8]
        if digest not in taken:
            return digest
    raise ValueError(f"no free id for a cell that stands a thousand times: {source[:40]!r}")


def _give_ids(cells: list[dict]) -> None:
    taken: set[str] = set()
    for cell in cells:
        source = "".join(cell["source"])
        if not cell.get("id") or cell["id"] in taken:
            cell["id"] = derived_id(cell["cell_type"], source, taken | {c.get("id") for c in cells})
        taken.add(cell["id"])


def canonicalise(notebook: NotebookNode) -> NotebookNode:
    """Brings a notebook into the stored form, in place; its code is not executed.

    Args:
        notebook: of format 4; a part that has outputs keeps them.

    Returns:
        The same notebook.
    """
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    kept = {key: value for key, value in notebook.metadata.items() if key in NOTEBOOK_METADATA}
    notebook.metadata = nbformat.from_dict({**kept, "kernelspec": KERNELSPEC, "language_info": LANGUAGE})
    _give_ids(notebook.cells)
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({k: v for k, v in cell.metadata.items() if k in CELL_METADATA and v})
        cell.source = without_blank_ends(cell.source)
        if cell.cell_type == "code":
            _canonical_outputs(cell)
    return notebook


def without_blank_ends(source: str) -> str:
    """A cell's text without the blank lines before and after it."""
    lines = source.replace("\r\n", "\n").split("\n")
    written = [i for i, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[written[0] : written[-1] + 1]) if written else ""


def _canonical_outputs(cell: NotebookNode) -> None:
    cell.outputs = list(coalesce_streams(cell.outputs))
    for output in cell.outputs:
        if output.output_type == "execute_result":
            output.execution_count = cell.execution_count
        data = output.get("data", {})
        output.pop("transient", None)
        for picture in ("image/png", "image/jpeg"):
            if picture in data:
                data[picture] = "".join(data[picture].split())
        if "image/png" in data:
            data["image/png"] = _plain_png(data["image/png"])


def _plain_png(encoded: str) -> str:
    """The same pixels without the writer's name, the date and the resolution; left alone if it has none of them.

    A picture is not encoded again without need: another machine's library would compress it to other bytes.
    """
    content = base64.b64decode(encoded)
    if set(_chunks(content)) <= PICTURE_CHUNKS:
        return encoded
    picture = Image.open(io.BytesIO(content))
    if picture.mode == "RGBA" and picture.getextrema()[3] == (255, 255):
        picture = picture.convert("RGB")
    if picture.mode == "RGB" and picture.getcolors(256):
        picture = _with_palette(picture)
    picture.info.clear()
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return base64.b64encode(out.getvalue()).decode("ascii")


def _with_palette(picture: Image.Image) -> Image.Image:
    palette = picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=256)
    return palette if palette.convert("RGB").tobytes() == picture.tobytes() else picture


def _chunks(png: bytes) -> list[bytes]:
    names, at = [], 8
    while at + 8 <= len(png):
        length, name = struct.unpack(">I4s", png[at : at + 8])
        names.append(name)
        at += length + 12
    return names


def dump(notebook: NotebookNode) -> str:
    """The text of a notebook in the stored form."""
    return nbformat.writes(canonicalise(notebook)) + "\n"


def write(notebook: NotebookNode, path: Path) -> bool:
    """Writes a notebook whole or not at all.

    Returns:
        Whether the file changed.
    """
    text = dump(notebook)
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(beside, path.stat().st_mode if path.exists() else 0o644)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return True


def objections(notebook: NotebookNode, made_here: bool = False) -> list[str]:
    """What must not stand in a stored output: an error, or a trace of the machine it was made on.

    Args:
        notebook: with outputs.
        made_here: whether they were made on this machine, so that its own names and paths are looked for too.

    Returns:
        One sentence for each; empty if all is well.
    """
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    names = _own_names(" ".join(cell.source for cell in notebook.cells)) if made_here else {}
    found = []
    for number, cell in enumerate(code):
        place = f"cell {number} ({first_line(cell.source)})"
        for output in cell.outputs:
            if output.output_type == "error":
                found.append(f"{place} ends in {output.ename}: {output.evalue}")
                continue
            text = output.get("text", "") + "".join(t for t in output.get("data", {}).values() if _is_prose(t))
            found += [f"{place} prints {trace}" for trace in _machine_traces(text, names)]
    return found


def _is_prose(value: object) -> bool:
    return isinstance(value, str) and (len(value) < 200 or " " in value)


def _own_names(lesson: str) -> dict[str, str]:
    """Patterns of this machine's folders, host and user; a name that the lesson itself uses is a word like others."""
    folders = {str(Path.home()), sys.prefix, str(Path(__file__).resolve().parents[1]), tempfile.gettempdir()}
    paths = "|".join(re.escape(folder + os.sep) + PATH_END for folder in sorted(folders) if len(folder) > 1)
    patterns = {"the path": paths}
    for what, name in (("the host name", socket.gethostname()), ("the user name", getpass.getuser())):
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        if len(name) > 3 and name.lower() not in COMMON_ACCOUNTS and not re.search(pattern, lesson):
            patterns[what] = pattern
    return patterns


def _machine_traces(text: str, names: dict[str, str]) -> list[str]:
    found = [(what, re.search(pattern, text)) for what, pattern in names.items()]
    traces = [f"{what} {match.group()}" for what, match in found if match]
    path = HOME_PATH.search(text)
    return traces or ([f"the path {path.group()}"] if path else [])


def first_line(source: str) -> str:
    """The first line of a cell that says something, cut to 60 characters."""
    line = next((line.strip() for line in source.splitlines() if line.strip()), "")
    return line if len(line) <= 60 else line[:57] + "…"
