"""The six data sets: points in the plane, with coordinates from about -6 to 6, and their labels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlcourse.playground._checks import integer, number, one_of
from dlcourse.playground._config import DATA, REGRESSION, Config, as_config

Array = NDArray[Any]
EDGE = 6.0
"""The plane is drawn from -EDGE to EDGE in both coordinates."""
N_CLASSIFICATION, N_REGRESSION = 500, 1200
"""Number of points for classification and for regression."""
BUMPS = np.array([[-4, 2.5, 1], [0, 2.5, -1], [4, 2.5, 1], [-4, -2.5, -1], [0, -2.5, 1], [4, -2.5, -1]])
"""Coordinates and sign of the six bumps of multi-gauss."""


class Points(NamedTuple):
    """Points and labels, split into a training and a test set.

    Attributes:
        x_train: training points, shape `(n_train, 2)`.
        y_train: their labels, shape `(n_train,)`.
        x_test: test points, shape `(n_test, 2)`.
        y_test: their labels, shape `(n_test,)`.
    """

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array


def make_points(data: str, noise: float = 0.0, n: int | None = None, seed: int = 0) -> tuple[Array, Array]:
    """Samples the points of a data set, in random order.

    The distributions are those of the playground: *circle*, a disk of radius 2.5 within a ring from 3.5 to 5; *xor*,
    four squares; *gauss*, two Gaussian clusters; *spiral*, two arms; *plane*, a linear function with labels from about
    -1 to 1; *multi-gauss*, six bumps. Noise displaces the points of *spiral*, increases the variance of *gauss* from
    0.5 to 4, and otherwise displaces the point at which the label is computed.

    Args:
        data: the data set's name, one of `DATA`.
        noise: amount of noise, from 0 to 0.5.
        n: number of points, at least 2; by default 500 for classification and 1,200 for regression.
        seed: seed of the random numbers, at least 0.

    Returns:
        The points, shape `(n, 2)`, and their labels, shape `(n,)`: -1 and 1 for classification, otherwise numbers.

    Raises:
        ValueError: if there is no such data set, or `noise`, `n` or `seed` is out of range.
        TypeError: if `noise` is not a number, or `n` or `seed` not an integer.

    Example:
        >>> points, labels = make_points("circle", n=200)
        >>> inside = (points**2).sum(axis=1) < 2.5**2
        >>> bool(((labels == 1) == inside).all())
        True
    """
    one_of("data", data, DATA)
    number("noise", noise, "from 0 to 0.5", lambda v: 0 <= v <= 0.5)
    integer("seed", seed, minimum=0)
    if n is None:
        n = N_REGRESSION if data in REGRESSION else N_CLASSIFICATION
    integer("n", n, minimum=2)
    rng = np.random.default_rng([seed, 0])
    points, labels = _MAKERS[data](rng, n, noise)
    order = rng.permutation(n)
    return points[order], labels[order]


def points_of(config: Config) -> Points:
    """Samples a config's points and splits them into a training and a test set.

    Args:
        config: the settings; `data`, `noise`, `train_ratio` and `seed` are used.

    Returns:
        The points and their labels.

    Raises:
        TypeError: if `config` is not a Config.

    Example:
        >>> points = points_of(Config(data="xor", train_ratio=0.8))
        >>> points.x_train.shape, points.y_test.shape
        ((400, 2), (100,))
    """
    points, labels = make_points(as_config(config).data, config.noise, seed=config.seed)
    n_train = n_train_of(config)
    return Points(points[:n_train], labels[:n_train], points[n_train:], labels[n_train:])


def n_train_of(config: Config) -> int:
    """Returns the number of a config's training points; both sets have at least one point."""
    n = N_CLASSIFICATION if config.is_classification else N_REGRESSION
    return min(max(round(n * config.train_ratio), 1), n - 1)


def grid(side: int) -> Array:
    """Returns the centers of side × side squares that tile the plane, row by row from the top, shape `(side², 2)`."""
    coordinates = (np.arange(side) + 0.5) / side * 2 * EDGE - EDGE
    across, up = np.meshgrid(coordinates, coordinates[::-1])
    return np.stack([across.ravel(), up.ravel()], axis=1)


def _halves(n: int) -> Array:
    """Returns labels 1 and -1, half of each."""
    return np.where(np.arange(n) < (n + 1) // 2, 1.0, -1.0)


def _circle(rng: np.random.Generator, n: int, noise: float) -> tuple[Array, Array]:
    inner = _halves(n) > 0
    radius = np.where(inner, rng.uniform(0, 2.5, n), rng.uniform(3.5, 5, n))
    angle = rng.uniform(0, 2 * np.pi, n)
    points = radius[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)
    displaced = points + rng.uniform(-5, 5, (n, 2)) * noise
    return points, np.where(np.hypot(*displaced.T) < 2.5, 1.0, -1.0)


def _xor(rng: np.random.Generator, n: int, noise: float) -> tuple[Array, Array]:
    points = rng.uniform(-5, 5, (n, 2))
    points += np.where(points > 0, 0.3, -0.3)
    displaced = points + rng.uniform(-5, 5, (n, 2)) * noise
    return points, np.where(displaced.prod(axis=1) >= 0, 1.0, -1.0)


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
    displaced = points + rng.uniform(-EDGE, EDGE, (n, 2)) * noise
    return points, displaced.sum(axis=1) / 10


def _multi_gauss(rng: np.random.Generator, n: int, noise: float) -> tuple[Array, Array]:
    points = rng.uniform(-EDGE, EDGE, (n, 2))
    displaced = points + rng.uniform(-EDGE, EDGE, (n, 2)) * noise
    distance = np.linalg.norm(displaced[:, None] - BUMPS[:, :2], axis=2)
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
