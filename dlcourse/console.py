"""Text for a console that may not know every character: what it cannot show is replaced, and nothing raises."""

from __future__ import annotations

import contextlib
import sys
from typing import Any, TextIO

PLAIN = {
    "✓": "+", "✗": "x", "○": "o", "·": "-", "×": "x", "…": "...", "–": "-", "−": "-", "─": "-", "━": "=", "≤": "<=",
    "≥": ">=", "→": "->", "²": "^2", "₁": "1", "₂": "2",
}  # fmt: skip
"""Signs that the course prints, and what stands for them in an old code page or in ASCII."""


def fitting(text: str, stream: TextIO | None = None) -> str:
    """Returns a text with each character that a stream cannot encode replaced by a plainer one or by `?`.

    Args:
        text: the text.
        stream: where it will be written; by default `sys.stdout`. A stream without an encoding takes everything.

    Returns:
        The text; unchanged if the stream can encode it.

    Example:
        >>> import io
        >>> fitting("28×28 ✓ 数", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
        '28x28 + ?'
    """
    encoding = getattr(sys.stdout if stream is None else stream, "encoding", None)
    if not isinstance(encoding, str):
        return text
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_shown(sign, encoding) for sign in text)
    except LookupError:  # an encoding that Python does not know
        return text.encode("ascii", "replace").decode()
    return text


def _shown(sign: str, encoding: str) -> str:
    for candidate in (sign, PLAIN.get(sign, "?")):
        with contextlib.suppress(UnicodeEncodeError):
            candidate.encode(encoding)
            return candidate
    return "?"


def say(text: Any, *, end: str = "\n", flush: bool = False) -> None:
    """Prints like `print`, but whatever stdout is: characters that it lacks are replaced, and if it is closed or cannot
    be written to, nothing happens.

    Args:
        text: what to print.
        end: what follows it.
        flush: whether it must appear at once.

    Example:
        >>> say("28×28")
        28×28
    """
    with contextlib.suppress(OSError, ValueError, AttributeError):
        print(fitting(str(text)), end=fitting(end), flush=flush)
