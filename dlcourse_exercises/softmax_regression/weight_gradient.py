"""weight_gradient: return the gradient of mean cross-entropy with respect to W, shape (features, classes)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call

RNG = np.random.default_rng(10)


def batch(n, features, classes):
    shares = RNG.dirichlet(np.ones(classes), n)
    return call(RNG.normal(size=(n, features)), RNG.integers(0, classes, n), shares)


def weight_gradient(x, y, p):
    """Return the gradient of mean cross-entropy with respect to W, shape (features, classes)."""
    error = p.copy()
    error[np.arange(len(y)), y] -= 1
    return x.T @ error / len(y)


EXERCISE = Implement(
    weight_gradient,
    calls=[
        call(np.array([[2.0]]), np.array([1]), np.array([[0.3, 0.7]])),
        call(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 2]), np.array([[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]])),
        call(np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([0, 1]), np.array([[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]])),
        batch(4, 3, 3),
        batch(30, 5, 4),
    ],
    hints=[
        "The error of each sample is p − t, with a 1 in t at the place of the label.",
        "`np.eye(classes)[y]` is the one-hot truth of a batch.",
        "`x.T @ (p - truth) / len(x)`",
    ],
    right="right: error times input, for all classes at once. With this line and a loop you can train the model "
    "of section 6",
)


@EXERCISE.wrong(
    "the result is right, but `p` is not what it was: `-=` writes into the array that was given to you. Work on a copy."
)
def p_is_spoiled(x, y, p):
    p[np.arange(len(y)), y] -= 1
    return x.T @ p / len(y)


@EXERCISE.wrong("the sign is turned: probability minus truth, not truth minus probability.")
def truth_minus_p(x, y, p):
    return -gradient_by_one_hot(x, y, p)


@EXERCISE.wrong("this is the gradient of the sum of the losses. Of the mean it should be.")
def sum_over_batch(x, y, p):
    return gradient_by_one_hot(x, y, p) * len(x)


@EXERCISE.wrong("the gradient has the shape of W, (features, classes). Yours is turned.")
def turned(x, y, p):
    return gradient_by_one_hot(x, y, p).T


@EXERCISE.wrong(
    "only the true class gets an error here. The others took probability that was not theirs: they have to be pushed "
    "down."
)
def true_class_only(x, y, p):
    truth = np.eye(p.shape[1])[y]
    return x.T @ ((p - 1) * truth) / len(x)


@EXERCISE.wrong("`error[:, y]` picks whole columns. One entry in each row is needed: `error[np.arange(n), y]`.")
def whole_column(x, y, p):
    error = p.copy()
    error[:, y] -= 1
    return x.T @ error / len(y)


@EXERCISE.wrong("the number of classes is not always 10: `p.shape[1]` knows it.")
def ten_classes_always(x, y, p):
    return x.T @ (p - np.eye(10)[y]) / len(x)


@EXERCISE.wrong("the label 3 is a place, not an amount: make it one-hot before you subtract.")
def label_as_amount(x, y, p):
    return x.T @ (p - y[:, None]) / len(x)


@EXERCISE.wrong("the truth is missing: what is subtracted from p?")
def no_truth(x, y, p):
    return x.T @ p / len(x)


@EXERCISE.wrong("the last class may not occur in a batch: `p.shape[1]` knows the number of classes, the labels do not.")
def classes_that_occur(x, y, p):
    return x.T @ (p - np.eye(y.max() + 1)[y]) / len(x)


@EXERCISE.wrong("a label is a place, not an amount, and (n,) does not fit (n, classes): make it one-hot first.")
def labels_as_they_are(x, y, p):
    return x.T @ (p - y) / len(x)


@EXERCISE.wrong("a mean over the *samples*: how many are there? `x.size` counts all numbers in x.")
def by_all_numbers(x, y, p):
    return gradient_by_one_hot(x, y, p) * len(x) / x.size


@EXERCISE.wrong("a mean over the *samples*, not over the classes.")
def by_the_classes(x, y, p):
    return gradient_by_one_hot(x, y, p) * len(x) / p.shape[1]


@EXERCISE.wrong("the loss of a sample is one number, so divide by the samples only, not by samples times classes.")
def by_samples_and_classes(x, y, p):
    return gradient_by_one_hot(x, y, p) / p.shape[1]


@EXERCISE.wrong("(n, features) times (n, classes) does not fit. Which of the two must be transposed?")
def not_transposed(x, y, p):
    return x @ (p - np.eye(p.shape[1])[y]) / len(x)


@EXERCISE.wrong("that is the gradient with respect to the probabilities. What is it with respect to the scores?")
def of_the_probabilities(x, y, p):
    return x.T @ (-np.eye(p.shape[1])[y] / p) / len(x)


@EXERCISE.wrong("p · (1 − p) has no place here: with cross-entropy it cancels. What remains is p − t.")
def slope_of_the_sigmoid(x, y, p):
    truth = np.eye(p.shape[1])[y]
    return x.T @ ((p - truth) * p * (1 - p)) / len(x)


@EXERCISE.wrong("the 2 belongs to a squared error. What is the gradient of −log p?")
def doubled(x, y, p):
    return 2 * gradient_by_one_hot(x, y, p)


@EXERCISE.wrong(
    "the class with the highest probability is not enough: an answer given with 0.4 is wronger than one with 0.9 is "
    "right. What are the ten numbers of the error?"
)
def predicted_class(x, y, p):
    eye = np.eye(p.shape[1])
    return x.T @ (eye[p.argmax(axis=1)] - eye[y]) / len(x)


@EXERCISE.wrong("a mean over the *samples*. You divide by the number of features.")
def by_the_features(x, y, p):
    return gradient_by_one_hot(x, y, p) * len(x) / x.shape[1]


@EXERCISE.wrong("the first sample alone is in it. Does `return` stand inside the loop?")
def first_sample_alone(x, y, p):
    return np.outer(x[0], p[0] - np.eye(p.shape[1])[y[0]]) / len(x)


@EXERCISE.wrong("each column of `W` belongs to one class. Where you sum over the classes, they are mixed up.")
def classes_summed(x, y, p):
    return np.repeat(gradient_by_one_hot(x, y, p)[:, :1], p.shape[1], axis=1)


def signs_of_the_error(x, y, p):
    return x.T @ np.sign(p - np.eye(p.shape[1])[y]) / len(x)


def squared_error(x, y, p):
    return x.T @ (p - np.eye(p.shape[1])[y]) ** 2 / len(x)


def shares_by_samples(x, y, p):
    error = p - np.eye(p.shape[1])[y]
    return np.sign(x).T @ error / len(x)


@EXERCISE.wrong_if(
    "each row of the gradient should add up to 0, since what the true class gains the others lose. Yours do not: what "
    "is the error of one sample, and what does it add up to?",
    examples=[signs_of_the_error, squared_error],
)
def rows_that_do_not_add_up_to_0(got, expected):
    arrays = [np.asarray(g, float) for g in got]
    return all(g.shape == e.shape for g, e in zip(arrays, expected, strict=True)) and any(
        not np.allclose(g.sum(axis=1), 0, atol=1e-6) for g in arrays
    )


@EXERCISE.wrong_if(
    "each row adds up to 0, as it should: the error may be right. How do error and input make the gradient of one "
    "weight, and what is the mean over the samples?",
    examples=[shares_by_samples],
)
def other_gradients(got, expected):
    pairs = list(zip(got, expected, strict=True))
    return all(np.shape(g) == e.shape for g, e in pairs) and any(not np.allclose(g, e, atol=1e-4) for g, e in pairs)


@EXERCISE.also_right
def gradient_by_one_hot(inputs, labels, probabilities):
    truth = np.eye(probabilities.shape[1])[labels]
    return inputs.T @ (probabilities - truth) / len(inputs)


@EXERCISE.also_right
def gradient_by_samples(x, y, p):
    total = np.zeros((x.shape[1], p.shape[1]))
    for row, label, shares in zip(x, y, p):
        target = np.arange(len(shares)) == label
        total += np.outer(row, shares - target)
    return total / len(x)
