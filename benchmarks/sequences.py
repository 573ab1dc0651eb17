"""Where networks that read words in their order stand beside bags of words: the made-up and the real reviews, `imdb`.

Run by `make bench`, or alone by `python -m benchmarks.sequences`. Linear support vector machines see which words, or
which words and bigrams, occur in the whole review. Three small networks see the last 200 words of it, each word of the
5,000 most frequent ones as a vector that they learn: its mean (no order), a convolution over five words, and a
bidirectional GRU. They train until the accuracy on a tenth of the training reviews stops rising. The real reviews are
read from beside the checkout: all 25,000 training reviews, 5,000 of the test reviews.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.svm import LinearSVC

from dlcourse.datasets import load

Array = NDArray[Any]
Parts = tuple[list[list[int]], Array, list[list[int]], Array]

REAL = Path(__file__).parents[2] / "shared" / "data" / "arrays" / "imdb_flat.npz"
SEEDS = (0, 1, 2)
VOCABULARY, LENGTH = 5000, 200
BAGS = {"bag of words": 1, "bag of words and bigrams": 2}
NETWORKS = ("mean of embeddings", "convolution over 5 words", "bidirectional GRU")


def sample(seed: int) -> Parts:
    """The bundled reviews, divided anew for each seed into 2,000 and 1,000."""
    data = load("imdb", start_char=None, index_from=0, num_words=100_000, verbose=False)
    rows = np.random.default_rng(seed).permutation(len(data.x))
    n_train = len(data.x_train)
    train, test = rows[:n_train], rows[n_train:]
    return list(data.x[train]), data.y[train], list(data.x[test]), data.y[test]


def real(seed: int) -> Parts:
    """The real training reviews in another order for each seed, and 5,000 test reviews."""
    del seed  # the parts are the published ones; runs differ by the networks' seeds alone
    found: list[Any] = []
    with np.load(REAL, allow_pickle=False) as file:
        for part, n in (("train", 25_000), ("test", 5_000)):
            ids, offsets, labels = (file[f"{name}_{part}{kind}"] for name, kind in
                                    (("x", "_ids"), ("x", "_offsets"), ("y", "")))  # fmt: skip
            rows = np.random.default_rng(0).permutation(len(labels))[:n]
            edges = list(pairwise(offsets.tolist()))
            found += [[ids[slice(*edges[row])].tolist() for row in rows], labels[rows].astype(np.int64)]
    return tuple(found)


def bag_accuracy(parts: Parts, longest: int) -> float:
    """A linear support vector machine on which words and n-grams occur."""
    x_train, y_train, x_test, y_test = parts
    bags = CountVectorizer(binary=True, token_pattern=r"\S+", ngram_range=(1, longest))
    texts = [[" ".join(map(str, ids)) for ids in part] for part in (x_train, x_test)]
    machine = LinearSVC(C=0.01, random_state=0).fit(bags.fit_transform(texts[0]), y_train)
    return float(machine.score(bags.transform(texts[1]), y_test))


def padded(texts: list[list[int]]) -> Array:
    """The last words of each text, zeros in front; rare words share one number."""
    result = np.zeros((len(texts), LENGTH), np.int32)
    for row, ids in zip(result, texts, strict=True):
        last = ids[-LENGTH:]
        row[LENGTH - len(last) :] = np.minimum(last, VOCABULARY)
    return result


def network_accuracy(parts: Parts, name: str, seed: int) -> float:
    """One of the three networks, trained from its seed."""
    import keras
    from keras import layers

    keras.utils.set_random_seed(seed)
    reader = {
        "mean of embeddings": [],
        "convolution over 5 words": [layers.Conv1D(64, 5, activation="relu")],
        "bidirectional GRU": [layers.Bidirectional(layers.GRU(32, return_sequences=True))],
    }[name]
    pool = layers.GlobalAveragePooling1D() if name == "mean of embeddings" else layers.GlobalMaxPooling1D()
    model = keras.Sequential(
        [
            layers.Embedding(VOCABULARY + 1, 32),
            *reader,
            pool,
            layers.Dropout(0.4),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-3), "binary_crossentropy", metrics=["accuracy"])
    x_train, y_train, x_test, y_test = parts
    x = padded(x_train)
    held = len(x) // 10
    stop = keras.callbacks.EarlyStopping("val_accuracy", patience=6, restore_best_weights=True)
    model.fit(
        x[held:], y_train[held:], batch_size=64, epochs=30, verbose=0, callbacks=[stop],
        validation_data=(x[:held], y_train[:held]),
    )  # fmt: skip
    return float(model.evaluate(padded(x_test), y_test, verbose=0, return_dict=True)["accuracy"])


def main() -> int:
    """Prints the table; returns 1 if bigrams do not help, else 0."""
    sets = {"sample": sample} | ({"real": real} if REAL.is_file() else {})
    means: dict[tuple[str, str], float] = {}
    print(f"{'reviews':<9}{'method':<27}{'accuracy':>9}  seeds")
    for what, parts_of in sets.items():
        for name in (*BAGS, *NETWORKS):
            fixed = what == "real" and name in BAGS  # neither the parts nor the machine change with the seed
            found = [
                bag_accuracy(parts_of(seed), BAGS[name])
                if name in BAGS
                else network_accuracy(parts_of(seed), name, seed)
                for seed in (SEEDS[:1] if fixed else SEEDS)
            ]
            means[what, name] = float(np.mean(found))
            print(f"{what:<9}{name:<27}{means[what, name]:>9.3f}  {' '.join(f'{v:.3f}' for v in found)}", flush=True)
    if "real" not in sets:
        print("real     skipped: no real reviews beside the checkout")
    words, pairs = BAGS
    missed = [what for what in sets if means[what, pairs] <= means[what, words]]
    print(f"bigrams help: {'on ' + ', '.join(sets) if not missed else 'NOT on ' + ', '.join(missed)}")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
