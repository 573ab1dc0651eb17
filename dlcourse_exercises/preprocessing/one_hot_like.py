"""one_hot_like: return 0s and 1s: a row for each entry of `new`, a column for each category of `train`."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge


def one_hot_like(train, new):
    """Return 0s and 1s: a row for each entry of `new`, a column for each category of `train`.

    The columns are in alphabetical order; a category that is not in `train` is a row of zeros.
    """
    categories = np.unique(train)
    return (np.array(new)[:, None] == categories).astype(int)


EXERCISE = FindMistake(
    one_hot_like,
    calls=[
        call(["a", "b", "c"], ["b"]),
        call(["b", "a", "b"], ["a", "z"]),
        call(["Denmark", "Austria", "Chile"], ["Estonia", "Belgium"]),
        call(["Chile", "Austria", "Chile", "Denmark"], ["Austria", "Chile", "Denmark", "Austria", "Brazil"]),
        edge(["a"], ["a", "b"]),
        edge(["b", "a"], ["z"]),
    ],
    hints=[
        "Compare `one_hot_like(train, train)` with `one_hot_like(train, new)` for a `new` with one customer.",
        "How many columns must there be, however few the new rows are?",
        "`categories = np.unique(train)`; the comparison gives False for what is not among them.",
    ],
    right="right. It is the rule of the scaler again: categories are fitted on the training rows, and applied to all",
)


@EXERCISE.given(
    "the columns are those of the new rows. The model has learned that column 0 means one country, and tomorrow it "
    "means another. Whose categories should define the columns?"
)
def given(train, new):
    """Return 0s and 1s: a row for each entry of `new`, a column for each category of `train`.

    The columns are in alphabetical order; a category that is not in `train` is a row of zeros.
    """
    categories = np.unique(new)
    return (np.array(new)[:, None] == categories).astype(int)


@EXERCISE.wrong(
    "with the categories of both, a new country gets a column of its own. How many inputs has the model that was "
    "trained yesterday?"
)
def one_hot_of_both(train, new):
    categories = np.unique(np.concatenate([np.array(train), np.array(new)]))
    return (np.array(new)[:, None] == categories).astype(int)


@EXERCISE.wrong(
    "the categories are those of `train`, in the order in which they occur there. Alphabetical order is asked for: "
    "`np.unique` sorts."
)
def one_hot_as_met(train, new):
    categories = np.array(list(dict.fromkeys(train)))
    return (np.array(new)[:, None] == categories).astype(int)


@EXERCISE.wrong(
    "an unknown category comes out as one of its neighbors in the alphabet: Estonia as Denmark. It should be a row "
    "of zeros."
)
def one_hot_by_search(train, new):
    categories = np.unique(train)
    nearest = np.minimum(np.searchsorted(categories, new), len(categories) - 1)
    return np.eye(len(categories), dtype=int)[nearest]


@EXERCISE.wrong(
    "a column for the unknown is a good idea, and what Keras does. The docstring asks for as many columns as `train` "
    "has categories."
)
def one_hot_unknown_column(train, new):
    known = one_hot_like(train, new)
    return np.column_stack([1 - known.sum(axis=1), known])


@EXERCISE.wrong("these are the rows of `train`. Whose rows does the docstring ask for?")
def one_hot_of_train(train, new):
    return one_hot_like(train, train)


@EXERCISE.wrong(
    "an unknown category stops the program, or becomes one of its neighbors in the alphabet: `searchsorted` tells "
    "where it would stand. It should be a row of zeros."
)
def one_hot_by_search_alone(train, new):
    categories = np.unique(train)
    return np.eye(len(categories), dtype=int)[np.searchsorted(categories, new)]


@EXERCISE.wrong(
    "a category that occurs twice in `train` gets two columns, and they stand in the order of the rows. What keeps "
    "each once, sorted?"
)
def one_hot_not_unique(train, new):
    return (np.array(new)[:, None] == np.array(train)).astype(int)


@EXERCISE.wrong("an unknown category becomes the last one: index −1 counts from the end. It should be a row of zeros.")
def one_hot_last_for_unknown(train, new):
    categories = np.unique(train).tolist()
    index = [categories.index(word) if word in categories else -1 for word in new]
    return np.eye(len(categories), dtype=int)[index]


def _shapes(returned):
    return [np.asarray(result).shape for result in returned]


def _with_both(train, new):
    return (np.unique(train)[:, None] == np.array(new)).astype(int)


@EXERCISE.wrong_if(
    "rows and columns are exchanged: one row for each entry of `new` is asked for.", examples=[_with_both]
)
def one_hot_transposed(returned, expected):
    return all(np.array_equal(np.transpose(one), other) for one, other in zip(returned, expected, strict=True))


def _known_only(train, new):
    categories = np.unique(train)
    known = np.array([word for word in new if word in categories], dtype=str)
    return (known[:, None] == categories).astype(int)


@EXERCISE.wrong_if(
    "the number of rows is not that of `new`. Each entry needs its row, an unknown one as well.", examples=[_known_only]
)
def one_hot_other_rows(returned, expected):
    return any(one[0] != other[0] for one, other in zip(_shapes(returned), _shapes(expected), strict=True))


def _appended_unknown(train, new):
    return (np.array(new)[:, None] == np.append(np.unique(train), "[UNK]")).astype(int)


def _unknown_by_frequency(train, new):
    categories = np.append(["[UNK]"], np.unique(train)[::-1])
    table = (np.array(new)[:, None] == categories).astype(int)
    table[:, 0] = 1 - table.sum(axis=1)
    return table


@EXERCISE.wrong_if(
    "too many columns. The docstring wants one for each category of `train`, and none for the unknown: that is a row "
    "of zeros.",
    examples=[_appended_unknown, _unknown_by_frequency],
)
def one_hot_more_columns(returned, expected):
    return all(one[1] > other[1] for one, other in zip(_shapes(returned), _shapes(expected), strict=True))


def _one_left_out(train, new):
    return one_hot_like(train, new)[:, 1:]


def _common(train, new):
    return (np.array(new)[:, None] == np.intersect1d(train, new)).astype(int)


@EXERCISE.wrong_if(
    "columns are missing: the model was trained with one for each category of `train`, whoever comes tomorrow.",
    examples=[_one_left_out, _common],
)
def one_hot_fewer_columns(returned, expected):
    return any(one[1] < other[1] for one, other in zip(_shapes(returned), _shapes(expected), strict=True))


def _reversed(train, new):
    return one_hot_like(train, new)[:, ::-1]


@EXERCISE.wrong_if(
    "the columns stand in another order. Alphabetical is asked for; neither a set nor a vocabulary sorted by frequency "
    "keeps to that.",
    examples=[_reversed],
)
def one_hot_another_order(returned, expected):
    pairs = zip(returned, expected, strict=True)
    return all(sorted(np.transpose(one).tolist()) == sorted(np.transpose(other).tolist()) for one, other in pairs)


@EXERCISE.also_right
def one_hot_by_loop(train, new):
    place = {word: k for k, word in enumerate(sorted(set(train)))}
    table = np.zeros((len(new), len(place)))
    for i, word in enumerate(new):
        if word in place:
            table[i, place[word]] = 1
    return table


@EXERCISE.also_right
def one_hot_by_comprehension(train, new):
    return np.array([[int(word == category) for category in sorted(set(train))] for word in new])
