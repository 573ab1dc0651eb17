"""count_revived: return how many units were dead after some epoch and active after a later one."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


def units(*histories):
    """Dead or not, shape (epochs, units), from a text for each unit: x is dead, o is active."""
    return np.array([[mark == "x" for mark in history] for history in histories]).T


def count_revived(dead):
    """Return how many units came back; dead, shape (epochs, units), is True where one is dead."""
    came_back = dead[:-1] & ~dead[1:]  # dead after an epoch, active after the next
    return np.sum(np.any(came_back, axis=0))


EXERCISE = Implement(
    count_revived,
    calls=[
        call(units("xo")),
        call(units("ox")),
        call(units("oxo", "oxx", "ooo")),
        call(units("oxox", "xxxx", "oooo", "ooxx")),
        call(units("xoxo", "xoox")),
        call(np.random.default_rng(0).random((6, 40)) < 0.2),
        edge(units("x", "o")),
        edge(np.zeros((3, 0), dtype=bool)),
    ],
    hints=[
        "Write down the history of one unit, such as dead, dead, active, dead. At which place does it come back?",
        "Compare each epoch with the next: `dead[:-1]` and `dead[1:]`. `~` means not, `&` means and.",
        "`np.any(…, axis=0)` asks for each unit whether that happened at least once.",
    ],
    right="right. Try `count_revived(dead[:, 1, 2, 0])`: second layer, rate 1, the first of the eight networks",
)


@EXERCISE.wrong("a unit may die and come back in between: the first and the last epoch alone do not show it")
def first_and_last(dead):
    return np.sum(dead[0] & ~dead[-1])


@EXERCISE.wrong("one unit that comes back twice is still one unit. Which axis do you have to reduce first, and how?")
def counts_events(dead):
    return np.sum(dead[:-1] & ~dead[1:])


@EXERCISE.wrong("a unit that came back and died again is missing: it is not active at the end, but it was in between")
def active_at_the_end(dead):
    return np.sum(np.any(dead, axis=0) & ~dead[-1])


@EXERCISE.wrong(
    "a unit that was active first and died later was both, too, but did not come back. What about the order?"
)
def both_at_some_time(dead):
    return np.sum(np.any(dead, axis=0) & np.any(~dead, axis=0))


@EXERCISE.wrong("this counts the units that die. Which of two neighboring epochs has to be the dead one?")
def counts_deaths(dead):
    return np.sum(np.any(~dead[:-1] & dead[1:], axis=0))


@EXERCISE.wrong("these are all units that were ever dead. Which of them were active afterwards?")
def ever_dead(dead):
    return np.sum(np.any(dead, axis=0))


@EXERCISE.wrong("this is the number of epochs in which some unit came back. Which axis runs over the epochs?")
def counts_epochs(dead):
    return np.sum(np.any(dead[:-1] & ~dead[1:], axis=1))


@EXERCISE.wrong("this adds up all dead units of all epochs. Which of them came back?")
def all_the_dead(dead):
    return np.sum(dead)


@EXERCISE.wrong("this says whether any unit came back at all. How many did?")
def whether_any(dead):
    return np.any(dead[:-1] & ~dead[1:])


@EXERCISE.wrong("this counts the units that were active at some time, also those that were never dead")
def ever_active(dead):
    return np.sum(np.any(~dead, axis=0))


@EXERCISE.wrong("you answer for each unit whether it came back. How many are they?")
def one_answer_per_unit(dead):
    return np.any(dead[:-1] & ~dead[1:], axis=0)


@EXERCISE.wrong(
    "this finds none at all. Is it np.diff? Of booleans it is True wherever two epochs differ, and never -1."
)
def diff_of_booleans(dead):
    return np.sum(np.any(np.diff(dead, axis=0) == -1, axis=0))


@EXERCISE.wrong("this is the share of the units that came back. How many are they?")
def share_of_the_units(dead):
    return np.mean(np.any(dead[:-1] & ~dead[1:], axis=0))


@EXERCISE.wrong("these are the units that are active at the end. Which of them were dead before?")
def alive_at_the_end(dead):
    return np.sum(~dead[-1])


@EXERCISE.wrong(
    "the dead at the beginning minus the dead at the end: those that die meanwhile cancel those that come back"
)
def difference_of_counts(dead):
    return np.sum(dead[0]) - np.sum(dead[-1])


@EXERCISE.wrong(
    "a unit can also die later and come back then: here only those count that were dead after the first epoch"
)
def dead_at_first(dead):
    return np.sum(np.any(dead[0] & ~dead[1:], axis=0))


@EXERCISE.wrong("this compares the last two epochs alone. Between which two epochs may a unit come back?")
def last_two_epochs(dead):
    return np.sum(dead[-2] & ~dead[-1])


@EXERCISE.wrong("this compares the first two epochs alone. Between which two epochs may a unit come back?")
def first_two_epochs(dead):
    return np.sum(dead[0] & ~dead[1])


@EXERCISE.wrong(
    "each row is one epoch, not one unit: your loop follows the units of an epoch as if they were the history of one. "
    "Which axis runs over the epochs?"
)
def rows_for_units(dead):
    return sum(any(row[i - 1] and not row[i] for i in range(1, len(row))) for row in dead)


@EXERCISE.wrong("two epochs are compared that are not neighbors. Could it come back, and die again, between them?")
def every_other_epoch(dead):
    return np.sum(np.any(dead[:-2] & ~dead[2:], axis=0))


@EXERCISE.wrong_if(
    "all that you count did come back, but some are missing. Which epoch may be the dead one, and which the active "
    "one? Try a unit that is active, dead, active, dead.",
    examples=[lambda dead: np.sum(np.any(dead[:-1] & ~dead[1:], axis=0)) // 2],
)
def too_few(got, expected):
    pairs = [(float(one), wanted) for one, wanted in zip(got, expected, strict=True)]
    return all(one <= wanted for one, wanted in pairs) and any(one < wanted for one, wanted in pairs)


@EXERCISE.wrong_if(
    "too many are counted. Must a unit be dead *before* it is active here, and is it counted once, however often it "
    "comes back?",
    examples=[lambda dead: np.sum(np.any(dead[:-1] & ~dead[1:], axis=0)) + np.sum(dead[0]), lambda dead: dead.size],
)
def too_many(got, expected):
    pairs = [(float(one), wanted) for one, wanted in zip(got, expected, strict=True)]
    return all(one >= wanted for one, wanted in pairs) and any(one > wanted for one, wanted in pairs)


@EXERCISE.wrong_if(
    "in some tables too many are counted, in others too few. Follow one unit, a column, from epoch to epoch: when has "
    "it come back?",
    examples=[lambda dead: int(dead.any()), lambda dead: np.sum(np.any(dead[1:] & ~dead[:-1], axis=1))],
)
def neither(got, expected):
    return any(float(one) != wanted for one, wanted in zip(got, expected, strict=True))


@EXERCISE.also_right
def with_memory(dead):
    dead_before = np.logical_or.accumulate(dead, axis=0)
    return int((dead_before & ~dead).any(axis=0).sum())


@EXERCISE.also_right
def unit_by_unit(dead):
    revived = 0
    for history in dead.T:
        was_dead = False
        for is_dead in history:
            if was_dead and not is_dead:
                revived += 1
                break
            was_dead = is_dead
    return revived


@EXERCISE.also_right
def by_differences(dead):
    return np.count_nonzero((np.diff(dead.astype(int), axis=0) == -1).any(axis=0))
