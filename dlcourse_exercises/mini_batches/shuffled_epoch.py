"""shuffled_epoch: return the mini-batches of one epoch, shuffled."""

from __future__ import annotations

import itertools

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge
from dlcourse.training import epoch_order

RNG = np.random.default_rng(11)


def shuffled_epoch(x, y, size, seed, epoch):
    """Return the mini-batches of an epoch, a list of (x_batch, y_batch), ordered by epoch_order."""
    order = epoch_order(len(x), seed, epoch)
    batches = []
    for first in range(0, len(x), size):
        rows = order[first : first + size]
        batches.append((x[rows], y[rows]))
    return batches


def numbered(n):
    """Samples that say which they are: row i of x holds i and −i, and y holds 100 + i."""
    x = np.arange(n, dtype=float)[:, np.newaxis] * [1, -1]
    return x, 100 + np.arange(n)


EXERCISE = Implement(
    shuffled_epoch,
    calls=[
        call(*numbered(4), 2, 0, 0),
        call(*numbered(5), 2, 0, 1),
        call(*numbered(10), 4, 3, 0),
        call(*numbered(10), 4, 3, 1),
        call(RNG.random((20, 3, 3)), np.arange(20) % 3, 8, 1, 5),
        edge(*numbered(6), 6, 0, 2),
        edge(*numbered(3), 8, 0, 0),
        edge(*numbered(3), 1, 2, 0),
    ],
    hints=[
        "`order = epoch_order(len(x), seed, epoch)` is a list of row numbers. Which of them make the first batch?",
        "`x[rows]` and `y[rows]` with the same `rows` keep each label with its sample.",
        "A slice may run past the end: `order[first : first + size]` for `first in range(0, len(x), size)`.",
    ],
    right="right: one order for both arrays, another one in each epoch, and no sample lost at the end",
)


@EXERCISE.wrong("the samples come in the order of the file. Where does `epoch_order` come in?")
def not_shuffled(x, y, size, seed, epoch):
    return [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]


@EXERCISE.wrong("the samples are shuffled, the labels are not: the label of another digit ends up beside each sample.")
def only_x_shuffled(x, y, size, seed, epoch):
    x = x[epoch_order(len(x), seed, epoch)]
    return [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]


@EXERCISE.wrong("x and y get two different orders. How does a label stay with its sample?")
def two_orders(x, y, size, seed, epoch):
    x, y = x[epoch_order(len(x), seed, epoch)], y[epoch_order(len(y), seed + 1, epoch)]
    return [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]


@EXERCISE.wrong("every epoch gets the same order. Which argument should change it?")
def one_order_for_all_epochs(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, 0)
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(x), size)]


@EXERCISE.wrong("the last, smaller batch is missing: its samples are never seen in this epoch.")
def last_batch_dropped(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[k * size :][:size]], y[order[k * size :][:size]]) for k in range(len(x) // size)]


@EXERCISE.wrong(
    "the batches come in another order, but inside each of them the samples are still neighbors from the file: in a "
    "sorted file, of one class. What should be permuted, the batches or the samples?"
)
def batches_shuffled(x, y, size, seed, epoch):
    batches = [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]
    return [batches[k] for k in epoch_order(len(batches), seed, epoch)]


@EXERCISE.wrong(
    "it is shuffled, but in an order of your own. The docstring asks for that of `epoch_order`, so that the run can be "
    "repeated."
)
def by_a_generator(x, y, size, seed, epoch):
    order = np.random.default_rng(seed + epoch).permutation(len(x))
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(x), size)]


@EXERCISE.wrong("your function shuffles the arrays it was given. Index with an order instead, which makes copies.")
def in_place(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    x[:], y[:] = x[order], y[order]
    return [(x[i : i + size].copy(), y[i : i + size].copy()) for i in range(0, len(x), size)]


@EXERCISE.wrong("the rows of each batch are drawn anew, so some samples come twice and others never.")
def drawn_anew(x, y, size, seed, epoch):
    batches = []
    for k in range(-(-len(x) // size)):
        rows = epoch_order(len(x), seed, epoch + k)[: min(size, len(x) - k * size)]
        batches.append((x[rows], y[rows]))
    return batches


@EXERCISE.wrong("these are the inputs alone. Each batch should be a pair: where are the labels?")
def without_labels(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [x[order[i : i + size]] for i in range(0, len(x), size)]


@EXERCISE.wrong("seed and epoch have changed places: `epoch_order(n, seed, epoch)`.")
def arguments_swapped(x, y, size, seed, epoch):
    order = epoch_order(len(x), epoch, seed)
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(x), size)]


@EXERCISE.also_right
def by_array_split(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[rows], y[rows]) for rows in np.split(order, range(size, len(x), size))]


@EXERCISE.also_right
def by_permuted_copies(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed=seed, epoch=epoch)
    x, y = x[order], y[order]
    return [[x[i : i + size], y[i : i + size]] for i in range(0, len(x), size)]


@EXERCISE.wrong("the labels are shuffled, the samples are not: each sample gets the label of another one.")
def only_y_shuffled(x, y, size, seed, epoch):
    y = y[epoch_order(len(x), seed, epoch)]
    return [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]


@EXERCISE.wrong("it is shuffled, but by NumPy's own order, the same in every epoch. Where does `epoch_order` come in?")
def by_numpys_global_state(x, y, size, seed, epoch):
    order = np.random.RandomState(seed).permutation(len(x))
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(x), size)]


@EXERCISE.wrong("this is the whole set, shuffled. Where is it divided into batches of `size`?")
def not_divided(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return x[order], y[order]


@EXERCISE.wrong("this is one batch with all samples. Where is it divided into batches of `size`?")
def one_large_batch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order], y[order])]


@EXERCISE.wrong("this is the first batch alone. Does `return` stand inside the loop?")
def first_batch_alone(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return x[order[:size]], y[order[:size]]


@EXERCISE.wrong("the list holds only one batch. Does `return` stand inside the loop?")
def list_of_the_first(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[:size]], y[order[:size]])]


@EXERCISE.wrong("these are pairs of one sample and one label. How do `size` of them become a batch?")
def single_samples(x, y, size, seed, epoch):
    return [(x[i], y[i]) for i in epoch_order(len(x), seed, epoch)]


@EXERCISE.wrong("these are the row numbers of each batch. What stands in these rows of x and y?")
def row_numbers(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [order[i : i + size] for i in range(0, len(x), size)]


@EXERCISE.wrong("this is a list of inputs and a list of labels. *One* list of pairs is asked for: `zip` makes it.")
def two_lists(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    starts = range(0, len(x), size)
    return [x[order[i : i + size]] for i in starts], [y[order[i : i + size]] for i in starts]


@EXERCISE.wrong("the last batch is missing, even a full one. Where should the range stop?")
def range_too_short(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(x) - size, size)]


@EXERCISE.wrong("the batches overlap: each begins one sample after the one before. How far apart do they begin?")
def overlapping(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(size)]


@EXERCISE.wrong("these parts are equally large. Batches hold `size` samples each, and the last one holds the rest.")
def equal_parts(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[rows], y[rows]) for rows in np.array_split(order, -(-len(x) // size))]


@EXERCISE.wrong(
    "each batch is shuffled in itself, but its samples are still neighbors from the file. Shuffle, then divide."
)
def shuffled_inside(x, y, size, seed, epoch):
    batches = []
    for i in range(0, len(x), size):
        order = epoch_order(len(x[i : i + size]), seed, epoch)
        batches.append((x[i : i + size][order], y[i : i + size][order]))
    return batches


@EXERCISE.wrong("beside the labels stand row numbers here. What stands in these rows of x?")
def row_numbers_and_labels(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(order[i : i + size], y[order[i : i + size]]) for i in range(0, len(x), size)]


@EXERCISE.wrong("this is the order of the *next* epoch. Pass `epoch` on as it is.")
def epochs_from_one(x, y, size, seed, epoch):
    return shuffled_epoch(x, y, size, seed, epoch + 1)


@EXERCISE.wrong(
    "`epoch_order` says which row comes first, which second. You took its numbers for the places the rows go to, which "
    "is the inverse."
)
def inverse_order(x, y, size, seed, epoch):
    order = np.argsort(epoch_order(len(x), seed, epoch))
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(x), size)]


@EXERCISE.wrong("with `reshape` the size must divide the number of samples. Which batch is smaller than the others?")
def reshaped(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[rows], y[rows]) for rows in np.reshape(order, (-1, size))]


def backwards(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)[::-1]
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(x), size)]


def largest_last(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    rest = len(x) % size
    cuts = ([0, rest] if rest else [0]) + list(range(rest + size, len(x) + 1, size))
    return [(x[order[a:b]], y[order[a:b]]) for a, b in itertools.pairwise(cuts)]


def labels_turned(x, y, size, seed, epoch):
    return [(a, b[::-1]) for a, b in shuffled_epoch(x, y, size, seed, epoch)]


NUMBERED = 4
"""Calls, from the first on, in which the row i of x begins with i and has the label 100 + i."""


def one_by_one(x, y, size, seed, epoch):
    yield from shuffled_epoch(x, y, size, seed, epoch)


@EXERCISE.wrong_if(
    "the text asks for a list. This is a generator, which brings the batches one by one: what makes a list of it?",
    examples=[one_by_one],
)
def generators(got, expected):
    return all(hasattr(batches, "__next__") for batches in got)


def batches_of(got):
    assert all(isinstance(batches, list | tuple) for batches in got)
    return [[(np.asarray(a, float), np.asarray(b, float)) for a, b in batches] for batches in got[:NUMBERED]]


@EXERCISE.wrong_if(
    "the labels do not stay with their samples: row i of x and entry i of y belong together. What picks them?",
    examples=[labels_turned],
)
def labels_of_others(got, expected):
    return any(
        a.ndim == 2 and a.shape[1] == 2 and len(a) == len(b) and not np.array_equal(a[:, 0] + 100, b)
        for batches in batches_of(got)
        for a, b in batches
    )


@EXERCISE.wrong_if(
    "the batches have other sizes: `size` samples in each, and what is left over in the last one.",
    examples=[largest_last],
)
def other_sizes(got, expected):
    return [[len(a) for a, _ in batches] for batches in batches_of(got)] != [
        [len(a) for a, _ in batches] for batches in batches_of(expected)
    ]


@EXERCISE.wrong_if(
    "samples, labels and sizes fit, but the order is another one. The first batch takes the first `size` numbers of "
    "`epoch_order(len(x), seed, epoch)` for its rows.",
    examples=[backwards],
)
def another_order(got, expected):
    pairs = [
        (a, e)
        for ours, theirs in zip(batches_of(got), batches_of(expected), strict=True)
        for (a, _), (e, _) in zip(ours, theirs, strict=True)
    ]
    return all(a.shape == e.shape for a, e in pairs) and any(not np.array_equal(a, e) for a, e in pairs)


@EXERCISE.wrong("in each pair the label comes first here: (x_batch, y_batch) is asked for.")
def labels_first(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(y[order[i : i + size]], x[order[i : i + size]]) for i in range(0, len(x), size)]
