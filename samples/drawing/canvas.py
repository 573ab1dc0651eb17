"""What all drawn samples share: a canvas with a pose, random choices, and what a camera adds.

Shapes are drawn four times as large as the picture, in sixteenths of a pixel, and brought down by whole numbers:
the same bit for bit on every processor.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Color = tuple[int, int, int]
Points = Sequence[tuple[float, float]]

ZOOM = 4
CIRCLE = np.array([(round(math.cos(k * math.pi / 12), 6), round(math.sin(k * math.pi / 12), 6)) for k in range(24)])
BLACK, WHITE = (18, 18, 20), (236, 236, 232)
# Catmull and Rom's spline at four places between the second and the third of four points
SPLINE = np.array(
    [((-u + 2 * u**2 - u**3) / 2, (2 - 5 * u**2 + 3 * u**3) / 2, (u + 4 * u**2 - 3 * u**3) / 2, (u**3 - u**2) / 2)
     for u in (0, 0.25, 0.5, 0.75)]
)  # fmt: skip


class Picture:
    """A canvas, the generator that makes its choices, and the pose in which shapes are drawn.

    A figure has its own coordinates: from -1 to 1, x to the right, where it looks, and y downwards.
    """

    def __init__(self, random: np.random.Generator, side: int = 32) -> None:
        self.random = random
        self.side = side * ZOOM
        self.pixels: Array = np.zeros((self.side, self.side, 3), np.uint8)
        self.frame()

    def chance(self, probability: float) -> bool:
        """Whether something happens that has this probability."""
        return bool(self.random.random() < probability)

    def between(self, low: float, high: float) -> float:
        """A number between the two."""
        return low + (high - low) * float(self.random.random())

    def pick(self, choices: Sequence[Any]) -> Any:
        """One of these."""
        return choices[int(self.random.integers(len(choices)))]

    def vary(self, color: Color, by: int = 22) -> Color:
        """A color like this one."""
        light = int(self.random.integers(-by, by + 1))
        red, green, blue = (
            min(250, max(5, part + light + int(other)))
            for part, other in zip(color, self.random.integers(-by // 2, by // 2 + 1, 3), strict=True)
        )
        return red, green, blue

    def frame(self) -> None:
        """Draws in the canvas's own coordinates: 0 to 1, without a pose."""
        self.matrix = (float(self.side), 0.0, 0.0, float(self.side))
        self.center = (0.0, 0.0)
        self.bend = self.lean = 0.0

    def pose(
        self, x: float, y: float, size: float, angle: float = 0, *, squeeze: float = 1, flip: bool = False
    ) -> None:
        """Draws what follows as a figure: its middle, half its width (both as shares of the canvas), turned in degrees.

        Args:
            x: where the middle lies, from 0 to 1.
            y: likewise, downwards.
            size: half the width.
            angle: clockwise.
            squeeze: how much narrower than from the side.
            flip: it looks to the left.
        """
        cosine, sine = (round(f(math.radians(angle)), 6) for f in (math.cos, math.sin))
        scale, across = size * self.side, size * self.side * squeeze * (-1 if flip else 1)
        self.matrix = (across * cosine, -scale * sine, across * sine, scale * cosine)
        self.center = (x * self.side, y * self.side)
        self.bend, self.lean = self.between(-0.12, 0.12), self.between(-0.18, 0.18)

    def place(self, points: Points | Array) -> Array:
        """Where a figure's points lie on the canvas, in sixteenths of a pixel, shape `(n, 2)`."""
        x, y = np.asarray(points, float).T
        x, y = x + self.lean * y, y + self.bend * x * x
        a, b, c, d = self.matrix
        there = np.empty((len(x), 2))
        there[:, 0] = a * x + b * y + self.center[0]
        there[:, 1] = c * x + d * y + self.center[1]
        there *= 16
        return np.rint(there).astype(np.int32)

    def polygon(self, points: Points | Array, color: Color) -> None:
        """Fills a polygon."""
        cv2.fillPoly(self.pixels, [self.place(points)], color, cv2.LINE_8, 4)

    def blob(self, points: Points, color: Color) -> None:
        """Fills a smooth outline that goes through the points."""
        corners = np.asarray(points, float)
        curve = sum(weights[:, None] * np.roll(corners, 1 - k, axis=0)[:, None] for k, weights in enumerate(SPLINE.T))
        self.polygon(np.asarray(curve).reshape(-1, 2), color)

    def ellipse(self, x: float, y: float, rx: float, ry: float, color: Color) -> None:
        """Fills an ellipse."""
        self.polygon(CIRCLE * (rx, ry) + (x, y), color)

    def box(self, left: float, top: float, right: float, bottom: float, color: Color) -> None:
        """Fills a rectangle."""
        self.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], color)

    def taper(self, start: tuple[float, float], w0: float, end: tuple[float, float], w1: float, color: Color) -> None:
        """A limb: from one round end to another of another radius."""
        (x0, y0), (x1, y1) = start, end
        length = math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2) or 1.0
        along = ((x1 - x0) / length, (y1 - y0) / length)
        turned = CIRCLE[:, :1] * along + CIRCLE[:, 1:] * (-along[1], along[0])
        self.polygon(np.concatenate([turned[:7] * w1 + end, turned[6:19] * w0 + start, turned[18:] * w1 + end]), color)

    def line(self, points: Points, width: float, color: Color) -> None:
        """A bent line of some width."""
        for start, end in pairwise(points):
            self.taper(start, width / 2, end, width / 2, color)

    def spots(self, n: int, area: tuple[float, float, float, float], size: float, color: Color) -> None:
        """Small ellipses in a box (left, top, right, bottom)."""
        for _ in range(n):
            x, y = self.between(area[0], area[2]), self.between(area[1], area[3])
            width = size * self.between(0.5, 1.3)
            self.ellipse(x, y, width, width * self.between(0.6, 1.2), color)


def shade(color: Color, percent: int) -> Color:
    """A darker color (below 100) or a lighter one."""
    red, green, blue = (min(250, part * percent // 100) for part in color)
    return red, green, blue


def mix(one: Color, other: Color, percent: int) -> Color:
    """So many percent of the second color."""
    red, green, blue = ((a * (100 - percent) + b * percent) // 100 for a, b in zip(one, other, strict=True))
    return red, green, blue


def photograph(picture: Picture, *, noise: int = 10, step: int = 4, soft: bool = False) -> Array:
    """What a camera adds: light from one side, exposure, softness, noise.

    Args:
        picture: the drawing.
        noise: its greatest size.
        step: values are whole multiples of it, so that files stay small.
        soft: each pixel is mixed with its neighbors.

    Returns:
        `(side, side, 3)` in uint8.
    """
    random, n = picture.random, picture.side // ZOOM
    sums = picture.pixels.reshape(n, ZOOM, n, ZOOM, 3).sum(axis=(1, 3), dtype=np.int64)
    if soft:
        sums = soften(sums)
    right, down = (int(k) for k in random.integers(-45, 46, 2))
    exposure, contrast = int(random.integers(82, 117)), int(random.integers(74, 110))
    ramp = 2 * np.arange(n) + 1 - n
    light = 100 + (right * ramp[None, :] + down * ramp[:, None]) // (2 * n)
    gray = (sums // 16 - 118) * contrast // 100 + 118
    shot = gray * light[..., None] * exposure // 10_000 + random.integers(-5, 6, 3)
    size = int(random.integers(0, noise + 1))
    shot = shot + random.integers(-size, size + 1, (n, n, 1))
    return (np.clip(shot + step // 2, 0, 255) // step * step).astype(np.uint8)


def soften(values: Array) -> Array:
    """Each pixel's mean with its neighbors, weighted 1, 2, 1."""
    wide = np.pad(values, ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows = wide[:-2] + 2 * wide[1:-1] + wide[2:]
    mean: Array = (rows[:, :-2] + 2 * rows[:, 1:-1] + rows[:, 2:]) // 16
    return mean
