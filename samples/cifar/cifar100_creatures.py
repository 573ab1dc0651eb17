"""Fish, insects, other invertebrates and reptiles of CIFAR-100, a function for each coarse class."""

from __future__ import annotations

from samples.drawing.canvas import BLACK, WHITE, Picture, mix, shade


def fish(p: Picture, name: str) -> None:
    """With fins, under water: aquarium fish, flatfish, ray, shark, trout."""
    if name == "ray":
        skin = p.vary((110, 105, 100))
        p.line([(-0.4, 0), (-1.2, 0.1)], 0.05, shade(skin, 70))
        p.blob(
            [(0.6, 0), (0.2, -0.3), (-0.2, -0.85), (-0.4, -0.2), (-0.5, 0), (-0.4, 0.2), (-0.2, 0.85), (0.2, 0.3)], skin
        )
        p.spots(8, (-0.2, -0.4, 0.3, 0.4), 0.05, shade(skin, 125))
    elif name == "flatfish":
        skin = p.vary((150, 125, 90))
        p.ellipse(0, 0, 0.8, 0.58, shade(skin, 75))
        p.ellipse(0, 0, 0.72, 0.42, skin)
        p.polygon([(-0.7, 0), (-1.05, -0.25), (-1.05, 0.25)], shade(skin, 80))
        p.spots(14, (-0.5, -0.3, 0.4, 0.3), 0.06, shade(skin, 65))
        for y in (-0.12, 0.02):
            p.ellipse(0.55, y, 0.06, 0.05, BLACK)
    else:
        skin = p.vary(
            {
                "aquarium_fish": p.pick([(240, 140, 30), (235, 200, 50), (60, 110, 210)]),
                "shark": (105, 118, 130),
                "trout": (150, 150, 125),
            }[name],
            16,
        )
        high = {"aquarium_fish": 0.45, "shark": 0.2, "trout": 0.24}[name]
        p.polygon([(-0.7, 0), (-1.1, -high * 1.3), (-0.95, 0), (-1.1, high * 1.1)], shade(skin, 78))
        fin = 3 if name == "shark" else 2
        p.polygon([(-0.1, -high * 0.8), (-0.12, -high * fin), (0.28, -high * 0.9)], shade(skin, 82))
        p.polygon([(0.1, high * 0.5), (-0.15, high * 1.8), (0.32, high * 0.5)], shade(skin, 72))
        p.blob([(-0.8, 0), (-0.2, -high), (0.4, -high), (0.95, -0.02), (0.4, high * 0.9), (-0.2, high * 0.85)], skin)
        p.blob(
            [(-0.6, high * 0.2), (0.3, high * 0.25), (0.85, 0.06), (0.3, high * 0.9), (-0.2, high * 0.8)],
            mix(skin, WHITE, 55),
        )
        if name == "aquarium_fish":
            for x in (-0.3, 0.05, 0.4):
                p.line([(x, -high * 0.8), (x + 0.04, high * 0.75)], 0.09, p.pick([WHITE, WHITE, BLACK]))
        elif name == "trout":
            p.line([(-0.6, 0), (0.5, 0)], 0.07, (205, 120, 115))
            p.spots(16, (-0.5, -0.2, 0.5, 0), 0.03, BLACK)
        p.ellipse(0.68, -high * 0.25, 0.06, 0.06, BLACK)


def six_legs(p: Picture, reach: float, width: float) -> None:
    """Three bent legs on either side."""
    for x in (-0.3, 0.0, 0.3):
        for side in (-1, 1):
            p.line([(x, 0), (x * 1.5, side * reach * 0.7), (x * 2, side * reach)], width, (40, 28, 22))


def insects(p: Picture, name: str) -> None:
    """Six legs, from above: bee, beetle, butterfly, caterpillar, cockroach."""
    if name == "caterpillar":
        skin = p.vary(p.pick([(110, 170, 50), (190, 170, 60), (80, 70, 60)]))
        for k in range(8):
            x, y = -0.85 + 0.24 * k, 0.12 * ((k % 4) in (1, 2))
            p.line([(x, y), (x, y + 0.34)], 0.05, shade(skin, 50))
            p.ellipse(x, y, 0.19, 0.22, shade(skin, 100 if k % 2 else 72))
        p.ellipse(0.95, 0, 0.16, 0.17, (150, 70, 45))
    elif name == "butterfly":
        wing = p.vary(p.pick([(235, 140, 30), (70, 110, 210), (235, 215, 80), (200, 60, 50)]))
        for side in (-1, 1):
            p.blob([(0.05, 0), (0.7, side * 0.5), (0.6, side * 0.95), (0.1, side * 0.85)], shade(wing, 45))
            p.blob([(-0.05, 0), (-0.3, side * 0.75), (-0.75, side * 0.6), (-0.5, side * 0.15)], shade(wing, 45))
            p.blob([(0.1, side * 0.1), (0.55, side * 0.5), (0.5, side * 0.82), (0.14, side * 0.7)], wing)
            p.blob(
                [(-0.1, side * 0.1), (-0.3, side * 0.62), (-0.62, side * 0.5), (-0.42, side * 0.18)], shade(wing, 115)
            )
            p.ellipse(0.4, side * 0.65, 0.08, 0.08, WHITE)
        p.taper((-0.5, 0), 0.06, (0.4, 0), 0.07, BLACK)
    elif name == "bee":
        six_legs(p, 0.5, 0.05)
        p.ellipse(-0.25, 0, 0.5, 0.34, (230, 175, 40))
        for x in (-0.6, -0.38, -0.14):
            p.line([(x, -0.28), (x, 0.28)], 0.1, BLACK)
        p.ellipse(0.3, 0, 0.28, 0.28, (150, 105, 40))
        p.ellipse(0.62, 0, 0.16, 0.18, BLACK)
        for side in (-1, 1):
            p.blob([(0.25, side * 0.1), (0.1, side * 0.75), (-0.45, side * 0.8), (-0.3, side * 0.35)], (210, 220, 230))
    else:
        long = name == "cockroach"
        shell = p.vary(
            (125, 65, 30) if long else p.pick([(40, 70, 50), (35, 35, 45), (170, 40, 35), (50, 90, 130)]), 14
        )
        six_legs(p, 0.75, 0.06)
        for side in (-1, 1):
            p.line(
                [(0.6, 0), (1.0, side * 0.15), (1.4 if long else 1.05, side * (0.6 if long else 0.3))],
                0.04,
                (40, 28, 22),
            )
        p.ellipse(0.62, 0, 0.2, 0.2, shade(shell, 55))
        p.ellipse(0.35, 0, 0.28, 0.3 if long else 0.42, shade(shell, 75))
        p.ellipse(-0.2, 0, 0.75 if long else 0.6, 0.32 if long else 0.5, shell)
        p.line([(-0.85 if long else -0.78, 0), (0.2, 0)], 0.04, shade(shell, 45))
        p.ellipse(-0.1, -0.15, 0.25, 0.08, shade(shell, 150))


def non_insect_invertebrates(p: Picture, name: str) -> None:
    """Other small creatures: crab, lobster, snail, spider, worm."""
    if name == "worm":
        skin = p.vary((205, 125, 115))
        bend = p.between(0.2, 0.6)
        wave = [0.0, 0.5, 0.85, 1.0, 0.85, 0.5, 0.0, -0.5, -0.85, -1.0, -0.85, -0.5, 0.0]
        p.line([(-0.9 + 0.15 * k, bend * height) for k, height in enumerate(wave)], 0.2, skin)
        p.line([(-0.15, 0.5 * bend), (0.0, 0.0), (0.15, -0.5 * bend)], 0.24, shade(skin, 116))
    elif name == "snail":
        skin, shell = p.vary((175, 150, 110)), p.vary(p.pick([(150, 95, 55), (215, 185, 120), (190, 120, 80)]))
        p.blob([(-0.95, 0.55), (-0.4, 0.35), (0.4, 0.3), (0.6, -0.15), (0.85, -0.1), (0.85, 0.4), (0.5, 0.58)], skin)
        for x in (0.65, 0.85):
            p.line([(x, -0.1), (x + 0.1, -0.5)], 0.05, skin)
        for k, size in enumerate((0.58, 0.46, 0.34, 0.22, 0.1)):
            p.ellipse(-0.15 - 0.03 * k, 0.0 + 0.03 * k, size, size, shade(shell, 60 if k % 2 else 100))
    elif name == "spider":
        body = p.vary(p.pick([(40, 35, 35), (110, 80, 50)]))
        for k in range(4):
            for side in (-1, 1):
                x = -0.3 + 0.2 * k
                p.line([(x * 0.5, 0), (x * 1.4, side * 0.5), (x * 2.4, side * (0.95 - 0.1 * (k % 3)))], 0.055, body)
        p.ellipse(-0.35, 0, 0.4, 0.32, body)
        p.ellipse(0.15, 0, 0.22, 0.2, shade(body, 80))
        p.spots(3, (-0.5, -0.15, -0.2, 0.15), 0.07, shade(body, 170))
    else:
        shell = p.vary(p.pick([(205, 75, 40), (180, 55, 45), (150, 95, 70)]))
        across = name == "crab"
        for side in (-1, 1):
            for k in range(3):
                x = -0.3 + 0.25 * k
                if across:
                    p.line(
                        [(side * 0.4, 0.1), (side * 0.85, 0.2 * k - 0.05), (side * 1.0, 0.3 + 0.2 * k)],
                        0.07,
                        shade(shell, 78),
                    )
                else:
                    p.line([(x, 0), (x - 0.1, side * 0.45)], 0.06, shade(shell, 78))
            arm = [(side * 0.4, -0.1), (side * 0.75, -0.35), (side * 0.5, -0.65)] if across else [
                (0.4, 0), (0.6, side * 0.45), (0.95, side * 0.4)]  # fmt: skip
            p.line(arm, 0.11, shell)
            p.ellipse(*arm[-1], 0.22, 0.17, shade(shell, 118))
        if across:
            p.blob([(-0.6, 0.0), (-0.35, -0.35), (0.35, -0.35), (0.6, 0.0), (0.35, 0.4), (-0.35, 0.4)], shell)
            for side in (-1, 1):
                p.ellipse(side * 0.16, -0.4, 0.07, 0.09, BLACK)
        else:
            for k in range(6):
                p.ellipse(0.35 - 0.22 * k, 0, 0.2, 0.24 - 0.02 * k, shade(shell, 100 if k % 2 else 82))
            p.polygon([(-0.75, 0), (-1.1, -0.3), (-1.15, 0), (-1.1, 0.3)], shade(shell, 90))


def reptiles(p: Picture, name: str) -> None:
    """Scaly: crocodile, dinosaur, lizard, snake, turtle."""
    skin = p.vary(p.pick([(95, 115, 60), (115, 105, 70), (75, 100, 75), (150, 130, 85)]))
    if name == "snake":
        coil = [(-0.95, 0.3), (-0.65, -0.1), (-0.3, 0.3), (0.05, -0.1), (0.4, 0.25), (0.65, -0.1), (0.75, -0.4)]
        p.line(coil, 0.2, skin)
        for x, y in coil[1:-1]:
            p.ellipse(x, y, 0.07, 0.07, shade(skin, 50))
        p.ellipse(0.82, -0.45, 0.19, 0.13, shade(skin, 112))
        p.line([(0.98, -0.45), (1.2, -0.42)], 0.04, (190, 40, 40))
        p.ellipse(0.86, -0.5, 0.035, 0.035, BLACK)
    elif name == "turtle":
        for x in (-0.45, 0.4):
            p.taper((x, 0.25), 0.15, (x + 0.06, 0.52), 0.12, skin)
        p.taper((0.5, 0.15), 0.13, (0.85, -0.05), 0.15, skin)
        p.ellipse(0.9, -0.1, 0.035, 0.035, BLACK)
        p.blob([(-0.8, 0.3), (-0.55, -0.25), (0, -0.45), (0.5, -0.25), (0.7, 0.3)], shade((110, 85, 50), 100))
        for x, y in ((-0.4, 0), (0, -0.15), (0.35, 0), (-0.15, 0.14), (0.15, 0.14)):
            p.ellipse(x, y, 0.15, 0.12, p.vary((150, 125, 70), 10))
    elif name == "dinosaur":
        p.line([(-0.2, 0.15), (-0.7, 0.2), (-1.1, -0.05)], 0.16, skin)
        p.blob([(-0.5, 0.2), (-0.2, -0.25), (0.2, -0.4), (0.42, -0.15), (0.2, 0.3), (-0.2, 0.4)], skin)
        for x in (-0.2, 0.1):
            p.line([(x, 0.25), (x + 0.14, 0.5), (x, 0.75), (x + 0.2, 0.8)], 0.15, shade(skin, 84))
        p.taper((0.25, -0.2), 0.2, (0.42, -0.62), 0.15, skin)
        p.blob([(0.3, -0.75), (0.6, -0.85), (1.0, -0.65), (0.95, -0.48), (0.4, -0.45)], skin)
        p.line([(0.55, -0.54), (0.95, -0.54)], 0.05, WHITE)
        p.line([(0.38, -0.05), (0.58, 0.08)], 0.06, shade(skin, 75))
        p.ellipse(0.56, -0.7, 0.04, 0.04, BLACK)
    else:
        croc = name == "crocodile"
        fat = 0.22 if croc else 0.13
        p.line([(-0.3, 0.1), (-0.8, 0.18), (-1.15, p.between(-0.2, 0.25))], fat * 0.9, skin)
        for x in (-0.35, 0.3):
            p.line([(x, 0.12), (x - 0.14, 0.3), (x + 0.06, 0.42)], 0.1, shade(skin, 80))
        p.ellipse(0, 0.05, 0.6, fat, skin)
        p.taper((0.5, 0.0), fat * 0.8, (1.1 if croc else 0.72, 0.06), 0.08, skin)
        if croc:
            for k in range(8):
                x = -0.9 + 0.18 * k
                p.polygon([(x - 0.08, -0.05), (x, -0.26), (x + 0.08, -0.05)], shade(skin, 70))
            p.line([(0.65, 0.1), (1.15, 0.1)], 0.04, WHITE)
        else:
            p.spots(8, (-0.4, -0.05, 0.4, 0.15), 0.04, shade(skin, 145))
        p.ellipse(0.6, -0.08, 0.05, 0.05, (225, 190, 60))
