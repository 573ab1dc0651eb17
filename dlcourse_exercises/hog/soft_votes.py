"""soft_votes: return the nine sums of a cell. A pixel's vote is split between the two nearest bin centers."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


def a_cell(seed, shape=(64,), scale=40.0, dtype=np.float64):
    rng = np.random.default_rng(seed)
    return call(rng.uniform(0, scale, shape).astype(dtype), rng.uniform(0, 179.9, shape).astype(dtype))


def soft_votes(magnitude, angle):
    """Return the nine sums of a cell. A pixel's vote is split between the two nearest bin centers.

    magnitude and angle (degrees, 0 up to 180) have shape (pixels,); centers are 10, 30, …, 170.
    """
    position = angle / 20 - 0.5  # 0 at the first center, 8 at the last
    lower = np.floor(position).astype(int)
    share = position - lower  # how far it is from the lower center to the next
    votes = np.zeros(9)
    np.add.at(votes, lower % 9, (1 - share) * magnitude)
    np.add.at(votes, (lower + 1) % 9, share * magnitude)
    return votes


EXERCISE = Implement(
    soft_votes,
    calls=[
        call(np.array([10.0]), np.array([30.0])),
        call(np.array([10.0]), np.array([35.0])),
        call(np.array([8.0]), np.array([40.0])),
        call(np.array([8.0]), np.array([5.0])),
        call(np.array([8.0]), np.array([175.0])),
        call(np.array([1.0, 2.0]), np.array([0.0, 179.0])),
        a_cell(0),
        a_cell(1, (5,), 1e4),
        a_cell(2, (64,), 40.0, np.float32),
        edge(np.array([4.0, 6.0]), np.array([170.0, 10.0])),
        edge(np.array([4.0]), np.array([179.5])),
        edge(np.array([]), np.array([])),
    ],
    hints=[
        "Count in bins: `position = angle / 20 - 0.5` is 0 at the first center and 8 at the last. "
        "What do its whole part and its fraction tell you?",
        "`lower = np.floor(position)` is the bin below; `position - lower` is the share of the bin above. "
        "-1 and 9 are bins too: modulo 9.",
        "Add `(1 - share) * magnitude` into bin `lower % 9` and `share * magnitude` into bin `(lower + 1) % 9`, "
        "with `np.add.at`, `np.bincount` or a loop.",
    ],
    right="right: 5° gives 3/4 to the bin at 10° and 1/4 to the one at 170°. OpenCV splits votes in the same way "
    "between neighboring cells",
)


@EXERCISE.wrong("this gives the whole vote to one bin. At 35° bin 1 (center 30°) and bin 2 (center 50°) share it.")
def soft_but_hard(magnitude, angle):
    return np.bincount(np.ravel(angle // 20).astype(int), weights=np.ravel(magnitude), minlength=9)


@EXERCISE.wrong("there is no bin 9. Beyond 170° comes 180°, which is 0°: which bin is the neighbor of the last?")
def soft_without_ring(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        lower = int(np.floor(a / 20 - 0.5))
        share = a / 20 - 0.5 - lower
        votes[lower] += (1 - share) * m
        votes[lower + 1] += share * m
    return votes


@EXERCISE.wrong(
    "below 10° and above 170° a part of the vote gets lost. The bins form a ring: at 5° the nearest centers are 10° "
    "and 170°."
)
def soft_ends_lost(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        for k in range(9):
            votes[k] += m * max(0.0, 1 - abs(a - (20 * k + 10)) / 20)
    return votes


@EXERCISE.wrong(
    "below 10° you give all to the first bin and above 170° all to the last. But 5° is 15° away from 170°: the two "
    "ends are neighbors."
)
def soft_ends_clamped(magnitude, angle):
    position = np.clip(np.ravel(angle) / 20 - 0.5, 0, 8)
    lower = np.minimum(np.floor(position).astype(int), 7)
    share = position - lower
    m = np.ravel(magnitude)
    return np.bincount(lower, (1 - share) * m, 9) + np.bincount(lower + 1, share * m, 9)


@EXERCISE.wrong("the shares are exchanged: the nearer center should get more. At 35° that is the one at 30°.")
def soft_shares_swapped(magnitude, angle):
    position = np.ravel(angle) / 20 - 0.5
    lower = np.floor(position).astype(int)
    share, m = position - lower, np.ravel(magnitude)
    return np.bincount(lower % 9, share * m, 9) + np.bincount((lower + 1) % 9, (1 - share) * m, 9)


@EXERCISE.wrong(
    "you measure from 0°, 20°, 40°, the bins' borders. A vote at 30° should go to bin 1 whole: centers are at 10°, "
    "30°, 50°."
)
def soft_centers_at_borders(magnitude, angle):
    position = np.ravel(angle) / 20
    lower = np.floor(position).astype(int)
    share, m = position - lower, np.ravel(magnitude)
    return np.bincount(lower % 9, (1 - share) * m, 9) + np.bincount((lower + 1) % 9, share * m, 9)


@EXERCISE.wrong(
    "each pixel has one vote here, the noise of a wall as much as the edge of a roof. What should a vote weigh?"
)
def soft_without_magnitude(magnitude, angle):
    return soft_votes(np.ones_like(magnitude), angle)


@EXERCISE.wrong(
    "single pixels are right, but where several fall into one bin only one counts: `votes[bins] += x` adds to each "
    "bin once. `np.add.at` and `np.bincount` add them all."
)
def soft_counted_once(magnitude, angle):
    position = angle / 20 - 0.5
    lower = np.floor(position).astype(int)
    share = position - lower
    votes = np.zeros(9)
    votes[lower % 9] += (1 - share) * magnitude
    votes[(lower + 1) % 9] += share * magnitude
    return votes


@EXERCISE.wrong(
    "`int` rounds toward 0, so below 10° one share is negative and the other above 1. `np.floor` rounds down."
)
def soft_truncated(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        position = a / 20 - 0.5
        lower = int(position)
        share = position - lower
        votes[lower % 9] += (1 - share) * m
        votes[(lower + 1) % 9] += share * m
    return votes


@EXERCISE.wrong(
    "below 10° one share is negative (`int` rounds toward 0), and above 170° a share is lost. Which bins lie on both "
    "sides of 0°?"
)
def soft_truncated_without_ring(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        lower = int(a / 20 - 0.5)
        share = a / 20 - 0.5 - lower
        votes[lower] += (1 - share) * m
        if lower + 1 < 9:
            votes[lower + 1] += share * m
    return votes


@EXERCISE.wrong(
    "each of the two bins gets half here. At 35° the center at 30° is nearer than the one at 50°, and gets more."
)
def soft_in_halves(magnitude, angle):
    position = np.ravel(angle) / 20 - 0.5
    lower, m = np.floor(position).astype(int), np.ravel(magnitude)
    return np.bincount(lower % 9, m / 2, 9) + np.bincount((lower + 1) % 9, m / 2, 9)


@EXERCISE.wrong(
    "the votes are divided by their sum. Asked for are the sums themselves; scaling comes later, by blocks."
)
def soft_as_shares(magnitude, angle):
    votes = soft_votes(magnitude, angle)
    return votes / max(votes.sum(), 1e-12)


@EXERCISE.wrong(
    "above 170° a vote is shared with the *first* center, 10°, as below 10° with the last. You close the ring "
    "at one end only."
)
def soft_ring_at_one_end(magnitude, angle):
    position = np.ravel(angle) / 20 - 0.5
    lower, m = np.floor(position).astype(int), np.ravel(magnitude)
    share = position - lower
    votes = np.bincount(lower % 9, (1 - share) * m, 9)
    return votes + np.bincount(np.minimum(lower + 1, 8), share * m, 9)


@EXERCISE.wrong("these are means over the pixels. Asked for are the sums of their votes.")
def soft_means(magnitude, angle):
    return soft_votes(magnitude, angle) / max(len(magnitude), 1)


@EXERCISE.also_right
def soft_by_loop(magnitude, angle):
    votes = [0.0] * 9
    for m, a in zip(magnitude, angle):
        for k in range(9):
            apart = abs(a - (20 * k + 10))
            apart = min(apart, 180 - apart)
            votes[k] += m * max(0.0, 1 - apart / 20)
    return votes


@EXERCISE.also_right
def soft_by_bincount(magnitude, angle):
    m, position = np.ravel(magnitude), (np.ravel(angle) - 10) / 20
    share, lower = np.modf(position + 9)
    lower = lower.astype(int)
    return np.bincount(lower % 9, m * (1 - share), 9) + np.bincount((lower + 1) % 9, m * share, 9)


def _bins_in_which(got, wanted, is_so):
    """Whether something holds for what each call returned, and what is wrong are the votes alone."""
    return all(
        np.shape(g) == np.shape(w) and is_so(np.asarray(g), np.asarray(w)) for g, w in zip(got, wanted, strict=True)
    )


@EXERCISE.wrong_if(
    "each vote is shared by two bins, and together they get all of it: here a part of each is lost.",
    examples=[
        lambda magnitude, angle: np.bincount(
            np.floor(angle / 20 - 0.5).astype(int) % 9, (1 - (angle / 20 - 0.5) % 1) * magnitude, 9
        )
    ],
)
def votes_lost(got, wanted):
    return _bins_in_which(got, wanted, lambda g, w: np.all(g <= w + 1e-6)) and any(
        np.sum(g) < 0.99 * np.sum(w) for g, w in zip(got, wanted, strict=True)
    )


@EXERCISE.wrong_if(
    "the last bin never gets a vote: modulo what does the number of the neighbor count, if there are 9 bins?",
    examples=[
        lambda magnitude, angle: (
            np.bincount(np.floor(angle / 20 - 0.5).astype(int) % 8, (1 - (angle / 20 - 0.5) % 1) * magnitude, 9)
            + np.bincount((np.floor(angle / 20 - 0.5).astype(int) + 1) % 8, ((angle / 20 - 0.5) % 1) * magnitude, 9)
        )
    ],
)
def last_bin_empty(got, wanted):
    return _bins_in_which(got, wanted, lambda g, w: g[-1] == 0 and np.isclose(g.sum(), w.sum(), rtol=1e-3))
