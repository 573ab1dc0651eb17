"""What goes wrong with data, said in words that help."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class DataError(Exception):
    """Data could not be fetched, kept or read, for a reason that lies outside the program."""


def did_you_mean(word: object, accepted: Iterable[str]) -> str:
    """A sentence with the accepted word that is nearest, or nothing.

    Example:
        >>> did_you_mean("minst", ["mnist", "iris"])
        " Did you mean 'mnist'?"
    """
    near = difflib.get_close_matches(str(word), list(accepted), n=1)
    return f" Did you mean {near[0]!r}?" if near else ""


def megabytes(size: int) -> str:
    """A number of bytes as people say it: `megabytes(11_490_434)` is 11.5 MB."""
    if size < 100_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1e6:.1f} MB" if size < 99_500_000 else f"{size / 1e6:.0f} MB"
