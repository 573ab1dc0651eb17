"""R: the seconds that this machine takes for a fixed piece of everyday Python and NumPy work.

Budgets are counted in it, so that they mean the same on a fast and on a slow machine: a lesson of 30 R takes 21 seconds
where R is 0.69 s (two cores at 2.4 GHz without AVX-512).

    python -m tools.reference
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

ROUNDS = 5
ORDINARY = 0.69
"""R, in seconds, of the machine for which the lessons' headers say how long they run."""

_rng = np.random.default_rng(0)
_TEN, _TABLE, _MILLION = np.ones(10), np.ones((32, 10)), _rng.normal(size=1_000_000)
_X, _W, _SQUARE = _rng.random((32, 64)), _rng.random((64, 10)), np.ones((512, 512), np.float32)


def _same(value: int) -> int:
    return value


def loops() -> None:
    """A sum of a million squares."""
    sum(i * i for i in range(1_000_000))


def calls() -> None:
    """A million calls of a Python function."""
    for i in range(1_000_000):
        _same(i)


def small_arrays() -> None:
    """A hundred thousand additions of ten numbers: what it costs to start an operation."""
    for _ in range(100_000):
        _TEN + _TEN


def reductions() -> None:
    """A hundred thousand sums of 32 rows."""
    for _ in range(100_000):
        _TABLE.sum(axis=1)


def steps() -> None:
    """Ten thousand gradient steps of a softmax regression, as lessons write them."""
    for _ in range(10_000):
        z = _X @ _W
        e = np.exp(z - z.max(axis=1, keepdims=True))
        _X.T @ (e / e.sum(axis=1, keepdims=True))


def tanh() -> None:
    """Ten million hyperbolic tangents."""
    for _ in range(10):
        np.tanh(_MILLION)


def products() -> None:
    """Twenty products of 512 × 512 matrices."""
    for _ in range(20):
        _SQUARE @ _SQUARE


PARTS: tuple[Callable[[], None], ...] = (loops, calls, small_arrays, reductions, steps, tanh, products)


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """Seconds of each part, the best of some rounds: the others were disturbed."""
    return {part.__name__: min(_seconds(part) for _ in range(rounds)) for part in PARTS}


def _seconds(part: Callable[[], None]) -> float:
    start = time.perf_counter()
    part()
    return time.perf_counter() - start


def reference(rounds: int = ROUNDS) -> float:
    """R in seconds."""
    return sum(measure(rounds).values())


if __name__ == "__main__":
    parts = measure()
    print(" · ".join(f"{name} {1000 * taken:.0f} ms" for name, taken in parts.items()), end=" · ")
    print(f"R = {sum(parts.values()):.2f} s")
