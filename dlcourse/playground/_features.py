"""The inputs of the network: up to seven features of a point's two coordinates."""

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
"""For each feature's name, its function of x and y, and the NumPy code for it."""

OTHER_NAMES = {"x2": "x²", "y2": "y²", "x^2": "x²", "y^2": "y²", "x*y": "xy", "sin(x)": "sin x", "sin(y)": "sin y"}
"""Names that are easier to type, and the names in `FEATURES`."""


def features_of(points: ArrayLike, names: Sequence[str] = ("x", "y")) -> Array:
    """Computes features of points.

    Args:
        points: coordinates, shape `(n, 2)`.
        names: names of the features, from `FEATURES`.

    Returns:
        The features, one column per name, shape `(n, len(names))`.

    Raises:
        ValueError: if a name is not in `FEATURES`, or the points do not have shape `(n, 2)`.
        TypeError: if `names` is not a sequence of names.

    Example:
        >>> features_of([[2.0, 3.0]], ["x", "y²", "xy"]).tolist()
        [[2.0, 9.0, 6.0]]
    """
    at = np.asarray(points, dtype=float)
    if at.ndim != 2 or at.shape[1] != 2:
        raise ValueError(f"points must have shape (n, 2); got shape {at.shape}")
    columns = [FEATURES[name][0](at[:, 0], at[:, 1]) for name in full_names("names", names)]
    return np.stack(columns, axis=1) if columns else np.empty((len(at), 0))


def full_names(argument: str, names: Sequence[str]) -> tuple[str, ...]:
    """Returns features' names as they are in `FEATURES`; raises an error that names the argument if one is not."""
    if isinstance(names, str) or not isinstance(names, Iterable) or not all(isinstance(n, str) for n in names):
        raise TypeError(f"{argument} must be a sequence of names, such as ('x', 'y'); got {names!r}")
    full = tuple(OTHER_NAMES.get(name, str(name)) for name in names)
    for name in full:
        if name not in FEATURES:
            raise ValueError(f"{argument} must be among {', '.join(map(repr, FEATURES))}; got {name!r}")
    return full
