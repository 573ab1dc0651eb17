"""The exception for data that cannot be downloaded, saved or read, and helpers for messages."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class DataError(Exception):
    """Data cannot be downloaded, saved or read, for a reason outside the program."""


def did_you_mean(word: object, accepted: Iterable[str]) -> str:
    """Returns a sentence with the most similar accepted word, or an empty string.

    Args:
        word: the word that was given.
        accepted: the words that are accepted.

    Example:
        >>> did_you_mean("minst", ["mnist", "iris"])
        " Did you mean 'mnist'?"
    """
    near = difflib.get_close_matches(str(word), list(accepted), n=1)
    return f" Did you mean {near[0]!r}?" if near else ""


def megabytes(size: int) -> str:
    """Returns a number of bytes in kB or MB.

    Example:
        >>> megabytes(11_490_434)
        '11.5 MB'
    """
    if size < 100_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1e6:.1f} MB" if size < 99_500_000 else f"{size / 1e6:.0f} MB"
