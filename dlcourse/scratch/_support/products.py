"""Matrix products in pieces so small that NumPy's BLAS library computes each in one thread.

OpenBLAS divides a large product among all cores, and its threads then wait busily for the next one. Where the work is
already divided between threads that also do other things, that is slower, and the time varies much more.
"""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array

PIECE = 400_000
"""Multiplications in a piece. OpenBLAS divides products of 2 · 2¹⁸ = 524,288 multiplications or more."""
SHORT, SHORT_SUM = 8, 128
"""With fewer rows in a piece, the product is not divided: its other dimensions are large."""


def multiply(a: Array, b: Array, out: Array) -> None:
    """Writes the product a b to `out`, for many rows: a `(rows, k)` and out `(rows, n)`, of any strides; b `(k, n)`."""
    size = PIECE // max(1, b.size)
    whole = len(a) - len(a) % size if size >= SHORT else 0
    if whole:
        np.matmul(a[:whole].reshape(-1, size, len(b)), b, out=out[:whole].reshape(-1, size, b.shape[1]))
    np.matmul(a[whole:], b, out=out[whole:])


def multiply_transposed(a: Array, b: Array) -> Array:
    """Returns the product aᵀ b, `(m, n)`, for many rows: a `(rows, m)`, b `(rows, n)`."""
    m, n = a.shape[1], b.shape[1]
    size = PIECE // max(1, m * n)
    whole = len(a) - len(a) % size if size >= SHORT_SUM else 0
    total: Array = a[whole:].T @ b[whole:]
    if whole:
        pieces = a[:whole].reshape(-1, size, m).transpose(0, 2, 1)
        total += np.matmul(pieces, b[:whole].reshape(-1, size, n)).sum(axis=0)
    return total
