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
