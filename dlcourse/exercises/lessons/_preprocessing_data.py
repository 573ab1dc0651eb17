"""Exercises of lesson 18 that turn words and pixels into numbers."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, Implement, Mistake, call

_RNG = np.random.default_rng(81)

# one_hot_like ---------------------------------------------------------------------------------------------------


def one_hot_like(train, new):
    """Return 0s and 1s: a row for each entry of `new`, a column for each category of `train`.

    The columns are in alphabetical order; a category that `train` has not got is a row of zeros.
    """
    categories = np.unique(train)
    return (np.array(new)[:, None] == categories).astype(int)


def _one_hot_given(train, new):
    """Return 0s and 1s: a row for each entry of `new`, a column for each category of `train`.

    The columns are in alphabetical order; a category that `train` has not got is a row of zeros.
    """
    categories = np.unique(new)
    return (np.array(new)[:, None] == categories).astype(int)


def _one_hot_by_loop(train, new):
    place = {word: k for k, word in enumerate(sorted(set(train)))}
    table = np.zeros((len(new), len(place)))
    for i, word in enumerate(new):
        if word in place:
            table[i, place[word]] = 1
    return table


def _one_hot_of_both(train, new):
    categories = np.unique(np.concatenate([np.array(train), np.array(new)]))
    return (np.array(new)[:, None] == categories).astype(int)


def _one_hot_as_met(train, new):
    categories = np.array(list(dict.fromkeys(train)))
    return (np.array(new)[:, None] == categories).astype(int)


def _one_hot_by_search(train, new):
    categories = np.unique(train)
    nearest = np.minimum(np.searchsorted(categories, new), len(categories) - 1)
    return np.eye(len(categories), dtype=int)[nearest]


def _one_hot_unknown_column(train, new):
    known = one_hot_like(train, new)
    return np.column_stack([1 - known.sum(axis=1), known])


def _one_hot_of_train(train, new):
    return one_hot_like(train, train)


ONE_HOT_LIKE = FindMistake(
    one_hot_like,
    given=_one_hot_given,
    fault="the columns are those of the new rows. The model has learned that column 0 means one country, and "
    "tomorrow it means another. Whose categories should decide?",
    calls=[
        call(["a", "b", "c"], ["b"]),
        call(["b", "a", "b"], ["a", "z"]),
        call(["Denmark", "Austria", "Chile"], ["Estonia", "Belgium"]),
        call(["Chile", "Austria", "Chile", "Denmark"], ["Austria", "Chile", "Denmark", "Austria", "Brazil"]),
    ],
    alternatives=[_one_hot_by_loop],
    mistakes=[
        Mistake(
            _one_hot_of_both,
            "with the categories of both, a new country gets a column of its own. How many inputs does the model "
            "have, that was trained yesterday?",
        ),
        Mistake(
            _one_hot_as_met,
            "the categories are those of `train`, in the order in which they occur there. Alphabetical order is "
            "asked for: `np.unique` sorts.",
        ),
        Mistake(
            _one_hot_by_search,
            "an unknown category comes out as one of its neighbours in the alphabet: Estonia as Denmark. It should "
            "be a row of zeros.",
        ),
        Mistake(
            _one_hot_unknown_column,
            "a column for the unknown is a good idea, and what Keras does. Here it is not asked for: as many columns "
            "as `train` has categories.",
        ),
        Mistake(_one_hot_of_train, "these are the rows of `train`. Asked for are those of `new`."),
    ],
    hints=[
        "Compare `one_hot_like(train, train)` with `one_hot_like(train, new)` for a `new` with one customer.",
        "How many columns must there be, however few the new rows are?",
        "`categories = np.unique(train)`; the comparison gives False for what is not among them.",
    ],
    right="right. It is the rule of the scaler again: categories are fitted on the training rows, and applied to all",
)

# smooth_tfidf ---------------------------------------------------------------------------------------------------


def smooth_tfidf(counts):
    """Return TF-IDF, shape (texts, words), as scikit-learn has it: smooth IDF, rows of length 1.

    counts has the same shape. A row of zeros stays a row of zeros.
    """
    counts = np.asarray(counts, dtype=float)
    n, d = len(counts), (counts > 0).sum(axis=0)
    weighted = counts * (np.log((1 + n) / (1 + d)) + 1)
    lengths = np.sqrt((weighted**2).sum(axis=1, keepdims=True))
    return weighted / np.where(lengths > 0, lengths, 1.0)


def _tfidf_by_loop(counts):
    rows = []
    n_texts = len(counts)
    texts_with = [sum(1 for row in counts if row[k] > 0) for k in range(len(counts[0]))]
    idf = [1 + np.log1p(n_texts) - np.log1p(d) for d in texts_with]
    for row in counts:
        values = np.array([count * weight for count, weight in zip(row, idf, strict=True)], dtype=float)
        length = np.linalg.norm(values)
        rows.append(values / length if length else values)
    return np.array(rows)


def _weighted(counts, idf, length=None):
    weighted = np.asarray(counts, dtype=float) * idf
    lengths = np.linalg.norm(weighted, axis=1, keepdims=True) if length is None else length(weighted)
    return weighted / np.where(lengths > 0, lengths, 1.0)


def _texts_with(counts):
    return (np.asarray(counts) > 0).sum(axis=0)


def _textbook(counts):
    return _weighted(counts, np.log(len(counts) / _texts_with(counts)))


def _keras_formula(counts):
    return _weighted(counts, np.log(1 + len(counts) / (1 + _texts_with(counts))))


def _without_plus_one(counts):
    return _weighted(counts, np.log((1 + len(counts)) / (1 + _texts_with(counts))))


def _occurrences(counts):
    return _weighted(counts, np.log((1 + len(counts)) / (1 + np.sum(counts, axis=0))) + 1)


def _sum_one(counts):
    return _weighted(
        counts,
        np.log((1 + len(counts)) / (1 + _texts_with(counts))) + 1,
        lambda weighted: weighted.sum(axis=1, keepdims=True),
    )


def _no_length(counts):
    return np.asarray(counts) * (np.log((1 + len(counts)) / (1 + _texts_with(counts))) + 1)


def _column_lengths(counts):
    return _weighted(
        counts,
        np.log((1 + len(counts)) / (1 + _texts_with(counts))) + 1,
        lambda weighted: np.linalg.norm(weighted, axis=0, keepdims=True),
    )


def _nan_for_empty(counts):
    weighted = _no_length(counts)
    return weighted / np.sqrt((weighted**2).sum(axis=1, keepdims=True))


SMOOTH_TFIDF = Implement(
    smooth_tfidf,
    calls=[
        call(np.array([[1, 0], [1, 1]])),
        call(np.array([[2, 0, 1], [1, 1, 1], [4, 0, 0]])),
        call(np.array([[1, 2], [0, 0]])),
        call(np.array([[1, 0, 3], [2, 0, 0]])),
        call(_RNG.poisson(0.5, (30, 50))),
    ],
    alternatives=[_tfidf_by_loop],
    mistakes=[
        Mistake(
            _nan_for_empty,
            "a text without any known word has length 0, and 0 / 0 is nan. One nan spoils every weight that it "
            "touches: divide such a row by 1.",
        ),
        Mistake(_no_length, "the weights are right. Each row is still to be divided by its length."),
        Mistake(
            _sum_one,
            "your rows add up to 1. The length of a vector is the root of the sum of its squares.",
        ),
        Mistake(
            _column_lengths,
            "you divide columns by their lengths. It is the texts that should have length 1, long or short: which "
            "axis is summed over?",
        ),
        Mistake(
            _occurrences,
            "d counts *texts* that contain the word. A text that says it four times still counts as one: try "
            "`counts > 0`.",
        ),
        Mistake(_keras_formula, "that is Keras's IDF, ln(1 + n / (1 + d)). Take the table's third line."),
        Mistake(
            _without_plus_one,
            "the + 1 after the logarithm is missing: without it, a word that is in every text counts for nothing.",
        ),
        Mistake(_textbook, "that is the textbook's IDF, ln(n / d). Take the table's third line, with its 1s."),
    ],
    hints=[
        "Three steps: d, the number of texts with each word; the weights; the length of each row.",
        "`d = (counts > 0).sum(axis=0)`, and n is `len(counts)`.",
        "`lengths = np.sqrt((weighted**2).sum(axis=1, keepdims=True))`, and 1 where that is 0.",
    ],
    right="right. Rows of length 1 make a long review comparable with a short one",
)

# centred_pictures -----------------------------------------------------------------------------------------------


def centred_pictures(pictures):
    """Return the pictures, uint8 of shape (n, height, width), minus their mean picture."""
    return pictures - pictures.mean(axis=0)


def _centred_given(pictures):
    """Return the pictures, uint8 of shape (n, height, width), minus their mean picture."""
    mean_picture = pictures.mean(axis=0).astype(pictures.dtype)
    return pictures - mean_picture


def _centred_in_float(pictures):
    as_float = np.asarray(pictures).astype("float32")
    return np.stack([picture - as_float.sum(axis=0) / len(as_float) for picture in as_float])


def _centred_mean_cut(pictures):
    return pictures.astype(float) - pictures.mean(axis=0).astype(pictures.dtype)


def _centred_one_mean(pictures):
    return pictures - pictures.mean()


def _centred_each_by_itself(pictures):
    return pictures - pictures.mean(axis=(1, 2), keepdims=True)


def _centred_absolute(pictures):
    return np.abs(centred_pictures(pictures))


def _centred_cut(pictures):
    return np.maximum(centred_pictures(pictures), 0)


CENTRED_PICTURES = FindMistake(
    centred_pictures,
    given=_centred_given,
    fault="a pixel of 10 under a mean of 15 comes out as 251, nearly white. Which numbers are there in uint8, and "
    "what happens to 10 - 15? (To turn the result into floats comes too late.)",
    calls=[
        call(np.array([[[10]], [[20]]], dtype=np.uint8)),
        call(np.array([[[0, 255]], [[255, 0]], [[255, 255]]], dtype=np.uint8)),
        call(np.array([[[1, 4], [2, 3]], [[2, 6], [9, 3]]], dtype=np.uint8)),
        call(_RNG.integers(0, 256, (20, 6, 5)).astype(np.uint8)),
    ],
    alternatives=[_centred_in_float],
    mistakes=[
        Mistake(
            _centred_mean_cut,
            "the negative numbers are right. But the mean picture is still cut down to whole bytes, so the result "
            "has not quite the mean 0.",
        ),
        Mistake(
            _centred_one_mean,
            "that is one mean of all pixels. A mean *picture* has one for each pixel: which axis runs over the "
            "pictures?",
        ),
        Mistake(
            _centred_each_by_itself,
            "that is the mean of each picture by itself. The mean picture is the mean over all pictures, pixel by "
            "pixel.",
        ),
        Mistake(_centred_absolute, "darker and brighter than the mean come out alike: keep the sign."),
        Mistake(_centred_cut, "what is darker than the mean is lost. Negative numbers are what centring is about."),
    ],
    hints=[
        "Print `np.array([10], dtype='uint8') - np.array([15], dtype='uint8')`.",
        "uint8 knows the whole numbers 0 to 255, and counts on from 0 after 255. Where do negative numbers go?",
        "`pictures.mean(axis=0)` is a float already. Leave it one, and so is the difference.",
    ],
    right="right. The centred pictures are floats, four or eight times as large in memory: one more reason to leave "
    "the bytes alone and let the model compute",
)
