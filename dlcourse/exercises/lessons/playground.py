"""Exercises on the playground: who converges, how many updates, the pull of L1, accuracy with classes -1 and 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call

# who_converges --------------------------------------------------------------------------------------------------

_WHO = {
    "a": (True, "a: two clouds. What border do they need, and can a network without a hidden layer draw it?"),
    "b": (False, "b: without a hidden layer the border is a straight line. Around a disc?"),
    "c": (True, "c: the label of xor is the sign of x · y, and that is the very feature the network is given."),
    "d": (False, "d: two hidden units draw two lines. Can two straight lines close a shape around the disc?"),
    "e": (True, "e: three hidden units draw three lines. What can three lines close?"),
}


def _accept_who(value):
    if not isinstance(value, str) or not set(value.lower()) <= set("abcde ,"):
        return 'letters from a to e are asked for, as in "bd"'
    named = set(value.lower()) & set(_WHO)
    for letter, (converges, sentence) in _WHO.items():
        if (letter in named) != converges:
            return sentence
    return None


# spiral_settings ------------------------------------------------------------------------------------------------


_HALF = "train_ratio must stay 0.5: half of the points are for the test"


def _accept_settings(value):
    from dlcourse.playground import Config, run

    if not isinstance(value, dict):
        return 'a dictionary is asked for, such as {"features": ("x", "y"), "hidden": (8,)}'
    try:
        config = Config(**{"data": "spiral", **value})
    except (TypeError, ValueError) as error:
        return f"no Config can be made of that. {error}"
    if config.data != "spiral" or config.noise != 0:
        return "the spiral without noise is asked for"
    if config.train_ratio != 0.5:
        return _HALF
    if config.n_parameters > 40:
        return f"it has {config.n_parameters} weights and biases; 40 are allowed. Fewer features, or fewer units?"
    reached = float(np.median(run(config.over(seed=range(5)), 500, 500).test_accuracy[:, -1]))
    if not reached >= 0.95:
        return f"in the middle of five seeds its test accuracy is {reached:.2f}. Which features belong to a spiral?"
    return None


# l1_pull --------------------------------------------------------------------------------------------------------


def l1_pull(w, learning_rate, rate):
    """Return the weights w (any shape) after the pull of L1."""
    return np.sign(w) * np.maximum(np.abs(w) - learning_rate * rate, 0)


def _pull_by_crossing(weights, step, penalty):
    pulled = weights - step * penalty * np.sign(weights)
    return np.where(weights * pulled < 0, 0.0, pulled)


def _crosses(w, learning_rate, rate):
    return w - learning_rate * rate * np.sign(w)


def _pull_of_l2(w, learning_rate, rate):
    return w - learning_rate * rate * w


def _pulls_down(w, learning_rate, rate):
    return np.maximum(w - learning_rate * rate, 0)


def _rate_alone(w, learning_rate, rate):
    return np.sign(w) * np.maximum(np.abs(w) - rate, 0)


def _sign_lost(w, learning_rate, rate):
    return np.maximum(np.abs(w) - learning_rate * rate, 0)


def _cuts_only(w, learning_rate, rate):
    return np.where(np.abs(w) < learning_rate * rate, 0.0, w)


def _pushes_away(w, learning_rate, rate):
    return w + learning_rate * rate * np.sign(w)


_WEIGHTS = np.random.default_rng(13).normal(0, 0.5, (7, 8))

# sign_accuracy --------------------------------------------------------------------------------------------------


def sign_accuracy(outputs, labels):
    """Return the share of outputs (n,) on the side of their label, -1 or 1, shape (n,)."""
    predicted = np.where(outputs >= 0, 1, -1)
    return np.mean(predicted == labels)


def _sign_accuracy_given(outputs, labels):
    """Return the share of outputs (n,) on the side of their label, -1 or 1, shape (n,)."""
    predicted = np.where(outputs >= 0.5, 1, -1)
    return np.mean(predicted == labels)


def _accuracy_by_truth(out, y):
    return ((out >= 0) == (y > 0)).sum() / len(y)


def _without_zero(outputs, labels):
    return np.mean(np.where(outputs > 0, 1, -1) == labels)


def _by_product(outputs, labels):
    return np.mean(outputs * labels > 0)


def _zero_and_one(outputs, labels):
    return np.mean(np.where(outputs >= 0, 1, 0) == labels)


def _by_rounding(outputs, labels):
    return np.mean(np.round(outputs) == labels)


_OUTPUTS = np.tanh(np.random.default_rng(14).normal(0, 1, 200))
_LABELS = np.where(np.random.default_rng(15).random(200) < 0.5, 1.0, -1.0)

EXERCISES = [
    Explain(
        "same_map_other_loss",
        choices={
            "a": Choice(
                "From the penalty for large weights.",
                "neither of them has a penalty; and the loss shown leaves it out in any case.",
            ),
            "b": Choice(
                "From points whose output has the right sign but is not yet near −1 or 1.",
                "right: an output of 0.6 where 1 is wanted is orange on the map, and costs 0.4² / 2 = 0.08",
                right=True,
            ),
            "c": Choice(
                "From wrong points, which the map hides.",
                "with an accuracy of 1.00 there are next to none.",
            ),
            "d": Choice(
                "From the biases.",
                "biases move borders. Loss looks at outputs: what can differ in them while the sign stays?",
            ),
        },
        hints=["What does accuracy look at, and what the loss?", "Take an output of 0.6 where 1 is wanted."],
    ),
    Predict(
        "updates_in_all",
        answer=lambda: 500 * 13,
        solution_code="updates_in_all = 500 * 13",
        mistakes=[
            Mistake(6250, "half a batch is a batch, too: the last ten points get an update of their own."),
            Mistake(6000, "and the ten points that are left over in each epoch?"),
            Mistake(13, "that is one epoch; there are 500 of them."),
            Mistake(12500, "that is with batches of 10. Here they have 20."),
            Mistake(125000, "that is the number of points shown. One update is made of 20 of them."),
        ],
        hints=["How many batches of 20 do 250 points make?", "Twelve full ones and one of ten, in each epoch."],
        right="right: 13 updates in each of 500 epochs",
    ),
    Predict(
        "who_converges",
        accept=_accept_who,
        solution_code='who_converges = "ace"',
        mistakes=[
            Mistake("abcde", _WHO["b"][1]),
            Mistake("ae", _WHO["c"][1]),
            Mistake("acde", _WHO["d"][1]),
            Mistake("ac", _WHO["e"][1]),
        ],
        hints=[
            "Each hidden unit is one straight line. Without any, the whole network is one.",
            "A line around a disc? Two lines? Three? And which border has xor, if x · y is all that it sees?",
        ],
        right="right: a line for gauss, the right feature for xor, three lines for the circle",
    ),
    Predict(
        "spiral_settings",
        accept=_accept_settings,
        solution_code='spiral_settings = {"features": ("x", "y", "sin x", "sin y"), "hidden": (6,), '
        '"learning_rate": 0.1}',
        experiment=True,
        mistakes=[
            Mistake(
                {"features": ("x", "y", "sin x", "sin y"), "hidden": (8,)},
                "the features are good, but it has 49 weights and biases. How many units may it have?",
            ),
            Mistake(
                {"features": ("x", "y"), "hidden": (8,)},
                "x and y alone are too little for so few units. Which features go up and down as the arms do?",
            ),
            Mistake(
                {"features": ("x²", "y²"), "hidden": (8,)},
                "squares tell how far out a point lies, and not on which side. Which arm it is on they cannot say.",
            ),
            Mistake(
                {"features": ("x", "y", "sin x", "sin y"), "hidden": (6,), "learning_rate": 0.1, "train_ratio": 0.9},
                _HALF,
            ),
        ],
        hints=[
            "Going outwards along a line you meet orange, blue, orange, blue. Which features go up and down like this?",
            "Try x, y, sin x and sin y with one layer: n units cost 4 n + n + n + 1 numbers.",
            "Six units; and a learning rate of 0.1 gets there sooner than 0.03.",
        ],
        right="right: sines go up and down as the arms do. All seven features would leave room for four units only",
    ),
    Predict(
        "survives_rate_1",
        answer=lambda: "sigmoid",
        solution_code='survives_rate_1 = "sigmoid"',
        mistakes=[
            Mistake("relu", "its slope is 1, as large as that of tanh at 0: the steps are as long."),
            Mistake("linear", "with it the hidden layer adds nothing at all: lesson 03."),
            Mistake("tanh", "it is said to fail: which of the other three?"),
        ],
        hints=["Whose slope makes the steps shorter?", "tanh has slopes up to 1, sigmoid up to ¼."],
        right="right: its slopes are ¼ at most. For it, a rate of 1 is not large; below, tanh is given a quarter of it",
    ),
    Implement(
        l1_pull,
        calls=[
            call(np.array([1.0, -1.0, 0.0]), 0.1, 1.0),
            call(np.array([0.05, -0.05, 0.2]), 0.1, 1.0),
            call(np.array([[2.0, -0.001], [0.0, 0.001]]), 0.03, 0.1),
            call(np.array([0.3, -0.3]), 0.5, 0.0),
            call(_WEIGHTS, 0.3, 0.01),
            call(_WEIGHTS, 10.0, 1.0),
        ],
        alternatives=[_pull_by_crossing],
        mistakes=[
            Mistake(_crosses, "0.05, pulled by 0.1, has come out below 0. Where should it stop?"),
            Mistake(_pull_of_l2, "that takes a share of each weight: it is L2. L1 takes the same from all."),
            Mistake(_pulls_down, "negative weights have been pulled away from 0, or cut off. Which way is theirs?"),
            Mistake(_rate_alone, "the pull is learning rate times rate."),
            Mistake(_cuts_only, "small weights are cut rightly; the others must come nearer to 0, too."),
            Mistake(_pushes_away, "this pushes the weights away from 0. Which sign leads towards it?"),
            Mistake(_sign_lost, "the sizes are right. And the signs?"),
        ],
        hints=[
            "Think of size and sign apart: `np.abs(w)` shrinks, `np.sign(w)` stays.",
            "A size cannot go below 0: `np.maximum(…, 0)`.",
        ],
        right="right. Weights within reach of 0 are cut, in one step: that is why L1 makes networks thin",
    ),
    FindMistake(
        sign_accuracy,
        given=_sign_accuracy_given,
        fault="an output of 0.3 lies on the side of 1, and is counted as −1. Where is the middle between −1 and 1?",
        calls=[
            call(np.array([0.3, -0.3]), np.array([1.0, -1.0])),
            call(np.array([0.9, 0.2, -0.1, -0.8]), np.array([1.0, 1.0, 1.0, -1.0])),
            call(np.array([0.0, -0.7]), np.array([1.0, -1.0])),
            call(np.array([0.0]), np.array([-1.0])),
            call(np.array([-0.2]), np.array([1.0])),
            call(_OUTPUTS, _LABELS),
        ],
        alternatives=[_accuracy_by_truth],
        mistakes=[
            Mistake(_without_zero, "an output of exactly 0 should count as 1."),
            Mistake(_by_product, "a clever test; but an output of exactly 0 is then wrong for both labels."),
            Mistake(_zero_and_one, "the threshold is right now. But which labels are there?"),
            Mistake(_by_rounding, "0.3 is rounded to 0, and no label is 0."),
        ],
        hints=["For which outputs does it answer wrongly?", "A sigmoid's middle is 0.5. And tanh's?"],
        right="right: the threshold belongs to the output's activation: 0.5 for sigmoid, 0 for tanh",
    ),
]
