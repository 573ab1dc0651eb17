"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict
from dlcourse_exercises.losses.pinball import pinball


def _best_promise():
    times = np.array([18.0, 20.0, 21.0, 25.0, 30.0, 38.0, 93.0])
    return float(min(times, key=lambda promise: pinball(times, promise, 0.8)))


BEST_PROMISE = Predict(
    "best_promise",
    answer=_best_promise,
    rtol=0.003,
    experiment=True,
    solution_code=(
        "guesses = np.arange(15, 93, 0.01)\n"
        "missing = times[:, None] - guesses\n"
        "cost = np.maximum(0.8 * missing, -0.2 * missing).mean(axis=0)\n"
        "best_promise = guesses[cost.argmin()]"
    ),
    mistakes=[
        Mistake(25.0, "this is the median, where both directions cost the same. Here too low costs four times more."),
        Mistake(35.0, "this is the mean, which the *squared* error chooses."),
        Mistake(
            36.4,
            "np.quantile interpolates between 30 and 38. The least cost is at one of the seven times: try 36.4 and "
            "38 in pinball.",
        ),
        Mistake(20.0, "are the prices swapped? Too low is the dear side, so promise more."),
        Mistake(93.0, "the slowest parcel: never too low, but for the other six far too high, at .2 a minute."),
    ],
    hints=[
        "Compute the cost for many guesses, as in section 3, and take the least.",
        "If `guesses` is an array, `times[:, None] - guesses` has a row for each parcel, a column for each guess.",
        "The answer is one of the seven times.",
    ],
    right="right, 38: five of the seven parcels are faster. This loss chooses the .8 quantile, as MAE chooses the "
    "median",
)


WASTED_BITS = Predict(
    "wasted_bits",
    answer=lambda: 2.0,
    solution_code="wasted_bits = (3 + 3) / 2 - 1",
    mistakes=[
        Mistake(3.0, "this is what a day costs, the cross-entropy. How much would the best code need?"),
        Mistake(1.0, "this is the entropy: what the best code would need. How much is sent instead?"),
        Mistake(1.25, "3 less 1.75? The 1.75 is town A's entropy. What is the entropy of town C?"),
        Mistake(0.25, "this is the mean of all four lengths less 2. How often is it sunny or cloudy in town C?"),
        Mistake(-2.0, "a wrong code never saves bits: cross-entropy minus entropy, not the other way round."),
    ],
    hints=[
        "Waste = mean length of the code used, minus the entropy.",
        "Half of the days cost 3, the other half 3. How many yes-or-no questions does rain or snow need?",
    ],
    right="right: 3 bits are sent where 1 would do. The KL divergence is 2 bits",
)


SMOOTHED_BEST = Predict(
    "smoothed_best",
    answer=lambda: 0.9 + 0.1 / 10,
    rtol=0.001,
    solution_code="smoothed_best = (1 - 0.1) * 1 + 0.1 / 10",
    mistakes=[
        Mistake(1.0, "this is best without smoothing. Now the other classes have a target above 0, too."),
        Mistake(0.9, "almost: the .1 that is taken away is spread over all ten classes, the true one included."),
        Mistake(0.9 + 0.1 / 9, "the .1 is spread over all ten classes, so divide by 10, not by 9."),
        Mistake(0.01, "this is the target of each of the *other* classes."),
        Mistake(0.1, "this is s itself. What is left for the true class?"),
    ],
    hints=[
        "For which q is the cross-entropy H(p, q) least? Section 4 says it.",
        "At q = p: so the best probability is the smoothed target itself.",
    ],
    right="right, .91: a network that is surer than that is pulled back",
)


STUCK_SIGMOID = Explain(
    "stuck_sigmoid",
    choices={
        "a": Choice(
            "MSE is slower to compute, so 100 epochs are not enough time.",
            "an epoch is an epoch, however long it takes. What matters is how far each step goes.",
        ),
        "b": Choice(
            "The sigmoid is saturated at the wrong end, and its slope, a factor of MSE's slope, is nearly 0.",
            "right: p(1 − p) is close to 0 there. In the slope of cross-entropy, p − y, the factor is gone",
            right=True,
        ),
        "c": Choice(
            "MSE has no slope for labels that are 0 or 1.",
            "it has one: 2(p − y)p(1 − p), with any label. How large is it when p is .00005?",
        ),
        "d": Choice(
            "The loss is at its minimum: nothing can be better.",
            "every answer is wrong, so the squared error is near 1, its largest. A small slope is not a minimum.",
        ),
    },
    hints=["Look at the left end of the figure above.", "Which factor do the two slopes not have in common?"],
)


LAYER_FOR_GENRES = Explain(
    "layer_for_genres",
    choices={
        "a": Choice(
            '`Dense(5, "softmax")` with `categorical_crossentropy`',
            "a softmax has one whole to share: three genres at once could get a third each at most.",
        ),
        "b": Choice(
            '`Dense(1, "sigmoid")` with `binary_crossentropy`',
            "one unit answers one question. There are five.",
        ),
        "c": Choice(
            '`Dense(5, "sigmoid")` with `binary_crossentropy`',
            "right: five questions, each with its own yes or no; the target is k-hot",
            right=True,
        ),
        "d": Choice(
            "`Dense(5)` with `sparse_categorical_crossentropy`",
            "sparse targets name one class only, and without from_logits the loss expects probabilities.",
        ),
    },
    hints=["Do the answers exclude each other?", "Look for k-hot in the table."],
)
