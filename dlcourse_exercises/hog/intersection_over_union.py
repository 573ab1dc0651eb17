"""intersection_over_union: return the area covered by both boxes, divided by the area covered by at least one."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call, edge


def both_unclipped(box, other):
    return (min(box[2], other[2]) - max(box[0], other[0])) * (min(box[3], other[3]) - max(box[1], other[1]))


def intersection_and_union(box, other):
    width = max(0, min(box[2], other[2]) - max(box[0], other[0]))
    return width * max(0, min(box[3], other[3]) - max(box[1], other[1]))


def area_of(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def some_boxes(seed):
    low = np.random.default_rng(seed).uniform(0, 60, (2, 2))
    size = np.random.default_rng(seed + 1).uniform(20, 90, (2, 2))
    return call(*np.concatenate([low, low + size], axis=1))


def intersection_over_union(box, other):
    """Return the area covered by both boxes, divided by the area covered by at least one."""
    width = max(0, min(box[2], other[2]) - max(box[0], other[0]))
    height = max(0, min(box[3], other[3]) - max(box[1], other[1]))
    both = width * height
    area = (box[2] - box[0]) * (box[3] - box[1])
    other_area = (other[2] - other[0]) * (other[3] - other[1])
    return both / (area + other_area - both)


EXERCISE = Implement(
    intersection_over_union,
    calls=[
        call((0, 0, 2, 2), (1, 0, 3, 2)),
        call((0, 0, 4, 4), (0, 0, 4, 4)),
        call((0, 0, 4, 4), (1, 1, 3, 3)),
        call((1, 1, 3, 3), (0, 0, 4, 4)),
        call((0, 0, 2, 2), (3, 5, 6, 9)),
        call((0, 0, 2, 2), (5, 0, 7, 2)),
        edge((0, 0, 2, 2), (2, 0, 4, 2)),
        edge((0, 0, 2, 2), (2, 2, 4, 4)),
        call((10, 20, 40, 30), (25, 5, 35, 60)),
        call((-5.0, -5.0, 5.0, 5.0), (-4.5, -5.0, 5.5, 5.0)),
        some_boxes(0),
        some_boxes(4),
    ],
    hints=[
        "The shared area is a box too. Its left border is the larger of the two left borders; and its right one?",
        "Its width is `min(rights) - max(lefts)`, at least 0. The same for its height.",
        "The union is one area plus the other minus the shared part.",
    ],
    right="right, also for boxes that do not meet. Detectors are still judged with these few lines",
)


@EXERCISE.wrong(
    "these boxes do not meet: the shared width and height both come out negative, and minus times minus is plus. How "
    "large can a shared side be at least?"
)
def iou_negative_sides(box, other):
    both = both_unclipped(box, other)
    return both / (area_of(box) + area_of(other) - both)


@EXERCISE.wrong("you cut off the area at 0, but with two negative sides the area is positive. Cut off each side.")
def iou_clipped_late(box, other):
    both = max(0, both_unclipped(box, other))
    return both / (area_of(box) + area_of(other) - both)


@EXERCISE.wrong(
    "beside each other, these boxes share no width but some height, and the result is negative. Is it enough that "
    "one of the two sides is missing?"
)
def iou_unless_both(box, other):
    width, height = (min(box[i + 2], other[i + 2]) - max(box[i], other[i]) for i in (0, 1))
    if width < 0 and height < 0:
        return 0.0
    return width * height / (area_of(box) + area_of(other) - width * height)


@EXERCISE.wrong("you read the last two numbers as width and height. They are the right and the lower border.")
def iou_width_and_height(box, other):
    corners = [(b[0], b[1], b[0] + b[2], b[1] + b[3]) for b in (box, other)]
    return intersection_over_union(*corners)


@EXERCISE.wrong("two equal boxes give 0.5. Both areas together count the shared part twice.")
def iou_shared_twice(box, other):
    return intersection_and_union(box, other) / (area_of(box) + area_of(other))


@EXERCISE.wrong("twice the shared area over the sum of both areas is the Dice coefficient. IoU divides by the union.")
def iou_dice(box, other):
    return 2 * intersection_and_union(box, other) / (area_of(box) + area_of(other))


@EXERCISE.wrong("you divide by the area of the first box. Exchange the two: should the result change?")
def iou_of_the_first(box, other):
    return intersection_and_union(box, other) / area_of(box)


@EXERCISE.wrong("a small box within a large one gives 1 here, as if they agreed. Divide by what both cover together.")
def iou_of_the_smaller(box, other):
    return intersection_and_union(box, other) / min(area_of(box), area_of(other))


@EXERCISE.wrong("you divide by the smallest box around both. It covers corners that belong to neither.")
def iou_hull(box, other):
    hull = (max(box[2], other[2]) - min(box[0], other[0])) * (max(box[3], other[3]) - min(box[1], other[1]))
    return intersection_and_union(box, other) / hull


@EXERCISE.wrong(
    "you add 1 to each side, as if the borders were pixels that belong to the box. Here they are lines: from 0 to 2 "
    "is 2 wide."
)
def iou_plus_one(box, other):
    width = max(0, min(box[2], other[2]) - max(box[0], other[0]) + 1)
    both = width * max(0, min(box[3], other[3]) - max(box[1], other[1]) + 1)
    areas = [(b[2] - b[0] + 1) * (b[3] - b[1] + 1) for b in (box, other)]
    return both / (sum(areas) - both)


@EXERCISE.also_right
def iou_by_arrays(box, other):
    box, other = np.asarray(box, dtype=float), np.asarray(other, dtype=float)
    sides = np.clip(np.minimum(box[2:], other[2:]) - np.maximum(box[:2], other[:2]), 0, None)
    both = np.prod(sides)
    return both / (np.prod(box[2:] - box[:2]) + np.prod(other[2:] - other[:2]) - both)


@EXERCISE.also_right
def iou_if_they_meet(box, other):
    left, top = max(box[0], other[0]), max(box[1], other[1])
    right, bottom = min(box[2], other[2]), min(box[3], other[3])
    if right <= left or bottom <= top:
        return 0.0
    both = (right - left) * (bottom - top)
    areas = [(b[2] - b[0]) * (b[3] - b[1]) for b in (box, other)]
    return both / (sum(areas) - both)
