"""Values and choices of this lesson."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict, one_number


def _any_number(
    right: float, mistakes: Sequence[Mistake], otherwise: Callable[[float], str], within: float = 1e-6
) -> Callable[[object], str | None]:
    """Accepts a number within a distance, recognizes mistakes within the same, and says something to any other."""

    def accept(value):
        number = one_number(value)
        if number is None:
            return "one number is asked for"
        if abs(number - right) < within:
            return None
        for mistake in mistakes:
            if abs(number - mistake.answer) < within:
                return mistake.sentence
        return otherwise(number)

    return accept


Y_HAT = math.tanh(0.5)

ABSOLUTE_ERROR_MISTAKES = [
    Mistake(
        2 * (Y_HAT - 1) * (1 - Y_HAT**2) * 2,
        "that is the gradient with the squared error, as in the figure. What is the local gradient of |ŷ − y|?",
    ),
    Mistake(
        (1 - Y_HAT**2) * 2,
        "the sign: ŷ lies *below* y. What happens to |ŷ − y| when ŷ grows?",
    ),
    Mistake(
        -2 * 1.0 * (1 - Y_HAT**2) * 2,
        "the 2 belongs to the square. How steep is |ŷ − y|?",
    ),
    Mistake(
        -(1 - Y_HAT**2),
        "this is the gradient at z, and at b. One local gradient is left on the way to w.",
    ),
    Mistake(
        (Y_HAT - 1) * (1 - Y_HAT**2) * 2,
        "−0.85 stands in the figure at z, for the squared error. It also comes out if ŷ − y itself is taken for the "
        "local gradient: is |ŷ − y| steeper where the error is larger?",
    ),
    Mistake(
        -2.0,
        "the derivative of tanh is missing on the way: 1 − ŷ².",
    ),
    Mistake(
        1 - Y_HAT,
        "this is the new loss. Its derivative with respect to w is asked for.",
    ),
    Mistake(-1.0, "that is the new gradient at ŷ. Three local gradients are left on the way to w."),
    Mistake(
        2 * (Y_HAT - 1),
        "−1.08 is the gradient at ŷ with the *squared* error. What is it now, and what is left on the way to w?",
    ),
    Mistake(Y_HAT - 1, "that is the error ŷ − y. How steep is its absolute value?"),
    Mistake(-0.4 * (1 - Y_HAT**2), "that is the gradient at x: the last step to w has another local gradient."),
]


def _other_gradient(number: float) -> str:
    if number > 0:
        return ABSOLUTE_ERROR_MISTAKES[1].sentence
    if abs(number + 2 * (1 - Y_HAT**2)) < 0.09:
        return "close, but not to two decimals. Keep more of them on the way, and round at the end."
    return "not this. Write the local gradients on the arrows, then multiply from the loss backward."


GRADIENT_OF_ABSOLUTE_ERROR = Predict(
    "gradient_of_absolute_error",
    accept=_any_number(-(1 - Y_HAT**2) * 2, ABSOLUTE_ERROR_MISTAKES, _other_gradient, within=0.006),
    solution_code="""
        # z is 0.5 and ŷ = tanh z, as before; ŷ < y, so the local gradient of |ŷ − y| is −1
        gradient_of_absolute_error = -1 * (1 - np.tanh(0.5) ** 2) * 1 * 2
    """,
    mistakes=ABSOLUTE_ERROR_MISTAKES,
    hints=[
        "Values and local gradients up to ŷ stay as they are. Only the last step is another one.",
        "What is the derivative of |ŷ − y| with respect to ŷ where ŷ is smaller than y?",
        "−1 instead of −1.08, and then the same three factors: 0.786, 1, 2.",
    ],
    right="right: one local gradient has changed, from −1.08 to −1, and all gradients before it by the same factor",
)


FAN_OUT_MISTAKES = [
    Mistake(8.0, "this is what comes back from L to u along one arrow. Where else does u go?"),
    Mistake(12.0, "this is what comes back through v alone. Where else does u go?"),
    Mistake(10.0, "this is the gradient at u. One step is left, to x."),
    Mistake(96.0, "along *one* path local gradients are multiplied. What happens where two paths meet again?"),
    Mistake(48.0, "4 and 6 come back to u. Where two paths meet again, are their gradients multiplied?"),
    Mistake(30.0, "the step from u to x: the local gradient of x · y with respect to x is not x."),
    Mistake(24.0, "this is L itself."),
    Mistake(27.0, "this is the gradient with respect to y: there three paths come back, one of them negative."),
    Mistake(4.0, "this comes back to u along one arrow. What comes along the other, and what is the last step?"),
    Mistake(6.0, "this is the gradient at v. Two steps are left, and u has a second arrow."),
    Mistake(2.0, "this is the local gradient of the first step. What comes back to u, to be multiplied by it?"),
    Mistake(14.0, "one path lacks a factor: *both* gradients that come back to u go on through u = x y."),
    Mistake(16.0, "4 + 4? Through v comes back the gradient of v, times the local gradient of v = u − y at u."),
    Mistake(-20.0, "the sign: does L grow or shrink with x?"),
]

FAN_OUT_GRADIENT = Predict(
    "fan_out_gradient",
    accept=_any_number(
        20.0, FAN_OUT_MISTAKES, lambda _: "not this. Two arrows leave u: what comes back along each of them?"
    ),
    solution_code="""
        u, v = 6, 4                  # forward: u = 3 · 2, v = 6 − 2
        du = v + u                   # u goes into L, with local gradient v, and into v, whose gradient is u
        fan_out_gradient = du * 2    # the local gradient of u = x y with respect to x is y
    """,
    mistakes=FAN_OUT_MISTAKES,
    hints=[
        "Forward: u = 6, v = 4, L = 24. Which boxes have two arrows going out?",
        "v gets the gradient u = 6. u gets v = 4 directly from L, and something more through v.",
        "(4 + 6) · 2",
    ],
    right="right: 4 + 6 = 10 comes back to u, and y = 2 is the local gradient of u = x y. (y fans out as well, but "
    "that matters only for ∂L / ∂y)",
)


def _frozen_first_layer(seed: int, learning_rate: float) -> float:
    """As the lesson's `train`; the first layer never changes, so what it gives is computed once."""
    from dlcourse.datasets import load

    digits = load("digits", verbose=False)
    x_train, x_test = (x.reshape(-1, 64) / 16 for x in (digits.x_train, digits.x_test))
    rng = np.random.default_rng(seed)
    W1 = rng.normal(0, np.sqrt(1 / 64), (64, 32))
    W2, b2 = rng.normal(0, np.sqrt(1 / 32), (32, 10)), np.zeros(10)
    hidden, one_hot = np.tanh(x_train @ W1), np.eye(10)[digits.y_train]
    for _ in range(30):
        for rows in np.array_split(rng.permutation(len(hidden)), len(hidden) // 32):
            e = np.exp(hidden[rows] @ W2 + b2)
            dz = (e / e.sum(axis=1, keepdims=True) - one_hot[rows]) / len(rows)
            W2 -= learning_rate * hidden[rows].T @ dz
            b2 -= learning_rate * dz.sum(axis=0)
    return float(np.mean((np.tanh(x_test @ W1) @ W2 + b2).argmax(axis=1) == digits.y_test))


RATE_03_ALONE = "that is the rate 0.3 alone. Do the other two rates do better?"
RATE_1_ALONE = "that is the rate 1 alone. Do the other two rates do better?"
NOT_FROZEN = "better than what comes out. Does the first layer still learn? Its gradients must be 0 *before* `update`."
GUESSING = "one digit in ten is guessing. Does the last layer still learn?"


@cache
def _best_frozen_mean() -> float:
    return max(float(np.mean([_frozen_first_layer(seed, rate) for seed in range(3)])) for rate in (0.3, 1.0, 3.0))


def _accept_frozen(value):
    accuracy = one_number(value)
    if accuracy is None:
        return "one number is asked for, the best of three means"
    best = _best_frozen_mean()
    if abs(accuracy - best) < 0.0105:
        return None
    if 50 < accuracy < 100:
        return "as a share, please: a number between 0 and 1"
    if 0.825 < accuracy < 0.845:
        return RATE_03_ALONE
    if 0.845 <= accuracy < best:
        return RATE_1_ALONE
    if best < accuracy <= 1:
        return NOT_FROZEN
    if 0 <= accuracy < 0.2:
        return GUESSING
    return (
        "less than comes out at any of the rates. One line between `backward` and `update` freezes `layers[0]` and "
        "nothing else; the rest is as in `train`, with 30 epochs."
    )


FROZEN_FIRST_LAYER = Predict(
    "frozen_first_layer",
    accept=_accept_frozen,
    experiment=True,
    solution_code="""
        def train_frozen(seed, rate):
            rng = np.random.default_rng(seed)
            network = with_hidden_layer(rng)
            for _ in range(30):
                for rows in np.array_split(rng.permutation(len(x_train)), len(x_train) // 32):
                    z = network.forward(x_train[rows])
                    network.backward(cross_entropy_gradient(z, one_hot[rows]))
                    network.layers[0].dW = network.layers[0].db = 0
                    network.update(rate)
            return np.mean(network.forward(x_test).argmax(axis=1) == y_test)

        means = [np.mean([train_frozen(seed, rate) for seed in range(3)]) for rate in (0.3, 1.0, 3.0)]
        frozen_first_layer = max(means)
    """,
    mistakes=[
        Mistake(0.835, RATE_03_ALONE),
        Mistake(0.8546, RATE_1_ALONE),
        Mistake(0.914, NOT_FROZEN),
        Mistake(0.1, GUESSING),
    ],
    hints=[
        "Copy the loop of `train`. One more line, between `backward` and `update`, freezes the first layer.",
        "`network.layers[0].dW = network.layers[0].db = 0`",
        "Nine runs: the seeds 0, 1 and 2 at each rate. Take the mean over the seeds, then the best rate.",
    ],
    right="right: 32 random features are worth less than the 64 pixels they were made from. Only the gradients of the "
    "first layer turn them into useful ones",
)


THRESHOLD_INSIDE = Explain(
    "threshold_inside",
    choices={
        "a": Choice(
            "It learns, more slowly: the threshold's local gradient is small.",
            "small would do. How steep is a step, left and right of its edge?",
        ),
        "b": Choice(
            "The last layer learns, the first never changes: the threshold's local gradient is 0 nearly everywhere.",
            "right: the layer after the threshold gets its gradients as ever. What goes back through the threshold is "
            "multiplied by 0",
            right=True,
        ),
        "c": Choice(
            "Python stops with an error: the threshold has no derivative at 0.",
            "it has none at that one point, which is hardly ever hit. Elsewhere it has one: which?",
        ),
        "d": Choice(
            "Nothing changes: a local gradient of 0 anywhere makes all gradients 0.",
            "the backward pass starts at the loss. Does it have to go through the threshold to reach the last layer?",
        ),
    },
    hints=[
        "What is the derivative of a function that is flat on both sides of its jump?",
        "Go backward from the loss. Which weights come before the threshold, which after it?",
    ],
)


BATCH_MISTAKES = [
    Mistake(
        1_000_000 // (784 + 4 * 128),
        "you count the output of tanh twice: it is also the input of the next dense layer, and the same array.",
    ),
    Mistake(
        1_000_000 // (784 + 128 + 128 + 10),
        "the ten logits are not needed by any layer: no layer comes after them.",
    ),
    Mistake(1_000_000 // (784 + 128 + 128) + 1, "one sample more than fit: 962 · 1,040 is above a million."),
    Mistake(1_000_000 // (128 + 128), "the first dense layer has a cache, too: its input. What is it needed for?"),
    Mistake(1_000_000 // 784, "that is the first layer's cache alone. What do the other layers store?"),
    Mistake(
        (1_000_000 - 118_282) // (784 + 128 + 128),
        "the parameters are no cache: the million is for cached numbers only.",
    ),
    Mistake(1_000_000 // (784 + 128 + 10), "there are two hidden layers, and both of their outputs are kept."),
    Mistake(1_000_000 // (784 + 128), "784 and 128: that is one hidden layer. There are two."),
    Mistake(8, "you count the parameters. They are there once; caches are kept for each sample."),
    Mistake(1_040, "so many numbers are cached for one sample. How many samples have room?"),
]


def _other_batch(number: float) -> str:
    if number != int(number):
        for mistake in BATCH_MISTAKES:
            if mistake.answer == int(number):
                return mistake.sentence
        return "a batch holds whole samples."
    if number > 961:
        return "so many do not fit. Each layer's cache counts, for every sample: which one did you leave out?"
    return "more would fit. Do you count an array twice, or one that no backward pass needs?"


LARGEST_BATCH = Predict(
    "largest_batch",
    accept=_any_number(961, BATCH_MISTAKES, _other_batch),
    solution_code="largest_batch = 1_000_000 // (784 + 128 + 128)  # the logits are in no cache",
    mistakes=BATCH_MISTAKES,
    hints=[
        "Go through the layers: Dense, Tanh, Dense, Tanh, Dense. What does each store, and is it a new array?",
        "For each sample: 784 inputs, and the outputs of both tanh layers.",
        "1,040 numbers per sample; how many times does that go into a million?",
    ],
    right="right: 1,040 numbers per sample. The caches grow with the batch and with the depth, the parameters do not "
    "grow with the batch. In large networks the caches decide what fits",
)
