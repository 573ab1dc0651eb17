"""loss_of_predictions: return the mean log loss, one number, for p of shape (n,) or (n, 1)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge

RNG = np.random.default_rng(2)
P, Y = RNG.uniform(0.05, 0.95, 20), RNG.integers(0, 2, 20)


def loss_of_predictions(p, y):
    """Return the mean log loss: one number, not an array.

    y has the shape (n,). p has the shape (n,), or (n, 1) as Keras predicts it.
    """
    p = np.ravel(p)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


EXERCISE = FindMistake(
    loss_of_predictions,
    calls=[
        call(np.array([0.9, 0.2]), np.array([1, 0])),
        call(np.array([[0.9], [0.2]]), np.array([1, 0])),
        call(np.array([[0.5], [0.8], [0.1]]), np.array([1, 1, 0])),
        call(P, Y),
        call(P[:, None], Y),
        call(P[:, None].astype(np.float32), Y),
        edge(np.array([[0.7]]), np.array([1])),
    ],
    hints=[
        "Print `(y * np.log(p)).shape` for a p of shape (2, 1) and a y of shape (2,). How many numbers are averaged?",
        "A column times a row is a table: each p meets each y. Make p as flat as y before anything else.",
        "`p = np.ravel(p)`, or `p = p.reshape(-1)`; the last line stays.",
    ],
    right="right. No error, no warning, only a wrong number: look at shapes first when a loss seems too large",
)


@EXERCISE.given(
    "with p of shape (n, 1), each probability meets *every* label: n² numbers are averaged. Which shape should p have?"
)
def given(p, y):
    """Return the mean log loss: one number, not an array.

    y has the shape (n,). p has the shape (n,), or (n, 1) as Keras predicts it.
    """
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("now it is right for p of shape (n, 1), and wrong for (n,): each label meets every p there.")
def labels_as_column(p, y):
    y = y[:, None]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong(
    "right for the shape (n, 1). But a p of shape (n,) has no second axis: what does NumPy say to `p[:, 0]`?"
)
def first_column(p, y):
    p = p[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong(
    "this averages down the columns of the n × n table, and returns n numbers. Should there be a table at all?"
)
def mean_of_columns(p, y):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p), axis=0)


@EXERCISE.wrong("this is the sum. The loss is the mean: with a list twice as long, it would be twice as large.")
def sum_not_mean(p, y):
    p = np.ravel(p)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("dividing by n does not help: the table has n × n numbers, and still each p meets every y.")
def sum_over_n(p, y):
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / len(y)


@EXERCISE.wrong(
    "the number is right, but for p of shape (n, 1) it comes as an array with one entry: p is still a column."
)
def by_dot_product(p, y):
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / len(y)


@EXERCISE.wrong("the shapes are right now, but the sign is lost: a loss is larger the worse the probabilities are.")
def without_minus(p, y):
    p = np.ravel(p)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("this keeps the first probability alone, and holds it against every label. Which shape should p have?")
def first_alone(p, y):
    p = p[0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("this keeps the largest probability alone, and holds it against every label, if p is flat already.")
def largest_alone(p, y):
    p = p.max(axis=-1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("those who left are missing: for y = 0 the term is log(1 − p). The given formula was right.")
def buyers_alone(p, y):
    return -np.mean(y * np.log(np.ravel(p)))


@EXERCISE.wrong(
    "`@` adds up, so this is the sum: divide by the number of labels. (And p of shape (n, 1) stays a column.)"
)
def dot_product_alone(p, y):
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p))


@EXERCISE.wrong(
    "the diagonal has the right terms if p is a column. But if p is flat, there is no table to take it from."
)
def diagonal(p, y):
    return -np.mean(np.diag(y * np.log(p) + (1 - y) * np.log(1 - p)))


@EXERCISE.wrong("p is clipped to .1 … .9: then no prediction can be very wrong, or very right. Take p as it is.")
def clipped(p, y):
    p = np.clip(np.ravel(p), 0.1, 0.9)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("rounding p to 0 or 1 fits the shapes by luck at best, and loses what the loss measures: how likely.")
def rounded(p, y):
    p = np.clip((np.ravel(p) > 0.5).astype(float), 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("this is the loss of each customer. Which one number says how wrong all of them are, in section 3?")
def no_mean(p, y):
    p = np.ravel(p)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("p is a column now even where it was flat, and meets every label. Which of the two shapes has y?")
def always_a_column(p, y):
    p = p.reshape(-1, 1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("the base of your logarithm is 2 here. Which one had the given code?")
def base_two(p, y):
    p = np.ravel(p)
    return -np.mean(y * np.log2(p) + (1 - y) * np.log2(1 - p))


@EXERCISE.wrong("this is the mean squared error. The log loss of the given code was right, but for the shapes.")
def squared_error(p, y):
    return np.mean((np.ravel(p) - y) ** 2)


@EXERCISE.wrong("for y = 0 the probability of what happened is 1 − p. The formula of the given code was right.")
def p_in_both_terms(p, y):
    p = np.ravel(p)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(p))


@EXERCISE.wrong("the two terms have changed places: p is the probability of y = 1. The given formula was right.")
def labels_swapped(p, y):
    p = np.ravel(p)
    return -np.mean((1 - y) * np.log(p) + y * np.log(1 - p))


@EXERCISE.wrong(
    "the mean over the last axis takes the column away. But of a flat p the last axis is the only one: what is left "
    "of it?"
)
def mean_over_the_last_axis(p, y):
    p = p.mean(axis=-1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("one probability for all, the mean of p, is held against the labels. Each label has a p of its own.")
def mean_of_p(p, y):
    p = np.mean(p)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong("each customer's loss is right, but of all these the mean is asked for, not the median.")
def median(p, y):
    p = np.ravel(p)
    return -np.median(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.wrong_if(
    "right where p is flat. Where it has the shape (n, 1), something else comes out: what is the shape of each part?",
    examples=[lambda p, y: loss_of_predictions(p, y) if p.ndim == 1 else -np.mean(np.log(p))],
)
def column_alone(got, expected):
    flat, column = (got[0], got[3]), got[1:3]
    return np.allclose(flat, (expected[0], expected[3])) and not np.allclose(column, expected[1:3])


@EXERCISE.wrong_if(
    "right where p has the shape (n, 1). But what becomes of a p of shape (n,) in your code?",
    examples=[lambda p, y: loss_of_predictions(p, y) if p.ndim == 2 else 0.0],
)
def flat_alone(got, expected):
    return np.allclose(got[1:3], expected[1:3]) and not np.allclose((got[0], got[3]), (expected[0], expected[3]))


@EXERCISE.wrong_if(
    "this is another number than the log loss, for flat p too, where the given code was right. Which part of the "
    "formula has changed?",
    examples=[
        lambda p, y: np.mean(np.abs(np.ravel(p) - y)),
        lambda p, y: -np.mean(y * np.log(np.ravel(p)) - (1 - y) * np.log(1 - np.ravel(p))),
    ],
)
def another_formula(got, expected):
    return np.shape(got[0]) == () and not np.isclose(got[0], expected[0], rtol=1e-4)


@EXERCISE.also_right
def by_reshape(p, y):
    p = np.asarray(p).reshape(y.shape)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@EXERCISE.also_right
def by_where(predictions, labels):
    chance = np.where(labels == 1, predictions.flatten(), 1 - predictions.flatten())
    return -np.log(chance).mean()


@EXERCISE.also_right
def by_loop(p, y):
    total = 0.0
    for chance, label in zip(p, y):
        total -= np.log(chance if label == 1 else 1 - chance)
    return total.item() / len(y) if hasattr(total, "item") else total / len(y)
