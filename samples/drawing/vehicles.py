"""Airplanes, cars, trucks and ships, drawn in a figure's coordinates; they look to the right."""

from __future__ import annotations

from samples.drawing.canvas import BLACK, WHITE, Color, Picture, mix, shade

PAINTS = [(190, 40, 40), (40, 80, 160), (225, 225, 220), (40, 42, 45), (150, 155, 160), (215, 180, 50), (50, 110, 70),
          (120, 30, 40), (90, 140, 190), (200, 120, 50)]  # fmt: skip
GLASS = [(60, 75, 90), (120, 145, 160), (35, 42, 50)]


def wheel(p: Picture, x: float, y: float, size: float) -> None:
    """A tyre with its hub."""
    p.ellipse(x, y, size, size, BLACK)
    p.ellipse(x, y, size * 0.5, size * 0.5, p.pick([(150, 150, 155), (95, 95, 98)]))


def shadow(p: Picture, half: float, y: float) -> None:
    """The dark ground below a vehicle."""
    p.ellipse(0, y, half, 0.07, (48, 48, 50))


def airplane(p: Picture) -> None:
    """An airliner or a small plane from the side or from below."""
    paint = p.vary(p.pick([WHITE, WHITE, (185, 190, 198), *PAINTS]))
    p.pick([airliner, airliner, from_below, small_plane])(p, paint, p.vary(p.pick(PAINTS)))


def airliner(p: Picture, paint: Color, accent: Color) -> None:
    """Fuselage, tail fin, swept wings, engine, a row of windows."""
    sweep, drop = p.between(0.25, 0.55), p.between(0.2, 0.5)
    p.polygon([(0.15, -0.05), (-0.15, -0.05), (-0.15 - sweep, -drop), (-sweep, -drop)], shade(paint, 78))
    p.polygon([(-0.62, -0.08), (-0.9, -0.48), (-1.02, -0.48), (-0.93, -0.05)], accent)
    p.blob(
        [(1, 0.02), (0.8, -0.11), (0.3, -0.14), (-0.5, -0.13), (-1, -0.08), (-0.95, 0), (-0.4, 0.12), (0.6, 0.13)],
        paint,
    )
    p.polygon([(0.9, 0.06), (0.6, 0.13), (-0.4, 0.12), (-0.9, 0.03)], shade(paint, 78))
    p.polygon([(-0.7, -0.02), (-0.88, -0.02), (-1.1, 0.12), (-0.98, 0.12)], shade(paint, 85))
    p.polygon([(0.25, 0.05), (-0.12, 0.05), (-0.15 - sweep, drop + 0.1), (-sweep + 0.02, drop + 0.1)], shade(paint, 62))
    p.ellipse(0.02, 0.2, 0.13, 0.06, shade(accent, 70))
    for k in range(7):
        p.ellipse(-0.5 + 0.16 * k, -0.045, 0.03, 0.025, (50, 60, 75))
    p.polygon([(0.8, -0.09), (0.92, -0.04), (0.78, -0.03)], BLACK)


def from_below(p: Picture, paint: Color, accent: Color) -> None:
    """A cross with swept wings."""
    sweep, span = p.between(0.2, 0.6), p.between(0.7, 1.0)
    for side in (-1, 1):
        p.polygon([(0.3, 0), (-0.1, 0), (-0.15 - sweep, side * span), (-sweep, side * span)], shade(paint, 72))
        p.polygon([(-0.7, 0), (-0.9, 0), (-1.05, side * 0.34), (-0.92, side * 0.34)], shade(accent, 85))
        p.ellipse(0.12 - sweep * 0.3, side * span * 0.35, 0.13, 0.055, shade(paint, 55))
    p.blob([(1, 0), (0.85, -0.1), (0, -0.11), (-0.95, -0.05), (-0.95, 0.05), (0, 0.11), (0.85, 0.1)], paint)
    p.box(-0.8, -0.02, 0.7, 0.02, shade(paint, 84))


def small_plane(p: Picture, paint: Color, accent: Color) -> None:
    """A propeller plane with a high or a low wing, sometimes two."""
    p.polygon([(-0.7, -0.05), (-0.98, -0.4), (-1.05, -0.4), (-1, 0)], accent)
    p.blob(
        [(0.85, 0), (0.7, -0.15), (0.2, -0.3), (-0.1, -0.25), (-1, -0.06), (-1, 0.04), (0, 0.17), (0.7, 0.14)], paint
    )
    p.polygon([(0.4, -0.16), (0.18, -0.26), (-0.05, -0.23), (-0.05, -0.1)], p.pick(GLASS))
    p.box(-0.9, -0.01, 0.8, 0.05, accent)
    for y in p.pick([(-0.34,), (0.1,), (-0.4, 0.12)]):
        p.polygon([(0.4, y), (0.05, y - 0.03), (-0.35, y + 0.22), (0, y + 0.3)], shade(paint, 68))
        p.polygon([(0.35, y), (0.1, y), (0.2, y - 0.2), (0.4, y - 0.2)], shade(paint, 82))
    p.line([(0.9, -0.35), (0.92, 0.35)], 0.05, (60, 60, 62))
    for x in (0.45, -0.1):
        p.line([(x, 0.1), (x, 0.32)], 0.05, BLACK)
        p.ellipse(x, 0.34, 0.08, 0.08, BLACK)


def automobile(p: Picture) -> None:
    """A car from the side or from the front."""
    p.pick([car_side, car_side, car_side, car_front])(p, p.vary(p.pick(PAINTS)), p.pick(GLASS))


def car_side(p: Picture, paint: Color, glass: Color) -> None:
    """A saloon, an estate or a sports car."""
    roof, back, front = p.between(-0.52, -0.3), p.between(-0.95, -0.4), p.between(0.15, 0.4)
    shadow(p, 0.95, 0.36)
    p.polygon([(back - 0.08, -0.1), (back + 0.18, roof), (front, roof), (front + 0.35, -0.08)], paint)
    p.polygon(
        [(back + 0.06, -0.11), (back + 0.22, roof + 0.06), (front - 0.03, roof + 0.06), (front + 0.24, -0.1)], glass
    )
    p.box((back + front) / 2, roof, (back + front) / 2 + 0.06, -0.08, paint)
    p.blob(
        [(-1, 0.05), (-0.95, -0.12), (-0.3, -0.13), (0.5, -0.12), (0.95, -0.03), (1, 0.14), (0.9, 0.27), (-0.9, 0.27)],
        paint,
    )
    p.polygon([(-0.97, 0.1), (0.98, 0.1), (0.9, 0.27), (-0.93, 0.27)], shade(paint, 72))
    p.line([(-0.85, -0.06), (0.8, -0.04)], 0.03, shade(paint, 125))
    for x in (-0.58, 0.6):
        wheel(p, x, 0.24, 0.19)
    p.ellipse(0.93, 0.02, 0.06, 0.05, (240, 235, 190))
    p.ellipse(-0.97, 0.02, 0.04, 0.06, (190, 40, 35))


def car_front(p: Picture, paint: Color, glass: Color) -> None:
    """Windscreen, bonnet, two lights, grille, number plate."""
    lights = p.pick([(245, 240, 205), (245, 240, 205), (190, 45, 40)])
    shadow(p, 0.8, 0.52)
    for x in (-0.58, 0.58):
        p.box(x - 0.12, 0.2, x + 0.12, 0.54, BLACK)
    p.polygon([(-0.6, -0.05), (-0.44, -0.48), (0.44, -0.48), (0.6, -0.05)], paint)
    p.polygon([(-0.52, -0.05), (-0.38, -0.42), (0.38, -0.42), (0.52, -0.05)], glass)
    p.blob(
        [(-0.76, 0.1), (-0.62, -0.08), (0, -0.12), (0.62, -0.08), (0.76, 0.1), (0.72, 0.4), (0, 0.44), (-0.72, 0.4)],
        paint,
    )
    p.box(-0.66, 0.26, 0.66, 0.4, shade(paint, 68))
    p.box(-0.32, 0.1, 0.32, 0.22, BLACK)
    p.box(-0.16, 0.27, 0.16, 0.35, (225, 225, 215))
    for x in (-0.54, 0.54):
        p.ellipse(x, 0.1, 0.15, 0.08, lights)


def truck(p: Picture) -> None:
    """A lorry from the side or from the front."""
    p.pick([truck_side, truck_side, truck_side, truck_front])(
        p, p.vary(p.pick(PAINTS)), p.vary(p.pick([*PAINTS, WHITE]))
    )


def truck_side(p: Picture, paint: Color, load: Color) -> None:
    """A cab and a box, a tank, a tipper, a flat bed or logs."""
    cab, top = p.between(0.42, 0.62), p.between(-0.62, -0.38)
    shadow(p, 1, 0.5)
    p.box(-0.98, 0.2, 0.95, 0.32, (50, 50, 54))
    freight(p, cab - 0.06, p.between(-0.72, -0.4), load)
    if p.chance(0.35):  # a bonnet
        p.polygon([(cab, top + 0.1), (0.72, top + 0.1), (0.78, -0.08), (1, -0.02), (1, 0.3), (cab, 0.3)], paint)
    else:
        p.polygon([(cab, top), (0.9, top), (1, -0.05), (1, 0.3), (cab, 0.3)], paint)
    p.polygon([(cab + 0.14, top + 0.14), (0.78, top + 0.14), (0.84, -0.1), (cab + 0.14, -0.1)], p.pick(GLASS))
    p.box(cab, 0.16, 1, 0.24, shade(paint, 65))
    p.ellipse(0.96, 0.12, 0.05, 0.05, (240, 235, 190))
    for x in p.pick([(-0.75, -0.4, 0.72), (-0.6, 0.72), (-0.8, -0.5, 0.1, 0.72)]):
        wheel(p, x, 0.36, 0.17)


def freight(p: Picture, right: float, top: float, load: Color) -> None:
    """What a truck carries."""
    kind = p.pick(["box", "box", "box", "tank", "tipper", "flat", "logs"])
    if kind == "box":
        p.box(-1, top, right, 0.2, load)
        p.box(-1, 0.08, right, 0.2, shade(load, 75))
        if p.chance(0.5):
            p.box(-0.75, top + 0.18, right - 0.25, top + 0.36, p.pick(PAINTS))
        for k in range(4):
            p.line([(-0.8 + 0.35 * k, top), (-0.8 + 0.35 * k, 0.18)], 0.015, shade(load, 82))
    elif kind == "tank":
        p.blob(
            [
                (-0.95, -0.3),
                (-0.8, -0.42),
                (right - 0.1, -0.42),
                (right, -0.2),
                (right - 0.1, 0.14),
                (-0.8, 0.14),
                (-1, 0),
            ],
            load,
        )
        p.box(-0.9, -0.3, right - 0.1, -0.22, shade(load, 122))
        p.box(-0.85, 0.02, right - 0.1, 0.14, shade(load, 70))
    elif kind == "tipper":
        p.blob([(-0.8, -0.3), (-0.4, -0.5), (right - 0.2, -0.35), (right - 0.1, -0.1), (-0.9, -0.1)], (120, 95, 70))
        p.polygon([(-1, -0.3), (right, -0.28), (right - 0.1, 0.2), (-0.85, 0.2)], load)
        for k in range(4):
            p.line([(-0.8 + 0.35 * k, -0.28), (-0.75 + 0.33 * k, 0.18)], 0.04, shade(load, 72))
    elif kind == "logs":
        for k in range(4):
            p.line(
                [(-0.97, 0.12 - 0.14 * k), (right - 0.1, 0.12 - 0.14 * k)],
                0.13,
                shade((140, 100, 65), 80 + 14 * (k % 3)),
            )
    else:
        p.box(-1, -0.02, right, 0.2, load)
        p.box(-0.95, -0.12, right, -0.06, shade(load, 80))


def truck_front(p: Picture, paint: Color, load: Color) -> None:
    """A tall front: box above, wide windscreen, grille, bumper, mirrors."""
    shadow(p, 0.7, 0.86)
    for x in (-0.5, 0.5):
        p.box(x - 0.12, 0.5, x + 0.12, 0.86, BLACK)
    p.box(-0.66, -0.95, 0.66, 0.4, load)
    p.box(-0.6, -0.62, 0.6, 0.7, paint)
    p.polygon([(-0.5, -0.05), (-0.46, -0.46), (0.46, -0.46), (0.5, -0.05)], p.pick(GLASS))
    for x in (-0.74, 0.74):
        p.box(x - 0.06, -0.45, x + 0.06, -0.15, (40, 40, 42))
    for k in range(4):
        p.box(-0.36, 0.04 + 0.09 * k, 0.36, 0.09 + 0.09 * k, p.pick([BLACK, (150, 150, 155)]))
    p.box(-0.66, 0.46, 0.66, 0.66, shade(paint, 65))
    for x in (-0.48, 0.48):
        p.ellipse(x, 0.42, 0.1, 0.08, (245, 240, 205))


def ship(p: Picture) -> None:
    """A ship or a boat and the water before it."""
    hull = p.vary(p.pick([*PAINTS, WHITE, (60, 45, 40)]))
    p.pick([steamer, steamer, sailing_boat, freighter, motor_boat])(p, hull)
    p.ellipse(0, 0.42, 1.1, 0.07, mix((90, 120, 140), WHITE, int(p.between(0, 60))))


def body(p: Picture, hull: Color, deck: float = 0.0) -> None:
    """A hull with a bow, a stripe, and a darker bottom."""
    p.polygon([(-1, deck), (1.05, deck - 0.1), (0.8, 0.4), (-0.9, 0.4)], hull)
    p.polygon([(-0.94, 0.25), (0.9, 0.22), (0.8, 0.4), (-0.9, 0.4)], shade(hull, 60))
    p.line([(-0.98, deck + 0.05), (1, deck - 0.04)], 0.035, mix(hull, WHITE, 70))


def steamer(p: Picture, hull: Color) -> None:
    """Decks of windows, funnels, masts."""
    house = p.vary(p.pick([WHITE, (225, 215, 195), (150, 155, 165)]))
    left, right, decks = p.between(-0.85, -0.6), p.between(0.35, 0.65), int(p.random.integers(1, 4))
    for x in (-0.35, 0.12)[: int(p.random.integers(1, 3))]:
        p.polygon([(x - 0.1, -0.25), (x - 0.13, -0.75), (x + 0.08, -0.75), (x + 0.12, -0.25)], p.vary(p.pick(PAINTS)))
        p.box(x - 0.13, -0.75, x + 0.08, -0.68, BLACK)
    p.line([(right - 0.05, -0.1), (right, -0.95)], 0.03, (70, 65, 60))
    for k in range(decks):
        p.box(left + 0.12 * k, -0.2 - 0.17 * k, right - 0.12 * k, 0.02 - 0.17 * k, shade(house, 100 - 6 * k))
        p.line(
            [(left + 0.06 + 0.12 * k, -0.1 - 0.17 * k), (right - 0.06 - 0.12 * k, -0.1 - 0.17 * k)], 0.05, (60, 75, 90)
        )
    body(p, hull)


def freighter(p: Picture, hull: Color) -> None:
    """Containers on a long deck, the bridge at the stern."""
    for k in range(5):
        for level in range(int(p.random.integers(1, 4))):
            x, y = -0.5 + 0.27 * k, -0.02 - 0.15 * level
            p.box(x, y - 0.14, x + 0.25, y, p.vary(p.pick(PAINTS)))
    p.box(-0.9, -0.6, -0.56, 0.02, p.vary(WHITE))
    p.box(-0.88, -0.54, -0.58, -0.46, (60, 75, 90))
    p.line([(-0.7, -0.6), (-0.7, -0.85)], 0.06, p.vary(p.pick(PAINTS)))
    body(p, hull, 0.02)


def sailing_boat(p: Picture, hull: Color) -> None:
    """A mast with one or two sails."""
    sail, mast = p.vary(p.pick([WHITE, WHITE, WHITE, *PAINTS])), p.between(-0.1, 0.15)
    p.polygon([(mast + 0.05, -1.25), (mast + 0.08, -0.05), (mast + p.between(0.5, 0.8), -0.05)], shade(sail, 88))
    p.polygon([(mast - 0.03, -1.35), (mast - 0.03, -0.08), (mast - p.between(0.5, 0.8), -0.08)], sail)
    p.line([(mast, -1.4), (mast, 0.1)], 0.04, (80, 65, 50))
    p.polygon([(-0.8, 0.08), (0.95, 0), (0.65, 0.4), (-0.65, 0.4)], hull)
    p.line([(-0.78, 0.12), (0.88, 0.05)], 0.04, mix(hull, WHITE, 60))


def motor_boat(p: Picture, hull: Color) -> None:
    """A cabin with a windscreen, and spray."""
    cabin = p.vary(p.pick([WHITE, (210, 205, 195)]))
    p.polygon([(-0.5, 0.02), (-0.4, -0.38), (0.15, -0.38), (0.42, 0)], cabin)
    p.polygon([(-0.4, -0.08), (-0.34, -0.3), (0.12, -0.3), (0.28, -0.08)], p.pick(GLASS))
    p.line([(-0.3, -0.35), (-0.35, -0.8)], 0.03, (200, 200, 200))
    body(p, hull, 0.02)
    for _ in range(4):
        p.ellipse(p.between(-1.1, -0.6), p.between(0.3, 0.42), 0.15, 0.06, (235, 240, 242))
