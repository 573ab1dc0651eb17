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
    "with gradients that are all 1 the steps stay at η for ever. Compute σ for the gradients 1, 1, 1 by hand: which "
    "line keeps it from growing?"
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


@EXERCISE.wrong("add g² *before* the step. Against a giant first step no ε helps.")
def old_squares_and_epsilon(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        steps.append(eta * g / np.sqrt(total + 1e-7))
        total += g**2
    return steps


@EXERCISE.wrong("the root of a sum of gradients fails as soon as they change sign. What should be added?")
def gradients_added(gradients, eta):
    steps, total = [], 0.0
    with np.errstate(all="ignore"):
        for g in gradients:
            total += g
            steps.append(eta * g / np.sqrt(total))
    return steps


@EXERCISE.wrong("sizes are added here and no root is taken. Adagrad adds the *squares*, and takes the root of the sum.")
def sizes_added(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += abs(g)
        steps.append(eta * g / total)
    return steps


@EXERCISE.wrong("Keras's sum starts at 0.1. This one should start at 0.")
def starts_as_keras(gradients, eta):
    steps, total = [], 0.1
    for g in gradients:
        total += g**2
        steps.append(eta * g / np.sqrt(total))
    return steps


@EXERCISE.wrong("this average forgets: it is RMSprop. What does Adagrad take of all squares so far?")
def rmsprop_instead(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total = 0.9 * total + 0.1 * g**2
        steps.append(eta * g / np.sqrt(total))
    return steps


@EXERCISE.wrong("this divides twice: by the root mean square and by the root of the sum. One of them is enough.")
def both_roots(gradients, eta):
    total = np.cumsum(np.square(gradients))
    return [eta * g / np.sqrt(s / (t + 1)) / np.sqrt(s) for t, (s, g) in enumerate(zip(total, gradients))]


@EXERCISE.wrong("the mean is still there, over a fixed number now. What does Adagrad take instead of a mean?")
def mean_over_all(gradients, eta):
    total = np.cumsum(np.square(gradients))
    return [eta * g / np.sqrt(s / len(gradients)) for s, g in zip(total, gradients)]


@EXERCISE.wrong("this shrinks with the number of steps, but knows nothing of the gradients' sizes.")
def root_of_t(gradients, eta):
    return [eta / np.sqrt(t + 1) * g for t, g in enumerate(gradients)]


@EXERCISE.wrong("the gradients are not in it at all. That is right only if all are 1.")
def root_of_t_alone(gradients, eta):
    return [eta / np.sqrt(t + 1) for t in range(len(gradients))]


@EXERCISE.wrong("the sum runs over *all* gradients, later ones too. A step can know those so far only.")
def sum_of_all(gradients, eta):
    return [eta * g / np.sqrt(np.sum(np.square(gradients))) for g in gradients]


@EXERCISE.wrong("it still divides by the number of steps. What does Adagrad take instead of a mean?")
def divided_by_t(gradients, eta):
    total = np.cumsum(np.square(gradients))
    return [eta * g / np.sqrt(s / max(t, 1)) for t, (s, g) in enumerate(zip(total, gradients))]


@EXERCISE.wrong("this returns the last step alone. A list with one step for each gradient is asked for.")
def last_step_alone(gradients, eta):
    steps = adagrad_steps(gradients, eta)
    return steps[-1] if steps else 0.0


@EXERCISE.wrong("all steps are η long, whatever came before. What does Adagrad remember?")
def signs_alone(gradients, eta):
    return [eta * np.sign(g) for g in gradients]


@EXERCISE.wrong("these are the ways covered so far. The single steps are asked for.")
def ways_not_steps(gradients, eta):
    return np.cumsum(adagrad_steps(gradients, eta))


@EXERCISE.wrong(
    "you divide by √(t + 1), and then *multiply* by the root mean square. A large gradient needs a small rate."
)
def multiplied_by_sigma(gradients, eta):
    mean = np.cumsum(np.square(gradients)) / np.arange(1, len(gradients) + 1)
    return [eta / np.sqrt(t + 1) * np.sqrt(m) * g for t, (m, g) in enumerate(zip(mean, gradients))]


@EXERCISE.wrong("the rate η is overwritten, so that the next step divides what has been divided already.")
def rate_divided_again(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        eta = eta / np.sqrt(total)
        steps.append(eta * g)
    return steps


@EXERCISE.wrong(
    "this is the square of the sum: gradients that change sign cancel. What is added first, squared or not?"
)
def square_of_the_sum(gradients, eta):
    with np.errstate(all="ignore"):
        return [eta * g / np.sqrt(total**2) for total, g in zip(np.cumsum(gradients), gradients)]


@EXERCISE.wrong("these are the places after each step, from 0 and downhill. The single steps are asked for.")
def places_downhill(gradients, eta):
    return -np.cumsum(adagrad_steps(gradients, eta))


@EXERCISE.wrong("without ε, says the text: beside a gradient of 0.01 even 1e-7 under the root can be seen.")
def with_epsilon(gradients, eta):
    return [eta * g / np.sqrt(total + 1e-7) for total, g in zip(np.cumsum(np.square(gradients)), gradients)]


def steps_that_grow(gradients, eta):
    return [step * (t + 1) ** 0.25 for t, step in enumerate(adagrad_steps(gradients, eta))]


def cube_roots(gradients, eta):
    total = np.cumsum(np.abs(np.power(gradients, 3)))
    return [eta * g / np.cbrt(s) for s, g in zip(total, gradients)]


def twice_as_long(gradients, eta):
    return [2 * step for step in adagrad_steps(gradients, eta)]


FIRSTS = [0, 1, 2, 3]


@EXERCISE.wrong_if(
    "the first step should be η long, whatever the first gradient is: √(g²) is its size. Yours is not: what is in your "
    "sum by then?",
    examples=[twice_as_long],
)
def first_step_is_wrong(got, expected):
    return any(len(got[k]) == len(expected[k]) and not np.isclose(got[k][0], expected[k][0], rtol=1e-3) for k in FIRSTS)


@EXERCISE.wrong_if(
    "the first step is right. With gradients of 1 the next should be η/√2, then η/√3: what does your divisor grow by?",
    examples=[steps_that_grow, cube_roots],
)
def later_steps_are_wrong(got, expected):
    return all(len(g) == len(e) for g, e in zip(got, expected, strict=True)) and not np.allclose(got[1], expected[1])


@EXERCISE.wrong("with n outside the root the steps *grow*. Which number should not be there at all?")
def n_outside_the_root(gradients, eta):
    return [step * (t + 1) for t, step in enumerate(adagrad_steps(gradients, eta))]
