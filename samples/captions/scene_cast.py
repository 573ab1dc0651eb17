"""Puts a single actor or thing of a description into a picture, and knows how large it is and where it stands."""

from __future__ import annotations

from collections.abc import Callable

from samples.captions import scene_animals as animals
from samples.captions import scene_things as things
from samples.captions.scene_facts import Actor, Scene, Thing
from samples.captions.scene_people import FRAMES, person
from samples.captions.scene_situations import PEOPLE
from samples.drawing.canvas import Color, Picture, shade

COLORS: dict[str, Color] = {
    "red": (206, 44, 44), "blue": (46, 92, 192), "yellow": (244, 208, 52), "green": (46, 140, 76),
    "white": (240, 240, 236), "black": (36, 35, 40), "orange": (238, 134, 40), "pink": (242, 140, 178),
    "purple": (128, 72, 160), "brown": (122, 76, 42), "gray": (138, 141, 146), "tan": (214, 172, 112),
    "black and white": (240, 240, 236),
}  # fmt: skip
UNNAMED: dict[str, Color] = {
    "tree": (70, 132, 58),
    "fir": (44, 92, 66),
    "house": (224, 204, 168),
    "car": (206, 44, 44),
    "bike": (60, 64, 74),
}
SIZES = {"dog": 0.3, "cat": 0.29, "horse": 0.31, "cow": 0.3, "sheep": 0.29, "bird": 0.25, "duck": 0.27, "car": 0.37,
         "bus": 0.42, "boat": 0.26, "plane": 0.38, "balloon": 0.3, "man": 0.36, "woman": 0.35, "boy": 0.27,
         "girl": 0.27}  # fmt: skip
FIGURES: dict[str, Callable[[Picture, Color, str], None]] = {
    "dog": animals.dog, "cat": animals.cat, "horse": animals.horse, "sheep": animals.sheep, "bird": animals.bird,
    "duck": animals.duck,
}  # fmt: skip
THINGS: dict[str, Callable[[Picture, Color], None]] = {
    "ball": things.ball, "tree": things.tree, "fir": things.pine, "fence": things.fence, "log": things.log,
    "bench": things.bench, "sofa": things.sofa, "rug": things.rug, "table": things.table, "house": things.house,
    "car": things.car, "bus": things.bus, "boat": things.boat, "plane": things.plane, "balloon": things.balloon,
    "bike": things.bike, "umbrella": things.umbrella, "kite": things.kite, "branch": things.branch,
}  # fmt: skip
# How much smaller two or three are drawn than one.
CROWDS = {"narrow": {1: 1.0, 2: 0.9, 3: 0.78}, "any": {1: 1.0, 2: 0.76, 3: 0.6}, "long": {1: 1.0, 2: 0.7, 3: 0.52}}
POSES = {"walk": "walk", "run": "run", "jump": "jump", "kick": "kick", "ski": "ski", "carry": "walk"}


def pose(p: Picture, x: float, y: float, size: float, *, flip: bool = False, squeeze: float = 1) -> None:
    """As a picture's pose, with less bending, so that things stand where they belong."""
    p.pose(x, y, size, flip=flip, squeeze=squeeze)
    p.bend, p.lean = p.bend * 0.25, p.lean * 0.25


def put(p: Picture, thing: Thing, x: float, foot: float, size: float, *, flip: bool = False, wide: float = 1) -> None:
    """A thing that stands on the ground."""
    pose(p, x, foot - things.FEET.get(thing.kind, 0) * size, size, flip=flip, squeeze=wide)
    color = COLORS.get(thing.color) or UNNAMED.get(thing.kind, things.WOOD)
    THINGS[thing.kind](p, p.vary(color, 8))


def sole(actor: Actor, action: str) -> float:
    """How far below its middle an actor touches the ground."""
    if actor.kind in PEOPLE:
        return 1.0
    if actor.kind in ("dog", "cat") and action in ("sit", "sleep"):
        return animals.SITTING if action == "sit" else animals.LYING
    return animals.SOLES.get(actor.kind) or things.FEET.get(actor.kind, 0.4)


def act(p: Picture, actor: Actor, action: str, x: float, foot: float, size: float, *, flip: bool) -> None:
    """An actor whose soles are at `foot`."""
    color = p.vary(COLORS[actor.color], 8)
    pose(p, x, foot - sole(actor, action) * size, size, flip=flip)
    if actor.kind in PEOPLE:
        hold = action in ("carry", "fly a kite")
        person(p, actor.kind, color, POSES.get(action, "stand"), hold=hold, hat=actor.hat)
    elif actor.kind == "cow":
        animals.cow(p, color, action, patches=actor.color == "black and white")
    elif actor.kind in FIGURES:
        FIGURES[actor.kind](p, color, action)
    else:
        THINGS[actor.kind](p, color)


def seated(p: Picture, actor: Actor, x: float, seat: float, size: float, *, flip: bool, low: bool = False) -> None:
    """A person whose hips are at `seat`."""
    frame = FRAMES[actor.kind]
    pose(p, x, seat - (frame.hip + 0.05) * size, size, flip=flip)
    person(p, actor.kind, p.vary(COLORS[actor.color], 8), "sit low" if low else "sit", hat=actor.hat)


def each(scene: Scene) -> list[Actor]:
    """Every actor by itself."""
    return [actor for actor in scene.actors for _ in range(actor.count)]


def size_of(p: Picture, actor: Actor, n: int) -> float:
    """Half the width of an actor among n."""
    crowd = CROWDS["long" if actor.kind in ("horse", "cow") else "narrow" if actor.kind in PEOPLE else "any"]
    strike = {"big": 1.2 if actor.kind == "horse" else 1.3, "small": 0.6}.get(actor.size) or p.between(0.95, 1.05)
    return SIZES[actor.kind] * crowd[n] * strike


def spread(p: Picture, scene: Scene) -> list[float]:
    """Where the actors stand, from left to right."""
    n = scene.count
    narrow = all(actor.kind in PEOPLE for actor in scene.actors)
    if scene.action in ("fly", "float", "sail", "swim") or not narrow:
        middle = {1: [0.5], 2: [0.27, 0.74], 3: [0.18, 0.5, 0.82]}[n]
    else:
        middle = {1: [0.5], 2: [0.32, 0.68], 3: [0.22, 0.5, 0.78]}[n]
    room = 0.09 if n == 1 else 0.025
    return [x + p.between(-room, room) for x in middle]


def shade_of(p: Picture, x: float, y: float) -> Color:
    """The ground's color at a place, darker."""
    side = p.side - 1
    red, green, blue = (int(part) for part in p.pixels[min(side, int(y * side)), max(0, min(side, int(x * side)))])
    return shade((red, green, blue), 66)
