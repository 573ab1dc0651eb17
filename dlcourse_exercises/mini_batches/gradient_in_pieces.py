"""gradient_in_pieces: return the mean gradient, shape (features, outputs), touching at most size rows at once."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

TOO_MANY_ROWS = (
    "more than `size` rows enter one computation, and do not fit into memory. How can you add up pieces, and how many "
    "rows has each of yours?"
)


class Watched(np.ndarray):
    """An array that remembers the most entries that one computation touched."""

    most = 0

    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **kwargs):
        Watched.most = max(Watched.most, *(np.size(i) for i in inputs))
        if out is not None:
            kwargs["out"] = tuple(np.asarray(o) for o in out)
        return np.asarray(getattr(ufunc, method)(*map(np.asarray, inputs), **kwargs)).view(Watched)

    def __array_function__(self, func, types, args, kwargs):
        if func in (np.dot, np.einsum, np.tensordot, np.inner, np.outer):
            Watched.most = max([Watched.most, *(a.size for a in args if isinstance(a, np.ndarray))])
        return super().__array_function__(func, types, args, kwargs)

    def dot(self, other: Any, /, out: Any = None) -> Any:
        return np.matmul(self, other, out=out)


def no_more_than_size_rows(answer: Any) -> str | None:
    """A property: no computation touches more rows than asked for. What stops the answer is found elsewhere."""
    for size in (2, 5):  # 12 rows in as many *pieces* have more than `size` rows each, or fewer than they may
        x, e = (np.arange(1.0, 13.0)[:, np.newaxis].view(Watched) for _ in range(2))
        Watched.most = 0
        try:
            answer(x, e, size)
        except Exception:
            return None
        if Watched.most > size:
            return TOO_MANY_ROWS
    return None


RNG = np.random.default_rng(11)


def batch(n, features, outputs, size):
    return call(RNG.normal(size=(n, features)), RNG.normal(size=(n, outputs)), size)


def gradient_in_pieces(x, e, size):
    """Return the mean gradient, shape (features, outputs), touching at most size rows at once."""
    total = np.zeros((x.shape[1], e.shape[1]))
    for first in range(0, len(x), size):
        total += x[first : first + size].T @ e[first : first + size]
    return total / len(x)


EXERCISE = Implement(
    gradient_in_pieces,
    calls=[
        call(np.array([[1.0], [2.0], [3.0]]), np.array([[1.0], [1.0], [2.0]]), 2),
        call(np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([[1.0], [0.0], [1.0], [-1.0]]), 2),
        edge(np.array([[1.0, 2.0]]), np.array([[3.0]]), 5),
        batch(10, 3, 2, 4),
        batch(7, 2, 3, 1),
        batch(100, 5, 4, 32),
    ],
    properties=[no_more_than_size_rows],
    hints=[
        "A sum over all rows is the sum of the pieces' sums.",
        "`range(0, len(x), size)` gives the first row of each piece; a slice may run past the end.",
        "Add up `x[first : first + size].T @ e[first : first + size]`; divide by `len(x)` once, at the end.",
    ],
    right="right: sums of pieces add up, means of pieces do not. The result is that of the large batch, for the "
    "memory of a small one",
)


@EXERCISE.wrong(
    "the last piece may be smaller, and its mean counts here as much as that of the others. Three rows in pieces of "
    "two: how many rows are in the second piece?"
)
def mean_of_means(x, e, size):
    means = [x[i : i + size].T @ e[i : i + size] / len(x[i : i + size]) for i in range(0, len(x), size)]
    return np.mean(means, axis=0)


@EXERCISE.wrong(
    "every piece is divided by `size`, also the last one, which may be smaller; then the pieces count equally."
)
def means_by_size(x, e, size):
    return np.mean([x[i : i + size].T @ e[i : i + size] / size for i in range(0, len(x), size)], axis=0)


@EXERCISE.wrong("this is the gradient of the *summed* loss. What is missing at the end?")
def pieces_not_divided(x, e, size):
    return gradient_in_pieces(x, e, size) * len(x)


@EXERCISE.wrong("you divide by the size of a piece. Over how many rows is the mean taken?")
def divided_by_size(x, e, size):
    return gradient_in_pieces(x, e, size) * len(x) / size


@EXERCISE.wrong("the rows that do not fill a piece are left out.")
def whole_pieces_only(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for piece in range(len(x) // size):
        rows = slice(piece * size, (piece + 1) * size)
        total += x[rows].T @ e[rows]
    return total / len(x)


@EXERCISE.wrong("only the last piece is in the result. What should happen to the earlier ones?")
def last_piece_wins(x, e, size):
    first = (len(x) - 1) // size * size
    return x[first:].T @ e[first:] / len(x)


@EXERCISE.wrong(TOO_MANY_ROWS)
def all_at_once(x, e, size):
    return x.T @ e / len(x)


@EXERCISE.also_right
def pieces_by_weights(inputs, errors, size):
    total = 0.0
    for first in range(0, len(inputs), size):
        piece, error = inputs[first : first + size], errors[first : first + size]
        total = total + piece.T @ error / len(piece) * (len(piece) / len(inputs))
    return total


@EXERCISE.also_right
def pieces_by_list(x, e, size):
    return sum(x[i : i + size].T @ e[i : i + size] for i in range(0, len(x), size)) / len(x)


@EXERCISE.wrong("this is the gradient of the first piece. What about the other rows?")
def first_piece_alone(x, e, size):
    return x[:size].T @ e[:size] / len(x[:size])


@EXERCISE.wrong("the first piece alone is in the result. Does `return` stand inside the loop?")
def returns_too_early(x, e, size):
    return x[:size].T @ e[:size] / len(x)


@EXERCISE.wrong("these are the *means* of the pieces, added up. Which sums should be added, and what divides them?")
def means_added(x, e, size):
    return sum(x[i : i + size].T @ e[i : i + size] / len(x[i : i + size]) for i in range(0, len(x), size))


@EXERCISE.wrong("you divide by the number of *pieces*. Over how many rows is the mean taken?")
def divided_by_pieces(x, e, size):
    return np.mean([x[i : i + size].T @ e[i : i + size] for i in range(0, len(x), size)], axis=0)


@EXERCISE.wrong("this is transposed: the shape should be (features, outputs).")
def transposed(x, e, size):
    return sum(e[i : i + size].T @ x[i : i + size] for i in range(0, len(x), size)) / len(x)


@EXERCISE.wrong("the last piece is missing, even a full one. Where should the range stop?")
def range_too_short(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x) - size, size):
        total += x[i : i + size].T @ e[i : i + size]
    return total / len(x)


@EXERCISE.wrong("you divide by `size` times the number of *full* pieces. Over how many rows is the mean taken?")
def divided_by_full_pieces(x, e, size):
    total = sum(x[i : i + size].T @ e[i : i + size] / size for i in range(0, len(x), size))
    return total / (len(x) // size or np.nan)


@EXERCISE.wrong("these are the pieces, one by one. Add them up.")
def not_added(x, e, size):
    return [x[i : i + size].T @ e[i : i + size] / len(x) for i in range(0, len(x), size)]


@EXERCISE.wrong("this divides twice, by the size of a piece as well. Over how many rows is the mean taken?")
def divided_twice(x, e, size):
    return sum(x[i : i + size].T @ e[i : i + size] for i in range(0, len(x), size)) / len(x) / size


@EXERCISE.wrong("you divide by the number of weights. Over how many *rows* is the mean taken?")
def divided_by_weights(x, e, size):
    total = sum(x[i : i + size].T @ e[i : i + size] for i in range(0, len(x), size))
    return total / total.size


@EXERCISE.wrong("the pieces overlap by a row, so some rows count twice. Where should each piece end?")
def overlapping(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        total += x[i : i + size + 1].T @ e[i : i + size + 1]
    return total / len(x)


@EXERCISE.wrong("this is a mean over the outputs as well. Over how many *rows* is the mean taken?")
def divided_by_outputs(x, e, size):
    return sum(x[i : i + size].T @ e[i : i + size] for i in range(0, len(x), size)) / e.size


@EXERCISE.also_right
def pieces_by_split(x, e, size):
    cuts = range(size, len(x), size)
    return sum(a.T @ b for a, b in zip(np.split(x, cuts), np.split(e, cuts))) / len(x)


def last_row_missing(x, e, size):
    step = max(size - 1, 1)
    return sum(x[i : i + step].T @ e[i : i + step] for i in range(0, len(x), size)) / len(x)


def errors_squared(x, e, size):
    return sum(x[i : i + size].T @ e[i : i + size] ** 2 for i in range(0, len(x), size)) / len(x)


@EXERCISE.wrong_if(
    "a single piece comes out right, several do not: which rows does each of your pieces take, what becomes of the "
    "last one, and what divides the sum?",
    examples=[last_row_missing],
)
def right_for_one_piece(got, expected):
    return (
        np.shape(got[2]) == expected[2].shape
        and np.allclose(got[2], expected[2])
        and not np.allclose(got[0], expected[0])
    )


@EXERCISE.wrong_if(
    "compute the first call by hand: the pieces are rows 1 and 2, then row 3. Which rows of `e` belong to them, and "
    "what do their sums add up to?",
    examples=[errors_squared],
)
def other_sums(got, expected):
    return all(np.shape(g) == e.shape for g, e in zip(got, expected, strict=True)) and not np.allclose(
        got[0], expected[0]
    )


@EXERCISE.wrong("this multiplies matching entries. The gradient has an entry for each *pair* of feature and output.")
def matching_entries(x, e, size):
    return sum((x[i : i + size] * e[i : i + size]).sum(axis=0) for i in range(0, len(x), size)) / len(x)
