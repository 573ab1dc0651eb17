"""hinge_cost: return the mean hinge loss of scores, shape (n,), for labels y of 0 and 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge

RNG = np.random.default_rng(4)


def hinge_cost(y, scores):
    """Return the mean hinge loss of scores, shape (n,), for labels y of 0 and 1."""
    return np.mean(np.maximum(0, 1 - (2 * y - 1) * scores))


CALLS = [
    call(np.array([0.0]), np.array([-2.0])),
    call(np.array([1.0]), np.array([0.5])),
    call(np.array([0.0]), np.array([0.5])),
    call(np.array([1.0]), np.array([3.0])),
    call(np.array([0.0, 1.0]), np.array([0.5, 3.0])),
    call(np.array([0, 1, 1, 0]), np.array([0.2, -1.0, 4.0, -0.3])),
    call(RNG.integers(0, 2, 40), RNG.normal(0, 2, 40)),
    edge(np.array([1.0, 0.0]), np.array([1.0, -1.0])),
]

EXERCISE = FindMistake(
    hinge_cost,
    calls=CALLS,
    hints=[
        "What is the loss of a sample with label 0, for the scores −2, 0 and 2?",
        "Map 0 to −1 and 1 to +1 first.",
        "`2 * y - 1`",
    ],
    right="right: Keras does this mapping for you",
)


@EXERCISE.given(
    "for a label 0 the product y·s is 0, whatever the score: the loss is always 1. Which scores should cost a sample "
    "of class 0 something, and which nothing?"
)
def given(y, scores):
    """Return the mean hinge loss of scores, shape (n,), for labels y of 0 and 1."""
    return np.mean(np.maximum(0, 1 - y * scores))


@EXERCISE.wrong("the classes are swapped, as if 0 became +1 and 1 became −1. Which sign has the score of a sure 1?")
def labels_turned(y, scores):
    return np.mean(np.maximum(0, 1 - (1 - 2 * y) * scores))


@EXERCISE.wrong(
    "y − 1 gives −1 and 0: now the *other* class never pulls. Which mapping takes 0 to −1 and leaves 1 at +1?"
)
def labels_too_low(y, scores):
    return np.mean(np.maximum(0, 1 - (y - 1) * scores))


@EXERCISE.wrong("the labels are right. Without the 1, a score of 0 has no loss: where is the margin?")
def no_margin(y, scores):
    return np.mean(np.maximum(0, -(2 * y - 1) * scores))


@EXERCISE.wrong("without the maximum, samples far on the right side give a negative loss.")
def no_hinge(y, scores):
    return np.mean(1 - (2 * y - 1) * scores)


@EXERCISE.wrong("samples of class 0 are ignored now. They should pull as well, towards negative scores")
def class_1_only(y, scores):
    return np.mean(np.where(y == 1, np.maximum(0, 1 - scores), 0))


@EXERCISE.wrong("for class 0 the margin is missing: a score of -0.3 is on the right side, but not far enough")
def margin_on_one_side(y, scores):
    return np.mean(np.where(y == 1, np.maximum(0, 1 - scores), np.maximum(0, scores)))


@EXERCISE.wrong("this is the squared hinge: the docstring asks for the plain one.")
def squared_hinge(y, scores):
    return np.mean(np.maximum(0, 1 - (2 * y - 1) * scores) ** 2)


@EXERCISE.wrong("the mapping is right, but this is the sum. The docstring asks for the mean")
def sum_of_hinges(y, scores):
    return np.sum(np.maximum(0, 1 - (2 * y - 1) * scores))


@EXERCISE.wrong("the mapping is right, but this is a loss for each sample. The docstring asks for their mean")
def one_for_each(y, scores):
    return np.maximum(0, 1 - (2 * y - 1) * scores)


@EXERCISE.wrong(
    "y - 0.5 gives -0.5 and 0.5: the signs are right, the size is not. A margin of 1 needs labels -1 and +1"
)
def half_labels(y, scores):
    return np.mean(np.maximum(0, 1 - (y - 0.5) * scores))


@EXERCISE.wrong("the maximum belongs to each sample: here a sample far on the right side makes up for a wrong one.")
def maximum_of_the_mean(y, scores):
    return np.maximum(0, np.mean(1 - (2 * y - 1) * scores))


@EXERCISE.wrong("the labels need the mapping from 0, 1 to -1, +1; the scores stay as they are")
def scores_mapped(y, scores):
    return np.mean(np.maximum(0, 1 - y * (2 * scores - 1)))


@EXERCISE.wrong("the labels are right now. The scores may be any numbers: leave them as they are")
def both_mapped(y, scores):
    return np.mean(np.maximum(0, 1 - (2 * y - 1) * (2 * scores - 1)))


@EXERCISE.wrong("this is the distance from the label. The hinge looks at the product of label and score")
def distance_from_the_label(y, scores):
    return np.mean(np.abs(y - scores))


@EXERCISE.wrong("a distance from the label costs less here the larger it is. The hinge looks at label times score")
def one_minus_the_distance(y, scores):
    return np.mean(np.maximum(0, 1 - np.abs(y - scores)))


@EXERCISE.wrong("both terms count for every sample. Each label should choose one of them: multiply them by y and 1 - y")
def both_terms_for_all(y, scores):
    return np.mean(np.maximum(0, 1 - y * scores) + np.maximum(0, 1 + (1 - y) * scores))


@EXERCISE.wrong("this is cross-entropy, which is never 0. The hinge is: from a margin of 1 on")
def cross_entropy(y, scores):
    return np.mean(np.log1p(np.exp(-(2 * y - 1) * scores)))


@EXERCISE.wrong("`1 - 2 * y - 1 * scores` has no brackets: which numbers is each score to be multiplied by?")
def brackets_lost(y, scores):
    return np.mean(np.maximum(0, 1 - 2 * y - 1 * scores))


@EXERCISE.wrong("only samples of class 1 are left, and without any of them nan. What should those of class 0 cost?")
def class_0_dropped(y, scores):
    return np.mean(np.maximum(0, 1 - scores[y == 1]))


@EXERCISE.wrong("the absolute value makes an answer dear that is right by far. What should it cost beyond the margin?")
def absolute_value(y, scores):
    return np.mean(np.abs(1 - (2 * y - 1) * scores))


@EXERCISE.wrong("the signs are taken from the scores, so each sample counts as right. What do the labels `y` say?")
def signs_of_the_scores(y, scores):
    return np.mean(np.maximum(0, 1 - np.where(scores > 0, 1, -1) * scores))


@EXERCISE.wrong("this is a margin of 2. From which product of label and score on is the loss 0?")
def margin_of_two(y, scores):
    return np.mean(np.maximum(0, 2 - (2 * y - 1) * scores))


@EXERCISE.wrong_if(
    "class 1 is right, class 0 is not. What is the loss of a sample of class 0 for the scores −2, 0 and 2?",
    examples=[
        lambda y, scores: np.mean(np.where(y == 1, np.maximum(0, 1 - scores), np.maximum(0, 2 + scores))),
        lambda y, scores: np.mean(np.where(y == 1, np.maximum(0, 1 - scores), np.abs(scores))),
    ],
)
def class_0_wrong(got, expected):
    return _class_1_agrees(got, expected) and not _class_0_agrees(got, expected)


@EXERCISE.wrong_if(
    "class 0 is right, class 1 is not. What is the loss of a sample of class 1 for the scores −2, 0 and 2?",
    examples=[lambda y, scores: np.mean(np.where(y == 1, np.maximum(0, -scores), np.maximum(0, 1 + scores)))],
)
def class_1_wrong(got, expected):
    return _class_0_agrees(got, expected) and not _class_1_agrees(got, expected)


def _class_0_agrees(got, expected):
    return np.allclose((got[0], got[2]), (expected[0], expected[2]))


def _class_1_agrees(got, expected):
    return np.allclose((got[1], got[3]), (expected[1], expected[3]))


@EXERCISE.wrong_if(
    "a loss below 0: what is right by more than the margin costs nothing, and nothing less. Where is the maximum?",
    examples=[lambda y, scores: -np.mean((2 * y - 1) * scores)],
)
def below_zero(got, _expected):
    return min(got) < 0


@EXERCISE.wrong_if(
    "neither class is right. Try one sample at a time: class 1 with the scores 0.5 and 3, class 0 with −2 and 0.5. "
    "What should each cost, and what do you return?",
    examples=[
        lambda y, scores: np.mean(np.maximum(0, (2 * y - 1) * scores)),
        lambda y, scores: np.mean(np.maximum(1, 1 - (2 * y - 1) * scores)),
    ],
)
def neither_class(got, expected):
    return not _class_0_agrees(got, expected) and not _class_1_agrees(got, expected)


@EXERCISE.also_right
def hinge_by_cases(labels, values):
    return np.where(labels == 1, np.maximum(0, 1 - values), np.maximum(0, 1 + values)).mean()


@EXERCISE.also_right
def hinge_by_loop(y, scores):
    return sum(max(0.0, 1 - s if label else 1 + s) for label, s in zip(y, scores)) / len(y)
