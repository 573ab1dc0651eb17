"""Displays messages: as text in a terminal, as HTML in JupyterLab (a notebook stores both)."""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dlcourse.console import fitting, say

# Color-blind readers can tell blue and orange apart, and both are visible on white and on black. Text has the theme's
# color.
COLORS = {"✓": "#1f83d6", "✗": "#d9600f", "○": "#8a8a8a", "·": "#8a8a8a"}


@dataclass(frozen=True)
class Message:
    """A sign, a title, a sentence (with `code` in backticks), and preformatted lines."""

    sign: str
    title: str
    sentence: str
    lines: Sequence[str] = ()

    def __repr__(self) -> str:
        head = f"{self.sign} {self.title}: {self.sentence}"
        return fitting("\n".join([head, *(f"    {line}" for line in self.lines)]))

    def _repr_html_(self) -> str:
        color = COLORS[self.sign]
        body = "".join(f"{html.escape(line)}\n" for line in self.lines)
        pre = f'<pre style="margin:.4em 0 0;background:transparent;color:inherit">{body}</pre>' if body else ""
        head = f'<b style="color:{color}">{self.sign}</b> <b>{html.escape(self.title)}</b>: {_code(self.sentence)}'
        return f'<div style="border-left:3px solid {color};padding:.1em .8em">{head}{pre}</div>'


@dataclass(frozen=True)
class Page:
    """Content in two forms: text and HTML."""

    text: str
    markup: str

    def __repr__(self) -> str:
        return fitting(self.text)

    def _repr_html_(self) -> str:
        return self.markup


def show(item: Message | Page) -> None:
    """Displays an item in IPython, and prints it elsewhere."""
    if in_ipython():
        from IPython.display import display

        display(item)
    else:
        say(item)


def in_ipython() -> bool:
    """Returns whether the code runs in IPython or a notebook's kernel."""
    module: Any = sys.modules.get("IPython")
    return module is not None and module.get_ipython() is not None


def _code(sentence: str) -> str:
    """Escapes a sentence and marks its `code` as such."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(sentence))
