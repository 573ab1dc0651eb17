"""Garments from the front: what hangs from the shoulders, dresses, trousers. From -1 to 1 downwards."""

from __future__ import annotations

from samples.drawing.canvas import Color, Picture, Points, shade

NONE: Color = (0, 0, 0)


def both_sides(right: Points) -> list[tuple[float, float]]:
    """An outline from its right half, given from top to bottom."""
    return [*right, *[(-x, y) for x, y in reversed(right)]]


def fabric(p: Picture, kind: str, half: float, top: float, bottom: float, cloth: Color) -> None:
    """What is on the cloth: stripes, checks, flowers, a print on the chest, a broad band; or nothing."""
    other = shade(cloth, p.pick([45, 65, 78, 140]))
    if kind in ("stripes", "checks"):
        step = p.between(0.14, 0.3)
        for k in range(int((bottom - top) / step)):
            p.box(-half, top + k * step, half, top + (k + 0.4) * step, other)
    if kind == "checks":
        for k in range(5):
            x = -half + (2 * k + 1) * half / 5
            p.box(x - 0.03, top, x + 0.03, bottom, shade(other, 85))
    elif kind == "flowers":
        p.spots(int(p.random.integers(8, 30)), (-half, top, half, bottom), p.between(0.05, 0.13), other)
        p.spots(6, (-half, top, half, bottom), 0.06, shade(cloth, 125))
    elif kind == "print":
        y = p.between(-0.45, -0.15)
        p.box(-half * p.between(0.3, 0.7), y, half * p.between(0.3, 0.7), y + p.between(0.08, 0.45), other)
        p.spots(3, (-half * 0.5, y, half * 0.5, y + 0.4), 0.08, shade(cloth, 90))
    elif kind == "band":
        y = p.between(top, bottom - 0.3)
        p.box(-half, y, half, y + p.between(0.15, 0.4), other)


def folds(p: Picture, half: float, top: float, bottom: float, cloth: Color) -> None:
    """Soft creases."""
    for _ in range(int(p.random.integers(1, 5))):
        x, y = p.between(-half, half) * 0.85, p.between(top, bottom - 0.2)
        end = (x + p.between(-0.08, 0.08), min(bottom, y + p.between(0.2, 0.8)))
        p.line([(x, y), end], 0.035, shade(cloth, p.pick([84, 92, 112])))


def sleeves(p: Picture, half: float, long: float, out: float, width: float, cloth: Color) -> None:
    """Two sleeves that hang from the shoulders: `long` downwards, `out` to the side, `width` at the top."""
    for side in (-1, 1):
        shoulder, end = (side * half, -0.82), (side * (half + out), -0.82 + long)
        cuff = (side * (half + out - width * 0.6), -0.8 + long)
        armpit = (side * (half - 0.04), -0.82 + min(width * 1.7, long))
        p.polygon([(side * (half - 0.16), -0.94), shoulder, end, cuff, armpit], shade(cloth, p.pick([86, 90, 94])))


def body(p: Picture, half: float, waist: float, bottom: float, neck: float, cloth: Color) -> None:
    """From the shoulders to the hem."""
    p.polygon(both_sides([(neck, -0.98), (half, -0.84), (half, -0.45), (waist, 0.2), (half, bottom)]), cloth)


def neckline(p: Picture, neck: float, deep: float, cloth: Color, *, pointed: bool = False) -> None:
    """The opening for the head: round or pointed, with its hem; the back of the collar shows in it."""
    inside = NONE if p.chance(0.5) else shade(cloth, 45)
    if pointed:
        p.polygon([(-neck - 0.03, -1.0), (neck + 0.03, -1.0), (0, -0.9 + deep)], shade(cloth, 75))
        p.polygon([(-neck, -1.02), (neck, -1.02), (0, -0.98 + deep)], inside)
    else:
        p.ellipse(0, -1.0, neck + 0.03, deep + 0.05, shade(cloth, 75))
        p.ellipse(0, -1.02, neck, deep, inside)


def front(p: Picture, bottom: float, dark: Color, *, buttons: bool) -> None:
    """A seam from the collar down to the hem, with buttons or a zip."""
    x = p.between(-0.09, 0.09)
    p.line([(0, -0.85), (x, -0.3), (x + p.between(-0.05, 0.05), bottom)], p.between(0.03, 0.07), dark)
    start, step = p.between(-0.7, -0.4), p.between(0.2, 0.34)
    for k in range(int(p.random.integers(2, 7)) if buttons else 0):
        p.ellipse(x + p.between(-0.05, 0.05), start + step * k, 0.035, 0.035, shade(dark, p.pick([60, 75, 135])))


def collar(p: Picture, cloth: Color) -> None:
    """Two pointed halves."""
    for side in (-1, 1):
        p.polygon([(0, -0.7), (side * 0.12, -1.03), (side * 0.27, -0.93), (side * 0.16, -0.68)], cloth)


def t_shirt(p: Picture, cloth: Color) -> None:
    """Short sleeves, seldom long ones or none, a round or deep neck."""
    half, bottom, neck = p.between(0.44, 0.6), p.between(0.92, 1.0), p.between(0.2, 0.3)
    kind = p.random.random()
    if kind < 0.76:
        sleeves(p, half - 0.04, p.between(0.36, 0.66), p.between(0.12, 0.32), p.between(0.24, 0.34), cloth)
    elif kind < 0.88:
        sleeves(p, half - 0.04, p.between(1.0, 1.7), p.between(0.12, 0.3), 0.24, cloth)
    else:
        half *= 0.85
    body(p, half, half * p.between(0.88, 1.0), bottom, neck, cloth)
    fabric(p, p.pick(["plain", "plain", "plain", "print", "print", "stripes", "band"]), half * 0.9, -0.5, bottom, cloth)
    folds(p, half, -0.4, bottom, cloth)
    neckline(p, neck, p.between(0.08, 0.28), cloth, pointed=p.chance(0.25))


def pullover(p: Picture, cloth: Color) -> None:
    """Long sleeves, a closed front, a ribbed hem, sometimes a hood."""
    half, bottom, neck = p.between(0.42, 0.6), p.between(0.85, 1.0), p.between(0.16, 0.26)
    sleeves(p, half - 0.02, p.between(1.4, 1.85), p.between(0.14, 0.34), p.between(0.2, 0.28), cloth)
    body(p, half, half * p.between(0.88, 1.02), bottom, neck, cloth)
    kinds = ["plain", "plain", "plain", "plain", "print", "stripes", "flowers", "band"]
    fabric(p, p.pick(kinds), half * 0.9, -0.5, bottom - 0.12, cloth)
    folds(p, half, -0.5, bottom, cloth)
    if p.chance(0.4):
        p.box(-half * 0.97, bottom - 0.1, half * 0.97, bottom, shade(cloth, 84))
    if p.chance(0.2):
        p.ellipse(0, -0.9, neck + 0.14, 0.2, shade(cloth, 80))
    if p.chance(0.2):
        front(p, bottom, shade(cloth, 70), buttons=p.chance(0.5))
    neckline(p, neck, p.between(0.05, 0.2), cloth, pointed=p.chance(0.2))


def coat(p: Picture, cloth: Color) -> None:
    """Long sleeves, open in front: a seam from top to bottom, a collar or a hood, lapels, pockets."""
    long = p.chance(0.35)
    half, bottom = (p.between(0.34, 0.46), 1.0) if long else (p.between(0.42, 0.6), p.between(0.85, 1.0))
    sleeves(p, half - 0.02, p.between(1.3, 1.85), p.between(0.14, 0.34), p.between(0.2, 0.28), cloth)
    body(p, half, half * p.between(0.85, 1.0), bottom, 0.2, cloth)
    fabric(p, p.pick(["plain"] * 5 + ["flowers", "stripes", "band"]), half * 0.9, -0.5, bottom, cloth)
    folds(p, half, -0.5, bottom, cloth)
    dark = shade(cloth, p.pick([45, 65, 80, 130]))
    if p.chance(0.7):
        front(p, bottom, dark, buttons=p.chance(0.4))
    if p.chance(0.35):  # lapels
        for side in (-1, 1):
            p.polygon(
                [(side * 0.03, -0.2), (side * 0.1, -1), (side * 0.28, -0.92), (side * 0.22, -0.5)], shade(cloth, 74)
            )
    else:
        p.ellipse(0, -0.97, p.between(0.2, 0.32), p.between(0.1, 0.2), shade(cloth, p.pick([60, 80])))
    for side in (-1, 1) if p.chance(0.4) else ():
        p.line([(side * 0.18, 0.4), (side * (half - 0.1), 0.34)], 0.045, dark)


def shirt(p: Picture, cloth: Color) -> None:
    """A collar and buttons, or a blouse; long, half-long, short sleeves or none; often patterned."""
    half, bottom = p.between(0.42, 0.6), p.between(0.88, 1.0)
    kind = p.random.random()
    if kind < 0.55:
        sleeves(p, half - 0.02, p.between(1.3, 1.85), p.between(0.14, 0.34), p.between(0.2, 0.28), cloth)
    elif kind < 0.7:
        sleeves(p, half - 0.02, p.between(0.8, 1.3), p.between(0.1, 0.26), p.between(0.22, 0.3), cloth)
    elif kind < 0.92:
        sleeves(p, half - 0.04, p.between(0.38, 0.65), p.between(0.14, 0.3), p.between(0.24, 0.32), cloth)
    else:
        half *= 0.85
    body(p, half, half * p.between(0.86, 1.02), bottom, 0.2, cloth)
    kinds = ["plain", "plain", "checks", "checks", "stripes", "flowers", "flowers"]
    fabric(p, p.pick(kinds), half * 0.9, -0.6, bottom, cloth)
    folds(p, half, -0.4, bottom, cloth)
    if p.chance(0.6):
        p.ellipse(0, -1.0, 0.15, 0.1, NONE)
        collar(p, shade(cloth, p.pick([78, 88, 116])))
        front(p, bottom, shade(cloth, p.pick([70, 82])), buttons=True)
    else:
        neckline(p, p.between(0.18, 0.3), p.between(0.08, 0.28), cloth, pointed=p.chance(0.5))


def dress(p: Picture, cloth: Color) -> None:
    """Narrow and long, wider below the waist or straight; sleeves or none."""
    top, waist, hem = p.between(0.2, 0.3), p.between(0.17, 0.26), p.pick([p.between(0.24, 0.34), p.between(0.34, 0.56)])
    if wide := p.chance(0.25):  # a tunic
        top, waist, hem = p.between(0.3, 0.42), p.between(0.28, 0.4), p.between(0.36, 0.55)
    line = p.between(-0.35, 0.05)
    kind = p.random.random()
    if kind < 0.25:
        sleeves(p, top, p.between(0.8, 1.5), p.between(0.1, 0.28), 0.2 if wide else 0.16, cloth)
    elif kind < 0.6:
        sleeves(p, top, p.between(0.3, 0.5), p.between(0.08, 0.2), 0.22 if wide else 0.16, cloth)
    p.polygon(both_sides([(0.12, -0.98), (top, -0.9), (waist, line), (hem, 1.0)]), cloth)
    fabric(p, p.pick(["plain", "plain", "plain", "flowers", "stripes", "band"]), waist, -0.5, 0.9, cloth)
    folds(p, hem * 0.7, 0, 0.95, cloth)
    if p.chance(0.4):
        p.box(-waist - 0.02, line - 0.05, waist + 0.02, line + 0.05, shade(cloth, 55))
    p.ellipse(0, -1.0, p.between(0.08, 0.15), p.between(0.08, 0.25), NONE)


def trouser(p: Picture, cloth: Color) -> None:
    """A waistband and two legs."""
    waist, foot, apart = p.between(0.22, 0.3), p.between(0.08, 0.15), p.between(0.12, 0.24)
    crotch = p.between(-0.5, -0.35)
    for side in (-1, 1):
        p.polygon(
            [(0, -0.98), (side * waist, -0.98), (side * (waist + 0.05), -0.6), (side * (apart + foot), 1.0),
             (side * max(0.02, apart - foot), 1.0), (0, crotch)],
            cloth,
        )  # fmt: skip
        p.line([(side * waist * 0.6, -0.4), (side * apart, 0.9)], 0.04, shade(cloth, p.pick([80, 118])))
    if p.chance(0.1):
        fabric(p, "flowers", waist, -0.9, 0.9, cloth)
    p.box(-waist, -1.0, waist, -0.9, shade(cloth, 78))
    p.line([(0, -0.88), (0, crotch)], 0.03, shade(cloth, 62))
