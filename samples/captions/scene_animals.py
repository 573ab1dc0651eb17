"""The animals of the drawn scenes in their poses; they look to the right, and their feet stand at `SOLES`."""

from __future__ import annotations

from samples.drawing.animals import Build, eye
from samples.drawing.birds_and_cats import beak, bird_flying, bird_swimming, cat_head, cat_sitting
from samples.drawing.canvas import BLACK, WHITE, Color, Picture, mix, shade

BUILDS = {
    "dog": Build(0.46, 0.21, 0.36, 0.075),
    "cat": Build(0.46, 0.19, 0.26, 0.065),
    "horse": Build(0.5, 0.25, 0.5, 0.07),
    "cow": Build(0.56, 0.31, 0.3, 0.085),
    "sheep": Build(0.5, 0.3, 0.26, 0.07),
}
SOLES = {"dog": 0.59, "cat": 0.47, "horse": 0.77, "cow": 0.63, "sheep": 0.58, "bird": 0.62, "duck": 0.62}
SITTING, LYING = 0.75, 0.46

# Where the feet of the hind and the front leg go, right and down: the far pair, then the near pair.
GAITS = {
    "stand": (((0.1, 0.0), (-0.1, 0.0)), ((0.0, 0.0), (0.0, 0.0))),
    "walk": (((0.18, -0.02), (-0.16, 0.0)), ((-0.16, 0.0), (0.18, -0.04))),
    "run": (((-0.26, -0.06), (0.26, -0.12)), ((-0.46, -0.14), (0.46, -0.08))),
    "jump": (((-0.34, -0.02), (0.2, -0.2)), ((-0.5, -0.04), (0.36, -0.16))),
}
HOOF = {"dog": 88, "cat": 92, "horse": 45, "cow": 40, "sheep": 60}


def legs(p: Picture, kind: str, color: Color, feet: tuple[tuple[float, float], tuple[float, float]]) -> None:
    """The two legs of one side."""
    build = BUILDS[kind]
    for x, knee, (right, down) in zip((-build.half + 0.08, build.half - 0.06), (0.06, -0.04), feet, strict=True):
        top, foot = (x, 0.05), (x + right, build.thick + build.leg + down)
        middle = (x + right * 0.5 - knee, build.thick + (build.leg + down) * 0.4)
        p.taper(top, build.limb * 1.6, middle, build.limb, color)
        p.taper(middle, build.limb, foot, build.limb * 0.75, color)
        p.ellipse(foot[0] + 0.03, foot[1], build.limb * 1.05, build.limb * 0.6, shade(color, HOOF[kind]))


def trunk(p: Picture, kind: str, color: Color) -> None:
    """A body, darker below and lighter above."""
    h, t = BUILDS[kind].half, BUILDS[kind].thick
    p.blob(
        [(-h - 0.08, -0.02), (-h * 0.7, -t * 0.98), (0, -t * 0.84), (h * 0.8, -t), (h + 0.1, -0.02),
         (h * 0.7, t * 0.95), (0, t * 0.85), (-h * 0.6, t * 0.75)], color,
    )  # fmt: skip
    p.blob([(-h * 0.8, t * 0.45), (0, t * 0.4), (h * 0.9, t * 0.45), (h * 0.6, t * 0.95), (-h * 0.6, t * 0.78)],
           shade(color, 84))  # fmt: skip
    p.blob([(-h * 0.8, -t * 0.8), (0, -t * 0.75), (h * 0.8, -t * 0.85), (0, -t * 0.35)], shade(color, 112))


def dog(p: Picture, coat: Color, action: str) -> None:
    """A snout, a hanging ear, a raised tail."""
    if action == "sit":
        return dog_sitting_still(p, coat)
    if action == "sleep":
        return dog_asleep(p, coat)
    gait = {"run": "run", "jump": "jump", "walk": "walk"}.get(action, "stand")
    far, near = GAITS[gait]
    h = BUILDS["dog"].half
    p.line([(-h, -0.06), (-h - 0.2, -0.22), (-h - 0.24, -0.5)], 0.1, coat)
    legs(p, "dog", shade(coat, 70), far)
    trunk(p, "dog", coat)
    x, y = h + 0.2, -0.3
    p.taper((h - 0.05, -0.04), 0.19, (x - 0.03, y), 0.15, coat)
    legs(p, "dog", shade(coat, 94), near)
    dog_head(p, x, y, coat)
    return None


def dog_head(p: Picture, x: float, y: float, coat: Color, *, asleep: bool = False) -> None:
    """A head from the side."""
    p.ellipse(x, y, 0.22, 0.2, coat)
    p.taper((x + 0.08, y + 0.05), 0.13, (x + 0.3, y + 0.09), 0.09, shade(coat, 110))
    p.ellipse(x + 0.37, y + 0.04, 0.06, 0.05, BLACK)
    p.blob([(x - 0.15, y - 0.17), (x + 0.02, y - 0.15), (x - 0.04, y + 0.24), (x - 0.21, y + 0.22)], shade(coat, 62))
    if asleep:
        p.line([(x + 0.04, y - 0.04), (x + 0.14, y - 0.02)], 0.04, BLACK)
    else:
        p.ellipse(x + 0.09, y - 0.05, 0.045, 0.045, BLACK)


def dog_sitting_still(p: Picture, coat: Color) -> None:
    """On its hind legs, from the side."""
    p.line([(-0.4, 0.66), (-0.75, 0.6), (-0.85, 0.4)], 0.12, shade(coat, 85))
    p.blob([(-0.45, 0.72), (-0.48, 0.3), (-0.15, -0.2), (0.14, -0.3), (0.3, 0.05), (0.22, 0.72)], coat)
    p.ellipse(-0.2, 0.5, 0.28, 0.24, shade(coat, 86))
    p.line([(0.18, 0.05), (0.24, 0.7)], 0.17, coat)
    p.ellipse(0.28, 0.71, 0.13, 0.06, shade(coat, 88))
    dog_head(p, 0.16, -0.42, coat)


def dog_asleep(p: Picture, coat: Color) -> None:
    """On the ground, the head on the paws."""
    p.line([(-0.65, 0.36), (-0.95, 0.34), (-1.02, 0.2)], 0.11, shade(coat, 85))
    p.blob([(-0.8, 0.44), (-0.74, 0.1), (-0.4, -0.08), (0.1, 0.0), (0.5, 0.12), (0.6, 0.44)], coat)
    p.ellipse(-0.42, 0.26, 0.3, 0.2, shade(coat, 86))
    p.taper((0.3, 0.38), 0.09, (0.95, 0.4), 0.07, shade(coat, 88))
    dog_head(p, 0.58, 0.16, coat, asleep=True)


def cat(p: Picture, coat: Color, action: str) -> None:
    """A round face with pointed ears, stripes, a long tail."""
    stripes = shade(coat, 70)
    if action == "sit":
        cat_sitting(p, coat, stripes)
    elif action == "sleep":
        cat_asleep(p, coat, stripes)
    else:
        h = BUILDS["cat"].half
        far, near = GAITS["walk"]
        p.line([(-h, -0.02), (-h - 0.25, -0.1), (-h - 0.34, -0.45), (-h - 0.2, -0.7)], 0.1, stripes)
        legs(p, "cat", shade(coat, 72), far)
        trunk(p, "cat", coat)
        for k in range(4):
            p.line([(-0.36 + 0.2 * k, -0.16), (-0.32 + 0.2 * k, 0.06)], 0.05, stripes)
        legs(p, "cat", shade(coat, 94), near)
        cat_head(p, h + 0.14, -0.24, 0.27, coat, stripes)


def cat_asleep(p: Picture, coat: Color, stripes: Color) -> None:
    """Rolled up, the eyes closed."""
    p.ellipse(-0.05, 0.16, 0.75, 0.32, coat)
    for k in range(4):
        p.line([(-0.5 + 0.2 * k, -0.1), (-0.46 + 0.2 * k, 0.14)], 0.06, stripes)
    p.line([(-0.7, 0.24), (-0.5, 0.44), (0.1, 0.44), (0.3, 0.38)], 0.13, stripes)
    for side in (-1, 1):
        p.polygon([(0.5 + side * 0.26, 0.08), (0.5 + side * 0.24, -0.26), (0.5 + side * 0.04, -0.08)], shade(coat, 85))
    p.ellipse(0.5, 0.16, 0.29, 0.25, shade(coat, 106))
    for side in (-1, 1):
        p.line([(0.5 + side * 0.07, 0.12), (0.5 + side * 0.18, 0.14)], 0.05, BLACK)
    p.ellipse(0.5, 0.26, 0.05, 0.035, (205, 110, 115))


def horse(p: Picture, coat: Color, action: str) -> None:
    """Long legs, a long neck with a mane, a hanging tail."""
    dark = (38, 30, 28) if sum(coat) > 200 else (95, 90, 88)
    far, near = GAITS[{"run": "run", "jump": "jump", "ride": "run"}.get(action, "stand")]
    h = BUILDS["horse"].half
    tail = 0.34 if action in ("run", "jump", "ride") else 0.1
    p.taper((-h - 0.02, -0.12), 0.07, (-h - tail, 0.1), 0.1, dark)
    p.taper((-h - tail, 0.1), 0.1, (-h - tail * 1.25, 0.4), 0.04, dark)
    legs(p, "horse", shade(coat, 70), far)
    trunk(p, "horse", coat)
    poll = (h + 0.42, 0.26) if action == "graze" else (h + 0.36, -0.56)
    nose = (poll[0] + (0.12 if action == "graze" else 0.28), poll[1] + 0.28)
    p.taper((h - 0.05, -0.02), 0.23, poll, 0.12, coat)
    p.taper((h - 0.16, -0.2), 0.06, (poll[0] - 0.1, poll[1] - 0.05), 0.07, dark)
    p.taper(poll, 0.13, nose, 0.085, coat)
    p.ellipse(nose[0] + 0.02, nose[1] + 0.01, 0.07, 0.06, shade(coat, 65))
    p.polygon([(poll[0] - 0.1, poll[1] - 0.05), (poll[0] - 0.04, poll[1] - 0.26), (poll[0] + 0.06, poll[1] - 0.08)],
              coat)  # fmt: skip
    p.ellipse(poll[0] + 0.08, poll[1] + 0.02, 0.035, 0.035, BLACK)
    legs(p, "horse", shade(coat, 94), near)


def cow(p: Picture, coat: Color, action: str, *, patches: bool) -> None:
    """A heavy body, horns, an udder; brown, or white with black patches."""
    coat = (236, 232, 226) if patches else coat
    mark = (34, 32, 34) if patches else shade(coat, 84)
    far, near = GAITS["stand"]
    p.line([(-0.62, -0.2), (-0.7, 0.1), (-0.66, 0.36)], 0.05, shade(coat, 80))
    legs(p, "cow", shade(coat, 72), far)
    p.ellipse(-0.3, 0.3, 0.16, 0.12, (228, 165, 160))
    trunk(p, "cow", coat)
    p.blob([(-0.55, -0.22), (-0.2, -0.26), (-0.16, 0.08), (-0.45, 0.12)], mark)
    p.blob([(0.1, -0.24), (0.42, -0.26), (0.4, 0.02), (0.16, 0.06)], mark)
    x, y = (0.86, 0.34) if action == "graze" else (0.86, -0.26)
    p.taper((0.5, -0.08), 0.22, (x - 0.06, y), 0.16, coat)
    legs(p, "cow", shade(coat, 94), near)
    for side in (-0.12, 0.08):
        p.line([(x + side, y - 0.12), (x + side * 1.6, y - 0.32)], 0.055, (222, 210, 180))
    p.ellipse(x - 0.2, y - 0.08, 0.11, 0.06, mark)
    p.taper((x, y), 0.19, (x + 0.16, y + 0.2), 0.13, mark)
    p.ellipse(x + 0.19, y + 0.24, 0.14, 0.1, (228, 175, 165))
    p.ellipse(x + 0.08, y - 0.02, 0.035, 0.035, WHITE if patches else BLACK)


def sheep(p: Picture, coat: Color, action: str) -> None:
    """A woolly body on thin dark legs, a dark face."""
    dark = (58, 50, 48)
    far, near = GAITS["stand"]
    legs(p, "sheep", shade(dark, 80), far)
    legs(p, "sheep", dark, near)
    for x, y in ((-0.5, 0.05), (0.5, 0.05), (-0.3, 0.2), (0.3, 0.2), (-0.34, -0.18), (0.0, -0.24), (0.34, -0.2)):
        p.ellipse(x, y, 0.26, 0.22, shade(coat, 90 if y > 0.1 else 100))
    p.ellipse(0, 0, 0.6, 0.32, coat)
    for x, y in ((-0.3, -0.06), (0.05, 0.08), (0.3, -0.1)):
        p.ellipse(x, y, 0.12, 0.07, shade(coat, 93))
    x, y = (0.78, 0.3) if action == "graze" else (0.76, -0.2)
    p.taper((0.55, -0.05), 0.16, (x - 0.05, y), 0.14, coat)
    p.ellipse(x - 0.12, y, 0.13, 0.06, shade(dark, 80))
    p.taper((x, y), 0.15, (x + 0.14, y + 0.16), 0.1, dark)
    p.ellipse(x - 0.02, y - 0.13, 0.15, 0.1, coat)
    p.ellipse(x + 0.06, y, 0.035, 0.035, WHITE)


def bird(p: Picture, color: Color, action: str) -> None:
    """In flight or perched."""
    breast = mix(color, WHITE, 45)
    if action == "fly":
        return bird_flying(p, color, breast)
    for x in (-0.02, 0.16):
        p.line([(x, 0.3), (x + 0.04, 0.6)], 0.06, (110, 80, 50))
    p.polygon([(-0.4, 0.02), (-1.05, 0.34), (-0.98, 0.5), (-0.25, 0.32)], shade(color, 70))
    p.blob([(-0.6, 0.18), (-0.3, -0.22), (0.2, -0.42), (0.5, -0.1), (0.4, 0.28), (0, 0.42)], color)
    p.blob([(-0.1, 0.38), (0.25, 0.0), (0.52, -0.16), (0.46, 0.18), (0.2, 0.4)], breast)
    beak(p, 0.58, -0.42, 0.3)
    p.ellipse(0.36, -0.4, 0.28, 0.26, color)
    p.blob([(-0.75, 0.22), (-0.3, -0.1), (0.2, -0.08), (0.1, 0.18), (-0.3, 0.28)], shade(color, 72))
    eye(p, 0.44, -0.45, 0.07)
    return None


def duck(p: Picture, color: Color, action: str) -> None:
    """On the water, or on its orange feet."""
    if action != "swim":
        for x in (-0.12, 0.14):
            p.line([(x, 0.36), (x, 0.6), (x + 0.16, 0.61)], 0.07, (225, 140, 40))
    bird_swimming(p, color, mix(color, WHITE, 15))
