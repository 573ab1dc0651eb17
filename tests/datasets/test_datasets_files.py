"""`load(path)`: files of one's own, made here in every accepted form, wrong ones, and the real files."""

from __future__ import annotations

import gzip
import pickle
from pathlib import Path

import numpy as np
import pytest
from dataset_files import (
    empty_home,
    idx_files,
    npz,
    pictures,
    publish,
    set_files,
    sms_zip,
    table,
    tar_gz,
    word_index,
)

from dlcourse.datasets import load
from dlcourse.datasets._archives import read_pickled
from dlcourse.datasets.catalogue import CATALOGUE

CAPTIONS = "".join(f"{name}.jpg#{n}\ta sentence .\n" for name in "abcde" for n in range(5))


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty working folder."""
    empty_home(monkeypatch, tmp_path / "home")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


def flat(name: str) -> bytes:
    with open("pickled", "wb") as file:
        file.write(set_files(name)[f"{name}.npz"])
    with open("pickled", "rb") as file:
        return npz(**read_pickled(name, file))


def test_an_npz_file_is_read_as_the_set_that_it_is_named_after(here: Path) -> None:
    (here / "mnist.npz").write_bytes(npz(**pictures(20, 10)))
    data = load("mnist.npz", verbose=False)
    assert (data.name, data.kind, data.class_names[3]) == ("mnist", "file", "3")
    assert data.source == "mnist.npz, a file of yours"
    np.testing.assert_array_equal(data.x_test, pictures(20, 10)["x_test"])
    (here / "My-CIFAR10-part.npz").write_bytes(
        npz(**{name: a if a.ndim > 1 else a[:, None] for name, a in pictures(20, 10, (32, 32, 3)).items()})
    )
    assert load(here / "My-CIFAR10-part.npz", verbose=False).class_names[0] == "airplane"
    (here / "fashion-mnist.npz").write_bytes(npz(**pictures(20, 10)))
    assert load("./fashion-mnist.npz", verbose=False).name == "fashion_mnist"


def test_a_file_may_be_said_to_be_a_set(here: Path) -> None:
    (here / "shared.npz").write_bytes(npz(**pictures(20, 10)))
    assert load("fashion_mnist", "shared.npz", verbose=False).class_names[9] == "Ankle boot"
    with pytest.raises(ValueError, match=r"x_train must be uint8 of shape \(n, 32, 32, 3\); got uint8 of"):
        load("cifar10", here / "shared.npz")
    with pytest.raises(ValueError, match=r"source must be None if name is a path; got 'full'"):
        load("shared.npz", "full")


def test_a_nameless_npz_file_is_taken_as_it_is(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "leaves.npz").write_bytes(npz(**pictures(20, 10, (5, 7))))
    assert load("leaves.npz").class_names == tuple("0123456789")
    assert capsys.readouterr().out == "leaves (file): 20 training + 10 test samples of 5×7, 10 classes\n"
    (here / "prices.npz").write_bytes(npz(**table(3)))
    prices = load("prices.npz", test_split=0.5, verbose=False)
    assert (prices.x_train.shape, prices.class_names) == ((25, 3), ())
    np.testing.assert_array_equal(prices.x, table(3)["x"])
    with pytest.raises(ValueError, match="num_words must be None for leaves; got 5"):
        load("leaves.npz", num_words=5)


@pytest.mark.parametrize(("name", "columns"), [("boston_housing", 13), ("california_housing", 8)])
def test_tables_are_split_as_keras_splits_them(name: str, columns: int, here: Path) -> None:
    (here / f"{name}.npz").write_bytes(npz(**table(columns)))
    data = load(f"{name}.npz", verbose=False)
    assert (len(data.x_train), len(data.x_test), len(data.feature_names)) == (40, 10, columns)


@pytest.mark.parametrize("compressed", [True, False])
def test_a_folder_of_idx_files(compressed: bool, here: Path) -> None:
    (here / "my-fashion-mnist").mkdir()
    for name, content in idx_files(pictures(20, 10)).items():
        path = here / "my-fashion-mnist" / (name if compressed else name.removesuffix(".gz"))
        path.write_bytes(content if compressed else gzip.decompress(content))
    data = load(here / "my-fashion-mnist", verbose=False)
    assert (data.name, data.kind, data.x_train.shape) == ("fashion_mnist", "file", (20, 28, 28))
    assert data.x_train.flags.writeable


@pytest.mark.parametrize("name", ["imdb", "reuters"])
def test_flat_texts_with_their_word_index(name: str, here: Path) -> None:
    (here / "texts.npz").write_bytes(flat(name))
    data = load("texts.npz", num_words=20, verbose=False)
    assert (data.name, data.kind) == (name, "file")
    with pytest.raises(ValueError, match=f"put {name}_word_index.json into the folder of the file"):
        data.decode(data.x_train[0])
    (here / f"{name}_word_index.json").write_bytes(word_index())
    assert load("texts.npz", verbose=False).decode([1, 4, 5]) == "[START] word1 word2"


def test_messages_plain_and_zipped(here: Path) -> None:
    (here / "SMSSpamCollection").write_text("ham\thello\r\nspam\tWIN £1\x85000\tnow\r\n" * 5, "utf-8", newline="")
    data = load("SMSSpamCollection", test_split=0, verbose=False)
    assert data.name == "sms_spam"
    assert data.x.tolist()[:2] == ["hello", "WIN £1\x85000\tnow"]
    assert data.y.tolist()[:2] == [0, 1]
    (here / "sms.zip").write_bytes(sms_zip())
    assert len(load("sms.zip", verbose=False).x) == 20


def test_captions(here: Path) -> None:
    (here / "tokens.txt").write_text(CAPTIONS, "utf-8")
    data = load("tokens.txt", verbose=False)
    assert (data.name, data.x_train.shape, data.y_train.shape) == ("captions", (4,), (4, 5))
    assert data.x.tolist() == [f"{name}.jpg" for name in "abcde"]


@pytest.mark.parametrize("name", ["cifar10", "cifar100", "imdb", "reuters"])
def test_a_file_of_pickles_is_read_if_it_is_the_published_one(
    name: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = publish(monkeypatch, name)
    (here / "archive").write_bytes(files[CATALOGUE[name].files[0].name])
    assert load(here / "archive", verbose=False).kind == "real"
    other = "cifar100" if name == "cifar10" else "cifar10"
    with pytest.raises(ValueError, match=f"must hold {other}; got {name}"):
        load(other, here / "archive")


@pytest.mark.parametrize("name", ["cifar10", "imdb"])
def test_a_file_of_pickles_is_not_opened_if_it_is_another(
    name: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dlcourse.datasets._unpickle._Limited.load", lambda self: pytest.fail("a pickle was opened"))
    path = here / CATALOGUE[name].files[0].name
    path.write_bytes(set_files(name)[path.name])
    expected = {"cifar10": "sha256:6d958be0.*; got sha256:", "imdb": "got pickled objects"}[name]
    with pytest.raises(ValueError, match=expected):
        load(path)


def idx_folder(**changes: bytes) -> dict[str, bytes]:
    files = idx_files(pictures(20, 10))
    return files | {f"{name.replace('_', '-')}-ubyte.gz": content for name, content in changes.items()}


LABELS = idx_files(pictures(20, 10))["train-labels-idx1-ubyte.gz"]
PICTURES = gzip.decompress(idx_files(pictures(20, 10))["train-images-idx3-ubyte.gz"])
FOUR = pictures(20, 10)
TEXTS = {"x_ids": np.arange(5), "x_offsets": np.array([0, 2, 5]), "y": np.array([0, 1])}

WRONG: dict[str, tuple[str, bytes | str | dict[str, bytes], str]] = {
    "a cut npz": ("mnist.npz", npz(**FOUR)[:5000], "truncated or damaged"),
    "an npz with one bit changed": (
        "mnist.npz",
        (lambda c: c[:3000] + bytes([c[3000] ^ 255]) + c[3001:])(npz(**FOUR)),
        "damaged",
    ),
    "other names": ("a.npz", npz(inputs=np.eye(2)), "x_train, y_train, x_test, y_test.*; got inputs"),
    "pictures as numbers": (
        "mnist.npz",
        npz(**(FOUR | {"x_train": np.zeros((20, 28, 28))})),
        "x_train must be uint8 of shape",
    ),
    "labels too large": (
        "mnist.npz",
        npz(**(FOUR | {"y_train": np.full(20, 10, np.uint8)})),
        "y_train must be labels from 0 to 9; got 10",
    ),
    "too few labels": (
        "mnist.npz",
        npz(**(FOUR | {"y_test": FOUR["y_test"][:9]})),
        "y_test must hold 10 labels.*; got 9",
    ),
    "too few nameless labels": (
        "b.npz",
        npz(**(FOUR | {"y_test": FOUR["y_test"][:9]})),
        "y_test must have one label per sample of x_test",
    ),
    "test pictures of another size": (
        "b.npz",
        npz(**(FOUR | {"x_test": np.zeros((10, 9))})),
        "x_test must have samples of shape",
    ),
    "no columns": ("california_housing.npz", npz(**table(13)), r"x must be numbers of shape \(n, 8\)"),
    "offsets that fall": (
        "t.npz",
        npz(**(TEXTS | {"x_offsets": np.array([0, 9, 5])})),
        "x_offsets must not decrease, from 0 to 5",
    ),
    "offsets of other texts": (
        "t.npz",
        npz(**(TEXTS | {"x_offsets": np.array([0, 2, 9])})),
        "x_offsets must not decrease, from 0 to 5",
    ),
    "words below zero": (
        "t.npz",
        npz(**(TEXTS | {"x_ids": -np.arange(5)})),
        "x_ids must be ranks of words, at least 0; got -4",
    ),
    "half a set of texts": ("t.npz", npz(x_train_ids=np.arange(3)), "for imdb; got x_train_ids"),
    "a folder without files": ("folder", {}, "must hold train-images-idx3-ubyte.*; got an empty folder"),
    "a folder with others": ("folder", {"a.txt": b""}, "; got a.txt"),
    "idx: a cut gz": (
        "mnist",
        idx_folder(train_labels_idx1=LABELS[:-9]),
        "train-labels.*must be a complete gzip file",
    ),
    "idx: pictures for labels": (
        "mnist",
        idx_folder(train_labels_idx1=PICTURES),
        "begin with 00 00 08 01 .*; got 00 00 08 03",
    ),
    "idx: too short": (
        "mnist",
        idx_folder(train_images_idx3=PICTURES[:-5]),
        "15,680 bytes of content .*; got 15,675",
    ),
    "idx: too long": ("mnist", idx_folder(train_images_idx3=PICTURES + b"x"), "got 15,681"),
    "idx: no header": ("mnist", idx_folder(train_images_idx3=PICTURES[:7]), "begin with 00 00 08 03"),
    "idx: a huge shape": (
        "mnist",
        idx_folder(train_images_idx3=PICTURES[:4] + b"\xff" * 12 + PICTURES[16:]),
        "bytes of content for shape",
    ),
    "idx: labels of other pictures": (
        "mnist",
        idx_folder(train_labels_idx1=idx_files(pictures(30, 9))["train-labels-idx1-ubyte.gz"]),
        "y_train must hold 20 labels, one per sample; got 30",
    ),
    "an idx file alone": ("train-labels-idx1-ubyte.gz", LABELS, "must be the folder of MNIST's four idx files"),
    "another archive": ("cifar-10-python.tar.gz", tar_gz({"a": b"b"}), "must be CIFAR's archive as published"),
    "a pickle": ("x.pkl", pickle.dumps([1]), "got a pickle, which can execute code and is not opened"),
    "one array": ("x.npy", b"\x93NUMPY\x01\x00", "got a single array"),
    "a zip file": ("x.zip", b"PK\x03\x04", "truncated or damaged"),
    "a picture": ("x.png", b"\x89PNG\r\n\x1a\n\0\0\0\r", "begins with the bytes 89 50 4e 47"),
    "an empty file": ("x.txt", "", "got text that begins with ''"),
    "a story": ("x.txt", "Once upon a time\n", "begins with 'Once upon a time'"),
    "a word index": ("imdb_word_index.json", '{"the": 1}', "Put a word index into the folder of the texts"),
    "a message without label": (
        "sms",
        "ham\ta\nhello\n",
        "line 2 must be ham or spam, a TAB and a message; got 'hello'",
    ),
    "messages in Latin letters": (
        "sms",
        "ham\tcaf\xe9\n".encode("latin-1"),
        "must be UTF-8; got 0xe9 at byte 7",
    ),
    "a caption without number": (
        "tokens",
        "a.jpg#0\tone\na.jpg\ttwo\n",
        "line 2 must be image#number, a TAB and a sentence",
    ),
    "a caption missing": (
        "tokens",
        "a.jpg#0\tone\na.jpg#2\ttwo\n",
        "line 2 must be sentence 1 of a.jpg; got sentence 2",
    ),
    "fewer captions": (
        "tokens",
        "a#0\tone\na#1\ttwo\nb#0\tone\n",
        r"the same number of sentences per image; got \[1, 2\]",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_content_is_said_with_what_was_expected(case: str, here: Path) -> None:
    name, content, message = WRONG[case]
    path = here / name
    if isinstance(content, dict):
        path.mkdir()
        for file, part in content.items():
            (path / file).write_bytes(part)
    else:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ValueError, match=message) as caught:
        load(path)
    assert name in str(caught.value)


def test_every_file_cut_anywhere_is_refused_or_whole(here: Path) -> None:
    """No other exception than ValueError comes out of a damaged file."""
    random = np.random.default_rng(0)
    for name, content in {"mnist.npz": npz(**FOUR), "imdb.npz": flat("imdb"), "sms": sms_zip()}.items():
        for _ in range(40):
            spoiled = bytearray(content[: int(random.integers(1, len(content)))] if random.random() < 0.3 else content)
            for place in random.integers(0, len(spoiled), 3):
                spoiled[place] ^= int(random.integers(1, 256))
            (here / name).write_bytes(spoiled)
            try:
                load(name, verbose=False)
            except ValueError as error:
                assert name in str(error)  # noqa: PT017


def test_a_path_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError, match=r"there is no file .*mnist\.npz"):
        load("mnist.npz")
    with pytest.raises(FileNotFoundError, match="there is no file"):
        load("mnist", Path("nowhere"))


def test_two_kinds_of_labels_are_asked_for_where_there_is_one(here: Path) -> None:
    arrays = {name: a if a.ndim > 1 else a[:, None] for name, a in pictures(20, 10, (32, 32, 3)).items()}
    (here / "cifar100.npz").write_bytes(npz(**arrays))
    assert len(load("cifar100.npz", verbose=False).class_names) == 100
    with pytest.raises(ValueError, match="label_mode must be 'fine' for a file with one kind of labels"):
        load("cifar100.npz", label_mode="coarse")
