"""The vehicles of CIFAR-100, a function for each of the two coarse classes; they look to the right."""

from __future__ import annotations

from samples.drawing.canvas import BLACK, WHITE, Color, Picture, shade
from samples.drawing.vehicles import GLASS, PAINTS, shadow, wheel


def spokes(p: Picture, x: float, y: float, size: float) -> None:
    """A thin wheel that one can look through."""
    ring = [(x + size * u, y + size * v) for u, v in
            ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7), (1, 0))]  # fmt: skip
    p.line(ring, 0.07, BLACK)
    p.line([(x - size, y), (x + size, y)], 0.025, (120, 120, 124))
    p.line([(x, y - size), (x, y + size)], 0.025, (120, 120, 124))


def windows(p: Picture, left: float, right: float, top: float, bottom: float, n: int) -> None:
    """A row of panes."""
    glass, step = p.pick(GLASS), (right - left) / n
    for k in range(n):
        p.box(left + step * k, top, left + step * (k + 0.8), bottom, glass)


def vehicles_1(p: Picture, name: str) -> None:
    """On roads and rails: bicycle, bus, motorcycle, pickup truck, train."""
    paint = p.vary(p.pick(PAINTS))
    if name == "bicycle":
        for x in (-0.58, 0.58):
            spokes(p, x, 0.25, 0.36)
        p.line([(-0.58, 0.25), (-0.22, -0.28), (0.38, -0.3), (-0.05, 0.28), (-0.22, -0.28)], 0.075, paint)
        p.line([(-0.05, 0.28), (-0.58, 0.25)], 0.06, paint)
        p.line([(0.58, 0.25), (0.36, -0.5), (0.55, -0.52)], 0.065, (60, 60, 64))
        p.line([(-0.24, -0.28), (-0.28, -0.45)], 0.06, (60, 60, 64))
        p.line([(-0.42, -0.46), (-0.12, -0.46)], 0.1, BLACK)
    elif name == "motorcycle":
        for x in (-0.6, 0.62):
            p.ellipse(x, 0.25, 0.33, 0.33, BLACK)
            p.ellipse(x, 0.25, 0.2, 0.2, (130, 130, 135))
        p.blob([(-0.4, 0.1), (0.1, 0.0), (0.3, 0.2), (0.1, 0.42), (-0.3, 0.4)], (90, 90, 95))
        p.blob([(-0.15, -0.15), (0.1, -0.38), (0.42, -0.25), (0.3, 0.02), (-0.1, 0.05)], paint)
        p.blob([(-0.8, -0.18), (-0.4, -0.25), (-0.1, -0.15), (-0.2, 0.0), (-0.6, -0.05)], BLACK)
        p.line([(0.62, 0.25), (0.4, -0.5), (0.2, -0.55)], 0.08, (150, 150, 155))
        p.ellipse(0.52, -0.3, 0.11, 0.11, (240, 235, 200))
        p.line([(-0.75, 0.42), (0.0, 0.38)], 0.08, (160, 160, 165))
    elif name == "bus":
        shadow(p, 1, 0.5)
        p.box(-1, -0.5, 1, 0.38, paint)
        windows(p, -0.92, 0.72, -0.38, -0.05, 6)
        p.box(0.76, -0.4, 0.98, 0.3, p.pick(GLASS))
        p.box(-1, 0.08, 0.74, 0.17, shade(paint, p.pick([60, 150])))
        for x in (-0.58, 0.55):
            wheel(p, x, 0.38, 0.17)
    elif name == "pickup_truck":
        shadow(p, 0.95, 0.45)
        p.polygon([(-0.1, -0.02), (0.0, -0.42), (0.38, -0.42), (0.6, -0.02)], paint)
        p.polygon([(0.0, -0.04), (0.06, -0.35), (0.34, -0.35), (0.5, -0.04)], p.pick(GLASS))
        p.box(-1, -0.05, 0.0, 0.28, shade(paint, 88))
        p.box(-0.95, -0.1, -0.12, -0.03, (45, 45, 48))
        p.polygon([(0, -0.05), (0.65, -0.05), (0.98, 0.02), (1, 0.28), (0, 0.28)], paint)
        for x in (-0.6, 0.62):
            wheel(p, x, 0.28, 0.2)
    else:
        p.line([(-2.2, 0.52), (2.2, 0.52)], 0.06, (70, 62, 58))
        p.box(-1.9, -0.4, 0.2, 0.36, shade(paint, 84))
        windows(p, -1.8, 0.15, -0.28, -0.02, 8)
        p.blob([(0.15, -0.5), (0.6, -0.48), (0.95, -0.15), (1.05, 0.36), (0.15, 0.4)], paint)
        p.polygon([(0.55, -0.34), (0.72, -0.3), (0.9, -0.05), (0.55, -0.05)], p.pick(GLASS))
        p.box(-1.9, 0.14, 1.0, 0.22, p.vary((230, 210, 80)))
        for k in range(8):
            p.ellipse(-1.6 + 0.34 * k, 0.43, 0.1, 0.1, BLACK)


def vehicles_2(p: Picture, name: str) -> None:
    """Machines: lawn mower, rocket, streetcar, tank, tractor."""
    paint = p.vary(p.pick(PAINTS))
    if name == "rocket":
        rocket(p, paint)
    elif name == "lawn_mower":
        p.line([(-0.95, -0.75), (-0.75, -0.72), (-0.3, 0.2)], 0.08, (60, 60, 64))
        p.blob([(-0.55, 0.1), (0, -0.08), (0.75, 0.05), (0.9, 0.38), (-0.6, 0.4)], paint)
        p.box(-0.05, -0.28, 0.4, 0.05, (55, 55, 60))
        p.ellipse(0.18, -0.3, 0.2, 0.08, (120, 120, 124))
        for x in (-0.45, 0.7):
            wheel(p, x, 0.38, 0.2)
    elif name == "streetcar":
        p.line([(-1.8, -1.0), (1.8, -1.0)], 0.025, (50, 50, 54))
        p.line([(-0.2, -0.55), (0.1, -0.8), (-0.1, -1.0)], 0.045, (60, 60, 64))
        p.line([(-1.8, 0.6), (1.8, 0.6)], 0.05, (80, 78, 76))
        p.box(-0.95, -0.55, 0.95, 0.45, paint)
        p.box(-0.95, -0.55, 0.95, -0.42, shade(paint, 60))
        p.box(-0.95, -0.36, 0.95, 0.02, p.vary((235, 225, 195), 10))
        windows(p, -0.88, 0.92, -0.32, -0.02, 6)
        for x in (-0.5, 0.5):
            p.box(x - 0.25, 0.45, x + 0.25, 0.56, BLACK)
    elif name == "tank":
        paint = p.vary(p.pick([(90, 100, 60), (150, 135, 95), (80, 85, 80)]))
        p.line([(0.2, -0.32), (1.15, -0.42)], 0.09, shade(paint, 72))
        p.blob([(-0.45, -0.1), (-0.35, -0.5), (0.2, -0.52), (0.4, -0.12)], shade(paint, 112))
        p.polygon([(-0.95, -0.12), (0.8, -0.12), (1.0, 0.1), (-1.0, 0.1)], paint)
        p.blob([(-1.0, 0.15), (-0.8, 0.0), (0.8, 0.0), (1.02, 0.15), (0.8, 0.5), (-0.8, 0.5)], (48, 48, 46))
        for k in range(5):
            p.ellipse(-0.68 + 0.34 * k, 0.27, 0.14, 0.14, shade(paint, 80))
    else:
        shadow(p, 0.9, 0.66)
        p.box(-0.7, -0.75, 0.0, -0.66, shade(paint, 80))
        p.box(-0.65, -0.7, -0.05, 0.0, p.pick(GLASS))
        for x in (-0.66, -0.05):
            p.line([(x, -0.7), (x, 0.1)], 0.06, paint)
        p.box(-0.1, -0.2, 0.85, 0.25, paint)
        p.line([(0.5, -0.2), (0.5, -0.6)], 0.08, BLACK)
        wheel(p, -0.42, 0.22, 0.44)
        wheel(p, 0.65, 0.42, 0.24)


def rocket(p: Picture, paint: Color) -> None:
    """Upright, with fins, often with fire."""
    if p.chance(0.6):
        for wide, long, fire in ((0.24, 1.35, (240, 150, 40)), (0.13, 1.15, (250, 230, 140))):
            p.polygon([(-wide, 0.75), (wide, 0.75), (0, long)], fire)
    for side in (-1, 1):
        p.polygon([(side * 0.2, 0.3), (side * 0.5, 0.85), (side * 0.2, 0.75)], paint)
    p.blob([(0, -1.1), (0.22, -0.6), (0.24, 0.75), (-0.24, 0.75), (-0.22, -0.6)], p.vary(WHITE, 12))
    p.polygon([(-0.15, -0.8), (0, -1.12), (0.15, -0.8)], paint)
    p.box(-0.24, 0.05, 0.24, 0.2, paint)
    p.ellipse(0, -0.4, 0.1, 0.1, (60, 90, 130))
