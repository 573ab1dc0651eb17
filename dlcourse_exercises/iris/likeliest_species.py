"""likeliest_species: return the name of the likeliest class of each row of `probabilities`, as a list."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(14)


def likeliest_species(probabilities, class_names):
    """Return the name of the likeliest class of each row of `probabilities`, as a list."""
    winners = np.argmax(probabilities, axis=-1)
    return [class_names[winner] for winner in np.atleast_1d(winners)]


EXERCISE = FindMistake(
    likeliest_species,
    calls=[
        call(np.array([[0.9, 0.06, 0.04], [0.1, 0.7, 0.2]]), ("setosa", "versicolor", "virginica")),
        call(np.array([[0.1, 0.7, 0.2]]), ("setosa", "versicolor", "virginica")),
        call(np.array([[0.5, 0.3, 0.2], [0.1, 0.2, 0.7], [0.2, 0.1, 0.7]]), ("setosa", "versicolor", "virginica")),
        call(RNG.dirichlet(np.ones(3), 15).astype(np.float32), ("setosa", "versicolor", "virginica")),
        call(RNG.dirichlet(np.ones(5), 4), list("abcde")),
    ],
    hints=[
        "Try `np.argmax([[0.9, 0.1], [0.2, 0.8]])`. Two rows go in; how many numbers come out?",
        "The probabilities of one flower lie along the last axis.",
        "`np.argmax(probabilities, axis=-1)`",
    ],
    right="right. `axis=-1` is the last axis, where the classes lie, for one flower and for a million",
)


@EXERCISE.given(
    "for one row it works, for more it does not. `np.argmax` without an axis looks at the table as one long row and "
    "returns a single place in it. How many places do you need?"
)
def given(probabilities, class_names):
    """Return the name of the likeliest class of each row of `probabilities`, as a list."""
    winners = np.argmax(probabilities)
    return [class_names[winner] for winner in np.atleast_1d(winners)]


@EXERCISE.wrong(
    "axis=0 goes down the columns: for each species it finds the likeliest flower. You need for each flower the "
    "likeliest species."
)
def likeliest_row_of_each_class(probabilities, class_names):
    winners = np.argmax(probabilities, axis=0)
    return [class_names[winner] for winner in winners]


@EXERCISE.wrong(
    "there is still one place for the whole table: without an axis, `np.argmax` looks at it as one long row. There "
    "should be one for each flower."
)
def one_place_for_all(probabilities, class_names):
    return [class_names[np.argmax(probabilities) % len(class_names)]]


@EXERCISE.wrong("a flower whose largest probability is below 0.5 gets no name. The largest wins, however small it is.")
def more_than_half(probabilities, class_names):
    return [class_names[k] for row in probabilities for k in range(len(row)) if row[k] > 0.5]


@EXERCISE.wrong("these are the least likely species. In which order does `argsort` sort, and what does `argmin` find?")
def least_likely(probabilities, class_names):
    return [class_names[winner] for winner in np.argmin(probabilities, axis=-1)]


@EXERCISE.wrong("these are the right places. The names at these places are asked for.")
def numbers_for_names(probabilities, class_names):
    return np.argmax(probabilities, axis=-1)


@EXERCISE.wrong("this looks at the first row only. There is one name to find for each row.")
def first_row_only(probabilities, class_names):
    return [class_names[np.argmax(probabilities[0])]]


@EXERCISE.also_right
def likeliest_species_by_loop(rows, names):
    found = []
    for row in rows:
        row = list(row)
        found.append(names[row.index(max(row))])
    return found
