"""best_boxes: return the indices of the boxes that survive non-maximum suppression, the best first."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge


def overlaps(n, pairs):
    """A symmetric matrix of IoUs: 1 on the diagonal, the pairs' values, 0 elsewhere."""
    matrix = np.eye(n)
    for (one, other), value in pairs.items():
        matrix[one, other] = matrix[other, one] = value
    return matrix


def a_crowd(seed, n=14):
    rng = np.random.default_rng(seed)
    left = rng.uniform(0, 80, n)
    shared = np.clip(20 - np.abs(left[:, np.newaxis] - left), 0, None)
    return call(rng.permutation(n) / n, shared / (40 - shared))


def best_boxes(scores, overlap, threshold=0.3):
    """Return the indices of the boxes that survive non-maximum suppression, the best first."""
    order = np.argsort(scores)[::-1]
    keep = []
    for box in order:
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return keep


EXERCISE = FindMistake(
    best_boxes,
    calls=[
        call(np.array([0.9, 0.8, 0.7]), overlaps(3, {(0, 1): 0.5, (1, 2): 0.5})),
        call(np.array([0.8, 0.9]), overlaps(2, {(0, 1): 0.5})),
        call(np.array([0.2, 0.9, 0.5]), overlaps(3, {})),
        call(np.array([0.9, 0.6, 0.7]), overlaps(3, {(0, 1): 0.6, (0, 2): 0.1, (1, 2): 0.2})),
        call(np.array([0.5]), np.eye(1)),
        edge(np.array([]), np.zeros((0, 0))),
        edge(np.array([0.9, 0.8, 0.7]), overlaps(3, {(0, 1): 0.3, (1, 2): 0.31})),
        call(np.array([0.9, 0.8, 0.7]), overlaps(3, {(0, 1): 0.5, (1, 2): 0.5}), threshold=0.6),
        a_crowd(0),
        a_crowd(1, 30),
    ],
    hints=[
        "Follow the first counterexample by hand: 0 is kept, 1 overlaps 0. And 2?",
        "A box that was thrown away is gone. It must not throw others away.",
        "Compare with the boxes in `keep`, not with all better ones.",
    ],
    right="right: only a box that is kept may throw others away",
)


@EXERCISE.given("box 2 overlaps only box 1, and box 1 itself was thrown away for box 0. Whose overlap should count?")
def given(scores, overlap, threshold=0.3):
    """Return the indices of the boxes that survive non-maximum suppression, the best first."""
    order = np.argsort(scores)[::-1]
    keep = []
    for rank, box in enumerate(order):
        better = order[:rank]
        if all(overlap[box, other] <= threshold for other in better):
            keep.append(int(box))
    return keep


@EXERCISE.wrong("an IoU of exactly the threshold is not above it: such a box stays.")
def best_below_the_threshold(scores, overlap, threshold=0.3):
    keep = []
    for box in np.argsort(scores)[::-1]:
        if all(overlap[box, other] < threshold for other in keep):
            keep.append(int(box))
    return keep


@EXERCISE.wrong("you return whether each box is kept. Asked for are the indices of those that are, the best first.")
def best_as_mask(scores, overlap, threshold=0.3):
    return [box in best_boxes(scores, overlap, threshold) for box in range(len(scores))]


@EXERCISE.wrong("these are the right boxes, in the order of their indices. The best should come first.")
def best_by_index(scores, overlap, threshold=0.3):
    return sorted(best_boxes(scores, overlap, threshold))


@EXERCISE.wrong("you always compare with 0.3. The caller may want another `threshold`.")
def best_at_fixed_threshold(scores, overlap, threshold=0.3):
    return best_boxes(scores, overlap, 0.3)


@EXERCISE.wrong("you begin with the worst box: `argsort` sorts upwards. The best one must be kept first.")
def best_is_worst(scores, overlap, threshold=0.3):
    keep = []
    for box in np.argsort(scores):
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return keep


@EXERCISE.wrong("you compare with the box that was kept last only. A box may overlap one that was kept long before.")
def best_beside_the_last(scores, overlap, threshold=0.3):
    keep = []
    for box in np.argsort(scores)[::-1]:
        if not keep or overlap[box, keep[-1]] <= threshold:
            keep.append(int(box))
    return keep


@EXERCISE.wrong("one kept box that it does not overlap is not enough. It must not overlap any of them.")
def best_if_any(scores, overlap, threshold=0.3):
    keep = []
    for box in np.argsort(scores)[::-1]:
        if not keep or any(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return keep


@EXERCISE.wrong("nothing is thrown away. Compare each box with those that are kept already.")
def best_all(scores, overlap, threshold=0.3):
    return [int(box) for box in np.argsort(scores)[::-1]]


@EXERCISE.wrong("you go through the boxes as they come. Which one must be looked at first?")
def best_unsorted(scores, overlap, threshold=0.3):
    keep = []
    for box in range(len(scores)):
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(box)
    return keep


@EXERCISE.wrong(
    "a box is kept if it overlaps none of the kept ones. You keep those that overlap: look at the comparison."
)
def best_overlapping(scores, overlap, threshold=0.3):
    keep = []
    for box in np.argsort(scores)[::-1]:
        if all(overlap[box, other] >= threshold for other in keep):
            keep.append(int(box))
    return keep


@EXERCISE.wrong("here a worse box throws a better one away. Compare with the boxes that are kept already.")
def best_against_worse(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    return [
        int(box)
        for rank, box in enumerate(order)
        if all(overlap[box, other] <= threshold for other in order[rank + 1 :])
    ]


@EXERCISE.wrong(
    "you compare with the next better box only, kept or not. Any *kept* box may throw it away, and no other one."
)
def best_beside_the_next(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    return [int(box) for rank, box in enumerate(order) if rank == 0 or overlap[box, order[rank - 1]] <= threshold]


@EXERCISE.wrong("these are the scores of the boxes that are kept. Asked for are their indices.")
def best_scores(scores, overlap, threshold=0.3):
    return [scores[box] for box in best_boxes(scores, overlap, threshold)]


@EXERCISE.wrong("one round is not enough: of the boxes that are left, the best one throws others away in turn.")
def best_of_one_round(scores, overlap, threshold=0.3):
    best = int(np.argmax(scores))
    return [best] + [box for box in range(len(scores)) if overlap[best, box] <= threshold]


@EXERCISE.also_right
def best_by_removal(scores, overlap, threshold=0.3):
    left = sorted(range(len(scores)), key=lambda box: -scores[box])
    keep = []
    while left:
        keep.append(left[0])
        left = [box for box in left[1:] if overlap[left[0], box] <= threshold]
    return np.array(keep)
