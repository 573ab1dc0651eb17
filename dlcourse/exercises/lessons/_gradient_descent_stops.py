"""When a descent stops: on flat ground, at a limit, or when the validation loss has not improved for a while."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, Mistake, call

_RNG = np.random.default_rng(5)


def bowl_slope(w):
    """Slope of w²."""
    return 2 * w


def flat_bowl_slope(w):
    """Slope of (w - 2)⁴."""
    return 4 * (w - 2) ** 3


def hill_slope(w):
    """Slope of w⁴ / 4 - w³ / 3 - w²."""
    return w * (w - 2) * (w + 1)


def steps_until_flat(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    """Return how many steps descent takes from start until the slope is nearer to 0 than tolerance.

    slope is a function of w. If that takes longer than max_steps, stop there and return max_steps.
    """
    w, steps = start, 0
    while abs(slope(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


def with_a_for_loop(f, w, eta, tolerance=1e-6, max_steps=1000):
    for step in range(max_steps):
        g = f(w)
        if -tolerance < g < tolerance:
            return step
        w -= eta * g
    return max_steps


def by_calling_itself(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    g = slope(start)
    if max_steps == 0 or np.abs(g) < tolerance:
        return 0
    return 1 + by_calling_itself(slope, start - learning_rate * g, learning_rate, tolerance, max_steps - 1)


def forgets_the_sign(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while slope(w) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


def always_one_step(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start - learning_rate * slope(start), 1
    while abs(slope(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


def looks_at_w(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(w) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


def looks_at_the_step(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(learning_rate * slope(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


def ignores_max_steps(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    return steps_until_flat(slope, start, learning_rate, tolerance, 100_000)


def uphill(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    return steps_until_flat(slope, start, -learning_rate, tolerance, max_steps)


def one_step_too_many(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    return steps_until_flat(slope, start, learning_rate, tolerance, max_steps + 1)


def the_place(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(slope(w)) >= tolerance and steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return w


def either_goes_on(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(slope(w)) >= tolerance or steps < max_steps:
        w = w - learning_rate * slope(w)
        steps += 1
    return steps


def slope_of_the_start(slope, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps, g = start, 0, slope(start)
    while abs(g) >= tolerance and steps < max_steps:
        w = w - learning_rate * g
        steps += 1
    return steps


# stopping_epoch -------------------------------------------------------------------------------------------------


def stopping_epoch(validation_losses, patience):
    """Return (last, best): the epoch after which training stops, and the one whose weights to keep.

    Epochs count from 1. Training stops as soon as patience epochs in a row were no new best.
    """
    best, best_loss = 0, np.inf
    for epoch, loss in enumerate(validation_losses, start=1):
        if loss < best_loss:
            best, best_loss = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(validation_losses), best


def _stopping_by_counting(losses, patience):
    lowest, keep, waited, epoch = float("inf"), 0, 0, 0
    for loss in losses:
        epoch += 1
        if loss < lowest:
            lowest, keep, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            break
    return epoch, keep


def _stopping_by_slices(losses, patience):
    losses = np.asarray(losses)
    for epoch in range(1, len(losses) + 1):
        best = int(np.argmin(losses[:epoch])) + 1
        if epoch - best == patience:
            return epoch, best
    return len(losses), int(np.argmin(losses)) + 1


def _from_zero(losses, patience):
    last, best = stopping_epoch(losses, patience)
    return last - 1, best - 1


def _one_too_patient(losses, patience):
    return stopping_epoch(losses, patience + 1)


def _compares_with_the_epoch_before(losses, patience):
    waited, best = 0, 1
    for epoch in range(2, len(losses) + 1):
        if losses[epoch - 1] < losses[epoch - 2]:
            waited, best = 0, epoch
        else:
            waited += 1
        if waited >= patience:
            return epoch, best
    return len(losses), best


def _never_resets(losses, patience):
    waited, best = 0, 1
    for epoch in range(2, len(losses) + 1):
        if losses[epoch - 1] < losses[best - 1]:
            best = epoch
        else:
            waited += 1
        if waited >= patience:
            return epoch, best
    return len(losses), best


def _keeps_the_last(losses, patience):
    last, _ = stopping_epoch(losses, patience)
    return last, last


def _best_of_all(losses, patience):
    last, _ = stopping_epoch(losses, patience)
    return last, int(np.argmin(losses)) + 1


def _ties_are_best(losses, patience):
    best, best_loss = 0, np.inf
    for epoch, loss in enumerate(losses, start=1):
        if loss <= best_loss:
            best, best_loss = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(losses), best


def _swapped(losses, patience):
    last, best = stopping_epoch(losses, patience)
    return best, last


def _the_loss(losses, patience):
    last, best = stopping_epoch(losses, patience)
    return last, losses[best - 1]


def _looks_ahead(losses, patience):
    best = int(np.argmin(losses)) + 1
    return min(best + patience, len(losses)), best


STOPPING_EPOCH = Implement(
    stopping_epoch,
    calls=[
        call([5.0, 4.0, 4.5, 4.6, 4.7], 2),
        call([5.0, 4.0, 4.5, 3.0, 3.5, 3.6, 3.7], 2),
        call([5.0, 4.0, 4.9, 4.8, 4.7, 4.6], 3),
        call([5.0, 4.0, 3.0, 2.0], 2),
        call([3.0, 3.0, 3.0, 3.0], 2),
        call([5.0, 4.0, 6.0, 7.0, 1.0], 2),
        call([1.0], 1),
        call((2 + np.cos(np.arange(60) / 5) / np.arange(1, 61) + _RNG.normal(0, 0.05, 60)).tolist(), 6),
    ],
    alternatives=[_stopping_by_counting, _stopping_by_slices],
    mistakes=[
        Mistake(_from_zero, "epochs count from 1 here: the first loss belongs to epoch 1."),
        Mistake(
            _one_too_patient, "one epoch too late. With a patience of 2, two epochs without a new best are enough."
        ),
        Mistake(
            _compares_with_the_epoch_before,
            "you compare each epoch with the one before it. A loss that creeps back down after a jump is still no new "
            "best: compare with the best so far.",
        ),
        Mistake(_never_resets, "the waiting starts anew after each new best: the epochs must be *in a row*."),
        Mistake(
            _keeps_the_last,
            "the last epoch's weights are the ones that made you stop, not the ones to keep. When was the loss lowest?",
        ),
        Mistake(
            _best_of_all,
            "this looks at epochs after the stop: training never got there. What was the best up to then?",
        ),
        Mistake(_looks_ahead, "you look for the lowest loss of the whole list first: training cannot see that far."),
        Mistake(_ties_are_best, "an equal loss is no *new best*: with 3, 3, 3 the waiting goes on."),
        Mistake(_swapped, "the order is (last, best): first where training stops."),
        Mistake(_the_loss, "you return the lowest loss; its epoch is asked for."),
    ],
    hints=[
        "Remember two things: the lowest loss so far, and its epoch.",
        "In a loop with `enumerate(validation_losses, start=1)`: a lower loss is the new best; otherwise ask how long "
        "ago the best was.",
        "`elif epoch - best >= patience: return epoch, best`; after the loop, `len(validation_losses), best`.",
    ],
    right="right. Keras does the same, and calls it `EarlyStopping(patience=…, restore_best_weights=True)`",
)
