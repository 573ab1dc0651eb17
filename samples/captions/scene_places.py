"""The places of the drawn scenes, by day and night, in sun, rain and snow. All in the canvas's own coordinates."""

from __future__ import annotations

import numpy as np

from samples.captions.scene_things import pine, tree
from samples.drawing.canvas import WHITE, Color, Picture, mix, shade

# A sky's color above and at the horizon.
SKIES: dict[str, tuple[Color, Color]] = {
    "": ((128, 180, 225), (205, 226, 238)),
    "sunny": ((74, 150, 228), (176, 216, 244)),
    "sunset": ((122, 92, 150), (252, 166, 92)),
    "night": ((18, 24, 56), (46, 56, 100)),
    "rain": ((104, 112, 126), (158, 166, 174)),
    "snowfall": ((168, 178, 192), (206, 212, 222)),
}
GREEN, SAND, SNOW, WATER = (112, 164, 72), (226, 202, 150), (232, 238, 246), (66, 124, 172)
# How much of the ground's light is left, before anybody stands on it, in percent of red, green and blue.
DIM = {"sunset": (96, 82, 78), "night": (34, 40, 58), "rain": (74, 78, 82), "snowfall": (90, 92, 95),
       "moonlit snow": (54, 60, 76)}  # fmt: skip


def ramp(p: Picture, top: float, bottom: float, above: Color, below: Color, steps: int = 6) -> None:
    """A stretch that goes from one color to another."""
    for k in range(steps):
        p.box(0, top + (bottom - top) * k / steps, 1, bottom, mix(above, below, 100 * k // (steps - 1)))


def sky(p: Picture, light: str, horizon: float) -> None:
    """Air with what hangs in it: the sun, the moon and stars, clouds."""
    above, below = SKIES[light]
    ramp(p, 0, horizon, above, below)
    side = p.pick([0.16, 0.84])
    if light == "sunny":
        p.ellipse(side, 0.13, 0.105, 0.105, (255, 238, 150))
        p.ellipse(side, 0.13, 0.08, 0.08, (255, 222, 60))
    elif light == "sunset":
        p.ellipse(side, horizon - 0.04, 0.15, 0.15, (255, 206, 110))
        p.ellipse(side, horizon - 0.04, 0.115, 0.115, (255, 232, 150))
    elif light == "night":
        p.ellipse(side, 0.14, 0.085, 0.085, (244, 240, 206))
        p.ellipse(side + 0.035, 0.12, 0.07, 0.07, above)
        for _ in range(9):
            x, y = p.between(0.03, 0.97), p.between(0.03, horizon * 0.8)
            p.ellipse(x, y, 0.012, 0.012, (232, 232, 214))
    if light in ("", "rain") and horizon > 0.2:
        for _ in range(2 if not light else 5):
            cloud(p, p.between(0, 1), p.between(0.04, horizon * 0.5), WHITE if not light else (122, 128, 138))


def cloud(p: Picture, x: float, y: float, color: Color) -> None:
    """Three balls of vapour."""
    for right, up, size in ((-0.1, 0, 0.08), (0.1, 0.005, 0.09), (0, -0.03, 0.1)):
        p.ellipse(x + right, y + up, size, size * 0.5, color)


def mountains(p: Picture, horizon: float) -> None:
    """Peaks with snow on them."""
    for x, half, high in ((p.between(0.1, 0.25), 0.34, 0.22), (p.between(0.72, 0.9), 0.36, 0.25),
                          (p.between(0.42, 0.58), 0.38, 0.31)):  # fmt: skip
        top, rock = horizon - high, (122, 128, 146)
        p.polygon([(x - half, horizon), (x, top), (x + half, horizon)], rock)
        p.polygon([(x, top), (x + half, horizon), (x + half * 0.15, horizon)], shade(rock, 76))
        p.polygon([(x - half * 0.36, top + high * 0.36), (x, top), (x + half * 0.36, top + high * 0.36),
                   (x + 0.02, top + high * 0.26)], (240, 242, 246))  # fmt: skip


def row_of_trees(p: Picture, horizon: float, *, snowy: bool = False) -> None:
    """A row of trees along the horizon; firs in the snow."""
    for k in range(7):
        size = p.between(0.11, 0.15)
        p.pose(k / 6 + p.between(-0.03, 0.03), horizon - size * 0.85, size)
        (pine if snowy else tree)(p, p.vary((44, 92, 66) if snowy else (66, 122, 56), 10))
    p.frame()


def grass(p: Picture, horizon: float) -> None:
    """Blades in a green field."""
    ramp(p, horizon, 1, shade(GREEN, 88), shade(GREEN, 106))
    for _ in range(22):
        x, y = p.between(0, 1), p.between(horizon + 0.06, 0.99)
        p.polygon([(x - 0.012, y), (x + 0.012, y), (x + p.between(-0.02, 0.03), y - 0.05)], shade(GREEN, 76))


def flowers(p: Picture, horizon: float) -> None:
    """Blossoms of four colors, larger the nearer they are."""
    for k in range(44):
        y = horizon + 0.03 + (0.97 - horizon) * k / 44
        size = 0.012 + 0.018 * (y - horizon)
        color = p.pick([(226, 60, 66), (250, 214, 64), (250, 246, 240), (206, 96, 190)])
        p.ellipse(p.between(0, 1), y, size, size, color)


def waves(p: Picture, top: float, n: int) -> None:
    """Light and dark lines on water."""
    for k in range(n):
        y = top + (1 - top) * (k + 0.6) / n
        x, half = p.between(0, 1), 0.03 + 0.1 * (y - top)
        p.ellipse(x, y, half, 0.009, shade(WATER, p.pick([82, 126, 140])))


def street(p: Picture, horizon: float) -> None:
    """A row of houses, a pavement, a road with a dashed line."""
    walls = [(206, 180, 140), (190, 120, 96), (170, 178, 186), (222, 206, 178), (150, 110, 100)]
    first = int(p.random.integers(5))
    for k in range(4):
        wall, left, top = p.vary(walls[(first + k) % 5], 8), -0.02 + 0.26 * k, horizon - p.between(0.24, 0.42)
        p.box(left, top, left + 0.25, horizon + 0.04, wall)
        p.box(left - 0.005, top - 0.025, left + 0.255, top + 0.01, shade(wall, 66))
        for row in range(3):
            for column in range(2):
                x, y = left + 0.045 + 0.1 * column, top + 0.05 + 0.11 * row
                if y + 0.06 < horizon:
                    p.box(x, y, x + 0.055, y + 0.06, (98, 118, 138))
    road(p, horizon)


def road(p: Picture, horizon: float) -> None:
    """A pavement and a gray road."""
    p.box(0, horizon + 0.03, 1, horizon + 0.14, (186, 182, 174))
    p.box(0, horizon + 0.12, 1, horizon + 0.15, (140, 138, 134))
    ramp(p, horizon + 0.15, 1, (104, 105, 110), (118, 119, 124), 3)
    for k in range(4):
        p.box(0.02 + 0.27 * k, 0.925, 0.16 + 0.27 * k, 0.955, (236, 232, 214))


def forest(p: Picture, horizon: float) -> None:
    """Leaves above, trunks, a floor with ferns."""
    leaf = (58, 104, 54)
    p.box(0, 0, 1, horizon + 0.1, shade(leaf, 70))
    for _ in range(34):
        size = p.between(0.05, 0.12)
        p.ellipse(p.between(0, 1), p.between(0, horizon * 0.75), size, size * 0.7,
                  shade(leaf, p.pick([60, 84, 104, 124])))  # fmt: skip
    ramp(p, horizon, 1, (104, 112, 66), (134, 134, 84), 4)
    for k in range(6):
        x, width = 0.04 + 0.18 * k + p.between(-0.04, 0.04), p.between(0.025, 0.045)
        bark = p.vary((98, 74, 54), 8)
        foot, root = horizon + 0.06, width * 1.3
        p.polygon([(x - width, 0), (x + width, 0), (x + root, foot), (x - root, foot)], bark)
        p.polygon([(x + width * 0.3, 0), (x + width, 0), (x + root, foot), (x + width * 0.4, foot)], shade(bark, 72))
    for _ in range(12):
        x, y = p.between(0, 1), p.between(horizon + 0.1, 0.98)
        for lean in (-0.03, 0, 0.03):
            p.polygon([(x - 0.01, y), (x + 0.01, y), (x + lean, y - 0.05)], (72, 112, 54))


def room(p: Picture, horizon: float) -> None:
    """A wall with a window and a picture, a wooden floor."""
    wall = p.pick([(222, 208, 178), (196, 206, 214), (214, 192, 184), (200, 212, 190)])
    ramp(p, 0, horizon, wall, shade(wall, 94), 3)
    p.box(0, horizon - 0.035, 1, horizon, (238, 234, 226))
    ramp(p, horizon, 1, (164, 118, 78), (184, 138, 94), 4)
    side = p.pick([0.08, 0.62])
    p.box(side, 0.1, side + 0.3, 0.42, WHITE)
    p.box(side + 0.025, 0.125, side + 0.275, 0.395, (164, 206, 234))
    p.box(side + 0.14, 0.1, side + 0.16, 0.42, WHITE)
    other = 0.7 - side
    p.box(other, 0.15, other + 0.2, 0.34, (110, 78, 52))
    p.box(other + 0.02, 0.17, other + 0.18, 0.32, p.pick([(214, 160, 90), (120, 160, 120), (180, 110, 110)]))


def beach(p: Picture, horizon: float) -> None:
    """A strip of sea, foam, sand."""
    shore = horizon + 0.15
    ramp(p, horizon, shore, shade(WATER, 92), shade(WATER, 116), 4)
    p.box(0, shore - 0.015, 1, shore + 0.015, (238, 242, 244))
    ramp(p, shore + 0.015, 1, shade(SAND, 94), shade(SAND, 104), 4)
    p.spots(12, (0, shore + 0.06, 1, 0.98), 0.012, shade(SAND, 84))


def snow(p: Picture, horizon: float) -> None:
    """White ground with soft shadows."""
    ramp(p, horizon, 1, shade(SNOW, 94), SNOW, 4)
    for _ in range(6):
        p.ellipse(p.between(0, 1), p.between(horizon + 0.08, 0.98), p.between(0.06, 0.16), 0.012, shade(SNOW, 90))


def sea(p: Picture, horizon: float) -> None:
    """Water up to the horizon."""
    ramp(p, horizon, 1, shade(WATER, 118), shade(WATER, 94))
    waves(p, horizon + 0.05, 16)


def lake(p: Picture, horizon: float) -> None:
    """Water with a green shore."""
    sea(p, horizon)
    p.box(0, horizon - 0.01, 1, horizon + 0.04, shade(GREEN, 80))


GROUNDS = {
    "meadow": grass, "beach": beach, "snow": snow, "street": street, "forest": forest, "sea": sea, "lake": lake,
    "room": room,
}  # fmt: skip


def paint(p: Picture, place: str, light: str, backdrop: str, horizon: float) -> None:
    """Paints a place under its light."""
    p.frame()
    if place not in ("room", "forest"):
        sky(p, light, horizon)
    empty = p.pixels.copy()
    if backdrop == "mountains":
        mountains(p, horizon)
    elif backdrop == "trees":
        row_of_trees(p, horizon, snowy=place == "snow")
    GROUNDS[place](p, horizon)
    if backdrop == "flowers":
        flowers(p, horizon)
    if light in DIM:
        below = (p.pixels != empty).any(axis=2)
        left = DIM["moonlit snow"] if (place, light) == ("snow", "night") else DIM[light]
        p.pixels[below] = p.pixels[below].astype(np.int64) * left // 100


def fall(p: Picture, light: str) -> None:
    """Rain or snow in the air, before everything."""
    p.frame()
    if light == "rain":
        for _ in range(34):
            x, y = p.between(-0.05, 1.05), p.between(-0.05, 0.95)
            p.polygon([(x, y), (x + 0.012, y), (x - 0.018, y + 0.1), (x - 0.03, y + 0.1)], (196, 208, 222))
    elif light == "snowfall":
        for _ in range(46):
            p.ellipse(p.between(0, 1), p.between(0, 1), 0.014, 0.014, (250, 250, 252))


def horizon_of(place: str, *, aloft: bool) -> float:
    """How high the horizon lies: low where something flies."""
    if place == "room":
        return 0.6
    return 0.76 if aloft else {"street": 0.5, "forest": 0.56, "sea": 0.5, "beach": 0.4}.get(place, 0.52)
