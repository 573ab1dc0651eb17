"""What the network may look at: seven features of a point's two coordinates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]

FEATURES: dict[str, tuple[Callable[[Array, Array], Array], str]] = {
    "x": (lambda x, y: x, "x"),
    "y": (lambda x, y: y, "y"),
    "x²": (lambda x, y: x**2, "x**2"),
    "y²": (lambda x, y: y**2, "y**2"),
    "xy": (lambda x, y: x * y, "x * y"),
    "sin x": (lambda x, y: np.sin(x), "np.sin(x)"),
    "sin y": (lambda x, y: np.sin(y), "np.sin(y)"),
}
"""Each feature's name, its function of x and y, and how that is written in NumPy."""

OTHER_NAMES = {"x2": "x²", "y2": "y²", "x^2": "x²", "y^2": "y²", "x*y": "xy", "sin(x)": "sin x", "sin(y)": "sin y"}
"""Names that are easier to type, and what they stand for."""


def features_of(points: ArrayLike, names: Sequence[str] = ("x", "y")) -> Array:
    """Computes features of points.

    Args:
        points: coordinates, shape `(n, 2)`.
        names: which features, of `FEATURES`.

    Returns:
        One column for each name, shape `(n, len(names))`.

    Raises:
        ValueError: if a name is none of `FEATURES`, or the points do not have two coordinates each.

    Example:
        >>> features_of([[2.0, 3.0]], ["x", "y²", "xy"]).tolist()
        [[2.0, 9.0, 6.0]]
    """
    at = np.asarray(points, dtype=float)
    if at.ndim != 2 or at.shape[1] != 2:
        raise ValueError(f"points: two coordinates each are expected, shape (n, 2), not {at.shape}")
    columns = [FEATURES[name][0](at[:, 0], at[:, 1]) for name in full_names(names)]
    return np.stack(columns, axis=1) if columns else np.empty((len(at), 0))


def full_names(names: Sequence[str]) -> tuple[str, ...]:
    """The features' names as `FEATURES` has them; a ValueError if there is none of that name."""
    if isinstance(names, str) or not isinstance(names, Iterable) or not all(isinstance(n, str) for n in names):
        raise TypeError(f"features: a sequence of names is expected, such as ('x', 'y'), not {names!r}")
    full = tuple(OTHER_NAMES.get(name, str(name)) for name in names)
    for name in full:
        if name not in FEATURES:
            raise ValueError(f"features: {name!r} is unknown; there are {', '.join(map(repr, FEATURES))}")
    return full
