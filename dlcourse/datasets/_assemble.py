"""Makes a `Dataset` from the arrays of a file: a bundled sample, a real set or a learner's own file.

The arrays depend on the form:

- `pictures`: `x_train, y_train, x_test, y_test`; cifar100 has `y_train_fine, y_train_coarse` and so on
- `table`: `x, y`, split by `is_test` if it is given, otherwise at random as in Keras
- `sequences`: concatenated word ranks, `…_ids` with `…_offsets`: in two parts, `x_train` and `x_test`, or in one, `x`;
  in two parts, optionally `text_train` and `text_test`, the same texts as strings
- `messages`: `x` strings, `y` labels
- `captions`: `x` file names of images, `y` five sentences each; optionally the images, `pictures`
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets import class_names as names_of
from dlcourse.datasets._dataset import Dataset, Kind
from dlcourse.datasets._options import Options
from dlcourse.datasets._text import Ragged, Vocabulary, encode, objects
from dlcourse.datasets.catalogue import Entry

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
        entry: the data set's entry in the catalogue.
        arrays: its arrays, see above.
        options: how texts are encoded, tables split, and which labels are used.
        kind: see `Dataset.kind`.
        source: who made the data, if different from the entry.
        licence: the terms of use, if different from the entry.
        word_index: the rank of each word, for sequences.

    Returns:
        The data set.

    Raises:
        ValueError: if the file has no coarse labels, or no text is shorter than `maxlen`.
    """
    vocabulary = None
    class_names = entry.class_names
    if entry.form == "pictures":
        if options.label_mode == "coarse":
            class_names = names_of.CIFAR100_COARSE
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
        raise ValueError("label_mode must be 'fine' for a file with one kind of labels; got 'coarse'")
    split = {f"x_{part}": arrays[f"x_{part}"] for part in PARTS}
    for part in PARTS:
        of_mode = f"y_{part}_{options.label_mode}"
        split[f"y_{part}"] = arrays[of_mode if of_mode in arrays else f"y_{part}"]
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
    return _split_columns(columns, n_train), np.argsort(rows)


def _sequences(arrays: Arrays, options: Options) -> tuple[dict[str, Array], Array | None]:
    names = ["x_train", "x_test"] if "x_train_ids" in arrays else ["x"]
    parts = [Ragged(arrays[f"{name}_ids"], arrays[f"{name}_offsets"]) for name in names]
    split: dict[str, Array] = {}
    # Keras draws the orders of both parts in turn from one generator.
    generator = np.random.RandomState(options.seed)
    for name, (texts, is_short) in zip(names, encode(parts, options), strict=True):
        rows = np.arange(len(texts))
        generator.shuffle(rows)
        rows = rows[is_short[rows]]
        if len(rows) == 0:
            raise ValueError(f"maxlen must be larger than the length of the shortest text; got {options.maxlen}")
        split[name] = objects([texts[row] for row in rows])
        split[name.replace("x", "y", 1)] = arrays[name.replace("x", "y", 1)][rows].astype(np.int64)
        strings = name.replace("x", "text", 1)
        if strings in arrays:
            split[strings] = arrays[strings][rows]
    if names != ["x"]:
        return split, None
    return _split_columns(split, int(len(rows) * (1 - options.test_split))), np.argsort(rows)


def _shuffled(n: int, options: Options) -> Array:
    rows = np.arange(n)
    np.random.RandomState(options.seed).shuffle(rows)
    return rows


def _split_columns(columns: Arrays, n_train: int) -> dict[str, Array]:
    """Splits each column: its first `n_train` rows are the training set."""
    train = {f"{name}_train": column[:n_train] for name, column in columns.items()}
    return train | {f"{name}_test": column[n_train:] for name, column in columns.items()}
