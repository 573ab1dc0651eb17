"""smooth_tfidf: return TF-IDF, shape (texts, words), as scikit-learn has it: smooth IDF, rows of length 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(81)


def weighted_rows(counts, idf, length=None):
    weighted = np.asarray(counts, dtype=float) * idf
    lengths = np.linalg.norm(weighted, axis=1, keepdims=True) if length is None else length(weighted)
    return weighted / np.where(lengths > 0, lengths, 1.0)


def texts_with_word(counts):
    return (np.asarray(counts) > 0).sum(axis=0)


def smooth_tfidf(counts):
    """Return TF-IDF, shape (texts, words), as scikit-learn has it: smooth IDF, rows of length 1.

    counts has the same shape. A row of zeros stays a row of zeros.
    """
    counts = np.asarray(counts, dtype=float)
    n, d = len(counts), (counts > 0).sum(axis=0)
    weighted = counts * (np.log((1 + n) / (1 + d)) + 1)
    lengths = np.sqrt((weighted**2).sum(axis=1, keepdims=True))
    return weighted / np.where(lengths > 0, lengths, 1.0)


EXERCISE = Implement(
    smooth_tfidf,
    calls=[
        call(np.array([[1, 0], [1, 1]])),
        call(np.array([[2, 0, 1], [1, 1, 1], [4, 0, 0]])),
        call(np.array([[1, 2], [0, 0]])),
        edge(np.array([[1, 0, 3], [2, 0, 0]])),
        call(RNG.poisson(0.5, (30, 50))),
    ],
    hints=[
        "Three steps: d, the number of texts with each word; the weights; the length of each row.",
        "`d = (counts > 0).sum(axis=0)`, and n is `len(counts)`.",
        "`lengths = np.sqrt((weighted**2).sum(axis=1, keepdims=True))`, and 1 where that is 0.",
    ],
    right="right. Rows of length 1 make a long review comparable with a short one",
)


@EXERCISE.wrong(
    "a text without any known word has length 0, and 0 / 0 is nan. One nan spoils every weight that it touches. "
    "What could you divide such a row by?"
)
def nan_for_empty(counts):
    weighted = no_length(counts)
    return weighted / np.sqrt((weighted**2).sum(axis=1, keepdims=True))


@EXERCISE.wrong("the weights are right. Each row is still to be divided by its length.")
def no_length(counts):
    return np.asarray(counts) * (np.log((1 + len(counts)) / (1 + texts_with_word(counts))) + 1)


@EXERCISE.wrong("your rows add up to 1. The length of a vector is the root of the sum of its squares.")
def sum_one(counts):
    return weighted_rows(
        counts,
        np.log((1 + len(counts)) / (1 + texts_with_word(counts))) + 1,
        lambda weighted: weighted.sum(axis=1, keepdims=True),
    )


@EXERCISE.wrong(
    "you divide columns by their lengths. It is the texts that should have length 1, long or short: which axis is "
    "summed over?"
)
def column_lengths(counts):
    return weighted_rows(
        counts,
        np.log((1 + len(counts)) / (1 + texts_with_word(counts))) + 1,
        lambda weighted: np.linalg.norm(weighted, axis=0, keepdims=True),
    )


@EXERCISE.wrong(
    "d is the number of *texts* that contain the word. How often does a text count that says it four times?"
)
def occurrences(counts):
    return weighted_rows(counts, np.log((1 + len(counts)) / (1 + np.sum(counts, axis=0))) + 1)


@EXERCISE.wrong("that is Keras's IDF, ln(1 + n / (1 + d)). Which line of the table is scikit-learn's?")
def keras_formula(counts):
    return weighted_rows(counts, np.log(1 + len(counts) / (1 + texts_with_word(counts))))


@EXERCISE.wrong("the + 1 after the logarithm is missing: without it, a word that is in every text counts for nothing.")
def without_plus_one(counts):
    return weighted_rows(counts, np.log((1 + len(counts)) / (1 + texts_with_word(counts))))


@EXERCISE.wrong("that is the textbook's IDF, ln(n / d). Which line of the table is scikit-learn's?")
def textbook(counts):
    return weighted_rows(counts, np.log(len(counts) / texts_with_word(counts)))


@EXERCISE.wrong("the + 1 has slipped into the logarithm. In the table it stands behind it.")
def one_inside(counts):
    return weighted_rows(counts, np.log((1 + len(counts)) / (1 + texts_with_word(counts)) + 1))


@EXERCISE.wrong(
    "the + 1 after the logarithm is there. But `smooth_idf` also counts one text more, above and below the line."
)
def not_smooth(counts):
    return weighted_rows(counts, np.log(len(counts) / texts_with_word(counts)) + 1)


@EXERCISE.wrong("ln is the natural logarithm, `np.log`. To base 2 the + 1 weighs less.")
def to_base_two(counts):
    return weighted_rows(counts, np.log2((1 + len(counts)) / (1 + texts_with_word(counts))) + 1)


@EXERCISE.wrong("ln is the natural logarithm, `np.log`. To base 10 the + 1 weighs more.")
def to_base_ten(counts):
    return weighted_rows(counts, np.log10((1 + len(counts)) / (1 + texts_with_word(counts))) + 1)


@EXERCISE.wrong("one length for the whole table: now all texts together have length 1. Which axis gives one per text?")
def one_length(counts):
    return weighted_rows(
        counts, np.log((1 + len(counts)) / (1 + texts_with_word(counts))) + 1, lambda weighted: np.linalg.norm(weighted)
    )


@EXERCISE.wrong("n is the number of *texts*. What does `counts.shape[1]` count?")
def n_words(counts):
    return weighted_rows(counts, np.log((1 + np.shape(counts)[1]) / (1 + texts_with_word(counts))) + 1)


@EXERCISE.wrong("you divide by the sum of the squares. The length is its root.")
def without_root(counts):
    return weighted_rows(
        counts,
        np.log((1 + len(counts)) / (1 + texts_with_word(counts))) + 1,
        lambda weighted: (weighted**2).sum(axis=1, keepdims=True),
    )


@EXERCISE.wrong("a word that occurs four times weighs as much as one that occurs once. What does TF stand for?")
def presence(counts):
    return weighted_rows(np.asarray(counts) > 0, np.log((1 + len(counts)) / (1 + texts_with_word(counts))) + 1)


@EXERCISE.wrong("you divide by the number of words in the text. Its length, as a vector, is something else.")
def by_number_of_words(counts):
    words = np.sum(counts, axis=1, keepdims=True)
    return no_length(counts) / np.where(words > 0, words, 1)


@EXERCISE.wrong("1 is added to each length, so no row has length 1. Only a length of 0 needs another divisor.")
def length_plus_one(counts):
    weighted = no_length(counts)
    return weighted / (np.linalg.norm(weighted, axis=1, keepdims=True) + 1)


@EXERCISE.wrong(
    "the lengths, one per text, are laid along the *columns*: without `keepdims=True` NumPy takes them for a row."
)
def lengths_as_a_row(counts):
    weighted = no_length(counts)
    lengths = np.linalg.norm(weighted, axis=1)
    return weighted / np.where(lengths > 0, lengths, 1.0)


@EXERCISE.also_right
def tfidf_by_loop(counts):
    rows = []
    n_texts = len(counts)
    texts_with = [sum(1 for row in counts if row[k] > 0) for k in range(len(counts[0]))]
    idf = [1 + np.log1p(n_texts) - np.log1p(d) for d in texts_with]
    for row in counts:
        values = np.array([count * weight for count, weight in zip(row, idf, strict=True)], dtype=float)
        length = np.linalg.norm(values)
        rows.append(values / length if length else values)
    return np.array(rows)
