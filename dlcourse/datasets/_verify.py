"""Whether arrays are what a set must have: asked before anything is made of them, wherever they come from."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets._assemble import PARTS, Arrays
from dlcourse.datasets._catalogue import Entry
from dlcourse.datasets._class_names import CIFAR100_COARSE

Array = NDArray[Any]

KEYS = {
    "pictures": "x_train, y_train, x_test, y_test",
    "table": "x, y",
    "sequences": "x_train_ids, x_train_offsets, y_train, x_test_ids, x_test_offsets, y_test (or x_ids, x_offsets, y)",
    "messages": "x, y",
    "captions": "x, y",
}


def verify(entry: Entry, arrays: Arrays) -> None:
    """Compares arrays with what the set has: names, shapes, types, labels, equal numbers of samples and labels.

    Args:
        entry: the set.
        arrays: its arrays, see `_assemble`.

    Raises:
        ValueError: saying what was expected and what was found.
    """
    if entry.form == "pictures":
        for part in PARTS:
            x = _get(entry, arrays, f"x_{part}")
            _expect(f"x_{part}", x, entry.shape, "uint8")
            for name, classes in _label_names(entry, arrays, part):
                labels = _get(entry, arrays, name)
                _expect(name, labels, entry.labels, "whole numbers")
                _labels(name, labels, len(x), classes)
    elif entry.form == "sequences":
        for name in ("x_train", "x_test") if "x_train_ids" in arrays else ("x",):
            _ragged(entry, arrays, name)
    else:
        x, y = _get(entry, arrays, "x"), _get(entry, arrays, "y")
        _equally_many("y", y, len(x))
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
        _expect(key, array, (), "whole numbers")
    if not len(offsets) or offsets[0] != 0 or offsets[-1] != len(ids) or (np.diff(offsets) < 0).any():
        raise ValueError(
            f"{name}_offsets: numbers that rise from 0 to {len(ids)}, the length of {name}_ids, are expected"
        )
    if len(ids) and ids.min() < 0:
        raise ValueError(f"{name}_ids: ranks of words, from 1 on, are expected, the smallest is {ids.min()}")
    _labels(label, labels, len(offsets) - 1, len(entry.class_names))


def _get(entry: Entry, arrays: Arrays, name: str) -> Array:
    if name not in arrays:
        found = ", ".join(arrays) or "nothing"
        raise ValueError(f"the arrays {KEYS[entry.form]} are expected for {entry.name}, found are {found}")
    return arrays[name]


def _expect(name: str, array: Array, shape: tuple[int, ...], kind: str) -> None:
    kinds = {"uint8": array.dtype == np.uint8, "whole numbers": array.dtype.kind in "iu"}
    if array.ndim != 1 + len(shape) or array.shape[1:] != shape or not kinds.get(kind, array.dtype.kind in "iuf"):
        wanted = "(" + ", ".join(map(str, ("n", *shape))) + ("," if not shape else "") + ")"
        raise ValueError(f"{name}: {kind} of the shape {wanted} are expected, not {array.dtype} of {array.shape}")


def _labels(name: str, labels: Array, n: int, classes: int) -> None:
    _equally_many(name, labels, n)
    if classes and len(labels) and not 0 <= int(labels.min()) <= int(labels.max()) < classes:
        raise ValueError(f"{name}: labels from 0 to {classes - 1} are expected, not {labels.min()} to {labels.max()}")


def _equally_many(name: str, labels: Array, n: int) -> None:
    if len(labels) != n:
        raise ValueError(f"{name}: {n:,} labels are expected, one for each sample, not {len(labels):,}")
