"""A learner's progress: a file to which lines are appended, and the map of the course that shows it."""

from __future__ import annotations

import contextlib
import html
import json
import os
import time
from pathlib import Path

from dlcourse.course import COURSE, Lesson
from dlcourse.exercises import _registry
from dlcourse.exercises._judge import Mark, Verdict
from dlcourse.exercises._show import COLORS, Page
from dlcourse.places import chosen_or_default

_written: dict[tuple[Path, str], str] = {}
"""The last mark of each exercise that this process has written, by file."""


def progress_file() -> Path:
    """Returns the file of the progress: DLCOURSE_PROGRESS, or by default a file in the system's user data folder.

    Raises:
        ValueError: if there can be no such file.
    """
    import platformdirs

    return chosen_or_default("DLCOURSE_PROGRESS", lambda: platformdirs.user_data_path("dlcourse") / "progress.jsonl")


def record(verdict: Verdict) -> None:
    """Appends a verdict to the file; if it cannot be written, no error is raised, so that `check` still answers."""
    if verdict.mark is Mark.NOT_ATTEMPTED:
        return
    entry = {"exercise": verdict.name, "mark": verdict.mark.value, "time": int(time.time())}
    with contextlib.suppress(OSError, ValueError):
        path = progress_file()
        if path.exists() and not path.is_file():  # a device or pipe, which may have no end
            return
        if path.exists() and _written.get((path, verdict.name)) == verdict.mark.value:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab+") as file:
            # Start a new line if a crash has truncated the last one.
            is_complete = file.tell() == 0 or _last_byte(path) == b"\n"
            file.write(("" if is_complete else "\n").encode() + json.dumps(entry).encode() + b"\n")
        _written[path, verdict.name] = verdict.mark.value


def _last_byte(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1)


def solved() -> set[str]:
    """Returns the names of the exercises that have been solved at least once; invalid lines of the file are ignored."""
    try:
        path = progress_file()
        lines = path.read_bytes().splitlines() if path.is_file() else []
    except (OSError, ValueError):
        return set()
    names = set()
    for line in lines:
        with contextlib.suppress(ValueError, RecursionError):
            entry = json.loads(line)
            if isinstance(entry, dict) and entry.get("mark") == Mark.RIGHT.value:
                names.add(str(entry.get("exercise")))
    return names


def course_map() -> Page:
    """Returns the lessons in order, each with one sign per exercise that shows whether it is solved."""
    done = solved()
    ready = [(lesson, [e.name for e in _registry.lessons()[lesson.module]]) for lesson in COURSE if _is_ready(lesson)]
    total = sum(len(names) for _, names in ready)
    right = sum(name in done for _, names in ready for name in names)
    head = f"{right} of {total} exercises solved"
    text, rows, part = [head], [], ""
    for lesson, names in ready:
        if lesson.part != part:
            part = lesson.part
            text.append(f"\n{part}")
            rows.append(f'<tr><th colspan="3" style="text-align:left;padding-top:.8em">{html.escape(part)}</th></tr>')
        marks = "".join(Mark.RIGHT.value if name in done else Mark.NOT_ATTEMPTED.value for name in names)
        text.append(f"  {lesson.number:02d} {lesson.title:<44} {marks}")
        rows.append(_row(lesson, marks))
    markup = f'<b>{head}</b><table style="text-align:left">{"".join(rows)}</table>'
    return Page("\n".join(text), markup)


def _is_ready(lesson: Lesson) -> bool:
    return lesson.module in _registry.lessons()


def _row(lesson: Lesson, marks: str) -> str:
    signs = "".join(f'<span style="color:{COLORS[mark]}">{mark}</span>' for mark in marks)
    link = f'<a href="{lesson.notebook}.ipynb">{html.escape(lesson.title)}</a>'
    cells = "".join(f'<td style="text-align:left">{cell}</td>' for cell in (link, signs))
    return f"<tr><td>{lesson.number:02d}</td>{cells}</tr>"
