"""`load(path)`: data sets in files of one's own, for classrooms without a network."""

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
from dlcourse.datasets._catalogue import CATALOGUE, CONTENTS, Entry, published
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

Array = NDArray[Any]

ACCEPTED = (
    "an npz file, a folder of MNIST's four idx files, CIFAR's archive, the SMS Spam Collection or Flickr8k's token "
    "file is expected"
)
KEYS = (
    "the arrays x_train, y_train, x_test, y_test are expected, or x, y, "
    "or for texts x_train_ids, x_train_offsets, y_train, x_test_ids, x_test_offsets, y_test"
)


class _Found(NamedTuple):
    """What a file holds: its arrays, the set that they are where that is known, whether they are just the real ones."""

    arrays: dict[str, Array]
    entry: Entry | None = None
    real: bool = False


def load_file(path: Path, expected: Entry | None, options: Options) -> Dataset:
    """Reads a file or a folder.

    Args:
        path: where it lies.
        expected: the set that it must be; None to find out.
        options: how texts are numbered, tables split.

    Raises:
        FileNotFoundError: if it is not there.
        ValueError: if it holds something else; the message says what was expected and what was found.
    """
    if not path.exists():
        raise FileNotFoundError(f"name: there is no file {path}")
    try:
        found = _folder(path) if path.is_dir() else _file(path)
        if expected and found.entry and found.entry.name != expected.name:
            raise ValueError(f"{expected.name} is expected, this is {found.entry.name}")
        entry = expected or found.entry or _guess(path, found.arrays)
        if entry.name in CATALOGUE:
            verify(entry, found.arrays)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
    options.require(entry.name, entry.options)
    return assemble(
        entry,
        found.arrays,
        options,
        kind="real" if found.real else "file",
        source=entry.source if found.real or entry.name not in CATALOGUE else f"{path.name}, a file of yours",
        word_index=_word_index(path.parent, entry) if entry.form == "sequences" else None,
    )


def _folder(path: Path) -> _Found:
    arrays = {}
    for part, name in IDX_PARTS.items():
        candidates = [path / f"{name}.gz", path / name]
        file = next((candidate for candidate in candidates if candidate.is_file()), None)
        if file is None:
            there = ", ".join(sorted(entry.name for entry in path.iterdir())[:8]) or "nothing"
            raise ValueError(f"{', '.join(IDX_PARTS.values())} are expected, each also as .gz; found are {there}")
        try:
            arrays[part] = read_idx(file.read_bytes(), 3 if part.startswith("x") else 1)
        except ValueError as error:
            raise ValueError(f"{file.name}: {error}") from None
    return _recognised(arrays)


def _file(path: Path) -> _Found:
    with path.open("rb") as file:
        head = file.read(4)
        file.seek(0)
        if head == b"PK\x03\x04":
            return _zip(file)
        if head[:2] == b"\x1f\x8b":
            return _archive(file)
        if head[:1] == b"\x80":
            raise ValueError(f"{ACCEPTED}; this is a pickle, which may run code: it is not opened")
        if head == b"\x93NUM":
            raise ValueError(f"{ACCEPTED}; this is a single array (.npy): put inputs and labels into one npz file")
        return _text(file.read())


def _zip(file: IO[bytes]) -> _Found:
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.namelist()
    except DAMAGED as error:
        raise ValueError(f"a whole npz or zip file is expected, this one is cut short or damaged ({error})") from None
    known = published({checksum(file, "sha256")})
    if known and known[1].pickled:
        return _Found(read_pickled(known[0].name, file), known[0], real=True)
    if MESSAGES_FILE in members:
        return _Found(read_zipped_messages(file), CATALOGUE["sms_spam"], real=known is not None)
    if not any(name.endswith(".npy") for name in members):
        raise ValueError(f"{ACCEPTED}; this is a zip file with {', '.join(members[:4]) or 'nothing'} in it")
    arrays = read_npz(file)
    return _Found(arrays, known[0], real=True) if known else _recognised(arrays)


def _archive(file: IO[bytes]) -> _Found:
    found = checksum(file, "sha256")
    known = published({found})
    if known and known[1].pickled:
        return _Found(read_pickled(known[0].name, file), known[0], real=True)
    if known or file.name.endswith("ubyte.gz"):
        raise ValueError("this is one of four idx files: name the folder in which the four lie")
    sums = ", ".join(CATALOGUE[name].files[0].checksum for name in ("cifar10", "cifar100"))
    raise ValueError(
        f"CIFAR's archive is expected. It holds pickles, which may run code, so only the published ones are opened: "
        f"expected is {sums}; found is {found}"
    )


def _text(content: bytes) -> _Found:
    if b"\0" in content[:4096]:
        raise ValueError(f"{ACCEPTED}; this is something else, it begins with {content[:8].hex(' ')}")
    text = read_text(content)
    first = text.partition("\n")[0].rstrip("\r")
    if re.match(r"(ham|spam)\t", first):
        real = hashlib.sha256(content).hexdigest() == CONTENTS["sms_spam"][MESSAGES_FILE]
        return _Found(read_messages(text), CATALOGUE["sms_spam"], real)
    if CAPTION.fullmatch(first):
        return _Found(read_captions(text), CATALOGUE["captions"])
    index = "; a word index goes beside the texts that it numbers" if first.startswith("{") else ""
    raise ValueError(f"{ACCEPTED}; this is text that begins with {first[:40]!r}{index}")


def _recognised(arrays: dict[str, Array]) -> _Found:
    """The set whose content the arrays are to the last byte, in whatever file they came."""
    for name in ("mnist", "fashion_mnist"):
        if all(part in arrays and _digest(arrays[part]) == digest for part, digest in CONTENTS[name].items()):
            return _Found(arrays, CATALOGUE[name], real=True)
    return _Found(arrays)


def _digest(array: Array) -> str:
    if array.dtype != np.uint8:
        return ""
    digest = hashlib.sha256(idx_header(array))
    digest.update(np.ascontiguousarray(array).data)
    return digest.hexdigest()


def _guess(path: Path, arrays: dict[str, Array]) -> Entry:
    """The set that the arrays are by their names and the file's; a nameless one where the file is named otherwise."""
    if "x_train_ids" in arrays:
        return CATALOGUE["imdb"]
    if "x_ids" in arrays:
        return CATALOGUE["reuters"]
    stem = path.name.split(".")[0].lower().replace("-", "_")
    forms = ("table",) if {"x", "y"} <= arrays.keys() else ("pictures",)
    for name in sorted(CATALOGUE, key=len, reverse=True):  # fashion_mnist before mnist
        if name in stem and CATALOGUE[name].form in forms:
            return CATALOGUE[name]
    return _nameless(path, arrays)


def _nameless(path: Path, arrays: dict[str, Array]) -> Entry:
    parts = [("x", "y")] if {"x", "y"} <= arrays.keys() else [(f"x_{part}", f"y_{part}") for part in PARTS]
    if any(name not in arrays for pair in parts for name in pair):
        raise ValueError(f"{KEYS}; found are {', '.join(arrays) or 'none'}")
    for x, y in parts:
        if arrays[x].ndim == 0 or arrays[x].shape[:1] != arrays[y].shape[:1]:
            raise ValueError(
                f"{x}, {y}: equally many samples and labels are expected, not {len(arrays[x])} and {len(arrays[y])}"
            )
    shapes = {arrays[x].shape[1:] for x, _ in parts}
    if len(shapes) > 1:
        raise ValueError(f"x_test: samples of the shape {arrays['x_train'].shape[1:]} are expected, as in x_train")
    labels = np.concatenate([arrays[y].ravel() for _, y in parts])
    whole = labels.dtype.kind in "iu" and labels.size and 0 <= labels.min() <= labels.max() < 1000
    return Entry(
        name=path.name.split(".")[0],
        form="table" if len(parts) == 1 else "pictures",
        train=len(arrays[parts[0][0]]),
        test=0,
        shape=shapes.pop(),
        source=f"{path.name}, a file of yours",
        licence="not known",
        class_names=tuple(map(str, range(int(labels.max()) + 1))) if whole else (),
        options=("test_split", "seed") if len(parts) == 1 else (),
    )


def _word_index(folder: Path, entry: Entry) -> dict[str, int] | None:
    for path in (folder / entry.word_index, data_folder() / entry.name / entry.word_index):
        if path.is_file():
            try:
                return read_word_index(path.read_bytes())
            except ValueError as error:
                raise ValueError(f"{path}: {error}") from None
    return None
