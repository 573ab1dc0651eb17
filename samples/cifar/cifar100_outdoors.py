"""Buildings, landscapes, people and trees of CIFAR-100, a function for each coarse class."""

from __future__ import annotations

from samples.drawing.backgrounds import GREENS, SKIES, WALLS
from samples.drawing.canvas import BLACK, WHITE, Color, Picture, mix, shade

SKINS = [(235, 195, 165), (205, 155, 120), (150, 105, 75), (100, 68, 50)]
HAIRS = [(45, 32, 25), (110, 72, 40), (215, 180, 110), (28, 26, 28), (165, 80, 40)]
CLOTHES = [(180, 50, 50), (60, 90, 160), (225, 220, 210), (70, 120, 80), (225, 180, 70), (90, 60, 110), (50, 50, 58)]


def large_man_made_outdoor_things(p: Picture, name: str) -> None:
    """Bridge, castle, house, road, skyscraper."""
    stone = p.vary(p.pick([*WALLS, (140, 130, 118)]))
    if name == "bridge":
        p.box(-1.8, 0.3, 1.8, 0.75, p.vary((70, 110, 145)))
        for x in (-0.55, 0.55):
            p.box(x - 0.09, -0.75, x + 0.09, 0.6, shade(stone, 75))
        for x, ends in ((-0.55, (-1.7, 0.0)), (0.55, (0.0, 1.7))):
            for end in ends:
                p.line([(x, -0.72), ((x + end) / 2, -0.22), (end, -0.05)], 0.05, shade(stone, 60))
                for share in (0.25, 0.5, 0.75):
                    at = x + (end - x) * share
                    p.line([(at, -0.5 + 0.45 * share), (at, 0.05)], 0.025, shade(stone, 60))
        p.box(-1.8, 0.0, 1.8, 0.14, stone)
    elif name == "castle":
        p.box(-0.75, -0.2, 0.75, 0.75, stone)
        for x, high in ((-0.8, -0.65), (0.8, -0.65), (p.between(-0.3, 0.3), -0.95)):
            p.box(x - 0.22, high, x + 0.22, 0.75, shade(stone, 86))
            for k in (-0.18, 0.0, 0.18):
                p.box(x + k - 0.05, high - 0.14, x + k + 0.05, high, shade(stone, 86))
            p.box(x - 0.05, high + 0.2, x + 0.05, high + 0.4, BLACK)
        p.ellipse(0, 0.55, 0.17, 0.25, BLACK)
    elif name == "house":
        p.box(-0.75, -0.15, 0.75, 0.7, stone)
        p.polygon(
            [(-0.95, -0.12), (-0.5, -0.75), (0.5, -0.75), (0.95, -0.12)], p.vary(p.pick([(150, 60, 45), (90, 70, 65)]))
        )
        p.box(0.3, -0.95, 0.48, -0.6, shade(stone, 60))
        p.box(-0.12, 0.2, 0.14, 0.7, (95, 60, 40))
        for x in (-0.5, 0.45):
            p.box(x - 0.16, 0.1, x + 0.16, 0.4, WHITE)
            p.box(x - 0.12, 0.13, x + 0.12, 0.37, (80, 105, 130))
    elif name == "road":
        far, top = p.between(-0.4, 0.4), p.between(-0.5, -0.1)
        p.polygon([(far - 0.08, top), (far + 0.08, top), (1.3, 1.6), (-1.3, 1.6)], (98, 98, 102))
        for k in range(5):
            y = top + 0.1 + 0.13 * k * (1 + k / 2)
            x = far * (1 - (y - top) / (1.6 - top))
            p.box(x - 0.02 - 0.012 * k, y, x + 0.02 + 0.012 * k, y + 0.06 + 0.04 * k, (230, 225, 200))
    else:
        for x, high, wide in ((-0.5, -0.5, 0.3), (0.55, -0.3, 0.3), (0.0, -1.1, 0.32)):
            wall = p.vary(p.pick([(120, 135, 150), (160, 150, 140), (85, 95, 110)]))
            p.box(x - wide, high, x + wide, 1.3, wall)
            for row in range(9):
                for column in range(3):
                    left, top = x - wide + 0.06 + 0.19 * column, high + 0.1 + 0.2 * row
                    p.box(left, top, left + 0.12, top + 0.1, shade(wall, p.pick([55, 140])))


def large_natural_outdoor_scenes(p: Picture, name: str) -> None:
    """A view of: cloud, forest, mountain, plain, sea. Drawn over the whole picture."""
    p.frame()
    blue = p.vary(p.pick(SKIES))
    p.box(0, 0, 1, 1, blue)
    horizon = p.between(0.4, 0.65)
    if name == "cloud":
        for _ in range(int(p.random.integers(2, 5))):
            x, y = p.between(0.1, 0.9), p.between(0.15, 0.85)
            for k in range(9):
                size = p.between(0.08, 0.2)
                p.ellipse(
                    x + p.between(-0.25, 0.25),
                    y + p.between(-0.08, 0.05),
                    size,
                    size * 0.7,
                    mix(blue, WHITE, 55 + 5 * k),
                )
    elif name == "mountain":
        rock = p.vary((110, 110, 120))
        for _ in range(3):
            x, top, half = p.between(0.1, 0.9), p.between(0.1, 0.35), p.between(0.3, 0.5)
            p.polygon([(x - half, 0.8), (x, top), (x + half, 0.8)], rock)
            p.polygon([(x, top), (x + half, 0.8), (x + half * 0.2, 0.8)], shade(rock, 70))
            p.polygon([(x - half * 0.3, top + 0.2), (x, top), (x + half * 0.3, top + 0.2), (x, top + 0.15)], WHITE)
        p.box(0, 0.78, 1, 1, p.vary(p.pick(GREENS)))
    elif name == "plain":
        field = p.vary(p.pick([*GREENS, (200, 175, 95), (185, 160, 100)]))
        p.box(0, horizon, 1, 1, field)
        for k in range(6):
            y = horizon + 0.01 + (1 - horizon) * k * k / 36
            p.box(0, y, 1, y + 0.012 + 0.008 * k, shade(field, 84 if k % 2 else 116))
    elif name == "sea":
        water = p.vary((55, 100, 140))
        p.box(0, horizon, 1, 1, water)
        for _ in range(24):
            y = p.between(horizon, 1)
            p.ellipse(
                p.between(0, 1),
                y,
                0.05 + 0.2 * (y - horizon),
                0.01 + 0.02 * (y - horizon),
                shade(water, p.pick([75, 125, 150])),
            )
    else:
        green = p.vary(p.pick(GREENS))
        p.box(0, p.between(0.2, 0.4), 1, 1, shade(green, 60))
        for k in range(26):
            x, y = p.between(0, 1), 0.3 + 0.025 * k
            p.polygon([(x - 0.1, y + 0.2), (x, y - 0.15), (x + 0.1, y + 0.2)], shade(green, p.pick([60, 80, 105, 125])))
            p.box(x - 0.012, y + 0.2, x + 0.012, y + 0.32, (75, 55, 40))


def people(p: Picture, name: str) -> None:
    """Head and shoulders: baby, boy, girl, man, woman."""
    skin, hair = p.vary(p.pick(SKINS), 14), p.vary(p.pick(HAIRS), 14)
    cloth = p.vary(p.pick([(240, 200, 210), (200, 225, 240), (245, 240, 210)] if name == "baby" else CLOTHES))
    wide = {"baby": 0.5, "boy": 0.58, "girl": 0.54, "man": 0.85, "woman": 0.68}[name]
    size = {"baby": 0.58, "boy": 0.44, "girl": 0.43, "man": 0.4, "woman": 0.37}[name]
    top = -0.25
    if name in ("girl", "woman"):
        low = p.between(0.3, 0.75)
        p.blob(
            [(-size * 1.15, top), (0, top - size * 1.25), (size * 1.15, top), (size * 1.25, low), (-size * 1.25, low)],
            hair,
        )
    if name == "girl" and p.chance(0.5):
        for side in (-1, 1):
            p.taper((side * size, top - 0.05), 0.1, (side * size * 1.7, top + 0.25), 0.16, hair)
    p.blob([(-wide, 1.4), (-wide, 0.6), (-0.2, 0.3), (0.2, 0.3), (wide, 0.6), (wide, 1.4)], cloth)
    if name == "man" and p.chance(0.5):
        p.polygon([(-0.2, 0.34), (0.2, 0.34), (0, 0.9)], WHITE)
        p.line([(0, 0.5), (0, 1.2)], 0.09, p.vary((120, 30, 35)))
    p.taper((0, 0.1), 0.16, (0, 0.4), 0.16, shade(skin, 82))
    p.ellipse(0, top, size * 0.88, size * 1.05, skin)
    face(p, top, size, skin, baby=name == "baby")
    if name in ("boy", "man"):
        p.blob(
            [
                (-size * 0.95, top - 0.05),
                (-size * 0.8, top - size),
                (0, top - size * 1.25),
                (size * 0.8, top - size),
                (size * 0.95, top - 0.05),
                (size * 0.55, top - size * 0.6),
                (-size * 0.55, top - size * 0.6),
            ],
            hair,
        )
        if name == "man" and p.chance(0.5):
            p.blob([(-size * 0.8, top + 0.1), (0, top + size * 0.5), (size * 0.8, top + 0.1), (size * 0.5, top + size),
                    (0, top + size * 1.15), (-size * 0.5, top + size)], shade(hair, 90))  # fmt: skip
    elif name == "baby":
        p.blob(
            [(-0.16, top - size * 0.92), (0.05, top - size * 1.15), (0.18, top - size * 0.9), (0, top - size * 0.75)],
            hair,
        )
    else:
        p.blob(
            [
                (-size, top + 0.1),
                (-size * 0.8, top - size),
                (0, top - size * 1.2),
                (size * 0.8, top - size),
                (size, top + 0.1),
                (size * 0.5, top - size * 0.55),
                (-size * 0.3, top - size * 0.65),
            ],
            hair,
        )


def face(p: Picture, top: float, size: float, skin: Color, *, baby: bool) -> None:
    """Eyes, a nose, a mouth."""
    for side in (-1, 1):
        p.ellipse(side * size * 0.36, top, size * 0.17, size * 0.11, WHITE)
        p.ellipse(side * size * 0.36, top, size * 0.1, size * 0.11, BLACK)
        if baby:
            p.ellipse(side * size * 0.5, top + size * 0.35, size * 0.2, size * 0.14, mix(skin, (230, 110, 110), 45))
    p.line([(0, top + size * 0.1), (size * 0.06, top + size * 0.32)], 0.045, shade(skin, 75))
    p.line(
        [(-size * 0.25, top + size * 0.55), (0, top + size * 0.62), (size * 0.25, top + size * 0.55)],
        0.07,
        (170, 70, 70),
    )


def trees(p: Picture, name: str) -> None:
    """A trunk and its crown: maple, oak, palm, pine, willow."""
    bark = p.vary((95, 72, 52))
    leaf = p.vary(
        {
            "maple_tree": p.pick([(215, 95, 35), (225, 165, 45), (190, 50, 40)]),
            "oak_tree": (80, 115, 45),
            "palm_tree": (85, 140, 65),
            "pine_tree": (40, 85, 55),
            "willow_tree": (135, 160, 75),
        }[name],
        16,
    )
    if name == "palm_tree":
        bend = p.between(-0.3, 0.3)
        p.line([(0, 1.0), (bend * 0.4, 0.2), (bend, -0.5)], 0.13, bark)
        for x, y in (
            (-0.8, -0.45),
            (-0.65, -0.85),
            (-0.15, -1.1),
            (0.4, -1.0),
            (0.75, -0.7),
            (0.8, -0.3),
            (-0.7, -0.1),
        ):
            p.line(
                [(bend, -0.5), (bend + x * 0.55, -0.5 + (y + 0.5) * 0.9 - 0.1), (bend + x, y + 0.15)],
                0.11,
                shade(leaf, p.pick([75, 100, 118])),
            )
        return
    p.polygon([(-0.1, -0.2), (0.1, -0.2), (0.16, 1.0), (-0.16, 1.0)], bark)
    if name == "pine_tree":
        for k in range(4):
            y, half = 0.55 - 0.4 * k, 0.68 - 0.14 * k
            p.polygon([(-half, y), (0, y - 0.75), (half, y)], shade(leaf, 80 + 12 * k))
    elif name == "willow_tree":
        p.ellipse(0, -0.45, 0.75, 0.5, shade(leaf, 75))
        for k in range(13):
            x = -0.95 + 0.16 * k
            p.line([(x * 0.8, -0.6), (x, -0.1), (x * 1.03, p.between(0.4, 0.85))], 0.07, shade(leaf, 82 + 12 * (k % 4)))
    else:
        round_crown = name == "oak_tree"
        wide, high = (0.98, 0.62) if round_crown else (0.7, 0.78)
        p.ellipse(0, -0.3, wide, high, shade(leaf, 72))
        for _ in range(16):
            x, y = p.between(-wide, wide) * 0.75, -0.3 + p.between(-high, high) * 0.75
            p.ellipse(x, y, 0.24, 0.2, shade(leaf, p.pick([80, 95, 110, 125])))
