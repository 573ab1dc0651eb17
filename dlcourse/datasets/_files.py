"""`load(path)`: data sets in a reader's own files, for classrooms without a network."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path
from typing import IO, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets._archives import read_pickled
from dlcourse.datasets._assemble import PARTS, assemble
from dlcourse.datasets._dataset import Dataset
from dlcourse.datasets._fetch import checksum
from dlcourse.datasets._full import data_folder
from dlcourse.datasets._options import Options
from dlcourse.datasets._parse import (
    CAPTION,
    DAMAGED,
    IDX_PARTS,
    MESSAGES_FILE,
    idx_header,
    read_captions,
    read_idx,
    read_messages,
    read_npz,
    read_text,
    read_word_index,
    read_zipped_messages,
)
from dlcourse.datasets._verify import verify
from dlcourse.datasets.catalogue import CATALOGUE, CONTENTS, Entry, published

Array = NDArray[Any]

ACCEPTED = (
    "the file must be an npz file, a folder of MNIST's four idx files, CIFAR's archive, the SMS Spam Collection or "
    "Flickr8k's token file"
)
MOST_CLASSES = 100
"""Of your own whole numbers, more different ones are not taken for labels."""
KEYS = (
    "the file must hold the arrays x_train, y_train, x_test, y_test, or x, y, "
    "or for texts x_train_ids, x_train_offsets, y_train, x_test_ids, x_test_offsets, y_test"
)


class _Content(NamedTuple):
    """The content of a file: its arrays, the data set if it is recognized, and whether they are the published ones."""

    arrays: dict[str, Array]
    entry: Entry | None = None
    is_published: bool = False


def load_file(path: Path, expected: Entry | None, options: Options) -> Dataset:
    """Reads a data set from a file or a folder.

    Args:
        path: the path of the file or folder.
        expected: the data set that it must be; None to recognize it.
        options: how texts are encoded and tables split.

    Returns:
        The data set.

    Raises:
        FileNotFoundError: if there is no such file.
        ValueError: if its content is not accepted; the message states what is accepted and what the file holds.
    """
    if not path.exists():
        raise FileNotFoundError(f"there is no file {path}")
    try:
        content = _folder(path) if path.is_dir() else _file(path)
        if expected and content.entry and content.entry.name != expected.name:
            raise ValueError(f"the file must hold {expected.name}; got {content.entry.name}")
        entry = expected or content.entry or _guess(path, content.arrays)
        if entry.name in CATALOGUE:
            verify(entry, content.arrays)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
    options.require(entry.name, entry.options)
    return assemble(
        entry,
        content.arrays,
        options,
        kind="real" if content.is_published else "file",
        source=entry.source if content.is_published or entry.name not in CATALOGUE else f"{path.name}, a file of yours",
        word_index=_word_index(path.parent, entry) if entry.form == "sequences" else None,
    )


def _folder(path: Path) -> _Content:
    arrays = {}
    for part, name in IDX_PARTS.items():
        candidates = [path / f"{name}.gz", path / name]
        file = next((candidate for candidate in candidates if candidate.is_file()), None)
        if file is None:
            present = ", ".join(sorted(entry.name for entry in path.iterdir())[:8]) or "an empty folder"
            raise ValueError(f"the folder must hold {', '.join(IDX_PARTS.values())}, plain or as .gz; got {present}")
        try:
            arrays[part] = read_idx(file.read_bytes(), 3 if part.startswith("x") else 1)
        except ValueError as error:
            raise ValueError(f"{file.name}: {error}") from None
    return _recognized(arrays)


def _file(path: Path) -> _Content:
    with path.open("rb") as file:
        head = file.read(4)
        file.seek(0)
        if head == b"PK\x03\x04":
            return _zip(file)
        if head[:2] == b"\x1f\x8b":
            return _archive(file)
        if head[:1] == b"\x80":
            raise ValueError(f"{ACCEPTED}; got a pickle, which can execute code and is not opened")
        if head == b"\x93NUM":
            raise ValueError(f"{ACCEPTED}; got a single array (.npy). Save inputs and labels in one npz file")
        return _text(file.read())


def _zip(file: IO[bytes]) -> _Content:
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.namelist()
    except DAMAGED as error:
        raise ValueError(
            f"the file must be a complete npz or zip file; got a truncated or damaged one ({error})"
        ) from None
    known = published({checksum(file, "sha256")})
    if known and known[1].pickled:
        return _Content(read_pickled(known[0].name, file), known[0], is_published=True)
    if MESSAGES_FILE in members:
        return _Content(read_zipped_messages(file), CATALOGUE["sms_spam"], is_published=known is not None)
    if not any(name.endswith(".npy") for name in members):
        raise ValueError(f"{ACCEPTED}; got a zip file that holds {', '.join(members[:4]) or 'nothing'}")
    arrays = read_npz(file)
    return _Content(arrays, known[0], is_published=True) if known else _recognized(arrays)


def _archive(file: IO[bytes]) -> _Content:
    actual = checksum(file, "sha256")
    known = published({actual})
    if known and known[1].pickled:
        return _Content(read_pickled(known[0].name, file), known[0], is_published=True)
    if known or file.name.endswith("ubyte.gz"):
        raise ValueError("the path must be the folder of MNIST's four idx files; got one of the files")
    sums = ", ".join(CATALOGUE[name].files[0].checksum for name in ("cifar10", "cifar100"))
    raise ValueError(
        f"the file must be CIFAR's archive as published, with the checksum {sums}; got {actual}. "
        f"It holds pickles, which can execute code, so no other archive is opened"
    )


def _text(content: bytes) -> _Content:
    if b"\0" in content[:4096]:
        raise ValueError(f"{ACCEPTED}; got a file that begins with the bytes {content[:8].hex(' ')}")
    text = read_text(content)
    first = text.partition("\n")[0].rstrip("\r")
    if re.match(r"(ham|spam)\t", first):
        is_published = hashlib.sha256(content).hexdigest() == CONTENTS["sms_spam"][MESSAGES_FILE]
        return _Content(read_messages(text), CATALOGUE["sms_spam"], is_published)
    if CAPTION.fullmatch(first):
        return _Content(read_captions(text), CATALOGUE["captions"])
    hint = ". Put a word index into the folder of the texts" if first.startswith("{") else ""
    raise ValueError(f"{ACCEPTED}; got text that begins with {first[:40]!r}{hint}")


def _recognized(arrays: dict[str, Array]) -> _Content:
    """Recognizes MNIST and Fashion-MNIST by the digests of their arrays, whatever the file's format."""
    for name in ("mnist", "fashion_mnist"):
        if all(part in arrays and _digest(arrays[part]) == digest for part, digest in CONTENTS[name].items()):
            return _Content(arrays, CATALOGUE[name], is_published=True)
    return _Content(arrays)


def _digest(array: Array) -> str:
    if array.dtype != np.uint8:
        return ""
    digest = hashlib.sha256(idx_header(array))
    digest.update(np.ascontiguousarray(array).data)
    return digest.hexdigest()


def _guess(path: Path, arrays: dict[str, Array]) -> Entry:
    """Infers the data set from the names of the arrays and of the file; unknown ones get an entry of their own."""
    if "x_train_ids" in arrays:
        return CATALOGUE["imdb"]
    if "x_ids" in arrays:
        return CATALOGUE["reuters"]
    stem = path.name.split(".")[0].lower().replace("-", "_")
    forms = ("table",) if {"x", "y"} <= arrays.keys() else ("pictures",)
    for name in sorted(CATALOGUE, key=len, reverse=True):  # fashion_mnist before mnist
        if name in stem and CATALOGUE[name].form in forms:
            return CATALOGUE[name]
    return _entry_of(path, arrays)


def _entry_of(path: Path, arrays: dict[str, Array]) -> Entry:
    """Makes an entry for a data set that is not in the catalogue."""
    parts = [("x", "y")] if {"x", "y"} <= arrays.keys() else [(f"x_{part}", f"y_{part}") for part in PARTS]
    if any(name not in arrays for pair in parts for name in pair):
        raise ValueError(f"{KEYS}; got {', '.join(arrays) or 'none'}")
    for x, y in parts:
        if arrays[x].ndim == 0 or arrays[x].shape[:1] != arrays[y].shape[:1]:
            raise ValueError(
                f"{y} must have one label per sample of {x}; got shapes {arrays[x].shape} and {arrays[y].shape}"
            )
    shapes = {arrays[x].shape[1:] for x, _ in parts}
    if len(shapes) > 1:
        raise ValueError(
            f"x_test must have samples of shape {arrays['x_train'].shape[1:]}, as x_train; "
            f"got {arrays['x_test'].shape[1:]}"
        )
    widths = {arrays[y].shape[1:] for _, y in parts}
    n_classes = count_classes(np.concatenate([arrays[y] for _, y in parts])) if len(widths) == 1 else 0
    return Entry(
        name=path.name.split(".")[0],
        form="table" if len(parts) == 1 else "pictures",
        train=len(arrays[parts[0][0]]),
        test=0,
        shape=shapes.pop(),
        source=f"{path.name}, a file of yours",
        licence="not known",
        class_names=tuple(map(str, range(n_classes))),
        options=("test_split", "seed") if len(parts) == 1 else (),
    )


def count_classes(y: Array) -> int:
    """Returns the number of classes of labels that are integers from 0, or one-hot rows; 0 if these are no labels.

    Integers are taken for labels if there are at most 100 different ones, most of those from 0 to the largest occur,
    and each occurs twice on average. Other whole numbers, such as counts or years, are targets of a regression.

    Example:
        >>> count_classes(np.array([0, 2, 1, 2, 0, 1])), count_classes(np.eye(4)), count_classes(np.array([3, 899]))
        (3, 4, 0)
    """
    if y.dtype.kind not in "biuf" or not y.size:
        return 0
    if y.ndim == 2 and y.shape[1] > 1:
        is_one_hot = bool(np.all((y == 0) | (y == 1)) and np.all(y.sum(axis=1) == 1))
        return y.shape[1] if is_one_hot else 0
    if y.dtype.kind == "f" or y.size != len(y) or y.min() < 0:
        return 0
    present = np.unique(y)
    k = int(present[-1]) + 1
    return k if k <= MOST_CLASSES and 2 * len(present) > k and 2 * k <= len(y) else 0


def _word_index(folder: Path, entry: Entry) -> dict[str, int] | None:
    for path in (folder / entry.word_index, data_folder() / entry.name / entry.word_index):
        if path.is_file():
            try:
                return read_word_index(path.read_bytes())
            except ValueError as error:
                raise ValueError(f"{path}: {error}") from None
    return None
