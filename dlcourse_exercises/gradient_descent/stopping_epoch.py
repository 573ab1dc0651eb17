"""stopping_epoch: return (last, best): the epoch after which training stops, and the one whose weights to keep."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge

RNG = np.random.default_rng(5)


def stopping_epoch(validation_losses, patience):
    """Return (last, best): the epoch after which training stops, and the one whose weights to keep.

    Epochs count from 1. Training stops as soon as patience epochs in a row brought no new minimum,
    or at the end of the list.
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
        call([5.0, 4.0, 6.0, 7.0, 1.0], 2),
        call((2 + np.cos(np.arange(60) / 5) / np.arange(1, 61) + RNG.normal(0, 0.05, 60)).tolist(), 6),
        edge([5.0, 4.0, 3.0, 2.0], 2),
        edge([3.0, 3.0, 3.0, 3.0], 2),
        edge([1.0], 1),
        edge([2.0, 3.0, 4.0], 10),
        edge([3e9, 2e9, 4e9, 5e9, 1e9], 2),
    ],
    hints=[
        "Remember two things: the lowest loss so far, and its epoch.",
        "In a loop with `enumerate(validation_losses, start=1)`: a lower loss is the new minimum; otherwise ask how "
        "many epochs ago the minimum was.",
        "`elif epoch - best >= patience: return epoch, best`; after the loop, `len(validation_losses), best`.",
    ],
    right="right. That is the whole rule; nothing in it has to know how the losses came about",
)


@EXERCISE.wrong("epochs count from 1 here: the first loss belongs to epoch 1.")
def from_zero(losses, patience):
    best, best_loss = 0, np.inf
    for epoch, loss in enumerate(losses):
        if loss < best_loss:
            best, best_loss = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(losses) - 1, best


@EXERCISE.wrong("one epoch too late. With a patience of 2, how many epochs without a new minimum are enough?")
def one_too_patient(losses, patience):
    best, best_loss = 0, np.inf
    for epoch, loss in enumerate(losses, start=1):
        if loss < best_loss:
            best, best_loss = epoch, loss
        elif epoch - best > patience:
            return epoch, best
    return len(losses), best


@EXERCISE.wrong(
    "you compare each epoch with the one before it. A loss that comes back down after a jump is not yet a new "
    "minimum: lower than what must it be?"
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


@EXERCISE.wrong("a new minimum starts the waiting all over: the epochs must be *in a row*.")
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


@EXERCISE.wrong("the last weights are the ones that made you stop, not the ones to keep. When was the loss lowest?")
def keeps_the_last(losses, patience):
    lowest, waited = np.inf, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < lowest:
            lowest, waited = loss, 0
        else:
            waited += 1
        if waited == patience:
            return epoch, epoch
    return len(losses), len(losses)


@EXERCISE.wrong("this looks at epochs after the stop: training never got there. What was the minimum up to then?")
def best_of_all(losses, patience):
    lowest, waited = np.inf, 0
    for epoch, loss in enumerate(losses, start=1):
        waited = 0 if loss < lowest else waited + 1
        lowest = min(lowest, loss)
        if waited == patience:
            return epoch, int(np.argmin(losses)) + 1
    return len(losses), int(np.argmin(losses)) + 1


@EXERCISE.wrong("you look for the lowest loss of the whole list first: training cannot see that far ahead.")
def looks_ahead(losses, patience):
    best = int(np.argmin(losses)) + 1
    return min(best + patience, len(losses)), best


@EXERCISE.wrong(
    "you look for the lowest loss of the whole list first, and stop after its end. How far has training got by then?"
)
def looks_beyond_the_end(losses, patience):
    best = int(np.argmin(losses)) + 1
    return best + patience, best


@EXERCISE.wrong("your training never stops before the end of the list. What is `patience` for?")
def never_stops(losses, patience):
    return len(losses), int(np.argmin(losses)) + 1


@EXERCISE.wrong("at the end of the list the last epoch need not be the best one: with 2, 3, 4 the first is.")
def last_is_best_at_the_end(losses, patience):
    lowest, waited = np.inf, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < lowest:
            lowest, waited = loss, 0
        else:
            waited += 1
        if waited == patience:
            return epoch, epoch - patience
    return len(losses), len(losses)


@EXERCISE.wrong("you take a *higher* loss for a better one.")
def highest_is_best(losses, patience):
    highest, best, waited = -np.inf, 0, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss > highest:
            highest, best, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            return epoch, best
    return len(losses), best


@EXERCISE.wrong("the first epoch is always a new minimum: does your counter start at 1 there?")
def first_epoch_waits(losses, patience):
    lowest, best, waited = losses[0], 1, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < lowest:
            lowest, best, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            return epoch, best
    return len(losses), best


@EXERCISE.wrong("an equal loss is no *new minimum*: with 3, 3, 3 the waiting goes on.")
def ties_are_best(losses, patience):
    best, best_loss = 0, np.inf
    for epoch, loss in enumerate(losses, start=1):
        if loss <= best_loss:
            best, best_loss = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(losses), best


@EXERCISE.wrong("the order is (last, best): where training stops comes first.")
def swapped(losses, patience):
    best, best_loss = 0, np.inf
    for epoch, loss in enumerate(losses, start=1):
        if loss < best_loss:
            best, best_loss = epoch, loss
        elif epoch - best >= patience:
            return best, epoch
    return best, len(losses)


@EXERCISE.wrong("you return the lowest loss; its epoch is asked for.")
def the_loss(losses, patience):
    best, best_loss = 0, np.inf
    for epoch, loss in enumerate(losses, start=1):
        if loss < best_loss:
            best, best_loss = epoch, loss
        elif epoch - best >= patience:
            return epoch, best_loss
    return len(losses), best_loss


@EXERCISE.wrong(
    "an epoch that is better than the one before starts your waiting anew. Must it not be better than the minimum?"
)
def waits_by_the_epoch_before(losses, patience):
    best, waited = 1, 0
    for epoch in range(2, len(losses) + 1):
        waited = 0 if losses[epoch - 1] < losses[epoch - 2] else waited + 1
        if losses[epoch - 1] < losses[best - 1]:
            best = epoch
        if waited >= patience:
            return epoch, best
    return len(losses), best


@EXERCISE.wrong("the list may end before `patience` runs out: where does training stop then?")
def always_patience_after_the_best(losses, patience):
    best, best_loss = 0, np.inf
    for epoch, loss in enumerate(losses, start=1):
        if loss < best_loss:
            best, best_loss = epoch, loss
        elif epoch - best >= patience:
            break
    return best + patience, best


@EXERCISE.wrong("where the list ends first, fewer than `patience` epochs have passed since the best one. Which is it?")
def patience_before_the_end(losses, patience):
    lowest, waited = np.inf, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < lowest:
            lowest, waited = loss, 0
        else:
            waited += 1
        if waited == patience:
            return epoch, epoch - patience
    return len(losses), len(losses) - patience


@EXERCISE.wrong("one epoch too early. With a patience of 2, how many epochs without a new minimum are needed?")
def one_too_impatient(losses, patience):
    return stopping_epoch(losses, max(patience - 1, 1))


def begins_at_1(losses, patience):
    best, best_loss, waited = 1, 1.0, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < best_loss:
            best, best_loss, waited = epoch, loss, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best
    return len(losses), best


def begins_at_1000(losses, patience):
    best, best_loss = 0, 1000.0
    for epoch, loss in enumerate(losses, start=1):
        if loss < best_loss:
            best, best_loss = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(losses), best


def twice_as_patient(losses, patience):
    return stopping_epoch(losses, 2 * patience)


def half_as_patient(losses, patience):
    return stopping_epoch(losses, max(patience // 2, 1))


def second_best(losses, patience):
    last, best = stopping_epoch(losses, patience)
    return last, max(best - 1, 1)


def _columns(returned, expected):
    """The last epochs and the best ones, as they were given and as they should be."""
    return [np.array([[int(value) for value in pair] for pair in pairs]).T for pairs in (returned, expected)]


@EXERCISE.wrong_if(
    "losses above the number that you begin with never count as a minimum. What is the first one compared with?",
    examples=[begins_at_1, begins_at_1000],
)
def too_low_a_beginning(returned, expected):
    (_, best), _ = _columns(returned, expected)
    return best[-1] in (0, 1) and (set(best[:3]) <= {0, 1} or returned[:-1] == expected[:-1])


@EXERCISE.wrong_if(
    "`last` is right, `best` is not: which of the epochs up to `last` had the lowest loss?", examples=[second_best]
)
def only_best_is_wrong(returned, expected):
    (got, _), (right, _) = _columns(returned, expected)
    return np.array_equal(got, right)


@EXERCISE.wrong_if(
    "training goes on too long: how many epochs without a new minimum are enough, and which ones count?",
    examples=[twice_as_patient],
)
def too_long(returned, expected):
    (got, _), (right, _) = _columns(returned, expected)
    return np.all(got >= right)


@EXERCISE.wrong_if(
    "training stops too early: how many epochs without a new minimum does it take, and which ones count?",
    examples=[half_as_patient],
)
def too_short(returned, expected):
    (got, _), (right, _) = _columns(returned, expected)
    return np.all(got <= right)


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
