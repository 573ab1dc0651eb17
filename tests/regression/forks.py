"""Which lessons run in a kernel that is forked from a process with Keras in it, and that process.

A lesson gains by it if it imports Keras and another one does, too. Some start on their own all the same, so that what
keeps TensorFlow's start out of a lesson stays tested.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from tools import forkserver, kernels

ALWAYS_FRESH = {"02-logistic-regression", "14-iris"}
USES_KERAS = re.compile(r"^\s*(?:import|from) (?:keras|tensorflow)\b", re.M)
LESSONS = pytest.StashKey[dict[str, bool]]()  # the notebooks of this run: do they use Keras?


def note(config: pytest.Config, stem: str, sources: list[str]) -> None:
    """Remembers a notebook that is going to run."""
    config.stash.setdefault(LESSONS, {})[stem] = any(map(USES_KERAS.search, sources))


def gains(lesson: Any) -> bool:
    """Whether a lesson's kernel is to be forked."""
    lessons = lesson.config.stash.get(LESSONS, {})
    stem = lesson.path.stem
    others = sum(uses and name not in ALWAYS_FRESH for name, uses in lessons.items())
    return forkserver.is_possible() and stem not in ALWAYS_FRESH and lessons.get(stem, False) and others > 1


def start() -> forkserver.ForkServer | None:
    """The process that kernels are forked from; None where it cannot be had."""
    try:
        return forkserver.ForkServer(kernels.lesson_environment)
    except (forkserver.ForkServerError, OSError):
        return None
