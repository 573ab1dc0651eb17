"""Exercises of the lesson on HOG: how the pixels of a cell vote."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, Implement, Mistake, call

# Orientation histograms ---------------------------------------------------------------------------------------


def direction_votes(dy, dx):
    """Return nine sums: the magnitudes of the gradients by orientation, in bins of 20 degrees."""
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) % 180
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes


def _votes_given(dy, dx):
    """Return nine sums: the magnitudes of the gradients by orientation, in bins of 20 degrees."""
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx))
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes


def _votes_by_bincount(dy, dx):
    down, right = np.ravel(dy), np.ravel(dx)
    angle = np.degrees(np.arctan2(down, right))
    angle = np.where(angle < 0, angle + 180, angle)
    bins = (angle // 20).astype(int) % 9
    return np.bincount(bins, weights=np.hypot(down, right), minlength=9)


def _votes_by_loop(dy, dx):
    votes = [0.0] * 9
    for down, right in zip(np.ravel(dy), np.ravel(dx)):
        votes[int(np.degrees(np.arctan2(down, right)) % 180 // 20)] += np.sqrt(down**2 + right**2)
    return votes


def _votes_folded(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.abs(np.degrees(np.arctan2(dy, dx)))
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


def _votes_full_circle(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx))
    return np.histogram(angle, bins=9, range=(-180, 180), weights=magnitude)[0]


def _votes_turned(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) + 90
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


def _votes_of_the_edge(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = (np.degrees(np.arctan2(dy, dx)) + 90) % 180
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


def _votes_half_circle(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    with np.errstate(all="ignore"):
        angle = np.degrees(np.arctan(dy / dx))
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


def _votes_exchanged(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dx, dy)) % 180
    return np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)[0]


def _votes_in_radians(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    return np.histogram(np.arctan2(dy, dx) % 180, bins=9, range=(0, 180), weights=magnitude)[0]


def _some_gradients(seed, shape):
    dy, dx = np.random.default_rng(seed).normal(0, 30, (2, *shape))
    return call(dy, dx)


# Shared votes -------------------------------------------------------------------------------------------------


def soft_votes(magnitude, angle):
    """Return the nine sums of a cell. A pixel's magnitude is shared by the two nearest bin centres.

    magnitude and angle (degrees, 0 up to 180) have shape (pixels,); centres are 10, 30, …, 170.
    """
    position = angle / 20 - 0.5  # 0 at the first centre, 8 at the last
    lower = np.floor(position).astype(int)
    share = position - lower  # how far it is from the lower centre to the next
    votes = np.zeros(9)
    np.add.at(votes, lower % 9, (1 - share) * magnitude)
    np.add.at(votes, (lower + 1) % 9, share * magnitude)
    return votes


def _soft_by_loop(magnitude, angle):
    votes = [0.0] * 9
    for m, a in zip(magnitude, angle):
        for k in range(9):
            apart = abs(a - (20 * k + 10))
            apart = min(apart, 180 - apart)
            votes[k] += m * max(0.0, 1 - apart / 20)
    return votes


def _soft_by_bincount(magnitude, angle):
    m, position = np.ravel(magnitude), (np.ravel(angle) - 10) / 20
    share, lower = np.modf(position + 9)
    lower = lower.astype(int)
    return np.bincount(lower % 9, m * (1 - share), 9) + np.bincount((lower + 1) % 9, m * share, 9)


def _soft_but_hard(magnitude, angle):
    return np.bincount(np.ravel(angle // 20).astype(int), weights=np.ravel(magnitude), minlength=9)


def _soft_without_ring(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        lower = int(np.floor(a / 20 - 0.5))
        share = a / 20 - 0.5 - lower
        votes[lower] += (1 - share) * m
        votes[lower + 1] += share * m
    return votes


def _soft_ends_lost(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        for k in range(9):
            votes[k] += m * max(0.0, 1 - abs(a - (20 * k + 10)) / 20)
    return votes


def _soft_ends_clamped(magnitude, angle):
    position = np.clip(np.ravel(angle) / 20 - 0.5, 0, 8)
    lower = np.minimum(np.floor(position).astype(int), 7)
    share = position - lower
    m = np.ravel(magnitude)
    return np.bincount(lower, (1 - share) * m, 9) + np.bincount(lower + 1, share * m, 9)


def _soft_shares_swapped(magnitude, angle):
    position = np.ravel(angle) / 20 - 0.5
    lower = np.floor(position).astype(int)
    share, m = position - lower, np.ravel(magnitude)
    return np.bincount(lower % 9, share * m, 9) + np.bincount((lower + 1) % 9, (1 - share) * m, 9)


def _soft_centres_at_borders(magnitude, angle):
    position = np.ravel(angle) / 20
    lower = np.floor(position).astype(int)
    share, m = position - lower, np.ravel(magnitude)
    return np.bincount(lower % 9, (1 - share) * m, 9) + np.bincount((lower + 1) % 9, share * m, 9)


def _soft_without_magnitude(magnitude, angle):
    return soft_votes(np.ones_like(magnitude), angle)


def _soft_counted_once(magnitude, angle):
    position = angle / 20 - 0.5
    lower = np.floor(position).astype(int)
    share = position - lower
    votes = np.zeros(9)
    votes[lower % 9] += (1 - share) * magnitude
    votes[(lower + 1) % 9] += share * magnitude
    return votes


def _a_cell(seed, shape=(64,), scale=40.0, dtype=np.float64):
    rng = np.random.default_rng(seed)
    return call(rng.uniform(0, scale, shape).astype(dtype), rng.uniform(0, 179.9, shape).astype(dtype))


EXERCISES = [
    FindMistake(
        direction_votes,
        given=_votes_given,
        fault="the gradient (dy, dx) = (-1, 1) has no vote at all. Which angle does `arctan2` give it, and what does "
        "`np.histogram` do with a value outside its `range`?",
        calls=[
            call(np.array([-1.0]), np.array([1.0])),
            call(np.array([2.0]), np.array([0.0])),
            call(np.array([3.0, -3.0]), np.array([4.0, -4.0])),
            call(np.array([1.0, -1.0, 1.0, -1.0]), np.array([1.0, 1.0, -1.0, -1.0])),
            call(np.array([[0.0, -5.0], [0.0, 12.0]]), np.array([[0.0, 1.0], [-7.0, 0.5]])),
            _some_gradients(0, (8, 8)),
            _some_gradients(1, (50,)),
        ],
        alternatives=[_votes_by_bincount, _votes_by_loop],
        mistakes=[
            Mistake(
                _votes_folded,
                "now -45° and 45° are one, but these edges stand at right angles to each other. "
                "Opposite arrows differ by 180°: what must be added to -45°?",
            ),
            Mistake(
                _votes_full_circle,
                "no vote is lost, but your nine bins cover 360°, so they are 40° wide, and an arrow and its opposite "
                "fall into different ones. Orientations are unsigned: 0° to 180°.",
            ),
            Mistake(
                _votes_turned,
                "adding 90° moves the gap, it does not close it: angles from -90° to 270° still do not fit into "
                "0° to 180°. What makes opposite arrows equal?",
            ),
            Mistake(
                _votes_of_the_edge,
                "no vote is lost, but all are turned by 90°: this is the direction in which the edge runs. Asked "
                "for is the gradient's, at right angles to it.",
            ),
            Mistake(
                _votes_half_circle,
                "`arctan` of a quotient returns -90° to 90°, so half of the votes still lie outside the histogram. "
                "And what is `dy / dx` where dx is 0?",
            ),
            Mistake(
                _votes_exchanged,
                "`arctan2` wants dy first. With the two exchanged, angles count from the upright: 0° where brightness "
                "changes downwards.",
            ),
            Mistake(
                _votes_in_radians,
                "`arctan2` returns radians, -3.14 to 3.14. What became of `np.degrees`?",
            ),
        ],
        hints=[
            "The sum of the nine votes should be the sum of all magnitudes. For which pixels is it not?",
            "`arctan2` returns -180° to 180°. An arrow of -45° and one of 135° are the same orientation.",
            "Take the angle modulo 180: `% 180`. In Python the result is never negative.",
        ],
        right="right. Nothing warned you: a histogram throws away in silence what lies outside its range. "
        "Check that the votes add up, and such faults have nowhere to hide",
    ),
    Implement(
        soft_votes,
        calls=[
            call(np.array([10.0]), np.array([30.0])),
            call(np.array([10.0]), np.array([35.0])),
            call(np.array([8.0]), np.array([40.0])),
            call(np.array([8.0]), np.array([5.0])),
            call(np.array([8.0]), np.array([175.0])),
            call(np.array([1.0, 2.0]), np.array([0.0, 179.0])),
            _a_cell(0),
            _a_cell(1, (5,), 1e4),
            _a_cell(2, (64,), 40.0, np.float32),
        ],
        alternatives=[_soft_by_loop, _soft_by_bincount],
        mistakes=[
            Mistake(
                _soft_but_hard,
                "this gives the whole vote to one bin. At 35° bin 1 (centre 30°) and bin 2 (centre 50°) share it.",
            ),
            Mistake(
                _soft_without_ring,
                "there is no bin 9. Beyond 170° comes 180°, which is 0°: which bin is the neighbour of the last?",
            ),
            Mistake(
                _soft_ends_lost,
                "below 10° and above 170° a part of the vote gets lost. The bins form a ring: at 5° the nearest "
                "centres are 10° and 170°.",
            ),
            Mistake(
                _soft_ends_clamped,
                "below 10° you give all to the first bin and above 170° all to the last. But 5° is 15° away from 170°: "
                "the two ends are neighbours.",
            ),
            Mistake(
                _soft_shares_swapped,
                "the shares are exchanged: the nearer centre should get more. At 35° that is the one at 30°.",
            ),
            Mistake(
                _soft_centres_at_borders,
                "you measure from 0°, 20°, 40°, the bins' borders. A vote at 30° should go to bin 1 whole: "
                "centres are at 10°, 30°, 50°.",
            ),
            Mistake(
                _soft_without_magnitude,
                "each pixel has one vote here, the noise of a wall as much as the edge of a roof. "
                "What shall a vote weigh?",
            ),
            Mistake(
                _soft_counted_once,
                "single pixels are right, but where several fall into one bin only one counts: `votes[bins] += x` "
                "adds to each bin once. `np.add.at` and `np.bincount` add them all.",
            ),
        ],
        hints=[
            "Count in bins: `position = angle / 20 - 0.5` is 0 at the first centre and 8 at the last. "
            "What do its whole part and its fraction tell you?",
            "`lower = np.floor(position)` is the bin below; `position - lower` is the share of the bin above. "
            "-1 and 9 are bins too: modulo 9.",
            "Add `(1 - share) * magnitude` into bin `lower % 9` and `share * magnitude` into bin `(lower + 1) % 9`, "
            "with `np.add.at`, `np.bincount` or a loop.",
        ],
        right="right: 5° gives 3/4 to the bin at 10° and 1/4 to the one at 170°. OpenCV shares in the same way between "
        "neighbouring cells",
    ),
]
