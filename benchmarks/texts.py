"""What simple methods find in the made-up texts and tables, beside what they find in the real ones.

Run by `make bench`, or alone by `python -m benchmarks.texts`. Every figure is the mean over three seeds, each of
which splits the texts in its own way. The real sets are read from beside the checkout; without them their column stays
empty.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import KFold, cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

from dlcourse.datasets import load

Array = NDArray[Any]
Figures = dict[str, float]

REAL = Path(__file__).parents[2] / "shared" / "data"
SEEDS = (0, 1, 2)
RANKS = (10, 1000)  # the part of the vocabulary in which Zipf's law is looked for
WORDS, PAIRS = "reviews: words, accuracy", "reviews: words and bigrams, accuracy"
ONE_WORD, SLOPE = "reviews: the best single word, accuracy", "reviews: slope of log frequency over log rank"
MAJORITY, BAYES, LOGISTIC = "messages: always ham, F1", "messages: naive Bayes, F1", "messages: logistic regression, F1"
LARGEST, TOPICS = "newswires: always the largest topic, accuracy", "newswires: words, accuracy"
BOSTON, CALIFORNIA = "Boston houses: linear model, R²", "California houses: linear model, R²"


def sample_reviews() -> tuple[list[str], Array]:
    """The bundled reviews, each word as its number."""
    data = load("imdb", start_char=None, verbose=False)
    return [" ".join(map(str, ids)) for ids in data.x], data.y


def real_reviews(n: int) -> tuple[list[str], Array]:
    """The first of the real training reviews, half of each kind."""
    with np.load(REAL / "arrays" / "imdb_flat.npz", allow_pickle=False) as file:
        ids, offsets, labels = file["x_train_ids"], file["x_train_offsets"], file["y_train"]
    rows = np.sort(np.concatenate([np.flatnonzero(labels == label)[: n // 2] for label in (0, 1)]))
    edges = list(pairwise(offsets.tolist()))
    return [" ".join(map(str, ids[slice(*edges[row])].tolist())) for row in rows], labels[rows].astype(np.int64)


def split(n: int, n_train: int, seed: int) -> tuple[Array, Array]:
    """Rows to learn from, and the other ones."""
    rows = np.random.RandomState(seed).permutation(n)
    return rows[:n_train], rows[n_train:]


def review_figures(texts: Sequence[str], labels: Array, n_train: int = 2000) -> Figures:
    """Bags of words, with and without bigrams, under a linear support vector machine."""
    found = {}
    for what, longest in ((WORDS, 1), (PAIRS, 2)):
        # Counted once for all seeds: what the training texts lack gets the weight 0.
        bags = CountVectorizer(binary=True, token_pattern=r"\S+", ngram_range=(1, longest)).fit_transform(texts)
        scores = []
        for seed in SEEDS:
            train, test = split(len(texts), n_train, seed)
            learned = LinearSVC(C=0.01, random_state=0).fit(bags[train], labels[train])
            scores.append(learned.score(bags[test], labels[test]))
        found[what] = float(np.mean(scores))
    return {**found, ONE_WORD: best_word(texts, labels), SLOPE: zipf_slope(texts)}


def best_word(texts: Sequence[str], labels: Array) -> float:
    """How often the rule "this word occurs" or its opposite is right, for the best word there is."""
    bags = CountVectorizer(binary=True, token_pattern=r"\S+").fit_transform(texts)
    positive = labels == 1
    right = np.asarray(bags[positive].sum(axis=0)).ravel() - np.asarray(bags[~positive].sum(axis=0)).ravel()
    return float((np.abs(right).max() + max(positive.sum(), (~positive).sum())) / len(labels))


def zipf_slope(texts: Sequence[str]) -> float:
    """Slope of the line through log frequency over log rank; after Zipf (1949) about −1."""
    frequencies = np.unique(" ".join(texts).split(), return_counts=True)[1]
    first, last = RANKS
    ranks = np.arange(first, last + 1)
    return float(np.polyfit(np.log(ranks), np.log(np.sort(frequencies)[::-1][first - 1 : last]), 1)[0])


def message_figures(texts: Array, labels: Array) -> Figures:
    """How well spam is found, by three ways of deciding."""
    scores = []
    for seed in SEEDS:
        train, test = split(len(texts), int(0.8 * len(texts)), seed)
        bags = CountVectorizer()
        x, y, unseen = bags.fit_transform(texts[train]), labels[train], bags.transform(texts[test])
        guesses = (
            np.zeros(len(test), int),
            MultinomialNB().fit(x, y).predict(unseen),
            LogisticRegression(max_iter=1000).fit(x, y).predict(unseen),
        )
        scores.append([f1_score(labels[test], guess, zero_division=0) for guess in guesses])
    return dict(zip((MAJORITY, BAYES, LOGISTIC), np.mean(scores, axis=0).tolist(), strict=True))


def newswire_figures() -> Figures:
    """The bundled newswires; the real ones do not lie beside the checkout."""
    data = load("reuters", start_char=None, verbose=False)
    texts, y, scores = [" ".join(map(str, ids)) for ids in data.x], data.y, []
    bags = CountVectorizer(binary=True, token_pattern=r"\S+").fit_transform(texts)
    for seed in SEEDS:
        train, test = split(len(y), int(0.8 * len(y)), seed)
        learned = LinearSVC(C=0.1, random_state=0).fit(bags[train], y[train])
        scores.append(learned.score(bags[test], y[test]))
    return {LARGEST: float(np.bincount(y).max() / len(y)), TOPICS: float(np.mean(scores))}


def explained(x: Array, y: Array) -> float:
    """The share of the prices' variance that a linear model explains, cross-validated five-fold."""
    folds = (KFold(5, shuffle=True, random_state=seed) for seed in SEEDS)
    return float(np.mean([cross_val_score(LinearRegression(), x, y, cv=fold) for fold in folds]))


def house_figures(what: str, name: str | Path) -> Figures:
    data = load(name, verbose=False)
    return {what: explained(data.x, data.y)}


def spam_of(name: str | Path) -> Figures:
    data = load(name, verbose=False)
    return message_figures(data.x, data.y)


def sample_figures() -> Figures:
    return {
        **review_figures(*sample_reviews()),
        **spam_of("sms_spam"),
        **newswire_figures(),
        **house_figures(BOSTON, "boston_housing"),
        **house_figures(CALIFORNIA, "california_housing"),
    }


def real_figures() -> Figures:
    """Figures of those real sets that are there."""
    measures: tuple[tuple[Path, Callable[[Path], Figures]], ...] = (
        (REAL / "arrays" / "imdb_flat.npz", lambda _: review_figures(*real_reviews(7000))),
        (REAL / "text" / "sms_spam" / "SMSSpamCollection", spam_of),
        (REAL / "arrays" / "boston_housing.npz", lambda path: house_figures(BOSTON, path)),
        (REAL / "keras" / "datasets" / "california_housing.npz", lambda path: house_figures(CALIFORNIA, path)),
    )
    found: Figures = {}
    for path, measure in measures:
        found |= measure(path) if path.exists() else {}
    return found


def missed(figures: Figures, real: Figures) -> list[str]:
    """The required relations that do not hold."""
    required = {
        "bigrams help by .02": figures[PAIRS] - figures[WORDS] >= 0.02,
        "words are right in .7 to .9": 0.7 <= figures[WORDS] <= 0.9,
        "no word gives it away": figures[ONE_WORD] < 0.65,
        "a slope of -1.3 to -0.8": -1.3 <= figures[SLOPE] <= -0.8,
        "naive Bayes finds spam": figures[BAYES] > 0.7,
        "logistic regression finds spam": figures[LOGISTIC] > 0.7,
        "words tell topics": figures[TOPICS] > figures[LARGEST] + 0.2,
    }
    if PAIRS in real:
        required["bigrams help on real reviews"] = real[PAIRS] > real[WORDS]
    for what in (BOSTON, CALIFORNIA):
        if what in real:
            required[f"{what}: within .1"] = abs(figures[what] - real[what]) <= 0.1
    return [what for what, holds in required.items() if not holds]


def main() -> int:
    figures, real = sample_figures(), real_figures()
    if not real:
        print("the real data are not beside this checkout: no ../shared/data")
    print(f"{'mean over three seeds':<50} {'sample':>8} {'real':>8}")
    for what, figure in figures.items():
        print(f"{what:<50} {figure:8.3f} {real[what]:8.3f}" if what in real else f"{what:<50} {figure:8.3f} {'—':>8}")
    faults = missed(figures, real)
    print("all required relations hold" if not faults else f"missed: {', '.join(faults)}")
    return len(faults)


if __name__ == "__main__":
    sys.exit(main())
