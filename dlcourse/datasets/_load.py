"""`load`: one function for every data set."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np

from dlcourse.datasets._dataset import Array, Dataset


def load(name: str, *, verbose: bool = True) -> Dataset:
    """Loads a data set that lies on this machine, and says in one line what it is.

    Args:
        name: one of `names()`.
        verbose: whether to print that line.

    Returns:
        A `Dataset` whose arrays are the caller's own: changing them changes nothing for the next one.

    Raises:
        ValueError: if there is no set of that name; the message says which one may have been meant.

    Example:
        >>> iris = load("iris")
        iris (real): 135 training + 15 test samples of 4, 3 classes
        >>> iris.x.shape, iris.class_names
        ((150, 4), ('setosa', 'versicolor', 'virginica'))
    """
    if name not in _LOADERS:
        near = difflib.get_close_matches(str(name), _LOADERS, n=1)
        meant = f" Did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"name: {name!r} is not a data set; accepted are {', '.join(_LOADERS)}.{meant}")
    dataset = _LOADERS[name]()
    if verbose:
        print(dataset.describe())
    return dataset


def names() -> tuple[str, ...]:
    """The data sets that `load` knows.

    Example:
        >>> "digits" in names()
        True
    """
    return tuple(_LOADERS)


def data_folder() -> Path:
    """The folder that full data sets are kept in: DLCOURSE_DATA_FOLDER, or else the system's folder for caches.

    Returns:
        The folder's path; the folder need not exist.
    """
    if chosen := os.environ.get("DLCOURSE_DATA_FOLDER"):
        return Path(chosen).expanduser()
    import platformdirs

    return platformdirs.user_cache_path("dlcourse")


def _iris() -> Dataset:
    """Fisher's flowers. Every tenth row is a test row: five of each species."""
    from sklearn.datasets import load_iris

    bunch = load_iris()
    features = ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)")
    return _split(
        bunch.data,
        bunch.target,
        np.arange(len(bunch.target)) % 10 == 9,
        name="iris",
        class_names=tuple(map(str, bunch.target_names)),
        feature_names=features,
        source="R. A. Fisher 1936, measured by E. Anderson; UCI repository, as shipped with scikit-learn",
        licence="CC BY 4.0",
    )


def _digits() -> Dataset:
    """Handwritten digits. Neighbours in the file are often one writer's, so the test set is the end, not a shuffle."""
    from sklearn.datasets import load_digits

    bunch = load_digits()
    return _split(
        bunch.images.astype(np.uint8),
        bunch.target,
        np.arange(len(bunch.target)) >= 1437,
        name="digits",
        class_names=tuple("0123456789"),
        feature_names=(),
        source="E. Alpaydin and C. Kaynak 1998; UCI repository, the test half, as shipped with scikit-learn",
        licence="CC BY 4.0",
    )


def _split(
    x: Array,
    y: Array,
    is_test: Array,
    *,
    name: str,
    class_names: tuple[str, ...],
    feature_names: tuple[str, ...],
    source: str,
    licence: str,
) -> Dataset:
    rows = np.concatenate([np.flatnonzero(~is_test), np.flatnonzero(is_test)])
    return Dataset(
        name=name,
        x_train=x[~is_test],
        y_train=y[~is_test],
        x_test=x[is_test],
        y_test=y[is_test],
        class_names=class_names,
        kind="real",
        source=source,
        licence=licence,
        feature_names=feature_names,
        order=np.argsort(rows),
    )


_LOADERS: dict[str, Callable[[], Dataset]] = {"iris": _iris, "digits": _digits}
