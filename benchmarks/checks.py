"""What it costs to check a right answer in a process of its own, beside the same check in this process.

Run by `make bench`, or alone by `python -m benchmarks.checks`. All functions that need no TensorFlow, with Keras
loaded, as in most notebooks; the best of a few rounds, both ways in turn.
"""

from __future__ import annotations

import statistics
import sys
import time
from unittest import mock

import keras
import numpy as np

from dlcourse.exercises import _apart, _registry
from dlcourse.exercises._judge import judge
from dlcourse.exercises.declare import Implement

ROUNDS = 3
MOST = 0.2
"""Seconds that a check in a process of its own may take."""


def seconds(exercise: Implement) -> float:
    """Seconds of a check of the solution."""
    start = time.perf_counter()
    judge(exercise, exercise.function)
    return time.perf_counter() - start


def both(exercise: Implement) -> tuple[float, float]:
    """The best time apart, and in this process."""
    apart, here = [], []
    for _ in range(ROUNDS):
        apart.append(seconds(exercise))
        with mock.patch.object(_apart, "is_possible", return_value=False):
            here.append(seconds(exercise))
    return min(apart), min(here)


def main() -> int:
    """Prints medians and the longest check; fails if that takes too long."""
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
    model.predict(np.zeros((2, 4)), verbose=0)  # TensorFlow has its threads now
    functions = [
        exercise
        for exercise in _registry.registry().values()
        if isinstance(exercise, Implement)
        and _apart.is_possible(exercise.function, *(mistake.answer for mistake in exercise.mistakes))
    ]
    if not functions:
        print("checks: there is no process apart on this system")
        return 0
    apart, here = zip(*map(both, functions), strict=True)
    medians = statistics.median(apart), statistics.median(here)
    print(f"{len(functions)} checks: {medians[0]:.3f} s apart, {medians[1]:.3f} s here (medians)")
    print(f"the longest: {max(apart):.3f} s (allowed {MOST})")
    return int(max(apart) > MOST)


if __name__ == "__main__":
    sys.exit(main())
