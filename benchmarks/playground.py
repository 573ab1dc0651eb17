"""How fast the playground's engine is beside Keras, and what training many runs side by side gains.

Run by `make bench`, or alone by `python -m benchmarks.playground`. Network 2-8-1, batch 10. Keras trains by its default
`fit` over one long epoch, the engine by `run`, which takes losses before the first and after the last update; "watched"
runs take them after every 25 updates, as is the default. All take turns in one process, and the best of several
rounds counts.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import perf_counter
from typing import Any

import keras
import numpy as np

from dlcourse.playground import Config, points_of, run, start_of

ROUNDS = 6
UPDATES = 2000
CONFIG = Config(hidden=(8,))
# what is measured, and the least ratio of updates a second
REQUIRED: dict[str, float | None] = {
    "one run / Keras": 30.0,
    "24 runs / one run": 8.0,
    "one run, watched / Keras": None,
    "24 runs, watched / one run, watched": None,
}


def by_keras() -> Callable[[], Any]:
    """One epoch of so many updates by `fit`."""
    points = points_of(CONFIG)
    rows = np.arange(UPDATES * CONFIG.batch_size) % len(points.x_train)
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(8, "tanh"), keras.layers.Dense(1, "tanh")])
    model.compile(keras.optimizers.SGD(CONFIG.learning_rate), "mean_squared_error")
    model.set_weights(start_of(CONFIG))
    return lambda: model.fit(points.x_train[rows], points.y_train[rows, None], batch_size=10, epochs=1, verbose=0)


def by_hand(runs: int, watched: bool = False) -> Callable[[], Any]:
    """So many updates of each run."""
    configs = CONFIG.over(seed=range(runs))
    per_epoch = -(-len(points_of(CONFIG).x_train) // CONFIG.batch_size)
    epochs = UPDATES // per_epoch
    return lambda: run(configs, epochs=epochs, every=1 if watched else epochs)


def main() -> int:
    """Prints the table; returns 1 if a required ratio is missed, else 0."""
    sides = {
        "Keras": (by_keras(), 1),
        "one run": (by_hand(1), 1),
        "24 runs": (by_hand(24), 24),
        "one run, watched": (by_hand(1, watched=True), 1),
        "24 runs, watched": (by_hand(24, watched=True), 24),
    }
    best = dict.fromkeys(sides, np.inf)
    for _ in range(ROUNDS):
        for name, (train, _) in sides.items():
            start = perf_counter()
            train()
            best[name] = min(best[name], perf_counter() - start)
    speed = {name: runs * UPDATES / best[name] for name, (_, runs) in sides.items()}
    for name, updates in speed.items():
        print(f"{name:<20}{updates:>12,.0f} updates a second")
    print(f"\n{'what':<38}{'ratio':>8}{'at least':>10}  met")
    missed = 0
    for what, least in REQUIRED.items():
        above, below = what.split(" / ")
        ratio = speed[above] / speed[below]
        met = "" if least is None else "yes" if ratio >= least else "NO"
        missed += met == "NO"
        print(f"{what:<38}{ratio:>8.1f}{'' if least is None else least:>10}  {met}".rstrip())
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
