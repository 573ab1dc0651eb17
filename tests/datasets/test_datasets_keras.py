"""`load` against `keras.datasets`: the same files give the same arrays, and the addresses and checksums are Keras's."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
from dataset_files import REAL, empty_home, npz, publish, set_files

from dlcourse.datasets import load
from dlcourse.datasets.catalogue import CATALOGUE
from dlcourse.datasets.class_names import REUTERS

SETS = ["mnist", "fashion_mnist", "cifar10", "cifar100", "imdb", "reuters", "boston_housing", "california_housing"]
TEXTS: list[dict[str, Any]] = [
    {},
    {"num_words": 20},
    {"skip_top": 7},
    {"num_words": 30, "skip_top": 5, "maxlen": 20},
    {"maxlen": 12, "seed": 4},
    {"start_char": None},
    {"start_char": None, "index_from": 0},
    {"oov_char": None, "num_words": 25, "skip_top": 6},
    {"oov_char": None},
    {"oov_char": 0, "start_char": 5, "index_from": 9, "num_words": 30},
    {"start_char": 90},
]
TABLES: list[dict[str, Any]] = [{}, {"test_split": 0.35}, {"seed": 9}, {"test_split": 0.0}]
CASES = [
    *((name, {}) for name in SETS[:4]),
    ("cifar100", {"label_mode": "coarse"}),
    *((name, options) for name in ("imdb", "reuters") for options in TEXTS),
    *(("reuters", options) for options in TABLES[1:]),
    *((name, options) for name in ("boston_housing", "california_housing") for options in TABLES),
    ("california_housing", {"version": "small"}),
]


def from_keras(
    monkeypatch: pytest.MonkeyPatch, name: str, folder: Path, **options: Any
) -> tuple[list[dict[str, Any]], tuple[np.ndarray, ...]]:
    """What Keras's own loader makes of the files in a folder, and what it would have fetched."""
    loader = getattr(keras.datasets, name).load_data
    asked = []

    def get_file(fname: str, origin: str, **more: Any) -> str:
        asked.append({"origin": origin, **more})
        return str(folder / fname)

    monkeypatch.setitem(loader.__globals__, "get_file", get_file)
    (x_train, y_train), (x_test, y_test) = loader(**options)
    return asked, (x_train, y_train, x_test, y_test)


def put(folder: Path, name: str, files: dict[str, bytes]) -> None:
    for file, content in files.items():
        (folder / file).write_bytes(content)
        if file.endswith("tar.gz"):  # Keras unpacks it into a folder of its own
            with tarfile.open(fileobj=io.BytesIO(content)) as archive:
                archive.extractall(folder / file.replace(".tar.gz", "-target"), filter="data")
            if name == "cifar10":
                target = folder / "cifar-10-batches-py-target"
                (folder / "cifar-10-python-target").rename(target)


@pytest.mark.filterwarnings("ignore:Creating an ndarray from ragged")
@pytest.mark.parametrize(("name", "options"), CASES, ids=lambda value: str(value))
def test_the_same_files_give_the_same_arrays(
    name: str, options: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = set_files(name)
    if name == "cifar10":  # Keras counts on 10,000 pictures in each of five batches
        files = whole_cifar10()
    if name == "california_housing" and options:
        random = np.random.default_rng(0)
        table = {"x": random.random((700, 8)).astype(np.float32), "y": random.random(700).astype(np.float32)}
        files = {"california_housing.npz": npz(**table)}
    home = empty_home(monkeypatch, tmp_path / "home")
    (home / name).mkdir(parents=True)
    put(home / name, name, publish(monkeypatch, name, files))
    data = load(name, "full", verbose=False, **options)
    ours = (data.x_train, data.y_train, data.x_test, data.y_test)
    theirs = from_keras(monkeypatch, name, home / name, **options)[1]
    for one, other in zip(ours, theirs, strict=True):
        assert one.shape == other.shape
        assert one.dtype == other.dtype
        if one.dtype == object:
            assert one.tolist() == other.tolist()
            assert all(type(text) is list and all(type(word) is int for word in text) for text in one)
        else:
            assert np.array_equal(one, other)  # NumPy's own assertion takes five times as long on so many pictures


def whole_cifar10() -> dict[str, bytes]:
    from dataset_files import cifar_members, python2_pickle, tar_gz

    gray = {b"data": np.repeat(np.arange(10_000, dtype=np.uint8)[:, None], 3072, axis=1)}
    members = {
        name: python2_pickle({**gray, b"labels": [(number + row) % 10 for row in range(10_000)]})
        for number, name in enumerate(cifar_members("cifar10", n=1))
    }
    return {"cifar-10-python.tar.gz": tar_gz(members)}


class AskedError(Exception):
    """Stops a loader at its first file, which is all that is wanted of it."""


@pytest.mark.parametrize("name", SETS)
def test_addresses_and_checksums_are_those_of_keras(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    loaders = [getattr(keras.datasets, name).load_data]
    if name in ("imdb", "reuters"):
        loaders.append(getattr(keras.datasets, name).get_word_index)
    asked: dict[str, str | None] = {}

    def get_file(*_: Any, origin: str, file_hash: str | None = None, **__: Any) -> str:
        asked[origin] = file_hash
        if name != "fashion_mnist" or len(asked) == 4:
            raise AskedError
        return ""

    for loader in loaders:
        monkeypatch.setitem(loader.__globals__, "get_file", get_file)
        with pytest.raises(AskedError):
            loader()
    ours = {file.base + file.name: file.checksum.partition(":")[2] for file in CATALOGUE[name].files}
    assert ours.keys() == asked.keys()
    for origin, checksum in asked.items():
        assert checksum in (ours[origin], None), origin


def test_class_names_are_those_of_keras() -> None:
    assert keras.datasets.reuters.get_label_names() == REUTERS


@pytest.mark.real_data
def test_the_real_california_prices_are_those_of_keras(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = REAL / "keras" / "datasets"
    if not folder.exists():
        pytest.skip("the real data are not beside this checkout: no ../shared/data/keras")
    data = load(folder / "california_housing.npz", verbose=False)
    theirs = from_keras(monkeypatch, "california_housing", folder)[1]
    for one, other in zip((data.x_train, data.y_train, data.x_test, data.y_test), theirs, strict=True):
        assert np.array_equal(one, other)


@pytest.mark.real_data
def test_the_real_fashion_pictures_are_those_of_keras(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = REAL / "keras" / "datasets" / "fashion-mnist"
    if not folder.exists():
        pytest.skip("the real data are not beside this checkout: no ../shared/data/keras")
    data = load(folder, verbose=False)
    theirs = from_keras(monkeypatch, "fashion_mnist", folder)[1]
    for one, other in zip((data.x_train, data.y_train, data.x_test, data.y_test), theirs, strict=True):
        assert np.array_equal(one, other)
