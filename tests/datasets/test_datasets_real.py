"""The real files that lie beside the checkout: `load(path)` on each, and the real bytes from a local server."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from dataset_files import Server, empty_home, real_file

from dlcourse.datasets import DataError, load
from dlcourse.datasets.catalogue import CATALOGUE

pytestmark = pytest.mark.real_data


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty working folder."""
    empty_home(monkeypatch, tmp_path / "home")
    monkeypatch.chdir(tmp_path)
    return tmp_path


# Each file's name, kind, shapes of the training and of the test inputs.
REAL_FILES = {
    "arrays/mnist.npz": ("mnist", "real", (60_000, 28, 28), (10_000, 28, 28)),
    "keras/datasets/fashion-mnist": ("fashion_mnist", "real", (60_000, 28, 28), (10_000, 28, 28)),
    "arrays/cifar10.npz": ("cifar10", "file", (10_000, 32, 32, 3), (2_000, 32, 32, 3)),
    "arrays/boston_housing.npz": ("boston_housing", "file", (404, 13), (102, 13)),
    "keras/datasets/california_housing.npz": ("california_housing", "real", (16_512, 8), (4_128, 8)),
    "text/sms_spam/SMSSpamCollection": ("sms_spam", "real", (4_459,), (1_115,)),
    "text/flickr8k/Flickr8k.token.txt": ("captions", "file", (6_473,), (1_619,)),
}


@pytest.mark.parametrize("path", REAL_FILES)
def test_a_real_file_is_what_it_is(path: str) -> None:
    data = load(real_file(path), verbose=False)
    assert (data.name, data.kind, data.x_train.shape, data.x_test.shape) == REAL_FILES[path]
    entry = CATALOGUE[data.name]
    if data.name != "cifar10":  # of which only a part lies there
        assert (len(data.x_train), len(data.x_test)) == (entry.train, entry.test)


def test_the_real_values_are_the_known_ones() -> None:
    mnist = load(real_file("arrays/mnist.npz"), verbose=False)
    assert mnist.y_train[:5].tolist() == [5, 0, 4, 1, 9]
    fashion = load(real_file("keras/datasets/fashion-mnist"), verbose=False)
    assert [fashion.class_names[label] for label in fashion.y_train[:2]] == ["Ankle boot", "T-shirt/top"]
    boston = load(real_file("arrays/boston_housing.npz"), verbose=False)
    assert (boston.x_train[0, 0], boston.x_train[0, -1], boston.y_train[0]) == (1.23247, 18.72, 15.2)
    california = load(real_file("keras/datasets/california_housing.npz"), version="small", verbose=False)
    assert len(california.x) == 600
    assert (california.x.dtype, float(california.y.min()), float(california.y.max())) == (np.float32, 60000, 500001)
    spam = load(real_file("text/sms_spam/SMSSpamCollection"), verbose=False)
    assert np.bincount(spam.y).tolist() == [4827, 747]
    assert spam.x[1] == "Ok lar... Joking wif u oni..."
    captions = load(real_file("text/flickr8k/Flickr8k.token.txt"), verbose=False)
    assert captions.y.shape == (8092, 5)
    assert captions.x[0] == "1000268201_693b08cb0e.jpg"
    assert captions.y[0, 1] == "A girl going into a wooden building ."


def test_real_reviews_are_numbered_and_read_as_known(here: Path) -> None:
    (here / "imdb.npz").symlink_to(real_file("arrays/imdb_flat.npz"))
    (here / "imdb_word_index.json").symlink_to(real_file("keras/datasets/imdb_word_index.json"))
    data = load("imdb.npz", verbose=False)
    assert (data.kind, data.x_train.shape, data.x_test.shape) == ("file", (25_000,), (25_000,))
    assert data.y_train[:10].tolist() == [1, 0, 0, 1, 0, 0, 1, 0, 1, 0]
    assert data.x_train[0][:9] == [1, 14, 22, 16, 43, 530, 973, 1622, 1385]
    lengths = [len(text) for text in data.x_train]
    assert (min(lengths), max(lengths), round(np.mean(lengths), 2)) == (11, 2494, 238.71)
    assert max(max(text) for text in data.x_train) == 88586
    assert data.decode(data.x_train[0]).startswith(
        "[START] this film was just brilliant casting location scenery story"
    )
    few = load("imdb.npz", num_words=10_000, maxlen=100, verbose=False)
    assert max(max(text) for text in few.x_train) < 10_000
    assert max(map(len, few.x_train)) == 99


@pytest.mark.parametrize(
    "path",
    [
        "text/aclImdb/aclImdb_v1_labelled.tar.xz",
        "text/flickr8k/Flickr_8k.trainImages.txt",
        "text/iris/bezdekIris.data",
        "text/iris/iris.names",
        "keras/datasets/imdb_word_index.json",
        "text",
    ],
)
def test_the_other_real_files_are_refused_with_what_is_accepted(path: str) -> None:
    with pytest.raises(ValueError, match=r" must .*; got "):
        load(real_file(path))


@pytest.mark.parametrize("name", ["california_housing", "fashion_mnist"])
def test_real_bytes_are_fetched_and_verified(name: str, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = real_file("keras/datasets") / ("fashion-mnist" if name == "fashion_mnist" else "")
    server = Server()
    server.offer(name, {file.name: (folder / file.name).read_bytes() for file in CATALOGUE[name].files})
    with server.running():
        monkeypatch.setenv("DLCOURSE_DATA_MIRROR", server.address)
        data = load(name, "full", verbose=False)
        assert (data.kind, len(data.x_train)) == ("real", CATALOGUE[name].train)
        for path, content in server.files.items():
            server.files[path] = content[:-1] + b"x"
        monkeypatch.setenv("DLCOURSE_DATA_FOLDER", str(here / "other"))
        with pytest.raises(DataError, match="a different file arrived"):
            load(name, "full", verbose=False)
