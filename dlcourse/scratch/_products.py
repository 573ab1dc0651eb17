"""Matrix products in pieces so small that the library under NumPy leaves each to one thread.

OpenBLAS divides a large product among all cores, and its threads then wait for the next one at full speed. Where the
work is divided already, and more than products stands in each half, that is slower and much less steady.
"""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._arrays import Array

PIECE = 400_000
"""Multiplications in a piece. OpenBLAS divides products from twice 2¹⁸ = 524,288 on."""
SHORT, SHORT_SUM = 8, 128
"""With fewer rows to a piece, the product is not cut: it is large in its other directions."""


def multiply(a: Array, b: Array, out: Array) -> None:
    """Writes a b to `out`: a `(rows, k)`, of any strides, has many rows; b `(k, n)`; out `(rows, n)` or a transpose."""
    size = PIECE // max(1, b.size)
    whole = len(a) - len(a) % size if size >= SHORT else 0
    if whole:
        np.matmul(a[:whole].reshape(-1, size, len(b)), b, out=out[:whole].reshape(-1, size, b.shape[1]))
    np.matmul(a[whole:], b, out=out[whole:])


def multiply_transposed(a: Array, b: Array) -> Array:
    """aᵀ b: a `(rows, m)` and b `(rows, n)` have many rows; the answer is `(m, n)`."""
    m, n = a.shape[1], b.shape[1]
    size = PIECE // max(1, m * n)
    whole = len(a) - len(a) % size if size >= SHORT_SUM else 0
    total: Array = a[whole:].T @ b[whole:]
    if whole:
        pieces = a[:whole].reshape(-1, size, m).transpose(0, 2, 1)
        total += np.matmul(pieces, b[:whole].reshape(-1, size, n)).sum(axis=0)
    return total
