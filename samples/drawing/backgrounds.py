"""Places in which the drawn figures stand: sky, sea, road, grass, forest, room, ground; and what stands in front."""

from __future__ import annotations

from samples.drawing.canvas import WHITE, Color, Picture, mix, shade

SKIES = [(120, 170, 220), (165, 195, 220), (200, 205, 210), (90, 130, 190), (225, 175, 140), (150, 155, 165)]
GREENS = [(70, 110, 45), (95, 130, 60), (50, 85, 45), (130, 140, 70), (85, 100, 50)]
GRAYS = [(95, 95, 98), (125, 122, 118), (75, 78, 85), (150, 148, 142)]
EARTHS = [(150, 120, 85), (185, 160, 120), (120, 95, 70), (205, 195, 170), (215, 220, 225)]
WALLS = [(200, 185, 160), (170, 150, 135), (150, 165, 175), (215, 210, 200), (135, 95, 85), (110, 125, 115)]


def ramp(p: Picture, top: float, bottom: float, above: Color, below: Color, steps: int = 8) -> None:
    """A stretch that goes from one color to another."""
    for k in range(steps):
        start = top + (bottom - top) * k / steps
        p.box(0, start, 1, bottom, mix(above, below, 100 * k // (steps - 1)))


def sky(p: Picture, down_to: float = 1.0) -> None:
    """Air, with clouds or without."""
    color = p.vary(p.pick(SKIES))
    ramp(p, 0, down_to, color, mix(color, WHITE, int(p.between(0, 55))))
    for _ in range(int(p.random.integers(0, 6))):
        x, y = p.between(0, 1), p.between(0, down_to)
        cloud = mix(color, WHITE, int(p.between(20, 80)))
        for _ in range(3):
            p.ellipse(x + p.between(-0.15, 0.15), y + p.between(-0.04, 0.04), p.between(0.06, 0.2), 0.06, cloud)


def skyline(p: Picture, horizon: float) -> None:
    """Hills, trees or houses along the horizon."""
    kind = p.pick(["nothing", "hills", "trees", "houses"])
    if kind == "hills":
        p.blob([(-0.2, horizon + 0.1), (p.between(0.1, 0.4), horizon - 0.15), (p.between(0.5, 0.9), horizon - 0.1),
                (1.2, horizon + 0.1)], p.vary(p.pick([(90, 110, 120), (80, 100, 70), (130, 120, 110)])))  # fmt: skip
    elif kind == "trees":
        color = p.vary(p.pick(GREENS))
        for k in range(9):
            p.ellipse(k / 8, horizon, p.between(0.05, 0.14), p.between(0.05, 0.22), shade(color, 80 + 6 * (k % 4)))
    elif kind == "houses":
        for k in range(5):
            wall = p.vary(p.pick(WALLS + GRAYS))
            top = horizon - p.between(0.1, 0.45)
            left = k / 5 + p.between(-0.06, 0.06)
            p.box(left, top, left + 0.24, horizon + 0.02, wall)
            for row in range(2):
                for column in range(2):
                    x, y = left + 0.05 + 0.1 * column, top + 0.05 + 0.12 * row
                    p.box(x, y, x + 0.05, min(horizon, y + 0.06), shade(wall, 60))


def sea(p: Picture) -> None:
    """Water up to a horizon."""
    horizon = p.between(0.15, 0.6)
    sky(p, horizon)
    skyline(p, horizon)
    water = p.vary(p.pick([(60, 95, 130), (90, 125, 140), (45, 70, 95), (95, 120, 115), (120, 145, 165)]))
    ramp(p, horizon, 1, mix(water, WHITE, 20), water)
    for _ in range(int(p.random.integers(6, 22))):
        x, y, half = p.between(0, 1), p.between(horizon, 1), p.between(0.03, 0.14)
        p.ellipse(x, y, half, 0.012, shade(water, p.pick([82, 90, 115, 128])))


def ground(p: Picture, colors: list[Color]) -> None:
    """Flat ground below a horizon, or seen from above."""
    horizon = p.between(-0.3, 0.65)
    if horizon > 0:
        sky(p, horizon)
        skyline(p, horizon)
    color = p.vary(p.pick(colors))
    ramp(p, max(0, horizon), 1, shade(color, 85), shade(color, 110))
    for _ in range(int(p.random.integers(0, 26))):
        x, y = p.between(0, 1), p.between(max(0, horizon), 1)
        p.ellipse(x, y, p.between(0.01, 0.09), p.between(0.008, 0.03), shade(color, p.pick([78, 88, 112, 124])))


def grass(p: Picture) -> None:
    """A meadow with blades and flowers."""
    ground(p, GREENS)
    blade = p.vary(p.pick(GREENS))
    for _ in range(int(p.random.integers(0, 30))):
        x, y = p.between(0, 1), p.between(0.6, 1)
        p.polygon([(x, y), (x + 0.02, y), (x + p.between(-0.04, 0.06), y - p.between(0.04, 0.14))], blade)


def road(p: Picture) -> None:
    """A street with houses, a kerb and lines."""
    ground(p, GRAYS)
    edge = p.between(0.55, 0.95)
    if p.chance(0.5):
        p.box(
            0, edge, 1, edge + p.between(0.02, 0.06), p.vary(p.pick([(200, 200, 190), (210, 180, 80), (80, 100, 60)]))
        )


def earth(p: Picture) -> None:
    """Sand, soil or snow, with stones."""
    ground(p, EARTHS)
    for _ in range(int(p.random.integers(0, 5))):
        stone = p.vary(p.pick(GRAYS))
        x, y, size = p.between(0, 1), p.between(0.5, 1), p.between(0.03, 0.11)
        p.ellipse(x, y, size, size * 0.6, shade(stone, 80))
        p.ellipse(x - size / 5, y - size / 6, size * 0.7, size * 0.4, stone)


def forest(p: Picture) -> None:
    """Leaves in light and shade, and trunks."""
    color = p.vary(p.pick(GREENS))
    p.box(0, 0, 1, 1, shade(color, 70))
    for _ in range(int(p.random.integers(20, 60))):
        size = p.between(0.03, 0.15)
        p.ellipse(
            p.between(0, 1),
            p.between(0, 1),
            size,
            size * p.between(0.5, 1),
            shade(color, p.pick([45, 60, 85, 115, 140])),
        )
    for _ in range(int(p.random.integers(0, 5))):
        x, width = p.between(0, 1), p.between(0.02, 0.09)
        trunk = p.vary(p.pick([(85, 65, 50), (110, 95, 80), (60, 50, 42), (160, 155, 145)]))
        p.polygon([(x, 0), (x + width, 0), (x + width + p.between(-0.05, 0.05), 1), (x - 0.02, 1)], trunk)


def room(p: Picture) -> None:
    """A wall and a floor, a picture or a window, cushions."""
    wall, floor = p.vary(p.pick(WALLS)), p.vary(p.pick(WALLS + EARTHS))
    edge = p.between(0.35, 0.9)
    ramp(p, 0, edge, wall, shade(wall, 90))
    ramp(p, edge, 1, shade(floor, 85), floor)
    for _ in range(int(p.random.integers(0, 4))):
        x, y, w, h = p.between(0, 1), p.between(0, edge), p.between(0.05, 0.25), p.between(0.05, 0.25)
        color = p.vary(p.pick(WALLS + SKIES + GRAYS), 40)
        p.box(x - w, y - h, x + w, y + h, shade(color, 70))
        p.box(x - w * 0.8, y - h * 0.8, x + w * 0.8, y + h * 0.8, color)
    if p.chance(0.4):
        p.ellipse(
            p.between(0, 1), p.between(0.8, 1), p.between(0.2, 0.5), p.between(0.1, 0.2), p.vary(p.pick(WALLS), 50)
        )


def depths(p: Picture) -> None:
    """Under water: rays of light, bubbles, plants."""
    water = p.vary(p.pick([(40, 95, 140), (35, 120, 130), (70, 110, 105), (25, 60, 110)]))
    ramp(p, 0, 1, mix(water, WHITE, 30), shade(water, 70))
    for _ in range(int(p.random.integers(2, 12))):
        size = p.between(0.008, 0.03)
        p.ellipse(p.between(0, 1), p.between(0, 1), size, size, mix(water, WHITE, 50))
    for _ in range(int(p.random.integers(0, 6))):
        x, top = p.between(0, 1), p.between(0.6, 0.9)
        p.line([(x, 1), (x + 0.04, (1 + top) / 2), (x - 0.03, top)], 0.04, p.vary((55, 95, 60)))


PLACES = {
    "depths": depths,
    "sky": sky,
    "sea": sea,
    "road": road,
    "grass": grass,
    "forest": forest,
    "room": room,
    "earth": earth,
}


def behind(p: Picture, places: dict[str, int]) -> str:
    """Draws a background, chosen by its weights, and returns its name."""
    p.frame()
    name: str = p.pick([name for name, weight in places.items() for _ in range(weight)])
    PLACES[name](p)
    return name


def in_front(p: Picture, place: str) -> None:
    """Things near the camera that hide a part: grass, a post, a branch, a corner."""
    p.frame()
    if place in ("grass", "earth", "forest") and p.chance(0.4):
        blade = p.vary(p.pick(GREENS))
        for _ in range(int(p.random.integers(4, 16))):
            x = p.between(0, 1)
            p.polygon([(x, 1.02), (x + 0.03, 1.02), (x + p.between(-0.06, 0.08), p.between(0.7, 0.95))], blade)
    if p.chance(0.14):
        color, x, width = p.vary(p.pick(GRAYS + EARTHS), 40), p.between(0, 1), p.between(0.02, 0.06)
        p.polygon([(x, 0), (x + width, 0), (x + width + p.between(-0.2, 0.2), 1), (x - p.between(-0.2, 0.2), 1)], color)
    if p.chance(0.16):
        color, x, y = p.vary(p.pick(WALLS + GREENS), 40), p.pick([0, 1]), p.pick([0, 1])
        p.ellipse(x, y, p.between(0.12, 0.32), p.between(0.12, 0.32), color)
