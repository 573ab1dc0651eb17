"""The things and vehicles of the drawn scenes, in a figure's coordinates; what stands has its foot at `FEET`."""

from __future__ import annotations

from samples.drawing.canvas import BLACK, WHITE, Color, Picture, mix, shade
from samples.drawing.vehicles import shadow, wheel

WOOD = (150, 105, 65)
GLASS = (185, 215, 230)
FEET = {"tree": 1.0, "fir": 1.0, "house": 0.75, "car": 0.44, "bus": 0.62, "bench": 0.5, "sofa": 0.55, "table": 0.6,
        "log": 0.3, "fence": 0.5, "bike": 0.55}  # fmt: skip


def ball(p: Picture, color: Color) -> None:
    """A ball with a light band."""
    p.ellipse(0, 0, 1, 1, shade(color, 82))
    p.ellipse(-0.08, -0.08, 0.88, 0.88, color)
    p.line([(-0.75, 0.3), (0, 0.1), (0.75, -0.4)], 0.34, mix(color, WHITE, 75))
    p.ellipse(-0.35, -0.42, 0.2, 0.16, WHITE)


def tree(p: Picture, color: Color) -> None:
    """A trunk and a round crown."""
    p.polygon([(-0.11, -0.2), (0.11, -0.2), (0.17, 1.0), (-0.17, 1.0)], (105, 76, 52))
    for x, y, size, light in ((-0.4, -0.25, 0.42, 80), (0.42, -0.25, 0.42, 84), (0, -0.55, 0.52, 100),
                              (-0.22, -0.4, 0.34, 112), (0.24, -0.2, 0.3, 92)):  # fmt: skip
        p.ellipse(x, y, size, size * 0.85, shade(color, light))


def pine(p: Picture, color: Color) -> None:
    """A trunk and four storeys of branches."""
    p.box(-0.09, 0.4, 0.09, 1.0, (90, 66, 48))
    for k in range(4):
        y, half = 0.6 - 0.36 * k, 0.6 - 0.12 * k
        p.polygon([(-half, y), (0, y - 0.7), (half, y)], shade(color, 82 + 12 * k))


def fence(p: Picture, color: Color) -> None:
    """Posts and two rails; it goes on at both sides."""
    for y in (-0.3, 0.08):
        p.box(-1, y - 0.09, 1, y + 0.09, color)
        p.box(-1, y + 0.04, 1, y + 0.09, shade(color, 75))
    for k in range(5):
        x = -0.9 + 0.45 * k
        p.box(x - 0.08, -0.5, x + 0.08, 0.5, shade(color, 90))
        p.box(x + 0.03, -0.5, x + 0.08, 0.5, shade(color, 68))


def log(p: Picture, color: Color) -> None:
    """A felled trunk."""
    p.taper((-0.8, 0.05), 0.24, (0.8, 0.05), 0.24, shade(color, 72))
    p.line([(-0.8, -0.05), (0.7, -0.05)], 0.16, shade(color, 92))
    p.ellipse(0.84, 0.05, 0.16, 0.23, (214, 180, 130))
    p.ellipse(0.84, 0.05, 0.08, 0.12, shade(color, 92))


def bench(p: Picture, color: Color) -> None:
    """A back, a seat and four legs."""
    for x in (-0.8, 0.8):
        p.box(x - 0.07, -0.5, x + 0.07, 0.5, shade(color, 58))
    for y in (-0.5, -0.27):
        p.box(-1, y, 1, y + 0.14, shade(color, 88))
    p.box(-1, 0.02, 1, 0.16, color)
    p.box(-1, 0.12, 1, 0.18, shade(color, 64))


def sofa(p: Picture, color: Color) -> None:
    """A back, a seat, arms and feet."""
    for x in (-0.8, 0.8):
        p.box(x - 0.06, 0.4, x + 0.06, 0.55, (70, 50, 38))
    p.blob([(-0.95, -0.45), (0, -0.55), (0.95, -0.45), (0.98, 0.3), (-0.98, 0.3)], shade(color, 82))
    p.box(-0.95, 0.02, 0.95, 0.26, shade(color, 108))
    p.box(-0.95, 0.22, 0.95, 0.46, shade(color, 90))
    p.line([(0, 0.02), (0, 0.26)], 0.03, shade(color, 70))
    for x in (-0.98, 0.98):
        p.taper((x, -0.08), 0.15, (x, 0.36), 0.14, color)


def rug(p: Picture, color: Color) -> None:
    """A carpet on the floor."""
    p.polygon([(-0.8, -0.24), (0.8, -0.24), (1.05, 0.28), (-1.05, 0.28)], mix(color, WHITE, 70))
    p.polygon([(-0.74, -0.18), (0.74, -0.18), (0.94, 0.21), (-0.94, 0.21)], color)
    p.polygon([(-0.6, -0.1), (0.6, -0.1), (0.72, 0.12), (-0.72, 0.12)], shade(color, 120))


def table(p: Picture, color: Color) -> None:
    """A top and four legs."""
    for x in (-0.62, 0.62):
        p.box(x - 0.05, -0.5, x + 0.05, 0.48, shade(color, 62))
    for x in (-0.88, 0.88):
        p.box(x - 0.07, -0.5, x + 0.07, 0.6, shade(color, 82))
    p.polygon([(-0.85, -0.72), (0.85, -0.72), (1.02, -0.5), (-1.02, -0.5)], shade(color, 116))
    p.box(-1.02, -0.5, 1.02, -0.38, color)


def house(p: Picture, color: Color) -> None:
    """A wall, a red roof, a door, two windows."""
    p.box(-0.8, -0.15, 0.8, 0.75, color)
    p.polygon([(-0.98, -0.12), (-0.6, -0.75), (0.6, -0.75), (0.98, -0.12)], (160, 66, 50))
    p.box(-0.98, -0.14, 0.98, -0.08, (122, 50, 40))
    p.box(0.32, -0.95, 0.5, -0.6, (122, 60, 48))
    p.box(-0.14, 0.2, 0.16, 0.75, (104, 66, 42))
    for x in (-0.5, 0.48):
        p.box(x - 0.18, 0.08, x + 0.18, 0.42, WHITE)
        p.box(x - 0.14, 0.12, x + 0.14, 0.38, (95, 130, 155))
        p.line([(x, 0.1), (x, 0.4)], 0.03, WHITE)


def car(p: Picture, color: Color) -> None:
    """From the side."""
    shadow(p, 0.98, 0.4)
    p.polygon([(-0.72, -0.08), (-0.45, -0.46), (0.22, -0.46), (0.56, -0.08)], color)
    p.polygon([(-0.56, -0.1), (-0.4, -0.38), (-0.13, -0.38), (-0.13, -0.1)], GLASS)
    p.polygon([(-0.05, -0.1), (-0.05, -0.38), (0.18, -0.38), (0.42, -0.1)], GLASS)
    p.blob([(-1, 0.06), (-0.95, -0.12), (-0.3, -0.14), (0.5, -0.13), (0.95, -0.02), (1, 0.15), (0.9, 0.28),
            (-0.9, 0.28)], color)  # fmt: skip
    p.box(-0.95, 0.16, 0.95, 0.27, shade(color, 70))
    for x in (-0.56, 0.58):
        wheel(p, x, 0.24, 0.2)
    p.ellipse(0.92, 0.02, 0.08, 0.06, (246, 236, 170))
    p.ellipse(-0.95, 0.02, 0.05, 0.07, (150, 30, 30))


def bus(p: Picture, color: Color) -> None:
    """A long box with a row of windows."""
    shadow(p, 1.0, 0.58)
    p.box(-1, -0.62, 1, 0.46, color)
    p.box(-1, 0.22, 1, 0.46, shade(color, 76))
    p.box(-1, -0.62, 1, -0.54, shade(color, 76))
    for k in range(5):
        p.box(-0.92 + 0.34 * k, -0.42, -0.64 + 0.34 * k, 0.0, GLASS)
    p.box(0.78, -0.42, 1, 0.06, GLASS)
    p.box(0.46, -0.42, 0.7, 0.4, mix(GLASS, BLACK, 30))
    for x in (-0.6, 0.58):
        wheel(p, x, 0.44, 0.2)
    p.ellipse(0.97, 0.24, 0.05, 0.07, (246, 236, 170))


def boat(p: Picture, color: Color) -> None:
    """A mast with two white sails."""
    p.polygon([(0.08, -1.2), (0.1, -0.05), (0.7, -0.05)], shade(WHITE, 86))
    p.polygon([(-0.02, -1.3), (-0.02, -0.08), (-0.7, -0.08)], WHITE)
    p.line([(0.03, -1.38), (0.03, 0.1)], 0.06, (86, 66, 48))
    p.polygon([(-0.9, 0.04), (1.02, -0.04), (0.68, 0.42), (-0.64, 0.42)], color)
    p.polygon([(-0.72, 0.28), (0.8, 0.26), (0.68, 0.42), (-0.64, 0.42)], shade(color, 66))


def plane(p: Picture, color: Color) -> None:
    """An airliner: fuselage, fin, swept wings, windows."""
    p.polygon([(0.2, -0.06), (-0.14, -0.06), (-0.55, -0.44), (-0.36, -0.44)], shade(color, 78))
    p.polygon([(-0.6, -0.08), (-0.88, -0.5), (-1.04, -0.5), (-0.93, -0.05)], (60, 90, 150))
    p.blob([(1, 0.02), (0.8, -0.13), (0.3, -0.16), (-0.5, -0.15), (-1, -0.09), (-0.95, 0), (-0.4, 0.14), (0.6, 0.15)],
           color)  # fmt: skip
    p.polygon([(0.9, 0.07), (0.6, 0.15), (-0.4, 0.14), (-0.9, 0.03)], shade(color, 78))
    p.polygon([(0.28, 0.05), (-0.12, 0.05), (-0.6, 0.52), (-0.36, 0.52)], shade(color, 62))
    for k in range(7):
        p.ellipse(-0.5 + 0.16 * k, -0.05, 0.04, 0.035, (50, 60, 75))
    p.polygon([(0.76, -0.1), (0.93, -0.04), (0.76, -0.03)], (40, 50, 62))


def balloon(p: Picture, color: Color) -> None:
    """A hot air balloon with stripes and a basket."""
    for x in (-0.18, 0.18):
        p.line([(x * 2, 0.35), (x, 0.85)], 0.035, (70, 55, 45))
    outline = [(-0.78, -0.25), (-0.55, -0.8), (0, -1.0), (0.55, -0.8), (0.78, -0.25), (0.42, 0.3), (0.2, 0.5),
               (-0.2, 0.5), (-0.42, 0.3)]  # fmt: skip
    for share, light in ((1.0, 84), (0.72, 100), (0.3, 118)):
        p.blob([(x * share, y) for x, y in outline], shade(color, light))
    p.box(-0.2, 0.82, 0.2, 1.05, (132, 90, 52))


def bike(p: Picture, color: Color) -> None:
    """Two wheels and a frame; the saddle at (-0.25, -0.42), the handlebar at (0.42, -0.5)."""
    for x in (-0.6, 0.62):
        p.ellipse(x, 0.15, 0.4, 0.4, (32, 32, 36))
        p.ellipse(x, 0.15, 0.3, 0.3, (196, 198, 196))
        for x2, y2 in ((0.3, 0), (0, 0.3)):
            p.line([(x - x2, 0.15 - y2), (x + x2, 0.15 + y2)], 0.03, (110, 110, 112))
    p.line([(-0.6, 0.15), (-0.28, -0.3), (0.42, -0.3), (-0.02, 0.2), (-0.6, 0.15)], 0.09, color)
    p.line([(-0.25, -0.4), (-0.02, 0.2)], 0.09, color)
    p.line([(0.62, 0.15), (0.4, -0.5), (0.58, -0.54)], 0.08, color)
    p.line([(-0.4, -0.42), (-0.12, -0.42)], 0.1, BLACK)


def umbrella(p: Picture, color: Color) -> None:
    """Open, the handle's end at (0, 1)."""
    p.line([(0, -0.5), (0, 1.0)], 0.09, (70, 56, 46))
    p.blob([(-1, 0.1), (-0.8, -0.45), (0, -0.8), (0.8, -0.45), (1, 0.1), (0.5, -0.02), (0, 0.08), (-0.5, -0.02)], color)
    p.blob([(-0.4, 0.0), (-0.3, -0.5), (0, -0.78), (0.3, -0.5), (0.4, 0.0), (0, 0.06)], shade(color, 120))


def kite(p: Picture, color: Color) -> None:
    """A rhombus with a tail."""
    p.line([(0, 1), (-0.2, 1.3), (0.1, 1.6), (-0.15, 1.95)], 0.1, mix(color, WHITE, 40))
    p.polygon([(0, -1), (0.7, -0.1), (0, 1), (-0.7, -0.1)], color)
    p.polygon([(0, -1), (0.7, -0.1), (0, -0.1)], mix(color, WHITE, 45))
    p.polygon([(0, 1), (-0.7, -0.1), (0, -0.1)], shade(color, 72))


def branch(p: Picture, color: Color) -> None:
    """Across the picture, with leaves at its ends."""
    p.line([(-1, 0.1), (-0.3, 0.0), (0.5, 0.06), (1, -0.12)], 0.13, color)
    for x, y in ((-0.85, -0.08), (-0.7, 0.22), (0.78, -0.22), (0.92, 0.12), (0.62, 0.2)):
        p.ellipse(x, y, 0.13, 0.08, (96, 150, 62))
