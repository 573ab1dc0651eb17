"""Values and choices of this lesson."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

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
    Mistake(27.0, "this is what comes back from L to u along one arrow, and on to x. Where else does u go?"),
    Mistake(36.0, "this is what comes back through v alone. Where else does u go?"),
    Mistake(21.0, "this is the gradient at u. One step is left, to x."),
    Mistake(972.0, "along *one* path local gradients are multiplied. What happens where two paths meet again?"),
    Mistake(324.0, "9 and 12 come back to u. Where two paths meet again, are their gradients multiplied?"),
    Mistake(84.0, "the step from u to x: the local gradient of x · y with respect to x is not x."),
    Mistake(108.0, "this is L itself."),
    Mistake(72.0, "this is the gradient with respect to y: there three paths come back, one of them negative."),
    Mistake(9.0, "this comes back to u along one arrow. What comes along the other, and what is the last step?"),
    Mistake(12.0, "this is the gradient at v. Two steps are left, and u has a second arrow."),
    Mistake(3.0, "this is the local gradient of the last step. What comes back to u, to be multiplied by it?"),
    Mistake(45.0, "one path lacks a factor: *both* gradients that come back to u go on through u = x y."),
    Mistake(39.0, "one path lacks a factor: do both gradients that come back to u go on through u = x y?"),
    Mistake(54.0, "9 + 9? Through v comes back the gradient of v, times the local gradient of v = u − y at u."),
    Mistake(72.0 / 3, "12 + 12? Straight from L comes back the local gradient of u · v at u. Which is that?"),
    Mistake(-9.0, "the minus in v = u − y stands before y. With which sign does u go into v?"),
    Mistake(60.0, "the −1 belongs to the arrow from y to v. Does it lie on a way from L back to x?"),
    Mistake(-63.0, "the sign: does L grow or shrink with x?"),
]


def _other_fan_out(number: float) -> str:
    if number < 0:
        return "below 0? Both gradients that come back to u are positive, and so is the last step."
    return "not this. Two arrows leave u: what comes back along each of them?"


FAN_OUT_GRADIENT = Predict(
    "fan_out_gradient",
    accept=_any_number(63.0, FAN_OUT_MISTAKES, _other_fan_out),
    solution_code="""
        u, v = 12, 9                 # forward: u = 4 · 3, v = 12 − 3
        du = v + u                   # u goes into L, with local gradient v, and into v, whose gradient is u
        fan_out_gradient = du * 3    # the local gradient of u = x y with respect to x is y
    """,
    mistakes=FAN_OUT_MISTAKES,
    hints=[
        "Forward: u = 12, v = 9, L = 108. Which boxes have two arrows going out?",
        "v gets the gradient u = 12. u gets v = 9 directly from L, and something more through v.",
        "(9 + 12) · 3",
    ],
    right="right: 9 + 12 = 21 comes back to u, and y = 3 is the local gradient of u = x y. (y fans out as well, but "
    "that matters only for ∂L / ∂y)",
)


BEST_FROZEN_MEAN = 0.8676
"""What the solution gives, as the regression shows, which runs it in the notebook; .8546 at the rate 1, .835 at 0.3."""
RATE_03_ALONE = "that is about the mean at the rate 0.3. Do the other two rates do better?"
RATE_1_ALONE = "that is about the mean at the rate 1. Do the other two rates do better?"
NOT_FROZEN = "better than what comes out. Does the first layer still learn? Its gradients must be 0 *before* `update`."
GUESSING = "one digit in ten is guessing. Does the last layer still learn?"
OTHER_SEEDS = (
    "a little too high for the best of the three means. Is it one run, or a mean over more than seeds 0, 1, 2?"
)


def _accept_frozen(value):
    accuracy = one_number(value)
    if accuracy is None:
        return "one number is asked for, the best of three means"
    best = BEST_FROZEN_MEAN
    if 0.8565 < accuracy < best + 0.003:  # .858 to .864 with the same seeds, but other draws
        return None
    if 50 < accuracy < 100:
        return "as a share, please: a number between 0 and 1"
    if 0.825 < accuracy < 0.845:
        return RATE_03_ALONE
    if 0.8535 <= accuracy <= 0.8565:
        return RATE_1_ALONE
    if 0.845 <= accuracy < 0.8535:
        return "below the best of the three means. Is it a mean over all rates, or the one at another rate?"
    if best < accuracy < best + 0.0085:
        return OTHER_SEEDS
    if accuracy > 0.95:
        return "that high on the *test* set? Is it the share on the digits it was trained with?"
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
        class FrozenNetwork(Network):
            def backward(self, upstream):
                super().backward(upstream)
                self.layers[0].dW = self.layers[0].db = 0

        def frozen(rng):
            return FrozenNetwork(Dense(64, 32, rng), Tanh(), Dense(32, 10, rng))

        rates = (0.3, 1.0, 3.0)
        means = [accuracies(frozen, cross_entropy_gradient, rate, seeds=3).mean() for rate in rates]
        frozen_first_layer = max(means)
    """,
    mistakes=[
        Mistake(0.835, RATE_03_ALONE),
        Mistake(0.8546, RATE_1_ALONE),
        Mistake(0.914, NOT_FROZEN),
        Mistake(0.1, GUESSING),
    ],
    hints=[
        "Either copy the loop of `train`, with one more line between `backward` and `update`; or give `accuracies` a "
        "subclass of `Network` whose `backward` ends with that line.",
        "`self.layers[0].dW = self.layers[0].db = 0`",
        "Nine runs: the seeds 0, 1 and 2 at each rate. Take the mean over the seeds, then the best rate.",
    ],
    right="right: 32 random features are worth less than the 64 pixels they were made from. Only the gradients of the "
    "first layer turn them into useful ones",
)


THRESHOLD_INSIDE = Explain(
    "threshold_inside",
    choices={
        "a": Choice(
            "Both layers learn, only more slowly than with tanh.",
            "more slowly would need a small local gradient. How steep is a step, left and right of its edge?",
        ),
        "b": Choice(
            "Neither layer learns, and the accuracy stays at a tenth.",
            "the backward pass starts at the loss. Does it have to go through the threshold to reach the last layer?",
        ),
        "c": Choice(
            "Python stops with an error in the first backward pass.",
            "a threshold has no derivative at one point, which is hardly ever hit. Elsewhere it has one: which?",
        ),
        "d": Choice(
            "The last layer learns, the first keeps its random weights.",
            "right: the layer after the threshold gets its gradients as ever. What goes back through the threshold is "
            "multiplied by 0, so the first layer is frozen, as in the experiment above",
            right=True,
        ),
        "e": Choice(
            "The first layer learns, the last keeps its random weights.",
            "which of the two does the backward pass reach first, and what lies between it and the other?",
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
    Mistake(960, "one more would fit. Nobody asked for a multiple of 32."),
    Mistake(765, "you count both z and a of each layer. Does any backward pass need z, once it has a = tanh z?"),
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
