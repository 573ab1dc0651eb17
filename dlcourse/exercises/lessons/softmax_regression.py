"""Exercises on softmax regression: shifts, two classes, overflow, the gradient, temperature."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call
from dlcourse.exercises.lessons import _softmax_regression_answers as answers

_RNG = np.random.default_rng(10)


def _batch(n, features, classes):
    shares = _RNG.dirichlet(np.ones(classes), n)
    return call(_RNG.normal(size=(n, features)), _RNG.integers(0, classes, n), shares)


EXERCISES = [
    Predict(
        "probability_after_shift",
        answer=lambda: float(np.exp(5) / np.exp([5, 2, -1, 3]).sum()),
        rtol=0.005,
        solution_code="probability_after_shift = softmax(np.array([8.0, 5.0, 2.0, 6.0]))[0]",
        mistakes=[
            Mistake(8 / 21, "these are shares of the scores themselves. Where did the exponentials go?"),
            Mistake(0.842 + 3, "a probability does not exceed 1. What happens to e^z when z grows by 3?"),
            Mistake(5 / 9, "these are shares of the old scores, without exponentials."),
            Mistake(
                float(1 / (1 + np.exp(-3))),
                "this compares the first class with the second alone. All four share the sum.",
            ),
            Mistake(0.25, "equal shares come from equal scores. They have moved together, but they still differ."),
        ],
        hints=[
            "Each exponential is multiplied by e³. What does that do to the sum below?",
            "A factor above and the same factor below cancel.",
        ],
        right="right, .842 as before: only differences of scores count. Section 4 makes a cure of that",
    ),
    Implement(
        answers.one_unit,
        calls=[
            call(np.array([[1.0, 4.0]]), np.array([0.0, 0.0])),
            call(np.array([[0.0, 2.0], [1.0, -1.0]]), np.array([3.0, 0.5])),
            call(_RNG.normal(size=(6, 2)), _RNG.normal(size=2)),
        ],
        alternatives=[answers._one_unit_by_diff, answers._one_unit_by_loop],
        mistakes=[
            Mistake(answers._other_class, "this is the probability of class 0. For class 1, whose score comes first?"),
            Mistake(
                answers._second_column_only,
                "this forgets the rival: with a first column that gives class 0 a high score, class 1 should be "
                "unlikely.",
            ),
            Mistake(
                answers._halved,
                "the difference need not be halved: σ(z₁ − z₀), as section 3 says, with the roles changed.",
            ),
            Mistake(answers._bias_forgotten, "the weights are right. The biases are part of the scores, too."),
            Mistake(
                answers._added, "a high score of class 0 makes class 1 *less* likely: with which sign must it enter?"
            ),
        ],
        hints=[
            "p₁ = σ(z₁ − z₀).",
            "z₁ − z₀ = x·W₁ + b₁ − x·W₀ − b₀. Collect what belongs to x.",
            "`W[:, 1] - W[:, 0]` and `b[1] - b[0]`",
        ],
        right="right: of two columns only the difference matters. Of ten columns, nine differences do",
    ),
    FindMistake(
        answers.batch_softmax,
        given=answers._batch_softmax_given,
        fault="the largest score of the *whole batch* is subtracted. A row that lies a thousand below it gets "
        "e^−1000, which is 0, for every class, and then 0 / 0. Whose maximum does each row need?",
        calls=[
            call(np.array([[0.0, 1.0], [1000.0, 1001.0]])),
            call(np.array([[1.0, 2.0, 3.0]])),
            call(np.array([[0.0, 0.0, 3000.0]])),
            call(np.array([[-2000.0, -2000.0], [0.0, 0.0], [5.0, 3.0]])),
            call(_RNG.normal(0, 300, (5, 4))),
            call(_RNG.normal(size=(6, 3)).astype(np.float32)),
        ],
        alternatives=[answers._softmax_by_rows, answers._softmax_by_logarithm],
        mistakes=[
            Mistake(
                answers._down_the_columns,
                "axis 0 goes down the batch: now each *class* adds up to 1 over the samples. Each row should.",
            ),
            Mistake(answers._no_shift, "without any shift, a score of 1000 bursts: e^1000 is no float."),
            Mistake(
                answers._mean_for_maximum,
                "the mean is not safe: a score may lie far above it, and its exponential bursts. What is never "
                "exceeded?",
            ),
            Mistake(
                answers._maxima_laid_along_columns,
                "`np.max(z, axis=1)` has shape (n,): subtracted from z it is laid along the *columns*. Keep it as a "
                "column.",
            ),
            Mistake(
                answers._minimum_for_maximum,
                "from the smallest score upwards the exponentials still burst: [0, 0, 3000]. Which score makes the "
                "largest exponential 1?",
            ),
            Mistake(answers._whole_batch_is_one, "the shift is right. Then you divide by the sum of the whole batch."),
        ],
        hints=[
            "Try it on the two rows [0, 1] and [1000, 1001]. What are the exponentials of the first row?",
            "`np.max(z, axis=1)` has one number for each row. With which shape can it be subtracted from z?",
            "`np.max(z, axis=1, keepdims=True)`",
        ],
        right="right: each row its own maximum, kept as a column by `keepdims`",
    ),
    Implement(
        answers.weight_gradient,
        calls=[
            call(np.array([[2.0]]), np.array([1]), np.array([[0.3, 0.7]])),
            call(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 2]), np.array([[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]])),
            _batch(4, 3, 3),
            _batch(30, 5, 4),
        ],
        alternatives=[answers._gradient_by_one_hot, answers._gradient_by_samples],
        mistakes=[
            Mistake(
                answers._p_is_spoiled,
                "the result is right, but `p` is not what it was: `-=` writes into the array that was given to you. "
                "Work on a copy.",
            ),
            Mistake(
                answers._truth_minus_p, "the sign is turned: probability minus truth, not truth minus probability."
            ),
            Mistake(
                answers._sum_over_batch, "this is the gradient of the sum of the losses. Of the mean it should be."
            ),
            Mistake(answers._turned, "the gradient has the shape of W, (features, classes). Yours is turned."),
            Mistake(
                answers._true_class_only,
                "only the true class gets an error here. The others took probability that was not theirs: they have "
                "to be pushed down.",
            ),
            Mistake(
                answers._whole_column,
                "`error[:, y]` picks whole columns. One entry in each row is needed: `error[np.arange(n), y]`.",
            ),
            Mistake(answers._ten_classes_always, "the number of classes is not always 10: `p.shape[1]` knows it."),
            Mistake(
                answers._label_as_amount,
                "the label 3 is a place, not an amount: make it one-hot before you subtract.",
            ),
            Mistake(answers._no_truth, "the truth is missing: what is subtracted from p?"),
        ],
        hints=[
            "The error of each sample is p − t, with a 1 in t at the place of the label.",
            "`np.eye(classes)[y]` is the one-hot truth of a batch.",
            "`x.T @ (p - truth) / len(x)`",
        ],
        right="right: error times input, ten classes at once. With this line and a loop you have trained the model "
        "of section 6",
    ),
    Explain(
        "why_held_back",
        choices={
            "a": Choice(
                "They are too few: 300 digits cannot determine one number.",
                "the 500 held-back ones are hardly more, and 300 would do. The trouble is *which* digits they are.",
            ),
            "b": Choice(
                "On them nearly every answer is right, so the best T would be small: surer still.",
                "right: the network knows its training digits by heart. On them it cannot be too sure, and that is "
                "just what has to be measured. In our search the best T on them is 0.5, the smallest that was tried; a "
                "wider search would go on down",
                right=True,
            ),
            "c": Choice(
                "Their noise is another one than that of the test digits.",
                "all three groups have noise of the same kind, drawn anew for each digit.",
            ),
            "d": Choice(
                "It would do: T does not change any answer, so it cannot overfit.",
                "no answer changes, but the probabilities do. What does the cross-entropy of answers that are all "
                "right ask for?",
            ),
        },
        hints=[
            "How many of the training digits does the network get right after 60 epochs?",
            "If every answer is right, which T has the least cross-entropy?",
        ],
    ),
    Predict(
        "probability_at_four",
        answer=lambda: float(1 / (1 + np.exp(-0.5))),
        rtol=0.004,
        solution_code="probability_at_four = sigmoid((2 - 0) / 4)",
        mistakes=[
            Mistake(float(1 / (1 + np.exp(-2.0))), "this is the answer at T = 1."),
            Mistake(float(1 / (1 + np.exp(-8.0))), "the scores are divided by T, not multiplied."),
            Mistake(0.5, "only an infinite temperature makes them equal."),
            Mistake(
                float(1 / (1 + np.exp(-2.0)) / 4), "divide the *scores* by T, before the softmax; not the probability."
            ),
        ],
        hints=[
            "Two classes: the sigmoid of the difference of the scores.",
            "Divided by 4, the scores are 0.5 and 0.",
            "`sigmoid(0.5)`",
        ],
        right="right: .622 instead of .881. The first class still wins",
    ),
]
