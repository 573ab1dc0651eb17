"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

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


SAME_MAP_OTHER_LOSS = Explain(
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
)


UPDATES_IN_ALL = Predict(
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
)


WHO_CONVERGES = Predict(
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
)


SPIRAL_SETTINGS = Predict(
    "spiral_settings",
    accept=_accept_settings,
    solution_code='spiral_settings = {"features": ("x", "y", "sin x", "sin y"), "hidden": (6,), "learning_rate": 0.1}',
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
)


SURVIVES_RATE_1 = Predict(
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
)
