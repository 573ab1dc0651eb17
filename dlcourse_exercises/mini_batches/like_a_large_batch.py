"""like_a_large_batch: return a Keras optimizer that takes the steps of a larger batch."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras


def like_a_large_batch(learning_rate, large, small):
    """Return a Keras SGD that takes with small batches the steps of SGD with large ones.

    large is 2, 3, 4, … times small.
    """
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large // small)


def what_it_does(optimizer, learning_rate, large, small):
    """The weight after each small batch, with gradients that are 1, 2, 3, …, over two large batches."""
    seen = observe.kind_of(optimizer, keras.optimizers.SGD, "a Keras SGD")
    if not isinstance(optimizer, keras.optimizers.SGD):
        return seen
    weight, pieces = keras.Variable(np.zeros(1, "float32")), large // small
    positions = []
    for gradient in range(1, 2 * pieces + 1):
        optimizer.apply([keras.ops.convert_to_tensor([float(gradient)])], [weight])
        positions.append(float(keras.ops.convert_to_numpy(weight)[0]))
    moves = np.flatnonzero(np.diff(positions, prepend=0.0)) + 1
    seen["the small batches after which the weight moves"] = moves.tolist()
    seen["the weight after the first small batch, with a gradient of 1"] = positions[0]
    seen["the weight after two large batches, with gradients 1, 2, 3, … from the small ones"] = positions[-1]
    return seen


EXERCISE = Build(
    like_a_large_batch,
    observe=what_it_does,
    calls=[call(0.3, 32, 8), call(0.1, 64, 32)],
    trains=True,
    hints=[
        "Which argument is about accumulating gradients? `help(keras.optimizers.SGD)` lists all of them.",
        "How many small batches make a large one? And does Keras add the gradients of the pieces, or average them?",
        "`keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large // small)`",
    ],
    right="right: Keras averages the gradients of the pieces, so the learning rate stays that of the large batch. It "
    "averages them equally, so a smaller last batch counts too much: the fault of the function above, for small sets",
)


@EXERCISE.wrong("a step after every small batch: nothing is accumulated. Which argument waits for several batches?")
def nothing_accumulated(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate)


@EXERCISE.wrong("a step after every small batch, and a longer one. Which argument makes it wait for several batches?")
def longer_steps(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate * large / small)


@EXERCISE.wrong(
    "the scaling rule would fit a step after every small batch, with a noisier gradient. Here the *same* steps are "
    "asked for: the optimizer must wait until a large batch is complete."
)
def linear_rule_alone(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate * small / large)


@EXERCISE.wrong(
    "the weight moves at the right times, but not far enough. Keras *averages* the accumulated gradients. Is the mean "
    "of the pieces larger than the gradient of the large batch?"
)
def rate_divided(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate * small / large, gradient_accumulation_steps=large // small)


@EXERCISE.wrong(
    "the weight moves at the right times, but too far. Keras *averages* the accumulated gradients: why a larger rate?"
)
def rate_multiplied(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate * large / small, gradient_accumulation_steps=large // small)


@EXERCISE.wrong(
    "it waits for too many batches: the argument counts small *batches*. How many of them make a large one?"
)
def waits_for_samples(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large)


@EXERCISE.wrong("it waits for too many batches: `small` is the size of a batch, not the number of batches to wait for.")
def waits_for_small(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=small)


@EXERCISE.wrong("how many batches to wait for must be an integer. `large / small` is a float: try `//`.")
def float_steps(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large / small)


@EXERCISE.wrong("the text asks for plain SGD: the steps of another rule are others.")
def another_rule(learning_rate, large, small):
    return keras.optimizers.Adam(learning_rate, gradient_accumulation_steps=large // small)


@EXERCISE.also_right
def by_keywords(learning_rate, large, small):
    return keras.optimizers.SGD(
        learning_rate=learning_rate, momentum=0.0, gradient_accumulation_steps=int(large / small)
    )


@EXERCISE.wrong("it waits as it should, but its steps have another length. Where has `learning_rate` gone?")
def default_rate(learning_rate, large, small):
    return keras.optimizers.SGD(gradient_accumulation_steps=large // small)


@EXERCISE.wrong("the first step is right, the next is too long: plain SGD has no velocity. Which argument is too much?")
def with_momentum(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, momentum=0.9, gradient_accumulation_steps=large // small)


@EXERCISE.wrong("it does not wait long enough: how many small batches make a large one? Keras counts them from 1.")
def one_too_few(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=max(1, large // small - 1))


@EXERCISE.wrong("it waits for two small batches, whatever the sizes are. How many of them make a large one?")
def always_two(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=2)


@EXERCISE.wrong("it waits one small batch too long: the step comes *with* the last of them. How many make a large one?")
def one_too_many(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large // small + 1)


def average_of_weights(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, use_ema=True, ema_overwrite_frequency=large // small)


def half_the_batches(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=2 * large // small)


def twice_the_rate(learning_rate, large, small):
    return keras.optimizers.SGD(2 * learning_rate, gradient_accumulation_steps=large // small)


MOVES = "the small batches after which the weight moves"


def usable(got):
    return all(isinstance(seen, dict) and MOVES in seen for seen in got)


@EXERCISE.wrong_if(
    "the weight moves after every small batch. The steps of a large one come only when all of its pieces are in: which "
    "argument collects *gradients*?",
    examples=[average_of_weights],
)
def moves_each_time(got, expected):
    return usable(got) and all(len(g[MOVES]) == 2 * e[MOVES][0] for g, e in zip(got, expected, strict=True))


@EXERCISE.wrong_if(
    "it moves at the wrong times. How many small batches make a large one, and after which of them is a step due?",
    examples=[half_the_batches],
)
def moves_at_other_times(got, expected):
    return usable(got) and any(g[MOVES] != e[MOVES] for g, e in zip(got, expected, strict=True))


@EXERCISE.wrong_if(
    "it moves at the right times, but not by `learning_rate` times the mean of the gradients that it collected. What "
    "have you changed besides the waiting?",
    examples=[twice_the_rate],
)
def moves_by_another_length(got, expected):
    return usable(got)


@EXERCISE.wrong("it shortens long gradients. Plain SGD takes them as they are.")
def clipped(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large // small, global_clipnorm=1.0)
