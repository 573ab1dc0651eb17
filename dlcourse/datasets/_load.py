"""`load`: one function for every data set, whether bundled, real, or in your own file."""

from __future__ import annotations

import os
from pathlib import Path

from dlcourse.console import say
from dlcourse.datasets._assemble import assemble
from dlcourse.datasets._dataset import Dataset
from dlcourse.datasets._errors import did_you_mean
from dlcourse.datasets._files import load_file
from dlcourse.datasets._full import load_full
from dlcourse.datasets._options import Options
from dlcourse.datasets._samples import load_sample
from dlcourse.datasets._verify import verify
from dlcourse.datasets.catalogue import CATALOGUE, Entry
from dlcourse.places import expanded

SOURCES = ("sample", "full")


def load(
    name: str | os.PathLike[str],
    source: str | os.PathLike[str] | None = None,
    *,
    num_words: int | None = None,
    skip_top: int = 0,
    maxlen: int | None = None,
    start_char: int | None = 1,
    oov_char: int | None = 2,
    index_from: int = 3,
    label_mode: str = "fine",
    version: str = "large",
    test_split: float = 0.2,
    seed: int = 113,
    verbose: bool = True,
) -> Dataset:
    """Loads a data set, and prints one line that describes it.

    Shapes, dtypes, labels and word ids are those of `keras.datasets`, and so are the arguments from `num_words` to
    `seed`. Each of these belongs to some data sets only; for others it must keep its default.

    Args:
        name: one of `names()`, or the path of your own file or folder: an npz file with `x_train, y_train, x_test,
            y_test` or `x, y`, a folder of MNIST's four idx files, CIFAR's archive, integer-encoded texts
            (`x_train_ids, x_train_offsets, …`), the SMS Spam Collection, Flickr8k's token file.
        source: `"sample"`, the small set that is bundled with dlcourse and needs no network; `"full"`, the real set,
            downloaded once and then stored in `data_folder()`; or a path as above, read as the data set `name`.
            By default the value of DLCOURSE_DATA, or `"sample"` if it is not set.
        num_words: imdb, reuters: word ids from this one on are replaced by `oov_char`.
        skip_top: imdb, reuters: word ids below this one are replaced by `oov_char`.
        maxlen: imdb, reuters: drop texts of this length or longer, in words and including `start_char`.
        start_char: imdb, reuters: the id at the start of each text; None for none.
        oov_char: imdb, reuters: the id that replaces excluded words; None removes them.
        index_from: imdb, reuters: a word's id is its rank plus this number.
        label_mode: cifar100: `"fine"`, 100 classes, or `"coarse"`, 20 superclasses.
        version: california_housing: `"large"`, or `"small"`, its first 600 rows.
        test_split: boston_housing, california_housing, reuters, sms_spam, captions: the fraction of test samples,
            at least 0 and below 1.
        seed: the same sets and imdb: the seed of the shuffling.
        verbose: whether to print the line, and a progress bar during a download.

    Returns:
        A `Dataset`. Its arrays are copies: changing them does not affect later calls.

    Raises:
        ValueError: if an argument is invalid, or a file's content is not accepted.
        FileNotFoundError: if there is no such file.
        DataError: if the real set cannot be downloaded, saved or verified; the message says what to do.

    Example:
        >>> iris = load("iris")
        iris (real): 135 training + 15 test samples of 4, 3 classes
        >>> iris.x.shape, iris.class_names
        ((150, 4), ('setosa', 'versicolor', 'virginica'))
    """
    options = Options(
        num_words, skip_top, maxlen, start_char, oov_char, index_from, label_mode, version, test_split, seed
    )
    if (entry := CATALOGUE.get(name) if isinstance(name, str) else None) is not None:
        dataset = _load_named(entry, source, options, verbose=verbose)
    else:
        dataset = load_file(_path(name, source), None, options)
    if verbose:
        say(dataset.describe())
    return dataset


def names() -> tuple[str, ...]:
    """Returns the names of the data sets that `load` accepts.

    Returns:
        The names, in the order of `describe()`.

    Example:
        >>> "digits" in names()
        True
    """
    return tuple(CATALOGUE)


def _load_named(entry: Entry, source: str | os.PathLike[str] | None, options: Options, *, verbose: bool) -> Dataset:
    origin = "source"
    if source is None:
        source, origin = os.environ.get("DLCOURSE_DATA") or "sample", "DLCOURSE_DATA"
    elif source not in SOURCES and _is_path(source):
        return load_file(expanded(source, "source"), entry, options)
    if source not in SOURCES:
        accepted = "'sample', 'full' or the path of a file" if origin == "source" else "'sample' or 'full'"
        raise ValueError(f"{origin} must be {accepted}; got {source!r}.{did_you_mean(source, SOURCES)}")
    options.require(entry.name, entry.options)
    if source == "sample" or not entry.files:  # the bundled iris and digits are the whole sets
        return load_sample(entry, options)
    arrays, word_index = load_full(entry, verbose=verbose)
    verify(entry, arrays)
    return assemble(entry, arrays, options, kind="real", word_index=word_index)


def _path(name: object, source: object) -> Path:
    if not _is_path(name):
        raise ValueError(
            f"name must be one of {', '.join(CATALOGUE)}, or the path of a file; got {name!r}."
            f"{did_you_mean(name, CATALOGUE)}"
        )
    if source is not None:
        raise ValueError(
            f"source must be None if name is a path; got {source!r}. Use load(name, path) to read a file as a given set"
        )
    return expanded(name, "name")  # type: ignore[arg-type]


def _is_path(value: object) -> bool:
    """Whether the value is a path object, or a string with a folder or a suffix, or the name of an existing file."""
    if isinstance(value, str):
        path = Path(value)
        return bool(value) and (len(path.parts) > 1 or path.suffix != "" or value in (".", "..") or path.exists())
    return isinstance(value, os.PathLike)
