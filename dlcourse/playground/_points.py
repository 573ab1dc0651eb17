"""The six data sets: points of the plane, from about -6 to 6 each way, and their labels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlcourse.playground._checks import number, one_of, whole
from dlcourse.playground._config import DATA, REGRESSION, Config, as_config

Array = NDArray[Any]
EDGE = 6.0
"""Coordinates of the plane that is drawn reach from -EDGE to EDGE."""
SOME, MANY = 500, 1200
"""How many points there are where labels are classes, and where they are numbers."""
BUMPS = np.array([[-4, 2.5, 1], [0, 2.5, -1], [4, 2.5, 1], [-4, -2.5, -1], [0, -2.5, 1], [4, -2.5, -1]])
"""Centres of multi-gauss' six bumps, and whether they go up or down."""


class Points(NamedTuple):
    """Points and labels, to train with and to test on.

    Attributes:
        x_train: points that are trained on, shape `(n_train, 2)`.
        y_train: their labels, shape `(n_train,)`.
        x_test: the other points, shape `(n_test, 2)`.
        y_test: their labels, shape `(n_test,)`.
    """

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array


def make_points(data: str, noise: float = 0.0, n: int | None = None, seed: int = 0) -> tuple[Array, Array]:
    """Draws points of a data set, in random order.

    The shapes are those of the playground: *circle*, a disc of radius 2.5 in a ring from 3.5 to 5; *xor*, four
    squares; *gauss*, two clouds; *spiral*, two arms; *plane*, a slope from -1 to 1; *multi-gauss*, six bumps.
    Noise moves the points of *spiral*, widens the clouds of *gauss* (their variance goes from 0.5 to 4), and else
    moves the place at which the label is read.

    Args:
        data: the data set's name, one of `DATA`.
        noise: from 0 to 0.5.
        n: how many points; by default 500, or 1,200 for the two with numbers as labels.
        seed: for the random numbers.

    Returns:
        The points, shape `(n, 2)`, and their labels, -1 and 1 or numbers between, shape `(n,)`.

    Raises:
        ValueError: if there is no such data set, or the noise, n or seed is out of range.
        TypeError: if one of these is no number, or n or seed no whole one.

    Example:
        >>> points, labels = make_points("circle", n=200)
        >>> inside = (points**2).sum(axis=1) < 2.5**2
        >>> bool(((labels == 1) == inside).all())
        True
    """
    one_of("data", data, DATA)
    number("noise", noise, "from 0 to 0.5", lambda v: 0 <= v <= 0.5)
    whole("seed", seed, least=0)
    if n is None:
        n = MANY if data in REGRESSION else SOME
    whole("n", n, least=2)
    rng = np.random.default_rng([seed, 0])
    points, labels = _MAKERS[data](rng, n, noise)
    order = rng.permutation(n)
    return points[order], labels[order]


def points_of(config: Config) -> Points:
    """Draws a config's points and splits them into those to train with and those to test on.

    Args:
        config: the settings; `data`, `noise`, `train_ratio` and `seed` count.

    Returns:
        The points.

    Example:
        >>> points = points_of(Config(data="xor", train_ratio=0.8))
        >>> points.x_train.shape, points.y_test.shape
        ((400, 2), (100,))
    """
    points, labels = make_points(as_config(config).data, config.noise, seed=config.seed)
    n_train = n_train_of(config)
    return Points(points[:n_train], labels[:n_train], points[n_train:], labels[n_train:])


def n_train_of(config: Config) -> int:
    """How many of a config's points are trained on; one at least is, and one at least is not."""
    n = SOME if config.is_classification else MANY
    return min(max(round(n * config.train_ratio), 1), n - 1)


def grid(side: int) -> Array:
    """The centres of side × side squares that fill the drawn plane, row by row from the top, shape `(side², 2)`."""
    at = (np.arange(side) + 0.5) / side * 2 * EDGE - EDGE
    across, up = np.meshgrid(at, at[::-1])
    return np.stack([across.ravel(), up.ravel()], axis=1)


def _halves(n: int) -> Array:
    """Labels 1 and -1, half of each."""
    return np.where(np.arange(n) < (n + 1) // 2, 1.0, -1.0)


def _circle(rng: np.random.Generator, n: int, noise: float) -> tuple[Array, Array]:
    inner = _halves(n) > 0
    radius = np.where(inner, rng.uniform(0, 2.5, n), rng.uniform(3.5, 5, n))
    angle = rng.uniform(0, 2 * np.pi, n)
    points = radius[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)
    read_at = points + rng.uniform(-5, 5, (n, 2)) * noise
    return points, np.where(np.hypot(*read_at.T) < 2.5, 1.0, -1.0)


def _xor(rng: np.random.Generator, n: int, noise: float) -> tuple[Array, Array]:
    points = rng.uniform(-5, 5, (n, 2))
    points += np.where(points > 0, 0.3, -0.3)
    read_at = points + rng.uniform(-5, 5, (n, 2)) * noise
    return points, np.where(read_at.prod(axis=1) >= 0, 1.0, -1.0)


def _gauss(rng: np.random.Generator, n: int, noise: float) -> tuple[Array, Array]:
    labels, variance = _halves(n), 0.5 + noise * (4 - 0.5) / 0.5
    return 2 * labels[:, None] + rng.normal(0, np.sqrt(variance), (n, 2)), labels


def _spiral(rng: np.random.Generator, n: int, noise: float) -> tuple[Array, Array]:
    labels = _halves(n)
    arm = (n + 1) // 2
    share = np.r_[np.arange(arm) / arm, np.arange(n - arm) / (n - arm)]
    angle = 1.75 * share * 2 * np.pi + np.where(labels > 0, 0, np.pi)
    points = 5 * share[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)
    return points + rng.uniform(-1, 1, (n, 2)) * noise, labels


def _plane(rng: np.random.Generator, n: int, noise: float) -> tuple[Array, Array]:
    points = rng.uniform(-EDGE, EDGE, (n, 2))
    read_at = points + rng.uniform(-EDGE, EDGE, (n, 2)) * noise
    return points, read_at.sum(axis=1) / 10


def _multi_gauss(rng: np.random.Generator, n: int, noise: float) -> tuple[Array, Array]:
    points = rng.uniform(-EDGE, EDGE, (n, 2))
    read_at = points + rng.uniform(-EDGE, EDGE, (n, 2)) * noise
    distance = np.linalg.norm(read_at[:, None] - BUMPS[:, :2], axis=2)
    heights = BUMPS[:, 2] * np.clip(1 - distance / 2, 0, 1)
    return points, heights[np.arange(n), np.abs(heights).argmax(axis=1)]


_MAKERS: dict[str, Callable[[np.random.Generator, int, float], tuple[Array, Array]]] = {
    "circle": _circle,
    "xor": _xor,
    "gauss": _gauss,
    "spiral": _spiral,
    "plane": _plane,
    "multi-gauss": _multi_gauss,
}
