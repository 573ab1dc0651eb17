"""Birds and cats, drawn in a figure's coordinates; they look to the right."""

from __future__ import annotations

from samples.drawing.animals import FEATHERS, FURS, Build, eye, legs, trunk
from samples.drawing.canvas import BLACK, WHITE, Color, Picture, mix, shade


def bird(p: Picture) -> None:
    """On a twig, in flight, swimming, or on long legs."""
    color, breast = p.vary(p.pick(FEATHERS)), p.vary(p.pick([*FEATHERS, (230, 215, 190), (215, 130, 70)]))
    p.pick([bird_sitting, bird_sitting, bird_flying, bird_swimming, wader])(p, color, breast)


def beak(p: Picture, x: float, y: float, long: float, down: float = 0.03) -> None:
    """A pointed beak."""
    p.polygon(
        [(x, y - 0.08), (x + long, y + down), (x, y + 0.08)],
        p.vary(p.pick([(220, 150, 45), (60, 55, 50), (205, 185, 130)])),
    )


def bird_sitting(p: Picture, color: Color, breast: Color) -> None:
    """A songbird on a twig or on the ground."""
    if p.chance(0.6):
        p.line([(-1.6, 0.66), (0, 0.6), (1.6, 0.7)], p.between(0.07, 0.16), (85, 65, 48))
    tilt = p.between(-0.15, 0.2)
    for x in (-0.02, 0.14):
        p.line([(x, 0.3), (x + 0.04, 0.62)], 0.045, (110, 80, 50))
    p.polygon([(-0.4, 0.02), (-1.05, 0.3 + tilt), (-0.98, 0.46 + tilt), (-0.25, 0.32)], shade(color, 70))
    p.blob([(-0.6, 0.18), (-0.3, -0.22), (0.2, -0.42), (0.5, -0.1), (0.4, 0.28), (0, 0.42)], color)
    p.blob([(-0.1, 0.38), (0.25, 0.0), (0.52, -0.16), (0.46, 0.18), (0.2, 0.4)], breast)
    beak(p, 0.55, -0.42, p.between(0.2, 0.4))
    p.ellipse(0.36, -0.4, 0.27, 0.25, p.pick([color, shade(color, 70), breast]))
    p.blob([(-0.75, 0.22), (-0.3, -0.1), (0.2, -0.08), (0.1, 0.18), (-0.3, 0.28)], shade(color, 66))
    p.line([(-0.5, 0.17), (-0.02, 0.08)], 0.04, mix(color, WHITE, 45))
    eye(p, 0.44, -0.45, 0.055)


def bird_flying(p: Picture, color: Color, breast: Color) -> None:
    """Wings up or spread."""
    up, sweep = p.between(0.5, 0.95), p.between(-0.4, 0.25)
    p.blob(
        [(0.1, -0.05), (-0.1 + sweep, -up * 0.6), (-0.45 + sweep, -up), (-0.35 + sweep, -up * 0.5), (-0.3, 0)],
        shade(color, 70),
    )
    p.polygon([(-0.4, 0), (-0.95, -0.12), (-0.98, 0.14), (-0.4, 0.12)], shade(color, 80))
    p.blob([(-0.55, 0.04), (-0.1, -0.13), (0.35, -0.16), (0.6, -0.1), (0.5, 0.08), (0, 0.18)], color)
    p.blob([(-0.3, 0.12), (0.1, 0.03), (0.5, 0.02), (0.1, 0.19)], breast)
    p.ellipse(0.58, -0.12, 0.16, 0.14, color)
    beak(p, 0.7, -0.12, p.between(0.14, 0.3))
    p.ellipse(0.62, -0.15, 0.03, 0.03, BLACK)
    low = p.pick([-1, -1, 1]) * p.between(0.55, 1.0)
    p.blob(
        [(0.25, -0.05), (0.25 + sweep, low * 0.6), (0.05 + sweep, low), (-0.15 + sweep, low * 0.55), (-0.2, 0)],
        shade(color, 88),
    )
    p.polygon([(0.18 + sweep, low * 0.7), (0.05 + sweep, low), (-0.12 + sweep, low * 0.6)], shade(color, 48))


def bird_swimming(p: Picture, color: Color, breast: Color) -> None:
    """A duck, a goose or a swan."""
    neck, bill = p.between(0.3, 0.75), (225, 150, 40)
    p.ellipse(0, 0.42, 0.95, 0.1, (60, 80, 90))
    p.blob([(-0.95, 0.0), (-0.5, 0.02), (0.3, 0.0), (0.6, 0.2), (0.4, 0.42), (-0.4, 0.44), (-0.75, 0.25)], color)
    p.taper((0.42, 0.15), 0.15, (0.48, -neck), 0.11, breast)
    p.ellipse(0.52, -neck - 0.04, 0.19, 0.17, p.pick([breast, (35, 85, 60)]))
    p.polygon([(0.64, -neck - 0.1), (0.95, -neck + 0.02), (0.92, -neck + 0.1), (0.62, -neck + 0.08)], bill)
    p.blob([(-0.85, 0.02), (-0.2, 0.02), (0.25, 0.12), (0, 0.3), (-0.5, 0.24)], shade(color, 74))
    p.ellipse(0.57, -neck - 0.08, 0.035, 0.035, BLACK)


def wader(p: Picture, color: Color, breast: Color) -> None:
    """Long legs, a long neck, a long beak; or an ostrich."""
    ground, leg = 0.95, p.pick([(190, 90, 60), (90, 80, 70)])
    for x in (-0.1, 0.08):
        swing = p.between(-0.15, 0.15)
        p.line([(x, 0.2), (x - 0.08 + swing, 0.58), (x + swing, ground), (x + 0.14 + swing, ground)], 0.055, leg)
    p.blob([(-0.7, 0.2), (-0.4, -0.12), (0.1, -0.2), (0.38, 0.0), (0.2, 0.26), (-0.3, 0.32)], color)
    p.blob([(-0.8, 0.24), (-0.4, -0.05), (0, 0), (-0.2, 0.22)], shade(color, 68))
    x, y = p.between(0.25, 0.55), -p.between(0.55, 0.85)
    p.line([(0.25, 0.0), (0.5, -0.25), (x, y)], 0.13, breast)
    p.ellipse(x + 0.03, y, 0.13, 0.11, breast)
    beak(p, x + 0.12, y, p.between(0.3, 0.5), 0.08)
    p.ellipse(x + 0.06, y - 0.03, 0.03, 0.03, BLACK)


def cat(p: Picture) -> None:
    """A round head with pointed ears, a long tail, often stripes; standing, sitting, lying, or its face."""
    coat = p.vary(p.pick(FURS))
    stripes = shade(coat, p.pick([58, 72, 100, 100]))
    p.pick([cat_standing, cat_sitting, cat_sitting, cat_face, cat_face])(p, coat, stripes)


def cat_head(p: Picture, x: float, y: float, size: float, coat: Color, stripes: Color) -> None:
    """A face: ears, slit eyes, a small pink nose, whiskers."""

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x + size * u, y + size * v) for u, v in points]

    for side in (-1, 1):
        p.polygon(at((side * 0.95, -0.15), (side * 0.9, -1.35), (side * 0.2, -0.7)), shade(coat, 85))
        p.polygon(at((side * 0.8, -0.4), (side * 0.78, -1.05), (side * 0.42, -0.65)), (205, 150, 140))
    p.ellipse(x, y, size * 1.02, size * 0.86, coat)
    for k in (-0.35, 0, 0.35):
        p.line(at((k, -0.8), (k * 0.8, -0.42)), size * 0.13, stripes)
    for side in (-1, 1):
        p.line(at((side * 0.98, -0.05), (side * 0.65, 0.05)), size * 0.1, stripes)
    p.ellipse(x, y + size * 0.42, size * 0.46, size * 0.32, mix(coat, WHITE, 60))
    iris = p.pick([(170, 190, 60), (215, 170, 50), (110, 170, 200)])
    for side in (-1, 1):
        p.ellipse(x + side * size * 0.42, y - size * 0.1, size * 0.22, size * 0.18, iris)
        p.ellipse(x + side * size * 0.42, y - size * 0.1, size * 0.09, size * 0.17, BLACK)
        for slope in (-0.06, 0.12):
            p.line(at((side * 0.3, 0.38), (side * 1.35, 0.35 + slope)), size * 0.045, (225, 225, 220))
    p.polygon(at((-0.13, 0.2), (0.13, 0.2), (0, 0.36)), (205, 110, 115))
    p.line(at((-0.22, 0.56), (0, 0.42), (0.22, 0.56)), size * 0.07, (70, 45, 45))


def cat_standing(p: Picture, coat: Color, stripes: Color) -> None:
    """Walking or lying, the tail in an arc."""
    build = Build(p.between(0.42, 0.5), p.between(0.16, 0.22), p.between(0.1, 0.36), 0.06)
    h = build.half
    curl = p.between(-0.3, 0.35)
    p.line([(-h, -0.02), (-h - 0.25, -0.1), (-h - 0.36, -0.4), (-h - 0.3 + curl, -0.62)], 0.09, stripes)
    trunk(p, build, coat, p.pick([0.05, 0.22]))
    for k in range(5):
        x = -h * 0.8 + 0.2 * k
        p.line([(x, -build.thick * 0.85), (x + 0.04, build.thick * 0.3)], 0.045, stripes)
    legs(p, build, coat, p.pick([0.05, 0.22]))
    cat_head(p, h + p.between(0.08, 0.18), -p.between(0.12, 0.34), p.between(0.2, 0.27), coat, stripes)


def cat_sitting(p: Picture, coat: Color, stripes: Color) -> None:
    """From the front or half from the side, the tail round its feet."""
    side = p.between(-0.1, 0.25)
    p.line([(-0.3, 0.7), (-0.65, 0.7), (-0.78, 0.45), (-0.7, 0.2)], 0.11, stripes)
    p.blob([(-0.46, 0.72), (-0.5, 0.3), (-0.22, -0.2), (0.2, -0.22), (0.38, 0.3), (0.36, 0.72)], coat)
    for k in range(3):
        p.line([(-0.42, 0.1 + 0.18 * k), (-0.18, 0.14 + 0.18 * k)], 0.055, stripes)
    p.ellipse(side * 0.5, 0.15, 0.18, 0.25, mix(coat, WHITE, 50))
    for x in (-0.12, 0.16):
        p.line([(x, 0.2), (x, 0.68)], 0.15, shade(coat, 94))
        p.ellipse(x + 0.02, 0.72, 0.11, 0.07, mix(coat, WHITE, 35))
    cat_head(p, side * 0.6, -0.42, p.between(0.28, 0.36), coat, stripes)


def cat_face(p: Picture, coat: Color, stripes: Color) -> None:
    """From near."""
    p.blob([(-0.7, 1.2), (-0.5, 0.4), (0.5, 0.4), (0.7, 1.2)], shade(coat, 85))
    cat_head(p, 0, 0.05, p.between(0.5, 0.62), coat, stripes)
