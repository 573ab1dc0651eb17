"""Finds exercises by name. Nothing of a lesson is loaded until the first name is asked for."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache

from dlcourse.exercises.declare import Exercise


class UnknownExerciseError(LookupError):
    """No exercise has this name; the message says which one may have been meant."""


@cache
def lessons() -> dict[str, tuple[Exercise, ...]]:
    """All exercises by lesson, in the lesson's order. The keys are the modules' names: `start_here`, `activations`."""
    package = importlib.import_module("dlcourse.exercises.lessons")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_"))
    return {name: tuple(importlib.import_module(f"{package.__name__}.{name}").EXERCISES) for name in names}


@cache
def registry() -> dict[str, Exercise]:
    """All exercises of the course by name.

    Raises:
        ValueError: if two exercises have the same name.
    """
    found: dict[str, Exercise] = {}
    for lesson, exercises in lessons().items():
        for exercise in exercises:
            if exercise.name in found:
                raise ValueError(f"two exercises are called {exercise.name!r}, one of them in {lesson}")
            found[exercise.name] = exercise
    return found


def find(name: object) -> Exercise:
    """The exercise of that name.

    Raises:
        UnknownExerciseError: if there is none, with the names that come close.
    """
    if isinstance(name, str) and name in registry():
        return registry()[name]
    if not isinstance(name, str):
        raise UnknownExerciseError(f"an exercise is called by its name in quotes, not by a {type(name).__name__}")
    near = difflib.get_close_matches(name, registry(), n=3)
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    raise UnknownExerciseError(f"there is no exercise called {name!r}.{meant}")


def lesson_of(name: str) -> str:
    """The lesson (module's name) that an exercise belongs to."""
    return next(lesson for lesson, exercises in lessons().items() if any(e.name == name for e in exercises))
