"""The people of the drawn scenes: women and girls with long hair, boys and girls smaller and with larger heads.

A person is two units tall: the head's top at -1, the soles at 1, whatever the pose would make of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from samples.cifar.cifar100_outdoors import HAIRS, SKINS
from samples.drawing.canvas import BLACK, WHITE, Color, Picture, mix, shade

Point = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """A person's measures.

    Args:
        head: its radius.
        shoulder: how high.
        hip: how high.
        wide: half the shoulders' width.
        limb: half a leg's width.
    """

    head: float
    shoulder: float
    hip: float
    wide: float
    limb: float

    @property
    def arm(self) -> float:
        """An arm's length."""
        return (self.hip - self.shoulder) * 0.92


FRAMES = {
    "man": Frame(0.2, -0.54, 0.14, 0.24, 0.095),
    "woman": Frame(0.2, -0.54, 0.12, 0.19, 0.08),
    "boy": Frame(0.29, -0.38, 0.26, 0.23, 0.105),
    "girl": Frame(0.29, -0.38, 0.24, 0.2, 0.095),
}
TROUSERS = [(58, 66, 92), (72, 70, 74), (92, 78, 62)]

# Far and near leg: knee and foot, as shares of a leg's length from the hip; then the arms: elbow and hand, as shares
# of an arm's length from the shoulder.
LEGS = {
    "stand": (((-0.1, 0.5), (-0.14, 1.0)), ((0.1, 0.5), (0.14, 1.0))),
    "walk": (((-0.1, 0.5), (-0.4, 0.96)), ((0.22, 0.5), (0.34, 1.0))),
    "run": (((-0.16, 0.5), (-0.75, 0.6)), ((0.5, 0.35), (0.48, 0.92))),
    "jump": (((-0.4, 0.4), (-0.62, 0.8)), ((0.4, 0.34), (0.36, 0.82))),
    "sit": (((0.56, 0.06), (0.58, 0.7)), ((0.62, 0.1), (0.66, 0.74))),
    "sit low": (((0.5, -0.2), (0.92, 0.1)), ((0.56, -0.1), (1.0, 0.14))),
    "kick": (((-0.1, 0.5), (-0.2, 1.0)), ((0.3, 0.44), (0.72, 0.72))),
    "pedal": (((0.34, 0.3), (0.2, 0.86)), ((0.46, 0.16), (0.4, 0.62))),
    "astride": (((0.3, 0.34), (0.16, 0.8)), ((0.34, 0.36), (0.2, 0.84))),
    "ski": (((0.26, 0.44), (0.02, 0.96)), ((0.34, 0.46), (0.12, 1.0))),
}
ARMS = {
    "stand": (((-0.3, 0.45), (-0.36, 0.95)), ((0.3, 0.45), (0.36, 0.95))),
    "walk": (((-0.26, 0.45), (-0.4, 0.9)), ((0.24, 0.45), (0.5, 0.8))),
    "run": (((-0.42, 0.36), (-0.2, 0.75)), ((0.3, 0.42), (0.7, 0.2))),
    "jump": (((-0.5, -0.3), (-0.62, -0.95)), ((0.5, -0.3), (0.62, -0.95))),
    "sit": (((0.1, 0.5), (0.5, 0.72)), ((0.14, 0.5), (0.55, 0.76))),
    "sit low": (((-0.2, 0.5), (-0.4, 0.95)), ((0.2, 0.5), (0.6, 0.6))),
    "kick": (((-0.4, 0.3), (-0.75, 0.5)), ((0.4, 0.34), (0.7, 0.2))),
    "reach": (((0.3, 0.36), (0.8, 0.46)), ((0.34, 0.4), (0.85, 0.5))),
    "hold": (((-0.26, 0.45), (-0.36, 0.9)), ((0.36, 0.3), (0.55, -0.2))),
}
ARMS_OF = {"pedal": "reach", "astride": "reach", "ski": "reach"}


def limb(p: Picture, start: Point, joint: Point, end: Point, width: float, upper: Color, lower: Color) -> None:
    """An arm or a leg of two parts."""
    p.taper(start, width * 1.1, joint, width, upper)
    p.taper(joint, width * 0.95, end, width * 0.8, lower)


def person(p: Picture, kind: str, cloth: Color, pose: str, *, hold: bool = False, hat: bool = False) -> None:
    """A person in one of the poses of LEGS.

    Args:
        p: where; its pose is set.
        kind: man, woman, boy, girl.
        cloth: the color of the shirt, or of the dress where one is worn.
        pose: a key of LEGS.
        hold: one hand is raised, for an umbrella or a kite's line.
        hat: whether a hat is worn.
    """
    body = FRAMES[kind]
    skin, hair = p.vary(p.pick(SKINS), 8), p.vary(p.pick(HAIRS), 8)
    dress = wears_dress(kind, pose)
    trousers = skin if dress else p.vary(p.pick(TROUSERS), 8)
    shin = skin if kind in ("boy", "girl") and pose != "ski" else trousers
    lean = 0.16 if pose in ("run", "ski", "pedal") else 0.0
    shoulders, hips = (lean, body.shoulder), (0.0, body.hip)
    arms = ARMS["hold" if hold else ARMS_OF.get(pose, pose)]
    near, far = (shoulders[0] + side * body.wide * 0.7 for side in (1, -1))
    draw_arm(p, body, (far, body.shoulder + 0.08), arms[0], shade(cloth, 78), skin)
    for n, (knee, foot) in enumerate(LEGS[pose]):
        draw_leg(p, body, (hips[0] + (n - 0.5) * body.wide * 0.7, body.hip), (knee, foot), trousers, shin, 82 + 18 * n)
    torso(p, body, shoulders, cloth)
    if dress:
        skirt(p, body, pose, cloth)
    draw_head(p, kind, body, lean, skin, hair)
    if hat:
        draw_hat(p, body, lean, cloth)
    draw_arm(p, body, (near, body.shoulder + 0.08), arms[1], shade(cloth, 92), skin)


def raised_hand(kind: str) -> Point:
    """Where the hand is that holds something up."""
    body = FRAMES[kind]
    x, y = ARMS["hold"][1][1]
    return body.wide * 0.7 + x * body.arm, body.shoulder + 0.08 + y * body.arm


def wears_dress(kind: str, pose: str) -> bool:
    """Women and girls wear dresses, but not on a horse, a bicycle or skis."""
    return kind in ("woman", "girl") and pose not in ("pedal", "astride", "ski")


def draw_arm(p: Picture, body: Frame, shoulder: Point, bend: tuple[Point, Point], sleeve: Color, skin: Color) -> None:
    """A sleeve, a bare forearm and a hand."""
    elbow, hand = ((shoulder[0] + x * body.arm, shoulder[1] + y * body.arm) for x, y in bend)
    limb(p, shoulder, elbow, hand, body.limb * 0.82, sleeve, skin)
    p.ellipse(hand[0], hand[1], body.limb * 0.9, body.limb * 0.9, skin)


def draw_leg(
    p: Picture, body: Frame, hip: Point, bend: tuple[Point, Point], upper: Color, lower: Color, light: int
) -> None:
    """A thigh, a shin and a shoe."""
    long = 0.94 - body.hip
    knee, foot = ((hip[0] + x * long, hip[1] + y * long) for x, y in bend)
    limb(p, hip, knee, foot, body.limb, shade(upper, light), shade(lower, light))
    p.taper((foot[0], foot[1] + 0.02), 0.06, (foot[0] + 0.12, foot[1] + 0.03), 0.05, (50, 42, 40))


def torso(p: Picture, body: Frame, shoulders: Point, cloth: Color) -> None:
    """A shirt."""
    x, top, wide, low = shoulders[0], body.shoulder, body.wide, body.hip + 0.04
    p.blob([(x - wide, top + 0.06), (x, top - 0.05), (x + wide, top + 0.06), (wide * 0.85, low), (-wide * 0.85, low)],
           cloth)  # fmt: skip


def skirt(p: Picture, body: Frame, pose: str, cloth: Color) -> None:
    """The lower half of a dress: over the thighs of whoever sits."""
    wide, low = body.wide, body.hip + (0.94 - body.hip) * 0.55
    if pose in ("sit", "sit low"):
        far = (0.94 - body.hip) * 0.66
        rise = -0.1 if pose == "sit low" else 0.0
        p.polygon([(-wide, body.hip - 0.2), (wide * 0.9, body.hip - 0.2), (far, body.hip - 0.06 + rise),
                   (far, body.hip + 0.2 + rise), (-wide * 0.9, body.hip + 0.12)], cloth)  # fmt: skip
        return
    p.polygon([(-wide * 0.8, body.hip - 0.25), (wide * 0.8, body.hip - 0.25), (wide * 1.9, low), (-wide * 1.9, low)],
              cloth)  # fmt: skip
    p.polygon([(-wide * 1.75, low - 0.07), (wide * 1.75, low - 0.07), (wide * 1.9, low), (-wide * 1.9, low)],
              shade(cloth, 80))  # fmt: skip


def draw_head(p: Picture, kind: str, body: Frame, lean: float, skin: Color, hair: Color) -> None:
    """A face and its hair: long, in two tails, or short."""
    r = body.head
    x, y = lean * 1.3, -1 + r
    p.taper((x, y), r * 0.4, (lean, body.shoulder + 0.02), r * 0.4, shade(skin, 86))
    if kind == "woman":
        p.blob([(x - r * 1.2, y), (x, y - r * 1.15), (x + r * 1.2, y), (x + r * 1.25, y + r * 2.1),
                (x - r * 1.3, y + r * 2.1)], shade(hair, 92))  # fmt: skip
    elif kind == "girl":
        for side in (-1, 1):
            p.taper((x + side * r * 0.8, y - r * 0.3), r * 0.3, (x + side * r * 1.65, y + r * 0.7), r * 0.36, hair)
    p.ellipse(x, y, r * 0.92, r, skin)
    p.blob([(x - r, y + r * 0.1), (x - r * 0.8, y - r * 0.85), (x, y - r * 1.15), (x + r * 0.8, y - r * 0.85),
            (x + r, y + r * 0.05), (x + r * 0.4, y - r * 0.45), (x - r * 0.4, y - r * 0.4)], hair)  # fmt: skip
    if kind == "man":
        p.blob([(x - r * 0.75, y + r * 0.3), (x, y + r * 0.55), (x + r * 0.75, y + r * 0.3), (x, y + r * 1.12)], hair)
    for side in (-1, 1):
        p.ellipse(x + side * r * 0.36, y + r * 0.08, r * 0.15, r * 0.17, BLACK)


def draw_hat(p: Picture, body: Frame, lean: float, cloth: Color) -> None:
    """A straw hat with a ribbon."""
    r, x = body.head, lean * 1.3
    straw = (226, 192, 112)
    p.box(x - r * 0.8, -1 - r * 0.75, x + r * 0.8, -1 + r * 0.4, straw)
    p.box(x - r * 0.8, -1 + r * 0.1, x + r * 0.8, -1 + r * 0.4, shade(cloth, 70))
    p.ellipse(x, -1 + r * 0.5, r * 1.6, r * 0.26, mix(straw, WHITE, 20))
