"""The gradient of a large batch from pieces: the solution, other ways, and wrong ones."""

from __future__ import annotations

import numpy as np


def gradient_in_pieces(x, e, size):
    """Return the mean gradient, shape (features, outputs), touching at most size rows at once."""
    total = np.zeros((x.shape[1], e.shape[1]))
    for first in range(0, len(x), size):
        total += x[first : first + size].T @ e[first : first + size]
    return total / len(x)


def pieces_by_weights(inputs, errors, size):
    total = 0.0
    for first in range(0, len(inputs), size):
        piece, error = inputs[first : first + size], errors[first : first + size]
        total = total + piece.T @ error / len(piece) * (len(piece) / len(inputs))
    return total


def pieces_by_list(x, e, size):
    return sum(x[i : i + size].T @ e[i : i + size] for i in range(0, len(x), size)) / len(x)


def mean_of_means(x, e, size):
    means = [x[i : i + size].T @ e[i : i + size] / len(x[i : i + size]) for i in range(0, len(x), size)]
    return np.mean(means, axis=0)


def pieces_not_divided(x, e, size):
    return gradient_in_pieces(x, e, size) * len(x)


def divided_by_size(x, e, size):
    return gradient_in_pieces(x, e, size) * len(x) / size


def whole_pieces_only(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for piece in range(len(x) // size):
        rows = slice(piece * size, (piece + 1) * size)
        total += x[rows].T @ e[rows]
    return total / len(x)


def last_piece_wins(x, e, size):
    first = (len(x) - 1) // size * size
    return x[first:].T @ e[first:] / len(x)
