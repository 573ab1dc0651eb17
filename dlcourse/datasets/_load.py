"""`load`: one function for every data set, whether bundled, real, or in a file of yours."""

from __future__ import annotations

import os
from pathlib import Path

from dlcourse.datasets._assemble import assemble
from dlcourse.datasets._catalogue import CATALOGUE, Entry
from dlcourse.datasets._dataset import Dataset
from dlcourse.datasets._errors import did_you_mean
from dlcourse.datasets._files import load_file
from dlcourse.datasets._full import load_full
from dlcourse.datasets._options import Options
from dlcourse.datasets._samples import load_sample
from dlcourse.datasets._verify import verify

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
    """Loads a data set, and says in one line what it is.

    Shapes, types, labels and numbering of words are those of `keras.datasets`, and so are the arguments from
    `num_words` to `seed`: each belongs to some sets only, and the others refuse it.

    Args:
        name: one of `names()`, or the path of a file or folder of yours: an npz file with `x_train, y_train, x_test,
            y_test` or `x, y`, a folder of MNIST's four idx files, CIFAR's archive, texts as numbers (`x_train_ids,
            x_train_offsets, …`), the SMS Spam Collection, Flickr8k's token file.
        source: `"sample"`, the small set that comes with dlcourse and needs no network; `"full"`, the real one,
            fetched once and then kept in `data_folder()`; or a path as above that is to be read as the set `name`.
            By default what DLCOURSE_DATA says, or else `"sample"`.
        num_words: imdb, reuters: numbers from here on become `oov_char`.
        skip_top: imdb, reuters: numbers below become `oov_char`.
        maxlen: imdb, reuters: only texts of fewer words, the start counted, are kept.
        start_char: imdb, reuters: what stands at the beginning of each text; None for nothing.
        oov_char: imdb, reuters: what stands for a word left out; None leaves it out without a trace.
        index_from: imdb, reuters: what is added to a word's rank.
        label_mode: cifar100: `"fine"`, 100 classes, or `"coarse"`, 20 groups of them.
        version: california_housing: `"large"`, or `"small"`, its first 600 rows.
        test_split: boston_housing, california_housing, reuters, sms_spam, captions: the share of test samples.
        seed: the same and imdb: repeats the order.
        verbose: whether to print the line, and a progress bar where something is fetched.

    Returns:
        A `Dataset` whose arrays are the caller's own: changing them changes nothing for the next one.

    Raises:
        ValueError: if an argument is wrong, or a file holds something else; the message says what is expected.
        FileNotFoundError: if there is no such file.
        DataError: if the real set cannot be fetched, kept or verified; the message says what to do.

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
        print(dataset.describe())
    return dataset


def names() -> tuple[str, ...]:
    """The data sets that `load` knows.

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
        return load_file(Path(source).expanduser(), entry, options)
    if source not in SOURCES:
        path = " or the path of a file" if origin == "source" else ""
        raise ValueError(
            f"{origin}: 'sample', 'full'{path} is expected, not {source!r}.{did_you_mean(source, SOURCES)}"
        )
    options.require(entry.name, entry.options)
    if source == "sample" or not entry.files:  # the bundled iris and digits are the whole sets
        return load_sample(entry, options)
    arrays, word_index = load_full(entry, verbose=verbose)
    verify(entry, arrays)
    return assemble(entry, arrays, options, kind="real", word_index=word_index)


def _path(name: object, source: object) -> Path:
    if not _is_path(name):
        raise ValueError(
            f"name: {name!r} is not a data set; accepted are {', '.join(CATALOGUE)}, or the path of a file."
            f"{did_you_mean(name, CATALOGUE)}"
        )
    if source is not None:
        raise ValueError(f"source: none is expected beside the path {name!r}; write load(name, path) to say which set")
    return Path(name).expanduser()  # type: ignore[arg-type]


def _is_path(value: object) -> bool:
    """Path objects, and strings that have a folder or an ending in them or name what is there."""
    if isinstance(value, str):
        path = Path(value)
        return bool(value) and (len(path.parts) > 1 or path.suffix != "" or value in (".", "..") or path.exists())
    return isinstance(value, os.PathLike)
