"""From the arrays of a file to a `Dataset`: the same way for bundled samples, real sets and a learner's files.

Each form has its arrays:

- `pictures`: `x_train, y_train, x_test, y_test`; cifar100 has `y_train_fine, y_train_coarse` and so on
- `table`: `x, y`, split by `is_test` where there is one, else at random as Keras does
- `sequences`: word ranks end to end, `…_ids` with `…_offsets`: in two parts `x_train`, `x_test`, or in one part `x`;
  in two parts, there may be `text_train`, `text_test`: the same texts as strings
- `messages`: `x` strings, `y` labels
- `captions`: `x` names of pictures, `y` five sentences each; there may be the `pictures`
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets import _class_names
from dlcourse.datasets._catalogue import Entry
from dlcourse.datasets._dataset import Dataset, Kind
from dlcourse.datasets._options import Options
from dlcourse.datasets._text import Ragged, Vocabulary, encode, objects

Array = NDArray[Any]
Arrays = Mapping[str, Array]
PARTS = ("train", "test")
BESIDE = ("text", "pictures")


def assemble(
    entry: Entry,
    arrays: Arrays,
    options: Options,
    *,
    kind: Kind,
    source: str | None = None,
    licence: str | None = None,
    word_index: Mapping[str, int] | None = None,
) -> Dataset:
    """Makes the object that `load` returns.

    Args:
        entry: what the set is.
        arrays: its arrays, see above.
        options: how texts are numbered, tables split, which labels are taken.
        kind: what the data are.
        source: who made them, if not the entry's.
        licence: the terms, if not the entry's.
        word_index: ranks of words, for sequences.
    """
    vocabulary = None
    class_names = entry.class_names
    if entry.form == "pictures":
        if options.label_mode == "coarse":
            class_names = _class_names.CIFAR100_COARSE
        split, order = _pictures(arrays, options), None
    elif entry.form == "sequences":
        split, order = _sequences(arrays, options)
        if word_index is not None:
            vocabulary = Vocabulary(word_index, options.start_char, options.oov_char, options.index_from)
    else:
        split, order = _rows(arrays, options)
    return Dataset(
        name=entry.name,
        x_train=split["x_train"],
        y_train=split["y_train"],
        x_test=split["x_test"],
        y_test=split["y_test"],
        class_names=class_names,
        kind=kind,
        source=entry.source if source is None else source,
        licence=entry.licence if licence is None else licence,
        feature_names=entry.feature_names,
        order=order,
        vocabulary=vocabulary,
        beside={name: (split[f"{name}_train"], split[f"{name}_test"]) for name in BESIDE if f"{name}_train" in split},
    )


def _pictures(arrays: Arrays, options: Options) -> dict[str, Array]:
    if options.label_mode == "coarse" and "y_train_coarse" not in arrays:
        raise ValueError("label_mode: this file has one kind of labels; 'fine' is accepted")
    split = {f"x_{part}": arrays[f"x_{part}"] for part in PARTS}
    for part in PARTS:
        two_kinds = f"y_{part}_{options.label_mode}"
        split[f"y_{part}"] = arrays[two_kinds if two_kinds in arrays else f"y_{part}"]
    return split


def _rows(arrays: Arrays, options: Options) -> tuple[dict[str, Array], Array]:
    x, y = arrays["x"], arrays["y"]
    if options.version == "small":
        x, y = x[:600], y[:600]
    if "is_test" in arrays:
        is_test = arrays["is_test"]
        rows, n_train = np.argsort(is_test, kind="stable"), int((~is_test).sum())
    else:
        rows, n_train = _shuffled(len(x), options), int(len(x) * (1 - options.test_split))
    columns = {"x": x[rows], "y": y[rows]}
    if "pictures" in arrays:
        columns["pictures"] = arrays["pictures"][rows]
    return _cut(columns, n_train), np.argsort(rows)


def _sequences(arrays: Arrays, options: Options) -> tuple[dict[str, Array], Array | None]:
    names = ["x_train", "x_test"] if "x_train_ids" in arrays else ["x"]
    parts = [Ragged(arrays[f"{name}_ids"], arrays[f"{name}_offsets"]) for name in names]
    split: dict[str, Array] = {}
    # Keras draws the orders of both parts one after the other from one generator.
    generator = np.random.RandomState(options.seed)
    for name, (texts, kept) in zip(names, encode(parts, options), strict=True):
        rows = np.arange(len(texts))
        generator.shuffle(rows)
        rows = rows[kept[rows]]
        if len(rows) == 0:
            raise ValueError(f"maxlen: no text is shorter than {options.maxlen}; a larger number is expected")
        split[name] = objects([texts[row] for row in rows])
        split[name.replace("x", "y", 1)] = arrays[name.replace("x", "y", 1)][rows].astype(np.int64)
        written = name.replace("x", "text", 1)
        if written in arrays:
            split[written] = arrays[written][rows]
    if names != ["x"]:
        return split, None
    return _cut(split, int(len(rows) * (1 - options.test_split))), np.argsort(rows)


def _shuffled(n: int, options: Options) -> Array:
    rows = np.arange(n)
    np.random.RandomState(options.seed).shuffle(rows)
    return rows


def _cut(columns: Arrays, n_train: int) -> dict[str, Array]:
    """Divides each column: its first rows are for training."""
    train = {f"{name}_train": column[:n_train] for name, column in columns.items()}
    return train | {f"{name}_test": column[n_train:] for name, column in columns.items()}
