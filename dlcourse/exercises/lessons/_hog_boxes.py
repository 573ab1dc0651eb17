"""Exercises of the lesson on HOG: boxes around things that were found."""

# mypy: disable-error-code="var-annotated"
# Learners write `keep = []`.

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, Implement, Mistake, call

# Boxes --------------------------------------------------------------------------------------------------------


def intersection_over_union(box, other):
    """Return the area covered by both boxes, divided by the area covered by at least one."""
    width = max(0, min(box[2], other[2]) - max(box[0], other[0]))
    height = max(0, min(box[3], other[3]) - max(box[1], other[1]))
    both = width * height
    area = (box[2] - box[0]) * (box[3] - box[1])
    other_area = (other[2] - other[0]) * (other[3] - other[1])
    return both / (area + other_area - both)


def _iou_by_arrays(box, other):
    box, other = np.asarray(box, dtype=float), np.asarray(other, dtype=float)
    sides = np.clip(np.minimum(box[2:], other[2:]) - np.maximum(box[:2], other[:2]), 0, None)
    both = np.prod(sides)
    return both / (np.prod(box[2:] - box[:2]) + np.prod(other[2:] - other[:2]) - both)


def _iou_if_they_meet(box, other):
    left, top = max(box[0], other[0]), max(box[1], other[1])
    right, bottom = min(box[2], other[2]), min(box[3], other[3])
    if right <= left or bottom <= top:
        return 0.0
    both = (right - left) * (bottom - top)
    areas = [(b[2] - b[0]) * (b[3] - b[1]) for b in (box, other)]
    return both / (sum(areas) - both)


def _both_unclipped(box, other):
    return (min(box[2], other[2]) - max(box[0], other[0])) * (min(box[3], other[3]) - max(box[1], other[1]))


def _both(box, other):
    width = max(0, min(box[2], other[2]) - max(box[0], other[0]))
    return width * max(0, min(box[3], other[3]) - max(box[1], other[1]))


def _area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def _iou_negative_sides(box, other):
    both = _both_unclipped(box, other)
    return both / (_area(box) + _area(other) - both)


def _iou_clipped_late(box, other):
    both = max(0, _both_unclipped(box, other))
    return both / (_area(box) + _area(other) - both)


def _iou_unless_both(box, other):
    width, height = (min(box[i + 2], other[i + 2]) - max(box[i], other[i]) for i in (0, 1))
    if width < 0 and height < 0:
        return 0.0
    return width * height / (_area(box) + _area(other) - width * height)


def _iou_width_and_height(box, other):
    corners = [(b[0], b[1], b[0] + b[2], b[1] + b[3]) for b in (box, other)]
    return intersection_over_union(*corners)


def _iou_shared_twice(box, other):
    return _both(box, other) / (_area(box) + _area(other))


def _iou_of_the_first(box, other):
    return _both(box, other) / _area(box)


def _iou_of_the_smaller(box, other):
    return _both(box, other) / min(_area(box), _area(other))


def _iou_hull(box, other):
    hull = (max(box[2], other[2]) - min(box[0], other[0])) * (max(box[3], other[3]) - min(box[1], other[1]))
    return _both(box, other) / hull


def _iou_plus_one(box, other):
    width = max(0, min(box[2], other[2]) - max(box[0], other[0]) + 1)
    both = width * max(0, min(box[3], other[3]) - max(box[1], other[1]) + 1)
    areas = [(b[2] - b[0] + 1) * (b[3] - b[1] + 1) for b in (box, other)]
    return both / (sum(areas) - both)


def _some_boxes(seed):
    low = np.random.default_rng(seed).uniform(0, 60, (2, 2))
    size = np.random.default_rng(seed + 1).uniform(20, 90, (2, 2))
    return call(*np.concatenate([low, low + size], axis=1))


# Non-maximum suppression --------------------------------------------------------------------------------------


def best_boxes(scores, overlap, threshold=0.3):
    """Return the indices of the boxes that survive non-maximum suppression, the best first."""
    order = np.argsort(scores)[::-1]
    keep = []
    for box in order:
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return keep


def _best_given(scores, overlap, threshold=0.3):
    """Return the indices of the boxes that survive non-maximum suppression, the best first."""
    order = np.argsort(scores)[::-1]
    keep = []
    for rank, box in enumerate(order):
        better = order[:rank]
        if all(overlap[box, other] <= threshold for other in better):
            keep.append(int(box))
    return keep


def _best_by_removal(scores, overlap, threshold=0.3):
    left = sorted(range(len(scores)), key=lambda box: -scores[box])
    keep = []
    while left:
        keep.append(left[0])
        left = [box for box in left[1:] if overlap[left[0], box] <= threshold]
    return np.array(keep)


def _best_is_worst(scores, overlap, threshold=0.3):
    keep = []
    for box in np.argsort(scores):
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return keep


def _best_beside_the_last(scores, overlap, threshold=0.3):
    keep = []
    for box in np.argsort(scores)[::-1]:
        if not keep or overlap[box, keep[-1]] <= threshold:
            keep.append(int(box))
    return keep


def _best_if_any(scores, overlap, threshold=0.3):
    keep = []
    for box in np.argsort(scores)[::-1]:
        if not keep or any(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return keep


def _best_all(scores, overlap, threshold=0.3):
    return [int(box) for box in np.argsort(scores)[::-1]]


def _best_unsorted(scores, overlap, threshold=0.3):
    keep = []
    for box in range(len(scores)):
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(box)
    return keep


def _overlaps(n, pairs):
    """A symmetric matrix of IoUs: 1 on the diagonal, the pairs' values, 0 elsewhere."""
    matrix = np.eye(n)
    for (one, other), value in pairs.items():
        matrix[one, other] = matrix[other, one] = value
    return matrix


def _a_crowd(seed, n=14):
    rng = np.random.default_rng(seed)
    left = rng.uniform(0, 80, n)
    shared = np.clip(20 - np.abs(left[:, np.newaxis] - left), 0, None)
    return call(rng.permutation(n) / n, shared / (40 - shared))


EXERCISES = [
    Implement(
        intersection_over_union,
        calls=[
            call((0, 0, 2, 2), (1, 0, 3, 2)),
            call((0, 0, 4, 4), (0, 0, 4, 4)),
            call((0, 0, 4, 4), (1, 1, 3, 3)),
            call((1, 1, 3, 3), (0, 0, 4, 4)),
            call((0, 0, 2, 2), (3, 5, 6, 9)),
            call((0, 0, 2, 2), (5, 0, 7, 2)),
            call((0, 0, 2, 2), (2, 0, 4, 2)),
            call((10, 20, 40, 30), (25, 5, 35, 60)),
            call((-5.0, -5.0, 5.0, 5.0), (-4.5, -5.0, 5.5, 5.0)),
            _some_boxes(0),
            _some_boxes(4),
        ],
        alternatives=[_iou_by_arrays, _iou_if_they_meet],
        mistakes=[
            Mistake(
                _iou_negative_sides,
                "these boxes do not meet: the shared width and height both come out negative, and minus times minus is "
                "plus. How large can a shared side be at least?",
            ),
            Mistake(
                _iou_clipped_late,
                "you cut off the area at 0, but with two negative sides the area is positive. Cut off each side.",
            ),
            Mistake(
                _iou_unless_both,
                "beside each other, these boxes share no width but some height, and the result is negative. Is it "
                "enough that one of the two sides is missing?",
            ),
            Mistake(
                _iou_width_and_height,
                "you read the last two numbers as width and height. They are the right and the lower border.",
            ),
            Mistake(
                _iou_shared_twice,
                "two equal boxes give 0.5. Both areas together count the shared part twice.",
            ),
            Mistake(
                _iou_of_the_first,
                "you divide by the area of the first box. Exchange the two: should the result change?",
            ),
            Mistake(
                _iou_of_the_smaller,
                "a small box within a large one gives 1 here, as if they agreed. Divide by what both cover together.",
            ),
            Mistake(
                _iou_hull,
                "you divide by the smallest box around both. It covers corners that belong to neither.",
            ),
            Mistake(
                _iou_plus_one,
                "you add 1 to each side, as if the borders were pixels that belong to the box. Here they are lines: "
                "from 0 to 2 is 2 wide.",
            ),
        ],
        hints=[
            "The shared area is a box too. Its left border is the larger of the two left borders; and its right one?",
            "Its width is `min(rights) - max(lefts)`, at least 0. The same for its height.",
            "The union is one area plus the other minus the shared part.",
        ],
        right="right, also for boxes that do not meet. Every detector since is judged with these few lines",
    ),
    FindMistake(
        best_boxes,
        given=_best_given,
        fault="box 2 overlaps only box 1, and box 1 itself was thrown away for box 0. Whose overlap should count?",
        calls=[
            call(np.array([0.9, 0.8, 0.7]), _overlaps(3, {(0, 1): 0.5, (1, 2): 0.5})),
            call(np.array([0.8, 0.9]), _overlaps(2, {(0, 1): 0.5})),
            call(np.array([0.2, 0.9, 0.5]), _overlaps(3, {})),
            call(np.array([0.9, 0.6, 0.7]), _overlaps(3, {(0, 1): 0.6, (0, 2): 0.1, (1, 2): 0.2})),
            call(np.array([0.5]), np.eye(1)),
            call(np.array([]), np.zeros((0, 0))),
            call(np.array([0.9, 0.8, 0.7]), _overlaps(3, {(0, 1): 0.5, (1, 2): 0.5}), threshold=0.6),
            _a_crowd(0),
            _a_crowd(1, 30),
        ],
        alternatives=[_best_by_removal],
        mistakes=[
            Mistake(
                _best_is_worst,
                "you begin with the worst box: `argsort` sorts upwards. The best one must be kept first.",
            ),
            Mistake(
                _best_beside_the_last,
                "you compare with the box that was kept last only. A box may overlap one that was kept long before.",
            ),
            Mistake(
                _best_if_any,
                "one kept box that it does not overlap is not enough. It must not overlap any of them.",
            ),
            Mistake(_best_all, "nothing is thrown away. Compare each box with those that are kept already."),
            Mistake(
                _best_unsorted,
                "you go through the boxes as they come. Which one must be looked at first?",
            ),
        ],
        hints=[
            "Follow the first counterexample by hand: 0 is kept, 1 overlaps 0. And 2?",
            "A box that was thrown away is gone. It must not throw others away.",
            "Compare with the boxes in `keep`, not with all better ones.",
        ],
        right="right: only a box that is kept may throw others away",
    ),
]
