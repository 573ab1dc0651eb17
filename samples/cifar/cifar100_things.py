"""Flowers, food containers, fruit, devices and furniture of CIFAR-100, a function for each coarse class."""

from __future__ import annotations

import math

from samples.drawing.canvas import BLACK, WHITE, Color, Picture, mix, shade

WOODS = [(140, 95, 60), (95, 62, 42), (190, 150, 105), (215, 205, 190)]
CLOTHS = [(150, 60, 60), (70, 95, 140), (190, 180, 160), (95, 120, 85), (110, 100, 105)]


def around(n: int, radius: float, turn: float = 0.0) -> list[tuple[float, float]]:
    """Places on a circle."""
    angles = [turn + 2 * math.pi * k / n for k in range(n)]
    return [(round(radius * math.cos(a), 6), round(radius * math.sin(a), 6)) for a in angles]


def flowers(p: Picture, name: str) -> None:
    """A stem, leaves and a blossom: orchid, poppy, rose, sunflower, tulip."""
    green = p.vary((70, 125, 55))
    p.line([(0, 0), (p.between(-0.15, 0.15), 1.3)], 0.09, green)
    p.blob([(0, 0.9), (0.3, 0.5), (0.65, 0.45), (0.4, 0.8)], shade(green, 85))
    turn = p.between(0, 1.2)
    if name == "sunflower":
        for x, y in around(16, 0.58, turn):
            p.taper((x * 0.6, y * 0.6 - 0.1), 0.13, (x * 1.2, y * 1.2 - 0.1), 0.06, p.vary((240, 195, 30), 14))
        p.ellipse(0, -0.1, 0.38, 0.36, (85, 55, 30))
        p.spots(12, (-0.25, -0.32, 0.25, 0.12), 0.035, (140, 100, 50))
    elif name == "poppy":
        red = p.vary((215, 45, 35))
        for k, (x, y) in enumerate(around(4, 0.34, turn)):
            p.ellipse(x, y - 0.15, 0.46, 0.42, shade(red, 100 if k % 2 else 82))
        p.ellipse(0, -0.15, 0.2, 0.18, BLACK)
    elif name == "rose":
        red = p.vary(p.pick([(190, 30, 55), (230, 140, 160), (240, 225, 190), (235, 180, 60)]))
        for k, size in enumerate((0.68, 0.56, 0.44, 0.32, 0.2, 0.1)):
            p.ellipse(0.05 * (k % 2), -0.2 + 0.03 * (k % 3), size, size * 0.9, shade(red, 72 if k % 2 else 104))
    elif name == "tulip":
        cup = p.vary(p.pick([(225, 60, 60), (240, 200, 60), (200, 90, 170), (240, 130, 60)]))
        p.polygon(
            [(-0.4, -0.75), (-0.2, -0.5), (0, -0.85), (0.2, -0.5), (0.4, -0.75), (0.42, -0.1), (-0.42, -0.1)],
            shade(cup, 80),
        )
        p.blob([(-0.45, -0.5), (-0.1, -0.45), (0.1, -0.45), (0.45, -0.5), (0.4, 0.05), (0, 0.28), (-0.4, 0.05)], cup)
        p.line([(0, -0.4), (0, 0.2)], 0.05, shade(cup, 78))
    else:
        petal = p.vary(p.pick([(190, 100, 190), (235, 220, 235), (220, 120, 150)]))
        for x, y in around(3, 0.5, math.pi / 6):
            p.ellipse(x, -y - 0.15, 0.24, 0.3, shade(petal, 85))
        for side in (-1, 1):
            p.ellipse(side * 0.42, -0.25, 0.4, 0.3, petal)
        p.blob([(-0.16, -0.1), (0.16, -0.1), (0.24, 0.22), (0, 0.42), (-0.24, 0.22)], shade((150, 40, 110), 100))
        p.ellipse(0, -0.1, 0.1, 0.1, (235, 200, 70))


def food_containers(p: Picture, name: str) -> None:
    """Standing on a table: bottle, bowl, can, cup, plate."""
    color = p.vary(
        p.pick([(60, 110, 70), (175, 50, 45), (70, 110, 170), (225, 220, 210), (150, 95, 55), (215, 180, 90)])
    )
    p.ellipse(0, 0.8 if name in ("bottle", "can") else 0.5, 0.6, 0.1, (60, 55, 52))
    if name == "bottle":
        p.blob(
            [
                (-0.13, -1.0),
                (0.13, -1.0),
                (0.14, -0.5),
                (0.33, -0.2),
                (0.33, 0.8),
                (-0.33, 0.8),
                (-0.33, -0.2),
                (-0.14, -0.5),
            ],
            color,
        )
        p.box(-0.15, -1.05, 0.15, -0.9, shade(color, 55))
        p.box(-0.32, 0.05, 0.32, 0.45, p.vary((225, 215, 190)))
        p.line([(-0.2, -0.1), (-0.2, 0.7)], 0.05, mix(color, WHITE, 50))
    elif name == "can":
        p.box(-0.42, -0.65, 0.42, 0.75, color)
        p.ellipse(0, 0.75, 0.42, 0.13, shade(color, 80))
        p.ellipse(0, -0.65, 0.42, 0.13, (190, 192, 195))
        p.ellipse(0, -0.65, 0.3, 0.08, (140, 142, 146))
        p.box(-0.42, -0.2, 0.42, 0.3, mix(color, WHITE, 60))
        p.box(0.2, -0.6, 0.42, 0.75, shade(color, 78))
    elif name == "cup":
        for width, tone in ((0.34, color), (0.2, (120, 110, 100))):
            p.ellipse(0.5, 0.0, width, width * 1.05, tone)
        p.polygon([(-0.55, -0.5), (0.55, -0.5), (0.42, 0.5), (-0.42, 0.5)], color)
        p.ellipse(0, 0.5, 0.42, 0.1, shade(color, 85))
        p.ellipse(0, -0.5, 0.55, 0.16, mix(color, WHITE, 45))
        p.ellipse(0, -0.48, 0.46, 0.11, (75, 45, 30))
    elif name == "bowl":
        p.blob([(-0.9, -0.2), (0, -0.15), (0.9, -0.2), (0.6, 0.35), (0.2, 0.52), (-0.2, 0.52), (-0.6, 0.35)], color)
        p.ellipse(0, -0.2, 0.9, 0.24, shade(color, 66))
        if p.chance(0.6):
            p.spots(
                9, (-0.55, -0.28, 0.55, -0.14), 0.13, p.vary(p.pick([(205, 60, 45), (225, 165, 55), (110, 150, 60)]))
            )
        p.box(-0.28, 0.46, 0.28, 0.58, shade(color, 72))
    else:
        p.ellipse(0, 0.1, 0.95, 0.6, shade(color, 80))
        p.ellipse(0, 0.06, 0.93, 0.57, mix(color, WHITE, 65))
        p.ellipse(0, 0.08, 0.62, 0.36, mix(color, WHITE, 35))
        if p.chance(0.4):
            p.spots(4, (-0.3, -0.05, 0.3, 0.2), 0.16, p.vary(p.pick([(160, 90, 50), (110, 150, 60), (205, 60, 45)])))


def fruit_and_vegetables(p: Picture, name: str) -> None:
    """One, two or three, near: apple, mushroom, orange, pear, sweet pepper."""
    for x, y in p.pick([[(0.0, 0.0)], [(0.0, 0.0)], [(-0.45, -0.1), (0.45, 0.15)]]):
        fruit(p, name, x, y)


def fruit(p: Picture, name: str, x: float, y: float) -> None:
    """One piece, its middle at (x, y)."""

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x + u, y + v) for u, v in points]

    p.ellipse(x, y + 0.62, 0.6, 0.1, (60, 55, 50))
    if name == "mushroom":
        cap = p.vary(p.pick([(190, 45, 35), (165, 120, 80), (225, 210, 185)]))
        p.polygon(at((-0.2, -0.1), (0.2, -0.1), (0.3, 0.65), (-0.3, 0.65)), (228, 218, 198))
        p.blob(at((-0.8, 0.05), (-0.6, -0.45), (0, -0.72), (0.6, -0.45), (0.8, 0.05), (0, 0.15)), cap)
        p.spots(5, (x - 0.5, y - 0.5, x + 0.5, y - 0.1), 0.09, mix(cap, WHITE, 70))
        return
    skin = p.vary({"apple": p.pick([(195, 40, 40), (130, 175, 60)]), "orange": (240, 140, 30), "pear": (180, 185, 70),
                   "sweet_pepper": p.pick([(205, 40, 35), (240, 190, 40), (60, 135, 50)])}[name], 14)  # fmt: skip
    if name == "pear":
        p.blob(
            at(
                (-0.18, -0.75),
                (0.18, -0.75),
                (0.3, -0.2),
                (0.58, 0.25),
                (0.3, 0.65),
                (-0.3, 0.65),
                (-0.58, 0.25),
                (-0.3, -0.2),
            ),
            skin,
        )
    elif name == "sweet_pepper":
        p.blob(
            at(
                (-0.55, -0.45),
                (-0.25, -0.6),
                (0, -0.5),
                (0.25, -0.6),
                (0.55, -0.45),
                (0.5, 0.2),
                (0.3, 0.68),
                (0, 0.55),
                (-0.3, 0.68),
                (-0.5, 0.2),
            ),
            skin,
        )
        for k in (-0.2, 0.2):
            p.line(at((k, -0.4), (k * 0.9, 0.5)), 0.05, shade(skin, 70))
    else:
        p.blob(
            at((-0.62, -0.1), (-0.35, -0.58), (0, -0.5), (0.35, -0.58), (0.62, -0.1), (0.35, 0.6), (-0.35, 0.6)), skin
        )
    if name == "orange":
        p.ellipse(x, y, 0.62, 0.62, skin)
        p.spots(12, (x - 0.4, y - 0.4, x + 0.4, y + 0.4), 0.025, shade(skin, 78))
        p.ellipse(x + 0.05, y - 0.45, 0.07, 0.05, (80, 110, 50))
    else:
        stalk = (75, 120, 50) if name == "sweet_pepper" else (85, 60, 40)
        p.line(at((0, -0.48), (0.08, -0.88)), 0.14 if name == "sweet_pepper" else 0.07, stalk)
        if name == "apple":
            p.blob(at((0.05, -0.7), (0.3, -0.95), (0.5, -0.85), (0.25, -0.65)), (90, 150, 60))
    p.ellipse(x - 0.22, y - 0.15, 0.13, 0.17, mix(skin, WHITE, 50))


def household_electrical_devices(p: Picture, name: str) -> None:
    """Clock, keyboard, lamp, telephone, television."""
    case = p.vary(p.pick([(40, 42, 46), (205, 200, 190), (150, 60, 50), (110, 115, 120)]))
    if name == "clock":
        p.ellipse(0, 0, 0.8, 0.8, case)
        p.ellipse(0, 0, 0.66, 0.66, (235, 232, 222))
        for x, y in around(12, 0.55):
            p.ellipse(x, y, 0.05, 0.05, BLACK)
        for reach, width in ((0.32, 0.09), (0.5, 0.06)):
            p.line([(0, 0), p.pick(around(12, reach))], width, BLACK)
    elif name == "keyboard":
        p.polygon([(-0.95, -0.35), (0.95, -0.35), (1.05, 0.4), (-1.05, 0.4)], case)
        key = (225, 225, 220) if sum(case) < 380 else (60, 62, 66)
        for row in range(4):
            for column in range(9):
                x, y = -0.88 + 0.2 * column, -0.26 + 0.16 * row
                if row < 3 or column not in (3, 4, 5):
                    p.box(x, y, x + 0.14, y + 0.1, key)
        p.box(-0.3, 0.22, 0.3, 0.32, key)
    elif name == "lamp":
        shine = p.vary((245, 225, 160))
        p.ellipse(0, 0.85, 0.4, 0.1, shade(case, 80))
        p.line([(0, 0.85), (0, -0.2)], 0.1, case)
        p.polygon([(-0.32, -0.85), (0.32, -0.85), (0.62, -0.1), (-0.62, -0.1)], shine)
        p.box(-0.62, -0.16, 0.62, -0.1, shade(shine, 70))
    elif name == "telephone":
        p.polygon([(-0.55, -0.2), (0.55, -0.2), (0.8, 0.6), (-0.8, 0.6)], case)
        p.line([(-0.75, -0.2), (-0.6, -0.42), (0.6, -0.42), (0.75, -0.2)], 0.22, shade(case, 72))
        p.ellipse(0, 0.2, 0.36, 0.32, (225, 222, 212))
        for x, y in around(9, 0.24):
            p.ellipse(x, y + 0.2, 0.05, 0.05, BLACK)
    else:
        p.box(-0.9, -0.6, 0.9, 0.5, (36, 36, 40))
        screen = p.vary(p.pick([(90, 140, 190), (120, 150, 110), (60, 70, 85), (180, 150, 120)]))
        p.box(-0.8, -0.5, 0.8, 0.38, screen)
        p.ellipse(p.between(-0.4, 0.4), 0.1, 0.3, 0.25, shade(screen, p.pick([55, 140])))
        p.polygon([(-0.15, 0.5), (0.15, 0.5), (0.45, 0.72), (-0.45, 0.72)], (60, 60, 64))


def household_furniture(p: Picture, name: str) -> None:
    """Standing in a room: bed, chair, couch, table, wardrobe."""
    wood, cloth = p.vary(p.pick(WOODS)), p.vary(p.pick(CLOTHS))
    if name == "wardrobe":
        p.box(-0.65, -0.95, 0.65, 0.85, wood)
        for side in (-1, 1):
            left, right = sorted((side * 0.06, side * 0.58))
            p.box(left, -0.85, right, 0.72, shade(wood, 82))
            p.ellipse(side * 0.12, 0.0, 0.05, 0.07, (215, 195, 120))
        p.line([(0, -0.9), (0, 0.75)], 0.04, shade(wood, 45))
    elif name == "table":
        for x in (-0.8, -0.45, 0.45, 0.8):
            p.line([(x, -0.1), (x, 0.75 if abs(x) > 0.6 else 0.5)], 0.1, shade(wood, 72))
        p.polygon([(-0.65, -0.35), (0.65, -0.35), (1.0, 0.0), (-1.0, 0.0)], wood)
        p.box(-1.0, 0.0, 1.0, 0.1, shade(wood, 75))
    elif name == "chair":
        p.polygon([(-0.45, -0.95), (0.3, -0.95), (0.35, 0.0), (-0.4, 0.0)], shade(wood, 70))
        for k in range(3):
            p.line([(-0.25 + 0.22 * k, -0.85), (-0.22 + 0.22 * k, 0)], 0.08, shade(wood, 120))
        for x, y in ((-0.4, 0.6), (0.35, 0.6), (-0.5, 0.9), (0.5, 0.9)):
            p.line([(x * 0.95, 0.05), (x, y)], 0.09, shade(wood, 85))
        p.polygon([(-0.42, -0.05), (0.38, -0.05), (0.58, 0.22), (-0.55, 0.22)], cloth)
    else:
        soft(p, name, wood, cloth)


def soft(p: Picture, name: str, wood: Color, cloth: Color) -> None:
    """A bed with pillows, or a couch with cushions and arms."""
    if name == "bed":
        p.box(-1.0, -0.6, -0.86, 0.6, wood)
        p.box(0.88, -0.15, 1.0, 0.6, shade(wood, 80))
        p.polygon([(-0.9, -0.1), (0.9, -0.1), (0.95, 0.25), (-0.92, 0.25)], (228, 224, 215))
        p.polygon([(-0.4, -0.16), (0.92, -0.12), (0.95, 0.42), (-0.35, 0.42)], cloth)
        p.ellipse(-0.64, -0.18, 0.24, 0.13, WHITE)
        p.box(-0.9, 0.36, 0.9, 0.46, shade(wood, 70))
        return
    p.blob([(-0.85, -0.5), (0, -0.58), (0.85, -0.5), (0.9, 0.3), (-0.9, 0.3)], shade(cloth, 84))
    for x in (-0.38, 0.38):
        p.ellipse(x, -0.15, 0.36, 0.3, shade(cloth, 108))
    p.box(-0.85, 0.08, 0.85, 0.42, cloth)
    p.line([(0, 0.1), (0, 0.4)], 0.03, shade(cloth, 60))
    for side in (-1, 1):
        p.taper((side * 0.92, -0.1), 0.16, (side * 0.92, 0.38), 0.15, shade(cloth, 74))
        p.line([(side * 0.8, 0.5), (side * 0.8, 0.62)], 0.09, wood)
