"""Exercises on losses: unequal prices, wasted bits, smoothed labels, the stuck sigmoid, hinges, last layers."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call

_RNG = np.random.default_rng(4)


# pinball --------------------------------------------------------------------------------------------------------


def pinball(y_true, y_pred, q):
    """Return the mean cost: q for each unit too low, 1 - q for each unit too high."""
    missing = y_true - y_pred
    return np.mean(np.where(missing > 0, q * missing, (q - 1) * missing))


def _pinball_by_maximum(truth, prediction, share):
    missing = truth - prediction
    return np.maximum(share * missing, (share - 1) * missing).mean()


def _pinball_by_loop(y_true, y_pred, q):
    costs = [q * (t - p) if t > p else (1 - q) * (p - t) for t, p in zip(y_true, y_pred)]
    return sum(costs) / len(costs)


def _prices_swapped(y_true, y_pred, q):
    return pinball(y_true, y_pred, 1 - q)


def _negative_cost(y_true, y_pred, q):
    missing = y_true - y_pred
    return np.mean(np.where(missing > 0, q * missing, (1 - q) * missing))


def _pinball_sum(y_true, y_pred, q):
    return pinball(y_true, y_pred, q) * len(y_true)


def _too_high_is_free(y_true, y_pred, q):
    return np.mean(q * np.maximum(y_true - y_pred, 0))


def _same_price(y_true, y_pred, q):
    return np.mean(q * np.abs(y_true - y_pred))


def _no_mean(y_true, y_pred, q):
    missing = y_true - y_pred
    return np.where(missing > 0, q * missing, (q - 1) * missing)


def _decides_once(y_true, y_pred, q):
    price = q if np.sum(y_true - y_pred) > 0 else 1 - q
    return np.mean(price * np.abs(y_true - y_pred))


def _asks_for_all(y_true, y_pred, q):
    if y_true > y_pred:
        return np.mean(q * (y_true - y_pred))
    return np.mean((1 - q) * (y_pred - y_true))


def _best_promise():
    times = np.array([18.0, 20.0, 21.0, 25.0, 30.0, 38.0, 93.0])
    return float(min(times, key=lambda promise: pinball(times, promise, 0.8)))


# hinge_cost -----------------------------------------------------------------------------------------------------


def hinge_cost(y, scores):
    """Return the mean hinge loss of scores, shape (n,), for labels y of 0 and 1."""
    return np.mean(np.maximum(0, 1 - (2 * y - 1) * scores))


def _hinge_cost_given(y, scores):
    """Return the mean hinge loss of scores, shape (n,), for labels y of 0 and 1."""
    return np.mean(np.maximum(0, 1 - y * scores))


def _hinge_by_cases(labels, values):
    return np.where(labels == 1, np.maximum(0, 1 - values), np.maximum(0, 1 + values)).mean()


def _hinge_by_loop(y, scores):
    return sum(max(0.0, 1 - s if label else 1 + s) for label, s in zip(y, scores)) / len(y)


def _labels_turned(y, scores):
    return np.mean(np.maximum(0, 1 - (1 - 2 * y) * scores))


def _labels_too_low(y, scores):
    return np.mean(np.maximum(0, 1 - (y - 1) * scores))


def _no_margin(y, scores):
    return np.mean(np.maximum(0, -(2 * y - 1) * scores))


def _no_hinge(y, scores):
    return np.mean(1 - (2 * y - 1) * scores)


def _squared_hinge(y, scores):
    return np.mean(np.maximum(0, 1 - (2 * y - 1) * scores) ** 2)


def _maximum_of_the_mean(y, scores):
    return np.maximum(0, np.mean(1 - (2 * y - 1) * scores))


EXERCISES = [
    Implement(
        pinball,
        calls=[
            call(np.array([10.0]), np.array([8.0]), 0.8),
            call(np.array([8.0]), np.array([10.0]), 0.8),
            call(np.array([10.0, 8.0]), np.array([8.0, 11.0]), 0.8),
            call(np.array([5.0, 5.0]), np.array([5.0, 9.0]), 0.25),
            call(np.array([-3.0, 0.0, 2.0]), np.array([1.0, -1.0, 2.0]), 0.5),
            call(_RNG.normal(size=50), _RNG.normal(size=50), 0.9),
        ],
        alternatives=[_pinball_by_maximum, _pinball_by_loop],
        mistakes=[
            Mistake(_prices_swapped, "the two prices are swapped: which one is for a prediction below the truth?"),
            Mistake(
                _negative_cost,
                "a prediction that is too high is rewarded here. Which sign has y_true - y_pred then?",
            ),
            Mistake(_pinball_sum, "this is the sum. The cost is the mean over all samples."),
            Mistake(_no_mean, "this is a cost for each sample. Return one number: their mean."),
            Mistake(
                _decides_once, "each sample has its own price: decide for each, with `np.where`, not once for all."
            ),
            Mistake(
                _asks_for_all, "`if` asks one question, but here are several samples. `np.where` decides for each."
            ),
            Mistake(_too_high_is_free, "a prediction that is too high costs nothing here. What would a model do then?"),
            Mistake(_same_price, "both directions cost q here. What is the price of a unit too many?"),
        ],
        hints=[
            "The sign of y_true - y_pred tells which price holds.",
            "`np.where(condition, a, b)` takes a where the condition holds, otherwise b.",
            "`missing = y_true - y_pred`, then `np.where(missing > 0, q * missing, (q - 1) * missing)`",
        ],
        right="right: with q = .5 this is half the absolute error. Its name is pinball loss, or quantile loss",
    ),
    Predict(
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
            Mistake(
                25.0, "this is the median, where both directions cost the same. Here too low costs four times more."
            ),
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
    ),
    Predict(
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
    ),
    Predict(
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
    ),
    Explain(
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
    ),
    FindMistake(
        hinge_cost,
        given=_hinge_cost_given,
        fault="for a label 0 the product y·s is 0, whatever the score: the loss is always 1 and has no slope. Which "
        "two labels does the hinge need?",
        calls=[
            call(np.array([0.0]), np.array([-2.0])),
            call(np.array([1.0]), np.array([0.5])),
            call(np.array([0.0, 1.0]), np.array([0.5, 3.0])),
            call(np.array([0, 1, 1, 0]), np.array([0.2, -1.0, 4.0, -0.3])),
            call(_RNG.integers(0, 2, 40), _RNG.normal(0, 2, 40)),
        ],
        alternatives=[_hinge_by_cases, _hinge_by_loop],
        mistakes=[
            Mistake(_labels_turned, "now 0 becomes +1 and 1 becomes −1: the classes are swapped."),
            Mistake(_labels_too_low, "y − 1 gives −1 and 0: now the *other* class never pulls."),
            Mistake(_no_margin, "the labels are right. Without the 1, a score of 0 has no loss: where is the margin?"),
            Mistake(_no_hinge, "without the maximum, samples far on the right side give a negative loss."),
            Mistake(_squared_hinge, "this is the squared hinge: the docstring asks for the plain one."),
            Mistake(
                _maximum_of_the_mean,
                "the maximum belongs to each sample: here a sample far on the right side pays for a wrong one.",
            ),
        ],
        hints=[
            "What is the loss of a sample with label 0, for the scores −2, 0 and 2?",
            "Map 0 to −1 and 1 to +1 first.",
            "`2 * y - 1`",
        ],
        right="right: this mapping is what Keras does for you",
    ),
    Explain(
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
    ),
]
