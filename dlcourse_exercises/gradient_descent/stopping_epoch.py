"""stopping_epoch: return (last, best): the epoch after which training stops, and the one whose weights to keep."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call

RNG = np.random.default_rng(5)


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


EXERCISE = Implement(
    stopping_epoch,
    calls=[
        call([5.0, 4.0, 4.5, 4.6, 4.7], 2),
        call([5.0, 4.0, 4.5, 3.0, 3.5, 3.6, 3.7], 2),
        call([5.0, 4.0, 4.9, 4.8, 4.7, 4.6], 3),
        call([5.0, 4.0, 3.0, 2.0], 2),
        call([3.0, 3.0, 3.0, 3.0], 2),
        call([5.0, 4.0, 6.0, 7.0, 1.0], 2),
        call([1.0], 1),
        call((2 + np.cos(np.arange(60) / 5) / np.arange(1, 61) + RNG.normal(0, 0.05, 60)).tolist(), 6),
    ],
    hints=[
        "Remember two things: the lowest loss so far, and its epoch.",
        "In a loop with `enumerate(validation_losses, start=1)`: a lower loss is the new best; otherwise ask how long "
        "ago the best was.",
        "`elif epoch - best >= patience: return epoch, best`; after the loop, `len(validation_losses), best`.",
    ],
    right="right. Keras does the same, and calls it `EarlyStopping(patience=…, restore_best_weights=True)`",
)


@EXERCISE.wrong("epochs count from 1 here: the first loss belongs to epoch 1.")
def from_zero(losses, patience):
    last, best = stopping_epoch(losses, patience)
    return last - 1, best - 1


@EXERCISE.wrong("one epoch too late. With a patience of 2, two epochs without a new best are enough.")
def one_too_patient(losses, patience):
    return stopping_epoch(losses, patience + 1)


@EXERCISE.wrong(
    "you compare each epoch with the one before it. A loss that creeps back down after a jump is still no new best: "
    "compare with the best so far."
)
def compares_with_the_epoch_before(losses, patience):
    waited, best = 0, 1
    for epoch in range(2, len(losses) + 1):
        if losses[epoch - 1] < losses[epoch - 2]:
            waited, best = 0, epoch
        else:
            waited += 1
        if waited >= patience:
            return epoch, best
    return len(losses), best


@EXERCISE.wrong("the waiting starts anew after each new best: the epochs must be *in a row*.")
def never_resets(losses, patience):
    waited, best = 0, 1
    for epoch in range(2, len(losses) + 1):
        if losses[epoch - 1] < losses[best - 1]:
            best = epoch
        else:
            waited += 1
        if waited >= patience:
            return epoch, best
    return len(losses), best


@EXERCISE.wrong(
    "the last epoch's weights are the ones that made you stop, not the ones to keep. When was the loss lowest?"
)
def keeps_the_last(losses, patience):
    last, _ = stopping_epoch(losses, patience)
    return last, last


@EXERCISE.wrong("this looks at epochs after the stop: training never got there. What was the best up to then?")
def best_of_all(losses, patience):
    last, _ = stopping_epoch(losses, patience)
    return last, int(np.argmin(losses)) + 1


@EXERCISE.wrong("you look for the lowest loss of the whole list first: training cannot see that far.")
def looks_ahead(losses, patience):
    best = int(np.argmin(losses)) + 1
    return min(best + patience, len(losses)), best


@EXERCISE.wrong("an equal loss is no *new best*: with 3, 3, 3 the waiting goes on.")
def ties_are_best(losses, patience):
    best, best_loss = 0, np.inf
    for epoch, loss in enumerate(losses, start=1):
        if loss <= best_loss:
            best, best_loss = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(losses), best


@EXERCISE.wrong("the order is (last, best): first where training stops.")
def swapped(losses, patience):
    last, best = stopping_epoch(losses, patience)
    return best, last


@EXERCISE.wrong("you return the lowest loss; its epoch is asked for.")
def the_loss(losses, patience):
    last, best = stopping_epoch(losses, patience)
    return last, losses[best - 1]


@EXERCISE.also_right
def stopping_by_counting(losses, patience):
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


@EXERCISE.also_right
def stopping_by_slices(losses, patience):
    losses = np.asarray(losses)
    for epoch in range(1, len(losses) + 1):
        best = int(np.argmin(losses[:epoch])) + 1
        if epoch - best == patience:
            return epoch, best
    return len(losses), int(np.argmin(losses)) + 1
