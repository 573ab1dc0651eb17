"""Finds exercises by name. The lessons' exercises are loaded when the first one is looked up."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache
from types import ModuleType

from dlcourse.exercises.declare import Exercise, FindMistake

PACKAGE = "dlcourse_exercises"
"""The package of the exercises, with one subpackage per lesson, named as its notebook without the number."""


class UnknownExerciseError(LookupError):
    """No exercise has this name; the message suggests similar names."""


def lessons() -> dict[str, tuple[Exercise, ...]]:
    """Returns the exercises of all lessons that load, in order, by lesson: `start_here`, `activations`, …"""
    return _loaded()[0]


def broken() -> dict[str, str]:
    """Returns the errors of the lessons whose exercises cannot be loaded; the others are not affected."""
    return _loaded()[1]


def registry() -> dict[str, Exercise]:
    """Returns all exercises of the course by name."""
    return {exercise.name: exercise for exercises in lessons().values() for exercise in exercises}


def find(name: object) -> Exercise:
    """Returns the exercise of this name.

    Raises:
        UnknownExerciseError: if there is none; the message lists similar names, and lessons that cannot be loaded.
    """
    if not isinstance(name, str):
        raise UnknownExerciseError(f"give the exercise's name in quotes, not a value of type {type(name).__name__}")
    known = registry()
    if name in known:
        return known[name]
    similar = difflib.get_close_matches(name, known, n=3)
    meant = f" Did you mean {' or '.join(similar)}?" if similar else ""
    failed = "".join(f" The exercises of {lesson} cannot be loaded here: {why}." for lesson, why in broken().items())
    raise UnknownExerciseError(f"there is no exercise called {name!r}.{meant}{failed}")


@cache
def _loaded() -> tuple[dict[str, tuple[Exercise, ...]], dict[str, str]]:
    """Returns the exercises that load and the errors of those that do not, by lesson."""
    loaded: dict[str, tuple[Exercise, ...]] = {}
    failed: dict[str, str] = {}
    try:
        names = _names()
    except ImportError as error:  # installed without it, or before there was one
        return {}, {"the course": f"{type(error).__name__}: {error}"}
    for lesson in names:
        others = {exercise.name for exercises in loaded.values() for exercise in exercises}
        try:
            loaded[lesson] = _exercises_of(importlib.import_module(f"{PACKAGE}.{lesson}"), others)
        except Exception as error:  # whatever it is, it must not affect the other lessons
            failed[lesson] = f"{type(error).__name__}: {error}"
    return loaded, failed


def _names() -> list[str]:
    package = importlib.import_module(PACKAGE)
    return sorted(module.name for module in pkgutil.iter_modules(package.__path__))


def _exercises_of(module: ModuleType, others: set[str]) -> tuple[Exercise, ...]:
    exercises = tuple(module.EXERCISES)
    names = [exercise.name for exercise in exercises]
    for name in names:
        if names.count(name) > 1 or name in others:
            raise ValueError(f"two exercises are called {name!r}")
    for exercise in exercises:
        if isinstance(exercise, FindMistake):
            _ = exercise.faulty  # raises if there is none
    return exercises
