"""direction_votes: return nine sums: the magnitudes of the gradients by orientation, in bins of 20 degrees."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge


def some_gradients(seed, shape):
    dy, dx = np.random.default_rng(seed).normal(0, 30, (2, *shape))
    return call(dy, dx)


def direction_votes(dy, dx):
    """Return nine sums: the magnitudes of the gradients by orientation, in bins of 20 degrees."""
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) % 180
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes


EXERCISE = FindMistake(
    direction_votes,
    calls=[
        call(np.array([-1.0]), np.array([1.0])),
        call(np.array([2.0]), np.array([0.0])),
        call(np.array([3.0, -3.0]), np.array([4.0, -4.0])),
        call(np.array([1.0, -1.0, 1.0, -1.0]), np.array([1.0, 1.0, -1.0, -1.0])),
        call(np.array([[0.0, -5.0], [0.0, 12.0]]), np.array([[0.0, 1.0], [-7.0, 0.5]])),
        some_gradients(0, (8, 8)),
        some_gradients(1, (50,)),
        edge(np.array([0.0, 0.0]), np.array([5.0, -5.0])),
        edge(np.zeros((8, 8)), np.zeros((8, 8))),
    ],
    hints=[
        "The sum of the nine votes should be the sum of all magnitudes. For which pixels is it not?",
        "`arctan2` returns -180° to 180°. An arrow of -45° and one of 135° are the same orientation.",
        "Take the angle modulo 180: `% 180`. In Python the result is never negative.",
    ],
    right="right. In the car it lost half of all votes, and nothing warned you: a histogram silently drops what lies "
    "outside its range. Check that the votes add up, and such faults have nowhere to hide",
)


@EXERCISE.given(
    "the gradient (dy, dx) = (-1, 1) has no vote at all. Which angle does `arctan2` give it, and what does "
    "`np.histogram` do with a value outside its `range`?"
)
def given(dy, dx):
    """Return nine sums: the magnitudes of the gradients by orientation, in bins of 20 degrees."""
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx))
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes


@EXERCISE.wrong(
    "now -45° and 45° are one, but these edges stand at right angles to each other. Opposite arrows differ by 180°: "
    "what must be added to -45°?"
)
def votes_folded(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.abs(np.degrees(np.arctan2(dy, dx)))
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "no vote is lost, but your nine bins cover 360°, so they are 40° wide, and an arrow and its opposite fall into "
    "different ones. Orientations are unsigned: 0° to 180°."
)
def votes_full_circle(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx))
    return np.histogram(angle, bins=9, range=(-180, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "adding 90° moves the gap, it does not close it: angles from -90° to 270° still do not fit into 0° to 180°. What "
    "makes opposite arrows equal?"
)
def votes_turned(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) + 90
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "no vote is lost, but all are turned by 90°: this is the direction in which the edge runs. Asked for is the "
    "gradient's, at right angles to it."
)
def votes_of_the_edge(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = (np.degrees(np.arctan2(dy, dx)) + 90) % 180
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "`arctan` of a quotient returns -90° to 90°, so half of the votes still lie outside the histogram. And what is "
    "`dy / dx` where dx is 0?"
)
def votes_half_circle(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    with np.errstate(all="ignore"):
        angle = np.degrees(np.arctan(dy / dx))
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "`arctan2` wants dy first. With the two exchanged, angles are counted from the vertical: 0° where brightness "
    "changes downward."
)
def votes_exchanged(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dx, dy)) % 180
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "an arrow straight to the left has 180° and one straight to the right 0°. They are opposite, so one orientation, "
    "but yours go to the last bin and the first. What makes 180° a 0°?"
)
def votes_but_180(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx))
    angle = np.where(angle < 0, angle + 180, angle)
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "angles from 0° to 360° now, in bins of 40°: opposite arrows still differ by 180°, and should be one orientation."
)
def votes_modulo_360(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) % 360
    return np.histogram(angle, bins=9, range=(0, 360), weights=magnitude)[0]


@EXERCISE.wrong("180° is added to every angle, so those from 0° to 180° are now lost instead. Which ones need it?")
def votes_all_shifted(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) + 180
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong("|dy| + |dx| is longer than the arrow. Its length is the root of the sum of squares, as given.")
def votes_by_sum(dy, dx):
    angle = np.degrees(np.arctan2(dy, dx)) % 180
    return np.histogram(angle, bins=9, range=(0, 180), weights=np.abs(dy) + np.abs(dx))[0]


@EXERCISE.wrong("each pixel has one vote here. What should the vote of a strong edge weigh?")
def votes_unweighted(dy, dx):
    angle = np.degrees(np.arctan2(dy, dx)) % 180
    return np.histogram(angle, bins=9, range=(0, 180))[0]


@EXERCISE.wrong("`arctan2` returns radians, -3.14 to 3.14. What became of `np.degrees`?")
def votes_in_radians(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    return np.histogram(np.arctan2(dy, dx) % 180, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "now every arrow points to the right half of the lower half: -45° becomes 45°, and no orientation lies beyond 90°."
)
def votes_of_absolutes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(np.abs(dy), np.abs(dx)))
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "an angle below 0 is not 0: -45° should vote for 135°. Clipping turns all arrows that point upward to the "
    "right or to the left."
)
def votes_clipped(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.clip(np.degrees(np.arctan2(dy, dx)), 0, 180)
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong("modulo π leaves radians, 0 to 3.14, and a bin is 20 *degrees* wide: all votes go to the first.")
def votes_modulo_pi(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    return np.histogram(np.arctan2(dy, dx) % np.pi, bins=9, range=(0, 180), weights=magnitude)[0]


@EXERCISE.wrong(
    "no vote is lost now, but the sums are divided by a total. Asked for are the sums of the magnitudes themselves."
)
def votes_as_density(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) % 180
    with np.errstate(all="ignore"):
        return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude, density=True)[0]


@EXERCISE.wrong("the votes add up to 1 here. Asked for are the sums of the magnitudes; scaling comes later, by blocks.")
def votes_as_shares(dy, dx):
    votes = direction_votes(dy, dx)
    with np.errstate(all="ignore"):
        return votes / votes.sum()


@EXERCISE.also_right
def votes_by_bincount(dy, dx):
    down, right = np.ravel(dy), np.ravel(dx)
    angle = np.degrees(np.arctan2(down, right))
    angle = np.where(angle < 0, angle + 180, angle)
    bins = (angle // 20).astype(int) % 9
    return np.bincount(bins, weights=np.hypot(down, right), minlength=9)


@EXERCISE.also_right
def votes_by_loop(dy, dx):
    votes = [0.0] * 9
    for down, right in zip(np.ravel(dy), np.ravel(dx)):
        votes[int(np.degrees(np.arctan2(down, right)) % 180 // 20)] += np.sqrt(down**2 + right**2)
    return votes


@EXERCISE.wrong(
    "without `range`, the bins lie between the smallest and the largest angle that occur: others in each cell."
)
def votes_without_range(dy, dx):
    magnitude, angle = np.hypot(dy, dx), np.degrees(np.arctan2(dy, dx)) % 180
    return np.histogram(angle, bins=9, weights=magnitude)[0]


@EXERCISE.wrong("these are squares of lengths: a gradient of 3 and 4 votes with 5, not with 25.")
def votes_squared(dy, dx):
    angle = np.degrees(np.arctan2(dy, dx)) % 180
    return np.histogram(angle, bins=9, range=(0, 180), weights=dy**2 + dx**2)[0]


@EXERCISE.wrong_if(
    "`np.histogram` returns two things, votes and borders. Which one is asked for?",
    examples=[
        lambda dy, dx: np.histogram(
            np.degrees(np.arctan2(dy, dx)) % 180, bins=9, range=(0, 180), weights=np.hypot(dy, dx)
        )
    ],
)
def votes_with_borders(got, _wanted):
    return all(isinstance(result, tuple) and len(result) == 2 for result in got)
