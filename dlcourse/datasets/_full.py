"""The real sets: read from disk, or downloaded once; those published as pickles are saved without them."""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from dlcourse.datasets._archives import read_pickled
from dlcourse.datasets._errors import DataError
from dlcourse.datasets._fetch import address, download_failed, fetch, save_failed, verify
from dlcourse.datasets._keep import locked_folder, save_arrays
from dlcourse.datasets._parse import (
    IDX_PARTS,
    read_captions,
    read_idx,
    read_npz,
    read_text,
    read_word_index,
    read_zipped_messages,
)
from dlcourse.datasets.catalogue import CATALOGUE, Entry, RemoteFile
from dlcourse.places import chosen_or_default

Array = NDArray[Any]


def data_folder() -> Path:
    """Returns the folder of the full data sets: DLCOURSE_DATA_FOLDER, or by default the system's cache folder.

    Returns:
        The folder's path; the folder need not exist.

    Raises:
        ValueError: if DLCOURSE_DATA_FOLDER names a home folder that does not exist.
    """
    import platformdirs

    return chosen_or_default("DLCOURSE_DATA_FOLDER", lambda: platformdirs.user_cache_path("dlcourse"))


def full_sets() -> tuple[str, ...]:
    """Returns the names of the data sets whose full data are on this disk, in the order of `names()`.

    Only the existence of the files is checked; `load` verifies their content.

    Returns:
        The names, a subset of `names()`; none if there can be no such folder.
    """
    try:
        data_folder()
    except ValueError:
        return ()
    return tuple(entry.name for entry in CATALOGUE.values() if entry.files and not missing_files(entry))


def missing_files(entry: Entry) -> list[RemoteFile]:
    """Returns the files of a set that are not on disk; a pickled file is not needed once its arrays are saved."""
    folder = data_folder() / entry.name
    is_saved = os.path.isfile(flat_file(entry))  # unlike Path.is_file, no error for a folder without permission
    return [f for f in entry.files if not (f.pickled and is_saved) and not os.path.isfile(folder / f.name)]


def flat_file(entry: Entry) -> Path:
    """Returns the path at which the arrays of a pickled set are saved without pickles."""
    return data_folder() / entry.name / f"{entry.name}-flat.npz"


def load_full(entry: Entry, *, verbose: bool) -> tuple[dict[str, Array], dict[str, int] | None]:
    """Returns the arrays of a real set, and its word index or None.

    Args:
        entry: the data set.
        verbose: whether to show a progress bar during a download.

    Returns:
        Arrays by name, see `_assemble`; and the rank of each word, or None.

    Raises:
        DataError: if a file cannot be downloaded or saved, or is not the published one.
    """
    try:
        _fetch_missing(entry, verbose=verbose)
        return _arrays(entry), _word_index(entry)
    except OSError as error:
        raise DataError(save_failed(entry.name, data_folder() / entry.name, entry.weight, error)) from None


def _fetch_missing(entry: Entry, *, verbose: bool) -> None:
    missing = missing_files(entry)
    if not missing:
        return
    folder = data_folder() / entry.name
    for file in missing:
        if not file.base:
            raise DataError(download_failed(entry, file, folder, "", entry.to_ask))
        address(entry, file)  # an invalid setting raises before anything is written
    with locked_folder(folder, verbose=verbose) as temporary:
        for file in missing:
            if not (folder / file.name).is_file():  # another process may have downloaded it meanwhile
                fetch(entry, file, folder, temporary, verbose=verbose)


def _arrays(entry: Entry) -> dict[str, Array]:
    flat = flat_file(entry)
    if any(file.pickled for file in entry.files) and flat.is_file():
        try:
            with flat.open("rb") as content:
                return read_npz(content)
        except ValueError as error:
            raise DataError(f"{entry.name}: {flat}: {error}. Delete the file, and it is created again.") from None
    arrays: dict[str, Array] = {}
    for file in entry.files:
        if file.name != entry.word_index:
            arrays |= _read(entry, file)
    if any(file.pickled for file in entry.files):
        try:
            save_arrays(arrays, flat)
        except OSError as error:  # the data are loaded; only the next load is as slow as this one
            reason = save_failed(entry.name, flat.parent, sum(array.nbytes for array in arrays.values()), error)
            warnings.warn(reason, stacklevel=5)
    return arrays


def _read(entry: Entry, file: RemoteFile) -> dict[str, Array]:
    """Returns the arrays of one file, verified and read through the same open file."""
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
