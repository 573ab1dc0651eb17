"""Declarations of exercises of five kinds, each with right answers, common mistakes and hints.

The exercises of a lesson are a package of `dlcourse_exercises`: a file for each function to write, `questions.py` for
values and choices, and `__init__.py` with their order, `EXERCISES`. docs/contributing.md has an example of each kind.
"""

from __future__ import annotations

from dlcourse.exercises._calls import Call, Function, Property, call, edge, no_python_loop
from dlcourse.exercises._exercise import Exercise, Family, Mistake
from dlcourse.exercises._function_kinds import Build, FindMistake, Implement
from dlcourse.exercises._value_kinds import Choice, Explain, Predict
from dlcourse.exercises._values import one_number

__all__ = [
    "Build",
    "Call",
    "Choice",
    "Exercise",
    "Explain",
    "Family",
    "FindMistake",
    "Function",
    "Implement",
    "Mistake",
    "Predict",
    "Property",
    "call",
    "edge",
    "no_python_loop",
    "one_number",
]
