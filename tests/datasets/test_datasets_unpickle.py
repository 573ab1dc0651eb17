"""The unpickler that cannot run anything, and the archives that are read with it."""

from __future__ import annotations

import builtins
import collections
import contextlib
import copyreg
import io
import os
import pickle
import subprocess
import tarfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dataset_files import (
    Server,
    cifar_batch,
    cifar_members,
    empty_home,
    imdb_npz,
    object_npz,
    publish,
    python2_pickle,
    ragged,
    tar_gz,
    tree,
)
from hypothesis import given
from hypothesis import strategies as st

from dlcourse.datasets import DataError, load
from dlcourse.datasets._archives import read_pickled
from dlcourse.datasets._unpickle import limited_load


class Call:
    """Pickled as a call: `Call(os.system, "touch x")`."""

    def __init__(self, function: Any, *arguments: Any, state: Any = None) -> None:
        self.parts = (function, arguments) if state is None else (function, arguments, state)

    def __reduce__(self) -> tuple[Any, ...]:
        return self.parts


RECONSTRUCT = np.empty(0).__reduce__()[0]


def attacks(marker: Path) -> dict[str, bytes]:
    """Pickles that would make the file `marker`, or that ask for more than data."""
    touch, code = f"touch {marker}", f"open({str(marker)!r}, 'w').close()"
    array = np.arange(3)
    forged = Call(RECONSTRUCT, np.ndarray, (0,), b"b", state=(1, (1,), np.dtype(object), False, b"\x41" * 8))
    subtype = Call(RECONSTRUCT, np.matrix, (0,), b"b")
    flags = Call(np.dtype, "O8", False, True, state=(3, "|", None, None, None, -1, -1, 0))
    from_flags = Call(RECONSTRUCT, np.ndarray, (0,), b"b", state=(1, (1,), flags, False, b"\x41" * 8))
    return {
        "os.system": pickle.dumps(Call(os.system, touch)),
        "os.system, protocol 0": pickle.dumps(Call(os.system, touch), protocol=0),
        "builtins.eval": pickle.dumps(Call(builtins.eval, code)),
        "builtins.exec in a list in a dictionary": pickle.dumps({b"data": [1, [Call(builtins.exec, code)]]}),
        "subprocess": pickle.dumps(Call(subprocess.Popen, ["touch", str(marker)])),
        "a call as the argument of an array": pickle.dumps(Call(RECONSTRUCT, Call(os.system, touch), (0,), b"b")),
        "a call as the state of an array": pickle.dumps(
            Call(RECONSTRUCT, np.ndarray, (0,), b"b", state=Call(os.system, touch))
        ),
        "getattr": pickle.dumps(Call(builtins.getattr, 1, "real")),
        "a dotted name": b"\x80\x04\x8c\x05numpy\x8c\x11ndarray.__class__\x93.",
        "numpy's loader": pickle.dumps(Call(np.load, str(marker))),
        "numpy's fromfile": pickle.dumps(Call(np.fromfile, str(marker))),
        "numpy's scalar": pickle.dumps(np.float64(1.0)),
        "an object of a class": pickle.dumps(collections.Counter("a")),
        "copyreg": pickle.dumps(Call(copyreg._reconstructor, object, object, None)),  # type: ignore[attr-defined]
        "a code object's maker": b"cbuiltins\ncompile\n.",
        "INST": b"(S'" + touch.encode() + b"'\nios\nsystem\n.",
        "OBJ": b"(cos\nsystem\nS'" + touch.encode() + b"'\no.",
        "a class of numpy's alone": pickle.dumps(np.ndarray),
        "a state for the class of arrays": b"cnumpy\nndarray\n}S'__setstate__'\nI1\nsb.",
        "a matrix": pickle.dumps(subtype),
        "a persistent name": b"Pname\n.",
        "an object array of bytes": pickle.dumps(forged),
        "an object type with forged flags": pickle.dumps(from_flags),
        "a record type": pickle.dumps(np.zeros(2, "i4,f8")),
        "a shape too large": pickle.dumps(array).replace(b"K\x03\x85", b"K\x7f\x85"),
        "a negative shape": pickle.dumps(
            Call(RECONSTRUCT, np.ndarray, (0,), b"b", state=(1, (-1,), np.dtype("u1"), 0, b""))
        ),
        "a set": pickle.dumps({1, 2}),
        "a list that holds itself": b"(lp0\ng0\na.",
        "nothing": b"",
        "half a pickle": pickle.dumps(array)[:-9],
    }


@pytest.mark.parametrize("name", attacks(Path("x")))
def test_a_pickle_that_asks_for_more_than_data_is_refused(name: str, tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    with pytest.raises(pickle.UnpicklingError, match=r"refused|damaged|truncated|persistent"):
        limited_load(io.BytesIO(attacks(marker)[name]))
    assert not marker.exists(), "nothing was run"


def test_the_attacks_are_real_ones(tmp_path: Path) -> None:
    """Python's own unpickler runs them."""
    for number, name in enumerate(["os.system", "builtins.eval", "INST", "a call as the state of an array"]):
        marker = tmp_path / str(number)
        with contextlib.suppress(TypeError):  # the state is refused after it was computed
            pickle.loads(attacks(marker)[name])
        assert marker.exists(), name


DATA = {
    "bytes": b"abc",
    "numbers": [1, -5, 2**70, 0.5, True],
    "pictures": np.arange(24, dtype=np.uint8).reshape(2, 12),
    "by columns": np.asfortranarray(np.arange(6, dtype=">i4").reshape(2, 3)),
    "truths": np.array([True, False]),
    "halves": np.array([0.5, -2], np.float32),
    "lists": ragged(5, seed=0),
    "empty": np.empty((0, 3)),
    "a dictionary": {b"data": np.eye(2), b"labels": [1, 2]},
}


@pytest.mark.parametrize("name", DATA)
@pytest.mark.parametrize("protocol", ["python 2", 3, 4])
def test_data_come_back_as_they_were(name: str, protocol: int | str) -> None:
    value = DATA[name]
    content = python2_pickle(value) if protocol == "python 2" else pickle.dumps(value, protocol=int(protocol))
    back = limited_load(io.BytesIO(content))
    if isinstance(value, np.ndarray):
        assert back.dtype == value.dtype.newbyteorder("=")
        assert back.flags.writeable
        assert back.tolist() == value.tolist()
    elif isinstance(value, dict):
        assert back.keys() == value.keys()
        np.testing.assert_array_equal(back[b"data"], value[b"data"])
    else:
        assert back == value


WHOLE = python2_pickle(cifar_batch(2, 1, labels=10) | {b"data": np.arange(12, dtype=np.uint8).reshape(2, 6)})


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_damaged_pickle_gives_data_or_one_kind_of_error(changes: list[tuple[int, int]]) -> None:
    content = bytearray(WHOLE)
    for place, value in changes:
        content[place] = value
    try:
        value = limited_load(io.BytesIO(bytes(content)))
    except pickle.UnpicklingError:
        return
    assert isinstance(value, dict | list | bytes | str | int | float | np.ndarray)


def test_an_archive_is_read_in_memory_whatever_else_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    members = cifar_members("cifar10")
    outside = {"../evil": b"x", "/absolute/evil": b"x", "cifar-10-batches-py/batches.meta": pickle.dumps(print)}
    link = tarfile.TarInfo("cifar-10-batches-py/link")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc"
    plain = read_pickled("cifar10", io.BytesIO(tar_gz(members)))
    more = read_pickled("cifar10", io.BytesIO(tar_gz({**outside, **members}, extra=(link,))))
    assert plain.keys() == {"x_train", "y_train", "x_test", "y_test"}
    for name, array in plain.items():
        np.testing.assert_array_equal(more[name], array)
    assert tree(tmp_path) == []


def linked() -> bytes:
    members = cifar_members("cifar100")
    del members["cifar-100-python/test"]
    link = tarfile.TarInfo("cifar-100-python/test")
    link.type, link.linkname = tarfile.LNKTYPE, "/etc/passwd"
    return tar_gz(members, extra=(link,))


def with_batch(**changes: Any) -> bytes:
    batch = cifar_batch(4, 1, fine_labels=100, coarse_labels=20) | {key.encode(): v for key, v in changes.items()}
    return tar_gz({**cifar_members("cifar100"), "cifar-100-python/test": python2_pickle(batch)})


BAD_ARCHIVES = {
    "a link in place of a file": (linked(), "it lacks cifar-100-python/test"),
    "cut short": (tar_gz(cifar_members("cifar100"))[:20_000], "."),
    "no tar file": (b"\x1f\x8b" + bytes(100), "."),
    "pictures of another size": (
        with_batch(data=np.zeros((4, 100), np.uint8)),
        "must hold images as rows of 3072 bytes; got an array of shape",
    ),
    "too few labels": (
        with_batch(fine_labels=[1, 2]),
        "must hold a list of 4 integers as fine_labels; got a list of 2 elements",
    ),
    "labels that are no numbers": (with_batch(fine_labels=[1, 2, b"x", 3]), "must hold a list of 4 integers"),
    "no dictionary": (
        tar_gz({**cifar_members("cifar100"), "cifar-100-python/test": pickle.dumps([1])}),
        "must hold images as rows of 3072 bytes; got a list of 1 elements",
    ),
}


@pytest.mark.parametrize("name", BAD_ARCHIVES)
def test_a_bad_archive_is_refused(name: str) -> None:
    content, message = BAD_ARCHIVES[name]
    with pytest.raises(ValueError, match=message):
        read_pickled("cifar100", io.BytesIO(content))


def test_a_member_that_is_there_twice_is_refused() -> None:
    members = list(cifar_members("cifar100").items())
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, content in (*members, members[0]):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    with pytest.raises(ValueError, match="must hold cifar-100-python/train once; got it twice"):
        read_pickled("cifar100", io.BytesIO(buffer.getvalue()))


def evil_npz(marker: Path) -> bytes:
    texts = np.empty(2, dtype=object)
    texts[:] = [Call(os.system, f"touch {marker}"), [1]]
    labels = np.zeros(2, np.int64)
    return object_npz(x_train=texts, y_train=labels, x_test=ragged(2, 1), y_test=labels)


@pytest.mark.parametrize("name", ["cifar10", "imdb"])
def test_even_a_file_with_the_published_checksum_runs_nothing(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    marker, home = tmp_path / "marker", empty_home(monkeypatch, tmp_path / "home")
    batch = pickle.dumps(Call(os.system, f"touch {marker}"))
    evil = {
        "cifar10": {
            "cifar-10-python.tar.gz": tar_gz({**cifar_members("cifar10"), "cifar-10-batches-py/test_batch": batch})
        },
        "imdb": {"imdb.npz": evil_npz(marker), "imdb_word_index.json": b"{}"},
    }[name]
    server = Server()
    server.offer(name, publish(monkeypatch, name, evil))
    with server.running():
        monkeypatch.setenv("DLCOURSE_DATA_MIRROR", server.address)
        with pytest.raises(DataError, match=r"refused: the pickle refers to (posix|nt)\.system"):
            load(name, "full", verbose=False)
    assert not marker.exists()
    assert not (home / name / f"{name}-flat.npz").exists()


def test_lists_of_something_else_than_numbers_are_refused() -> None:
    texts = np.empty(2, dtype=object)
    texts[:] = [["word"], [1]]
    with pytest.raises(ValueError, match="x_train must hold lists of integers; got an array of shape"):
        read_pickled("imdb", io.BytesIO(object_npz(x_train=texts, y_train=np.zeros(2, np.int64))))


def test_imdb_and_reuters_are_laid_end_to_end() -> None:
    arrays = read_pickled("imdb", io.BytesIO(imdb_npz()))
    ids, offsets = arrays["x_train_ids"], arrays["x_train_offsets"]
    assert [ids[a:b].tolist() for a, b in pairwise(offsets)] == ragged(30, 1).tolist()
    assert all(not array.dtype.hasobject for array in arrays.values())
