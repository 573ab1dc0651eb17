"""Verifies the arrays of a data set before they are used, whatever their source."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets._assemble import PARTS, Arrays
from dlcourse.datasets.catalogue import Entry
from dlcourse.datasets.class_names import CIFAR100_COARSE

Array = NDArray[Any]

KEYS = {
    "pictures": "x_train, y_train, x_test, y_test",
    "table": "x, y",
    "sequences": "x_train_ids, x_train_offsets, y_train, x_test_ids, x_test_offsets, y_test (or x_ids, x_offsets, y)",
    "messages": "x, y",
    "captions": "x, y",
}


def verify(entry: Entry, arrays: Arrays) -> None:
    """Verifies names, shapes and dtypes of a data set's arrays, the range of labels, and one label per sample.

    Args:
        entry: the data set.
        arrays: its arrays, see `_assemble`.

    Raises:
        ValueError: if an array is missing or does not fit.
    """
    if entry.form == "pictures":
        for part in PARTS:
            x = _get(entry, arrays, f"x_{part}")
            _expect(f"x_{part}", x, entry.shape, "uint8")
            for name, classes in _label_names(entry, arrays, part):
                labels = _get(entry, arrays, name)
                _expect(name, labels, entry.labels, "integers")
                _labels(name, labels, len(x), classes)
    elif entry.form == "sequences":
        for name in ("x_train", "x_test") if "x_train_ids" in arrays else ("x",):
            _ragged(entry, arrays, name)
    else:
        x, y = _get(entry, arrays, "x"), _get(entry, arrays, "y")
        _one_label_per_sample("y", y, len(x))
        if entry.form == "table":
            _expect("x", x, entry.shape, "numbers")
            _expect("y", y, (), "numbers")


def _label_names(entry: Entry, arrays: Arrays, part: str) -> list[tuple[str, int]]:
    if f"y_{part}_fine" in arrays:
        return [(f"y_{part}_fine", len(entry.class_names)), (f"y_{part}_coarse", len(CIFAR100_COARSE))]
    return [(f"y_{part}", len(entry.class_names))]


def _ragged(entry: Entry, arrays: Arrays, name: str) -> None:
    ids, offsets = _get(entry, arrays, f"{name}_ids"), _get(entry, arrays, f"{name}_offsets")
    labels = _get(entry, arrays, label := name.replace("x", "y", 1))
    for key, array in ((f"{name}_ids", ids), (f"{name}_offsets", offsets), (label, labels)):
        _expect(key, array, (), "integers")
    if not len(offsets) or offsets[0] != 0 or offsets[-1] != len(ids) or (np.diff(offsets) < 0).any():
        raise ValueError(
            f"{name}_offsets must not decrease, from 0 to {len(ids)}, the length of {name}_ids; got {_short(offsets)}"
        )
    if len(ids) and ids.min() < 0:
        raise ValueError(f"{name}_ids must be ranks of words, at least 0; got {ids.min()}")
    _labels(label, labels, len(offsets) - 1, len(entry.class_names))


def _get(entry: Entry, arrays: Arrays, name: str) -> Array:
    if name not in arrays:
        names = ", ".join(arrays) or "none"
        raise ValueError(f"the file must hold the arrays {KEYS[entry.form]} for {entry.name}; got {names}")
    return arrays[name]


def _expect(name: str, array: Array, shape: tuple[int, ...], kind: str) -> None:
    kinds = {"uint8": array.dtype == np.uint8, "integers": array.dtype.kind in "iu"}
    if array.ndim != 1 + len(shape) or array.shape[1:] != shape or not kinds.get(kind, array.dtype.kind in "iuf"):
        expected = "(" + ", ".join(map(str, ("n", *shape))) + ("," if not shape else "") + ")"
        raise ValueError(f"{name} must be {kind} of shape {expected}; got {array.dtype} of shape {array.shape}")


def _short(values: Array) -> str:
    return np.array2string(values, separator=", ", threshold=6, edgeitems=2)


def _labels(name: str, labels: Array, n: int, classes: int) -> None:
    _one_label_per_sample(name, labels, n)
    if classes and len(labels) and not 0 <= int(labels.min()) <= int(labels.max()) < classes:
        raise ValueError(f"{name} must be labels from 0 to {classes - 1}; got {labels.min()} to {labels.max()}")


def _one_label_per_sample(name: str, labels: Array, n: int) -> None:
    if len(labels) != n:
        raise ValueError(f"{name} must hold {n:,} labels, one per sample; got {len(labels):,}")
