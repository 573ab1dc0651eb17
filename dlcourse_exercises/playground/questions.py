"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Family, Mistake, Predict, one_number

_WHO = {
    "a": (True, "a: two clouds, around (2, 2) and (−2, −2). Would a vertical border do?"),
    "b": (False, "b: what do the points (3, 3) and (3, −3) look like to a network that sees only the squares?"),
    "c": (True, "c: the label of xor is the sign of x · y, and that is the very feature the network is given."),
    "d": (False, "d: does x² know how far up or down a point lies?"),
    "e": (False, "e: what do linear layers make, one after the other? Lesson 03 has it."),
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
        return f"the median test accuracy of five seeds is {reached:.2f}. Which features go up and down as the arms do?"
    return None


_TOO_LOW = "twice the batch: an epoch has half as many steps. What does the linear scaling rule do about it?"
_FOR_TANH = "is that for tanh? The valley of sigmoid lies further to the right."
_TOO_HIGH = "that is beyond the valley: batches twice as large allow twice the rate, no more."
_HALVED = "twice the batch, and half the rate? An epoch has half as many steps. Which way should the rate go?"


def _accept_rate(value):
    rate = one_number(value)
    if rate is None:
        return "one number is asked for"
    if 0.5 <= rate <= 0.8:
        return None
    if rate > 0.8:
        return _TOO_HIGH
    if 0.14 <= rate <= 0.16:
        return _HALVED
    return _FOR_TANH if rate < 0.25 else _TOO_LOW


_TOO_MANY = "more features have lost all their lines. Which rows of the first kernel are all 0 after 300 epochs?"
_TOO_FEW = "a feature is missing that most runs keep. Train ten seeds, and look at the rows of the first kernels."
_NOT_THESE = "other features are left. Train ten seeds, and look at the rows of the first kernels."
_SEVEN = "seven values are asked for, True or False, in the order of `FEATURES`"
_KEPT = [False, False, True, True, False, False, False]


def _accept_kept(value):
    kept = np.asarray(value)
    if kept.shape != (7,) or not np.isin(kept, (0, 1)).all():
        return _SEVEN
    kept, wanted = kept.astype(bool), np.array(_KEPT)
    if np.array_equal(kept, wanted):
        return None
    if not np.any(kept & wanted):
        return _NOT_THESE
    return _TOO_MANY if np.all(kept[wanted]) else _TOO_FEW


WEIGHTS_OF_THE_UNIT = Predict(
    "weights_of_the_unit",
    answer=lambda: (-0.4, -0.2),
    solution_code="weights_of_the_unit = (-0.8 / 2, -0.8 / 4)  # 0.8 + 2 w_x = 0, 0.8 + 4 w_y = 0",
    mistakes=[
        Mistake((0.4, 0.2), "the sizes are right. On which side of the border is z = w_x x + w_y y + 0.8 above 0?"),
        Mistake((-0.2, -0.4), "at (2, 0) only one of the weights counts. Which?"),
        Mistake((-1.6, -3.2), "put in the point (2, 0): is w_x x + 0.8 equal to 0 there?"),
        Mistake((2, 4), "these are the places where the border crosses the axes. What is z there?"),
        Mistake((-2, -4), "these are the places where the border crosses the axes, with a minus. What is z there?"),
        Mistake((-0.5, -0.25), "that is right for a bias of 1. Here it is 0.8."),
        Mistake((-2.5, -5.0), "upside down: at (2, 0), 2 · w_x must cancel the bias."),
    ],
    families=[
        Family(
            lambda value: np.size(value) != 2,
            "two numbers are asked for, the weight of x and the weight of y; the bias is given.",
            examples=[-0.4, (-0.4, -0.2, 0.8)],
        ),
        Family(
            lambda value: np.allclose(np.abs(value), (0.4, 0.2)),
            "the sizes are right. Put in the points (2, 0) and (0, 4): is z = w_x x + w_y y + 0.8 equal to 0 at both?",
            examples=[(-0.4, 0.2), (0.4, -0.2)],
        ),
        Family(
            lambda value: np.isclose(value[0], 2 * value[1]),
            "the border has the right direction. Which place has it, with a bias of 0.8?",
            examples=[(2, 1), (4, 2), (0.5, 0.25)],
        ),
        Family(
            lambda value: np.isclose(2 * value[0], value[1]),
            "the larger weight belongs to the axis that the border crosses nearer to the origin. Which is that?",
            examples=[(0.2, 0.4), (1.6, 3.2)],
        ),
        Family(
            lambda value: not np.isclose(value[0], -0.4),
            "put in the point (2, 0): what is z = w_x x + w_y y + 0.8 there, and what should it be?",
            examples=[(0.6, 0.8), (1.2, 3.2)],
        ),
        Family(
            lambda value: not np.isclose(value[1], -0.2),
            "one weight is right. Put in the point (0, 4): what is z = w_x x + w_y y + 0.8 there?",
            examples=[(-0.4, -0.3), (-0.4, 4)],
        ),
    ],
    hints=[
        "The border is white: the output is 0 there. What is z, if tanh(z) is 0?",
        "z = w_x x + w_y y + 0.8 is 0 at (2, 0) and at (0, 4). Each point gives one weight.",
    ],
    right="right: the border has two numbers, its crossings; the bias sets the scale, how sharply blue turns to orange",
)


WHO_CONVERGES = Predict(
    "who_converges",
    accept=_accept_who,
    solution_code='who_converges = "ac"',
    mistakes=[
        Mistake("c", _WHO["a"][1]),
        Mistake("abcde", _WHO["b"][1]),
        Mistake("ae", _WHO["c"][1]),
        Mistake("acde", _WHO["d"][1]),
        Mistake("ace", _WHO["e"][1]),
    ],
    hints=[
        "Ask for each: are there two points of different colors that look the same to the network?",
        "Then, for the others: which shape of border is needed, and can this network draw it?",
    ],
    right="right: what the features do not tell apart no layer can tell apart (b and d), and linear layers add nothing",
)


SPIRAL_SETTINGS = Predict(
    "spiral_settings",
    accept=_accept_settings,
    solution_code='spiral_settings = {"features": ("x", "y", "sin x", "sin y"), "hidden": (6,), "learning_rate": 0.1}',
    experiment=True,
    mistakes=[
        Mistake(
            {"features": ("x", "y", "sin x", "sin y"), "hidden": (8,)},
            "the features are good, but it has 49 weights and biases. How many units can you afford?",
        ),
        Mistake(
            {"features": ("x", "y"), "hidden": (8,)},
            "x and y alone are not enough for so few units. Which features go up and down as the arms do?",
        ),
        Mistake(
            {"features": ("x²", "y²"), "hidden": (8,)},
            "squares tell how far out a point lies, but not on which side. Can they tell the two arms apart?",
        ),
        Mistake(
            {"features": ("x", "y", "sin x", "sin y"), "hidden": (6,), "learning_rate": 0.1, "train_ratio": 0.9},
            _HALF,
        ),
    ],
    hints=[
        "Going outwards along a line you meet orange, blue, orange, blue. Which features go up and down like this?",
        "Try x, y, sin x and sin y with one layer: n units cost 4 n + n + n + 1 numbers.",
        "Six units, and a learning rate of 0.1: it gets there sooner than 0.03.",
    ],
    right="right: sines go up and down as the arms do. All seven features would leave room for four units only",
)


RATE_TO_TRY = Predict(
    "rate_to_try",
    accept=_accept_rate,
    solution_code="rate_to_try = 0.3 * 20 / 10  # sigmoid's best rate with batches of 10, scaled with the batch",
    mistakes=[
        Mistake(0.3, _TOO_LOW),
        Mistake(0.15, _HALVED),
        Mistake(0.2, _FOR_TANH),
        Mistake(6, _TOO_HIGH),
    ],
    hints=[
        "Where is sigmoid's valley lowest, with batches of 10?",
        "And the batch has doubled: what does section 6 do with the rate then?",
    ],
    right="right: about 0.6. With forty seeds the median loss after 200 epochs is 0.01 there, 0.02 at 0.3 and at 1",
)


KEPT_FEATURES = Predict(
    "kept_features",
    accept=_accept_kept,
    solution_code="""
        config = Config(features=tuple(FEATURES), regularization="l1", rate=0.003)
        result = run(config.over(seed=range(10)), epochs=300, every=300)
        alive = np.mean([np.any(kernels[0] != 0, axis=1) for kernels in result.weights], axis=0)
        kept_features = alive >= 0.9
    """,
    experiment=True,
    mistakes=[
        Mistake([True, True, False, False, False, False, False], _NOT_THESE),
        Mistake([False, False, True, False, False, False, False], _TOO_FEW),
        Mistake([True] * 7, _TOO_MANY),
        Mistake([True, False], _SEVEN),
    ],
    hints=[
        '`Config(features=tuple(FEATURES), regularization="l1", rate=0.003)`, then `run` over ten seeds.',
        "`np.any(kernel != 0, axis=1)` says of each feature whether one of its four lines is left.",
    ],
    right="right: L1 has selected the two features that solve the circle, and cut all the lines of the other five",
)
