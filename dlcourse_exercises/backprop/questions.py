"""Values and choices of this lesson."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict


def _to_two_decimals(answer: float, mistakes: Sequence[Mistake]) -> Callable[[object], str | None]:
    """Accepts an answer rounded to two decimals or not; recognizes mistakes that are rounded as well."""

    def accept(value):
        try:
            number = float(value)
        except (TypeError, ValueError):
            return "one number is asked for"
        if abs(number - answer) < 0.006:
            return None
        for mistake in mistakes:
            if abs(number - mistake.answer) < 0.006:
                return mistake.sentence
        return "not this. Write the local gradients on the arrows, then multiply from the loss backward."

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
        "your local gradient is ŷ − y itself. Is |ŷ − y| steeper where the error is larger?",
    ),
    Mistake(
        -2.0,
        "the derivative of tanh is missing on the way: 1 − ŷ².",
    ),
    Mistake(
        1 - Y_HAT,
        "this is the new loss. Its derivative with respect to w is asked for.",
    ),
]

GRADIENT_OF_ABSOLUTE_ERROR = Predict(
    "gradient_of_absolute_error",
    accept=_to_two_decimals(-(1 - Y_HAT**2) * 2, ABSOLUTE_ERROR_MISTAKES),
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


FAN_OUT_GRADIENT = Predict(
    "fan_out_gradient",
    answer=lambda: 2.0 * (6 + 4),
    solution_code="""
        u, v = 6, 4                  # forward: u = 3 · 2, v = 6 − 2
        du = v + u                   # u goes into L, with local gradient v, and into v, whose gradient is u
        fan_out_gradient = du * 2    # the local gradient of u = x y with respect to x is y
    """,
    mistakes=[
        Mistake(8.0, "this is what comes back from L to u along one arrow. Where else does u go?"),
        Mistake(12.0, "this is what comes back through v alone. Where else does u go?"),
        Mistake(10.0, "this is the gradient at u. One step is left, to x."),
        Mistake(96.0, "along *one* path local gradients are multiplied. What happens where two paths meet again?"),
        Mistake(30.0, "the step from u to x: the local gradient of x · y with respect to x is not x."),
        Mistake(24.0, "this is L itself."),
        Mistake(27.0, "this is the gradient with respect to y: there three paths come back, one of them negative."),
    ],
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
NOT_FROZEN = "as good as that: does the first layer still learn? Its gradients have to be 0 *before* `update`."
GUESSING = "one digit in ten is guessing. Does the last layer still learn?"


@cache
def _best_frozen_mean() -> float:
    return max(float(np.mean([_frozen_first_layer(seed, rate) for seed in range(3)])) for rate in (0.3, 1.0, 3.0))


def _accept_frozen(value):
    try:
        accuracy = float(value)
    except (TypeError, ValueError):
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
    if 0.895 < accuracy < 0.93:
        return NOT_FROZEN
    if accuracy < 0.2:
        return GUESSING
    return "this is not what comes out. One line between `backward` and `update`; the rest is as in `train`."


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


LARGEST_BATCH = Predict(
    "largest_batch",
    answer=lambda: 1_000_000 // (784 + 128 + 128),
    solution_code="largest_batch = 1_000_000 // (784 + 128 + 128)  # the logits are in no cache",
    mistakes=[
        Mistake(
            1_000_000 // (784 + 4 * 128),
            "you count the output of tanh twice: it is also the input of the next dense layer, and the same array.",
        ),
        Mistake(
            1_000_000 // (784 + 128 + 128 + 10),
            "the ten logits are not needed by any layer: no layer comes after them.",
        ),
        Mistake(1_000_000 // (784 + 128 + 128) + 1, "one sample more than fit: 962 · 1,040 is above a million."),
        Mistake(
            1_000_000 // (128 + 128), "the first dense layer has a cache, too: its input. What is it needed for there?"
        ),
        Mistake(1_000_000 / (784 + 128 + 128), "a batch holds whole samples."),
        Mistake(1_000_000 // 784, "that is the first layer's cache alone. What do the other layers store?"),
        Mistake(
            (1_000_000 - 118_282) // (784 + 128 + 128),
            "the parameters are no cache: the million is for cached numbers only.",
        ),
    ],
    hints=[
        "Go through the layers: Dense, Tanh, Dense, Tanh, Dense. What does each store, and is it a new array?",
        "For each sample: 784 inputs, and the outputs of both tanh layers.",
        "1,040 numbers per sample; how many times does that go into a million?",
    ],
    right="right: 1,040 numbers per sample. The caches grow with the batch and with the depth, the parameters do not "
    "grow with the batch. In large networks the caches decide what fits",
)
