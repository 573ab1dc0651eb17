"""The animals of CIFAR-100, a function for each coarse class; they look to the right."""

from __future__ import annotations

from samples.drawing.animals import Build, eye, legs, trunk
from samples.drawing.canvas import BLACK, WHITE, Color, Picture, Points, mix, shade

PINK = (215, 150, 145)


def mammal(
    p: Picture, coat: Color, build: Build, *, head: float, lift: float, snout: float, ears: str, tail: Points,
    tail_width: float = 0.08, tail_color: Color | None = None, mane: Color | None = None, marks: str = "",
) -> tuple[float, float]:  # fmt: skip
    """An animal on four legs; returns where its head is."""
    h = build.half
    p.line([(-h, -0.05), *[(-h + x, y) for x, y in tail]], tail_width, tail_color or coat)
    trunk(p, build, coat, 0.12)
    if marks:
        marking(p, marks, h, build.thick, coat)
    x, y = h + head * 0.75, -lift
    p.taper((h - 0.08, -0.02), build.thick * 0.8, (x - 0.04, y), head * 0.8, coat)
    legs(p, build, coat, 0.12)
    if mane:
        p.ellipse(x - head * 0.35, y + 0.03, head * 1.5, head * 1.6, mane)
    for back in (-0.75, 0.0):
        ear(p, ears, x + back * head, y - head * 0.75, head, shade(coat, 78))
    p.ellipse(x, y, head, head * 0.92, coat)
    if snout:
        p.taper(
            (x + head * 0.5, y + head * 0.3), head * 0.5, (x + head * 0.6 + snout, y + head * 0.45), head * 0.3, coat
        )
        p.ellipse(x + head * 0.75 + snout, y + head * 0.35, head * 0.22, head * 0.2, BLACK)
    p.ellipse(x + head * 0.4, y - head * 0.15, head * 0.16, head * 0.16, BLACK)
    return x, y


def ear(p: Picture, kind: str, x: float, y: float, head: float, color: Color) -> None:
    """One ear: round, pointed or long."""
    if kind == "round":
        p.ellipse(x, y, head * 0.4, head * 0.4, color)
    elif kind == "pointed":
        p.polygon([(x - head * 0.3, y + head * 0.3), (x, y - head * 0.7), (x + head * 0.4, y + head * 0.2)], color)
    elif kind == "long":
        p.taper((x + head * 0.1, y + head * 0.2), head * 0.22, (x - head * 0.3, y - head * 1.2), head * 0.2, color)


def marking(p: Picture, kind: str, half: float, thick: float, coat: Color) -> None:
    """Stripes, spots, patches or a light back."""
    if kind == "stripes":
        for k in range(7):
            x = -half + 2 * half * k / 6
            p.line([(x, -thick * 0.9), (x + 0.05, thick * 0.6)], 0.055, BLACK)
    elif kind == "spots":
        p.spots(26, (-half, -thick * 0.8, half, thick * 0.6), 0.045, (45, 32, 25))
    elif kind == "patches":
        p.spots(5, (-half * 0.8, -thick * 0.6, half * 0.8, thick * 0.4), 0.15, p.pick([BLACK, (235, 230, 220)]))
    elif kind == "skunk":
        p.line([(-half, -thick * 0.6), (0, -thick * 0.7), (half, -thick * 0.6)], 0.14, WHITE)
    elif kind == "spines":
        for k in range(16):
            x = -half + 2 * half * k / 15
            p.line(
                [(x, -thick * 0.3), (x - 0.22, -thick - p.between(0.15, 0.4))], 0.035, p.pick([WHITE, shade(coat, 50)])
            )


def large_carnivores(p: Picture, name: str) -> None:
    """Big hunters: bear, leopard, lion, tiger, wolf."""
    build = Build(p.between(0.48, 0.56), p.between(0.24, 0.28), p.between(0.26, 0.36), 0.085)
    cat_tail = [(-0.2, 0.1), (-0.3, 0.35), (-0.42, 0.3)]
    if name == "bear":
        coat = p.vary(p.pick([(90, 60, 40), (45, 38, 36), (230, 225, 215)]))
        mammal(p, coat, Build(0.5, 0.34, 0.24, 0.12), head=0.24, lift=0.16, snout=0.12, ears="round", tail=[(-0.05, 0)])
    elif name == "wolf":
        coat = p.vary(p.pick([(125, 125, 128), (95, 92, 90), (165, 160, 150)]))
        mammal(
            p,
            coat,
            build,
            head=0.19,
            lift=0.28,
            snout=0.2,
            ears="pointed",
            tail=[(-0.2, 0.2), (-0.26, 0.4)],
            tail_width=0.15,
        )
    else:
        coat = p.vary({"leopard": (210, 170, 100), "lion": (200, 160, 100), "tiger": (225, 135, 50)}[name], 14)
        mane = p.vary((120, 70, 35)) if name == "lion" and p.chance(0.8) else None
        marks = {"leopard": "spots", "tiger": "stripes"}.get(name, "")
        mammal(p, coat, build, head=0.21, lift=0.2, snout=0.06, ears="round", tail=cat_tail, mane=mane, marks=marks)


def large_omnivores_and_herbivores(p: Picture, name: str) -> None:
    """Big, seen from the side: camel, cattle, chimpanzee, elephant, kangaroo."""
    tail = [(-0.08, 0.1), (-0.1, 0.4)]
    if name == "camel":
        coat = p.vary((190, 150, 100))
        for x in p.pick([(0.0,), (-0.2, 0.2)]):
            p.ellipse(x, -0.28, 0.2, 0.24, coat)
        mammal(
            p,
            coat,
            Build(0.46, 0.24, 0.55, 0.07),
            head=0.14,
            lift=0.6,
            snout=0.14,
            ears="round",
            tail=tail,
            tail_width=0.05,
        )
    elif name == "cattle":
        coat = p.vary(p.pick([(235, 230, 220), (120, 70, 40), (40, 36, 36)]))
        build = Build(0.54, 0.3, 0.34, 0.08)
        x, y = mammal(
            p, coat, build, head=0.19, lift=0.22, snout=0.2, ears="round", tail=tail, tail_width=0.05, marks="patches"
        )
        p.line([(x - 0.05, y - 0.15), (x + 0.12, y - 0.34)], 0.06, (220, 210, 180))
    elif name == "elephant":
        coat = p.vary((130, 128, 130))
        x, y = mammal(
            p, coat, Build(0.48, 0.38, 0.32, 0.13), head=0.3, lift=0.2, snout=0, ears="none", tail=tail, tail_width=0.05
        )
        p.line([(x + 0.2, y), (x + 0.34, y + 0.35), (x + 0.28, y + 0.75)], 0.14, shade(coat, 92))
        p.ellipse(x - 0.16, y + 0.04, 0.2, 0.28, shade(coat, 78))
        p.line([(x + 0.18, y + 0.22), (x + 0.45, y + 0.3)], 0.06, WHITE)
    elif name == "kangaroo":
        coat = p.vary((175, 125, 85))
        p.line([(-0.2, 0.4), (-0.6, 0.72), (-1.05, 0.74)], 0.14, coat)
        p.blob([(-0.4, 0.5), (-0.2, 0.05), (0.1, -0.4), (0.28, -0.3), (0.3, 0.15), (0.05, 0.6)], coat)
        p.line([(-0.1, 0.42), (0.18, 0.58), (-0.02, 0.78), (0.34, 0.8)], 0.12, shade(coat, 85))
        p.line([(0.22, -0.1), (0.42, 0.08), (0.4, 0.2)], 0.07, shade(coat, 75))
        for back in (0.1, 0.22):
            p.taper((back, -0.6), 0.06, (back - 0.06, -0.9), 0.05, shade(coat, 82))
        p.taper((0.2, -0.52), 0.15, (0.46, -0.42), 0.08, coat)
        p.ellipse(0.28, -0.55, 0.035, 0.035, BLACK)
    else:
        coat = p.vary((50, 42, 40))
        p.blob([(-0.4, 0.75), (-0.45, 0.1), (-0.2, -0.2), (0.2, -0.2), (0.45, 0.1), (0.4, 0.75)], coat)
        for side in (-1, 1):
            p.line([(side * 0.38, -0.02), (side * 0.62, 0.35), (side * 0.5, 0.75)], 0.16, shade(coat, 130))
            p.ellipse(side * 0.34, -0.48, 0.12, 0.13, (190, 140, 115))
        p.ellipse(0, -0.5, 0.32, 0.3, coat)
        p.ellipse(0, -0.42, 0.22, 0.22, (200, 155, 125))
        for side in (-1, 1):
            p.ellipse(side * 0.09, -0.5, 0.045, 0.045, BLACK)
        p.line([(-0.1, -0.3), (0.1, -0.3)], 0.04, (80, 50, 45))


def medium_mammals(p: Picture, name: str) -> None:
    """As large as a fox, on short legs: fox, porcupine, possum, raccoon, skunk."""
    coat = p.vary(
        {
            "fox": (205, 105, 45),
            "porcupine": (70, 58, 52),
            "possum": (165, 160, 155),
            "raccoon": (120, 115, 112),
            "skunk": (32, 30, 32),
        }[name],
        14,
    )
    build = Build(0.46, {"porcupine": 0.28}.get(name, 0.22), p.between(0.2, 0.28), 0.06)
    bushy = [(-0.25, 0.05), (-0.5, -0.05)] if name != "skunk" else [(-0.2, -0.3), (-0.3, -0.65)]
    thin = name in ("possum", "porcupine")
    ears = "pointed" if name == "fox" else "round"
    marks = {"porcupine": "spines", "skunk": "skunk"}.get(name, "")
    face = (235, 230, 225) if name == "possum" else coat
    x, y = mammal(
        p,
        coat,
        build,
        head=0.19,
        lift=0.14,
        snout=0.2 if name in ("fox", "possum") else 0.1,
        ears=ears,
        tail=bushy,
        tail_width=0.06 if thin else 0.2,
        tail_color=PINK if name == "possum" else None,
        marks=marks,
    )
    if name == "raccoon":
        p.ellipse(x + 0.1, y + 0.02, 0.2, 0.15, WHITE)
        p.line([(x - 0.12, y - 0.02), (x + 0.22, y)], 0.13, BLACK)
        for k in range(4):
            p.line([(-0.58 - 0.13 * k, -0.16), (-0.6 - 0.13 * k, 0.1)], 0.075, BLACK)
    elif name == "fox":
        p.ellipse(-0.95, -0.05, 0.1, 0.09, WHITE)
        p.ellipse(x + 0.18, y + 0.12, 0.1, 0.06, WHITE)
    elif name == "possum":
        p.ellipse(x + 0.06, y, 0.17, 0.15, face)
        p.ellipse(x + 0.1, y - 0.03, 0.04, 0.04, BLACK)


def small_mammals(p: Picture, name: str) -> None:
    """Round and low, from near: hamster, mouse, rabbit, shrew, squirrel."""
    coat = p.vary(
        {
            "hamster": (215, 165, 105),
            "mouse": (150, 145, 145),
            "rabbit": (185, 165, 145),
            "shrew": (95, 80, 70),
            "squirrel": (175, 95, 50),
        }[name]
    )
    if name == "squirrel":
        p.blob(
            [(-0.4, 0.6), (-0.85, 0.3), (-0.9, -0.4), (-0.5, -0.75), (-0.35, -0.4), (-0.55, 0.0), (-0.2, 0.4)],
            shade(coat, 112),
        )
    if name in ("mouse", "shrew"):
        p.line([(-0.5, 0.5), (-0.85, 0.55), (-1.1, 0.35)], 0.05, PINK)
    long = {"shrew": 0.75, "hamster": 0.5}.get(name, 0.58)
    p.blob([(-long, 0.5), (-long * 0.9, 0.0), (-0.1, -0.25), (0.3, -0.2), (0.5, 0.2), (0.35, 0.6), (-0.3, 0.65)], coat)
    p.ellipse(0.12, 0.42, 0.25, 0.2, mix(coat, WHITE, 55))
    if name == "rabbit":
        for x in (0.22, 0.36):
            p.taper((x, -0.35), 0.08, (x - 0.12, -0.95), 0.09, coat)
            p.taper((x, -0.4), 0.04, (x - 0.1, -0.9), 0.045, PINK)
        p.ellipse(-0.6, 0.42, 0.13, 0.13, WHITE)
    size = {"mouse": 0.2, "hamster": 0.13, "squirrel": 0.1}.get(name, 0.06)
    for x in (0.2, 0.45):
        p.ellipse(x, -0.44, size, size, shade(coat, 78))
        p.ellipse(x, -0.44, size * 0.6, size * 0.6, PINK)
    p.ellipse(0.38, -0.2, 0.28, 0.25, coat)
    p.taper((0.5, -0.14), 0.15, (0.95 if name == "shrew" else 0.64, -0.06), 0.06, coat)
    p.ellipse(1.0 if name == "shrew" else 0.7, -0.07, 0.045, 0.04, PINK)
    eye(p, 0.46, -0.26, 0.065)
    for x in (-0.3, 0.25):
        p.ellipse(x, 0.66, 0.16, 0.06, shade(coat, 75))


def aquatic_mammals(p: Picture, name: str) -> None:
    """Smooth bodies at the water: beaver, dolphin, otter, seal, whale."""
    coat = p.vary({"beaver": (95, 62, 42), "dolphin": (115, 130, 150), "otter": (110, 82, 62), "seal": (120, 118, 118),
                   "whale": (50, 62, 85)}[name], 16)  # fmt: skip
    if name in ("dolphin", "whale"):
        fat = 0.4 if name == "whale" else 0.24
        p.blob([(-0.75, 0.1), (-1.1, -0.2), (-1.02, 0.1), (-1.1, 0.4)], shade(coat, 80))
        p.blob(
            [
                (-0.85, 0.12),
                (-0.3, -fat * 0.8),
                (0.4, -fat),
                (0.85, -fat * 0.3),
                (0.9, 0.1),
                (0.4, fat * 0.6),
                (-0.3, fat * 0.6),
            ],
            coat,
        )
        p.blob([(-0.2, fat * 0.4), (0.4, 0.08), (0.88, 0.08), (0.4, fat * 0.62)], mix(coat, WHITE, 70))
        if name == "dolphin":
            p.polygon([(-0.15, -0.18), (-0.28, -0.5), (0.12, -0.2)], shade(coat, 75))
            p.taper((0.8, 0.0), 0.1, (1.08, 0.06), 0.05, coat)
        else:
            for x in (-0.16, 0.0, 0.16):
                p.line([(0.45, -0.4), (0.45 + x, -0.85)], 0.05, (225, 235, 240))
        p.ellipse(0.68, -0.04, 0.035, 0.035, BLACK)
        return
    if name == "beaver":
        p.ellipse(-0.8, 0.35, 0.35, 0.14, shade(coat, 55))
    p.blob([(-0.85, 0.45), (-0.5, 0.05), (0.1, -0.05), (0.4, -0.4), (0.65, -0.2), (0.5, 0.3), (0.2, 0.5)], coat)
    p.ellipse(0.55, -0.35, 0.24, 0.22, coat)
    p.ellipse(0.7, -0.27, 0.14, 0.11, mix(coat, WHITE, 50 if name == "otter" else 25))
    if name == "seal":
        p.blob([(-0.7, 0.4), (-1.1, 0.2), (-1.05, 0.5)], shade(coat, 75))
        p.spots(8, (-0.4, 0.0, 0.3, 0.35), 0.04, shade(coat, 65))
        p.taper((0.25, 0.3), 0.09, (0.5, 0.52), 0.06, shade(coat, 70))
    else:
        for x in (0.38, 0.6):
            p.ellipse(x, -0.55, 0.07, 0.07, shade(coat, 75))
        p.line([(0.15, 0.3), (0.3, 0.52)], 0.11, shade(coat, 80))
        if name == "otter":
            p.line([(-0.7, 0.35), (-1.1, 0.5)], 0.12, coat)
            p.ellipse(0.35, 0.1, 0.14, 0.25, mix(coat, WHITE, 45))
        else:
            p.box(0.7, -0.2, 0.78, -0.06, (230, 190, 100))
    p.ellipse(0.82, -0.31, 0.06, 0.05, BLACK)
    p.ellipse(0.58, -0.4, 0.04, 0.04, BLACK)
