"""adagrad_steps: return the list of Adagrad's steps, one for each gradient; none of them is 0."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge

RNG = np.random.default_rng(12)


def adagrad_steps(gradients, eta):
    """Return the list of Adagrad's steps, one for each gradient; none of them is 0."""
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(eta / np.sqrt(total) * g)
    return steps


EXERCISE = FindMistake(
    adagrad_steps,
    calls=[
        call([1.0, 1.0], 0.1),
        call([1.0] * 6, 0.1),
        call([3.0, -4.0], 1.0),
        call([-0.01, 100.0, 1.0], 0.5),
        edge([], 0.1),
        call(RNG.normal(0, 5, 200), 0.01),
    ],
    hints=[
        "Compute the steps for the gradients 1, 1, 1 by hand with the formula of the text.",
        "G is a sum. What does `/ (t + 1)` make of it?",
        "`steps.append(eta / np.sqrt(total) * g)`",
    ],
    right="right: .1, .0707, .0577 … Divide η by √(t+1) *and* by the root mean square: it is the same",
)


@EXERCISE.given(
    "with gradients that are all 1 the steps stay at η for ever, since a *mean* of equal squares does not grow. What "
    "does Adagrad take instead of the mean?"
)
def given(gradients, eta):
    """Return the list of Adagrad's steps, one for each gradient; none of them is 0."""
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total / (t + 1))
        steps.append(eta / sigma * g)
    return steps


@EXERCISE.wrong("the root is missing: a gradient of 3 and one of 300 should make the same first step.")
def no_root(gradients, eta):
    total = np.cumsum(np.square(gradients))
    return [eta / s * g for s, g in zip(total, gradients)]


@EXERCISE.wrong("this shrinks twice: the sum grows by itself, so no other 1/√t is needed.")
def decayed_twice(gradients, eta):
    return [step / np.sqrt(t + 1) for t, step in enumerate(adagrad_steps(gradients, eta))]


@EXERCISE.wrong("the newest gradient belongs in the sum, too: it should not make a giant step.")
def old_squares_only(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        steps.append(eta / np.sqrt(total) * g if total else eta * g)
        total += g**2
    return steps


@EXERCISE.wrong("a negative gradient should make a negative step here.")
def sizes_only(gradients, eta):
    return [abs(step) for step in adagrad_steps(gradients, eta)]


@EXERCISE.wrong("the gradients are added, not their squares: what happens when they change sign?")
def not_squared(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += abs(g)
        steps.append(eta / np.sqrt(total) * g)
    return steps


@EXERCISE.wrong("the sum should start at 0: with a first gradient of 0.01 the first step is η as well.")
def starts_at_one(gradients, eta):
    steps, total = [], 1.0
    for g in gradients:
        total += g**2
        steps.append(eta / np.sqrt(total) * g)
    return steps


@EXERCISE.wrong("these are learning rates. A step is the rate times the gradient.")
def rates_alone(gradients, eta):
    return [eta / np.sqrt(total) for total in np.cumsum(np.square(gradients))]


@EXERCISE.wrong("the sign is turned. The given function returns what is *subtracted* from the weight.")
def sign_turned(gradients, eta):
    return [-step for step in adagrad_steps(gradients, eta)]


@EXERCISE.also_right
def adagrad_by_cumsum(slopes, rate):
    slopes = np.asarray(slopes, dtype=float)
    return rate * slopes / np.sqrt(np.cumsum(slopes**2))


@EXERCISE.also_right
def adagrad_decayed(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        steps.append(eta / np.sqrt(t + 1) / np.sqrt(total / (t + 1)) * g)
    return steps
