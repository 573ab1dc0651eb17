"""The ten classes of Fashion-MNIST: garments, shoes and bags of 28×28 pixels, light on black.

They are framed as the real ones are: upright, as large as the picture, in its middle. `tests/samples` holds their
nearest-picture accuracy, class by class, against that of the real set.
"""

from __future__ import annotations

import numpy as np

from samples.drawing.canvas import ZOOM, Array, Color, Picture
from samples.drawing.garments import coat, dress, pullover, shirt, t_shirt, trouser
from samples.drawing.shoes import ankle_boot, bag, sandal, sneaker

SIDE = 28
GARMENTS = [t_shirt, trouser, pullover, dress, coat, sandal, shirt, sneaker, bag, ankle_boot]
SHOES = (sandal, sneaker, ankle_boot)


def tone(p: Picture) -> Color:
    """The cloth's tone: seldom dark, since the ground is black."""
    gray = int(p.pick([p.between(50, 120), p.between(120, 190), p.between(160, 225), p.between(190, 245)]))
    return gray, gray, gray


def figure(label: int, seed: tuple[int, ...], x: float, y: float, size: float) -> Picture:
    """A drawing of a class, its middle at (x, y), half its width `size` (as shares of the canvas)."""
    p, garment = Picture(np.random.default_rng(seed), SIDE), GARMENTS[label]
    p.pose(x, y, size, p.between(-3, 3), squeeze=p.between(0.9, 1.1), flip=garment in SHOES)
    p.bend, p.lean = p.bend / 2, p.lean / 5
    garment(p, tone(p))
    return p


def draw(label: int, seed: tuple[int, ...]) -> Array:
    """One picture of a class, `(28, 28)` in uint8. Shoes look to the left, as in the real set."""
    small = figure(label, seed, 0.5, 0.5, 0.25).pixels[..., 0] > 0
    rows, columns = np.flatnonzero(small.any(axis=1)), np.flatnonzero(small.any(axis=0))
    side = len(small)
    grow = side / (1 + max(rows[-1] - rows[0], columns[-1] - columns[0]))
    x, y = (0.5 + grow * (0.5 - (ends[0] + ends[-1] + 1) / 2 / side) for ends in (columns, rows))
    p = figure(label, seed, x, y, 0.25 * grow)
    sums = p.pixels[..., 0].reshape(SIDE, ZOOM, SIDE, ZOOM).sum(axis=(1, 3), dtype=np.int64)
    light, across = int(p.random.integers(-15, 16)), 2 * np.arange(SIDE) + 1 - SIDE
    rough = p.random.integers(-7, 8, (SIDE, SIDE))
    lit = sums // ZOOM**2 * (100 + light * across[None, :] // SIDE + rough) // 100
    return np.clip(lit, 0, 255).astype(np.uint8)


def fashion_pictures(labels: Array, seed: int) -> Array:
    """A picture for each label, each from its own generator: `(n, 28, 28)`."""
    return np.stack([draw(int(label), (seed, row)) for row, label in enumerate(labels)])
