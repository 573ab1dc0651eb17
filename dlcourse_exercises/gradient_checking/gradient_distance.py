"""gradient_distance: return the length of a - b, relative to the lengths of a and b together."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(8)


def gradient_distance(a, b):
    """Return the length of a - b, relative to the lengths of a and b together."""
    return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))


EXERCISE = FindMistake(
    gradient_distance,
    calls=[
        call(np.array([3.0, 4.0]), np.array([3.0, 4.0])),
        call(np.array([1.0, 0.0]), np.array([0.0, 1.0])),
        call(np.array([3.0, 4.0]), np.array([0.0, 0.0])),
        call(np.array([1e-8, 2e-8]), np.array([1e-8, 1e-8])),
        call(RNG.normal(size=20), RNG.normal(size=20)),
    ],
    hints=[
        "Put in two equal gradients of length 5. What comes out, and which part of the formula does it come from?",
        "`a / b + c` is `(a / b) + c`.",
        "`/ (np.linalg.norm(a) + np.linalg.norm(b))`",
    ],
    right="right: 0 for equal, 1 for opposite gradients, and nothing above",
)


@EXERCISE.given(
    "division comes before addition: only the first length is divided by, and the second is added to the result. "
    "Where do the brackets belong?"
)
def given(a, b):
    """Return the length of a - b, relative to the lengths of a and b together."""
    return np.linalg.norm(a - b) / np.linalg.norm(a) + np.linalg.norm(b)


@EXERCISE.wrong("below the line are two lengths, added, not the length of the sum. For opposite gradients a + b is 0.")
def length_of_the_sum(a, b):
    return np.linalg.norm(a - b) / np.linalg.norm(a + b)


@EXERCISE.wrong("one of the two lengths is missing. What happens if a is 0?")
def relative_to_one(a, b):
    return np.linalg.norm(a - b) / np.linalg.norm(a)


@EXERCISE.wrong("one of the two lengths is missing. What happens if b is 0?")
def relative_to_the_other(a, b):
    return np.linalg.norm(a - b) / np.linalg.norm(b)


@EXERCISE.wrong("two lengths of 1e-8 multiplied are 1e-16: the ratio would depend on the unit. They are to be added.")
def product_of_lengths(a, b):
    return np.linalg.norm(a - b) / (np.linalg.norm(a) * np.linalg.norm(b))


@EXERCISE.wrong("relative to the larger length alone, opposite gradients get 2. With which divisor would they get 1?")
def relative_to_the_larger(a, b):
    return np.linalg.norm(a - b) / max(np.linalg.norm(a), np.linalg.norm(b))


@EXERCISE.wrong("these are sums of absolute values. The length of a list is the root of its sum of squares.")
def sums_of_absolute_values(a, b):
    return np.sum(np.abs(a - b)) / (np.sum(np.abs(a)) + np.sum(np.abs(b)))


@EXERCISE.wrong("two gradients of the same length may point to opposite sides. The length of the difference is needed.")
def difference_of_lengths(a, b):
    return abs(np.linalg.norm(a) - np.linalg.norm(b)) / (np.linalg.norm(a) + np.linalg.norm(b))


@EXERCISE.wrong("this is the plain distance. Is 1e-8 much? It depends on how long the gradients are.")
def not_relative(a, b):
    return np.linalg.norm(a - b)


@EXERCISE.wrong("these are squares: a ratio of 1e-3 becomes 1e-6 and looks fine. The roots are missing.")
def squares_left(a, b):
    return np.sum((a - b) ** 2) / (np.sum(a**2) + np.sum(b**2))


@EXERCISE.also_right
def distance_by_sums(first, second):
    length = lambda v: np.sqrt(np.sum(np.square(v)))  # noqa: E731 - as a learner would write it
    return length(np.subtract(first, second)) / (length(first) + length(second))
