"""Makes the bundled samples and their manifest: `make samples`.

Bit for bit the same wherever it runs: everything is computed in whole numbers, and drawn from seeded generators.
Only the compression depends on the system's zlib, so a file whose arrays are right already stays as it is.

iris, digits and mnist are real. The others are placeholders until the course's samples are made: they have the real
sets' shapes, types, labels and numbering, so that code written for them runs on the real sets.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets._catalogue import CATALOGUE, Entry
from dlcourse.datasets._class_names import CIFAR100_COARSE, CIFAR100_FINE, CIFAR100_GROUPS

Array = NDArray[Any]
Files = dict[str, dict[str, Array] | str]

HERE = Path(__file__).parent
PLACEHOLDER = "placeholder until the course's samples are made"
WORDS = [
    "the", "a", "of", "and", "film", "was", "it", "is", "in", "to", "that", "this", "with", "but", "as", "story",
    "one", "actor", "plot", "scene", "not", "very", "good", "bad", "well", "fine", "great", "poor", "dull", "slow",
    "clever", "music", "end", "long", "short", "love", "war", "night", "day", "man", "woman", "child", "house",
    "street", "ship", "road", "river",
]  # fmt: skip


def main() -> None:
    """Writes what is not there yet or has changed, and the manifest."""
    samples = {}
    for make in MAKERS:
        files, facts = make()
        sums = {}
        for file, content in files.items():
            write(HERE / file, content)
            sums[file] = hashlib.sha256((HERE / file).read_bytes()).hexdigest()
        samples[make.__name__] = {**facts, "files": sums}
    text = json.dumps({"samples": samples}, indent=1, ensure_ascii=False) + "\n"
    (HERE / "manifest.json").write_bytes(text.encode())
    size = sum(path.stat().st_size for path in HERE.iterdir() if path.is_file())
    print(f"{len(samples)} samples, {size / 1e3:,.0f} kB")


def write(path: Path, content: dict[str, Array] | str) -> None:
    """Writes arrays or a text, unless they are in the file already."""
    if isinstance(content, str):
        path.write_bytes(content.encode())
        return
    if path.exists() and same(path, content):
        return
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **content)
    path.write_bytes(buffer.getvalue())


def same(path: Path, content: Mapping[str, Array]) -> bool:
    """Whether a file holds just these arrays, with the same types."""
    with np.load(path, allow_pickle=False) as old:
        return list(old.files) == list(content) and all(
            old[name].dtype == array.dtype and np.array_equal(old[name], array) for name, array in content.items()
        )


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


def placeholder(name: str, train: int, test: int, what: str) -> dict[str, Any]:
    """What the manifest says of a sample that the real one will replace."""
    return facts(name, "generated", train, test, source=f"{PLACEHOLDER}: {what}", licence="MIT, as dlcourse")


def iris() -> tuple[Files, dict[str, Any]]:
    """Fisher's flowers. Every tenth row is a test row: five of each species."""
    from sklearn.datasets import load_iris

    bunch = load_iris()
    is_test = np.arange(150) % 10 == 9
    arrays = {"x": bunch.data, "y": bunch.target.astype(np.int64), "is_test": is_test}
    return {"iris.npz": arrays}, facts("iris", "real", 135, 15)


def digits() -> tuple[Files, dict[str, Any]]:
    """Handwritten digits. Neighbours in the file are often one writer's, so the test set is the end, not a shuffle."""
    from sklearn.datasets import load_digits

    bunch = load_digits()
    arrays = {
        "x": bunch.images.astype(np.uint8),
        "y": bunch.target.astype(np.int64),
        "is_test": np.arange(1797) >= 1437,
    }
    return {"digits.npz": arrays}, facts("digits", "real", 1437, 360)


def mnist() -> tuple[Files, dict[str, Any]]:
    """The same digits in MNIST's form: 28×28, a digit of 20×20 placed by its centre of mass."""
    from sklearn.datasets import load_digits

    bunch = load_digits()
    pictures = enlarge(bunch.images.astype(np.int64))
    source = (
        f"{CATALOGUE['digits'].source}; their 8×8 pictures brought to MNIST's form: enlarged to 20×20 by cubic "
        f"interpolation, contrast raised, placed in 28×28 by the centre of mass"
    )
    arrays = split(pictures, bunch.target.astype(np.uint8), 1437)
    return {"mnist.npz": arrays}, facts("mnist", "real", 1437, 360, source=source, licence="CC BY 4.0")


def enlarge(pictures: Array) -> Array:
    """Brings 8×8 pictures of 0…16 to MNIST's 28×28 of 0…255, in whole numbers alone.

    Catmull and Rom's cubic interpolation at tenths has weights that are whole multiples of 1/2000.
    """
    weights = np.zeros((20, 8), np.int64)
    for row in range(20):
        whole, tenth = divmod(4 * row - 3, 10)  # the middle of pixel `row` lies at (row + 1/2) · 8/20 - 1/2
        cubic = (
            -100 * tenth + 20 * tenth**2 - tenth**3,
            2000 - 50 * tenth**2 + 3 * tenth**3,
            100 * tenth + 40 * tenth**2 - 3 * tenth**3,
            -10 * tenth**2 + tenth**3,
        )
        for place, weight in enumerate(cubic, start=whole - 1):
            if 0 <= place < 8:
                weights[row, place] += weight
    large = np.einsum("ij,njk,lk->nil", weights, pictures, weights, optimize=True)
    one = 2000 * 2000
    grey = np.clip((large - 4 * one) * 255 // (9 * one), 0, 255)
    result = np.zeros((len(grey), 28, 28), np.uint8)
    for canvas, picture in zip(result, grey, strict=True):
        mass = int(picture.sum())
        down, right = (
            # 14 less the centre, which is half a pixel beyond the mean number of rows; rounded
            min(
                8,
                max(0, (27 * mass - 2 * int((picture.sum(axis=1 - axis) * np.arange(20)).sum()) + mass) // (2 * mass)),
            )
            for axis in (0, 1)
        )
        canvas[down : down + 20, right : right + 20] = picture
    return result


def split(x: Array, y: Array, n_train: int) -> dict[str, Array]:
    """Training rows, then test rows."""
    return {"x_train": x[:n_train], "y_train": y[:n_train], "x_test": x[n_train:], "y_test": y[n_train:]}


def noisy_patterns(entry: Entry, labels: Array, seed: int) -> Array:
    """One pattern of coarse blocks for each label, with noise."""
    random = np.random.default_rng(seed)
    blocks = (4, 4, *entry.shape[2:])
    patterns = random.integers(40, 216, (int(labels.max()) + 1, *blocks))
    size = entry.shape[0] // 4
    large = patterns.repeat(size, axis=1).repeat(size, axis=2)
    half = (len(labels), entry.shape[0] // 2, entry.shape[1] // 2, *entry.shape[2:])
    noise = random.integers(-3, 4, half).repeat(2, axis=1).repeat(2, axis=2) * 8
    return np.clip(large[labels] + noise, 0, 255).astype(np.uint8)


def labels_in_turn(classes: int, train: int, test: int, seed: int) -> Array:
    """Every label equally often in both parts, in a mixed order."""
    random = np.random.default_rng(seed)
    parts = [random.permutation(np.arange(n) % classes) for n in (train, test)]
    return np.concatenate(parts)


def fashion_mnist() -> tuple[Files, dict[str, Any]]:
    """Block patterns."""
    labels = labels_in_turn(10, 200, 100, seed=1)
    arrays = split(noisy_patterns(CATALOGUE["fashion_mnist"], labels, seed=2), labels.astype(np.uint8), 200)
    return {"fashion_mnist.npz": arrays}, placeholder("fashion_mnist", 200, 100, "a pattern of blocks for each class")


def cifar10() -> tuple[Files, dict[str, Any]]:
    """Coloured block patterns."""
    labels = labels_in_turn(10, 200, 100, seed=3)
    pictures = noisy_patterns(CATALOGUE["cifar10"], labels, seed=4)
    arrays = split(pictures, labels.astype(np.uint8)[:, None], 200)
    return {"cifar10.npz": arrays}, placeholder("cifar10", 200, 100, "a pattern of coloured blocks for each class")


def cifar100() -> tuple[Files, dict[str, Any]]:
    """Coloured block patterns with both kinds of labels."""
    group = {fine: CIFAR100_COARSE.index(coarse) for coarse, those in CIFAR100_GROUPS.items() for fine in those}
    fine = labels_in_turn(100, 200, 100, seed=5)
    coarse = np.array([group[name] for name in CIFAR100_FINE])[fine]
    pictures = noisy_patterns(CATALOGUE["cifar100"], fine, seed=6)
    arrays: dict[str, Array] = {}
    for part, rows in (("train", slice(None, 200)), ("test", slice(200, None))):
        arrays[f"x_{part}"] = pictures[rows]
        arrays[f"y_{part}_fine"] = fine[rows, None]
        arrays[f"y_{part}_coarse"] = coarse[rows, None]
    return {"cifar100.npz": arrays}, placeholder("cifar100", 200, 100, "a pattern of coloured blocks for each class")


def random_texts(n: int, seed: int, *, least: int = 12, most: int = 60) -> list[list[str]]:
    """Texts whose words grow rarer with their place in the list."""
    random = np.random.default_rng(seed)
    places = random.integers(0, len(WORDS), (2, n, most)).min(axis=0)
    lengths = random.integers(least, most + 1, n)
    return [[WORDS[place] for place in row[:length]] for row, length in zip(places, lengths, strict=True)]


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
    """Random words, with a word of praise or blame here and there."""
    texts, labels = random_texts(150, seed=7), np.arange(150) % 2
    for number, text in enumerate(texts):
        text[5::10] = ["great" if number % 2 else "dull"] * len(text[5::10])
    index = ranks(texts[:100])
    arrays = {
        **flat(texts[:100], index, "x_train"), "y_train": labels[:100].astype(np.uint8),
        **flat(texts[100:], index, "x_test"), "y_test": labels[100:].astype(np.uint8),
    }  # fmt: skip
    files: Files = {"imdb.npz": arrays, "imdb_word_index.json": json.dumps(index) + "\n"}
    return files, placeholder("imdb", 100, 50, "random words, one of praise or blame in ten")


def reuters() -> tuple[Files, dict[str, Any]]:
    """Random words, with the topic's name among them."""
    entry = CATALOGUE["reuters"]
    texts = random_texts(460, seed=8)
    # Topics of unequal size, each of them at least once.
    labels = np.concatenate([np.arange(46), np.random.default_rng(9).integers(0, 46, (3, 414)).min(axis=0)])
    for text, label in zip(texts, labels, strict=True):
        text[3::8] = [entry.class_names[label]] * len(text[3::8])
    index = ranks(texts)
    arrays = {**flat(texts, index, "x"), "y": labels.astype(np.int64)}
    files: Files = {"reuters.npz": arrays, "reuters_word_index.json": json.dumps(index) + "\n"}
    return files, placeholder("reuters", 368, 92, "random words, every eighth the topic's name")


def boston_housing() -> tuple[Files, dict[str, Any]]:
    """Random columns; the price is a sum of two of them and noise."""
    random = np.random.default_rng(10)
    x = random.integers(0, 1000, (506, 13)) / 10
    y = np.round(10 + x[:, 5] / 4 - x[:, 12] / 10 + random.integers(0, 50, 506) / 10, 1)
    return {"boston_housing.npz": {"x": x, "y": y}}, placeholder("boston_housing", 404, 102, "random numbers")


def california_housing() -> tuple[Files, dict[str, Any]]:
    """Random columns in the real ones' ranges; the price grows with the income."""
    random = np.random.default_rng(11)
    least = np.array([-12400, 3250, 100, 200, 50, 300, 50, 5])
    most = np.array([-11400, 4200, 5200, 9000, 1500, 6000, 1400, 150])
    scale = np.array([100, 100, 100, 1, 1, 1, 1, 10])
    x = (random.integers(least, most, (1000, 8)) / scale).astype(np.float32)
    y = (15_000 + 400 * random.integers(0, 300, 1000) + 20_000 * x[:, 7]).astype(np.float32)
    arrays = {"x": x, "y": y}
    return {"california_housing.npz": arrays}, placeholder("california_housing", 800, 200, "random numbers")


def sms_spam() -> tuple[Files, dict[str, Any]]:
    """Random words; in spam they shout and promise."""
    lines = []
    for number, text in enumerate(random_texts(300, seed=12, least=4, most=20)):
        spam = number % 15 in (3, 10)
        words = ["FREE", *text, "call", "now!"] if spam else text
        lines.append(f"{'spam' if spam else 'ham'}\t{' '.join(words)}\n")
    return {"sms_spam.txt": "".join(lines)}, placeholder("sms_spam", 240, 60, "random words")


def captions() -> tuple[Files, dict[str, Any]]:
    """Five sentences of random words for each name."""
    texts = random_texts(200, seed=13, least=4, most=10)
    lines = [f"scene_{n // 5:04d}.png#{n % 5}\t{' '.join(text)} .\n" for n, text in enumerate(texts)]
    return {"captions.txt": "".join(lines)}, placeholder("captions", 32, 8, "names without pictures, random words")


MAKERS: tuple[Callable[[], tuple[Files, dict[str, Any]]], ...] = (
    mnist, fashion_mnist, cifar10, cifar100, imdb, reuters, boston_housing, california_housing, iris, digits, sms_spam,
    captions,
)  # fmt: skip

if __name__ == "__main__":
    main()
