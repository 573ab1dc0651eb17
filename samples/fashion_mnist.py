"""The ten classes of Fashion-MNIST: garments, shoes and bags of 28×28 pixels, light on black."""

from __future__ import annotations

import numpy as np

from samples.drawing.canvas import ZOOM, Array, Colour, Picture, Points, shade

SIDE = 28


def grey(p: Picture) -> Colour:
    """The cloth's tone: seldom dark, since the ground is black."""
    tone = int(p.pick([p.between(55, 120), p.between(110, 190), p.between(170, 245)]))
    return tone, tone, tone


def both_sides(right: Points) -> list[tuple[float, float]]:
    """An outline from its right half, given from top to bottom."""
    return [*right, *[(-x, y) for x, y in reversed(right)]]


def pattern(p: Picture, half: float, top: float, bottom: float, cloth: Colour) -> None:
    """Nothing, stripes, a print, checks, or a broad band, on the front."""
    kind = p.pick(["plain", "plain", "plain", "stripes", "print", "checks", "band"])
    other = shade(cloth, p.pick([50, 68, 135, 160]))
    if kind in ("stripes", "checks"):
        step = p.between(0.12, 0.28)
        for k in range(int((bottom - top) / step)):
            p.box(-half, top + k * step, half, top + k * step + step * 0.4, other)
    if kind == "checks":
        for k in range(4):
            x = -half + (2 * k + 1) * half / 4
            p.box(x - 0.03, top, x + 0.03, bottom, shade(other, 85))
    elif kind == "print":
        p.ellipse(0, top + 0.35, half * p.between(0.3, 0.7), p.between(0.1, 0.3), other)
        p.spots(3, (-half * 0.5, top + 0.2, half * 0.5, top + 0.5), 0.08, shade(cloth, 90))
    elif kind == "band":
        y = p.between(top, bottom - 0.25)
        p.box(-half, y, half, y + p.between(0.15, 0.35), other)


def folds(p: Picture, half: float, top: float, bottom: float, cloth: Colour) -> None:
    """Soft creases."""
    for _ in range(int(p.random.integers(1, 5))):
        x = p.between(-half, half) * 0.85
        y = p.between(top, bottom - 0.2)
        p.line(
            [(x, y), (x + p.between(-0.1, 0.1), min(bottom, y + p.between(0.2, 0.7)))],
            0.035,
            shade(cloth, p.pick([82, 116])),
        )


def sleeve(p: Picture, half: float, shoulder: float, long: float, out: float, cloth: Colour) -> None:
    """Two sleeves, hanging; `long` from the shoulder down."""
    width = p.between(0.13, 0.18)
    for side in (-1, 1):
        end = (side * (half + out), shoulder + long)
        p.taper((side * (half - 0.08), shoulder + 0.12), width, end, width * 0.75, shade(cloth, 88))
        p.line(
            [(side * half * 0.98, shoulder + 0.22), (side * half * 0.98, shoulder + min(0.75, long))],
            0.03,
            shade(cloth, 50),
        )


def torso(p: Picture, half: float, bottom: float, cloth: Colour, *, neck: float) -> None:
    """The body of an upper garment with its neck."""
    p.polygon(
        both_sides(
            [(neck, -0.86), (half, -0.72), (half * p.between(0.88, 1), 0), (half * p.between(0.9, 1.1), bottom)]
        ),
        cloth,
    )


def neckline(p: Picture, neck: float, cloth: Colour, deep: float) -> None:
    """The opening for the head, with its hem."""
    p.ellipse(0, -0.87, neck + 0.03, deep + 0.05, shade(cloth, 70))
    p.ellipse(0, -0.89, neck, deep, (0, 0, 0) if p.chance(0.6) else shade(cloth, 40))


def t_shirt(p: Picture, cloth: Colour) -> None:
    """Short sleeves or none, a round or deep neck."""
    half, bottom, neck = p.between(0.42, 0.58), p.between(0.7, 0.95), p.between(0.18, 0.3)
    if p.chance(0.85):
        sleeve(
            p,
            half,
            -0.72,
            p.pick([p.between(0.2, 0.5), p.between(0.2, 0.5), p.between(0.5, 1.4)]),
            p.between(0.05, 0.28),
            cloth,
        )
    torso(p, half, bottom, cloth, neck=neck)
    pattern(p, half * 0.86, -0.5, bottom - 0.05, cloth)
    folds(p, half, -0.4, bottom, cloth)
    neckline(p, neck, cloth, p.between(0.07, 0.28))


def trouser(p: Picture, cloth: Colour) -> None:
    """A waistband and two legs."""
    waist, foot, apart = p.between(0.25, 0.36), p.between(0.12, 0.22), p.between(0.16, 0.32)
    bottom = p.pick([0.97, 0.97, 0.97, 0.5])
    for side in (-1, 1):
        leg = [(0, -0.95), (side * waist, -0.95), (side * (waist + 0.05), -0.5), (side * (apart + foot), bottom),
               (side * max(0.03, apart - foot * 0.7), bottom), (0, -0.35)]  # fmt: skip
        p.polygon(leg, cloth)
        p.line([(side * waist * 0.6, -0.4), (side * apart, bottom - 0.1)], 0.03, shade(cloth, p.pick([78, 118])))
    p.box(-waist, -0.97, waist, -0.86, shade(cloth, 74))
    p.line([(0, -0.85), (0, -0.4)], 0.03, shade(cloth, 60))


def pullover(p: Picture, cloth: Colour) -> None:
    """Long sleeves, a closed front, a ribbed hem, sometimes a hood."""
    half, bottom, neck = p.between(0.46, 0.58), p.between(0.7, 0.92), p.between(0.14, 0.24)
    sleeve(
        p,
        half,
        -0.72,
        p.pick([p.between(1.1, 1.6), p.between(1.1, 1.6), p.between(0.4, 1.1)]),
        p.between(0.05, 0.28),
        cloth,
    )
    torso(p, half, bottom, cloth, neck=neck)
    pattern(p, half * 0.86, -0.5, bottom - 0.12, cloth)
    folds(p, half, -0.5, bottom, cloth)
    if p.chance(0.6):
        p.box(-half * 0.95, bottom - 0.1, half * 0.95, bottom, shade(cloth, 80))
    if p.chance(0.25):
        p.line([(0, -0.6), (0, bottom)], 0.035, shade(cloth, 70))
    if p.chance(0.25):
        p.ellipse(0, -0.8, neck + 0.1, 0.18, shade(cloth, 84))
    neckline(p, neck, cloth, p.between(0.05, 0.14))


def dress(p: Picture, cloth: Colour) -> None:
    """Narrow at the waist, wider below."""
    top, waist, hem = p.between(0.2, 0.32), p.between(0.14, 0.26), p.between(0.26, 0.55)
    line = p.between(-0.35, 0.0)
    if p.chance(0.5):
        sleeve(p, top, -0.75, p.pick([0.25, 0.4, 1.0]), p.between(0.04, 0.16), cloth)
    p.polygon(both_sides([(0.12, -0.97), (top, -0.88), (waist, line), (hem, 0.97)]), cloth)
    pattern(p, waist, -0.5, 0.85, cloth)
    folds(p, hem * 0.7, 0, 0.95, cloth)
    if p.chance(0.5):
        p.box(-waist - 0.02, line - 0.05, waist + 0.02, line + 0.05, shade(cloth, 55))
    p.ellipse(0, -0.97, p.between(0.08, 0.16), p.between(0.08, 0.25), (0, 0, 0))


def coat(p: Picture, cloth: Colour) -> None:
    """Long, with long sleeves, open in front: a seam from top to bottom, lapels, buttons, pockets."""
    half, bottom = p.between(0.4, 0.58), p.between(0.75, 0.98)
    sleeve(p, half, -0.72, p.between(1.25, 1.55), p.between(0.06, 0.2), cloth)
    torso(p, half, bottom, cloth, neck=0.18)
    folds(p, half, -0.5, bottom, cloth)
    dark = shade(cloth, p.pick([50, 72, 86]))
    p.line([(0, -0.7), (0, bottom)], 0.045, dark)
    lapels, pockets = p.chance(0.55), p.chance(0.6)
    for side in (-1, 1) if lapels else ():
        p.polygon([(side * 0.04, -0.2), (side * 0.1, -0.9), (side * 0.27, -0.8), (side * 0.22, -0.5)], shade(cloth, 78))
    for side in (-1, 1) if pockets else ():
        p.line([(side * 0.16, 0.35), (side * (half - 0.08), 0.3)], 0.04, dark)
    for k in range(int(p.random.integers(0, 5))):
        p.ellipse(0.08, -0.1 + 0.22 * k, 0.035, 0.035, dark)


def shirt(p: Picture, cloth: Colour) -> None:
    """A collar, a row of buttons, long or short sleeves."""
    half, bottom = p.between(0.4, 0.58), p.between(0.68, 0.97)
    long = p.pick([p.between(0.3, 0.5), p.between(1.2, 1.5), p.between(1.2, 1.5)])
    sleeve(p, half, -0.72, long, p.between(0.08, 0.24), cloth)
    torso(p, half, bottom, cloth, neck=0.2)
    pattern(p, half * 0.86, -0.5, bottom - 0.05, cloth)
    folds(p, half, -0.4, bottom, cloth)
    p.ellipse(0, -0.88, 0.14, 0.1, (0, 0, 0))
    for side in (-1, 1) if p.chance(0.7) else ():
        p.polygon(
            [(0, -0.66), (side * 0.14, -0.95), (side * 0.27, -0.84), (side * 0.16, -0.62)],
            shade(cloth, p.pick([84, 118])),
        )
    if p.chance(0.6):
        p.line([(0, -0.62), (0, bottom)], 0.03, shade(cloth, 70))
        for k in range(5):
            p.ellipse(0.0, -0.5 + 0.28 * k, 0.04, 0.04, shade(cloth, 45))


def sole(p: Picture, cloth: Colour, y: float, thick: float) -> None:
    """What one walks on."""
    p.blob([(-0.95, y), (0, y + 0.02), (0.95, y - 0.02), (0.98, y + thick), (0, y + thick), (-0.95, y + thick)], cloth)


def sandal(p: Picture, cloth: Colour) -> None:
    """A sole with straps and gaps, flat or with a heel."""
    heel = p.pick([0.0, 0.0, p.between(0.2, 0.6)])
    p.line(
        [(-0.85, 0.35 - heel), (-0.2, 0.4 - heel * 0.6), (0.4, 0.42), (0.92, 0.4)],
        p.between(0.09, 0.16),
        shade(cloth, 80),
    )
    if heel:
        p.polygon([(-0.92, 0.36 - heel), (-0.66, 0.36 - heel), (-0.74, 0.5), (-0.86, 0.5)], shade(cloth, 66))
    for x in (0.15, 0.42, 0.7)[: int(p.random.integers(1, 4))]:
        p.line([(x - 0.16, 0.36), (x, p.between(-0.05, 0.15)), (x + 0.16, 0.36)], p.between(0.08, 0.14), cloth)
    top = -0.1 - heel
    p.line(
        [(-0.8, 0.3 - heel), (-0.7, top), (-0.3, top + 0.05), (-0.1, 0.34 - heel * 0.4)], p.between(0.07, 0.12), cloth
    )
    if p.chance(0.35):  # closed in front
        p.blob([(0.0, 0.38), (0.2, 0.08), (0.6, 0.12), (0.95, 0.4)], shade(cloth, 92))
    if p.chance(0.5):
        p.line([(-0.35, top + 0.02), (0.25, 0.1)], 0.09, shade(cloth, 85))


def sneaker(p: Picture, cloth: Colour) -> None:
    """Low, with a thick light sole, laces, a stripe."""
    top = p.pick([p.between(-0.3, -0.12), p.between(-0.3, -0.12), p.between(-0.6, -0.3)])
    p.blob(
        [(-0.92, 0.3), (-0.88, top), (-0.5, top + 0.06), (-0.25, top + 0.02), (0.3, 0.02), (0.9, 0.12), (0.95, 0.34)],
        cloth,
    )
    p.polygon([(-0.5, top + 0.04), (-0.25, top), (0.2, 0.02), (0.05, 0.1)], shade(cloth, 55))
    other = shade(cloth, p.pick([50, 70, 150]))
    for k in range(int(p.random.integers(1, 4))):
        x = -0.4 + 0.2 * k
        p.line([(x, 0.3), (x + p.between(0.1, 0.3), 0.04)], 0.07, other)
    sole(p, shade(cloth, p.pick([65, 130])), 0.3, p.between(0.1, 0.18))


def bag(p: Picture, cloth: Colour) -> None:
    """A box or a pouch with a handle or a strap, a flap, a clasp."""
    half, top, bottom = p.between(0.6, 0.92), p.between(-0.4, 0.0), p.between(0.5, 0.85)
    high, wide = p.between(0.25, 0.6), half * p.between(0.4, 0.75)
    p.line([(-wide, top + 0.05), (-wide * 0.8, top - high * 0.8), (0, top - high), (wide * 0.8, top - high * 0.8),
            (wide, top + 0.05)], p.between(0.06, 0.12), shade(cloth, 72))  # fmt: skip
    slant = p.between(-0.15, 0.12)
    p.polygon([(-half - slant, top), (half + slant, top), (half, bottom), (-half, bottom)], cloth)
    pattern(p, half * 0.8, top + 0.1, bottom, cloth)
    if p.chance(0.6):
        flap = top + (bottom - top) * p.between(0.25, 0.6)
        p.polygon(
            [(-half - slant, top), (half + slant, top), (half * 0.9, flap), (-half * 0.9, flap)], shade(cloth, 82)
        )
        p.line([(-half * 0.9, flap), (half * 0.9, flap)], 0.03, shade(cloth, 50))
    if p.chance(0.6):
        p.box(-0.08, top + 0.2, 0.08, top + 0.34, shade(cloth, p.pick([40, 160])))


def ankle_boot(p: Picture, cloth: Colour) -> None:
    """A shaft over the ankle, a heel."""
    shaft, heel, front = (
        p.pick([p.between(-0.95, -0.6), p.between(-0.65, -0.3)]),
        p.between(0.0, 0.4),
        p.between(-0.2, 0.05),
    )
    base = 0.72 - heel * 0.4
    p.blob(
        [
            (-0.82, base - heel * 0.4),
            (-0.78, shaft),
            (front, shaft + 0.02),
            (front + 0.1, -0.05),
            (0.5, 0.2),
            (0.95, 0.42),
            (0.95, 0.66),
            (0.2, 0.68),
        ],
        cloth,
    )
    p.polygon([(-0.86, base - heel * 0.5), (-0.4, base - heel * 0.3), (-0.5, 0.78), (-0.82, 0.78)], shade(cloth, 55))
    p.line([(-0.5, 0.7), (0.2, 0.7), (0.95, 0.7)], p.between(0.06, 0.14), shade(cloth, 60))
    p.line([(-0.76, shaft + 0.06), (front, shaft + 0.08)], 0.06, shade(cloth, 70))
    if p.chance(0.6):
        x = p.between(-0.5, -0.3)
        p.line([(x, shaft + 0.1), (x + 0.02, 0.3)], 0.04, shade(cloth, 55))
    if p.chance(0.5):
        p.line([(-0.7, 0.0), (0.2, 0.05)], 0.07, shade(cloth, p.pick([65, 125])))


GARMENTS = [t_shirt, trouser, pullover, dress, coat, sandal, shirt, sneaker, bag, ankle_boot]
SHOES = (sandal, sneaker, ankle_boot)


def draw(label: int, random: np.random.Generator) -> Array:
    """One picture of a class, `(28, 28)` in uint8. Shoes look to the left, as in the real set."""
    p, garment = Picture(random, SIDE), GARMENTS[label]
    p.pose(
        p.between(0.46, 0.54),
        p.between(0.46, 0.54),
        p.between(0.36, 0.48),
        p.between(-9, 9),
        squeeze=p.between(0.68, 1.1),
        flip=garment in SHOES,
    )
    p.lean /= 2
    garment(p, grey(p))
    sums = p.pixels[..., 0].reshape(SIDE, ZOOM, SIDE, ZOOM).sum(axis=(1, 3), dtype=np.int64)
    tone, light = sums // ZOOM**2, int(random.integers(-35, 36))
    across = 2 * np.arange(SIDE) + 1 - SIDE
    rough = random.integers(-13, 14, (SIDE, SIDE))
    lit = tone * (100 + light * across[None, :] // SIDE + rough) // 100
    return np.clip(lit, 0, 255).astype(np.uint8)


def fashion_pictures(labels: Array, seed: int) -> Array:
    """A picture for each label, each from its own generator: `(n, 28, 28)`."""
    return np.stack([draw(int(label), np.random.default_rng((seed, row))) for row, label in enumerate(labels)])
