"""Tables of houses that nobody owns, in the ranges of the Boston and California sets.

No row is copied. A table is drawn so that each column has about the real column's percentiles, and each two columns
about the real ones' correlation of ranks; only these summaries stand here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import sqrt
from random import Random

PERCENTS = (0, 5, 10, 20, 30, 40, 50, 60, 70, 73, 74, 80, 90, 95, 96, 100)
# A line for each column, the price last: its values at these percentages of the rows.
BOSTON = (
    "0.00632 0.02791 0.03819 0.06417 0.09924 0.1504 0.2565 0.5501 1.728 2.699 3.274 5.581 10.75 15.79 18.42 88.98",
    "0 0 0 0 0 0 0 0 0 0 12.5 20 42.5 80 80 100",
    "0.46 2.18 2.91 4.39 5.96 7.38 9.69 12.83 18.1 18.1 18.1 18.1 19.58 21.89 21.89 27.74",
    "0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1",
    "0.385 0.4093 0.427 0.442 0.472 0.507 0.538 0.575 0.605 0.624 0.624 0.668 0.713 0.74 0.77 0.871",
    "3.561 5.314 5.594 5.837 5.95 6.086 6.208 6.376 6.502 6.572 6.601 6.75 7.152 7.588 7.795 8.78",
    "2.9 17.73 26.95 37.8 52.4 65.4 77.5 85.9 91.8 93.3 93.74 95.6 98.8 100 100 100",
    "1.13 1.462 1.628 1.951 2.26 2.64 3.207 3.875 4.54 4.931 5.112 5.615 6.817 7.828 8.014 12.13",
    "1 2 3 4 4 5 5 5 8 8 19.2 24 24 24 24 24",
    "187 222 233 273 289 307 330 398 437 597 666 666 666 666 666 711",
    "12.6 14.7 14.75 16.6 17.8 18.4 19.05 19.7 20.2 20.2 20.2 20.2 20.9 21 21 22",
    "0.32 84.59 290.3 364.3 378.7 388 391.4 393.5 395.5 395.7 396 396.9 396.9 396.9 396.9 396.9",
    "1.73 3.708 4.68 6.29 7.765 9.53 11.36 13.33 15.62 16.33 16.57 18.06 23.04 26.81 28.18 37.97",
    "5 10.2 12.75 15.3 18.2 19.7 21.2 22.7 24.15 24.7 24.94 28.2 34.8 43.4 45.88 50",
)
CALIFORNIA = (
    "-124.3 -122.5 -122.3 -122 -121.4 -119.9 -118.5 -118.3 -118.1 -118.1 -118 -117.9 -117.2 -117.1 -117.1 -114.3",
    "32.54 32.82 33.63 33.87 34 34.1 34.26 36.66 37.48 37.65 37.68 37.81 38.48 38.96 39.16 41.95",
    "1 8 13 17 20 25 29 33 36 36 37 40 46 52 52 52",
    "2 621 941 1298 1578 1835 2127 2462 2876 3034 3088 3485 4652 6213 6739 39320",
    "1 136 198 269 322 377 435 503 591.3 624 635 719 966 1276 1374 6445",
    "3 348 510 710 859 1007 1166 1348 1580 1666 1694 1908 2566 3288 3570 35680",
    "1 125 184 254 305 356 409 472 553 582 593 666 890 1162 1257 6082",
    "0.4999 1.601 1.904 2.352 2.74 3.141 3.535 3.967 4.438 4.625 4.684 5.11 6.159 7.3 7.72 15",
    "15000 66200 82300 107200 134000 157300 179700 209400 241900 255000 260300 290000 376600 489800 500001 500001",
)
# A line for each column from the second on: its correlations with the columns before it, in hundredths.
# The price's are made larger by a twentieth and a seventh: skewed columns weaken what a straight line can use.
BOSTON_RANKS = (
    "-57",
    "74 -64",
    "4 -4 9",
    "82 -63 79 7",
    "-31 36 -42 6 -31",
    "70 -54 68 7 80 -28",
    "-74 61 -76 -8 -88 26 -80",
    "73 -28 46 2 59 -11 42 -50",
    "73 -37 66 -4 65 -27 53 -57 70",
    "47 -45 43 -14 39 -31 36 -32 32 45",
    "-36 16 -29 -4 -30 5 -23 25 -28 -33 -7",
    "63 -49 64 -5 64 -64 66 -56 39 53 47 -21",
    "-59 46 -61 15 -59 66 -58 47 -37 -59 -59 20 -89",
)
CALIFORNIA_RANKS = (
    "-88",
    "-15 3",
    "4 -2 -36",
    "6 -6 -31 92",
    "12 -12 -28 82 87",
    "6 -7 -28 91 98 90",
    "-1 -9 -15 27 -1 1 3",
    "-8 -20 8 24 10 0 13 78",
)
BOSTON_DECIMALS = (5, 1, 2, 0, 3, 3, 1, 4, 0, 0, 1, 2, 2, 1)
CALIFORNIA_DECIMALS = (2, 2, 0, 0, 0, 0, 0, 4, 0)


def boston(n: int, seed: int) -> list[list[float]]:
    """Rows of thirteen columns and the price in thousands of dollars."""
    return table(BOSTON, BOSTON_RANKS, BOSTON_DECIMALS, n, seed)


def california(n: int, seed: int) -> list[list[float]]:
    """Rows of eight columns and the price in dollars, to whole hundreds below the limit of 500,001."""
    rows = table(CALIFORNIA, CALIFORNIA_RANKS, CALIFORNIA_DECIMALS, n, seed)
    return [[*row[:-1], row[-1] // 100 * 100 + (row[-1] > 500_000)] for row in rows]


def table(
    percentiles: Sequence[str], ranks: Sequence[str], decimals: Sequence[int], n: int, seed: int
) -> list[list[float]]:
    """Rows with given percentiles and correlations: a Gaussian copula, computed in the same order everywhere."""
    factor = cholesky([[int(number) / 100 for number in line.split()] for line in ("", *ranks)])
    random = Random(seed)
    hidden = [mixed(factor, random) for _ in range(n)]
    columns = []
    for place, (line, digits) in enumerate(zip(percentiles, decimals, strict=True)):
        values = [float(value) for value in line.split()]
        order = sorted(range(n), key=lambda row: hidden[row][place])
        column = [0.0] * n
        for rank, row in enumerate(order):
            column[row] = round(between(values, 100 * rank / (n - 1)), digits)
        columns.append(column)
    return [list(row) for row in zip(*columns, strict=True)]


def cholesky(below: Sequence[Sequence[float]]) -> list[list[float]]:
    """The triangular root of a matrix of correlations, given below its diagonal."""
    root: list[list[float]] = []
    for line in below:
        row: list[float] = []
        for other, value in enumerate(line):
            # Not `sum`, which adds floats in another way from Python 3.12 on.
            for a, b in zip(row, root[other], strict=False):
                value -= a * b
            row.append(value / root[other][other])
        rest = 1.0
        for a in row:
            rest -= a * a
        root.append([*row, sqrt(rest)])
    return root


def mixed(factor: Sequence[Sequence[float]], random: Random) -> list[float]:
    """One row of correlated numbers, each nearly normal: twelve throws of a die with 65,536 faces."""
    normal = [sum(random.randrange(65_536) for _ in range(12)) - 12 * 32_768 for _ in factor]
    result = []
    for weights in factor:
        value = 0.0
        for weight, number in zip(weights, normal, strict=False):
            value += weight * number
        result.append(value)
    return result


def between(values: Sequence[float], percent: float) -> float:
    """The value at a percentage, on straight lines between the known ones."""
    right = min(bisect_right(PERCENTS, percent), len(PERCENTS) - 1)
    share = (percent - PERCENTS[right - 1]) / (PERCENTS[right] - PERCENTS[right - 1])
    return values[right - 1] + share * (values[right] - values[right - 1])
