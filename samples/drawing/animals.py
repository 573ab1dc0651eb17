"""Deer, dogs, frogs and horses, and the parts that all animals have. They look to the right."""

from __future__ import annotations

from dataclasses import dataclass

from samples.drawing.canvas import BLACK, WHITE, Color, Picture, mix, shade

FURS = [(120, 85, 55), (60, 48, 42), (40, 38, 40), (205, 195, 180), (175, 130, 80), (145, 140, 135), (200, 150, 100)]
FEATHERS = [(90, 75, 60), (60, 90, 150), (190, 60, 45), (50, 50, 55), (215, 210, 200), (205, 165, 60), (90, 120, 80)]


@dataclass(frozen=True)
class Build:
    """How a four-legged animal is made; lengths in a figure's units."""

    half: float  # from the middle to the shoulder
    thick: float
    leg: float
    limb: float  # a leg's width


def eye(p: Picture, x: float, y: float, size: float) -> None:
    """A dark eye with a light."""
    p.ellipse(x, y, size, size, (15, 12, 12))
    p.ellipse(x + size * 0.3, y - size * 0.3, size * 0.35, size * 0.35, WHITE)


def legs(p: Picture, build: Build, color: Color, stride: float) -> None:
    """Two legs of one side, with knees and hooves or paws."""
    for x, knee in ((-build.half + 0.08, 0.08), (build.half - 0.06, -0.05)):
        swing = p.between(-stride, stride)
        top, foot = (x, 0.05), (x + swing, build.thick + build.leg)
        middle = (x + swing * 0.45 - knee, build.thick + build.leg * 0.45)
        p.taper(top, build.limb * 1.5, middle, build.limb * 0.75, color)
        p.taper(middle, build.limb * 0.75, foot, build.limb * 0.6, color)
        p.ellipse(foot[0] + 0.03, foot[1], build.limb * 0.95, build.limb * 0.6, shade(color, 62))


def trunk(p: Picture, build: Build, color: Color, stride: float) -> None:
    """Legs and body."""
    h, t = build.half, build.thick
    p.ellipse(0, t + build.leg + 0.03, h * 1.3, 0.05, (50, 55, 40))
    legs(p, build, shade(color, 68), stride)
    outline = [(-h - 0.08, -0.02), (-h * 0.7, -t * 0.98), (0, -t * 0.8), (h * 0.8, -t), (h + 0.1, -0.02),
               (h * 0.7, t * 0.95), (0, t * 0.85), (-h * 0.6, t * 0.75)]  # fmt: skip
    p.blob(outline, color)
    belly = [
        (-h * 0.8, t * 0.4),
        (0, t * 0.3),
        (h * 0.9, t * 0.4),
        (h * 0.6, t * 0.95),
        (0, t * 0.86),
        (-h * 0.6, t * 0.76),
    ]
    p.blob(belly, shade(color, 78))
    p.blob([(-h * 0.8, -t * 0.8), (0, -t * 0.75), (h * 0.8, -t * 0.85), (0, -t * 0.3)], shade(color, 114))


def horse(p: Picture) -> None:
    """Long legs, a long neck with a mane, a long head, a hanging tail."""
    coat = p.vary(p.pick(FURS))
    mane = p.vary(p.pick([(30, 26, 25), shade(coat, 50), (215, 200, 170)]))
    if p.chance(0.25):
        return horse_head(p, coat, mane)
    build = Build(p.between(0.46, 0.56), p.between(0.22, 0.28), p.between(0.42, 0.55), 0.07)
    h = build.half
    tail = p.between(0.05, 0.35)
    p.taper((-h - 0.02, -0.1), 0.06, (-h - tail, 0.15), 0.09, mane)
    p.taper((-h - tail, 0.15), 0.09, (-h - tail * 1.1, 0.45), 0.03, mane)
    trunk(p, build, coat, p.pick([0.06, 0.15, 0.45]))
    reach, rise = p.pick([(0.36, -0.55), (0.42, -0.42), (0.5, -0.25), (0.45, 0.35)])
    poll = (h + reach + p.between(-0.06, 0.06), rise + p.between(-0.06, 0.06))
    nose = (poll[0] + 0.26, poll[1] + p.between(0.2, 0.32))
    p.taper((h - 0.05, -0.02), 0.23, poll, 0.11, coat)
    p.taper((h - 0.18, -0.2), 0.05, (poll[0] - 0.1, poll[1] - 0.05), 0.06, mane)
    p.taper(poll, 0.12, nose, 0.075, coat)
    p.ellipse(nose[0] + 0.02, nose[1] + 0.01, 0.06, 0.06, shade(coat, 65))
    p.polygon(
        [(poll[0] - 0.09, poll[1] - 0.05), (poll[0] - 0.04, poll[1] - 0.26), (poll[0] + 0.06, poll[1] - 0.08)], coat
    )
    p.ellipse(poll[0] + 0.08, poll[1] + 0.02, 0.025, 0.025, BLACK)
    legs(p, build, coat, p.pick([0.06, 0.15, 0.45]))
    if p.chance(0.15):  # a saddle
        p.blob([(-0.12, -0.3), (0.2, -0.3), (0.16, 0.05), (-0.08, 0.05)], (95, 45, 35))
    return None


def horse_head(p: Picture, coat: Color, mane: Color) -> None:
    """The head and the neck from near."""
    p.blob([(-0.9, 1.1), (-0.75, -0.2), (-0.3, -0.75), (0.05, -0.6), (0.1, -0.1), (0.1, 1.1)], coat)
    p.blob([(-1, 0.9), (-0.85, -0.2), (-0.4, -0.9), (-0.15, -0.85), (-0.5, -0.2), (-0.7, 0.9)], mane)
    p.polygon([(-0.32, -0.62), (-0.24, -1.05), (-0.04, -0.6)], shade(coat, 85))
    p.taper((-0.08, -0.42), 0.3, (0.6, 0.3), 0.17, coat)
    p.ellipse(0.68, 0.36, 0.17, 0.16, shade(coat, 66))
    p.ellipse(0.76, 0.3, 0.035, 0.045, BLACK)
    eye(p, 0.06, -0.42, 0.06)
    if p.chance(0.5):
        p.line([(0.02, -0.75), (0.1, -0.05), (0.48, 0.5)], 0.05, (90, 40, 35))
    if p.chance(0.4):
        p.taper((0.22, -0.42), 0.03, (0.66, 0.1), 0.05, WHITE)


def deer(p: Picture) -> None:
    """Thin legs, an upright neck, big ears, antlers, a white tail."""
    coat = p.vary(p.pick([(150, 100, 60), (170, 120, 75), (120, 90, 65), (135, 110, 85), (185, 145, 100)]))
    antlers = p.chance(0.6)
    if p.chance(0.2):
        return deer_front(p, coat, antlers)
    build = Build(p.between(0.4, 0.48), p.between(0.18, 0.23), p.between(0.48, 0.6), 0.042)
    h = build.half
    p.taper((-h - 0.04, -0.1), 0.06, (-h - 0.12, 0.02), 0.035, WHITE)
    trunk(p, build, coat, p.pick([0.05, 0.12, 0.4]))
    p.ellipse(-h + 0.02, 0.0, 0.09, 0.12, mix(coat, WHITE, 65))
    if p.chance(0.35):
        p.spots(14, (-h * 0.8, -build.thick * 0.8, h * 0.7, 0), 0.03, mix(coat, WHITE, 75))
    reach, rise = p.pick([(0.18, -0.58), (0.24, -0.5), (0.3, -0.4), (0.42, 0.35)])
    head = (h + reach, rise + p.between(-0.06, 0.06))
    p.taper((h - 0.04, -0.02), 0.15, head, 0.075, coat)
    nose = (head[0] + 0.22, head[1] + p.between(0.04, 0.14))
    p.taper(head, 0.09, nose, 0.05, coat)
    p.ellipse(nose[0] + 0.03, nose[1], 0.035, 0.035, BLACK)
    for lift in (-0.16, -0.06):
        p.taper((head[0] - 0.04, head[1] - 0.06), 0.04, (head[0] - 0.2, head[1] + lift), 0.03, shade(coat, 84))
    p.ellipse(head[0] + 0.05, head[1] - 0.02, 0.025, 0.025, BLACK)
    if antlers:
        for back, tone in ((0.16, 90), (0.02, 116)):
            antler(p, head[0] - 0.02, head[1] - 0.07, -back, shade((150, 125, 95), tone))
    legs(p, build, coat, p.pick([0.05, 0.12, 0.4]))
    return None


def antler(p: Picture, x: float, y: float, to: float, color: Color) -> None:
    """A bent beam with tines."""
    size = p.between(0.75, 1.25)
    points = [(x, y), (x + 1.6 * to * size - 0.05, y - 0.2 * size), (x + 1.2 * to * size, y - 0.48 * size)]
    p.line(points, 0.045, color)
    for share, out in ((0.4, 0.14), (0.75, 0.12)):
        sx = points[1][0] * (1 - share) + points[2][0] * share
        sy = points[1][1] * (1 - share) + points[2][1] * share
        p.line([(sx, sy), (sx + out * size, sy - 0.12 * size)], 0.038, color)


def deer_front(p: Picture, coat: Color, antlers: bool) -> None:
    """A head that looks at the camera."""
    p.blob([(-0.3, 1.1), (-0.22, 0.2), (0.22, 0.2), (0.34, 1.1)], shade(coat, 78))
    for side in (-1, 1):
        if antlers:
            beam = [(side * 0.12, -0.3), (side * 0.5, -0.65), (side * 0.48, -1.1)]
            p.line(beam, 0.07, (150, 125, 95))
            p.line([(side * 0.45, -0.6), (side * 0.22, -0.95)], 0.055, (150, 125, 95))
        p.blob([(side * 0.18, -0.2), (side * 0.5, -0.42), (side * 0.62, -0.3), (side * 0.4, -0.08)], shade(coat, 86))
    p.blob([(-0.26, -0.2), (0, -0.36), (0.26, -0.2), (0.2, 0.15), (0.12, 0.48), (-0.12, 0.48), (-0.2, 0.15)], coat)
    p.ellipse(0, 0.4, 0.12, 0.12, mix(coat, WHITE, 55))
    p.ellipse(0, 0.36, 0.075, 0.05, BLACK)
    for side in (-1, 1):
        eye(p, side * 0.18, -0.02, 0.05)


def dog(p: Picture) -> None:
    """A snout, hanging or pricked ears, a raised tail; standing, sitting, or its face."""
    coat = p.vary(p.pick(FURS))
    p.pick([dog_standing, dog_standing, dog_sitting, dog_face, dog_face])(p, coat, p.vary(p.pick(FURS)))


def dog_head(p: Picture, x: float, y: float, coat: Color, ears: Color) -> None:
    """A head from the side."""
    snout = p.between(0.24, 0.36)
    p.ellipse(x, y, 0.2, 0.18, coat)
    p.taper((x + 0.08, y + 0.05), 0.12, (x + snout, y + 0.09), 0.085, mix(coat, ears, 30))
    p.ellipse(x + snout + 0.06, y + 0.04, 0.055, 0.045, BLACK)
    if p.chance(0.4):
        p.taper((x + snout - 0.06, y + 0.17), 0.04, (x + snout - 0.04, y + 0.28), 0.04, (215, 95, 105))
    if p.chance(0.65):
        p.blob([(x - 0.14, y - 0.16), (x + 0.02, y - 0.14), (x - 0.04, y + 0.22), (x - 0.2, y + 0.2)], shade(ears, 75))
    else:
        p.polygon([(x - 0.17, y - 0.08), (x - 0.12, y - 0.36), (x + 0.05, y - 0.14)], shade(ears, 75))
    p.ellipse(x + 0.07, y - 0.05, 0.032, 0.032, BLACK)


def dog_standing(p: Picture, coat: Color, ears: Color) -> None:
    """On four legs, the tail up."""
    build = Build(p.between(0.42, 0.52), p.between(0.19, 0.24), p.between(0.25, 0.42), 0.07)
    h = build.half
    p.line([(-h, -0.08), (-h - 0.2, -0.22), (-h - p.between(0.05, 0.25), -p.between(0.35, 0.55))], 0.09, coat)
    trunk(p, build, coat, p.pick([0.06, 0.3]))
    if p.chance(0.4):
        p.spots(4, (-h, -0.15, h, 0.15), 0.13, ears)
    x, y = h + p.between(0.16, 0.26), -p.between(0.2, 0.4)
    p.taper((h - 0.05, -0.04), 0.18, (x - 0.03, y), 0.14, coat)
    legs(p, build, coat, p.pick([0.06, 0.3]))
    if p.chance(0.4):
        p.line([(h - 0.02, -0.24), (h + 0.2, -0.02)], 0.07, (190, 40, 45))
    dog_head(p, x, y, coat, ears)


def dog_sitting(p: Picture, coat: Color, ears: Color) -> None:
    """On its hind legs, from the side."""
    p.line([(-0.4, 0.68), (-0.75, 0.62), (-0.85, 0.42)], 0.11, shade(coat, 85))
    p.blob([(-0.45, 0.72), (-0.48, 0.3), (-0.15, -0.2), (0.14, -0.3), (0.3, 0.05), (0.22, 0.72)], coat)
    p.ellipse(-0.2, 0.5, 0.28, 0.24, shade(coat, 86))
    p.line([(0.18, 0.05), (0.24, 0.72)], 0.16, coat)
    p.ellipse(0.28, 0.73, 0.12, 0.06, shade(coat, 88))
    p.ellipse(0.18, 0.12, 0.12, 0.2, mix(coat, WHITE, 45))
    dog_head(p, 0.16, -0.42, coat, ears)


def dog_face(p: Picture, coat: Color, ears: Color) -> None:
    """A face from the front: a long light muzzle, a big nose, hanging ears, a tongue."""
    ear, long = shade(ears, 72), p.between(0.1, 0.55)
    p.blob([(-0.6, 1.1), (-0.4, 0.3), (0.4, 0.3), (0.6, 1.1)], shade(coat, 80))
    p.blob(
        [
            (-0.48, -0.25),
            (-0.25, -0.58),
            (0.25, -0.58),
            (0.48, -0.25),
            (0.42, 0.2),
            (0.22, 0.55),
            (-0.22, 0.55),
            (-0.42, 0.2),
        ],
        coat,
    )
    for side in (-1, 1):
        p.blob(
            [
                (side * 0.3, -0.55),
                (side * 0.56, -0.42),
                (side * 0.72, long),
                (side * 0.5, long + 0.1),
                (side * 0.42, -0.2),
            ],
            ear,
        )
    if p.chance(0.5):
        p.taper((0, -0.5), 0.05, (0, 0), 0.08, mix(coat, WHITE, 75))
    p.ellipse(0, 0.27, 0.25, 0.25, mix(coat, WHITE, 55))
    p.ellipse(0, 0.14, 0.13, 0.095, BLACK)
    p.line([(0, 0.2), (0, 0.36)], 0.03, BLACK)
    p.line([(-0.16, 0.42), (0, 0.36), (0.16, 0.42)], 0.03, BLACK)
    if p.chance(0.55):
        p.taper((0.02, 0.46), 0.09, (0.02, 0.64), 0.09, (220, 95, 105))
    for side in (-1, 1):
        eye(p, side * 0.2, -0.16, 0.07)


def frog(p: Picture) -> None:
    """A squat body, bulging eyes, folded legs, a wide mouth."""
    skin = p.vary(p.pick([(80, 140, 55), (110, 150, 60), (60, 105, 60), (125, 110, 70), (95, 85, 65), (170, 150, 60)]))
    p.ellipse(0, 0.55, 0.9, 0.12, (45, 50, 40))
    p.pick([frog_side, frog_front, frog_front])(p, skin, p.vary(mix(skin, (235, 230, 180), 60)))


def frog_side(p: Picture, skin: Color, belly: Color) -> None:
    """Sitting, from the side."""
    p.blob([(-0.8, 0.5), (-0.6, 0.1), (0, -0.3), (0.5, -0.35), (0.85, -0.1), (0.75, 0.2), (0.4, 0.45)], skin)
    p.blob([(0.05, 0.45), (0.4, 0.1), (0.85, 0.0), (0.72, 0.22), (0.45, 0.48)], belly)
    p.spots(7, (-0.5, -0.1, 0.4, 0.2), 0.06, shade(skin, 60))
    p.blob([(-0.85, 0.45), (-0.6, 0.02), (-0.15, 0.12), (-0.1, 0.4), (-0.5, 0.55)], shade(skin, 82))
    p.line([(-0.55, 0.48), (-0.1, 0.52)], 0.1, shade(skin, 78))
    p.line([(0.32, 0.2), (0.26, 0.42), (0.46, 0.52)], 0.11, shade(skin, 84))
    p.line([(0.42, 0.02), (0.86, -0.02)], 0.035, shade(skin, 45))
    p.ellipse(0.5, -0.32, 0.17, 0.16, shade(skin, 112))
    p.ellipse(0.53, -0.34, 0.12, 0.12, (215, 180, 60))
    p.ellipse(0.54, -0.34, 0.075, 0.06, BLACK)


def frog_front(p: Picture, skin: Color, belly: Color) -> None:
    """Sitting, from the front."""
    for side in (-1, 1):
        p.blob([(side * 0.25, 0.5), (side * 0.5, -0.02), (side * 0.92, 0.12), (side * 0.85, 0.5)], shade(skin, 78))
        p.line([(side * 0.6, 0.52), (side * 0.98, 0.56)], 0.08, shade(skin, 85))
    p.blob(
        [(-0.6, 0.3), (-0.5, -0.2), (-0.2, -0.36), (0.2, -0.36), (0.5, -0.2), (0.6, 0.3), (0.3, 0.55), (-0.3, 0.55)],
        skin,
    )
    p.ellipse(0, 0.32, 0.4, 0.22, belly)
    p.spots(5, (-0.4, -0.25, 0.4, -0.05), 0.05, shade(skin, 62))
    p.line([(-0.5, 0.02), (-0.2, 0.12), (0.2, 0.12), (0.5, 0.02)], 0.045, shade(skin, 42))
    for side in (-1, 1):
        p.line([(side * 0.34, 0.2), (side * 0.4, 0.5)], 0.11, shade(skin, 90))
        p.line([(side * 0.3, 0.55), (side * 0.52, 0.56)], 0.07, shade(skin, 90))
        p.ellipse(side * 0.33, -0.36, 0.19, 0.18, shade(skin, 110))
        p.ellipse(side * 0.35, -0.38, 0.13, 0.13, (220, 185, 60))
        p.ellipse(side * 0.35, -0.38, 0.09, 0.055, BLACK)
