"""Shoes from the side, and bags. Shoes look to the right; from -1 to 1, y downwards."""

from __future__ import annotations

from samples.drawing.canvas import Color, Picture, shade
from samples.drawing.garments import fabric


def sole(p: Picture, cloth: Color, y: float, thick: float) -> None:
    """What one walks on."""
    p.blob([(-0.96, y), (0, y + 0.02), (0.94, y - 0.03), (0.98, y + thick), (0, y + thick), (-0.95, y + thick)], cloth)


def low_shoe(p: Picture, cloth: Color, top: float) -> None:
    """A closed upper, with its opening at height `top` behind."""
    p.blob(
        [(-0.95, 0.3), (-0.92, top), (-0.55, top + 0.07), (-0.2, top + 0.02), (0.25, -0.05), (0.85, 0.1), (0.97, 0.32)],
        cloth,
    )
    p.polygon([(-0.6, top + 0.05), (-0.22, top), (0.2, -0.04), (0.05, 0.08)], shade(cloth, 60))


def sandal(p: Picture, cloth: Color) -> None:
    """A sole with straps and gaps: flat, on a wedge, on a heel, or nearly closed, as sneakers are."""
    kind = p.random.random()
    if kind < 0.3:
        flat_sandal(p, cloth, closed=p.chance(0.3))
    elif kind < 0.7:  # a trekking sandal: a low shoe with cuts in it
        top = p.between(-0.42, -0.15)
        low_shoe(p, cloth, top)
        for x in (0.2, -0.2, -0.62)[: int(p.random.integers(1, 4))]:
            p.ellipse(x + p.between(-0.1, 0.1), p.between(0.05, 0.16), p.between(0.05, 0.12), 0.08, shade(cloth, 30))
        sole(p, shade(cloth, p.pick([60, 80, 120])), 0.3, p.between(0.1, 0.18))
    else:
        high_sandal(p, cloth, p.between(0.3, 0.8), wedge=p.chance(0.4))


def flat_sandal(p: Picture, cloth: Color, *, closed: bool) -> None:
    """On the ground from heel to toe."""
    sole(p, shade(cloth, p.pick([70, 85])), 0.3, p.between(0.08, 0.16))
    for x in (-0.1, 0.25, 0.55)[: int(p.random.integers(1, 4))]:
        p.line([(x - 0.2, 0.32), (x, p.between(-0.08, 0.1)), (x + 0.25, 0.32)], p.between(0.08, 0.16), cloth)
    if closed:
        p.blob([(0.0, 0.34), (0.2, 0.02), (0.6, 0.08), (0.95, 0.34)], shade(cloth, 92))
    if p.chance(0.7):
        top = p.between(-0.25, 0.0)
        p.line([(-0.9, 0.3), (-0.82, top), (-0.3, top + 0.06), (0.1, 0.2)], p.between(0.07, 0.14), cloth)


def high_sandal(p: Picture, cloth: Color, heel: float, *, wedge: bool) -> None:
    """The heel lifted by `heel`."""
    back = 0.45 - heel
    sole_line = [(-0.8, back), (-0.25, 0.4 - heel * 0.55), (0.4, 0.42), (0.95, 0.42)]
    if wedge:
        p.polygon([*sole_line, (0.95, 0.5), (-0.8, 0.5)], shade(cloth, 78))
    else:
        p.polygon([(-0.85, back), (-0.6, back), (-0.72, 0.5), (-0.82, 0.5)], shade(cloth, 70))
    p.line(sole_line, p.between(0.08, 0.15), shade(cloth, 82))
    for x in (0.3, 0.6)[: int(p.random.integers(1, 3))]:
        p.line([(x - 0.2, 0.34), (x, p.between(-0.02, 0.12)), (x + 0.2, 0.38)], p.between(0.09, 0.16), cloth)
    top = back - p.between(0.2, 0.4)
    loop = [(-0.8, back), (-0.76, top), (-0.36, top + 0.08), (-0.3, 0.36 - heel * 0.55)]
    p.line(loop[: p.pick([3, 4])], p.between(0.07, 0.12), cloth)
    if p.chance(0.7):
        p.line([(-0.38, top + 0.08), (0.25, 0.1)], p.between(0.08, 0.14), shade(cloth, 88))


def sneaker(p: Picture, cloth: Color) -> None:
    """Low, with a thick sole, laces, stripes; seldom up to the ankle."""
    top = p.pick([p.between(-0.38, -0.2)] * 7 + [p.between(-0.7, -0.4)])
    low_shoe(p, cloth, top)
    other = shade(cloth, p.pick([50, 70, 140]))
    for k in range(int(p.random.integers(0, 4))):
        x = -0.4 + 0.2 * k
        p.line([(x, 0.3), (x + p.between(0.1, 0.3), 0.02)], 0.07, other)
    sole(p, shade(cloth, p.pick([60, 80, 130])), 0.3, p.between(0.1, 0.18))


def ankle_boot(p: Picture, cloth: Color) -> None:
    """A shaft over the ankle, a heel."""
    shaft, heel = p.pick([p.between(-0.95, -0.7), p.between(-0.7, -0.4)]), p.pick([0.06, 0.15, p.between(0.2, 0.4)])
    front, base = p.between(-0.15, 0.02), 0.62
    p.blob(
        [(-0.92, base - heel), (-0.86, shaft), (-0.5, shaft - 0.03), (front, shaft), (front + 0.1, -0.12), (0.5, 0.12),
         (0.95, 0.36), (0.98, base), (0.2, base - heel * 0.2)],
        cloth,
    )  # fmt: skip
    p.polygon([(-0.95, base - heel), (-0.4, base - heel * 0.8), (-0.5, 0.72), (-0.92, 0.72)], shade(cloth, 60))
    p.line([(-0.5, base + 0.06), (0.2, base + 0.06), (0.95, base + 0.04)], p.between(0.08, 0.16), shade(cloth, 62))
    p.line([(-0.84, shaft + 0.05), (front, shaft + 0.05)], 0.07, shade(cloth, 72))
    if p.chance(0.5):
        x = p.between(-0.6, -0.4)
        p.line([(x, shaft + 0.1), (x + 0.02, 0.3)], p.between(0.04, 0.2), shade(cloth, 55))
    if p.chance(0.4):
        for k in range(3):
            p.line(
                [(front - 0.1, -0.5 + 0.2 * k), (front + 0.1, -0.4 + 0.2 * k)], 0.05, shade(cloth, p.pick([55, 135]))
            )


def bag(p: Picture, cloth: Color) -> None:
    """A box or a pouch with a handle or a strap, a flap, a clasp."""
    half, top, bottom = p.between(0.6, 0.98), p.between(-0.6, 0.0), p.between(0.55, 0.98)
    high, wide = p.pick([0.0, 0.12, p.between(0.25, 0.6), p.between(0.6, 1.1)]), half * p.between(0.3, 0.85)
    if high:
        rise = [(-wide, top + 0.05), (-wide * 0.8, top - high * 0.8), (0, top - high)]
        p.line([*rise, *[(-x, y) for x, y in rise[1::-1]]], p.between(0.05, 0.11), shade(cloth, 78))
    slant = p.between(-0.2, 0.1)
    p.polygon([(-half - slant, top), (half + slant, top), (half, bottom), (-half, bottom)], cloth)
    fabric(p, p.pick(["plain", "plain", "plain", "stripes", "flowers", "band"]), half * 0.8, top + 0.1, bottom, cloth)
    if p.chance(0.5):
        flap = top + (bottom - top) * p.between(0.25, 0.6)
        corners = [(-half - slant, top), (half + slant, top), (half * 0.9, flap), (-half * 0.9, flap)]
        p.polygon(corners, shade(cloth, 84))
        p.line([(-half * 0.9, flap), (half * 0.9, flap)], 0.04, shade(cloth, 50))
    if p.chance(0.5):
        p.box(-0.08, top + 0.2, 0.08, top + 0.34, shade(cloth, p.pick([40, 160])))
