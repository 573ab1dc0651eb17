"""Text for consoles that do not know every character."""

from __future__ import annotations

import io

import pytest

from dlcourse.console import PLAIN, fitting


def stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp936", "cp950", "utf-8", "utf-16"])
def test_what_fits_can_be_written(encoding: str) -> None:
    text = "".join(PLAIN) + "数\udce8 plain"
    to = stream(encoding)
    to.write(fitting(text, to))
    assert fitting("plain", to) == "plain"


def test_signs_keep_their_meaning_where_they_can() -> None:
    assert fitting("✓ 28×28 ≤ 3", stream("ascii")) == "+ 28x28 <= 3"
    assert fitting("28×28", stream("cp1252")) == "28×28"


def test_a_stream_without_encoding_takes_everything() -> None:
    assert fitting("✓", io.StringIO()) == "✓"
