"""The real sets: found on disk, or fetched once; those that come with pickles are kept without them."""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from dlcourse.datasets._archives import read_pickled
from dlcourse.datasets._catalogue import CATALOGUE, Entry, RemoteFile
from dlcourse.datasets._errors import DataError
from dlcourse.datasets._fetch import address, fetch, not_fetched, not_kept, verify
from dlcourse.datasets._keep import keep_arrays, workplace
from dlcourse.datasets._parse import (
    IDX_PARTS,
    read_captions,
    read_idx,
    read_npz,
    read_text,
    read_word_index,
    read_zipped_messages,
)

Array = NDArray[Any]


def data_folder() -> Path:
    """The folder that full data sets are kept in: DLCOURSE_DATA_FOLDER, or else the system's folder for caches.

    Returns:
        The folder's path; the folder need not exist.
    """
    if chosen := os.environ.get("DLCOURSE_DATA_FOLDER"):
        return Path(chosen).expanduser()
    import platformdirs

    return platformdirs.user_cache_path("dlcourse")


def full_sets() -> tuple[str, ...]:
    """Names of the sets whose real data lie on this disk, in the order of the catalogue.

    Files are looked for; whether they are whole is verified when they are loaded.
    """
    return tuple(entry.name for entry in CATALOGUE.values() if entry.files and not missing_files(entry))


def missing_files(entry: Entry) -> list[RemoteFile]:
    """Files of a set that are not on disk yet. A file of pickles is not missed once its arrays are kept."""
    folder = data_folder() / entry.name
    kept = os.path.isfile(flat_file(entry))  # unlike Path.is_file, silent about a folder that may not be entered
    return [f for f in entry.files if not (f.pickled and kept) and not os.path.isfile(folder / f.name)]


def flat_file(entry: Entry) -> Path:
    """Where the arrays of a set that comes with pickles are kept without them."""
    return data_folder() / entry.name / f"{entry.name}-flat.npz"


def load_full(entry: Entry, *, verbose: bool) -> tuple[dict[str, Array], dict[str, int] | None]:
    """The arrays of a real set, and its word index where it has one.

    Args:
        entry: the set.
        verbose: whether to show a progress bar while something is fetched.

    Raises:
        DataError: if a file cannot be had, is not the published one, or cannot be kept.
    """
    try:
        _fetch_missing(entry, verbose=verbose)
        return _arrays(entry), _word_index(entry)
    except OSError as error:
        raise DataError(not_kept(entry.name, data_folder() / entry.name, entry.weight, error)) from None


def _fetch_missing(entry: Entry, *, verbose: bool) -> None:
    missing = missing_files(entry)
    if not missing:
        return
    folder = data_folder() / entry.name
    for file in missing:
        if not file.base:
            raise DataError(not_fetched(entry, file, folder, "", entry.to_ask))
        address(entry, file)  # a wrong setting is said before anything is written
    with workplace(folder, verbose=verbose) as temporary:
        for file in missing:
            if not (folder / file.name).is_file():  # another process may have brought it meanwhile
                fetch(entry, file, folder, temporary, verbose=verbose)


def _arrays(entry: Entry) -> dict[str, Array]:
    flat = flat_file(entry)
    if any(file.pickled for file in entry.files) and flat.is_file():
        try:
            with flat.open("rb") as content:
                return read_npz(content)
        except ValueError as error:
            raise DataError(f"{entry.name}: {flat}: {error}. Remove it, and it is made again.") from None
    arrays: dict[str, Array] = {}
    for file in entry.files:
        if file.name != entry.word_index:
            arrays |= _read(entry, file)
    if any(file.pickled for file in entry.files):
        try:
            keep_arrays(arrays, flat)
        except OSError as error:  # the data are here; only the next time will take as long as this one
            reason = not_kept(entry.name, flat.parent, sum(array.nbytes for array in arrays.values()), error)
            warnings.warn(reason, stacklevel=5)
    return arrays


def _read(entry: Entry, file: RemoteFile) -> dict[str, Array]:
    """The arrays of one verified file: it is the same open file that is verified and read."""
    path = data_folder() / entry.name / file.name
    with path.open("rb") as content:
        verify(entry, file, path, content)
        try:
            if file.pickled:
                return read_pickled(entry.name, content)
            if file.name.endswith(".npz"):
                return read_npz(content)
            if file.name.endswith(".zip"):
                return read_zipped_messages(content)
            if entry.form == "captions":
                return read_captions(read_text(content.read()))
            part = next(key for key, name in IDX_PARTS.items() if file.name.startswith(name))
            return {part: read_idx(content.read(), 3 if part.startswith("x") else 1)}
        except ValueError as error:
            raise DataError(f"{entry.name}: {path}: {error}") from None


def _word_index(entry: Entry) -> dict[str, int] | None:
    for file in entry.files:
        if file.name == entry.word_index:
            path = data_folder() / entry.name / file.name
            with path.open("rb") as content:
                verify(entry, file, path, content)
                return read_word_index(content.read())
    return None
