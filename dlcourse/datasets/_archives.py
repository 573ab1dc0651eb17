"""Reads the real sets whose files contain pickles: CIFAR's archives, Keras's imdb.npz and reuters.npz.

Call these only with a file that matches its published checksum. Nothing is extracted to disk.
"""

from __future__ import annotations

import io
import pickle
import tarfile
import zipfile
from collections.abc import Mapping
from typing import IO, Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from dlcourse.datasets._parse import DAMAGED
from dlcourse.datasets._unpickle import limited_load

Array = NDArray[Any]

CIFAR10_PARTS = {
    "train": tuple(f"cifar-10-batches-py/data_batch_{number}" for number in range(1, 6)),
    "test": ("cifar-10-batches-py/test_batch",),
}
CIFAR100_PARTS = {"train": ("cifar-100-python/train",), "test": ("cifar-100-python/test",)}
LARGEST_MEMBER = 400_000_000


def read_pickled(name: str, file: IO[bytes]) -> dict[str, Array]:
    """Returns the arrays of one of the four sets without pickles, in the form that `_assemble` and `_keep` use.

    Args:
        name: the data set.
        file: its verified file, opened in binary mode.

    Returns:
        Arrays by name; see `_assemble`.

    Raises:
        ValueError: if the file is damaged, or a pickle in it refers to anything but data.
    """
    try:
        if name == "cifar10":
            return _cifar(file, CIFAR10_PARTS, {b"labels": ""})
        if name == "cifar100":
            return _cifar(file, CIFAR100_PARTS, {b"fine_labels": "_fine", b"coarse_labels": "_coarse"})
        return _flat(_pickled_npz(file))
    except (pickle.UnpicklingError, tarfile.TarError, *DAMAGED) as error:
        raise ValueError(str(error)) from None


def _cifar(file: IO[bytes], parts: Mapping[str, tuple[str, ...]], keys: dict[bytes, str]) -> dict[str, Array]:
    members = _members(file, [name for names in parts.values() for name in names])
    arrays: dict[str, Array] = {}
    for part, names in parts.items():
        batches = [limited_load(members[name]) for name in names]
        for name, batch in zip(names, batches, strict=True):
            _verify_batch(name, batch, keys)
        rows = np.concatenate([batch[b"data"] for batch in batches])
        arrays[f"x_{part}"] = np.ascontiguousarray(rows.reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1))
        for key, suffix in keys.items():
            # Keras returns the labels of CIFAR-10 as uint8, those of CIFAR-100 as int64.
            labels = np.concatenate([batch[key] for batch in batches]).reshape(-1, 1)
            arrays[f"y_{part}{suffix}"] = labels.astype(np.int64 if suffix else np.uint8)
    return arrays


def _verify_batch(name: str, batch: Any, keys: dict[bytes, str]) -> None:
    data = batch.get(b"data") if isinstance(batch, dict) else None
    if not isinstance(data, np.ndarray) or data.dtype != np.uint8 or data.shape[1:] != (3072,):
        raise ValueError(
            f"{name} must hold images as rows of 3072 bytes; got {_described(batch if data is None else data)}"
        )
    for key in keys:
        labels = batch.get(key)
        if not isinstance(labels, list) or len(labels) != len(data) or not all(type(n) is int for n in labels):
            raise ValueError(
                f"{name} must hold a list of {len(data):,} integers as {key.decode()}; got {_described(labels)}"
            )


def _described(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape} and dtype {value.dtype}"
    if isinstance(value, list):
        types = ", ".join(sorted({type(item).__name__ for item in value}))
        return f"a list of {len(value):,} elements of type {types or 'none'}"
    return f"a {type(value).__name__}"


def _members(file: IO[bytes], names: list[str]) -> dict[str, IO[bytes]]:
    """Returns the archive's members with these names, read into memory; all others are ignored."""
    members: dict[str, IO[bytes]] = {}
    with tarfile.open(fileobj=file, mode="r:gz") as archive:
        for member in archive:
            if member.name not in names or not member.isreg() or member.size > LARGEST_MEMBER:
                continue
            if member.name in members:
                raise ValueError(f"the archive must hold {member.name} once; got it twice")
            content = archive.extractfile(member)
            assert content is not None  # a regular file has content
            members[member.name] = io.BytesIO(content.read())
    if missing := [name for name in names if name not in members]:
        raise ValueError(f"the archive must hold {', '.join(names)}; it lacks {', '.join(missing)}")
    return members


def _pickled_npz(file: IO[bytes]) -> dict[str, Array]:
    arrays = {}
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            content = io.BytesIO(archive.read(name))
            version = npy.read_magic(content)
            header = (npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0)(content)
            if header[2].hasobject:
                array = limited_load(content)
                if not isinstance(array, np.ndarray) or array.shape != header[0]:
                    raise ValueError(f"{name} must be an array of shape {header[0]}; got {_described(array)}")
            else:
                content.seek(0)
                array = npy.read_array(content, allow_pickle=False)
            arrays[name.removesuffix(".npy")] = array
    return arrays


def _flat(arrays: dict[str, Array]) -> dict[str, Array]:
    """Concatenates lists of word ids into one array of ids and one of offsets."""
    flat = {}
    for name, array in arrays.items():
        if not array.dtype.hasobject:
            flat[name] = array
            continue
        if array.ndim != 1 or not all(type(text) is list and all(type(n) is int for n in text) for text in array):
            raise ValueError(f"{name} must hold lists of integers; got {_described(array)}")
        lengths = np.array([len(text) for text in array], np.int64)
        flat[f"{name}_ids"] = np.concatenate([np.array(text, np.int32) for text in array] or [np.empty(0, np.int32)])
        flat[f"{name}_offsets"] = np.concatenate([[0], np.cumsum(lengths)])
    return flat
