"""Compares a cell's new outputs with the stored ones, kind by kind."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from PIL import Image

from regression import text
from tools import pictures

PICTURES = ("image/png", "image/jpeg")
SKIPPED = {"application/vnd.jupyter.widget-view+json"}  # the numbers of widgets are random


@dataclass
class Comparison:
    """How the outputs of one cell are compared.

    Attributes:
        sanitize: nbval's replacements (`--nbval-sanitize-with`), applied to both sides.
        tolerance: the cell's own, or None.
        folder: where the pictures of a mismatch are left.
        stem: how their names begin.
        root: what the folder is named relative to in a message.
    """

    sanitize: Callable[[str], str]
    tolerance: float | None
    folder: Path
    stem: str
    root: Path

    def findings(self, stored: Sequence[NotebookNode], new: Sequence[NotebookNode]) -> list[str]:
        """What differs, one sentence each, the lines it speaks of below it; the order of different kinds is free."""
        old, fresh = by_kind(stored), by_kind(new)
        found: list[str] = []
        for kind in sorted(old.keys() | fresh.keys(), key=_rank):
            before, after = old.get(kind, []), fresh.get(kind, [])
            if len(before) == len(after):
                found += self._compare_all(kind, before, after)
            elif not (kind == "text/plain" and found):  # a figure that is missing has a text, too
                found.append(_count_sentence(kind, before, after))
        return found

    def _compare_all(self, kind: str, stored: list[Any], new: list[Any]) -> list[str]:
        found = []
        for number, (old, fresh) in enumerate(zip(stored, new, strict=True), start=1):
            which = f"{kind} {number}" if len(stored) > 1 else kind
            if kind in PICTURES:
                found += self._compare_pictures(old, fresh, number)
            elif isinstance(old, str) and isinstance(fresh, str):
                differences = text.differences(self.sanitize(old), self.sanitize(fresh), self.tolerance)
                found += [f"{which}, {difference}" for difference in differences]
            elif old != fresh:
                found.append(f"{which} differs")
        return found

    def _compare_pictures(self, stored: str, new: str, number: int) -> list[str]:
        if stored == new:
            return []
        old, fresh = pictures.decode(stored), pictures.decode(new)
        mismatch = pictures.compare(old, fresh)
        if mismatch is None:
            return []
        self.folder.mkdir(parents=True, exist_ok=True)
        left = {"stored": old, "new": fresh, "difference": mismatch.picture}
        for name, pixels in left.items():
            Image.fromarray(pixels).save(self.folder / f"{self.stem}-figure-{number}-{name}.png")
        place = (self.folder / f"{self.stem}-figure-{number}").relative_to(self.root)
        return [f"figure {number}: {mismatch.reason}\n    see     {place.as_posix()}-{{stored,new,difference}}.png"]


def by_kind(outputs: Sequence[NotebookNode]) -> dict[str, list[Any]]:
    """Outputs by stream name, by mime type or as parts of an error, each in order."""
    kinds: dict[str, list[Any]] = defaultdict(list)
    for output in outputs:
        if output.output_type == "stream":
            kinds[output.name].append(output.text)
        elif output.output_type == "error":
            kinds["error"].append(f"{output.ename}: {output.evalue}")
        else:
            for mime, value in output.data.items():
                if mime not in SKIPPED:
                    kinds[mime].append(value)
    return kinds


def _rank(kind: str) -> tuple[bool, bool, str]:
    """Pictures first, then plain text, then markup that says the same again."""
    return kind not in PICTURES, "/" in kind and kind != "text/plain", kind


def _count_sentence(kind: str, stored: list[Any], new: list[Any]) -> str:
    what = "figure" if kind in PICTURES else f"{kind} output"
    verdict = f"a {what} was lost" if len(stored) > len(new) else f"a {what} more than stored"
    shown = next((value for value in (new or stored) if isinstance(value, str) and kind not in PICTURES), "")
    sample = (
        f"\n    {'new     ' if new else 'stored  '}{shown.strip().splitlines()[0][: text.WIDTH]}"
        if shown.strip()
        else ""
    )
    return f"{verdict}: {len(stored)} stored, {len(new)} now{sample}"


def clear(folder: Path) -> None:
    """Removes the pictures of an earlier run."""
    shutil.rmtree(folder, ignore_errors=True)
